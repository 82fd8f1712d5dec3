// Every button and choice under a card, pressed: what comes is made from the same claims, and from nothing that is only
// in memory.

import { describe, expect, it } from 'vitest';
import { createResponder } from '../../../src/chat/commands/responder.ts';
import type { Incoming } from '../../../src/chat/contract/adapter.ts';
import { createMemoryContexts } from '../../../src/chat/kit/conversations.ts';
import { formFor, formId, manners } from '../../../src/chat/presses/form.ts';
import { createMemoryViews, type ViewStore } from '../../../src/chat/presses/targets.ts';
import { composeDigest } from '../../../src/digest/changes/compose.ts';
import { createPressableCards, pagesOf } from '../../../src/digest/pressable-cards.ts';
import type { Reply } from '../../../src/reply/blocks.ts';
import { pressesOf } from '../../../src/reply/card/actions.ts';
import type { Card, CardLine } from '../../../src/reply/card/card.ts';
import { cardToPlain } from '../../../src/reply/card/plain.ts';
import { type Verb, writeOpened, writePress } from '../../../src/reply/card/press.ts';
import type { AskedQuestion } from '../../../src/state/questions.ts';
import { type Asking, ferry, northKorea } from '../../answer/asking.ts';

const place = { platform: 'discord', space: 'guild', channel: 'channel' } as const;
const NOON = Date.parse('2025-02-01T12:00:00Z');

function desk(asking: Asking, views: ViewStore = createMemoryViews()) {
  const noted: AskedQuestion[] = [];
  const respond = createResponder({
    answerer: () => asking.answerer,
    contexts: createMemoryContexts(),
    views,
    noteQuestion: async (question) => void noted.push(question),
    clock: () => NOON,
    newReference: () => 'reference',
    log: { info() {}, warn() {}, error: (context) => expect.unreachable(JSON.stringify(context)) },
  });
  const incoming = (more: Partial<Incoming>): Incoming => ({
    place,
    user: 'ann',
    userName: 'Ann',
    conversation: 'c',
    text: '',
    private: false,
    mayManage: false,
    ...more,
  });
  return {
    noted,
    ask: async (text: string, more: Partial<Incoming> = {}) =>
      (await respond(incoming({ text, ...more }))).reply,
    pressId: async (id: string, values: readonly string[] = []): Promise<Card> =>
      cardOf(
        (await respond(incoming({ private: true, press: { id, values, message: 'm', isOwn: true } }))).reply,
      ),
    press: (
      reply: Reply,
      verb: Verb,
      values: readonly string[] = [],
      more: Partial<Incoming> = {},
      page = 1,
    ) =>
      respond(
        incoming({
          private: true,
          press: { id: pressOn(reply, verb, page), values, message: 'message', isOwn: true },
          ...more,
        }),
      ),
  };
}

function cardOf(reply: Reply): Card {
  return reply.card ?? expect.unreachable('a reply without a card');
}

function pressOn(reply: Reply, verb: Verb, page: number): string {
  const target = cardOf(reply).target ?? expect.unreachable('a card that cannot be pressed');
  return writePress({ verb, target, page, store: reply.version }) ?? expect.unreachable('an id too long');
}

const passages = (card: Card) =>
  card.lines.filter((line): line is Extract<CardLine, { type: 'passage' }> => line.type === 'passage');
const shown = (reply: Reply): string => cardToPlain(cardOf(reply), { width: 44 });

