// Reads a YAML file against a zod schema and remembers where each value stands, so that a finding can name its line.

import { type Document, isPair, isScalar, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import type { z } from 'zod';
import { findForeign } from './foreign-text.ts';
import { describeIssue } from './form-words.ts';
import type { Problem } from './problem.ts';
import { aliasFault, faultsIn, type YamlFault } from './yaml-words.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlFile<T> {
  readonly file: string;
  /** Undefined when the file does not parse or does not fit its schema. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** Entries that nobody has accepted, out of `value`, with where they stand in the file. */
  readonly drafts: readonly Draft[];
  /** Where the value at `path` stands, or the nearest parent that exists; line and column are 1-based. */
  placeOf(path: YamlPath): YamlPlace;
  /** Range of the scalar at `path` in the source text, for a mechanical mending. */
  rangeOf(path: YamlPath): { readonly start: number; readonly end: number } | undefined;
}

/** An entry of a list whose status is proposed or rejected, as it is written. */
export interface Draft {
  readonly list: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly place: YamlPlace;
}

export interface YamlPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A list in the file whose entries have ids: `under` its path, `noun` what an entry is. */
export interface Records {
  readonly under: YamlPath;
  readonly noun: string;
  /** Lists of the file in which drafts may stand between the records. */
  readonly drafts?: readonly string[];
}

/**
 * `absent` is what a file without any content says: {} unless the schema wants a list. A finding in one of the `records`
 * tells it by the id that a curator wrote: “claim r-foo, stance 1” for claims.6.stance.0.
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  absent: unknown = {},
  records?: Records,
): YamlFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const placeAt = (offset: number): YamlPlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  /** Places of the records in each list once the drafts are out. */
  const kept = new Map<string, readonly number[]>();
  /** The path as the file has it, drafts counted. */
  const inFile = (path: YamlPath): YamlPath => {
    const [list, at, ...rest] = path;
    const places = typeof list === 'string' ? kept.get(list) : undefined;
    if (list === undefined || places === undefined || typeof at !== 'number') return path;
    return [list, places[at] ?? at, ...rest];
  };
  const placeOf = (path: YamlPath): YamlPlace => {
    const written = inFile(path);
    for (let length = written.length; length > 0; length--) {
      const node: unknown = document.getIn(written.slice(0, length), true);
      const range = rangeOfNode(node);
      if (range !== undefined) return placeAt(range.start);
    }
    return { file, line: 1, column: 1 };
  };
  const rangeOf = (path: YamlPath) => {
    const node: unknown = document.getIn(inFile(path), true);
    const range = isScalar(node) ? rangeOfNode(node) : undefined;
    if (range === undefined) return undefined;
    // The range of a block scalar (> or |) takes in the line end after it, which has to stay.
    return { start: range.start, end: range.start + text.slice(range.start, range.end).trimEnd().length };
  };

  const foreign = findForeign(text).find(({ code }) => code === 'merge-conflict' || code === 'unreadable');
  if (foreign !== undefined) {
    const { code, what, fix, at } = foreign;
    return {
      file,
      value: undefined,
      problems: [{ ...placeAt(at), code, what, fix }],
      drafts: [],
      placeOf,
      rangeOf,
    };
  }
  const read = document.errors.length > 0 ? faultsIn(document.errors, text) : readValue(document, text);
  if (!('whole' in read)) {
    const problems = read.map(({ at, what, fix }) => ({ ...placeAt(at), code: 'yaml', what, fix }));
    return { file, value: undefined, problems, drafts: [], placeOf, rangeOf };
  }
  const cut = findCutTexts(document, text).map(({ at, read, lost }) => ({
    ...placeAt(at),
    code: 'cut-by-yaml',
    what: `YAML cuts this text at “ #”: it reads “${read}” and drops “${lost}”`,
    fix: 'put the text into quotes, or the comment on a line of its own',
  }));
  const whole = read.whole ?? absent;
  const { content, drafts } = setDraftsAside(whole, records?.drafts ?? [], kept, (list, at) =>
    placeAt(rangeOfNode(document.getIn([list, at], true))?.start ?? 0),
  );
  const parsed = schema.safeParse(content);
  if (parsed.success) {
    return { file, value: cut.length > 0 ? undefined : parsed.data, problems: cut, drafts, placeOf, rangeOf };
  }
  const problems = parsed.error.issues.flatMap((issue) =>
    describeIssue(issue, schema, content).map(({ code, path, what, fix }) => {
      const within = code === 'unknown-key' || code === 'missing-key' ? path.slice(0, -1) : path;
      const where = within.length === 0 ? '' : `${placeIn(document, within, records, inFile)}: `;
      return { ...placeOf(path), code, what: `${where}${what}`, fix };
    }),
  );
  return { file, value: undefined, problems: [...cut, ...problems], drafts, placeOf, rangeOf };
}

