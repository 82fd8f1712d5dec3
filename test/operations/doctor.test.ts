// sitrep doctor tells of each thing that it is good, or how to mend it: on the platforms' answers as they send them.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type DoctorParts, examine } from '../../src/operations/doctor.ts';
import { UserError } from '../../src/user-error.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'sitrep-doctor-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

type Answers = Readonly<
  Record<string, readonly [status: number, body: object, headers?: Record<string, string>]>
>;

/** Findings beside a platform that answers so, as "state name: what – mend". */
async function findings(
  environment: Record<string, string>,
  answers: Answers,
  parts: Partial<DoctorParts> = {},
) {
  const server = createServer((request, response) => {
    const [status, body, headers = {}] = answers[request.url ?? ''] ?? [404, {}];
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const config = readConfig({
      SITREP_DATA_DIR: directory,
      ...Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, value.replace('BASE', base)]),
      ),
    });
    const found = await examine({
      config,
      nodeVersion: 'v24.21.0',
      slackScopes: ['chat:write', 'commands'],
      fetch,
      clock: Date.now,
      readFonts() {},
      briefings: async () => ({ count: 1, problems: [] }),
      ...parts,
    });
    return found.map(
      ({ state, name, what, mend }) => `${state} ${name}: ${what}${mend === '' ? '' : ` – ${mend}`}`,
    );
  } finally {
    server.close();
  }
}

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'BASE/api/' };
const discord = { DISCORD_TOKEN: 'abc', DISCORD_GUILD_ID: '1234567', DISCORD_API_URL: 'BASE/api' };

it('is content with what is well', async () => {
  const found = await findings(
    { ...slack, ...discord },
    {
      '/api/auth.test': [
        200,
        { ok: true, user: 'sitrep', team: 'Desk' },
        { 'x-oauth-scopes': 'commands, chat:write' },
      ],
      '/api/v10/users/@me': [200, { username: 'Sitrep' }],
      '/api/v10/applications/@me': [200, { flags: 1 << 23 }],
      '/api/v10/guilds/1234567': [200, {}],
    },
  );
  expect(found.filter((line) => !line.startsWith('good'))).toEqual([]);
  expect(found).toContain('good slack: the token is that of sitrep in Desk');
  expect(found).toContain('good discord: the token is that of Sitrep');
  expect(found).toContain('good discord: no privileged intent is on, and none is needed');
});

it('tells of intents that are not needed, and of a font that is gone', async () => {
  const found = await findings(
    discord,
    {
      '/api/v10/users/@me': [200, { username: 'Sitrep' }],
      '/api/v10/applications/@me': [200, { flags: (1 << 19) | (1 << 15) }],
      '/api/v10/guilds/1234567': [200, {}],
    },
    {
      readFonts() {
        throw new Error('no such file: NotoSans-Regular.ttf');
      },
    },
  );
  expect(found.filter((line) => !line.startsWith('good'))).toEqual([
    'bad fonts: no such file: NotoSans-Regular.ttf – install Sitrep anew: they come with it',
    'warning discord: privileged intents are on: Server Members, Message Content – turn them off: Sitrep needs none (docs/connect.md)',
  ]);
});

it('names what is wrong and how to mend it', async () => {
  writeFileSync(path.join(directory, 'sitrep.db'), 'SQLite format 3\0 but not really'.repeat(200));
  const late = new Date(Date.now() - 600_000).toUTCString();
  const found = await findings(
    { ...slack, ...discord },
    {
      '/api/auth.test': [
        200,
        { ok: true, user: 's', team: 'D' },
        { 'x-oauth-scopes': 'commands', date: late },
      ],
      '/api/v10/users/@me': [401, { message: '401: Unauthorized' }],
    },
    { nodeVersion: 'v22.1.0', briefings: async () => ({ count: 0, problems: ['x:1 wrong'] }) },
  );
  expect(found).toEqual([
    'bad node: v22.1.0 – install Node 24 or newer',
    expect.stringMatching(/^bad database: .*sitrep\.db.* – stop the bot and run sitrep restore FILE$/),
    expect.stringMatching(/^good disk/),
    'good fonts: pictures can be drawn',
    expect.stringMatching(/^bad briefings: 1 lines of findings in .* – run sitrep check$/),
    'bad discord: the token is refused – reset it in the developer portal (docs/connect.md)',
    'good slack: the token is that of s in D',
    'bad slack: the app lacks chat:write – paste the manifest of sitrep slack manifest and install the app anew',
    expect.stringMatching(/^bad clock: (?:599|60\d) s from slack’s – let the machine keep time \(NTP\)$/),
  ]);
});

it('adds nothing to what says itself how to mend it', async () => {
  const briefings = () => Promise.reject(new UserError('No document yet: sitrep add FILE.'));
  const found = await findings({}, {}, { briefings });
  expect(found).toContain('bad briefings: No document yet: sitrep add FILE.');
});

it('says so when a platform or the database is not reached, without a secret in it', async () => {
  const found = await findings(
    {
      ...slack,
      SLACK_API_URL: 'http://127.0.0.1:1/',
      DATABASE_URL: 'postgres://sitrep:hunter22@127.0.0.1:1/x',
    },
    {},
  );
  expect(found.filter((line) => line.startsWith('bad'))).toEqual([
    expect.stringMatching(/^bad database: 127\.0\.0\.1:1: .* – mend DATABASE_URL, or start the server$/),
    expect.stringMatching(/^bad slack: /),
  ]);
  expect(found.join()).not.toMatch(/hunter22|xoxb/);
});

it('finds a data folder that cannot be made, for it would be inside a file', async () => {
  const found = await findings({ SITREP_DATA_DIR: '/dev/null/data' }, {});
  expect(found).toContainEqual(
    expect.stringMatching(/^bad disk: \/dev\/null cannot be written to \(ENOTDIR\) – /),
  );
});

it('looks for room where a data folder is to be made, however deep', async () => {
  const found = await findings({ SITREP_DATA_DIR: path.join(directory, 'not', 'yet') }, {});
  expect(found).toContainEqual(expect.stringMatching(/^good disk: \d+ MB free at /));
  expect(readdirSync(directory).filter((name) => name.startsWith('.sitrep-'))).toEqual([]);
});
