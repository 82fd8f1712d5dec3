// Deeds that are not the one asked for: what somebody else did or lost, what was done to others or is theirs, another stage of
// the matter, other days, and what is only ahead where it is asked for as done.

import type { Claim } from '../briefing/types.ts';
import { deniesSomething } from '../language/en/lexicon.ts';
import { innerStates } from '../language/en/outer-acts.ts';
import { stages } from '../language/en/stages.ts';
import { already } from '../language/en/telling-apart.ts';
import type { AskedAct, Slot, TypedQuery } from '../question/query.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import type { Filler, Frame } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { termAt } from '../store/terms.ts';
import { TAKEN } from './contradictions.ts';
import { hasAct, isDoer, isTold, isYetToBe, type Likeness, likenessInRole, sureLikeness } from './fit.ts';
import { isHeld } from './match.ts';
import { areNowhere, DEATHS, hasDeed, isAllTold, LOSSES, type Shown } from './shown-claim.ts';

/** Every statement that the claim has of an act in the question has it done by others than whoever surely does it there. */
export function isOthersDeed({ claim }: Shown, { query }: Turn, profiles: Profiles): boolean {
  if (!TAKEN.has(query.wants) && query.wants !== 'where') return false;
  return query.acts.some((asked) => {
    if (
      asked.naming === 'label' ||
      asked.isNegated ||
      asked.isInner ||
      !isDoneBySomebody(asked, profiles.store)
    )
      return false;
    return isAllTold(
      claim,
      asked,
      profiles,
      ({ roles }) => sureLikeness(asked.by, roles.by, profiles.store) === 'other',
    );
  });
}

/** Slots that what was done to another tells nothing of. */
const TOLD_OF_ONE: ReadonlySet<Slot | undefined> = new Set(['by', 'on', 'in', 'whether'] as const);

/** "Who heads the police", "when was his visit to Seoul": every statement that the claim has of the act in the question is of somebody else who is headed. */
export function isDoneToOthers({ claim }: Shown, { query }: Turn, profiles: Profiles): boolean {
  const { store } = profiles;
  if (!TOLD_OF_ONE.has(query.wanted?.slot)) return false;
  return query.acts.some((asked) => {
    const { of, isNegated, isInner } = asked;
    if (of?.isSure !== true || of.entities.length === 0 || isNegated || isInner) return false;
    if (!of.entities.every((id) => isDoer(id, store))) return false;
    const isToOther = (filler: Filler | undefined): boolean => {
      const likeness = sureLikeness(of, filler, store);
      // Whether it is so, words may tell of them after all: "any who wish to come".
      return query.wanted?.slot === 'whether'
        ? likeness === 'other' || filler === undefined
        : isOther(likeness, filler);
    };
    return isAllTold(
      claim,
      asked,
      profiles,
      ({ roles }) =>
        OBJECTS.some((role) => roles[role] !== undefined) && OBJECTS.every((role) => isToOther(roles[role])),
    );
  });
}

const OBJECTS = ['of', 'to', 'with'] as const;

/** "Is Washington involved in it": the claim is without a word of them, and others are in every statement that it has of the act. */
export function isOfOthersAlone(shown: Shown, { query, question }: Turn, profiles: Profiles): boolean {
  const { store } = profiles;
  if (query.wants !== 'yes-no') return false;
  return query.acts.some((asked) => {
    if (asked.naming !== 'verb' || asked.isNegated || asked.isInner) return false;
    const person = asked.by ?? asked.of;
    if (person?.isSure !== true || person.entities.length === 0) return false;
    if (!person.entities.every((id) => isDoer(id, store)) || !areNowhere(person.entities, shown, question))
      return false;
    return isAllTold(shown.claim, asked, profiles, ({ roles }) => {
      const fillers = [roles.by, ...OBJECTS.map((role) => roles[role])];
      return (
        fillers.some((filler) => filler?.entities.some((id) => isDoer(id, store))) &&
        !isTold(likenessInRole(person, fillers, store))
      );
    });
  });
}

