// `sitrep start` as its own process: what it prints, what it refuses, how it reloads and how it stops.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type BotProcess, createHome, startBot } from '../peers/bot-process.ts';

const TOKEN = 'made-up-token-for-tests-0123456789';
const FERRY = path.resolve('test/fixtures/briefings');
const cleanups: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

function launch(environment: Readonly<Record<string, string>> = {}): BotProcess {
  const home = createHome();
  const bot = startBot('sitrep', { SITREP_BRIEFINGS_DIR: FERRY, PORT: '0', ...environment }, home);
  cleanups.push(async () => {
    await bot.stop();
    home.remove();
  });
  return bot;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return (server.address() as AddressInfo).port;
}

/** A copy of the briefings that the test may break. */
function copyBriefings(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-briefings-'));
  cpSync(FERRY, folder, { recursive: true });
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function ask(bot: BotProcess, question: string): Promise<string> {
  const response = await fetch(`${await bot.url()}api/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ q: question }),
  });
  return response.text();
}

it.each([
  { what: 'the web chat alone', files: ['src/chat/web/index.ts'], never: 'curate|yaml|zod|undici' },
  {
    what: 'Discord and Slack',
    files: ['src/chat/discord/index.ts', 'src/chat/slack/index.ts', 'src/chat/slack/rehearse.ts'],
    never: 'curate|yaml|zod',
  },
])('loads for $what nothing that only checking, curators or other platforms need', ({ files, never }) => {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    (await import('./src/config.ts')).readConfig({ PORT: '3000' });
    for (const file of ${JSON.stringify(['src/bin/start.ts', ...files])}) await import('./' + file);
    const told = [...loaded, ...process.moduleLoadList].filter((one) => /[/](?:${never})[/]/.test(one));
    console.log(JSON.stringify({ told, isAll: loaded.length > 100 }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ told: [], isAll: true });
});

describe('without any platform', () => {
  it('opens the web chat, prints its address and three things to try, and stops clean on SIGTERM', async () => {
    const bot = launch();
    await bot.waitFor(/"msg":"ready"/);
    expect(await bot.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    await bot.waitFor(/^Try: \/ferry-casualties {3}\S.+\S {3}\/ferry-brief$/m);
    expect(await ask(bot, '/ferry-casualties')).toContain('it had treated 44 people');
    expect(await bot.stop()).toBe(0);
  });

  it('tells the collector how to work for weeks once what Node made of the code is kept, which is good for one set of flags', async () => {
    const tell = `import v8 from 'node:v8'; import module from 'node:module';
      const set = v8.setFlagsFromString;
      v8.setFlagsFromString = (flag) => (console.log('set ' + flag), set(flag));
      module.flushCompileCache = () => console.log('set down');
      module.syncBuiltinESMExports();`;
    const bot = launch({ NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(tell)}"` });
    await bot.waitFor(/"msg":"ready"/);
    await bot.waitFor(/^set --no-separate-gc-phases$/m);
    expect(
      bot
        .output()
        .match(/^set .+/gm)
        ?.filter((line) => !line.includes('expose-gc')),
    ).toEqual(['set down', 'set --no-separate-gc-phases']);
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    expect(stdout).toContain('--separate-gc-phases');
  });

  it.runIf(existsSync('/dev/full'))('goes on while its log is on a full disk', async () => {
    const home = createHome();
    cleanups.push(() => home.remove());
    const bot = spawn(
      process.execPath,
      ['src/bin/sitrep.mjs', 'start', '--briefings', FERRY, '--port', '0'],
      {
        env: { PATH: process.env.PATH, SITREP_DATA_DIR: home.dataDir },
        stdio: ['ignore', 'pipe', openSync('/dev/full', 'w')],
      },
    );
    cleanups.push(() => void bot.kill('SIGKILL'));
    const exited = once(bot, 'exit');
    let printed = '';
    for await (const text of bot.stdout?.setEncoding('utf8') ?? []) {
      printed += text;
      if (printed.includes('Try: ')) break;
    }
    expect(printed).toContain('Sitrep is ready');
    bot.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });

  it('says which port is taken and how to choose another, exit 2', async () => {
    const port = await listen(createServer());
    const bot = launch({ PORT: String(port) });
    expect(await bot.exited).toBe(2);
    expect(bot.output()).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(bot.output()).not.toContain('    at ');
  });

  it.each(['banana', '70000', '-1'])('refuses --port=%s, exit 2', (port) => {
    const args = ['src/bin/sitrep.mjs', 'start', '--briefings', FERRY, `--port=${port}`];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining(`--port ${port} is not a port`)]);
  });
});

describe('a briefing with a finding', () => {
  const damage = (folder: string): (() => void) => {
    const file = path.join(folder, 'harbour-ferry/claims/2025-03-12-courier.yaml');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace(/(quote: .*it had treated) 44 people/, '$1 45 people'));
    return () => writeFileSync(file, good);
  };

  it('is not started on: file, line and remedy are printed, exit 1', async () => {
    const folder = copyBriefings();
    damage(folder);
    const bot = launch({ SITREP_BRIEFINGS_DIR: folder });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toMatch(/harbour-ferry\/claims\/2025-03-12-courier\.yaml:\d+ {2}/);
    expect(bot.output()).toContain('sitrep check');
  });

  it('does not replace the good one on SIGHUP; a mended one does', async () => {
    const folder = copyBriefings();
    const bot = launch({ SITREP_BRIEFINGS_DIR: folder });
    await bot.waitFor(/"msg":"ready"/);
    const mend = damage(folder);
    bot.signal('SIGHUP');
    await bot.waitFor(/The briefings loaded before stay in use\./);
    expect(await ask(bot, '/ferry-casualties')).toContain('it had treated 44 people');
    mend();
    bot.signal('SIGHUP');
    await bot.waitFor(/"msg":"briefings reloaded"/);
    expect(await bot.stop()).toBe(0);
  });
});

describe('a token that the platform refuses', () => {
  const refuse = (): Promise<number> =>
    listen(
      createServer((_request, response) => {
        response
          .writeHead(401, { 'Content-Type': 'application/json' })
          .end('{"message":"401: Unauthorized","code":0}');
      }),
    );

  it('is told in one line without the token, and the other platforms run on', async () => {
    const port = await refuse();
    const bot = launch({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
      SITREP_WEB: '1',
    });
    await bot.waitFor(/"msg":"ready"/);
    expect(bot.output().match(/^discord: .+$/gm)).toHaveLength(1);
    expect(bot.output()).not.toContain(TOKEN);
    expect(await ask(bot, '/about')).toContain('Ferry collision');
    expect(await bot.stop()).toBe(0);
  });

  it('ends the service when nothing else is left to run, exit 1', async () => {
    const port = await refuse();
    const bot = launch({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `http://127.0.0.1:${port}/api` });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toMatch(/^discord: .+$/m);
    expect(bot.output()).toContain('No platform could be started.');
    expect(bot.output()).not.toContain(TOKEN);
  });
});
