// The briefing that the benches write as a curator's files: one that no longer passes would end them hours later.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeBriefing } from '../../bench/briefing-files.ts';
import { readBriefingsFolder } from '../../src/bin/briefings-folder.ts';
import { checkBriefings } from '../../src/briefing/check.ts';

it('passes the check, with every claim', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-synthetic-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeBriefing(folder, 60);
  const { briefings, problems } = checkBriefings(readBriefingsFolder(folder));
  expect(problems).toEqual([]);
  expect(briefings.map(({ claims }) => claims.length)).toEqual([60]);
});
