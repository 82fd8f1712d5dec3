// The peers take anybody's word: they must be reachable from this machine alone.

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { startDiscord } from './discord.ts';
import { startSlack, whyNoSlack } from './slack.ts';

const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 });
    const end = (reached: boolean) => () => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

async function checkPort(port: number): Promise<void> {
  expect(await reaches('127.0.0.1', port)).toBe(true);
  if (outside !== undefined) expect(await reaches(outside, port)).toBe(false);
}

test('Discord’s peer', async () => {
  const peer = await startDiscord();
  try {
    await checkPort(Number(new URL(peer.twin.restUrl).port));
    await checkPort(Number(new URL(peer.relay.url).port));
  } finally {
    await peer.stop();
  }
});

test('Slack’s peer', async ({ skip }) => {
  if (whyNoSlack !== undefined) skip(whyNoSlack);
  const peer = await startSlack('socket');
  try {
    await checkPort(peer.port);
  } finally {
    await peer.stop();
  }
});
