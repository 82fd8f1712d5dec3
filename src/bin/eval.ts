// `sitrep eval [FILE]`: scores a question file, or each briefing's own; exit 1 below the floor.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createAnswerer } from '../answer/answerer.ts';
import { readQuestions } from '../briefing/check-questions.ts';
import type { EvalQuestion } from '../briefing/schema.ts';
import { type Scored, scoreQuestions, totalScore, type Verdict } from '../eval/score.ts';
import { UserError } from '../user-error.ts';
import type { Command, CommandContext } from './command.ts';
import { describeProblems } from './describe-problems.ts';
import { openStores } from './open-stores.ts';

const floorSchema = z.record(
  z.string(),
  z.strictObject({ answeredRightly: z.number(), declinedRightly: z.number() }),
);

export const evalCommand = {
  summary: 'score a question file, or every briefing’s own questions',
  usage: '[FILE]',
  options: {
    briefing: { type: 'string', help: 'ID ask this briefing only' },
    floor: { type: 'string', help: 'FILE JSON with the least number that must be right; exit 1 below it' },
    json: { type: 'boolean', help: 'one JSON object a question' },
  },
  async run(values, [file], context) {
    const { config, err } = context;
    const { stores, problems, compiled } = await openStores(config);
    if (problems.length > 0) {
      for (const line of describeProblems(problems, config.briefingsDir)) err(line);
      return 1;
    }
    const answerer = createAnswerer(stores, undefined, compiled);
    const wanted = typeof values.briefing === 'string' ? values.briefing : undefined;
    const sets: { name: string; briefing: string | undefined; questions: readonly EvalQuestion[] }[] =
      file === undefined
        ? stores
            .filter(
              ({ briefing }) =>
                briefing.questions.length > 0 && (wanted === undefined || briefing.id === wanted),
            )
            .map(({ briefing }) => ({
              name: briefing.id,
              briefing: briefing.id,
              questions: briefing.questions,
            }))
        : [{ name: file, briefing: wanted, questions: readFile(file) }];
    const floors = typeof values.floor === 'string' ? readFloor(values.floor) : {};
    let isBelow = false;
    for (const { name, briefing, questions } of sets) {
      const scored = scoreQuestions(answerer, briefing, questions, context.today);
      if (values.json === true) printJson(scored, context);
      else printTable(name, scored, context);
      isBelow = isBelowFloor(name, scored, floors[name], context) || isBelow;
    }
    return isBelow ? 1 : 0;
  },
} satisfies Command;

function readFile(file: string): readonly EvalQuestion[] {
  let raw: string;
  try {
    raw = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`Cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
  const questions = readQuestions(raw);
  const lines = raw.split('\n').filter((line) => line.trim() !== '').length;
  if (questions.length !== lines) {
    throw new UserError(
      `${file}: ${lines - questions.length} of ${lines} lines are no questions; see docs/guidelines.md, “Questions”.`,
    );
  }
  return questions;
}

function readFloor(file: string): z.output<typeof floorSchema> {
  try {
    return floorSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UserError(`Cannot read the floor ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

const verdicts: readonly Verdict[] = [
  'right',
  'wrong',
  'falsely declined',
  'rightly declined',
  'falsely answered',
];

function printTable(name: string, scored: readonly Scored[], { out }: CommandContext): void {
  out(`${name}: ${scored.length} questions`);
  const kinds = [...Map.groupBy(scored, (one) => one.question.kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(...kinds.map(([kind]) => kind.length), 5);
  out(`  ${'kind'.padEnd(width)}  ${verdicts.map((verdict) => verdict.padStart(16)).join('')}`);
  for (const [kind, ones] of kinds) {
    const counts = verdicts.map((verdict) =>
      String(ones.filter((one) => one.verdict === verdict).length).padStart(16),
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

function printJson(scored: readonly Scored[], { out }: CommandContext): void {
  for (const { question, verdict, why, quotesForbidden } of scored) {
    out(JSON.stringify({ id: question.id, kind: question.kind, verdict, why, quotesForbidden }));
  }
}

function isBelowFloor(
  name: string,
  scored: readonly Scored[],
  floor: { answeredRightly: number; declinedRightly: number } | undefined,
  { out, err }: CommandContext,
): boolean {
  if (floor === undefined) return false;
  const total = totalScore(scored);
  const below =
    total.answeredRightly < floor.answeredRightly || total.declinedRightly < floor.declinedRightly;
  const above =
    total.answeredRightly > floor.answeredRightly || total.declinedRightly > floor.declinedRightly;
  const floorWords = `${floor.answeredRightly} answered and ${floor.declinedRightly} declined rightly`;
  if (below) err(`${name} is below its floor of ${floorWords}.`);
  else if (above) out(`  above the floor of ${floorWords}: raise it`);
  return below;
}
