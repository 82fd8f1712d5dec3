// openStores without holding the event loop: checking and compiling take seconds, a large briefing's objects some hundred
// milliseconds. The first is done in a thread (stores-thread.ts), the second here in turns with everybody else's work.

import { once } from 'node:events';
import { joinParts } from '../briefing/parts.ts';
import type { Config } from '../config.ts';
import { startThread } from '../start-thread.ts';
import { inTurns } from '../steps.ts';
import type { CompiledProfiles } from '../store/compile-profiles.ts';
import { unpack } from '../store/pack.ts';
import { buildStore, type Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { type OpenedStores, openedStores } from './open-stores.ts';
import type { SentStores } from './stores-thread.ts';

export async function openStoresInThread({
  briefingsDir,
  dataDir,
}: Pick<Config, 'briefingsDir' | 'dataDir'>): Promise<OpenedStores> {
  const worker = startThread('./stores-thread', import.meta.url, 'briefings', { briefingsDir, dataDir });
  const [sent] = (await once(worker, 'message')) as [SentStores];
  if ('refused' in sent) throw new UserError(sent.refused);
  if ('problems' in sent) return openedStores([], sent.problems);
  const made: (readonly [Store, CompiledProfiles])[] = [];
  for (const { parts, ends, profiles } of sent.stores) {
    const briefing = await inTurns(joinParts(textsOf(parts, ends)));
    made.push([await inTurns(buildStore(briefing)), unpack(profiles) as CompiledProfiles]);
  }
  return openedStores(made);
}

function* textsOf(parts: Uint8Array, ends: readonly number[]): Generator<string> {
  const bytes = Buffer.from(parts.buffer, parts.byteOffset, parts.byteLength);
  for (const [at, end] of ends.entries()) yield bytes.toString('utf8', ends[at - 1] ?? 0, end);
}
