// Scores proposals against the claims that people made of the same text.

import { boundsOf } from '../src/briefing/edtf.ts';
import { locateQuote } from '../src/briefing/locate.ts';
import type { Proposal } from '../src/briefing/schema.ts';
import type { Claim, Span } from '../src/briefing/types.ts';
import { figuresOf } from '../src/curate/propose/statements.ts';

export const aspects = ['sentence', 'speaker', 'values', 'dates', 'topics', 'edits'] as const;
export type Aspect = (typeof aspects)[number];

export interface Score {
  /** What was not as people made it, a line each. */
  readonly misses: readonly { readonly aspect: Aspect; readonly what: string }[];
  readonly claims: number;
  readonly proposals: number;
  /** Claims whose quote a proposal's quote touches. */
  readonly found: number;
  /** Proposals on which no claim rests: each is one more to reject. */
  readonly unused: number;
  /** Of those with a speaker: right, wrong, none. */
  readonly speaker: {
    readonly right: number;
    readonly wrong: number;
    readonly none: number;
    readonly invented: number;
    readonly ownRight: number;
  };
  readonly direct: { readonly proposed: number; readonly right: number; readonly gold: number };
  /** Figures of claims, and those a proposal has; figures of the proposals at claims, and those a claim has. */
  readonly values: {
    readonly gold: number;
    readonly right: number;
    readonly proposed: number;
    readonly agreed: number;
    /** Of those proposed: at claims without a figure. */
    readonly beside: number;
  };
  /**
   * Those printed in the claim’s own sentence; the others are counted. `told`: of the misses, those whose words name no day,
   * month or year and only what happened before (“hours after”, “recently”), which no rule is to guess.
   */
  readonly dates: {
    readonly right: number;
    readonly gold: number;
    readonly elsewhere: number;
    readonly told: number;
  };
  /** Claims by how many of quote, speaker, figures, date, topics would have to be edited. */
  readonly edits: readonly [number, number, number];
  /** Of each claim that has a proposal: what of it would have to be edited. */
  readonly faults: readonly (readonly Fault[])[];
}

type Fault = Exclude<Aspect, 'edits'>;

