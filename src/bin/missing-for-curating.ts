// Where only the bot is installed, what reads web pages, PDFs, words and the like for curators is not there.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What to say of an error that is only this; undefined for any other. */
export function missingForCurating(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND')
    return undefined;
  const root = fileURLToPath(new URL('../../package.json', import.meta.url));
  const { peerDependencies } = JSON.parse(readFileSync(root, 'utf8')) as {
    peerDependencies: Readonly<Record<string, string>>;
  };
  const names = Object.keys(peerDependencies);
  if (!names.some((name) => error.message.includes(`'${name}'`))) return undefined;
  return `This command needs packages that only curators need: npm install --save-dev ${names.join(' ')}`;
}
