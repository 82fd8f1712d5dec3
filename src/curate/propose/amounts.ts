// The figures of a sentence with their printed words, hedges inside.

import { ones, tens } from '../../language/en/number-words.ts';

export interface Amount {
  readonly printed: string;
  /** The noun behind the figure, for its unit: “soldiers”. */
  readonly noun: string;
  readonly start: number;
}

const HEDGE =
  '(?:(?:more|fewer|less|no fewer|no less|no more) than|at least|at most|up to|as many as|around|about|roughly|approximately|nearly|almost|over|under|some|another|an estimated|close to|within)';
const UNITS = [...ones.slice(1), ...tens, 'hundred', 'thousand', 'million'].join('|');
const MEASURES = 'minute|hour|day|week|month|year|mile|met(?:re|er)|kilomet(?:re|er)';
export const NUMBER = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:\\s?(?:hundred|thousand|million|billion|bn|m|k)(?![\\p{L}]))?|(?:(?:${UNITS}|a hundred|a dozen|dozens|hundreds|thousands)(?:(?:[- ]| and )(?:${UNITS}))*)|twice|an?(?=\\s+(?:${MEASURES})\\b))`;
/** The noun is no number itself, nor its hedge: of “one of the two men” the second figure is one of its own. */
const NOUN = `(?!(?:${UNITS}|over|under|about|around|within|some|nearly|almost|at|up|as|roughly|another|between)\\b)[a-z][\\p{L}’-]+`;
const FIGURE = new RegExp(
  `\\b(?:(${HEDGE})\\s+)?(?:(between)\\s+(?=\\S+\\s+and\\s+[\\d\\p{L}]))?(${NUMBER})(?:(?:\\s?[-–]\\s?|\\s+(?:to|or)\\s+|\\s+in\\s+(?=\\S+\\s+\\p{L})|(?<=between\\s+\\S+)\\s+and\\s+)(${NUMBER}))?(?![\\d:)]|-\\d|[.]\\d|\\s?[ap]\\.m|\\s?[ap]m\\b)(?=\\b|\\s)(?:\\s+of)?(?:\\s+(${NOUN}(?:\\s${NOUN})?))?`,
  'giu',
);

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan\\.|feb\\.|sept\\.';

const DAY_BEHIND = new RegExp(`^(?:${MONTH}|a\\.?m|p\\.?m|o’clock|per|th|st|nd|rd|in the)\\b`, 'i');
const NUMBERED = new RegExp(
  `(?:${MONTH}|no\\.|article|page|#|:|level|phase|team|route|road|highway|flight|unit|aged?|ages? of)\\s*$`,
  'i',
);
const PART_OF = new RegExp(`${NUMBER} (?:\\p{L}+ )?of (?:the|its|their|those) $`, 'iu');
/** As far back as a row looks. */
const NEAR = 60;

interface Place {
  readonly before: string;
  readonly hedge: string | undefined;
  readonly number: string;
  readonly noun: string;
  readonly after: string;
}

/** Numbers that count nobody and nothing: a row says what they are. */
const NO_COUNT: readonly ((place: Place) => boolean)[] = [
  // A year.
  ({ number, hedge }) => /^(?:19|20)\d\d$/.test(number) && hedge === undefined,
  // A day, a time of day: “6 March”, “3 a.m.”, “five in the morning”, “a quarter past two”.
  ({ noun }) => DAY_BEHIND.test(noun),
  ({ before }) => /\b(?:half|quarter|minutes) (?:past|to) $/i.test(before),
  // The number of something, or its age: “March 6”, “Article 12”, “aged 30”, “under the age of four”.
  ({ before, hedge }) => hedge === undefined && NUMBERED.test(before),
  // “Pavel Ostrin, 23”
  ({ before, noun, number }) => /, $/.test(before) && noun === '' && /^\d\d$/.test(number),
  ({ noun, after }) => noun === '' && /^-years?-old\b/i.test(after),
  // “One day”, “one of them”, “an hour”: a word like an article.
  ({ number, hedge }) => /^(?:one|an?)$/i.test(number) && hedge === undefined,
  // “2. The truth about”: its place in a list.
  ({ before, number, noun, after }) =>
    before.trim() === '' && noun === '' && /^\d+$/.test(number) && /^(?:\. \S|$)/.test(after),
  // “Six days after the dam burst, …”: when, not how much.
  ({ before, hedge, noun }) =>
    before.trim() === '' &&
    hedge === undefined &&
    /^(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before)$/i.test(noun),
  // “within nine days”, “85 million crowns over two years”: the time that it took, not the figure.
  ({ before, hedge, noun }) =>
    /^(?:hours?|days?|weeks?|months?|years?)\b/i.test(noun) &&
    (/\b(?:in|after|past|last|next|first|coming|every) $/i.test(before) ||
      /^within$/i.test(hedge ?? '') ||
      (/^over$/i.test(hedge ?? '') && /\d/.test(before))),
  // “a mother of three”
  ({ before }) => /\b(?:mother|father|parent)s? of $/i.test(before),
  // “these two prisoners”, “the two young men”: whoever was spoken of, counted already.
  ({ before, hedge, number }) =>
    hedge === undefined &&
    /^(?:two|three|four)$/i.test(number) &&
    /\b(?:the|these|those|both|its|his|her|their|our|my) (?:(?:last|other|same) )?$/i.test(before) &&
    !/\bof the $/i.test(before),
  // “11 of the 14”: of how many.
  ({ before }) => PART_OF.test(before.slice(-NEAR)) && !/\bone of the $/i.test(before),
  // “twice the figure”: of another figure.
  ({ number, after, noun }) =>
    /^twice$/i.test(number) && /^(?:the|as|that|its|a)\b/i.test(noun || after.trim()),
];

export function findAmounts(sentence: string): readonly Amount[] {
  const found: Amount[] = [];
  for (const match of sentence.matchAll(FIGURE)) {
    const [whole, hedge, between, first = '', second, noun = ''] = match;
    const last = second ?? first;
    const behind = whole.length - noun.length;
    // “More than an hour”: an article is a number only with what it counts.
    const printed = /^an?$/i.test(last)
      ? whole.slice(0, behind) + noun.split(' ')[0]
      : whole.slice(0, whole.lastIndexOf(last, behind) + last.length);
    const place = {
      before: sentence.slice(0, match.index),
      hedge: hedge ?? between,
      number: first,
      noun,
      after: sentence.slice(match.index + whole.length),
    };
    if (NO_COUNT.some((isSo) => isSo(place))) continue;
    found.push({ printed, noun, start: match.index });
  }
  return found;
}
