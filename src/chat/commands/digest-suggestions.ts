// What to offer while somebody types an option of /digest.

import { describeSubscription } from '../../digest/schedule/describe.ts';
import { listZones } from '../../digest/schedule/zone.ts';
import type { Place } from '../../state/place.ts';
import type { Subscription } from '../../state/subscriptions.ts';
import { cutText } from '../text/cut-text.ts';
import type { Half, Suggestion } from './suggestions.ts';

const MOST = 25;
const LONGEST_LABEL = 100;
export const CADENCES =
  'daily,weekdays,weekly mon,weekly tue,weekly wed,weekly thu,weekly fri,weekly sat,weekly sun'.split(',');
export const COMMON_ZONES = [
  'UTC',
  'Europe/Kyiv',
  'Asia/Seoul',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
];

/** Digests of the place, by id and by what they are. */
export async function suggestDigestIds(
  { typed, place }: Half,
  list: (place: Place) => Promise<readonly Subscription[]>,
): Promise<readonly Suggestion[]> {
  if (place === undefined) return [];
  const wanted = typed.trim().toLowerCase();
  return (await list(place))
    .map((one) => ({ value: one.id, label: describeSubscription(one) }))
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .slice(0, MOST)
    .map(({ value, label }) => ({ value, label: cutText(label, LONGEST_LABEL)[0] ?? value }));
}

/** Undefined for an option that takes anything, or that is not of /digest. `topics` = commands of the briefings. */
export function suggestForDigest(
  { command, option, typed }: Half,
  topics: readonly string[],
): readonly Suggestion[] | undefined {
  if (command !== 'digest') return undefined;
  return offersFor(option, typed, topics)?.map((value) => ({ label: value, value }));
}

function offersFor(option: string, typed: string, topics: readonly string[]): readonly string[] | undefined {
  const fitting = (all: readonly string[], words: string) =>
    all.filter((one) => one.toLowerCase().includes(words.trim().toLowerCase())).slice(0, MOST);
  switch (option) {
    case 'cadence':
      return fitting(CADENCES, typed);
    case 'time':
      return fitting(
        Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
        typed,
      );
    case 'quiet':
      return fitting(['yes', 'no'], typed);
    case 'zone': {
      const wanted = typed.trim().replaceAll(' ', '_');
      return wanted === '' ? COMMON_ZONES : fitting([...COMMON_ZONES, ...otherZones()], wanted);
    }
    case 'topics': {
      // Several are typed with commas: the last one is completed.
      const parts = typed.split(',').map((part) => part.trim());
      const [last = ''] = parts.splice(-1);
      const rest = topics.filter((topic) => !parts.includes(topic));
      return fitting(rest, last.replace(/^\//, '')).map((topic) => [...parts, topic].join(', '));
    }
    default:
      return undefined;
  }
}

function otherZones(): readonly string[] {
  return listZones().filter((zone) => !COMMON_ZONES.includes(zone));
}
