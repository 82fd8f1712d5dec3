// Every button and menu of a card on Discord, pressed by people: through the bot as its own process, after it was killed
// too. What opens is for whoever pressed, unless they share it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, ids, readMessage, startDiscord, type TwinMessage } from '../../peers/discord.ts';
import { endLegally } from './exchanges.ts';

let peer: DiscordPeer;
let bot: BotProcess;
const home = createHome();

beforeAll(async () => {
  peer = await startDiscord();
  bot = startBot('sitrep', peer.environment, home);
  await bot.waitFor(/Sitrep is ready on discord/);
});

afterAll(() => endLegally(peer, bot, home));

const desk = () => peer.twin.channel(ids.channel);

interface Component {
  readonly type: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly components?: readonly Component[];
}

function componentsOf(message: TwinMessage): readonly Component[] {
  const walk = (all: readonly Component[]): readonly Component[] =>
    all.flatMap((one) => [one, ...walk(one.components ?? [])]);
  return walk((message.components ?? []) as readonly Component[]);
}

function buttonOf(message: TwinMessage, label: string): string {
  const found = componentsOf(message).find((one) => one.type === 2 && one.label === label);
  return found?.custom_id ?? expect.unreachable(`no button “${label}”`);
}

function menuOf(message: TwinMessage): Component {
  return componentsOf(message).find((one) => one.type === 3) ?? expect.unreachable('no menu');
}

/** What the bot did first about an interaction. */
async function acknowledged(interaction: { readonly id: string }): Promise<unknown> {
  return (await peer.relay.waitFor(({ path }) => path.includes(`/interactions/${interaction.id}/`))).body;
}

/** What it then said there. The twin takes "@original" for the pressed card: Discord means the answer to the press. */
async function opened(interaction: { readonly id: string }): Promise<string> {
  const { body } = await peer.relay.waitFor(
    ({ method, path }) => method === 'PATCH' && path.includes(`-${interaction.id}/messages/%40original`),
  );
  return readMessage(body as TwinMessage).replaceAll('*', '');
}

const press = (
  message: TwinMessage,
  customId: string,
  values?: readonly string[],
  userId: string = ids.ann,
) =>
  peer.twin.simulateInteraction({
    type: 3,
    channelId: ids.channel,
    userId,
    guildId: ids.guild,
    messageId: message.id,
    data:
      values === undefined
        ? { custom_id: customId, component_type: 2 }
        : { custom_id: customId, component_type: 3, values },
  });

async function cardOf(command: string, fits: RegExp): Promise<TwinMessage> {
  const { id } = await desk().user(ids.ann).runSlashCommand({ name: command });
  await acknowledged({ id });
  return peer.waitForReply(ids.channel, fits);
}

describe('under a card', () => {
  let card: TwinMessage;
  beforeAll(async () => {
    card = await cardOf('casualties', /around 300/);
  });

  test('“Full quotes” opens the passage privately, with where it stands', async () => {
    const pressed = await press(card, buttonOf(card, 'Full quotes'));
    expect(await acknowledged(pressed)).toMatchObject({ type: 5, data: { flags: 64 } });
    expect(await opened(pressed)).toMatch(
      /South Korea’s National Intelligence Service released a new assessment that around 300 [\s\S]*characters \d+–\d+ · sha256 1ccf29e2/,
    );
  });

  test('“≠ Why” shows the accounts and the desk’s note as the desk’s', async () => {
    const pressed = await press(card, buttonOf(card, '≠ Why'));
    expect(await opened(pressed)).toMatch(/around 300[\s\S]*Over 3,000[\s\S]*The desk’s note, not a source/);
  });

  test('every part in the menu opens', async () => {
    const menu = menuOf(card);
    const parts = (menu.options ?? []).filter(({ value }) => value.startsWith('part/'));
    expect(parts.length).toBeGreaterThan(2);
    for (const { value, label } of parts) {
      expect(await opened(await press(card, menu.custom_id ?? '', [value]))).toContain(label);
    }
  });

  test('“Wrong?” opens a form at once; what is filled in is thanked for', async () => {
    const menu = menuOf(card);
    const form = (await acknowledged(await press(card, menu.custom_id ?? '', ['wrong']))) as {
      readonly type: number;
      readonly data: { readonly custom_id: string; readonly title: string };
    };
    expect(form).toMatchObject({ type: 9, data: { title: 'Tell the desk' } });
    const filled = await peer.twin.simulateInteraction({
      type: 5,
      channelId: ids.channel,
      userId: ids.ann,
      guildId: ids.guild,
      messageId: card.id,
      data: {
        custom_id: form.data.custom_id,
        components: [
          { type: 18, id: 1, component: { type: 3, id: 2, custom_id: 'kind', values: ['figure'] } },
          { type: 18, id: 3, component: { type: 4, id: 4, custom_id: 'more', value: 'it was 3,001' } },
        ],
      },
    });
    expect(await acknowledged(filled)).toMatchObject({ type: 5, data: { flags: 64 } });
    expect(await opened(filled)).toContain('The desk will look at it');
  });

  test('it works after the bot was killed', async () => {
    bot.signal('SIGKILL');
    await bot.exited;
    bot = startBot('sitrep', peer.environment, home);
    await bot.waitFor(/Sitrep is ready on discord/);
    const pressed = await press(card, buttonOf(card, 'Full quotes'), undefined, ids.bea);
    expect(await opened(pressed)).toContain('sha256 1ccf29e2');
  });
});

test('a question’s card goes by a kept view: after the bot was killed every press on it and on a list opens', {
  timeout: 120_000,
}, async () => {
  const asked = await desk()
    .user(ids.ann)
    .sendMessage({ content: `<@${peer.twin.botUserId}> who captured the two soldiers?` });
  const question = await peer.waitForReply(ids.channel, /captured/, asked.id);
  const cards = [question, await cardOf('timeline', /Timeline/)];
  bot.signal('SIGKILL');
  await bot.exited;
  bot = startBot('sitrep', peer.environment, home);
  await bot.waitFor(/Sitrep is ready on discord/);
  // Nobody presses so often that it is too often.
  const people = [ids.cid, ids.dan, ids.bea];
  let turn = 0;
  const somebody = (): string => people[turn++ % people.length] ?? ids.cid;
  for (const card of cards) {
    const pressable = componentsOf(card).filter(
      (one) => one.type === 2 && Reflect.get(one, 'disabled') !== true,
    );
    expect(pressable.length).toBeGreaterThan(1);
    for (const { custom_id = '', label = '' } of pressable) {
      const shown = await opened(await press(card, custom_id, undefined, somebody()));
      expect([label, /sha256|page\s2\sof|desk’s note|Who says so|By date/.test(shown)]).toEqual([
        label,
        true,
      ]);
    }
    const menu = menuOf(card);
    const titles: Readonly<Record<string, string>> = { 'As of…': 'Choose a day', 'As picture': 'By date' };
    for (const { value, label } of (menu.options ?? []).filter((one) => one.value !== 'wrong')) {
      const shown = await opened(await press(card, menu.custom_id ?? '', [value], somebody()));
      expect(shown).toContain(titles[label] ?? label);
    }
    const files = peer.relay.exchanges.flatMap((exchange) => exchange.files);
    expect(files.map(({ bytes }) => bytes.subarray(1, 4).toString())).toContain('PNG');
  }
});
