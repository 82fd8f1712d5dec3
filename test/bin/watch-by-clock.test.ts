// The running bot's look at pages and feeds: at its times, by one process, each loss and each new entry told once.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchByClock } from '../../src/bin/watch-by-clock.ts';
import type { Claim, Document } from '../../src/briefing/types.ts';
import { Refused } from '../../src/curate/read/page.ts';
import { fetchFeed } from '../../src/curate/watch/watch-feed.ts';
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

function started(
  page: { text: string | undefined; now: number; isHeard?: boolean; isBroken?: boolean },
  feeds: readonly string[] = [],
) {
  const told: (readonly string[])[] = [];
  const kept: string[] = [];
  const looks: number[] = [];
  const watch = watchByClock({
    times: ['06:00', '18:00'],
    dataDir,
    briefings: () => [{ id: 'ferry', documents: [document], claims: [claim], feeds }],
    fetchText: async () => {
      looks.push(page.now);
      if (page.isBroken === true) throw new Error('no memory');
      if (page.text === undefined) throw new Refused('courier.example answered with 404');
      return page.text;
    },
    fetchFeed: (url) => fetchFeed(url, { isAllowed: (address) => address === '127.0.0.1' }),
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

interface Entry {
  readonly title: string;
  readonly link: string;
}

/** A feed on loopback; no entries: the server has nothing there. */
async function serveFeed(): Promise<{
  readonly url: string;
  entries: readonly Entry[] | undefined;
  close(): Promise<void>;
}> {
  const server = createServer((_request, response) => {
    if (feed.entries === undefined) return response.writeHead(404).end();
    const items = feed.entries.map(
      ({ title, link }) =>
        `<item><title>${title}</title><link>${link}</link><pubDate>Wed, 12 Mar 2025 09:00:00 GMT</pubDate></item>`,
    );
    return response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>Courier</title>${items.join('')}</channel></rss>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const feed: Awaited<ReturnType<typeof serveFeed>> = { url, entries: [], close };
  return feed;
}

const entry = (n: number): Entry => ({ title: `Report ${n}`, link: `https://courier.example/${n}` });
/** What is added, at another fragment of its address. */
const added: Entry = { title: 'The ferry ran aground', link: 'https://courier.example/a#top' };

it('tells of a feed that it is looked into, then of each new entry once, and of none that is added', async () => {
  const feed = await serveFeed();
  const page = { text, now: noon };
  const { watch, told } = started(page, [feed.url]);
  feed.entries = [entry(1), added];
  await watch.look();
  const looks: [number, readonly Entry[]][] = [
    [6, [entry(2), entry(1), added]],
    [18, [entry(2), added]],
    [30, [entry(3), entry(2), entry(1)]],
  ];
  for (const [later, entries] of looks) {
    page.now = hours(later);
    feed.entries = entries;
    await watch.look();
  }
  const isNew = (n: number) =>
    `New in ${feed.url}: “Report ${n}”, Wed, 12 Mar 2025 09:00:00 GMT: sitrep add 'https://courier.example/${n}'`;
  expect(told).toEqual([
    [
      `The feed ${feed.url} is looked into from now on for ferry: 1 of its entries stand in no document; sitrep watch lists them.`,
    ],
    [isNew(2)],
    [isNew(3)],
  ]);
  await watch.stop();
  await feed.close();
});

it('tells of a feed that cannot be read once, and after that of what came while it could not', async () => {
  const feed = await serveFeed();
  const page = { text, now: noon };
  const { watch, told } = started(page, [feed.url]);
  feed.entries = [entry(1)];
  await watch.look();
  for (const [later, entries] of [
    [6, undefined],
    [18, undefined],
    [30, [entry(2), entry(1)]],
  ] as const) {
    page.now = hours(later);
    feed.entries = entries;
    await watch.look();
  }
  expect(told.slice(1).map(([line]) => line?.replace(feed.url, 'FEED').slice(0, 40))).toEqual([
    'The feed FEED cannot be read: 127.0.0.1:'.slice(0, 40),
    'New in FEED: “Report 2”, Wed, 12 Mar 202',
  ]);
  await watch.stop();
  await feed.close();
});

it.each(['killed before it had found the one before', 'failed while it looked'])(
  'goes on from the look before where one was %s',
  async (how) => {
    const feed = await serveFeed();
    const page = { text, now: noon, isBroken: false };
    const first = started(page, [feed.url]);
    feed.entries = [entry(1)];
    await first.watch.look();
    page.now = hours(6);
    page.isBroken = true;
    if (how.startsWith('killed')) writeFileSync(path.join(dataDir, 'watched-2025-03-12T1800Z.json'), '');
    else await first.watch.look();
    await first.watch.stop();
    page.now = hours(18);
    page.isBroken = false;
    feed.entries = [entry(2), entry(1)];
    const second = started(page, [feed.url]);
    await second.watch.look();
    expect(second.told.flat().map((line) => line.includes('“Report 2”'))).toEqual([true]);
    await second.watch.stop();
    await feed.close();
  },
);

it('gives what a stranger wrote in one line, its address quoted for the shell, and no more at once than a person reads', async () => {
  const feed = await serveFeed();
  const page = { text, now: noon };
  const { watch, told } = started(page, [feed.url]);
  await watch.look();
  page.now = hours(6);
  feed.entries = [
    { title: 'Two\n lines &#27;[31m', link: "https://courier.example/x';rm -rf ~;'" },
    ...Array.from({ length: 30 }, (_, n) => ({ ...entry(n), title: `Report ${n} ${'long '.repeat(60)}` })),
  ];
  await watch.look();
  const lines = told.slice(1).flat();
  expect(lines[0]).toContain('“Two lines [31m”');
  expect(lines[0]).toMatch(/sitrep add 'https:\/\/courier\.example\/x%27;rm%20-rf%20~;%27'$/);
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe(`New in ${feed.url}: 21 more; sitrep watch lists them.`);
  for (const notice of told) expect(notice.join('\n').length).toBeLessThan(1600);
  await watch.stop();
  await feed.close();
});
