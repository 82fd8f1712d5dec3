// The verdict rules on literals: what counts as right, wrong, declined rightly or falsely.

import { describe, expect, it } from 'vitest';
import { evalQuestionSchema } from '../../src/briefing/schema.ts';
import { foldForScoring, scoreQuestions, totalScore } from '../../src/eval/score.ts';
import { ferry } from '../answer/asking.ts';

type Parts = Readonly<Record<string, unknown>>;

function score(parts: Parts) {
  const question = evalQuestionSchema.parse({ id: 'x', kind: 'full', answerable: true, ...parts });
  const [scored] = scoreQuestions(ferry.answerer, 'harbour-ferry', [question], ferry.today);
  return scored ?? expect.unreachable();
}

const FAST = 'how fast was the Meridel going?';
const FAR = 'what is the capital of Mongolia?';

describe('verdicts', () => {
  it.each([
    [
      'right: every part stands in the reply',
      { q: FAST, must_contain: ['17 knots', 'harbour limit'] },
      'right',
      '',
    ],
    [
      'right: in the source line too',
      { q: FAST, must_contain: ['maritime safety inspectorate'] },
      'right',
      '',
    ],
    [
      'wrong: a part is missing',
      { q: FAST, must_contain: ['17 knots', '99 knots'] },
      'wrong',
      'lacks “99 knots”',
    ],
    ['right: one alternative is whole', { q: FAST, any_of: [['99 knots'], ['17', 'knots']] }, 'right', ''],
    [
      'wrong: no alternative is whole',
      { q: FAST, any_of: [['17', '99'], ['88']] },
      'wrong',
      'lacks every alternative',
    ],
    [
      'wrong: a forbidden part is quoted',
      { q: FAST, must_not_contain: ['17 knots'] },
      'wrong',
      'quotes “17 knots”',
    ],
    [
      'right: what is forbidden stands in no quote',
      { q: FAST, must_not_contain: ['maritime safety inspectorate'] },
      'right',
      '',
    ],
    [
      'falsely declined',
      { q: FAR, must_contain: ['ulaanbaatar'] },
      'falsely declined',
      'declined: off-topic',
    ],
    ['rightly declined', { q: FAR, answerable: false }, 'rightly declined', ''],
    [
      'falsely answered',
      { q: FAST, answerable: false },
      'falsely answered',
      'answered with inspectors-speed-17',
    ],
    [
      'with the turns before',
      { q: 'and missing?', prev: ['how many were injured?'], must_contain: ['unaccounted for'] },
      'right',
      '',
    ],
  ])('%s', (_what, parts, verdict, why) => {
    const scored = score(parts);
    expect(scored.verdict).toBe(verdict);
    expect(scored.why).toContain(why);
  });

  it('a rightful decline that quotes what it should not is marked', () => {
    const parts = { q: 'What percentage of passengers were injured?', answerable: false };
    expect(score({ ...parts, must_not_contain: ['226 passengers'] })).toMatchObject({
      verdict: 'rightly declined',
      quotesForbidden: true,
    });
    expect(score({ ...parts, must_not_contain: ['20%'] }).quotesForbidden).toBe(false);
  });

  it('are counted', () => {
    const scored = [
      score({ q: FAST, must_contain: ['17 knots'] }),
      score({ q: FAST, must_contain: ['99'] }),
      score({ q: FAR, answerable: false }),
      score({ q: FAST, answerable: false }),
    ];
    expect(totalScore(scored)).toEqual({
      answeredRightly: 1,
      answerable: 2,
      declinedRightly: 1,
      unanswerable: 2,
    });
  });
});

describe('texts are compared folded', () => {
  it.each([
    ['“It’s”  3,000\nMEN', '"it\'s" 3000 men'],
    ['1,2', '1,2'],
    ['ﬁve', 'five'],
  ])('%s', (text, folded) => {
    expect(foldForScoring(text)).toBe(folded);
  });
});
