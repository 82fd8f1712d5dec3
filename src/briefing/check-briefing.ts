// The rules across the files of one briefing: ids unique, references resolved, topics and claims in agreement.

import { canonicalText, sha256 } from './canonical.ts';
import { compareText, type Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';

/** Commands that Sitrep itself answers; no topic may take their names. */
export const builtInCommands = [
  'timeline',
  'sources',
  'who',
  'ask',
  'about',
  'help',
  'digest',
  'changes',
  'forget',
] as const;

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

/** Documents, their claim files, ids and hashes belong together. */
export function checkDocuments(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [name, { file, raw }] of source.documents) {
    if (!source.claimFiles.has(name)) {
      problems.push({
        file,
        line: 1,
        what: 'the document has no claim file',
        fix: `write ${source.id}/claims/${name}.yaml`,
      });
    }
    const canonical = canonicalText(raw);
    if (canonical !== raw) {
      problems.push({
        file,
        line: firstDifferentLine(raw, canonical),
        what: 'the text is not in canonical form (NFC, LF, no no-break spaces, no trailing blanks)',
        fix: 'run sitrep check --fix',
        edit: { start: 0, end: raw.length, text: canonical },
      });
    }
  }
  for (const [name, file] of source.claimFiles) {
    const header = file.value?.document;
    if (header === undefined) continue;
    const report = (path: YamlPath, what: string, fix: string): void => {
      problems.push({ file: file.file, line: file.lineOf(['document', ...path]), what, fix });
    };
    if (header.id !== name)
      report(['id'], `the document id “${header.id}” is not the file name “${name}”`, 'make them equal');
    const text = source.documents.get(name);
    if (text === undefined) {
      report(['id'], `documents/${name}.txt is missing`, 'add the text, or rename this file');
      continue;
    }
    const hash = sha256(canonicalText(text.raw));
    if (header.sha256 !== hash) {
      report(
        ['sha256'],
        'sha256 is not that of the text: the text was changed after it was read',
        `read it again, then write ${hash}`,
      );
    }
    if (header.published.date === null && header.published.basis !== 'unknown') {
      report(['published'], 'has a basis but no date', 'give the date, or basis: unknown');
    }
    for (const [i, from] of header.derivesFrom.entries()) {
      if (!text.raw.includes(from.words)) {
        report(
          ['derivesFrom', i, 'words'],
          `“${from.words}” is not printed in the document`,
          'copy it verbatim',
        );
      }
    }
    if (header.published.words !== undefined && !text.raw.includes(header.published.words)) {
      report(
        ['published', 'words'],
        `“${header.published.words}” is not printed in the document`,
        'copy it verbatim',
      );
    }
  }
  return problems;
}

