// What a curator wrote down at a record is what the record answers: every ask of every claim and known unknown, asked as
// it stands, on both briefings. Fails when any part of reading, ranking or deciding puts something else first.

import { describe, expect, it } from 'vitest';
import type { Unknown } from '../../src/briefing/schema.ts';
import { foldText } from '../../src/language/words.ts';
import { compose } from '../../src/reply/compose.ts';
import { type Asking, answerOf, ferry, northKorea } from './asking.ts';

describe.each<[string, Asking]>([
  ['the shipped briefing', northKorea],
  ['the invented briefing', ferry],
])('%s', (_name, asking) => {
  const { claims, unknowns } = asking.store.briefing;
  const recordsByAsk = Map.groupBy(
    [...claims, ...unknowns].flatMap(({ id, asks }) => asks.map((ask) => ({ id, folded: foldText(ask) }))),
    ({ folded }) => folded,
  );
  /** Asks that several records have: any of them may answer. */
  const askedAt = (ask: string): readonly string[] =>
    recordsByAsk.get(foldText(ask))?.map(({ id }) => id) ?? [];
  /** "was he killed" needs somebody named before it. */
  const needsThread = /\b(?:he|him|his|she|her)\b/i;

  it('shows the claim at which the question was written down', () => {
    const missed = claims.flatMap((claim) =>
      claim.asks.flatMap((ask) => {
        if (needsThread.test(ask)) return [];
        const answer = answerOf(asking, ask);
        const { cites } = compose(answer, asking.today);
        const isShown = askedAt(ask).some((id) => cites.includes(id)) || quotesTheSame(cites, claim.id);
        const isKnownUnknown =
          answer.outcome === 'declined' && askedAt(ask).includes(answer.unknown?.id ?? '');
        return isShown || isKnownUnknown ? [] : [`${claim.id}: ${ask}`];
      }),
    );
    expect(missed).toEqual([]);
  });

  it('declines where it was written down at a known unknown only', () => {
    const answered = unknowns.flatMap((unknown) =>
      unknown.asks.flatMap((ask) => (isDeclined(unknown, ask) ? [] : [`${unknown.id}: ${ask}`])),
    );
    expect(answered).toEqual([]);
  });

  /** "Do they say who it was?" is answered by the claim that says that it is not known. */
  function isDeclined(unknown: Unknown, ask: string): boolean {
    const answer = answerOf(asking, ask);
    if (answer.outcome === 'declined') return true;
    const [shown] = 'claims' in answer ? answer.claims : [];
    return shown?.kind === 'stated-unknown' && unknown.nearest.includes(shown.id);
  }

  /** Two claims may rest on the same words; either shows them. */
  function quotesTheSame(cites: readonly string[], id: string): boolean {
    const wordsOf = (claim: string) =>
      asking.store
        .claim(claim)
        ?.quotes.map(({ exact }) => exact)
        .join(' ') ?? '';
    return cites.some((cited) => wordsOf(cited).includes(wordsOf(id)));
  }
});
