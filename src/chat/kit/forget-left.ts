// A server or workspace that the bot has left is forgotten at once, and again when what was asked there just before has been
// dealt with: an answer that was on its way is noted after the first time.

import type { Kysely } from 'kysely';
import { forgetSpace } from '../../state/forget.ts';
import type { Tables } from '../../state/tables.ts';
import type { Kit } from './kit.ts';

export async function forgetLeft(
  db: Kysely<Tables>,
  kit: Pick<Kit, 'settled'>,
  platform: string,
  space: string,
): Promise<void> {
  await forgetSpace(db, platform, space);
  await kit.settled();
  await forgetSpace(db, platform, space);
}
