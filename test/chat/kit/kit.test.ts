// What the kit promises whatever the platform does: a word while an answer waits, never one after it; budgets and stopped
// places that all processes on a state share; an answer also while the state is away.

import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import type { Responder } from '../../../src/chat/contract/adapter.ts';
import type { Post } from '../../../src/digest/delivery/delivery.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { createIncomingEvents } from '../../../src/state/incoming.ts';
import { createOutbox } from '../../../src/state/outbox.ts';
import { createTestSchema } from '../../peers/postgres.ts';
import { holdState } from '../../state/hold-state.ts';
import { createScene, mention, type Scene, type SceneOptions } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const isOpen = (post: Post) => post.recipient === '';
const openly = () => scene.said.filter(({ to }) => to === '').map(({ text }) => text);
const privately = () => scene.said.filter(({ to }) => to !== '').map(({ text }) => text);
const limited = (retryAfterMs: number) =>
  ({ outcome: 'refused', why: 'Discord asks to wait', retryAfterMs }) as const;

describe('an answer that has to wait', () => {
  it.each([6000, 60_000])('for %i ms is announced at once to its asker alone, and comes', async (ms) => {
    scene = await createScene();
    const kit = await scene.join();
    scene.fail((post) => (isOpen(post) ? limited(ms) : undefined));
    await kit.receive(mention('first'));
    await expect.poll(privately).toEqual([expect.stringContaining('has to wait: Discord asks to wait')]);
    expect(openly()).toEqual([]);
    scene.fail(() => undefined);
    scene.time.now += ms * 1.2;
    await kit.tick();
    scene.time.now += 60_000;
    await kit.tick();
    expect(openly()).toEqual([expect.stringContaining('you asked: first')]);
    expect(privately()).toHaveLength(1);
  });

  it('for a day is given up when it is too late, and its asker is told', async () => {
    scene = await createScene();
    const kit = await scene.join();
    scene.fail((post) => (isOpen(post) ? limited(86_400_000) : undefined));
    await kit.receive(mention('first'));
    await expect.poll(privately).toHaveLength(1);
    scene.time.now += 10 * 60_000 + 1000;
    await kit.tick();
    await expect.poll(privately).toHaveLength(2);
    expect(privately()[1]).toContain('cannot answer there: Discord asks to wait');
    expect(scene.posts.filter(isOpen)).toHaveLength(1);
  });

  it('for a moment is not announced', async () => {
    scene = await createScene();
    const kit = await scene.join();
    scene.fail((post) => (isOpen(post) ? limited(2000) : undefined));
    await kit.receive(mention('first'));
    scene.fail(() => undefined);
    scene.time.now += 3000;
    await kit.tick();
    expect(scene.said.map(({ to }) => to)).toEqual(['']);
  });

  it('is announced in the language in which it was answered, also by whoever delivers it later', async () => {
    const inUkrainian: Responder = async ({ text }) => ({
      reply: { ...noticeReply(`you asked: ${text}`), language: 'uk' },
      posted: async () => {},
    });
    scene = await createScene({ responder: inUkrainian });
    const kit = await scene.join();
    scene.fail((post) => (isOpen(post) ? limited(2000) : undefined));
    await kit.receive(mention('first'));
    for (const _ of [1, 2]) {
      scene.time.now += 2500;
      await kit.tick();
    }
    await expect
      .poll(privately)
      .toEqual([expect.stringContaining('Відповідь мусить зачекати: Discord просить зачекати')]);
  });

  it('is announced when short waits have become a long one', async () => {
    scene = await createScene();
    const kit = await scene.join();
    scene.fail((post) => (isOpen(post) ? limited(2000) : undefined));
    await kit.receive(mention('first'));
    scene.time.now += 2500;
    await kit.tick();
    expect(privately()).toEqual([]);
    scene.time.now += 2500;
    await kit.tick();
    await expect.poll(privately).toEqual([expect.stringContaining('has to wait: Discord asks to wait')]);
    scene.fail(() => undefined);
    scene.time.now += 20_000;
    await kit.tick();
    expect(openly()).toHaveLength(1);
  });

  it('is not announced while it may be there already, but for half a minute', async () => {
    scene = await createScene();
    const kit = await scene.join();
    scene.fail((post) => (isOpen(post) ? { outcome: 'unknown', why: 'Discord says 500' } : undefined));
    await kit.receive(mention('first'));
    for (let n = 0; n < 2; n += 1) {
      scene.time.now += 5000;
      await kit.tick();
    }
    expect(privately()).toEqual([]);
    scene.time.now += 19_000;
    await kit.tick();
    await expect.poll(privately).toEqual([expect.stringContaining('has to wait: Discord says 500')]);
  });

  it('is not announced any more once it is there', async () => {
    scene = await createScene();
    const kit = await scene.join();
    scene.fail((post) => limited(isOpen(post) ? 20_000 : 60_000));
    await kit.receive(mention('first'));
    await expect.poll(() => scene.posts.some((post) => !isOpen(post))).toBe(true);
    scene.fail(() => undefined);
    for (let minutes = 0; minutes < 4; minutes += 1) {
      scene.time.now += 60_000;
      await kit.tick();
    }
    expect(openly()).toHaveLength(1);
    expect(privately()).toEqual([]);
  });
});

