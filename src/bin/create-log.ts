// The service's log: one JSON object a line on stderr. Tokens never reach it, wherever they may turn up.

import { pino } from 'pino';
import type { Config } from '../config.ts';

export function createLog(
  config: Config,
  write: (line: string) => void = (line) => process.stderr.write(line),
) {
  const secrets = secretsOf(config);
  const stream = {
    write(line: string): void {
      write(secrets.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line));
    },
  };
  return pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

function secretsOf({ discord, slack, web, traces, databaseUrl }: Config): readonly string[] {
  const password = databaseUrl === undefined ? '' : new URL(databaseUrl).password;
  const all = [
    discord?.token,
    slack?.botToken,
    slack?.oauth?.clientSecret,
    ...(slack?.oauth?.tokenKeys ?? []).map(({ key }) => Buffer.from(key).toString('base64')),
    slack?.mode === 'socket' ? slack.appToken : slack?.signingSecret,
    password,
    web.access.password,
    ...Object.values(traces?.headers ?? {}),
  ];
  return all.filter((secret) => secret !== undefined).filter((secret) => secret.length >= 6);
}
