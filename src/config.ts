// The only reader of process.env: one schema for every setting, checked as a whole before anything starts.
// .env.example lists the same variables (a test keeps the two equal).

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { output, z as Zod, ZodType } from 'zod';
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

/** Every variable that Sitrep reads. Empty values count as absent. */
export function environmentSchema(z: typeof Zod) {
  const flag = z
    .enum(['0', '1', 'true', 'false'], 'must be 1 or 0')
    .transform((text) => text === '1' || text === 'true');
  const whole = (low: number, high: number) =>
    z
      .string()
      .regex(/^\d{1,9}$/, `must be a whole number, ${low}–${high}`)
      .transform(Number)
      .refine((n) => n >= low && n <= high, `must be a whole number, ${low}–${high}`);
  const port = whole(0, 65535);
  const host = z.string().regex(/^[a-z0-9.:-]+$/i, 'must be a host name or an address, without a port');
  const url = z.url({ protocol: /^https?$/, error: 'must be a URL that begins with http:// or https://' });
  return z.object({
    DISCORD_TOKEN: z.string().regex(/^\S+$/, 'must be the bare token, without “Bot” or blanks').optional(),
    DISCORD_GUILD_ID: z
      .string()
      .regex(/^\d{5,20}$/, 'must be a Discord id (digits)')
      .optional(),
    DISCORD_API_URL: url.optional(),
    DISCORD_SHARDS: z
      .string()
      .regex(/^(?:auto|[1-9]\d{0,2})$/, 'must be auto or a number, 1–999')
      .optional(),
    SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must begin with xoxb-').optional(),
    SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must begin with xapp-').optional(),
    SLACK_SIGNING_SECRET: z.string().min(8, 'must be the signing secret of the app').optional(),
    SLACK_CLIENT_ID: z.string().min(3, 'must be the client id of the app').optional(),
    SLACK_CLIENT_SECRET: z.string().min(8, 'must be the client secret of the app').optional(),
    SLACK_TOKEN_KEYS: z.string().transform(readTokenKeys(z)).optional(),
    SLACK_INSTALL_URL: url.optional(),
    SLACK_PORT: port.default(defaults.SLACK_PORT),
    SLACK_API_URL: url.optional(),
    PORT: port.default(defaults.PORT),
    HOST: host.default(defaults.HOST),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    SITREP_DATA_DIR: z.string().default(defaults.SITREP_DATA_DIR),
    SITREP_BRIEFINGS_DIR: z.string().optional(),
    SITREP_WEB: flag.optional(),
    SITREP_PUBLIC_URL: url.optional(),
    SITREP_WEB_PASSWORD: z.string().min(12, 'must have 12 characters at least').optional(),
    SITREP_WEB_USER_HEADER: z
      .string()
      .regex(/^[a-z0-9-]{1,64}$/i, 'must be the name of a header, such as X-Forwarded-User')
      .optional(),
    SITREP_WEB_CURATORS: z.string().optional(),
    SITREP_STATUS_PORT: port.optional(),
    SITREP_STATUS_HOST: host.default(defaults.SITREP_STATUS_HOST),
    SITREP_ALERT_CHANNEL: z.string().regex(CHANNEL, CHANNEL_SAYS).optional(),
    SITREP_WATCH_AT: z
      .string()
      .regex(
        /^(?:[01]\d|2[0-3]):[0-5]\d(?:, ?(?:[01]\d|2[0-3]):[0-5]\d)*$/,
        'must be HH:MM, more after commas',
      )
      .optional(),
    SITREP_CURATORS_CHANNEL: z.string().regex(CHANNEL, CHANNEL_SAYS).optional(),
    SITREP_CHAT_CURATORS: z
      .string()
      .regex(
        /^(?:discord|slack)\/\w+\/\w+(?:[,\s]+(?:discord|slack)\/\w+\/\w+)*$/,
        'must be discord/SERVER/ROLE, slack/WORKSPACE/PERSON or slack/WORKSPACE/USERGROUP, with ids, more after commas',
      )
      .optional(),
    SITREP_LOG_LEVEL: z
      .enum(logLevels, `must be one of ${logLevels.join(', ')}`)
      .default(defaults.SITREP_LOG_LEVEL),
    SITREP_RETENTION_DAYS: whole(1, 3650).default(defaults.SITREP_RETENTION_DAYS),
    SITREP_SLACK_DIGEST_ADMINS_ONLY: flag.default(defaults.SITREP_SLACK_DIGEST_ADMINS_ONLY),
    SITREP_QUESTIONS_PERSON: whole(1, 100_000).default(defaults.SITREP_QUESTIONS_PERSON),
    SITREP_QUESTIONS_CHANNEL: whole(1, 100_000).default(defaults.SITREP_QUESTIONS_CHANNEL),
    SITREP_QUESTIONS_SERVER: whole(1, 100_000).default(defaults.SITREP_QUESTIONS_SERVER),
    OTEL_SDK_DISABLED: z.string().optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url.optional(),
    OTEL_EXPORTER_OTLP_HEADERS: z
      .string()
      .regex(/^[\w-]+=[^,]*(?:,[\w-]+=[^,]*)*$/, 'must be name=value, more after commas')
      .optional(),
    OTEL_SERVICE_NAME: z.string().default(defaults.OTEL_SERVICE_NAME),
    OTEL_RESOURCE_ATTRIBUTES: z
      .string()
      .regex(/^[\w.-]+=[^,]*(?:,[\w.-]+=[^,]*)*$/, 'must be name=value, more after commas')
      .optional(),
  } satisfies Record<SettingName, ZodType>);
}

