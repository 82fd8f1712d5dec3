// What Slack sends over a socket is read by its SDK where nobody catches what it throws: an event without its content would end
// the process. Here such a frame is left out and told, and whatever comes after it is read.

import type { SocketModeClient } from '@slack/socket-mode';

/** `onUnreadable` must not throw. */
export function guardFrames(client: SocketModeClient, onUnreadable: (err: unknown) => void): void {
  // The SDK has no hook for it: it listens to itself.
  const read = Reflect.get(client, 'onWebSocketMessage') as (...frame: unknown[]) => Promise<void>;
  client.removeAllListeners('ws_message');
  client.on('ws_message', (...frame: unknown[]) => void read.apply(client, frame).catch(onUnreadable));
}
