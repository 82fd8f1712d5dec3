// What is said to the bot and asks for nothing of the story gets a line of help, and no quote.

import { expect, it } from 'vitest';
import { answerOf, northKorea } from './asking.ts';

it.each([
  ['hi'],
  ['thanks bot'],
  ['help'],
  ['what can you do'],
  ['who are you?'],
  ['are you a bot'],
  ['stop'],
  ['test'],
  ["that's wrong"],
  ['Wrong!'],
  ['no, that is not true'],
  ['good bot'],
])('“%s” is answered with a line of help', (text) => {
  expect(answerOf(northKorea, text)).toMatchObject({ outcome: 'answered', kind: 'manners' });
});

it.each([
  // as words of a question they are none
  ['did the missile test work'],
  ['who helps question the prisoners'],
  ['what is wrong with a swap'],
  ['can anybody stop the transfers'],
])('“%s” is a question', (text) => {
  expect(answerOf(northKorea, text)).not.toMatchObject({ kind: 'manners' });
});
