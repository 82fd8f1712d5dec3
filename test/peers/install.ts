// Installs the peers (test/peers/package-lock.json) where they are missing or out of date; `npm test` runs it first.
// They are apart from the bot's own packages because they are heavy; nothing of theirs runs while it is installed.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const stamp = `${here}node_modules/.installed-from`;
const wanted = createHash('sha256')
  .update(readFileSync(`${here}package-lock.json`))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('installing the test peers (test/peers), once …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', here];
  const { status } = spawnSync('npm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The test peers could not be installed: npm ci --prefix test/peers failed (see above).');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
