// What a decline is worded from: the act that is asked about is told, with those whom the question names, and no statement of
// it has the slot that the question wants filled – "the date of the capture". A wording, and a rule for "who" alone: whoever
// did it stands in the statement or nowhere, while days, places and reasons are told in words beside it.

import type { Claim } from '../briefing/types.ts';
import type { AskedAct, TypedQuery } from '../question/query.ts';
import type { Profiles } from '../store/profile.ts';
import type { Frame } from '../store/statements.ts';
import { hasAct, isSlotFilled, isTold, likenessInRole } from './fit.ts';
import type { Match } from './match.ts';

/** Slots that a statement of the act has or lacks; how, what and how many are told in too many ways. */
export type TellingSlot = 'by' | 'to' | 'on' | 'in' | 'because';
const TELLING: ReadonlySet<string> = new Set<TellingSlot>(['by', 'to', 'on', 'in', 'because']);

export interface EmptySlot {
  readonly slot: TellingSlot;
  /** Id of the act. */
  readonly act: string;
  /** The claim that tells the act, the best match first. */
  readonly claim: Claim;
}

/** How far down the order of the matches the act is looked for. */
const MOST_LOOKED_AT = 24;

/** `matches` best first. Undefined where the act is not told, or any statement of it has what is wanted. */
export function findEmptySlot(
  query: TypedQuery,
  matches: readonly Match[],
  profiles: Profiles,
): EmptySlot | undefined {
  const slot = query.wanted?.slot;
  if (slot === undefined || !isTelling(slot)) return undefined;
  const claims = matches.slice(0, MOST_LOOKED_AT).flatMap(({ item }) => item.claim ?? []);
  for (const asked of query.acts) {
    const told = claims.flatMap((claim) => {
      const frame = profiles.frames(claim).find((one) => tells(one, asked, profiles));
      return frame === undefined ? [] : [{ claim, frame }];
    });
    const [first] = told;
    const act = first?.frame.acts.find((one) => asked.acts.includes(one));
    if (first === undefined || act === undefined) continue;
    const isEmpty = told.every(({ claim, frame }) => !isSlotFilled(claim, frame, query));
    return isEmpty ? { slot, act, claim: first.claim } : undefined;
  }
  return undefined;
}

const isTelling = (slot: string): slot is TellingSlot => TELLING.has(slot);

/** The very act, done, by or to somebody whom the question has there. */
function tells(frame: Frame, asked: AskedAct, { store }: Profiles): boolean {
  if (frame.layer === 'say' || frame.isNegated || frame.state !== 'done' || !hasAct(asked, frame))
    return false;
  const by = likenessInRole(asked.by, [frame.roles.by], store);
  const of = likenessInRole(asked.of, [frame.roles.of, frame.roles.to, frame.roles.with], store);
  const hasObject = (asked.of?.stems.length ?? 0) > 0;
  return by !== 'other' && of !== 'other' && (isTold(of) || (isTold(by) && !hasObject));
}
