// The SDK's chatter in our log; what it calls an error is one that we go on to report or to mend.

import { type Logger, LogLevel } from '@slack/web-api';
import type { Log } from '../contract/log.ts';

/** Without a log nothing is written: what goes wrong is said as the refusal. */
export function toSdkLogger(log?: Log): Logger {
  const tell = (...words: unknown[]): void =>
    log?.warn(
      { platform: 'slack', sdk: words.map((word) => (word instanceof Error ? word.message : word)) },
      'Slack’s SDK says',
    );
  return {
    debug() {},
    info() {},
    warn: tell,
    error: tell,
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
