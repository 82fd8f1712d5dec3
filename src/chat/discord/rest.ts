// Requests to Discord, each made once. Short limits (its buckets, our own 50 a second) are waited for; what Discord asks
// to wait longer goes back to the outbox as such. @discordjs/rest forgets its token after one 401, before what else is under
// way has been sent; here each request brings it along, and /users/@me says whether the token itself is refused. Requests that Discord counts as invalid are counted too: above a
// thousand in ten minutes nothing is sent until they are over, long before Discord would ban the address.

import { type APIApplication, REST, RESTEvents, type RequestData, type RouteLike, Routes } from 'discord.js';

import { toStartError } from './failures.ts';
import { requestDiscord } from './own-answers.ts';

export interface DiscordRest {
  readonly request: (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    route: RouteLike,
    options?: Pick<RequestData, 'body' | 'files' | 'query' | 'signal' | 'auth'>,
  ) => Promise<unknown>;
  /** Counts what is refused to the library's own client, too. */
  readonly watch: (other: REST) => void;
  /** Whether Discord refuses the token itself, asked anew. */
  readonly isTokenRefused: () => Promise<boolean>;
}

export class Resting extends Error {
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number) {
    super('too many requests were refused; Sitrep rests so that Discord does not ban it');
    this.retryAfterMs = retryAfterMs;
  }
}

const TIMEOUT_MS = 10_000;
/** Discord's buckets of a channel or a webhook are over in this time; longer waits are somebody else's. */
const WAITED_FOR_MS = 6000;
const MOST_INVALID = 1000;
const INVALID_WINDOW_MS = 10 * 60_000;
const INVALID = new Set([401, 403, 429]);

export function createDiscordRest(
  config: { readonly token: string; readonly apiUrl?: string },
  clock: () => number = Date.now,
): DiscordRest {
  const rest = new REST({
    ...(config.apiUrl === undefined ? {} : { api: config.apiUrl }),
    version: '10',
    timeout: TIMEOUT_MS,
    retries: 0,
    makeRequest: requestDiscord,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > WAITED_FOR_MS,
  });
  const withToken = { auth: false, headers: { Authorization: `Bot ${config.token}` } };
  const invalid: number[] = [];
  function watch(one: REST): void {
    one.on(RESTEvents.Response, (_request, response) => {
      // A shared limit is nobody's fault and does not count.
      const isShared = response.headers.get('x-ratelimit-scope') === 'shared';
      if (INVALID.has(response.status) && !isShared) invalid.push(clock());
    });
  }
  watch(rest);

  function restFor(): number {
    const now = clock();
    while (invalid.length > 0 && (invalid[0] ?? now) <= now - INVALID_WINDOW_MS) invalid.shift();
    const decisive = invalid.at(-MOST_INVALID);
    return decisive === undefined ? 0 : decisive + INVALID_WINDOW_MS - now;
  }

  return {
    watch,
    async request(method, fullRoute, options = {}) {
      const pause = restFor();
      if (pause > 0) throw new Resting(pause);
      return rest.request({
        ...(options.auth === false ? {} : withToken),
        ...options,
        method,
        fullRoute,
      } as Parameters<REST['request']>[0]);
    },
    async isTokenRefused() {
      try {
        await rest.get(Routes.user(), withToken);
        return false;
      } catch (error) {
        return error instanceof Error && Reflect.get(error, 'status') === 401;
      }
    },
  };
}

/** One 401 says nothing of the next request, which needs the token again. */
export function keepToken(rest: REST, token: string): void {
  rest.on(RESTEvents.Response, (_request, response) => {
    // The library forgets the token in what follows this event.
    if (response.status === 401) setImmediate(() => rest.setToken(token));
  });
}

/** The id of the application whose token it is; throws what its owner can mend. */
export async function findApplication(rest: DiscordRest): Promise<string> {
  try {
    return ((await rest.request('GET', Routes.currentApplication())) as APIApplication).id;
  } catch (error) {
    throw toStartError(error);
  }
}
