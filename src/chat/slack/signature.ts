// Whether a request comes from Slack: its HMAC over timestamp and body, and a timestamp near enough to now on both
// sides, so that a request signed for tomorrow is worth nothing today.

import { createHmac, timingSafeEqual } from 'node:crypto';

/** Slack signs requests as it sends them; five minutes cover a slow network, one minute a clock that runs ahead. */
const OLDEST_S = 5 * 60;
const NEWEST_S = 60;

export interface ReplayGuard {
  /** Whether this very signature came before, for as long as a request is young enough to be taken. */
  readonly isReplayed: (signature: string) => boolean;
  /** The request was not heard: Slack sends it again at once, within the same second under the same signature. */
  readonly forget: (signature: string) => void;
}

/** In memory: after a restart, and in another process, the ids inside the request say so. */
export function createReplayGuard(now: () => number): ReplayGuard {
  const until = new Map<string, number>();
  return {
    isReplayed(signature) {
      for (const [oldest, end] of until) {
        if (end > now()) break;
        until.delete(oldest);
      }
      if (until.has(signature)) return true;
      until.set(signature, now() + (OLDEST_S + NEWEST_S) * 1000);
      return false;
    },
    forget: (signature) => void until.delete(signature),
  };
}

export interface SignedRequest {
  readonly body: string;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** Undefined when the request is Slack's; else what is wrong, for the log. */
export function signatureProblem(request: SignedRequest, secret: string, nowMs: number): string | undefined {
  const { body, timestamp, signature } = request;
  if (timestamp === undefined || signature === undefined) return 'the request is not signed';
  if (!/^\d{1,12}$/.test(timestamp)) return 'the timestamp is not a number';
  const age = Math.floor(nowMs / 1000) - Number(timestamp);
  if (age > OLDEST_S) return `the request is ${age} s old`;
  if (age < -NEWEST_S) return `the request is dated ${-age} s ahead`;
  const expected = Buffer.from(sign(body, timestamp, secret));
  const given = Buffer.from(signature);
  const isSame = expected.length === given.length && timingSafeEqual(expected, given);
  return isSame ? undefined : 'the signature does not fit';
}

export function sign(body: string, timestamp: string, secret: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}
