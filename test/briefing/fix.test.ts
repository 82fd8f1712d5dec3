// `sitrep check` on a folder on disk: exit codes, what is printed, and what --fix mends however the quote is written.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { check as command } from '../../src/bin/check.ts';
import { canonicalText, sha256 } from '../../src/briefing/canonical.ts';
import { readConfig } from '../../src/config.ts';
import { type Files, miniBriefing, withChange, without } from './mini-briefing.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-fix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(path.join(folder, 'mini'), { recursive: true, force: true }));

const entry = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');
const config = { ...readConfig({}), briefingsDir: folder };
const now = Date.UTC(2025, 2, 20);
const claims = 'mini/claims/note.yaml';
const letter = 'mini/documents/letter.txt';

/** In this process: a process of its own for each would take nine tenths of the time. */
async function check(files: Files, ...args: string[]) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const { values } = parseArgs({ args, options: command.options });
  const lines: string[] = [];
  const out = (line: string): void => void lines.push(...line.split('\n'));
  const context = { config, today: '2025-03-20', now: () => now, out, err: expect.unreachable };
  return { status: await command.run(values, [], context), lines };
}

/** Saves the mini briefing's file with the one put for the other. */
const save = (file: string, old: string, now: string): void =>
  writeFileSync(path.join(folder, file), (miniBriefing[file] ?? '').replace(old, now));

/** `check --watch` at work, until `work` is done: it waits `until` a line that it prints. */
async function watched(
  options: readonly string[],
  work: (until: (wanted: RegExp) => Promise<string>) => Promise<void>,
): Promise<void> {
  const args = [entry, 'check', '--watch', '--briefings', folder, ...options];
  const child = spawn(process.execPath, args, { cwd: folder });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const until = async (wanted: RegExp): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done === true) throw new Error('check --watch ended');
      if (wanted.test(value)) return value;
    }
  };
  try {
    await until(/^watching /);
    await work(until);
  } finally {
    child.kill('SIGTERM');
  }
}

const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

describe('sitrep check', () => {
  it('says that a briefing is good, and what it holds', async () => {
    expect(await check(miniBriefing)).toEqual({
      status: 0,
      lines: [
        expect.stringMatching(
          /^mini: 2 documents, 5 claims, 1 relation, 1 known unknown, 2 topics: good \(version [0-9a-f]{12}\)$/,
        ),
      ],
    });
  });

  it('lists findings as file:line, what, remedy, counts them, and exits with 1', async () => {
    expect(await check(withChange(claims, 'cue: said\n', 'cue: claimed\n'))).toEqual({
      status: 1,
      lines: [
        `${claims}:27  mayor-300: cue “claimed” is not printed in the document  copy it verbatim from the text, or leave it out`,
        '1 finding',
      ],
    });
  });

  it('lists an id that is missing in many places once, with how many more there are', async () => {
    expect(await check(without('mini/origins.yaml'))).toEqual({
      status: 1,
      lines: [
        `${claims}:28  mayor-300: origin “mayors-speech” is not known … and in 1 more place  add it to origins.yaml or correct the id`,
        '1 finding',
      ],
    });
  });

  it('with --coverage prints what no claim touches, and why that is right', async () => {
    const { status, lines } = await check(miniBriefing, '--coverage');
    expect(status).toBe(0);
    expect(lines).toContain('mini/documents/note.txt: 6 sentences, 4 claimed');
    expect(lines).toContain('  line 4  skip: heading  “**Can it be mended?**”  asks what nothing answers');
    expect(lines).toContain('  line 1  skip: duplicate of blow  “It is a blow.”  says what the mayor says');
  });

  it('with --explain prints all that a claim tells, what its statement tells without being asked too', async () => {
    const files = withChange(
      claims,
      '    kind: fact\n    attribution: []\n    origin: note\n    quantity:\n      - { printed: twelve, unit: lost, of: boats }\n',
      '    says: { act: lose, of: boats, amount: twelve }\n    attribution: []\n',
      withChange('mini/briefing.yaml', 'label: lost', 'label: lost\n    acts: [lose]'),
    );
    const { status, lines } = await check(files, '--explain', 'divers-12');
    expect([status, ...lines.slice(0, -1)]).toEqual([
      0,
      'divers-12  mini/claims/note.yaml:59',
      '  says      lose of boats “twelve”',
      '  kind      fact',
      '  who       the publisher',
      '  origin    note',
      '  about     boats',
      '  amount    “twelve”: lost of boats, 12',
      '  if        “who counted twelve wrecks”',
      '  topics    boats',
    ]);
    expect(await check(miniBriefing, '--explain', 'divers-13')).toEqual({
      status: 2,
      lines: ['--explain divers-13: no claim, document or briefing has this id'],
    });
  });

  it('without a folder says which one it looked for, and exits with 2', () => {
    const args = [entry, 'check', '--briefings', path.join(folder, 'nowhere')];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Cannot read the briefings folder .*nowhere: ENOENT/);
  });
});

