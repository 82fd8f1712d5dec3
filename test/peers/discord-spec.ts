// Discord's official OpenAPI as zod: says what Discord would refuse in a request of ours. It knows the shapes and most
// lengths, not the sums; those are ours to check (src/chat/discord/limits.ts).

import type { Exchange } from './relay.ts';

interface Schema {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: readonly { path: readonly unknown[]; message: string }[] };
  };
}
const spec = (await import(
  new URL('./node_modules/discord-api-spec/build/discord-api-spec.zod.js', import.meta.url).href
)) as Readonly<Record<string, Schema>>;

export type Request = 'message' | 'edit' | 'reply edit' | 'follow-up' | 'command';

const SCHEMAS: Readonly<Record<Request, string>> = {
  message: 'MessageCreateRequestSchema',
  edit: 'MessageEditRequestPartialSchema',
  'reply edit': 'IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema',
  'follow-up': 'IncomingWebhookInteractionRequestSchema',
  command: 'ApplicationCommandUpdateRequestSchema',
};

/** Everything that Discord's specification refuses in this body. */
export function specProblems(kind: Request, body: unknown): readonly string[] {
  const schema = spec[SCHEMAS[kind]];
  if (schema === undefined) throw new Error(`discord-api-spec has no ${SCHEMAS[kind]}`);
  const { error } = schema.safeParse(kind === 'command' ? withNumericPermissions(body) : body);
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

/** The specification has permissions as a number; Discord's documentation and its libraries send them as text. */
function withNumericPermissions(body: unknown): unknown {
  const { default_member_permissions: bits, ...rest } = body as Record<string, unknown>;
  return typeof bits === 'string' ? { ...rest, default_member_permissions: Number(bits) } : body;
}

/** What a request that the bot sent is; undefined when it carries no message. */
export function requestKind({ method, path }: Pick<Exchange, 'method' | 'path'>): Request | undefined {
  if (method === 'POST' && /\/channels\/\d+\/messages$/.test(path)) return 'message';
  if (method === 'PATCH' && /\/channels\/\d+\/messages\/\d+$/.test(path)) return 'edit';
  if (method === 'PATCH' && /\/webhooks\/.*\/messages\//.test(path)) return 'reply edit';
  if (method === 'POST' && /\/webhooks\/\d+\/[^/]+(\?|$)/.test(path)) return 'follow-up';
  return undefined;
}
