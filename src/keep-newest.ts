// A map that remembers only so much: what would be one too many takes the place of what has been there longest.

/** Sets the key, then drops the oldest where more than `most` are there. */
export function keepNewest<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, most: number): void {
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
}
