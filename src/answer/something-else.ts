// Claims near a question that are no answer to it, whatever their words: what somebody else did or lost, what befell some of
// many, no reply of whoever is said to reply, what is only ahead where it is asked for as done already, what holds for other
// days. Hard logic over all statements (contradictions.ts) stays silent where a deed has no object, since others may well do
// it too ("when did South Korea join the war"); the one claim that would be shown, of North Korea's entry, is then no answer
// all the same.

import { endOf, startOf } from '../briefing/edtf.ts';
import { readAmount } from '../briefing/read-amount.ts';
import type { Claim } from '../briefing/types.ts';
import { stages } from '../language/en/stages.ts';
import type { AskedAct, TypedQuery } from '../question/query.ts';
import type { Question } from '../question/question.ts';
import type { Profiles } from '../store/profile.ts';
import type { Frame } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { TAKEN } from './contradictions.ts';
import { hasAct, isDoer, isTold, isYetToBe, likenessInRole, sureLikeness } from './fit.ts';
import { HELD, type Match } from './match.ts';

/** Every statement that the claim has of an act in the question has it done by others than whoever surely does it there. */
export function isOthersDeed(claim: Claim, query: TypedQuery, profiles: Profiles): boolean {
  if (!TAKEN.has(query.wants) && query.wants !== 'where') return false;
  return query.acts.some((asked) => {
    if (
      asked.naming === 'label' ||
      asked.isNegated ||
      asked.isInner ||
      !isDoneBySomebody(asked, profiles.store)
    )
      return false;
    // Who says so is not what it tells: "why does he doubt that they will tell much".
    const told = profiles.frames(claim).filter((frame) => frame.layer !== 'say' && hasAct(asked, frame));
    return (
      told.length > 0 &&
      told.every(({ roles }) => sureLikeness(asked.by, roles.by, profiles.store) === 'other')
    );
  });
}

/** Of sailings or a fire the form does not tell whether they do or undergo it. */
function isDoneBySomebody({ by }: AskedAct, store: Store): boolean {
  return by?.isSure === true && by.entities.every((id) => isDoer(id, store));
}

const LOSSES: ReadonlySet<string> = new Set(['kill', 'wound', 'die', 'lose']);

/** "Ukrainian dead in the fighting": every loss that the claim tells is one of others. */
export function areOthersLosses(
  claim: Claim,
  losers: readonly string[],
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

/** "Did the rifleman die": so many of the soldiers did, and nobody says that he is one of them. */
export function isOfMany(claim: Claim, { acts }: TypedQuery, profiles: Profiles): boolean {
  const { frames, store } = profiles;
  return acts.some((asked) => {
    const person = asked.of?.isSure === true ? asked.of : asked.by?.isSure === true ? asked.by : undefined;
    if (person?.entities.every((id) => store.entity(id)?.type === 'person') !== true) return false;
    const told = frames(claim).filter((frame) => frame.layer !== 'say' && hasAct(asked, frame));
    return told.length > 0 && told.every((frame) => isSomeOf(frame, person.entities, profiles));
  });
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

const REPLIES: ReadonlySet<string> = new Set(['respond', 'answer', 'react']);

/** "How did Moscow respond to the offer": nothing in the claim is done or said by whoever it is that replies. */
export function isNobodysReply(claim: Claim, query: TypedQuery, profiles: Profiles): boolean {
  return query.acts.some(
    ({ acts, by }) =>
      acts.some((act) => REPLIES.has(act)) &&
      (by?.entities.length ?? 0) > 0 &&
      !profiles.frames(claim).some(({ roles }) => isTold(likenessInRole(by, [roles.by], profiles.store))),
  );
}

/** "Killed in the landslide of 2009": the claim holds for other days, and prints nothing of those that are asked for. */
export function isOfOtherDays(
  { item: { claim }, held }: Match,
  { dates, terms, isComparison }: Question,
): boolean {
  const [first, last] = [startOf(claim?.asOf?.date), endOf(claim?.asOf?.date)];
  if (first === undefined || last === undefined || isComparison) return false;
  return dates.some((date) => {
    const at = terms.findIndex(({ words }) => words === date.words);
    const isPrinted = at < 0 || (held[at] ?? 0) >= HELD;
    return date.role === 'within' && date.isCertain && !isPrinted && (last < date.from || first > date.to);
  });
}

/** "Are they already in Seoul", "when was the battery replaced": what the claim tells is offered, planned or possible. */
export function isOnlyAhead(claim: Claim, query: TypedQuery, folded: string, profiles: Profiles): boolean {
  const told = profiles.frames(claim).filter(({ layer }) => layer === 'main');
  if (query.wants === 'yes-no') return ALREADY.test(folded) && areAhead(told);
  if (query.wants !== 'when' && query.wants !== 'where') return false;
  return query.acts.some(
    (asked) => asked.asDone && !asked.isNegated && areAhead(told.filter((frame) => hasAct(asked, frame))),
  );
}

/** "When did the treaty take effect": the claim tells another stage of the matter, and nothing of that one. */
export function isOtherStage(claim: Claim, { acts }: TypedQuery, { frames, namedActs }: Profiles): boolean {
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

const ALREADY = /\balready\b/;

function areAhead(told: readonly Frame[]): boolean {
  return told.length > 0 && told.every((frame) => isYetToBe(frame) && !frame.isBelief);
}
