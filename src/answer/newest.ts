// What holds last: of accounts of the same thing the newest comes first where the question asks for now, an older figure
// never stands alone beside a newer one of the same, and what was replaced never leads.

import { endOf } from '../briefing/edtf.ts';
import type { Claim } from '../briefing/types.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import { type Store, speakersFor } from '../store/store.ts';
import { type Filters, isCurrent, passes } from './filters.ts';
import type { Match } from './match.ts';

/** Differences between accounts of one thing, of which the later is what holds now. */
const OVER_TIME: ReadonlySet<string> = new Set(['supersedes', 'other-date']);

/** The claims that answer, with the newest account where it belongs. */
export function withNewest(
  chosen: readonly [Claim, ...Claim[]],
  matches: readonly Match[],
  { question }: Pick<Turn, 'question'>,
  { store }: Profiles,
  filters: Filters,
): readonly [Claim, ...Claim[]] {
  const [first] = chosen;
  const may = (claim: Claim): boolean => isCurrent(claim) && passes(claim, filters, store);
  const replacing = replacementOf(first, store);
  if (replacing !== undefined && may(replacing)) return leadBy(replacing, chosen);
  if (question.isComparison) return chosen;
  const alike = new Set([first]);
  if (question.isNow)
    for (const relation of store.relationsOf(first.id))
      if (OVER_TIME.has(relation.type)) for (const id of relation.claims) addIf(alike, store.claim(id), may);
  if (question.wants === 'how-many' || question.isNow)
    for (const { item } of matches)
      addIf(alike, item.claim, (claim) => countsSame(first, claim, store) && may(claim));
  const newest = [...alike].reduce((last, claim) => (isLater(claim, last, store) ? claim : last), first);
  if (newest === first) return chosen;
  if (question.isNow) return leadBy(newest, chosen);
  return chosen.includes(newest) ? chosen : [first, newest, ...chosen.slice(1)];
}

function leadBy(lead: Claim, chosen: readonly Claim[]): readonly [Claim, ...Claim[]] {
  return [lead, ...chosen.filter((claim) => claim !== lead)];
}

function addIf(to: Set<Claim>, claim: Claim | undefined, isWanted: (claim: Claim) => boolean): void {
  if (claim !== undefined && isWanted(claim)) to.add(claim);
}

/** The claim that stands in its place: of "supersedes" the first is the newer. */
export function replacementOf(claim: Claim, store: Store): Claim | undefined {
  const by = store
    .relationsOf(claim.id)
    .find(({ type, claims }) => type === 'supersedes' && claims[0] !== claim.id)?.claims[0];
  return store.claim(claim.supersededBy ?? by ?? '');
}

/** A figure of the same unit, of the same people, by the same side or in nobody's name. */
function countsSame(first: Claim, other: Claim, store: Store): boolean {
  const voices = speakersFor(
    store,
    first.attribution.flatMap(({ by }) => store.entity(by)?.side ?? by),
  );
  return (
    first.quantity.some((one) => other.quantity.some(({ unit, of }) => unit === one.unit && of === one.of)) &&
    (first.attribution.length === 0 || other.attribution.length === 0 || store.isSaidBy(other, voices))
  );
}

/** Up to a later day, or up to the same and published later. */
export function isLater(claim: Claim, than: Claim, store: Store): boolean {
  const [a, b] = [daysOf(claim, store), daysOf(than, store)];
  return a.held > b.held || (a.held === b.held && a.told > b.told);
}

/** The day up to which it tells – when it held, but not after it was published – and that of its publication. */
function daysOf(claim: Claim, store: Store): { readonly held: string; readonly told: string } {
  const told = endOf(store.document(claim.document)?.published.date) ?? '9999';
  const held = endOf(claim.asOf?.date ?? claim.said?.date) ?? told;
  return { held: held < told ? held : told, told };
}
