// What Slack tells of a person where the workspace gave the scope users:read: whether they are an admin, and the language in
// which they read. Asked once in a while and never waited for long; without the scope nothing is known, and nothing fails.

import type { Log } from '../contract/log.ts';
import type { SlackApi } from './api.ts';
import { platformError } from './failures.ts';
import { asJson, textOf } from './json.ts';

export interface Person {
  readonly isAdmin: boolean;
  /** "uk-UA"; absent where Slack does not say. */
  readonly locale?: string;
}

export interface People {
  /** Waits no longer than `patienceMs`; what comes later is known the next time. */
  readonly find: (user: string, api: SlackApi, patienceMs: number) => Promise<Person>;
}

const LOOKUP_MS = 2500;
const KNOWN_MS = 60_000;
/** A workspace without the scope is asked again after an hour. */
const UNKNOWN_MS = 60 * 60_000;
const KEPT = 2000;
const nobody: Person = { isAdmin: false };

interface Known {
  readonly person: Promise<Person>;
  readonly until: number;
}

export function createPeople({ log, now }: { readonly log: Log; readonly now: () => number }): People {
  /** By workspace: ids are not told apart between them. */
  const known = new WeakMap<SlackApi, Map<string, Known>>();
  const closed = new WeakMap<SlackApi, number>();

  async function ask(user: string, api: SlackApi): Promise<Person> {
    try {
      const args = { user, include_locale: true };
      const answer = await api.call('users.info', args, AbortSignal.timeout(LOOKUP_MS));
      const found = asJson(answer.user);
      const locale = textOf(found?.locale);
      const isAdmin = found?.is_admin === true || found?.is_owner === true;
      return { isAdmin, ...(locale === '' ? {} : { locale }) };
    } catch (err) {
      if (platformError(err) === 'missing_scope') closed.set(api, now() + UNKNOWN_MS);
      log.warn({ platform: 'slack', err }, 'could not ask Slack about a person');
      return nobody;
    }
  }

  return {
    async find(user, api, patienceMs) {
      if (user === '' || (closed.get(api) ?? 0) > now()) return nobody;
      const people = known.get(api) ?? new Map<string, Known>();
      known.set(api, people);
      const before = people.get(user);
      if (before !== undefined && before.until > now()) return within(before.person, patienceMs);
      if (people.size >= KEPT) people.clear();
      const person = ask(user, api);
      people.set(user, { person, until: now() + KNOWN_MS });
      return within(person, patienceMs);
    },
  };
}

async function within(person: Promise<Person>, ms: number): Promise<Person> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Person>((resolve) => {
    timer = setTimeout(() => resolve(nobody), ms);
  });
  try {
    return await Promise.race([person, late]);
  } finally {
    clearTimeout(timer);
  }
}
