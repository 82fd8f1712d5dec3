/**
 * Ranks any corpus with Sitrep's index and writes a TREC run, so that relevance can be scored on public
 * collections:
 *
 *   node bench/search.ts --corpus C.jsonl --queries Q.jsonl [--k 10] [--out FILE] [--context-weight λ]
 *
 * Corpus lines are {"id","text","context"?} (context: the paragraph that the passage stands in), query lines
 * {"id","text"}. A run line is "query Q0 passage rank score sitrep". Exit code 2: wrong use or bad input.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildIndex, type Passage } from '../src/store/search/build.ts';
import { BadInput, readJsonLines } from './json-lines.ts';

const USAGE =
  'node bench/search.ts --corpus C.jsonl --queries Q.jsonl [--k 10] [--out FILE] [--context-weight λ]';

interface Settings {
  readonly corpus: string;
  readonly queries: string;
  readonly k: number;
  readonly out: string | undefined;
  readonly contextWeight: number | undefined;
}

function readNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < 0)
    throw new BadInput(`--${name} ${value}: not a number of 0 or more`);
  return number;
}

function readSettings(args: readonly string[]): Settings {
  const text = { type: 'string' } as const;
  let values: { corpus?: string; queries?: string; k?: string; out?: string; 'context-weight'?: string };
  try {
    const options = { corpus: text, queries: text, k: text, out: text, 'context-weight': text };
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : error}\nusage: ${USAGE}`);
  }
  const { corpus, queries } = values;
  if (corpus === undefined || queries === undefined) {
    throw new BadInput(`--${corpus === undefined ? 'corpus' : 'queries'} FILE is missing\nusage: ${USAGE}`);
  }
  const k = readNumber('k', values.k) ?? 10;
  if (!Number.isInteger(k) || k < 1) throw new BadInput(`--k ${values.k}: not a whole number of 1 or more`);
  const contextWeight = readNumber('context-weight', values['context-weight']);
  return { corpus, queries, k, out: values.out, contextWeight };
}

/** Reads {"id","text","context"?}; ids may be numbers, must be new, and must fit a run's columns. */
function createPassageReader(): (value: unknown) => Passage {
  const known = new Set<string>();
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new BadInput('is not a JSON object');
    const { id, text, context } = value as Record<string, unknown>;
    if (typeof id !== 'string' && typeof id !== 'number') throw new BadInput('has no "id" (a string)');
    const name = String(id);
    if (name === '' || /\s/.test(name))
      throw new BadInput(`has the id ${JSON.stringify(id)}: empty or with blanks, a run could not show it`);
    if (known.has(name)) throw new BadInput(`repeats the id ${JSON.stringify(id)}`);
    if (typeof text !== 'string') throw new BadInput('has no "text" (a string)');
    if (context !== undefined && context !== null && typeof context !== 'string')
      throw new BadInput('has a "context" that is not a string');
    known.add(name);
    return { id: name, text, context: context ?? undefined };
  };
}

function run(settings: Settings): void {
  // The queries are read first: an error in them should not cost the time of building.
  const queries = [...readJsonLines(settings.queries, createPassageReader())];
  const index = buildIndex(
    readJsonLines(settings.corpus, createPassageReader()),
    settings.contextWeight === undefined ? {} : { contextWeight: settings.contextWeight },
  );
  if (index.size === 0) throw new BadInput(`${settings.corpus}: holds no passage`);
  const out = settings.out === undefined ? 1 : openSync(settings.out, 'w');
  for (const query of queries) {
    const lines = index
      .search(query.text, settings.k)
      .map((hit, at) => `${query.id} Q0 ${hit.id} ${at + 1} ${hit.score.toFixed(9)} sitrep\n`);
    writeAll(out, lines.join(''));
  }
  if (settings.out !== undefined) closeSync(out);
}

/** A pipe may take only part of the text at a time, or be full for a moment. */
function writeAll(file: number, text: string): void {
  let bytes = new TextEncoder().encode(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(file, bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

try {
  run(readSettings(process.argv.slice(2)));
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  // The reader of a pipe (head, say) may stop early.
  if (code === 'EPIPE') process.exit(0);
  if (!(error instanceof BadInput) && code === undefined) throw error;
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
