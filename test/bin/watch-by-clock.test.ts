// The running bot's look at pages: at its times, by one process, each loss told once.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchByClock } from '../../src/bin/watch-by-clock.ts';
import type { Claim, Document } from '../../src/briefing/types.ts';
import { Refused } from '../../src/curate/read/page.ts';
import { lastDue } from '../../src/curate/watch/watch-times.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'sitrep-watch-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const text = 'The ferry ran aground. Four men were hurt, the ministry said.';
const exact = 'Four men were hurt';
const document = { id: 'courier', label: 'Courier', url: 'https://courier.example/a', text } as Document;
const quotes = [{ exact, start: text.indexOf(exact), end: text.indexOf(exact) + exact.length }];
const claim = { id: 'hurt', document: 'courier', status: 'current', quotes } as unknown as Claim;
const noon = Date.parse('2025-03-12T12:00:00Z');
const hours = (n: number) => noon + n * 3_600_000;

function started(page: { text: string | undefined; now: number; isHeard?: boolean }) {
  const told: (readonly string[])[] = [];
  const kept: string[] = [];
  const looks: number[] = [];
  const watch = watchByClock({
    times: ['06:00', '18:00'],
    dataDir,
    briefings: () => [{ id: 'ferry', documents: [document], claims: [claim] }],
    fetchText: async () => {
      looks.push(page.now);
      if (page.text === undefined) throw new Refused('courier.example answered with 404');
      return page.text;
    },
    keep: (_briefing, _document, newer) => !kept.includes(newer) && kept.push(newer) > 0,
    tell: async (lines) => {
      told.push(lines);
      return page.isHeard ?? true;
    },
    clock: () => page.now,
    onError: () => {},
  });
  return { watch, told, kept, looks };
}

it.each([
  ['2025-03-12T05:59:00Z', '2025-03-11T18:00Z'],
  ['2025-03-12T06:00:00Z', '2025-03-12T06:00Z'],
  ['2025-03-12T23:59:00Z', '2025-03-12T18:00Z'],
])('at %s the last time that has come is %s', (now, due) => {
  expect(lastDue(['18:00', '06:00'], Date.parse(now))).toBe(due);
});

it('looks once a time, and no second process looks at the same time', async () => {
  const page = { text, now: noon };
  const first = started(page);
  await first.watch.look();
  const second = started(page);
  await second.watch.look();
  await first.watch.look();
  expect([first.looks, second.looks]).toEqual([[noon], []]);
  page.now = hours(6);
  await second.watch.look();
  await first.watch.look();
  expect([first.looks, second.looks, first.told]).toEqual([[noon], [hours(6)], []]);
  expect(readdirSync(dataDir)).toEqual(['watched-2025-03-12T1800Z.json']);
  await Promise.all([first.watch.stop(), second.watch.stop()]);
});

it('tells of a quote that is gone once, with what stands there now, and keeps the newer text', async () => {
  const page = { text: text.replace('Four', 'Three'), now: noon };
  const { watch, told, kept } = started(page);
  await watch.look();
  page.now = hours(6);
  await watch.look();
  expect(kept).toEqual([page.text]);
  expect(told).toEqual([
    [
      'Courier: the page no longer prints the quote of hurt, “Four men were hurt”; now, old→new: “[Four→Three] men were hurt”. Keep or retract it: sitrep review courier',
    ],
  ]);
  await watch.stop();
});

it('tells of a quote that is gone with the next look, where nobody heard it', async () => {
  const page = { text: text.replace('Four', 'Three'), now: noon, isHeard: false };
  const { watch, told, kept } = started(page);
  await watch.look();
  page.isHeard = true;
  for (const later of [6, 18]) {
    page.now = hours(later);
    await watch.look();
  }
  expect(kept).toHaveLength(1);
  expect(told).toHaveLength(2);
  expect(told[1]).toEqual(told[0]);
  expect(told[1]?.[0]).toContain('no longer prints the quote of hurt');
  await watch.stop();
});

it('tells of a page that is gone once; where nobody heard it, with the next look again', async () => {
  const page: Parameters<typeof started>[0] = { text: undefined, now: noon, isHeard: false };
  const { watch, told } = started(page);
  await watch.look();
  page.isHeard = true;
  for (const later of [6, 18, 30]) {
    page.now = hours(later);
    await watch.look();
  }
  const line = 'Courier: the page is gone: courier.example answered with 404. https://courier.example/a';
  expect(told).toEqual([[line], [line]]);
  await watch.stop();
});
