// What the store promises, whichever database is beneath it. Each back end runs this whole suite.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetPerson, forgetSpace } from '../../src/state/forget.ts';
import { createInbox } from '../../src/state/inbox.ts';
import { createIncomingEvents } from '../../src/state/incoming.ts';
import { readKey } from '../../src/state/keys.ts';
import { createLedger, type PostedMessage } from '../../src/state/ledger.ts';
import { holdLock } from '../../src/state/lock.ts';
import { migrate } from '../../src/state/migrate.ts';
import { migrations } from '../../src/state/migrations.ts';
import type { State } from '../../src/state/open.ts';
import { createOutbox, type OutboxDraft } from '../../src/state/outbox.ts';
import { createProcesses } from '../../src/state/processes.ts';
import { createQuestions } from '../../src/state/questions.ts';
import { createRegisteredCommands } from '../../src/state/registered-commands.ts';
import { openSettings } from '../../src/state/settings.ts';
import { createStops } from '../../src/state/stops.ts';
import { createStoreVersions } from '../../src/state/store-versions.ts';
import { createSubscriptions, type Subscription } from '../../src/state/subscriptions.ts';
import { createTokenStops } from '../../src/state/token-stops.ts';
import { createTurns, threadKey } from '../../src/state/turns.ts';
import { createViews } from '../../src/state/views.ts';

const HOUR = 60 * 60 * 1000;
const START = Date.UTC(2026, 10, 22, 9);

const place = { platform: 'discord', space: 'G1', channel: 'C1' };

const subscription: Subscription = {
  ...place,
  id: 's1',
  owner: 'U1',
  briefing: 'story',
  topics: ['casualties'],
  cadence: 'daily',
  cron: '0 9 * * *',
  time: '09:00',
  zone: 'Europe/Kyiv',
  language: 'en',
  quiet: true,
  latenessMs: 6 * HOUR,
  status: 'active',
  pauseReason: null,
  nextRun: START + HOUR,
  toldVersion: null,
  toldAt: null,
  createdAt: START,
};

const message: PostedMessage = {
  ...place,
  id: 'm1',
  messageIds: ['901', '902'],
  at: START,
  briefing: 'story',
  storeVersion: 'aaa',
  kind: 'topic casualties',
  claims: ['c1', 'c2', 'c1'],
  reply: { blocks: [] },
};

const draft = (id: string, changed: Partial<OutboxDraft> = {}): OutboxDraft => ({
  ...place,
  id,
  lane: id,
  kind: 'digest',
  recipient: '',
  subscription: null,
  ledger: null,
  subject: { why: 'test' },
  dueAt: START,
  deadline: START + HOUR,
  ...changed,
});

