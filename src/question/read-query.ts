// Reads a question into typed form, pass by pass. The same passes read a claim's sentence when a statement is drafted.

import type { ActsVocabulary } from '../language/en/acts.ts';
import type { Wants } from '../language/en/lexicon.ts';
import { innerStates, openWhenNegated } from '../language/en/outer-acts.ts';
import type { Word } from '../language/words.ts';
import type { Found } from '../store/phrases.ts';
import { tagWords } from './passes/1-tag.ts';
import { findActWords } from './passes/2-verbs.ts';
import { readRoles } from './passes/3-roles.ts';
import { isAskedAsDone, isNegated } from './passes/4-state.ts';
import { readWanted } from './passes/5-wanted.ts';
import type { AskedAct, AskedRole, TypedQuery } from './query.ts';

export function readQuery(
  text: string,
  words: readonly Word[],
  found: readonly Found[],
  wants: Wants | undefined,
  vocabulary: ActsVocabulary,
  /** Ids of those whose losses the text names. */
  losers: readonly string[] = [],
): Omit<TypedQuery, 'unknownNames'> {
  const tagged = tagWords(words, found, text);
  const actWords = findActWords(tagged, vocabulary);
  let wantsRole: 'by' | 'of' | undefined;
  const acts = actWords.map((word): AskedAct => {
    const roles = readRoles(tagged, word, actWords);
    wantsRole ??= roles.wantsRole;
    const asDone = isAskedAsDone(tagged, word, roles);
    const telling = roles.hasClause ? takingClauses(word.acts) : [];
    // Whoever the clause is about is not whom the verb is done to.
    const object = telling.length > 0 ? undefined : roles.of;
    const of = asDone && word.naming === 'noun' ? surely(object) : object;
    return {
      acts: telling.length > 0 ? telling : word.acts,
      naming: word.naming,
      ...(roles.by === undefined ? {} : { by: roles.by }),
      ...(of === undefined ? {} : { of }),
      asDone,
      isNegated: isNegated(tagged, word),
      isInner: roles.isInfinitive,
      isIntransitive: word.isIntransitive,
      at: word.from,
    };
  });
  return { acts, wanted: readWanted(tagged, actWords, wants, wantsRole, losers), wants };
}

/** "Admit that they are there" acknowledges it, and lets nobody in: of a word's acts those that go with a clause. */
function takingClauses(acts: readonly string[]): readonly string[] {
  return acts.filter((act) => innerStates.has(act) || openWhenNegated.has(act));
}

/** "Was the exchange *of the prisoners* agreed": with the deed as a subject, its object is told. */
function surely(role: AskedRole | undefined): AskedRole | undefined {
  return role === undefined ? undefined : { ...role, isSure: role.entities.length > 0 };
}
