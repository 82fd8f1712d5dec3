// The examinations of `sitrep doctor`: each looks at one thing that Sitrep needs and says that it is good, or how to mend
// it. Nothing is changed: a database is only looked at, a platform only asked who we are.

import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Config } from '../config.ts';
import { UserError } from '../user-error.ts';

export interface Finding {
  readonly name: string;
  /** bad: it will not work; warning: it may not. */
  readonly state: 'good' | 'warning' | 'bad';
  readonly what: string;
  /** What to do; '' when it is good. */
  readonly mend: string;
}

export interface DoctorParts {
  readonly config: Config;
  readonly nodeVersion: string;
  /** Scopes that the Slack app needs. */
  readonly slackScopes: readonly string[];
  readonly fetch: typeof fetch;
  /** Epoch milliseconds. */
  clock(): number;
  /** Reads the fonts that pictures are drawn with; throws when one is not there or not readable. */
  readFonts(): void;
  /** What is wrong with the briefings, as lines, and how many there are. */
  briefings(): Promise<{ readonly count: number; readonly problems: readonly string[] }>;
}

const NEEDED_NODE = 24;
const LEAST_DISK_MB = 200;
/** Slack refuses signatures that are five minutes off; half of it leaves room. */
const MOST_SKEW_MS = 150_000;
const ASK_WITHIN_MS = 5000;

const good = (name: string, what: string): Finding => ({ name, state: 'good', what, mend: '' });
const bad = (name: string, what: string, mend: string): Finding => ({ name, state: 'bad', what, mend });
const warning = (name: string, what: string, mend: string): Finding => ({
  name,
  state: 'warning',
  what,
  mend,
});
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export async function examine(parts: DoctorParts): Promise<readonly Finding[]> {
  const { config } = parts;
  const platforms = await Promise.all([
    ...(config.discord === undefined ? [] : [examineDiscord(parts, config.discord)]),
    ...(config.slack === undefined ? [] : [examineSlack(parts, config.slack)]),
  ]);
  return [
    examineNode(parts.nodeVersion),
    await examineDatabase(config),
    await examineDataFolder(config.dataDir),
    examineFonts(parts),
    await examineBriefings(parts),
    ...platforms.flat(),
  ];
}

function examineNode(version: string): Finding {
  const major = Number(version.replace(/^v/, '').split('.')[0]);
  return major >= NEEDED_NODE
    ? good('node', version)
    : bad('node', version, `install Node ${NEEDED_NODE} or newer`);
}

function examineFonts({ readFonts }: DoctorParts): Finding {
  try {
    readFonts();
    return good('fonts', 'pictures can be drawn');
  } catch (error) {
    return bad('fonts', wordsOf(error), 'install Sitrep anew: they come with it');
  }
}

async function examineDatabase({ databaseUrl, dataDir }: Config): Promise<Finding> {
  if (databaseUrl !== undefined) return examinePostgres(databaseUrl);
  const file = path.join(dataDir, 'sitrep.db');
  if (!existsSync(file)) return good('database', `${file} will be made with the first start`);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const found = database.prepare('pragma quick_check(1)').get()?.quick_check;
    if (found === 'ok') return good('database', `${file} is sound`);
    return bad('database', `${file} is damaged: ${found}`, 'stop the bot and run sitrep restore FILE');
  } catch (error) {
    return bad('database', `${file}: ${wordsOf(error)}`, 'stop the bot and run sitrep restore FILE');
  } finally {
    database.close();
  }
}

