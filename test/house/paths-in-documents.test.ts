// Everything that the documents name exists: files, npm scripts, commands of sitrep and their options, links. A document
// that names what is gone sends people astray.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv, stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { claimKinds, positions, relationTypes } from '../../src/briefing/schema.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })].sort();
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const settings = Object.keys(parseEnv(read('.env.example').replace(/^#(?=[A-Z])/gm, '')));
const topLevel = readdirSync(root).filter((name) => name !== 'node_modules');

/** What sitrep prints, by its arguments: the same command is named in many documents. */
const printed = new Map<string, string>();
function sitrep(...args: string[]): string {
  const known = printed.get(args.join(' '));
  if (known !== undefined) return known;
  const { stdout } = spawnSync(process.execPath, ['src/bin/sitrep.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const text = stripVTControlCharacters(stdout);
  printed.set(args.join(' '), text);
  return text;
}
const commands = [...sitrep('--help').matchAll(/^ {2}sitrep ([a-z][a-z-]*)/gm)].map(
  (match) => match[1] ?? '',
);

/** Text between backticks, and the lines of fenced blocks. */
function codeIn(text: string): readonly string[] {
  const fenced = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap((match) =>
    (match[1] ?? '').split('\n'),
  );
  const inline = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`]+)`/g)].map(
    (match) => match[1] ?? '',
  );
  return [...fenced, ...inline.map((code) => code.replaceAll('\n', ' '))];
}

/** Paths from the top of the repository that a piece of code names; <briefing> and * stand for any name. */
function pathsIn(code: string): readonly string[] {
  return [...code.matchAll(/(?<![\w./:@<>-])[\w.<>*-]+(?:\/[\w.<>*{},-]+)+\/?|(?<![\w./-])[A-Z]+\.md\b/g)]
    .map((match) => match[0].replace(/[.,]$/, ''))
    .filter((found) => topLevel.includes(found.split('/')[0] ?? ''));
}

function isThere(named: string): boolean {
  const pattern = named.replace(/<[^>]*>/g, '*').replace(/\/$/, '');
  return /[*{]/.test(pattern)
    ? globSync(pattern, { cwd: root }).length > 0
    : existsSync(path.join(root, pattern));
}

describe.each(documents)('%s', (document) => {
  const text = read(document);
  const code = codeIn(text);

  it('names files that exist', () => {
    expect(code.flatMap(pathsIn).filter((named) => !isThere(named))).toEqual([]);
  });

  it('links to files and headings that exist', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const broken = targets.filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [file = '', heading] = target.split('#');
      const whole = file === '' ? document : path.join(path.dirname(document), file);
      if (!existsSync(path.join(root, whole))) return true;
      return heading !== undefined && !headingsOf(read(whole)).includes(heading);
    });
    expect(broken).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const named = code.flatMap((line) =>
      [...line.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it('names commands of sitrep that exist, with options that they take', () => {
    for (const line of code) {
      for (const match of line.matchAll(
        /(?<![@/])(?<![\w-])(?:npx |\bsrc\/bin\/)?sitrep(?:\.ts)? ([a-z][a-z-]*)([^`#]*)/g,
      )) {
        const [, command = '', rest = ''] = match;
        expect(commands).toContain(command);
        const help = sitrep(command, '--help');
        for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(help).toContain(`${option} `);
      }
    }
  });

  it('names settings that are read', () => {
    const named = code.flatMap((line) => line.match(/\b(?:SITREP|SLACK|DISCORD)_[A-Z_]+\b/g) ?? []);
    expect(named.filter((name) => !settings.includes(name))).toEqual([]);
  });
});

function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('what a newcomer must not meet', () => {
  it('no picture is named that is not there', () => {
    const pictures = documents.flatMap((document) =>
      [...read(document).matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img src="([^"]+)"/g)].map((match) =>
        path.join(path.dirname(document), match[1] ?? match[2] ?? ''),
      ),
    );
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((picture) => !existsSync(path.join(root, picture)))).toEqual([]);
  });
});

it('a finding of sitrep check that points to the guidelines names a heading that is there', () => {
  const headings = headingsOf(read('docs/guidelines.md'));
  const named = globSync('src/briefing/*.ts', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/docs\/guidelines\.md, "([^"]+)"/g)].map(
      (match) => match[1]?.toLowerCase() ?? '',
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((heading) => !headings.includes(heading.replaceAll(' ', '-')))).toEqual([]);
});

it('the guidelines list every value that a position, a kind and a relation may have', () => {
  const text = read('docs/guidelines.md');
  const values = [...positions, ...claimKinds, ...relationTypes];
  expect(values.filter((value) => !text.includes(`\`${value}\``))).toEqual([]);
});
