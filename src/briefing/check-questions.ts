// The rules for questions.jsonl, the scored question set of a briefing: a question a line, each with an id of its own.

import type { ZodError } from 'zod';
import { counted } from '../language/en/counted.ts';
import { describeIssue } from './form-words.ts';
import type { Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import { type EvalQuestion, evalQuestionSchema } from './schema.ts';

export function checkQuestions(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  if (source.questions === undefined) return problems;
  const { file, raw } = source.questions;
  const seen = new Map<string, number>();
  const faults: { readonly line: number; readonly what: string }[] = [];
  for (const [i, text] of raw.split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = i + 1;
    const value = parseJson(text);
    const parsed = evalQuestionSchema.safeParse(value);
    if (!parsed.success) {
      faults.push({
        line,
        what: value === undefined ? 'the line is not JSON' : formFault(parsed.error, value),
      });
      continue;
    }
    const first = seen.get(parsed.data.id);
    if (first === undefined) seen.set(parsed.data.id, line);
    else {
      const what = `the id “${parsed.data.id}” is taken already (line ${first})`;
      problems.push({ file, line, what, fix: 'choose another id' });
    }
  }
  // A key that a whole file lacks is one mistake.
  for (const [what, lines] of Map.groupBy(faults, (fault) => fault.what)) {
    const [first, ...others] = lines.map(({ line }) => line);
    const also = others.length === 0 ? '' : `; the same on ${counted(others.length, 'more line')}`;
    problems.push({
      file,
      line: first ?? 1,
      what: `is no question: ${what}${also}`,
      fix: 'write one JSON object a line with at least id, q and answerable',
    });
  }
  return problems;
}

/** The questions of a checked file, in its order. */
export function readQuestions(raw: string): readonly EvalQuestion[] {
  return raw.split('\n').flatMap((line) => {
    const parsed = evalQuestionSchema.safeParse(line.trim() === '' ? undefined : parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function formFault({ issues: [issue] }: ZodError, value: unknown): string {
  const [finding] = issue === undefined ? [] : describeIssue(issue, evalQuestionSchema, value);
  if (finding === undefined) return 'it is not in the right form';
  const { code, path, what } = finding;
  return path.length === 0 || code === 'missing-key' || code === 'unknown-key'
    ? what
    : `${path.join('.')}: ${what}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
