// A name is asked for: "name of the lawmaker who spoke to reporters". A claim gives it where a curator wrote that down, where
// its quote says what something is called, or where it prints the proper name of somebody who goes by the word asked for.

import type { Claim, Entity } from '../briefing/types.ts';
import { asksForName, asksName, functionWords, printsName } from '../language/en/lexicon.ts';
import { nameBearer, severalNames } from '../language/en/telling-apart.ts';
import { foldText, readWords, type Word } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import type { Profiles } from '../store/profile.ts';
import type { Store } from '../store/store.ts';

/** Whether a name is wanted that the claim does not give. */
export function missesName(claim: Claim | undefined, question: Question, profiles: Profiles): boolean {
  const { folded, wants } = question;
  const wantsName =
    (asksName.test(folded) && (wants === 'what' || wants === undefined)) || asksForName.test(folded);
  if (!wantsName) return false;
  return claim === undefined || !givesName(claim, question, profiles);
}

function givesName(claim: Claim, question: Question, { frames, store }: Profiles): boolean {
  if (claim.asks.some((ask) => asksName.test(foldText(ask)))) return true;
  if (claim.quotes.some(({ exact }) => printsName.test(exact))) return true;
  const bearer = nameBearer.exec(question.folded)?.[1];
  const head = bearer === undefined ? undefined : readWords(bearer).at(-1)?.stem;
  if (head === undefined) return false;
  return frames(claim)
    .flatMap(({ roles }) => Object.values(roles).flatMap((filler) => filler?.entities ?? []))
    .flatMap((id) => store.entity(id) ?? [])
    .some(
      (entity) =>
        // "Names of the inspectors" is not the name of their office.
        (entity.type === 'person' || !severalNames.test(question.folded)) &&
        addsTo(question.words, entity) &&
        isPrinted(entity, claim) &&
        isCalledSo(entity, head, store),
    );
}

/** "The treaty signed in Pyongyang" has a longer name. */
function addsTo(words: readonly Word[], { name }: Entity): boolean {
  const typed = new Set(words.map(({ text }) => text));
  return readWords(name).some(({ text }) => !functionWords.has(text) && !typed.has(text));
}

/** A name that begins each of its words with a capital, and the quote has it. */
function isPrinted({ name }: Entity, { quotes }: Claim): boolean {
  const words = readWords(name).filter(({ text }) => !functionWords.has(text));
  return words.every(({ isCapital }) => isCapital) && quotes.some(({ exact }) => exact.includes(name));
}

/** By its other names, its roles, or the group that it belongs to. */
function isCalledSo({ aliases, roles, partOf }: Entity, stem: string, store: Store): boolean {
  const groups = partOf.flatMap((id) => store.entity(id) ?? []);
  const texts = [
    ...aliases,
    ...roles.map(({ role }) => role),
    ...groups.flatMap((group) => (group.type === 'group' ? [group.name, ...group.aliases] : [])),
  ];
  return texts.some((text) => readWords(text).some((word) => word.stem === stem));
}
