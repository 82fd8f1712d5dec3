// Why a value does not fit the form of its file, in the curator's words: what stands there, what should, an example.
// The schema library's own words never reach anybody.

import { z } from 'zod';
import { type FieldWords, wordsOfField } from './field-words.ts';
import { nearestName } from './nearest.ts';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** One finding in the form of a file. */
export interface FormFinding {
  readonly code: string;
  /** Where it stands: the key itself for one that there is not. */
  readonly path: Path;
  readonly what: string;
  readonly fix: string;
}

/** `value` is what the file says as a whole; a missing field is told by its name. */
export function describeIssue(issue: Issue, schema: z.ZodType, value: unknown): readonly FormFinding[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const words = wordsOfField(path);
  const finding = (code: string, what: string, fix: string): FormFinding => ({ code, path, what, fix });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, schema, valueAt(value, [...path, key])));
    case 'invalid_union':
      return fromUnion(issue, path, schema, value);
    case 'invalid_type':
    case 'invalid_value': {
      const given = valueAt(value, path);
      if (given === undefined && path.length > 0) {
        const name = path.at(-1);
        const what = typeof name === 'number' ? `entry ${name + 1} is empty` : `\`${name}\` is missing`;
        return [finding('missing-key', what, howToWrite(words))];
      }
      if (issue.code === 'invalid_value')
        return [finding('not-offered', ...notOffered(given, issue.values, words))];
      if (ownWords(issue.message)) return [finding('form', issue.message, howToWrite(words))];
      return [
        finding(
          'wrong-kind',
          `${kinds[issue.expected] ?? 'something else'} should stand here, not ${kindOf(given)}`,
          howToWrite(words),
        ),
      ];
    }
    case 'too_small':
      return [finding('empty', 'is empty', howToWrite(words))];
    case 'too_big': {
      const given = valueAt(value, path);
      const length = typeof given === 'string' ? `${given.length} characters, ` : '';
      return [finding('too-long', `is too long: ${length}at most ${issue.maximum}`, 'shorten it')];
    }
    default:
      return [
        finding(
          'form',
          ownWords(issue.message) ? issue.message : 'is not in the right form',
          howToWrite(words),
        ),
      ];
  }
}

/** Our own messages begin with a small letter or a quotation mark; the library's with a capital. */
function ownWords(message: string): boolean {
  return !/^[A-Z]/.test(message);
}

function howToWrite(words: FieldWords | undefined): string {
  return words === undefined ? 'see docs/guidelines.md, "Fields"' : `write it like this: ${words.example}`;
}

function unknownKey(key: string, path: Path, schema: z.ZodType, given: unknown): FormFinding {
  const keys = keysAt(schema, path);
  const near = nearestName(key, keys);
  // Between braces a comma ends the value before it, and the words behind it stand as a key.
  if (/\s/.test(key) || (given === null && near === undefined))
    return {
      code: 'cut-at-comma',
      path,
      what: `“${key}” stands here as a key: between braces a comma ends the value before it`,
      fix: 'put that value in quotation marks',
    };
  return {
    code: 'unknown-key',
    path: [...path, key],
    what: `there is no key \`${key}\` here${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
    fix: keys.length === 0 ? 'remove it' : `the keys are ${keys.join(', ')}`,
  };
}

function notOffered(
  given: unknown,
  values: readonly unknown[],
  words: FieldWords | undefined,
): readonly [string, string] {
  const offered = values.map(String);
  const near = typeof given === 'string' ? nearestName(given, offered) : undefined;
  const what = `${show(given)} is none of those that there are${near === undefined ? '' : `; did you mean “${near}”?`}`;
  return [what, offered.length > 1 ? `one of ${offered.join(', ')}` : howToWrite(words)];
}

/** Of several forms that a value could have, the findings of the one that it comes nearest to. */
function fromUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  schema: z.ZodType,
  value: unknown,
): readonly FormFinding[] {
  const given = valueAt(value, path);
  if (given === undefined) {
    const what = `\`${path.at(-1)}\` is missing`;
    return [{ code: 'missing-key', path, what, fix: howToWrite(wordsOfField(path)) }];
  }
  const branches = issue.errors
    .map((errors) => errors.map((error) => ({ ...error, path: [...issue.path, ...error.path] })))
    .sort((a, b) => misfit(a, issue.path.length) - misfit(b, issue.path.length));
  const [nearest = []] = branches;
  return nearest.slice(0, 1).flatMap((error) => describeIssue(error, schema, value));
}

/** A branch that fails at the value itself fits worse than one that fails within it. */
function misfit(errors: readonly Issue[], depth: number): number {
  const atTop = errors.some((error) => error.path.length === depth && error.code === 'invalid_type');
  return (atTop ? 1000 : 0) + errors.length;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  null: 'null',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'keys with values';
  return `${typeof value === 'string' ? 'the text' : typeof value === 'number' ? 'the number' : ''} ${show(value)}`.trim();
}

function show(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'keys with values';
  const text = String(value);
  return `“${text.length <= 60 ? text : `${text.slice(0, 57)}…`}”`;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([name]) => name === String(key))?.[1];
  }
  return at;
}

/** The keys that the form offers at a path. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  return [
    ...new Set(
      formsAt(schema, path).flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : [])),
    ),
  ];
}

/** Every form that a value at the path may have; unions, defaults and lazy forms opened. */
function formsAt(schema: z.core.$ZodType, path: Path): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return formsAt(schema.def.innerType, path);
  if (schema instanceof z.ZodLazy) return formsAt(schema.def.getter(), path);
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((option) => formsAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  if (schema instanceof z.ZodArray) return formsAt(schema.def.element, rest);
  if (schema instanceof z.ZodRecord) return formsAt(schema.def.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const inner: z.core.$ZodType | undefined = schema.def.shape[String(key)];
  return inner === undefined ? [] : formsAt(inner, rest);
}
