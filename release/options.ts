// The options of a script of this project: one that it does not know ends it with one line and exit code 2.

import { parseArgs } from 'node:util';

/** `names` are the options that take a value, `flags` those that take none. */
export function readOptions<N extends string = never, F extends string = never>(
  names: Readonly<Record<N, string>>,
  flags: readonly F[] = [],
): Readonly<Record<N, string>> & Readonly<Record<F, boolean>> {
  const options = Object.fromEntries([
    ...Object.entries<string>(names).map(
      ([name, value]) => [name, { type: 'string', default: value }] as const,
    ),
    ...flags.map((name) => [name, { type: 'boolean', default: false }] as const),
  ]);
  try {
    return parseArgs({ options, strict: true }).values as Record<N, string> & Record<F, boolean>;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    console.error(
      `${error instanceof Error ? error.message : error} Options: ${known.join(', ') || 'none'}.`,
    );
    process.exit(2);
  }
}
