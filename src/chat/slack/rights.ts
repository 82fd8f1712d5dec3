// Who is answered and who may manage: known before an event is written down, because it is no part of what was said.

import { parseSlash } from '../../question/slash.ts';
import { readPanelId } from '../../reply/panel.ts';
import type { Place } from '../../state/place.ts';
import { outsiderRefusal } from '../commands/settings-panel.ts';
import type { Log } from '../contract/log.ts';
import type { ChatEvent } from '../kit/event.ts';
import { REVIEW } from '../presses/review-card.ts';
import type { SlackApi } from './api.ts';
import type { Heard } from './heard.ts';
import { createPeople, type Person } from './people.ts';
import { createUserGroups } from './user-groups.ts';

export interface RightsParts {
  /** Whether people of other organisations are answered in this channel. */
  readonly areOutsidersAnswered: (place: Place) => Promise<boolean>;
  /** Only the workspace's admins may manage digests; else every member of the channel may. */
  readonly adminsOnly: boolean;
  /** Ids of the people and user groups that review drafts. */
  readonly curators: readonly string[];
  readonly log: Log;
  readonly now: () => number;
}

/** Slack gives up on a command after three seconds. */
const RIGHTS_MS = 1500;
/** Nobody waits longer to be answered in their language. */
const LOCALE_MS = 300;

export interface Rights {
  /** The event with what whoever asks may do, or with the refusal that they get instead. */
  readonly withRights: (heard: Heard, api: SlackApi) => Promise<ChatEvent>;
  /** Ids of the user groups that review drafts and that they are in. */
  readonly groupsOf: (user: string, api: SlackApi) => Promise<readonly string[]>;
  readonly find: (user: string, api: SlackApi) => Promise<Person>;
  /** The language in which they read; not waited for long. */
  readonly localeOf: (user: string, api: SlackApi) => Promise<string | undefined>;
}

export function createRights(parts: RightsParts): Rights {
  const { adminsOnly, log, now } = parts;
  const people = createPeople({ log, now });
  const groups = createUserGroups({ named: parts.curators, log, now });

  async function isAllowed(place: Place): Promise<boolean> {
    try {
      return await parts.areOutsidersAnswered(place);
    } catch (err) {
      log.error(
        { platform: 'slack', err },
        'could not read whether people of other organisations are answered',
      );
      return false;
    }
  }

  async function withRights({ event, isOutsider }: Heard, api: SlackApi): Promise<ChatEvent> {
    if (event.kind === 'delete') return event;
    const { asked } = event;
    if (isOutsider && !(await isAllowed(asked.place))) return { ...event, refusal: outsiderRefusal };
    if (isOutsider) return { ...event, asked: { ...asked, mayManage: false } };
    const { user = '' } = asked;
    const command = asked.command?.name ?? parseSlash(asked.text)?.command;
    const panel = readPanelId(asked.press?.id ?? '')?.panel;
    if (command === REVIEW || panel === REVIEW)
      return { ...event, asked: { ...asked, roles: await groups.of(user, api) } };
    const isOfAdmins = adminsOnly && (command === 'digest' || panel === 'digest');
    const isOfSettings = command === 'settings' || panel === 'settings' || panel === 'home';
    if (!isOfAdmins && !isOfSettings) return event;
    const { isAdmin } = await people.find(user, api, RIGHTS_MS);
    return {
      ...event,
      asked: { ...asked, mayConfigure: isAdmin, mayManage: isOfAdmins ? isAdmin : asked.mayManage },
    };
  }

  return {
    withRights,
    groupsOf: groups.of,
    find: (user, api) => people.find(user, api, RIGHTS_MS),
    localeOf: async (user, api) => (await people.find(user, api, LOCALE_MS)).locale,
  };
}
