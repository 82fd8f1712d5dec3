// How long a platform asks to wait. By HTTP it says so in seconds; what stands between us and it may say a date, or nothing at
// all, and who is told no time waits all the same.

const UNTOLD_S = 5;

/** Seconds; never 0, so that nobody asks again without pause. */
export function readRetryAfter(header: string | null): number {
  const seconds = Number(header ?? '');
  return seconds > 0 && Number.isFinite(seconds) ? seconds : UNTOLD_S;
}
