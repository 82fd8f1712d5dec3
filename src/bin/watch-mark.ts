// The file that a look at the pages leaves in the data folder: by its name one of several processes makes the look, and it
// holds what the next look must know of this one.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { feedMarkSchema } from '../curate/watch/feed-news.ts';
import { makeFolder } from '../make-folder.ts';
import { writeWhole } from '../write-whole.ts';

const PREFIX = 'watched-';

const markSchema = z.strictObject({
  /** Documents whose page was gone. */
  gone: z.array(z.string()),
  /** Lines that did not reach the curators. */
  untold: z.array(z.string()),
  /** By briefing and address. */
  feeds: z.record(z.string(), feedMarkSchema).default({}),
});
type Mark = z.output<typeof markSchema>;

/**
 * What the look before left; undefined where the look of this time is another's, or made. It stands under the new name
 * before it goes under the old one: a look may be cut off.
 */
export function takeMark(dataDir: string, due: string): Mark | undefined {
  const mark = nameOf(due);
  makeFolder(dataDir);
  try {
    writeFileSync(join(dataDir, mark), '', { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
  const names = readdirSync(dataDir).filter((name) => name.startsWith(PREFIX) && name !== mark);
  const marks = names.flatMap((name) => readMark(join(dataDir, name)) ?? []);
  const before: Mark = {
    gone: marks.flatMap(({ gone }) => gone),
    untold: marks.flatMap(({ untold }) => untold),
    feeds: Object.assign({}, ...marks.map(({ feeds }) => feeds)),
  };
  writeMark(dataDir, due, before);
  for (const name of names) rmSync(join(dataDir, name));
  return before;
}

export function writeMark(dataDir: string, due: string, content: Mark): void {
  writeWhole(join(dataDir, nameOf(due)), JSON.stringify(content));
}

function nameOf(due: string): string {
  return `${PREFIX}${due.replaceAll(':', '')}.json`;
}

/** Undefined for the mark of a look that was cut off before it had read the one before. */
function readMark(path: string): Mark | undefined {
  const text = readFileSync(path, 'utf8');
  return text === '' ? undefined : markSchema.safeParse(JSON.parse(text)).data;
}
