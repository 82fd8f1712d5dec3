// Reads a YAML file again only when its text has changed: what `sitrep check --watch` and a review need to be quick.

import type { z } from 'zod';
import { type Records, readYaml, type YamlFile } from './yaml-file.ts';

/** A readYaml that remembers the last text of each file and what it said. */
export function createMemory(): typeof readYaml {
  const known = new Map<
    string,
    { readonly text: string; readonly schema: z.ZodType; readonly file: unknown }
  >();
  return <S extends z.ZodType>(
    file: string,
    text: string,
    schema: S,
    absent?: unknown,
    records?: Records,
  ): YamlFile<z.output<S>> => {
    const before = known.get(file);
    // The same schema gave it, so it has that schema's output.
    if (before?.text === text && before.schema === schema) return before.file as YamlFile<z.output<S>>;
    const read = readYaml(file, text, schema, absent, records);
    known.set(file, { text, schema, file: read });
    return read;
  };
}
