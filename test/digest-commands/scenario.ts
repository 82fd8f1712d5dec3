// What a desk does with digests, the same on every platform: once with the bot as a process of its own, once inside
// the test, where the clock can be moved to the days on which clocks change.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStores } from '../../src/bin/open-stores.ts';
import { type Service, startService } from '../../src/bin/service.ts';
import { readConfig } from '../../src/config.ts';
import { edits } from '../digest/ferry.ts';
import { type BotProcess, createHome, startBot } from '../peers/bot-process.ts';
import { until } from '../peers/until.ts';
import { copyFerry } from './briefings-copy.ts';
import { type Desk, waitFor } from './desk.ts';

const sitrepFile = new URL('../../src/bin/sitrep.mjs', import.meta.url).pathname;
/** A figure of the first digest, whose claim is retracted later. */
const RETRACTED = /38 persons/;
const ferryCause = readFileSync(
  new URL('../fixtures/briefings/harbour-ferry/topics/ferry-cause.yaml', import.meta.url),
  'utf8',
);
const CORRECTED = /Correction \d+ \w+: We take this back[\s\S]*38 persons/;

/** `whyNot` = why the peer cannot run here. */
export function describeProcess(platform: string, open: () => Promise<Desk>, whyNot?: string): void {
  describe(`a desk on ${platform}, the bot as a process`, () => {
    beforeEach((context) => {
      if (whyNot !== undefined) context.skip(whyNot);
    });
    const home = createHome();
    const briefings = copyFerry();
    let desk: Desk;
    let bot: BotProcess;
    let environment: Readonly<Record<string, string>>;
    /** Not in the way of the peer, which lives in this process. */
    const sitrep = async (...args: readonly string[]) => {
      const env = { PATH: process.env.PATH ?? '', SITREP_DATA_DIR: home.dataDir, ...environment };
      const child = spawn(process.execPath, [sitrepFile, ...args], { env });
      const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
      const [out, err] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
      return { status: await closed, text: out + err };
    };

    beforeAll(async () => {
      if (whyNot !== undefined) return;
      desk = await open();
      environment = { ...desk.environment, SITREP_BRIEFINGS_DIR: briefings.folder };
      bot = startBot('sitrep', environment, home);
      await bot.waitFor(/"msg":"ready"/);
    });
    afterAll(async () => {
      if (whyNot !== undefined) return;
      expect(await bot.stop()).toBe(0);
      await desk.stop();
      briefings.remove();
      home.remove();
    });

    test('is told of every mistake at once, and nothing is kept', async () => {
      await desk.digest('subscribe', { topics: 'casualties', zone: 'Mars/Olympus', time: '25:00' });
      const said = await waitFor(desk, /is no topic of this briefing/);
      expect(said.text).toContain('“Mars/Olympus” is not a time zone');
      expect(said.text).toContain('“25:00” is no time of day');
      await desk.digest('subscribe', { cadence: '0 9 31 2 *' });
      await waitFor(desk, /“0 9 31 2 \*” never comes/);
      await desk.digest('list');
      await waitFor(desk, /There is no digest here yet/);
    });

    test('is refused where the bot cannot post, at once', async () => {
      desk.forbidPosting();
      await desk.digest('subscribe');
      await waitFor(desk, /Sitrep cannot post there: .*(?:cannot see the channel|archived)/);
      desk.allowPosting();
      expect(
        (await sitrep('digest', 'list', '--platform', platform, '--space', 'any', '--channel', 'any')).text,
      ).toMatch(/There is no digest here yet/);
    });

    test('only who may manage the channel subscribes it; everybody sees the list', async () => {
      await desk.digestAsReader('subscribe');
      await waitFor(desk, /Only (?:who may manage this channel|admins of this workspace)/);
      const before = await desk.said();
      await desk.digestAsReader('list');
      await waitFor(desk, /There is no digest here yet/, before);
    });

    test('subscribes, previews a change, gets one digest with it, sees the earlier one corrected', async () => {
      await desk.digest('subscribe', {
        topics: 'ferry-casualties',
        cadence: 'weekdays',
        time: '09:00',
        zone: 'Europe/Kyiv',
      });
      const made = await waitFor(desk, /Subscribed/);
      expect(made.text).toMatch(/\/ferry-casualties, weekdays at 09:00 Europe\/Kyiv/);
      await desk.digest('now');
      const first = await waitFor(desk, /: the state of play/, [made]);
      expect(first.text).toMatch(RETRACTED);

      briefings.apply(edits.retract38);
      expect((await sitrep('corrections', '--dry-run')).text).toMatch(
        /edited in place\n {2}cites .*ministry-treated-38.*\n {2}Corrected .*38 persons/,
      );
      expect(
        (await sitrep('digest', 'preview', ...idsOf((await sitrep('digest', 'list')).text))).text,
      ).toContain('Retracted: the ministry withdrew the count');
      expect(await sitrep('reload')).toMatchObject({ status: 0 });
      await until(async () => {
        const now = (await desk.said()).find(({ id }) => id === first.id);
        return now !== undefined && CORRECTED.test(now.text) ? now : undefined;
      }, 'the first digest with its correction');

      const before = await desk.said();
      await desk.digest('preview');
      const preview = await waitFor(desk, /Preview of/, before);
      expect(preview.text).toMatch(/taken back[\s\S]*38 persons/);
      await desk.digest('now');
      const second = await waitFor(desk, /what changed since/, [...before, preview]);
      expect(second.text).toMatch(/taken back[\s\S]*38 persons/);
      const digests = (await desk.said()).filter(
        ({ text }) => /: the state of play|: what changed since/.test(text) && !text.includes('Preview of'),
      );
      expect(digests.map(({ id }) => id)).toEqual([first.id, second.id]);
      expect((await sitrep('corrections')).text).toMatch(/sent .*message/);
    });

    test('the command line subscribes any channel where the bot can post, and no other', async () => {
      const there = ['--platform', platform, '--space', desk.space, '--channel'];
      const made = await sitrep('digest', 'subscribe', 'ferry-cause', ...there, desk.channel);
      expect(made.text).toContain('/ferry-cause, daily at 09:00');
      expect(made.text).not.toContain('No bot is running');
      const before = await desk.said();
      await desk.digest('list');
      await waitFor(desk, /2 digests here/, before);
      expect((await sitrep('digest', 'remove', ...idsOf(made.text))).text).toContain('Removed');
      expect(await sitrep('digest', 'subscribe', ...there, '123456')).toEqual({
        status: 2,
        text: expect.stringMatching(/^Sitrep cannot post there: the channel no longer exists/),
      });
      desk.forbidPosting();
      expect(await sitrep('digest', 'subscribe', 'ferry-cause', ...there, desk.channel)).toMatchObject({
        status: 2,
      });
      desk.allowPosting();
    });

    test('anybody asks for the corrections', async () => {
      await desk.changes('7d');
      const said = await waitFor(desk, /corrections since/);
      expect(said.text).toContain('Retracted: the ministry withdrew the count (desk: letter to the desk)');
    });

    test('a reload with findings is told to who asked for it, and changes nothing', async () => {
      briefings.write('topics/ferry-cause.yaml', 'title: [');
      const { status, text } = await sitrep('reload');
      expect([status, text]).toEqual([1, expect.stringMatching(/ferry-cause\.yaml:1 {2}this is not YAML/)]);
      expect(text).toContain('the briefings loaded before stay in use');
    });

    test('pauses, resumes and removes by name, and tells what is not there', async () => {
      const [id = ''] = idsOf((await sitrep('digest', 'list')).text);
      const before = await desk.said();
      await desk.digest('pause', { id });
      await waitFor(desk, new RegExp(`Paused[\\s\\S]*${id}[\\s\\S]*paused \\(by command\\)`), before);
      await desk.digest('now', { id });
      await waitFor(desk, /is paused; resume it first/, before);
      await desk.digest('resume', { id });
      await waitFor(desk, /Resumed/, before);
      await desk.digest('pause', { id: 'd0000' });
      await waitFor(desk, /There is no digest “d0000” here/, before);
      await desk.digest('remove', { id });
      await waitFor(desk, /Removed/, before);
      expect((await sitrep('digest', 'list')).text).toContain('There is no digest here yet');
    });

    test('what is kept of a server is deleted when the bot was removed, not when it is only away', async () => {
      briefings.write('topics/ferry-cause.yaml', ferryCause);
      const before = await desk.said();
      await desk.digest('subscribe');
      await waitFor(desk, /Subscribed/, before);
      await desk.leave('away');
      await desk.changes('1d');
      await waitFor(desk, /corrections since/, before);
      expect(idsOf((await sitrep('digest', 'list')).text)).toHaveLength(1);
      await desk.leave('removed');
      await until(
        async () => (idsOf((await sitrep('digest', 'list')).text).length === 0 ? true : undefined),
        'the end of the subscription',
      );
      expect((await sitrep('forget', '--platform', platform, '--space', desk.space)).text).toContain(
        'no digests, no messages in the ledger',
      );
    });
  });
}

