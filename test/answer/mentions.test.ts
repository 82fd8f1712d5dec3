// Where, and whether at all, something is named: whatever documents say of it is the answer.

import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/language/words.ts';
import { ferry, northKorea, told } from './asking.ts';

/** The quotes of the claims that are shown, folded. */
function quotes(asking: typeof ferry, text: string, ...previous: readonly string[]): readonly string[] {
  const { outcome, claims } = told(asking, text, { previous });
  if (outcome !== 'answered') return [];
  return claims.map((id) =>
    foldText((asking.store.claim(id)?.quotes ?? []).map(({ exact }) => exact).join(' ')),
  );
}

describe('all that name it', () => {
  it.each([
    'which articles mention the fog',
    'Which of the five reports talks about fog?',
    'in which document is the fog mentioned',
    'do the documents mention fog?',
    'anything about the fog?',
    'is there anything on fog in there',
    'what is said about the fog',
    'what do the reports say about fog',
    'what about the fog',
  ])('%s', (question) => {
    const found = quotes(ferry, question);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((quote) => !/\bfog\b/.test(quote))).toEqual([]);
  });

  it.each(['anything about Yang Uk?', 'which document mentions yang uk', 'is there any info on Yang Uk'])(
    '%s: by name',
    (question) => {
      expect(quotes(northKorea, question)[0]).toMatch(/yang/);
    },
  );

  it('who is quoted is told with all that he says', () => {
    expect(told(ferry, 'which report quotes Bram Keel')).toMatchObject({
      outcome: 'answered',
      of: 'bram-keel',
    });
  });
});

it.each(['grenade', 'the grenade?', 'what about the grenade'])('%s, and nothing asked of it', (question) => {
  expect(quotes(northKorea, question)[0]).toMatch(/grenade/);
});

describe('is declined', () => {
  it.each([
    // nothing names it
    [ferry, 'which article mentions a submarine', 'off-topic'],
    [northKorea, 'do the documents mention hospitals', 'not-stated'],
    // both words stand in one quote, far apart: of others
    [northKorea, 'what is said about ukrainian losses', 'not-stated'],
    [northKorea, 'anything about south korean soldiers', 'not-stated'],
    // the executive of a party is no execution
    [northKorea, 'what is said about executions', 'not-stated'],
    // a row of words is no name
    [northKorea, 'no way', 'not-stated'],
  ])('%#: %s', (asking, question, outcome) => {
    expect(told(asking, question).outcome).toBe(outcome);
  });
});

it('of what nearly every document names, its topics tell better than a list', () => {
  const { claims } = told(northKorea, 'anything about North Korean soldiers?');
  expect(claims.length).toBeLessThan(13);
});
