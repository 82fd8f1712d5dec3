// What Discord drops, refuses and limits, and its twin does not: rules for the relay between bot and twin. Each line of
// contract-discord.ts names one of them with its source, and a test tries it.

import type { Canned, Rules } from './relay.ts';

export interface DiscordRules extends Rules {
  /** For how long a nonce is remembered: "the past few minutes". */
  nonceMs: number;
  /** Buckets: five posts in five seconds a channel, five follow-ups in two seconds an interaction, fifty requests a second. */
  limited: boolean;
  /** Channels whose history the bot may not read: Discord answers with an empty list. */
  readonly unreadable: Set<string>;
  /** Takes a message away as a moderator does; its nonce is still remembered. */
  remove(message: string): void;
}

interface Known {
  readonly at: number;
  readonly message: Readonly<Record<string, unknown>>;
}

const EPHEMERAL = 1 << 6;
const COMMANDS = /\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/;
const BUCKETS = [
  { of: /^\/api\/v10\/channels\/(\d+)\/messages$/, method: 'POST', count: 5, ms: 5000 },
  { of: /^\/api\/v10\/webhooks\/\d+\/([^/]+)$/, method: 'POST', count: 5, ms: 2000 },
] as const;

export function createDiscordRules(now: () => number = Date.now): DiscordRules {
  const nonces = new Map<string, Known>();
  const removed = new Set<string>();
  const spent = new Map<string, number[]>();
  /** Commands as they were last put, by route. */
  const commands = new Map<string, readonly object[]>();

  /** Milliseconds to wait; 0 = it fits and is counted. */
  function take(key: string, count: number, ms: number): number {
    const times = (spent.get(key) ?? []).filter((time) => time > now() - ms);
    spent.set(key, times);
    if (times.length >= count) return (times[0] ?? now()) + ms - now();
    times.push(now());
    return 0;
  }

  const rules: DiscordRules = {
    nonceMs: 3 * 60_000,
    limited: false,
    unreadable: new Set(),
    remove: (message) => void removed.add(message),

    before({ method, path, body }) {
      const [route = ''] = path.split('?');
      if (rules.limited) {
        const isCallback = route.includes('/interactions/');
        const globally = isCallback ? 0 : take('global', 50, 1000);
        if (globally > 0) return tooMany(globally, true);
        for (const { of, method: limited, count, ms } of BUCKETS) {
          const major = method === limited ? of.exec(route)?.[1] : undefined;
          const wait = major === undefined ? 0 : take(`${of} ${major}`, count, ms);
          if (wait > 0) return tooMany(wait, false);
        }
      }
      if (method === 'GET' && COMMANDS.test(route)) {
        return { status: 200, body: (commands.get(route) ?? []).map(asStanding) };
      }
      const known = knownNonce(route, method, body);
      if (known === undefined) return undefined;
      if (removed.has(String(known.message.id))) {
        return { status: 404, body: { code: 10008, message: 'Unknown Message' } };
      }
      return { status: 200, body: known.message };
    },

    after({ method, path, body }, answer) {
      const [route = ''] = path.split('?');
      if (method === 'PUT' && COMMANDS.test(route) && answer.status < 300 && Array.isArray(body)) {
        commands.set(route, body);
      }
      const channel = /^\/api\/v10\/channels\/(\d+)\/messages/.exec(route)?.[1];
      if (channel === undefined) return answer;
      if (method === 'POST' && answer.status < 300 && isRecord(answer.body)) {
        const { nonce } = (body ?? {}) as { nonce?: string };
        if (nonce !== undefined) nonces.set(`${channel} ${nonce}`, { at: now(), message: answer.body });
      }
      if (method !== 'GET') return answer;
      if (rules.unreadable.has(channel) && Array.isArray(answer.body)) return { ...answer, body: [] };
      return { ...answer, body: asFetched(answer.body) };
    },
  };

  function knownNonce(route: string, method: string, body: unknown): Known | undefined {
    const channel = /^\/api\/v10\/channels\/(\d+)\/messages$/.exec(route)?.[1];
    const { nonce, enforce_nonce: isEnforced } = (body ?? {}) as { nonce?: string; enforce_nonce?: boolean };
    if (method !== 'POST' || nonce === undefined || isEnforced !== true) return undefined;
    const known = nonces.get(`${channel} ${nonce}`);
    return known !== undefined && now() - known.at < rules.nonceMs ? known : undefined;
  }

  /** No nonce comes back, and nothing that is for one person's eyes. */
  function asFetched(body: unknown): unknown {
    if (Array.isArray(body)) {
      return body.filter((message) => isRecord(message) && !isPrivate(message)).map(asFetched);
    }
    if (!isRecord(body)) return body;
    const { nonce: _dropped, ...rest } = body;
    return rest;
  }

  const isPrivate = (message: Readonly<Record<string, unknown>>) =>
    (Number(message.flags ?? 0) & EPHEMERAL) !== 0 || removed.has(String(message.id));

  return rules;
}

/** With an id and what is left out said. */
function asStanding(command: object, at: number): object {
  return {
    nsfw: false,
    dm_permission: true,
    default_member_permissions: null,
    ...command,
    id: String(at + 1),
  };
}

function tooMany(ms: number, isGlobal: boolean): Canned {
  const seconds = Math.max(0.001, ms / 1000);
  return {
    status: 429,
    headers: {
      'retry-after': String(seconds),
      'x-ratelimit-scope': isGlobal ? 'global' : 'user',
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
