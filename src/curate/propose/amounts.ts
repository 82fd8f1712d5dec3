// The figures of a sentence with their printed words, hedges inside.

export interface Amount {
  readonly printed: string;
  /** The noun behind the figure, for its unit: “soldiers”. */
  readonly noun: string;
  readonly start: number;
}

const HEDGE =
  '(?:(?:more|fewer|less|no fewer|no less|no more) than|at least|at most|up to|as many as|around|about|roughly|approximately|nearly|almost|over|under|some|another|an estimated|close to|within)';
const NUMBER =
  '(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:\\s?(?:hundred|thousand|million|billion|bn|m|k)(?![\\p{L}]))?|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|a hundred|a dozen|dozens|hundreds|thousands)(?:(?:[- ]| and )(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million))*)|twice)';
const FIGURE = new RegExp(
  `\\b(?:(${HEDGE})\\s+)?(${NUMBER})(?:(?:\\s?[-–]\\s?|\\s+(?:to|or)\\s+)(${NUMBER}))?(?![\\d:)]|-\\d|[.]\\d|\\s?[ap]\\.m|\\s?[ap]m\\b)(?=\\b|\\s)(?:\\s+of)?(?:\\s+([a-z][\\p{L}’-]+(?:\\s[a-z][\\p{L}’-]+)?))?`,
  'giu',
);

/** Words behind a number that make it no count of anybody: dates, times, measures of place, ages. */
const NO_COUNT =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|a\.?m|p\.?m|o’clock|per|th|st|nd|rd)\b/i;
const MONTH_BEFORE =
  /(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|sept\.|no\.|article|page|#|:|level|phase|team|route|road|highway|flight|unit|aged?)\s*$/i;

export function findAmounts(sentence: string): readonly Amount[] {
  const found: Amount[] = [];
  for (const match of sentence.matchAll(FIGURE)) {
    const [, hedge, first = '', second, noun = ''] = match;
    const isYear = /^(?:19|20)\d\d$/.test(first);
    if (
      isYear ||
      NO_COUNT.test(noun) ||
      (MONTH_BEFORE.test(sentence.slice(0, match.index)) && hedge === undefined)
    )
      continue;
    if (/^one$/i.test(first) && hedge === undefined) continue;
    // “Pavel Ostrin, 23”: an age, not a count.
    if (/, $/.test(sentence.slice(0, match.index)) && noun === '' && /^\d\d$/.test(first)) continue;
    const stretch = sentence.slice(match.index, match.index + match[0].length);
    const printed = stretch.slice(0, stretch.lastIndexOf(second ?? first) + (second ?? first).length);
    found.push({ printed, noun, start: match.index });
  }
  return found;
}
