// How long a curator sits over six documents: each is added, and its review replayed key by key by a curator who knows what
// to claim. Machine time is measured; a person's is modelled: reading at 240 words a minute, 1.35 s to decide, 0.2 s a key.
// Usage: node bench/curation.ts

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBriefingsFolder } from '../src/bin/briefings-folder.ts';
import { openDisk } from '../src/curate/review/disk.ts';
import { type ReviewTerminal, reviewInTerminal } from '../src/curate/review/terminal.ts';
import { openWorkspace } from '../src/curate/review/workspace.ts';
import { type CurationDocument, documents } from './curation-documents.ts';

const WORDS_A_SECOND = 240 / 60;
const DECIDE_S = 1.35;
const KEY_S = 0.2;

const entry = path.resolve(import.meta.dirname, '../src/bin/sitrep.mjs');
const home = mkdtempSync(path.join(tmpdir(), 'sitrep-curation-'));
const folder = path.join(home, 'briefings');
const sitrep = (...args: string[]) => {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [entry, ...args, '--briefings', folder, '--now', '2025-06-20'],
    { encoding: 'utf8', cwd: home },
  );
  if (status !== 0) throw new Error(`${stderr}${stdout}`);
  return { out: stdout, seconds: (performance.now() - began) / 1000 };
};

let firstAnswer = 0;
const totals = { claims: 0, gold: 0, keys: 0, typed: 0, person: 0, machine: 0, asTheyStand: 0 };
try {
  const begun = sitrep('new', 'fire', '--sort', 'disaster').seconds;
  for (const document of documents) {
    const file = path.join(home, document.name);
    writeFileSync(file, document.bytes);
    const added = sitrep('add', file, '--publisher', document.publisher, '--json');
    const id: string = JSON.parse(added.out.trim().split('\n').at(-1) ?? '{}').id;
    const result = await review(id, document);
    totals.claims += result.accepted;
    totals.gold += document.gold.length;
    totals.keys += result.keys;
    totals.typed += result.typed;
    totals.asTheyStand += result.asTheyStand;
    totals.person += result.person;
    totals.machine += added.seconds + result.machine;
    const minutes = (result.person + result.machine + added.seconds) / 60;
    console.log(
      `${document.name.padEnd(14)} ${result.accepted} of ${document.gold.length} claims, ${minutes.toFixed(1)} min, ${result.keys} keys, ${result.typed} letters`,
    );
    if (firstAnswer === 0) {
      const asked = sitrep('ask', 'how many people were killed');
      firstAnswer = begun + minutes * 60 + asked.seconds;
      console.log(
        `  first answer ${(firstAnswer / 60).toFixed(1)} min after “sitrep new”: ${asked.out.includes('three') ? 'right' : `not the claim: ${asked.out.trim()}`}`,
      );
    }
  }
  const minutes = (totals.person + totals.machine) / 60;
  console.log(
    `${totals.claims} of ${totals.gold} claims in ${minutes.toFixed(1)} min: ${(totals.claims / minutes).toFixed(1)} a minute, ${(totals.typed / Math.max(totals.claims, 1)).toFixed(0)} letters and ${(totals.keys / Math.max(totals.claims, 1)).toFixed(0)} keys a claim, ${((100 * totals.asTheyStand) / Math.max(totals.claims, 1)).toFixed(0)} % as they stand`,
  );
  console.log(sitrep('check').out.trim());
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** A curator who accepts what the gold has, says whom it is about where that is asked, and passes over the rest. */
async function review(id: string, { gold }: CurationDocument) {
  const workspace = openWorkspace({
    disk: openDisk(folder, 'fire', Date.now),
    briefing: 'fire',
    files: openBriefingsFolder(folder),
    reviewed: () => ({ by: 'bench', on: '2025-06-20' }),
  });
  let [keys, person, prompts, asTheyStand] = [0, 0, 0, 0];
  let screen: readonly string[] = [];
  let queue: string[] = [];
  const plan = (): string[] => {
    const prompt =
      screen.at(-1)?.startsWith('  ') === true
        ? screen.findLast((line) => line.includes('▏'))
        : screen.at(-1);
    const [item] = workspace.items(id);
    if (prompt?.includes('▏') === true && item?.kind === 'claim') {
      prompts++;
      const wanted = gold.find(({ words }) => (item.draft.quote ?? '').includes(words));
      if (prompt.includes('empty: not said')) return ['enter'];
      if (prompt.startsWith('about')) return [...(wanted?.about ?? 'fire'), 'enter'];
      if (prompt.startsWith('topics')) return [...'toll', 'enter'];
      return [...(wanted?.words ?? (item.draft.quote ?? '').slice(0, 80)), 'enter'];
    }
    if (item === undefined || item.kind === 'gone') return ['q'];
    // A core that is cut by words: as it is offered.
    if (screen.at(-1)?.includes('letters, at most 90') === true) {
      prompts++;
      return ['enter'];
    }
    const words = (item.kind === 'claim' ? (item.draft.quote ?? '') : item.draft.sentence).split(
      /\s+/,
    ).length;
    person += words / WORDS_A_SECOND + DECIDE_S;
    if (item.kind === 'skip') return ['a'];
    if (screen.some((line) => line.startsWith('Not accepted'))) return ['k'];
    return gold.some(({ words: wanted }) => (item.draft.quote ?? '').includes(wanted)) ? ['a'] : ['k'];
  };
  const terminal: ReviewTerminal = {
    async readKey() {
      if (queue.length === 0) queue = plan();
      keys++;
      person += KEY_S;
      return queue.shift();
    },
    show: (lines) => {
      screen = lines;
    },
    mark: (text) => text,
    now: () => performance.now(),
  };
  const began = performance.now();
  const { accepted, typed } = await reviewInTerminal(workspace, id, terminal);
  asTheyStand = Math.max(
    0,
    (workspace.source().claimFiles.get(id)?.value?.claims.length ?? accepted) - prompts,
  );
  const claims = workspace.source().claimFiles.get(id)?.value?.claims.length ?? accepted;
  return { accepted: claims, typed, keys, person, asTheyStand, machine: (performance.now() - began) / 1000 };
}
