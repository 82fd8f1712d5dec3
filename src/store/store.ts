// The compiled store of one briefing: pure look-ups over verified data, built once at load and never changed.
// A reload makes a new store; answers in flight keep the one they began with.

import { endOf, startOf } from '../briefing/edtf.ts';
import { compareText } from '../briefing/problem.ts';
import type { Relation } from '../briefing/schema.ts';
import type { Briefing, Claim, Document, Entity, Origin, Topic } from '../briefing/types.ts';
import { type ActsVocabulary, actsWith } from '../language/en/acts.ts';
import { atOnce, forEachInSteps, type Steps } from '../steps.ts';

export interface Store {
  readonly briefing: Briefing;
  /** Content hash of the briefing. */
  readonly version: string;
  /** The shared vocabulary of acts with the briefing's own. */
  readonly acts: ActsVocabulary;
  claim(id: string): Claim | undefined;
  document(id: string): Document | undefined;
  entity(id: string): Entity | undefined;
  origin(id: string): Origin | undefined;
  topic(command: string): Topic | undefined;
  relation(id: string): Relation | undefined;
  /** Relations that name the claim, in file order. */
  relationsOf(claim: string): readonly Relation[];
  /** Whether one of the entities says the claim or passes it on: as a link of its chain, or as the publisher or author
   * whose own voice it is. */
  isSaidBy(claim: Claim, entities: ReadonlySet<string>): boolean;
  /** Claims that one of the entities says or passes on. Text order. */
  saidBy(entities: ReadonlySet<string>): readonly Claim[];
  /** The entity itself and everything that is, directly or not, part of it. */
  partsOf(entity: string): ReadonlySet<string>;
  /** Entities that stand on a side, the state itself included. */
  onSide(state: string): ReadonlySet<string>;
  /** The document that was published last, as far as its date tells. */
  readonly newest: Document;
  /** Last day on which any document can have been published, by its stated bounds. */
  readonly lastDay: string;
}

/** Builds the look-ups. The briefing has been checked, so every id in it resolves. */
export function createStore(briefing: Briefing): Store {
  return atOnce(buildStore(briefing));
}

/** The same in steps. */
export function* buildStore(briefing: Briefing): Steps<Store> {
  const claims = yield* byKey(briefing.claims, (claim) => claim.id);
  const documents = yield* byKey(briefing.documents, (document) => document.id);
  const entities = yield* byKey(briefing.entities, (entity) => entity.id);
  const origins = yield* byKey(briefing.origins, (origin) => origin.id);
  const topics = yield* byKey(briefing.topics, (topic) => topic.command);
  const relations = yield* byKey(briefing.relations, (relation) => relation.id);
  const relationsByClaim = yield* groupAll(briefing.relations, (relation) => relation.claims);
  const voices = yield* findVoices(briefing);
  const sayersOf = (claim: Claim): readonly string[] =>
    claim.attribution.length > 0
      ? claim.attribution.map((link) => link.by)
      : (voices.get(claim.document) ?? []);
  const placesBySayer = yield* groupAll(briefing.claims.entries(), ([, claim]) => unique(sayersOf(claim)));
  const partsByWhole = yield* groupAll(briefing.entities, (entity) => unique(entity.partOf));
  const parts = new Map<string, ReadonlySet<string>>();
  yield* forEachInSteps(briefing.entities, ({ id }) => parts.set(id, collectParts(id, partsByWhole)));
  const bySide = yield* groupAll(briefing.entities, ({ side }) => (side === undefined ? [] : [side]));
  const sides = new Map(
    [...bySide].map(([state, entities]) => [state, new Set([state, ...entities.map((entity) => entity.id)])]),
  );
  const newest = findNewest(briefing.documents);

  const partsOf = (entity: string): ReadonlySet<string> => parts.get(entity) ?? new Set([entity]);
  return {
    briefing,
    version: briefing.version,
    acts: actsWith(briefing.acts),
    claim: (id) => claims.get(id),
    document: (id) => documents.get(id),
    entity: (id) => entities.get(id),
    origin: (id) => origins.get(id),
    topic: (command) => topics.get(command),
    relation: (id) => relations.get(id),
    relationsOf: (claim) => relationsByClaim.get(claim) ?? [],
    isSaidBy: (claim, wanted) => sayersOf(claim).some((entity) => wanted.has(entity)),
    saidBy(wanted) {
      const found = new Map([...wanted].flatMap((entity) => placesBySayer.get(entity) ?? []));
      return [...found].sort(([a], [b]) => a - b).map(([, claim]) => claim);
    },
    partsOf,
    onSide: (state) => sides.get(state) ?? new Set([state]),
    newest,
    lastDay: endOf(newest.published.date) ?? '9999-12-31',
  };
}

