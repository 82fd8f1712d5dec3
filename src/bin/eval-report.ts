// What `sitrep eval` prints: the verdicts by kind, a line a measure, what went wrong, and how it stands to the floor.

import { type Measure, measureLabels, percentOf, rightOf } from '../eval/measures.ts';
import { type Scored, totalScore, type Verdict } from '../eval/score.ts';
import type { CommandContext } from './command.ts';
import type { Floor } from './eval-files.ts';

const verdicts: readonly Verdict[] = [
  'right',
  'wrong',
  'falsely declined',
  'rightly declined',
  'falsely answered',
];

export function printTable(name: string, scored: readonly Scored[], { out }: CommandContext): void {
  out(`${name}: ${scored.length} questions`);
  const kinds = [...Map.groupBy(scored, (one) => one.question.kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(...kinds.map(([kind]) => kind.length), 5);
  out(`  ${'kind'.padEnd(width)}  ${verdicts.map((verdict) => verdict.padStart(18)).join('')}`);
  for (const [kind, ones] of kinds) {
    const counts = verdicts.map((verdict) =>
      String(ones.filter((one) => one.verdict === verdict).length).padStart(18),
    );
    out(`  ${kind.padEnd(width)}  ${counts.join('')}`);
  }
  for (const { question, verdict, why } of scored) {
    if (verdict !== 'right' && verdict !== 'rightly declined')
      out(`  ${question.id} ${verdict} (${why}): ${question.q}`);
  }
  const forbidden = scored.filter((one) => one.quotesForbidden);
  if (forbidden.length > 0) {
    out(
      `  quotes what it should not, in answers and declines alike: ${forbidden.map((one) => one.question.id).join(', ')}`,
    );
  }
  const total = totalScore(scored);
  out(
    `  answered rightly ${total.answeredRightly} of ${total.answerable}, declined rightly ${total.declinedRightly} of ${total.unanswerable}`,
  );
}

export function printMeasures(
  measures: readonly Measure[],
  withMisses: boolean,
  { out }: CommandContext,
): void {
  for (const measure of measures) {
    const label = measureLabels[measure.name].padEnd(24);
    const percent = percentOf(measure).toFixed(1).padStart(5);
    out(`  ${label} ${percent} %  ${rightOf(measure)} of ${measure.results.length}`);
    if (!withMisses) continue;
    for (const { id, q, why } of measure.results) if (why !== '') out(`    ${id} (${why}): ${q}`);
  }
}

export function printJson(
  scored: readonly Scored[],
  measures: readonly Measure[],
  { out }: CommandContext,
): void {
  for (const { question, verdict, why, isFirstRight, quotesForbidden } of scored) {
    out(
      JSON.stringify({ id: question.id, kind: question.kind, verdict, why, isFirstRight, quotesForbidden }),
    );
  }
  for (const { name, results } of measures) {
    if (name === 'firstRight' || name === 'setsFirstRight') continue;
    for (const { id, q, why } of results)
      out(JSON.stringify({ id, measure: name, isRight: why === '', why, q }));
  }
}

/** Says what is below the floor, and what stands above it. */
export function isBelowFloor(
  name: string,
  scored: readonly Scored[],
  measures: readonly Measure[],
  floor: Floor,
  { out, err }: CommandContext,
): boolean {
  const total = totalScore(scored);
  const found: readonly (readonly [key: string, words: string, value: number])[] = [
    ['answeredRightly', 'answered rightly', total.answeredRightly],
    ['declinedRightly', 'declined rightly', total.declinedRightly],
    ...measures.map(
      (measure) => [measure.name, `% ${measureLabels[measure.name]}`, percentOf(measure)] as const,
    ),
  ];
  const kept = found.flatMap(([key, words, value]) => {
    const least = floor[key];
    return least === undefined ? [] : [{ words: `${least} ${words}`, value, least }];
  });
  const below = kept.filter(({ value, least }) => value < least);
  const above = kept.filter(({ value, least }) => value > least);
  for (const { words, value } of below) err(`${name} is below its floor of ${words}: ${value}.`);
  for (const { words, value } of above) out(`  above the floor of ${words}: raise it to ${value}`);
  return below.length > 0;
}
