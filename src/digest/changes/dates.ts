// Dates of digests and corrections, in the reader's zone and language.

import { languageInUse } from '../../reply/words.ts';

/** "21 November 2026", in the language; plain English puts the day first, as everywhere in our replies. */
export function longDate(instant: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: zone,
    dateStyle: 'long',
  }).format(instant);
}

/** "21 Nov": what a correction note opens with. */
export function shortDate(instant: number, zone: string): string {
  const language = languageInUse();
  const format = { timeZone: zone, day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(instant);
}

/** YYYY-MM-DD in the zone. */
export function isoDay(instant: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}
