// The environment: every wrong or half-set value is named, all at once, and no value is ever printed.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig, settings } from '../src/config.ts';
import { UserError } from '../src/user-error.ts';

type Environment = Readonly<Record<string, string>>;

/** What the person who starts Sitrep reads; undefined when nothing is wrong. */
function complaint(environment: Environment): string | undefined {
  try {
    readConfig(environment);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

const discord = { DISCORD_TOKEN: 'discord-token-of-a-test' };
const slack = { SLACK_BOT_TOKEN: 'xoxb-1-test', SLACK_APP_TOKEN: 'xapp-1-test' };

describe('a setting that is wrong', () => {
  const cases: readonly (readonly [Environment, string])[] = [
    [{ PORT: '65536' }, 'PORT must be a whole number, 0–65535'],
    [{ PORT: '-1' }, 'PORT must be a whole number, 0–65535'],
    [{ PORT: '80a' }, 'PORT must be a whole number, 0–65535'],
    [{ PORT: '0x50' }, 'PORT must be a whole number, 0–65535'],
    [{ PORT: '3000.5' }, 'PORT must be a whole number, 0–65535'],
    [{ PORT: ' ' }, 'PORT must be a whole number, 0–65535'],
    [{ SLACK_PORT: 'slack' }, 'SLACK_PORT must be a whole number, 0–65535'],
    [{ HOST: 'http://127.0.0.1' }, 'HOST must be a host name or an address, without a port'],
    [{ DISCORD_TOKEN: 'Bot abc' }, 'DISCORD_TOKEN must be the bare token, without “Bot” or blanks'],
    [{ ...discord, DISCORD_GUILD_ID: 'my server' }, 'DISCORD_GUILD_ID must be a Discord id (digits)'],
    [
      { ...discord, DISCORD_API_URL: 'localhost:9000' },
      'DISCORD_API_URL must be a URL that begins with http',
    ],
    [
      { ...discord, DISCORD_API_URL: 'http:localhost' },
      'DISCORD_API_URL must be a URL that begins with http',
    ],
    [{ ...slack, SLACK_API_URL: 'ftp://x' }, 'SLACK_API_URL must be a URL that begins with http'],
    [{ ...slack, SLACK_BOT_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN must begin with xoxb-'],
    [{ ...slack, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN must begin with xapp-'],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'short' },
      'SLACK_SIGNING_SECRET must be the signing secret',
    ],
    [{ DATABASE_URL: 'mysql://u:p@h/d' }, 'DATABASE_URL must begin with postgres://'],
    [{ SITREP_WEB: 'yes' }, 'SITREP_WEB must be 1 or 0'],
    [{ SITREP_SLACK_DIGEST_ADMINS_ONLY: 'on' }, 'SITREP_SLACK_DIGEST_ADMINS_ONLY must be 1 or 0'],
    [{ SITREP_PUBLIC_URL: 'example.org' }, 'SITREP_PUBLIC_URL must be a URL that begins with http'],
    [
      { SITREP_LOG_LEVEL: 'loud' },
      'SITREP_LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
    ],
    [{ SITREP_RETENTION_DAYS: '0' }, 'SITREP_RETENTION_DAYS must be a whole number, 1–3650'],
    [{ SITREP_RETENTION_DAYS: 'forever' }, 'SITREP_RETENTION_DAYS must be a whole number, 1–3650'],
    [
      { SITREP_RETENTION_DAY: '30' },
      'SITREP_RETENTION_DAY is not a setting of Sitrep; .env.example lists them all',
    ],
  ];

  it.each(cases)('%j: %s', (environment, line) => {
    expect(complaint(environment)).toContain(`The configuration has a problem:\n  ${line}`);
  });
});

describe('a setting that is half of a pair', () => {
  it.each([
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it',
    ],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN needs SLACK_BOT_TOKEN beside it'],
    [{ SLACK_SIGNING_SECRET: '0123456789abcdef' }, 'SLACK_SIGNING_SECRET needs SLACK_BOT_TOKEN beside it'],
    [{ SLACK_API_URL: 'http://127.0.0.1:1/' }, 'SLACK_API_URL needs SLACK_BOT_TOKEN beside it'],
    [{ DISCORD_GUILD_ID: '123456789012345678' }, 'DISCORD_GUILD_ID needs DISCORD_TOKEN beside it'],
    [{ DISCORD_API_URL: 'http://127.0.0.1:1/' }, 'DISCORD_API_URL needs DISCORD_TOKEN beside it'],
  ])('%j', (environment, line) => {
    expect(complaint(environment)).toBe(`The configuration has a problem:\n  ${line}`);
  });
});

describe('several wrong settings', () => {
  it('are listed all at once', () => {
    const text = complaint({
      PORT: '99999',
      SITREP_WEB: 'maybe',
      SITREP_COLOUR: 'red',
      SLACK_BOT_TOKEN: 'xoxb-1',
      DISCORD_GUILD_ID: '123456789012345678',
    });
    expect(text?.split('\n')).toEqual([
      'The configuration has 5 problems:',
      '  SITREP_COLOUR is not a setting of Sitrep; .env.example lists them all',
      expect.stringMatching(/^ {2}(PORT|SITREP_WEB)/),
      expect.stringMatching(/^ {2}(PORT|SITREP_WEB)/),
      expect.stringMatching(/^ {2}SLACK_BOT_TOKEN needs/),
      expect.stringMatching(/^ {2}DISCORD_GUILD_ID needs/),
    ]);
  });

  it('never print a value, whichever it is', () => {
    const names = Object.keys(settings);
    const secret = fc.stringMatching(/^[A-Za-z0-9]{12,20}$/).map((text) => `s3cret ${text}`);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), secret, { minKeys: 1 }), (environment) => {
        const text = complaint(environment) ?? '';
        for (const value of Object.values(environment)) expect(text).not.toContain(value.slice(7));
      }),
    );
  });
});

