// Every change of a zone's offset within a span of time, as Node's Intl knows them. Run it to write the fixture:
// node test/digest/zone-transitions.ts > test/digest/zone-transitions-2026-2027.json

import process from 'node:process';
import { readOffset } from '../../src/digest/schedule/zone.ts';

/** Zones that change from one offset to another (minutes east of UTC) at the same instant. */
export interface Transition {
  readonly at: string;
  readonly from: number;
  readonly to: number;
  readonly zones: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;

export function findTransitions(from: number, until: number): readonly Transition[] {
  const found = new Map<string, { at: string; from: number; to: number; zones: string[] }>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    let before = readOffset(zone, from);
    for (let start = from; start < until; start += DAY) {
      const after = readOffset(zone, start + DAY);
      if (after === before) continue;
      const at = new Date(findChange(zone, start, start + DAY, after)).toISOString();
      const key = `${at} ${before} ${after}`;
      const transition = found.get(key) ?? { at, from: before, to: after, zones: [] };
      transition.zones.push(zone);
      found.set(key, transition);
      before = after;
    }
  }
  return [...found.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.from - b.from));
}

/** The first whole second in (low, high] at which the zone has the offset. */
function findChange(zone: string, low: number, high: number, offset: number): number {
  let [old, changed] = [low, high];
  while (changed - old > 1000) {
    const middle = old + Math.floor((changed - old) / 2000) * 1000;
    if (readOffset(zone, middle) === offset) changed = middle;
    else old = middle;
  }
  return changed;
}

if (import.meta.main) {
  const transitions = findTransitions(Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1));
  process.stdout.write(`[\n${transitions.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
}
