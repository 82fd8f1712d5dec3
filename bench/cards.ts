// How much of a screen cards take: every topic, and the answer to every question of the briefings' own sets and of
// test/sets, as plain text at 44 columns. Prints a table; exits with 1 where a median is above what is wanted.
//
//   node bench/cards.ts

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readOptions } from '../release/options.ts';
import { createAnswerer } from '../src/answer/answerer.ts';
import { describeProblems } from '../src/bin/describe-problems.ts';
import { loadStores } from '../src/bin/load-stores.ts';
import { budget } from '../src/reply/card/build.ts';
import type { Card } from '../src/reply/card/card.ts';
import { composeCard } from '../src/reply/card/compose-card.ts';
import { cardLines } from '../src/reply/card/plain.ts';
import type { Store } from '../src/store/store.ts';

readOptions({});
const root = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['briefings', 'test/fixtures/briefings', 'test/fixtures/unseen'] as const;
/** Shortly after the newest document of each. */
const TODAY = '2025-03-20';
const WANTED = { questions: 12, topics: 14 } as const;
/** Lines before which the answer begins. */
const EARLY = 2;

interface Measured {
  readonly lines: number;
  readonly begins: number;
  readonly characters: number;
}

function measure(card: Card): Measured {
  const lines = cardLines(card, { width: budget.columns });
  const { title: _title, subtitle: _subtitle, readAs: _readAs, ...bare } = card;
  const before = lines.length - cardLines(bare, { width: budget.columns }).length;
  return { lines: lines.length, begins: before + 1, characters: lines.join('\n').length };
}

function questionsOf(store: Store, folder: string): readonly { q: string; prev: readonly string[] }[] {
  const own = path.join(root, folder, store.briefing.id, 'questions.jsonl');
  const sets = readdirSync(path.join(root, 'test/sets'))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => path.join(root, 'test/sets', name));
  return [own, ...sets].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { q?: string; prev?: string | string[] | null; briefing?: string })
      .filter(({ briefing = store.briefing.id }) => briefing === store.briefing.id)
      .flatMap(({ q, prev }) => (q === undefined ? [] : [{ q, prev: [prev ?? []].flat() }])),
  );
}

const kinds: Record<keyof typeof WANTED, Measured[]> = { questions: [], topics: [] };
for (const folder of FOLDERS) {
  const { stores, problems } = loadStores(path.join(root, folder));
  if (problems.length > 0) throw new Error(describeProblems(problems, folder).join('\n'));
  for (const store of stores) {
    const answerer = createAnswerer([store]);
    const card = (text: string, previous: readonly string[] = []): Card =>
      composeCard(answerer.answer({ text, previous, today: TODAY, options: {} }), TODAY);
    kinds.topics.push(...store.briefing.topics.map(({ command }) => measure(card(`/${command}`))));
    kinds.questions.push(...questionsOf(store, folder).map(({ q, prev }) => measure(card(q, prev))));
  }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
console.log('| cards | median lines | longest | within 14 lines | answer on line 1–2 | most characters |');
console.log('|---|---:|---:|---:|---:|---:|');
let isWithin = true;
for (const [kind, wanted] of Object.entries(WANTED) as [keyof typeof WANTED, number][]) {
  const all = kinds[kind];
  const lines = all.map((one) => one.lines).sort((a, b) => a - b);
  const early = all.filter(({ begins }) => begins <= EARLY).length;
  const fitting = lines.filter((count) => count <= budget.lines).length;
  isWithin &&= at(lines, 0.5) <= wanted && early / all.length >= 0.95;
  console.log(
    `| ${all.length} ${kind} | ${at(lines, 0.5)} | ${lines.at(-1)} | ${percent(fitting, all.length)} | ${percent(early, all.length)} | ${Math.max(...all.map(({ characters }) => characters))} |`,
  );
}
process.exitCode = isWithin ? 0 : 1;
