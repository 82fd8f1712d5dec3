// What has arrived and is not on the database's disk yet: a line each in a file of this process, so that an end by kill -9
// loses nothing although a busy disk keeps the database waiting. A line is handed to the system and not waited for on the
// disk: that takes a fraction of a millisecond, and only a power cut can lose it.
//
// Whoever starts next reads what others left; what the database has by then it knows by its id.

import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import type { ArrivedEvent } from '../../state/incoming.ts';
import { findGone } from './owners.ts';

export interface Journal {
  /** Resolves when the system has it. */
  readonly write: (event: ArrivedEvent) => Promise<void>;
  /** The database has it. */
  readonly done: (id: string) => void;
  /** What processes before left that is younger than the instant; `forget` takes it away. */
  readonly left: (since: number) => { readonly events: readonly ArrivedEvent[]; readonly forget: () => void };
  readonly close: () => Promise<void>;
}

/** So often a file whose events the database has is put away: what people write stands in it no longer. */
const TURN_MS = 2000;
/** Of a process on another machine nobody knows whether it lives. */
const ABANDONED_MS = 60 * 60_000;
const NAME = /^arrived-(.+)-\d+\.jsonl$/;

export function createJournal(directory: string, owner: string, clock: () => number): Journal {
  makeFolder(directory);
  const pending = new Set<string>();
  let waiting: { readonly line: string; readonly done: PromiseWithResolvers<void> }[] = [];
  let isWriting = false;
  let writing: Promise<void> = Promise.resolve();
  let files = 0;
  let file: { readonly name: string; readonly handle: FileHandle } | undefined;

  async function begin(): Promise<{ readonly name: string; readonly handle: FileHandle }> {
    files += 1;
    const name = path.join(directory, `arrived-${encodeURIComponent(owner)}-${files}.jsonl`);
    return { name, handle: await open(name, 'a', 0o600) };
  }

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        file ??= await begin();
        await file.handle.write(batch.map(({ line }) => line).join(''));
        for (const { done } of batch) done.resolve();
      } catch (error) {
        for (const { done } of batch) done.reject(error);
      }
    }
    isWriting = false;
  }

  async function putAway(): Promise<void> {
    const old = file;
    if (old === undefined || pending.size > 0 || isWriting) return;
    file = undefined;
    await old.handle.close();
    await rm(old.name, { force: true });
  }

  const timer = setInterval(() => void putAway().catch(() => undefined), TURN_MS);
  timer.unref();

  return {
    write(event) {
      pending.add(event.id);
      const done = Promise.withResolvers<void>();
      waiting.push({ line: `${JSON.stringify({ at: clock(), event })}\n`, done });
      if (!isWriting) writing = writeAll();
      return done.promise;
    },
    done: (id) => void pending.delete(id),
    left(since) {
      const found = readdirSync(directory).flatMap((name) => {
        const [, theirs = ''] = NAME.exec(name) ?? [];
        const by = decodeURIComponent(theirs);
        return theirs === '' || by === owner ? [] : [{ name: path.join(directory, name), by }];
      });
      // Known before anything is read: what lives now may write on, and end, before it is forgotten.
      const gone = findGone(
        found.map(({ by }) => by),
        owner,
      );
      const over = found.filter(({ name, by }) => gone.includes(by) || isAbandoned(name, clock()));
      return {
        events: found
          .flatMap(({ name }) => readLines(name))
          .flatMap(({ at, event }) => (at >= since ? [{ ...event, at }] : [])),
        forget() {
          for (const { name } of over) rmSync(name, { force: true });
        },
      };
    },
    async close() {
      clearInterval(timer);
      await writing;
      await putAway();
      const left = file;
      file = undefined;
      await left?.handle.close();
    },
  };
}

/** Without a last line that was cut off. */
function readLines(name: string): readonly { readonly at: number; readonly event: ArrivedEvent }[] {
  try {
    return readFileSync(name, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  } catch {
    // Put away by its owner meanwhile.
    return [];
  }
}

function isAbandoned(name: string, now: number): boolean {
  const { mtimeMs } = statSync(name, { throwIfNoEntry: false }) ?? { mtimeMs: now };
  return now - mtimeMs > ABANDONED_MS;
}
