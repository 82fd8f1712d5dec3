// What Slack sends, by whichever way: Socket Mode (socket-receiver.ts) or signed HTTP (http-receiver.ts).

import type { Log } from '../log.ts';

export interface SlackReceiver {
  /** Rejects with a UserError when it cannot be mended without a person. */
  start(): Promise<void>;
  /** Takes nothing new; what was heard before may still be under way. */
  stop(): Promise<void>;
}

/** Resolves when Slack may be told that it arrived; what it resolves with goes into that acknowledgement. */
export type Hear = (body: Readonly<Record<string, unknown>>) => Promise<object | undefined>;

export interface ReceiverParts {
  readonly hear: Hear;
  readonly log: Log;
}
