// Due times across every change of clocks of 2026 and 2027, in every zone; and what people may type as a schedule.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDueTimes } from '../../src/digest/schedule/due-times.ts';
import { checkZone, findInstant, readOffset } from '../../src/digest/schedule/zone.ts';
import { findTransitions, type Transition } from './zone-transitions.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

const transitions: readonly Transition[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'zone-transitions-2026-2027.json'), 'utf8'),
);

/** The next `count` due instants, as UTC. */
function listNext(cron: string, zone: string, after: string, count: number): readonly string[] {
  const times = createDueTimes(cron, zone);
  const found: string[] = [];
  for (let at = Date.parse(after); found.length < count; ) {
    at = times.next(at) ?? Number.NaN;
    found.push(new Date(at).toISOString());
  }
  return found;
}

describe('a daily digest', () => {
  it('knows every transition that Intl knows', () => {
    expect(findTransitions(Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1))).toEqual(transitions);
    expect(transitions).toHaveLength(115);
  });

  it('comes at the first valid instant of a gap, once in an overlap, and at its clock time the day after', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const { at, from, to, zones } of transitions) {
      const change = Date.parse(at);
      const first = change + Math.min(from, to) * MINUTE;
      const last = change + Math.max(from, to) * MINUTE;
      for (const zone of zones) {
        for (let wall = first; wall < last; wall += 15 * MINUTE) {
          const clock = new Date(wall);
          const times = createDueTimes(`${clock.getUTCMinutes()} ${clock.getUTCHours()} * * *`, zone);
          const due = to > from ? change : wall - from * MINUTE;
          const dayAfter = wall + 24 * HOUR - to * MINUTE;
          const found = [times.next(due - 20 * HOUR), times.next(due - 1), times.next(due)];
          if (found.join() !== [due, due, dayAfter].join()) wrong.push(`${zone} ${clock.toISOString()}`);
          checked += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBe(2056);
  });

  it('comes once on every calendar day of both years, wherever clocks change', () => {
    for (const zone of ['Europe/Kyiv', 'Australia/Lord_Howe', 'America/Godthab', 'Antarctica/Troll']) {
      for (const time of ['30 2', '30 23']) {
        const times = createDueTimes(`${time} * * *`, zone);
        let count = 0;
        const end = findInstant(Date.UTC(2028, 0, 1), zone);
        for (let at = findInstant(Date.UTC(2026, 0, 1), zone) - 1; ; count += 1) {
          const next = times.next(at);
          if (next === undefined || next >= end) break;
          expect(next - at).toBeGreaterThan(0);
          at = next;
        }
        expect([zone, time, count]).toEqual([zone, time, 730]);
      }
    }
  });

  it('shows what a subscriber in Kyiv sees in spring and autumn', () => {
    expect(listNext('30 3 * * *', 'Europe/Kyiv', '2026-03-27T12:00:00Z', 3)).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
    expect(listNext('30 3 * * *', 'Europe/Kyiv', '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('is not skipped where a gap ends at midnight', () => {
    expect(listNext('30 23 * * *', 'America/Godthab', '2026-03-28T12:00:00Z', 2)).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  it('several times a day comes once where two of them fall into one gap', () => {
    expect(listNext('0,30 3,4 * * *', 'Europe/Kyiv', '2026-03-28T12:00:00Z', 3)).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:00:00.000Z',
    ]);
  });
});

describe('other schedules', () => {
  it.each([
    ['0 9 * * 1-5', 'Europe/Kyiv', '2026-11-20T12:00:00Z', '2026-11-23T07:00:00.000Z'],
    ['0 9 * * 1', 'Asia/Seoul', '2026-11-22T23:59:59Z', '2026-11-23T00:00:00.000Z'],
    ['*/30 * * * *', 'Asia/Kolkata', '2026-11-22T00:10:00Z', '2026-11-22T00:30:00.000Z'],
    ['0 8 1 * *', 'UTC', '2026-11-22T00:00:00Z', '2026-12-01T08:00:00.000Z'],
    ['0 8 29 2 *', 'UTC', '2026-11-22T00:00:00Z', '2028-02-29T08:00:00.000Z'],
  ])('%s in %s', (cron, zone, after, due) => {
    expect(listNext(cron, zone, after, 1)).toEqual([due]);
  });

  it('by the half hour follow the time that passes, through gap and overlap', () => {
    const gap = listNext('*/30 * * * *', 'Europe/Kyiv', '2026-03-29T00:00:00Z', 4);
    expect(gap.map((at) => at.slice(11, 16))).toEqual(['00:30', '01:00', '01:30', '02:00']);
    const overlap = listNext('*/30 * * * *', 'Europe/Kyiv', '2026-10-25T00:00:00Z', 4);
    expect(overlap.map((at) => at.slice(11, 16))).toEqual(['00:30', '01:00', '01:30', '02:00']);
  });

  it('that never come have no next run', () => {
    expect(createDueTimes('0 9 30 2 *', 'UTC').next(Date.UTC(2026, 0, 1))).toBeUndefined();
  });

  it.each(['0 9 * *', '61 9 * * *', '0 0 9 * * *', 'daily', '', '0 9 * * 1-', '@daily;'])(
    'refuse “%s” in words',
    (cron) => {
      expect(() => createDueTimes(cron, 'UTC')).toThrow(/is not a cron expression.*five fields/s);
    },
  );
});

describe('a zone', () => {
  it('is taken as typed', () => {
    expect([checkZone(' Europe/Kyiv '), checkZone('utc')]).toEqual(['Europe/Kyiv', 'UTC']);
  });

  it.each([
    ['Mars/Olympus', 'Name one by place'],
    ['EST', 'Name one by place'],
    ['+02:00', 'Name one by place'],
    ['Seoul', 'did you mean Asia/Seoul?'],
    ['new york', 'did you mean America/New_York?'],
  ])('%s is refused with a remedy', (typed, remedy) => {
    expect(() => checkZone(typed)).toThrow(remedy);
  });

  it('gives every clock time an instant that shows it, or the first after a gap', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const minute = fc.integer({ min: Date.UTC(2026, 0, 2) / MINUTE, max: Date.UTC(2027, 11, 30) / MINUTE });
    fc.assert(
      fc.property(zone, minute, (name, wallMinute) => {
        const wall = wallMinute * MINUTE;
        const instant = findInstant(wall, name);
        const shown = instant + readOffset(name, instant) * MINUTE;
        if (shown === wall) return true;
        const isGap = readOffset(name, instant) > readOffset(name, instant - 1000);
        return isGap && shown > wall && instant - 1000 + readOffset(name, instant - 1000) * MINUTE < wall;
      }),
      { numRuns: 2000 },
    );
  });
});
