// The verbs and phrases by which a text says who says so. The printed form is what a chain keeps as its cue.

const verbs =
  'say tell report announce add state claim confirm deny write warn explain argue believe estimate acknowledge note insist ' +
  'suggest testify admit promise vow pledge reveal disclose recall conclude declare maintain allege stress predict assess ' +
  'indicate caution comment describe emphasize emphasise mention observe quote remark repeat reply respond assert contend ' +
  'reject blame complain hope fear think expect post tweet show accuse urge recommend demand doubt put measure express voice ' +
  'condemn reiterate call release issue publish raise lower revise find concede agree appeal speak give count register list ask rule dispute inform advise notify';

/** Irregular forms; the others take -s, -ed, -ing. */
const irregular: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  saying: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  thought: 'think',
  quoted: 'quote',
  shown: 'show',
  found: 'find',
  spoke: 'speak',
  spoken: 'speak',
  gave: 'give',
  given: 'give',
};

/** What a cue verb says of the clause, for its kind: held for so, or only said. */
const weak = new Set('believe estimate think expect hope fear suggest predict assess indicate'.split(' '));
/** Verbs that have something else than a statement as often as one: only with “that” or a quotation. */
const needsThat = new Set(
  'show add note post state repeat think expect hope fear quote describe respond reply write report suggest indicate believe call assess agree appeal inform advise notify'.split(
    ' ',
  ),
);

/** Verbs that give a figure only: “puts the number at 460”. */
const figures = new Set(['put', 'measure']);

/** “14”, “at least 14”, “fourteen” */
const FIGURE =
  '(?:(?:\\p{Ll}+ (?:\\p{Ll}+ )?)?\\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{Ll}+teen|\\p{Ll}+ty)\\b)';
/** Verbs that say something only with what is right behind: “spoke of 18 tonnes”, “gave a toll of eight”, “ruled that out”. */
const counting: Readonly<Record<string, RegExp>> = {
  speak: /^ of (?:(?:\p{Ll}+ (?:than )?)?\d|[“"])/u,
  count: new RegExp(`^ ${FIGURE}`, 'u'),
  register: new RegExp(`^ ${FIGURE}`, 'u'),
  ask: /^ (?!(?:for|not)\b)(?:\p{L}+ ){1,4}(?:not )?to \p{Ll}/u,
  rule: /^ (?:this|that|it|them) out\b/,
  dispute: /^ (?:this|that|it)\b/,
  list: new RegExp(`^ ${FIGURE}[^,;]* as\\b`, 'u'),
  give: /^ (?:an?|its|the|this) (?:\p{Ll}+ ){0,2}(?:toll|figure|number|count|total|estimate) (?:of|as)\b/u,
};

/** Of those, verbs that are a deed as well: divers count boats. */
const deeds = new Set(['count', 'register', 'list']);

/** Verbs that say something only with what is released: “released a new assessment that”. */
const reports = new Set(['release', 'issue', 'publish']);
/** “raised its count of those killed to 188”. */
const counts = new Set(['raise', 'lower', 'revise']);

const bases = new Set(verbs.split(' '));

/** Verbs that say something only right before “that”: water finds a path, a court found that there was one, or no sign that. */
const findings = new Set(['find']);

/** The base form of a cue verb, or undefined. */
export function cueOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  const known = irregular[lower];
  if (known !== undefined) return known;
  if (bases.has(lower)) return lower;
  const y = lower.replace(/ie[sd]$/, 'y');
  if (bases.has(y)) return y;
  for (const ending of ['s', 'es', 'ed', 'd', 'ing']) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, -ending.length);
    if (bases.has(stem)) return stem;
    if (ending === 'ing' && bases.has(`${stem}e`)) return `${stem}e`;
    if (ending === 'ed' && stem.length > 3 && stem.at(-1) === stem.at(-2) && bases.has(stem.slice(0, -1)))
      return stem.slice(0, -1);
  }
  return undefined;
}

/** Whoever does it says by that how many. */
export function isDeed(word: string): boolean {
  return deeds.has(cueOf(word) ?? '');
}

export function isWeak(base: string): boolean {
  return weak.has(base);
}

export function needsMark(base: string): boolean {
  return needsThat.has(base);
}

/** What must stand behind a verb that tells a figure; undefined for the others. */
export function figureBehind(base: string): RegExp | undefined {
  return counting[base];
}

export function needsFigure(base: string): boolean {
  return figures.has(base);
}

export function needsOwnThat(base: string): boolean {
  return findings.has(base);
}

export function needsReport(base: string): boolean {
  return reports.has(base);
}

export function needsCount(base: string): boolean {
  return counts.has(base);
}

/** Phrases that name a speaker right behind them. */
export const phrases = /\b(?:according to|in the words of|as told by|citing|quoting)\s+/gi;
