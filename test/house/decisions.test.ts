// Decisions are pages in the order in which they were made: numbered without a gap, dated, saying first what was decided.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../docs/decisions');

it('each has its number, its date and what was decided', () => {
  const names = readdirSync(folder).sort();
  const dates = names.map((name, at) => {
    expect(name).toMatch(new RegExp(`^${String(at + 1).padStart(4, '0')}-[a-z0-9-]+\\.md$`));
    const text = readFileSync(path.join(folder, name), 'utf8');
    const [, date = ''] = /^# .+\n\n\*(\d+ \w+ \d{4})\*\n\n\*\*(?:Decided|Superseded)/.exec(text) ?? [];
    expect([name, date]).toEqual([name, expect.stringMatching(/\d{4}$/)]);
    return Date.parse(`${date} UTC`);
  });
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
});
