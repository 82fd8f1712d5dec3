// `sitrep init NAME`: a desk's repository in the current folder, around a first briefing: settings, a test that scores its
// questions, a workflow, editor settings, container files. What is there already is left alone; a package.json, which
// `npm install sitrep` makes, gets what it lacks.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../user-error.ts';
import { writeWhole } from '../write-whole.ts';
import type { Command } from './command.ts';
import { newCommand } from './new.ts';

const template = fileURLToPath(new URL('../template', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const MANIFEST = 'package.json';

type Named = Readonly<Record<string, string>>;
interface Manifest {
  readonly name?: string;
  readonly private?: boolean;
  readonly engines?: Named;
  readonly scripts?: Named;
  readonly dependencies?: Named;
  readonly devDependencies?: Named;
}

export const initCommand = {
  summary: 'a desk’s repository in this folder: a first briefing, settings, tests, workflow, container files',
  usage: 'NAME',
  options: newCommand.options,
  async run(values, words, context) {
    const { out } = context;
    if (words.length !== 1) throw new UserError('Name the first briefing: sitrep init river-flood');
    // Before anything is made: what is begun is not begun again.
    const found = existsSync(MANIFEST) ? readManifest() : undefined;
    const code = await newCommand.run(values, words, {
      ...context,
      config: { ...context.config, briefingsDir: 'briefings' },
    });
    if (code !== 0) return code;
    const made: string[] = [];
    const write = (file: string, text: string, mode?: number): void => {
      if (existsSync(file)) return;
      writeWhole(file, text, mode);
      made.push(file);
    };
    for (const [file, text] of templateFiles()) write(file, text);
    // Tokens will stand in it.
    write('.env', readFileSync(join(root, '.env.example'), 'utf8'), 0o600);
    writeWhole(MANIFEST, `${JSON.stringify(completeManifest(found ?? { name: 'briefings' }), null, 2)}\n`);
    out(`Made ${[...made, ...(found === undefined ? [MANIFEST] : [])].join(', ')}.`);
    if (found !== undefined)
      out(`Added to ${MANIFEST} what it did not have: scripts, and packages for adding documents.`);
    out('Next: npm install, npx sitrep add FILE|URL, npm test, npm start.');
    return 0;
  },
} satisfies Command;

/** A name that npm would leave out of a package begins with _ there and with a dot here. */
function templateFiles(): readonly (readonly [file: string, text: string])[] {
  return globSync('**/*', { cwd: template, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const from = join(entry.parentPath, entry.name);
      const file = from.slice(template.length + 1).replaceAll('\\', '/');
      return [file.replace(/^_/, '.'), readFileSync(from, 'utf8')] as const;
    });
}

function readManifest(): Manifest {
  const text = readFileSync(MANIFEST, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `${MANIFEST} is no JSON (${error instanceof Error ? error.message : error}). Mend it, then run sitrep init again.`,
    );
  }
}

/** What npm init writes where there is no test. */
const NO_TEST = /no test specified/;

/** Everything that stands in it stays. */
function completeManifest(found: Manifest): Manifest {
  const own = JSON.parse(readFileSync(join(root, MANIFEST), 'utf8')) as {
    readonly version: string;
    readonly peerDependencies: Readonly<Record<string, string>>;
  };
  const { test, ...scripts } = found.scripts ?? {};
  return {
    private: true,
    ...found,
    engines: { node: '>=24', ...found.engines },
    scripts: {
      start: 'sitrep start',
      check: 'sitrep check --coverage',
      test: test === undefined || NO_TEST.test(test) ? 'sitrep check --coverage && node --test' : test,
      ...scripts,
    },
    dependencies: { sitrep: `^${own.version}`, ...found.dependencies },
    // For adding documents; the bot itself does without them (npm ci --omit=dev).
    devDependencies: { ...own.peerDependencies, ...found.devDependencies },
  };
}
