// IANA zones: checking what a person typed, and turning a clock time there into an instant.

import { mistake } from '../../mistakes.ts';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Names that places have given up, under which ICU still lists them. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
};

/** Zones to choose from, by the names that places use today. */
export function listZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone);
}

/** Returns the zone as it is to be stored; refuses what is not a place's zone, with a suggestion where there is one. */
export function checkZone(typed: string): string {
  const zone = typed.trim();
  if (/^(?:UTC|GMT)$/i.test(zone)) return zone.toUpperCase();
  if (zone.includes('/') && isZone(zone)) return zone;
  const wanted = zone.toLowerCase().replaceAll(/\s+/g, '_');
  const fits = (known: string) =>
    known.toLowerCase() === wanted || known.toLowerCase().endsWith(`/${wanted}`);
  const old = Object.keys(RENAMED).find(fits);
  const near = listZones().find(fits) ?? (old === undefined ? undefined : RENAMED[old]);
  throw near === undefined ? mistake('zone', { typed: zone }) : mistake('zoneNear', { typed: zone, near });
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Minutes east of UTC at the instant. */
export function readOffset(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d+):(\d+))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * The instant at which clocks in the zone show `wall` (milliseconds as if the clock were UTC): the first one where
 * the hour is repeated, the first valid instant after the gap where it is skipped.
 */
export function findInstant(wall: number, zone: string): number {
  const before = readOffset(zone, wall - DAY);
  const after = readOffset(zone, wall + DAY);
  const first = wall - before * MINUTE;
  const second = wall - after * MINUTE;
  if (before === after || readOffset(zone, first) === before) return first;
  if (readOffset(zone, second) === after) return second;
  let [old, changed] = [wall - DAY, wall + DAY];
  while (changed - old > 1000) {
    const middle = old + Math.floor((changed - old) / 2000) * 1000;
    if (readOffset(zone, middle) === after) changed = middle;
    else old = middle;
  }
  return changed;
}