describe('sitrep check for scripts', () => {
  it('with --json gives an object a finding, and nothing else', async () => {
    const files = withChange(
      claims,
      '    statement: The mayor called it a blow.\n',
      '',
      withChange(letter, 'It is', 'It was'),
    );
    const { status, lines } = await check(files, '--json');
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        file: 'mini/claims/letter.yaml',
        line: 12,
        column: 11,
        code: 'hash',
        what: expect.stringContaining('sha256 is not that of the text'),
        mend: expect.stringContaining('--fix'),
        fixable: true,
      },
      expect.objectContaining({ file: 'mini/claims/letter.yaml', code: 'skip' }),
      {
        file: claims,
        line: 48,
        column: 5,
        code: 'missing-key',
        what: 'claim blow: `statement` is missing',
        mend: expect.stringContaining('write it like this: statement: '),
        fixable: false,
      },
    ]);
  });

  it('passes over what version control and editors leave in the folder', async () => {
    const left = {
      ...miniBriefing,
      '.git/HEAD': 'ref: x',
      'mini/.git/config': 'x',
      'mini/claims/note.yaml~': 'x',
      'mini/claims/.note.yaml.swp': 'x',
      'mini/claims/#note.yaml#': 'x',
    };
    const { status } = await check(left);
    rmSync(path.join(folder, '.git'), { recursive: true });
    expect(status).toBe(0);
  });

  it('with --watch checks again at each save, and says how long it took', async () => {
    await check(miniBriefing);
    await watched([], async (until) => {
      save(claims, 'cue: said', 'cue: claimed');
      expect(await until(/note\.yaml/)).toContain('cue “claimed” is not printed');
      expect(await until(/^checked in /)).toMatch(/^checked in \d+ ms$/);
    });
  });

  it('with --watch --fix mends at each save', async () => {
    await check(miniBriefing);
    await watched(['--fix'], async (until) => {
      save(claims, 'quote: “It’s a blow,”', `quote: “It's a blow,”`);
      expect(await until(/^mended |^\d+ finding/)).toBe('mended 1 place');
      expect(await until(/^mini: |^\d+ finding/)).toMatch(/^mini: 2 documents, 5 claims/);
      expect(read(claims)).toContain('quote: "“It’s a blow,”"');
    });
  });
});