const schema = await createTestSchema();
const states: readonly (readonly [string, SceneOptions])[] = [
  ['a SQLite file', {}],
  ...(typeof schema === 'string' ? [] : ([['a PostgreSQL', { url: schema.url }]] as const)),
];

describe.each(states)('two processes on %s', (_where, options) => {
  it('let a person ask as often as one does, and tell them once', async () => {
    scene = await createScene({ ...options, budgets: { person: 4, channel: 100, space: 100 } });
    const [one, two] = [await scene.join(), await scene.join()];
    const user = `person of ${_where}`;
    for (let n = 0; n < 5; n += 1) {
      scene.time.now += 10;
      await one.receive(mention(`one ${n}`, { user }));
      scene.time.now += 10;
      await two.receive(mention(`two ${n}`, { user }));
    }
    expect(openly()).toHaveLength(4);
    await expect.poll(privately).toEqual([expect.stringContaining('You have asked 4 times within a minute')]);
    // A restart forgets nothing of it; a minute does.
    const three = await scene.join();
    await three.receive(mention('after a restart', { user }));
    expect(openly()).toHaveLength(4);
    scene.time.now += 61_000;
    await three.receive(mention('a minute later', { user }));
    expect(openly()).toHaveLength(5);
  });

  it('are not spent by what is read again of the past', async () => {
    scene = await createScene({ budgets: { person: 2, channel: 100, space: 100 } });
    const [one, other] = [await scene.join(), await scene.join()];
    const asked = ['first', 'second', 'third', 'fourth'].map((text) => mention(text));
    for (const event of asked) await one.receive(event);
    scene.time.now += 61_000;
    for (const event of asked) await other.receive({ ...event, isPast: true });
    await other.receive(mention('fifth'));
    expect(openly()).toEqual(['you asked: first', 'you asked: second', 'you asked: fifth']);
  });

  it('leave a place alone that one of them may not write in, and both come back', async () => {
    scene = await createScene(options);
    const [one, two] = [await scene.join(), await scene.join()];
    const place = { platform: 'discord', space: 'G1', channel: `closed on ${_where}` } as const;
    scene.fail((post) => (isOpen(post) ? { outcome: 'impossible', why: 'it may not' } : undefined));
    await one.receive(mention('first', { place }));
    await expect.poll(privately).toEqual([expect.stringContaining('cannot answer there: it may not')]);
    await two.receive(mention('second', { place }));
    await two.receive(mention('third', { place }));
    expect(scene.posts.filter(isOpen)).toHaveLength(1);
    expect(privately()).toHaveLength(1);
    scene.fail(() => undefined);
    scene.time.now += 61_000;
    await two.receive(mention('fourth', { place }));
    await one.receive(mention('fifth', { place }));
    expect(openly()).toHaveLength(2);
  });

  it('go on where one message was refused for what it says', async () => {
    scene = await createScene(options);
    const kit = await scene.join();
    const place = { platform: 'discord', space: 'G1', channel: `moderated on ${_where}` } as const;
    let refused = 0;
    scene.fail((post) =>
      isOpen(post) && refused++ === 0
        ? { outcome: 'impossible', why: 'a moderator’s rule forbids it', ofMessage: true }
        : undefined,
    );
    await kit.receive(mention('first', { place }));
    await expect.poll(privately).toEqual([expect.stringContaining('a moderator’s rule forbids it')]);
    await kit.receive(mention('second', { place }));
    expect(openly()).toEqual([expect.stringContaining('second')]);
  });

  it('try a stopped place again at once after a restart', async () => {
    scene = await createScene(options);
    const kit = await scene.join();
    const place = { platform: 'discord', space: 'G1', channel: `mended on ${_where}` } as const;
    scene.fail((post) => (isOpen(post) ? { outcome: 'impossible', why: 'it may not' } : undefined));
    await kit.receive(mention('first', { place }));
    await expect.poll(privately).toHaveLength(1);
    scene.fail(() => undefined);
    const next = await scene.join();
    await next.start();
    await next.receive(mention('second', { place }));
    expect(openly()).toHaveLength(1);
  });
});

