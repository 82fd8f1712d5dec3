import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/language/en/stem.ts';

/** Pairs from the vocabulary that is published with the algorithm. */
describe('stem', () => {
  it.each([
    ['consigned', 'consign'],
    ['consistency', 'consist'],
    ['consolation', 'consol'],
    ['knightly', 'knight'],
    ['knots', 'knot'],
    ['ties', 'tie'],
    ['cries', 'cri'],
    ['by', 'by'],
    ['say', 'say'],
    ['gas', 'gas'],
    ['kiwis', 'kiwi'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['luxuriated', 'luxuri'],
    ['agreed', 'agre'],
    ['feed', 'feed'],
    ['generate', 'generat'],
    ['generously', 'generous'],
    ['communism', 'communism'],
    ['relational', 'relat'],
    ['vietnamization', 'vietnam'],
    ['hopefulness', 'hope'],
    ['electrical', 'electr'],
    ['adjustment', 'adjust'],
    ['adoption', 'adopt'],
    ['controlling', 'control'],
    ['probate', 'probat'],
    ['dying', 'die'],
    ['proceeding', 'proceed'],
    ['youth', 'youth'],
    ['enjoying', 'enjoy'],
    ['constructor', 'constructor'],
  ])('%s → %s', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed);
  });
});
