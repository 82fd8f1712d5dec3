// What Slack refuses, limits and keeps, and local-slack does not: each with its name in slack-contract.ts.

import type { SlackCall } from './slack-proxy.ts';

export interface SlackLimits {
  /** What Slack says to the call instead of doing it. */
  check(call: SlackCall): { readonly refuse: string } | { readonly limit: number } | undefined;
  /** Slack's answer, made of the peer's. */
  shape(call: SlackCall, answer: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

export const slackLimits = {
  textCharacters: 40_000,
  blocks: 50,
  /** Measured on the platform: slackapi/bolt-js#2509. */
  blocksCharacters: 13_200,
  /** chat.postMessage: one a second in a channel, with bursts; here so many in ten seconds. */
  postsInTenSeconds: 14,
  historyPage: 15,
  dataRows: 100,
  dataColumns: 20,
  dataCharacters: 10_000,
} as const;

const POSTS = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'response_url']);

interface Cell {
  readonly type?: string;
  readonly text?: string;
}

/** Slack's rules of a data_table: a caption, 1 to 100 rows besides the head, all as wide, a head of plain text, no empty cell. */
function isDataTableWrong(blocks: readonly { readonly [key: string]: unknown }[]): boolean {
  return blocks
    .filter(({ type }) => type === 'data_table')
    .some(({ caption, rows = [], page_size: size = 5 }) => {
      const [head = [], ...others] = rows as readonly (readonly Cell[])[];
      const cells = [head, ...others].flat();
      return (
        typeof caption !== 'string' ||
        caption === '' ||
        !(Number(size) >= 1 && Number(size) <= slackLimits.dataRows) ||
        others.length < 1 ||
        others.length > slackLimits.dataRows ||
        head.length < 1 ||
        head.length > slackLimits.dataColumns ||
        others.some((row) => row.length !== head.length) ||
        head.some(({ type }) => type !== 'raw_text' && type !== 'raw_number') ||
        cells.some(({ type, text }) => type === 'raw_text' && (text ?? '') === '') ||
        JSON.stringify(cells).length > slackLimits.dataCharacters
      );
    });
}

export function createSlackLimits(): SlackLimits {
  const posted = new Map<string, number[]>();
  /** Metadata by channel and ts: Slack keeps it, the peer does not. */
  const metadata = new Map<string, unknown>();

  function checkMessage({ args }: SlackCall): { readonly refuse: string } | undefined {
    const blocks = Array.isArray(args.blocks) ? args.blocks : [];
    const text = typeof args.text === 'string' ? args.text : '';
    if (blocks.length === 0 && text === '') return { refuse: 'no_text' };
    if (text.length > slackLimits.textCharacters) return { refuse: 'msg_too_long' };
    if (blocks.length > slackLimits.blocks) return { refuse: 'invalid_blocks' };
    if (JSON.stringify(blocks).length > slackLimits.blocksCharacters)
      return { refuse: 'msg_blocks_too_long' };
    return isDataTableWrong(blocks) ? { refuse: 'invalid_blocks' } : undefined;
  }

  function checkRate({ method, args, at }: SlackCall): { readonly limit: number } | undefined {
    if (method !== 'chat.postMessage') return undefined;
    const channel = String(args.channel);
    const recent = (posted.get(channel) ?? []).filter((time) => time > at - 10_000);
    if (recent.length >= slackLimits.postsInTenSeconds) return { limit: 1 };
    posted.set(channel, [...recent, at]);
    return undefined;
  }

  return {
    check(call) {
      if (!POSTS.has(call.method)) return undefined;
      return checkMessage(call) ?? checkRate(call);
    },
    shape(call, answer) {
      const { method, args } = call;
      if (method === 'chat.postMessage' && answer.ok === true && args.metadata !== undefined) {
        metadata.set(`${String(answer.channel)}|${String(answer.ts)}`, args.metadata);
      }
      if (method !== 'conversations.history' && method !== 'conversations.replies') return answer;
      const messages = Array.isArray(answer.messages) ? answer.messages : [];
      const isAsked = String(args.include_all_metadata) === 'true';
      return {
        ...answer,
        messages: messages.map((message: { readonly ts?: string }) => {
          const kept = metadata.get(`${String(args.channel)}|${message.ts ?? ''}`);
          return isAsked && kept !== undefined ? { ...message, metadata: kept } : message;
        }),
      };
    },
  };
}
