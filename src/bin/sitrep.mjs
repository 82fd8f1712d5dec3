#!/usr/bin/env node
// The command. What Node makes of the sources is kept beside the installed packages, so that the next start need not
// make it again; everything is imported after that is switched on. This file alone is JavaScript: taking the types out
// of the first file, before anything can be kept, would cost more time than answering a question.

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/sitrep'));
const { runCommandLine } = await import('./command-line.ts');
await runCommandLine(process.argv.slice(2));
