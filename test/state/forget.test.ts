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
import { createOutbox } from '../../src/state/outbox.ts';
import { createQuestions, personOf } from '../../src/state/questions.ts';
import { createTurns, threadKey } from '../../src/state/turns.ts';
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
async function ask(word: string, user: string, channel: string, thread?: string): Promise<void> {
  const { db } = state;
  const place = { platform: 'slack', space: 'T1', channel, ...(thread === undefined ? {} : { thread }) };
  const text = `is it true about the ${word}?`;
  const by = personOf('slack', user);
  const room = ['slack', 'T1', channel, ...(thread === undefined ? [] : [thread])];
  asked += 1;
  const id = `slack|message|${asked}`;
  await createQuestions(db, clock).record({
    briefing: 'story',
    text,
    outcome: 'declined',
    reason: 'off-topic',
    platform: 'slack',
    space: 'T1',
    thread: [channel, ...(thread === undefined ? [] : [thread])].join('/'),
    user,
  });
  const turns = createTurns(db, clock);
  for (const key of [
    [...room, ...(thread === undefined ? [user] : [])].join('|'),
    [...room, user, 'private'].join('|'),
    ['slack', 'T1', channel, 'message', `${asked}.1`].join('|'),
  ])
    await turns.remember(key, [{ text, by }]);
  const incoming = createIncomingEvents(db, clock);
  const event = { asked: { text, user } };
  await incoming.receive(
    [{ ...place, id, message: id, event, textHash: '', user, isSpent: true }],
    'o',
    1000,
  );
  await incoming.finish(id);
  await createViews(db, clock).keep(place, { text, by: [by] });
  const outbox = createOutbox(db, clock);
  const draft = {
    ...place,
    id: `reply|${id}`,
    lane: channel,
    kind: 'reply',
    recipient: '',
    subscription: null,
    ledger: null,
    subject: {},
    dueAt: now,
    deadline: now,
  } as const;
  await outbox.enqueueHeld(draft, { owner: 'o', leaseMs: 1000, payloads: [text], effect: { user, text } });
  await outbox.finish(draft.id, 'o', { state: 'failed', messageIds: [`${asked}.1`] });
}

let asked = 0;

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

it('what is still to be answered stays, and nobody else’s buttons go', async () => {
  const { db } = state;
  const incoming = createIncomingEvents(db, clock);
  const views = createViews(db, clock);
  const place = { platform: 'slack', space: 'T1', channel: 'C1' };
  const event = { asked: { user: 'U1' } };
  const open = { ...place, id: 'open', message: '1', event, textHash: '', user: 'U1', isSpent: true };
  await incoming.receive([open], 'o', 1000);
  const keep = (user: string) => views.keep(place, { text: 'who?', by: [personOf('slack', user)] });
  const [hers, others] = [await keep('U1'), await keep('U2')];
  await forgetPerson(db, { platform: 'slack', person: 'U1' });
  expect(await incoming.begin('open')).toBe(true);
  expect([await views.find(hers), await views.find(others)]).toEqual([undefined, expect.anything()]);
});

it('a channel that is forgotten takes no other channel’s buttons along', async () => {
  const views = createViews(state.db, clock);
  const keep = (channel: string) => views.keep({ platform: 'slack', space: 'T1', channel }, { text: 'who?' });
  const [gone, kept] = [await keep('C1'), await keep('C10')];
  await forgetPlace(state.db, { platform: 'slack', space: 'T1', channel: 'C1' });
  expect([await views.find(gone), await views.find(kept)]).toEqual([undefined, { text: 'who?' }]);
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
