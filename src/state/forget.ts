// Deletes everything kept about one guild or workspace: when the bot leaves it, and on `sitrep forget`.

import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';
import { threadKey } from './turns.ts';

export interface Forgotten {
  readonly subscriptions: number;
  readonly ledger: number;
  readonly questions: number;
  readonly turns: number;
}

export async function forgetSpace(db: Kysely<Tables>, platform: string, space: string): Promise<Forgotten> {
  return db.transaction().execute(async (trx) => {
    const inSpace = (
      table:
        | 'subscriptions'
        | 'ledger'
        | 'questions'
        | 'outbox'
        | 'private_replies'
        | 'incoming'
        | 'channel_settings',
    ) =>
      trx
        .deleteFrom(table)
        .where('platform', '=', platform)
        .where('space', '=', space)
        .executeTakeFirst()
        .then((result) => Number(result.numDeletedRows));
    await inSpace('outbox');
    await inSpace('incoming');
    await inSpace('channel_settings');
    await inSpace('private_replies');
    if (platform === 'web') await trx.deleteFrom('inbox').execute();
    await trx.deleteFrom('views').where('space', '=', threadKey(platform, space)).execute();
    const prefix = `${threadKey(platform, space)}|`;
    const turns = await trx
      .deleteFrom('turns')
      .where(sql<string>`substr(thread, 1, ${sql.lit(prefix.length)})`, '=', prefix)
      .executeTakeFirst();
    return {
      subscriptions: await inSpace('subscriptions'),
      ledger: await inSpace('ledger'),
      questions: await inSpace('questions'),
      turns: Number(turns.numDeletedRows),
    };
  });
}
