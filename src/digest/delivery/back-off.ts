// How long to wait before the next attempt, where the platform does not say.

const FIRST_MS = 1000;
export const LONGEST_MS = 5 * 60 * 1000;

/**
 * Doubles with every attempt up to the longest, spread by up to a half so that many rows do not come back at once.
 * `random` gives 0–1.
 */
export function backOff(attempts: number, random: () => number, longest: number = LONGEST_MS): number {
  const doubled = Math.min(longest, FIRST_MS * 2 ** Math.max(0, Math.min(attempts - 1, 16)));
  return Math.round(doubled * (0.5 + random() / 2));
}
