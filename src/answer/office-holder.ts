// Who holds an office that is asked for by its name: "who is the director of the institute", "who runs it". The roles of the
// entities tell, in a document's own words, and of which body or state somebody is.

import type { Claim, Entity } from '../briefing/types.ts';
import { functionWords, headWords, nameOfHolder, whoHeads, whoIs } from '../language/en/lexicon.ts';
import { noOffice, notInOffice } from '../language/en/telling-apart.ts';
import { readWords, type Word } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import type { Store } from '../store/store.ts';
import { isHeavy } from '../store/terms.ts';
import { hasAct } from './fit.ts';

/** Of the words that say something. */
export const stemsOf = (text: string): readonly string[] =>
  readWords(text).flatMap((word) => (functionWords.has(word.text) ? [] : [word.stem]));

const headStems = new Set(headWords.flatMap(stemsOf));

/** Id of the one person whose role it is; undefined where the question asks for no office, or nobody or several hold it. */
export function officeHolder({ folded, terms, words }: Question, store: Store): string | undefined {
  const heading = whoHeads.exec(folded);
  const naming = nameOfHolder.exec(folded);
  if (heading === null && naming === null && (!whoIs.test(folded) || noOffice.test(folded))) return undefined;
  // Of the verb, or of "the head of", nothing else is to be known.
  const from = readWords((heading ?? naming)?.[0] ?? '').length;
  const asked = terms.filter((term) => term.at >= from && (isHeavy(term) || term.entity !== undefined));
  const named = asked.flatMap(({ entity }) => entity ?? []);
  const office = asked.filter(({ entity }) => entity === undefined).flatMap((term) => stemsOf(term.words));
  if (heading === null && office.length === 0) {
    const person = calledSo(named, store);
    return person === undefined || (naming !== null && !isNamedBeside(person, words)) ? undefined : person.id;
  }
  if (heading !== null && named.length === 0) return undefined;
  const isFormer = notInOffice.test(folded);
  const isHeld = (person: Entity, role: string): boolean => {
    const stems = new Set(stemsOf(role));
    if (notInOffice.test(role) !== isFormer) return false;
    if (heading !== null && ![...stems].some((stem) => headStems.has(stem))) return false;
    return office.every((stem) => stems.has(stem)) && named.every((id) => isOf(person, id, store));
  };
  const holders = store.briefing.entities.filter(
    (person) =>
      person.type === 'person' &&
      (naming === null || isNamedBeside(person, words)) &&
      person.roles.some(({ role, to }) => to === undefined && isHeld(person, role)),
  );
  const [holder, another] = holders;
  return another === undefined ? holder?.id : undefined;
}

/** "Who heads the agency", and nothing in the claim says that anybody does. */
export function isHeadless(
  claim: Claim,
  { question: { folded }, query }: Pick<Turn, 'question' | 'query'>,
  profiles: Profiles,
): boolean {
  if (!whoHeads.test(folded)) return false;
  const [asked] = query.acts;
  return asked !== undefined && !profiles.frames(claim).some((frame) => hasAct(asked, frame));
}

/** "The transport minister of Corrane": a title by which the briefing has somebody, and of whom it is. */
function calledSo(named: readonly string[], store: Store): Entity | undefined {
  const [person, another] = named.flatMap((id) => {
    const entity = store.entity(id);
    return entity?.type === 'person' ? [entity] : [];
  });
  if (person === undefined || another !== undefined) return undefined;
  return named.every((id) => isOf(person, id, store)) ? person : undefined;
}

/** Whose name is asked for has one beside what the question calls him: "name of the shepherd boy" is not "the shepherd boy". */
function isNamedBeside({ name }: Entity, words: readonly Word[]): boolean {
  const typed = new Set(words.map(({ text }) => text));
  return readWords(name).every(({ text }) => functionWords.has(text) || !typed.has(text));
}

function isOf(person: Entity, of: string, store: Store): boolean {
  return person.side === of || store.partsOf(of).has(person.id) || person.id === of;
}