describe.each([
  ['the shipped briefing', northKorea, ['how many died', 'who captured them', 'names of the prisoners']],
  ['the ferry', ferry, ['was the radar on', 'how many were injured', 'who was steering']],
] as const)('%s', (_name, asking, questions) => {
  const commands = asking.store.briefing.topics.map(({ command }) => `/${command}`);

  it.each([...commands, ...questions, '/timeline', '/sources'])('%s: every press opens', async (text) => {
    const { ask, press } = desk(asking);
    const reply = await ask(text);
    const card = cardOf(reply);
    const choices = (card.menu?.options ?? []).map(({ value }) => value).filter((value) => value !== 'wrong');
    for (const { verb } of card.buttons.filter((button) => button.verb !== 'tell')) {
      expect(shown((await press(reply, verb)).reply)).not.toBe('');
    }
    for (const value of choices) expect(shown((await press(reply, 'menu', [value])).reply)).not.toBe('');
    for (let page = 1; page <= card.pages.of; page++) {
      expect(cardOf((await press(reply, 'turn', [], {}, page)).reply).pages.page).toBe(page);
    }
  });

  it('every quote of the answer is reached by pressing what is under the cards, page by page', async () => {
    const { ask, pressId } = desk(asking);
    for (const text of [...commands, ...questions]) {
      const reply = await ask(text);
      const full = pressesOf(cardOf(reply), reply.version)?.buttons.find(({ verb }) => verb === 'full');
      let shownCard = await pressId(full?.id ?? expect.unreachable(text));
      const found = new Set(passages(shownCard).map(({ claim }) => claim));
      for (let page = 2; page <= shownCard.pages.of; page++) {
        const next = pressesOf(shownCard, reply.version)?.pager.at(-1) ?? expect.unreachable(text);
        expect(manners(next.id, true)).toEqual({ isPrivate: true, replaces: true });
        shownCard = await pressId(next.id);
        expect([shownCard.title, shownCard.pages.page]).toEqual(['Full quotes', page]);
        for (const { claim } of passages(shownCard)) found.add(claim);
      }
      expect([...found]).toEqual(expect.arrayContaining([...reply.cites]));
      const last = pressesOf(shownCard, reply.version)?.pager ?? [];
      if (last.length > 0) expect(last.at(-1)).toMatchObject({ isDisabled: true });
    }
  });

  it('the receipts begin with what stands on the page from which they are opened', async () => {
    const { ask, pressId } = desk(asking);
    const first = await ask('/timeline');
    const turned = pressesOf(cardOf(first), first.version)?.pager.at(-1) ?? expect.unreachable();
    const second = await pressId(turned.id);
    const full = pressesOf(second, first.version)?.buttons.find(({ verb }) => verb === 'full');
    const receipts = await pressId(full?.id ?? expect.unreachable());
    expect(passages(receipts)[0]?.claim).toBe(second.cites[0]);
  });

  it('the receipts show each quote of the card, letter for letter, in its paragraph', async () => {
    const { ask, press, pressId } = desk(asking);
    for (const text of [...commands, ...questions]) {
      const reply = await ask(text);
      const first = cardOf((await press(reply, 'full')).reply);
      const position = writeOpened({ verb: 'full', from: 1 });
      const target = cardOf(reply).target ?? '';
      const pages = await Promise.all(
        Array.from({ length: first.pages.of }, (_, i) =>
          pressId(
            writePress({ verb: 'turn', target, page: i + 1, store: reply.version, position }) ??
              expect.unreachable(),
          ),
        ),
      );
      const all = pages.flatMap(passages);
      expect(all.map(({ claim }) => claim)).toEqual(expect.arrayContaining([...reply.cites]));
      for (const { claim, parts } of all) {
        const found = asking.store.claim(claim) ?? expect.unreachable();
        const document = asking.store.document(found.document) ?? expect.unreachable();
        expect(document.text.split('\n')).toContain(parts.map((part) => part.text).join(''));
        for (const { text: strong } of parts.filter((part) => part.isStrong)) {
          expect(found.quotes.map(({ exact }) => exact)).toContain(strong);
        }
      }
    }
  });
});

