// The schemas that editors complete from are those of the zod schemas, and every file of the shipped briefings names its own.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FormName, forms, jsonSchemaOf, schemaLine } from '../../src/briefing/json-schema.ts';

const folder = path.resolve(import.meta.dirname, '../../briefings');
const names = Object.keys(forms) as FormName[];

describe('briefings/.schemas', () => {
  it.each(names)('%s.json is the present form (sitrep check --fix renews it)', (form) => {
    expect(readFileSync(path.join(folder, '.schemas', `${form}.json`), 'utf8')).toBe(jsonSchemaOf(form));
  });

  it('explains every key: what it is, and one written rightly', () => {
    const unexplained = names.flatMap((form) => {
      const found: string[] = [];
      const visit = (value: unknown, at: string): void => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, inner] of Object.entries(value)) {
          if (key === 'properties') {
            for (const [name, property] of Object.entries(inner as Record<string, { description?: string }>))
              if (property.description === undefined) found.push(`${at}.${name}`);
          }
          visit(inner, `${at}.${key}`);
        }
      };
      visit(JSON.parse(jsonSchemaOf(form)), form);
      return found;
    });
    expect(unexplained).toEqual([]);
  });

  it('is named in the first line of every file of the shipped briefings', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const parts = file.split(path.sep);
      const name = path.basename(file, '.yaml');
      const form = { claims: 'claims', topics: 'topic' }[parts.at(-2) ?? ''] ?? name;
      const [first] = readFileSync(path.join(folder, file), 'utf8').split('\n');
      expect([file, first]).toEqual([file, schemaLine(form as FormName, parts.length - 1)]);
    }
  });
});