/** Open where the role is left out; words alone ("the inquiry") name nobody who was asked for. */
const isOther = (likeness: Likeness, filler: Filler | undefined): boolean =>
  likeness === 'other' || filler === undefined || (likeness === 'open' && filler.stems.size > 0);

/** Of sailings or a fire the form does not tell whether they do or undergo it. */
function isDoneBySomebody({ by }: AskedAct, store: Store): boolean {
  return by?.isSure === true && by.entities.every((id) => isDoer(id, store));
}

/** "Ukrainian dead in the fighting": every loss that the claim tells is one of others. */
export function areOthersLosses(
  { claim }: Shown,
  { question: { losers } }: Turn,
  { frames, store }: Profiles,
): boolean {
  if (losers.length === 0) return false;
  const lost = { entities: losers, stems: [], isSure: true };
  const told = frames(claim).filter(({ acts }) => acts.some((act) => LOSSES.has(act)));
  return (
    told.length > 0 &&
    told.every(({ roles }) => likenessInRole(lost, [roles.of ?? roles.by], store) === 'other')
  );
}

/** "Did they burn the bodies of Ukrainians": each statement that the claim has of it is of what others have. */
export function isOfOthersThings({ claim }: Shown, { query: { acts } }: Turn, profiles: Profiles): boolean {
  const { store } = profiles;
  const people = ({ owners = [] }: { readonly owners?: readonly string[] } = {}): readonly string[] =>
    owners.filter((id) => isDoer(id, store));
  return acts.some((asked) => {
    const owners = people(asked.of);
    if (owners.length === 0 || asked.naming !== 'verb' || asked.isNegated) return false;
    const own = { entities: owners, stems: [], isSure: true };
    return isAllTold(claim, asked, profiles, ({ roles: { of } }) => {
      const theirs = { entities: people(of), stems: new Set<string>() };
      return theirs.entities.length > 0 && likenessInRole(own, [theirs], store) === 'other';
    });
  });
}

/** "Are the prisoners in Moscow": the claim says of nobody that he is there. */
export function isNotThere(
  claim: Claim,
  { question: { words, terms }, query }: Pick<Turn, 'question' | 'query'>,
  { frames, store }: Profiles,
): boolean {
  const place = terms.at(-1);
  if (query.wants !== 'yes-no' || query.acts.length > 0 || place?.entity === undefined) return false;
  const isAsked = words[place.at - 1]?.text === 'in' && PLACES.has(store.entity(place.entity)?.type ?? '');
  const asked = { entities: [place.entity], stems: [], isSure: true };
  const isThere = (frame: Frame): boolean =>
    frame.layer === 'main' &&
    (frame.isBelief || !isYetToBe(frame)) &&
    isTold(likenessInRole(asked, [frame.roles.in, frame.roles.to], store));
  return isAsked && !frames(claim).some(isThere);
}

const PLACES: ReadonlySet<string> = new Set(['place', 'state']);

/** "Why won't they tell much": the claim, in no statement and in no word, has anything that is not so. */
export function isAffirmed(
  claim: Claim,
  { query: { wants, acts } }: Pick<Turn, 'query'>,
  { frames }: Pick<Profiles, 'frames'>,
): boolean {
  const [asked] = acts;
  if (asked?.isNegated !== true || asked.naming !== 'verb' || wants !== 'why') return false;
  return (
    !frames(claim).some(({ isNegated }) => isNegated) &&
    !claim.quotes.some(({ exact }) => deniesSomething.test(exact))
  );
}

/** "Did the first prisoner die", "did he survive": nothing in the claim, neither a statement nor a word, tells of a death or a wound. */
export function isOfNoLoss(shown: Shown, turn: Turn, profiles: Profiles): boolean {
  const asked = turn.query.acts.find(({ naming, isInner }) => naming === 'verb' && !isInner);
  if (asked === undefined || asked.isNegated || turn.query.wants !== 'yes-no') return false;
  if (!asked.acts.some((act) => DEATHS.has(act)))
    return asked.acts.some((act) => LOSSES.has(act)) && !hasDeed(shown, asked, turn, profiles);
  if (isHeld(shown.held, termAt(turn.question.terms, asked.at))) return false;
  const { frames, namedActs } = profiles;
  const told = [...frames(shown.claim).flatMap((frame) => frame.acts), ...namedActs(shown.claim)];
  return !told.some((act) => DEATHS.has(act));
}

