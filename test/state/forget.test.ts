// After sitrep forget a search through the whole database finds nothing of what was asked, wherever it had got to; what
// others asked stays.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetPerson, forgetPlace } from '../../src/state/forget.ts';
import { createIncomingEvents } from '../../src/state/incoming.ts';
import { openState, type State } from '../../src/state/open.ts';
import { createQuestions } from '../../src/state/questions.ts';
import { threadKey } from '../../src/state/turns.ts';
import { createViews } from '../../src/state/views.ts';

const CANARY = 'quagga7731';
const OTHERS = 'okapi4242';
const now = Date.UTC(2026, 10, 22, 9);
const clock = () => now;

let directory: string;
let file: string;
let state: State;
beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'sitrep-forget-'));
  file = path.join(directory, 'sitrep.db');
  state = await openState({ file, clock });
});
afterEach(async () => {
  await state.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Everywhere a question of this person leaves a trace, with these words in it. */
async function ask(word: string, user: string, channel: string, thread = ''): Promise<void> {
  const { db } = state;
  const place = { platform: 'slack', space: 'T1', channel, thread };
  const text = `is it true about the ${word}?`;
  const room = ['slack', 'T1', channel, ...(thread === '' ? [] : [thread])];
  await createQuestions(db, clock).record({
    briefing: 'story',
    text,
    outcome: 'declined',
    reason: 'off-topic',
    platform: 'slack',
    space: 'T1',
    thread: [channel, ...(thread === '' ? [] : [thread])].join('/'),
    user,
  });
  const context = JSON.stringify([text]);
  for (const key of [
    [...room, ...(thread === '' ? [user] : [])].join('|'),
    [...room, user, 'private'].join('|'),
    ['slack', 'T1', channel, 'message', `${word}.1`].join('|'),
  ]) {
    await db.insertInto('turns').values({ thread: key, at: now, context }).execute();
  }
  await createIncomingEvents(db, clock).receive(
    [
      {
        ...place,
        id: `slack|${word}`,
        message: '1',
        event: { asked: { text, user } },
        textHash: '',
        user,
        isSpent: true,
      },
    ],
    'o',
    1000,
  );
  await createViews(db, clock).keep({ platform: 'slack', space: 'T1' }, { text });
  await db
    .insertInto('outbox')
    .values({
      ...place,
      id: `reply|${word}`,
      lane: channel,
      kind: 'reply',
      recipient: '',
      subscription: null,
      ledger: null,
      subject: '{}',
      due_at: now,
      not_before: now,
      deadline: now,
      state: 'sent',
      attempts: 1,
      first_attempt_at: now,
      lease_owner: null,
      lease_until: null,
      payloads: JSON.stringify([text]),
      effect: JSON.stringify({ user, context: [text] }),
      message_ids: JSON.stringify([`${word}.1`]),
      error: null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('ledger')
    .values({
      ...place,
      id: `reply|${word}`,
      message_ids: JSON.stringify([`${word}.1`]),
      at: now,
      briefing: 'story',
      store_version: 'v',
      kind: 'question',
      claims: '[]',
      reply: JSON.stringify({ text }),
      notes: '[]',
      status: 'posted',
    })
    .execute();
}

/** The words found in any row of any table, and in the bytes of the file and its log. */
async function found(): Promise<readonly string[]> {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const rows = tables
    .map(({ name }) => JSON.stringify(database.prepare(`select * from ${name}`).all()))
    .join();
  database.close();
  const bytes = readdirSync(directory)
    .map((name) => readFileSync(path.join(directory, name), 'latin1'))
    .join();
  return [CANARY, OTHERS].filter((word) => rows.includes(word) || bytes.includes(word));
}

describe('nothing of the canary is found, and the others’ questions stay', () => {
  it('when a person is forgotten', async () => {
    await ask(CANARY, 'U1', 'C1');
    await ask(OTHERS, 'U11', 'C1');
    expect(await found()).toEqual([CANARY, OTHERS]);
    expect(await forgetPerson(state.db, { platform: 'slack', person: 'U1' })).toMatchObject({
      questions: 1,
      turns: 3,
    });
    expect(await found()).toEqual([OTHERS]);
  });

  it('when a channel is forgotten', async () => {
    await ask(CANARY, 'U1', 'C1', '171.2');
    await ask(OTHERS, 'U1', 'C10');
    await forgetPlace(state.db, { platform: 'slack', space: 'T1', channel: 'C1' });
    expect(await found()).toEqual([OTHERS]);
  });

  it('when a conversation is forgotten', async () => {
    await ask(CANARY, 'U1', 'C1', '171.2');
    await ask(OTHERS, 'U1', 'C1', '171.22');
    await forgetPlace(state.db, { platform: 'slack', space: 'T1', channel: 'C1', thread: '171.2' });
    expect(await found()).toEqual([OTHERS]);
  });

  it('when a workspace is forgotten', async () => {
    await ask(CANARY, 'U1', 'C1');
    await state.db
      .insertInto('turns')
      .values({ thread: `${threadKey('slack', 'T10')}|C1`, at: now, context: OTHERS })
      .execute();
    await forgetPlace(state.db, { platform: 'slack', space: 'T1' });
    expect(await found()).toEqual([OTHERS]);
  });
});

it('the same wording of many is one line for the desk, counted over all, and each can be forgotten', async () => {
  const questions = createQuestions(state.db, clock);
  for (const user of ['U1', 'U2', 'U2']) {
    await questions.record({
      briefing: 'story',
      text: 'Who won?',
      outcome: 'declined',
      reason: 'not-stated',
      platform: 'slack',
      space: 'T1',
      thread: 'C1',
      user,
    });
  }
  expect(await questions.list()).toMatchObject([{ text: 'Who won?', count: 3 }]);
  await forgetPerson(state.db, { platform: 'slack', person: 'U2' });
  expect(await questions.list()).toMatchObject([{ text: 'Who won?', count: 1 }]);
});
