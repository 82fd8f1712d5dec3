// The only reader of process.env: one table of every setting, checked as a whole before anything starts. Without a library:
// loading one takes as long as a quarter of `sitrep ask`.
// .env.example lists the same variables (a test keeps the two equal).

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isLoopback } from './loopback.ts';
import { UserError } from './user-error.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What holds where nothing is set. */
const defaults = {
  SLACK_PORT: 3001,
  PORT: 3000,
  HOST: '127.0.0.1',
  SITREP_STATUS_HOST: '127.0.0.1',
  SITREP_DATA_DIR: 'data',
  SITREP_LOG_LEVEL: 'info',
  SITREP_RETENTION_DAYS: 90,
  SITREP_SLACK_DIGEST_ADMINS_ONLY: false,
  SITREP_QUESTIONS_PERSON: 10,
  SITREP_QUESTIONS_CHANNEL: 30,
  SITREP_QUESTIONS_SERVER: 300,
  OTEL_SERVICE_NAME: 'sitrep',
} as const;

/** The briefing that comes with Sitrep: shown where there is neither a setting nor a folder `briefings`. */
export const shippedBriefings = fileURLToPath(new URL('../briefings', import.meta.url));

const CHANNEL = /^(?:discord|slack)\/[\w-]+\/[\w-]+$/;
const CHANNEL_SAYS = 'must be discord/SERVER/CHANNEL or slack/WORKSPACE/CHANNEL, with ids';

/** What a text of the environment says, or what it must be instead. */
type Read<T> = (text: string) => { readonly value: T } | { readonly must: string };

const passing =
  (isGood: (text: string) => boolean, must: string): Read<string> =>
  (text) =>
    isGood(text) ? { value: text } : { must };
const matching = (pattern: RegExp, must: string) => passing((text) => pattern.test(text), must);
const beginning = (start: string) => passing((text) => text.startsWith(start), `must begin with ${start}`);
const least = (length: number, must: string) => passing((text) => text.length >= length, must);
const anything: Read<string> = (value) => ({ value });
const flag: Read<boolean> = (text) =>
  ['0', '1', 'true', 'false'].includes(text)
    ? { value: text === '1' || text === 'true' }
    : { must: 'must be 1 or 0' };
const oneOf =
  <T extends string>(values: readonly T[]): Read<T> =>
  (text) => {
    const value = values.find((one) => one === text);
    return value === undefined ? { must: `must be one of ${values.join(', ')}` } : { value };
  };
const whole =
  (low: number, high: number): Read<number> =>
  (text) =>
    /^\d{1,9}$/.test(text) && Number(text) >= low && Number(text) <= high
      ? { value: Number(text) }
      : { must: `must be a whole number, ${low}–${high}` };
const port = whole(0, 65535);
const host = matching(/^[a-z0-9.:-]+$/i, 'must be a host name or an address, without a port');
const url: Read<string> = (text) =>
  /^https?:\/\//i.test(text.trim()) && URL.canParse(text)
    ? { value: text.trim() }
    : { must: 'must be a URL that begins with http:// or https://' };

