// Pictures go with a card by address: only where there is one that platforms can reach.

import { describe, expect, it } from 'vitest';
import { createResponder } from '../../../src/chat/commands/responder.ts';
import type { Incoming } from '../../../src/chat/contract/adapter.ts';
import { checkMessage } from '../../../src/chat/discord/limits.ts';
import { renderDiscord } from '../../../src/chat/discord/render.ts';
import { createMemoryContexts } from '../../../src/chat/kit/conversations.ts';
import { findPicture } from '../../../src/chat/picture/find-picture.ts';
import { createDrawPicture } from '../../../src/chat/picture/own-pictures.ts';
import { createMemoryViews } from '../../../src/chat/presses/targets.ts';
import { toPayloads } from '../../../src/chat/slack/payload.ts';
import type { Reply } from '../../../src/reply/blocks.ts';
import { type Verb, writePress } from '../../../src/reply/card/press.ts';
import { inLanguage } from '../../../src/reply/words.ts';
import { type Asking, northKorea } from '../../answer/asking.ts';

const place = { platform: 'discord', space: 'guild', channel: 'channel' } as const;
const PUBLIC = 'https://sitrep.example.org';

function desk(asking: Asking, publicUrl?: string, takesFiles?: 'always' | 'perhaps') {
  const respond = createResponder({
    answerer: () => asking.answerer,
    contexts: createMemoryContexts(),
    views: createMemoryViews(),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    takesFiles: () => takesFiles,
    clock: () => Date.parse('2025-02-01T12:00:00Z'),
    newReference: () => 'reference',
    log: { info() {}, warn() {}, error: (context) => expect.unreachable(JSON.stringify(context)) },
  });
  const incoming = (more: Partial<Incoming>): Incoming => ({
    place,
    user: 'ann',
    conversation: 'c',
    text: '',
    private: false,
    mayManage: false,
    ...more,
  });
  return {
    ask: async (text: string) => (await respond(incoming({ text }))).reply,
    press: async (reply: Reply, verb: Verb, values: readonly string[] = []) => {
      const target = reply.card?.target ?? expect.unreachable('a card that cannot be pressed');
      const id = writePress({ verb, target, page: 1, store: reply.version }) ?? expect.unreachable();
      const press = { id, values, message: 'm', isOwn: true };
      return (await respond(incoming({ private: true, press }))).reply;
    },
  };
}

const offers = ({ card }: Reply) => card?.menu?.options.map(({ value }) => value) ?? [];

describe('pictures of cards', () => {
  it.each(['date', 'menu'] as const)(
    'by %s: a gallery on Discord, images on Slack, each with every figure in its alt text',
    async (verb) => {
      const { ask, press } = desk(northKorea, PUBLIC);
      const topic = await ask('/casualties');
      expect(offers(topic)).toContain('picture');
      const reply = await press(topic, verb, ['picture']);
      const [picture] = reply.card?.pictures ?? [];
      expect(picture?.alt).toContain('around 300');
      expect(picture?.alt).toContain('3,000');
      const [message] = renderDiscord(reply);
      const gallery = message?.components[0].components.find(({ type }) => type === 12);
      expect(gallery).toMatchObject({
        items: [{ media: { url: picture?.dark }, description: picture?.alt }],
      });
      expect(checkMessage({ ...message })).toEqual([]);
      const [payload] = toPayloads(reply, place);
      expect(payload.blocks).toContainEqual({
        type: 'image',
        image_url: picture?.light,
        alt_text: picture?.alt,
      });
      const stores = () => [northKorea.store];
      for (const address of [picture?.dark, picture?.light])
        expect(await findPicture(new URL(address ?? ''), { stores })).toBeInstanceOf(Buffer);
    },
  );

  it('stand over the same figures in words, oldest first', async () => {
    const { ask, press } = desk(northKorea, PUBLIC);
    const { card } = await press(await ask('/casualties'), 'date');
    const labels = card?.lines.flatMap((line) => (line.type === 'row' ? [line.label] : []));
    expect(labels).toEqual(['23 Dec~', 'from Jan~', '13 Jan~']);
    const drawn = card?.pictures?.[0]?.alt ?? '';
    for (const line of card?.lines ?? [])
      if (line.type === 'row') expect(drawn).toContain(line.core.parts.map(({ text }) => text).join(''));
  });

  it('of a question: its own claims by their dates', async () => {
    const { ask, press } = desk(northKorea, PUBLIC);
    const reply = await press(await ask('how many North Korean soldiers were killed'), 'date');
    const [picture] = reply.card?.pictures ?? [];
    expect(picture?.light).toContain(`${PUBLIC}/picture/c/`);
    expect(
      await findPicture(new URL(picture?.light ?? ''), { stores: () => [northKorea.store] }),
    ).toBeInstanceOf(Buffer);
  });

  it.each(['always', 'perhaps'] as const)(
    'by its path where the platform takes files (%s), and drawn from that',
    async (takesFiles) => {
      const { ask, press } = desk(northKorea, undefined, takesFiles);
      const topic = await ask('/casualties');
      // Where it may not come it is not promised.
      expect(offers(topic).includes('picture')).toBe(takesFiles === 'always');
      const [picture] = (await press(topic, 'date')).card?.pictures ?? [];
      expect(picture?.light).toMatch(/^\/picture\/casualties@/);
      const draw = createDrawPicture({ stores: () => [northKorea.store] });
      const png = await draw(picture?.dark ?? '');
      expect(png?.subarray(1, 4).toString()).toBe('PNG');
      expect(await draw('/picture/unheard-of@8b5929b2.png')).toBeUndefined();
    },
  );

  it('in the language of whoever asks, wherever they are drawn', async () => {
    const { press, ask } = desk(northKorea, PUBLIC);
    const topic = await ask('/casualties');
    const [english] = (await press(topic, 'date')).card?.pictures ?? [];
    const [korean] = (await inLanguage('ko', () => press(topic, 'date'))).card?.pictures ?? [];
    expect(korean?.alt).toContain('12월 23일~, Zelensky');
    expect(korean?.light).toBe(`${english?.light}?lang=ko`);
    const drawn = (address = '') => findPicture(new URL(address), { stores: () => [northKorea.store] });
    expect(await drawn(korean?.light)).not.toEqual(await drawn(english?.light));
  });

  it('none, and none offered, where nobody outside could fetch them', async () => {
    const { ask, press } = desk(northKorea);
    const topic = await ask('/casualties');
    expect(offers(topic)).not.toContain('picture');
    expect((await press(topic, 'date')).card?.pictures).toBeUndefined();
  });
});
