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
const NUMBERED = new RegExp(`(?:\\b(?:${MONTH}|no\\.|nos\\.|number|aged?|ages? of)|#|:)\\s*$`, 'i');

/** What is told apart by a number: “Warehouse 14”, “Flight 221”, “Halls 2, 3 and 4”. */
const NUMBERED_THINGS = [
  'apartment area battalion berth block boat box brigade building bus camp car carriage case category cell channel chapter',
  'checkpoint class clause container day district division dock engine episode exhibit exit figure file flat flight floor',
  'formula game gate grade group hall hangar highway house item article junction kilometre lane law level line lot motorway',
  'page paragraph part patient phase pier platform plot prisoner psalm pump quay reactor regiment resolution road room round',
  'route rule runway section sector shaft shed silo squad stage station studio suspect table tank team terminal tier track',
  'train tram truck type unit verse wagon ward warehouse witness zone',
]
  .join(' ')
  .replaceAll(' ', '|');
const NAME = new RegExp(
  `(?:(\\p{L}+) )?(?<!\\p{L})(${NUMBERED_THINGS})(?:s|es)? (?:\\d+(?:,? (?:and|or) |, ))*$`,
  'iu',
);
const SINGLED_OUT =
  /^(?:an?|the|this|that|these|those|its|his|her|their|our|each|every|any|no|one|same|last|next|other)$/i;
/** What a number counts. */
const PLURAL = /^(?:(?!(?:was|is|has|does)\b)\p{L}{2,}s|people|men|women|children|police|crew)\b/iu;
/** “a Boeing 737”, but “in Kursk 14 …” and “on Tuesday 14 …”; where a sentence begins, a capital tells nothing. */
const PROPER = /([\p{L}\d]+),? (\p{Lu}[\p{L}’'-]*\p{Ll})[ -]$/u;
const PLACING = /^(?:in|on|at|from|near|around|to|since|until)$/i;

/** The number is a name or stands in one. */
function isInName({ before, hedge, number, noun }: Place): boolean {
  if (hedge !== undefined) return false;
  // “Phase Two”, “the Big Four”.
  if (/^\p{Lu}/u.test(number)) return /[\p{L}\d] $/u.test(before);
  const counts = PLURAL.test(noun);
  const [, singled = '', thing] = NAME.exec(before) ?? [];
  if (thing !== undefined)
    return !(SINGLED_OUT.test(singled) && counts) && (/^\p{Lu}/u.test(thing) || !counts);
  if (!/^\d+$/.test(number)) return false;
  const [, placing = '', proper] = PROPER.exec(before) ?? [];
  return proper !== undefined && !/day$/.test(proper) && !PLACING.test(placing) && !counts;
}

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
  // The number of something, or its age: “March 6”, “No. 12”, “aged 30”, “under the age of four”.
  ({ before, hedge }) => hedge === undefined && NUMBERED.test(before),
  isInName,
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
