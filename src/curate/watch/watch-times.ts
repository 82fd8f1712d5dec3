// When pages are looked at: at the same times of every day, in UTC.

/** The last of these times (HH:MM) that has come, as 2025-03-12T06:00Z. */
export function lastDue(times: readonly string[], now: number): string {
  const [latest = ''] = [now, now - 24 * 60 * 60 * 1000]
    .map((at) => new Date(at).toISOString().slice(0, 10))
    .flatMap((day) => times.map((time) => `${day}T${time}Z`))
    .filter((due) => Date.parse(due) <= now)
    .sort()
    .reverse();
  return latest;
}