describe('a press', () => {
  it('works in another process: all that it needs is in its id and the kept views', async () => {
    const views = createMemoryViews();
    const reply = await desk(northKorea, views).ask('how many died according to Seoul');
    const there = await desk(northKorea, views).press(reply, 'full');
    expect(cardOf(there.reply).cites).toEqual(expect.arrayContaining([...cardOf(reply).cites]));
  });

  it('keeps the options of a command', async () => {
    const { ask, press } = desk(northKorea);
    const options = { as_of: '27 December 2024' };
    const reply = await ask('', { command: { name: 'casualties', options } });
    const { reply: receipts } = await press(reply, 'full');
    expect(new Set(passages(cardOf(receipts)).map(({ claim }) => claim.slice(0, 2)))).toEqual(
      new Set(['b-']),
    );
  });

  it('says that the briefing has changed since, and offers the card anew', async () => {
    const { ask, press } = desk(northKorea);
    const reply = await ask('/casualties');
    const old = await press({ ...reply, version: '00000000' }, 'full');
    expect(cardOf(old.reply).readAs).toBe('The briefing has changed since');
    expect(cardOf(old.reply).buttons[0]).toMatchObject({ verb: 'new' });
    const fresh = await press({ ...reply, version: '00000000' }, 'new');
    expect(cardOf(fresh.reply).lines).toEqual(cardOf(reply).lines);
  });

  it('on a card whose question is not kept any more says so', async () => {
    const reply = await desk(northKorea).ask('how many died');
    expect((await desk(northKorea).press(reply, 'full')).reply.blocks).toMatchObject([
      { text: 'This card is too old to be opened. Ask again, please.' },
    ]);
  });

  it('on a digest turns its pages and opens what it cites, from another process', async () => {
    const views = createMemoryViews();
    const material = {
      subscription: { topics: [], zone: 'UTC', language: 'en', quiet: false, toldAt: null },
      before: undefined,
      after: ferry.store,
      missed: [],
      now: NOON,
    };
    const made = composeDigest(material) ?? expect.unreachable();
    const pages = pagesOf(made, (page) => composeDigest(material, page));
    const posted = await createPressableCards(views, 'https://sitrep.example').keep(made, place, pages);
    const { press } = desk(ferry, views);
    expect(pages.length).toBeGreaterThan(1);
    expect((await press(posted, 'turn', [], {}, 2)).reply.card?.lines).toEqual(pages[1]?.lines);
    const receipts = cardOf((await press(posted, 'full')).reply);
    expect(passages(receipts).length).toBeGreaterThan(0);
    expect(cardOf(posted).legend.every(({ url }) => url !== undefined)).toBe(true);
    for (const verb of ['why', 'who', 'date', 'copy', 'docs'] as const)
      expect(shown((await press(posted, verb)).reply)).not.toBe('');
  });

  it('that is none of ours opens nothing', async () => {
    const { press, ask } = desk(northKorea);
    const reply = await ask('/casualties');
    for (const id of ['', 's1|full|t:casualties', 's2|full|t:casualties|1|00000000', 'x'.repeat(100)]) {
      const pressed = { id, values: [], message: 'message', isOwn: true };
      expect((await press(reply, 'full', [], { press: pressed })).reply.outcome).toBe('declined');
    }
  });

  it('shares a private card by name; sharing is offered where nobody else sees it', async () => {
    const { ask, press } = desk(northKorea);
    expect(cardOf(await ask('/casualties')).buttons.map(({ verb }) => verb)).not.toContain('share');
    const reply = await ask('/casualties', { private: true });
    expect(cardOf(reply).buttons.map(({ verb }) => verb)).toEqual(['full', 'why', 'share']);
    const { reply: shared } = await press(reply, 'share', [], { private: false });
    expect(cardOf(shared)).toMatchObject({
      closing: ['shared by Ann'],
      buttons: [{ verb: 'full' }, { verb: 'why' }, { verb: 'remove' }],
    });
  });

  it('takes back only what is one’s own, or with the right to manage', async () => {
    const { ask, press } = desk(northKorea);
    const reply = await ask('/casualties');
    const id = pressOn(reply, 'remove', 1);
    const theirs = { id, values: [], message: 'message', isOwn: false };
    expect(await press(reply, 'remove')).toMatchObject({ withdraws: 'message' });
    expect(await press(reply, 'remove', [], { press: theirs })).not.toHaveProperty('withdraws');
    expect(await press(reply, 'remove', [], { press: theirs, mayManage: true })).toHaveProperty('withdraws');
  });

  it('as of a day shows the card with what was published by then', async () => {
    const { ask, press } = desk(northKorea);
    const reply = await ask('/casualties');
    const { reply: days } = await press(reply, 'menu', ['asof']);
    const [first] = cardOf(days).menu?.options ?? [];
    expect(first).toMatchObject({ value: 'asof/2024-12-27', label: '27 Dec 2024~' });
    const { reply: then } = await press(days, 'menu', ['asof/2024-12-27']);
    expect(cardOf(then).cites).toEqual(['b-zelensky-over-3000-killed-or-wounded']);
    const { reply: receipts } = await press(then, 'full');
    expect(cardOf(receipts).cites).toEqual(['b-zelensky-over-3000-killed-or-wounded']);
  });

  it('shows the desk’s note on a difference as the desk’s, and only there', async () => {
    const { ask, press } = desk(northKorea);
    const reply = await ask('/casualties');
    const note = northKorea.store.relation('killed-and-wounded-or-together')?.note ?? expect.unreachable();
    expect(shown(reply).replaceAll(/\s+/g, ' ')).not.toContain(note.slice(0, 30));
    const why = shown((await press(reply, 'why')).reply).replaceAll(/\s+/g, ' ');
    expect(why).toContain(`The desk’s note, not a source ${note.slice(0, 30)}`);
  });
});

describe('a report', () => {
  it('opens a form, and what is filled in reaches the curators', async () => {
    const { ask, press, noted } = desk(northKorea);
    const reply = await ask('/casualties');
    const menu = pressOn(reply, 'menu', 1);
    expect(formFor(menu, ['wrong'])?.title).toBe('Tell the desk');
    expect(formFor(menu, ['part/1'])).toBeUndefined();
    const filled = { id: formId(menu), values: ['figure', 'it says 3,000'], message: '', isOwn: true };
    const { reply: thanks } = await press(reply, 'wrong', [], { press: filled });
    expect(thanks.blocks).toMatchObject([{ text: 'Thank you. The desk will look at it.' }]);
    expect(noted).toMatchObject([{ reason: 'reported-figure', text: '/casualties — it says 3,000' }]);
  });

  it('on a card that is not kept any more is refused, and what was typed is given back', async () => {
    const reply = await desk(northKorea).ask('how many died');
    const { press, noted } = desk(northKorea);
    const id = formId(pressOn(reply, 'menu', 1));
    const filled = { id, values: ['figure', ' it says 3,000 '], message: '', isOwn: true };
    const { reply: late } = await press(reply, 'wrong', [], { press: filled });
    expect(late.blocks).toMatchObject([
      { text: 'This card is too old to be opened. Ask again, please.' },
      { text: 'You wrote: it says 3,000' },
    ]);
    expect(noted).toEqual([]);
  });

  it('only turning one’s own card replaces it; only sharing is public', () => {
    const press = (verb: Verb) =>
      writePress({ verb, target: 't:casualties', page: 2, store: '01234567' }) ?? expect.unreachable();
    expect(manners(press('turn'), true)).toEqual({ isPrivate: true, replaces: true });
    expect(manners(press('turn'), false)).toEqual({ isPrivate: true, replaces: false });
    expect(manners(press('share'), true)).toEqual({ isPrivate: false, replaces: false });
    expect(manners('again|x', true)).toEqual({ isPrivate: true, replaces: false });
  });
});
