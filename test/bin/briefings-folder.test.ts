// What counts as a file of the briefings folder: its own files, and nothing that a link brings in from elsewhere.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBriefingsFolder } from '../../src/bin/briefings-folder.ts';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'sitrep-folder-'));
  folder = path.join(home, 'briefings');
  mkdirSync(path.join(folder, 'story'), { recursive: true });
  writeFileSync(path.join(folder, 'story/briefing.yaml'), 'title: x\n');
  mkdirSync(path.join(home, 'secret'));
  writeFileSync(path.join(home, 'secret/key.txt'), 'do not read');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const list = () => [...openBriefingsFolder(folder).list()].sort();

describe('a link', () => {
  it.each([
    ['to a file elsewhere', 'story/documents.txt', '../../secret/key.txt'],
    ['to a folder elsewhere', 'story/documents', '../../secret'],
    ['to a folder of the briefing', 'other', 'story'],
    ['to nothing', 'story/gone.txt', 'nowhere.txt'],
  ])('%s is refused by its name', (_what, at, target) => {
    symlinkSync(target, path.join(folder, at));
    expect(list).toThrow(new RegExp(`^${path.join(folder, at)} is a link to `));
  });

  it('to a file of the folder is that file, as mounted configurations have it; hidden ones are passed over', () => {
    mkdirSync(path.join(folder, 'story/..data'));
    writeFileSync(path.join(folder, 'story/..data/topics.yaml'), 'y\n');
    symlinkSync('..data/topics.yaml', path.join(folder, 'story/topics.yaml'));
    symlinkSync('../../secret', path.join(folder, 'story/.git'));
    expect(list()).toEqual(['story/briefing.yaml', 'story/topics.yaml']);
    expect(openBriefingsFolder(folder).read('story/topics.yaml')).toBe('y\n');
  });
});
