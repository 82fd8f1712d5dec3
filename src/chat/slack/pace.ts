// Slack takes about one message a second in a channel, with a little room for bursts. Posting waits for its turn as long
// as a person would not mind; where Slack asks for more, the outbox waits.

export interface Pace {
  /** Resolves with undefined when it is the channel's turn, else with the milliseconds that it is away. */
  readonly turn: (channel: string, signal: AbortSignal) => Promise<number | undefined>;
  /** Slack asked to leave the channel alone for so long. */
  readonly hold: (channel: string, ms: number) => void;
}

export interface PaceParts {
  readonly now: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

const SPACING_MS = 1000;
/** So many messages may follow each other at once after a pause. */
const BURST = 2;
const LONGEST_WAIT_MS = 4000;
/** Channels kept before those whose turn is long past are swept out. */
const KEPT = 2000;

export function createPace({ now, wait }: PaceParts): Pace {
  /** When the channel's next message fits in; earlier by up to a burst. */
  const next = new Map<string, number>();
  const held = new Map<string, number>();

  function sweep(): void {
    if (next.size + held.size < KEPT) return;
    for (const times of [next, held]) {
      for (const [channel, at] of times) if (at < now() - BURST * SPACING_MS) times.delete(channel);
    }
  }

  return {
    async turn(channel, signal) {
      sweep();
      const away = Math.max(
        (held.get(channel) ?? 0) - now(),
        (next.get(channel) ?? 0) - (BURST - 1) * SPACING_MS - now(),
        0,
      );
      if (away > LONGEST_WAIT_MS) return away;
      next.set(channel, Math.max(next.get(channel) ?? 0, now() + away) + SPACING_MS);
      if (away === 0) return undefined;
      try {
        await wait(away, signal);
        return undefined;
      } catch {
        // Given up while it waited: nothing was sent, and the turn is the next one's.
        next.set(channel, (next.get(channel) ?? 0) - SPACING_MS);
        return away;
      }
    },
    hold(channel, ms) {
      held.set(channel, Math.max(held.get(channel) ?? 0, now() + ms));
    },
  };
}
