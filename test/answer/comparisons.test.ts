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

  it('hears the other side from the same text, where it says nearly as much there', () => {
    const { claims } = told(ferry, 'Do the Aldaine Line and Ruth Abelard agree on the fog?');
    expect(claims).toEqual(['abelard-no-alarm', 'dassel-radar-on']);
  });

  it('hears both whose names stand together before their figures', () => {
    const question = 'do the ministry-coastguard figures for the missing agree';
    expect(told(ferry, question).claims.slice(0, 2)).toEqual(['coastguard-missing-4', 'ministry-missing-2']);
  });

  it('leaves the filter of a plain question alone', () => {
    expect(told(northKorea, 'what does Ryan say about the two').relations).toEqual([]);
  });
});
