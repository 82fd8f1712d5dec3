// A TCP wire that can fall silent without closing, as a broken route or a frozen machine does: what is sent is taken and
// never arrives, new connections are accepted and never answered.

import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Socket } from 'node:net';

export interface HalfOpenWire {
  readonly port: number;
  /** Falls silent, for connections old and new. */
  silence(): void;
  /** Forwards again; what was sent meanwhile is lost, as are the connections of that time. */
  restore(): void;
  close(): Promise<void>;
}

export async function openHalfOpenWire(target: {
  readonly host: string;
  readonly port: number;
}): Promise<HalfOpenWire> {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (chunk) => {
      if (!isSilent) to.write(chunk);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((near) => {
    const far = createConnection(target);
    sockets.add(near).add(far);
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    silence() {
      isSilent = true;
    },
    restore() {
      isSilent = false;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
