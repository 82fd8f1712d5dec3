// A bot as a process of its own, with what it printed.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringCompiled } from './compiled-briefings.ts';

export interface BotProcess {
  /** Everything on stdout and stderr so far. */
  readonly output: () => string;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
  /** Resolves when the output matches; rejects when the process ends before. */
  waitFor(pattern: RegExp): Promise<void>;
  /** The web chat's address, once it is printed: what is logged may be heard before. */
  url(): Promise<string>;
  /** Sends a signal and does not wait for what it does. */
  signal(name: NodeJS.Signals): void;
  stop(): Promise<number | null>;
}

export interface BotHome {
  readonly dataDir: string;
  /** SQLite's, of either program. */
  readonly stateFile: string;
  remove(): void;
}

export function createHome(): BotHome {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sitrep-bot-'));
  const stateFile = path.join(dataDir, 'sitrep.db');
  return { dataDir, stateFile, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** `sitrep start` on the repository's own briefings; `literal` answers with literals instead (literal-bot.ts). */
export type Program = 'sitrep' | 'literal';

const PROGRAMS: Readonly<Record<Program, { readonly file: string; readonly args: readonly string[] }>> = {
  sitrep: { file: fromHere('../../src/bin/sitrep.mjs'), args: ['start'] },
  literal: { file: fromHere('literal-bot.ts'), args: [] },
};

/** Starts it with exactly this environment, away from any .env file. */
export function startBot(
  program: Program,
  environment: Readonly<Record<string, string>>,
  home: Pick<BotHome, 'dataDir'>,
  options: readonly string[] = [],
): BotProcess {
  const { file, args } = PROGRAMS[program];
  const briefingsDir = environment.SITREP_BRIEFINGS_DIR ?? fromHere('../../briefings');
  const env = {
    PATH: process.env.PATH ?? '',
    SITREP_DATA_DIR: home.dataDir,
    SITREP_BRIEFINGS_DIR: briefingsDir,
    // What Node makes of the sources is kept for the next start, as sitrep.mjs does by itself.
    ...(program === 'literal' ? { NODE_COMPILE_CACHE: path.join(tmpdir(), 'sitrep-literal-compiled') } : {}),
    ...environment,
  };
  if (program === 'sitrep') bringCompiled({ briefingsDir, dataDir: home.dataDir });
  const child: ChildProcess = spawn(process.execPath, [file, ...args, ...options], {
    cwd: home.dataDir,
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
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  exited.then(() => process.off('exit', kill));
  const waitFor = (pattern: RegExp): Promise<void> =>
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
    });
  return {
    output: () => output,
    exited,
    waitFor,
    async url() {
      await waitFor(ADDRESS);
      return ADDRESS.exec(output)?.[1] ?? '';
    },
    signal: (name) => void child.kill(name),
    async stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

const ADDRESS = /ready: (http:\S+)\n/;

function fromHere(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
