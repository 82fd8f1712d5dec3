// The rules for documents: text, claim file, header and hash belong together, and what a header says is consistent.

import { canonicalText, sha256 } from './canonical.ts';
import { findForeign, isNoText } from './foreign-text.ts';
import type { Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import type { YamlPath } from './yaml-file.ts';

/** Documents, their claim files, ids and hashes belong together. */
export function checkDocuments(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [...checkTexts(source), ...checkNames(source)];
  for (const [name, file] of source.claimFiles) {
    const header = file.value?.document;
    if (header === undefined) continue;
    const report = (path: YamlPath, what: string, fix: string): void => {
      problems.push({ ...file.placeOf(['document', ...path]), what, fix });
    };
    if (header.id !== name)
      report(['id'], `the document id “${header.id}” is not the file name “${name}”`, 'make them equal');
    const text = source.documents.get(name);
    if (text === undefined && source.tooLong.has(name)) continue;
    if (text === undefined) {
      report(['id'], `documents/${name}.txt is missing`, 'add the text, or rename this file');
      continue;
    }
    if (isNoText(text.raw)) continue;
    const canonical = canonicalText(text.raw);
    const hash = sha256(canonical);
    if (header.sha256 !== hash) {
      const range = file.rangeOf(['document', 'sha256']);
      problems.push({
        ...file.placeOf(['document', 'sha256']),
        code: 'hash',
        what: 'sha256 is not that of the text: the text was changed after it was read',
        fix: 'read the text again, then run sitrep check --fix',
        ...(range === undefined ? {} : { edit: { ...range, text: hash } }),
      });
    }
    const languages = source.briefing.value?.languages;
    if (languages !== undefined && !languages.includes(header.language)) {
      report(
        ['language'],
        `“${header.language}” is no language of this briefing`,
        'correct it, or add it to briefing.yaml under languages',
      );
    }
    const known = [
      ['publisher', header.publisher.name],
      ['author', header.author.name],
      ['title', header.title.text],
      ['published', header.published.date],
    ] as const;
    for (const [field, value] of known) {
      const { basis } = header[field];
      if (value === null && basis !== 'unknown')
        report([field], `${field} has a basis but no value`, 'give the value, or basis: unknown');
      if (value !== null && basis === 'unknown')
        report(
          [field, 'basis'],
          `${field} has a value, but its basis is unknown`,
          'say what it rests on, or null',
        );
    }
    for (const [i, from] of header.derivesFrom.entries()) {
      if (from.document !== undefined && (from.document === name || !source.claimFiles.has(from.document)))
        report(
          ['derivesFrom', i, 'document'],
          `“${from.document}” is no other document of this briefing`,
          'correct the id, or leave it out',
        );
      if (!canonical.includes(from.words)) {
        report(
          ['derivesFrom', i, 'words'],
          `“${from.words}” is not printed in the document`,
          'copy it verbatim',
        );
      }
    }
    if (header.published.words !== undefined && !canonical.includes(header.published.words)) {
      report(
        ['published', 'words'],
        `“${header.published.words}” is not printed in the document`,
        'copy it verbatim',
      );
    }
  }
  return problems;
}

function checkTexts(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  const byText = new Map<string, string>();
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
    const twin = byText.get(canonical);
    if (twin === undefined) byText.set(canonical, file);
    else {
      problems.push({
        file,
        line: 1,
        what: `the text is the same as that of ${twin}`,
        fix: 'keep one of the two documents',
      });
    }
    const foreign = findForeign(raw);
    for (const { code, at, what, fix } of foreign)
      problems.push({ file, line: raw.slice(0, at).split('\n').length, code, what, fix });
    if (foreign.some(({ whole }) => whole)) continue;
    if (canonical !== raw) {
      problems.push({
        file,
        line: firstDifferentLine(raw, canonical),
        code: 'not-canonical',
        what: 'the text is not in canonical form (NFC, LF, no no-break spaces, no trailing blanks)',
        fix: 'run sitrep check --fix',
        edit: { start: 0, end: raw.length, text: canonical },
      });
    }
  }
  return problems;
}

/** Replies name a document by its label, cards by its key and its short name, so each is another. */
function checkNames(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  for (const file of source.claimFiles.values()) {
    for (const [field, noun] of names) {
      const name = file.value?.document[field];
      if (name === undefined) continue;
      const folded = `${field} ${name.toLowerCase()}`;
      const other = first.get(folded);
      if (other === undefined) first.set(folded, file.file);
      else
        problems.push({
          ...file.placeOf(['document', field]),
          what: `the ${noun} “${name}” is also that of ${other}`,
          fix: `choose a ${noun} that tells the two apart`,
        });
    }
  }
  return problems;
}

const names = [
  ['label', 'label'],
  ['key', 'key'],
  ['short', 'short name'],
] as const;

function firstDifferentLine(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  return at === -1 ? left.length : at + 1;
}
