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
nodeModule.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/sitrep', import.meta.url)));
const isClone = existsSync(new URL('./command-line.ts', import.meta.url));
const { runCommandLine } = await import(isClone ? './command-line.ts' : '../../dist/bin/command-line.js');
await runCommandLine(process.argv.slice(2));
