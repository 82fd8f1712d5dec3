// What the real Slack drops, limits, repeats or refuses, and local-slack does not: a line each, with where Slack says so
// and who does it in our tests. A line that is `enforced` has a check of its name in slack-contract.test.ts; the others
// say why nobody does it and how a person can see it in a workspace.

export interface ContractLine {
  readonly what: string;
  /** Page of Slack's documentation, or the issue where it was measured. */
  readonly source: string;
  /** proxy = slack-proxy.ts does it by itself; fault = it does so when a test tells it to. */
  readonly by: 'proxy' | 'fault' | 'nobody';
  /** Where nobody does it: why, and how to see it. */
  readonly why?: string;
}

const DOCS = 'https://docs.slack.dev';
const LIMITS = `${DOCS}/apis/web-api/rate-limits`;
const EVENTS = `${DOCS}/apis/events-api`;
const RESPONSES = `${DOCS}/interactivity/handling-user-interaction`;
const METHODS = `${DOCS}/reference/methods`;

export const slackContract = {
  'metadata is kept': {
    what: 'conversations.history and .replies return a message’s metadata when include_all_metadata is set; local-slack forgets it',
    source: `${DOCS}/messaging/message-metadata`,
    by: 'proxy',
  },
  'metadata is hidden': {
    what: 'without include_all_metadata they do not',
    source: `${METHODS}/conversations.history`,
    by: 'proxy',
  },
  'response_url five times': {
    what: 'a response_url takes five messages; after that it answers 404 used_url',
    source: RESPONSES,
    by: 'proxy',
  },
  'response_url half an hour': {
    what: 'a response_url is good for thirty minutes; after that it answers 404 expired_url',
    source: RESPONSES,
    by: 'fault',
  },
  'blocks too long': {
    what: 'all blocks of a message together may hold about 13,200 characters: msg_blocks_too_long',
    source: 'https://github.com/slackapi/bolt-js/issues/2509',
    by: 'proxy',
  },
  'fifty blocks': {
    what: 'a message takes 50 blocks: invalid_blocks',
    source: `${DOCS}/reference/block-kit/blocks`,
    by: 'proxy',
  },
  'data tables': {
    what: 'a data_table needs a caption, a head of plain text, 1 to 100 rows as wide as it, and no empty cell: invalid_blocks',
    source: `${DOCS}/reference/block-kit/blocks/data-table-block`,
    by: 'proxy',
  },
  'text too long': {
    what: 'a text takes 40,000 characters: msg_too_long',
    source: `${METHODS}/chat.postMessage`,
    by: 'proxy',
  },
  'a text is needed': {
    what: 'a message without text and blocks is refused: no_text',
    source: `${METHODS}/chat.postMessage`,
    by: 'proxy',
  },
  'one message a second': {
    what: 'chat.postMessage takes about one message a second in a channel, with bursts: 429 with Retry-After',
    source: LIMITS,
    by: 'proxy',
  },
  'any method may be limited': {
    what: 'every method may answer 429 with Retry-After, at any time and for any time',
    source: LIMITS,
    by: 'fault',
  },
  retries: {
    what: 'an event that is not acknowledged within three seconds comes again at once, after a minute and after five, with x-slack-retry-num and -reason (over the socket retry_attempt and retry_reason)',
    source: EVENTS,
    by: 'fault',
  },
  'three seconds': {
    what: 'an acknowledgement that takes longer than three seconds is none',
    source: EVENTS,
    by: 'proxy',
  },
  'late success': {
    what: 'a request whose client gave up may still be done',
    source: 'HTTP itself: the client cannot tell',
    by: 'fault',
  },
  'done and failed': {
    what: 'a 5xx or a cut connection may come after the message was made',
    source: 'HTTP itself: a gateway in between cannot tell',
    by: 'fault',
  },
  'sockets are renewed': {
    what: 'Slack ends a socket every few hours; apps.connections.open may refuse the next one',
    source: `${DOCS}/apis/events-api/using-socket-mode`,
    by: 'fault',
  },
  'a token is revoked': {
    what: 'any method may answer token_revoked, account_inactive or invalid_auth from one moment to the next',
    source: `${DOCS}/authentication/best-practices-for-security`,
    by: 'fault',
  },
  'history is limited': {
    what: 'newly made apps that are distributed outside the Marketplace get 15 messages and one request a minute of conversations.history and .replies',
    source: `${DOCS}/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps`,
    by: 'nobody',
    why: 'an app that a workspace makes for itself is not limited so; 429 on history is shown by “any method may be limited”',
  },
  'ephemeral messages have no history': {
    what: 'an ephemeral message cannot be fetched, changed or deleted by its id, and is lost when the client reloads',
    source: `${METHODS}/chat.postEphemeral`,
    by: 'nobody',
    why: 'the bot never tries: what was sent so counts as unknowable (wire.ts)',
  },
  'ephemeral needs membership': {
    what: 'chat.postEphemeral is refused where the bot or the person is not in the channel',
    source: `${METHODS}/chat.postEphemeral`,
    by: 'fault',
  },
  'trigger_id three seconds': {
    what: 'views.open takes a trigger_id for three seconds, once: expired_trigger_id',
    source: `${METHODS}/views.open`,
    by: 'fault',
  },
  'no slash commands in threads': {
    what: 'slash commands cannot be used in threads',
    source: `${DOCS}/interactivity/implementing-slash-commands`,
    by: 'nobody',
    why: 'there is nothing to send; type /casualties into a thread’s box in a workspace',
  },
  'a deleted question leaves a tombstone': {
    what: 'a deleted message with replies is told of as message_changed to one of the subtype tombstone, not as message_deleted',
    source: 'https://github.com/42wim/matterbridge/issues/600',
    by: 'fault',
  },
  'a page in place of an answer': {
    what: 'what stands in between may answer any call with a page, or with half of the answer, and with 429 without a time',
    source: 'HTTP itself: the client cannot tell',
    by: 'fault',
  },
  'a preview changes a message': {
    what: 'message_changed also tells of link previews, without `edited`',
    source: `${DOCS}/reference/events/message/message_changed`,
    by: 'fault',
  },
} as const satisfies Readonly<Record<string, ContractLine>>;

export type ContractName = keyof typeof slackContract;
