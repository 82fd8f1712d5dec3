// What a browser's conversation shows, kept in memory so that a reload or a page without script shows it again.
// Bounded in turns, in conversations and in bytes: a few hundred people who ask for the longest page must not fill the
// memory. The oldest turns and the conversations longest untouched go first.

import type { Html } from './html.ts';

const TURNS = 40;
const CONVERSATIONS = 500;
const BYTES = 32 * 1024 * 1024;

export interface Turn {
  readonly id: string;
  /** As typed; empty for what was posted without being asked. */
  readonly question: string;
  readonly reply: Html;
}

export interface Transcripts {
  read(conversation: string): readonly Turn[];
  add(conversation: string, turn: Turn): void;
  clear(conversation: string): void;
}

/** As UTF-8 outside of the heap: a page that was put together from thousands of pieces keeps all of them alive as text. */
interface Kept {
  readonly id: string;
  readonly question: string;
  readonly html: Buffer;
}

export function createTranscripts(mostBytes = BYTES): Transcripts {
  const transcripts = new Map<string, readonly Kept[]>();
  let bytes = 0;

  function replace(conversation: string, turns: readonly Kept[]): void {
    for (const turn of transcripts.get(conversation) ?? []) bytes -= bytesOf(turn);
    transcripts.delete(conversation);
    for (const turn of turns) bytes += bytesOf(turn);
    if (turns.length > 0) transcripts.set(conversation, turns);
  }

  return {
    read: (conversation) =>
      (transcripts.get(conversation) ?? []).map(({ id, question, html }) => ({
        id,
        question,
        reply: { html: html.toString() },
      })),
    add(conversation, { id, question, reply }) {
      const kept = { id, question, html: Buffer.from(reply.html) };
      replace(conversation, [...(transcripts.get(conversation) ?? []), kept].slice(-TURNS));
      for (const [oldest, turns] of transcripts) {
        if (bytes <= mostBytes && transcripts.size <= CONVERSATIONS) break;
        // Of the last one left, the turns that still fit.
        replace(oldest, transcripts.size > 1 ? [] : newestWithin(turns, mostBytes));
      }
    },
    clear: (conversation) => replace(conversation, []),
  };
}

/** A JavaScript string takes two bytes a code unit at most. */
function bytesOf({ id, question, html }: Kept): number {
  return 2 * (id.length + question.length) + html.length;
}

function newestWithin(turns: readonly Kept[], mostBytes: number): readonly Kept[] {
  let left = mostBytes;
  const first = turns.findLastIndex((turn) => {
    left -= bytesOf(turn);
    return left < 0;
  });
  return turns.slice(first + 1);
}
