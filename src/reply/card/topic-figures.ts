// The figures of a topic, in the order in which its card leads with them: as its slots say, else unit by unit the newest
// of the whole group first. What was replaced never leads; a part of the group, however new, stands behind the whole.

import { isLater, replacementOf } from '../../answer/newest.ts';
import type { Claim, Topic } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { claimsOf, type Position } from './positions.ts';

type Figures = NonNullable<Topic['figures']>;

/** The claims that hold a figure of the topic's; none in a topic of another layout. */
export function figureClaims(store: Store, topic: Topic, claims: readonly Claim[]): readonly Claim[] {
  if (topic.layout !== 'figures' || topic.figures === undefined) return [];
  const { figures } = topic;
  const leads = leadsOf(store, topic, claims);
  const order = ({ id }: Claim): number => (leads.includes(id) ? leads.indexOf(id) : leads.length);
  const units = unitsOf(store, figures);
  const column = (claim: Claim): number =>
    Math.min(...units(claim).map((unit) => figures.columns.indexOf(unit)));
  const newestFirst = byNewest(store, figures, claims);
  return claims
    .filter((claim) => units(claim).length > 0)
    .sort((a, b) => order(a) - order(b) || column(a) - column(b) || newestFirst(a, b));
}

/** Those that the card shows first: what its slots lead with, else of each unit the newest before a second one. */
export function leadingFigures(
  store: Store,
  topic: Topic,
  claims: readonly Claim[],
  positions: readonly Position[],
): readonly Position[] {
  const { figures } = topic;
  if (figures === undefined) return positions;
  const leads = leadsOf(store, topic, claims);
  const led = positions.filter((position) => claimsOf(position).some(({ id }) => leads.includes(id)));
  if (led.length > 0) return led;
  const units = unitsOf(store, figures);
  const newestFirst = byNewest(store, figures, claims);
  const firsts = figures.columns.flatMap((unit) =>
    positions
      .filter(({ lead }) => units(lead).includes(unit))
      .sort((a, b) => newestFirst(a.lead, b.lead))
      .slice(0, 1),
  );
  return [...new Set([...firsts, ...positions])];
}

/** What the slots lead with; in place of what was replaced the claim that stands for it, where that is in the answer. */
function leadsOf(store: Store, { slots }: Topic, claims: readonly Claim[]): readonly string[] {
  return slots.flatMap(({ lead }) => lead).map((id) => standing(store, id, claims));
}

function standing(store: Store, id: string, claims: readonly Claim[]): string {
  const claim = claims.find((one) => one.id === id);
  const by = claim === undefined ? undefined : replacementOf(claim, store);
  return by !== undefined && claims.includes(by) ? by.id : id;
}

function unitsOf(store: Store, { columns, of }: Figures): (claim: Claim) => readonly string[] {
  const counted = new Set(of.flatMap((entity) => [...store.partsOf(entity)]));
  return ({ quantity }) =>
    quantity.flatMap((one) => (counted.has(one.of) && columns.includes(one.unit) ? one.unit : []));
}

function byNewest(store: Store, { of }: Figures, claims: readonly Claim[]): (a: Claim, b: Claim) => number {
  const behind = (claim: Claim): number =>
    Number(standing(store, claim.id, claims) !== claim.id) * 2 +
    Number(!claim.quantity.some((one) => of.includes(one.of)));
  return (a, b) => behind(a) - behind(b) || Number(isLater(b, a, store)) - Number(isLater(a, b, store));
}
