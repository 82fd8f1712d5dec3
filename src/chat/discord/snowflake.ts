// Discord's ids tell when they were made.

const DISCORD_EPOCH = 1_420_070_400_000;

/** Epoch milliseconds. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}

/** Below the id of anything made at that time or later. */
export function snowflakeAt(time: number): string {
  return String(BigInt(Math.max(0, Math.floor(time) - DISCORD_EPOCH)) << 22n);
}
