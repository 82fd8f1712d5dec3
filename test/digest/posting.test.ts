// Digests from due time to channel: what they say, when they come, and that each comes once, whatever goes wrong.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { edits, loadFerry } from './ferry.ts';
import { createHarness, DAY, type Harness, HOUR, place } from './harness.ts';

let h: Harness;
const subscribe = (options = {}) => h.digests.subscribe({ place, owner: 'U1', ...options });
const texts = () => h.platform.messages.map((message) => message.text);
const last = () => texts().at(-1) ?? '';

beforeEach(async () => {
  h = await createHarness('2026-11-20T12:00:00Z');
});
afterEach(async () => {
  expect(h.errors).toEqual([]);
  await h.close();
});

describe('what a digest says', () => {
  it('is the state of play at first, then only what changed, then nothing', async () => {
    await subscribe();
    await h.pass(DAY);
    expect(texts()).toHaveLength(1);
    expect(last()).toContain('# Ferry collision at Port Aldaine: the state of play');
    expect(last()).toContain("| St Orla's Hospital | treated 44 people |");
    await h.load(loadFerry(edits.figureOf38));
    await h.pass(DAY);
    expect(last().split('\n')).toEqual([
      '# Ferry collision at Port Aldaine: what changed since 21 November 2026',
      '# The ferry collision in short',
      '[Figure corrected: 38 persons had received hospital treatment → 38 persons, as of 9 March 2025] ' +
        '“As of noon on Sunday, 38 persons had received hospital treatment” – Ministry note, in its own voice, 10 March 2025',
      expect.stringMatching(/^-- Newest document: Morning Lantern, 14 March 2025/),
    ]);
    await h.pass(DAY);
    expect(texts()).toHaveLength(2);
  });

  it('says in one line that nothing changed, to who wants to hear that', async () => {
    await subscribe({ quiet: false });
    await h.pass(DAY);
    await h.pass(DAY);
    expect(last()).toMatch(/^Ferry collision at Port Aldaine: no change since 21 November 2026\.\n-- Newest/);
  });

  const all = [
    edits.addClaim,
    edits.topicOfAddedClaim,
    edits.supersedeReplacement,
    edits.speakerOfMail,
    edits.closeRelation,
    edits.topicWithoutRelation,
    edits.dateOf2,
    edits.retract38,
  ];

  it.each([
    ['a retraction', '[Retracted: the ministry withdrew the count] “As of noon on Sunday, 38 persons'],
    [
      'a corrected date',
      '[Date corrected: 10 March 2025 → 9 March 2025] “Two persons remain unaccounted for”',
    ],
    [
      'a corrected speaker',
      '[Speaker corrected: the publisher’s own voice, now Ministry of Transport] “Until then',
    ],
    ['a superseded claim', '[Superseded: it sailed a day later · Prediction · Conditional] “A replacement'],
    ['what stands instead', '[Stands instead] “'],
    ['a newly opposed account', 'Not the same wording: “The Union of Deck and Engine Crews'],
    ['an account no longer opposed', 'No longer set side by side: The union says shifts of up to 16 hours'],
    ['a new claim', '\n“medicines and mail are being carried” – Ministry note'],
  ])('tells %s with its source', async (_what, words) => {
    await subscribe();
    await h.pass(DAY);
    await h.load(loadFerry(...all));
    await h.pass(DAY);
    expect(last()).toContain(words);
  });

  it('is grouped by topic and keeps to the topics asked for', async () => {
    await subscribe({ topics: 'ferry-sailings' });
    await h.pass(DAY);
    expect(last()).not.toContain('Injured and missing');
    await h.load(loadFerry(...all));
    await h.pass(DAY);
    const headings = last()
      .split('\n')
      .filter((line) => line.startsWith('# '));
    expect(headings.slice(1)).toEqual(['# Sailings to Sarn Isle']);
    expect(last()).not.toContain('Retracted');
  });

  it('says so when a topic is gone, and goes on with the others', async () => {
    await subscribe({ topics: 'ferry-sailings ferry-voices' });
    await h.pass(DAY);
    const renamed = loadFerry();
    const topics = renamed.briefing.topics.filter((topic) => topic.command !== 'ferry-voices');
    const { createStore } = await import('../../src/store/store.ts');
    await h.load(createStore({ ...renamed.briefing, topics, version: 'without-voices' }));
    await h.pass(DAY);
    expect(last()).toContain('The topic /ferry-voices no longer exists in this briefing.');
    expect(texts()).toHaveLength(2);
    await h.pass(DAY);
    expect(texts()).toHaveLength(2);
  });

  it('names new documents', async () => {
    const whole = loadFerry().briefing;
    const { createStore } = await import('../../src/store/store.ts');
    const isOld = (document: string) => document !== '2025-03-14-lantern';
    const part = createStore({
      ...whole,
      version: 'before-lantern',
      documents: whole.documents.filter(({ id }) => isOld(id)),
      claims: whole.claims.filter(({ document }) => isOld(document)),
      relations: whole.relations.filter(({ claims }) =>
        claims.every((id) => isOld(whole.claims.find((claim) => claim.id === id)?.document ?? '')),
      ),
    });
    await h.load(part);
    await subscribe();
    await h.pass(DAY);
    await h.load(loadFerry());
    await h.pass(DAY);
    expect(last()).toContain('# New document\n* Morning Lantern: no title, 14 March 2025');
    expect(last()).toContain('“Parliament voted yesterday, by 61 votes to 34, to hold a public inquiry.”');
  });

  it('writes dates in the subscriber’s language and zone', async () => {
    await subscribe({ language: 'uk', zone: 'Asia/Seoul', quiet: false, time: '05:00' });
    await h.pass(8 * HOUR);
    await h.pass(DAY);
    expect(last()).toContain('no change since 21 листопада 2026');
  });

  it('can be seen before it is posted, from files that are not loaded yet too', async () => {
    const { id } = await subscribe();
    await h.pass(DAY);
    const next = loadFerry(edits.retract38);
    const preview = await h.digests.preview(id, place, next);
    expect(preview.blocks[0]).toMatchObject({
      text: expect.stringContaining('what changed since 21 November'),
    });
    expect(preview.cites).toEqual(['ministry-treated-38']);
    expect(texts()).toHaveLength(1);
    await h.load(next);
    await h.pass(DAY);
    expect(h.platform.messages.at(-1)?.text).toBe(
      h.platform.render({ ...preview, blocks: (await sent()).blocks }, place)[0],
    );
    async function sent() {
      const { createLedger } = await import('../../src/state/ledger.ts');
      const [entry] = await createLedger(h.state.db, h.now).list();
      return entry?.reply as typeof preview;
    }
  });

  it('comes at once when asked for, and what it told is not told again', async () => {
    const { id } = await subscribe();
    await h.digests.postNow(id);
    await h.pass(1000);
    expect(last()).toContain('the state of play');
    await h.pass(DAY);
    expect(texts()).toHaveLength(1);
    await h.digests.postNow(id);
    await h.pass(1000);
    expect(last()).toContain('no change since 20 November 2026');
  });

  it('comes once however often it is asked for at once, and again when something has changed', async () => {
    const { id } = await subscribe();
    const asked = [await h.digests.postNow(id), await h.digests.postNow(id), await h.digests.postNow(id)];
    expect(new Set(asked).size).toBe(1);
    await h.pass(1000);
    await expect(h.digests.postNow(id)).rejects.toThrow('posted a moment ago, and nothing has changed since');
    await h.load(loadFerry(edits.retract38));
    await h.digests.postNow(id);
    await h.pass(1000);
    expect(texts()).toHaveLength(2);
    expect(last()).toContain('what changed since');
  });
});