/** `ids`: the entities that the briefing has. */
export function scoreDocument(
  text: string,
  claims: readonly Claim[],
  proposals: readonly Proposal[],
  ids: ReadonlySet<string>,
): Score {
  const placed = proposals.flatMap((proposal) => {
    const located = locateQuote({ exact: proposal.quote ?? '' }, text);
    const start = located.found ? located.span.start : text.indexOf(proposal.quote ?? '');
    return start === -1 ? [] : [{ proposal, start, end: start + (proposal.quote ?? '').length }];
  });
  const speaker = { right: 0, wrong: 0, none: 0, invented: 0, ownRight: 0 };
  const direct = { proposed: 0, right: 0, gold: 0 };
  const values = { gold: 0, right: 0, proposed: 0, agreed: 0, beside: 0 };
  const dates = { right: 0, gold: 0, elsewhere: 0, told: 0 };
  const edits: [number, number, number] = [0, 0, 0];
  let found = 0;
  const used = new Set<Proposal>();
  const faults: (readonly Fault[])[] = [];
  const misses: Score['misses'][number][] = [];
  const miss = (aspect: Aspect, claim: Claim, gold: unknown, mine: unknown): void => {
    misses.push({
      aspect,
      what: `${claim.quotes[0].exact.replaceAll('\n', ' ')}\n    wanted ${JSON.stringify(gold)}, proposed ${JSON.stringify(mine)}`,
    });
  };
  // Several claims may rest on one proposal: its figures count once, right where any of them has them.
  const goldAt = new Map<Proposal, Set<number>>();
  for (const claim of claims) {
    const { whole, span } = pointOf(claim);
    const overlapping = placed.filter(({ start, end }) => start < span.end && end > span.start);
    const [best] = overlapping.sort((a, b) => overlap(b, span) - overlap(a, span));
    if (best === undefined) {
      edits[2]++;
      miss('sentence', claim, claim.id, null);
      if (claim.attribution.length > 0) speaker.none++;
      values.gold += valuesOf(claim.quantity).length;
      continue;
    }
    found++;
    const { proposal } = best;
    used.add(proposal);
    const wrong: Fault[] = [];
    const gold = claim.attribution.map(({ by }) => by);
    const proposed = proposal.attribution.map(({ by }) => by);
    const isRight =
      gold.length === 0
        ? proposed.length === 0
        : proposal.attribution.some((link) => gold.includes(link.by) || isPrintedFor(link, claim, ids));
    if (gold.length === 0) {
      if (proposed.length === 0) speaker.ownRight++;
      else speaker.invented++;
    } else if (proposed.length === 0) speaker.none++;
    else if (isRight) speaker.right++;
    else speaker.wrong++;
    if (!isRight) {
      wrong.push('speaker');
      miss('speaker', claim, gold, proposed);
    }
    const isDirect = /[“"]/.test(whole.exact) && gold.length > 0;
    if (isDirect) {
      direct.gold++;
      if (proposed.length > 0) direct.proposed++;
      if (isRight) direct.right++;
    }
    // A quote of several stretches or sentences has its figures in any of them.
    const resting = placed.filter(({ start, end }) =>
      claim.quotes.some((quote) => start < quote.end && end > quote.start),
    );
    const goldValues = valuesOf(claim.quantity);
    const own = resting.flatMap((one) => valuesOf(one.proposal.quantity));
    values.gold += goldValues.length;
    values.right += goldValues.filter((value) => own.includes(value)).length;
    for (const one of resting)
      goldAt.set(one.proposal, new Set([...(goldAt.get(one.proposal) ?? []), ...goldValues]));
    if (goldValues.some((value) => !own.includes(value))) {
      wrong.push('values');
      miss('values', claim, goldValues, own);
    }
    const ownDates = [claim.asOf, claim.said].flatMap((date) => date?.date ?? []);
    const goldDate = [claim.asOf, claim.said].flatMap((date) =>
      date?.words === undefined || date.date === null ? [] : [{ date: date.date, words: date.words }],
    );
    // What no word of the sentence says – a day taken from the paragraph, or known from outside – no rule is to guess.
    const quoted = [...claim.quotes.map(({ exact }) => exact), proposal.quote ?? ''].join(' ');
    const printed = goldDate.filter(({ words }) => quoted.includes(words));
    if (goldDate.length > 0) {
      const mine = resting.flatMap((one) => datesOf(one.proposal));
      const isSame = goldDate.some(({ date }) => mine.some((one) => areSameDays(one, date)));
      if (printed.length > 0) dates.gold++;
      else dates.elsewhere++;
      if (printed.length > 0 && isSame) dates.right++;
      if (printed.length > 0 && !isSame && printed.every(({ words }) => !CALENDAR.test(words))) dates.told++;
      if (!isSame) {
        wrong.push('dates');
        if (printed.length > 0)
          miss('dates', claim, [claim.asOf, claim.said], [proposal.asOf, proposal.said]);
      }
    } else if (datesOf(proposal).some((one) => ownDates.every((date) => !areSameDays(one, date)))) {
      // A date that nobody gave the claim is taken out again, and so is a topic below.
      wrong.push('dates');
      miss('dates', claim, [claim.asOf, claim.said], [proposal.asOf, proposal.said]);
    }
    const { topics } = proposal;
    if (topics.length === 0 || topics.some((topic) => !claim.topics.includes(topic))) {
      wrong.push('topics');
      miss('topics', claim, claim.topics, topics);
    }
    // A quote that takes in what the claim's has, and less than half as much again, is narrowed by a key, not typed; where the
    // claim's has gaps, one without them is the same quote.
    const all = { start: claim.quotes[0].start, end: claim.quotes.at(-1)?.end ?? whole.end };
    if (![whole, all].some((wanted) => takesIn(best, wanted))) {
      wrong.push('sentence');
      miss('sentence', claim, whole.exact, proposal.quote);
    }
    faults.push(wrong);
    if (wrong.length > 0) miss('edits', claim, wrong, proposal.quote);
    edits[wrong.length === 0 ? 0 : wrong.length === 1 ? 1 : 2]++;
  }
  for (const [{ quantity, quote = '' }, wanted] of goldAt) {
    const own = valuesOf(quantity);
    const without = own.filter((value) => !wanted.has(value));
    if (without.length > 0)
      misses.push({ aspect: 'values', what: `${quote}\n    no claim has ${JSON.stringify(without)}` });
    values.proposed += own.length;
    if (wanted.size === 0) values.beside += own.length;
    values.agreed += own.filter((value) => wanted.has(value)).length;
  }
  return {
    misses,
    claims: claims.length,
    proposals: proposals.length,
    found,
    unused: proposals.length - used.size,
    speaker,
    direct,
    values,
    dates,
    edits,
    faults,
  };
}

/** What a calendar has, or the present of the text. */
const CALENDAR =
  /\b(?:(?:19|20)\d\d|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|(?:as of )?now|currently|so far|to date|(?:this|last|next|the) (?:week|weekend|month|year|night|spring|summer|autumn|winter))\b/i;

type Place = Pick<Span, 'start' | 'end'>;

function takesIn(best: Place, wanted: Place): boolean {
  return (
    best.start <= wanted.start + 2 &&
    best.end >= wanted.end - 2 &&
    best.end - best.start <= (wanted.end - wanted.start) * 1.5 + 10
  );
}

function datesOf({ asOf, said }: Proposal): readonly string[] {
  return [asOf?.date, said?.date].flatMap((date) => date ?? []);
}

/** “2024-12/2024-12-27” and “2024-12-01/2024-12-27” are the same days. */
function areSameDays(one: string, other: string): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return one === other || (!/[?~]/.test(`${one}${other}`) && a.from === b.from && a.to === b.to);
}

