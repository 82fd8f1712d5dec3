// A command of `sitrep` as a process of its own: its exit code and all that it printed.

import { spawn } from 'node:child_process';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const sitrepFile = fileURLToPath(new URL('../../src/bin/sitrep.mjs', import.meta.url));

export async function runSitrep(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | null; readonly text: string }> {
  const env = { PATH: process.env.PATH ?? '', ...environment };
  const child = spawn(process.execPath, [sitrepFile, ...args], { env });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { status: await closed, text: out + err };
}
