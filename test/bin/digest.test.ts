// Digests from the command line and in the web chat's inbox, with `sitrep start` as a process of its own and no
// account anywhere.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestCommand } from '../../src/bin/digest.ts';
import { readConfig } from '../../src/config.ts';
import { edits } from '../digest/ferry.ts';
import { type BriefingsCopy, copyFerry } from '../digest-commands/briefings-copy.ts';
import { type BotHome, type BotProcess, createHome, startBot } from '../peers/bot-process.ts';
import { until } from '../peers/until.ts';

const file = path.resolve('src/bin/sitrep.mjs');
let home: BotHome;
let briefings: BriefingsCopy;

function open(): void {
  home = createHome();
  briefings = copyFerry();
}
function close(): void {
  home.remove();
  briefings.remove();
}
const environment = (more: Readonly<Record<string, string>> = {}) => ({
  PATH: process.env.PATH ?? '',
  SITREP_DATA_DIR: home.dataDir,
  SITREP_BRIEFINGS_DIR: briefings.folder,
  ...more,
});
function sitrep(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const done = spawnSync(process.execPath, [file, ...args], { env: environment(more), encoding: 'utf8' });
  return { status: done.status, out: done.stdout, err: done.stderr };
}
const context = async () => ({
  config: readConfig(environment()),
  today: '2026-11-22',
  now: Date.now,
  out() {},
  err() {},
});
const idIn = (text: string): string => /\b(d[a-z0-9]{4})\b {2}/.exec(text)?.[1] ?? '';

describe('without a running bot', () => {
  beforeEach(open);
  afterEach(close);

  it('subscribes the inbox, shows what the files as they are would say, pauses and removes', () => {
    const made = sitrep(
      'digest subscribe ferry-casualties weekly fri 18:30 Asia/Seoul --now 2026-11-22'.split(' '),
    );
    expect(made.out).toContain('/ferry-casualties, weekly on Friday at 18:30 Asia/Seoul');
    expect(made.out).toContain('next on 27 November 2026 at 18:30');
    expect(made.out).toContain('No bot is running here: digests are posted while sitrep start runs.');
    expect(made.out).not.toContain('/digest');
    const id = idIn(made.out);
    expect(sitrep(['digest', 'preview']).out).toContain('38 persons had received hospital treatment');
    briefings.apply(edits.figureOf38);
    expect(sitrep(['digest', 'preview', id]).out).toContain('the state of play');
    expect(sitrep(['digest', 'pause', id]).out).toMatch(/^Paused/);
    expect(sitrep(['digest', 'now', id])).toMatchObject({
      status: 2,
      err: expect.stringContaining('resume it first'),
    });
    expect(sitrep(['digest', 'remove', id]).out).toMatch(/^Removed/);
    expect(sitrep(['digest']).out).toBe('There is no digest here yet. sitrep digest subscribe makes one.\n');
  });

  it('pauses a digest although the files have findings; subscribing waits until they are mended', () => {
    const id = idIn(sitrep(['digest', 'subscribe']).out);
    briefings.write('briefing.yaml', 'title: [');
    expect(sitrep(['digest', 'pause', id]).status).toBe(0);
    expect(sitrep(['digest', 'subscribe', 'ferry-cause'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('briefing.yaml:1'),
    });
  });

  it('answers each mistake with its remedy, and writes nothing', async () => {
    const mistakes: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ zone: 'Mars/Olympus' }, '“Mars/Olympus” is not a time zone'],
      [{ zone: 'kyiv' }, 'did you mean Europe/Kyiv?'],
      [{ time: '25:00' }, '“25:00” is no time of day'],
      [{ topics: 'casualties' }, '“casualties” is no topic of this briefing'],
      [{ language: 'klingon!' }, 'is no language'],
      [{ quiet: 'perhaps' }, 'quiet is yes or no'],
      [{ latest: '1000' }, 'from 0.25 to 168'],
      [{ cadence: '61 * * * *' }, 'is not a cron expression'],
      [{ briefing: 'other' }, 'There is no briefing “other”; there is: harbour-ferry.'],
      [{ channel: 'news' }, 'one channel for digests, “inbox”'],
      [{ platform: 'teams' }, '--platform teams is none of web, discord, slack'],
      [{ platform: 'slack' }, 'needs --space and --channel'],
      [{ platform: 'slack', space: 'T1', channel: 'C1' }, 'not connected to slack'],
    ];
    for (const [values, message] of mistakes) {
      await expect(digestCommand.run(values, ['subscribe'], await context()), message).rejects.toThrow(
        message,
      );
    }
    expect(sitrep(['digest']).out).toContain('There is no digest here yet');
  });

  it('tells every mistake at once, an impossible cron expression too', () => {
    const cron = ['digest', 'subscribe', '--cadence', '0 9 31 2 *', '--zone', 'Mars', '--topics', 'x'];
    const { status, err } = sitrep(cron);
    expect([status, err]).toEqual([2, expect.not.stringContaining('    at ')]);
    expect(err).toMatch(/is no topic[\s\S]*not a time zone[\s\S]*never comes/);
  });

  it('has nobody to reload, backs up, and forgets', () => {
    expect(sitrep(['reload'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('No bot is running on this database'),
    });
    sitrep(['digest', 'subscribe']);
    const copy = path.join(home.dataDir, 'copy', 'sitrep.db');
    expect(sitrep(['backup', copy]).out).toContain(`${copy}: `);
    expect(sitrep(['backup', copy])).toMatchObject({
      status: 2,
      err: expect.stringContaining('exists already'),
    });
    expect(sitrep(['backup'])).toMatchObject({ status: 2, err: 'Write sitrep backup FILE.\n' });
    expect(sitrep(['forget', '--platform', 'web'])).toMatchObject({ status: 2 });
    expect(sitrep(['forget', '--platform', 'web', '--space', 'local']).out).toContain('one digest');
    expect(sitrep(['digest']).out).toContain('There is no digest here yet');
    expect(sitrep(['digest'], { SITREP_DATA_DIR: path.dirname(copy) }).out).toContain('One digest here');
  });

  it('leaves PostgreSQL to its own tools', () => {
    const target = path.join(home.dataDir, 'x.db');
    const { status, err } = sitrep(['backup', target], { DATABASE_URL: 'postgres://u@127.0.0.1:1/x' });
    expect([status, err]).toEqual([2, expect.stringContaining('pg_dump')]);
    expect(existsSync(target)).toBe(false);
  });
});

