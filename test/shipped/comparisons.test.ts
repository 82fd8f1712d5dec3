// Accounts of the shipped briefing that are set side by side.

import { describe, expect, it } from 'vitest';
import { northKorea, told } from '../answer/asking.ts';

describe('a comparison', () => {
  it.each([
    ['do Ryan and the experts say the same', 'propaganda-victory-or-just-two-more'],
    [
      "Compare Zelensky's account of enemy losses with that of the South Korean lawmaker in the Reuters-based report.",
      'killed-and-wounded-or-together',
    ],
  ])('%s', (question, relation) => {
    const { outcome, relations } = told(northKorea, question);
    expect(outcome).toBe('answered');
    expect(relations).toContain(relation);
  });

  it('takes nobody who learns from somebody for whoever tells', () => {
    const question = 'compare what Ryan and Reaction say about what the South could learn from the two men';
    expect(told(northKorea, question)).toMatchObject({
      outcome: 'answered',
      claims: ['c-ryan-doubts-new-insight', 'r-rare-glimpse'],
    });
  });
});

describe('voices that are set against each other', () => {
  it.each([
    [
      "how does Kyiv's casualty figure differ from Seoul's",
      ['j-kyiv-more-than-3000-killed-or-wounded', 'r-seoul-killed-300'],
    ],
  ])('%s: both are heard', (question, claims) => {
    expect(told(northKorea, question).claims).toEqual(expect.arrayContaining(claims));
  });
});
