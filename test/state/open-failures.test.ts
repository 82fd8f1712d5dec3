// A database that cannot be reached is told in one line, with no password in it, and what to do.

import { createServer, type Socket } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { openState } from '../../src/state/open.ts';
import { UserError } from '../../src/user-error.ts';

const cleanups: (() => void)[] = [];
afterAll(() => {
  for (const clean of cleanups) clean();
});

async function listen(each: (socket: Socket) => void): Promise<number> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('error', () => undefined).on('close', () => open.delete(socket)));
    each(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as { port: number }).port;
}

it.each([
  { what: 'takes what is sent and says nothing', each: (socket: Socket) => void socket.resume() },
  { what: 'hangs up', each: (socket: Socket) => void socket.end() },
  { what: 'breaks the connection off', each: (socket: Socket) => void socket.resetAndDestroy() },
])('a server that $what', async ({ each }) => {
  const port = await listen(each);
  const failure = await openState({
    url: `postgres://desk:secret-word@127.0.0.1:${port}/news`,
    clock: Date.now,
    limits: { connectMs: 200, statementMs: 200 },
  }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  const { message } = failure as UserError;
  expect(message).toMatch(
    /^The database “news” at 127\.0\.0\.1:\d+ \(DATABASE_URL\) cannot be used: .+ Mend DATABASE_URL, or look after the server\.$/,
  );
  expect(message).not.toContain('secret-word');
});
