// What Sitrep uses of Slack, as data: the events, shortcuts and workflow steps that it hears, the methods that it calls, and
// the scopes that these need. The listeners (listeners.ts) and the app's manifest (manifest.ts) are made of it.

/** What a workspace may leave out; the manifest has it when it is asked for. */
export type Extra = 'followUps' | 'unfurls' | 'workflows';

interface Heard {
  /** Of these one at least. */
  readonly scopes: readonly Scope[];
  readonly extra?: Extra;
}

/** As the manifest names them; what stands before the dot is the event's type. */
export const events = {
  app_home_opened: { scopes: [] },
  app_mention: { scopes: ['app_mentions:read'] },
  app_uninstalled: { scopes: [] },
  function_executed: { scopes: [], extra: 'workflows' },
  link_shared: { scopes: ['links:read'], extra: 'unfurls' },
  'message.channels': { scopes: ['channels:history'], extra: 'followUps' },
  'message.groups': { scopes: ['groups:history'], extra: 'followUps' },
  'message.im': { scopes: ['im:history'] },
  tokens_revoked: { scopes: [] },
} as const satisfies Readonly<Record<string, Heard>>;

export type EventType = keyof typeof events extends infer Name
  ? Name extends `${infer Type}.${string}`
    ? Type
    : Name
  : never;

/** Calls a minute, by Slack's tiers; `channel` = one a second in each channel. */
export type Tier = 1 | 2 | 3 | 4 | 'channel' | 'special';

export const methods = {
  'auth.test': { tier: 'special', scopes: [] },
  'canvases.create': { tier: 2, scopes: ['canvases:write'] },
  'canvases.edit': { tier: 3, scopes: ['canvases:write'] },
  'chat.delete': { tier: 3, scopes: ['chat:write'] },
  'chat.postEphemeral': { tier: 4, scopes: ['chat:write'] },
  'chat.postMessage': { tier: 'channel', scopes: ['chat:write', 'chat:write.public'] },
  'chat.unfurl': { tier: 3, scopes: ['links:write'], extra: 'unfurls' },
  'chat.update': { tier: 3, scopes: ['chat:write'] },
  'conversations.history': { tier: 3, scopes: ['channels:history', 'groups:history', 'im:history'] },
  'conversations.info': { tier: 3, scopes: ['channels:read', 'groups:read', 'im:read'] },
  'conversations.open': { tier: 3, scopes: ['im:write'] },
  'conversations.replies': { tier: 3, scopes: ['channels:history', 'groups:history', 'im:history'] },
  'files.completeUploadExternal': { tier: 4, scopes: ['files:write'] },
  'files.getUploadURLExternal': { tier: 4, scopes: ['files:write'] },
  'functions.completeError': { tier: 3, scopes: [], extra: 'workflows' },
  'functions.completeSuccess': { tier: 3, scopes: [], extra: 'workflows' },
  'oauth.v2.access': { tier: 4, scopes: [] },
  'usergroups.users.list': { tier: 2, scopes: ['usergroups:read'] },
  'users.info': { tier: 4, scopes: ['users:read'] },
  'views.open': { tier: 4, scopes: [] },
  'views.publish': { tier: 4, scopes: [] },
} as const satisfies Readonly<
  Record<string, { readonly tier: Tier; readonly scopes: readonly Scope[]; readonly extra?: Extra }>
>;

export type Method = keyof typeof methods;

interface ScopeUse {
  readonly why: string;
  /** Sitrep answers without it; a workspace may leave it out. */
  readonly isOptional: boolean;
}

const needed = (why: string): ScopeUse => ({ why, isOptional: false });
const optional = (why: string): ScopeUse => ({ why, isOptional: true });

export const scopes = {
  'app_mentions:read': needed('hears @sitrep'),
  'assistant:write': needed('lets Slack show Sitrep with suggested prompts (agent_view)'),
  'canvases:write': optional('keeps a briefing’s page up to date in channels that want one'),
  'channels:history': needed(
    'finds out after a failure whether a digest arrived, so that none is posted twice',
  ),
  'channels:read': optional('says before you subscribe whether a digest can be posted in a channel'),
  'chat:write': needed('answers'),
  'chat:write.public': optional('answers in public channels that it was not invited to'),
  commands: needed('slash commands and shortcuts'),
  'files:write': optional('shows pictures of figures and dates where the bot has no public address'),
  'groups:history': needed('the same as channels:history, in private channels that it was invited to'),
  'groups:read': optional('the same as channels:read, in private channels that it was invited to'),
  'im:history': needed('hears direct messages'),
  'im:read': optional('the same as channels:read, in direct messages'),
  'im:write': needed('tells you alone when an answer or a digest did not arrive'),
  'links:read': optional('sees links to the pages of the briefing'),
  'links:write': optional('shows under such a link the quote that it leads to'),
  'usergroups:read': optional('whether somebody is in a user group that reviews drafts'),
  'users:read': optional('who is an admin of the workspace, and in which language they read'),
} as const satisfies Readonly<Record<string, ScopeUse>>;

export type Scope = keyof typeof scopes;

/** No method and no event needs them by name: what the app is does. */
export const scopesOfTheApp: readonly Scope[] = ['commands', 'assistant:write'];
