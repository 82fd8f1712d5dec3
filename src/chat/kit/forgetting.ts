// Who or what is forgotten is forgotten at once, and again when what was under way has been dealt with: an answer that was on
// its way is noted after the first time.

import type { Kysely } from 'kysely';
import { type ForgetPerson, type Forgotten, forgetPerson, forgetSpace } from '../../state/forget.ts';
import type { Tables } from '../../state/tables.ts';
import type { Kit } from './kit.ts';

type Settles = Pick<Kit, 'settled'>;

/** A server or workspace that the bot has left. */
export async function forgetLeft(
  db: Kysely<Tables>,
  kit: Settles,
  platform: string,
  space: string,
): Promise<void> {
  await forgetSpace(db, platform, space);
  await kit.settled();
  await forgetSpace(db, platform, space);
}

/** Whoever asks for it; they are told of the first time, which is under way itself. */
export async function forgetAsker(
  db: Kysely<Tables>,
  kit: Settles,
  who: ForgetPerson,
  onError: (error: unknown) => void,
): Promise<Forgotten> {
  const gone = await forgetPerson(db, who);
  void kit
    .settled()
    .then(() => forgetPerson(db, who))
    .catch(onError);
  return gone;
}
