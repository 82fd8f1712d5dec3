import { expect, test } from 'vitest';
import { readsAsFollowUp } from '../../../src/chat/kit/follow-up.ts';

test.each([
  'and wounded?',
  'and wounded',
  'what about Kyiv?',
  'who says so?',
  'source?',
  'why do they differ?',
  'when was that?',
  'how many of them were captured?',
  'since when?',
  'But did Moscow confirm it?',
])('goes on from the answer: %s', (text) => {
  expect(readsAsFollowUp(text)).toBe(true);
});

test.each([
  'thanks',
  'ok',
  'I think so too',
  'but I would not print that',
  'and then we had lunch with the whole team in the canteen',
  'can you take the early shift?',
  'is the draft ready?',
  'Bea, did you call the ministry yet?',
  'lunch?',
  'so I told him',
  '',
])('people talking to each other: %s', (text) => {
  expect(readsAsFollowUp(text)).toBe(false);
});
