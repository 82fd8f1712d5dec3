// `sitrep ask --explain`: how an answer came about, in plain lines: the typed query, the claims near the top with their
// measures, what the first was weighed by, the rule that decided.

import type { Answer } from '../answer/answer-types.ts';
import { fitted } from '../answer/weights.ts';
import type { AskedAct, AskedRole } from '../question/query.ts';

const MOST_CLAIMS = 5;
const MOST_MEASURES = 8;

export function explain({ trace, understood }: Answer): readonly string[] {
  if (trace === undefined)
    return ['no claims were weighed: a command, a topic or somebody was asked for as such'];
  const { query, rule, evidence, confidence, ranked, unknown } = trace;
  return [
    ...understood.corrected.map(({ typed, taken }) => `read “${typed}” as “${taken}”`),
    ...query.unknownNames.map((name) => `name that no document has: ${name}`),
    `wanted  ${query.wanted === undefined ? '–' : [query.wanted.slot, ...query.wanted.kind].join(' ')}`,
    ...query.acts.map((act) => `act     ${describeAct(act)}`),
    ...ranked.slice(0, MOST_CLAIMS).map(({ item, score, likeliness }) => {
      const measures = Object.entries(likeliness ?? {}).filter(([, value]) => value !== 0);
      return `claim   ${score.toFixed(2)} ${item.claim?.id}  ${measures.map(([name, value]) => `${name} ${value.toFixed(2)}`).join(', ')}`;
    }),
    ...(unknown?.item.unknown === undefined
      ? []
      : [`unknown ${unknown.ask.toFixed(2)} ${unknown.item.unknown.id}`]),
    ...(evidence === undefined ? [] : [`weighed ${weighed({ ...evidence })}`]),
    `chance  ${confidence.toFixed(2)}`,
    `rule    ${rule}`,
  ];
}

function describeAct({ acts, naming, by, of, asDone, isNegated }: AskedAct): string {
  return [
    acts.join('|'),
    naming,
    ...(by === undefined ? [] : [`by ${describeRole(by)}`]),
    ...(of === undefined ? [] : [`of ${describeRole(of)}`]),
    ...(asDone ? ['as done'] : []),
    ...(isNegated ? ['not'] : []),
  ].join('  ');
}

function describeRole({ entities, stems, isSure }: AskedRole): string {
  return `${entities.join('+') || `“${stems.join(' ')}”`}${isSure ? ' (sure)' : ''}`;
}

/** What speaks most for and against it. */
function weighed(evidence: Readonly<Record<string, number>>): string {
  const { decide, fewAsks } = fitted;
  const weightOf = (name: string): number =>
    (decide.weights[name] ?? 0) + (evidence.sparsity ?? 0) * (fewAsks.weights[name] ?? 0);
  return Object.keys(decide.weights)
    .map((name) => [name, weightOf(name) * (evidence[name] ?? 0)] as const)
    .filter(([, share]) => share !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_MEASURES)
    .map(([name, share]) => `${name} ${share > 0 ? '+' : ''}${share.toFixed(2)}`)
    .join(', ');
}
