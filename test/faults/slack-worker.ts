// A bot process for the fault suite: the real Slack adapter on the real kit, by signed HTTP. It answers until somebody
// kills it.
//
// node slack-worker.ts {"file"|"database", "slack", "port", "signingSecret"}

import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createKit } from '../../src/chat/kit/kit.ts';
import { nameOwner } from '../../src/chat/kit/owners.ts';
import { createPlatformStates } from '../../src/chat/kit/platform-state.ts';
import type { Wire } from '../../src/chat/kit/wire.ts';
import { createSlackAdapter } from '../../src/chat/slack/index.ts';
import { noticeReply } from '../../src/reply/notice.ts';
import { openState } from '../../src/state/open.ts';

export interface SlackWorkerTask {
  readonly file?: string;
  readonly database?: string;
  /** Base address of the API. */
  readonly slack: string;
  readonly port: number;
  readonly signingSecret: string;
}

const task: SlackWorkerTask = JSON.parse(process.argv[2] ?? '{}');
const tell = (context: object, message: string): void =>
  void writeSync(2, `${message} ${JSON.stringify(context)}\n`);
const log = { info() {}, warn: tell, error: tell };

// Nothing is ever written there; it ends when the runner does, however it ends.
process.stdin.resume().once('end', () => process.exit());

const state = await openState({ file: task.file, url: task.database, clock: Date.now });
flushCompileCache();
const wires = new Map<string, Wire>();
const kit = createKit({
  db: state.db,
  clock: Date.now,
  monotonic: () => performance.now(),
  random: Math.random,
  owner: nameOwner(process.pid, randomUUID()),
  wires,
  responder: async ({ text }) => ({ reply: noticeReply(`you asked: ${text}`), posted: async () => {} }),
  budgets: { person: 1_000_000, channel: 1_000_000, space: 1_000_000 },
  newReference: () => 'reference',
  log,
  settings: {
    // What is counted as lost was acknowledged because it was on disk, not because the disk was slow.
    acknowledgeMs: 2500,
    eventLeaseMs: 3000,
    tickMs: 200,
    // Short, so that a run takes minutes; the proportions are those of the real settings.
    delivery: {
      timeoutMs: 400,
      graceMs: 150,
      leaseMs: 1500,
      concurrency: 20,
      pursueMs: 5 * 60_000,
      longestBackOffMs: 1000,
    },
  },
});
const adapter = createSlackAdapter({
  config: {
    mode: 'http',
    botToken: 'xoxb-faults',
    apiUrl: task.slack,
    signingSecret: task.signingSecret,
    host: '127.0.0.1',
    port: task.port,
  },
  kit,
  wires,
  states: createPlatformStates(Date.now, log),
  commands: () => [],
  areOutsidersAnswered: async () => false,
  log,
});
await adapter.start();
await kit.start();
writeSync(1, 'ready\n');