/** `open` gives an empty, migrated store; the same back end twice = two stores beside each other. */
export function testState(name: string, open: () => Promise<State>): void {
  describe(name, () => {
    let now = START;
    const clock = () => now;
    let state: State;

    beforeAll(async () => {
      state = await open();
    });
    afterAll(async () => {
      await state.close();
    });
    beforeEach(async () => {
      now = START;
      for (const table of [
        'outbox',
        'ledger',
        'subscriptions',
        'turns',
        'incoming',
        'stops',
        'questions',
        'private_replies',
        'store_versions',
        'snapshots',
        'channel_settings',
        'setting_changes',
        'registered_commands',
        'inbox',
        'processes',
        'keys',
      ] as const) {
        await state.db.deleteFrom(table).execute();
      }
    });

    describe('migrations', () => {
      it('are each applied once, even when many start at the same time', async () => {
        await Promise.all([1, 2, 3, 4].map(() => migrate(state.db, clock)));
        const rows = await state.db.selectFrom('migrations').selectAll().execute();
        expect(rows.map((row) => row.id)).toEqual(migrations.map((migration) => migration.id));
        expect(typeof rows[0]?.applied_at).toBe('number');
      });

      it('bring an older database forward and leave nothing behind when one fails', async () => {
        const failing = {
          id: '002-failing',
          up: async (db: State['db']) => {
            await db.schema.createTable('half_made').addColumn('id', 'text').execute();
            throw new Error('no room');
          },
        };
        await expect(migrate(state.db, clock, [...migrations, failing])).rejects.toThrow('no room');
        const tables = await state.db.introspection.getTables();
        expect(tables.map((table) => table.name)).not.toContain('half_made');
        await migrate(state.db, clock);
      });

      it('refuse a database that a newer Sitrep wrote, naming what it does not know', async () => {
        await expect(migrate(state.db, clock, [])).rejects.toThrow(/newer Sitrep .*001-start/);
      });
    });

    describe('keys', () => {
      it('are made once, whoever asks first, one for each purpose', async () => {
        const asked = await Promise.all([1, 2, 3].map(() => readKey(state.db, clock, 'cookies')));
        expect(new Set(asked.map((key) => key.toString('hex'))).size).toBe(1);
        expect(asked[0]).toHaveLength(32);
        expect(await readKey(state.db, clock, 'other')).not.toEqual(asked[0]);
      });
    });

    describe('the inbox', () => {
      it('keeps one message for one posting, newest first, and says when one is gone', async () => {
        const inbox = createInbox(state.db, clock);
        await inbox.add('a#0', { text: 'first' });
        now += HOUR;
        await inbox.add('a#0', { text: 'again' });
        await inbox.add('b#0', { text: 'second' });
        expect(await inbox.change('a#0', { text: 'mended' })).toBe(true);
        expect(await inbox.change('c#0', {})).toBe(false);
        expect([await inbox.has('a#0'), await inbox.has('c#0')]).toEqual([true, false]);
        expect(await inbox.list(10)).toEqual([
          { id: 'b#0', at: START + HOUR, editedAt: null, payload: { text: 'second' } },
          { id: 'a#0', at: START, editedAt: START + HOUR, payload: { text: 'mended' } },
        ]);
        await inbox.deleteBefore(START + 1);
        expect((await inbox.list(10)).map(({ id }) => id)).toEqual(['b#0']);
      });
    });

    describe('running processes', () => {
      it('each get a reload once and answer it; a dead one is not waited for', async () => {
        const processes = createProcesses(state.db, clock);
        await processes.join({ id: 'p1', label: 'a:1' });
        await processes.join({ id: 'p2', label: 'b:2' });
        now += 25_000;
        await processes.beat('p1');
        expect(await processes.asked('p1')).toBeUndefined();
        now += 10_000;
        expect((await processes.list()).map(({ id }) => id)).toEqual(['p1']);
        expect(await processes.askReload('r1')).toBe(1);
        expect(await processes.asked('p2')).toBeUndefined();
        expect(await processes.asked('p1')).toBe('r1');
        expect((await processes.answers('r1'))[0]?.problems).toBeUndefined();
        await processes.answerReload('p1', 'r1', ['a.yaml:3 wrong']);
        expect(await processes.asked('p1')).toBeUndefined();
        expect(await processes.answers('r1')).toEqual([
          { id: 'p1', label: 'a:1', problems: ['a.yaml:3 wrong'] },
        ]);
        await processes.leave('p1');
        expect(await processes.list()).toEqual([]);
      });
    });

    describe('transactions', () => {
      it('undo everything when they fail', async () => {
        const failing = state.db.transaction().execute(async (trx) => {
          await createTurns(trx, clock).remember('t', { q: 'half' });
          throw new Error('stop');
        });
        await expect(failing).rejects.toThrow('stop');
        expect(await createTurns(state.db, clock).recall('t')).toBeUndefined();
      });

      it('that hold the same lock wait for each other', async () => {
        const order: string[] = [];
        const work = (who: string) =>
          state.db.transaction().execute(async (trx) => {
            await holdLock(trx, 'test');
            order.push(`${who} in`);
            await trx.selectFrom('turns').selectAll().execute();
            order.push(`${who} out`);
          });
        await Promise.all([work('a'), work('b')]);
        expect(order.map((entry) => entry.split(' ')[1])).toEqual(['in', 'out', 'in', 'out']);
      });
    });

    describe('views', () => {
      it('are found by their key, once for the same question of one place, until they are old', async () => {
        const views = createViews(state.db, clock);
        const asked = { text: 'how many “died”', previous: [], options: { briefing: 'story' } };
        const key = await views.keep(place, asked);
        expect(key).toMatch(/^[0-9a-v]{16}$/);
        expect(await views.find(key)).toEqual(asked);
        expect(await views.find('0000000000000000')).toBeUndefined();
        expect(await views.keep({ ...place, space: 'G2' }, asked)).not.toBe(key);
        now += HOUR;
        expect(await views.keep(place, asked)).toBe(key);
        expect(await views.deleteBefore(now)).toBe(1);
        expect(await views.find(key)).toEqual(asked);
        await forgetSpace(state.db, place.platform, place.space);
        expect(await views.find(key)).toBeUndefined();
      });
    });

    describe('turns', () => {
      it('give back the last context for a day', async () => {
        const turns = createTurns(state.db, clock);
        await turns.remember('t', { q: 'first' });
        await turns.remember('t', { q: 'Wer sagt das? “так”' });
        now += 24 * HOUR - 1;
        expect(await turns.recall('t')).toEqual({ q: 'Wer sagt das? “так”' });
        now += 1;
        expect(await turns.recall('t')).toBeUndefined();
        expect(await turns.expire()).toBe(1);
      });

      it('are cleared for one thread only', async () => {
        const turns = createTurns(state.db, clock);
        await turns.remember('a', 1);
        await turns.remember('b', 2);
        await turns.clear('a');
        expect([await turns.recall('a'), await turns.recall('b')]).toEqual([undefined, 2]);
      });
    });

    it('questions are counted by wording, most asked first, without names', async () => {
      const questions = createQuestions(state.db, clock);
      const asked = {
        briefing: 'story',
        outcome: 'declined' as const,
        reason: 'not-stated',
        platform: 'discord',
        space: 'G1',
        thread: 'C1',
      };
      await questions.record({ ...asked, text: 'How many tanks?' });
      now += HOUR;
      await questions.record({ ...asked, text: '  how many   TANKS ', thread: 'C2' });
      await questions.record({ ...asked, text: 'Who?', outcome: 'answered', reason: '' });
      expect(await questions.list()).toEqual([
        { ...asked, text: 'How many tanks?', thread: 'C2', count: 2, firstAt: START, lastAt: START + HOUR },
        {
          ...asked,
          text: 'Who?',
          outcome: 'answered',
          reason: '',
          count: 1,
          firstAt: START + HOUR,
          lastAt: START + HOUR,
        },
      ]);
      expect(await questions.list({ outcome: 'answered' })).toHaveLength(1);
      expect(await questions.deleteBefore(START + HOUR + 1)).toBe(3);
    });

    describe('settings', () => {
      const server = { platform: 'discord', space: 'G1' };

      it('of a channel come before those of its server, and where neither says anything the standard holds', async () => {
        const settings = await openSettings(state.db, clock);
        expect(settings.of(place)).toMatchObject({
          visibility: '',
          answers: 'here',
          channels: [],
          outsiders: false,
        });
        await settings.set(server, 'visibility', 'private', 'U1');
        await settings.set(server, 'answers', 'thread', 'U1');
        await settings.set(place, 'visibility', 'public', 'U2');
        expect(settings.of(place)).toMatchObject({ visibility: 'public', answers: 'thread' });
        expect(settings.of({ ...place, channel: 'C2' })).toMatchObject({ visibility: 'private' });
        expect(settings.of({ ...place, space: 'G2' })).toMatchObject({ visibility: '' });
        await settings.set(place, 'visibility', undefined, 'U2');
        expect(settings.of(place).visibility).toBe('private');
      });

      it('that are the whole server’s are written there, whichever channel they were chosen in', async () => {
        const settings = await openSettings(state.db, clock);
        await settings.set(place, 'channels', ['C1', 'C7'], 'U1');
        await settings.set(place, 'budgets', { person: 2, channel: 3, space: 4 }, 'U1');
        expect(settings.of({ ...place, channel: 'C9' })).toMatchObject({
          channels: ['C1', 'C7'],
          budgets: { person: 2, channel: 3, space: 4 },
        });
      });

      it('are known to another process when it looks, also when one was changed back at the same instant', async () => {
        const [one, other] = [await openSettings(state.db, clock), await openSettings(state.db, clock)];
        await one.set(place, 'language', 'uk', 'U1');
        expect(other.of(place).language).toBe('');
        await other.refresh();
        expect(other.of(place).language).toBe('uk');
        await one.set(place, 'language', 'ko', 'U1');
        await other.refresh();
        expect(other.of(place).language).toBe('ko');
      });

      it('leave a line a change: who, from what, to what, when; and are forgotten with the server', async () => {
        const settings = await openSettings(state.db, clock);
        await settings.set(place, 'outsiders', true, 'U1');
        now += HOUR;
        await settings.set(place, 'outsiders', false, 'U2');
        await settings.set(place, 'outsiders', false, 'U3');
        expect(await settings.changes(place, 10)).toEqual([
          { name: 'outsiders', channel: 'C1', before: 'yes', after: 'no', by: 'U2', at: START + HOUR },
          { name: 'outsiders', channel: 'C1', before: '', after: 'yes', by: 'U1', at: START },
        ]);
        await forgetPerson(state.db, { platform: 'discord', person: 'U2' });
        expect((await settings.changes(place, 1))[0]?.by).toBe('');
        await forgetSpace(state.db, place.platform, place.space);
        await settings.refresh();
        expect(settings.of(place).outsiders).toBe(false);
        expect(await settings.changes(place, 10)).toEqual([]);
      });
    });

    describe('what people asked', () => {
      const arrived = (id: string) => ({
        ...place,
        id,
        message: `m-${id}`,
        event: { q: id },
        textHash: 'h1',
        user: 'ann',
        isSpent: true,
      });
      const taking = { owner: 'w2', leaseMs: 1000, since: START, platforms: ['discord'], limit: 10 };

      it('is new once, however often and by whomever it is delivered', async () => {
        const incoming = createIncomingEvents(state.db, clock);
        const seen = await Promise.all(
          ['w1', 'w2', 'w3'].map((owner) => incoming.receive([arrived('a'), arrived('b')], owner, 1000)),
        );
        expect(seen.map((ids) => ids.size).sort()).toEqual([0, 0, 2]);
        expect((await incoming.receive([arrived('b'), arrived('c')], 'w1', 1000)).has('c')).toBe(true);
      });

      it('is taken up by one process when nobody works on it any more', async () => {
        const incoming = createIncomingEvents(state.db, clock);
        await incoming.receive([arrived('a'), arrived('b')], 'w1', 1000);
        expect(await incoming.begin('b')).toBe(true);
        expect(await incoming.takeOpen(taking)).toEqual([]);
        now += 1000;
        const taken = await Promise.all(['w2', 'w3'].map((owner) => incoming.takeOpen({ ...taking, owner })));
        expect(taken.flat().map(({ id, event }) => [id, event])).toEqual([['a', { q: 'a' }]]);
        now += 1000;
        expect(await incoming.takeOpen({ ...taking, since: now })).toEqual([]);
      });

      it('counts against its person, channel and space for a window, in whatever process it came', async () => {
        const incoming = createIncomingEvents(state.db, clock);
        const other = { ...arrived('b'), user: 'bea' };
        await incoming.receive([arrived('a'), other], 'w1', 1000);
        await incoming.receive(
          [
            { ...arrived('c'), channel: 'C2' },
            { ...arrived('d'), isSpent: false },
          ],
          'w2',
          1000,
        );
        now += 1000;
        await incoming.receive([arrived('e')], 'w2', 1000);
        const spent = async (id: string) => {
          const { person, channel, space } = await incoming.spentBefore(id, 60_000);
          return [person, channel, space].map(({ count, since }) => [count, since]);
        };
        expect(await spent('a')).toEqual([
          [0, undefined],
          [0, undefined],
          [0, undefined],
        ]);
        expect(await spent('e')).toEqual([
          [2, START],
          [2, START],
          [3, START],
        ]);
        await incoming.refund('a');
        expect(await spent('e')).toEqual([
          [1, START],
          [1, START],
          [2, START],
        ]);
        now += 59_500;
        await incoming.receive([arrived('f')], 'w2', 1000);
        expect(await spent('f')).toEqual([
          [1, START + 1000],
          [1, START + 1000],
          [1, START + 1000],
        ]);
      });

      it('is free at once when its process is known to be gone', async () => {
        const incoming = createIncomingEvents(state.db, clock);
        await incoming.receive([arrived('a')], 'gone', 60_000);
        expect(await incoming.owners()).toEqual(['gone']);
        await incoming.releaseOwners(['gone'], now);
        expect((await incoming.takeOpen(taking)).map(({ id }) => id)).toEqual(['a']);
      });

      it('is forgotten when it is done, and still known', async () => {
        const incoming = createIncomingEvents(state.db, clock);
        await incoming.receive([arrived('a')], 'w1', 1000);
        await incoming.finish('a');
        // Deleted before its answer went out, it gets none; what was never written down does.
        expect([await incoming.begin('a'), await incoming.begin('never')]).toEqual([false, true]);
        expect((await incoming.findMessage(place, 'm-a'))[0]).toMatchObject({
          id: 'a',
          state: 'done',
          event: null,
        });
        expect((await incoming.receive([arrived('a')], 'w1', 1000)).size).toBe(0);
        expect(await incoming.deleteBefore(START + 1)).toBe(1);
      });
    });

    it('commands are registered again only when they changed', async () => {
      const commands = createRegisteredCommands(state.db, clock);
      expect(await commands.isCurrent('discord|app|', 'h1')).toBe(false);
      await commands.save('discord|app|', 'h1');
      expect(await commands.isCurrent('discord|app|', 'h1')).toBe(true);
      expect(await commands.isCurrent('discord|app|', 'h2')).toBe(false);
      await commands.clear('discord|app|');
      expect(await commands.isCurrent('discord|app|', 'h1')).toBe(false);
    });

    describe('ledger', () => {
      it('finds what was posted by its claims, by its message, once', async () => {
        const ledger = createLedger(state.db, clock);
        await ledger.record(message);
        await ledger.record({ ...message, kind: 'again' });
        await ledger.record({ ...message, id: 'm2', claims: ['c9'], messageIds: ['903'], at: START + 1 });
        const entry = { ...message, notes: [], status: 'posted' };
        expect(await ledger.find('m1')).toEqual(entry);
        expect(await ledger.citing('story', ['c2', 'c1'], START)).toEqual([entry]);
        expect(await ledger.citing('story', ['c2'], START + 1)).toEqual([]);
        expect(await ledger.citing('other story', ['c2'], START)).toEqual([]);
        expect(await ledger.findMessage(place, '902')).toEqual(entry);
        expect(await ledger.findMessage(place, '90')).toBeUndefined();
        expect((await ledger.list()).map(({ id }) => id)).toEqual(['m2', 'm1']);
      });

      it('finds messages by more claims than one statement takes', async () => {
        const ledger = createLedger(state.db, clock);
        const claims = Array.from({ length: 1200 }, (_, n) => `c${n}`);
        await ledger.record({ ...message, claims });
        expect(await ledger.citing('story', claims, START)).toHaveLength(1);
      });

      it('grows with each message of a reply, and says what an edited one says now', async () => {
        const ledger = createLedger(state.db, clock);
        await ledger.extend({ ...message, messageIds: ['901'] });
        await ledger.extend({ ...message, messageIds: ['901', '902'] });
        expect((await ledger.find('m1'))?.messageIds).toEqual(['901', '902']);
        await ledger.replace({ ...message, claims: ['c7'] });
        expect((await ledger.citing('story', ['c1', 'c7'], START)).map(({ claims }) => claims)).toEqual([
          ['c7'],
        ]);
      });

      it('keeps notes in order, and leaves out what is gone', async () => {
        const ledger = createLedger(state.db, clock);
        await ledger.record(message);
        await ledger.addNote('m1', { text: 'one' });
        await ledger.addNote('m1', { text: 'two' });
        expect((await ledger.find('m1'))?.notes).toEqual([{ text: 'one' }, { text: 'two' }]);
        await ledger.markGone('m1');
        expect(await ledger.citing('story', ['c1'], START)).toEqual([]);
      });

      it('counts private replies without storing them', async () => {
        const ledger = createLedger(state.db, clock);
        const reply = { platform: 'slack', space: 'T1', kind: 'question' };
        await ledger.countPrivate(reply);
        await ledger.countPrivate(reply);
        expect(await ledger.privateCounts()).toEqual([{ ...reply, day: '2026-11-22', count: 2 }]);
        expect(await ledger.list()).toEqual([]);
      });

      it('deletes what is past its retention', async () => {
        const ledger = createLedger(state.db, clock);
        await ledger.record(message);
        expect(await ledger.deleteBefore(START)).toBe(0);
        expect(await ledger.deleteBefore(START + 1)).toBe(1);
        expect(await ledger.find('m1')).toBeUndefined();
      });
    });

    describe('store versions', () => {
      it('are recorded when the content changed, with what changed, and only then', async () => {
        const versions = createStoreVersions(state.db, clock);
        const load = (hash: string) =>
          versions.record(
            { briefing: 'story', hash, parts: () => [hash, `more of ${hash}`] },
            async (before) => ({
              before,
            }),
          );
        const started = await Promise.all([load('a'), load('a'), load('a')]);
        expect(started.filter((result) => result.isNew)).toHaveLength(1);
        now += HOUR;
        await load('b');
        await load('a');
        const all = await versions.since('story', 0);
        expect(all.map(({ id, hash, record }) => [id, hash, record])).toEqual([
          ['story@1', 'a', {}],
          ['story@2', 'b', { before: ['a', 'more of a'] }],
          ['story@3', 'a', { before: ['b', 'more of b'] }],
        ]);
        expect((await versions.latest('story'))?.id).toBe('story@3');
        expect((await versions.findHash('story', 'a'))?.id).toBe('story@3');
        expect((await versions.since('story', START + 1)).map(({ number }) => number)).toEqual([2, 3]);
      });

      it('keep the snapshots that somebody still has to be told about', async () => {
        const versions = createStoreVersions(state.db, clock);
        const subscriptions = createSubscriptions(state.db, clock);
        for (const hash of ['a', 'b', 'c']) {
          await versions.record({ briefing: 'story', hash, parts: () => [hash, 'more'] }, async () => null);
        }
        await subscriptions.insert(subscription);
        await subscriptions.told('s1', 'story@1', now);
        expect(await versions.prune()).toBe(0);
        now += 31 * 24 * HOUR;
        expect(await versions.prune()).toBe(1);
        const left = await Promise.all(
          (await versions.since('story', 0)).map((version) => versions.snapshot(version)),
        );
        expect(left).toEqual([['a', 'more'], undefined, ['c', 'more']]);
      });
    });

    describe('subscriptions', () => {
      it('come back as they were put in', async () => {
        const subscriptions = createSubscriptions(state.db, clock);
        await subscriptions.insert(subscription);
        const threaded = { ...subscription, id: 's2', thread: 'T9', quiet: false, createdAt: START + 1 };
        await subscriptions.insert(threaded);
        expect(await subscriptions.list({ channel: 'C1' })).toEqual([subscription, threaded]);
        expect(await subscriptions.countIn(place)).toBe(2);
        expect(await subscriptions.remove('s1')).toBe(true);
        expect(await subscriptions.remove('s1')).toBe(false);
      });

      it('are moved to their next run by one process only', async () => {
        const subscriptions = createSubscriptions(state.db, clock);
        await subscriptions.insert(subscription);
        expect(await subscriptions.due(START, 10)).toEqual([]);
        expect((await subscriptions.due(START + HOUR, 10)).map(({ id }) => id)).toEqual(['s1']);
        const moved = await Promise.all(
          [1, 2, 3].map(() => subscriptions.advance('s1', START + HOUR, START + 25 * HOUR)),
        );
        expect(moved.filter(Boolean)).toHaveLength(1);
      });

      it('are paused once, and due again only when resumed', async () => {
        const subscriptions = createSubscriptions(state.db, clock);
        await subscriptions.insert(subscription);
        expect(await subscriptions.pause('s1', 'channel deleted')).toBe(true);
        expect(await subscriptions.pause('s1', 'channel deleted')).toBe(false);
        expect(await subscriptions.due(START + 99 * HOUR, 10)).toEqual([]);
        expect(await subscriptions.resume('s1', START + 5)).toBe(true);
        expect((await subscriptions.find('s1'))?.nextRun).toBe(START + 5);
      });
    });

    describe('outbox', () => {
      const claiming = {
        owner: 'w1',
        leaseMs: 1000,
        limit: 10,
        platforms: ['discord'],
        kinds: ['digest' as const],
        takeExpired: true,
      };

      it('takes a row once', async () => {
        const outbox = createOutbox(state.db, clock);
        const taken = await Promise.all([1, 2, 3].map(() => outbox.enqueue(draft('a'))));
        expect(taken.filter(Boolean)).toHaveLength(1);
      });

      it('gives a row to one worker at a time, and to the next when the lease is over', async () => {
        const outbox = createOutbox(state.db, clock);
        for (let n = 0; n < 20; n += 1) await outbox.enqueue(draft(`r${n}`));
        const claims = await Promise.all(
          ['w1', 'w2', 'w3'].map((owner) => outbox.claim({ ...claiming, owner, limit: 20 })),
        );
        const ids = claims.flat().map((row) => row.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(await outbox.claim(claiming)).toEqual([]);
        now += 1000;
        expect(await outbox.claim({ ...claiming, takeExpired: false, owner: 'w4' })).toEqual([]);
        expect(await outbox.claim({ ...claiming, owner: 'w4' })).toHaveLength(10);
      });

      it('claims what is due, of our platforms, oldest first, no more than asked', async () => {
        const outbox = createOutbox(state.db, clock);
        await outbox.enqueue(draft('later', { dueAt: START + 1 }));
        await outbox.enqueue(draft('slack', { platform: 'slack' }));
        await outbox.enqueue(draft('b', { dueAt: START - 1 }));
        await outbox.enqueue(draft('a'));
        await outbox.enqueue(draft('missed', { state: 'missed' }));
        expect((await outbox.claim({ ...claiming, limit: 1 })).map(({ id }) => id)).toEqual(['b']);
        expect((await outbox.claim(claiming)).map(({ id }) => id)).toEqual(['a']);
      });

      it('keeps the order within a lane', async () => {
        const outbox = createOutbox(state.db, clock);
        await outbox.enqueue(draft('second', { lane: 'L', dueAt: START - 1 }));
        await outbox.enqueue(draft('first', { lane: 'L', dueAt: START - 2 }));
        expect((await outbox.claim(claiming)).map(({ id }) => id)).toEqual(['first']);
        await outbox.finish('first', 'w1', { state: 'sent', messageIds: ['1'] });
        expect((await outbox.claim(claiming)).map(({ id }) => id)).toEqual(['second']);
      });

      it('remembers what is being said from the first attempt on', async () => {
        const outbox = createOutbox(state.db, clock);
        await outbox.enqueue(draft('a'));
        await outbox.claim(claiming);
        expect(await outbox.begin('a', 'w1', 1000, { payloads: [{ text: 'x' }], effect: { v: 1 } })).toBe(
          true,
        );
        await outbox.release('a', 'w1', {
          state: 'sending',
          notBefore: now + 500,
          why: 'timeout',
          isAttempt: true,
        });
        now += 500;
        const [row] = await outbox.claim({ ...claiming, owner: 'w2' });
        expect(row).toMatchObject({
          state: 'sending',
          attempts: 1,
          firstAttemptAt: START,
          payloads: [{ text: 'x' }],
          effect: { v: 1 },
          error: 'timeout',
        });
        await outbox.begin('a', 'w2', 1000);
        expect(await outbox.find('a')).toMatchObject({
          firstAttemptAt: START,
          attempts: 1,
          payloads: [{ text: 'x' }],
        });
      });

      it('makes a row that its maker works on at once, and no other', async () => {
        const outbox = createOutbox(state.db, clock);
        const held = { owner: 'w1', leaseMs: 1000, payloads: [{ text: 'x' }], effect: { v: 1 } };
        const made = await outbox.enqueueHeld(draft('a'), held);
        expect(made).toMatchObject({ state: 'sending', payloads: [{ text: 'x' }], firstAttemptAt: START });
        expect(await outbox.enqueueHeld(draft('a'), held)).toBeUndefined();
        expect(await outbox.claim({ ...claiming, owner: 'w2' })).toEqual([]);
        expect(await outbox.owners()).toEqual(['w1']);
      });

      it('leaves an attempt of a process that is gone for as long as the platform may act on it', async () => {
        const outbox = createOutbox(state.db, clock);
        const free = async () =>
          (await outbox.claim({ ...claiming, owner: 'w2', leaseMs: 1 })).map(({ id }) => id);
        const held = { owner: 'gone', leaseMs: 1000, payloads: [{ text: 'x' }], effect: null };
        await outbox.enqueueHeld(draft('attempted'), held);
        await outbox.enqueue(draft('claimed'));
        await outbox.claim({ ...claiming, owner: 'gone' });
        now += 300;
        // Two processes that start say so both.
        await outbox.releaseOwners(['gone'], 500);
        await outbox.releaseOwners(['gone'], 500);
        expect(await free()).toEqual(['claimed']);
        now += 199;
        expect(await free()).not.toContain('attempted');
        now += 1;
        expect(await free()).toContain('attempted');
      });

      it('frees at once what a process that is gone attempted long ago', async () => {
        const outbox = createOutbox(state.db, clock);
        const held = { owner: 'gone', leaseMs: 1000, payloads: [{ text: 'x' }], effect: null };
        await outbox.enqueueHeld(draft('a'), held);
        now += 600;
        await outbox.releaseOwners(['gone'], 500);
        expect((await outbox.claim({ ...claiming, owner: 'w2' })).map(({ id }) => id)).toEqual(['a']);
      });

      it('takes a failed row up again where it stopped, and forgets what was private', async () => {
        const outbox = createOutbox(state.db, clock);
        const held = { owner: 'w1', leaseMs: 1000, payloads: [1, 2], effect: null };
        await outbox.enqueueHeld(draft('a'), held);
        await outbox.finish('a', 'w1', { state: 'failed', messageIds: ['901'], why: 'x' });
        expect(await outbox.reopen('a', START + HOUR)).toBe(true);
        expect(await outbox.reopen('a', START + HOUR)).toBe(false);
        expect(await outbox.claim(claiming)).toMatchObject([{ state: 'sending', messageIds: ['901'] }]);
        await outbox.forgetContent('a');
        expect(await outbox.find('a')).toMatchObject({ payloads: undefined, messageIds: ['901'] });
        await outbox.cancel('a', 'deleted');
        expect(await outbox.find('a')).toMatchObject({ state: 'missed' });
      });

      it('claims only the kinds it is asked for', async () => {
        const outbox = createOutbox(state.db, clock);
        await outbox.enqueue(draft('a', { kind: 'reply' }));
        expect(await outbox.claim(claiming)).toEqual([]);
        expect(await outbox.claim({ ...claiming, kinds: ['reply'] })).toHaveLength(1);
      });

      it('takes no word from a worker whose lease another one holds', async () => {
        const outbox = createOutbox(state.db, clock);
        await outbox.enqueue(draft('a'));
        await outbox.claim(claiming);
        now += 1000;
        await outbox.claim({ ...claiming, owner: 'w2' });
        expect(await outbox.begin('a', 'w1', 1000)).toBe(false);
        expect(await outbox.progress('a', 'w1', 1000, ['1'])).toBe(false);
        expect(await outbox.finish('a', 'w1', { state: 'sent' })).toBe(false);
        expect(await outbox.finish('a', 'w2', { state: 'sent', messageIds: ['1'] })).toBe(true);
        expect(await outbox.finish('a', 'w2', { state: 'failed' })).toBe(false);
      });

      it('begins nothing on a lease that is over, even if nobody took the row', async () => {
        const outbox = createOutbox(state.db, clock);
        await outbox.enqueue(draft('a'));
        await outbox.claim(claiming);
        now += 1000;
        expect(await outbox.begin('a', 'w1', 1000)).toBe(false);
      });

      it('lets a newer digest stand for those that never went out, and tells which they were', async () => {
        const outbox = createOutbox(state.db, clock);
        await createSubscriptions(state.db, clock).insert(subscription);
        const mine = { lane: 'L', subscription: 's1' };
        await outbox.enqueue(draft('old', { ...mine, dueAt: START - 9, state: 'missed' }));
        await outbox.enqueue(draft('told', { ...mine, dueAt: START - 5 }));
        await outbox.claim(claiming);
        await outbox.finish('told', 'w1', { state: 'sent', messageIds: ['1'] });
        await outbox.enqueue(draft('quiet', { ...mine, dueAt: START - 4 }));
        await outbox.claim(claiming);
        await outbox.finish('quiet', 'w1', { state: 'sent' });
        await outbox.enqueue(draft('never', { ...mine, dueAt: START - 3 }));
        await outbox.enqueue(draft('new', { ...mine, dueAt: START - 1 }));
        expect(await outbox.supersede('L', START - 1, 'a newer digest')).toBe(1);
        expect((await outbox.missedSince('s1')).map(({ id }) => id)).toEqual(['never']);
        expect((await outbox.claim(claiming)).map(({ id }) => id)).toEqual(['new']);
      });

      it('is emptied of what is finished and old', async () => {
        const outbox = createOutbox(state.db, clock);
        await outbox.enqueue(draft('open'));
        await outbox.enqueue(draft('done', { state: 'missed' }));
        expect(await outbox.prune(START + 1)).toBe(1);
        expect((await outbox.list()).map(({ id }) => id)).toEqual(['open']);
      });
    });

    it('leaves a place stopped when what was said before is heard after, and not when something said since is', async () => {
      let now = clock();
      const stops = createStops(state.db, () => now);
      const place = { platform: 'discord', space: 'S', channel: 'C' } as const;
      const saidBefore = now;
      now += 20;
      await stops.stop(place, 'forbidden');
      await stops.clear(place, saidBefore);
      expect(await stops.why(place)).toBe('forbidden');
      now += 60_000;
      await stops.clear(place, now);
      await stops.stop(place, 'forbidden');
      // As for the first time: nothing was left of it.
      now += 60_000;
      expect(await stops.why(place)).toBeUndefined();
    });

    it('knows a refused token until somebody hears that it is taken, and lets one ask at a time', async () => {
      let now = clock();
      const stops = createTokenStops(state.db, () => now);
      const [one, other] = [stops('slack', 'xoxb-1'), stops('slack', 'xoxb-2')];
      await one.stop('revoked', 1000);
      await one.stop('still revoked', 1000);
      expect([await one.why(), await other.why()]).toEqual(['still revoked', undefined]);
      expect(await one.takeProbe(1000)).toBe(false);
      now += 1000;
      expect([await one.takeProbe(1000), await one.takeProbe(1000)]).toEqual([true, false]);
      await one.clear();
      expect([await one.why(), await one.takeProbe(0)]).toEqual([undefined, false]);
    });

    it('forgets a space, and nothing beside it', async () => {
      const turns = createTurns(state.db, clock);
      const ledger = createLedger(state.db, clock);
      await turns.remember(threadKey('discord', 'G1', 'C1'), 1);
      await turns.remember(threadKey('discord', 'G10', 'C1'), 2);
      await ledger.record(message);
      await ledger.record({ ...message, id: 'other', space: 'G2' });
      await ledger.countPrivate({ platform: 'discord', space: 'G1', kind: 'question' });
      await createSubscriptions(state.db, clock).insert(subscription);
      await createOutbox(state.db, clock).enqueue(draft('a', { subscription: 's1', ledger: 'm1' }));
      expect(await forgetSpace(state.db, 'discord', 'G1')).toEqual({
        subscriptions: 1,
        ledger: 1,
        questions: 0,
        turns: 1,
      });
      expect((await ledger.list()).map(({ id }) => id)).toEqual(['other']);
      expect(await turns.recall(threadKey('discord', 'G10', 'C1'))).toBe(2);
      expect(await ledger.privateCounts()).toEqual([]);
      expect(await state.db.selectFrom('ledger_claims').select('ledger').distinct().execute()).toEqual([
        { ledger: 'other' },
      ]);
    });
  });
}
