// Tags the version that package.json and CHANGELOG.md name, after looking that both say the same, that everything is
// committed and that no such tag is there. Exit code 1 with all that is missing otherwise. It pushes nothing.
//
//   node release/tag.ts --dry-run   only looks
//   node release/tag.ts --sign      a signed tag

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readOptions } from './options.ts';
import { checkReady } from './ready.ts';

const options = readOptions({}, ['dry-run', 'sign']);
const root = resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const versionOf = (file: string): string => (JSON.parse(read(file)) as { version: string }).version;

const { tag, message, problems } = checkReady({
  version: versionOf('package.json'),
  locked: versionOf('package-lock.json'),
  changes: read('CHANGELOG.md'),
  unclean: git('status', '--porcelain'),
  tags: git('tag', '--list').split('\n'),
  today: new Date().toISOString().slice(0, 10),
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
if (options['dry-run']) console.log(`${tag} can be tagged, with this message:\n\n${message}`);
else {
  // Verbatim: the headings of the changes begin with #.
  git('tag', options.sign ? '--sign' : '--annotate', '--cleanup=verbatim', '--message', message, tag);
  console.log(`${tag} is tagged. Next: git push origin ${tag}; npm publish`);
}
