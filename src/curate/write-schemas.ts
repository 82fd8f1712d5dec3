// Puts the schemas of the files' forms where a briefings folder keeps them; those that are there and the same stay.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormName, forms, jsonSchemaOf, SCHEMAS_FOLDER } from '../briefing/json-schema.ts';
import { writeWhole } from '../write-whole.ts';

/** Returns the files that it wrote. */
export function writeSchemas(folder: string): readonly string[] {
  return Object.keys(forms)
    .filter(isForm)
    .flatMap((form) => {
      const path = join(folder, SCHEMAS_FOLDER, `${form}.json`);
      const text = jsonSchemaOf(form);
      if (readIfThere(path) === text) return [];
      writeWhole(path, text);
      return [path];
    });
}

/** What `sitrep check --fix` does about schemas of an older Sitrep; a folder without any stays so. Returns lines to print. */
export function renewSchemas(folder: string): readonly string[] {
  if (!existsSync(join(folder, SCHEMAS_FOLDER))) return [];
  return writeSchemas(folder).map((path) => `renewed ${path}`);
}

function isForm(name: string): name is FormName {
  return Object.hasOwn(forms, name);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
