// The running services on this database: each tells from time to time that it lives, and finds there what it is asked
// to do. So `sitrep reload` reaches every one of them, on whatever machine or in whatever container, and hears back.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

export interface RunningProcess {
  readonly id: string;
  /** Host and process id, for people. */
  readonly label: string;
}

export interface ReloadAnswer extends RunningProcess {
  /** What was wrong, as lines; [] = the new briefings are in use; undefined = no answer yet. */
  readonly problems: readonly string[] | undefined;
}

export interface Processes {
  readonly join: (process: RunningProcess) => Promise<void>;
  /** Says that the process lives. */
  readonly beat: (id: string) => Promise<void>;
  /** The reload that the process is asked for, if any. */
  readonly asked: (id: string) => Promise<string | undefined>;
  readonly answerReload: (id: string, request: string, problems: readonly string[]) => Promise<void>;
  readonly leave: (id: string) => Promise<void>;
  /** Those that live, as far as one can tell. */
  readonly list: () => Promise<readonly RunningProcess[]>;
  /** Asks all that live; returns how many. */
  readonly askReload: (request: string) => Promise<number>;
  readonly answers: (request: string) => Promise<readonly ReloadAnswer[]>;
}

/** A process that was not heard of for so long is taken for dead. */
const SILENCE_MS = 30_000;
const KEPT_MS = 24 * 60 * 60 * 1000;

export function createProcesses(db: Kysely<Tables>, clock: Clock): Processes {
  return {
    async join({ id, label }) {
      const now = clock();
      await db
        .deleteFrom('processes')
        .where('seen_at', '<', now - KEPT_MS)
        .execute();
      await db.insertInto('processes').values({ id, label, seen_at: now }).execute();
    },
    async beat(id) {
      await db.updateTable('processes').set({ seen_at: clock() }).where('id', '=', id).execute();
    },
    async asked(id) {
      const row = await db
        .selectFrom('processes')
        .select('reload_asked')
        .where('id', '=', id)
        .where('reload_answer', 'is', null)
        .executeTakeFirst();
      return row?.reload_asked ?? undefined;
    },
    async answerReload(id, request, problems) {
      await db
        .updateTable('processes')
        .set({ reload_answer: JSON.stringify(problems), seen_at: clock() })
        .where('id', '=', id)
        .where('reload_asked', '=', request)
        .execute();
    },
    async leave(id) {
      await db.deleteFrom('processes').where('id', '=', id).execute();
    },
    list: () =>
      db
        .selectFrom('processes')
        .select(['id', 'label'])
        .where('seen_at', '>', clock() - SILENCE_MS)
        .orderBy('label')
        .execute(),
    async askReload(request) {
      const result = await db
        .updateTable('processes')
        .set({ reload_asked: request, reload_answer: null })
        .where('seen_at', '>', clock() - SILENCE_MS)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    async answers(request) {
      const rows = await db
        .selectFrom('processes')
        .select(['id', 'label', 'reload_answer'])
        .where('reload_asked', '=', request)
        .orderBy('label')
        .execute();
      return rows.map(({ id, label, reload_answer: answer }) => ({
        id,
        label,
        problems: answer === null ? undefined : (JSON.parse(answer) as readonly string[]),
      }));
    },
  };
}
