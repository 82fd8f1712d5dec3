// `sitrep new`: every sort begins a briefing that passes check, alone and beside others.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Sort, sorts } from '../../src/curate/sorts.ts';
import { sharedActs } from '../../src/language/en/acts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-new-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const entry = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');

function sitrep(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    encoding: 'utf8',
    cwd: folder,
    timeout: 30_000,
  });
  return { status, out: stdout, err: stderr };
}

describe('sitrep new', () => {
  it('begins a briefing of every sort beside the others, and check is content with all', () => {
    for (const sort of Object.keys(sorts)) {
      const { status, out, err } = sitrep('new', `story-${sort}`, '--sort', sort, '--briefings', folder);
      expect([status, err]).toEqual([0, '']);
      expect(out).toContain(`sitrep start --briefings ${path.join(folder, `story-${sort}`)}`);
    }
    const second = sitrep('new', 'second-conflict', '--briefings', folder);
    expect(second.out).toContain('Its topic is /second-conflict-casualties.');
    const { status, out } = sitrep('check', '--briefings', folder);
    expect([status, out.trim().split('\n').length]).toEqual([0, 8]);
    expect(out).toContain('story-dispute: 0 documents, 0 claims');
  });

  it('what a sort counts is counted by the figures of acts, so that a curator need not write them twice', () => {
    const units = Object.values<Sort>(sorts).flatMap((sort) => Object.entries(sort.units));
    for (const id of [
      'killed',
      'wounded',
      'injured',
      'captured',
      'cases',
      'rescued',
      'abducted',
      'freed',
      'arrested',
      'owed',
      'withdrawn',
      'guaranteed',
      'laid-off',
    ]) {
      expect(units.filter(([unit, { acts = [] }]) => unit === id && acts.length === 0)).toEqual([]);
    }
    const known = sharedActs().acts;
    expect(units.flatMap(([, { acts = [] }]) => acts.filter((act) => !known.has(act)))).toEqual([]);
  });

  it('one briefing is checked alone by its own folder', () => {
    const { status, out } = sitrep('check', '--briefings', path.join(folder, 'story-outbreak'));
    expect([status, out.trim().split('\n').length]).toEqual([0, 1]);
    expect(out).toMatch(/^story-outbreak: /);
  });

  it('asked before it has a document it says what to do', () => {
    const { status, err } = sitrep('ask', 'how many died', '--briefings', folder);
    expect(status).toBe(2);
    expect(err).toContain('has a document yet: sitrep add FILE|URL');
  });

  it('every file names its schema, which is there', () => {
    const file = path.join(folder, 'story-accident/topics/victims.yaml');
    const [, schema = ''] = /\$schema=(.*)/.exec(readFileSync(file, 'utf8')) ?? [];
    expect(existsSync(path.resolve(path.dirname(file), schema))).toBe(true);
  });

  it.each([
    [['new'], 'Name the briefing'],
    [['new', 'Quarry Bridge'], 'single hyphens, such as quarry-bridge'],
    [['new', 'story-accident'], 'is there already'],
    [
      ['new', 'x', '--sort', 'war'],
      'There are: conflict, disaster, outbreak, dispute, accident, crime, business',
    ],
    [['new', 'x', '--timezone', 'Oslo'], 'is not an IANA time zone'],
    [['new', 'x', '--language', 'English'], 'is no language code'],
  ])('%j is wrong use', (args, said) => {
    const { status, err } = sitrep(...args, '--briefings', folder);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});
