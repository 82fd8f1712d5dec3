// A walk through everything that can be pressed: every command, then every button, every choice of every menu and every form
// of what came, and of what came of that, with the bot killed on the way. Each press gets an answer that Discord takes; none
// is an apology, or says that there is nothing behind it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, ids, startDiscord, type TwinMessage } from '../../peers/discord.ts';
import { type Component, componentsOf, type Hands, handsOn, textOf } from '../../peers/discord-hands.ts';
import { blankMessage } from '../../peers/discord-message.ts';
import { endLegally } from './exchanges.ts';

let peer: DiscordPeer;
let bot: BotProcess;
let hands: Hands;
/** Stands for the private messages that the twin does not have. */
let anchor: { readonly id: string };
const home = createHome();

async function start(): Promise<void> {
  const patient = { SITREP_QUESTIONS_PERSON: '1000', SITREP_QUESTIONS_CHANNEL: '1000' };
  bot = startBot('sitrep', { ...peer.environment, ...patient }, home);
  await bot.waitFor(/Sitrep is ready on discord/);
}

beforeAll(async () => {
  peer = await startDiscord();
  hands = handsOn(peer);
  await peer.twin.prisma.guildMember.update({
    where: { guildId_userId: { guildId: ids.guild, userId: ids.ann } },
    data: { permissions: '32' },
  });
  await start();
  anchor = await peer.twin.channel(ids.channel).user(ids.ann).sendMessage({ content: 'anchor' });
});

afterAll(() => endLegally(peer, bot, home));

interface Option {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly options?: readonly Option[];
}
/** What people type where something must be typed. */
const TYPED: Readonly<Record<string, string>> = { question: 'how many soldiers died?', name: 'Zelensky' };
const optionsOf = (options: readonly Option[] = []) =>
  options
    .filter(({ required }) => required === true)
    .map(({ type, name }) => ({
      type,
      name,
      value: TYPED[name] ?? expect.unreachable(`nothing to type for ${name}`),
    }));

/** Every way to ask that is registered, each with what it must have. */
type Ask = readonly [name: string, options: readonly object[]];
function commands(): readonly Ask[] {
  const put = peer.relay.exchanges.find(({ method }) => method === 'PUT');
  const registered = (put?.body ?? []) as readonly (Option & { readonly options?: readonly Option[] })[];
  return registered
    .filter(({ type }) => type === 1)
    .flatMap(({ name, options = [] }): readonly Ask[] =>
      options.some(({ type }) => type === 1)
        ? options.map((sub) => [name, [{ type: 1, name: sub.name, options: optionsOf(sub.options) }]])
        : [[name, optionsOf(options)]],
    );
}

const isForgetting = ([name]: Ask): boolean => name === 'forget';

interface Press {
  /** What it is, for the record. */
  readonly name: string;
  readonly id: string;
  readonly values?: readonly string[];
}

/** Buttons, and choices of menus; the last choice first, so that what is taken back is taken back last. */
function pressesOf(message: TwinMessage): readonly Press[] {
  return componentsOf(message).flatMap((one): readonly Press[] => {
    const { custom_id: id, type } = one;
    if (id === undefined || Reflect.get(one, 'disabled') === true) return [];
    if (type === 2) return [{ name: one.label ?? '', id }];
    if (type === 3)
      return (one.options ?? [])
        .toReversed()
        .map(({ value, label }) => ({ name: label, id, values: [value] }));
    // People, roles, channels: one, then none.
    const chosen = type === 8 ? ids.channel : ids.ann;
    return [
      { name: 'one', id, values: [chosen] },
      { name: 'none', id, values: [] },
    ];
  });
}

/** A button is one wherever it stands in a panel, and below the answers to one command. */
function kindOf({ id, values = [] }: Press, below: string): string {
  const [version = '', verb = '', control = ''] = id.split('|');
  const root = below.split(' › ')[0] ?? '';
  return [verb, ...(version === 'p1' ? [control] : [root]), ...values].join('|');
}

const FORM = 9;

