// What would change at Discord if the commands were registered now: by name, and for each that stands there, in what. What
// Discord does not tell of a command cannot differ.

import type { CommandBody } from './commands.ts';

export interface CommandChange {
  /** "/casualties", "“Receipts”". */
  readonly name: string;
  readonly change: 'new' | 'gone' | 'other';
  /** Of what is other: "description", "options source max_length". */
  readonly what: readonly string[];
}

interface Standing {
  readonly type?: number;
  readonly name: string;
}

export function compareCommands(
  wanted: readonly CommandBody[],
  standing: readonly Standing[],
): readonly CommandChange[] {
  const keyOf = ({ type = 1, name }: Standing): string => `${type} ${name}`;
  const there = new Map(standing.map((one) => [keyOf(one), one]));
  const ours = new Set(wanted.map(keyOf));
  return [
    ...wanted.flatMap((body): readonly CommandChange[] => {
      const found = there.get(keyOf(body));
      if (found === undefined) return [{ name: shownName(body), change: 'new', what: [] }];
      const what = differences(body, found, '');
      return what.length === 0 ? [] : [{ name: shownName(body), change: 'other', what }];
    }),
    ...standing
      .filter((one) => !ours.has(keyOf(one)))
      .map((one): CommandChange => ({ name: shownName(one), change: 'gone', what: [] })),
  ];
}

const shownName = ({ type = 1, name }: Standing): string => (type === 1 ? `/${name}` : `“${name}”`);

/** Paths of what differs: options and choices by their names, lists of values whatever their order. */
function differences(wanted: unknown, standing: unknown, path: string): readonly string[] {
  if (standing === undefined || standing === null) return [];
  if (Array.isArray(wanted) && Array.isArray(standing)) return listDifferences(wanted, standing, path);
  if (typeof wanted !== 'object' || wanted === null)
    return String(wanted) === String(standing) ? [] : [path.trim()];
  return Object.entries(wanted).flatMap(([key, value]) =>
    differences(value, Reflect.get(standing as object, key), `${path} ${key}`),
  );
}

function listDifferences(
  wanted: readonly unknown[],
  standing: readonly unknown[],
  path: string,
): readonly string[] {
  const isNamed = wanted.some((one) => nameOf(one) !== undefined);
  if (!isNamed) {
    const [one, other] = [wanted, standing].map((list) => [...list].map(String).sort().join());
    return one === other ? [] : [path.trim()];
  }
  const there = new Map(standing.map((one) => [nameOf(one), one]));
  const names = wanted.map(nameOf);
  const isSame = names.length === standing.length && names.every((name) => there.has(name));
  if (!isSame) return [path.trim()];
  return wanted.flatMap((one) => differences(one, there.get(nameOf(one)), `${path} ${nameOf(one)}`));
}

function nameOf(one: unknown): string | undefined {
  const name = typeof one === 'object' && one !== null ? Reflect.get(one, 'name') : undefined;
  return typeof name === 'string' ? name : undefined;
}
