// Deletes what is kept about a server or workspace (when the bot leaves it, and on `sitrep forget`), a channel of it, one
// conversation, or a person. What people asked stands in more places than where it was noted: in conversations, in what
// is waiting to be answered, in replies on their way, behind buttons. All of them are emptied; that something arrived is
// known until no platform sends it again, or it would be answered twice.

import { type Kysely, sql } from 'kysely';
import { isSqlite } from './lock.ts';
import { personOf } from './questions.ts';
import type { Tables } from './tables.ts';
import { viewsPlace } from './views.ts';

export interface Forgotten {
  readonly subscriptions: number;
  readonly questions: number;
  readonly turns: number;
}

export interface ForgottenPlace extends Forgotten {
  readonly ledger: number;
}

/** A place: all of it, or a channel, or a thread in that. */
export interface ForgetPlace {
  readonly platform: string;
  readonly space: string;
  readonly channel?: string;
  readonly thread?: string;
}

export interface ForgetPerson {
  readonly platform: string;
  /** The platform's id. */
  readonly person: string;
}

type Placed = 'subscriptions' | 'ledger' | 'outbox' | 'stops';

export function forgetSpace(db: Kysely<Tables>, platform: string, space: string): Promise<ForgottenPlace> {
  return forgetPlace(db, { platform, space });
}

export function forgetPlace(db: Kysely<Tables>, where: ForgetPlace): Promise<ForgottenPlace> {
  const { platform, space, channel, thread } = where;
  return forgetting(db, async (trx) => {
    const inPlace = async (table: Placed): Promise<number> => {
      let query = trx.deleteFrom(table).where('platform', '=', platform).where('space', '=', space);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (thread !== undefined) query = query.where('thread', '=', thread);
      return Number((await query.executeTakeFirst()).numDeletedRows);
    };
    await inPlace('outbox');
    await inPlace('stops');
    await forgetArrived(trx, where);
    const shownIn = viewsPlace(where);
    await trx
      .deleteFrom('views')
      .where((eb) => eb.or([eb('space', '=', shownIn), startsWith(sql.ref('space'), `${shownIn}|`)]))
      .execute();
    if (channel === undefined) {
      for (const table of ['private_replies', 'channel_settings', 'setting_changes'] as const)
        await trx.deleteFrom(table).where('platform', '=', platform).where('space', '=', space).execute();
      if (platform === 'web') await trx.deleteFrom('inbox').execute();
      if (platform === 'slack')
        for (const table of ['homes', 'pages'] as const)
          await trx.deleteFrom(table).where('space', '=', space).execute();
    } else if (thread === undefined) {
      for (const table of ['channel_settings', 'setting_changes'] as const)
        await trx
          .deleteFrom(table)
          .where('platform', '=', platform)
          .where('space', '=', space)
          .where('channel', '=', channel)
          .execute();
    }
    return {
      subscriptions: await inPlace('subscriptions'),
      ledger: await inPlace('ledger'),
      questions: await forgetQuestions(trx, where),
      turns: await forgetTurns(trx, where),
    };
  });
}

/** Only the ids stay: what is delivered again, by the platform or out of a journal, finds that it is done. */
async function forgetArrived(trx: Kysely<Tables>, where: ForgetPlace): Promise<void> {
  const { platform, space, channel, thread } = where;
  const nothing = {
    space: '',
    channel: '',
    thread: '',
    message: '',
    event: 'null',
    text_hash: '',
    person: '',
  };
  let query = trx
    .updateTable('incoming')
    .set({ ...nothing, state: 'done', spent: 0, lease_owner: null, lease_until: null })
    .where('platform', '=', platform)
    .where('space', '=', space);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  if (thread !== undefined) query = query.where('thread', '=', thread);
  await query.execute();
}