describe('nothing is told twice, nothing is skipped', () => {
  it('over versions that come between, while and after digests', async () => {
    await subscribe();
    await h.pass(DAY);
    const steps = [
      [edits.retract38],
      [edits.retract38, edits.dateOf2],
      [edits.retract38, edits.dateOf2, edits.speakerOfMail],
    ];
    await h.load(loadFerry(...(steps[0] ?? [])));
    await h.load(loadFerry(...(steps[1] ?? [])));
    h.platform.answers.push({ outcome: 'refused', why: '429', retryAfterMs: 20_000 });
    await h.pass(DAY);
    await h.load(loadFerry(...(steps[2] ?? [])));
    await h.pass(20_000);
    await h.pass(DAY);
    const digests = texts().slice(1);
    expect(digests).toHaveLength(2);
    for (const [words, n] of [
      ['[Retracted', 0],
      ['[Date corrected', 0],
      ['[Speaker corrected', 1],
    ] as const) {
      expect(digests.map((text) => text.includes(words))).toEqual([n === 0, n === 1]);
    }
  });

  it('when a version is taken back before it was told', async () => {
    await subscribe();
    await h.pass(DAY);
    await h.load(loadFerry(edits.dateOf2));
    await h.load(loadFerry());
    await h.pass(DAY);
    expect(texts()).toHaveLength(1);
  });
});

