// For development: calls back when a file below the briefings folder changed, once for a burst of changes.

import { watch } from 'node:fs';

/** Editors write a file in several steps. */
const QUIET_MS = 200;

/** Returns what ends the watching. */
export function watchBriefings(folder: string, onChange: () => void, quietMs = QUIET_MS): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMs);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
