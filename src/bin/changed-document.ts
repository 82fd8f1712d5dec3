// A document that is added again: its text at the address as it is now beside the one that the briefing keeps. What changed is
// printed as a redline and kept for the review, which asks what becomes of each quote that is gone.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../briefing/canonical.ts';
import type { BriefingSource } from '../briefing/read.ts';
import { plainAddress } from '../curate/address.ts';
import {
  changedPath,
  claimsToLookFor,
  goneQuotes,
  readChanged,
  writeChanged,
} from '../curate/changed-pages.ts';
import { redlineText } from '../curate/redline.ts';
import { writeWhole } from '../write-whole.ts';
import type { CommandContext } from './command.ts';

/** The document that stands at this address. */
export function documentAt(source: BriefingSource, url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const wanted = plainAddress(url);
  return [...source.claimFiles].find(
    ([, { value }]) =>
      value !== undefined && value.document.url !== null && plainAddress(value.document.url) === wanted,
  )?.[0];
}

/** False where it is kept already. The newer text beside the briefing. What a curator has decided holds for this text; another is looked at anew. */
export function keepChanged(
  root: string,
  briefing: string,
  document: string,
  on: string,
  text: string,
): boolean {
  const path = join(root, changedPath(briefing, document));
  const before = readChanged(existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  if (before?.text === text) return false;
  writeWhole(path, writeChanged({ on, text, kept: [] }));
  return true;
}

/** Exit code 0 where nothing has changed, 1 where something has. */
export function addAgain(
  source: BriefingSource,
  document: string,
  newer: string,
  root: string,
  asJson: boolean,
  { out, today }: Pick<CommandContext, 'out' | 'today'>,
): number {
  const kept = canonicalText(source.documents.get(document)?.raw ?? '');
  const text = canonicalText(newer);
  if (text === kept) {
    out(
      asJson
        ? JSON.stringify({ added: false, id: document, changed: false })
        : `${document} stands at this address, and its text is the same: nothing is written.`,
    );
    return 0;
  }
  keepChanged(root, source.id, document, today, text);
  const claims = claimsToLookFor(source.claimFiles.get(document)?.value?.claims ?? [], kept);
  const gone = goneQuotes(kept, { on: today, text, kept: [] }, claims);
  const lines = redlineText(kept, text);
  if (asJson) {
    out(JSON.stringify({ added: false, id: document, changed: true, redline: lines, gone }));
    return 1;
  }
  out(`${document} stands at this address, and its text has changed; what was added stays as it was:`);
  for (const line of lines) out(`  ${line}`);
  if (gone.length === 0) out('No claim’s quote is touched.');
  for (const { claim, quote, nearest } of gone)
    out(`${claim}: “${quote}” is gone${nearest === undefined ? '' : `; now, old→new: “${nearest}”`}`);
  if (gone.length > 0) out(`Keep or retract each: sitrep review ${document}`);
  return 1;
}