describe('sitrep check --fix', () => {
  const mended = /^ {2}mini\/claims\/note\.yaml:50 {2}“.It's a blow,.” → ““It’s a blow,””$/;
  it.each([
    ['plain', `“It's a blow,”`],
    ['in single quotes', `'"It''s a blow,"'`],
    ['in double quotes', `"\\"It's a blow,\\"" # as she said it`],
    ['folded over lines', `>-\n      "It's a\n      blow,"`],
    ['as a block', `|-\n      “It's a blow,”`],
  ])('mends a straight quote for a curly one, written %s', async (_how, written) => {
    const files = withChange(claims, 'quote: “It’s a blow,”', `quote: ${written}`);
    expect((await check(files)).status).toBe(1);
    const { status, lines } = await check(files, '--fix');
    expect([status, ...lines.slice(0, -1)]).toEqual([0, 'mended 1 place', expect.stringMatching(mended)]);
    expect(read(claims)).toContain('quote: "“It’s a blow,”"');
    expect(read(claims).split('\n').length).toBe((miniBriefing[claims] ?? '').split('\n').length);
  });

  it('mends several in one file, and a text that is not in canonical form, and names each', async () => {
    let files = withChange(claims, 'quote: “It’s a blow,”', `quote: >-\n      “It's a\n      blow,”`);
    files = withChange(claims, '- exact: Divers, who', '- exact: divers, who', files);
    files = withChange(letter, 'It is a blow.', 'It\u00A0is a blow.  \r\n', files);
    const { status, lines } = await check(files, '--fix');
    expect([status, ...lines.slice(0, -1)]).toEqual([
      0,
      'mended 3 places',
      `  ${claims}:50  ““It's a blow,”” → ““It’s a blow,””`,
      `  ${claims}:62  “divers, who coun…” → “Divers, who coun…”`,
      `  ${letter}:1  “…ts are gone. It\\u00a0is a blow.  \\r\\n” → “…ts are gone. It is a blow.” … and on 1 more line`,
      `  ${letter} was changed; its sha256 in mini/claims/letter.yaml stays right`,
    ]);
    expect(read(claims).split('\n')[61]).toContain('Divers, who');
    expect(read(letter)).toBe(miniBriefing[letter]);
    expect(read(claims)).toContain('- exact: "Divers, who counted twelve wrecks"');
  });

  it('renews the hash of the text as it was saved', async () => {
    const saved = `${miniBriefing[letter]}\n`;
    const [right, wrong] = [canonicalText(saved), saved].map(sha256);
    const files = { ...withChange('mini/claims/letter.yaml', `${right}`, `${wrong}`), [letter]: saved };
    const { status, lines } = await check(files, '--fix');
    expect([status, ...lines]).toEqual([
      0,
      'mended 2 places',
      expect.stringMatching(/^ {2}mini\/claims\/letter.yaml:12 {2}“[0-9a-f]{40}…” → “[0-9a-f]{40}…”$/),
      `  ${letter}:1  “…. It is a blow.\\n” → “…. It is a blow.”`,
      `  ${letter} was changed; its sha256 in mini/claims/letter.yaml stays right`,
      expect.stringMatching(/^mini: 2 documents/),
    ]);
    expect(read('mini/claims/letter.yaml')).toContain(`sha256: ${right}`);
  });

  it('shows a decomposed accent as the characters that it is', async () => {
    const accented = (text: string): Files => ({
      ...miniBriefing,
      'mini/documents/third.txt': `The café in the old harbour of Aldaine is shut.\n\n${text}`,
    });
    const { lines } = await check(accented('Cafe\u0301 Berg'), '--fix');
    expect(lines.slice(1, 3)).toEqual([
      '  mini/documents/third.txt:3  “…e is shut.\\n\\nCafe\\u0301 Berg” → “…e is shut.\\n\\nCafé Berg”',
      `  mini/documents/third.txt was changed; its sha256 in mini/claims/third.yaml has to be renewed: ${sha256(accented('Café Berg')['mini/documents/third.txt'] ?? '')}`,
    ]);
  });

  it('guesses nothing: words that differ stay a finding and the file stays as it was', async () => {
    const files = withChange(claims, 'quote: “It’s a blow,”', 'quote: It’s a great blow');
    const { status, lines } = await check(files, '--fix');
    expect([status, lines.at(-1)]).toEqual([1, '1 finding']);
    expect(read(claims)).toBe(files[claims]);
  });

  describe('drafts a statement beside a claim that has none', () => {
    const undecided = withChange(claims, '    drafted: false\n', '');
    const draft =
      'drafted: { act: count, by: divers, of: boats, amount: twelve } # by rules@8: mend by and of, then call it says';

    it('behind quote and core, once, with nothing else changed; nothing answers from it, and check tells of it', async () => {
      const { lines: before } = await check(undecided);
      const { status, lines } = await check(undecided, '--fix');
      expect([status, ...lines.filter((line) => !line.startsWith('renewed'))]).toEqual([
        0,
        'drafted 1 statement; mend by and of, then call `drafted` `says`',
        '  mini/claims/note.yaml: divers-12',
        '  none is read from the words of master-400, mayor-300, blow, order-unknown',
        // The version too: what readers get is the same.
        before[0],
        'mini: 1 drafted statement that nobody has looked at, used by nothing: mend by and of, then call `drafted` `says`',
      ]);
      const written = read(claims);
      expect(written.replace(`    ${draft}\n`, '')).toBe(undecided[claims]);
      expect(written).toContain(`      - exact: disagree\n    ${draft}\n`);
      expect((await check({}, '--fix')).lines).toEqual(lines.slice(-2));
      expect(read(claims)).toBe(written);
      expect((await check({}, '--explain', 'divers-12')).lines).toContain(
        '  drafted   count by divers of boats “twelve” (used by nothing until it is called says)',
      );
    });

    it('which is the claim’s when it is called says, and a finding beside one', async () => {
      const said = 'says: { act: count, by: divers, of: boats }';
      const files = withChange(claims, '    drafted: false\n', `    ${draft}\n    ${said}\n`);
      expect((await check(files)).lines[0]).toBe(
        `${claims}:73  divers-12: has a statement, and a drafted one beside it  delete \`drafted\`, or put what it has and \`says\` lacks there`,
      );
      const named = withChange(claims, '    drafted: false\n', `    ${draft.replace('drafted', 'says')}\n`);
      expect((await check(named, '--explain', 'divers-12')).lines).toContain(
        '  says      count by divers of boats “twelve”',
      );
    });

    it('and none where a person has said that none fits, or what is told was not done', async () => {
      const files = withChange(
        claims,
        '    kind: fact\n    attribution: []\n    origin: note\n    quantity:',
        '    kind: prediction\n    attribution: []\n    origin: note\n    quantity:',
      );
      const predicted = { ...files, [claims]: (files[claims] ?? '').replace('    drafted: false\n', '') };
      for (const one of [miniBriefing, predicted]) {
        await check(one, '--fix');
        expect(read(claims)).toBe(one[claims]);
      }
    });
  });

  it.each(['topics/boats', 'claims/letter', 'entities', 'origins', 'briefing'])(
    'writes no origin, topic or statement while %s.yaml cannot be read, and says so',
    async (name) => {
      const file = `mini/${name}.yaml`;
      const lacking = {
        ...withChange(claims, '    drafted: false\n', ''),
        // YAML reads the comma as the start of another key.
        [file]: `${miniBriefing[file] ?? ''}\nx: { words: lost, and found: 1, }}\n`,
      };
      const { status, lines } = await check(lacking, '--fix');
      expect(status).toBe(1);
      expect(lines.filter((line) => !line.startsWith('renewed'))[0]).toBe(
        `mini: no origin, topic or statement is written while ${file} cannot be read; mend what is told below, then --fix again`,
      );
      expect(read(claims)).toBe(lacking[claims]);
      await check({ [file]: miniBriefing[file] ?? '' }, '--fix');
      expect(read(claims)).not.toBe(lacking[claims]);
    },
  );
});
