// A bare command is composed once; whatever else is asked, each time.

import { expect, test } from 'vitest';
import { type Answerer, createAnswerer } from '../../../src/answer/answerer.ts';
import { createAnswerOnce } from '../../../src/chat/commands/answer-once.ts';
import { ferryStore } from '../../reply/ferry.ts';

function open() {
  const answerer = createAnswerer([ferryStore]);
  const asked: string[] = [];
  const counting: Pick<Answerer, 'answer'> = {
    answer: (one) => {
      asked.push(one.text);
      return answerer.answer(one);
    },
  };
  const once = createAnswerOnce();
  const ask = (text: string, more: object = {}, by = counting) =>
    once(by, { text, previous: [], today: '2025-02-03', options: {}, ...more });
  return { asked, ask, answerer };
}

test('the same command on the same day is composed once, and says the same', () => {
  const { asked, ask } = open();
  const first = ask('/timeline');
  expect(ask('/timeline')).toEqual(first);
  expect(first.reply.card?.title).toBe('Timeline');
  expect(asked).toEqual(['/timeline']);
});

test.each([
  ['another day', { today: '2025-02-04' }],
  ['another option', { options: { asOf: '2024-12-31' } }],
  ['a conversation', { previous: ['how many were injured?'] }],
])('%s is asked anew', (_name, more) => {
  const { asked, ask } = open();
  ask('/timeline');
  ask('/timeline', more);
  expect(asked).toHaveLength(2);
});

test('a command with words, and a question, are asked each time', () => {
  const { asked, ask } = open();
  for (const text of ['/ferry-casualties injured', 'how many were injured?']) {
    ask(text);
    ask(text);
  }
  expect(asked).toHaveLength(4);
});

test('other briefings, other answers', () => {
  const { asked, ask, answerer } = open();
  ask('/timeline');
  ask('/timeline', {}, { answer: (one) => answerer.answer(one) });
  ask('/timeline');
  expect(asked).toEqual(['/timeline']);
});

test('whoever asks for many days does not fill the memory', () => {
  const { asked, ask } = open();
  const day = (n: number) => ({ today: new Date(Date.UTC(2025, 1, 3 + n)).toISOString().slice(0, 10) });
  for (let n = 0; n < 200; n += 1) ask('/timeline', day(n));
  ask('/timeline', day(0));
  expect(asked).toHaveLength(201);
});
