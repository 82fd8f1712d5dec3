// How to reach whoever asked on Slack: kept with the event, handed back with each post.

export interface SlackAddress {
  readonly user: string;
  /** Takes a few messages for half an hour; commands and presses have one. */
  readonly response?: { readonly url: string; readonly at: number };
  /** What comes takes the place of the card that was pressed. */
  readonly replaces?: true;
}

/** Slack takes a response_url for half an hour; one minute less for clocks that differ. */
const OPEN_MS = 29 * 60_000;
/** And five messages, of which one is left for a word about the others. */
const MOST_RESPONSES = 4;

export function readAddress(address: unknown): SlackAddress | undefined {
  return typeof address === 'object' && address !== null && 'user' in address
    ? (address as SlackAddress)
    : undefined;
}

/** The response_url, where it still takes the reply's message of that number (from 0). */
export function openUrl(address: SlackAddress | undefined, part: number, now: number): string | undefined {
  const response = address?.response;
  const isOpen = response !== undefined && now - response.at < OPEN_MS && part < MOST_RESPONSES;
  return isOpen ? response.url : undefined;
}

const ASKER = 'for|';

/** The same blocks, whose buttons tell for whom the card was made. */
export function withAsker<T extends { readonly [key: string]: unknown }>(
  blocks: readonly T[],
  user: string,
): readonly T[] {
  return blocks.map((block, i) =>
    block.type === 'actions' ? { ...block, block_id: `${ASKER}${user}|${i}` } : block,
  );
}

/** For whom it was made; undefined where the buttons do not tell. */
export function askerOf(blockId: string): string | undefined {
  return blockId.startsWith(ASKER) ? blockId.slice(ASKER.length).split('|')[0] : undefined;
}
