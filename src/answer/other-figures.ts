// Figures that are not the one asked for: of somebody else, of some of many, of losses, in another measure, of several together; and the
// whole where a part of it is asked for.

import { readAmount } from '../briefing/read-amount.ts';
import type { Claim } from '../briefing/types.ts';
import { bareSubjects } from '../language/en/lexicon.ts';
import { tellingMeasures } from '../language/en/measures.ts';
import { copulas, countedTogether, sidesOfPlaces } from '../language/en/telling-apart.ts';
import { stemOf } from '../language/words.ts';
import type { TypedQuery } from '../question/query.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import type { Frame } from '../store/statements.ts';
import { endOfTerm, isHeavy, termAt } from '../store/terms.ts';
import { hasAct, isDoer } from './fit.ts';
import { isHeld } from './match.ts';
import { areNowhere, DEATHS, isAllTold, LOSSES, type Shown } from './shown-claim.ts';

/** "How far is the pound down": the claim has no word of it. */
export function isFigureOfAnother(shown: Shown, { question, query: { wanted, acts } }: Turn): boolean {
  if (question.isComparison || wanted?.slot !== 'amount') return false;
  return acts.some(
    ({ by }) => by?.isSure === true && by.entities.length > 0 && areNowhere(by.entities, shown, question),
  );
}

/** "Did the rifleman die": so many of the soldiers did, and nobody says that he is one of them. */
export function isOfMany(
  { claim }: Shown,
  { query: { acts, wants }, question: { folded } }: Turn,
  profiles: Profiles,
): boolean {
  const isOne = wants === 'yes-no' && bareSubjects.test(folded);
  return acts.some((asked) => {
    // "Did he die", whoever he is: of one of those who fight it is not told.
    if (isOne && asked.acts.some((act) => DEATHS.has(act)))
      return isAllTold(claim, asked, profiles, (frame) => areMany(frame, profiles));
    // "Did they say that the rifleman died": of a death alone who dies is told.
    const isSure = asked.isIntransitive && asked.acts.some((act) => DEATHS.has(act));
    const person =
      isSure || asked.of?.isSure === true ? asked.of : asked.by?.isSure === true ? asked.by : undefined;
    if (person === undefined || !person.entities.every((id) => isDoer(id, profiles.store))) return false;
    return isAllTold(claim, asked, profiles, (frame) => isSomeOf(frame, person.entities, profiles));
  });
}

/** Those to whom it is done are a group, or counted. */
function areMany({ roles, amount }: Frame, { store }: Profiles): boolean {
  const fillers = (roles.of ?? roles.by)?.entities ?? [];
  return (
    amount !== undefined || (fillers.length > 0 && fillers.every((id) => store.entity(id)?.type === 'group'))
  );
}

/** The figure is of some of a group, of which other claims count more, and the person is only somebody of that group. */
function isSomeOf(
  { roles, amount }: Frame,
  people: readonly string[],
  { store, concerning }: Profiles,
): boolean {
  const fillers = (roles.of ?? roles.by)?.entities ?? [];
  if (amount === undefined || people.some((person) => fillers.includes(person))) return false;
  const { best, low } = readAmount(amount);
  const counted = best ?? low;
  const groups = fillers.filter((id) => people.some((person) => store.partsOf(id).has(person)));
  const areMore = (group: string): boolean =>
    concerning(group).some(({ quantity }) =>
      quantity.some((one) => one.of === group && counted !== null && (one.best ?? one.low ?? 0) > counted),
    );
  // “Thousands” is no number, and many.
  return groups.length > 0 && groups.every((group) => counted === null || areMore(group));
}

