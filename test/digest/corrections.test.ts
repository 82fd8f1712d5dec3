// Corrections: a claim that is taken back or mended reaches every message that cites it, once, as the briefing says.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeChanges } from '../../src/digest/changes/compose-changes.ts';
import { createLedger, type PostedMessage } from '../../src/state/ledger.ts';
import { edits, loadFerry } from './ferry.ts';
import { createHarness, DAY, type Harness, HOUR, place } from './harness.ts';
import { showBlock } from './platform.ts';

let h: Harness;
beforeEach(async () => {
  h = await createHarness('2026-11-20T12:00:00Z');
});
afterEach(async () => {
  expect(h.errors).toEqual([]);
  await h.close();
});

/** A reply that people saw, in the ledger and on the platform. */
async function say(id: string, claims: readonly string[], changed: Partial<PostedMessage> = {}) {
  const messageId = changed.messageIds?.[0] ?? `m-${id}`;
  h.platform.messages.push({
    id: messageId,
    channel: 'C1',
    recipient: '',
    key: '',
    repliesTo: undefined,
    text: `38 treated, says the ministry (${id})`,
  });
  await createLedger(h.state.db, h.now).record({
    ...place,
    id,
    messageIds: [messageId],
    at: h.now(),
    briefing: 'harbour-ferry',
    storeVersion: loadFerry().version,
    kind: 'question',
    claims,
    reply: {
      outcome: 'answered',
      kind: 'question',
      briefing: 'harbour-ferry',
      version: loadFerry().version,
      cites: claims,
      blocks: [{ type: 'words', text: `38 treated, says the ministry (${id})` }],
    },
    ...changed,
  });
}
const textOf = (id: string) => h.platform.messages.find((message) => message.id === id)?.text;

const retracted =
  'Corrected 20 Nov: Retracted: “As of noon on Sunday, 38 persons had received hospital treatment” ' +
  '(the ministry withdrew the count)';

