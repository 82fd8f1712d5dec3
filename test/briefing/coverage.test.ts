// Coverage: every sentence is claimed, or skipped for a stated reason, or a finding.

import { describe, expect, it } from 'vitest';
import { checkBriefings, coverageProblems } from '../../src/briefing/check.ts';
import { coverageOf } from '../../src/briefing/coverage.ts';
import { formatProblem } from '../../src/briefing/problem.ts';
import { asFolder, withChange } from './mini-briefing.ts';

const text = 'A heading\nOne came. Two left.\nThanks for reading. Goodbye.';
const skip = (sentence: string) => ({ sentence, skip: 'boilerplate' as const, why: 'a greeting' });
const quote = (exact: string) => ({
  claim: `claim-${exact}`,
  span: { exact, start: text.indexOf(exact), end: text.indexOf(exact) + exact.length },
});

describe('coverageOf', () => {
  it('tells of each sentence its line, the claims that touch it, and the reason for a skip', () => {
    const covered = coverageOf({ text, skips: [skip('Thanks for reading. Goodbye.')] }, [
      quote('came. Two'),
      quote('left'),
    ]);
    const why = { skip: 'boilerplate', why: 'a greeting' };
    expect(covered).toEqual([
      { text: 'A heading', line: 1, claims: [] },
      { text: 'One came.', line: 2, claims: ['claim-came. Two'] },
      { text: 'Two left.', line: 2, claims: ['claim-came. Two', 'claim-left'] },
      { text: 'Thanks for reading.', line: 3, claims: [], skip: why },
      { text: 'Goodbye.', line: 3, claims: [], skip: why },
    ]);
  });

  it('does not count a quote that only ends where the sentence begins', () => {
    const before = { claim: 'x', span: { exact: 'One came. ', start: 10, end: 20 } };
    expect(coverageOf({ text, skips: [] }, [before])[2]?.claims).toEqual([]);
  });

  it('does not take a part of a sentence for a skip of it', () => {
    expect(coverageOf({ text, skips: [skip('Good')] }, [])[4]).toEqual({
      text: 'Goodbye.',
      line: 3,
      claims: [],
    });
  });
});

describe('sitrep check --coverage', () => {
  it('finds the sentence that no claim touches', () => {
    const files = withChange(
      'mini/claims/note.yaml',
      '  - sentence: "**Can it be mended?**"\n    skip: heading\n    why: asks what nothing answers\n',
      '',
    );
    const result = checkBriefings(asFolder(files));
    expect(result.problems).toEqual([]);
    expect(coverageProblems(result).map(formatProblem)).toEqual([
      'mini/documents/note.txt:4  no claim touches “**Can it be mended?**”  claim it, or list it under skips with its reason',
    ]);
  });
});
