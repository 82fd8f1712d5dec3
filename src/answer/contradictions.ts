// What a question takes for granted or asks about, set against all statements of its act: roles that are turned round
// ("when did Ukraine invade Russia"), somebody else's deed, a deed that is only offered, planned or thought. Looks at every
// statement of the act in the store, trusts sure roles only, and stays silent where no statement has the act.

import type { Claim } from '../briefing/types.ts';
import { innerStates } from '../language/en/outer-acts.ts';
import { readWords } from '../language/words.ts';
import type { AskedAct, AskedRole, TypedQuery } from '../question/query.ts';
import type { Profiles } from '../store/profile.ts';
import type { Filler, Frame } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { best, hasAct, isTold, type Likeness, sureLikeness } from './fit.ts';

export interface Contradiction {
  readonly kind: 'turned-round' | 'somebody-else' | 'something-else' | 'not-done' | 'denied';
  readonly asked: AskedAct;
  /** What the documents say of it, most alike first. */
  readonly claims: readonly [Claim, ...Claim[]];
}

interface Candidate {
  readonly claim: Claim;
  readonly frame: Frame;
  readonly by: Likeness;
  readonly of: Likeness;
}

/** `found` are the ordinals of the claims that match the question, for stores too large to look at every statement. */
export function findContradiction(
  query: TypedQuery,
  profiles: Profiles,
  found: ReadonlySet<number>,
): Contradiction | undefined {
  for (const asked of query.acts) {
    if (asked.isNegated || asked.isInner) continue;
    const hasSure = asked.by?.isSure === true || asked.of?.isSure === true;
    if (!hasSure) continue;
    const contradicted = contradictionOf(asked, query, profiles, found);
    if (contradicted !== undefined) return contradicted;
  }
  return refusalContradicted(query, profiles, found);
}

const REFUSALS: ReadonlySet<string> = new Set(['refuse', 'reject']);

/** "Why did Seoul refuse to take them": a claim has Seoul offer, or do, just that, and none has it refuse. */
function refusalContradicted(
  query: TypedQuery,
  profiles: Profiles,
  found: ReadonlySet<number>,
): Contradiction | undefined {
  const { store } = profiles;
  const at = query.acts.findIndex(({ acts }) => acts.some((act) => REFUSALS.has(act)));
  const [refusal, refused] = [query.acts[at], query.acts[at + 1]];
  if (refusal?.by?.isSure !== true || refusal.isNegated || refused?.isInner !== true) return undefined;
  if (query.wants === 'yes-no') return undefined;
  const framesOf = (acts: readonly string[]): readonly Candidate[] =>
    [...new Set(acts.flatMap((act) => profiles.withAct(act, found)))].flatMap((claim) =>
      profiles
        .frames(claim)
        .filter((frame) => frame.acts.some((act) => acts.includes(act)))
        .map((frame) => ({
          claim,
          frame,
          by: sureLikeness(refusal.by, frame.roles.by, store),
          of: 'open' as const,
        })),
    );
  const isRefused = framesOf(refusal.acts).some(({ by }) => isTold(by));
  const willing = framesOf(refused.acts).filter(
    ({ by, frame }) =>
      isTold(by) && !frame.isNegated && (frame.state === 'offered' || frame.state === 'done'),
  );
  return isRefused ? undefined : contradiction('turned-round', refusal, willing);
}

