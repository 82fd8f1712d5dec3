// How an asked act stands to an act of a statement: whether those whom the question puts into a role are the ones that the
// statement has there. Hard logic (contradictions.ts) looks at sure roles only, ranking at all.

import type { Claim } from '../briefing/types.ts';
import { viewActs } from '../language/en/outer-acts.ts';
import { subgroupStems } from '../language/en/subgroups.ts';
import { readWords } from '../language/words.ts';
import type { AskedAct, AskedRole, TypedQuery } from '../question/query.ts';
import type { Profiles } from '../store/profile.ts';
import type { Filler, Frame } from '../store/statements.ts';
import { type Store, sideOf } from '../store/store.ts';
import { tellsReason } from '../store/tells-reason.ts';

/** The same or a part or the whole of it, on the same side, not told, or somebody else. */
export type Likeness = 'same' | 'side' | 'open' | 'other';

export const isTold = (likeness: Likeness): boolean => likeness === 'same' || likeness === 'side';

/** An entity beside what fills a role. */
function likenessOf(entity: string, filler: Filler | undefined, store: Store): Likeness {
  if (filler === undefined || filler.entities.length === 0) return 'open';
  let found: Likeness = 'other';
  for (const one of filler.entities) {
    if (one === entity || store.partsOf(entity).has(one) || store.partsOf(one).has(entity)) return 'same';
    if (areOneSide(entity, one, store)) found = 'side';
  }
  return found;
}

/** "Russia" for its president, "Kyiv" for its forces; two persons are never each other. */
function areOneSide(a: string, b: string, store: Store): boolean {
  const side = sideOf(store, a);
  if (side === undefined || side !== sideOf(store, b)) return false;
  return store.entity(a)?.type !== 'person' || store.entity(b)?.type !== 'person';
}

const ORDER: readonly Likeness[] = ['other', 'open', 'side', 'same'];

/** The best likeness of any entity that the question has in the role; open when it names none. */
function roleLikeness(asked: AskedRole | undefined, filler: Filler | undefined, store: Store): Likeness {
  if (asked === undefined || asked.entities.length === 0) return 'open';
  return best(asked.entities.map((entity) => likenessOf(entity, filler, store)));
}

export function best(likenesses: readonly Likeness[]): Likeness {
  return ORDER.findLast((likeness) => likenesses.includes(likeness)) ?? 'open';
}

/** Only what is sure counts. */
export function sureLikeness(
  asked: AskedRole | undefined,
  filler: Filler | undefined,
  store: Store,
): Likeness {
  return asked?.isSure === true ? roleLikeness(asked, filler, store) : 'open';
}

export function hasAct(asked: AskedAct, frame: Frame): boolean {
  return frame.acts.some((act) => asked.acts.includes(act));
}

/** What it tells is offered, planned, thought or possible. */
export const isYetToBe = ({ state }: Frame): boolean => state !== 'done' && state !== 'unknown';

/** Who can do a thing, and be counted as somebody's: of a deal or a fire, sides tell nothing. */
const DOERS: ReadonlySet<string> = new Set(['person', 'group', 'unit', 'body', 'state']);

export const isDoer = (entity: string, store: Store): boolean => DOERS.has(store.entity(entity)?.type ?? '');

/** Every figure of the claim counts others than those who are to be counted: "how many Ukrainians" is not told by it. */
export function countsOthers({ quantity }: Claim, counted: readonly string[], store: Store): boolean {
  if (counted.length === 0 || quantity.length === 0) return false;
  return quantity.every(({ of }) => {
    if (!isDoer(of, store)) return false;
    return counted.every((entity) => !countsAmong(entity, of, store));
  });
}

/** "North Korean commanders": so many soldiers are no figure of them. */
const isSubgroup = (name: string): boolean => readWords(name).some(({ stem }) => subgroupStems.has(stem));

/** Those who are counted are the ones asked for, or some of them: a country's soldiers are no figure of one of its units. */
function countsAmong(asked: string, counted: string, store: Store): boolean {
  if (asked === counted || store.partsOf(asked).has(counted)) return true;
  const entity = store.entity(asked);
  if (entity?.type === 'unit' || (entity?.type === 'group' && isSubgroup(entity.name))) return false;
  return likenessOf(asked, { entities: [counted], stems: new Set<string>() }, store) !== 'other';
}

export interface Fit {
  readonly acts: number;
  readonly roles: number;
  readonly isSlotFilled: boolean;
  /** Those of the question's roles whom a statement has there under their own or their side's name. */
  readonly told: ReadonlySet<string>;
}

/** What a role counts for, by how like the one asked for is to the one there. */
const POINTS: Readonly<Record<Likeness, number>> = { same: 1, side: 0.6, open: 0, other: -1 };
/** An act that only the words of the claim name, not its statement. */
const NAMED = 0.6;

