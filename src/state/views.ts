// What cards that no short address names were made from: the question with its thread and options, so that a button under
// a card works after a restart, weeks later, and from another process. The same question of one person in one place is kept
// once: so it goes with whoever asked it, and takes nobody else's along.

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Place } from './place.ts';
import type { Tables } from './tables.ts';
import { threadKey } from './turns.ts';

export interface Views {
  /** Resolves with the key under which `asked` (JSON) is found again: 16 letters of a–z, 0–9. */
  readonly keep: (where: Place, asked: unknown) => Promise<string>;
  /** Undefined when it was never kept here, or deleted. */
  readonly find: (key: string) => Promise<unknown>;
  readonly deleteBefore: (instant: number) => Promise<number>;
}

export function createViews(db: Kysely<Tables>, clock: Clock): Views {
  return {
    async keep(where, asked) {
      const space = viewsPlace(where);
      const text = JSON.stringify(asked);
      const key = keyOf(space, text);
      const at = clock();
      await db
        .insertInto('views')
        .values({ key, space, asked: text, at })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ at }))
        .execute();
      return key;
    },
    async find(key) {
      const row = await db.selectFrom('views').select('asked').where('key', '=', key).executeTakeFirst();
      return row === undefined ? undefined : JSON.parse(row.asked);
    },
    async deleteBefore(instant) {
      const { numDeletedRows } = await db.deleteFrom('views').where('at', '<', instant).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** Where views belong, from the outside in, so that those of a channel or a server begin alike. */
export function viewsPlace({ platform, space, channel, thread }: ViewsPlace): string {
  return threadKey(platform, space, ...[channel, thread].filter((part) => part !== undefined));
}

type ViewsPlace = Pick<Place, 'platform' | 'space'> & Partial<Pick<Place, 'channel' | 'thread'>>;

/** 80 bits: two questions never share one, and nobody guesses another's. */
function keyOf(space: string, text: string): string {
  const digest = createHash('sha256').update(`${space}\n${text}`).digest();
  return [...digest.subarray(0, 16)].map((byte) => (byte % 32).toString(32)).join('');
}
