// The briefings that tests answer from, compiled once for a run: each thread of the tests, and each bot in a data folder of its
// own, would need a second or two of a processor to check and compile them again. What is stale, or of other briefings, is
// nobody's loss: only what was made from the very same files by the very same code is taken.

import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { compiledFile } from '../../src/bin/compiled-cache.ts';
import type { OpenedStores } from '../../src/bin/open-stores.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dataDir = path.join(root, 'node_modules/.cache/sitrep-tests');
const [SHIPPED, FERRY, UNSEEN] = ['briefings', 'test/fixtures/briefings', 'test/fixtures/unseen'] as const;

/** Before the first test. */
export async function setup(): Promise<void> {
  for (const folder of [SHIPPED, FERRY, UNSEEN]) await openCompiled(folder);
}

/** The briefings of a folder of the repository. */
export async function openCompiled(folder: string): Promise<OpenedStores> {
  const { openStores } = await import('../../src/bin/open-stores.ts');
  return openStores({ briefingsDir: path.join(root, folder), dataDir });
}

/** Puts them where a bot on the shipped folder, the ferry's or a copy looks for what it compiled before. */
export function bringCompiled(bot: { readonly briefingsDir: string; readonly dataDir: string }): void {
  const folder = existsSync(path.join(bot.briefingsDir, 'harbour-ferry')) ? FERRY : SHIPPED;
  const kept = compiledFile({ briefingsDir: path.join(root, folder), dataDir });
  const wanted = compiledFile(bot);
  if (existsSync(kept) && !existsSync(wanted)) cpSync(kept, wanted);
}
