// The service as a monitor sees it: ready and not, counted, on a port of its own, with one line to the desk.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformState } from '../../src/chat/kit/platform-state.ts';
import type { Delivery, Post, PostOutcome } from '../../src/digest/delivery/delivery.ts';
import { startAlert } from '../../src/operations/alert.ts';
import { createMetrics } from '../../src/operations/metrics.ts';
import { type Readiness, readReadiness } from '../../src/operations/readiness.ts';
import { startStatusServer } from '../../src/operations/status-server.ts';
import { openState, type State } from '../../src/state/open.ts';
import { createOutbox } from '../../src/state/outbox.ts';

let directory: string;
let state: State;
let now = Date.UTC(2026, 10, 22, 9);
const clock = () => now;
beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'sitrep-status-'));
  state = await openState({ file: path.join(directory, 'sitrep.db'), clock });
});
afterEach(async () => {
  await state.close();
  rmSync(directory, { recursive: true, force: true });
});

const connected: PlatformState = { platform: 'slack', state: 'connected', since: 0 };
const read = (platforms: readonly PlatformState[] = [connected], wroteAt = now) =>
  readReadiness({ db: state.db, platforms: () => platforms, wroteAt: () => wroteAt, clock });
const notReady = ({ ready, checks }: Readiness) => [ready, checks.filter(({ ok }) => !ok)];

describe('ready', () => {
  it('with every platform connected, the database written, nothing overdue', async () => {
    expect(notReady(await read())).toEqual([true, []]);
  });

  it.each(['connecting', 'failing', 'stopped'] as const)('not with a platform that is %s', async (how) => {
    const why = 'invalid_auth';
    const failing = { ...connected, state: how, why };
    expect(notReady(await read([failing]))).toEqual([
      false,
      [{ name: 'slack', ok: false, what: `${how}: ${why}` }],
    ]);
  });

  it('not when nothing could be written for half a minute', async () => {
    expect((await read([connected], now - 30_000)).ready).toBe(true);
    expect(notReady(await read([connected], now - 31_000))).toEqual([
      false,
      [{ name: 'database', ok: false, what: 'written 31 s ago' }],
    ]);
  });

  it('not when a posting has been overdue for five minutes', async () => {
    await createOutbox(state.db, clock).enqueue({
      platform: 'slack',
      space: 'T1',
      channel: 'C1',
      thread: '',
      id: 'd1',
      lane: 'C1',
      kind: 'digest',
      recipient: '',
      subscription: null,
      ledger: null,
      subject: {},
      dueAt: now,
      deadline: now + 3_600_000,
    } as Parameters<ReturnType<typeof createOutbox>['enqueue']>[0]);
    now += 4 * 60_000;
    expect((await read()).ready).toBe(true);
    now += 2 * 60_000;
    expect(notReady(await read())).toEqual([false, [{ name: 'outbox', ok: false, what: '360 s behind' }]]);
  });

  it('not when the database does not answer, and says so', async () => {
    await state.close();
    const { ready, checks } = await read();
    expect(ready).toBe(false);
    expect(checks.at(-1)).toMatchObject({ name: 'outbox', ok: false });
    state = await openState({ file: path.join(directory, 'sitrep.db'), clock });
  });
});

const metricsOf = () =>
  createMetrics({ platforms: () => [connected], outboxLag: async () => 1500, monotonic: () => 0 });

describe('the status port', () => {
  it('lives, is ready or not, and counts', async () => {
    let ready = true;
    const metrics = metricsOf();
    const answering = metrics.countAnswers({
      answer: (_asked) => ({ outcome: 'declined', reason: 'not-stated' }) as never,
    });
    answering.answer({} as never);
    const server = await startStatusServer({
      host: '127.0.0.1',
      port: 0,
      readiness: async () => ({ ready, checks: [] }),
      metrics,
      onError: () => {},
    });
    try {
      const get = async (at: string, method = 'GET') => {
        const response = await fetch(new URL(at, server.url), { method });
        return [response.status, await response.text()] as const;
      };
      expect(await get('livez')).toEqual([200, 'ok\n']);
      expect(await get('readyz')).toEqual([200, '{"ready":true,"checks":[]}']);
      ready = false;
      expect((await get('readyz'))[0]).toBe(503);
      expect((await get('livez'))[0]).toBe(200);
      expect((await get('secrets'))[0]).toBe(404);
      expect((await get('readyz', 'POST'))[0]).toBe(405);
      const [, text] = await get('metrics');
      expect(text).toContain('sitrep_answers_total{outcome="declined",reason="not-stated"} 1');
      expect(text).toContain('sitrep_platform_connected{platform="slack"} 1');
      expect(text).toContain('sitrep_outbox_lag_seconds 1.5');
      for (const name of [
        'sitrep_answer_seconds_bucket',
        'nodejs_eventloop_lag_seconds',
        'process_resident_memory_bytes',
      ]) {
        expect(text).toContain(name);
      }
    } finally {
      await server.stop();
    }
  });
});

describe('the alert', () => {
  it('tells the channel once after a minute, again when all is well, and tries again what was not posted', async () => {
    const posts: Post[] = [];
    let answer: PostOutcome = { outcome: 'refused', why: '500' };
    const delivery: Pick<Delivery, 'render' | 'post'> = {
      render: (reply) => [JSON.stringify(reply.blocks)],
      async post(post) {
        posts.push(post);
        return answer;
      },
    };
    let readiness: Readiness = {
      ready: false,
      checks: [{ name: 'discord', ok: false, what: 'failing: 401' }],
    };
    const alert = startAlert({
      place: { platform: 'slack', space: 'T1', channel: 'C1' },
      deliveries: new Map([['slack', delivery as Delivery]]),
      readiness: async () => readiness,
      clock,
      newId: () => `id${posts.length}`,
      onError: (error) => {
        throw error;
      },
    });
    try {
      await alert.look();
      now += 59_000;
      await alert.look();
      expect(posts).toEqual([]);
      now += 1000;
      await alert.look();
      answer = { outcome: 'posted', messageId: '1' };
      await alert.look();
      await alert.look();
      expect(posts.map(({ payload }) => String(payload))).toEqual([
        expect.stringContaining('Sitrep is not ready: discord: failing: 401.'),
        expect.stringContaining('Sitrep is not ready: discord: failing: 401.'),
      ]);
      expect(posts[1]).toMatchObject({ channel: 'C1', recipient: '' });
      readiness = { ready: true, checks: [] };
      await alert.look();
      await alert.look();
      expect(posts).toHaveLength(3);
      expect(String(posts[2]?.payload)).toContain('ready again');
    } finally {
      await alert.stop();
    }
  });
});
