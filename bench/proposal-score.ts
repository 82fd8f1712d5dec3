// Scores proposals against the claims that people made of the same text.

import { locateQuote } from '../src/briefing/locate.ts';
import type { Proposal } from '../src/briefing/schema.ts';
import type { Claim } from '../src/briefing/types.ts';

export interface Score {
  readonly claims: number;
  readonly proposals: number;
  /** Claims whose quote a proposal's quote touches. */
  readonly found: number;
  /** Of those with a speaker: right, wrong, none. */
  readonly speaker: {
    readonly right: number;
    readonly wrong: number;
    readonly none: number;
    readonly invented: number;
    readonly ownRight: number;
  };
  readonly direct: { readonly proposed: number; readonly right: number; readonly gold: number };
  readonly values: { readonly proposed: number; readonly right: number; readonly gold: number };
  readonly dates: { readonly right: number; readonly gold: number };
  /** Claims by how many of quote, speaker, figures, date, topics would have to be edited. */
  readonly edits: readonly [number, number, number];
}

export function scoreDocument(text: string, claims: readonly Claim[], proposals: readonly Proposal[]): Score {
  const placed = proposals.flatMap((proposal) => {
    const located = locateQuote({ exact: proposal.quote ?? '' }, text);
    const start = located.found ? located.span.start : text.indexOf(proposal.quote ?? '');
    return start === -1 ? [] : [{ proposal, start, end: start + (proposal.quote ?? '').length }];
  });
  const speaker = { right: 0, wrong: 0, none: 0, invented: 0, ownRight: 0 };
  const direct = { proposed: 0, right: 0, gold: 0 };
  const values = { proposed: 0, right: 0, gold: 0 };
  const dates = { right: 0, gold: 0 };
  const edits: [number, number, number] = [0, 0, 0];
  let found = 0;
  const valued = new Set<Proposal>();
  for (const claim of claims) {
    const [span] = claim.quotes;
    const overlapping = placed.filter(({ start, end }) => start < span.end && end > span.start);
    const [best] = overlapping.sort((a, b) => overlap(b, span) - overlap(a, span));
    if (best === undefined) {
      edits[2]++;
      if (claim.attribution.length > 0) speaker.none++;
      values.gold += claim.quantity.length;
      continue;
    }
    found++;
    const { proposal } = best;
    let wrong = 0;
    const gold = claim.attribution.map(({ by }) => by);
    const proposed = proposal.attribution.map(({ by }) => by);
    const isRight = gold.length === 0 ? proposed.length === 0 : proposed.some((by) => gold.includes(by));
    if (gold.length === 0) {
      if (proposed.length === 0) speaker.ownRight++;
      else speaker.invented++;
    } else if (proposed.length === 0) speaker.none++;
    else if (isRight) speaker.right++;
    else speaker.wrong++;
    if (!isRight) wrong++;
    const isDirect = /[“"]/.test(span.exact) && gold.length > 0;
    if (isDirect) {
      direct.gold++;
      if (proposed.length > 0) direct.proposed++;
      if (isRight) direct.right++;
    }
    const goldValues = claim.quantity.map(({ low, best: at, high }) => at ?? low ?? high);
    const own = proposal.quantity.map(({ low, best: at, high }) => at ?? low ?? high);
    values.gold += goldValues.length;
    values.right += goldValues.filter((value) => own.includes(value)).length;
    if (!valued.has(proposal) && goldValues.length > 0) values.proposed += own.length;
    if (goldValues.length > 0) valued.add(proposal);
    if (goldValues.some((value) => !own.includes(value))) wrong++;
    const goldDate = [claim.asOf?.date, claim.said?.date].filter(
      (date) => date != null && claim.asOf?.words !== undefined,
    );
    if (goldDate.length > 0) {
      dates.gold++;
      const mine = [proposal.asOf?.date, proposal.said?.date];
      if (goldDate.some((date) => mine.includes(date))) dates.right++;
      else wrong++;
    }
    if (!claim.topics.some((topic) => proposal.topics.includes(topic))) wrong++;
    // A quote that takes in what the claim's has, and less than half as much again, is narrowed by a key, not typed.
    if (
      !(
        best.start <= span.start + 2 &&
        best.end >= span.end - 2 &&
        best.end - best.start <= (span.end - span.start) * 1.5 + 10
      )
    )
      wrong++;
    edits[wrong === 0 ? 0 : wrong === 1 ? 1 : 2]++;
  }
  return { claims: claims.length, proposals: proposals.length, found, speaker, direct, values, dates, edits };
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
  const [right, proposed, gold] = [
    sum((s) => s.values.right),
    sum((s) => s.values.proposed),
    sum((s) => s.values.gold),
  ];
  const [p, r] = [right / Math.max(proposed, 1), right / Math.max(gold, 1)];
  const direct = {
    right: sum((s) => s.direct.right),
    proposed: sum((s) => s.direct.proposed),
    gold: sum((s) => s.direct.gold),
  };
  return [
    `sentence proposed for ${share(
      sum((s) => s.found),
      claims,
    )} of ${claims} claims, by ${sum((s) => s.proposals)} proposals`,
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
    `values F1 ${((2 * p * r) / Math.max(p + r, 0.001)).toFixed(2)} (P ${p.toFixed(2)}, R ${r.toFixed(2)}) of ${gold}`,
    `dates ${share(
      sum((s) => s.dates.right),
      sum((s) => s.dates.gold),
    )} of ${sum((s) => s.dates.gold)} with printed words`,
    `as they stand ${share(
      sum((s) => s.edits[0]),
      claims,
    )}, one edit ${share(
      sum((s) => s.edits[1]),
      claims,
    )}, more ${share(
      sum((s) => s.edits[2]),
      claims,
    )}`,
  ];
}