async function examinePostgres(url: string): Promise<Finding> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ASK_WITHIN_MS,
    query_timeout: ASK_WITHIN_MS,
  });
  try {
    await client.connect();
    const { rows } = await client.query('show server_version');
    return good('database', `PostgreSQL ${rows[0]?.server_version} at ${new URL(url).host}`);
  } catch (error) {
    return bad(
      'database',
      `${new URL(url).host}: ${wordsOf(error)}`,
      'mend DATABASE_URL, or start the server',
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** Tried by making a folder there: a right that is given on paper may be none on a read-only or special file system. */
async function examineDataFolder(dataDir: string): Promise<Finding> {
  let folder = path.resolve(dataDir);
  while (!existsSync(folder)) folder = path.dirname(folder);
  try {
    await rmdir(await mkdtemp(path.join(folder, '.sitrep-')));
  } catch (error) {
    const said = `${folder} cannot be written to (${(error as NodeJS.ErrnoException).code})`;
    return bad('disk', said, 'give this user the right, or set SITREP_DATA_DIR');
  }
  const { bavail, bsize } = statfsSync(folder);
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  return megabytes >= LEAST_DISK_MB
    ? good('disk', `${megabytes} MB free at ${folder}`)
    : warning('disk', `${megabytes} MB free at ${folder}`, `free ${LEAST_DISK_MB} MB at least`);
}

async function examineBriefings({ config, briefings }: DoctorParts): Promise<Finding> {
  try {
    const { count, problems } = await briefings();
    if (problems.length > 0)
      return bad(
        'briefings',
        `${problems.length} lines of findings in ${config.briefingsDir}`,
        'run sitrep check',
      );
    if (count === 0) return bad('briefings', `none in ${config.briefingsDir}`, 'run sitrep init');
    return good('briefings', `${count} in ${config.briefingsDir}`);
  } catch (error) {
    // What a person can mend says so itself.
    if (error instanceof UserError) return bad('briefings', error.message, '');
    return bad('briefings', wordsOf(error), 'set SITREP_BRIEFINGS_DIR');
  }
}

interface Asked {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

async function ask({ fetch: request }: DoctorParts, url: string, authorization: string): Promise<Asked> {
  const response = await request(url, {
    headers: { authorization },
    signal: AbortSignal.timeout(ASK_WITHIN_MS),
  });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  };
}

async function examineDiscord(
  parts: DoctorParts,
  { token, apiUrl, guildId }: NonNullable<Config['discord']>,
): Promise<readonly Finding[]> {
  const base = `${apiUrl ?? 'https://discord.com/api'}/v10`;
  try {
    const me = await ask(parts, `${base}/users/@me`, `Bot ${token}`);
    if (me.status === 401)
      return [bad('discord', 'the token is refused', 'reset it in the developer portal (docs/connect.md)')];
    if (me.status !== 200)
      return [warning('discord', `status ${me.status}`, 'try again; see discordstatus.com')];
    const found = [
      good('discord', `the token is that of ${me.body.username}`),
      await examineIntents(parts, base, token),
      ...skewOf(parts, 'discord', me.headers),
    ];
    if (guildId === undefined) return found;
    const guild = await ask(parts, `${base}/guilds/${guildId}`, `Bot ${token}`);
    if (guild.status === 200) return found;
    const mend = 'add the bot to that server, with the scopes bot and applications.commands';
    return [...found, bad('discord', `the server ${guildId} is not reached (status ${guild.status})`, mend)];
  } catch (error) {
    return [bad('discord', wordsOf(error), 'mend the network, or a proxy between')];
  }
}

/** Bits of an application's flags: an intent that Discord allows, and one that it allows below a hundred servers. */
const PRIVILEGED = {
  Presence: 0b11 << 12,
  'Server Members': 0b11 << 14,
  'Message Content': 0b11 << 18,
} as const;

async function examineIntents(parts: DoctorParts, base: string, token: string): Promise<Finding> {
  const { status, body } = await ask(parts, `${base}/applications/@me`, `Bot ${token}`);
  if (status !== 200)
    return warning(
      'discord',
      `the application does not show its intents (status ${status})`,
      'look into the developer portal',
    );
  const on = Object.entries(PRIVILEGED).filter(([, bits]) => (Number(body.flags) & bits) !== 0);
  if (on.length === 0) return good('discord', 'no privileged intent is on, and none is needed');
  const names = on.map(([name]) => name).join(', ');
  return warning(
    'discord',
    `privileged intents are on: ${names}`,
    'turn them off: Sitrep needs none (docs/connect.md)',
  );
}

async function examineSlack(
  parts: DoctorParts,
  { botToken, apiUrl, oauth }: NonNullable<Config['slack']>,
): Promise<readonly Finding[]> {
  const method = oauth === undefined ? 'auth.test' : 'api.test';
  const url = new URL(method, (apiUrl ?? 'https://slack.com/api/').replace(/\/?$/, '/')).href;
  try {
    const { body, headers } = await ask(parts, url, botToken === undefined ? '' : `Bearer ${botToken}`);
    if (oauth !== undefined)
      return [
        good('slack', `workspaces add the app at ${new URL('/slack/install', oauth.url).href}`),
        ...skewOf(parts, 'slack', headers),
      ];
    if (body.ok !== true)
      return [
        bad('slack', `the bot token is refused: ${body.error}`, 'install the app anew (docs/connect.md)'),
      ];
    const granted = headers.get('x-oauth-scopes')?.split(/,\s*/);
    const missing =
      granted === undefined ? [] : parts.slackScopes.filter((scope) => !granted.includes(scope));
    return [
      good('slack', `the token is that of ${body.user} in ${body.team}`),
      ...(missing.length === 0
        ? []
        : [
            bad(
              'slack',
              `the app lacks ${missing.join(', ')}`,
              'paste the manifest of sitrep slack manifest and install the app anew',
            ),
          ]),
      ...skewOf(parts, 'slack', headers),
    ];
  } catch (error) {
    return [bad('slack', wordsOf(error), 'mend the network, or a proxy between')];
  }
}

/** How far this machine's clock is from a platform's. */
function skewOf({ clock }: DoctorParts, name: string, headers: Headers): readonly Finding[] {
  const theirs = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return [];
  const skew = Math.abs(clock() - theirs);
  if (skew < MOST_SKEW_MS) return [good('clock', `${Math.round(skew / 1000)} s from ${name}’s`)];
  return [bad('clock', `${Math.round(skew / 1000)} s from ${name}’s`, 'let the machine keep time (NTP)')];
}
