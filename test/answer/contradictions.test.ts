// A question against all statements of its act: roles turned round, a deed that is only offered, names that no document has.

import { describe, expect, it } from 'vitest';
import { answererOf, loadFolders } from '../reply/ferry.ts';
import { type Asking, answerOf, ferry, northKorea, told } from './asking.ts';

const [dams] = await loadFolders('test/fixtures/unseen');
if (dams === undefined) throw new Error('the story of the dam is gone');
const dam: Asking = { store: dams, answerer: answererOf(dams), today: '2025-04-01' };
const stories = await loadFolders('test/fixtures/guidelines-alone');
const store = stories.find(({ briefing }) => briefing.id === 'kestria-outbreak') ?? expect.unreachable();
const outbreak: Asking = { store, answerer: answererOf(store), today: '2025-05-20' };

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

describe('what the shipped briefing was asked', () => {
  it.each([
    // Russia invaded Ukraine: nobody says that Ukraine invaded anybody.
    ['when did ukraine invade north korea', 'false-premise'],
    ['when did ukraine invade russia', 'false-premise'],
    // Seoul is said to be willing.
    ['Why did Seoul refuse to accept the captured soldiers?', 'false-premise'],
    ['did the two prisoners capture ukrainian forces', 'false-premise'],
    ['when did russia invade ukraine', 'answered'],
    // Some claims do not say who captured the two; those that do name Ukraine.
    ['did russia capture the two soldiers', 'false-premise'],
    ['did russian special forces capture two north koreans', 'false-premise'],
    ['was it moscow that released the video of the prisoners', 'false-premise'],
    ['was it kyiv that released the video of the prisoners', 'answered'],
    ['when did kim visit moscow to sign the treaty', 'false-premise'],
    ['did putin visit seoul in june 2024', 'not-stated'],
    ['when did putin visit north korea', 'answered'],
    ['why did both prisoners ask to go to south korea', 'false-premise'],
    ['has either prisoner asked for asylum', 'answered'],
    ['what kim gives moscow besides men', 'answered'],
    ['how did north korea manage to seize kursk', 'false-premise'],
    ['how did ukraine manage to seize kursk', 'answered'],
    ['did russia succeed in capturing the two soldiers', 'false-premise'],
    ['did north korea succeed in putting its spy satellite into orbit', 'not-stated'],
    ['how many days lie between the visit and the treaty', 'needs-derivation'],
    ['name of the north korean official who called the deployment lawful', 'not-stated'],
    ['village where 2 nk pows captured', 'not-stated'],
    // A deed named by a noun is asked for as done, where only an offer is told.
    ['when was the exchange of the prisoners agreed', 'not-stated'],
    ['has the return of the two soldiers happened', 'not-stated'],
    ['did the exchange of the prisoners take place', 'not-stated'],
    ['when did the capture of the two soldiers take place', 'answered'],
    // By the words of what it was done to, and by its name.
    ['did ukrainian troops burn the faces of dead north koreans', 'false-premise'],
    ['did russian troops burn the faces of dead north koreans', 'answered'],
    ['did seoul sign the treaty with moscow', 'false-premise'],
    // A figure of killed and wounded together is none of the killed.
    ['is it true that zelensky said 3,000 north koreans were killed', 'false-premise'],
    ['were over 3,000 killed or wounded', 'answered'],
    // "He" is the soldier of the question itself.
    ['did the soldier know he was going to war', 'answered'],
    ['what does the wife of the sniper say', 'not-stated'],
    ['which village were they captured in', 'not-stated'],
    ['what about china', 'answered'],
    ['is putin sick', 'not-stated'],
    ['weather in kyiv today', 'not-stated'],
  ])('%s: %s', (question, outcome) => {
    expect(told(northKorea, question).outcome).toBe(outcome);
  });
});

describe('a number of some of a group', () => {
  it.each([
    ['how many generals did kim send', 'not-stated'],
    ['how many women were killed', 'not-stated'],
    ['how many north koreans died', 'answered'],
  ])('%s: %s', (question, outcome) => {
    expect(told(northKorea, question).outcome).toBe(outcome);
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
    // half of the words have a capital because they are names of the briefing
    ['Did the Bundestag urge Volodymyr Zelensky?', 'Bundestag'],
    ['has the un confirmed the capture', 'the un'],
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

describe('of a story with two asks a record', () => {
  it.each([
    // Whoever is told may well report it.
    ['who told Norrow about the woman in Port Hallow?', 'answered', 'b-woman-reported-and-denied'],
    // One document has the plan, another that it was done.
    ['where was the cheese buried', 'answered', 'b-strall-drove-third-lorry'],
    ['how many years were the Tollivers married', 'answered', 'k-tollivers-married-46-years'],
    // Between two deeds nothing is told.
    ['how many years passed between the wedding and the withdrawal', 'needs-derivation', undefined],
  ])('%s: %s', (question, outcome, first) => {
    const found = told(outbreak, question);
    expect(found.outcome).toBe(outcome);
    if (first !== undefined) expect(found.claims[0]).toBe(first);
  });
});

describe('what somebody asked to do, or was forbidden to', () => {
  it.each([
    ['When were the bottom outlets of the Hadrin dam opened?', 'not-stated'],
    ['When was the number of unidentified bodies published?', 'not-stated'],
    ['Were the bottom outlets of the dam opened?', 'not-stated'],
    ['Did Vresh ask to open the bottom outlets?', 'answered'],
  ])('%s: %s', (question, outcome) => {
    expect(told(dam, question).outcome).toBe(outcome);
  });
});
