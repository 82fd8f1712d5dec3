// Whether Slack still takes the bot token. One refusal is checked with auth.test before anything is given up; a token that is
// refused stops every request of all processes that have it, is told once, and is asked about every minute, by one of them,
// until it is taken again.

import { setTimeout as wait } from 'node:timers/promises';
import type { TokenStop } from '../../state/token-stops.ts';
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
  readonly shared: TokenStop;
  readonly log: Log;
  readonly probeMs?: number;
}

const PROBE_MS = 60_000;
/** How soon what another process has found out is known. */
const LOOK_MS = 5000;

export function createTokenWatch(parts: TokenWatchParts): TokenWatch {
  const { ask, onChange, shared, log, probeMs = PROBE_MS } = parts;
  const stopping = new AbortController();
  let why: string | undefined;
  let asking: Promise<boolean> | undefined;
  /** What we have found out, the others know. */
  let isTold = true;

  function set(now: string | undefined): void {
    if (why === now) return;
    why = now;
    if (now === undefined) log.info({ platform: 'slack' }, 'Slack takes the bot token again');
    else log.error({ platform: 'slack', why }, 'nothing is posted to Slack until the token is taken again');
    onChange(now);
  }

  async function isRefused(): Promise<boolean> {
    try {
      await ask();
      return false;
    } catch (error) {
      if (!isTokenRefused(error)) return false;
      isTold = false;
      set(`Slack refuses the bot token (${whyOf(error)})`);
      await tell().catch((err: unknown) =>
        log.warn({ platform: 'slack', err }, 'other processes could not be told of the bot token'),
      );
      return true;
    }
  }

  async function tell(): Promise<void> {
    await shared.stop(why ?? '', probeMs);
    isTold = true;
  }

  async function look(): Promise<void> {
    while (!stopping.signal.aborted) {
      const pause = { signal: stopping.signal, ref: false };
      await wait(Math.min(LOOK_MS, probeMs), undefined, pause).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        const isKnown = isTold;
        const theirs = await shared.why();
        if (isKnown) set(theirs);
        else await tell();
        if (why !== undefined && (await shared.takeProbe(probeMs))) await probe();
      } catch (err) {
        log.warn({ platform: 'slack', err }, 'whether the bot token is refused could not be looked up');
      }
    }
  }

  async function probe(): Promise<void> {
    try {
      await ask();
    } catch (err) {
      log.info({ platform: 'slack', err: whyOf(err) }, 'Slack still refuses the bot token');
      return;
    }
    await shared.clear();
    set(undefined);
  }

  void look();
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
