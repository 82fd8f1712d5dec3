// Slack takes about one message a second in a channel. Each channel has its own queue; a channel that Slack asks us to
// leave alone holds up no other.

export interface ChannelQueue {
  /** Runs `post` when the channel's turn comes; again after `retryAfterMs` while it says that Slack wants us to wait. */
  add<T>(channel: string, post: () => Promise<T>): Promise<T>;
}

export interface QueueParts {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Milliseconds that Slack asked for; undefined when the error is another one. */
  readonly retryAfterMs: (error: unknown) => number | undefined;
}

const SPACING_MS = 1000;
/** After so many refusals the failure is passed on. */
const MOST_ATTEMPTS = 5;

export function createChannelQueue({ now, wait, retryAfterMs }: QueueParts): ChannelQueue {
  /** When each channel may have its next message; forgotten once that is past and nobody waits. */
  const turns = new Map<string, { last: Promise<unknown>; notBefore: number }>();
  async function post<T>(turn: { notBefore: number }, attempt: () => Promise<T>, left: number): Promise<T> {
    const delay = turn.notBefore - now();
    if (delay > 0) await wait(delay);
    try {
      const result = await attempt();
      turn.notBefore = now() + SPACING_MS;
      return result;
    } catch (error) {
      const pause = retryAfterMs(error);
      turn.notBefore = now() + (pause ?? SPACING_MS);
      if (pause === undefined || left <= 1) throw error;
      return post(turn, attempt, left - 1);
    }
  }
  return {
    add(channel, attempt) {
      const turn = turns.get(channel) ?? { last: Promise.resolve(), notBefore: 0 };
      turns.set(channel, turn);
      const result = turn.last.then(() => post(turn, attempt, MOST_ATTEMPTS));
      const settled = result.then(
        () => {},
        () => {},
      );
      turn.last = settled;
      settled.then(() => {
        if (turn.last === settled && turn.notBefore <= now()) turns.delete(channel);
      });
      return result;
    },
  };
}
