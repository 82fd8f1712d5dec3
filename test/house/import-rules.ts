// Which room of src may import which, in one table, and what it may know beside them. docs/architecture.md says why.
//
//   node test/house/import-rules.ts     says what breaks the rules; exit code 1 then

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readOptions } from '../../release/options.ts';

const platforms = /^(?:discord\.js$|@discordjs\/|@slack\/)/;
const machinery = /^(?:discord\.js|@discordjs\/.*|@slack\/.*|node-cron|croner|kysely|pg|pino|node:sqlite)$/;
const outside = new RegExp(
  `${machinery.source}|^(?:(?:node:)?(?:process|fs|fs/promises|child_process|net|http|https)|undici)$`,
);
const notDiscord = /^(?:discord\.js$|@discordjs\/)/;
const notSlack = /^@slack\//;

const ADAPTERS = ['chat/discord', 'chat/slack', 'chat/web', 'chat/terminal'] as const;
const core = ['language', 'briefing', 'store', 'question', 'proof', 'answer', 'reply'] as const;
const shared = [...core, 'eval', 'curate', 'state', 'digest', 'operations', 'chat'] as const;

/** Room → the rooms that it may import beside itself; the libraries that it may not. A room of `chat` named here is apart. */
const rules: Readonly<Record<string, readonly [rooms: readonly string[], never?: RegExp]>> = {
  language: [[], outside],
  briefing: [['language'], outside],
  store: [['language', 'briefing'], machinery],
  question: [['language', 'briefing', 'store'], outside],
  proof: [['language', 'briefing', 'store'], outside],
  answer: [['language', 'briefing', 'store', 'question'], outside],
  reply: [core, outside],
  eval: [core, outside],
  curate: [[...core, 'eval'], machinery],
  state: [[], /^(?:discord\.js|@discordjs\/.*|@slack\/.*|node-cron|croner)$/],
  digest: [[...core, 'state', 'chat'], platforms],
  operations: [[...core, 'state', 'digest', 'chat', 'config.ts'], platforms],
  chat: [[...core, 'state', 'digest'], platforms],
  'chat/discord': [[...core, 'state', 'digest', 'chat'], notSlack],
  'chat/slack': [[...core, 'state', 'digest', 'chat'], notDiscord],
  'chat/web': [[...core, 'curate', 'state', 'digest', 'chat'], platforms],
  'chat/terminal': [[...core, 'state', 'digest', 'chat'], platforms],
  bin: [[...shared, ...ADAPTERS, 'config.ts']],
};

/** Small files beside the rooms that all may import. */
const FOR_ALL = [
  'user-error.ts',
  'mistakes.ts',
  'fill-holes.ts',
  'loopback.ts',
  'steps.ts',
  'keep-newest.ts',
  'make-folder.ts',
  'write-whole.ts',
  'start-thread.ts',
];

/** `import x from '…'`, `import '…'`, `import('…')`, `export … from '…'`. */
const SPECIFIER = /\b(?:from|import)\s*\(?\s*(['"`])([^'"`\s]+)\1/g;

/** What the file imports against the rules, as written. */
export function forbiddenImports(file: string, text: string): readonly string[] {
  const room = roomOf(file);
  const rule = rules[room];
  if (rule === undefined) return [];
  const [rooms, never] = rule;
  return [...text.matchAll(SPECIFIER)]
    .map(([, , specifier = '']) => specifier)
    .filter((specifier) => {
      if (!specifier.startsWith('.')) return never?.test(specifier) === true;
      const target = roomOf(path.posix.join(path.posix.dirname(file), specifier));
      return target !== room && !rooms.includes(target) && !FOR_ALL.includes(target);
    });
}

/** "chat/web" for src/chat/web/index.ts, "chat" for what the adapters share, "config.ts" for a file beside the rooms. */
function roomOf(file: string): string {
  const [, room = '', inner = ''] = file.split('/');
  return ADAPTERS.find((adapter) => adapter === `${room}/${inner}`) ?? room;
}

/** Everything in src that breaks the rules, a line each. */
export function checkImports(root: string): readonly string[] {
  return globSync('src/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .flatMap((file) =>
      forbiddenImports(file, readFileSync(path.join(root, file), 'utf8')).map(
        (specifier) => `${file}: ${roomOf(file)} may not import ${specifier} (test/house/import-rules.ts)`,
      ),
    );
}

if (import.meta.main) {
  readOptions({});
  const broken = checkImports(path.resolve(import.meta.dirname, '../..'));
  for (const line of broken) console.error(line);
  process.exitCode = broken.length === 0 ? 0 : 1;
}