/** "Why did the party expel Moor": the claim only names the deed, and has nothing of him. */
export function isWithoutPatient(
  { held }: Shown,
  { query: { acts }, question: { terms } }: Turn,
  { store }: Profiles,
): boolean {
  return acts.some(({ naming, of, isNegated, isInner }) => {
    if (naming !== 'verb' || isNegated || isInner || of?.isSure !== true || of.entities.length === 0)
      return false;
    return of.entities.every((id) => {
      const at = terms.findIndex(({ entity }) => entity === id);
      return PATIENTS.has(store.entity(id)?.type ?? '') && at >= 0 && !isHeld(held, at);
    });
  });
}

const PATIENTS: ReadonlySet<string> = new Set(['person', 'unit', 'body']);

/** "Killed in the landslide of 2009": neither what the claim prints nor the day that it holds for is of that date. */
export function isOfOtherDays({ held }: Shown, { question: { dates, terms, isComparison } }: Turn): boolean {
  if (isComparison) return false;
  return dates.some((date) => {
    const at = terms.findIndex(({ words }) => words === date.words);
    return date.role === 'within' && date.isCertain && at >= 0 && !isHeld(held, at);
  });
}

/** "Are they already in Seoul", "when was it replaced", "have they gone back": what the claim tells is offered, planned or possible. */
export function isOnlyAhead(claim: Claim, query: TypedQuery, folded: string, profiles: Profiles): boolean {
  const told = profiles.frames(claim).filter(({ layer }) => layer === 'main');
  const isNumber = query.wanted?.slot === 'amount';
  if ((query.wants === 'yes-no' || isNumber) && already.test(folded) && areAhead(told)) return true;
  if (query.wants !== 'when' && query.wants !== 'where' && query.wants !== 'yes-no') return false;
  // What is asked for, ordered or forbidden, where nothing tells whether it was done.
  const wanted = profiles
    .frames(claim)
    .filter(({ layer, state }) => layer === 'inner' && state === 'offered');
  return query.acts.some((asked) => {
    const main = told.filter((frame) => hasAct(asked, frame));
    const own = main.length > 0 ? main : wanted.filter((frame) => hasAct(asked, frame));
    // Who is asked whether he offers a thing has done so with the offer.
    const isOffer = asked.acts.some((act) => innerStates.has(act));
    if (!asked.asDone || asked.isNegated || isOffer || !areAhead(own)) return false;
    // "It will not start again", "it will on Monday" answer whether it has.
    return (
      query.wants !== 'yes-no' ||
      (asked.naming === 'verb' && !own.some(({ isNegated, on }) => isNegated || on !== undefined))
    );
  });
}

function areAhead(told: readonly Frame[]): boolean {
  return told.length > 0 && told.every((frame) => isYetToBe(frame) && !frame.isBelief);
}

/** "When did the treaty take effect": the claim tells another stage of the matter, and nothing of that one. */
export function isOtherStage(
  { claim }: Shown,
  { query: { acts } }: Turn,
  { frames, namedActs }: Profiles,
): boolean {
  const told = frames(claim).filter(({ layer }) => layer === 'main');
  const named = namedActs(claim);
  return acts.some((asked) => {
    const row = stages.get(asked.acts[0] ?? '');
    if (row === undefined || asked.naming !== 'verb' || asked.isInner) return false;
    if (!asked.acts.every((act) => row.has(act)) || asked.acts.some((act) => named.has(act))) return false;
    const isTheMatter = told.some((frame) => frame.acts.some((act) => row.has(act)));
    return isTheMatter && !told.some((frame) => hasAct(asked, frame));
  });
}
