import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditDistance, createSpelling } from '../../../src/store/search/spelling.ts';

const spelling = createSpelling([
  ['captured', 3],
  ['capture', 9],
  ['casualties', 5],
  ['korea', 20],
  ['korean', 12],
  ['meridel', 4],
  ['meridell', 7],
  ['2005', 2],
  ['b1rth', 2],
  ['зеленський', 1],
]);

describe('nearestTerms', () => {
  it.each([
    ['captued', 1, 'captured'],
    ['casaulties', 1, 'casualties'],
    ['merdiel', 1, 'meridel'],
    ['korae', 1, 'korea'],
    ['зеленскьий', 1, 'зеленський'],
  ])('%s at distance %d is %s', (token, distance, term) => {
    expect(spelling.nearestTerms(token, 2)[0]).toMatchObject({ term, distance });
  });

  it('puts the nearer first, then the more frequent, then the one first in the alphabet', () => {
    expect(spelling.nearestTerms('capturee', 2).map((near) => near.term)).toEqual(['capture', 'captured']);
    const even = createSpelling([
      ['boat', 1],
      ['beat', 1],
      ['brat', 8],
    ]);
    expect(even.nearestTerms('bxat', 1).map((near) => near.term)).toEqual(['brat', 'beat', 'boat']);
  });

  it.each([
    ['a known word', 'korea'],
    ['a short word', 'kor'],
    ['a number', '2004'],
    ['a word far from all', 'helicopter'],
    ['nothing', ''],
  ])('leaves %s alone', (_, token) => {
    expect(spelling.nearestTerms(token, 2)).toEqual([]);
  });

  it('never guesses a term with a digit in it', () => {
    expect(spelling.nearestTerms('birth', 2)).toEqual([]);
  });

  it('does not depend on the order of the vocabulary', () => {
    const words: [string, number][] = ['lantern', 'lantere', 'lantert', 'eastern', 'lintern'].map((word) => [
      word,
      1,
    ]);
    const wanted = createSpelling(words).nearestTerms('lantenr', 2);
    expect(createSpelling(words.toReversed()).nearestTerms('lantenr', 2)).toEqual(wanted);
  });
});

/** The distance by its definition, cell by cell. */
function distanceByDefinition(a: string, b: string): number {
  const cell = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const costs = [cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) costs.push(cell(i - 2, j - 2) + 1);
    return Math.min(...costs);
  };
  return cell(a.length, b.length);
}

describe('nearestTerms, over any vocabulary', () => {
  const term = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'п'), minLength: 1, maxLength: 6 });
  it('finds all and only the terms within the distance', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term), term, fc.integer({ min: 1, max: 3 }), (terms, token, most) => {
        const found = createSpelling(terms.map((one) => [one, 1])).nearestTerms(token, most);
        const wanted = terms
          .map((one) => ({ term: one, distance: distanceByDefinition(token, one) }))
          .filter(({ distance }) => token.length >= 4 && !terms.includes(token) && distance <= most);
        const byTerm = (a: { term: string }, b: { term: string }) => (a.term < b.term ? -1 : 1);
        expect(found.map((near) => ({ term: near.term, distance: near.distance })).sort(byTerm)).toEqual(
          wanted.sort(byTerm),
        );
      }),
    );
  });
});

describe('createEditDistance', () => {
  const editDistance = createEditDistance();
  it.each([
    ['lantern', 'lantern', 0],
    ['lantern', 'lantren', 1],
    ['lantern', 'lanter', 1],
    ['lantern', 'eastern', 2],
    ['seoul', '', 5],
    ['ab', 'ba', 1],
    ['a'.repeat(100), 'a'.repeat(97), 3],
  ])('%s – %s: %d', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
    expect(editDistance(b, a, 9)).toBe(distance);
  });
});