describe('while the state is away', () => {
  it('an answer is posted all the same, once', async () => {
    scene = await createScene();
    const kit = await scene.join();
    await scene.state.close();
    await kit.receive(mention('first'));
    expect(openly()).toEqual([expect.stringContaining('you asked: first')]);
    expect(scene.logged.join('\n')).toContain('posted all the same');
  });

  it('or silent, an answer is posted, and what the state takes late is not said again', async () => {
    scene = await createScene({ isThreaded: true, settings: { stateMs: 200 } });
    const kit = await scene.join();
    const release = await holdState(scene.file);
    await kit.receive(mention('first'));
    expect(openly()).toEqual(['you asked: first']);
    release();
    await expect
      .poll(async () => (await createOutbox(scene.state.db, () => 0).list()).length, { timeout: 40_000 })
      .toBe(1);
    for (let n = 0; n < 4; n += 1) {
      scene.time.now += 20_000;
      await kit.tick();
    }
    expect((await createOutbox(scene.state.db, () => 0).list()).map(({ state }) => state)).toEqual(['sent']);
    expect(scene.posts).toHaveLength(1);
  });

  it('what is read in a history waits until the state tells that nobody has dealt with it', async () => {
    const budgets = { person: 1, channel: 100, space: 100 };
    scene = await createScene({ isThreaded: true, budgets, settings: { stateMs: 200 } });
    const [one, other] = [await scene.join(), await scene.join()];
    const [answered, refused] = [mention('first'), mention('second')];
    await one.receive(answered);
    await one.receive(refused);
    const release = await holdState(scene.file);
    const past = [answered, refused, mention('third', { user: 'bea' })].map((event) =>
      other.receive({ ...event, isPast: true }),
    );
    await other.receive(mention('fourth', { user: 'cid' }));
    expect(openly()).toEqual(['you asked: first', 'you asked: fourth']);
    release();
    await Promise.all(past);
    expect(openly()).toEqual(['you asked: first', 'you asked: fourth', 'you asked: third']);
  });

  it('what another process has answered is not said again', async () => {
    scene = await createScene();
    const [one, other] = [await scene.join(), await scene.join()];
    const event = mention('first');
    await one.receive(event);
    const holder = new DatabaseSync(scene.file);
    for (const table of ['incoming', 'outbox']) holder.exec(`alter table ${table} rename to away_${table}`);
    await other.receive(event);
    for (const table of ['incoming', 'outbox']) holder.exec(`alter table away_${table} rename to ${table}`);
    holder.close();
    expect(scene.logged.join('\n')).toContain('posted all the same');
    expect(scene.posts).toHaveLength(1);
  });

  it('what was posted unwritten is said again by no other process', async () => {
    scene = await createScene();
    const kit = await scene.join();
    const holder = new DatabaseSync(scene.file, { timeout: 30_000 });
    holder.exec(`create trigger busy before insert on outbox begin select raise(abort, 'busy'); end`);
    await kit.receive(mention('first'));
    expect(openly()).toEqual(['you asked: first']);
    holder.exec('drop trigger busy');
    const open = () => holder.prepare(`select id from incoming where state <> 'done'`).all();
    await expect.poll(open, { timeout: 40_000 }).toEqual([]);
    holder.close();
    scene.time.now += 60_000;
    const next = await scene.join();
    await next.start();
    await next.tick();
    expect(scene.posts).toHaveLength(1);
  });

  it.each([
    ['for more than a minute, what was posted is not said again', {}, 1],
    ['and the platform refuses it, it is answered when both are back', limited(1000), 2],
  ])('%s', async (_what, refusal, posts) => {
    scene = await createScene({ isBlind: true, settings: { tickMs: 1 } });
    const kit = await scene.join();
    const file = new DatabaseSync(scene.file, { timeout: 30_000 });
    const away = 'begin select raise(abort, $$away$$); end'.replaceAll('$$', "'");
    file.exec(
      `create trigger a before insert on outbox ${away}; create trigger b before update on incoming ${away}`,
    );
    let isRefused = 'outcome' in refusal;
    scene.fail(() => {
      const outcome = isRefused && 'outcome' in refusal ? refusal : undefined;
      isRefused = false;
      return outcome;
    });
    await kit.receive(mention('first'));
    // So often the state was asked in a minute.
    for (let n = 0; n < 100; n += 1) await new Promise((resolve) => setTimeout(resolve, 2));
    file.exec('drop trigger a; drop trigger b');
    scene.time.now += 2 * 60_000;
    for (let n = 0; n < 5; n += 1) await kit.tick();
    const open = () => file.prepare(`select id from incoming where state <> 'done'`).all();
    await expect.poll(open, { timeout: 40_000 }).toEqual([]);
    file.close();
    expect(openly()).toEqual(['you asked: first']);
    expect(scene.posts).toHaveLength(posts);
  });

  it('what does not arrive then is in the log', async () => {
    scene = await createScene();
    const kit = await scene.join();
    await scene.state.close();
    scene.fail(() => limited(1000));
    await kit.receive(mention('first'));
    expect(scene.posts).toHaveLength(1);
    expect(scene.logged.join('\n')).toMatch(/written nowhere did not arrive .*"outcome":"refused"/);
  });
});

