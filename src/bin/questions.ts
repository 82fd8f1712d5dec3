// `sitrep questions`: what people asked and Sitrep could not answer, or was not sure of; most asked first, so that
// curators see what their briefing lacks. Wordings and counts only: who asked is not kept.

import { join } from 'node:path';
import { cleanLine } from '../reply/clean-text.ts';
import { openState } from '../state/open.ts';
import { type CountedQuestion, createQuestions } from '../state/questions.ts';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';

const FEWEST = 20;
const MOST = 10_000;

export const questions = {
  summary: 'list what was asked and not answered, most asked first',
  options: {
    briefing: { type: 'string', help: 'ID questions to this briefing only' },
    limit: { type: 'string', help: `N at most so many (default: ${FEWEST})` },
    json: { type: 'boolean', help: 'one JSON object a question' },
  },
  async run(values, _words, { config, now, out, err }) {
    const limit = readLimit(values.limit);
    const state = await openState({
      url: config.databaseUrl,
      file: join(config.dataDir, 'sitrep.db'),
      clock: now,
      onConnectionError: (error) => err(`The database connection failed: ${error.message}`),
    });
    try {
      const { briefing } = values;
      const asked = await createQuestions(state.db, now).list({
        ...(typeof briefing === 'string' ? { briefing } : {}),
        limit,
      });
      for (const one of asked) out(values.json === true ? toJson(one) : toLine(one));
      if (asked.length === 0 && values.json !== true) out('No question was declined or answered in doubt.');
      return 0;
    } finally {
      await state.close();
    }
  },
} satisfies Command;

function readLimit(typed: string | boolean | undefined): number {
  if (typeof typed !== 'string') return FEWEST;
  const limit = Number(typed);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new UserError(`--limit ${typed} is not a number from 1 to ${MOST}.`);
  return limit;
}

/** `12×  not-stated     2025-02-01  north-korea-in-ukraine  How tall is Kim?  (discord 123/456)` */
function toLine({ count, reason, lastAt, briefing, text, platform, thread }: CountedQuestion): string {
  const day = new Date(lastAt).toISOString().slice(0, 10);
  const times = `${count}×`.padStart(5);
  return `${times}  ${reason.padEnd(19)}  ${day}  ${briefing}  ${cleanLine(text)}  (${platform} ${cleanLine(thread)})`;
}

function toJson({ firstAt, lastAt, ...question }: CountedQuestion): string {
  return JSON.stringify({
    ...question,
    firstAt: new Date(firstAt).toISOString(),
    lastAt: new Date(lastAt).toISOString(),
  });
}