/** How a claim's statements stand to a question, as measures for ranking and deciding. */
export function fitOf(claim: Claim | undefined, query: TypedQuery, profiles: Profiles): Fit {
  if (claim === undefined) return { acts: 0, roles: 0, isSlotFilled: false, told: new Set() };
  const { store } = profiles;
  const frames = profiles.frames(claim);
  let held = 0;
  let roles = 0;
  let first: Frame | undefined;
  const told = new Set<string>();
  for (const asked of query.acts) {
    const own = frames.filter((frame) => hasAct(asked, frame) || isViewIn(asked, frame, query));
    if (own.length === 0) {
      if (asked.acts.some((act) => profiles.namedActs(claim).has(act))) held += NAMED;
      continue;
    }
    held += 1;
    const points = own.map((frame) => rolePoints(asked, frame, store));
    const most = Math.max(...points);
    roles += most;
    const best = own[points.indexOf(most)];
    if (first === undefined || first.layer === 'say') first = best;
    if (best !== undefined) for (const entity of toldIn(asked, best, store)) told.add(entity);
  }
  return {
    acts: query.acts.length === 0 ? 0.5 : held / query.acts.length,
    roles: Math.max(-1, Math.min(1, roles)),
    isSlotFilled: isSlotFilled(claim, first ?? frames.find((frame) => counts(frame, query, store)), query),
    told,
  };
}

/** "How many beds are there": a statement tells how many of them, whatever is done with them. */
function counts({ amount, layer, roles }: Frame, { acts, wanted }: TypedQuery, store: Store): boolean {
  return (
    amount !== undefined &&
    layer === 'main' &&
    acts.length === 0 &&
    wanted?.slot === 'amount' &&
    wanted.kind.length > 0 &&
    wanted.counted.length === 0 &&
    wanted.kind.every((stem) => isCalled(roles.of ?? roles.by, stem, store, false))
  );
}

/** Whoever fills a role goes by that word; without aliases only in full: “the men” are not whoever is counted. */
export function isCalled(filler: Filler | undefined, stem: string, store: Store, hasAliases = true): boolean {
  const entities = filler?.entities.flatMap((id) => store.entity(id) ?? []) ?? [];
  const names = entities.flatMap(({ name, aliases }) => [name, ...(hasAliases ? aliases : [])]);
  return (
    filler?.stems.has(stem) === true ||
    names.some((name) => readWords(name).some((word) => word.stem === stem))
  );
}

/** "What does she think": whatever she says; why she does is not told by that. */
function isViewIn(asked: AskedAct, { layer }: Frame, { wants }: TypedQuery): boolean {
  return layer === 'say' && wants !== 'why' && asked.acts.some((act) => viewActs.has(act));
}

function toldIn({ by, of }: AskedAct, { roles }: Frame, store: Store): readonly string[] {
  const objects = [roles.of, roles.to, roles.with];
  const isIn = (entity: string, fillers: readonly (Filler | undefined)[]): boolean =>
    fillers.some((filler) => isTold(likenessOf(entity, filler, store)));
  return [
    ...(by?.entities ?? []).filter((entity) => isIn(entity, [roles.by])),
    ...(of?.entities ?? []).filter((entity) => isIn(entity, objects)),
  ];
}

/** Of whoever fills any of these roles. */
export function likenessInRole(
  asked: AskedRole | undefined,
  fillers: readonly (Filler | undefined)[],
  store: Store,
): Likeness {
  const named = fillers.filter((filler) => filler !== undefined);
  return named.length === 0 ? 'open' : best(named.map((filler) => roleLikeness(asked, filler, store)));
}

function rolePoints({ by, of }: AskedAct, { roles }: Frame, store: Store): number {
  const patient = likenessInRole(of, [roles.of, roles.to, roles.with], store);
  return (POINTS[roleLikeness(by, roles.by, store)] + POINTS[patient]) / 2;
}

/** False where nothing tells: "how", "what", a claim without a statement of the act. */
export function isSlotFilled(claim: Claim, frame: Frame | undefined, { acts, wanted }: TypedQuery): boolean {
  switch (wanted?.slot) {
    case 'on':
      return claim.asOf?.date != null || frame?.on !== undefined;
    case 'in':
      return claim.places.length > 0 || frame?.roles.in !== undefined || frame?.roles.to !== undefined;
    case 'amount':
      return claim.quantity.length > 0 || frame?.amount !== undefined;
    case 'because':
      return tellsReason(claim) || frame?.roles.for !== undefined;
    case 'by':
      // "Who says that …", "which sources report …": whoever the words are of.
      if (acts.length > 1 && acts.some(({ acts: [first], naming }) => first === 'say' && naming === 'verb'))
        return claim.attribution.length > 0;
      return frame?.roles.by !== undefined;
    case 'of':
      return frame?.roles.of !== undefined;
    default:
      return false;
  }
}
