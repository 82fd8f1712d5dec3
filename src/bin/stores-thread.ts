// The briefings folder read, checked and compiled in a thread of its own; stores-in-thread.ts is its other end. What it
// made goes over as bytes that are handed on, not copied.

import { parentPort, workerData } from 'node:worker_threads';
import { partsOf } from '../briefing/parts.ts';
import type { Problem } from '../briefing/problem.ts';
import type { Config } from '../config.ts';
import { pack } from '../store/pack.ts';
import { UserError } from '../user-error.ts';
import { giveBackMemory } from './collector.ts';
import { openStores } from './open-stores.ts';

export interface SentStore {
  /** The briefing's parts one after the other, and where each ends. */
  readonly parts: Uint8Array;
  readonly ends: readonly number[];
  readonly profiles: { readonly json: string; readonly block: Uint8Array };
}

/** `refused`: what the user has to mend. */
export type SentStores =
  | { readonly stores: readonly SentStore[] }
  | { readonly problems: readonly Problem[] }
  | { readonly refused: string };

/** What compiling such a briefing leaves behind takes the main thread longer to give back than anybody should wait. */
const LARGE_BYTES = 5_000_000;

const { message, owned } = await make();
const bytes = owned.reduce((sum, { byteLength }) => sum + byteLength, 0);
parentPort?.postMessage(message, owned as ArrayBuffer[]);
// Eight seconds after this thread has ended the main one would do it: a gigabyte in half a second.
if (bytes > LARGE_BYTES) giveBackMemory();

async function make(): Promise<{ message: SentStores; owned: readonly ArrayBufferLike[] }> {
  try {
    const { stores, problems, compiled } = await openStores(
      workerData as Pick<Config, 'briefingsDir' | 'dataDir'>,
    );
    if (problems.length > 0) return { message: { problems }, owned: [] };
    const sent = stores.map((store): SentStore => {
      const chunks: Buffer[] = [];
      const ends: number[] = [];
      let length = 0;
      for (const part of partsOf(store.briefing)) {
        const bytes = Buffer.from(part);
        chunks.push(bytes);
        length += bytes.length;
        ends.push(length);
      }
      const parts = new Uint8Array(length);
      for (const [at, chunk] of chunks.entries()) parts.set(chunk, ends[at - 1] ?? 0);
      return { parts, ends, profiles: pack(compiled(store)) };
    });
    return {
      message: { stores: sent },
      owned: sent.flatMap(({ parts, profiles }) => [parts.buffer, profiles.block.buffer]),
    };
  } catch (error) {
    if (error instanceof UserError) return { message: { refused: error.message }, owned: [] };
    throw error;
  }
}
