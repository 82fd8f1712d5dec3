// The rules across the files of one briefing: ids unique, references resolved, settings usable.

import { parseEdtf } from './edtf.ts';
import type { Ids, KnownIds } from './known-ids.ts';
import { compareText, type Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import type { EntityRecord } from './schema.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';

/** Each claim id stands once in the briefing; likewise relations and unknowns. */
export function checkUniqueIds(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const note = (file: YamlFile<unknown>, path: YamlPath, id: string): void => {
    const where = `${file.file}:${file.lineOf(path)}`;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, where);
    else {
      problems.push({
        file: file.file,
        line: file.lineOf(path),
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

/** Entities point to entities, and no spelling means two of them. */
export function checkEntities(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  const entities = source.entities.value ?? {};
  const spelling = new Map<string, string>();
  for (const [id, entity] of Object.entries(entities)) {
    const report = (path: YamlPath, what: string, fix: string): void => {
      problems.push({
        file: source.entities.file,
        line: source.entities.lineOf([id, ...path]),
        what: `${id}: ${what}`,
        fix,
      });
    };
    if (entity.side !== undefined && entities[entity.side] === undefined) {
      report(['side'], `side “${entity.side}” is not known`, 'name an entity of this file');
    }
    for (const [i, whole] of entity.partOf.entries()) {
      if (entities[whole] === undefined)
        report(['partOf', i], `whole “${whole}” is not known`, 'name an entity of this file');
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

/** Origins, relations and unknowns point to what exists, and none of them is there twice or for nothing. */
export function checkReferences(source: BriefingSource, known: KnownIds): readonly Problem[] {
  return [...checkOrigins(source, known), ...checkRelations(source, known), ...checkUnknowns(source, known)];
}

function checkOrigins(source: BriefingSource, known: KnownIds): readonly Problem[] {
  const { problems, report, need } = reportIn(source.origins);
  const files = [...source.claimFiles.values()];
  const isWhole = files.every((file) => file.value !== undefined);
  const named = new Set(files.flatMap((file) => (file.value?.claims ?? []).map((claim) => claim.origin)));
  for (const [id, origin] of Object.entries(source.origins.value ?? {})) {
    for (const [i, by] of origin.by.entries()) need(known.entities, by, [id, 'by', i], `${id}: entity`);
    if (source.claimFiles.has(id)) {
      report([id], `${id}: is also the id of a document`, 'choose another id');
    } else if (isWhole && !named.has(id)) {
      report([id], `${id}: no claim goes back to this origin`, 'name it in a claim, or remove it');
    }
  }
  return problems;
}

function checkRelations(source: BriefingSource, known: KnownIds): readonly Problem[] {
  const { problems, report, need } = reportIn(source.relations);
  const judged = new Map<string, string>();
  for (const [r, relation] of (source.relations.value ?? []).entries()) {
    for (const [i, id] of relation.claims.entries())
      need(known.claims, id, [r, 'claims', i], `${relation.id}: claim`);
    if (new Set(relation.claims).size !== relation.claims.length)
      report([r, 'claims'], `${relation.id}: names a claim twice`, 'name each claim once');
    const judgement = `${relation.type} ${[...relation.claims].sort(compareText).join(' ')}`;
    const twin = judged.get(judgement);
    if (twin === undefined) judged.set(judgement, relation.id);
    else report([r], `${relation.id}: says the same as ${twin}`, 'keep one of the two');
  }
  return problems;
}

function checkUnknowns(source: BriefingSource, known: KnownIds): readonly Problem[] {
  const { problems, report, need } = reportIn(source.unknowns);
  const asked = new Map<string, string>();
  for (const [u, unknown] of (source.unknowns.value ?? []).entries()) {
    for (const [i, id] of unknown.nearest.entries())
      need(known.claims, id, [u, 'nearest', i], `${unknown.id}: claim`);
    for (const [i, id] of unknown.about.entries())
      need(known.entities, id, [u, 'about', i], `${unknown.id}: entity`);
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
    problems.push({ file: file.file, line: file.lineOf(path), what, fix });
  };
  const need = (ids: Ids, id: string, path: YamlPath, noun: string): void => {
    if (!ids.has(id)) report(path, `${noun} “${id}” is not known`, 'correct the id');
  };
  return { problems, report, need };
}

/** The briefing's own settings can be used. */
export function checkSettings(source: BriefingSource): readonly Problem[] {
  const zone = source.briefing.value?.timezone;
  if (zone === undefined || isTimeZone(zone)) return [];
  return [
    {
      file: source.briefing.file,
      line: source.briefing.lineOf(['timezone']),
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