/** The content without its drafts; `kept` is filled with the places of what stays. */
function setDraftsAside(
  whole: unknown,
  lists: readonly string[],
  kept: Map<string, readonly number[]>,
  placeOf: (list: string, at: number) => YamlPlace,
): { readonly content: unknown; readonly drafts: readonly Draft[] } {
  if (lists.length === 0 || !isRecord(whole)) return { content: whole, drafts: [] };
  const drafts: Draft[] = [];
  const content = { ...whole };
  for (const list of lists) {
    const entries = whole[list];
    if (!Array.isArray(entries)) continue;
    const places: number[] = [];
    for (const [at, value] of entries.entries()) {
      if (isRecord(value) && (value.status === 'proposed' || value.status === 'rejected'))
        drafts.push({ list, value, place: placeOf(list, at) });
      else places.push(at);
    }
    kept.set(list, places);
    content[list] = places.map((at): unknown => entries[at]);
  }
  return { content, drafts };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys whose words are copied from a document. */
const COPIED = new Set(['quote', 'exact', 'prefix', 'suffix', 'core', 'sentence']);

/**
 * Texts without quotes that end at a comment on their own line: what was meant to be said may be what YAML dropped. Behind
 * one word of ours, an id or a date, “# ” begins a comment; “#38” does nowhere.
 */
function findCutTexts(
  document: Document.Parsed,
  source: string,
): readonly { readonly at: number; readonly read: string; readonly lost: string }[] {
  const found: { at: number; read: string; lost: string }[] = [];
  visit(document, {
    Scalar(key, node, path) {
      const range = rangeOfNode(node);
      if (node.type !== Scalar.PLAIN || range === undefined || range.start === range.end) return;
      const lost = /^[ \t]+(#.*)/.exec(source.slice(range.end))?.[1];
      if (lost === undefined) return;
      const read = source.slice(range.start, range.end);
      const pair = path.at(-1);
      const isCopied = key === 'value' && isPair(pair) && COPIED.has(String(pair.key));
      if (/^#+(?:\s|$)/.test(lost) && !/\s/.test(read) && !isCopied) return;
      found.push({ at: range.start, read, lost: lost.trimEnd() });
    },
  });
  return found;
}

/** The path in words; a record whose id cannot be read keeps its number. */
function placeIn(
  document: Document.Parsed,
  path: YamlPath,
  records: Records | undefined,
  inFile: (path: YamlPath) => YamlPath,
): string {
  const under = records?.under ?? [];
  const [index, ...within] = path.slice(under.length);
  const isIn = typeof index === 'number' && under.every((key, at) => path[at] === key);
  const id: unknown = isIn ? document.getIn(inFile([...under, index, 'id'])) : undefined;
  if (records === undefined || (typeof id !== 'string' && typeof id !== 'number')) return path.join('.');
  const words = within.map((key) => (typeof key === 'number' ? ` ${key + 1}` : `, ${key}`));
  return `${records.noun} ${id}${words.join('')}`;
}

/** What the file says, or why its references (*name) lead nowhere. */
function readValue(
  document: Document.Parsed,
  text: string,
): { readonly whole: unknown } | readonly YamlFault[] {
  try {
    return { whole: document.toJS() };
  } catch (error) {
    if (error instanceof ReferenceError) return [aliasFault(error.message, text)];
    throw error;
  }
}

function rangeOfNode(node: unknown): { start: number; end: number } | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const [start, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}
