// A bare command is worked out and composed once; whatever else is asked, each time.

import { expect, test } from 'vitest';
import type { Answerer } from '../../../src/answer/answerer.ts';
import { createComposeOnce, rememberCommands } from '../../../src/chat/commands/answer-once.ts';
import { inLanguage } from '../../../src/reply/words.ts';
import { answererOf, ferryStore } from '../../reply/ferry.ts';

function open() {
  const answerer = answererOf(ferryStore);
  const asked: string[] = [];
  const counting: Answerer = {
    stores: answerer.stores,
    answer: (one) => {
      asked.push(one.text);
      return answerer.answer(one);
    },
  };
  const remembering = rememberCommands(counting);
  const ask = (text: string, more: object = {}) =>
    remembering.answer({ text, previous: [], today: '2025-02-03', options: {}, ...more });
  return { asked, ask };
}

test('the same command on the same day is worked out once, and its answer composed once', () => {
  const { asked, ask } = open();
  const compose = createComposeOnce();
  const first = compose(ask('/timeline'), '2025-02-03');
  // Whoever watches answers wraps the answerer, and each question may see another wrapper.
  expect(compose(ask('/timeline'), '2025-02-03')).toBe(first);
  expect(first.card?.title).toBe('Timeline');
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

test('each reads it in their own language, whoever asked first', () => {
  const { ask } = open();
  const compose = createComposeOnce();
  const titles = ['es', 'en', 'es'].map((language) =>
    inLanguage(language, () => compose(ask('/timeline'), '2025-02-03').card?.title),
  );
  expect(titles).toEqual(['Cronología', 'Timeline', 'Cronología']);
});

test('whoever asks for many days does not fill the memory', () => {
  const { asked, ask } = open();
  const day = (n: number) => ({ today: new Date(Date.UTC(2025, 1, 3 + n)).toISOString().slice(0, 10) });
  for (let n = 0; n < 200; n += 1) ask('/timeline', day(n));
  ask('/timeline', day(0));
  expect(asked).toHaveLength(201);
});
