// What stands on a question's card, and in which order: what is asked first, what differs elsewhere in one line.

import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/reply/card/card.ts';
import { composeCard } from '../../../src/reply/card/compose-card.ts';
import { cardLines, cardToPlain } from '../../../src/reply/card/plain.ts';
import { type ferry, northKorea } from '../../answer/asking.ts';
import { coresOf, coreText } from './accounted.ts';

const SOON = '2025-02-01';

function cardFor(
  { answerer }: typeof ferry,
  text: string,
  today = SOON,
  previous: readonly string[] = [],
): Card {
  return composeCard(answerer.answer({ text, previous, today, options: {} }), today);
}
const flat = (card: Card): string => cardToPlain(card, { width: Number.POSITIVE_INFINITY });

describe('a question’s card', () => {
  it('names in one line what accounts differ on that was not asked', () => {
    const card = cardFor(northKorea, 'who captured them');
    expect(coresOf(card).map(coreText)[0]).toContain('Ukrainian forces have captured');
    expect(card.lines.filter((line) => line.type === 'position' && line.relation !== undefined)).toEqual([]);
    expect(flat(card)).toContain('≠ accounts differ: where caught');
  });

  it('sets side by side what accounts differ on that was asked', () => {
    const text = flat(cardFor(northKorea, 'where were they captured'));
    expect(text).toContain('≠ these contradict on: where caught');
  });

  it('begins with the account that prints the day that is asked for, and dates the others', () => {
    const card = cardFor(northKorea, 'when were they captured');
    expect(coresOf(card).map(coreText)[0]).toContain('January 11');
    expect(flat(card)).toContain('Zelensky, by 31 Jan~ › J');
  });

  it('says how it was read in one line, whatever was taken from before', () => {
    const card = cardFor(northKorea, 'what did one of them say about where he wants to stay?', SOON, [
      'have the prisoners asked to join the defectors in the South?',
    ]);
    expect(card.readAs).toMatch(/^Read as: /);
    expect(card.readAs?.length).toBeLessThanOrEqual(44);
  });

  it('says how old the briefing is when it is old, and not before', () => {
    expect(cardFor(northKorea, 'how many died').closing).toEqual([]);
    expect(cardFor(northKorea, 'how many died', '2026-11-26').closing).toEqual(['newest: late Jan 2025~']);
    expect(cardFor(northKorea, '/casualties', '2026-11-26').closing).toEqual(['newest: late Jan 2025~']);
  });
});

describe('a list of what is disputed', () => {
  it('counts the accounts that one screen does not hold, and shows two at least', () => {
    const card = cardFor(northKorea, '/contested');
    expect(cardLines(card, { width: 44 }).length).toBeLessThanOrEqual(14);
    expect(coresOf(card)).toHaveLength(2);
    expect(flat(card)).toContain('+ 2 more');
  });
});