describe('with the web chat running', () => {
  let bot: BotProcess;
  let url: string;
  beforeAll(async () => {
    open();
    bot = startBot('sitrep', environment({ PORT: '0' }), home, ['--watch']);
    await bot.waitFor(/"msg":"ready"/);
    url = await bot.url();
  });
  afterAll(async () => {
    expect(await bot.stop()).toBe(0);
    close();
  });

  /** A connection that the bot closed while a command held this process up is seen to be closed a turn later. */
  const send = async (address: URL | string, how: RequestInit = {}): Promise<Response> => {
    await setImmediate();
    return fetch(address, how);
  };
  const inbox = async (): Promise<string> => (await send(`${url}inbox`)).text();
  const submit = (fields: Readonly<Record<string, string>>) =>
    send(`${url}inbox`, { method: 'POST', body: new URLSearchParams(fields) });
  /** Looks at the inbox until it shows what fits. */
  const shown = (fits: RegExp) =>
    until(async () => {
      const page = await inbox();
      return fits.test(page) ? page : undefined;
    }, `the inbox to show ${fits}`);

  it('is reached from the chat; a form subscribes, “Now” posts within a tick', async () => {
    expect(await (await send(url)).text()).toContain('<a href="/inbox">Inbox</a>');
    expect(await inbox()).toContain('Nothing was posted yet.');
    await submit({ action: 'subscribe', topics: 'ferry-casualties', time: '09:00', zone: 'Europe/Kyiv' });
    expect(await inbox()).toMatch(/\/ferry-casualties, daily at 09:00 Europe\/Kyiv/);
    await submit({ action: 'now' });
    expect(await shown(/: the state of play/)).toMatch(
      /<td[^>]*>38 persons had received hospital treatment</,
    );
  });

  it('--watch loads a changed file by itself; the message is corrected where it stands; one digest tells it', async () => {
    briefings.apply(edits.retract38);
    await bot.waitFor(/"version":"harbour-ferry@2"/);
    const page = await shown(/Corrected \d+ \w+: Retracted: /);
    expect(page).toMatch(/(?:the ministry withdrew the count)[\s\S]*the state of play/);
    expect(page).toContain('· corrected <time');
    expect(sitrep(['digest', 'now']).out).toContain('is on its way.\n');
    await shown(/: what changed since/);
    expect((await inbox()).match(/<li class="turn">/g)).toHaveLength(2);
    expect(sitrep(['corrections']).out).toMatch(/sent {2}web\/local\/inbox {2}message digest\|/);
  });

  it('sitrep reload says what is wrong, and that the old ones stay', async () => {
    const good = readFileSync(path.join(briefings.folder, 'harbour-ferry/relations.yaml'), 'utf8');
    briefings.write('relations.yaml', '- id: [');
    const { status, err } = sitrep(['reload']);
    expect([status, err]).toEqual([1, expect.stringMatching(/harbour-ferry\/relations\.yaml:\d+ {2}/)]);
    expect(err).toContain('the briefings loaded before stay in use');
    briefings.write('relations.yaml', good);
    expect(sitrep(['reload'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('loaded anew'),
    });
  });

  it('a mistake in the form is told once, in words, and changes nothing', async () => {
    const session = (await send(`${url}inbox`)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const headers = { cookie: session };
    const body = new URLSearchParams({ action: 'subscribe', zone: '<b>Mars', cron: '9' });
    const answer = await send(`${url}inbox`, { method: 'POST', body, headers, redirect: 'manual' });
    const told = answer.headers.get('location') ?? '';
    expect([answer.status, told]).toEqual([303, expect.stringMatching(/^\/inbox\?done=/)]);
    const look = async (address = '/inbox') => (await send(new URL(address, url), { headers })).text();
    const first = await look(told);
    expect(first).toContain('“&lt;b&gt;Mars” is not a time zone');
    expect(first).toContain('is not a cron expression');
    expect(await look()).not.toContain('is not a time zone');
    expect(sitrep(['digest']).out).toContain('One digest here');
  });

  it('another site cannot post the form', async () => {
    const headers = { origin: 'https://evil.example' };
    const body = new URLSearchParams({ action: 'remove' });
    expect((await send(`${url}inbox`, { method: 'POST', body, headers })).status).toBe(403);
    expect(sitrep(['digest']).out).toContain('One digest here');
  });
});