it('a channel whose post hangs holds no other up, and keeps its own order', async () => {
  scene = await createScene();
  const kit = await scene.join();
  const held = Promise.withResolvers<undefined>();
  scene.fail((post) => (post.channel === 'C1' && post.messageKey.includes('#0') ? held.promise : undefined));
  const other = { platform: 'discord', space: 'G1', channel: 'C2' } as const;
  const slow = [mention('one'), mention('two')].map((event) => kit.receive(event));
  await kit.receive({ ...mention('elsewhere', { place: other }), lane: 'C2' });
  expect(openly()).toEqual(['you asked: elsewhere']);
  held.resolve(undefined);
  await Promise.all(slow);
  expect(openly()).toEqual(['you asked: elsewhere', 'you asked: one', 'you asked: two']);
});

it('a platform is asked for the asker’s language once it has its acknowledgement', async () => {
  const acknowledged = Promise.withResolvers<void>();
  const asked: string[] = [];
  scene = await createScene({
    localeOf: async (_place, user) => {
      await acknowledged.promise;
      asked.push(user);
      return 'uk-UA';
    },
  });
  const kit = await scene.join();
  await kit.receive(mention('first'), async () => acknowledged.resolve());
  expect([asked, openly()]).toEqual([['ann'], ['you asked: first']]);
});

it('presses are counted apart from questions, four for one', async () => {
  scene = await createScene({ budgets: { person: 2, channel: 100, space: 100 } });
  const kit = await scene.join();
  const press = () => {
    const event = mention('', { press: { id: 'page', values: [], message: 'm1', isOwn: true } });
    return { ...event, kind: 'press', message: '', lane: event.id } as const;
  };
  for (let n = 0; n < 9; n += 1) await kit.receive(press());
  expect(openly()).toHaveLength(9);
  expect(openly().at(-1)).toContain('You have asked 8 times within a minute');
  await kit.receive(mention('a question'));
  expect(openly().at(-1)).toBe('you asked: a question');
});

describe('an event that another process may be at work on', () => {
  it('is left to it as long as it lives, however long its answer takes', async () => {
    const answer = Promise.withResolvers<void>();
    let asked = 0;
    const responder: Responder = async ({ text }) => {
      asked += 1;
      await answer.promise;
      return { reply: noticeReply(`you asked: ${text}`), posted: async () => {} };
    };
    scene = await createScene({ responder });
    const [first, second] = [await scene.join(), await scene.join()];
    const answered = first.receive(mention('first'));
    await expect.poll(() => asked).toBe(1);
    for (let seconds = 0; seconds < 60; seconds += 1) {
      scene.time.now += 1000;
      await second.tick();
      await first.tick();
    }
    expect(asked).toBe(1);
    answer.resolve();
    await answered;
    expect(openly()).toEqual(['you asked: first']);
  });

  it('is looked for on the platform first: it may be answered although the state knows nothing of it', async () => {
    scene = await createScene();
    const event = mention('first');
    await (await scene.join()).receive(event);
    const file = new DatabaseSync(scene.file, { timeout: 30_000 });
    file.exec('delete from outbox');
    file
      .prepare(`update incoming set state = 'received', lease_until = 0, event = ?`)
      .run(JSON.stringify({ event }));
    scene.time.now += 21_000;
    await (await scene.join()).tick();
    await expect.poll(() => file.prepare('select state from outbox').all()).toEqual([{ state: 'sent' }]);
    file.close();
    expect(scene.posts).toHaveLength(1);
    expect(scene.standing()).toEqual(['you asked: first']);
  });

  it.each([
    ['ten minutes ago is answered', 9 * 60_000, ['you asked: first'], []],
    [
      'longer ago is not, and its asker is told once',
      11 * 60_000,
      [],
      [expect.stringContaining('please ask again')],
    ],
    ['more than a day ago is let be', 25 * 60 * 60_000, [], []],
  ])('and came %s', async (_what, ms, answers, told) => {
    scene = await createScene();
    const event = mention('first');
    const before = createIncomingEvents(scene.state.db, () => scene.time.now);
    const arrived = { ...event.asked.place, id: event.id, message: event.message, event: { event } };
    await before.receive([{ ...arrived, textHash: '', user: 'ann', isSpent: true }], 'gone', 20_000);
    scene.time.now += ms;
    const kit = await scene.join();
    for (let n = 0; n < 6; n += 1) await kit.tick();
    await kit.settled();
    expect(openly()).toEqual(answers);
    expect(privately()).toEqual(told);
  });
});
