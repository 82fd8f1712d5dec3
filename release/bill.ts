// What a release is made of: sitrep.cdx.json (CycloneDX) and licences.txt in a folder, from what npm installed without
// development tools. A licence that is not on the list ends it with exit code 1: somebody has to read it first.
//
//   node release/bill.ts [--to release-files]

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOptions } from './options.ts';

/** Permissive ones, which ask for nothing but their text. */
const READ =
  /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|CC0-1\.0|Unlicense|OFL-1\.1|MPL-2\.0)(?: (?:AND|OR) [\w.-]+)*\)?$/;

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

const { to } = readOptions({ to: 'release-files' });
const root = resolve(import.meta.dirname, '..');
const bill = execFileSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  },
);
const { components } = JSON.parse(bill) as { readonly components: readonly Component[] };
const lines = components.map(({ group, name, version, licenses = [] }) => {
  const licence = licenses
    .map((one) => one.license?.id ?? one.license?.name ?? one.expression ?? '')
    .join(' AND ');
  return { what: `${group === undefined ? '' : `${group}/`}${name} ${version}`, licence };
});
mkdirSync(resolve(root, to), { recursive: true });
writeFileSync(resolve(root, to, 'sitrep.cdx.json'), bill);
writeFileSync(
  resolve(root, to, 'licences.txt'),
  lines
    .map(({ what, licence }) => `${what}  ${licence || 'not stated'}\n`)
    .sort()
    .join(''),
);
const unread = lines.filter(({ licence }) => !READ.test(licence));
console.log(`${lines.length} packages; ${to}/sitrep.cdx.json, ${to}/licences.txt`);
for (const { what, licence } of unread)
  console.log(`read this licence first: ${what}  ${licence || 'not stated'}`);
process.exitCode = unread.length === 0 ? 0 : 1;
