// A folder with one briefing of one document, whose drafts nobody has decided on; its own copy for each who asks.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const entry = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');
const text =
  'Ferry aground off Skerry Point\n12 March 2025\n\nAt least 38 passengers were injured on Monday, the transport ministry said.\n\nFour people are missing, according to the coastguard.\n';

export interface Drafts {
  readonly folder: string;
  /** The file of claims and drafts. */
  readonly file: string;
  remove(): void;
}

export function createDrafts(): Drafts {
  const root = mkdtempSync(path.join(tmpdir(), 'sitrep-drafts-'));
  const folder = path.join(root, 'briefings');
  const source = path.join(root, 'a.txt');
  writeFileSync(source, text);
  const steps = [
    ['new', 'ferry', '--sort', 'accident'],
    ['add', source, '--publisher', 'Courier', '--now', '2025-03-20'],
  ];
  for (const step of steps) {
    const { stderr } = spawnSync(process.execPath, [entry, ...step, '--briefings', folder], {
      encoding: 'utf8',
    });
    if (stderr !== '') throw new Error(stderr);
  }
  return {
    folder,
    file: path.join(folder, 'ferry/claims/2025-03-12-courier.yaml'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
