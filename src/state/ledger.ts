// The ledger: every message that Sitrep posted, and which claims of which store version it cites, so that a
// correction can reach it. Private replies are only counted. The question that was asked is not kept here.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import { type Place, readPlace, toPlaceColumns } from './place.ts';
import type { Tables } from './tables.ts';

export interface PostedMessage extends Place {
  readonly id: string;
  /** One reply can be several messages, in order. */
  readonly messageIds: readonly string[];
  readonly at: number;
  readonly briefing: string;
  /** Content hash of the store that answered. */
  readonly storeVersion: string;
  /** Question kind, "digest", "shared answer", … */
  readonly kind: string;
  /** Ids of the claims cited, in the order shown. */
  readonly claims: readonly string[];
  /** The reply as posted, when it can be edited later; any JSON value. Not kept where no claim is cited. */
  readonly reply: unknown;
}

export interface LedgerEntry extends PostedMessage {
  /** Correction notes that the message carries by now, oldest first; JSON values of whoever wrote them. */
  readonly notes: readonly unknown[];
  /** posted = stands as far as we know; gone = the platform says it was deleted. */
  readonly status: 'posted' | 'gone';
}

export interface LedgerFilter {
  readonly briefing?: string;
  readonly since?: number;
  readonly limit?: number;
}

export interface Ledger {
  /** Recording the same id again changes nothing. */
  readonly record: (message: PostedMessage) => Promise<void>;
  /** Records it, or notes that the entry has become these messages. */
  readonly extend: (message: PostedMessage) => Promise<void>;
  /** The same messages say something else by now; notes on what they said before go. */
  readonly replace: (message: PostedMessage) => Promise<void>;
  readonly find: (id: string) => Promise<LedgerEntry | undefined>;
  /** The entry that holds this platform message. */
  readonly findMessage: (place: Omit<Place, 'thread'>, messageId: string) => Promise<LedgerEntry | undefined>;
  /** Oldest first: standing messages posted at or after `since` that cite any of the claims. */
  readonly citing: (
    briefing: string,
    claims: readonly string[],
    since: number,
  ) => Promise<readonly LedgerEntry[]>;
  /** Latest first. */
  readonly list: (filter?: LedgerFilter) => Promise<readonly LedgerEntry[]>;
  readonly addNote: (id: string, note: unknown) => Promise<void>;
  readonly markGone: (id: string) => Promise<void>;
  readonly countPrivate: (reply: {
    readonly platform: string;
    readonly space: string;
    readonly kind: string;
  }) => Promise<void>;
  readonly privateCounts: () => Promise<
    readonly { day: string; platform: string; space: string; kind: string; count: number }[]
  >;
  /** Retention: deletes what was posted before the instant; returns how many entries. */
  readonly deleteBefore: (instant: number) => Promise<number>;
}

/** SQLite and PostgreSQL both take many more bound values; this keeps one statement small. */
const CLAIMS_A_QUERY = 500;

