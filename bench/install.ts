/** Installs the engines that the benchmark measures, when they are missing or of another version. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

function readJson(path: string): Record<string, unknown> | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function isInstalled(): boolean {
  const wanted = readJson(join(folder, 'package.json'))?.dependencies as Record<string, string>;
  return Object.entries(wanted).every(
    ([name, version]) => readJson(join(folder, 'node_modules', name, 'package.json'))?.version === version,
  );
}

export function installEngines(report: (line: string) => void): void {
  if (isInstalled()) return;
  report('installing the engines to compare with (npm install --prefix bench) …');
  // Not npm ci: it refuses a lock file without LanceDB's builds for platforms that some registries lack.
  execFileSync('npm', ['install', '--no-save', '--prefix', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