describe('by edit', () => {
  it('the message keeps what it said, under a note that cannot be overlooked', async () => {
    await say('a', ['hospital-treated-44', 'ministry-treated-38']);
    await say('b', ['hospital-treated-44']);
    await h.load(loadFerry(edits.retract38));
    await h.pass(1000);
    expect(textOf('m-a')).toBe(`${retracted}\n38 treated, says the ministry (a)`);
    expect(textOf('m-b')).toBe('38 treated, says the ministry (b)');
    expect(h.platform.messages).toHaveLength(2);
  });

  it('happens once, however often the store is loaded and by however many', async () => {
    await say('a', ['ministry-treated-38']);
    const next = loadFerry(edits.retract38);
    await h.load(next);
    await Promise.all([h.beside({ owner: 'p2' }).loaded(next), h.beside({ owner: 'p3' }).loaded(next)]);
    await h.pass(1000);
    const edited = textOf('m-a');
    h.platform.editAnswers.push({ outcome: 'gone' });
    await h.load(next);
    await h.pass(DAY);
    expect([textOf('m-a'), h.platform.editAnswers]).toEqual([edited, [{ outcome: 'gone' }]]);
  });

  it('adds to the notes that are there', async () => {
    await say('a', ['ministry-treated-38', 'ministry-missing-2']);
    await h.load(loadFerry(edits.dateOf2));
    await h.load(loadFerry(edits.dateOf2, edits.retract38));
    await h.pass(1000);
    await h.pass(1000);
    expect(textOf('m-a')?.split('\n')).toEqual([
      'Corrected 20 Nov: Date corrected: 10 March 2025 → 9 March 2025 – in “Two persons remain unaccounted for”',
      retracted,
      '38 treated, says the ministry (a)',
    ]);
  });

  it.each([
    [
      'a figure',
      edits.figureOf38,
      'ministry-treated-38',
      'Figure corrected: 38 persons had received hospital treatment → 38 persons',
    ],
    [
      'a speaker',
      edits.speakerOfMail,
      'coastguard-carries-mail',
      'Speaker corrected: the publisher’s own voice, now Ministry of Transport',
    ],
    ['a date', edits.dateOf2, 'ministry-missing-2', 'Date corrected: 10 March 2025 → 9 March 2025'],
    [
      'a superseding claim',
      edits.supersedeReplacement,
      'replacement-ferry-wednesday',
      'Superseded: “A replacement ferry',
    ],
  ])('tells of %s', async (_what, edit, claim, words) => {
    await say('a', [claim]);
    await h.load(loadFerry(edit));
    await h.pass(1000);
    expect(textOf('m-a')).toContain(`Corrected 20 Nov: ${words}`);
  });

  it('is tried again when the platform is busy', async () => {
    await say('a', ['ministry-treated-38']);
    h.platform.editAnswers.push(
      { outcome: 'refused', why: '429', retryAfterMs: 5000 },
      { outcome: 'unknown', why: '502' },
    );
    await h.load(loadFerry(edits.retract38));
    await h.pass(1000);
    await h.pass(6000);
    await h.pass(6000);
    expect(textOf('m-a')).toContain('Retracted');
  });

  it('leaves a deleted message alone, and remembers that it is gone', async () => {
    await say('a', ['ministry-treated-38', 'ministry-missing-2']);
    h.platform.messages.length = 0;
    await h.load(loadFerry(edits.retract38));
    await h.pass(1000);
    await h.load(loadFerry(edits.retract38, edits.dateOf2));
    await h.pass(1000);
    expect(h.platform.messages).toEqual([]);
    expect((await createLedger(h.state.db, h.now).find('a'))?.status).toBe('gone');
  });

  it('becomes an answer below when the note no longer fits the messages that are there', async () => {
    h.platform.blocksAMessage = 1;
    await say('a', ['ministry-treated-38']);
    await h.load(loadFerry(edits.retract38));
    await h.pass(1000);
    expect(textOf('m-a')).toBe('38 treated, says the ministry (a)');
    expect(h.platform.messages.at(-1)).toMatchObject({ text: retracted, repliesTo: 'm-a' });
    expect(h.platform.rendered.at(-1)?.options.hasPresses).toBe(true);
  });

  it('reaches a digest, and the next digest tells it too', async () => {
    await h.digests.subscribe({ place, owner: 'U1', topics: 'ferry-casualties' });
    await h.pass(DAY);
    await h.load(loadFerry(edits.retract38));
    await h.pass(DAY);
    const [first, second] = h.platform.messages.map((message) => message.text);
    expect(first).toMatch(
      /^Corrected 21 Nov: Retracted: .*\n# Ferry collision at Port Aldaine: the state of play/,
    );
    expect(second).toContain('[Retracted: the ministry withdrew the count]');
    expect(h.platform.messages).toHaveLength(2);
    const cards = h.platform.rendered.map(({ reply, options }) => [reply.card?.target, options.hasPresses]);
    expect(cards).toHaveLength(3);
    for (const card of cards) expect(card).toEqual([expect.stringMatching(/^view:\w{16}$/), true]);
  });

  it('finds an answer that was in flight during the reload', async () => {
    await h.load(loadFerry(edits.retract38));
    await say('late', ['ministry-treated-38']);
    await h.pass(2 * 60 * 1000);
    expect(textOf('m-late')).toContain('Retracted');
  });
});

describe('which messages', () => {
  it('are those within the retention', async () => {
    await say('old', ['ministry-treated-38']);
    h.setClock(h.now() + 91 * DAY);
    await say('new', ['ministry-treated-38']);
    await h.load(loadFerry(edits.retract38));
    await h.pass(1000);
    expect([textOf('m-old')?.includes('Retracted'), textOf('m-new')?.includes('Retracted')]).toEqual([
      false,
      true,
    ]);
  });

  it('are not those that were said from the corrected store', async () => {
    await h.load(loadFerry(edits.retract38));
    await say('a', ['ministry-treated-38'], { storeVersion: loadFerry(edits.retract38).version });
    await h.pass(2 * 60 * 1000);
    expect(textOf('m-a')).toBe('38 treated, says the ministry (a)');
  });

  it('are not those that were said from a later store, whose claim has changed again', async () => {
    await h.load(loadFerry(edits.dateOf2));
    await h.load(loadFerry(edits.dateOf2, edits.retract38));
    const { version } = loadFerry(edits.dateOf2, edits.retract38);
    await say('a', ['ministry-missing-2'], { storeVersion: version });
    await h.pass(2 * 60 * 1000);
    expect(textOf('m-a')).toBe('38 treated, says the ministry (a)');
  });

  it('can be listed before anything is touched', async () => {
    await say('a', ['ministry-treated-38']);
    const next = loadFerry(edits.retract38);
    const listed = await h.digests.previewCorrections(next);
    expect(listed).toMatchObject([
      { entry: { id: 'a', channel: 'C1' }, remedy: 'edit', claims: ['ministry-treated-38'], note: retracted },
    ]);
    await h.pass(2 * 60 * 1000);
    expect(textOf('m-a')).toBe('38 treated, says the ministry (a)');
    await h.load(next);
    expect(await h.digests.previewCorrections(next)).toEqual([]);
  });
});