/** Every variable that Sitrep reads. Empty values count as absent. */
export const settings = {
  DISCORD_TOKEN: matching(/^\S+$/, 'must be the bare token, without “Bot” or blanks'),
  DISCORD_GUILD_ID: matching(/^\d{5,20}$/, 'must be a Discord id (digits)'),
  DISCORD_API_URL: url,
  DISCORD_SHARDS: matching(/^(?:auto|[1-9]\d{0,2})$/, 'must be auto or a number, 1–999'),
  SLACK_BOT_TOKEN: beginning('xoxb-'),
  SLACK_APP_TOKEN: beginning('xapp-'),
  SLACK_SIGNING_SECRET: least(8, 'must be the signing secret of the app'),
  SLACK_CLIENT_ID: least(3, 'must be the client id of the app'),
  SLACK_CLIENT_SECRET: least(8, 'must be the client secret of the app'),
  SLACK_TOKEN_KEYS: readTokenKeys,
  SLACK_INSTALL_URL: url,
  SLACK_PORT: port,
  SLACK_API_URL: url,
  PORT: port,
  HOST: host,
  DATABASE_URL: matching(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
  SITREP_DATA_DIR: anything,
  SITREP_BRIEFINGS_DIR: anything,
  SITREP_WEB: flag,
  SITREP_PUBLIC_URL: url,
  SITREP_WEB_PASSWORD: least(12, 'must have 12 characters at least'),
  SITREP_WEB_USER_HEADER: matching(
    /^[a-z0-9-]{1,64}$/i,
    'must be the name of a header, such as X-Forwarded-User',
  ),
  SITREP_WEB_CURATORS: anything,
  SITREP_STATUS_PORT: port,
  SITREP_STATUS_HOST: host,
  SITREP_ALERT_CHANNEL: matching(CHANNEL, CHANNEL_SAYS),
  SITREP_WATCH_AT: matching(
    /^(?:[01]\d|2[0-3]):[0-5]\d(?:, ?(?:[01]\d|2[0-3]):[0-5]\d)*$/,
    'must be HH:MM, more after commas',
  ),
  SITREP_CURATORS_CHANNEL: matching(CHANNEL, CHANNEL_SAYS),
  SITREP_CHAT_CURATORS: matching(
    /^(?:discord|slack)\/\w+\/\w+(?:[,\s]+(?:discord|slack)\/\w+\/\w+)*$/,
    'must be discord/SERVER/ROLE, slack/WORKSPACE/PERSON or slack/WORKSPACE/USERGROUP, with ids, more after commas',
  ),
  SITREP_LOG_LEVEL: oneOf(logLevels),
  SITREP_RETENTION_DAYS: whole(1, 3650),
  SITREP_SLACK_DIGEST_ADMINS_ONLY: flag,
  SITREP_QUESTIONS_PERSON: whole(1, 100_000),
  SITREP_QUESTIONS_CHANNEL: whole(1, 100_000),
  SITREP_QUESTIONS_SERVER: whole(1, 100_000),
  OTEL_SDK_DISABLED: anything,
  OTEL_EXPORTER_OTLP_ENDPOINT: url,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url,
  OTEL_EXPORTER_OTLP_HEADERS: matching(
    /^[\w-]+=[^,]*(?:,[\w-]+=[^,]*)*$/,
    'must be name=value, more after commas',
  ),
  OTEL_SERVICE_NAME: anything,
  OTEL_RESOURCE_ATTRIBUTES: matching(
    /^[\w.-]+=[^,]*(?:,[\w.-]+=[^,]*)*$/,
    'must be name=value, more after commas',
  ),
} satisfies Readonly<Record<SettingName, Read<unknown>>>;

type SettingName = `${'DISCORD' | 'SLACK' | 'SITREP' | 'OTEL'}_${string}` | 'PORT' | 'HOST' | 'DATABASE_URL';

type Settings = typeof settings;
type ValueOf<R> = R extends Read<infer T> ? T : never;
/** Undefined is what is neither set nor has a default. */
export type Environment = {
  readonly [K in keyof Settings]:
    | ValueOf<Settings[K]>
    | (K extends keyof typeof defaults ? never : undefined);
};

export interface Config {
  readonly discord:
    | {
        readonly token: string;
        readonly guildId?: string;
        readonly apiUrl?: string;
        /** A process for each of so many shards. */
        readonly shards?: number | 'auto';
        /** This process is one of them, by its number; it serves Discord alone. */
        readonly shard?: number;
      }
    | undefined;
  readonly slack: SlackConfig | undefined;
  /** The local web chat: on when asked for, or when no other platform is configured. */
  readonly web: {
    readonly host: string;
    readonly port: number;
    readonly on: boolean;
    readonly access: {
      readonly password?: string;
      /** Lower case. */
      readonly userHeader?: string;
      readonly curators: readonly string[];
    };
  };
  /** What machines ask, and where a line goes when this process is not ready. */
  readonly status: {
    readonly host: string;
    /** Undefined: no status port. */
    readonly port: number | undefined;
    readonly alert: ConfiguredChannel | undefined;
  };
  /** Who reviews in chat: roles of Discord servers, people and user groups of Slack workspaces. */
  readonly chatCurators: readonly {
    readonly platform: 'discord' | 'slack';
    readonly space: string;
    readonly id: string;
  }[];
  /** When the documents' pages are looked at, HH:MM in UTC, and where curators are told; undefined = not by the running bot. */
  readonly watch: { readonly times: readonly string[]; readonly tell: ConfiguredChannel } | undefined;
  /** Where traces go, by the standard variables of OpenTelemetry; undefined = nowhere. */
  readonly traces:
    | {
        readonly url: string;
        readonly headers: Readonly<Record<string, string>>;
        readonly resource: Readonly<Record<string, string>>;
      }
    | undefined;
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly briefingsDir: string;
  readonly logLevel: Environment['SITREP_LOG_LEVEL'];
  readonly retentionDays: number;
  readonly slackDigestAdminsOnly: boolean;
  /** Questions that are answered in a minute. */
  readonly budgets: { readonly person: number; readonly channel: number; readonly space: number };
}

export interface ConfiguredChannel {
  readonly platform: 'discord' | 'slack';
  readonly space: string;
  readonly channel: string;
}

/** A named key of 32 bytes. */
export interface TokenKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** For many workspaces, each of which installs the app. */
export interface SlackOauth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The first seals tokens, all open them. */
  readonly tokenKeys: readonly [TokenKey, ...TokenKey[]];
  /** https://host where browsers reach the port. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
}

export type SlackConfig = { readonly apiUrl?: string } & (
  | { readonly botToken: string; readonly oauth?: never }
  | { readonly botToken?: never; readonly oauth: SlackOauth }
) &
  (
    | { readonly mode: 'socket'; readonly appToken: string }
    | {
        readonly mode: 'http';
        readonly signingSecret: string;
        readonly port: number;
        readonly host: string;
      }
  );

/** The process's environment; a .env file in the working directory adds what is not set. */
export function processEnvironment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** Settings that mean nothing without another. */
const companions = [
  ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET'],
  ['SLACK_CLIENT_ID', 'SLACK_TOKEN_KEYS'],
  ['SLACK_CLIENT_ID', 'SLACK_INSTALL_URL'],
  ['SLACK_CLIENT_SECRET', 'SLACK_CLIENT_ID'],
  ['SLACK_TOKEN_KEYS', 'SLACK_CLIENT_ID'],
  ['SLACK_INSTALL_URL', 'SLACK_CLIENT_ID'],
  ['DISCORD_GUILD_ID', 'DISCORD_TOKEN'],
  ['DISCORD_API_URL', 'DISCORD_TOKEN'],
  ['DISCORD_SHARDS', 'DISCORD_TOKEN'],
  ['SITREP_WATCH_AT', 'SITREP_CURATORS_CHANNEL'],
  ['SITREP_CURATORS_CHANNEL', 'SITREP_WATCH_AT'],
  ['SITREP_WEB_CURATORS', 'SITREP_WEB_USER_HEADER'],
] as const;

/** Reads the environment; throws one UserError that lists every wrong or half-set variable. Values are never printed. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const problems = Object.keys(given)
    .filter((name) => name.startsWith('SITREP_') && !(name in settings))
    .map((name) => `${name} is not a setting of Sitrep; .env.example lists them all`);
  const wrong: string[] = [];
  const values: Record<string, unknown> = { ...defaults };
  for (const [name, read] of Object.entries<Read<unknown>>(settings)) {
    const text = given[name];
    if (text === undefined) continue;
    const found = read(text);
    if ('value' in found) values[name] = found.value;
    else wrong.push(`${name} ${found.must}`);
  }
  problems.push(...wrong);
  // Each has been read by what stands under its name in `settings`.
  const environment = values as unknown as Environment;
  problems.push(...slackProblems(given));
  for (const [name, needed] of companions) {
    if (given[name] !== undefined && given[needed] === undefined)
      problems.push(`${name} needs ${needed} beside it`);
  }
  if (wrong.length === 0) problems.push(...openWebProblems(environment));
  if (problems.length > 0) {
    throw new UserError(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
  }
  return asShard(toConfig(environment), given);
}

/** One workspace by token, or many by OAuth; and one way to hear them. */
function slackProblems(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const has = (name: string): boolean => given[name] !== undefined;
  const hears = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].filter(has);
  const speaks = ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'].filter(has);
  const [hearing] = hears;
  const [speaking, other] = speaks;
  if (speaking !== undefined && hearing === undefined)
    return [`${speaking} needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it`];
  if (other !== undefined)
    return [
      'SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for many that install the app: set one of them',
    ];
  const alone = speaking !== undefined ? [] : [...hears, ...['SLACK_API_URL'].filter(has)];
  return alone.map((name) => `${name} needs SLACK_BOT_TOKEN beside it`);
}

