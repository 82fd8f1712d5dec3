// `sitrep export`: what others script against. Each line stands alone, and its offsets point into the file on disk.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBriefings } from '../../src/briefing/check.ts';
import { exportClaims } from '../../src/store/export-claim.ts';
import { createStore } from '../../src/store/store.ts';
import { asFolder, miniBriefing } from '../briefing/mini-briefing.ts';

const root = path.resolve(import.meta.dirname, '../..');

function sitrep(...args: string[]) {
  return spawnSync(process.execPath, [path.join(root, 'src/bin/sitrep.mjs'), 'export', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
}

describe('a claim of the mini briefing', () => {
  const store = createStore(checkBriefings(asFolder(miniBriefing)).briefings[0] ?? expect.unreachable());
  const lines = exportClaims([store]);
  const claim = lines.find((line) => line.id === 'mayor-300');

  it('carries what its record says, every id spelt out', () => {
    expect(claim).toMatchObject({
      briefing: 'mini',
      document: {
        id: 'note',
        label: 'Harbour news',
        publisher: { name: 'Harbour news', basis: 'page', why: 'first line' },
        published: {
          date: '2025-03-11',
          words: 'on Monday',
          basis: 'inferred',
          why: 'the day after that Monday',
        },
        derivesFrom: [{ kind: 'quote', words: 'The mayor said' }],
      },
      quotes: [{ exact: 'around 300 boats were lost', start: 43, end: 69 }],
      statement: 'The mayor put the loss at around 300 boats.',
      kind: 'estimate',
      attribution: [{ entity: 'mayor', name: 'Ida Berg', role: 'mayor', cue: 'said', in: null }],
      quantity: [
        {
          printed: 'around 300',
          low: null,
          best: 300,
          high: null,
          unit: 'lost',
          of: 'boats',
          modality: 'around',
          unitLabel: 'lost',
          ofName: 'boats',
        },
      ],
      asOf: {
        date: '2025-03-10',
        words: 'on Monday',
        why: 'the Monday before 11 March 2025',
        outside: false,
      },
      said: { date: '2025-03-10' },
      origin: { id: 'mayors-speech', what: 'The mayor’s speech', by: [{ id: 'mayor', name: 'Ida Berg' }] },
      about: [{ id: 'boats', name: 'boats' }],
      places: [{ id: 'town', name: 'Aldaine' }],
      topics: ['boats'],
      asks: ['how many boats were lost', 'how many boats are gone'],
      caveats: ['divers-12'],
      relations: [
        {
          id: '300-or-400',
          type: 'contradicts',
          claims: ['mayor-300', 'master-400'],
          note: 'Two counts by two people.',
          by: 'test',
        },
      ],
      status: 'current',
    });
  });

  it('says what it does not have as null or an empty list, so that every line has the same keys', () => {
    const keys = new Set(lines.map((line) => Object.keys(line).sort().join()));
    expect(keys.size).toBe(1);
    expect(lines.find((line) => line.id === 'order-unknown')).toMatchObject({
      attribution: [],
      quantity: [],
      asOf: null,
      said: null,
      condition: null,
      supersededBy: null,
      origin: { id: 'note', what: 'the text itself (Harbour news)', by: [], when: null },
    });
    expect(lines.find((line) => line.id === 'blow')?.stance).toEqual([
      {
        holder: { id: 'mayor', name: 'Ida Berg' },
        on: { id: 'mending', label: 'mending' },
        position: 'open',
      },
    ]);
  });
});

describe.each(['briefings', 'test/fixtures/briefings'])('sitrep export over %s', (folder) => {
  const { status, stdout, stderr } = sitrep('--format', 'jsonl', '--briefings', folder);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ReturnType<typeof exportClaims>[number]);

  it('writes a line a claim and nothing else', () => {
    expect([status, stderr]).toEqual([0, '']);
    expect(lines.length).toBeGreaterThan(90);
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
  });

  it('gives offsets that cut each quote out of the file on disk, whose hash it names', () => {
    for (const line of lines) {
      const text = readFileSync(
        path.join(root, folder, line.briefing, 'documents', `${line.document.id}.txt`),
        'utf8',
      );
      expect(createHash('sha256').update(text).digest('hex')).toBe(line.document.sha256);
      expect(line.quotes.length).toBeGreaterThan(0);
      for (const { exact, start, end } of line.quotes) expect(text.slice(start, end)).toBe(exact);
    }
  });

  it('names speakers, origins and topics in words, and relations that name the claim', () => {
    for (const line of lines) {
      for (const link of line.attribution) expect(link.name).toMatch(/\S/);
      expect(line.origin.what).toMatch(/\S/);
      expect(line.topics.length).toBeGreaterThan(0);
      for (const relation of line.relations) expect(relation.claims).toContain(line.id);
    }
  });
});

describe('sitrep export with wrong words', () => {
  it.each([
    [['--format', 'csv'], '--format “csv” is not known; there is jsonl.\n'],
    [['--briefing', 'atlantis'], 'There is no briefing “atlantis”. Briefings: north-korea-in-ukraine.\n'],
  ])('%j exits with 2 and says so', (args, message) => {
    const { status, stdout, stderr } = sitrep(...args);
    expect([status, stdout, stderr]).toEqual([2, '', message]);
  });
});
