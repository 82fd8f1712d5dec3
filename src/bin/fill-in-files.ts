// A part of `sitrep check --fix`: origins and topics that claims lack, written into their files where their neighbours tell them.

import { join } from 'node:path';
import type { BriefingFiles } from '../briefing/files.ts';
import { readBriefing } from '../briefing/read.ts';
import { fillClaims } from '../curate/fill-claims.ts';
import { counted } from '../language/en/counted.ts';
import { writeWhole } from '../write-whole.ts';

/** Of the briefings `ids`. Lines that tell what was written; none where nothing was. */
export function fillInFiles(folder: string, files: BriefingFiles, ids: readonly string[]): readonly string[] {
  const present = new Set(files.list());
  const read = (file: string): string => (present.has(file) ? files.read(file) : '');
  return ids.flatMap((id) => {
    const filled = fillClaims(readBriefing(files, id), read);
    for (const [file, text] of filled.files) writeWhole(join(folder, file), text);
    return [
      ...told(filled.origins, 'origin', 'correct it where documents show another event'),
      ...told(filled.topics, 'topic', 'correct it where another topic is to show the claim'),
    ];
  });
}

function told(written: ReadonlyMap<string, string>, noun: string, remedy: string): readonly string[] {
  if (written.size === 0) return [];
  const by = Map.groupBy(written, ([, value]) => value);
  return [
    `wrote ${counted(written.size, noun)}; ${remedy}`,
    ...[...by].map(([value, claims]) => `  ${value}: ${claims.map(([claim]) => claim).join(', ')}`),
  ];
}