describe('when a digest comes', () => {
  it.each([
    ['spring', '2026-03-27T12:00:00Z', ['2026-03-28T01:30Z', '2026-03-29T01:00Z', '2026-03-30T00:30Z']],
    ['autumn', '2026-10-23T12:00:00Z', ['2026-10-24T00:30Z', '2026-10-25T00:30Z', '2026-10-26T01:30Z']],
  ])('is half past three in Kyiv, once a day, through %s', async (_season, start, due) => {
    await h.close();
    h = await createHarness(start);
    await subscribe({ zone: 'Europe/Kyiv', time: '03:30', quiet: false });
    const came: string[] = [];
    for (let minute = 0; minute < 3 * 24 * 60; minute += 10) {
      const before = texts().length;
      await h.pass(10 * 60 * 1000);
      if (texts().length > before) came.push(`${new Date(h.now()).toISOString().slice(0, 16)}Z`);
      expect(texts().length - before).toBeLessThan(2);
    }
    expect(came).toEqual(due);
  });

  it.each([
    ['5 s', 5000, 1, false],
    ['10 min', 10 * 60 * 1000, 1, false],
    ['5 h', 5 * HOUR, 1, false],
    ['12 h', 12 * HOUR, 0, false],
  ])('after a downtime of %s over the due time it comes if it is not too late', async (_what, ms, posts) => {
    await subscribe();
    h.setClock('2026-11-21T09:00:00Z');
    h.setClock(h.now() + ms);
    const restarted = h.beside({ owner: 'p2' });
    await restarted.tick();
    await restarted.tick();
    expect(texts()).toHaveLength(posts);
  });

  it('after three days down it is one digest that names those that were missed', async () => {
    await subscribe({ quiet: false });
    await h.pass(DAY);
    h.setClock('2026-11-24T10:00:00Z');
    await h.beside({ owner: 'p2' }).tick();
    expect(texts()).toHaveLength(2);
    expect(last()).toContain(
      'no change since 21 November 2026.\n2 digests, 22 November 2026 – 23 November 2026, were not posted in time.',
    );
  });

  it('after it was missed altogether the next one mentions it, once', async () => {
    await subscribe({ quiet: false });
    await h.pass(DAY);
    h.setClock('2026-11-22T20:00:00Z');
    await h.beside({ owner: 'p2' }).tick();
    expect(texts()).toHaveLength(1);
    h.setClock('2026-11-23T09:00:00Z');
    await h.beside({ owner: 'p2' }).tick();
    expect(last()).toContain('The digest of 22 November 2026 was not posted in time.');
    h.setClock('2026-11-24T09:00:00Z');
    await h.beside({ owner: 'p2' }).tick();
    expect(texts()).toHaveLength(3);
    expect(last()).not.toContain('not posted');
  });

  it('is not changed by a clock that is set back and forth', async () => {
    await subscribe({ quiet: false });
    await h.pass(DAY);
    h.setClock('2026-11-21T08:00:00Z');
    await h.pass(1000);
    await h.pass(2 * HOUR);
    expect(texts()).toHaveLength(1);
    h.setClock('2027-11-21T08:00:00Z');
    await h.pass(1000);
    h.setClock('2026-11-21T10:00:10Z');
    await h.pass(1000);
    const before = texts().length;
    await h.pass(DAY);
    expect(texts()).toHaveLength(before + 1);
    expect(new Date((await h.digests.list())[0]?.nextRun ?? 0).toISOString()).toBe(
      '2026-11-23T09:00:00.000Z',
    );
  });

  it('is shared by processes on one database: each comes once', async () => {
    for (let n = 0; n < 8; n += 1) await subscribe({ time: `8:0${n}` });
    h.setClock('2026-11-21T09:00:00Z');
    const others = ['p2', 'p3', 'p4'].map((owner) => h.beside({ owner }));
    await Promise.all([h.digests, ...others].map((one) => one.tick()));
    expect(texts()).toHaveLength(8);
    expect(new Set(h.platform.messages.map((message) => message.key)).size).toBe(8);
  });
});