function firstDifferentLine(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  return at === -1 ? left.length : at + 1;
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
      if (whole === id) report(['partOf', i], 'is part of itself', 'remove it');
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

/** Origins, relations and unknowns point to what exists. */
export function checkReferences(source: BriefingSource, claims: ReadonlySet<string>): readonly Problem[] {
  const problems: Problem[] = [];
  const entities = new Set(Object.keys(source.entities.value ?? {}));
  const need = (
    ids: ReadonlySet<string>,
    id: string,
    file: YamlFile<unknown>,
    path: YamlPath,
    what: string,
  ): void => {
    if (!ids.has(id))
      problems.push({
        file: file.file,
        line: file.lineOf(path),
        what: `${what} “${id}” is not known`,
        fix: 'correct the id',
      });
  };
  for (const [id, origin] of Object.entries(source.origins.value ?? {})) {
    for (const [i, by] of origin.by.entries())
      need(entities, by, source.origins, [id, 'by', i], `${id}: entity`);
  }
  for (const [r, relation] of (source.relations.value ?? []).entries()) {
    for (const [i, id] of relation.claims.entries())
      need(claims, id, source.relations, [r, 'claims', i], `${relation.id}: claim`);
    if (new Set(relation.claims).size !== relation.claims.length) {
      problems.push({
        file: source.relations.file,
        line: source.relations.lineOf([r, 'claims']),
        what: `${relation.id}: names a claim twice`,
        fix: 'name each claim once',
      });
    }
  }
  for (const [u, unknown] of (source.unknowns.value ?? []).entries()) {
    for (const [i, id] of unknown.nearest.entries())
      need(claims, id, source.unknowns, [u, 'nearest', i], `${unknown.id}: claim`);
    for (const [i, id] of unknown.about.entries())
      need(entities, id, source.unknowns, [u, 'about', i], `${unknown.id}: entity`);
  }
  return problems;
}

/** Topics list what claims tag and claims tag what topics list; figures and side-by-side relations exist. */
export function checkTopics(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  const tags = new Map<string, ReadonlySet<string>>();
  for (const file of source.claimFiles.values()) {
    for (const claim of file.value?.claims ?? []) tags.set(claim.id, new Set(claim.topics));
  }
  const relations = new Set((source.relations.value ?? []).map((relation) => relation.id));
  const units = new Set(Object.keys(source.briefing.value?.units ?? {}));
  const entities = new Set(Object.keys(source.entities.value ?? {}));
  for (const [command, file] of source.topics) {
    const topic = file.value;
    if (topic === undefined) continue;
    const report = (path: YamlPath, what: string, fix: string): void => {
      problems.push({ file: file.file, line: file.lineOf(path), what, fix });
    };
    if (builtInCommands.some((name) => name === command)) {
      report([], `/${command} is a command of Sitrep itself`, 'rename the topic file');
    }
    const listed = new Set<string>();
    for (const [s, section] of topic.sections.entries()) {
      for (const [i, id] of section.claims.entries()) {
        const path = ['sections', s, 'claims', i];
        const tagged = tags.get(id);
        if (tagged === undefined) report(path, `claim “${id}” is not known`, 'correct the id');
        else if (!tagged.has(command))
          report(
            path,
            `claim “${id}” is listed here but does not name this topic`,
            `add ${command} to its topics`,
          );
        if (listed.has(id)) report(path, `claim “${id}” is listed twice`, 'list it once');
        listed.add(id);
      }
    }
    for (const [i, id] of topic.sideBySide.entries()) {
      if (!relations.has(id))
        report(
          ['sideBySide', i],
          `relation “${id}” is not known`,
          'correct the id, or add it to relations.yaml',
        );
    }
    if (topic.layout === 'figures' && topic.figures === undefined)
      report(['layout'], 'layout figures needs `figures`', 'add columns and of');
    for (const [i, id] of (topic.figures?.columns ?? []).entries()) {
      if (!units.has(id))
        report(['figures', 'columns', i], `unit “${id}” is not known`, 'add it to briefing.yaml under units');
    }
    for (const [i, id] of (topic.figures?.of ?? []).entries()) {
      if (!entities.has(id))
        report(['figures', 'of', i], `entity “${id}” is not known`, 'add it to entities.yaml');
    }
    for (const claimFile of source.claimFiles.values()) {
      for (const [i, claim] of (claimFile.value?.claims ?? []).entries()) {
        if (claim.topics.includes(command) && !listed.has(claim.id)) {
          problems.push({
            file: claimFile.file,
            line: claimFile.lineOf(['claims', i, 'topics']),
            what: `${claim.id}: names the topic ${command}, but topics/${command}.yaml does not list it`,
            fix: 'list it in a section there, or remove the topic here',
          });
        }
      }
    }
  }
  return problems;
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

/** No command means two things: briefings that are loaded together have different topics. */
export function checkCommandCollisions(sources: readonly BriefingSource[]): readonly Problem[] {
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  for (const source of [...sources].sort((a, b) => compareText(a.id, b.id))) {
    for (const [command, file] of source.topics) {
      const other = taken.get(command);
      if (other === undefined) taken.set(command, file.file);
      else
        problems.push({
          file: file.file,
          line: 1,
          what: `/${command} is already the command of ${other}`,
          fix: 'rename this topic file',
        });
    }
  }
  return problems;
}