const KEY_BYTES = 32;

/** "2026a:BASE64,2025b:BASE64" */
function readTokenKeys(text: string): ReturnType<Read<readonly [TokenKey, ...TokenKey[]]>> {
  const keys = text.split(',').map((part): TokenKey => {
    const [, id = '', base64 = ''] = /^\s*([\w-]{1,32}):([A-Za-z0-9+/_-]+=*)\s*$/.exec(part) ?? [];
    return { id, key: Buffer.from(base64, 'base64') };
  });
  const [first, ...others] = keys;
  const isWhole = keys.every(({ id, key }) => id !== '' && key.length === KEY_BYTES);
  if (first !== undefined && isWhole && new Set(keys.map(({ id }) => id)).size === keys.length)
    return { value: [first, ...others] };
  return {
    must: 'must be NAME:KEY, or several with commas, the newest first; a key is what openssl rand -base64 32 prints',
  };
}

function isWebOn(env: Environment): boolean {
  const hasChat = [env.DISCORD_TOKEN, env.SLACK_BOT_TOKEN, env.SLACK_CLIENT_ID].some(
    (setting) => setting !== undefined,
  );
  // An address of pages is given so that they are there.
  return env.SITREP_WEB ?? (!hasChat || env.SITREP_PUBLIC_URL !== undefined);
}

