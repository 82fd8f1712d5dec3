// What is wrong with the briefings, as lines for the terminal.

import { formatProblem, type Problem } from '../briefing/problem.ts';

/** The problems as lines, with a closing one that says what they mean. */
export function describeProblems(problems: readonly Problem[], folder: string): readonly string[] {
  const count = problems.length === 1 ? 'one finding' : `${problems.length} findings`;
  return [
    ...problems.map(formatProblem),
    `${count} in ${folder}: Sitrep answers only from briefings that pass. Mend them; sitrep check tells when all is good.`,
  ];
}
