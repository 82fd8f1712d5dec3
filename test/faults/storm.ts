// A 429 storm: a platform that refuses whatever goes to some channels and asks to be left alone there for a while. Nothing
// is sent there before that time is over, everything arrives in the end, and the other channels wait hardly longer.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDigests } from '../../src/digest/digests.ts';
import { openState } from '../../src/state/open.ts';
import { createSubscriptions } from '../../src/state/subscriptions.ts';
import { loadFerry } from '../digest/ferry.ts';
import { createHttpDelivery } from './http-delivery.ts';
import { yearlyDigest } from './yearly-digest.ts';

export interface StormResult {
  /** Requests to a channel before it may be asked again. */
  readonly early: number;
  readonly refused: number;
  readonly lost: number;
  /** Milliseconds until 95 of 100 digests of the other channels were there, without the storm and in it. */
  readonly calmP95: number;
  readonly stormP95: number;
}

const RETRY_AFTER_MS = 1500;
/** So many requests to each of the channels are refused. */
const REFUSALS = 3;
/** A quarter of the channels. */
const isStormy = (channel: string): boolean => Number(channel.slice(1)) % 4 === 0;

export async function runStorm(digests: number): Promise<StormResult> {
  const calm = await deliver(digests, 0);
  const storm = await deliver(digests, REFUSALS);
  return { ...storm, calmP95: calm.p95, stormP95: storm.p95 };
}

async function deliver(count: number, refusals: number) {
  const began = Date.now();
  const arrived = new Map<string, number>();
  const notBefore = new Map<string, number>();
  const refusedAt = new Map<string, number>();
  let [early, refused] = [0, 0];
  const server = createServer((request, response) => {
    const channel = request.url?.split('/')[2] ?? '';
    const now = Date.now();
    request.resume().once('end', () => {
      if (request.method !== 'POST') return response.end('[]');
      if (now < (notBefore.get(channel) ?? 0)) early += 1;
      const before = refusedAt.get(channel) ?? 0;
      if (isStormy(channel) && before < refusals) {
        refused += 1;
        refusedAt.set(channel, before + 1);
        notBefore.set(channel, now + RETRY_AFTER_MS);
        response.writeHead(429, { 'retry-after-ms': String(RETRY_AFTER_MS) }).end('{}');
        return;
      }
      arrived.set(channel, now - began);
      response.writeHead(201).end(JSON.stringify({ id: channel }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-storm-'));
  const state = await openState({ file: path.join(directory, 'sitrep.db'), clock: Date.now });
  const delivery = createHttpDelivery(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => {});
  const bot = createDigests({
    db: state.db,
    clock: Date.now,
    monotonic: () => performance.now(),
    random: Math.random,
    newId: () => '',
    owner: 'storm',
    deliveries: new Map([['discord', delivery]]),
    stores: () => [loadFerry()],
    onError(error) {
      throw error;
    },
  });
  try {
    await bot.loaded(loadFerry());
    await state.db.transaction().execute(async (trx) => {
      for (let n = 0; n < count; n += 1)
        await createSubscriptions(trx, Date.now).insert(
          yearlyDigest({
            id: `s${n}`,
            channel: `C${n}`,
            latenessMs: 3_600_000,
            nextRun: began,
            createdAt: began,
          }),
        );
    });
    const end = Date.now() + 120_000;
    while (arrived.size < count && Date.now() < end) {
      await bot.tick();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const others = [...arrived].filter(([channel]) => !isStormy(channel)).map(([, ms]) => ms);
    const p95 = others.sort((a, b) => a - b)[Math.floor(others.length * 0.95)] ?? Number.POSITIVE_INFINITY;
    return { early, refused, lost: count - arrived.size, p95 };
  } finally {
    await state.close();
    server.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
