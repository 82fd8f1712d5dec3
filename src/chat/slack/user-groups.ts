// Which of the named user groups somebody is in, where the workspace gave the scope usergroups:read: a group's people are
// asked of Slack once a minute at most. What cannot be asked counts as not being in it.

import type { Log } from '../contract/log.ts';
import type { SlackApi } from './api.ts';
import { platformError } from './failures.ts';

export interface UserGroups {
  /** Ids of the groups of which `user` is; waits no longer than a command may. */
  readonly of: (user: string, api: SlackApi) => Promise<readonly string[]>;
}

export interface UserGroupParts {
  /** Ids of groups and people, of whichever workspace; a group that a workspace lacks is nobody's there. */
  readonly named: readonly string[];
  readonly log: Log;
  readonly now: () => number;
}

const LOOKUP_MS = 1500;
const KNOWN_MS = 60_000;

interface Known {
  readonly people: Promise<ReadonlySet<string>>;
  readonly until: number;
}

/** Slack's ids of user groups. */
const GROUP = /^S/;

export function createUserGroups({ named, log, now }: UserGroupParts): UserGroups {
  const groups = named.filter((id) => GROUP.test(id));
  /** By workspace, then group. */
  const known = new WeakMap<SlackApi, Map<string, Known>>();

  async function ask(usergroup: string, api: SlackApi): Promise<ReadonlySet<string>> {
    try {
      const answer = await api.call('usergroups.users.list', { usergroup }, AbortSignal.timeout(LOOKUP_MS));
      return new Set(Array.isArray(answer.users) ? answer.users.map(String) : []);
    } catch (err) {
      if (platformError(err) !== 'no_such_subteam')
        log.warn({ platform: 'slack', usergroup, err }, 'could not ask Slack who is in a user group');
      return new Set();
    }
  }

  function peopleOf(group: string, api: SlackApi): Promise<ReadonlySet<string>> {
    const asked = known.get(api) ?? new Map<string, Known>();
    known.set(api, asked);
    const before = asked.get(group);
    if (before !== undefined && before.until > now()) return before.people;
    const people = ask(group, api);
    asked.set(group, { people, until: now() + KNOWN_MS });
    return people;
  }

  return {
    async of(user, api) {
      const found = await Promise.all(
        groups.map(async (group) => ((await peopleOf(group, api)).has(user) ? [group] : [])),
      );
      return found.flat();
    },
  };
}
