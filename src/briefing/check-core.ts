// The rules for a claim's core, the part of its quote that a card shows: verbatim, short, and never surer than the quote.
// That something true was said with a hedge, a negation or a condition and is shown without it is the fault looked for.

import { sentences } from './canonical.ts';
import { lostBetween } from './core-joins.ts';
import { closedClauses, conditions, hedges, modalities, negations } from './guards.ts';
import type { Problem } from './problem.ts';
import type { ClaimFile, ClaimRecord } from './schema.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';

/** Stands between two stretches of a core, and between the quotes of a claim that has no core of its own. */
const GAP = ' […] ';
const PLAIN_LIMIT = 90;
/** Where a condition or a hedge takes up room. */
const GUARDED_LIMIT = 120;

type CheckedClaim = Pick<ClaimRecord, 'core' | 'coreWithout' | 'quote' | 'quotes' | 'quantity' | 'condition'>;
interface Finding {
  readonly path: YamlPath;
  readonly what: string;
  readonly fix: string;
}

/** `names` of those that the briefing knows: “Doctors Without Borders” hedges nothing. */
export function checkCores(file: YamlFile<ClaimFile>, names: readonly string[]): readonly Problem[] {
  return (file.value?.claims ?? []).flatMap((claim, index) =>
    coreFindings(claim, names).map(({ path, what, fix }) => ({
      ...file.placeOf(['claims', index, ...path]),
      what: `${claim.id}: ${what}`,
      fix,
    })),
  );
}

/** What is wrong with one claim's core, or with its lack of one. */
export function coreFindings(claim: CheckedClaim, names: readonly string[]): readonly Finding[] {
  const quotes = claim.quotes?.map((selector) => selector.exact) ?? [claim.quote ?? ''];
  const whole = quotes.join(GAP);
  const shown = claim.core ?? whole;
  const findings: Finding[] = [];
  const report: Report = (what, fix, path = ['core']) => {
    findings.push({ path, what, fix });
  };

  if (claim.core === undefined) {
    if (whole.length > PLAIN_LIMIT)
      report(
        `the quote has ${whole.length} characters and no core`,
        `add the part that is the point, at most ${PLAIN_LIMIT}`,
        [],
      );
    const reasons = claim.coreWithout ?? [];
    if (reasons.length > 0) report('leaves words out of no core', 'remove coreWithout', ['coreWithout']);
    return findings;
  }
  if (claim.core === whole && whole.length <= PLAIN_LIMIT)
    report('the core is the whole quote', 'leave it out; a short quote is its own core');
  const places = placesOf(claim.core.split(GAP), quotes);
  if (claim.core.split('[…]').length > 2 || (claim.core.includes('[…]') && !claim.core.includes(GAP)))
    report('the core is in more than two stretches', 'take two at most, joined by one “ […] ”');
  else if (typeof places === 'string')
    report(
      `“${places}” of the core is not in the quote`,
      'copy whole words from the quote, in the order of the text',
    );
  else {
    const guards = guardsOf(quotes, names);
    const limit = isGuarded(claim, places, guards) ? GUARDED_LIMIT : PLAIN_LIMIT;
    if (claim.core.length > limit)
      report(`the core has ${claim.core.length} characters, ${limit} are allowed`, 'take less of the quote');
    checkGuards(claim, quotes, places, guards, report);
  }
  if (!isBalanced(shown))
    report('a quotation mark or bracket of the core has no partner', 'take both marks in, or leave both out');
  checkFigures(claim, shown, report);
  return findings;
}

type Report = (what: string, fix: string, path?: YamlPath) => void;

/** Each figure that the core shows is shown as it is printed: “34,000 plus”, never “34,000”. What stands before it is a guard. */
function checkFigures({ quantity }: CheckedClaim, shown: string, report: Report): void {
  for (const figure of quantity) {
    const { printed, modality } = figure;
    if (
      !modalities.includes(modality?.toLowerCase() ?? '') &&
      !shown.includes(printed) &&
      shows(shown, figure)
    )
      report(
        `the core shows “${bareOf(figure)}”, printed is “${printed}”`,
        'take in the figure as it is printed',
      );
  }
}

