// Who is answered and who may manage: known before an event is written down, because it is no part of what was said.

import { parseSlash } from '../../question/slash.ts';
import type { Place } from '../adapter.ts';
import { outsiderRefusal } from '../channel-settings.ts';
import type { ChatEvent } from '../kit/event.ts';
import type { Log } from '../log.ts';
import type { SlackApi } from './api.ts';
import type { Heard } from './incoming.ts';
import { asJson } from './json.ts';

export interface RightsParts {
  readonly api: SlackApi;
  /** Whether people of other organisations are answered in this channel. */
  readonly areOutsidersAnswered: (place: Place) => Promise<boolean>;
  /** Only the workspace's admins may manage digests; else every member of the channel may. */
  readonly adminsOnly: boolean;
  readonly log: Log;
}

/** Slack gives up on a command after three seconds. */
const ADMIN_LOOKUP_MS = 1500;

/** The event with what whoever asks may do, or with the refusal that they get instead. */
export function createRights(parts: RightsParts): (heard: Heard) => Promise<ChatEvent> {
  const { api, adminsOnly, log } = parts;

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

  async function isAdmin(user: string): Promise<boolean> {
    try {
      const found = await api.call('users.info', { user }, AbortSignal.timeout(ADMIN_LOOKUP_MS));
      const person = asJson(found.user);
      return person?.is_admin === true || person?.is_owner === true;
    } catch (err) {
      log.warn({ err, platform: 'slack' }, 'could not ask Slack who is an admin');
      return false;
    }
  }

  return async ({ event, isOutsider }) => {
    if (event.kind === 'delete') return event;
    const { asked } = event;
    if (isOutsider && !(await isAllowed(asked.place))) return { ...event, refusal: outsiderRefusal };
    if (isOutsider) return { ...event, asked: { ...asked, mayManage: false } };
    const command = asked.command?.name ?? parseSlash(asked.text)?.command;
    if (!adminsOnly || command !== 'digest') return event;
    return { ...event, asked: { ...asked, mayManage: await isAdmin(asked.user ?? '') } };
  };
}