/** A web chat that others than this machine reach has to know its own name, and who may change what all share. */
function openWebProblems(env: Environment): readonly string[] {
  if (env.SITREP_PUBLIC_URL !== undefined && !isWebOn(env))
    return ['SITREP_PUBLIC_URL promises pages that SITREP_WEB=0 does not serve: leave one of the two out'];
  if (isLoopback(env.HOST) || !isWebOn(env)) return [];
  const what = `HOST ${env.HOST} lets others than this machine reach the web chat: it`;
  return [
    ...(env.SITREP_PUBLIC_URL === undefined
      ? [`${what} needs SITREP_PUBLIC_URL, the address that readers use, beside it`]
      : []),
    ...(env.SITREP_WEB_PASSWORD === undefined && env.SITREP_WEB_USER_HEADER === undefined
      ? [
          `${what} needs SITREP_WEB_PASSWORD, or SITREP_WEB_USER_HEADER of a proxy that signs people in, beside it`,
        ]
      : []),
  ];
}

function readShards(text: string): number | 'auto' {
  return text === 'auto' ? text : Number(text);
}

/** discord.js' ShardingManager tells a process of its own by the environment which shard it is. */
function asShard(config: Config, { SHARDING_MANAGER: isShard, SHARDS: shard }: Given): Config {
  if (isShard !== 'true' || config.discord === undefined || !/^\d{1,3}$/.test(shard ?? '')) return config;
  const { shards: _all, ...discord } = config.discord;
  return {
    ...config,
    discord: { ...discord, shard: Number(shard) },
    slack: undefined,
    web: { ...config.web, on: false },
    ...(Number(shard) === 0 ? {} : { watch: undefined }),
    status: { ...config.status, port: undefined },
  };
}

type Given = Readonly<Record<string, string | undefined>>;

