// A message of Discord as the question that a person meant: without mentions, channels, emoji, time stamps and struck
// text, links as their labels, and what they quote ("> …") kept apart as the text to check.

import { withoutEmojiCodes, withoutStyles } from '../text/inline-marks.ts';

export interface CleanQuestion {
  readonly text: string;
  /** The quoted lines, joined; '' when there are none. */
  readonly quoted: string;
}

/** In this order; each is replaced by what a reader takes from it. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/~~[\s\S]*?~~/g, ' '],
  [/\[([^\]\n]{1,300})\]\(<?https?:[^)\s]*>?(?:\s+"[^"\n]*")?\)/g, '$1'],
  [/<a?:\w{2,32}:\d{5,22}>/g, ' '],
  [/<\/([\w-]+(?: [\w-]+)*):\d{5,22}>/g, '/$1'],
  [/(?:(?<![^\s(])cc:?\s*)?<@[!&]?\d{5,22}>/gi, ' '],
  [/<#\d{5,22}>/g, ' '],
  [/<t:-?\d+(?::[a-zA-Z])?>/g, ' '],
  [/<id:\w+>/g, ' '],
  [/@(?:everyone|here)\b/g, ' '],
  [/<?https?:\/\/[^\s>]+>?/g, ' '],
  [/\bmailto:\S+/g, ' '],
  [/\|\|/g, ''],
  [/\*\*|__|```(?:\w+\n)?/g, ''],
];

/** `mentions` are the bot's own, which only address the question. */
export function cleanQuestion(content: string, mentions: readonly string[]): CleanQuestion {
  const addressed = mentions.reduce((rest, mention) => rest.replaceAll(mention, ' '), content);
  const asked: string[] = [];
  const quoted: string[] = [];
  let isQuoted = false;
  for (const line of addressed.split('\n')) {
    const [, arrows, rest] = /^\s*(>>>|>)\s(.*)$/.exec(line) ?? [];
    if (isQuoted || arrows !== undefined) quoted.push(rest ?? line);
    else asked.push(line);
    isQuoted ||= arrows === '>>>';
  }
  return { text: cleanLine(asked.join('\n')), quoted: cleanLine(quoted.join('\n')) };
}

function cleanLine(text: string): string {
  const plain = MARKUP.reduce((rest, [pattern, instead]) => rest.replaceAll(pattern, instead), text);
  return withoutStyles(withoutEmojiCodes(plain)).replaceAll(/\s+/g, ' ').trim();
}