/** SQLite overwrites in its file what is deleted, and its log holds what was written lately until it is emptied. */
async function forgetting<T extends Forgotten>(
  db: Kysely<Tables>,
  work: (trx: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const forgotten = await db.transaction().execute(work);
  if (isSqlite(db)) await sql`pragma wal_checkpoint(truncate)`.execute(db);
  return forgotten;
}

async function forgetQuestions(trx: Kysely<Tables>, where: ForgetPlace): Promise<number> {
  const { platform, space, channel, thread } = where;
  let query = trx.deleteFrom('questions').where('platform', '=', platform).where('space', '=', space);
  if (thread !== undefined) query = query.where('thread', '=', `${channel}/${thread}`);
  else if (channel !== undefined)
    query = query.where((eb) =>
      eb.or([eb('thread', '=', channel), startsWith(sql.ref('thread'), `${channel}/`)]),
    );
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Of a thread, also what messages in its channel remember: they do not say in which thread they stand. */
async function forgetTurns(trx: Kysely<Tables>, where: ForgetPlace): Promise<number> {
  const { platform, space, channel, thread } = where;
  const room = [platform, space, ...(channel === undefined ? [] : [channel])].join('|');
  const prefixes = thread === undefined ? [`${room}|`] : [`${room}|${thread}|`, `${room}|message|`];
  const whole = thread === undefined ? room : `${room}|${thread}`;
  const { numDeletedRows } = await trx
    .deleteFrom('turns')
    .where((eb) =>
      eb.or([eb('thread', '=', whole), ...prefixes.map((prefix) => startsWith(sql.ref('thread'), prefix))]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/**
 * Digests that the person set up go on, without saying whose they are; what was posted openly stands in the ledger without
 * a name, so that a correction reaches it. What is still to be answered stays until it is.
 */
export function forgetPerson(db: Kysely<Tables>, { platform, person }: ForgetPerson): Promise<Forgotten> {
  const named = `"user":${JSON.stringify(person)}`;
  const hash = personOf(platform, person);
  return forgetting(db, async (trx) => {
    // Of what arrived only its content is forgotten, and what is open keeps that until somebody is answered.
    await trx
      .deleteFrom('outbox')
      .where('platform', '=', platform)
      .where('state', 'not in', ['pending', 'sending'])
      .where((eb) => eb.or([eb('recipient', '=', person), contains(sql.ref('effect'), named)]))
      .execute();
    const turns = await trx
      .deleteFrom('turns')
      .where(startsWith(sql.ref('thread'), `${platform}|`))
      .where(contains(sql.ref('context'), JSON.stringify(hash)))
      .executeTakeFirst();
    await trx
      .deleteFrom('views')
      .where(startsWith(sql.ref('space'), `${platform}|`))
      .where(contains(sql.ref('asked'), JSON.stringify(hash)))
      .execute();
    for (const table of ['channel_settings', 'setting_changes'] as const)
      await trx
        .updateTable(table)
        .set({ set_by: '' })
        .where('platform', '=', platform)
        .where('set_by', '=', person)
        .execute();
    if (platform === 'slack') {
      await trx.deleteFrom('homes').where('person', '=', person).execute();
      await trx
        .updateTable('installations')
        .set({ installed_by: '' })
        .where('installed_by', '=', person)
        .execute();
    }
    const subscriptions = await trx
      .updateTable('subscriptions')
      .set({ owner: '' })
      .where('platform', '=', platform)
      .where('owner', '=', person)
      .executeTakeFirst();
    const questions = await trx
      .deleteFrom('questions')
      .where('platform', '=', platform)
      .where('person', '=', hash)
      .executeTakeFirst();
    return {
      subscriptions: Number(subscriptions.numUpdatedRows),
      questions: Number(questions.numDeletedRows),
      turns: Number(turns.numDeletedRows),
    };
  });
}

type Text = ReturnType<typeof sql.ref>;

/** LIKE would take % and _ of an id for wildcards. */
function startsWith(text: Text, prefix: string) {
  return sql<boolean>`substr(${text}, 1, ${sql.lit(prefix.length)}) = ${prefix}`;
}

function contains(text: Text, part: string) {
  return sql<boolean>`replace(coalesce(${text}, ''), ${part}, '') <> coalesce(${text}, '')`;
}
