// The kit on a real state with a wire that does as a test says: how each post goes, and what was posted to whom.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Responder } from '../../../src/chat/contract/adapter.ts';
import type { BudgetSettings } from '../../../src/chat/kit/budgets.ts';
import type { AskedEvent, DeleteEvent } from '../../../src/chat/kit/event.ts';
import { createJournal, type Journal } from '../../../src/chat/kit/journal.ts';
import { createKit, type Kit } from '../../../src/chat/kit/kit.ts';
import { nameOwner } from '../../../src/chat/kit/owners.ts';
import type { KitSettings } from '../../../src/chat/kit/parts.ts';
import type { Wire } from '../../../src/chat/kit/wire.ts';
import type { EditOutcome, Post, PostOutcome } from '../../../src/digest/delivery/delivery.ts';
import type { Reply } from '../../../src/reply/blocks.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { openState, type State } from '../../../src/state/open.ts';
import { openSettings } from '../../../src/state/settings.ts';

type Choose = (post: Post) => PostOutcome | undefined | Promise<undefined>;

export interface Said {
  readonly text: string;
  /** '' = openly. */
  readonly to: string;
}

export interface Scene {
  readonly time: { now: number };
  readonly said: readonly Said[];
  readonly posts: readonly Post[];
  readonly state: State;
  /** SQLite's. */
  readonly file: string;
  /** Of each process. */
  readonly journals: readonly Journal[];
  /** What the log has at warn and above. */
  readonly logged: readonly string[];
  /** What stands openly now. */
  standing(): readonly string[];
  /** How the next posts go; undefined = they are posted. */
  fail(choose: Choose): void;
  /** How the next withdrawals go; undefined = the message is gone. */
  failWithdrawals(choose: () => EditOutcome | undefined | Promise<EditOutcome | undefined>): void;
  /** A moderator takes away what stands. */
  remove(): void;
  /** Nobody hears how the next post went, which was made. */
  loseNext(): void;
  /** The process ends while it posts this part: before it is made, or after. */
  endAt(part: number, isMade: boolean): void;
  /** Another process on the same state. */
  join(): Promise<Kit>;
  close(): Promise<void>;
}

export interface SceneOptions {
  /** PostgreSQL; a SQLite file by default. */
  readonly url?: string;
  /** SQLite in a thread of its own, as in the service. */
  readonly isThreaded?: boolean;
  readonly budgets?: BudgetSettings;
  readonly responder?: Responder;
  readonly settings?: Partial<KitSettings>;
  readonly localeOf?: Wire['localeOf'];
  /** The platform tells nothing of what was posted, as of private messages. */
  readonly isBlind?: boolean;
}

const many = { person: 1000, channel: 1000, space: 1000 };

