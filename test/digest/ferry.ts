// The invented ferry briefing through the real loader, with its files edited the way a curator would.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkBriefings } from '../../src/briefing/check.ts';
import { formatProblem } from '../../src/briefing/problem.ts';
import { createMemory } from '../../src/briefing/remember-yaml.ts';
import { createStore, type Store } from '../../src/store/store.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/briefings');

/** A replacement in a file below harbour-ferry/, or in one claim's record of it; it has to apply exactly once. */
export interface FileEdit {
  readonly file: string;
  readonly claim?: string;
  readonly old: string;
  readonly now: string;
}

export function applyEdit(text: string, { file, claim, old, now }: FileEdit): string {
  const start = claim === undefined ? 0 : text.indexOf(`  - id: ${claim}\n`);
  const next = claim === undefined ? -1 : text.indexOf('\n  - id: ', start);
  const record = text.slice(start, next < 0 ? undefined : next);
  if (record.split(old).length !== 2) throw new Error(`“${old}” is not once in ${file}`);
  return text.slice(0, start) + record.replace(old, () => now) + text.slice(start + record.length);
}

const loaded = new Map<string, Store>();
/** Edits leave most files as they are. */
const parse = createMemory();

/** The same store for the same edits: loading takes a quarter of a second. */
export function loadFerry(...edits: readonly FileEdit[]): Store {
  const key = JSON.stringify(edits);
  const store = loaded.get(key) ?? loadFiles(edits);
  loaded.set(key, store);
  return store;
}

function loadFiles(edits: readonly FileEdit[]): Store {
  const pending = new Set(edits);
  const files = {
    list: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    read(name: string) {
      let text = readFileSync(path.join(folder, name), 'utf8');
      for (const edit of edits) {
        if (name !== `harbour-ferry/${edit.file}`) continue;
        text = applyEdit(text, edit);
        pending.delete(edit);
      }
      return text;
    },
  };
  const { briefings, problems } = checkBriefings(files, parse);
  const [briefing] = briefings;
  if (briefing === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  if (pending.size > 0) throw new Error(`no such file: ${[...pending].map((edit) => edit.file).join(', ')}`);
  return createStore(briefing);
}

const pressNote = 'claims/2025-03-10-press-note.yaml';

/** Edits that tests share. */
export const edits = {
  retract38: {
    file: pressNote,
    claim: 'ministry-treated-38',
    old: '    statement:',
    now:
      '    status: retracted\n    corrections:\n' +
      '      - { on: 2026-11-21, by: desk, what: the ministry withdrew the count, why: letter to the desk, outside: true }\n' +
      '    statement:',
  },
  figureOf38: {
    file: pressNote,
    claim: 'ministry-treated-38',
    old: 'printed: 38 persons had received hospital treatment',
    now: 'printed: 38 persons',
  },
  dateOf2: {
    file: pressNote,
    claim: 'ministry-missing-2',
    old: 'asOf: day-2025-03-10',
    now: 'asOf: { date: 2025-03-09, why: the count is of the day before }',
  },
  speakerOfMail: {
    file: pressNote,
    claim: 'coastguard-carries-mail',
    old: 'attribution: []',
    now: 'attribution:\n      - by: ministry\n    origin: 2025-03-10-press-note',
  },
  supersedeReplacement: {
    file: pressNote,
    claim: 'replacement-ferry-wednesday',
    old: '    statement:',
    now:
      '    status: superseded\n    supersededBy: pelorin-first-crossing\n    corrections:\n' +
      '      - { on: 2026-11-21, by: desk, what: it sailed a day later, why: the newsletter of 14 March }\n' +
      '    statement:',
  },
  addClaim: {
    file: pressNote,
    old: '  - id: coastguard-carries-mail\n',
    now:
      '  - id: medicines-and-mail\n    statement: Medicines and mail are being carried.\n' +
      '    quote: medicines and mail are being carried\n    kind: fact\n    attribution: []\n' +
      '    origin: 2025-03-10-press-note\n    about:\n      - coastguard\n    topics:\n      - ferry-sailings\n' +
      '    asks:\n      - what is being carried\n\n  - id: coastguard-carries-mail\n',
  },
  topicOfAddedClaim: {
    file: 'topics/ferry-sailings.yaml',
    old: '      - coastguard-carries-mail',
    now: '      - coastguard-carries-mail\n      - medicines-and-mail',
  },
  closeRelation: {
    file: 'relations.yaml',
    old: '- id: shifts-16-or-12\n  type: contradicts',
    now: '- id: shifts-compared\n  type: other-wording',
  },
  topicWithoutRelation: {
    file: 'topics/ferry-company.yaml',
    old: '- shifts-16-or-12',
    now: '- shifts-compared',
  },
  remedyReply: { file: 'briefing.yaml', old: 'corrections: edit', now: 'corrections: reply' },
  remedyDigest: { file: 'briefing.yaml', old: 'corrections: edit', now: 'corrections: digest' },
} as const satisfies Record<string, FileEdit>;
