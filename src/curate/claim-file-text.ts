// The text of claims/<document>.yaml, written so that a person can go on from it: the keys in the order of the guidelines,
// only those that say something, one record a block.

import { stringify } from 'yaml';
import { schemaLine } from '../briefing/json-schema.ts';
import type { DocumentHeader, Proposal, ProposedSkip } from '../briefing/schema.ts';

const OPTIONS = { lineWidth: 0, collectionStyle: 'any' } as const;

/** A record as the lines of a list's entry, indented by two. */
export function entryText(record: object): string {
  const lines = stringify(withoutEmpty(record), OPTIONS).trimEnd().split('\n');
  return lines.map((line, i) => (i === 0 ? `  - ${line}` : line === '' ? '' : `    ${line}`)).join('\n');
}

/** A new file: header, proposals, skips. */
export function claimFileText(
  header: DocumentHeader,
  claims: readonly Proposal[],
  skips: readonly ProposedSkip[],
): string {
  const list = (name: string, records: readonly object[]): string =>
    records.length === 0 ? `${name}: []` : `${name}:\n${records.map(entryText).join('\n\n')}`;
  const document = stringify({ document: withoutEmpty(header) }, OPTIONS).trimEnd();
  return `${[schemaLine('claims', 2), document, '', list('claims', claims), '', list('skips', skips)].join('\n')}\n`;
}

/** Without empty lists and undefined values; null stays, for it says something. */
function withoutEmpty(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record)
      .filter(
        ([key, value]) =>
          value !== undefined && !(Array.isArray(value) && value.length === 0 && key !== 'attribution'),
      )
      .map(([key, value]: [string, unknown]) => [key, clean(value)]),
  );
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, inner]) =>
          inner !== undefined &&
          !(inner === null && ['low', 'best', 'high'].includes(key)) &&
          !(key === 'outside' && inner === false),
      )
      .map(([key, inner]: [string, unknown]) => [key, clean(inner)]),
  );
}
