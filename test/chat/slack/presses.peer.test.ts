// Every button and choice under a card on Slack, pressed after the bot was killed: the process that answers is not the one
// that posted the card, and all that it needs is in the press and the state.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkMessage } from '../../../src/chat/slack/limits.ts';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { ids, readMessage, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';
import { until } from '../../peers/until.ts';

let peer: SlackPeer;
let bot: BotProcess;
const home = createHome();

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
beforeAll(async () => {
  if (whyNoSlack !== undefined) return;
  peer = await startSlack('http');
  bot = startBot('sitrep', peer.environment, home);
  await bot.waitFor(/Sitrep is ready on slack/);
});
afterAll(async () => {
  if (whyNoSlack !== undefined) return;
  for (const { method, args } of peer.proxy.calls)
    if (/^chat\.post/.test(method)) expect(checkMessage(args)).toEqual([]);
  expect(await bot.stop()).toBe(0);
  await peer.stop();
  home.remove();
});

interface Element {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly options?: readonly { readonly value: string; readonly text: { readonly text: string } }[];
}
type Shown = Awaited<ReturnType<SlackPeer['waitForReply']>>;

const elementsOf = (message: Shown): readonly Element[] =>
  (message.blocks ?? []).flatMap((block) => {
    const { type, elements = [] } = block as {
      readonly type: string;
      readonly elements?: readonly Element[];
    };
    return type === 'actions' ? elements : [];
  });

let pressed = 0;
const push = async (message: Shown, action: object): Promise<void> => {
  pressed += 1;
  const answer = await peer.proxy.push({
    type: 'block_actions',
    team: { id: ids.team },
    user: { id: ids.ann, username: 'ann', team_id: ids.team },
    trigger_id: `press-${pressed}`,
    response_url: peer.proxy.responseUrl(),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: ids.channel,
      is_ephemeral: message.ephemeral_to !== undefined,
    },
    actions: [{ block_id: 's1', ...action }],
  });
  expect(answer).toMatchObject({ status: 200 });
};

async function cardOf(text: string, fits: RegExp): Promise<Shown> {
  const { message } = await peer.control('message', {
    channel: ids.channel,
    user: ids.ann,
    text: `<@${ids.bot}> ${text}`,
  });
  return peer.waitForReply(fits, { after: message?.ts ?? '' });
}

/** Through the response_url or beside the card: whatever the press brought has the title. */
async function opens(message: Shown, action: object, title: RegExp): Promise<void> {
  const before = peer.proxy.calls.length;
  await push(message, action);
  const news = (): string =>
    peer.proxy.calls
      .slice(before)
      .filter(({ method }) => /^(?:chat\.|response_url)/.test(method))
      .map(({ args }) => readMessage(args as never))
      .join('\n');
  await until(
    async () => (title.test(news()) ? true : undefined),
    `${title} after ${JSON.stringify(action)}`,
  );
}

const titles: Readonly<Record<string, RegExp>> = {
  full: /Full quotes[\s\S]*sha256/,
  why: /Why the accounts differ[\s\S]*The desk’s note, not a source/,
  who: /Who says so/,
  date: /By date/,
  docs: /Sources/,
  asof: /Choose a day/,
};

test('after the bot was killed every press on cards of before opens', { timeout: 120_000 }, async () => {
  const cards = [
    await cardOf('/pow-status', /The North Korean prisoners/),
    await cardOf('how many soldiers died according to Seoul?', /around 300/),
  ];
  bot.signal('SIGKILL');
  await bot.exited;
  bot = startBot('sitrep', peer.environment, home);
  await bot.waitFor(/Sitrep is ready on slack/);
  for (const card of cards) {
    const elements = elementsOf(card);
    const buttons = elements.filter(({ type }) => type === 'button');
    expect(buttons.length).toBeGreaterThan(1);
    for (const { action_id, value = '' } of buttons) {
      const [, verb = ''] = value.split('|');
      await opens(card, { action_id, value }, titles[verb] ?? /page\s2\sof/);
    }
    const [menu] = elements.filter(({ type }) => type === 'static_select');
    for (const { value, text } of menu?.options ?? []) {
      if (value === 'wrong') continue;
      const label = new RegExp(text.text.replaceAll(/[^\p{L}\p{N} ]/gu, '.'), 'u');
      await opens(
        card,
        { action_id: menu?.action_id, selected_option: { value } },
        value.startsWith('part/') ? label : (titles[value] ?? label),
      );
    }
  }
});
