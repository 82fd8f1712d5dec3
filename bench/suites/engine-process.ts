/**
 * One phase of one engine: node engine-process.ts ENGINE build|answer PASSAGES FOLDER. Prints its figures as
 * one line of JSON. The engine is imported here, so that each process holds one engine and no other.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Passage } from '../../src/store/search/build.ts';
import { generatePassages, generateQuestions } from '../corpus.ts';
import type { Engine } from './engines/engine.ts';

const LOAD: Readonly<Record<string, () => Promise<Engine>>> = {
  sitrep: async () => (await import('./engines/sitrep.ts')).sitrep,
  'sitrep-text-only': async () => (await import('./engines/sitrep.ts')).sitrepTextOnly,
  fts5: async () => (await import('./engines/fts5.ts')).fts5,
  minisearch: async () => (await import('./engines/minisearch.ts')).minisearch,
  flexsearch: async () => (await import('./engines/flexsearch.ts')).flexsearch,
  lunr: async () => (await import('./engines/lunr.ts')).lunr,
  lancedb: async () => (await import('./engines/lancedb.ts')).lancedb,
};

const QUESTIONS = 1000;
const WARM_UP = 50;
const MOST_MS = 20_000;
const K = 10;
const QUESTIONS_FILE = 'questions.json';

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function build(engine: Engine, size: number, folder: string): Promise<Record<string, number>> {
  const sample: string[] = [];
  const every = Math.max(1, Math.floor(size / 3000));
  let generating = 0;
  function* measured(): Generator<Required<Passage>> {
    const passages = generatePassages(size);
    for (let made = 0; ; made++) {
      const from = performance.now();
      const next = passages.next();
      generating += performance.now() - from;
      if (next.done) return;
      if (made % every === 0) sample.push(next.value.text);
      yield next.value;
    }
  }
  const from = performance.now();
  await engine.build(measured(), folder);
  const seconds = (performance.now() - from - generating) / 1000;
  const bytes = folderBytes(folder);
  writeFileSync(join(folder, QUESTIONS_FILE), JSON.stringify(generateQuestions(sample, QUESTIONS + WARM_UP)));
  return { 'build s': seconds, 'disk MB': bytes / 1e6 };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function answer(load: () => Promise<Engine>, folder: string): Promise<Record<string, number>> {
  const questions = JSON.parse(readFileSync(join(folder, QUESTIONS_FILE), 'utf8')) as string[];
  const bare = process.memoryUsage().rss;
  const engine = await load();
  const beforeOpen = performance.now();
  const opened = await engine.open(folder);
  const openMs = performance.now() - beforeOpen;
  await opened.search(questions[0] ?? '', K);
  const firstMs = performance.now();
  for (const question of questions.slice(1, WARM_UP)) {
    await opened.search(question, K);
    if (performance.now() - firstMs > MOST_MS) break;
  }
  const times: number[] = [];
  const start = performance.now();
  for (const question of questions.slice(WARM_UP)) {
    const from = performance.now();
    const found = opened.search(question, K);
    // Awaiting what is no promise would charge a turn of the event loop to the synchronous engines.
    if (found instanceof Promise) await found;
    times.push(performance.now() - from);
    if (performance.now() - start > MOST_MS) break;
  }
  times.sort((a, b) => a - b);
  globalThis.gc?.();
  return {
    'open ms': openMs,
    'first answer ms': firstMs,
    'memory MB': (process.memoryUsage().rss - bare) / 1e6,
    'p50 ms': percentile(times, 0.5),
    'p99 ms': percentile(times, 0.99),
    queries: times.length,
  };
}

const [name = '', phase, size, folder = ''] = process.argv.slice(2);
const load = LOAD[name];
if (load === undefined) throw new RangeError(`no engine "${name}": ${Object.keys(LOAD).join(', ')}`);
const figures =
  phase === 'build' ? await build(await load(), Number(size), folder) : await answer(load, folder);
console.log(JSON.stringify(figures));
process.exit(0);