describe('other remedies', () => {
  it('a reply stands under the message, once', async () => {
    await h.load(loadFerry(edits.remedyReply));
    await say('a', ['ministry-treated-38'], { storeVersion: loadFerry(edits.remedyReply).version });
    h.platform.answers.push({ created: { outcome: 'unknown', why: '502' } });
    await h.load(loadFerry(edits.remedyReply, edits.retract38));
    await h.pass(1000);
    await h.pass(HOUR);
    expect(textOf('m-a')).toBe('38 treated, says the ministry (a)');
    expect(h.platform.messages.slice(1)).toMatchObject([{ text: retracted, repliesTo: 'm-a' }]);
  });

  it('the next digest alone leaves messages as they are', async () => {
    await h.load(loadFerry(edits.remedyDigest));
    await say('a', ['ministry-treated-38'], { storeVersion: loadFerry(edits.remedyDigest).version });
    await h.load(loadFerry(edits.remedyDigest, edits.retract38));
    await h.pass(HOUR);
    expect(h.platform.messages).toHaveLength(1);
    expect(textOf('m-a')).toBe('38 treated, says the ministry (a)');
  });
});

describe('the public list of changes', () => {
  it('has a version for each content, with what changed, who decided and why', async () => {
    h.setClock('2026-11-21T12:00:00Z');
    await h.load(loadFerry(edits.retract38));
    await h.load(loadFerry(edits.retract38));
    await h.load(loadFerry());
    const changes = await h.digests.changes('harbour-ferry', Date.parse('2026-11-20T00:00:00Z'));
    expect(changes.map(({ version }) => [version.id, version.createdAt])).toEqual([
      ['harbour-ferry@2', Date.parse('2026-11-21T12:00:00Z')],
      ['harbour-ferry@3', Date.parse('2026-11-21T12:00:00Z')],
    ]);
    expect(changes[0]?.changes).toMatchObject({
      added: [],
      retracted: [{ claim: 'ministry-treated-38' }],
      notes: [
        { by: 'desk', what: 'the ministry withdrew the count', why: 'letter to the desk', on: '2026-11-21' },
      ],
    });
    expect(changes[1]?.changes).toMatchObject({ added: ['ministry-treated-38'], retracted: [] });
    expect(await h.digests.changes('harbour-ferry', h.now() + 1)).toEqual([]);
  });
});

describe('/changes', () => {
  const show = async () => {
    const store = loadFerry(edits.dateOf2);
    const since = Date.parse('2026-11-20T00:00:00Z');
    const recorded = await h.digests.changes('harbour-ferry', since);
    return composeChanges(store, recorded, { since, now: h.now() });
  };

  it('shows what was mended, newest first, with its source, its reason and who decided', async () => {
    await h.load(loadFerry(edits.addClaim, edits.topicOfAddedClaim, edits.retract38));
    h.setClock('2026-11-21T12:00:00Z');
    await h.load(loadFerry(edits.dateOf2));
    const reply = await show();
    expect(reply.blocks.map(showBlock)).toEqual([
      '# Ferry collision at Port Aldaine: corrections since 20 November 2026',
      '# 21 November 2026',
      'Withdrawn from the briefing: “medicines and mail are being carried”',
      '[Date corrected: 10 March 2025 → 9 March 2025] “Two persons remain unaccounted for” – Ministry note, in its own voice, 10 March 2025',
      'Besides: one new claim.',
      '# 20 November 2026',
      '[Retracted: the ministry withdrew the count (desk: letter to the desk)] “As of noon on Sunday, 38 persons had received hospital treatment” – Ministry note, in its own voice, 10 March 2025',
      'Besides: one new claim.',
      expect.stringContaining('-- Newest document'),
    ]);
    expect(reply.cites).toEqual(['ministry-missing-2', 'ministry-treated-38']);
  });

  it('says so when nothing changed', async () => {
    expect((await show()).blocks[1]).toEqual({ type: 'words', text: 'Nothing has changed.' });
  });
});

describe('retention', () => {
  it('deletes what is too old and keeps what a subscription needs', async () => {
    await h.digests.subscribe({ place, owner: 'U1' });
    await h.pass(DAY);
    await say('a', ['ministry-treated-38']);
    h.setClock(h.now() + 200 * DAY);
    await h.digests.expire();
    expect(await createLedger(h.state.db, h.now).list()).toEqual([]);
    expect((await h.digests.preview('d1')).blocks[0]).toMatchObject({
      text: expect.stringContaining('no change'),
    });
  });
});
