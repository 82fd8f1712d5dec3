// A bot as a process of its own, with what it printed.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BotProcess {
  /** Everything on stdout and stderr so far. */
  readonly output: () => string;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
  /** Resolves when the output matches; rejects when the process ends before. */
  waitFor(pattern: RegExp): Promise<void>;
  /** Sends a signal and does not wait for what it does. */
  signal(name: NodeJS.Signals): void;
  stop(): Promise<number | null>;
}

export interface BotHome {
  readonly dataDir: string;
  remove(): void;
}

export function createHome(): BotHome {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sitrep-bot-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** Starts it with exactly this environment; `script` is relative to test/peers. */
export function startBot(
  environment: Readonly<Record<string, string>>,
  script = 'literal-bot.ts',
  args: readonly string[] = [],
): BotProcess {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const env = { PATH: process.env.PATH ?? '', ...environment };
  const child: ChildProcess = spawn(process.execPath, [file, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const watch of watchers) watch();
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    output: () => output,
    exited,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (!pattern.test(output)) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
        exited.then((code) =>
          reject(new Error(`the bot ended with ${code} before it printed ${pattern}:\n${output}`)),
        );
      }),
    signal: (name) => void child.kill(name),
    async stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
