// `sitrep add` on a folder on disk: what is written, what is printed, what is refused, and that check is content after it.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linesDown, makeDocx, makePdf } from '../curate/make-files.ts';

const root = mkdtempSync(path.join(tmpdir(), 'sitrep-add-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const entry = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');
const folder = path.join(root, 'briefings');
const begun = path.join(root, 'begun');

function sitrep(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [entry, ...args, '--briefings', folder, '--now', '2025-03-20'],
    {
      encoding: 'utf8',
      cwd: root,
      input,
    },
  );
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(root, name), content);
  return path.join(root, name);
}

beforeAll(() => {
  spawnSync(process.execPath, [entry, 'new', 'ferry', '--sort', 'accident', '--briefings', begun]);
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(begun, folder, { recursive: true });
});

const article =
  'Ferry aground off Skerry Point\n12 March 2025\n\nAt least 38 passengers were treated for injuries after the ferry ran aground on Monday, the transport ministry said. ' +
  'The crew found container #38 open, police said, but this is not confirmed.\n\nThe harbour master, Tomas Brandt, said: “We do not know why.”';

describe('sitrep add', () => {
  it('adds nothing while a file that proposals rest on cannot be read', () => {
    writeFileSync(path.join(folder, 'ferry/entities.yaml'), 'ferry: { name: the ferry, a: b: }\n');
    const { status, err } = sitrep(['add', file('a.txt', article), '--publisher', 'Courier']);
    expect([status, err]).toEqual([
      2,
      'ferry/entities.yaml cannot be read, and the proposals rest on it: mend what sitrep check tells, then add the document.\n',
    ]);
    expect(existsSync(path.join(folder, 'ferry/documents/2025-03-12-courier.txt'))).toBe(false);
  });

  it('writes text, header, proposals and the original, and check is content', () => {
    const { status, out, err } = sitrep(['add', file('a.txt', article), '--publisher', 'Courier', '--json']);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      added: true,
      id: '2025-03-12-courier',
      found: {
        published: { date: '2025-03-12', basis: 'page' },
        title: { text: 'Ferry aground off Skerry Point' },
      },
      proposals: 3,
      skips: 2,
    });
    expect(readFileSync(path.join(folder, 'ferry/documents/2025-03-12-courier.txt'), 'utf8')).toBe(article);
    expect(readFileSync(path.join(folder, 'ferry/.originals/2025-03-12-courier.txt'), 'utf8')).toBe(article);
    const checked = sitrep(['check']);
    expect(checked.status).toBe(0);
    expect(checked.out).toContain('ferry: 1 document, 0 claims');
    expect(checked.out).toContain('ferry: 3 proposals and 2 skips that nobody has accepted: sitrep review');
  });

  it('a proposal is never answered with', () => {
    sitrep(['add', file('a.txt', article), '--publisher', 'Courier']);
    const asked = sitrep(['ask', 'how many passengers were treated']);
    expect(asked.status).toBe(0);
    expect(asked.out).not.toContain('38');
  });

  it('takes a PDF, a DOCX file and what is pasted', () => {
    const pdf = makePdf([
      linesDown([
        'Statement of the coastguard',
        '10 March 2025',
        '',
        'Two divers were hurt while they searched the wreck of the ferry, the coastguard said.',
      ]),
    ]);
    expect(sitrep(['add', file('b.pdf', pdf), '--publisher', 'Coastguard'])).toMatchObject({
      status: 0,
      err: '',
    });
    const docx = makeDocx(
      ['11 March 2025', 'The owner of the ferry denied that the crew had been told to sail through the fog.'],
      'Letter of the owner',
    );
    expect(sitrep(['add', file('c.docx', docx), '--publisher', 'Owner'])).toMatchObject({
      status: 0,
      err: '',
    });
    expect(
      sitrep(
        ['add', '-', '--published', '2025-03', '--publisher', 'unknown', '--label', 'Leaflet'],
        'Nobody has told the families of the passengers anything since the ferry sank.',
      ),
    ).toMatchObject({ status: 0, err: '' });
    expect(readdirSync(path.join(folder, 'ferry/documents')).sort()).toEqual([
      '2025-03-10-coastguard.txt',
      '2025-03-11-owner.txt',
      '2025-03-leaflet.txt',
    ]);
    expect(sitrep(['check']).status).toBe(0);
  });

  it('takes “unknown” for no address, and no other word for one', () => {
    const where = ['add', file('a.txt', article), '--publisher', 'Courier', '--url'];
    expect(sitrep([...where, 'courier.example'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('--url courier.example is no address such as https://'),
    });
    expect(sitrep([...where, 'unknown'])).toMatchObject({ status: 0, err: '' });
    expect(sitrep(['check']).status).toBe(0);
  });

  it('without a terminal ends with 2 and names what is missing, and writes nothing', () => {
    const { status, out, err } = sitrep(
      ['add', '-', '--json'],
      'A ferry sank off the point and nobody knows why it did so in the calm.',
    );
    expect(status).toBe(2);
    expect(err).toMatch(/^Not added: say --published \(.*\), --publisher \(/);
    expect(JSON.parse(out)).toMatchObject({
      added: false,
      missing: [{ flag: '--published' }, { flag: '--publisher' }],
    });
    expect(existsSync(path.join(folder, 'ferry/documents'))).toBe(false);
  });

  it.each([
    ['a scan', makePdf([[]]), 'it is a scanned PDF'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'it is not text'],
    [
      'another language',
      'Die Fähre ist am Montag vor der Küste auf Grund gelaufen, und niemand weiß, warum das geschehen ist, sagte der Hafenmeister.',
      'its language is “de”',
    ],
  ])('refuses %s with the reason', (_what, content, said) => {
    const { status, err } = sitrep([
      'add',
      file('d.bin', content),
      '--published',
      '2025-03-12',
      '--publisher',
      'x',
    ]);
    expect(status).toBe(1);
    expect(err).toContain(said);
  });

  it('the same address again: nothing where the text is the same, else a redline, and the review asks about the quote', () => {
    const where = ['--publisher', 'Courier', '--url', 'https://courier.example/ferry'];
    sitrep(['add', file('a.txt', article), ...where]);
    const claims = path.join(folder, 'ferry/claims/2025-03-12-courier.yaml');
    const written = readFileSync(claims, 'utf8');
    const claim =
      'claims:\n  - id: brandt-why\n    statement: Nobody knows why.\n    quote: “We do not know why.”\n    attribution: []\n    origin: 2025-03-12-courier\n';
    writeFileSync(claims, written.replace('claims:\n', claim));
    expect(sitrep(['add', file('a.txt', article), ...where])).toMatchObject({
      status: 0,
      out: '2025-03-12-courier stands at this address, and its text is the same: nothing is written.\n',
    });
    const newer = article.replace('At least 38', 'At least 41').replace('do not know why', 'know why');
    const again = sitrep([
      'add',
      file('a.txt', newer),
      ...where,
      '--url',
      'https://courier.example/ferry/#top',
    ]);
    expect(again).toMatchObject({ status: 1, err: '' });
    expect(again.out.split('\n')).toEqual([
      '2025-03-12-courier stands at this address, and its text has changed; what was added stays as it was:',
      '  At least [-38-]{+41+} passengers were treated for injuries after …',
      '  … harbour master, Tomas Brandt, said: “We [-do not -]know why.”',
      expect.stringMatching(/^brandt-why: ““We do not know why.”” is gone/),
      'Keep or retract each: sitrep review 2025-03-12-courier',
      '',
    ]);
    expect(readFileSync(path.join(folder, 'ferry/documents/2025-03-12-courier.txt'), 'utf8')).toBe(article);
    const kept = readFileSync(path.join(folder, 'ferry/.changed/2025-03-12-courier.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual({ on: '2025-03-20', text: newer, kept: [] });
  });

  it('refuses the same text with two words more, and takes it as a rewrite, whose claims may share the origin', () => {
    sitrep(['add', file('a.txt', article), '--publisher', 'Courier']);
    const again = ['add', file('e.txt', `${article} Indeed so.`), '--publisher', 'Gazette'];
    const refused = sitrep(again);
    expect([refused.status, refused.err]).toEqual([
      1,
      expect.stringContaining('% of it is the text of 2025-03-12-courier (Courier)'),
    ]);
    expect(sitrep([...again, '--rewrite-of', '2025-03-12-courier'])).toMatchObject({ status: 0 });
    expect(sitrep(['check']).status).toBe(0);
  });

  it('names the agency that a line says a text is from, and lends its origin to no claim', () => {
    sitrep(['add', file('a.txt', article), '--publisher', 'Courier']);
    const text =
      'Gazette of Orvik\n12 March 2025\n\nThe quay was closed on Monday morning, and no ferry left it all day long.\n\nCourier reported on Monday:\n\nFour people are missing.';
    const { status, out } = sitrep(['add', file('g.txt', text), '--publisher', 'Gazette']);
    expect([status, out]).toEqual([
      0,
      expect.stringContaining('\n  derives from Courier – printed: Courier reported on Monday\n'),
    ]);
    const written = readFileSync(path.join(folder, 'ferry/claims/2025-03-12-gazette.yaml'), 'utf8');
    expect(written).toContain('document: 2025-03-12-courier');
    expect(written).not.toContain('origin: 2025-03-12-courier');
    expect(written).toContain('origin: 2025-03-12-gazette');
    expect(sitrep(['check']).status).toBe(0);
  });

  it.each([
    [['add'], 'Say what to add'],
    [['add', 'nowhere.txt'], 'Cannot read nowhere.txt'],
    [['add', 'a.txt', '--limit', 'many'], 'is not a number'],
    [['add', 'a.txt', '--briefing', 'other'], 'There is no briefing “other”'],
  ])('%j is wrong use', (args, said) => {
    file('a.txt', article);
    const { status, err } = sitrep(args);
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