/** The numbers that the printed words hold, each once. */
function valuesOf(figures: readonly { readonly printed: string }[]): readonly number[] {
  return [...new Set(figures.flatMap(({ printed }) => figuresOf(printed)))];
}

/** Where the claim's point stands: a quote of several stretches or sentences holds what leads up to it as well. */
function pointOf({ core, quotes }: Claim): { readonly whole: Span; readonly span: Span } {
  const [part] = (core ?? '').split(' […] ').sort((a, b) => b.length - a.length);
  const whole = quotes.find(({ exact }) => exact.includes(part ?? '')) ?? quotes[0];
  const at = whole.exact.indexOf(part ?? '');
  if (part === undefined || part === '' || at === -1) return { whole, span: whole };
  return { whole, span: { exact: part, start: whole.start + at, end: whole.start + at + part.length } };
}

/**
 * Somebody whom the register has under another name, by the words that the text prints: those of the chain, or any that are
 * no entity's at the same verb (“his lawyer says” for the entity that is his lawyer).
 */
function isPrintedFor(
  { by, cue }: Proposal['attribution'][number],
  { attribution }: Claim,
  ids: ReadonlySet<string>,
): boolean {
  const words = by.toLowerCase().replace(/^(?:an?|the) /, '');
  return (
    !ids.has(by) &&
    attribution.some(
      (link) =>
        link.as?.toLowerCase().includes(words) === true || (link.cue !== undefined && link.cue === cue),
    )
  );
}

function overlap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): number {
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (a.end - a.start + b.end - b.start);
}

export function sumScores(scores: readonly Score[]): readonly string[] {
  const sum = (pick: (score: Score) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  const share = (part: number, of: number): string =>
    of === 0 ? '–' : `${((100 * part) / of).toFixed(0)} %`;
  const claims = sum((s) => s.claims);
  const withSpeaker = sum((s) => s.speaker.right + s.speaker.wrong + s.speaker.none);
  const gold = sum((s) => s.values.gold);
  const p =
    sum((s) => s.values.agreed) /
    Math.max(
      sum((s) => s.values.proposed),
      1,
    );
  const r = sum((s) => s.values.right) / Math.max(gold, 1);
  const direct = {
    right: sum((s) => s.direct.right),
    proposed: sum((s) => s.direct.proposed),
    gold: sum((s) => s.direct.gold),
  };
  return [
    `sentence proposed for ${share(
      sum((s) => s.found),
      claims,
    )} of ${claims} claims, by ${sum((s) => s.proposals)} proposals; no claim rests on ${sum((s) => s.unused)} of them`,
    `speaker right ${share(
      sum((s) => s.speaker.right),
      withSpeaker,
    )}, wrong ${share(
      sum((s) => s.speaker.wrong),
      withSpeaker,
    )}, none ${share(
      sum((s) => s.speaker.none),
      withSpeaker,
    )} of ${withSpeaker}; invented where the publisher speaks ${sum((s) => s.speaker.invented)}, rightly none ${sum((s) => s.speaker.ownRight)}`,
    `speaker of a direct quote: P ${share(direct.right, direct.proposed)}, R ${share(direct.right, direct.gold)} of ${direct.gold}`,
    `values F1 ${((2 * p * r) / Math.max(p + r, 0.001)).toFixed(2)} (P ${p.toFixed(2)}, R ${r.toFixed(2)}) of ${gold}; ${sum((s) => s.values.beside)} of ${sum((s) => s.values.proposed)} proposed where the claim has none`,
    `dates ${share(
      sum((s) => s.dates.right),
      sum((s) => s.dates.gold),
    )} of ${sum((s) => s.dates.gold)} printed in the sentence (${share(
      sum((s) => s.dates.right),
      sum((s) => s.dates.gold - s.dates.told),
    )} without ${sum((s) => s.dates.told)} told by what happened before); ${sum((s) => s.dates.elsewhere)} stand elsewhere`,
    `as they stand ${share(
      sum((s) => s.edits[0]),
      claims,
    )} (${sum((s) => s.edits[0])}), one edit ${share(
      sum((s) => s.edits[1]),
      claims,
    )}, more ${share(
      sum((s) => s.edits[2]),
      claims,
    )}`,
    `to be edited (alone): ${faultsIn(scores).join(', ')}`,
  ];
}

/** “topics 37 (20)”: in how many claims, and in how many of those nothing else is. */
function faultsIn(scores: readonly Score[]): readonly string[] {
  const all = scores.flatMap(({ faults }) => faults);
  return aspects.flatMap((aspect) => {
    const having = all.filter((faults) => faults.some((fault) => fault === aspect));
    return having.length === 0
      ? []
      : [`${aspect} ${having.length} (${having.filter(({ length }) => length === 1).length})`];
  });
}
