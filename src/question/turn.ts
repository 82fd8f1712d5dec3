// A turn of a conversation: a question as it was meant, and what it takes over from the turns before it.

import { mendChatSpelling } from '../language/en/chat-spelling.ts';
import { whenSaid, whoSaysSo } from '../language/en/lexicon.ts';
import { plainly } from '../language/en/plain-forms.ts';
import { type ReplyForm, whyDiffer } from '../language/en/requests.ts';
import { foldText, readWords, unique } from '../language/words.ts';
import type { Profiles } from '../store/profile.ts';
import { correctWords } from '../store/spelling.ts';
import { isHeavy } from '../store/terms.ts';
import { type Context, contextFor, noContext } from './conversation.ts';
import type { TypedQuery } from './query.ts';
import { type Question, readQuestion } from './question.ts';
import { readQuery } from './read-query.ts';
import { replacedIn } from './replaced.ts';
import { type BriefingRequest, readForm, readRequest } from './requests.ts';
import { findUnknownNames } from './unknown-names.ts';

/** A question with its context, ready to match; what a later turn takes over from. */
export interface Turn {
  readonly question: Question;
  /** The same in typed form. */
  readonly query: TypedQuery;
  readonly context: Context;
  readonly corrected: ReturnType<typeof correctWords>;
}

/** A text of a thread: a question, or a request about the briefing or the reply before, from which nothing is taken over. */
export interface Step {
  readonly text: string;
  readonly turn: Turn;
  /** The last question before it. */
  readonly before: Turn | undefined;
  readonly request: BriefingRequest | undefined;
  readonly form: ReplyForm | undefined;
  /** Asks who says what was shown and when, or why it differs. */
  readonly aboutReply: 'who' | 'why' | undefined;
}

/** Earlier turns that are looked at. */
const MOST_TURNS = 5;

/** The thread in order, each of its texts read once; what is asked now comes last. */
export function readThread(
  profiles: Profiles,
  previous: readonly string[],
  text: string,
  today: string,
): readonly Step[] {
  const steps: Step[] = [];
  const earlier: Turn[] = [];
  for (const each of [...previous.slice(-MOST_TURNS), text]) {
    const turn = readTurn(profiles, each, today, earlier);
    const folded = foldText(each);
    const step: Step = {
      text: each,
      turn,
      before: earlier[0],
      request: readRequest(each),
      form: readForm(each),
      aboutReply:
        whoSaysSo.test(folded) || whenSaid.test(folded) ? 'who' : whyDiffer.test(folded) ? 'why' : undefined,
    };
    steps.push(step);
    const isQuestion = step.request === undefined && step.form === undefined && step.aboutReply === undefined;
    if (isQuestion || earlier.length === 0) earlier.unshift(turn);
  }
  return steps;
}

/** `earlier` are the questions before it, newest first. */
function readTurn(profiles: Profiles, text: string, today: string, earlier: readonly Turn[]): Turn {
  const [before] = earlier;
  const replaced =
    before === undefined
      ? undefined
      : replacedIn(
          mendChatSpelling(text),
          earlier.map(({ question }) => question),
          profiles.phrases,
          profiles.store,
        );
  if (replaced === undefined || before === undefined) return readText(profiles, text, today, before);
  const kept = before.question.terms.filter((term) => term.entity === undefined && isHeavy(term));
  const words = replaced.antecedent === undefined ? kept.map((term) => term.words) : [replaced.antecedent];
  return {
    ...readText(profiles, replaced.text, today, undefined),
    context: { ...noContext, words: unique(words) },
  };
}

function readText(profiles: Profiles, text: string, today: string, before: Turn | undefined): Turn {
  const { store, phrases } = profiles;
  const plain = plainly(mendChatSpelling(text));
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
  const query = readQuery(
    question.text,
    question.words,
    question.found,
    question.wants,
    store.acts,
    question.losers,
  );
  const context =
    before === undefined
      ? noContext
      : contextFor(question, before.question, before.context, (id) => store.entity(id)?.type);
  return { question, query: { ...query, unknownNames: unknown.names }, context, corrected };
}