function contradictionOf(
  asked: AskedAct,
  query: TypedQuery,
  profiles: Profiles,
  found: ReadonlySet<number>,
): Contradiction | undefined {
  const { store } = profiles;
  const candidates: Candidate[] = [];
  for (const claim of new Set(asked.acts.flatMap((act) => profiles.withAct(act, found)))) {
    if (claim.status === 'retracted') continue;
    for (const frame of profiles.frames(claim)) {
      if (!hasAct(asked, frame)) continue;
      candidates.push({ claim, frame, ...likenesses(asked, frame, store) });
    }
  }
  const isExact = candidates.some(({ frame }) => isJust(asked, frame, false));
  const crossed = candidates.filter(({ frame }) => isJust(asked, frame, true));
  if (!isExact && crossed.length > 0) return contradiction('turned-round', asked, crossed);
  const fitting = candidates.filter(({ by, of }) => by !== 'other' && of !== 'other');
  const told = fitting.filter(({ by, of }) => isTold(by) || isTold(of));
  const others = candidates.filter(({ by, of }) => by === 'other' && isTold(of));
  const isDoerAsked = query.wanted?.slot === 'by';
  // Where some do not say who did it and the others have just this done by somebody else, it was he.
  const named = others.filter(({ of, frame }) => of === 'same' && !frame.isNegated);
  const isTelling = !asked.acts.some((act) => LIGHT.has(act));
  if (named.length > 0 && isTelling && !isDoerAsked && !told.some(isJustThat))
    return contradiction('somebody-else', asked, named);
  if (told.length > 0) return stateContradiction(asked, query, told);
  const turned = candidates.filter(({ frame }) => isTurned(asked, frame, profiles));
  if (turned.length > 0) return contradiction('turned-round', asked, turned);
  if (fitting.length > 0) return undefined;
  const crossing = candidates.filter(({ frame }) => isHalfTurned(asked, frame, profiles));
  if (crossing.length > 0) return contradiction('turned-round', asked, crossing);
  if (isDoerAsked) return undefined;
  if (others.length > 0) return contradiction('somebody-else', asked, others);
  const elsewhere = candidates.filter(({ by, of }) => by === 'same' && of === 'other');
  if (others.length === 0 && elsewhere.length > 0 && isTelling && query.wants === 'yes-no')
    return contradiction('something-else', asked, elsewhere);
  // "Why were Ukrainians burning faces": everybody who is told to do so is somebody else.
  // "Did Ukrainians burn the faces" asks of just these.
  const isAlike = query.wants === 'why' ? mayBeDoneTo : isDoneTo;
  const isTaken = asked.naming === 'verb' && isTelling && (query.wants === 'why' || query.wants === 'yes-no');
  const alike = isTaken ? candidates.filter(({ frame }) => isAlike(asked.of, frame.roles.of, store)) : [];
  return alike.length > 0 && alike.every(({ by }) => by === 'other')
    ? contradiction('somebody-else', asked, alike)
    : undefined;
}

/** By their words: "the faces" of the question and of the statement, not "homes". */
function mayBeDoneTo(asked: AskedRole | undefined, filler: Filler | undefined): boolean {
  if (asked === undefined || asked.stems.length === 0 || filler === undefined || filler.stems.size === 0)
    return true;
  return asked.stems.some((stem) => filler.stems.has(stem));
}

/** "The treaty" of the question is an entity of that name, or stands in the statement's own words. */
function isDoneTo(asked: AskedRole | undefined, filler: Filler | undefined, store: Store): boolean {
  const names = filler?.entities.flatMap((id) => readWords(store.entity(id)?.name ?? '')) ?? [];
  return (
    asked?.stems.some((stem) => filler?.stems.has(stem) || names.some((word) => word.stem === stem)) === true
  );
}

/** Whoever is asked about does it, and to what is asked about or to what is left out. */
function isJustThat({ by, of, frame }: Candidate): boolean {
  return isTold(by) && (isTold(of) || frame.roles.of === undefined);
}

/** The very entities that the question has in its roles, in the same ones or crossed; parts and sides do not count. */
function isJust({ by, of }: AskedAct, { roles }: Frame, isCrossed: boolean): boolean {
  if (by?.isSure !== true || of?.isSure !== true || (isCrossed && roles.with !== undefined)) return false;
  const holds = (asked: readonly string[], filler: Filler | undefined): boolean =>
    filler !== undefined && asked.some((entity) => filler.entities.includes(entity));
  return isCrossed
    ? holds(by.entities, roles.of) && holds(of.entities, roles.by)
    : holds(by.entities, roles.by) && holds(of.entities, roles.of);
}

/** What happens to somebody may stand in the statement as whom it is done to, or with: "told Sybiha", "talked with Sybiha". */
const OBJECTS = ['of', 'to', 'with', 'for'] as const;

