// The files that `sitrep eval` reads: a question file, the sets of a folder, a floor.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readQuestions } from '../briefing/check-questions.ts';
import type { EvalQuestion } from '../briefing/schema.ts';
import { measureNames } from '../eval/measures.ts';
import { readSet, type SetLines, type SetName } from '../eval/sets.ts';
import { UserError } from '../user-error.ts';

const floorSchema = z.record(
  z.string(),
  z.strictObject({
    /** How many of the briefing’s own questions. */
    answeredRightly: z.number().optional(),
    declinedRightly: z.number().optional(),
    /** Percent of a measure. */
    ...Object.fromEntries(measureNames.map((name) => [name, z.number().optional()])),
  }),
);
export type Floor = Readonly<Record<string, number | undefined>>;

export function readQuestionFile(file: string): readonly EvalQuestion[] {
  const raw = read(file);
  const questions = readQuestions(raw);
  const lines = raw.split('\n').filter((line) => line.trim() !== '').length;
  if (questions.length !== lines) {
    throw new UserError(
      `${file}: ${lines - questions.length} of ${lines} lines are no questions; see docs/guidelines.md, “Questions”.`,
    );
  }
  return questions;
}

/** Of each set its file in the folder; all must be there. */
export function readSets(folder: string): SetLines {
  const setOf = <Name extends SetName>(name: Name): SetLines[Name] => {
    const file = join(folder, `${name}.jsonl`);
    const { lines, wrong } = readSet(name, read(file));
    const [first] = wrong;
    if (first !== undefined) {
      throw new UserError(
        `${file}:${first.line} is no line of this set: ${first.what}. Write it as docs/guidelines.md, “Sets”, says.`,
      );
    }
    return lines;
  };
  return {
    wordings: setOf('wordings'),
    comparisons: setOf('comparisons'),
    time: setOf('time'),
    fresh: setOf('fresh'),
    blind: setOf('blind'),
    chat: setOf('chat'),
    about: setOf('about'),
  };
}

export function readFloors(file: string): Readonly<Record<string, Floor>> {
  try {
    return floorSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UserError(`Cannot read the floor ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`Cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
}
