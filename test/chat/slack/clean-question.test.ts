// Slack's own markup around a question, and what is left of it.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanQuestion } from '../../../src/chat/slack/clean-question.ts';

const QUESTION = 'how many soldiers were killed?';

describe('what Slack adds around a question is no part of it', () => {
  it.each([
    `<@U0BOT> ${QUESTION}`,
    `<@U0BOT> ${QUESTION} cc <@U02BEA>`,
    `<@U0BOT|sitrep> <@U02BEA|bea> ${QUESTION}`,
    `<!subteam^S123> ${QUESTION}`,
    `<!subteam^S123|@desk> ${QUESTION}`,
    `<!here> <!channel|@channel> <!everyone> ${QUESTION}`,
    `<#C01DESK> ${QUESTION}`,
    `<#C01DESK|ukraine-desk> ${QUESTION}`,
    `<#C01DESK|> ${QUESTION}`,
    `:eyes: ${QUESTION}`,
    `${QUESTION} :+1::skin-tone-2: :100:`,
    `:한국: ${QUESTION} :party_parrot:`,
    `${QUESTION} <https://example.org/a?b=c>`,
    `${QUESTION} <http://example.org|example.org>`,
    `${QUESTION} <https://example.org/a|https://example.org/a>`,
    `${QUESTION} https://example.org/a`,
    `${QUESTION} <mailto:ann@example.org|ann@example.org>`,
    `~how many tanks?~ ${QUESTION}`,
    `*${QUESTION}*`,
    `_${QUESTION}_`,
    `*_${QUESTION}_*`,
    '`how many` soldiers were killed?',
    `how many\nsoldiers  were killed?`,
  ])('%s', (typed) => {
    expect(cleanQuestion(typed)).toEqual({ text: QUESTION, quoted: '' });
  });
});

test.each([
  ['what does <https://example.org/a|the report> say?', 'what does the report say?'],
  ['who said this by <!date^1392734382^{date}|18 February 2014>?', 'who said this by 18 February 2014?'],
  ['~300 soldiers or ~500?', '~300 soldiers or ~500?'],
  ['/casualties as_of:31 December 2024 source:Seoul', '/casualties as_of:31 December 2024 source:Seoul'],
  ['/casualties as_of:today source:Seoul', '/casualties as_of:today source:Seoul'],
  ['at 12:30:45 or 06:00: who spoke?', 'at 12:30:45 or 06:00: who spoke?'],
  ['is 3 &lt; 4 &amp;&amp; 5 &gt; 4?', 'is 3 < 4 && 5 > 4?'],
  ['what is &lt;@U123&gt;?', 'what is <@U123>?'],
  ['was it &amp;lt;?', 'was it &lt;?'],
  ['5 * 4 * 3 and snake_case_word', '5 * 4 * 3 and snake_case_word'],
])('%s stays as it was meant', (typed, text) => {
  expect(cleanQuestion(typed).text).toBe(text);
});

test.each([
  ['<@U0BOT> is this right?\n&gt; Over 3,000 were killed', 'is this right?', 'Over 3,000 were killed'],
  ['&gt; one\n&gt; two\nwho said it?', 'who said it?', 'one two'],
  ['right?\n&gt;&gt;&gt; one\ntwo', 'right?', 'one two'],
  ['<@U0BOT>\n&gt; <@U02BEA>: ~no~ yes', '', ': yes'],
  ['is 5 &gt; 4?', 'is 5 > 4?', ''],
])('%j: what is quoted is kept apart', (typed, text, quoted) => {
  expect(cleanQuestion(typed)).toEqual({ text, quoted });
});

/** What Slack makes of the characters that act. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** “cc” before a mention goes with it. */
const word = fc.stringMatching(/^[\p{L}\p{N}?!.,’“”]{1,12}$/u).filter((text) => text.toLowerCase() !== 'cc');
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const decoration = fc.oneof(
  fc.stringMatching(/^<@U[A-Z0-9]{3,8}>$/),
  fc.stringMatching(/^<@U[A-Z0-9]{3,8}\|[a-z]{1,8}>$/),
  fc.stringMatching(/^<#C[A-Z0-9]{3,8}\|[a-z-]{0,8}>$/),
  fc.stringMatching(/^<!subteam\^S[A-Z0-9]{3,8}(\|@[a-z]{1,8})?>$/),
  fc.stringMatching(/^:[a-z][a-z0-9_+-]{0,12}:$/),
  fc.webUrl().map((url) => `<${url.replaceAll('&', '&amp;').replaceAll('|', '%7C')}>`),
  words.map((struck) => `~${struck}~`),
);

describe('for any question', () => {
  it('decorated between its words, the same is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.array(decoration, { maxLength: 2 })), { minLength: 1 }),
        (parts) => {
          const typed = parts.map(([text, around]) => [escaped(text), ...around].join(' ')).join(' ');
          expect(cleanQuestion(typed)).toEqual({ text: parts.map(([text]) => text).join(' '), quoted: '' });
        },
      ),
    );
  });

  it('nothing is lost of words, asked or quoted', () => {
    fc.assert(
      fc.property(words, words, (asked, quoted) => {
        expect(cleanQuestion(`${escaped(asked)}\n&gt; ${escaped(quoted)}`)).toEqual({ text: asked, quoted });
      }),
    );
  });

  it('takes any text, in a moment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (typed) => {
        const { text, quoted } = cleanQuestion(typed);
        expect(text.length + quoted.length).toBeLessThanOrEqual(typed.length);
      }),
    );
    const started = performance.now();
    for (const bait of ['~', '*_', ':a', '<', '<@', '&gt;', '`', 'https://'])
      cleanQuestion(bait.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
