// Random keys that all processes on one state share, made by whichever asks first: what one has signed the others read.

import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

const BYTES = 32;

export async function readKey(db: Kysely<Tables>, clock: Clock, name: string): Promise<Buffer> {
  await db
    .insertInto('keys')
    .values({ name, value: randomBytes(BYTES).toString('base64'), at: clock() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('keys')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64');
}
