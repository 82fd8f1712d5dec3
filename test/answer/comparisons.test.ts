// Accounts that are set side by side: what differs from those who are compared is in the reply, whoever says it.

import { describe, expect, it } from 'vitest';
import { ferry, northKorea, told } from './asking.ts';

describe('a comparison', () => {
  it('is read from “the same … as”, and no filter by speaker hides the other account', () => {
    const question =
      'Did the ministry and the Aldaine Line give the same number of passengers as the coastguard?';
    expect(told(ferry, question)).toMatchObject({
      outcome: 'answered',
      claims: ['list-226-passengers'],
      relations: ['passengers-240-or-226'],
    });
  });

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

  it('leaves the filter of a plain question alone', () => {
    expect(told(northKorea, 'what does Ryan say about the two').relations).toEqual([]);
  });
});
