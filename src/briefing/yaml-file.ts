// Reads a YAML file against a zod schema and remembers where each value stands, so that a finding can name its line.

import { type Document, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlFile<T> {
  readonly file: string;
  /** Undefined when the file does not parse or does not fit its schema. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** 1-based line of the value at `path`, or of the nearest parent that exists. */
  lineOf(path: YamlPath): number;
  /** Range of the scalar at `path` in the source text, for a mechanical mending. */
  rangeOf(path: YamlPath): { readonly start: number; readonly end: number } | undefined;
}

/** A list in the file whose entries have ids: `under` its path, `noun` what an entry is. */
export interface Records {
  readonly under: YamlPath;
  readonly noun: string;
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
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const lineOf = (path: YamlPath): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const range = rangeOfNode(node);
      if (range !== undefined) return lineAt(range.start);
    }
    return 1;
  };
  const rangeOf = (path: YamlPath) => {
    const node: unknown = document.getIn(path, true);
    const range = isScalar(node) ? rangeOfNode(node) : undefined;
    if (range === undefined) return undefined;
    // The range of a block scalar (> or |) takes in the line end after it, which has to stay.
    return { start: range.start, end: range.start + text.slice(range.start, range.end).trimEnd().length };
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      what: `this is not YAML: ${withoutPlace(error.message)}`,
      fix: 'check indentation, quotes and colons on this line',
    }));
    return { file, value: undefined, problems, lineOf, rangeOf };
  }
  const parsed = schema.safeParse(toValue(document) ?? absent);
  if (parsed.success) return { file, value: parsed.data, problems: [], lineOf, rangeOf };
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const where = path.length === 0 ? 'the file' : placeIn(document, path, records);
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return {
      file,
      line: lineOf([...path, ...unknownKey]),
      what: `${where}: ${issue.message}`,
      fix: 'see docs/guidelines.md, "Fields"',
    };
  });
  return { file, value: undefined, problems, lineOf, rangeOf };
}

/** The path in words; a record whose id cannot be read keeps its number. */
function placeIn(document: Document.Parsed, path: YamlPath, records: Records | undefined): string {
  const under = records?.under ?? [];
  const [index, ...within] = path.slice(under.length);
  const isIn = typeof index === 'number' && under.every((key, at) => path[at] === key);
  const id: unknown = isIn ? document.getIn([...under, index, 'id']) : undefined;
  if (records === undefined || (typeof id !== 'string' && typeof id !== 'number')) return path.join('.');
  const words = within.map((key) => (typeof key === 'number' ? ` ${key + 1}` : `, ${key}`));
  return `${records.noun} ${id}${words.join('')}`;
}

/** The parser's message without its own "at line 49, column 4:" and excerpt: the finding names the line already. */
function withoutPlace(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}

/** A file whose aliases (*name) would unfold without measure has no value of any use: a text that fails its schema. */
function toValue(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return error.message;
    throw error;
  }
}

function rangeOfNode(node: unknown): { start: number; end: number } | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const [start, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}
