// A turn of a conversation: a question as it was meant, and what it takes over from the turns before it.

import type { Understood } from './answer-types.ts';
import { type Context, contextFor, noContext } from './conversation.ts';
import { readEventDate } from './event-dates.ts';
import type { Profiles } from './profile.ts';
import { mendChatSpelling, type Question, readQuestion } from './question.ts';
import { correctWords } from './spelling.ts';
import { readWords } from './words.ts';

/** A question with its context, ready to match; what a later turn takes over from. */
export interface Turn {
  readonly question: Question;
  readonly context: Context;
  readonly corrected: Understood['corrected'];
}

/** Earlier turns that are looked at. */
const MOST_TURNS = 4;

/** The last of the earlier turns, with what it took over itself; undefined at the start of a thread. */
export function readThread(profiles: Profiles, previous: readonly string[], today: string): Turn | undefined {
  let turn: Turn | undefined;
  for (const text of previous.slice(-MOST_TURNS)) turn = readTurn(profiles, text, today, turn);
  return turn;
}

export function readTurn(profiles: Profiles, text: string, today: string, before: Turn | undefined): Turn {
  const plain = mendChatSpelling(text);
  const corrected = correctWords(
    readWords(plain),
    profiles.spelling,
    (word) => profiles.phrases.entityStems.has(word.stem) || profiles.keyIds.has(word.stem),
  );
  let mended = plain;
  for (const { typed, taken } of corrected)
    mended = mended.replace(new RegExp(`(?<![\\p{L}\\p{N}])${typed}(?![\\p{L}\\p{N}])`, 'giu'), taken);
  const event = readEventDate(profiles, mended, today);
  const read = readQuestion(event?.text ?? mended, profiles.store, profiles.phrases, today);
  const question = event === undefined ? read : { ...read, dates: [...read.dates, event.date] };
  const context =
    before === undefined
      ? noContext
      : contextFor(question, before.question, before.context, (id) => profiles.store.entity(id)?.type);
  return { question, context, corrected };
}
