// Coverage: every sentence is claimed, or skipped for a stated reason, or a finding.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/briefing/canonical.ts';
import { checkBriefings, coverageProblems } from '../../src/briefing/check.ts';
import { coverageOf } from '../../src/briefing/coverage.ts';
import { formatProblem } from '../../src/briefing/problem.ts';
import { asFolder, miniBriefing, withChange } from './mini-briefing.ts';

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

describe('a long document', () => {
  /** What coverage means, sentence by sentence and quote by quote. */
  function plainly(...[document, quotes]: Parameters<typeof coverageOf>): ReturnType<typeof coverageOf> {
    return sentences(document.text).map((sentence) => {
      const touching = quotes.filter(({ span }) => span.start < sentence.end && span.end > sentence.start);
      const skipped = document.skips.find(({ sentence: words }) => {
        for (let at = document.text.indexOf(words); at !== -1; at = document.text.indexOf(words, at + 1))
          if (at <= sentence.start && at + words.length >= sentence.end) return true;
        return false;
      });
      return {
        text: sentence.text,
        line: document.text.slice(0, sentence.start).split('\n').length,
        claims: [...new Set(touching.map(({ claim }) => claim))],
        ...(skipped === undefined ? {} : { skip: { skip: skipped.skip, why: skipped.why } }),
      };
    });
  }

  it('is covered as a short one is, whatever its quotes and skips', () => {
    const words = fc.constantFrom('One came. ', 'Two left.\n', '\n', 'Goodbye. ', 'x ', '“Yes.” ');
    const texts = fc.array(words, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
    const cuts = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 6 });
    fc.assert(
      fc.property(texts, cuts, cuts, (whole, quoted, skipped) => {
        const pieces = (list: typeof quoted) =>
          list.map(([start, length]) => ({
            start,
            end: start + length,
            exact: whole.slice(start, start + length),
          }));
        const quotes = pieces(quoted).map((span, i) => ({ claim: `c${i % 3}`, span }));
        const skips = pieces(skipped)
          .filter(({ exact }) => exact !== '')
          .map(({ exact }) => skip(exact));
        expect(coverageOf({ text: whole, skips }, quotes)).toEqual(plainly({ text: whole, skips }, quotes));
      }),
    );
  });

  it('above two million characters is one finding, at once, and nothing more is said of it', () => {
    const began = performance.now();
    const { problems } = checkBriefings({
      list: () => Object.keys(miniBriefing),
      read: (path) =>
        path === 'mini/documents/note.txt' ? 'One came. '.repeat(1_000_000) : (miniBriefing[path] ?? ''),
    });
    expect(performance.now() - began).toBeLessThan(1000);
    expect(problems.map(formatProblem)).toEqual([
      'mini/documents/note.txt:1  the text has 10.0 million characters; a document has 2 million at most  split it into documents of their own, or leave out what is not text',
    ]);
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
