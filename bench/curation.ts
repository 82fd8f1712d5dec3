// How long a curator sits over six documents: each is added, and its review replayed key by key by a curator who knows what
// to claim, mends a speaker and whom it is about where they are wrong, and writes two questions a claim. Machine time is
// measured; a person's is modelled: reading at 240 words a minute, 1.35 s to decide, 0.2 s a key.
// Usage: node bench/curation.ts

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readOptions } from '../release/options.ts';
import { openBriefingsFolder } from '../src/bin/briefings-folder.ts';
import type { Proposal } from '../src/briefing/schema.ts';
import { openDisk } from '../src/curate/review/disk.ts';
import { reviewFields } from '../src/curate/review/fields.ts';
import { type ReviewTerminal, reviewInTerminal } from '../src/curate/review/terminal.ts';
import { openWorkspace } from '../src/curate/review/workspace.ts';
import { type CurationDocument, documents, type GoldClaim } from './curation-documents.ts';

readOptions({});
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
const totals = {
  claims: 0,
  gold: 0,
  keys: 0,
  typed: 0,
  person: 0,
  machine: 0,
  asTheyStand: 0,
  butAbout: 0,
  rightSpeaker: 0,
  longest: 0,
};
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
    totals.rightSpeaker += result.rightSpeaker;
    totals.butAbout += result.butAbout;
    totals.longest = Math.max(totals.longest, minutes);
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
    `${totals.claims} of ${totals.gold} claims in ${minutes.toFixed(1)} min: ${(totals.claims / minutes).toFixed(1)} a minute, ${(totals.typed / Math.max(totals.claims, 1)).toFixed(0)} letters and ${(totals.keys / Math.max(totals.claims, 1)).toFixed(0)} keys a claim, ${((100 * totals.asTheyStand) / Math.max(totals.claims, 1)).toFixed(0)} % as they stand, ${((100 * totals.butAbout) / Math.max(totals.claims, 1)).toFixed(0)} % but for whom it is about; speaker right in the end: ${totals.rightSpeaker}; longest document ${totals.longest.toFixed(1)} min`,
  );
  console.log(sitrep('check').out.trim());
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Lower case, letters and figures only: an id and the words that it was made of are the same. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
}

function isSaidBy(attribution: readonly { readonly by: string }[], { speaker }: GoldClaim): boolean {
  const [first] = attribution;
  if (first === undefined || speaker === undefined) return first === undefined && speaker === undefined;
  return plain(first.by).includes(plain(speaker));
}

/** The letters of a field that is edited in place: what stands there goes first. */
function edit(field: string, words: string): string[] {
  const at = reviewFields.findIndex(({ key }) => key === field) + 1;
  return ['e', String(at % 10), 'clear', ...words, 'enter'];
}

/** What a curator mends or adds before accepting, a step at a time with its keys. */
function stepsFor(
  draft: Proposal,
  gold: GoldClaim,
): readonly { readonly keys: string[]; readonly mends: boolean }[] {
  const isAbout = draft.about.length === 0 || draft.about.some((id) => plain(id).includes(plain(gold.about)));
  return [
    ...(isSaidBy(draft.attribution, gold)
      ? []
      : [{ keys: ['s', ...(gold.speaker ?? ''), 'enter'], mends: true }]),
    ...(isAbout ? [] : [{ keys: edit('about', gold.about), mends: true }]),
    { keys: edit('asks', gold.asks.join(' | ')), mends: false },
  ];
}

async function review(id: string, { gold }: CurationDocument) {
  const workspace = openWorkspace({
    disk: openDisk(folder, 'fire', Date.now),
    briefing: 'fire',
    files: openBriefingsFolder(folder),
    reviewed: () => ({ by: 'bench', on: '2025-06-20' }),
  });
  let [keys, person] = [0, 0];
  let screen: readonly string[] = [];
  let queue: string[] = [];
  /** Drafts that were looked at; those where the curator had to say more than the questions; and more than whom it is about. */
  const seen = new Set<string>();
  const touched = new Set<string>();
  const corrected = new Set<string>();
  const goldOf = ({ quote = '' }: Proposal): GoldClaim | undefined =>
    gold.find(({ words }) => quote.includes(words));
  const plan = (): string[] => {
    const prompt =
      screen.at(-1)?.startsWith('  ') === true
        ? screen.findLast((line) => line.includes('▏'))
        : screen.at(-1);
    const [item] = workspace.items(id);
    if (prompt?.includes('▏') === true && item?.kind === 'claim') {
      touched.add(item.draft.id);
      if (!prompt.startsWith('about')) corrected.add(item.draft.id);
      if (prompt.includes('empty: not said')) return ['enter'];
      return [...(prompt.startsWith('topics') ? 'toll' : (goldOf(item.draft)?.about ?? 'fire')), 'enter'];
    }
    if (item === undefined || item.kind === 'gone') return ['q'];
    // A core that is cut by words: as it is offered.
    if (screen.at(-1)?.includes('letters, at most 90') === true) {
      if (item.kind === 'claim') {
        touched.add(item.draft.id);
        corrected.add(item.draft.id);
      }
      return ['enter'];
    }
    const words = (item.kind === 'claim' ? (item.draft.quote ?? '') : item.draft.sentence).split(/\s+/);
    person += words.length / WORDS_A_SECOND + DECIDE_S;
    if (item.kind === 'skip') return ['a'];
    if (screen.some((line) => line.startsWith('Not accepted'))) return ['k'];
    const wanted = goldOf(item.draft);
    if (wanted === undefined) return ['k'];
    if (seen.has(item.draft.id)) return ['a'];
    seen.add(item.draft.id);
    const steps = stepsFor(item.draft, wanted);
    person += (steps.length - 1) * DECIDE_S;
    if (steps.some(({ mends }) => mends)) touched.add(item.draft.id);
    if (!isSaidBy(item.draft.attribution, wanted)) corrected.add(item.draft.id);
    return [...steps.flatMap((step) => step.keys), 'a'];
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
  const { typed } = await reviewInTerminal(workspace, id, terminal);
  const machine = (performance.now() - began) / 1000;
  const claims = workspace.source().claimFiles.get(id)?.value?.claims ?? [];
  const rightSpeaker = claims.filter(({ quote = '', attribution }) => {
    const wanted = gold.find(({ words }) => quote.includes(words));
    return wanted !== undefined && isSaidBy(attribution, wanted);
  }).length;
  const asTheyStand = claims.filter((claim) => !touched.has(claim.id)).length;
  const butAbout = claims.filter((claim) => !corrected.has(claim.id)).length;
  return { accepted: claims.length, typed, keys, person, asTheyStand, butAbout, rightSpeaker, machine };
}
