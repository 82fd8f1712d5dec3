// A bot process for the fault suite: the real adapter of a platform on the real kit. It answers until somebody kills it.
//
// node mention-worker.ts {"file"|"database", "platform", "url", "port", "signingSecret"}

import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import type { ChatAdapter } from '../../src/chat/contract/adapter.ts';
import { createDiscordAdapter } from '../../src/chat/discord/index.ts';
import { createJournal } from '../../src/chat/kit/journal.ts';
import { createKit } from '../../src/chat/kit/kit.ts';
import { nameOwner } from '../../src/chat/kit/owners.ts';
import { createPlatformStates } from '../../src/chat/kit/platform-state.ts';
import type { Wire } from '../../src/chat/kit/wire.ts';
import { createSlackAdapter } from '../../src/chat/slack/index.ts';
import { noticeReply } from '../../src/reply/notice.ts';
import { openState } from '../../src/state/open.ts';
import { createRegisteredCommands } from '../../src/state/registered-commands.ts';
import { openSettings } from '../../src/state/settings.ts';

export interface MentionWorkerTask {
  /** Of the journals. */
  readonly directory: string;
  readonly file?: string;
  readonly database?: string;
  readonly platform: 'discord' | 'slack';
  /** Base address of the API. */
  readonly url: string;
  /** Where Slack's requests are heard, and what they are signed with. */
  readonly port: number;
  readonly signingSecret: string;
}

const task: MentionWorkerTask = JSON.parse(process.argv[2] ?? '{}');
const tell = (context: object, message: string): void =>
  void writeSync(2, `${message} ${JSON.stringify(context)}\n`);
const log = { info() {}, warn: tell, error: tell };

// Nothing is ever written there; it ends when the runner does, however it ends.
process.stdin.resume().once('end', () => process.exit());

const state = await openState({ file: task.file, url: task.database, clock: Date.now });
flushCompileCache();
const wires = new Map<string, Wire>();
const states = createPlatformStates(Date.now, log);
const owner = nameOwner(process.pid, randomUUID());
const kit = createKit({
  db: state.db,
  clock: Date.now,
  monotonic: () => performance.now(),
  random: Math.random,
  owner,
  wires,
  journal: createJournal(task.directory, owner, Date.now),
  responder: async ({ text }) => ({ reply: noticeReply(`you asked: ${text}`), posted: async () => {} }),
  budgets: { person: 1_000_000, channel: 1_000_000, space: 1_000_000 },
  places: await openSettings(state.db, Date.now),
  newReference: () => 'reference',
  log,
  settings: {
    // What is counted as lost was acknowledged because it was written down, not because the disk was slow.
    acknowledgeMs: 60_000,
    stateMs: 60_000,
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
function createSlack(): ChatAdapter {
  return createSlackAdapter({
    config: {
      mode: 'http',
      botToken: 'xoxb-faults',
      apiUrl: task.url,
      signingSecret: task.signingSecret,
      host: '127.0.0.1',
      port: task.port,
    },
    kit,
    wires,
    states,
    commands: () => [],
    areOutsidersAnswered: async () => false,
    log,
  });
}

function createDiscord(): ChatAdapter {
  return createDiscordAdapter({
    config: { token: 'faults', apiUrl: task.url },
    kit,
    wires,
    states,
    commands: () => [],
    registered: createRegisteredCommands(state.db, Date.now),
    log,
  });
}

const adapter = task.platform === 'slack' ? createSlack() : createDiscord();
await adapter.start();
await kit.start();
writeSync(1, 'ready\n');
