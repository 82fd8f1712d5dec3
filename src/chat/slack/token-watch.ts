// Whether Slack still takes the bot token. One refusal is checked with auth.test before anything is given up; a token
// that is refused stops every request at once, is told once, and is asked about every minute until it is taken again.

import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../contract/log.ts';
import { isTokenRefused, whyOf } from './failures.ts';

export interface TokenWatch {
  /** Why nothing is sent now; undefined when the token is taken, as far as we know. */
  readonly refused: () => string | undefined;
  /** A request was refused as if for its token: resolves with whether the token itself is refused. */
  readonly suspect: () => Promise<boolean>;
  readonly stop: () => void;
}

export interface TokenWatchParts {
  /** auth.test; rejects with the SDK's error. */
  readonly ask: () => Promise<unknown>;
  readonly onChange: (why: string | undefined) => void;
  readonly log: Log;
  readonly probeMs?: number;
}

const PROBE_MS = 60_000;

export function createTokenWatch({ ask, onChange, log, probeMs = PROBE_MS }: TokenWatchParts): TokenWatch {
  const stopping = new AbortController();
  let why: string | undefined;
  let asking: Promise<boolean> | undefined;

  async function isRefused(): Promise<boolean> {
    try {
      await ask();
      return false;
    } catch (error) {
      if (!isTokenRefused(error)) return false;
      if (why === undefined) {
        why = `Slack refuses the bot token (${whyOf(error)})`;
        log.error({ platform: 'slack', why }, 'nothing is posted to Slack until the token is taken again');
        onChange(why);
        void probe();
      }
      return true;
    }
  }

  async function probe(): Promise<void> {
    while (why !== undefined) {
      await wait(probeMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        await ask();
        why = undefined;
        log.info({ platform: 'slack' }, 'Slack takes the bot token again');
        onChange(undefined);
      } catch (err) {
        log.info({ platform: 'slack', err: whyOf(err) }, 'Slack still refuses the bot token');
      }
    }
  }

  return {
    refused: () => why,
    async suspect() {
      // Many requests fail at once; one question settles all.
      asking ??= isRefused().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    stop: () => stopping.abort(),
  };
}
