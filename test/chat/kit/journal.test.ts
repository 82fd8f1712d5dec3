// What arrived is not lost while the database waits for a busy disk: the journal keeps it for whoever starts next.

import { appendFileSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJournal } from '../../../src/chat/kit/journal.ts';
import { nameOwner } from '../../../src/chat/kit/owners.ts';
import type { ArrivedEvent } from '../../../src/state/incoming.ts';
import { until } from '../../peers/until.ts';
import { holdState } from '../../state/hold-state.ts';
import { createScene, mention } from './scene.ts';

const NOW = Date.UTC(2026, 10, 22);
let now = NOW;
const clock = () => now;
let directory = '';
beforeEach(() => {
  now = NOW;
  directory = mkdtempSync(path.join(tmpdir(), 'sitrep-journal-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const arrived = (id: string): ArrivedEvent => ({
  platform: 'discord',
  space: 'G1',
  channel: 'C1',
  id,
  message: id,
  event: { asked: `what about ${id}?` },
  textHash: '',
  user: 'ann',
  isSpent: true,
});
const files = () => readdirSync(directory).filter((name) => name.endsWith('.jsonl'));
const gone = () => nameOwner(process.pid, 'before');
const next = () => createJournal(directory, nameOwner(process.pid, 'next'), clock);

describe('what was written and never confirmed', () => {
  it('is found by the next process, without a line that was cut off, and then taken away', async () => {
    const before = createJournal(directory, gone(), clock);
    await before.write(arrived('old'));
    now += 60_000;
    await Promise.all([before.write(arrived('a')), before.write(arrived('b'))]);
    appendFileSync(path.join(directory, files()[0] ?? ''), '{"at":1,"event":{"id":"c');
    await before.close();
    const left = next().left(NOW + 1);
    expect(left.events).toEqual([
      { ...arrived('a'), at: now },
      { ...arrived('b'), at: now },
    ]);
    left.forget();
    expect(files()).toEqual([]);
  });

  it('stays where its process lives, or may live on another machine, for an hour', async () => {
    for (const [owner, id] of [
      [nameOwner(process.ppid, 'alive'), 'a'],
      ['another-machine:1:x', 'b'],
    ] as const) {
      const journal = createJournal(directory, owner, clock);
      await journal.write(arrived(id));
      await journal.close();
    }
    for (const name of files()) utimesSync(path.join(directory, name), NOW / 1000, NOW / 1000);
    const left = next().left(NOW);
    expect(left.events.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    left.forget();
    expect(files()).toHaveLength(2);
    now += 61 * 60_000;
    next().left(NOW).forget();
    expect(files()).toEqual([]);
  });
});

it('what the database has stands in no file', async () => {
  const journal = createJournal(directory, gone(), clock);
  await journal.write(arrived('a'));
  expect(files()).toHaveLength(1);
  journal.done('a');
  await until(async () => (files().length === 0 ? true : undefined), 'the file to be put away');
  await journal.write(arrived('b'));
  journal.done('b');
  await journal.close();
  expect(files()).toEqual([]);
});

it('a mention is acknowledged while the database waits, and answered once by whoever starts next', async () => {
  // Only the journal can have it in time.
  const scene = await createScene({ isThreaded: true, settings: { acknowledgeMs: 600_000 } });
  try {
    const kit = await scene.join();
    const release = await holdState(scene.file);
    const acknowledged = Promise.withResolvers<void>();
    const received = kit.receive(mention('while it waits'), async () => acknowledged.resolve());
    await acknowledged.promise;
    expect(scene.said).toEqual([]);
    // The next process reads the journal as if this one were gone.
    const starting = scene.join().then(async (later) => {
      await later.start();
      return later;
    });
    release();
    await Promise.all([received, starting]);
    await until(async () => (scene.said.length > 0 ? true : undefined), 'the answer');
    await scene.close();
    expect(scene.said).toHaveLength(1);
  } finally {
    await scene.close();
  }
});

it('what the database does not take stays in a file until it is answered', async () => {
  const scene = await createScene();
  const kept = () => readdirSync(path.dirname(scene.file)).filter((name) => name.endsWith('.jsonl'));
  try {
    const kit = await scene.join();
    const holder = new DatabaseSync(scene.file);
    holder.exec(`create trigger full before insert on incoming begin select raise(abort, 'full'); end`);
    const posting = Promise.withResolvers<void>();
    const held = Promise.withResolvers<undefined>();
    scene.fail(() => {
      posting.resolve();
      return held.promise;
    });
    const received = kit.receive(mention('while it is full'));
    await posting.promise;
    await scene.journals[0]?.close();
    const [first] = kept();
    expect(first).toBeDefined();
    held.resolve(undefined);
    await received;
    holder.exec('drop trigger full');
    holder.close();
    await kit.receive(mention('afterwards'));
    await scene.journals[0]?.close();
    expect(kept()).toEqual([first]);
    expect(scene.said).toHaveLength(2);
  } finally {
    await scene.close();
  }
});

it('a redelivery is not acknowledged before the first delivery is safe', async () => {
  const scene = await createScene({
    isThreaded: true,
    settings: { acknowledgeMs: 600_000, quickMs: 600_000 },
  });
  try {
    const kit = await scene.join();
    const release = await holdState(scene.file);
    const acknowledged: string[] = [];
    const event = mention('twice');
    const both = ['first', 'second'].map((which) =>
      kit.receive(event, async () => void acknowledged.push(which)),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(acknowledged).toEqual([]);
    release();
    await Promise.all(both);
    expect([...acknowledged].sort()).toEqual(['first', 'second']);
    expect(scene.said).toHaveLength(1);
  } finally {
    await scene.close();
  }
});

it('a disk that was slow is not waited for until it has had its time', async () => {
  const quickMs = 600;
  const scene = await createScene({
    isThreaded: true,
    settings: { acknowledgeMs: 600_000, quickMs, slowMs: 10_000 },
  });
  try {
    const kit = await scene.join();
    const release = await holdState(scene.file);
    const received: Promise<void>[] = [];
    const waited = async (text: string): Promise<boolean> => {
      const began = performance.now();
      const { promise, resolve } = Promise.withResolvers<void>();
      received.push(kit.receive(mention(text), async () => resolve()));
      await promise;
      return performance.now() - began >= quickMs - 5;
    };
    expect(await waited('the first')).toBe(true);
    expect(await waited('a moment later')).toBe(false);
    scene.time.now += 10_000;
    expect(await waited('much later')).toBe(true);
    release();
    await Promise.all(received);
    expect(scene.said).toHaveLength(3);
  } finally {
    await scene.close();
  }
});