export function describeClockChanges(platform: string, open: () => Promise<Desk>, whyNot?: string): void {
  describe(`a desk on ${platform}, on the days when clocks change`, () => {
    beforeEach((context) => {
      if (whyNot !== undefined) context.skip(whyNot);
    });
    const home = createHome();
    const briefings = copyFerry();
    const log = { info() {}, warn() {}, error: (context: object) => void errors.push(context) };
    const errors: object[] = [];
    let now = Date.parse('2026-10-23T12:00:00Z');
    let desk: Desk;
    let service: Service;

    beforeAll(async () => {
      if (whyNot !== undefined) return;
      desk = await open();
      const config = readConfig({
        ...desk.environment,
        SITREP_DATA_DIR: home.dataDir,
        SITREP_BRIEFINGS_DIR: briefings.folder,
      });
      service = await startService({
        config,
        loaded: await openStores(config),
        clock: () => now,
        out() {},
        err() {},
        log,
      });
    });
    afterAll(async () => {
      if (whyNot !== undefined) return;
      await service.stop();
      await desk.stop();
      briefings.remove();
      home.remove();
    });

    /** Moves the clock; a tick under way may have read the old time, so there are two. */
    async function moveTo(instant: string): Promise<void> {
      now = Date.parse(instant);
      await service.tick();
      await service.tick();
    }
    const digests = async () =>
      (await desk.said()).filter(({ text }) => /: (?:the state of play|what changed|no change)/.test(text));

    test('one digest a day at the local time, across the change of October 2026', async () => {
      await desk.digest('subscribe', { topics: 'ferry-casualties', zone: 'Europe/Kyiv', quiet: 'no' });
      const made = await waitFor(desk, /Subscribed/);
      expect(made.text).toContain('next on 24 October 2026 at 09:00');
      const counts: number[] = [];
      // 09:00 in Kyiv is 06:00 UTC until 25 October 2026, 07:00 UTC from then on.
      for (const instant of [
        '2026-10-24T05:59:30Z',
        '2026-10-24T06:00:05Z',
        '2026-10-24T06:30:00Z',
        '2026-10-25T06:00:05Z',
        '2026-10-25T06:59:30Z',
        '2026-10-25T07:00:05Z',
        '2026-10-25T07:30:00Z',
        '2026-10-26T06:59:30Z',
      ]) {
        await moveTo(instant);
        counts.push((await digests()).length);
      }
      expect(counts).toEqual([0, 1, 1, 1, 1, 2, 2, 2]);
      expect((await digests()).map(({ text }) => /the state of play|no change/.exec(text)?.[0])).toEqual([
        'the state of play',
        'no change',
      ]);
    });

    test('the next tells what changed, and the first one is corrected where it stands', async () => {
      briefings.apply(edits.retract38);
      expect(await service.reload()).toEqual([]);
      await moveTo('2026-10-26T07:00:05Z');
      const [first, , third] = await digests();
      expect(first?.text).toMatch(/Correction 26 Oct: We take this back[\s\S]*38 persons/);
      expect(third?.text).toContain('what changed since 25 October 2026');
      expect(third?.text).toMatch(/taken back[\s\S]*38 persons/);
      expect(await digests()).toHaveLength(3);
    });

    test('in the gap of March 2027 a digest of 03:30 comes at the first valid instant, once', async () => {
      await desk.digest('remove');
      await waitFor(desk, /Removed/);
      await moveTo('2027-03-27T12:00:00Z');
      await desk.digest('subscribe', {
        zone: 'Europe/Kyiv',
        time: '03:30',
        quiet: 'no',
        topics: 'ferry-cause',
      });
      await waitFor(desk, /next on 28 March 2027 at 04:00/);
      const before = (await digests()).length;
      const counts: number[] = [];
      for (const instant of [
        '2027-03-28T00:59:30Z',
        '2027-03-28T01:00:05Z',
        '2027-03-28T01:30:05Z',
        '2027-03-29T00:29:30Z',
        '2027-03-29T00:30:05Z',
      ]) {
        await moveTo(instant);
        counts.push((await digests()).length - before);
      }
      expect(counts).toEqual([0, 1, 1, 1, 2]);
      expect(errors).toEqual([]);
    });

    test('a channel that is lost pauses the digest, and tells whoever subscribed once, in private', async () => {
      desk.closeChannel();
      await moveTo('2027-03-30T00:30:05Z');
      await moveTo('2027-03-30T00:35:00Z');
      await moveTo('2027-03-31T00:30:05Z');
      const told = desk.privately();
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(
        /is paused: it could not be posted \((?:the bot lacks|the channel is archived)/,
      );
      expect(errors).toEqual([]);
    });
  });
}

function idsOf(list: string): readonly string[] {
  return [...list.matchAll(/^(d[a-z0-9]{4}) /gm)].map(([, id = '']) => id);
}
