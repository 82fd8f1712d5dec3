// Slack counts the calls of each method a minute, by the method's tier, in each workspace. What would be over is refused here
// with the time to wait, so that the outbox waits and Slack is not asked in vain.

import type { SlackApi } from './api.ts';
import { SlackRefusal } from './failures.ts';
import { type Method, methods } from './surface.ts';

/** Calls a minute of tiers 1 to 4; Slack allows some more. */
const A_MINUTE: Readonly<Record<number, number>> = { 1: 1, 2: 20, 3: 50, 4: 100 };
const MINUTE_MS = 60_000;

export function withTiers(api: SlackApi, now: () => number): SlackApi {
  const calls = new Map<Method, number[]>();

  /** Milliseconds until the next call fits in; 0 = now, and it is counted. */
  function take(method: Method): number {
    const most = A_MINUTE[Number(methods[method].tier)];
    if (most === undefined) return 0;
    const recent = (calls.get(method) ?? []).filter((at) => at > now() - MINUTE_MS);
    calls.set(method, recent);
    const [oldest = 0] = recent;
    if (recent.length >= most) return oldest + MINUTE_MS - now();
    recent.push(now());
    return 0;
  }

  return {
    ...api,
    async call(method, args, signal) {
      const away = take(method);
      if (away > 0) throw new SlackRefusal(429, 'ratelimited', String(away / 1000));
      return api.call(method, args, signal);
    },
  };
}
