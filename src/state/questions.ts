// The questions people asked, so that a desk sees what its briefing lacks. Counted by wording. Where each was asked is kept,
// and by whom as a hash, for one purpose: that it can be deleted on request. Neither is shown as a person.

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
  /** The decline reason; "low-confidence" where the answer was not sure. */
  readonly reason: string;
  readonly platform: string;
  /** Guild or workspace, so that its data can be deleted when the bot leaves. */
  readonly space: string;
  /** Reference to the thread where it was last asked: channel, or channel/thread. */
  readonly thread: string;
  /** The platform's id of whoever asked, where there is one; only its hash is kept. */
  readonly user?: string;
}

export interface CountedQuestion extends Omit<AskedQuestion, 'user'> {
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
  /** Deletes what was last asked before the instant; returns how many were, each wording in each place apart. */
  readonly deleteBefore: (instant: number) => Promise<number>;
}

export function createQuestions(db: Kysely<Tables>, clock: Clock): Questions {
  return {
    async record({ user, ...question }) {
      const now = clock();
      const text = question.text.slice(0, LONGEST);
      const wording = wordingOf(question);
      const person = askerOf(question.platform, user);
      const id = hashOf([wording, question.thread, person]);
      await db
        .insertInto('questions')
        .values({ ...question, text, id, wording, person, count: 1, first_at: now, last_at: now })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({ count: eb('questions.count', '+', 1), last_at: now })),
        )
        .execute();
    },
    async list(filter = {}) {
      let query = db.selectFrom('questions').selectAll();
      if (filter.since !== undefined) query = query.where('last_at', '>=', filter.since);
      if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
      if (filter.briefing !== undefined) query = query.where('briefing', '=', filter.briefing);
      const rows = await query.orderBy('last_at', 'desc').orderBy('id').execute();
      const counted = [...Map.groupBy(rows, ({ wording }) => wording).values()].flatMap(toCounted);
      return counted.sort((a, b) => b.count - a.count || b.lastAt - a.lastAt).slice(0, filter.limit ?? 100);
    },
    async deleteBefore(instant) {
      const result = await db.deleteFrom('questions').where('last_at', '<', instant).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

/** One wording from everywhere it was asked; the rows come latest first. */
function toCounted(rows: readonly Tables['questions'][]): readonly CountedQuestion[] {
  const [latest] = rows;
  if (latest === undefined) return [];
  const { briefing, outcome, reason, platform, space, thread } = latest;
  const [{ text } = latest] = [...rows].sort((a, b) => a.first_at - b.first_at);
  return [
    {
      briefing,
      text,
      outcome: outcome === 'answered' ? 'answered' : 'declined',
      reason,
      platform,
      space,
      thread,
      count: rows.reduce((sum, { count }) => sum + count, 0),
      firstAt: Math.min(...rows.map(({ first_at }) => first_at)),
      lastAt: latest.last_at,
    },
  ];
}

/** Who asked, as it is kept; '' = nobody knows. */
export function askerOf(platform: string, user = ''): string {
  return user === '' ? '' : personOf(platform, user);
}

/** The same of somebody. */
export function personOf(platform: string, user: string): string {
  return hashOf([platform, user]);
}

/** One wording in one space: case, spacing and closing punctuation do not tell questions apart. */
function wordingOf(question: AskedQuestion): string {
  const wording = question.text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s?!.…]+$/u, '')
    .trim();
  const { platform, space, briefing, outcome, reason } = question;
  return hashOf([platform, space, briefing, outcome, reason, wording]);
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
