// A turn of a conversation: a question as it was meant, and what it takes over from the turns before it.

import { sharedActs } from '../language/en/acts.ts';
import { readWords } from '../language/words.ts';
import type { Profiles } from '../store/profile.ts';
import { correctWords } from '../store/spelling.ts';
import { type Context, contextFor, noContext } from './conversation.ts';
import type { TypedQuery } from './query.ts';
import { mendChatSpelling, type Question, readQuestion } from './question.ts';
import { readQuery } from './read-query.ts';
import { findUnknownNames } from './unknown-names.ts';

/** A question with its context, ready to match; what a later turn takes over from. */
export interface Turn {
  readonly question: Question;
  /** The same in typed form. */
  readonly query: TypedQuery;
  readonly context: Context;
  readonly corrected: ReturnType<typeof correctWords>;
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
  const { store, phrases } = profiles;
  const plain = mendChatSpelling(text);
  const typed = readWords(plain);
  const unknown = findUnknownNames(plain, typed, profiles);
  const corrected = correctWords(
    typed.filter((_, at) => !unknown.known.has(at)),
    profiles.spelling,
    (word) => phrases.entityStems.has(word.stem) || profiles.keyIds.has(word.stem),
  );
  let mended = plain;
  for (const { typed, taken } of corrected)
    mended = mended.replace(new RegExp(`(?<![\\p{L}\\p{N}])${typed}(?![\\p{L}\\p{N}])`, 'giu'), taken);
  const question = readQuestion(mended, store, phrases, today);
  const found = phrases.find(question.words);
  const query = readQuery(question.text, question.words, found, question.wants, sharedActs());
  const context =
    before === undefined
      ? noContext
      : contextFor(question, before.question, before.context, (id) => store.entity(id)?.type);
  return { question, query: { ...query, unknownNames: unknown.names }, context, corrected };
}
