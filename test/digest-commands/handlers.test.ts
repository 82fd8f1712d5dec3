// What /digest and /changes answer in a chat: who may do what, which digest is meant, since when.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDigestHandlers, readSince } from '../../src/chat/commands/digest-handlers.ts';
import { createResponder } from '../../src/chat/commands/responder.ts';
import type { Incoming } from '../../src/chat/contract/adapter.ts';
import { createMemoryContexts } from '../../src/chat/kit/conversations.ts';
import { createMemoryViews } from '../../src/chat/presses/targets.ts';
import type { Digests } from '../../src/digest/digests.ts';
import { toPlain } from '../../src/reply/plain.ts';
import { edits, loadFerry } from '../digest/ferry.ts';
import { createHarness, type Harness } from '../digest/harness.ts';

let h: Harness;
let digests: Digests;
let posted: { reply: string; kind: string }[];
beforeEach(async () => {
  h = await createHarness('2026-11-20T12:00:00Z');
  digests = h.digests;
  posted = [];
});
afterEach(() => h.close());

const log = { info() {}, warn() {}, error() {} };

async function say(text: string, changed: Partial<Incoming> = {}): Promise<string> {
  const respond = createResponder({
    views: createMemoryViews(),
    answerer: () => ({
      stores: [],
      answer() {
        throw new Error('no question was expected');
      },
    }),
    contexts: createMemoryContexts(),
    handlers: createDigestHandlers({ digests, stores: () => [loadFerry()], clock: h.now }),
    recordPosted: async (_posted, reply) => void posted.push({ reply: toPlain(reply), kind: reply.kind }),
    clock: h.now,
    newReference: () => 'ref',
    log,
  });
  const place = { platform: 'discord', space: 'G1', channel: 'C1' } as const;
  const incoming: Incoming = {
    place,
    user: 'U1',
    conversation: 'c',
    text,
    private: false,
    mayManage: true,
    ...changed,
  };
  const answer = await respond(incoming);
  await answer.posted({ place, messageIds: ['m1'] });
  return toPlain(answer.reply);
}

describe('/digest', () => {
  it('does what a typed line says, as a command does', async () => {
    expect(await say('/digest subscribe ferry-cause weekly tue 18:30 Asia/Seoul')).toContain(
      'd1  /ferry-cause, weekly on Tuesday at 18:30 Asia/Seoul',
    );
    const command = { name: 'digest', options: { id: 'd1' } };
    expect(await say('pause', { command })).toMatch(/^Paused\n[\s\S]*paused \(by command\)/);
    expect((await h.digests.list())[0]).toMatchObject({ owner: 'U1', channel: 'C1' });
  });

  it('takes the only digest of the channel when none is named, and asks when there are two', async () => {
    expect(await say('/digest now')).toBe('There is no digest here yet. /digest subscribe makes one.\n');
    await say('/digest subscribe');
    expect(await say('/digest now')).toContain('The digest d1 is on its way.');
    await say('/digest subscribe ferry-cause');
    expect(await say('/digest remove')).toBe('Which of the 2 digests here? Name one: d1, d2.\n');
    expect(await h.digests.list()).toHaveLength(2);
  });

  it.each([
    ['discord', 'Only who may manage this channel'],
    ['slack', 'Only admins of this workspace'],
  ] as const)(
    'on %s refuses who may not manage, writes nothing, and still shows',
    async (platform, words) => {
      const reader = { mayManage: false, place: { platform, space: 'G1', channel: 'C1' } };
      for (const action of ['subscribe', 'pause', 'resume', 'remove', 'now']) {
        expect(await say(`/digest ${action}`, reader)).toContain(words);
      }
      expect(await say('/digest list', reader)).toContain('There is no digest here yet');
      expect(await h.digests.list()).toEqual([]);
    },
  );

  it.each(['web', 'terminal'] as const)(
    'from the %s, whose conversations are no channels, means the inbox',
    async (platform) => {
      digests = h.beside({ deliveries: new Map([['web', h.platform]]) });
      await say('/digest subscribe', { place: { platform, space: 'local', channel: 'a-conversation' } });
      expect(await h.digests.list()).toMatchObject([{ platform: 'web', space: 'local', channel: 'inbox' }]);
    },
  );

  it('of a platform that is not connected is refused', async () => {
    const place = { platform: 'slack', space: 'T1', channel: 'x' } as const;
    expect(await say('/digest subscribe', { place })).toContain('not connected to slack');
  });

  it('a preview that is posted is in the ledger, so that corrections reach it; the rest is not', async () => {
    await say('/digest subscribe');
    expect(posted).toEqual([]);
    await say('/digest preview');
    expect(posted.map(({ kind }) => kind)).toEqual(['digest preview']);
    expect(posted[0]?.reply).toMatch(/^Preview of d1; nothing is posted or noted\.\n\n.*the state of play/);
  });

  it.each([
    ['slack', undefined],
    ['discord', '1.2'],
  ] as const)('in a thread on %s, whose mention asked: posts to the thread %s', async (platform, thread) => {
    digests = h.beside({ deliveries: new Map([[platform, h.platform]]) });
    await say('/digest subscribe', { place: { platform, space: 'T1', channel: 'C9', thread: '1.2' } });
    expect((await h.digests.list())[0]?.thread).toBe(thread);
  });
});

describe('/changes', () => {
  it('lists what was corrected since a day, with reason, and counts what is new', async () => {
    h.setClock('2026-11-21T12:00:00Z');
    await h.load(loadFerry(edits.retract38));
    expect(await say('/changes')).toContain(
      'Retracted: the ministry withdrew the count (desk: letter to the desk)',
    );
    expect(await say('/changes since 22 November 2026')).toContain('Nothing has changed.');
    expect(await say('', { command: { name: 'changes', options: { since: '2026-11-21' } } })).toContain(
      'Retracted',
    );
    expect(await say('/changes since the flood')).toBe(
      '“the flood” is no date; write 1 November 2026, 2026-11-01, yesterday or 7d.\n',
    );
    expect(await say('/changes briefing:other')).toContain('There is no briefing “other”; there is: harbour');
  });

  it.each([
    ['', '2026-10-23T12:00:00.000Z'],
    ['7d', '2026-11-15T12:00:00.000Z'],
    ['last 2 weeks', '2026-11-08T12:00:00.000Z'],
    ['36 hours', '2026-11-21T00:00:00.000Z'],
    ['today', '2026-11-21T15:00:00.000Z'],
    ['yesterday', '2026-11-20T15:00:00.000Z'],
    ['1 November 2026', '2026-10-31T15:00:00.000Z'],
    ['2026-11-03', '2026-11-02T15:00:00.000Z'],
  ])('since “%s”, in Seoul', (typed, instant) => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect(new Date(readSince(typed, now, 'Asia/Seoul')).toISOString()).toBe(instant);
  });
});