/** As a reader is told it. */
export function unitLabel({ briefing }: Store, unit: string): string {
  return briefing.units[unit]?.label ?? unit;
}

/** The state whose side the entity is on; a city has that of its country. */
export function sideOf(store: Store, id: string): string | undefined {
  const entity = store.entity(id);
  return (
    entity?.side ??
    entity?.partOf.map((whole) => store.entity(whole)?.side).find((side) => side !== undefined)
  );
}

/** Everybody who speaks when one of these does: a state's people and bodies, a body's parts. */
export function speakersFor(store: Store, entities: readonly string[]): ReadonlySet<string> {
  const speakers = entities.map((id) =>
    store.entity(id)?.type === 'state' ? store.onSide(id) : store.partsOf(id),
  );
  const [first] = speakers;
  return first !== undefined && speakers.length === 1 ? first : new Set(speakers.flatMap((set) => [...set]));
}

/** By the first day on which each can have come out; what has no date comes last. */
export function oldestFirst(documents: readonly Document[]): readonly Document[] {
  return [...documents].sort((a, b) => compareText(dayOfIssue(a), dayOfIssue(b)) || compareText(a.id, b.id));
}

/** To put what it says in order. */
export function dayOfIssue(document: Document | undefined): string {
  return startOf(document?.published.date) ?? '9999';
}

/**
 * Document → the entities that are its publisher or author, by name; "Ministry of X of the Republic of Y" is
 * "Ministry of X".
 */
function* findVoices({ documents, entities }: Briefing): Steps<ReadonlyMap<string, readonly string[]>> {
  const bySpelling = yield* groupAll(entities, (entity) =>
    unique([entity.name, ...entity.aliases].map((name) => name.toLowerCase())),
  );
  const byName = yield* groupAll(entities, (entity) => [entity.name.toLowerCase()]);
  const named = (name: string | null): readonly Entity[] => {
    if (name === null) return [];
    const folded = name.toLowerCase();
    const parts = folded.split(' of ');
    const heads = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join(' of '));
    return [...(bySpelling.get(folded) ?? []), ...heads.flatMap((head) => byName.get(head) ?? [])];
  };
  const voices = new Map<string, readonly string[]>();
  yield* forEachInSteps(documents, ({ id, publisher, author }) =>
    voices.set(id, unique([...named(publisher.name), ...named(author.name)].map((entity) => entity.id))),
  );
  return voices;
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

function findNewest(documents: readonly Document[]): Document {
  const day = ({ published }: Document): string => endOf(published.date) ?? '';
  const [newest] = [...documents].sort((a, b) => compareText(day(b), day(a)) || compareText(a.id, b.id));
  if (newest === undefined) throw new Error('a briefing without documents cannot be compiled');
  return newest;
}

function* byKey<T>(items: readonly T[], key: (item: T) => string): Steps<ReadonlyMap<string, T>> {
  const found = new Map<string, T>();
  yield* forEachInSteps(items, (item) => found.set(key(item), item));
  return found;
}

function* groupAll<T>(
  items: Iterable<T>,
  keys: (item: T) => readonly string[],
): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  yield* forEachInSteps(items, (item) => {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  });
  return groups;
}

function collectParts(
  whole: string,
  partsByWhole: ReadonlyMap<string, readonly Entity[]>,
): ReadonlySet<string> {
  const found = new Set([whole]);
  // The set grows while it is walked.
  for (const one of found) for (const part of partsByWhole.get(one) ?? []) found.add(part.id);
  return found;
}