/** "How many were deployed": the claim names the deployment beside the figures of those who were lost. */
export function isOfLosses(
  { claim }: Shown,
  { query: { wanted, acts }, question: { words } }: Turn,
  profiles: Profiles,
): boolean {
  const [asked] = acts;
  if (wanted?.slot !== 'amount' || asked === undefined || acts.length > 1) return false;
  if (asked.naming !== 'verb' || asked.isInner || asked.isNegated) return false;
  // "What tolls are given" asks for them.
  if (!asked.asDone && !words.some(({ text }) => text === 'many')) return false;
  const told = profiles.frames(claim).filter(({ layer }) => layer === 'main');
  const figures = told.filter(({ amount }) => amount !== undefined);
  return (
    figures.length > 0 &&
    figures.every((frame) => frame.acts.some((act) => LOSSES.has(act))) &&
    !told.some((frame) => hasAct(asked, frame)) &&
    !asked.acts.some((act) => LOSSES.has(act))
  );
}

/** "How many of them speak Russian": the claim prints no number at all. */
export function isWithoutAmount(claim: Claim, { wanted }: TypedQuery, { frames }: Profiles): boolean {
  return (
    wanted?.slot === 'amount' &&
    claim.quantity.length === 0 &&
    frames(claim).every(({ amount }) => amount === undefined)
  );
}

/** "How many were killed by drones": the claim's figures are of metres. */
export function isOfMeasure({ claim }: Shown, { question: { words }, query: { wanted } }: Turn): boolean {
  const isCounted = wanted?.slot === 'amount' && words.some(({ text }) => text === 'many');
  if (!isCounted || words.some(({ stem }) => tellingMeasures.has(stem))) return false;
  const isMeasured = ({ unit }: Claim['quantity'][number]): boolean =>
    unit.split('-').some((part) => tellingMeasures.has(stemOf(part)));
  return claim.quantity.length > 0 && claim.quantity.every(isMeasured);
}

/** "How many dollars", "by how many votes": the claim has no figure in these. */
export function isInOtherMeasure({ held }: Shown, { question: { words, terms } }: Turn): boolean {
  const from = words.findIndex(({ text }) => text === 'many') + 1;
  return (
    from > 0 &&
    [from, from + 1].some((place) => {
      if (!tellingMeasures.has(words[place]?.stem ?? '')) return false;
      const at = termAt(terms, place);
      return at >= 0 && !isHeld(held, at);
    })
  );
}

/** "The population of the village": a figure of several together, of which it is some. */
export function isOfSeveral(
  { claim }: Shown,
  { question: { entities }, query: { wanted } }: Turn,
  { frames }: Profiles,
): boolean {
  if (wanted?.slot !== 'amount' || !claim.quotes.some(({ exact }) => countedTogether.test(exact)))
    return false;
  return frames(claim).some(({ roles }) =>
    Object.values(roles).some((filler) => {
      const all = filler?.entities ?? [];
      const named = all.filter((id) => entities.includes(id)).length;
      return named > 0 && named < all.length;
    }),
  );
}

/** "Which article of the conventions": the claim has the whole, and nothing of what is asked for of it. */
export function isOfTheWhole({ held }: Shown, { question: { words, terms, focus } }: Turn): boolean {
  const at = words.findIndex(({ text }) => text === 'which');
  return focus.some((position) => {
    const term = terms[position];
    if (at < 0 || term?.at !== at + 1 || term.entity !== undefined || sidesOfPlaces.has(term.words))
      return false;
    return !isHeld(held, position) && words[endOfTerm(term)]?.text === 'of';
  });
}

/** "How many of those who fled were soldiers": the claim counts those who fled, and has no word of soldiers. */
export function isOfAll({ held }: Shown, { question: { words, terms } }: Turn): boolean {
  const many = words.findIndex(({ text }) => text === 'many');
  if (many < 0 || words[many + 1]?.text !== 'of') return false;
  const verb = words.findLastIndex(({ text }) => copulas.has(text));
  const asked = terms.flatMap((term, at) => (verb > many && term.at > verb && isHeavy(term) ? [at] : []));
  return asked.length > 0 && asked.every((at) => !isHeld(held, at));
}
