// What npm pack runs first: the sources as JavaScript with declarations in dist/, and beside them what they read at run
// time. Node takes no types out of files under node_modules, so the package holds no TypeScript.

import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readOptions } from './options.ts';

readOptions({});
const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
// Everything below src that is no TypeScript: styles, scripts, word lists, templates.
for (const file of globSync('**/*', { cwd: join(root, 'src'), exclude: ['**/*.ts', 'bin/sitrep.mjs'] })) {
  if (!statSync(join(root, 'src', file)).isFile()) continue;
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  cpSync(join(root, 'src', file), join(dist, file));
}
