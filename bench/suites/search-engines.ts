/**
 * Sitrep's index beside other engines that run inside a Node process, on the same generated passages. Each
 * engine builds in one process and answers in another, so that memory and opening are its own.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORPUS_NOTE } from '../corpus.ts';
import type { Row, Settings, Suite } from '../suite.ts';

interface Contender {
  readonly name: string;
  /** Sizes above this need --full, because: */
  readonly largest?: number;
  readonly because?: string;
}

const CONTENDERS: readonly Contender[] = [
  { name: 'sitrep' },
  { name: 'sitrep-text-only' },
  { name: 'fts5' },
  { name: 'lancedb' },
  { name: 'flexsearch' },
  { name: 'minisearch', largest: 100_000, because: 'minutes to build and to open, over 2 GB' },
  { name: 'lunr', largest: 10_000, because: 'minutes to build, gigabytes to open' },
];

const COLUMNS = [
  'passages',
  'engine',
  'build s',
  'disk MB',
  'open ms',
  'first answer ms',
  'memory MB',
  'p50 ms',
  'p99 ms',
  'queries',
  'remark',
];

const NOTES = [
  'One process builds and writes to disk, another opens and answers. build: without generating the text.',
  'first answer: from the start of the process, Node itself (about 40 ms) included. memory: RSS after opening',
  'and answering, above the RSS of the same process before it loads the engine. p50, p99: top 10, one query',
  'after the other, after 50 warm-up queries; 1,000 queries, or as many as fit in 20 s.',
  'sitrep scores two fields, the passage and its paragraph; all others, sitrep-text-only among them, have the',
  'passage alone. All find passages with any of the words; engines without a stop list are given the question',
  'without its function words. lunr, MiniSearch and FlexSearch have no file format: they open JSON or exports.',
  '',
  CORPUS_NOTE,
];

const PHASE_SECONDS = 300;

type Figures = Readonly<Record<string, number>>;

/** Runs one phase of one engine in a process of its own; the figures are the last line that it prints. */
function runPhase(
  engine: string,
  phase: string,
  size: number,
  folder: string,
  full: boolean,
): Promise<Figures> {
  const program = join(import.meta.dirname, 'engine-process.ts');
  const args = ['--expose-gc', '--max-old-space-size=12000', '--no-warnings', program];
  const child = spawn(process.execPath, [...args, engine, phase, String(size), folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seconds = full ? PHASE_SECONDS * 6 : PHASE_SECONDS;
  let out = '';
  let problem = '';
  let late = false;
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    problem += data.toString();
  });
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve(JSON.parse(out.trim().split('\n').at(-1) ?? '') as Figures);
      const said = /^.*Error:.*$/m.exec(problem)?.[0] ?? problem.trim().split('\n').at(-1) ?? '';
      reject(new Error(late ? `${phase} stopped after ${seconds} s` : `${phase}: ${said || signal}`));
    });
  });
}

async function measure(
  { name, largest, because }: Contender,
  size: number,
  settings: Settings,
): Promise<Row> {
  const row = { passages: size, engine: name };
  if (largest !== undefined && size > largest && !settings.full) {
    return { ...row, remark: `skipped: ${because}; measured with --full` };
  }
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
  settings.report(`${size.toLocaleString('en-US')} passages: ${name} …`);
  try {
    const built = await runPhase(name, 'build', size, folder, settings.full);
    const answered = await runPhase(name, 'answer', size, folder, settings.full);
    return { ...row, ...built, ...answered, remark: '' };
  } catch (error) {
    return { ...row, remark: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const searchEngines: Suite = {
  name: 'search-engines',
  async run(settings) {
    const contenders = CONTENDERS.filter(({ name }) => settings.only?.includes(name) ?? true);
    const rows: Row[] = [];
    for (const size of settings.sizes) {
      for (const contender of contenders) rows.push(await measure(contender, size, settings));
    }
    return { title: 'Search engines in one Node process', notes: NOTES, columns: COLUMNS, rows };
  },
};
