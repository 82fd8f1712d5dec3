// What Slack sends, by whichever way (Socket Mode: socket-receiver.ts; signed HTTP: http-receiver.ts), on its way through
// Bolt. Bolt says “acknowledge” to an event before any listener runs; here Slack is told when the listeners are done,
// which is when the kit has written it down, because from then on the question may not be lost.

import type { App, Receiver } from '@slack/bolt';
import type { Log } from '../contract/log.ts';

export type SlackReceiver = Receiver;

/** Resolves when Slack may be told that it arrived. */
export type Hear = (body: Readonly<Record<string, unknown>>) => Promise<void>;

export interface ReceiverParts {
  readonly log: Log;
}

export function hearThrough(app: App): Hear {
  return (body) => app.processEvent({ body: { ...body }, ack: async () => {} });
}