type SettingName = `${'DISCORD' | 'SLACK' | 'SITREP' | 'OTEL'}_${string}` | 'PORT' | 'HOST' | 'DATABASE_URL';
/** The same as a pattern: an environment without any such name holds nothing to check. */
const settingName = /^(?:(?:DISCORD|SLACK|SITREP|OTEL)_.+|PORT|HOST|DATABASE_URL)$/;

export type Environment = output<ReturnType<typeof environmentSchema>>;

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
export async function readConfig(environment: Readonly<Record<string, string | undefined>>): Promise<Config> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  // Loading zod takes longer than answering a question, so it is loaded when there is something to check.
  if (!Object.keys(given).some((name) => settingName.test(name))) return toConfig(defaults);
  const schema = environmentSchema((await import('zod')).z);
  const problems: string[] = [];
  for (const name of Object.keys(given)) {
    if (name.startsWith('SITREP_') && !(name in schema.shape)) {
      problems.push(`${name} is not a setting of Sitrep; .env.example lists them all`);
    }
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(`${issue.path.join('.')} ${issue.message}`);
  }
  problems.push(...slackProblems(given));
  for (const [name, needed] of companions) {
    if (given[name] !== undefined && given[needed] === undefined)
      problems.push(`${name} needs ${needed} beside it`);
  }
  if (parsed.success) problems.push(...openWebProblems(parsed.data));
  if (!parsed.success || problems.length > 0) {
    throw new UserError(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
  }
  return asShard(toConfig(parsed.data), given);
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
function readTokenKeys(z: typeof Zod) {
  return (text: string, context: { addIssue(issue: { code: 'custom'; message: string }): void }) => {
    const keys = text.split(',').map((part): TokenKey => {
      const [, id = '', base64 = ''] = /^\s*([\w-]{1,32}):([A-Za-z0-9+/_-]+=*)\s*$/.exec(part) ?? [];
      return { id, key: Buffer.from(base64, 'base64') };
    });
    const [first, ...others] = keys;
    const isWhole = keys.every(({ id, key }) => id !== '' && key.length === KEY_BYTES);
    if (first !== undefined && isWhole && new Set(keys.map(({ id }) => id)).size === keys.length)
      return [first, ...others] as const;
    context.addIssue({
      code: 'custom',
      message:
        'must be NAME:KEY, or several with commas, the newest first; a key is what openssl rand -base64 32 prints',
    });
    return z.NEVER;
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
