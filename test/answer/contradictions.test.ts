// A question against all statements of its act: roles turned round, a deed that is only offered, names that no document has.

import { describe, expect, it } from 'vitest';
import { answerOf, ferry, northKorea, told } from './asking.ts';

describe('roles that are turned round', () => {
  it.each([
    ['when did the ferry hit the Tolvan?', 'answered'],
    // A collision has two sides.
    ['when did the Tolvan hit the ferry?', 'answered'],
    ['did Dario Welk dismiss Lisbrook FC?', 'false-premise'],
    ['why was Lisbrook FC dismissed by Dario Welk?', 'false-premise'],
    ['when did Lisbrook FC dismiss Dario Welk?', 'answered'],
  ])('%s: %s', (question, outcome) => {
    expect(told(ferry, question).outcome).toBe(outcome);
  });

  it('are set right with the claim', () => {
    expect(told(ferry, 'did Dario Welk dismiss Lisbrook FC?').claims[0]).toBe('lisbrook-fc-sacks-welk');
  });
});

describe('a deed that is only offered or planned', () => {
  it('is not stated to have happened, and the claim that offers it is shown', () => {
    expect(told(ferry, 'has Aldaine Line lost its licence?')).toMatchObject({
      outcome: 'not-stated',
      claims: ['pike-licence'],
    });
  });
});

describe('a name that no document has', () => {
  it.each([
    ['what did the Pentagon say about the prisoners?', 'Pentagon'],
    ['did spain send soldiers', 'spain'],
    ['how many troops did Vietnam send?', 'Vietnam'],
    ['did NATO confirm the capture', 'NATO'],
  ])('%s', (question, name) => {
    const answer = answerOf(northKorea, question);
    expect(answer).toMatchObject({
      outcome: 'declined',
      reason: 'not-stated',
      unknownName: name,
      nearest: [],
    });
    expect(answer.understood.corrected).toEqual([]);
  });

  it('is none when it is a slip in a name that the briefing knows', () => {
    expect(told(northKorea, 'What did Zelnsky offer?').outcome).toBe('answered');
  });
});
