// Questions about figures alone: whose one is, what it stands for, which of two.

import { describe, expect, it } from 'vitest';
import { northKorea, told } from '../answer/asking.ts';

const ask = (text: string) => told(northKorea, text);

describe('a figure that is asked about', () => {
  it.each([
    ['whose figure is 300', ['j-lawmaker-300-killed-2700-injured', 'r-seoul-killed-300']],
    ['source of the 300 figure', ['j-lawmaker-300-killed-2700-injured', 'r-seoul-killed-300']],
    ['what is 2,700', ['j-lawmaker-300-killed-2700-injured', 'r-seoul-killed-300']],
    ['whose number is 2.7k', ['r-seoul-killed-300', 'j-lawmaker-300-killed-2700-injured']],
    ['who came up with 11000', ['j-about-11000-deployed-kursk', 'r-western-11000']],
    ['what does 24 refer to', ['r-fires-death-toll-24']],
    ['is the 300 figure from seoul', ['j-lawmaker-300-killed-2700-injured', 'r-seoul-killed-300']],
  ])('%s: the claims that print it', (question, claims) => {
    expect(ask(question)).toMatchObject({ outcome: 'answered', claims });
  });

  it.each([
    ['300 or 3000?'],
    ['which is right, 300 or 3000'],
    ['3k or 300 dead?'],
    ['kyiv: 3000, seoul: 300'],
  ])('%s: each of them first, side by side', (question) => {
    const [first = '', second = ''] = ask(question).claims;
    expect([first, second].some((claim) => claim.includes('300-killed'))).toBe(true);
    expect([first, second].some((claim) => claim.includes('3000'))).toBe(true);
  });

  it.each([
    ['did kyiv say 300', 'j-lawmaker-300-killed-2700-injured'],
    ['is the figure of 300 from kyiv', 'j-lawmaker-300-killed-2700-injured'],
    ['does seoul say 3000', 'b-zelensky-over-3000-killed-or-wounded'],
    ['did putin say 11000', 'j-about-11000-deployed-kursk'],
  ])('%s: others say it, and stand beside', (question, claim) => {
    const { outcome, claims } = ask(question);
    expect(outcome).toBe('false-premise');
    expect(claims).toContain(claim);
  });

  it.each([['who says 5,000'], ['500 or 600?'], ['whose figure is 47']])(
    '%s: no document prints it',
    (question) => {
      expect(ask(question)).toMatchObject({ outcome: 'not-stated', claims: [] });
    },
  );

  it.each([
    // the way to it, and what somebody says about it, are more than whose it is
    ['how does kyiv get to 3000', 'not-stated'],
    ['did the pentagon say 300', 'not-stated'],
  ])('%s: %s', (question, outcome) => {
    expect(ask(question).outcome).toBe(outcome);
  });
});
