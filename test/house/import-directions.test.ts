// The layers of docs/architecture.md hold because npm run lint refuses the other direction (import-rules.ts): literal files,
// in every way of importing. Fails when a rule misses one.

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkImports, forbiddenImports } from './import-rules.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Where a file stands, and what it may not import, written as such a file would write it. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'src/language/x.ts': [
    '../briefing/schema.ts',
    '../store/store.ts',
    '../question/turn.ts',
    '../config.ts',
    'node:fs',
  ],
  'src/language/en/x.ts': ['../../store/store.ts', '../../answer/answer-types.ts', 'pino'],
  'src/question/x.ts': [
    '../answer/answer-types.ts',
    '../reply/blocks.ts',
    '../chat/adapter.ts',
    'node:process',
  ],
  'src/briefing/x.ts': [
    '../store/store.ts',
    '../answer/answer-types.ts',
    '../reply/blocks.ts',
    '../digest/deliver.ts',
    '../state/open.ts',
    '../chat/adapter.ts',
    '../bin/check.ts',
    '../config.ts',
    'discord.js',
    '@slack/bolt',
    'croner',
    'node-cron',
    'kysely',
    'pg',
    'node:sqlite',
    'node:process',
    'node:fs',
  ],
  'src/store/x.ts': [
    '../question/turn.ts',
    '../answer/answer-types.ts',
    '../reply/blocks.ts',
    '../state/open.ts',
    '../config.ts',
    'pino',
  ],
  'src/store/search/x.ts': [
    '../../chat/adapter.ts',
    '../../answer/answer-types.ts',
    '../../bin/check.ts',
    'kysely',
  ],
  'src/answer/x.ts': [
    '../reply/blocks.ts',
    '../digest/deliver.ts',
    '../chat/web/index.ts',
    'node:fs',
    'node:process',
  ],
  'src/answer/question/x.ts': ['../../reply/blocks.ts', '../../state/open.ts', '../../config.ts'],
  'src/proof/x.ts': ['../answer/answer-types.ts', '../reply/blocks.ts', '../chat/adapter.ts', 'node:fs'],
  'src/reply/x.ts': [
    '../chat/adapter.ts',
    '../state/ledger.ts',
    '../digest/deliver.ts',
    '@slack/web-api',
    'croner',
  ],
  'src/eval/x.ts': ['../chat/adapter.ts', '../state/open.ts', '../bin/eval.ts', 'node:fs', 'discord.js'],
  'src/curate/x.ts': [
    '../chat/adapter.ts',
    '../state/open.ts',
    '../bin/check.ts',
    '../config.ts',
    'kysely',
    'discord.js',
  ],
  'src/answer/eval-user.ts': ['../eval/score.ts'],
  'src/state/x.ts': [
    '../digest/deliver.ts',
    '../store/store.ts',
    '../chat/adapter.ts',
    '../config.ts',
    'discord.js',
  ],
  'src/digest/x.ts': ['../chat/discord/index.ts', '../chat/slack/render.ts', '../bin/start.ts', 'discord.js'],
  'src/chat/x.ts': ['./discord/index.ts', './web/index.ts', '../bin/start.ts', '../config.ts', '@slack/bolt'],
  'src/chat/discord/x.ts': ['../slack/render.ts', '../web/index.ts', '../../config.ts', '@slack/bolt'],
  'src/chat/discord/deep/x.ts': ['../../slack/render.ts', '../../../bin/start.ts'],
  'src/chat/slack/x.ts': ['../discord/render.ts', '../terminal/index.ts', '../../bin/start.ts', 'discord.js'],
  'src/chat/web/x.ts': ['../discord/render.ts', '../slack/index.ts', 'discord.js', '@slack/bolt'],
  'src/chat/terminal/x.ts': ['../web/index.ts', '../discord/index.ts', '../../config.ts', 'discord.js'],
};

