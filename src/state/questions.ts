// The questions people asked, so that a desk sees what its briefing lacks. Counted by wording; no user names.

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

/** Longer questions are cut: what matters for curation stands in the first lines. */
const LONGEST = 500;

export interface AskedQuestion {
  readonly briefing: string;
  readonly text: string;
  readonly outcome: 'answered' | 'declined';
  /** The decline reason; '' when answered. */
  readonly reason: string;
  readonly platform: string;
  /** Guild or workspace, so that its data can be deleted when the bot leaves. */
  readonly space: string;
  /** Reference to the thread where it was last asked. */
  readonly thread: string;
}

export interface CountedQuestion extends AskedQuestion {
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

export interface QuestionFilter {
  readonly since?: number;
  readonly outcome?: 'answered' | 'declined';
  readonly briefing?: string;
  readonly limit?: number;
}

export interface Questions {
  readonly record: (question: AskedQuestion) => Promise<void>;
  /** Most asked first, then latest first. */
  readonly list: (filter?: QuestionFilter) => Promise<readonly CountedQuestion[]>;
  /** Deletes what was last asked before the instant; returns how many wordings that were. */
  readonly deleteBefore: (instant: number) => Promise<number>;
}

export function createQuestions(db: Kysely<Tables>, clock: Clock): Questions {
  return {
    async record(question) {
      const now = clock();
      const text = question.text.slice(0, LONGEST);
      await db
        .insertInto('questions')
        .values({ ...question, text, id: keyOf(question), count: 1, first_at: now, last_at: now })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            count: eb('questions.count', '+', 1),
            last_at: now,
            thread: question.thread,
          })),
        )
        .execute();
    },
    async list(filter = {}) {
      let query = db.selectFrom('questions').selectAll();
      if (filter.since !== undefined) query = query.where('last_at', '>=', filter.since);
      if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
      if (filter.briefing !== undefined) query = query.where('briefing', '=', filter.briefing);
      const rows = await query
        .orderBy('count', 'desc')
        .orderBy('last_at', 'desc')
        .orderBy('id')
        .limit(filter.limit ?? 100)
        .execute();
      return rows.map(({ id: _id, first_at, last_at, outcome, ...row }) => ({
        ...row,
        outcome: outcome === 'answered' ? 'answered' : 'declined',
        firstAt: first_at,
        lastAt: last_at,
      }));
    },
    async deleteBefore(instant) {
      const result = await db.deleteFrom('questions').where('last_at', '<', instant).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

/** One row for one wording in one space: case, spacing and closing punctuation do not tell questions apart. */
function keyOf(question: AskedQuestion): string {
  const wording = question.text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s?!.…]+$/u, '')
    .trim();
  const parts = [
    question.platform,
    question.space,
    question.briefing,
    question.outcome,
    question.reason,
    wording,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
