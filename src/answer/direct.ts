// Questions that are answered without weighing any claim: a topic by its name, who somebody is.

import type { Entity, Topic } from '../briefing/types.ts';
import {
  bareSubjects,
  besideTopic,
  officeContext,
  officeWords,
  type Wants,
  whatAbout,
  whoIs,
} from '../language/en/lexicon.ts';
import { asksRank, rankWords } from '../language/en/ranks.ts';
import { covers } from '../language/word-spans.ts';
import { readWords } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import type { Turn } from '../question/turn.ts';
import { ofKind } from '../store/phrases.ts';
import type { Profiles } from '../store/profile.ts';
import type { Store } from '../store/store.ts';
import { isHeavy, type Term } from '../store/terms.ts';
import type { AskOptions } from './answer-types.ts';
import { officeHolder, stemsOf } from './office-holder.ts';
import { optionTopic } from './question-filters.ts';

/** The topic that the question names or that its option names alone. */
export function topicAsked(profiles: Profiles, turn: Turn, options: AskOptions): Topic | undefined {
  return (
    wholeTopic(profiles, turn.question) ??
    (hasNoWords(turn) ? optionTopic(options, profiles.store) : undefined)
  );
}

/** "Fake IDs?" names one slot of a topic: its claims answer, not all that the topic holds. */
export function isPartOfTopic({ words }: Question, topic: Topic | undefined): boolean {
  const typed = words.map(({ stem }) => stem).join(' ');
  const labels = topic?.slots.map(({ label }) => readWords(label).map(({ stem }) => stem)) ?? [];
  return labels.some((label) => label.length > 1 && label.join(' ') === typed);
}

/** Id of the entity of which all that is said answers: "who is X", "where does X work", "what rank does he hold". */
export function entityAsked(turn: Turn, store: Store): string | undefined {
  const { question } = turn;
  const holder = officeHolder(question, store);
  if (holder !== undefined) return holder;
  const id =
    question.entities[0] ?? (bareSubjects.test(question.folded) ? personBefore(turn, store) : undefined);
  if (id === undefined) return undefined;
  const entity = store.entity(id);
  const isAbout = whatAbout.test(question.folded) && turn.context.terms.length === 0;
  const isWho = (whoIs.test(question.folded) || isAbout) && isOnlyAbout(question, id) && isSomebody(entity);
  const hasOffice =
    entity?.type === 'person' &&
    entity.roles.some(({ role }) => !asksRank.test(question.folded) || namesRank(role));
  return isWho || (hasOffice && asksForOffice(question, id)) ? id : undefined;
}

/** "Rifleman" says what he does, and no rank. */
const namesRank = (role: string): boolean => readWords(role).some(({ text }) => rankWords.has(text));

/** Neither the question nor what it takes over says anything. */
export function hasNoWords({ question, context }: Turn): boolean {
  return question.terms.length === 0 && context.terms.length === 0;
}

/** A question that is nothing but a topic's name, with whom the topic is of and "so far": "pow status", "nk losses to date". */
function wholeTopic(profiles: Profiles, { words, found }: Question): Topic | undefined {
  const whole = ofKind(found, 'topic').find(({ from, to, meaning }) => {
    if (from === 0 && to === words.length) return true;
    const subjects = subjectsOf(profiles, profiles.store.topic(meaning.id));
    // "Dead and wounded" names it twice.
    const own = ofKind(found, 'topic').filter((one) => one.meaning.id === meaning.id);
    const names = ofKind(found, 'entity').filter((one) => subjects.has(one.meaning.id));
    return words.every(
      ({ text }, at) =>
        (besideTopic.has(text) && !(at === 0 && text === 'and')) ||
        (text === 'date' && words[at - 1]?.text === 'to') ||
        [...names, ...own].some((one) => covers(one, at)),
    );
  });
  return whole === undefined ? undefined : profiles.store.topic(whole.meaning.id);
}

/** Ids of those whom its title names. */
function subjectsOf({ phrases }: Profiles, topic: Topic | undefined): ReadonlySet<string> {
  return new Set(
    ofKind(phrases.find(readWords(topic?.title ?? '')), 'entity').map(({ meaning }) => meaning.id),
  );
}

/** The question names the entity and nothing else of weight. */
function isOnlyAbout(question: Question, entity: string): boolean {
  return question.terms.every((term) => term.entity === entity || !isHeavy(term));
}

/** "Who is X" may be anybody who can speak or act. */
function isSomebody(entity: Entity | undefined): boolean {
  return entity !== undefined && ['person', 'body', 'state', 'unit', 'publication'].includes(entity.type);
}

const stemsIn = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(stemsOf));
const officeStems = stemsIn(officeWords);
const officeContextStems = stemsIn(officeContext);

/** "Where does X work", "which office does X hold": the question names X, an office word, and nothing of another kind. */
function asksForOffice(question: Question, entity: string): boolean {
  if (question.speakers.length > 0 || !(question.wants === undefined || OFFICE_WANTS.has(question.wants)))
    return false;
  const beside = question.terms.filter((term) => term.entity !== entity);
  const stemsOf = (terms: readonly Term[]): readonly string[] => [
    ...stemsIn(terms.map((term) => term.words)),
  ];
  return (
    stemsOf(beside).some((stem) => officeStems.has(stem)) &&
    stemsOf(beside.filter(isHeavy)).every((stem) => officeStems.has(stem) || officeContextStems.has(stem))
  );
}

const OFFICE_WANTS: ReadonlySet<Wants> = new Set(['what', 'where', 'who']);

/** The person whom the turn before named last. */
function personBefore(turn: Turn, store: Store): string | undefined {
  return turn.context.entities.findLast((id) => store.entity(id)?.type === 'person');
}
