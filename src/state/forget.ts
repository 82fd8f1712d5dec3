// Deletes what is kept about a server or workspace (when the bot leaves it, and on `sitrep forget`), a channel of it, one
// conversation, or a person. What people asked stands in more places than where it was noted: in conversations, in what
// is waiting to be answered, in replies on their way, behind buttons. All of them are emptied.

import { type Kysely, sql } from 'kysely';
import { isSqlite } from './lock.ts';
import { personOf } from './questions.ts';
import type { Tables } from './tables.ts';
import { threadKey } from './turns.ts';

export interface Forgotten {
  readonly subscriptions: number;
  readonly ledger: number;
  readonly questions: number;
  readonly turns: number;
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

type Placed = 'subscriptions' | 'ledger' | 'outbox' | 'incoming' | 'stops';

export function forgetSpace(db: Kysely<Tables>, platform: string, space: string): Promise<Forgotten> {
  return forgetPlace(db, { platform, space });
}

export function forgetPlace(db: Kysely<Tables>, where: ForgetPlace): Promise<Forgotten> {
  const { platform, space, channel, thread } = where;
  return forgetting(db, async (trx) => {
    const inPlace = async (table: Placed): Promise<number> => {
      let query = trx.deleteFrom(table).where('platform', '=', platform).where('space', '=', space);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (thread !== undefined) query = query.where('thread', '=', thread);
      return Number((await query.executeTakeFirst()).numDeletedRows);
    };
    await inPlace('outbox');
    await inPlace('incoming');
    await inPlace('stops');
    // A button's question does not say in which channel it was asked.
    await trx.deleteFrom('views').where('space', '=', threadKey(platform, space)).execute();
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

/** SQLite overwrites in its file what is deleted, and its log holds what was written lately until it is emptied. */
async function forgetting(
  db: Kysely<Tables>,
  work: (trx: Kysely<Tables>) => Promise<Forgotten>,
): Promise<Forgotten> {
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

/** Digests that the person set up go on, without saying whose they are. */
export function forgetPerson(db: Kysely<Tables>, { platform, person }: ForgetPerson): Promise<Forgotten> {
  const named = `"user":${JSON.stringify(person)}`;
  return forgetting(db, async (trx) => {
    const replies = await trx
      .selectFrom('outbox')
      .select(['id', 'space', 'channel', 'message_ids'])
      .where('platform', '=', platform)
      .where((eb) => eb.or([eb('recipient', '=', person), contains(sql.ref('effect'), named)]))
      .execute();
    const turns = await trx
      .deleteFrom('turns')
      .where(startsWith(sql.ref('thread'), `${platform}|`))
      .where((eb) =>
        eb.or([
          endsWith(sql.ref('thread'), `|${person}`),
          endsWith(sql.ref('thread'), `|${person}|private`),
          ...replies.flatMap(({ space, channel, message_ids }) =>
            (JSON.parse(message_ids) as readonly string[]).map((message) =>
              eb('thread', '=', [platform, space, channel, 'message', message].join('|')),
            ),
          ),
        ]),
      )
      .executeTakeFirst();
    let ledger = 0;
    for (const { id, space } of replies) {
      const { numDeletedRows } = await trx.deleteFrom('ledger').where('id', '=', id).executeTakeFirst();
      ledger += Number(numDeletedRows);
      await trx.deleteFrom('views').where('space', '=', threadKey(platform, space)).execute();
      await trx.deleteFrom('outbox').where('id', '=', id).execute();
    }
    await trx
      .deleteFrom('incoming')
      .where('platform', '=', platform)
      .where(contains(sql.ref('event'), named))
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
      .where('person', '=', personOf(platform, person))
      .executeTakeFirst();
    return {
      subscriptions: Number(subscriptions.numUpdatedRows),
      ledger,
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

function endsWith(text: Text, suffix: string) {
  return sql<boolean>`substr(${text}, length(${text}) - ${sql.lit(suffix.length - 1)}) = ${suffix}`;
}

function contains(text: Text, part: string) {
  return sql<boolean>`replace(coalesce(${text}, ''), ${part}, '') <> coalesce(${text}, '')`;
}
