// Briefings kept compiled: answers are the same from the files and from what was kept, and what was kept is used for
// exactly the files it was made from. Every test has folders of its own on disk.

import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedStores, openStores } from '../../src/bin/open-stores.ts';
import { createScoredAnswerer } from '../../src/eval/scored-answerer.ts';
import { compose } from '../../src/reply/compose.ts';
import { bringCompiled } from '../peers/compiled-briefings.ts';

const root = path.resolve(import.meta.dirname, '../..');
const today = '2025-04-01';
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-kept-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the invented briefing, and a data folder beside it. */
function newHome() {
  const home = newFolder();
  const briefingsDir = path.join(home, 'briefings');
  cpSync(path.join(root, 'test/fixtures/briefings'), briefingsDir, { recursive: true });
  return { briefingsDir, dataDir: path.join(home, 'data') };
}

/** The same after a first start. */
function newKeptHome() {
  const home = newHome();
  bringCompiled(home);
  return home;
}

function keptFile(dataDir: string): string {
  const names = readdirSync(path.join(dataDir, 'cache'));
  expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.compiled$/)]);
  return path.join(dataDir, 'cache', names[0] ?? '');
}

/** A kept file that was written anew has another inode: it came by renaming. */
const identity = (file: string): number => statSync(file).ino;

function replies({ stores, compiled }: OpenedStores, questions: readonly string[]): string {
  const answerer = createScoredAnswerer(stores, () => today, compiled);
  return JSON.stringify(
    questions.map((text) => compose(answerer.answer({ text, previous: [], today, options: {} }), today)),
  );
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const ferryFile = (briefingsDir: string, name: string): string =>
  path.join(briefingsDir, 'harbour-ferry', name);

describe.each([
  ['the shipped briefing', path.join(root, 'briefings')],
  ['the invented briefing', path.join(root, 'test/fixtures/briefings')],
])('%s', (_, briefingsDir) => {
  it('is the same, and answers in the same bytes, from its files and from what was kept', async () => {
    const config = { briefingsDir, dataDir: newFolder() };
    const made = await openStores(config);
    const before = identity(keptFile(config.dataDir));
    const kept = await openStores(config);
    expect(identity(keptFile(config.dataDir))).toBe(before);
    expect(kept.stores.map((store) => store.briefing)).toEqual(made.stores.map((store) => store.briefing));
    const questions = made.stores.flatMap(({ briefing }) => [
      ...briefing.questions.map((question) => question.q),
      ...briefing.topics.map((topic) => `/${topic.command}`),
      ...briefing.entities.map((entity) => `/who ${entity.name}`),
      '/timeline',
      '/sources',
      '/about',
    ]);
    expect(replies(kept, questions)).toBe(replies(made, questions));
  });
});

describe('what was kept', () => {
  it('is not used once a claim has changed', async () => {
    const home = newKeptHome();
    await openStores(home);
    const claims = ferryFile(home.briefingsDir, 'claims/2025-03-07-wire.yaml');
    const statement = /statement: (.+)/.exec(readFileSync(claims, 'utf8'))?.[1] ?? '';
    change(claims, statement, `${statement} (as corrected)`);
    for (const opened of [await openStores(home), await openStores(home)]) {
      const statements = opened.stores.flatMap((store) => store.briefing.claims.map((one) => one.statement));
      expect(statements).toContain(`${statement} (as corrected)`);
      expect(statements).not.toContain(statement);
    }
  });

  it('is not used for a briefing that no longer passes, nor is that one kept', async () => {
    const home = newKeptHome();
    await openStores(home);
    const before = identity(keptFile(home.dataDir));
    const text = ferryFile(home.briefingsDir, 'documents/2025-03-07-wire.txt');
    writeFileSync(text, `Put in front. ${readFileSync(text, 'utf8')}`);
    for (const opened of [await openStores(home), await openStores(home)]) {
      expect(opened.stores).toEqual([]);
      expect(opened.problems.length).toBeGreaterThan(0);
    }
    expect(identity(keptFile(home.dataDir))).toBe(before);
  });

  it('is not used when a file came or went', async () => {
    const home = newKeptHome();
    await openStores(home);
    const stray = ferryFile(home.briefingsDir, 'claims/stray.txt');
    writeFileSync(stray, '');
    expect((await openStores(home)).problems.map((one) => one.file)).toEqual([
      'harbour-ferry/claims/stray.txt',
    ]);
    rmSync(stray);
    expect((await openStores(home)).problems).toEqual([]);
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, statSync(file).size - 9)],
    ['cut short inside its header', (file: string) => truncateSync(file, 20)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['longer than it was', (file: string) => writeFileSync(file, 'x', { flag: 'a' })],
    ['something else', (file: string) => writeFileSync(file, readFileSync(path.join(root, 'LICENSE')))],
    ['of another layout', (file: string) => flip(file, 7)],
    ['of other files', (file: string) => flip(file, 8)],
    ['damaged in its checksum', (file: string) => flip(file, 50)],
    ['damaged in its lengths', (file: string) => flip(file, 77)],
    ['damaged in its records', (file: string) => flip(file, 5000)],
    ['damaged in its arrays', (file: string) => flip(file, statSync(file).size - 5000)],
  ])('is made anew when it is %s', async (_, damage) => {
    const home = newKeptHome();
    const whole = replies(await openStores(home), ['/sources', 'how many were hurt?']);
    const file = keptFile(home.dataDir);
    const bytes = readFileSync(file);
    damage(file);
    expect(replies(await openStores(home), ['/sources', 'how many were hurt?'])).toBe(whole);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('need not be there: a data folder that cannot be written to is no error', async () => {
    const home = newHome();
    const blocked = path.join(newFolder(), 'a-file');
    writeFileSync(blocked, '');
    chmodSync(blocked, 0o400);
    const opened = await openStores({ ...home, dataDir: path.join(blocked, 'data') });
    expect(opened.problems).toEqual([]);
    expect(opened.stores).toHaveLength(1);
  });
});

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('with the first asks of each record only', () => {
  it('they are what is compiled, and nothing is kept that a start with all of them would open', async () => {
    const home = newHome();
    const { stores, compiled } = await openStores(home, 2);
    const [store] = stores;
    if (store === undefined) throw new Error('no store');
    const { claims, unknowns } = store.briefing;
    const counts = [...claims, ...unknowns].map(({ asks }) => asks.length);
    expect(Math.max(...counts)).toBe(2);
    expect(compiled(store)).toBeDefined();
    expect(() => readdirSync(path.join(home.dataDir, 'cache'))).toThrow('ENOENT');
    const [all] = (await openStores(home)).stores;
    expect(all?.briefing.claims.map(({ asks }) => asks.slice(0, 2))).toEqual(claims.map(({ asks }) => asks));
  });
});
