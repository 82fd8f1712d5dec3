// What a card's buttons are about. A topic without filters is named by its command; everything else by a stored view, so
// that a press finds the very question again, in any process, as long as views are kept.

import type { Answer, Asked, AskOptions } from '../../answer/answer-types.ts';
import { keepNewest } from '../../keep-newest.ts';
import type { Card } from '../../reply/card/card.ts';
import { isKeptCards, type KeptCards } from '../../reply/card/kept.ts';
import type { Place } from '../../state/place.ts';

/** Where views are kept: src/state, or memory. */
export interface ViewStore {
  readonly keep: (where: Place, asked: unknown) => Promise<string>;
  readonly find: (key: string) => Promise<unknown>;
}

/** What makes the same answer again. */
export interface AskedView extends Pick<Asked, 'text' | 'previous' | 'options'> {
  /** Hashes of those whose words it holds: it is forgotten with any of them. */
  readonly by: readonly string[];
}
/** A question, or cards that no question makes again. */
export type View = AskedView | KeptCards;

const VIEW = 'view:';

/** The card with the target that its presses carry; one that nobody could press goes without. */
export async function withTarget(
  card: Card,
  { asked, store, understood }: Answer,
  { place, by }: { readonly place: Place; readonly by: readonly string[] },
  views: ViewStore,
): Promise<Card> {
  const isPressed = card.buttons.length > 0 || card.menu !== undefined || card.pages.of > 1;
  if (!isPressed) return card;
  const isPlain = Object.keys(asked.options).length === 0 && understood.filters.length === 0;
  const isTopic = card.target !== undefined && store.topic(card.target.slice(2)) !== undefined;
  if (isPlain && (isTopic || card.target === 't:help')) return card;
  const view: AskedView = {
    text: asked.text,
    previous: asked.previous,
    options: { ...asked.options, briefing: store.briefing.id },
    by,
  };
  return { ...card, target: `${VIEW}${await views.keep(place, view)}` };
}

/** Undefined when the view is not kept any more. */
export async function readTarget(target: string, views: ViewStore): Promise<View | undefined> {
  if (target.startsWith(VIEW)) return readView(await views.find(target.slice(VIEW.length)));
  if (target.startsWith('t:')) {
    return { text: `/${target.slice(2).replace('/', ' ')}`, previous: [], options: {}, by: [] };
  }
  return undefined;
}

/** Whatever the store returns. */
function readView(found: unknown): View | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  if (isKeptCards(found)) return found;
  const { text, previous, options, by = [] } = found as Partial<AskedView>;
  if (typeof text !== 'string' || !Array.isArray(previous) || typeof options !== 'object') return undefined;
  return { text, previous, options: options as AskOptions, by };
}

/** Views in memory, for the terminal and a web chat without a database; the oldest go first. */
export function createMemoryViews(): ViewStore {
  const MOST = 1000;
  const kept = new Map<string, unknown>();
  let next = 1;
  return {
    async keep(_where, asked) {
      const key = String(next++);
      keepNewest(kept, key, asked, MOST);
      return key;
    },
    find: async (key) => kept.get(key),
  };
}
