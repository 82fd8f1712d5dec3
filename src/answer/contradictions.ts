// What a question takes for granted or asks about, set against all statements of its act: roles that are turned round
// ("when did Ukraine invade Russia"), somebody else's deed, a deed that is only offered, planned or thought. Looks at every
// statement of the act in the store, trusts sure roles only, and stays silent where no statement has the act.

import type { Claim, Entity } from '../briefing/types.ts';
import { innerStates } from '../language/en/outer-acts.ts';
import { readWords } from '../language/words.ts';
import type { AskedAct, AskedRole, TypedQuery } from '../question/query.ts';
import type { Profiles } from '../store/profile.ts';
import type { Filler, Frame } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { best, hasAct, isTold, isYetToBe, type Likeness, likenessInRole, sureLikeness } from './fit.ts';

export interface Contradiction {
  readonly kind: 'turned-round' | 'somebody-else' | 'something-else' | 'not-done' | 'doer-open' | 'denied';
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

/** `found` are the ordinals of the claims that match the question, best first; of a large store only these are looked at. */
export function findContradiction(
  query: TypedQuery,
  before: TypedQuery | undefined,
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
  return refusalContradicted(query, profiles, found) ?? assentContradicted(query, before, profiles, found);
}

/** To say yes to what somebody else would do. */
const ASSENTS: ReadonlySet<string> = new Set(['approve', 'agree', 'accept', 'respond', 'answer']);

/** "Has Kim agreed to the swap": a swap is offered, nobody is told to have agreed to one, and none has taken place. */
function assentContradicted(
  query: TypedQuery,
  before: TypedQuery | undefined,
  profiles: Profiles,
  found: ReadonlySet<number>,
): Contradiction | undefined {
  const assent = query.acts.find(({ acts, asDone }) => asDone && acts.some((act) => ASSENTS.has(act)));
  if (assent === undefined || assent.isNegated || query.wanted?.slot !== 'whether') return undefined;
  const own = query.acts.filter((asked) => asked !== assent);
  const agreed = new Set((own.length > 0 ? own : (before?.acts ?? [])).flatMap(({ acts }) => acts));
  const framesOf = (acts: Iterable<string>): readonly Candidate[] =>
    [...new Set([...acts].flatMap((act) => profiles.withAct(act, found)))].flatMap((claim) =>
      profiles.frames(claim).flatMap((frame) => ({
        claim,
        frame,
        by: sureLikeness(assent.by, frame.roles.by, profiles.store),
        of: 'open' as const,
      })),
    );
  const hasAgreed = ({ claim, frame, by }: Candidate): boolean =>
    frame.acts.some((act) => ASSENTS.has(act)) &&
    (assent.by?.isSure === true
      ? isTold(by)
      : profiles.frames(claim).some(({ acts }) => acts.some((act) => agreed.has(act))));
  const isAgreed = framesOf(assent.acts).some(hasAgreed);
  const told = framesOf(agreed).filter(({ frame }) => frame.acts.some((act) => agreed.has(act)));
  const isOffer = agreed.has('offer');
  const isDone = !isOffer && told.some(({ frame }) => frame.state === 'done' && !frame.isNegated);
  if (isAgreed || isDone) return undefined;
  // What he offers himself is not what he agrees to.
  const offered = told.filter(({ by, frame }) => (isOffer || frame.state === 'offered') && !isTold(by));
  sortByMatch(offered, found, profiles);
  return contradiction('not-done', assent, offered);
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

/** Further down the order of the matches says little. */
const MOST_RANKED = 24;

/** Of claims that are as alike those that match best come first. */
function sortByMatch(candidates: Candidate[], found: ReadonlySet<number>, profiles: Profiles): void {
  const ranks = new Map([...found].slice(0, MOST_RANKED).map((item, at) => [profiles.item(item).claim, at]));
  const rankOf = ({ claim }: Candidate): number => ranks.get(claim) ?? MOST_RANKED;
  candidates.sort((a, b) => rankOf(a) - rankOf(b));
}

function contradictionOf(
  typed: AskedAct,
  query: TypedQuery,
  profiles: Profiles,
  found: ReadonlySet<number>,
): Contradiction | undefined {
  const { store } = profiles;
  const counted = typed.of ?? countedObject(query);
  const asked = counted === undefined || typed.by === undefined ? typed : { ...typed, of: counted };
  const inner = innerActs(typed, query);
  const candidates: Candidate[] = [];
  for (const claim of new Set(asked.acts.flatMap((act) => profiles.withAct(act, found)))) {
    if (claim.status === 'retracted') continue;
    for (const frame of profiles.frames(claim)) {
      if (!hasAct(asked, frame)) continue;
      const { by, of } = likenesses(asked, frame, store);
      // "Did X order them to do it": what is ordered tells which order is meant.
      const isSameOrder = frame.that.some((act) => inner.includes(act));
      // "Seoul wants the prisoners" is another wish than "he wants to stay".
      if (!isSameOrder && frame.that.length > 0 && frame.roles.of === undefined && hasOwnObject(asked))
        continue;
      candidates.push({ claim, frame, by, of: isSameOrder ? 'same' : of });
    }
  }
  sortByMatch(candidates, found, profiles);
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
  // "Why were Ukrainians burning faces": everybody who is told to do so is somebody else.
  // "Did Ukrainians burn the faces" asks of just these.
  const isAlike = query.wants === 'why' ? mayBeDoneTo : isDoneTo;
  // Of a deed without an object that others do it too tells nothing: "why did parliament vote for it".
  const isTaken =
    asked.naming === 'verb' && isTelling && (asked.of?.stems.length ?? 0) > 0 && TAKEN.has(query.wants);
  const alike = isTaken ? candidates.filter(({ frame }) => isAlike(asked.of, frame.roles.of, store)) : [];
  const elseBy = alike.filter(({ by }) => by === 'other');
  const isElse =
    elseBy.length > 0 && alike.every(({ by, frame }) => by === 'other' || frame.roles.by === undefined);
  // "When will they be swapped": it is only offered, and no day is told.
  const isAhead =
    query.wants === 'when' && told.length > 0 && told.every(({ frame }) => isAheadUndated(frame));
  if (isAhead && isTelling) return contradiction('not-done', asked, told);
  if (told.length > 0) {
    // "Did Seoul release the video": what else it released tells nothing of that.
    const isElsewhere = told.every(
      ({ by, frame }) => isTold(by) && (frame.layer === 'say' || frame.roles.of !== undefined),
    );
    if (isElse && isElsewhere) return contradiction('somebody-else', asked, elseBy);
    return stateContradiction(asked, query, told, store) ?? openDoerContradiction(asked, query, told);
  }
  const turned = candidates.filter(({ frame }) => !frame.isNegated && isTurned(asked, frame, profiles));
  if (turned.length > 0) return contradiction('turned-round', asked, turned);
  if (isElse) return contradiction('somebody-else', asked, elseBy);
  if (fitting.length > 0) return undefined;
  const crossing = candidates.filter(({ frame }) => isHalfTurned(asked, frame, profiles));
  if (crossing.length > 0) return contradiction('turned-round', asked, crossing);
  if (isDoerAsked) return undefined;
  if (others.length > 0) return contradiction('somebody-else', asked, others);
  const elsewhere = candidates.filter(({ by, of }) => isTold(by) && of === 'other');
  if (others.length === 0 && elsewhere.length > 0 && isTelling && query.wants === 'yes-no')
    return contradiction('something-else', asked, elsewhere);
  return undefined;
}

const hasOwnObject = ({ of }: AskedAct): boolean => of?.isSure === true && of.entities.length > 0;

const isAheadUndated = (frame: Frame): boolean =>
  frame.layer !== 'say' && isYetToBe(frame) && frame.on === undefined;

/** Questions that take a deed for granted, or ask whether it is one. */
export const TAKEN: ReadonlySet<TypedQuery['wants']> = new Set([
  'why',
  'when',
  'how-many',
  'yes-no',
] as const);

/** "How many soldiers did X send": what is counted is what it is done to. */
function countedObject({ wanted }: TypedQuery): AskedRole | undefined {
  return wanted?.slot === 'amount' ? { entities: [], stems: wanted.kind, isSure: false } : undefined;
}

/** The acts that hang on this one: "did he order them *to kill*", "did they confirm *the capture*". */
function innerActs(asked: AskedAct, { acts }: TypedQuery): readonly string[] {
  const next = acts[acts.indexOf(asked) + 1];
  const isObject = next?.naming === 'noun' && asked.of !== undefined && asked.of.entities.length === 0;
  return next?.isInner === true || isObject ? (next?.acts ?? []) : [];
}

/** It was done, and no document says by whom: nobody who is named did it. */
function openDoerContradiction(
  asked: AskedAct,
  query: TypedQuery,
  told: readonly Candidate[],
): Contradiction | undefined {
  const isDeed = asked.naming === 'verb' && asked.asDone;
  if (asked.by?.isSure !== true || !isDeed || query.wanted?.slot === 'by') return undefined;
  // "Did the siren sound": the one that is named may be whom it happens to.
  const isOpen = told.every(
    ({ by, frame }) => frame.layer !== 'say' && frame.roles.by === undefined && !isTold(by),
  );
  return isOpen ? contradiction('doer-open', asked, told) : undefined;
}

/** By their words: "the faces" of the question and of the statement, not "homes"; open where the statement has none. */
function mayBeDoneTo(asked: AskedRole | undefined, filler: Filler | undefined, store: Store): boolean {
  const isOpen = filler === undefined || (filler.stems.size === 0 && filler.entities.length === 0);
  return isOpen || (asked?.stems.length ?? 0) === 0 || isDoneTo(asked, filler, store);
}

/** "The treaty" of the question is an entity of that name, or stands in the statement's own words. */
function isDoneTo(asked: AskedRole | undefined, filler: Filler | undefined, store: Store): boolean {
  const names = filler?.entities.flatMap((id) => namesOf(store.entity(id)).flatMap(readWords)) ?? [];
  return (
    asked?.stems.some((stem) => filler?.stems.has(stem) || names.some((word) => word.stem === stem)) === true
  );
}

const namesOf = (entity: Entity | undefined): readonly string[] =>
  entity === undefined ? [] : [entity.name, ...entity.aliases];

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
    ? (holds(by.entities, roles.of) || holds(by.entities, roles.to)) && holds(of.entities, roles.by)
    : holds(by.entities, roles.by) && (holds(of.entities, roles.of) || holds(of.entities, roles.to));
}

/** What happens to somebody may stand in the statement as whom it is done to, or with: "told Sybiha", "talked with Sybiha". */
const OBJECTS = ['of', 'to', 'with', 'for'] as const;

function likenesses(
  { by, of, isIntransitive }: AskedAct,
  { roles }: Frame,
  store: Store,
): { readonly by: Likeness; readonly of: Likeness } {
  // Who does a thing with somebody has it done with him: "collided with", "met with".
  const agents = [roles.by, ...(roles.with === undefined ? [] : [roles.with])];
  const agent = best(agents.map((filler) => sureLikeness(by, filler, store)));
  // With an object of its own, whoever it is done with helps to do it: "questioned the prisoners with translators".
  const isMutual = roles.with !== undefined && roles.of === undefined;
  const objects = [
    ...OBJECTS.flatMap((role) => (role === 'with' && !isMutual ? [] : (roles[role] ?? []))),
    ...(isMutual ? [roles.by] : []),
  ];
  const patient =
    objects.length === 0 ? 'open' : best(objects.map((filler) => sureLikeness(of, filler, store)));
  // "The hearings open", "they are defected": with one alone, the form does not tell whether it does or undergoes the act.
  if (of === undefined && agent !== 'same')
    return { by: best([agent, sureLikeness(by, roles.of, store)]), of: patient };
  if (by === undefined && (roles.of === undefined || isIntransitive))
    return { by: agent, of: best([patient, sureLikeness(of, roles.by, store)]) };
  return { by: agent, of: patient };
}

/** The question has the one where the statement has the other; of one alone only a passive tells ("was Russia invaded"). */
function isTurned(
  { acts, by, of, isIntransitive }: AskedAct,
  { roles }: Frame,
  { store }: Profiles,
): boolean {
  if (isIntransitive) return false;
  // "Putin's visit to Pyongyang": where one goes is whom one visits.
  const agent = likenessInRole(by?.isSure === true ? by : undefined, [roles.of, roles.to], store);
  const patient = sureLikeness(of, roles.by, store);
  // "Who told Norrow": whoever is told may well tell it to others.
  const isLight = acts.some((act) => LIGHT.has(act));
  if (by?.isSure !== true)
    return (
      !isLight &&
      patient === 'same' &&
      isTold(sureLikeness(of, roles.of, store)) === false &&
      roles.of !== undefined
    );
  if (of?.isSure !== true) return false;
  // What "give" tells by its object is told only where both are.
  if (isLight) return isTold(agent) && isTold(patient);
  return agent !== 'other' && patient !== 'other' && (isTold(agent) || isTold(patient));
}

/** Verbs that mean little without their object: "what reason did she give" is not about what she gave to whom. */
const LIGHT: ReadonlySet<string> = new Set(
  'give supply bring use have walk travel work know find name call show tell say comment report count mean'.split(
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
  store: Store,
): Contradiction | undefined {
  const isBoth = asked.by?.isSure === true && asked.of?.isSure === true;
  // "Have the two been sent to Seoul", "has it sent the additional troops": of others, or of all, it may well be done.
  const nearest = withNearestObject(asked, fitting, store);
  // To offer, to want, to order is itself to have nothing done yet.
  const isAhead = asked.acts.some((act) => innerStates.has(act));
  if (!asked.asDone || (!isBoth && asked.acts.every((act) => LIGHT.has(act)))) return undefined;
  const isDone = nearest.some(
    ({ frame: { state, isNegated, isBelief } }) =>
      !isNegated && (state === 'done' || isBelief || (isAhead && state === 'offered')),
  );
  if (isDone) return undefined;
  const negated = nearest.filter(({ frame }) => frame.isNegated && frame.state === 'done');
  if (negated.length > 0) {
    // "Has either requested asylum?" is answered by "neither has"; "why did he" is set right by it.
    return query.wants === 'yes-no' ? undefined : contradiction('denied', asked, negated);
  }
  if (isAhead || nearest.some(({ frame }) => frame.state === 'unknown')) return undefined;
  // What somebody offers or plans is nearer to a deed than what is thought of it.
  const isPlanned = ({ frame }: Candidate): boolean => frame.state === 'offered';
  return contradiction('not-done', asked, [
    ...nearest.filter(isPlanned),
    ...nearest.filter((one) => !isPlanned(one)),
  ]);
}

/** Of the candidates those whose object is most like the one asked for: the very entity, then by how many of its words. */
function withNearestObject(
  { of }: AskedAct,
  fitting: readonly Candidate[],
  store: Store,
): readonly Candidate[] {
  if (of === undefined) return fitting;
  const nearness = ({ frame: { roles } }: Candidate): number => {
    if (of.isSure && of.entities.some((entity) => roles.of?.entities.includes(entity)))
      return of.stems.length + 1;
    const names = (roles.of?.entities ?? []).flatMap((id) => namesOf(store.entity(id)).flatMap(readWords));
    const stems = new Set([...(roles.of?.stems ?? []), ...names.map((word) => word.stem)]);
    return of.stems.filter((stem) => stems.has(stem)).length;
  };
  const most = Math.max(...fitting.map(nearness));
  return fitting.filter((one) => nearness(one) === most);
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
