// What the inbox page's forms ask for, as the /digest command that a chat would carry.

import { inboxPlace } from '../commands/digest-handlers.ts';
import type { Incoming } from '../contract/adapter.ts';

/** The form's fields as an `Incoming`; fields left empty count as left out. */
export function readInboxForm(body: string, conversation: string): Incoming {
  const form = new URLSearchParams(body);
  const field = (name: string) => {
    const value = form.getAll(name).join(' ').trim();
    return value === '' ? {} : { [name]: value };
  };
  const cron = form.get('cron')?.trim() ?? '';
  const when = cron === '' ? { ...field('cadence'), ...field('time') } : { cadence: cron };
  const options = {
    ...field('id'),
    ...field('topics'),
    ...field('zone'),
    ...field('language'),
    ...field('quiet'),
    ...when,
  };
  return {
    place: { ...inboxPlace, platform: 'web' },
    conversation: `web|local|${conversation}`,
    text: form.get('action') ?? '',
    command: { name: 'digest', options },
    private: true,
    mayManage: true,
  };
}
