// What becomes of an answer whose question changes while it is on its way, or after it came in parts: what stands in the end
// answers what is asked then, once.

import { afterEach, describe, expect, it } from 'vitest';
import type { Post } from '../../../src/digest/delivery/delivery.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { createIncomingEvents } from '../../../src/state/incoming.ts';
import { createOutbox } from '../../../src/state/outbox.ts';
import { createScene, deleted, edited, mention, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const quick = {
  delivery: {
    timeoutMs: 2000,
    graceMs: 20,
    leaseMs: 10_000,
    concurrency: 20,
    pursueMs: 300_000,
    longestBackOffMs: 15_000,
  },
};
const part = (n: number) => (post: Post) =>
  post.recipient === '' && post.part === n
    ? ({ outcome: 'refused', why: 'Discord asks to wait', retryAfterMs: 4000 } as const)
    : undefined;
const privately = () => scene.said.filter(({ to }) => to !== '').map(({ text }) => text);

async function later(kit: { tick(): Promise<void> }): Promise<void> {
  scene.fail(() => undefined);
  // Long enough for leases and waits, and for the search for open events, which comes with every fifth tick.
  for (let n = 0; n < 12; n += 1) {
    scene.time.now += 5000;
    await kit.tick();
  }
}

describe('a question that is edited', () => {
  it('while later parts of its answer wait: none of them comes', async () => {
    scene = await createScene({ settings: quick });
    const kit = await scene.join();
    scene.fail(part(1));
    const asked = mention('a / b / c');
    await kit.receive(asked);
    expect(scene.standing()).toEqual(['you asked: a']);
    scene.fail(() => undefined);
    await kit.receive(edited(asked, 'x / y'));
    await later(kit);
    expect(scene.standing()).toEqual(['you asked: x', 'y']);
  });

  it('while nobody knows whether its answer arrived: it is edited once that is known', async () => {
    scene = await createScene({ settings: quick });
    const kit = await scene.join();
    scene.loseNext();
    const asked = mention('before');
    await kit.receive(asked);
    await kit.receive(edited(asked, 'after'));
    await later(kit);
    await expect.poll(() => scene.standing()).toEqual(['you asked: after']);
    expect(scene.posts).toHaveLength(1);
  });

  it('again and again, longer and shorter, leaves nothing behind; deleted, nothing at all', async () => {
    scene = await createScene({ settings: quick });
    const kit = await scene.join();
    const asked = mention('a');
    await kit.receive(asked);
    for (const text of ['b / c', 'd / e / f', 'g', 'h / i']) await kit.receive(edited(asked, text));
    expect(scene.standing()).toEqual(['you asked: h', 'i']);
    await kit.receive(deleted(asked));
    expect(scene.standing()).toEqual([]);
  });

  it('into one that we fail at keeps its answer, and its asker is told', async () => {
    scene = await createScene({
      settings: quick,
      responder: async ({ text }) => {
        if (text === 'broken') throw new Error('it broke');
        return { reply: noticeReply(`you asked: ${text}`), posted: async () => {} };
      },
    });
    const kit = await scene.join();
    const asked = mention('a');
    await kit.receive(asked);
    await kit.receive(edited(asked, 'broken'));
    expect(scene.standing()).toEqual(['you asked: a']);
    expect(privately()).toEqual([expect.stringContaining('could not be answered')]);
  });

  it('after a moderator took its answer away is not answered again, and nobody is troubled', async () => {
    scene = await createScene({ settings: quick });
    const kit = await scene.join();
    const asked = mention('a');
    await kit.receive(asked);
    scene.remove();
    await kit.receive(edited(asked, 'b'));
    await later(kit);
    expect(scene.standing()).toEqual([]);
    expect(privately()).toEqual([]);
  });
});

describe('a question that is deleted', () => {
  it('while nobody knows whether its answer arrived has it withdrawn', async () => {
    scene = await createScene({ settings: quick });
    const kit = await scene.join();
    scene.loseNext();
    const asked = mention('a / b');
    await kit.receive(asked);
    expect(scene.standing()).toEqual(['you asked: a']);
    await kit.receive(deleted(asked));
    await later(kit);
    expect(scene.standing()).toEqual([]);
  });

  it('while parts of its answer wait gets none of them', async () => {
    scene = await createScene({ settings: quick });
    const kit = await scene.join();
    scene.fail(part(1));
    const asked = mention('a / b');
    await kit.receive(asked);
    await kit.receive(deleted(asked));
    await later(kit);
    expect(scene.standing()).toEqual([]);
    expect(scene.posts.filter((post) => post.part === 1 && post.recipient === '')).toHaveLength(1);
  });
});

describe('an answer that cannot be taken back at once', () => {
  const failures = [
    { outcome: 'unknown', why: 'Discord says 500' },
    { outcome: 'refused', why: 'Discord asks to wait', retryAfterMs: 8000 },
  ] as const;

  it('of a deleted question goes later, each part of it', async () => {
    scene = await createScene({ settings: quick });
    const kit = await scene.join();
    const asked = mention('a / b');
    await kit.receive(asked);
    const left = [...failures];
    scene.failWithdrawals(() => left.shift());
    await kit.receive(deleted(asked));
    expect(scene.standing()).toEqual(['you asked: a', 'b']);
    await later(kit);
    expect(scene.standing()).toEqual([]);
    expect(privately()).toEqual([]);
  });

  it('is acknowledged once it will go whatever happens, and goes although the process ends while it tries', async () => {
    scene = await createScene({ settings: quick });
    const dying = await scene.join();
    const asked = mention('a');
    await dying.receive(asked);
    const trying = Promise.withResolvers<void>();
    scene.failWithdrawals(() => {
      trying.resolve();
      return new Promise(() => {});
    });
    const acknowledged = Promise.withResolvers<readonly string[]>();
    void dying.receive(deleted(asked), async () => {
      const rows = await createOutbox(scene.state.db, () => 0).list({ states: ['sending'] });
      acknowledged.resolve(rows.map(({ id }) => id));
    });
    expect(await acknowledged.promise).toEqual([`withdraw|${asked.id}`]);
    await trying.promise;
    scene.failWithdrawals(() => undefined);
    const next = await scene.join();
    await next.start();
    await later(next);
    expect(scene.standing()).toEqual([]);
  });

  it('of an edited question, its parts that are too many go later', async () => {
    scene = await createScene({ settings: quick });
    const kit = await scene.join();
    const asked = mention('a / b / c');
    await kit.receive(asked);
    const left = [...failures];
    scene.failWithdrawals(() => left.shift());
    await kit.receive(edited(asked, 'd'));
    await later(kit);
    expect(scene.standing()).toEqual(['you asked: d']);
  });
});

describe.each([0, 1, 2])('a process that ends while it posts part %i of three', (at) => {
  it.each([
    ['before', false],
    ['after', true],
  ])('%s the platform has it: the next one says the rest, and nothing twice', async (_when, isMade) => {
    scene = await createScene({ settings: quick });
    const dying = await scene.join();
    scene.endAt(at, isMade);
    void dying.receive(mention('a / b / c'));
    await expect.poll(() => scene.posts).toHaveLength(at + 1);
    const next = await scene.join();
    await next.start();
    for (let n = 0; n < 4; n += 1) {
      scene.time.now += 5000;
      await next.tick();
    }
    expect(scene.standing()).toEqual(['you asked: a', 'b', 'c']);
    expect(scene.posts).toHaveLength(isMade ? 3 : 4);
  });
});

it('what was over its budget before a crash is not answered after it', async () => {
  scene = await createScene({ settings: quick });
  const incoming = createIncomingEvents(scene.state.db, () => scene.time.now);
  const [over, fine] = [mention('over'), mention('fine')];
  const row = (event: typeof over, instead?: string) => ({
    ...event.asked.place,
    id: event.id,
    message: event.message,
    event: { event, ...(instead === undefined ? {} : { instead }) },
    textHash: '',
    user: 'ann',
    isSpent: true,
  });
  await incoming.receive([row(over, 'nothing'), row(fine)], 'gone', 0);
  const kit = await scene.join();
  await kit.start();
  await expect.poll(() => scene.standing()).toEqual(['you asked: fine']);
  await later(kit);
  expect(scene.standing()).toEqual(['you asked: fine']);
});

describe('what is told of a question before the question itself', () => {
  it.each([
    ['an edit: that is answered, and the words before it are not', ['edit', 'ask'], ['you asked: after']],
    ['its deletion: nothing is answered', ['delete', 'ask'], []],
    ['its deletion before an edit: nothing is answered', ['delete', 'edit', 'ask'], []],
  ] as const)('%s, whichever process hears it', async (_what, order, standing) => {
    scene = await createScene({ settings: quick });
    const one = await scene.join();
    for (const other of [one, await scene.join()]) {
      const asked = mention('before');
      const events = { ask: asked, edit: edited(asked, 'after'), delete: deleted(asked) };
      for (const what of order) {
        await (what === 'ask' ? other : one).receive(events[what]);
        scene.time.now += 1;
      }
      expect(scene.standing()).toEqual(standing);
      scene.remove();
      const open = await createIncomingEvents(scene.state.db, () => 0).findMessage(
        asked.asked.place,
        asked.message,
      );
      expect(open.map(({ state }) => state)).toEqual(open.map(() => 'done'));
    }
  });
});