export async function createScene({
  url,
  isThreaded = false,
  budgets = many,
  responder = echo,
  settings = {},
  localeOf,
  isBlind = false,
}: SceneOptions = {}): Promise<Scene> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-kit-'));
  const time = { now: Date.UTC(2026, 10, 22) };
  const clock = () => time.now;
  const file = path.join(directory, 'sitrep.db');
  const where = url === undefined ? { file, isThreaded } : { url };
  const state = await openState({ ...where, clock });
  const states = [state];
  const kits: Kit[] = [];
  const journals: Journal[] = [];
  const [said, posts, logged]: [Said[], Post[], string[]] = [[], [], []];
  let choose: Choose = () => undefined;
  const messages = new Map<string, { readonly text: string; readonly key: string; readonly to: string }>();
  let withdrawing: Parameters<Scene['failWithdrawals']>[0] = () => undefined;
  let isLost = false;
  let end: { readonly part: number; readonly isMade: boolean } | undefined;
  const tell = (context: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(context)}`);

  const wire: Wire = {
    ...(localeOf === undefined ? {} : { localeOf }),
    render(reply) {
      const [first = '', ...more] = textOf(reply).split(' / ');
      return [{ text: first }, ...more.map((text) => ({ text }))];
    },
    async post(post) {
      posts.push(post);
      const isEnd = end !== undefined && post.part === end.part && post.recipient === '';
      const wasMade = isEnd && end?.isMade === true;
      if (isEnd) end = undefined;
      if (isEnd && !wasMade) return new Promise(() => {});
      const done = (await choose(post)) ?? { outcome: 'posted', messageId: `m${posts.length}` };
      if (done.outcome !== 'posted') return done;
      const { text } = post.payload as { text: string };
      said.push({ text, to: post.recipient });
      messages.set(done.messageId, { text, key: post.messageKey, to: post.recipient });
      if (wasMade) return new Promise(() => {});
      if (!isLost) return done;
      isLost = false;
      return { outcome: 'unknown', why: 'nobody heard' };
    },
    async find({ messageKey }) {
      if (isBlind) return { outcome: 'unknowable', why: 'nothing is told' };
      const found = [...messages].find(([, { key }]) => key === messageKey);
      return found === undefined ? { outcome: 'absent' } : { outcome: 'found', messageId: found[0] };
    },
    async edit({ messageId, payload }) {
      const before = messages.get(messageId);
      if (before === undefined) return { outcome: 'gone' };
      messages.set(messageId, { ...before, text: (payload as { text: string }).text });
      return { outcome: 'edited' };
    },
    async withdraw({ messageId }) {
      const failed = await withdrawing();
      if (failed !== undefined) return failed;
      return { outcome: messages.delete(messageId) ? 'edited' : 'gone' };
    },
    refusal: async () => undefined,
  };

  const scene: Scene = {
    time,
    said,
    posts,
    state,
    file,
    journals,
    logged,
    standing: () => [...messages.values()].filter(({ to }) => to === '').map(({ text }) => text),
    fail(next) {
      choose = next;
    },
    failWithdrawals(next) {
      withdrawing = next;
    },
    remove: () => messages.clear(),
    endAt(part, isMade) {
      end = { part, isMade };
    },
    loseNext() {
      isLost = true;
    },
    async join() {
      const own = kits.length === 0 ? state : await openState({ ...where, clock });
      if (own !== state) states.push(own);
      const owner = nameOwner(process.pid, randomUUID());
      const journal = createJournal(directory, owner, clock);
      journals.push(journal);
      const kit = createKit({
        db: own.db,
        clock,
        monotonic: clock,
        random: () => 0.5,
        owner,
        journal,
        wires: new Map([['discord', wire]]),
        responder,
        budgets,
        places: await openSettings(own.db, clock),
        newReference: () => 'reference',
        log: { info() {}, warn: tell, error: tell },
        settings,
      });
      kits.push(kit);
      return kit;
    },
    async close() {
      for (const kit of kits) await kit.stop();
      for (const one of states) await one.close().catch(() => undefined);
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return scene;
}

const echo: Responder = async ({ text }) => ({
  reply: noticeReply(`you asked: ${text}`),
  posted: async () => {},
});

function textOf({ blocks }: Reply): string {
  return blocks.map((block) => ('text' in block ? String(block.text) : '')).join(' ');
}

let count = 0;

export function mention(text: string, extra: Partial<AskedEvent['asked']> = {}): AskedEvent {
  count += 1;
  return {
    kind: 'message',
    id: `discord|message|${count}`,
    message: String(count),
    address: { channel: 'C1' },
    lane: 'C1',
    asked: {
      place: { platform: 'discord', space: 'G1', channel: 'C1' },
      user: 'ann',
      text,
      private: false,
      mayManage: false,
      ...extra,
    },
  };
}

let edits = 0;

/** Its asker writes something else. */
export function edited(event: AskedEvent, text: string): AskedEvent {
  edits += 1;
  return {
    ...event,
    kind: 'edit',
    id: `discord|edit|${event.message}|${edits}`,
    asked: { ...event.asked, text },
  };
}

export function deleted({ message, lane, asked }: AskedEvent): DeleteEvent {
  return {
    kind: 'delete',
    id: `discord|delete|${message}`,
    message,
    place: asked.place,
    writtenAt: Date.UTC(2026, 10, 22),
    lane,
  };
}
