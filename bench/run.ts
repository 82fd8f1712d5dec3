/**
 * npm run bench [-- --sizes 1k,100k,1m --suites product,search-engines --only sitrep,fts5 --full]
 *
 * Runs the benchmark suites, prints a table each and writes all figures to bench/results/latest.json (and
 * to a dated file beside it, which git ignores). Installs the engines of bench/package.json when missing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installEngines } from './install.ts';
import type { Settings, Suite, SuiteResult } from './suite.ts';
import { acknowledgements } from './suites/acknowledgements.ts';
import { loop } from './suites/loop.ts';
import { product } from './suites/product.ts';
import { relevance } from './suites/relevance.ts';
import { searchEngines } from './suites/search-engines.ts';
import { formatTable } from './table.ts';

const SUITES: readonly Suite[] = [product, relevance, searchEngines, acknowledgements, loop];

function readSize(text: string): number {
  const found = /^(\d+)(k|m)?$/i.exec(text.trim());
  const unit = { k: 1000, m: 1_000_000 }[(found?.[2] ?? '').toLowerCase()] ?? 1;
  const size = Number(found?.[1]) * unit;
  if (!(size > 0)) throw new RangeError(`--sizes: "${text}" is no size; write 1k,100k,1m`);
  return size;
}

function readSettings(): { settings: Settings; suites: readonly Suite[] } {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1k,100k,1m' },
      suites: { type: 'string' },
      only: { type: 'string' },
      full: { type: 'boolean', default: false },
    },
  });
  const names = values.suites?.split(',');
  const suites = SUITES.filter((suite) => names?.includes(suite.name) ?? true);
  if (suites.length < (names?.length ?? 0)) {
    throw new RangeError(`--suites: there are ${SUITES.map((suite) => suite.name).join(', ')}`);
  }
  const settings = {
    sizes: values.sizes
      .split(',')
      .map(readSize)
      .sort((a, b) => a - b),
    full: values.full,
    only: values.only?.split(',') ?? null,
    report: (line: string) => console.error(line),
  };
  return { settings, suites };
}

function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GiB, Node ${process.version}`;
}

/** Others at work on the machine make every figure worse, so the load is measured before and told. */
function describeLoad(): string {
  const load = loadavg()[0] ?? 0;
  const busy = load > cpus().length / 4 ? '; the machine is busy, expect slower figures and long tails' : '';
  return `load average of the minute before: ${load.toFixed(1)} on ${cpus().length} cores${busy}`;
}

interface Report {
  readonly date: string;
  readonly machine: string;
  readonly load: string;
  readonly results: Record<string, SuiteResult>;
}

function store(report: Report): string {
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(report, null, 2)}\n`;
  writeFileSync(join(folder, `${report.date.replace(/[:.]/g, '-')}.json`), text);
  const latest = join(folder, 'latest.json');
  writeFileSync(latest, text);
  return latest;
}

async function main(): Promise<void> {
  const { settings, suites } = readSettings();
  if (suites.some(({ withoutEngines }) => withoutEngines !== true)) installEngines(settings.report);
  const results: Record<string, SuiteResult> = {};
  const report = {
    date: new Date().toISOString(),
    machine: describeMachine(),
    load: describeLoad(),
    results,
  };
  console.log(`${report.machine}\n${report.load}`);
  for (const suite of suites) {
    const result = await suite.run(settings);
    results[suite.name] = result;
    console.log(`\n${result.title}\n\n${formatTable(result)}\n\n${result.notes.join('\n')}`);
  }
  console.log(`\nwritten: ${store(report)}`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
