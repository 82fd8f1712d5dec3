// What Discord tells is read by discord.js where nobody catches what it throws: an interaction without a person, or a message
// without a channel, would end the process. Here such a packet is left out and told, and whatever comes after it is read.

import type { Client } from 'discord.js';

/** A packet of the gateway: its name and its content. */
export interface Packet {
  readonly t?: string;
  readonly d?: unknown;
}

/** `onUnreadable` must not throw. */
export function guardPackets(
  client: Pick<Client, 'ws'>,
  onUnreadable: (packet: Packet, err: unknown) => void,
): void {
  const { ws } = client;
  // discord.js has no hook for it. It calls this for each packet, and for those that waited for the client to be ready.
  const read = Reflect.get(ws, 'handlePacket') as (packet?: Packet, ...more: unknown[]) => unknown;
  Reflect.set(ws, 'handlePacket', (packet?: Packet, ...more: unknown[]) => {
    try {
      return read.call(ws, packet, ...more);
    } catch (err) {
      onUnreadable(packet ?? {}, err);
      return true;
    }
  });
}
