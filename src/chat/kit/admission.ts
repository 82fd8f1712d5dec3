// What the settings of a place say of an event before it is answered: who sees the answer, and whether one is given there.

import type { SettingValues } from '../../state/settings.ts';
import type { AskedEvent } from './event.ts';

/** Answered everywhere: without them nobody could find out, or mend, why Sitrep is silent. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'sitrep-settings',
  'settings',
  'privacy',
  'forget',
  'digest',
  'review',
]);

/** For the eyes of whoever asks. */
export function alone(event: AskedEvent): AskedEvent {
  return { ...event, asked: { ...event.asked, private: true } };
}

/** A command is seen by whom the setting says, unless whoever asks has chosen. Messages cannot be answered privately. */
export function withVisibility(event: AskedEvent, { visibility }: SettingValues): AskedEvent {
  const { asked } = event;
  // What nobody has accepted is shown to no channel.
  if (asked.command?.name === 'review') return event;
  if (event.kind !== 'command' || visibility === '' || asked.isPrivacyChosen === true) return event;
  return { ...event, asked: { ...asked, private: visibility === 'private' } };
}

/** What is asked in a channel and seen by all can have a thread of its own, where that is set. */
export function wantsThread({ kind, asked }: AskedEvent, { answers }: SettingValues): boolean {
  if (answers !== 'thread' || asked.private || asked.place.thread !== undefined) return false;
  return kind === 'message' || (kind === 'command' && !EVERYWHERE.has(asked.command?.name ?? ''));
}

/** Named after the question. */
export function threadName({ asked, shownAs }: AskedEvent): string {
  const said = asked.text.replaceAll(/\s+/g, ' ').trim();
  return shownAs ?? (asked.command === undefined ? said : `/${asked.command.name} ${said}`.trim());
}

/** Buttons work wherever they stand. */
export function isAnsweredIn({ kind, asked }: AskedEvent, { channels }: SettingValues): boolean {
  if (kind === 'press' || channels.length === 0 || channels.includes(asked.place.channel)) return true;
  return asked.command !== undefined && EVERYWHERE.has(asked.command.name);
}
