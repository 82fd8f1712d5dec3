#!/usr/bin/env node
// The command. An older Node gets one line instead of a SyntaxError, so nothing here needs a newer one before that is
// asked. In a clone it runs the sources, in an installed package what they were compiled to. What Node makes of them is
// kept beside the installed packages, so that the next start need not make it again; everything is imported after that
// is switched on. This file alone is JavaScript: taking the types out of the first file, before anything can be kept,
// would cost more time than answering a question.

import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `Sitrep needs Node ${NEEDED} or newer, and this is ${process.version}: get it from https://nodejs.org; in a clone, npm ci brings it for npm start and npx sitrep.\n`,
  );
  process.exit(2);
}
// A young space of 16 MB a half is what the bot needs; the 64 that Node 24 gives would be a third of a small container, and
// leave so little of a heap of 128 MB that it collected all of it after every few questions. It can be chosen on the
// command line alone, so the same process begins again with it; a shard has its parent's command line and environment.
// The C library (glibc) is told then to give back what starting needed, a seventh of the memory that the idle bot takes up,
// also larger pieces that lie between others, and not to keep a store of its own for every thread of Node.
const YOUNG_SPACE = '--max-semi-space-size';
const isChosen = process.execArgv.some((argument) => argument.startsWith(YOUNG_SPACE));
if (process.argv[2] === 'start' && !isChosen && !process.connected && process.execve !== undefined) {
  const [node, ...command] = process.argv;
  const memory = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '32768' };
  process.execve(node, [node, `${YOUNG_SPACE}=16`, ...process.execArgv, ...command], {
    ...memory,
    // biome-ignore lint/style/noProcessEnv: handed on whole, no setting is read
    ...process.env,
  });
}
nodeModule.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/sitrep', import.meta.url)));
const isClone = existsSync(new URL('./command-line.ts', import.meta.url));
// Our own imports, and those inside Kysely, name the whole file, so that nothing has to be looked for: without asking the disk
// about each of seven hundred a start is 60 ms shorter.
const own = new URL(isClone ? '..' : '../../dist', import.meta.url).href;
const format = isClone ? 'module-typescript' : 'module';
nodeModule.registerHooks({
  resolve(specifier, { parentURL = '' }, next) {
    if (!/^\.\.?\/.*\.[jt]s$/.test(specifier)) return next(specifier);
    const isOwn = parentURL.startsWith(own);
    if (!isOwn && !parentURL.includes('/node_modules/kysely/dist/')) return next(specifier);
    return { url: new URL(specifier, parentURL).href, format: isOwn ? format : 'module', shortCircuit: true };
  },
});
const { runCommandLine } = await import(isClone ? './command-line.ts' : '../../dist/bin/command-line.js');
await runCommandLine(process.argv.slice(2));
