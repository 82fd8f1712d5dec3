// The slash line, as people type it where a platform tells no options apart: a command, `name:value` options, words.
//
//   /casualties as_of:31 December 2024 source:Seoul     a value goes up to the next option
//   /ask how many were killed? source:"South Korea"     the words before the first option are the question
//   /casualties as_of:31 December 2024 and wounded?     a date goes as far as it is one
//   /ask source:Seoul how many were killed?             where a command needs words and options come first, other
//                                                       values are one word or quoted

import { foldText } from '../language/words.ts';
import { readWholeDate } from './dates.ts';

/** A command with what stood behind it. */
export interface SlashLine {
  readonly command: string;
  /** By name as commands declare it: "as-of" and "asof" are as_of. */
  readonly options: Readonly<Record<string, string>>;
  readonly rest: string;
}

const LINE = /^\/([a-z][a-z0-9_-]{0,31})(?:\s+([\s\S]*))?$/i;
const NAMES = ['as_of', 'source', 'topic', 'briefing', 'since', 'name', 'question', 'private'];
const SPELLINGS: Readonly<Record<string, string>> = { 'as-of': 'as_of', asof: 'as_of' };
/** What another part may read as its own option ends a value too. */
const ANY_OPTION = /\s[a-z][a-z_-]*:(?=\S)/i;
/** "by the end of December of 2024", and room. */
const LONGEST_DATE = 8;
const ANY_DAY = '2000-01-01';
/** Commands that are nothing without the words behind them. */
const NEEDS_WORDS: ReadonlySet<string> = new Set(['ask', 'who']);
const QUOTED = /^\s*(?:"([^"]*)"|“([^”]*)”)/;

/** Undefined when the text is no slash line. */
export function parseSlash(text: string): SlashLine | undefined {
  const match = LINE.exec(text.trim());
  if (match === null) return undefined;
  const [, command = '', tail = ''] = match;
  const name = command.toLowerCase();
  const { options, words } = readOptions(tail, NAMES, NEEDS_WORDS.has(name));
  return { command: name, options, rest: words };
}

/** Options of these names, and every other word in its order. */
export function readOptions(
  text: string,
  names: readonly string[],
  needsWords: boolean,
): { readonly options: Readonly<Record<string, string>>; readonly words: string } {
  const known = [...names, ...Object.keys(SPELLINGS).filter((name) => names.includes(SPELLINGS[name] ?? ''))];
  const mark = new RegExp(`(?<![^\\s])(${known.join('|')}):`, 'gi');
  const marks = [...text.matchAll(mark)];
  const lead = text.slice(0, marks[0]?.index ?? text.length);
  const options: Record<string, string> = {};
  const words = [lead];
  for (const [i, found] of marks.entries()) {
    const typed = (found[1] ?? '').toLowerCase();
    const name = SPELLINGS[typed] ?? typed;
    const upToNext = text.slice(found.index + found[0].length, marks[i + 1]?.index ?? text.length);
    const { value, rest } = splitValue(name, upToNext, !needsWords || lead.trim() !== '');
    options[name] = value;
    words.push(rest);
  }
  return { options, words: words.join(' ').replace(/\s+/g, ' ').trim() };
}

/** Where the value ends and words go on. */
function splitValue(
  name: string,
  text: string,
  isOpen: boolean,
): { readonly value: string; readonly rest: string } {
  const quoted = QUOTED.exec(text);
  if (quoted !== null) return { value: quoted[1] ?? quoted[2] ?? '', rest: text.slice(quoted[0].length) };
  const own = text.slice(0, ANY_OPTION.exec(text)?.index);
  const all = own.trim().split(/\s+/);
  const date = name === 'as_of' ? dateWords(all) : 0;
  const count = date > 0 ? date : isOpen || name === 'question' ? all.length : 1;
  return {
    value: all.slice(0, count).join(' '),
    rest: [...all.slice(count), text.slice(own.length)].join(' '),
  };
}

/** How many of the words are a date; 0 when they begin with none. */
function dateWords(words: readonly string[]): number {
  for (let count = Math.min(words.length, LONGEST_DATE); count > 0; count--) {
    if (isDate(words.slice(0, count).join(' '))) return count;
  }
  return 0;
}

/** Whether it is one does not hang on today. */
function isDate(text: string): boolean {
  const folded = foldText(text);
  return /^(?:today|now)$/.test(folded) || readWholeDate(folded, ANY_DAY, ANY_DAY) !== undefined;
}
