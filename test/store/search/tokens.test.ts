import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord, tokenize } from '../../../src/language/tokens.ts';

describe('tokenize', () => {
  it.each([
    ['Cho Tae-yul', 'cho tae yul'],
    ['3,000 troops', '3000 troop'],
    ['1,234,567.8', '1234567.8'],
    ['1,2', '1 2'],
    ['2025-01-13', '2025 01 13'],
    ['3.5%', '3.5'],
    ['Zelenskyy’s offer', 'zelenskyy offer'],
    ["soldiers' memos", 'soldier memo'],
    ['O’Brien', 'obrien'],
    ["didn't they'll I’m", ''],
    ['U.S. and D.P.R.K.', 'us dprk'],
    ['J.K.Rowling', 'jk rowl'],
    ['N. Korean', 'n korean'],
    ['end.Next', 'end next'],
    ['captured capturing captures', 'captur captur captur'],
    ['Łódź Çelik Straße', 'lodz celik strass'],
    ['ＫＵＲＳＫ ﬁre', 'kursk fire'],
    ['Зеленський, ЗЕЛЕНСЬКИЙ', 'зеленськии зеленськии'],
    ['김정은 위원장', '김정은 위원장'],
    ['北京', '北 京'],
    ['The memo of the', 'memo'],
    ['👍🏽 — “…”', ''],
    ['snake_case', 'snake case'],
  ])('%s → %s', (text, terms) => {
    expect(tokenize(text).join(' ')).toBe(terms);
  });

  it('cuts endless words, in passages and questions alike', () => {
    expect(tokenize('x1'.repeat(5000))).toEqual(['x1'.repeat(32)]);
  });

  it('never throws and never gives an empty term', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const term of tokenize(text)) expect(term).not.toBe('');
      }),
    );
  });

  it('does not tell composed from decomposed letters', () => {
    expect(tokenize('က.が'.normalize('NFD'))).toEqual(tokenize('က.が'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(tokenize(text.normalize('NFD'))).toEqual(tokenize(text.normalize('NFC')));
      }),
    );
  });
});

describe('eachWord', () => {
  it('gives words as written with where they start', () => {
    const words: [string, number][] = [];
    eachWord('“Tae-yul’s 3,000”', (word, start) => words.push([word, start]));
    expect(words).toEqual([
      ['Tae', 1],
      ['yul’s', 5],
      ['3,000', 11],
    ]);
  });
});
