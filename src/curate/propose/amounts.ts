// The figures of a sentence with their printed words, hedges inside.

import { partsAtHead } from '../../briefing/printed-numbers.ts';
import { FAR } from '../../briefing/read-amount.ts';
import { ones, tens } from '../../language/en/number-words.ts';
import { isWithinQuotation } from './within-quotation.ts';

export interface Amount {
  readonly printed: string;
  /** The noun behind the figure, for its unit: “soldiers”. */
  readonly noun: string;
  readonly start: number;
}

const HEDGE = `(?:(?:no fewer|no less|no more|not fewer|not less|not more) than|${FAR}(?:(?:more|fewer|less) than|over|under|above|below)|at (?:the very )?(?:least|most)|up to|as (?:many|much|few|little) as|a (?:maximum|minimum) of|upwards of|in excess of|around|about|roughly|approximately|nearly|almost|some|perhaps|maybe|another|an estimated|close to|within)`;
/** Behind the noun: “forty rifles at most”, “40 or so”. */
const HEDGE_BEHIND =
  /^(?:(?: \p{Ll}[\p{L}-]+)? or (?:so|more|fewer|less)\b|(?: \p{Ll}[\p{L}-]+){0,2} at (?:the very )?(?:least|most)(?=[,.;:)”"]|$))/u;
/** Verbs that have “over” or “up” as a part of theirs: “handed over 800,000”, “went back up to 350”. */
const WITH_PARTICLE: readonly (readonly [hedge: RegExp, verb: RegExp])[] = [
  [/^over$/i, /\b(?:(?:hand|sign|turn)(?:s|ed|ing)?|takes?|took|taken|taking) $/i],
  [/^up to$/i, /\b(?:go|goes|going|went|gone|climb(?:s|ed)?|rises?|rose|risen|raised|moved|brought|back) $/i],
];
const UNITS = [...ones.slice(1), ...tens, 'hundred', 'thousand', 'million'].join('|');
const MEASURES = 'minute|hour|day|week|month|year|mile|met(?:re|er)|kilomet(?:re|er)';
const MEASURED = new RegExp(`^(?:${MEASURES})`, 'i');
export const NUMBER = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:\\s?(?:hundred|thousand|million|billion|bn|m|k)(?![\\p{L}]))?|(?:half an? (?:dozen|hundred|thousand|million|billion)|(?:${UNITS}|a hundred|a dozen|dozens|hundreds|thousands)(?:(?:[- ]| and )(?:${UNITS}))*)|twice|an?(?=\\s+(?:${MEASURES})\\b))`;
/** The noun is no number itself, nor its hedge: of “one of the two men” the second figure is one of its own. */
const NOUN = `(?!(?:${UNITS}|over|under|about|around|within|some|nearly|almost|at|up|as|roughly|another|between)\\b)[a-z][\\p{L}’'-]+`;
const FIGURE = new RegExp(
  `\\b(?:(${HEDGE})\\s+)?(?:(between)\\s+(?=\\S+\\s+and\\s+[\\d\\p{L}]))?(${NUMBER})(?:(?:\\s?[-–]\\s?|\\s+(?:to|or)\\s+|\\s+in\\s+(?=\\S+\\s+\\p{L})|(?<=between\\s+\\S+)\\s+and\\s+)(${NUMBER}))?(?![\\d:)]|-\\d|[.]\\d|\\s?[ap]\\.m|\\s?[ap]m\\b)(?=\\b|\\s)(?:\\s+of)?(?:\\s+(${NOUN}(?:\\s${NOUN})?))?`,
  'giu',
);

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan\\.|feb\\.|sept\\.';

const DAY_BEHIND = new RegExp(`^(?:${MONTH}|a\\.?m|p\\.?m|o[’']clock|per|th|st|nd|rd|in the)\\b`, 'i');
const NUMBERED = new RegExp(`(?:\\b(?:${MONTH}|no\\.|nos\\.|number|aged?|ages? of)|#|:)\\s*$`, 'i');

/** What is told apart by a number: “Warehouse 14”, “Flight 221”, “Halls 2, 3 and 4”. */
const NUMBERED_THINGS = [
  'apartment area battalion berth block boat box brigade building bus camp car carriage case category cell channel chapter',
  'checkpoint class clause container day district division dock engine episode exhibit exit figure file flat flight floor',
  'formula game gate grade group hall hangar highway house item article junction kilometre lane law level line lot motorway',
  'page paragraph part patient phase pier platform plot prisoner psalm pump quay reactor regiment resolution road room round',
  'route rule runway section sector shaft shed silo squad stage station studio suspect table tank team terminal tier track',
  'train tram truck tunnel type unit verse wagon ward warehouse witness zone',
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

const PART_OF = new RegExp(
  `${NUMBER} (?:\\p{L}+ )?of (?:the|its|their|those|these|our|his|her|my) (?:\\p{L}+[’']s? )?$`,
  'iu',
);
/** “not 14”, “rather than the 92 first reported”, “instead of nine”: another figure than the one told. */
const PUT_ASIDE = /(?:[,(] |\band |^)not (?:the )?$|\b(?:rather than|instead of) (?:the )?$/i;
/** As far back as a row looks. */
const NEAR = 60;

interface Place {
  readonly before: string;
  readonly hedge: string | undefined;
  readonly number: string;
  readonly noun: string;
  readonly after: string;
  /** From the number on. */
  readonly whole: string;
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
  // “three days ago”, “two days later”: when.
  ({ noun, after, hedge }) =>
    hedge === undefined &&
    /^(?:minutes?|hours?|days?|weeks?|months?|years?)(?: (?:ago|later|earlier))?$/i.test(noun) &&
    /^(?:ago|later|earlier)\b/.test(`${noun.split(' ')[1] ?? ''}${after}`.trim()),
  // “2. The truth about”: its place in a list.
  ({ before, hedge, number, noun, after }) =>
    before.trim() === '' &&
    hedge === undefined &&
    noun === '' &&
    /^\d+$/.test(number) &&
    /^(?:\. \S|$)/.test(after),
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
    (/^(?:two|three|four)$/i.test(number)
      ? /\b(?:the|these|those|both|its|his|her|their|our|my) (?:(?:last|other|same) )?$/i
      : /\bthe (?:last|other|same) $/i
    ).test(before) &&
    !/\bof the $/i.test(before),
  // “11 of the 14”: of how many.
  ({ before }) => PART_OF.test(before.slice(-NEAR)) && !/\bone of the $/i.test(before),
  // “twice the figure”, “three times what is allowed”: of another figure.
  ({ number, after, noun }) => {
    const isTwice = /^twice$/i.test(number);
    const behind = `${noun}${after}`.trim();
    return (
      (isTwice || /^times\b/i.test(noun)) &&
      /^(?:the|as|that|its|a|what|more|higher)\b/i.test(isTwice ? behind : behind.replace(/^times /i, ''))
    );
  },
  // “nine in ten”: a share.
  ({ whole }) => IN_HOW_MANY.test(whole),
  // “the third of five lorries”: of how many.
  ({ before }) => /\b(?:first|second|third|fourth|fifth|last) of $/i.test(before),
  // “a woman of 58”
  ({ before }) => /\b(?:wo)?(?:man|boy|girl|child|person|pensioner|teenager) of $/i.test(before),
  // “The figure of 231 is withdrawn”, “we do not accept the figure of 1,150 tonnes”: another holds.
  isTakenBack,
];

const IN_HOW_MANY = new RegExp(`^(?:${NUMBER}) in (?:${NUMBER})\\b`, 'iu');
const COUNT = '(?:figure|number|toll|count|total|estimate|tally|distance|report)s?';
const COUNT_AHEAD = new RegExp(`\\b${COUNT}\\b[^,;.]{0,40}$`, 'i');
const WRONG_BEHIND =
  /\b(?:is|was|were|are|has been|have been) (?:[^,;“”"]{0,30} )?(?:withdrawn|retracted|wrong|incorrect|mistaken|an error|an estimate)\b/i;
const NOT_ACCEPTED = new RegExp(
  `\\b(?:not accept|reject(?:s|ed)?|disput(?:es?|ed)|drop(?:s|ped)?|withdraws?|withdrew) (?:(?:the|its|his|her|their|this|that|an?) )?(?:\\p{L}+ )?(?:${COUNT}|demand|claim) (?:of|for) $`,
  'iu',
);

function isTakenBack({ before, hedge, number, noun, after }: Place): boolean {
  const upTo = `${before}${hedge ?? ''}`;
  return (
    NOT_ACCEPTED.test(before) || (COUNT_AHEAD.test(upTo) && WRONG_BEHIND.test(`${number} ${noun}${after}`))
  );
}

export function findAmounts(sentence: string): readonly Amount[] {
  return amountsIn(sentence, false);
}

/** “14 kilometres upriver from Brennick”, “four streets from the hall” */
const WHERE =
  /^(?:kilomet(?:re|er)s?|miles?|met(?:re|er)s?|streets?|blocks?) (?:north|south|east|west|up|down|off|away|outside|inland|from)\p{L}*\b/iu;
/** “if more than three further patients need it”: no count yet. */
const CONDITION = /\b(?:if|unless|once|whether|provided|should) [^,;:.“”"]*$/i;
/** “in four towns”, “three districts” */
const PLACES =
  /^(?:towns|villages|cities|districts|provinces|regions|countries|states|hospitals|clinics|(?:\p{Ll}+ )?(?:centres|centers))\b/iu;

/** “about twenty of them”: whoever says so estimates how many. */
const HEDGED = new RegExp(`^${HEDGE} (?=\\S)`, 'iu');

/** Of what the story does not count: “two pages”, “I sent four lads” in somebody's quoted words. */
export function isIncidental({ printed, noun, start }: Amount, sentence: string): boolean {
  const isFew =
    /^two$/i.test(printed) &&
    noun !== '' &&
    !MEASURED.test(noun) &&
    !/^ of\b/.test(sentence.slice(start + printed.length));
  const isSmall = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/i.test(printed);
  return (
    isFew ||
    (isSmall && PLACES.test(noun)) ||
    WHERE.test(sentence.slice(start + printed.length).trim()) ||
    // “fourteen months old”, “married for 46 years”
    /^(?:days?|weeks?|months?|years?) old\b/i.test(noun) ||
    (MEASURED.test(noun) && /\bfor $/i.test(sentence.slice(0, start))) ||
    // “twelve-hour shifts”
    /^-(?!(?:years?|met(?:re|er)|kilomet(?:re|er)|mile|foot|tonne)-?)\p{Ll}/u.test(
      sentence.slice(start + printed.length),
    ) ||
    CONDITION.test(sentence.slice(0, start)) ||
    (isWithinQuotation(sentence, start) && !HEDGED.test(printed))
  );
}

/** Those that a sentence names and puts another in the place of: “twelve, not 14”. */
export function amountsPutAside(sentence: string): readonly Amount[] {
  return amountsIn(sentence, true);
}

function amountsIn(sentence: string, arePutAside: boolean): readonly Amount[] {
  const found: Amount[] = [];
  let done = 0;
  for (const match of sentence.matchAll(FIGURE)) {
    if (match.index < done) continue;
    const [whole, leading, between, first = '', second, directNoun = ''] = match;
    const before = sentence.slice(0, match.index);
    // “It took over an hour”: a hedge.
    const isParticle =
      !MEASURED.test(directNoun) &&
      WITH_PARTICLE.some(([hedge, verb]) => hedge.test(leading ?? '') && verb.test(before));
    const hedge = isParticle ? undefined : leading;
    // “Nine hours and twenty minutes” are one figure, of hours.
    const numberAt = match.index + whole.indexOf(first, leading?.length);
    const inParts = partsAtHead(sentence.slice(numberAt));
    const start = isParticle ? numberAt : match.index;
    const last = second ?? first;
    const behind = whole.length - directNoun.length;
    // “More than an hour”: an article is a number only with what it counts.
    const end =
      inParts !== undefined
        ? numberAt + inParts.length
        : match.index +
          (/^an?$/i.test(last)
            ? behind + (directNoun.split(' ')[0] ?? '').length
            : whole.lastIndexOf(last, behind) + last.length);
    const noun = inParts?.measure ?? directNoun;
    if (inParts !== undefined) done = end;
    const place = {
      before,
      hedge: hedge ?? between,
      number: inParts === undefined ? first : sentence.slice(numberAt, end),
      noun,
      after: sentence.slice(inParts === undefined ? match.index + whole.length : end),
      whole: sentence.slice(numberAt),
    };
    if (PUT_ASIDE.test(before) !== arePutAside || NO_COUNT.some((isSo) => isSo(place))) continue;
    const tail = hedge === undefined ? (HEDGE_BEHIND.exec(sentence.slice(end))?.[0] ?? '') : '';
    found.push({ printed: sentence.slice(start, end) + tail, noun, start });
  }
  return found;
}

/** A clause without “, not 14” and “and not about 600”: what it denies is no deed. */
export function withoutPutAside(clause: string): string {
  return clause.replace(DENIED, '');
}

const DENIED = new RegExp(
  `,? (?:and )?not (?:the )?(?:about |around )?${NUMBER}(?=[,.;]|$| as (?:first|originally) )`,
  'giu',
);
