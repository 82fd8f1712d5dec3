// Writes a document into its briefing: the original as it came, its text, and its claims file with the proposals.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentHeader } from '../briefing/schema.ts';
import { writeWhole } from '../write-whole.ts';
import { claimFileText } from './claim-file-text.ts';
import type { Proposals } from './propose/proposal-input.ts';

/** Where originals are kept: hidden, for it is no part of a briefing's form. */
const ORIGINALS = '.originals';

export interface NewDocument {
  readonly header: DocumentHeader;
  readonly text: string;
  readonly proposals: Proposals;
  readonly original: { readonly bytes: Uint8Array; readonly ending: string };
}

/** `folder` is the briefing's. Returns the paths written, the text's first. */
export function addDocument(
  folder: string,
  { header, text, proposals, original }: NewDocument,
): readonly string[] {
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    [`documents/${header.id}.txt`, text],
    [`claims/${header.id}.yaml`, claimFileText(header, proposals.claims, proposals.skips)],
    [`${ORIGINALS}/${header.id}.${original.ending}`, original.bytes],
  ];
  for (const [path] of files)
    if (existsSync(join(folder, path))) throw new Error(`${join(folder, path)} is there already`);
  // The claims file last: a text without one is a finding that says what to do, the other way round is not.
  for (const [path, content] of files) writeWhole(join(folder, path), content);
  return files.map(([path]) => join(folder, path));
}
