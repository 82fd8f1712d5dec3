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
const FAR = 'how do i bake bread?';

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
      { q: FAST, any_of: [['17', '99 knots'], ['88 knots']] },
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
    ['falsely declined', { q: FAR, must_contain: ['flour'] }, 'falsely declined', 'declined: off-topic'],
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

  it.each([
    ['every side is shown', { sides: [['99 knots', '17 knots'], ['harbour limit']] }, 'right', ''],
    [
      'a side is missing',
      { sides: [['17 knots'], ['88 knots', '99 knots']] },
      'wrong',
      'lacks “88 knots” or “99 knots”',
    ],
    ['it begins as it should', { first_contains: ['99 knots', '17 knots'] }, 'right', ''],
    ['it begins otherwise', { first_contains: ['99 knots'] }, 'wrong', 'does not begin with “99 knots”'],
    ['it was not published by then', { asOf: '2025-03-01' }, 'falsely declined', 'declined'],
  ])('where %s', (_what, parts, verdict, why) => {
    const scored = score({ q: FAST, ...parts });
    expect(scored.verdict).toBe(verdict);
    expect(scored.why).toContain(why);
  });

  it('a part that stands in the closing line only is missing', () => {
    const { lastDay, version } = ferry.store;
    for (const part of [lastDay.slice(0, 4), version.slice(0, 12)]) {
      expect(score({ q: 'who leads the inquiry?', must_contain: [`store ${part}`] }).verdict).toBe('wrong');
    }
  });

  it.each([
    ['the claim shown first answers', { q: FAST, must_contain: ['17 knots'] }, true],
    ['it does in part, the rest being elsewhere', { q: FAST, must_contain: ['17 knots', '99 knots'] }, true],
    ['its source answers', { q: FAST, must_contain: ['maritime safety inspectorate'] }, true],
    ['it does not', { q: FAST, must_contain: ['99 knots'] }, false],
    ['it holds what it should not', { q: FAST, must_contain: ['17 knots'], must_not_contain: ['17'] }, false],
    ['it is declined for a right reason', { q: FAR, answerable: false, reasons: ['off-topic'] }, true],
    ['it is declined for a wrong one', { q: FAR, answerable: false, reasons: ['not-stated'] }, false],
    ['it is declined and any reason is right', { q: FAR, answerable: false }, true],
    ['it is answered and should not be', { q: FAST, answerable: false }, false],
    ['it is declined and should not be', { q: FAR, must_contain: ['17'] }, false],
  ])('right at a glance when %s', (_what, parts, isFirstRight) => {
    expect(score(parts).isFirstRight).toBe(isFirstRight);
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
      score({ q: FAST, must_contain: ['99 knots'] }),
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
