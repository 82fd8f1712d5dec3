// One message to Slack: one request, and when Slack refuses the blocks the same content as text, because a reply
// without its table is better than no reply.

import type { WebClient } from '@slack/web-api';
import { platformError } from './failures.ts';
import { checkMessage } from './limits.ts';
import type { SlackMessage } from './render.ts';

export interface Target {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly metadata?: {
    readonly event_type: string;
    readonly event_payload: Readonly<Record<string, string>>;
  };
}

/** Slack's names for blocks it does not take. */
const REFUSED_BLOCKS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_attachments',
]);

/** Resolves with the message's ts. */
export async function postMessage(client: WebClient, target: Target, message: SlackMessage): Promise<string> {
  const { blocks, ...textOnly } = checked(message);
  const body = { ...target, ...textOnly } as const;
  const answer = await client.apiCall('chat.postMessage', { ...body, blocks }).catch((error: unknown) => {
    if (!areBlocksRefused(error)) throw error;
    return client.apiCall('chat.postMessage', body);
  });
  return String((answer as { readonly ts?: string }).ts);
}

export function areBlocksRefused(error: unknown): boolean {
  return REFUSED_BLOCKS.has(platformError(error) ?? '');
}

export function checked(message: SlackMessage): SlackMessage {
  const problems = checkMessage({ ...message });
  if (problems.length > 0) throw new Error(`not a message that Slack takes: ${problems.join('; ')}`);
  return message;
}