describe('when the platform', () => {
  const wait = 40_000;

  it.each([
    ['says 429', { outcome: 'refused', why: '429', retryAfterMs: 30_000 }],
    ['fails before creating', { outcome: 'unknown', why: '500' }],
    ['fails after creating', { created: { outcome: 'unknown', why: '502' } }],
    ['never answers', { hangs: true }],
  ] as const)('%s, the digest comes once all the same', async (_what, answer) => {
    await subscribe();
    h.platform.answers.push(answer);
    await h.pass(DAY);
    await h.pass(wait);
    await h.pass(wait);
    expect(texts()).toHaveLength(1);
    expect((await h.digests.list())[0]?.toldVersion).toBe('harbour-ferry@1');
  });

  it('waits as long as it is asked to', async () => {
    await subscribe();
    h.platform.answers.push({ outcome: 'refused', why: '429', retryAfterMs: 30_000 });
    await h.pass(DAY);
    await h.pass(29_000);
    expect(texts()).toHaveLength(0);
    await h.pass(1000);
    expect(texts()).toHaveLength(1);
  });

  it('cannot say whether the message is there, nothing is posted again until it can', async () => {
    await subscribe();
    h.platform.answers.push({ created: { outcome: 'unknown', why: 'reset' } });
    h.platform.findAnswers.push({ outcome: 'unknown', why: '500' }, { outcome: 'unknown', why: '500' });
    await h.pass(DAY);
    for (let n = 0; n < 4; n += 1) await h.pass(wait);
    expect(texts()).toHaveLength(1);
  });

  it('stays away past the lateness, the digest is missed, and the next one says so', async () => {
    await subscribe({ quiet: false });
    for (let n = 0; n < 200; n += 1)
      h.platform.answers.push({ outcome: 'refused', why: '503', retryAfterMs: HOUR });
    await h.pass(DAY);
    for (let n = 0; n < 8; n += 1) await h.pass(HOUR);
    h.platform.answers.length = 0;
    await h.pass(13 * HOUR);
    expect(texts()).toHaveLength(1);
    expect(last()).toContain('the state of play\nThe digest of 21 November 2026 was not posted in time.');
  });

  it('needs several messages and fails between them, none comes twice', async () => {
    await subscribe();
    h.platform.blocksAMessage = 5;
    const whole = h.platform.post;
    let posts = 0;
    const breaking = {
      ...h.platform,
      post: async (...args: Parameters<typeof whole>) => {
        posts += 1;
        const done = await whole(...args);
        if (posts === 2) throw new Error('the connection broke here');
        return done;
      },
    };
    h.setClock('2026-11-21T09:00:00Z');
    await h.beside({ owner: 'p2', deliveries: new Map([['discord', breaking]]) }).tick();
    expect(texts()).toHaveLength(2);
    await h.pass(60_000);
    const keys = h.platform.messages.map((message) => message.key.split('#')[1]);
    expect(keys).toEqual(['0', '1', '2', '3', '4', '5'].slice(0, keys.length));
    expect(keys.length).toBeGreaterThan(3);
    expect(last()).toContain('-- Newest document');
  });

  it('will never take it, the subscription is paused and its owner told once', async () => {
    await subscribe();
    await subscribe({ time: '09:01' });
    h.platform.answers.push({ outcome: 'impossible', why: 'the channel was deleted' });
    await h.pass(DAY);
    await h.pass(DAY);
    const told = h.platform.messages.filter((message) => message.recipient === 'U1');
    expect(told.map((message) => message.text)).toEqual([
      'Your digest d1 is paused: it could not be posted (the channel was deleted). ' +
        'When that is mended, resume it with /digest resume d1.',
    ]);
    expect((await h.digests.list()).map(({ status }) => status)).toEqual(['paused', 'active']);
    h.platform.refuses = 'The channel is gone.';
    await expect(h.digests.resume('d1')).rejects.toThrow('The channel is gone.');
  });
});