describe('what is read', () => {
  it('with nothing set is the local web chat alone, on this machine only', () => {
    expect(readConfig({ HOME: '/root' })).toMatchObject({
      discord: undefined,
      slack: undefined,
      web: { on: true, host: '127.0.0.1', port: 3000 },
      databaseUrl: undefined,
      dataDir: 'data',
      briefingsDir: 'briefings',
    });
  });

  it('turns the web chat off beside a platform, unless it is asked for', () => {
    expect(readConfig(discord).web.on).toBe(false);
    expect(readConfig({ ...discord, SITREP_WEB: '1' }).web.on).toBe(true);
    expect(readConfig({ SITREP_WEB: '0' }).web.on).toBe(false);
    const pages = { SITREP_PUBLIC_URL: 'https://sitrep.example' };
    expect(readConfig({ ...discord, ...pages }).web.on).toBe(true);
    expect(() => readConfig({ ...discord, ...pages, SITREP_WEB: '0' })).toThrow(
      'SITREP_PUBLIC_URL promises pages that SITREP_WEB=0 does not serve: leave one of the two out',
    );
  });

  it('takes Socket Mode where there is an app token, HTTP where there is a signing secret', () => {
    expect(readConfig(slack).slack).toMatchObject({ mode: 'socket', appToken: 'xapp-1-test' });
    const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef', SLACK_PORT: '4001' };
    expect(readConfig(http).slack).toMatchObject({
      mode: 'http',
      signingSecret: '0123456789abcdef',
      port: 4001,
    });
    expect(readConfig({ ...http, ...slack }).slack).toMatchObject({ mode: 'socket' });
  });

  it('counts an empty value as absent', () => {
    const empty = Object.fromEntries(Object.keys(settings).map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });
});

describe('.env.example', () => {
  const root = path.resolve(import.meta.dirname, '..');
  const example = readFileSync(path.join(root, '.env.example'), 'utf8');
  const text = example.replace(/^#(?=[A-Z])/gm, '');

  it('holds every variable that is read and no other', () => {
    expect(Object.keys(parseEnv(text)).sort()).toEqual(Object.keys(settings).sort());
  });

  it('says of each, on the line above it, what it is for', () => {
    const lines = text.split('\n');
    for (const [i, line] of lines.entries()) {
      if (/^[A-Z]/.test(line))
        expect([line, lines[i - 1]]).toEqual([line, expect.stringMatching(/^# \S.*[.:;]/)]);
    }
  });

  it('copied as it is, changes nothing: its values are the defaults', () => {
    const values = parseEnv(text) as Record<string, string>;
    expect(readConfig(values)).toEqual(readConfig({}));
  });

  // An engine's --env-file, a Secret's keys and systemd's EnvironmentFile all win against what the image or the unit says.
  it.each(['Dockerfile', 'src/template/Dockerfile', 'deploy/sitrep.service'])(
    'copied as it is, takes nothing away from what %s sets',
    (file) => {
      const set = readFileSync(path.join(root, file), 'utf8').match(/^(?:ENV |Environment=).*$/gm) ?? [];
      const names = set.flatMap((line) => line.match(/[A-Z_]+(?==)/g) ?? []);
      expect(names).toContain('SITREP_DATA_DIR');
      const copied = Object.keys(parseEnv(example));
      expect(names.filter((name) => copied.includes(name))).toEqual([]);
    },
  );
});

describe('the command line', () => {
  const root = path.resolve(import.meta.dirname, '..');
  const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-config-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const sitrep = (env: Environment) =>
    spawnSync(process.execPath, [path.join(root, 'src/bin/sitrep.mjs'), 'check'], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...env },
      encoding: 'utf8',
    });

  it('stops with exit code 2 and the list', () => {
    const { status, stdout, stderr } = sitrep({ PORT: '99999', SLACK_BOT_TOKEN: 'xoxb-1' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^The configuration has 2 problems:\n {2}PORT .*\n {2}SLACK_BOT_TOKEN .*\n$/);
  });

  it('reads .env in the working directory; the environment itself goes before it', () => {
    writeFileSync(path.join(folder, '.env'), `SITREP_WEB=perhaps\nSITREP_BRIEFINGS_DIR=${root}/briefings\n`);
    expect(sitrep({}).stderr).toContain('SITREP_WEB must be 1 or 0');
    expect(sitrep({ SITREP_WEB: '1' }).stderr).toBe('');
  });
});
