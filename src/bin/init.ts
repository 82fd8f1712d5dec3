// `sitrep init NAME`: a desk's repository in the current folder, around a first briefing: settings, a test that scores its
// questions, a workflow, editor settings, container files. What is there already is left alone.

import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';
import { newCommand } from './new.ts';

const template = fileURLToPath(new URL('../template', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

export const initCommand = {
  summary: 'a desk’s repository in this folder: a first briefing, settings, tests, workflow, container files',
  usage: 'NAME',
  options: newCommand.options,
  async run(values, words, context) {
    const { out } = context;
    if (words.length !== 1) throw new UserError('Name the first briefing: sitrep init river-flood');
    const code = await newCommand.run(values, words, {
      ...context,
      config: { ...context.config, briefingsDir: 'briefings' },
    });
    if (code !== 0) return code;
    const made: string[] = [];
    const write = (file: string, text: string, mode?: number): void => {
      if (existsSync(file)) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, mode === undefined ? {} : { mode });
      made.push(file);
    };
    for (const [file, text] of templateFiles()) write(file, text);
    write('package.json', manifest());
    // Tokens will stand in it.
    write('.env', readFileSync(join(root, '.env.example'), 'utf8'), 0o600);
    out(`Made ${made.join(', ')}.`);
    out('Next: npm install, npm test, npm start.');
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

function manifest(): string {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly peerDependencies: Readonly<Record<string, string>>;
  };
  const scripts = {
    start: 'sitrep start',
    check: 'sitrep check --coverage',
    test: 'sitrep check --coverage && node --test',
  };
  const desk = { name: 'briefings', private: true, type: 'module', engines: { node: '>=24' }, scripts };
  const dependencies = { sitrep: `^${own.version}` };
  // For adding documents; the bot itself does without them (npm ci --omit=dev).
  return `${JSON.stringify({ ...desk, dependencies, devDependencies: own.peerDependencies }, null, 2)}\n`;
}
