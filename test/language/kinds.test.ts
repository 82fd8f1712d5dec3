// Kinds: what each line must be, and that a general word asks for what is of its kind, never the other way round.

import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/language/en/kinds.ts';
import { readWords } from '../../src/language/words.ts';
import { compilePhrases, openPhrases } from '../../src/store/phrases.ts';
import { termsOf } from '../../src/store/terms.ts';
import { northKorea } from '../answer/asking.ts';

const { store } = northKorea;
const phrases = openPhrases(compilePhrases(store));
const keysOf = (text: string, side: 'text' | 'question'): ReadonlySet<string> => {
  const words = readWords(text);
  const terms = termsOf(words, phrases.find(words), store, side);
  return new Set(terms.flatMap(({ keys }) => keys.map(({ key }) => key)));
};
const isHeld = (asked: string, printed: string): boolean => {
  const held = keysOf(printed, 'text');
  return [...keysOf(asked, 'question')].some((key) => held.has(key));
};

describe('kinds', () => {
  it('each have a name, two members and no member twice', () => {
    const isPoor = ({ names, members }: (typeof kinds)[number]): boolean =>
      names.includes('') || members.length < 2 || new Set(members).size < members.length;
    expect(kinds.filter(isPoor)).toEqual([]);
  });

  it.each([
    ['which aircraft', 'a helicopter took off'],
    ['relatives', 'her brother'],
    ['illness', 'he has diabetes'],
    ['family member', 'his widow'],
    ['media outlet', 'a newspaper'],
    ['which bacteria', 'listeria was found'],
    ['the meat', 'a sausage'],
  ])('%s is answered by "%s", which in turn asks for no such thing', (general, special) => {
    expect(isHeld(general, special)).toBe(true);
    expect(isHeld(special, general)).toBe(false);
  });

  it('makes no two members one: a helicopter is no plane', () => {
    expect(isHeld('dredger', 'trawler')).toBe(false);
    expect(isHeld('cholera', 'malaria')).toBe(false);
  });
});
