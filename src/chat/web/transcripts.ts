// What a browser's conversation shows, kept in memory so that a reload or a page without script shows it again.
// Bounded: the oldest turns and the oldest conversations go first.

import type { Html } from './html.ts';

const TURNS = 40;
const CONVERSATIONS = 500;

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

export function createTranscripts(): Transcripts {
  const transcripts = new Map<string, readonly Turn[]>();
  return {
    read: (conversation) => transcripts.get(conversation) ?? [],
    add(conversation, turn) {
      const turns = [...(transcripts.get(conversation) ?? []), turn].slice(-TURNS);
      transcripts.delete(conversation);
      transcripts.set(conversation, turns);
      for (const oldest of transcripts.keys()) {
        if (transcripts.size <= CONVERSATIONS) break;
        transcripts.delete(oldest);
      }
    },
    clear: (conversation) => void transcripts.delete(conversation),
  };
}
