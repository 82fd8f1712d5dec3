// What the real Discord drops, limits or refuses of what we rely on, where that is written, and what our twin does
// instead. `ruled`: discord-rules.ts makes the relay do as Discord does, and contract-discord.test.ts tries it. `scene`:
// a test answers in Discord's place.

export interface ContractLine {
  readonly what: string;
  readonly discord: string;
  readonly source: string;
  readonly twin: string;
  readonly by: 'ruled' | 'scene';
}

const DOCS = 'https://docs.discord.com/developers';

export const discordContract = [
  {
    what: 'nonce, when a message is fetched again',
    discord: 'is lost: it comes with the answer to the post and with the gateway event only',
    source: 'https://discord.js.org/docs/packages/discord.js/14.28.1/Message:Class#nonce',
    twin: 'returns it for ever',
    by: 'ruled',
  },
  {
    what: 'enforce_nonce',
    discord: 'returns the message made with the same nonce in the past few minutes',
    source: `${DOCS}/resources/message#create-message`,
    twin: 'makes another message',
    by: 'ruled',
  },
  {
    what: 'a nonce whose message was deleted',
    discord: '404, 10008 Unknown Message',
    source: `${DOCS}/topics/opcodes-and-status-codes#json`,
    twin: 'makes another message',
    by: 'ruled',
  },
  {
    what: 'history without Read Message History',
    discord: 'an empty list, not an error',
    source: `${DOCS}/resources/message#get-channel-messages`,
    twin: 'the whole history',
    by: 'ruled',
  },
  {
    what: 'messages for one person’s eyes',
    discord: 'are in no history',
    source: `${DOCS}/interactions/receiving-and-responding#followup-messages`,
    twin: 'are in it',
    by: 'ruled',
  },
  {
    what: 'posts in a channel',
    discord: 'about five in five seconds, then 429 with retry_after; the headers say which',
    source: `${DOCS}/topics/rate-limits`,
    twin: 'knows no limit',
    by: 'ruled',
  },
  {
    what: 'follow-ups of an interaction',
    discord: 'about five in two seconds, then 429',
    source: `${DOCS}/topics/rate-limits`,
    twin: 'knows no limit',
    by: 'ruled',
  },
  {
    what: 'all requests together',
    discord: 'fifty a second; callbacks of interactions do not count',
    source: `${DOCS}/topics/rate-limits#global-rate-limit`,
    twin: 'knows no limit',
    by: 'ruled',
  },
  {
    what: 'a reply arrow without Read Message History',
    discord: '400, 160002',
    source: `${DOCS}/topics/opcodes-and-status-codes#json`,
    twin: 'takes it',
    by: 'scene',
  },
  {
    what: 'RESUME of a session that is over',
    discord: 'opcode 9, invalid session',
    source: `${DOCS}/events/gateway#resuming`,
    twin: 'says nothing for ever (discord.ts answers in its place)',
    by: 'scene',
  },
  {
    what: 'the message that a press’s answer replaces',
    discord: 'a deferred answer is a new message; only a deferred update replaces the pressed one',
    source: `${DOCS}/interactions/receiving-and-responding#interaction-callback`,
    twin: 'replaces the pressed message in both cases',
    by: 'scene',
  },
  {
    what: 'the list of commands',
    discord: 'gives those that were put last, with what was left out said',
    source: `${DOCS}/interactions/application-commands#get-global-application-commands`,
    twin: 'has no such request',
    by: 'ruled',
  },
  {
    what: 'a page in place of an answer',
    discord: 'never; Cloudflare before it, or a proxy, does, and with 429 without a time',
    source: `${DOCS}/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans`,
    twin: 'answers all by itself',
    by: 'scene',
  },
  {
    what: 'close codes 4004, 4010–4014',
    discord: 'are final',
    source: `${DOCS}/topics/opcodes-and-status-codes#gateway-close-event-codes`,
    twin: 'sends 4004 only',
    by: 'scene',
  },
] as const satisfies readonly ContractLine[];