function toConfig(env: Environment): Config {
  const discord =
    env.DISCORD_TOKEN === undefined
      ? undefined
      : {
          token: env.DISCORD_TOKEN,
          ...(env.DISCORD_GUILD_ID === undefined ? {} : { guildId: env.DISCORD_GUILD_ID }),
          ...(env.DISCORD_API_URL === undefined ? {} : { apiUrl: env.DISCORD_API_URL }),
          ...(env.DISCORD_SHARDS === undefined ? {} : { shards: readShards(env.DISCORD_SHARDS) }),
        };
  const slack = toSlack(env);
  return {
    discord,
    slack,
    web: {
      host: env.HOST,
      port: env.PORT,
      on: isWebOn(env),
      access: {
        ...(env.SITREP_WEB_PASSWORD === undefined ? {} : { password: env.SITREP_WEB_PASSWORD }),
        ...(env.SITREP_WEB_USER_HEADER === undefined
          ? {}
          : { userHeader: env.SITREP_WEB_USER_HEADER.toLowerCase() }),
        curators: (env.SITREP_WEB_CURATORS ?? '').split(/[\s,]+/).filter((name) => name !== ''),
      },
    },
    status: {
      host: env.SITREP_STATUS_HOST,
      port: env.SITREP_STATUS_PORT,
      alert: toChannel(env.SITREP_ALERT_CHANNEL),
    },
    watch: toWatch(env),
    chatCurators: (env.SITREP_CHAT_CURATORS?.split(/[,\s]+/) ?? []).map((text) => {
      const [platform, space = '', id = ''] = text.split('/');
      return { platform: platform === 'slack' ? 'slack' : 'discord', space, id };
    }),
    traces: toTraces(env),
    publicUrl: env.SITREP_PUBLIC_URL,
    databaseUrl: env.DATABASE_URL,
    dataDir: env.SITREP_DATA_DIR,
    briefingsDir: env.SITREP_BRIEFINGS_DIR ?? (existsSync('briefings') ? 'briefings' : shippedBriefings),
    logLevel: env.SITREP_LOG_LEVEL,
    retentionDays: env.SITREP_RETENTION_DAYS,
    slackDigestAdminsOnly: env.SITREP_SLACK_DIGEST_ADMINS_ONLY,
    budgets: {
      person: env.SITREP_QUESTIONS_PERSON,
      channel: env.SITREP_QUESTIONS_CHANNEL,
      space: env.SITREP_QUESTIONS_SERVER,
    },
  };
}

function toTraces(env: Environment): Config['traces'] {
  const base = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const url =
    env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ??
    (base === undefined ? undefined : `${base.replace(/\/$/, '')}/v1/traces`);
  if (url === undefined || env.OTEL_SDK_DISABLED === 'true') return undefined;
  return {
    url,
    headers: readPairs(env.OTEL_EXPORTER_OTLP_HEADERS),
    resource: { ...readPairs(env.OTEL_RESOURCE_ATTRIBUTES), 'service.name': env.OTEL_SERVICE_NAME },
  };
}

/** "a=1,b=2", values percent-encoded. */
function readPairs(text: string | undefined): Readonly<Record<string, string>> {
  const pairs = text?.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))] as const;
  });
  return Object.fromEntries(pairs ?? []);
}

function toWatch(env: Environment): Config['watch'] {
  const tell = toChannel(env.SITREP_CURATORS_CHANNEL);
  if (tell === undefined || env.SITREP_WATCH_AT === undefined) return undefined;
  return { times: env.SITREP_WATCH_AT.split(/, ?/), tell };
}

function toChannel(text: string | undefined): ConfiguredChannel | undefined {
  const [platform, space, channel] = text?.split('/') ?? [];
  if (space === undefined || channel === undefined) return undefined;
  return { platform: platform === 'slack' ? 'slack' : 'discord', space, channel };
}

function toSlack(env: Environment): SlackConfig | undefined {
  const install = toInstall(env);
  if (install === undefined) return undefined;
  const common = {
    ...install,
    ...(env.SLACK_API_URL === undefined ? {} : { apiUrl: env.SLACK_API_URL }),
  };
  if (env.SLACK_APP_TOKEN !== undefined) return { ...common, mode: 'socket', appToken: env.SLACK_APP_TOKEN };
  return {
    ...common,
    mode: 'http',
    signingSecret: env.SLACK_SIGNING_SECRET ?? '',
    port: env.SLACK_PORT,
    host: env.HOST,
  };
}

function toInstall(
  env: Environment,
): { readonly botToken: string } | { readonly oauth: SlackOauth } | undefined {
  if (env.SLACK_BOT_TOKEN !== undefined) return { botToken: env.SLACK_BOT_TOKEN };
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env;
  const { SLACK_TOKEN_KEYS: tokenKeys, SLACK_INSTALL_URL: url } = env;
  if (clientId === undefined || clientSecret === undefined || tokenKeys === undefined || url === undefined)
    return undefined;
  return { oauth: { clientId, clientSecret, tokenKeys, url, host: env.HOST, port: env.SLACK_PORT } };
}
