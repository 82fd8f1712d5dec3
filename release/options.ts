// The options of a script of this project: one that it does not know ends it with one line and exit code 2.

import { parseArgs } from 'node:util';

type Options<N extends string, F extends string> = Readonly<Record<N, string>> & Readonly<Record<F, boolean>>;

/** `names` are the options that take a value, `flags` those that take none; a word that is no option ends it too. */
export function readOptions<N extends string = never, F extends string = never>(
  names: Readonly<Record<N, string>>,
  flags: readonly F[] = [],
): Options<N, F> {
  return parse(names, flags, false).options;
}

/** The same with the words beside them, in order. */
export function readOptionsAndWords<N extends string = never, F extends string = never>(
  names: Readonly<Record<N, string>>,
  flags: readonly F[] = [],
): { readonly options: Options<N, F>; readonly words: readonly string[] } {
  return parse(names, flags, true);
}

function parse<N extends string, F extends string>(
  names: Readonly<Record<N, string>>,
  flags: readonly F[],
  allowPositionals: boolean,
) {
  const options = Object.fromEntries([
    ...Object.entries<string>(names).map(
      ([name, value]) => [name, { type: 'string', default: value }] as const,
    ),
    ...flags.map((name) => [name, { type: 'boolean', default: false }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals });
    return { options: values as Options<N, F>, words: positionals };
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    console.error(
      `${error instanceof Error ? error.message : error} Options: ${known.join(', ') || 'none'}.`,
    );
    process.exit(2);
  }
}
