// Two curators on two branches, merged by git itself: a claim is written in one place, so nothing conflicts.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { openBriefingsFolder } from '../../src/bin/briefings-folder.ts';
import { checkBriefings } from '../../src/briefing/check.ts';
import { GIT_ATTRIBUTES } from '../../src/curate/new-briefing.ts';
import { openDisk } from '../../src/curate/review/disk.ts';
import { emptyProposal } from '../../src/curate/review/terminal.ts';
import { openWorkspace } from '../../src/curate/review/workspace.ts';

const root = mkdtempSync(path.join(tmpdir(), 'sitrep-merge-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const ferry = path.resolve(import.meta.dirname, '../fixtures/briefings/harbour-ferry');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync(ferry, path.join(root, 'harbour-ferry'), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'begun');
});

const workspace = () =>
  openWorkspace({
    disk: openDisk(root, 'harbour-ferry', Date.now),
    briefing: 'harbour-ferry',
    files: openBriefingsFolder(root),
    reviewed: () => ({ by: 'ada', on: '2025-03-20' }),
  });

/** Drafts a stretch of the text and accepts it, on a branch of its own. */
function claimOn(branch: string, document: string, quote: string, id: string, speaker?: string): void {
  git('checkout', '-q', 'main');
  git('checkout', '-qb', branch);
  const own = workspace();
  const drafted = own.propose(document, {
    ...emptyProposal(quote, id, branch),
    about: ['meridel'],
    topics: ['ferry-casualties'],
    attribution: speaker === undefined ? [] : [{ by: speaker }],
  });
  expect(drafted).toMatchObject({ done: true });
  const item = own.items(document).find(({ draft }) => 'id' in draft && draft.id === id);
  if (item?.kind !== 'claim') throw new Error('no draft');
  const { place: _place, document: _document, ...proposal } = item.draft;
  expect(own.decide(item, { do: 'accept', proposal })).toMatchObject({ done: true });
  git('commit', '-qam', branch);
}

it.each([
  [
    'two documents',
    '2025-03-07-wire',
    'The water is seven degrees',
    '2025-03-12-courier',
    'He declined to show the log',
  ],
  [
    'one document',
    '2025-03-07-wire',
    'The water is seven degrees',
    '2025-03-07-wire',
    'It was not immediately clear what caused the collision',
  ],
])('claims of %s, for the same topic', (_what, first, one, second, other) => {
  claimOn('ada', first, one, 'new-of-ada');
  claimOn('bo', second, other, 'new-of-bo');
  git('checkout', '-q', 'ada');
  git('merge', '-q', '--no-edit', 'bo');
  const { briefings, problems } = checkBriefings(openBriefingsFolder(root));
  expect(problems).toEqual([]);
  const topic = briefings[0]?.topics.find(({ command }) => command === 'ferry-casualties');
  const last = topic?.sections.at(-1)?.claims ?? [];
  // The documented order: by document, then in text order.
  expect(last.slice(-2)).toEqual(['new-of-ada', 'new-of-bo']);
});

it('people and events that two branches add to the same registers are all kept', () => {
  writeFileSync(path.join(root, '.gitattributes'), GIT_ATTRIBUTES);
  git('add', '.');
  git('commit', '-qm', 'registers merge by line');
  claimOn('ada', '2025-03-07-wire', 'The water is seven degrees', 'new-of-ada', 'Ada Lund');
  claimOn('bo', '2025-03-12-courier', 'He declined to show the log', 'new-of-bo', 'Bo Nyqvist');
  git('checkout', '-q', 'ada');
  git('merge', '-q', '--no-edit', 'bo');
  const { briefings, problems } = checkBriefings(openBriefingsFolder(root));
  expect(problems).toEqual([]);
  const ids = briefings[0]?.entities.map(({ id }) => id) ?? [];
  expect(ids).toEqual(expect.arrayContaining(['ada-lund', 'bo-nyqvist']));
});

it('an unfinished merge is named as such', () => {
  const file = path.join(root, 'harbour-ferry/topics/ferry-brief.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> bo\n`);
  expect(checkBriefings(openBriefingsFolder(root)).problems.map(({ code }) => code)).toEqual([
    'merge-conflict',
  ]);
});
