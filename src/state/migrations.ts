// The schema's history, oldest first. A migration that has been released is never changed: a mistake is mended by
// a new one. Only what SQLite and PostgreSQL both understand.

import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface Migration {
  readonly id: string;
  readonly up: (db: Kysely<Tables>) => Promise<void>;
}

export const migrations: readonly Migration[] = [
  { id: '001-start', up: createFirstTables },
  { id: '002-inbox-and-processes', up: addInboxAndProcesses },
  { id: '003-incoming', up: addIncoming },
  { id: '004-channel-settings', up: addChannelSettings },
  { id: '005-views', up: addViews },
  { id: '006-questions-of-persons', up: addPersonsToQuestions },
  { id: '007-setting-changes', up: addSettingChanges },
  { id: '008-installations', up: addInstallations },
  { id: '009-keys', up: addKeys },
  { id: '010-budgets-and-stops', up: addBudgetsAndStops },
];

async function createFirstTables(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('turns')
    .addColumn('thread', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('context', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('turns_at').on('turns').column('at').execute();

  await schema
    .createTable('questions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('briefing', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addColumn('first_at', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('questions_last_at').on('questions').column('last_at').execute();

  await schema
    .createTable('ledger')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.notNull())
    .addColumn('message_ids', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('briefing', 'text', (c) => c.notNull())
    .addColumn('store_version', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('claims', 'text', (c) => c.notNull())
    .addColumn('reply', 'text')
    .addColumn('notes', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('ledger_at').on('ledger').column('at').execute();
  await schema.createIndex('ledger_space').on('ledger').columns(['platform', 'space']).execute();
  await schema
    .createTable('ledger_claims')
    .addColumn('ledger', 'text', (c) => c.notNull().references('ledger.id').onDelete('cascade'))
    .addColumn('claim', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ledger_claims_key', ['claim', 'ledger'])
    .execute();
  await schema.createIndex('ledger_claims_ledger').on('ledger_claims').column('ledger').execute();
  await schema
    .createTable('private_replies')
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('private_replies_key', ['day', 'platform', 'space', 'kind'])
    .execute();

  await schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('briefing', 'text', (c) => c.notNull())
    .addColumn('topics', 'text', (c) => c.notNull())
    .addColumn('cadence', 'text', (c) => c.notNull())
    .addColumn('cron', 'text', (c) => c.notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('quiet', 'integer', (c) => c.notNull())
    .addColumn('lateness_ms', 'bigint', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('pause_reason', 'text')
    .addColumn('next_run', 'bigint')
    .addColumn('told_version', 'text')
    .addColumn('told_at', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema.createIndex('subscriptions_due').on('subscriptions').columns(['status', 'next_run']).execute();
  await schema
    .createIndex('subscriptions_channel')
    .on('subscriptions')
    .columns(['platform', 'space', 'channel'])
    .execute();

  await schema
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('lane', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.notNull())
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('subscription', 'text', (c) => c.references('subscriptions.id').onDelete('cascade'))
    .addColumn('ledger', 'text', (c) => c.references('ledger.id').onDelete('cascade'))
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('not_before', 'bigint', (c) => c.notNull())
    .addColumn('deadline', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('first_attempt_at', 'bigint')
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('payloads', 'text')
    .addColumn('effect', 'text')
    .addColumn('message_ids', 'text', (c) => c.notNull())
    .addColumn('error', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema.createIndex('outbox_work').on('outbox').columns(['state', 'not_before']).execute();
  await schema.createIndex('outbox_lane').on('outbox').columns(['lane', 'due_at']).execute();
  await schema.createIndex('outbox_ledger').on('outbox').column('ledger').execute();
  await schema.createIndex('outbox_subscription').on('outbox').column('subscription').execute();

  await schema
    .createTable('store_versions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('briefing', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addUniqueConstraint('store_versions_number', ['briefing', 'number'])
    .execute();
  await schema
    .createTable('snapshots')
    .addColumn('briefing', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('snapshot', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('snapshots_key', ['briefing', 'hash'])
    .execute();

  await schema
    .createTable('seen_events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await schema.createIndex('seen_events_at').on('seen_events').column('at').execute();

  await schema
    .createTable('registered_commands')
    .addColumn('target', 'text', (c) => c.primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
}

async function addInboxAndProcesses({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('inbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('edited_at', 'bigint')
    .addColumn('payload', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('inbox_at').on('inbox').column('at').execute();
  await schema
    .createTable('processes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'bigint', (c) => c.notNull())
    .addColumn('reload_asked', 'text')
    .addColumn('reload_answer', 'text')
    .execute();
}

async function addIncoming({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('incoming')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('text_hash', 'text', (c) => c.notNull())
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'bigint')
    .execute();
  await schema.createIndex('incoming_open').on('incoming').columns(['state', 'at']).execute();
  await schema.createIndex('incoming_message').on('incoming').column('message').execute();
  await schema.createIndex('incoming_at').on('incoming').column('at').execute();
}

async function addChannelSettings({ schema }: Kysely<Tables>): Promise<void> {
  // What arrived is known by its row in incoming.
  await schema.dropTable('seen_events').execute();
  await schema
    .createTable('channel_settings')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('set_by', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('channel_settings_key', ['platform', 'space', 'channel', 'name'])
    .execute();
}

async function addViews({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('views')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('asked', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await schema.createIndex('views_at').on('views').column('at').execute();
  await schema.createIndex('views_space').on('views').column('space').execute();
}

async function addPersonsToQuestions(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('questions')
    .addColumn('wording', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .alterTable('questions')
    .addColumn('person', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db
    .updateTable('questions')
    .set((eb) => ({ wording: eb.ref('id') }))
    .execute();
}

async function addSettingChanges({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('setting_changes')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('old_value', 'text', (c) => c.notNull())
    .addColumn('new_value', 'text', (c) => c.notNull())
    .addColumn('set_by', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('setting_changes_place')
    .on('setting_changes')
    .columns(['platform', 'space', 'at'])
    .execute();
}

async function addInstallations({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('installations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('enterprise', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('bot_user', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('key_id', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('renewing_until', 'bigint', (c) => c.notNull())
    .addColumn('installed_by', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('install_states')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cookie', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('homes')
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('shown', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('homes_key', ['space', 'person'])
    .execute();
  await schema.createIndex('homes_opened_at').on('homes').column('opened_at').execute();
  await schema
    .createTable('pages')
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('briefing', 'text', (c) => c.notNull())
    .addColumn('page', 'text', (c) => c.notNull())
    .addColumn('shown', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('pages_key', ['space', 'channel'])
    .execute();
}

async function addKeys({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('keys')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
}

async function addBudgetsAndStops({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .alterTable('incoming')
    .addColumn('person', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await schema
    .alterTable('incoming')
    .addColumn('spent', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('stops')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('space', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .addColumn('pause_ms', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('stops_key', ['platform', 'space', 'channel', 'thread'])
    .execute();
}
