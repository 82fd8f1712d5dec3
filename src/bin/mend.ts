// `sitrep check --fix`: makes every mending that is mechanical, and tells each: where, what stood there, what stands there now.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sha256 } from '../briefing/canonical.ts';
import type { Problem } from '../briefing/problem.ts';
import { counted } from '../language/en/counted.ts';
import { writeWhole } from '../write-whole.ts';
import { describeChange } from './describe-change.ts';

/** Mends the files below the folder. Returns the lines to print: none when there was nothing to mend. */
export function mendFiles(folder: string, problems: readonly Problem[]): readonly string[] {
  const places: string[] = [];
  const texts: string[] = [];
  for (const [file, found] of Map.groupBy(problems, (problem) => problem.file)) {
    const edits = found
      .flatMap(({ line, edit }) => (edit === undefined ? [] : [{ line, ...edit }]))
      .sort((a, b) => a.start - b.start);
    if (edits.length === 0) continue;
    const isText = file.endsWith('.txt');
    const raw = readFileSync(join(folder, file), 'utf8');
    let mended = '';
    let done = 0;
    for (const { line, start, end, text } of edits) {
      mended += raw.slice(done, start);
      const moved = lineEnds(raw.slice(0, start)) - lineEnds(mended);
      mended += text;
      const [old, now] = isText ? [raw, text] : [String(parse(raw.slice(start, end))), String(parse(text))];
      const at = Math.min(line - moved, lineEnds(mended) + 1);
      places.push(`  ${file}:${at}  ${describeChange(old, now)}`);
      done = end;
    }
    mended += raw.slice(done);
    writeWhole(join(folder, file), mended);
    if (isText) texts.push(describeHash(folder, file, sha256(mended)));
  }
  if (places.length === 0) return [];
  return [`mended ${counted(places.length, 'place')}`, ...places, ...texts];
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

/** A header has the hash of the canonical text, so that it is right now, or was never right: the curator renews it. */
function describeHash(folder: string, text: string, hash: string): string {
  const header = text.replace(/documents\/(.+)\.txt$/, 'claims/$1.yaml');
  const path = join(folder, header);
  const isRight = existsSync(path) && readFileSync(path, 'utf8').includes(hash);
  return `  ${text} was changed; its sha256 in ${header} ${isRight ? 'stays right' : `has to be renewed: ${hash}`}`;
}
