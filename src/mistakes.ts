// What a person can mend, in English; other languages have it in src/reply/words. A room that knows no reply throws it by
// name, and who shows it says it in the reader's language.

import { fillHoles, type Holes } from './fill-holes.ts';
import { UserError } from './user-error.ts';

export const mistakes = {
  noBriefings: 'There is no briefing to answer from.',
  noBriefing: 'There is no briefing “{typed}”; there is: {known}.',
  whichBriefing: 'Several briefings are loaded; name one with briefing: {known}.',
  emptyAsk: 'Ask something, for example: /ask how many were wounded?',
  emptyWho: 'Name somebody, for example: /who Zelensky',
  emptyQuestion: 'What would you like to know? Ask a question, or type /help.',
  longQuestion: 'That is {length} characters; please ask in at most {most}.',
  asOf: 'as_of “{typed}” is not a date I can read. Write one such as 2025-01-13, January 2025 or “end of December”.',
  source:
    'The briefing knows no source “{typed}”. /sources lists the documents; speakers are for example {speakers}.',
  topic: 'There is no topic “{typed}”. Topics: {topics}.',
  command: 'There is no command /{typed}. Topics: {topics}. Also: {others}.',
  nobody: 'Nobody called “{typed}” is named in the documents. Speakers are for example {speakers}.',
  since: '“{typed}” is no date; write 1 November 2026, 2026-11-01, yesterday or 7d.',
  manageDiscord:
    'Only who may manage this channel (the permission “Manage Channels” or “Manage Server”) can do that.',
  manageSlack: 'Only admins of this workspace can do that.',
  whichDigest: 'Which of the {n} digests here? Name one: {ids}.',
  digestAction:
    '“{typed}” is nothing that /digest does. Write /digest and one of: {actions}. For example: {example}',
  digestOption: '/digest {action} has no option {options}; it has {known}.',
  digestNoOption: '/digest {action} has no option {options}; it has none.',
  digestList: '/digest list takes nothing more: it shows all digests of this channel.',
  digestOne: '/digest {action} takes one digest, not {n}: {ids}.',
  digestWords: 'What is “{typed}”? Write /digest and one of: {actions}. For example: {example}',
  quiet: 'quiet is yes or no, not “{typed}”: yes = silent when nothing changed, no = one line then.',
  noDigest: 'There is no digest “{id}” here; list shows those there are.',
  notConnected: 'Sitrep is not connected to {platform}.',
  digestLimit: 'This channel has {n} digests, which is the limit; remove one first.',
  sameDigest: 'This channel has that very digest already: {id}.',
  digestPaused: 'The digest {id} is paused; resume it first.',
  justPosted: 'The digest {id} was posted a moment ago, and nothing has changed since.',
  pausedAlready: 'The digest {id} is paused already.',
  notPaused: 'The digest {id} is not paused.',
  neverAgain: '“{cron}” never comes again: no date fits it.',
  never: '“{cron}” never comes: no date fits it.',
  oneTopic: '{topics} is no topic of this briefing. Topics: {known}.',
  manyTopics: '{topics} are no topics of this briefing. Topics: {known}.',
  weekday: '“{typed}” is no day of the week; write weekly mon … weekly sun.',
  cadence: '“{typed}” is no cadence. Choose daily, weekdays, weekly, or a cron expression.',
  cronTime: 'A cron expression says the time itself; leave the time out.',
  time: '“{typed}” is no time of day; write HH:MM, such as 09:00 or 18:30.',
  language: '“{typed}” is no language we write dates in; give a tag such as en, en-GB, uk or ko.',
  lateness: 'How late a digest may be posted is a number of hours from 0.25 to 168.',
  zone: '“{typed}” is not a time zone. Name one by place, such as Europe/Kyiv, Asia/Seoul, America/New_York or UTC.',
  zoneNear: '“{typed}” is not a time zone; did you mean {near}?',
  cron: '“{typed}” is not a cron expression ({why}). It takes five fields: minute, hour, day of month, month, day of week; “0 9 * * 1-5” is 09:00 on weekdays.',
  noSetting: 'There is no setting “{typed}”; there are {known}.',
  settingLine: '“{typed}” is no setting. Write for example {example}; there are {known}.',
  settingValue: '{name} is {choices}, not “{typed}”.',
} as const;

export type MistakeName = keyof typeof mistakes;

export function mistake<Name extends MistakeName>(
  name: Name,
  holes: Holes<(typeof mistakes)[Name]>,
): UserError {
  const values: Readonly<Record<string, string | number>> = holes;
  return new UserError(fillHoles(mistakes[name], values), [{ name, holes: values }]);
}

/** Several at once, a line each. */
export function joinMistakes(all: readonly UserError[]): UserError {
  const told = all.every(({ told: one }) => one.length > 0) ? all.flatMap(({ told: one }) => one) : [];
  return new UserError(all.map(({ message }) => message).join('\n'), told);
}
