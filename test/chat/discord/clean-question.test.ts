// Discord's own markup around a question, and what is left of it.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanQuestion } from '../../../src/chat/discord/clean-question.ts';

const QUESTION = 'how many soldiers were killed?';
const BOT = '<@900000000000000009>';
const clean = (typed: string) => cleanQuestion(typed, [BOT, '<@!900000000000000009>']);

describe('what Discord adds around a question is no part of it', () => {
  it.each([
    `${BOT} ${QUESTION}`,
    `<@!900000000000000009> ${QUESTION} ${BOT}`,
    `${BOT} ${QUESTION} cc <@900000000000000004> <@!900000000000000005>`,
    `<@&900000000000000010> ${QUESTION}`,
    `@everyone @here ${QUESTION}`,
    `<#900000000000000002> ${QUESTION}`,
    `<id:customize> ${QUESTION}`,
    `<:eyes:900000000000000011> ${QUESTION} <a:party:900000000000000012>`,
    `:eyes: ${QUESTION} :+1:`,
    `${QUESTION} :a::b:`,
    `<t:1735689600:R> ${QUESTION} <t:1735689600>`,
    `${QUESTION} https://example.org/a?b=c`,
    `${QUESTION} <https://example.org/a>`,
    `${QUESTION} mailto:ann@example.org`,
    `~~how many tanks?~~ ${QUESTION}`,
    `**${QUESTION}**`,
    `*${QUESTION}*`,
    `__${QUESTION}__`,
    `_${QUESTION}_`,
    `***${QUESTION}***`,
    `||${QUESTION}||`,
    '`how many` soldiers were killed?',
    `\`\`\`\n${QUESTION}\n\`\`\``,
    `how many\nsoldiers   were killed?`,
  ])('%s', (typed) => {
    expect(clean(typed)).toEqual({ text: QUESTION, quoted: '' });
  });
});

test.each([
  ['what does [the report](https://example.org/a) say?', 'what does the report say?'],
  ['what does [the report](<https://example.org/a> "title") say?', 'what does the report say?'],
  ['</casualties:900000000000000013> as_of:31 December 2024', '/casualties as_of:31 December 2024'],
  ['/casualties as_of:31 December 2024 source:Seoul', '/casualties as_of:31 December 2024 source:Seoul'],
  ['/casualties as_of:today source:Seoul', '/casualties as_of:today source:Seoul'],
  ['at 12:30:45: who spoke?', 'at 12:30:45: who spoke?'],
  ['is 3 < 4 && 5 > 4?', 'is 3 < 4 && 5 > 4?'],
  ['5 * 4 * 3 and snake_case_word', '5 * 4 * 3 and snake_case_word'],
  ['what is [this]?', 'what is [this]?'],
])('%s stays as it was meant', (typed, text) => {
  expect(clean(typed).text).toBe(text);
});

test.each([
  [`${BOT} is this right?\n> Over 3,000 were killed`, 'is this right?', 'Over 3,000 were killed'],
  ['> one\n> two\nwho said it?', 'who said it?', 'one two'],
  ['right?\n>>> one\ntwo', 'right?', 'one two'],
  [`${BOT}\n> <@900000000000000004>: ~~no~~ yes`, '', ': yes'],
  ['is 5 > 4?', 'is 5 > 4?', ''],
])('%j: what is quoted is kept apart', (typed, text, quoted) => {
  expect(clean(typed)).toEqual({ text, quoted });
});

test('any text is taken, in a moment', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 4000 }),
      (typed) => clean(typed).text.length <= typed.length,
    ),
  );
  for (const piece of ['[', '~~', '<@', ':a', '||', '`', '> ', '*', '_']) {
    const began = performance.now();
    clean(piece.repeat(2000));
    expect(performance.now() - began).toBeLessThan(1000);
  }
});