interface Form {
  readonly title: string;
  readonly custom_id: string;
  readonly components: readonly { readonly component?: Component & { readonly custom_id: string } }[];
}

function fillIn({ custom_id, components }: Form): Promise<{ readonly id: string }> {
  const typed = custom_id.includes('time')
    ? '18:45'
    : custom_id.includes('zone')
      ? 'new york'
      : 'Seoul said that 3,500 died.';
  return peer.twin.simulateInteraction({
    type: 5,
    channelId: ids.channel,
    userId: ids.ann,
    guildId: ids.guild,
    messageId: anchor.id,
    data: {
      custom_id,
      components: components.flatMap(({ component }, i) =>
        component === undefined
          ? []
          : [
              {
                type: 18,
                id: 2 * i,
                component: {
                  type: component.type,
                  id: 2 * i + 1,
                  custom_id: component.custom_id,
                  ...(component.type === 4
                    ? { value: typed }
                    : { values: [component.options?.[0]?.value ?? ''] }),
                },
              },
            ],
      ),
    },
  });
}

/** What came of it, through a form where one opens; its title is noted. */
async function answerTo(interaction: { readonly id: string }, forms: string[]): Promise<TwinMessage> {
  const first = (await hands.acknowledged(interaction)) as { readonly type: number; readonly data?: object };
  if (first.type === FORM) {
    const form = first.data as Form;
    forms.push(form.title);
    return answerTo(await fillIn(form), forms);
  }
  expect([5, 6]).toContain(first.type);
  const { body } = await peer.relay.waitFor(
    ({ method, path }) => method !== 'GET' && path.includes(`-${interaction.id}/messages/%40original`),
  );
  return body as TwinMessage;
}

/** What somebody else has written. */
const said = {
  ...blankMessage,
  id: '900000000000001234',
  channel_id: ids.channel,
  author: { id: ids.bea, username: 'bea' },
  content: 'Seoul: “around 300 soldiers were killed”.',
  timestamp: new Date().toISOString(),
};

/** So many presses, then the bot is killed. */
const PRESSES_A_LIFE = 60;

test('every command, button, choice and form is answered, before and after the bot is killed', {
  timeout: 300_000,
}, async () => {
  const open: (Press & { readonly below: string })[] = [];
  const seen = new Set<string>();
  const forms: string[] = [];
  const look = (below: string, reply: TwinMessage): void => {
    const text = textOf(reply);
    expect(text.trim(), below).not.toBe('');
    expect(text, below).not.toMatch(
      /Something went wrong|could not read what|nothing more to show here|too old to be/,
    );
    for (const press of pressesOf(reply)) {
      const kind = kindOf(press, below);
      if (seen.has(kind)) continue;
      seen.add(kind);
      open.push({ ...press, below });
    }
  };
  // Whoever is forgotten takes along what the cards of the server were made from, so that comes last.
  const [last, first] = [commands().filter(isForgetting), commands().filter((ask) => !isForgetting(ask))];
  for (const [name, options] of first)
    look(`/${name}`, await answerTo(await hands.slash(name, options), forms));
  const options = [{ type: 3, name: 'question', value: 'what are the names of the prisoners?' }];
  look('declined', await answerTo(await hands.slash('ask', options), forms));
  for (const name of ['Check against the briefing', 'Receipts'])
    look(name, await answerTo(await hands.pick(name, said), forms));

  let pressed = 0;
  for (let press = open.shift(); press !== undefined; press = open.shift()) {
    const { below, name, id, values } = press;
    pressed += 1;
    if (pressed % PRESSES_A_LIFE === 0) {
      bot.signal('SIGKILL');
      await bot.exited;
      await start();
    }
    look(`${below} › ${name}`, await answerTo(await hands.press(anchor, id, values), forms));
  }
  expect(last).not.toEqual([]);
  for (const [name, options] of last)
    look(`/${name}`, await answerTo(await hands.slash(name, options), forms));
  expect(pressed).toBeGreaterThan(4 * PRESSES_A_LIFE);
  expect(new Set(forms)).toEqual(new Set(['Tell the desk', 'Time zone', 'At what time there']));
});
