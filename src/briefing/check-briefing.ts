// The rules across the files of one briefing: ids unique, nothing there twice or for nothing, settings usable.

import { parseEdtf } from './edtf.ts';
import { compareText, type Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import type { EntityRecord } from './schema.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';

/** Each claim id stands once in the briefing; likewise relations and unknowns. */
export function checkUniqueIds(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const note = (file: YamlFile<unknown>, path: YamlPath, id: string): void => {
    const place = file.placeOf(path);
    const where = `${place.file}:${place.line}`;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, where);
    else {
      problems.push({
        ...file.placeOf(path),
        what: `the id “${id}” is taken already (${first})`,
        fix: 'choose another id',
      });
    }
  };
  for (const file of source.claimFiles.values()) {
    for (const [i, claim] of (file.value?.claims ?? []).entries()) note(file, ['claims', i, 'id'], claim.id);
  }
  for (const [i, relation] of (source.relations.value ?? []).entries())
    note(source.relations, [i, 'id'], relation.id);
  for (const [i, unknown] of (source.unknowns.value ?? []).entries())
    note(source.unknowns, [i, 'id'], unknown.id);
  return problems;
}

/** No entity is part of itself, no role ends before it begins, and no spelling means two entities. */
export function checkEntities(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  const entities = source.entities.value ?? {};
  const spelling = new Map<string, string>();
  for (const [id, entity] of Object.entries(entities)) {
    const report = (path: YamlPath, what: string, fix: string): void => {
      problems.push({
        ...source.entities.placeOf([id, ...path]),
        what: `${id}: ${what}`,
        fix,
      });
    };
    for (const [i, whole] of entity.partOf.entries()) {
      if (isPartOf(whole, id, entities)) report(['partOf', i], 'is part of itself', 'remove it');
    }
    for (const [i, { from, to }] of entity.roles.entries()) {
      const [begin, end] = [from, to].map((date) => (date === undefined ? undefined : parseEdtf(date)));
      if (begin?.from != null && end?.to != null && begin.from > end.to)
        report(['roles', i], 'a role ends before it begins', 'correct from and to');
    }
    for (const [i, alias] of [entity.name, ...entity.aliases].entries()) {
      const folded = alias.normalize('NFKC').toLowerCase();
      const other = spelling.get(folded);
      if (other === undefined) spelling.set(folded, id);
      else if (other !== id) {
        report(
          i === 0 ? ['name'] : ['aliases', i - 1],
          `“${alias}” is also a name of ${other}`,
          'a spelling may mean one entity only',
        );
      }
    }
  }
  return problems;
}

/** Whether `part` is `whole` or, directly or not, a part of it. */
function isPartOf(part: string, whole: string, entities: Readonly<Record<string, EntityRecord>>): boolean {
  const seen = new Set<string>();
  const open = [part];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === whole) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(entities[id]?.partOf ?? []));
  }
  return false;
}

/** Origins, relations and unknowns: none of them is there twice or for nothing. */
export function checkRecords(source: BriefingSource): readonly Problem[] {
  return [
    ...checkOrigins(source),
    ...checkRelations(source),
    ...checkRetracted(source),
    ...checkUnknowns(source),
  ];
}

/** What a source took back is shown beside what takes it back, if any document does. */
function checkRetracted(source: BriefingSource): readonly Problem[] {
  if (source.relations.value === undefined) return [];
  const related = new Set(
    source.relations.value.filter(({ type }) => type === 'retracts').flatMap(({ claims }) => claims),
  );
  return [...source.claimFiles.values()].flatMap((file) =>
    (file.value?.claims ?? []).flatMap(({ id, status, corrections }, i) =>
      status !== 'retracted' || related.has(id) || corrections.some(({ outside }) => outside)
        ? []
        : [
            {
              ...file.placeOf(['claims', i, 'status']),
              what: `${id}: is retracted, but no relation says by which claim`,
              fix: 'add a relation of type retracts with the claim that takes it back, or outside: true to its correction where no document does',
            },
          ],
    ),
  );
}

function checkOrigins(source: BriefingSource): readonly Problem[] {
  const { problems, report } = reportIn(source.origins);
  const files = [...source.claimFiles.values()];
  const isWhole = files.every((file) => file.value !== undefined);
  const named = new Set(files.flatMap((file) => (file.value?.claims ?? []).map((claim) => claim.origin)));
  for (const id of Object.keys(source.origins.value ?? {})) {
    if (source.claimFiles.has(id)) {
      report([id], `${id}: is also the id of a document`, 'choose another id');
    } else if (isWhole && !named.has(id)) {
      report([id], `${id}: no claim goes back to this origin`, 'name it in a claim, or remove it');
    }
  }
  return problems;
}

function checkRelations(source: BriefingSource): readonly Problem[] {
  const { problems, report } = reportIn(source.relations);
  const judged = new Map<string, string>();
  for (const [r, relation] of (source.relations.value ?? []).entries()) {
    if (new Set(relation.claims).size !== relation.claims.length)
      report([r, 'claims'], `${relation.id}: names a claim twice`, 'name each claim once');
    const judgement = `${relation.type} ${[...relation.claims].sort(compareText).join(' ')}`;
    const twin = judged.get(judgement);
    if (twin === undefined) judged.set(judgement, relation.id);
    else report([r], `${relation.id}: says the same as ${twin}`, 'keep one of the two');
  }
  return problems;
}

function checkUnknowns(source: BriefingSource): readonly Problem[] {
  const { problems, report } = reportIn(source.unknowns);
  const asked = new Map<string, string>();
  for (const [u, unknown] of (source.unknowns.value ?? []).entries()) {
    const presupposes = unknown.kind === 'false-premise';
    if (presupposes && unknown.missing !== undefined)
      report(
        [u, 'missing'],
        `${unknown.id}: a false premise misses nothing`,
        'remove it; `of` is what was presupposed',
      );
    if (!presupposes && unknown.missing === undefined)
      report(
        [u],
        `${unknown.id}: has no \`missing\``,
        'say what is missing, as in “Not stated: the names of …”',
      );
    for (const [i, ask] of unknown.asks.entries()) {
      const other = asked.get(ask.toLowerCase());
      if (other === undefined) asked.set(ask.toLowerCase(), unknown.id);
      else {
        const fix = 'ask it in one place';
        report([u, 'asks', i], `${unknown.id}: “${ask}” is also asked by ${other}`, fix);
      }
    }
  }
  return problems;
}

/** Collects the findings in one file. */
function reportIn(file: YamlFile<unknown>) {
  const problems: Problem[] = [];
  const report = (path: YamlPath, what: string, fix: string): void => {
    problems.push({ ...file.placeOf(path), what, fix });
  };
  return { problems, report };
}

/** The briefing's own settings can be used. */
export function checkSettings(source: BriefingSource): readonly Problem[] {
  const zone = source.briefing.value?.timezone;
  if (zone === undefined || isTimeZone(zone)) return [];
  return [
    {
      ...source.briefing.placeOf(['timezone']),
      what: `“${zone}” is not an IANA time zone`,
      fix: 'write one such as Europe/Kyiv',
    },
  ];
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
