// Every id that a record names exists. What is missing is one finding in each kind of file, at its first place: before
// topics or origins are written, every claim waits for them.

import { counted } from '../language/en/counted.ts';
import type { KnownIds } from './known-ids.ts';
import { didYouMean } from './nearest.ts';
import { compareText, type Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import type { ClaimFile, TopicRecord } from './schema.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';

/** One place that names an id; `noun` is what the id is there, after the record that says so. */
interface Reference {
  readonly file: YamlFile<unknown>;
  readonly path: YamlPath;
  readonly to: keyof KnownIds;
  readonly noun: string;
  readonly id: string;
}

const remedies: Readonly<Record<keyof KnownIds, string>> = {
  acts: 'use an act of src/language/en/act-list.ts, or write it in acts.yaml',
  claims: 'correct the id',
  entities: 'add it to entities.yaml or correct the id',
  origins: 'add it to origins.yaml or correct the id',
  topics: 'add it to topics/ or correct the id',
  units: 'add it to briefing.yaml under units or correct it',
  issues: 'add it to briefing.yaml under issues or correct the id',
  relations: 'add it to relations.yaml or correct the id',
};

export function checkIds(source: BriefingSource, known: KnownIds): readonly Problem[] {
  const missing = referencesOf(source)
    .filter(({ to, id }) => !known[to].has(id))
    .map((reference) => ({ ...reference, place: reference.file.placeOf(reference.path) }))
    .sort((a, b) => compareText(a.place.file, b.place.file) || a.place.line - b.place.line);
  const alike = Map.groupBy(missing, ({ place, to, id }) => [kindOfFile(place.file), to, id].join(' '));
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { place, noun, id, to } = first;
    const what = `${noun} “${id}” is not known${didYouMean(id, known[to].all)}${more(others)}`;
    return [{ ...place, what, fix: remedies[to] }];
  });
}

/** `claims` of mini/claims/note.yaml, `relations.yaml` of mini/relations.yaml. */
function kindOfFile(file: string): string | undefined {
  return file.split('/')[1];
}

function more(others: readonly unknown[]): string {
  return others.length === 0 ? '' : ` … and in ${counted(others.length, 'more place')}`;
}

function referencesOf(source: BriefingSource): readonly Reference[] {
  return [
    ...[...source.claimFiles].flatMap(([document, file]) => [...inClaims(document, file), ...inSkips(file)]),
    ...inUnits(source),
    ...inEntities(source),
    ...inOrigins(source),
    ...inRelations(source),
    ...inUnknowns(source),
    ...[...source.topics.values()].flatMap(inTopic),
  ];
}

/** Makes the references of one record: `owner` stands before each noun, `base` before each path. */
function referencesIn(file: YamlFile<unknown>, base: YamlPath, owner = '') {
  const one = (to: keyof KnownIds, noun: string, id: string, ...path: YamlPath): Reference => ({
    file,
    path: [...base, ...path],
    to,
    noun: `${owner}${noun}`,
    id,
  });
  const each = (to: keyof KnownIds, noun: string, ids: readonly string[], ...path: YamlPath) =>
    ids.map((id, i) => one(to, noun, id, ...path, i));
  return { one, each };
}

function inClaims(document: string, file: YamlFile<ClaimFile>): readonly Reference[] {
  const sources = new Set((file.value?.document.derivesFrom ?? []).map((from) => from.document));
  return (file.value?.claims ?? []).flatMap((claim, c) => {
    const { one, each } = referencesIn(file, ['claims', c], `${claim.id}: `);
    return [
      ...claim.attribution.map((link, i) => one('entities', 'speaker', link.by, 'attribution', i, 'by')),
      ...(claim.origin === document || sources.has(claim.origin)
        ? []
        : [one('origins', 'origin', claim.origin, 'origin')]),
      ...claim.quantity.flatMap(({ unit, of }, i) => [
        one('units', 'unit', unit, 'quantity', i, 'unit'),
        one('entities', 'entity', of, 'quantity', i, 'of'),
      ]),
      ...each('entities', 'entity', claim.about, 'about'),
      ...each('entities', 'place', claim.places, 'places'),
      ...each('topics', 'topic', claim.topics, 'topics'),
      ...claim.stance.flatMap(({ holder, on }, i) => [
        one('entities', 'holder', holder, 'stance', i, 'holder'),
        one('issues', 'issue', on, 'stance', i, 'on'),
      ]),
      ...(claim.supersededBy === undefined
        ? []
        : [one('claims', 'claim', claim.supersededBy, 'supersededBy')]),
    ];
  });
}

function inSkips(file: YamlFile<ClaimFile>): readonly Reference[] {
  return (file.value?.skips ?? []).flatMap(({ skip }, i) => {
    const twin = /^duplicate of (.+)$/.exec(skip)?.[1];
    return twin === undefined ? [] : [referencesIn(file, ['skips', i]).one('claims', 'claim', twin, 'skip')];
  });
}

function inUnits({ briefing }: BriefingSource): readonly Reference[] {
  return Object.entries(briefing.value?.units ?? {}).flatMap(([id, { acts = [] }]) =>
    referencesIn(briefing, ['units', id], `${id}: `).each('acts', 'act', acts, 'acts'),
  );
}

function inEntities({ entities }: BriefingSource): readonly Reference[] {
  return Object.entries(entities.value ?? {}).flatMap(([id, entity]) => {
    const { one, each } = referencesIn(entities, [id], `${id}: `);
    return [
      ...(entity.side === undefined ? [] : [one('entities', 'side', entity.side, 'side')]),
      ...each('entities', 'whole', entity.partOf, 'partOf'),
    ];
  });
}

function inOrigins({ origins }: BriefingSource): readonly Reference[] {
  return Object.entries(origins.value ?? {}).flatMap(([id, origin]) =>
    referencesIn(origins, [id], `${id}: `).each('entities', 'entity', origin.by, 'by'),
  );
}

function inRelations({ relations }: BriefingSource): readonly Reference[] {
  return (relations.value ?? []).flatMap((relation, r) =>
    referencesIn(relations, [r], `${relation.id}: `).each('claims', 'claim', relation.claims, 'claims'),
  );
}

function inUnknowns({ unknowns }: BriefingSource): readonly Reference[] {
  return (unknowns.value ?? []).flatMap((unknown, u) => {
    const { each } = referencesIn(unknowns, [u], `${unknown.id}: `);
    return [
      ...each('claims', 'claim', unknown.nearest, 'nearest'),
      ...each('entities', 'entity', unknown.about, 'about'),
    ];
  });
}

function inTopic(file: YamlFile<TopicRecord>): readonly Reference[] {
  const { each } = referencesIn(file, []);
  return [
    ...(file.value?.sections ?? []).flatMap(({ claims }, s) =>
      each('claims', 'claim', claims, 'sections', s, 'claims'),
    ),
    ...(file.value?.slots ?? []).flatMap(({ lead }, s) => each('claims', 'claim', lead, 'slots', s, 'lead')),
    ...each('relations', 'relation', file.value?.sideBySide ?? [], 'sideBySide'),
    ...each('units', 'unit', file.value?.figures?.columns ?? [], 'figures', 'columns'),
    ...each('entities', 'entity', file.value?.figures?.of ?? [], 'figures', 'of'),
  ];
}
