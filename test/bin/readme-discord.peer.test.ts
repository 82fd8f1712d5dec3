// The README's steps from nothing to an answered /casualties on Discord, taken as somebody new takes them: what it says to
// write into a copy of .env.example, what it says is printed, and what is then typed.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DiscordPeer, ids, readMessage, startDiscord } from '../peers/discord.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-readme-'));
const sitrep = path.join(root, 'src/bin/sitrep.mjs');
const [, told = ''] =
  /From nothing to an answered `\/casualties` on Discord:\n\n([\s\S]*?)\n\n/.exec(
    readFileSync(path.join(root, 'README.md'), 'utf8'),
  ) ?? [];
const step = (n: number) => new RegExp(`^${n}\\. (.*)$`, 'm').exec(told)?.[1] ?? '';
/** What a step says to fill in: “put the token behind `DISCORD_TOKEN=`”. */
const setting = (n: number) => /`(\w+)=`/.exec(step(n))?.[1] ?? '';
const printed = (n: number) => /prints `([^`]+)`/.exec(step(n))?.[1] ?? '';

let peer: DiscordPeer;
beforeAll(async () => {
  peer = await startDiscord();
});
afterAll(async () => {
  await peer.stop();
  rmSync(folder, { recursive: true, force: true });
});

const env = { PATH: process.env.PATH ?? '', SITREP_BRIEFINGS_DIR: path.join(root, 'briefings') };

/** `.env` as the steps make it; the address of the stand-in beside it. */
function fillIn(token: string): void {
  const example = readFileSync(path.join(root, '.env.example'), 'utf8');
  const filled = [
    [setting(4), token],
    [setting(7), ids.guild],
    ['DISCORD_API_URL', peer.environment.DISCORD_API_URL ?? ''],
  ].reduce((text, [name, value]) => {
    const line = new RegExp(`^${name}=$`, 'm');
    expect(text).toMatch(line);
    return text.replace(line, `${name}=${value}`);
  }, example);
  writeFileSync(path.join(folder, '.env'), filled);
}

async function doctor(): Promise<{ readonly status: number | null; readonly text: string }> {
  const child = spawn(process.execPath, [sitrep, 'doctor'], { cwd: folder, env });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { status: await closed, text: out + err };
}

test('ten steps are told', () => {
  expect(told.split('\n')).toHaveLength(10);
  expect([setting(4), setting(7)]).toEqual(['DISCORD_TOKEN', 'DISCORD_GUILD_ID']);
  expect([step(8), step(10)]).toEqual([
    expect.stringContaining('`npx sitrep doctor`'),
    expect.stringContaining('`/casualties`'),
  ]);
});

test('the doctor says what is wrong with a token that Discord does not know, and calls the right one good', async () => {
  // The stand-in takes any token.
  peer.relay.intercept(() => ({ status: 401, body: { message: '401: Unauthorized', code: 0 } }));
  fillIn('a-token-that-was-reset');
  const wrong = await doctor();
  expect(wrong.status).toBe(1);
  expect(wrong.text).toMatch(/^MEND +discord +the token is refused – reset it in the developer portal/m);
  peer.relay.intercept(() => undefined);
  fillIn(peer.environment.DISCORD_TOKEN ?? '');
  const right = await doctor();
  expect(right.status).toBe(0);
  expect(right.text).toMatch(/^good +discord +the token is that of Sitrep$/m);
});

test('then it is ready, and /casualties is answered by two accounts', async () => {
  fillIn(peer.environment.DISCORD_TOKEN ?? '');
  const bot = spawn(process.execPath, [sitrep, 'start'], { cwd: folder, env });
  let output = '';
  const ready = new Promise<void>((resolve) => {
    for (const stream of [bot.stdout, bot.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes(printed(9))) resolve();
      });
  });
  const closed = new Promise<number | null>((resolve) => bot.once('close', resolve));
  await Promise.race([ready, closed.then((code) => expect.unreachable(`it ended with ${code}:\n${output}`))]);
  const [, command = ''] = /type `\/(\w+)`/.exec(step(10)) ?? [];
  await peer.twin.channel(ids.channel).user(ids.ann).runSlashCommand({ name: command });
  const answer = readMessage(await peer.waitForReply(ids.channel, /≠/)).replaceAll('*', '');
  expect(answer).toMatch(/around 300[\s\S]*Seoul[\s\S]*≠[\s\S]*Over 3,000[\s\S]*Zelensky/);
  bot.kill('SIGTERM');
  expect(await closed).toBe(0);
});