const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/briefing/good.ts': ['zod', 'yaml', 'node:crypto', './schema.ts'],
  'src/store/good.ts': ['../briefing/types.ts'],
  'src/answer/good.ts': ['../store/store.ts', '../briefing/types.ts'],
  'src/reply/good.ts': ['../answer/answer-types.ts', '../store/store.ts'],
  'src/eval/good.ts': ['../answer/answerer.ts', '../reply/blocks.ts', '../briefing/schema.ts'],
  'src/curate/good.ts': ['../briefing/check.ts', '../store/store.ts', 'unpdf', 'node:fs'],
  'src/state/good.ts': ['kysely', 'pg', 'node:sqlite', '../user-error.ts'],
  'src/digest/good.ts': [
    '../state/outbox.ts',
    '../reply/blocks.ts',
    '../chat/adapter.ts',
    'croner',
    'node-cron',
  ],
  'src/chat/discord/good.ts': ['discord.js', '../adapter.ts', '../../reply/blocks.ts', '../../state/open.ts'],
  'src/chat/slack/good.ts': ['@slack/bolt', '../adapter.ts'],
  'src/bin/good.ts': ['../config.ts', '../chat/discord/index.ts', '../chat/slack/index.ts'],
};

/** Every way in which a module can name another; `require` does not exist in ours. */
const waysToImport = [
  (from: string) => `import { a } from '${from}';\nexport const used = a;\n`,
  (from: string) => `import type { A } from '${from}';\nexport type Used = A;\n`,
  (from: string) => `import * as all from '${from}';\nexport const used = all;\n`,
  (from: string) => `import '${from}';\n`,
  (from: string) => `export { a } from '${from}';\n`,
  (from: string) => `export const used = async () => await import('${from}');\n`,
];

const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether each way of importing it is caught. */
function caught(file: string, specifier: string): readonly boolean[] {
  return waysToImport.map((write) => forbiddenImports(file, write(specifier)).includes(specifier));
}

describe.each(Object.entries(forbidden))('%s', (file, specifiers) => {
  it.each(specifiers)('may not import %s', (specifier) => {
    expect(caught(file, specifier)).toEqual(waysToImport.map(() => true));
  });
});

describe.each(Object.entries(allowed))('%s', (file, specifiers) => {
  it.each(specifiers)('may import %s', (specifier) => {
    expect(caught(file, specifier)).toEqual(waysToImport.map(() => false));
  });
});

/** Lints literal files in one go with the repository's own configuration; the rules broken, by file. */
function lint(files: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  copyFileSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const biome = path.join(root, 'node_modules/.bin/biome');
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(biome, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  const report = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  return new Map(
    [...Map.groupBy(report.diagnostics, (finding) => finding.location.path)].map(([file, findings]) => [
      file,
      findings.map((finding) => finding.category),
    ]),
  );
}

describe('the process', () => {
  const broken = lint({
    'src/answer/process.ts': 'export const cwd = process.cwd();\n',
    'src/chat/discord/environment.ts': 'export const token = process.env.DISCORD_TOKEN;\n',
    'src/config.ts': 'export const token = process.env.DISCORD_TOKEN;\n',
  });

  it('is out of reach of the core', () => {
    expect(broken.get('src/answer/process.ts')).toContain('lint/style/noRestrictedGlobals');
  });

  it('has its environment read in src/config.ts alone', () => {
    expect(broken.get('src/chat/discord/environment.ts')).toContain('lint/style/noProcessEnv');
    expect(broken.get('src/config.ts') ?? []).not.toContain('lint/style/noProcessEnv');
  });
});

describe('the sources', () => {
  it('import in the directions of the table alone', () => {
    expect(checkImports(root)).toEqual([]);
  });

  it('read time and chance only where they are passed in from: below the entry points, both are arguments', () => {
    const hits = search('Date\\.now\\(\\)|Math\\.random\\(\\)|new Date\\(\\)', 'src');
    expect(hits.filter((line) => !line.startsWith('src/bin/'))).toEqual([]);
  });

  it('leave no note for later and no switched-off type check', () => {
    expect(search('TODO|FIXME|XXX|@ts-ignore|@ts-expect-error', 'src')).toEqual([]);
  });
});

/** Lines of tracked files under `folder` that match an extended regular expression, as `file:line:text`. */
function search(pattern: string, under: string): readonly string[] {
  try {
    return execFileSync('grep', ['-rnIE', pattern, under], { cwd: root, encoding: 'utf8' })
      .trim()
      .split('\n');
  } catch (error) {
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
}
