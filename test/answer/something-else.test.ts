// Claims that share nearly all words with a question and are of something else: they are offered, never shown as the answer.

import { describe, expect, it } from 'vitest';
import { answererOf, loadFolders } from '../reply/ferry.ts';
import { type Asking, answerOf, ferry, northKorea, told } from './asking.ts';

const alone = await loadFolders('test/fixtures/guidelines-alone');
const story = (id: string): Asking => {
  const store = alone.find(({ briefing }) => briefing.id === id) ?? expect.unreachable();
  return { store, answerer: answererOf(store), today: '2026-01-15' };
};
const outbreak = story('kestria-outbreak');
const convoy = story('orrin-convoy');

describe('is declined with the claim beside it', () => {
  it.each([
    [
      'life or death where neither is told',
      ferry,
      'did the captain die in hospital',
      'captain-left-hospital',
    ],
    ['a part asked of the whole', ferry, 'which deck of the Meridel was hit', 'collision-at-harbour-mouth'],
    [
      'a figure in another measure',
      ferry,
      'how many euros did the company offer each passenger',
      'offer-500-crowns',
    ],
    ['one of several that are counted together', outbreak, 'population of Ostrey?', 'n-towns-struck-190000'],
    ['two of four that are', outbreak, 'population of Brennick and Ostrey together', 'n-towns-struck-190000'],
    [
      'who came where he is said to have spoken',
      outbreak,
      'what did the deputy minister say at the public meeting',
      'm-dastin-prevented-from-meeting',
    ],
    [
      'what others of his side do, of whom is asked what he thinks',
      ferry,
      'what did parliament think of the ministry',
      'ministry-looking-for-letter',
    ],
    [
      'the deed done to another',
      convoy,
      'why did the Front expel Marta Jelvane',
      'c-kaddic-expelled-from-front',
    ],
    [
      'what somebody thinks who neither says nor does anything there',
      northKorea,
      "trump's opinion of kim's deployment",
      undefined,
    ],
  ])('%s', (_, asking, question, claim) => {
    const { outcome, claims } = told(asking, question);
    expect([outcome, claims[0]]).toEqual(['not-stated', claim]);
  });
});

describe('is answered', () => {
  it.each([
    [
      'with the measure asked for',
      ferry,
      'how many crowns did the company offer each passenger',
      'offer-500-crowns',
    ],
    ['of a figure that the claim prints', outbreak, 'why was the 231 pulled?', 'm-231-withdrawn'],
    [
      'to a reader whom the story concerns',
      outbreak,
      'do i have to show a receipt to get my money back at Corran?',
      'n-corran-refund-no-receipt',
    ],
    [
      'with what several have together',
      outbreak,
      'population of Brennick, Sorrel Bridge, Ostrey and Port Hallow?',
      'n-towns-struck-190000',
    ],
    [
      'with the deed done to just him',
      convoy,
      'when was Kaddic expelled from the Front',
      'c-kaddic-expelled-from-front',
    ],
  ])('%s', (_, asking, question, claim) => {
    const { outcome, claims } = told(asking, question);
    expect([outcome, claims[0]]).toEqual(['answered', claim]);
  });
});

it('“where” is answered by where somebody wrote it, if that is asked', () => {
  const otherKind = (question: string) => answerOf(outbreak, question).trace?.evidence?.otherKind;
  expect(otherKind('where did Orriday write that the tanks were filled from the river')).toBe(0);
  expect(otherKind('where were the Greyfold tanks that Orriday filled from the river')).toBe(1);
});

it.each(['has anyone been charged', 'was anybody charged over the outbreak'])(
  '%s: that nobody was, of whatever',
  (question) => {
    expect(told(outbreak, question)).toMatchObject({ outcome: 'answered', claims: ['a-no-one-charged'] });
  },
);