function likenesses(
  { by, of }: AskedAct,
  { roles }: Frame,
  store: Store,
): { readonly by: Likeness; readonly of: Likeness } {
  // Who does a thing with somebody has it done with him: "collided with", "met with".
  const agents = [roles.by, ...(roles.with === undefined ? [] : [roles.with])];
  const agent = best(agents.map((filler) => sureLikeness(by, filler, store)));
  const objects = [
    ...OBJECTS.flatMap((role) => roles[role] ?? []),
    ...(roles.with === undefined ? [] : [roles.by]),
  ];
  const patient =
    objects.length === 0 ? 'open' : best(objects.map((filler) => sureLikeness(of, filler, store)));
  // "The hearings open", "they are defected": with one alone, the form does not tell whether it does or undergoes the act.
  if (of === undefined && agent !== 'same')
    return { by: best([agent, sureLikeness(by, roles.of, store)]), of: patient };
  if (by === undefined && roles.of === undefined)
    return { by: agent, of: best([patient, sureLikeness(of, roles.by, store)]) };
  return { by: agent, of: patient };
}

/** The question has the one where the statement has the other; of one alone only a passive tells ("was Russia invaded"). */
function isTurned({ acts, by, of }: AskedAct, { roles }: Frame, { store }: Profiles): boolean {
  // "Putin's visit to Pyongyang": where one goes is whom one visits.
  const agent = sureLikeness(by, roles.of ?? roles.to, store);
  const patient = sureLikeness(of, roles.by, store);
  if (by?.isSure !== true)
    return (
      patient === 'same' && isTold(sureLikeness(of, roles.of, store)) === false && roles.of !== undefined
    );
  if (of?.isSure !== true) return false;
  // What "give" tells by its object is told only where the object is.
  if (!isTold(agent) && acts.some((act) => LIGHT.has(act))) return false;
  return agent !== 'other' && patient !== 'other' && (isTold(agent) || isTold(patient));
}

/** Verbs that mean little without their object: "what reason did she give" is not about what she gave to whom. */
const LIGHT: ReadonlySet<string> = new Set(
  'give supply bring use have walk travel work know find name call show tell say comment report mean'.split(
    ' ',
  ),
);

/** "When did Ukraine invade North Korea?": whom the documents have only on the other side of the act. */
function isHalfTurned({ by, of }: AskedAct, { roles }: Frame, { store }: Profiles): boolean {
  if (by?.isSure !== true || of?.isSure !== true || roles.with !== undefined) return false;
  return roles.by !== undefined && sureLikeness(by, roles.of, store) === 'same';
}

/** Every statement of the act with just these has it as offered, planned, thought or not done. */
function stateContradiction(
  asked: AskedAct,
  query: TypedQuery,
  fitting: readonly Candidate[],
): Contradiction | undefined {
  const isBoth = asked.by?.isSure === true && asked.of?.isSure === true;
  // To offer, to want, to order is itself to have nothing done yet.
  const isAhead = asked.acts.some((act) => innerStates.has(act));
  if (!asked.asDone || (!isBoth && asked.acts.every((act) => LIGHT.has(act)))) return undefined;
  const isDone = fitting.some(
    ({ frame: { state, isNegated, isBelief } }) =>
      !isNegated && (state === 'done' || isBelief || (isAhead && state === 'offered')),
  );
  if (isDone) return undefined;
  const negated = fitting.filter(({ frame }) => frame.isNegated && frame.state === 'done');
  if (negated.length > 0) {
    // "Has either requested asylum?" is answered by "neither has"; "why did he" is set right by it.
    return query.wants === 'yes-no' ? undefined : contradiction('denied', asked, negated);
  }
  if (isAhead || fitting.some(({ frame }) => frame.state === 'unknown')) return undefined;
  // What somebody offers or plans is nearer to a deed than what is thought of it.
  const isPlanned = ({ frame }: Candidate): boolean => frame.state === 'offered';
  return contradiction('not-done', asked, [
    ...fitting.filter(isPlanned),
    ...fitting.filter((one) => !isPlanned(one)),
  ]);
}

function contradiction(
  kind: Contradiction['kind'],
  asked: AskedAct,
  candidates: readonly Candidate[],
): Contradiction | undefined {
  const points = ({ by, of }: Candidate): number => [by, of].filter((one) => one === 'same').length;
  const claims = [
    ...new Set([...candidates].sort((a, b) => points(b) - points(a)).map(({ claim }) => claim)),
  ];
  const [first, ...others] = claims;
  return first === undefined ? undefined : { kind, asked, claims: [first, ...others.slice(0, 1)] };
}
