// The running bot's look at the documents' pages, at the times that the operator has set: what is new of it is told to the
// curators, once. A file in the data folder names the last look, so that of several processes one looks, a look that was
// missed is made up for, a page that stays gone is told of no second time, and what could not be told is told with the next.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Claim, Document } from '../briefing/types.ts';
import { type FetchText, type WatchedPage, watchPage } from '../curate/watch/watch-page.ts';
import { lastDue } from '../curate/watch/watch-times.ts';
import { repeat } from '../operations/repeat.ts';

export interface WatchByClockParts {
  /** HH:MM in UTC. */
  readonly times: readonly string[];
  readonly dataDir: string;
  briefings(): readonly {
    readonly id: string;
    readonly documents: readonly Document[];
    readonly claims: readonly Claim[];
  }[];
  readonly fetchText: FetchText;
  /** Keeps the newer text for the review; false where it is kept already. */
  keep(briefing: string, document: string, text: string): boolean;
  /** To the curators; false where it could not be told. */
  tell(lines: readonly string[]): Promise<boolean>;
  clock(): number;
  onError(error: unknown, context: object): void;
}

const LOOK_EVERY_MS = 60_000;
const MARK = 'watched-';

export interface WatchByClock {
  /** Looks where a time has come, as the timer does. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export function watchByClock(parts: WatchByClockParts): WatchByClock {
  const { dataDir } = parts;

  async function lookNow(): Promise<void> {
    const mark = `${MARK}${lastDue(parts.times, parts.clock()).replaceAll(':', '')}.json`;
    const before = take(dataDir, mark);
    if (before === undefined) return;
    const lines = [...before.untold];
    const goneNow: string[] = [];
    for (const { id, documents, claims } of parts.briefings())
      for (const document of documents) {
        const watched = await watchPage(document, claims, parts.fetchText);
        if (watched.state === 'page-gone') goneNow.push(document.id);
        const isNew =
          watched.state === 'page-gone'
            ? !before.gone.includes(document.id)
            : isKept(id, document.id, watched);
        if (isNew) lines.push(...describe(document, watched));
      }
    const isTold = lines.length === 0 || (await parts.tell(lines));
    if (!isTold) parts.onError(new Error('the curators could not be told'), { lines });
    const after: Mark = { gone: goneNow, untold: isTold ? [] : lines };
    writeFileSync(join(dataDir, mark), JSON.stringify(after));
  }

  function isKept(briefing: string, document: string, watched: WatchedPage): boolean {
    if (watched.state !== 'read' || watched.quotes.every(({ state }) => state !== 'gone')) return false;
    return parts.keep(briefing, document, watched.text);
  }

  const looks = repeat(lookNow, LOOK_EVERY_MS, (error) => parts.onError(error, { what: 'watch' }));
  void looks.now();
  return { look: looks.now, stop: looks.stop };
}

/** What a look leaves to the next. */
const markSchema = z.strictObject({
  /** Documents whose page was gone. */
  gone: z.array(z.string()),
  /** Lines that did not reach the curators. */
  untold: z.array(z.string()),
});
type Mark = z.output<typeof markSchema>;

/** Of the look before; undefined where this look is another's, or made. */
function take(dataDir: string, mark: string): Mark | undefined {
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(join(dataDir, mark), '', { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
  const before = readdirSync(dataDir).filter((name) => name.startsWith(MARK) && name !== mark);
  const marks = before.flatMap((name) => readMark(join(dataDir, name)) ?? []);
  for (const name of before) rmSync(join(dataDir, name));
  return {
    gone: marks.flatMap(({ gone }) => gone),
    untold: marks.flatMap(({ untold }) => untold),
  };
}

/** Undefined for the mark of a look that was cut off. */
function readMark(path: string): Mark | undefined {
  const text = readFileSync(path, 'utf8');
  return text === '' ? undefined : markSchema.safeParse(JSON.parse(text)).data;
}

function describe(document: Document, watched: WatchedPage): readonly string[] {
  if (watched.state === 'page-gone')
    return [`${document.label}: the page is gone: ${watched.why}. ${document.url}`];
  if (watched.state !== 'read') return [];
  return watched.quotes
    .filter(({ state }) => state === 'gone')
    .map(
      ({ claim, quote, nearest }) =>
        `${document.label}: the page no longer prints the quote of ${claim}, “${quote}”${nearest === undefined ? '' : `; now, old→new: “${nearest}”`}. Keep or retract it: sitrep review ${document.id}`,
    );
}
