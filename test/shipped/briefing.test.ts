// The briefings that are in the repository: the shipped one and the invented one that tests use. Both are without a
// finding, coverage included, and every quote is in the file on disk at the offsets that the store serves.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBriefingsFolder } from '../../src/bin/briefings-folder.ts';
import { checkBriefings, coverageProblems } from '../../src/briefing/check.ts';
import { formatProblem } from '../../src/briefing/problem.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe.each([
  ['briefings', 'north-korea-in-ukraine', 5],
  ['test/fixtures/briefings', 'harbour-ferry', 4],
])('%s', (folder, id, documents) => {
  const result = checkBriefings(openBriefingsFolder(path.join(root, folder)));
  const briefing = result.briefings.find((one) => one.id === id);

  it('has no finding', () => {
    expect([...result.problems, ...coverageProblems(result)].map(formatProblem)).toEqual([]);
  });

  it(`holds ${id} with its ${documents} documents`, () => {
    expect(briefing?.documents).toHaveLength(documents);
  });

  it('quotes the files on disk, character by character', () => {
    expect(briefing?.claims.length).toBeGreaterThan(90);
    for (const claim of briefing?.claims ?? []) {
      const file = path.join(root, folder, id, 'documents', `${claim.document}.txt`);
      const text = readFileSync(file, 'utf8');
      for (const { exact, start, end } of claim.quotes) expect(text.slice(start, end)).toBe(exact);
      expect(claim.paragraph).toContain(claim.quotes[0].exact);
      expect(text.split('\n')).toContain(claim.paragraph);
    }
  });

  it('names, for each claim, the line of its file where it begins', () => {
    for (const claim of briefing?.claims ?? []) {
      const lines = readFileSync(path.join(root, folder, claim.place.file), 'utf8').split('\n');
      expect(lines[claim.place.line - 1]).toBe(`  - id: ${claim.id}`);
    }
  });
});

it('the two can be loaded side by side', () => {
  const both = [path.join(root, 'briefings'), path.join(root, 'test/fixtures/briefings')].map(
    openBriefingsFolder,
  );
  const files = new Map(both.flatMap((folder) => folder.list().map((file) => [file, folder] as const)));
  const result = checkBriefings({
    list: () => [...files.keys()],
    read: (file) => files.get(file)?.read(file) ?? '',
  });
  expect(result.problems.map(formatProblem)).toEqual([]);
  expect(result.briefings.map((briefing) => briefing.id)).toEqual([
    'harbour-ferry',
    'north-korea-in-ukraine',
  ]);
});