export function createLedger(db: Kysely<Tables>, clock: Clock): Ledger {
  const entries = () => db.selectFrom('ledger').selectAll('ledger');
  return {
    async record(message) {
      const write = (trx: Kysely<Tables>) => insertMessage(trx, message);
      await (db.isTransaction ? write(db) : db.transaction().execute(write));
    },
    async extend(message) {
      await insertMessage(db, message);
      await db
        .updateTable('ledger')
        .set({ message_ids: JSON.stringify(message.messageIds) })
        .where('id', '=', message.id)
        .where('message_ids', '!=', JSON.stringify(message.messageIds))
        .execute();
    },
    async replace(message) {
      await db.deleteFrom('ledger').where('id', '=', message.id).execute();
      await insertMessage(db, message);
    },
    async find(id) {
      const row = await entries().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : readEntry(row);
    },
    async findMessage(place, messageId) {
      const rows = await entries()
        .where('platform', '=', place.platform)
        .where('space', '=', place.space)
        .where('channel', '=', place.channel)
        .where('message_ids', 'like', `%${likeLiteral(JSON.stringify(messageId))}%`)
        .execute();
      return rows.map(readEntry).find((entry) => entry.messageIds.includes(messageId));
    },
    async citing(briefing, claims, since) {
      const found = new Map<string, LedgerEntry>();
      for (let start = 0; start < claims.length; start += CLAIMS_A_QUERY) {
        const rows = await entries()
          .innerJoin('ledger_claims', 'ledger_claims.ledger', 'ledger.id')
          .where('ledger_claims.claim', 'in', claims.slice(start, start + CLAIMS_A_QUERY))
          .where('briefing', '=', briefing)
          .where('at', '>=', since)
          .where('status', '=', 'posted')
          .execute();
        for (const row of rows) found.set(row.id, readEntry(row));
      }
      return [...found.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },
    async list(filter = {}) {
      let query = entries();
      if (filter.briefing !== undefined) query = query.where('briefing', '=', filter.briefing);
      if (filter.since !== undefined) query = query.where('at', '>=', filter.since);
      const rows = await query
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(filter.limit ?? 100)
        .execute();
      return rows.map(readEntry);
    },
    async addNote(id, note) {
      const row = await db.selectFrom('ledger').select('notes').where('id', '=', id).executeTakeFirst();
      if (row === undefined) return;
      const notes = JSON.stringify([...readList(row.notes), note]);
      await db.updateTable('ledger').set({ notes }).where('id', '=', id).execute();
    },
    async markGone(id) {
      await db.updateTable('ledger').set({ status: 'gone' }).where('id', '=', id).execute();
    },
    async countPrivate({ platform, space, kind }) {
      const day = new Date(clock()).toISOString().slice(0, 10);
      await db
        .insertInto('private_replies')
        .values({ day, platform, space, kind, count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'platform', 'space', 'kind'])
            .doUpdateSet((eb) => ({ count: eb('private_replies.count', '+', 1) })),
        )
        .execute();
    },
    privateCounts: () =>
      db
        .selectFrom('private_replies')
        .selectAll()
        .orderBy('day')
        .orderBy('platform')
        .orderBy('kind')
        .execute(),
    async deleteBefore(instant) {
      const result = await db.deleteFrom('ledger').where('at', '<', instant).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

async function insertMessage(trx: Kysely<Tables>, message: PostedMessage): Promise<void> {
  const { id, at, briefing, kind, messageIds, storeVersion, claims, reply } = message;
  const result = await trx
    .insertInto('ledger')
    .values({
      ...toPlaceColumns(message),
      id,
      at,
      briefing,
      kind,
      message_ids: JSON.stringify(messageIds),
      store_version: storeVersion,
      claims: JSON.stringify(claims),
      // What cites nothing is never corrected, and may repeat the words of whoever asked.
      reply: claims.length === 0 || reply === undefined || reply === null ? null : JSON.stringify(reply),
      notes: '[]',
      status: 'posted',
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows !== 1n) return;
  const cited = [...new Set(claims)].map((claim) => ({ ledger: message.id, claim }));
  for (let start = 0; start < cited.length; start += CLAIMS_A_QUERY) {
    await trx
      .insertInto('ledger_claims')
      .values(cited.slice(start, start + CLAIMS_A_QUERY))
      .execute();
  }
}

function readEntry(row: Tables['ledger']): LedgerEntry {
  return {
    ...readPlace(row),
    id: row.id,
    messageIds: readList(row.message_ids).map(String),
    at: row.at,
    briefing: row.briefing,
    storeVersion: row.store_version,
    kind: row.kind,
    claims: readList(row.claims).map(String),
    reply: row.reply === null ? null : JSON.parse(row.reply),
    notes: readList(row.notes),
    status: row.status === 'gone' ? 'gone' : 'posted',
  };
}

function readList(text: string): readonly unknown[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : [];
}

/** A message id goes into LIKE as itself: % and _ in it are no wildcards there, at worst they match too much. */
function likeLiteral(text: string): string {
  return text.replaceAll(/[%_\\]/g, '_');
}
