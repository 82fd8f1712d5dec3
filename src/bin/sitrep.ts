#!/usr/bin/env node
// The command. What Node makes of the sources is kept beside the installed packages, so that the next start need not
// make it again; everything else is imported after that is switched on.

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/sitrep'));
const { runCommandLine } = await import('./command-line.ts');
await runCommandLine(process.argv.slice(2));