type Figure = CheckedClaim['quantity'][number];
const bareOf = ({ printed, modality }: Figure): string => printed.replace(modality ?? '', '').trim();
const shows = (shown: string, figure: Figure): boolean => wholeWordsAt(shown, bareOf(figure), 0) !== -1;

interface Place {
  readonly quote: number;
  readonly start: number;
  readonly end: number;
}
interface Guard extends Place {
  readonly words: string;
  readonly kind: 'condition' | 'other' | 'modality';
}

/** Where the stretches stand in the quotes, in order; the first that stands nowhere as whole words, as text. */
function placesOf(stretches: readonly string[], quotes: readonly string[]): readonly Place[] | string {
  const places: Place[] = [];
  let quote = 0;
  let from = 0;
  for (const stretch of stretches) {
    let start = wholeWordsAt(quotes[quote] ?? '', stretch, from);
    while (start === -1 && quote < quotes.length - 1) start = wholeWordsAt(quotes[++quote] ?? '', stretch, 0);
    if (start === -1) return stretch;
    from = start + stretch.length;
    places.push({ quote, start, end: from });
  }
  return places;
}

const GOES_BACK = /(?:[\p{L}\p{N}]|\p{N}[.,]|\p{L}[’'])$/u;
const GOES_ON = /^(?:[\p{L}\p{N}]|[.,]\p{N}|[’']\p{L})/u;
const STARTS_WORD = /^[\p{L}\p{N}]/u;
const ENDS_WORD = /[\p{L}\p{N}]$/u;

/** Where `stretch` stands in `text` without cutting a word, a number or a “’s” in two. */
function wholeWordsAt(text: string, stretch: string, from: number): number {
  for (let at = text.indexOf(stretch, from); at !== -1; at = text.indexOf(stretch, at + 1)) {
    const isCutBefore = STARTS_WORD.test(stretch) && GOES_BACK.test(text.slice(0, at));
    const isCutAfter = ENDS_WORD.test(stretch) && GOES_ON.test(text.slice(at + stretch.length));
    if (!isCutBefore && !isCutAfter) return at;
  }
  return -1;
}

const NUMBER = String.raw`(?:[$€£]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|hundreds?|thousands?|half|[a-z]+teen|[a-z]+ty)\b)`;
const bounded = (words: readonly string[]): string =>
  `(?<![\\p{L}\\p{N}])(?:${[...words].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`;
const CONDITION = new RegExp(bounded(conditions), 'giu');
const OTHER = new RegExp(`${bounded([...hedges, ...negations])}|(?<=\\p{L})n[’']t(?!\\p{L})`, 'giu');
const MODALITY = new RegExp(`${bounded(modalities)}(?=\\s${NUMBER})`, 'giu');

/** In capitals it is no hedge but a month. */
const MONTH = 'May';

/** Places of a name in which a guard is no more than a part of it. */
function namesIn(text: string, names: readonly string[]): readonly (readonly [start: number, end: number])[] {
  return names.flatMap((name) => {
    const places: (readonly [number, number])[] = [];
    for (let at = wholeWordsAt(text, name, 0); at !== -1; at = wholeWordsAt(text, name, at + 1))
      places.push([at, at + name.length]);
    return places;
  });
}

function guardsOf(quotes: readonly string[], names: readonly string[]): readonly Guard[] {
  const find = (pattern: RegExp, kind: Guard['kind']): readonly Guard[] =>
    quotes.flatMap((text, quote) => {
      const called = namesIn(text, names);
      return [...text.matchAll(pattern)]
        .filter(({ 0: words }) => words !== MONTH)
        .map(({ index, 0: words }) => ({ quote, start: index, end: index + words.length, words, kind }))
        .filter(({ start, end }) => !called.some(([from, to]) => from <= start && to >= end));
    });
  return [...find(CONDITION, 'condition'), ...find(OTHER, 'other'), ...find(MODALITY, 'modality')];
}

/** Names of a briefing’s entities that have a guard among their words, spelt in any way. */
export function guardedNames(
  entities: Readonly<Record<string, { readonly name: string; readonly aliases: readonly string[] }>>,
): readonly string[] {
  return Object.values(entities)
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => /^\p{Lu}/u.test(name) && guardsOf([name], []).length > 0);
}

const holds = (place: Place, inner: Place): boolean =>
  place.quote === inner.quote && place.start <= inner.start && place.end >= inner.end;
const touches = (place: Place, other: Place): boolean =>
  place.quote === other.quote && place.start < other.end && place.end > other.start;

function isGuarded(claim: CheckedClaim, places: readonly Place[], guards: readonly Guard[]): boolean {
  return claim.condition !== undefined || guards.some((guard) => places.some((place) => holds(place, guard)));
}

/** Each guard that binds what the core says stands in it, and one figure where there are any, or the absence has a reason. */
function checkGuards(
  claim: CheckedClaim,
  quotes: readonly string[],
  places: readonly Place[],
  guards: readonly Guard[],
  report: Report,
): void {
  const reasons = claim.coreWithout ?? [];
  const missing = new Set(
    guards
      .filter((guard) => !places.some((place) => holds(place, guard)) && binds(guard, quotes, places))
      .map((guard) => guard.words),
  );
  for (const [at, quote] of quotes.entries()) {
    const stretches = places.filter((place) => place.quote === at);
    for (const words of lostBetween(quote, stretches))
      if (![...missing].some((guard) => words.includes(guard))) missing.add(words);
  }
  const [figure] = claim.quantity;
  if (figure !== undefined && !claim.quantity.some((other) => shows(claim.core ?? '', other)))
    missing.add(figure.printed);
  for (const words of missing) {
    if (!reasons.some((reason) => reason.words === words))
      report(
        `the core leaves out “${words}”`,
        'take it in, quote only that part, or say under coreWithout why the point does not hang on it',
      );
  }
  for (const [i, { words }] of reasons.entries()) {
    if (!missing.has(words))
      report(`“${words}” is nothing that the core leaves out`, 'remove it', ['coreWithout', i]);
  }
  const condition = claim.condition?.split(' ').slice(0, 2).join(' ');
  if (condition === undefined) return;
  if (quotes.some((quote) => quote.includes(condition)) && !claim.core?.includes(condition))
    report(`the core lacks the condition “${condition} …”`, 'begin the core with it, or join it by “ […] ”');
}

/** Whether the guard bears on what the core shows: a modality on its figure, a condition on its sentence, the rest on their clause. */
function binds(guard: Guard, quotes: readonly string[], places: readonly Place[]): boolean {
  const text = quotes[guard.quote] ?? '';
  if (guard.kind === 'modality') {
    const figure = { quote: guard.quote, start: guard.end + 1, end: guard.end + 2 };
    return places.some((place) => holds(place, figure));
  }
  const sentence = sentences(text).find(({ start, end }) => start <= guard.start && end >= guard.end);
  if (sentence === undefined) return false;
  const around = { quote: guard.quote, start: sentence.start, end: sentence.end };
  if (!places.some((place) => touches(place, around))) return false;
  if (guard.kind === 'condition') return true;
  const clause = clauseAt(text, guard);
  return (
    places.some((place) => touches(place, clause)) || !CLOSED.test(text.slice(clause.start, guard.start))
  );
}

const CLOSED = new RegExp(`^\\W*${bounded(closedClauses.first)}|${bounded(closedClauses.anywhere)}`, 'iu');
const CLAUSE_END = /[,;:](?=[\s”"’])|\s[–—-]\s|[()]|[.!?](?=\s)/gu;

/** The stretch between commas, dashes or brackets in which the guard stands. */
function clauseAt(text: string, guard: Place): Place {
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  return {
    quote: guard.quote,
    start: ends.findLast(({ end }) => end <= guard.start)?.end ?? 0,
    end: ends.find(({ start }) => start >= guard.end)?.start ?? text.length,
  };
}

const PAIRS = [
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['‘', '’'],
] as const;

/** Whether each opening mark is closed; “’” is an apostrophe where nothing was opened, “‘” inside a word a misprint of it. */
function isBalanced(shown: string): boolean {
  const text = shown.replace(/(?<=\p{L})‘(?=\p{L})/gu, '');
  if (text.split('"').length % 2 === 0) return false;
  return PAIRS.every(([open, close]) => {
    let depth = 0;
    for (const letter of text) {
      if (letter === open) depth++;
      if (letter === close && (close !== '’' || depth > 0)) depth--;
      if (depth < 0) return false;
    }
    return depth === 0;
  });
}
