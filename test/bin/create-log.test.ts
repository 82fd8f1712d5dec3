// No secret reaches a line of the log, wherever in it the secret turns up.

import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/bin/create-log.ts';
import { readConfig } from '../../src/config.ts';

const secrets = {
  DISCORD_TOKEN: 'canary-discord-token',
  SLACK_BOT_TOKEN: 'xoxb-canary-slack-bot',
  SLACK_APP_TOKEN: 'xapp-canary-slack-app',
  DATABASE_URL: 'postgres://sitrep:canary-password@127.0.0.1/x',
  SITREP_WEB_PASSWORD: 'canary-web-password',
};

async function logged(
  write: (log: ReturnType<typeof createLog>) => void,
  environment = secrets,
): Promise<string> {
  const lines: string[] = [];
  write(createLog(readConfig(environment), (line) => void lines.push(line)));
  return lines.join('');
}

describe.each([
  ...Object.entries(secrets).filter(([name]) => name !== 'DATABASE_URL'),
  ['DATABASE_URL', 'canary-password'],
])('%s', (_name, secret) => {
  it('is redacted in a message, a field, a nested error and a header', async () => {
    const text = await logged((log) => {
      log.info(`calling with ${secret}`);
      log.warn({ why: secret }, 'refused');
      const cause = new Error(`401 for ${secret}`);
      log.error(
        { err: new Error('failed', { cause }), request: { headers: { authorization: `Bot ${secret}` } } },
        'x',
      );
    });
    expect(text).not.toContain(secret);
    expect(text.match(/\[redacted\]/g)?.length).toBeGreaterThanOrEqual(4);
  });
});

it('redacts the signing secret of HTTP mode too', async () => {
  const { SLACK_APP_TOKEN: _, ...rest } = secrets;
  const environment = { ...rest, SLACK_SIGNING_SECRET: 'canary-signing-secret' };
  const text = await logged((log) => log.error({ why: 'canary-signing-secret' }, 'x'), environment as never);
  expect(text).not.toContain('canary-signing-secret');
});
