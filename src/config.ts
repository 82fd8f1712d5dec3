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
} as const;

/** The briefing that comes with Sitrep: shown where there is neither a setting nor a folder `briefings`. */
export const shippedBriefings = fileURLToPath(new URL('../briefings', import.meta.url));

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
    SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must begin with xoxb-').optional(),
    SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must begin with xapp-').optional(),
    SLACK_SIGNING_SECRET: z.string().min(8, 'must be the signing secret of the app').optional(),
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
    SITREP_ALERT_CHANNEL: z
      .string()
      .regex(
        /^(?:discord|slack)\/[\w-]+\/[\w-]+$/,
        'must be discord/SERVER/CHANNEL or slack/WORKSPACE/CHANNEL, with ids',
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
  } satisfies Record<SettingName, ZodType>);
}

type SettingName = `${'DISCORD' | 'SLACK' | 'SITREP'}_${string}` | 'PORT' | 'HOST' | 'DATABASE_URL';
/** The same as a pattern: an environment without any such name holds nothing to check. */
const settingName = /^(?:(?:DISCORD|SLACK|SITREP)_.+|PORT|HOST|DATABASE_URL)$/;

export type Environment = output<ReturnType<typeof environmentSchema>>;

export interface Config {
  readonly discord:
    | { readonly token: string; readonly guildId?: string; readonly apiUrl?: string }
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
    readonly alert:
      | { readonly platform: 'discord' | 'slack'; readonly space: string; readonly channel: string }
      | undefined;
  };
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

export type SlackConfig = { readonly botToken: string; readonly apiUrl?: string } & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number; readonly host: string }
);

/** The process's environment; a .env file in the working directory adds what is not set. */
export function processEnvironment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** Settings that mean nothing without another. */
const companions = [
  ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'],
  ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'],
  ['SLACK_API_URL', 'SLACK_BOT_TOKEN'],
  ['DISCORD_GUILD_ID', 'DISCORD_TOKEN'],
  ['DISCORD_API_URL', 'DISCORD_TOKEN'],
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
  if (
    given.SLACK_BOT_TOKEN !== undefined &&
    given.SLACK_APP_TOKEN === undefined &&
    given.SLACK_SIGNING_SECRET === undefined
  ) {
    problems.push(
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it',
    );
  }
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
  return toConfig(parsed.data);
}

function isWebOn(env: Environment): boolean {
  return env.SITREP_WEB ?? (env.DISCORD_TOKEN === undefined && env.SLACK_BOT_TOKEN === undefined);
}

/** A web chat that others than this machine reach has to know its own name, and who may change what all share. */
function openWebProblems(env: Environment): readonly string[] {
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

function toConfig(env: Environment): Config {
  const discord =
    env.DISCORD_TOKEN === undefined
      ? undefined
      : {
          token: env.DISCORD_TOKEN,
          ...(env.DISCORD_GUILD_ID === undefined ? {} : { guildId: env.DISCORD_GUILD_ID }),
          ...(env.DISCORD_API_URL === undefined ? {} : { apiUrl: env.DISCORD_API_URL }),
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
      alert: toAlert(env.SITREP_ALERT_CHANNEL),
    },
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

function toAlert(text: string | undefined): Config['status']['alert'] {
  const [platform, space, channel] = text?.split('/') ?? [];
  if (space === undefined || channel === undefined) return undefined;
  return { platform: platform === 'slack' ? 'slack' : 'discord', space, channel };
}

function toSlack(env: Environment): SlackConfig | undefined {
  if (env.SLACK_BOT_TOKEN === undefined) return undefined;
  const common = {
    botToken: env.SLACK_BOT_TOKEN,
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
