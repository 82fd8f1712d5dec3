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

  it('leaves the filter of a plain question alone', () => {
    expect(told(northKorea, 'what does Ryan say about the two').relations).toEqual([]);
  });
});
