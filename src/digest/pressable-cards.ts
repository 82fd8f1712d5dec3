// What makes the cards of digests and corrections pressable: their pages and claims are kept as a view, and what they cite
// leads to a page of ours where it has no address of its own.

import type { Reply } from '../reply/blocks.ts';
import type { Card } from '../reply/card/card.ts';
import type { KeptCards } from '../reply/card/kept.ts';
import { withPermalinks } from '../reply/permalink.ts';
import type { Place } from '../state/place.ts';

export interface PressableCards {
  /** The reply with a card whose buttons work; `pages` are the card's, the first one first. */
  readonly keep: (reply: Reply, place: Place, pages: readonly Card[]) => Promise<Reply>;
}

interface KeepsViews {
  keep(where: Place, view: unknown): Promise<string>;
}

export function createPressableCards(views: KeepsViews, publicUrl?: string): PressableCards {
  return {
    async keep(reply, place, pages) {
      const [first, ...others] = pages.map((card) => withPermalinks(card, reply.version, publicUrl));
      if (first === undefined) return reply;
      if (reply.cites.length === 0) return { ...reply, card: first };
      const kept: KeptCards = { briefing: reply.briefing, claims: reply.cites, pages: [first, ...others] };
      return { ...reply, card: { ...first, target: `view:${await views.keep(place, kept)}` } };
    },
  };
}

/** Every page of a reply's card, of which it carries the first. */
export function pagesOf(
  reply: Reply | undefined,
  page: (page: number) => Reply | undefined,
): readonly Card[] {
  const { card } = reply ?? {};
  if (card === undefined) return [];
  return Array.from({ length: card.pages.of }, (_, i) => (i === 0 ? card : (page(i + 1)?.card ?? card)));
}
