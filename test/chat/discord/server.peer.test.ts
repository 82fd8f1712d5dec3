// What a server sets and asks of the bot: the panel of settings, the commands in a message's menu, what is kept and
// forgotten. The bot is its own process; it is killed in between.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommands, checkMessage } from '../../../src/chat/discord/limits.ts';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import { type DiscordPeer, ids, startDiscord, type TwinMessage } from '../../peers/discord.ts';
import { buttonOf, componentsOf, type Hands, handsOn, menuUnder, textOf } from '../../peers/discord-hands.ts';
import { blankMessage } from '../../peers/discord-message.ts';
import { runSitrep } from '../../peers/run-sitrep.ts';
import { endLegally } from './exchanges.ts';

const ferryFolder = new URL('../../fixtures/briefings', import.meta.url).pathname;

let peer: DiscordPeer;
let bot: BotProcess;
let hands: Hands;
const home = createHome();

const start = async (): Promise<void> => {
  // Faster than people are.
  const talkative = { SITREP_QUESTIONS_PERSON: '1000', SITREP_QUESTIONS_CHANNEL: '1000' };
  bot = startBot('sitrep', { ...peer.environment, ...talkative }, home);
  await bot.waitFor(/Sitrep is ready on discord/);
};
const may = (userId: string, permissions: string) =>
  peer.twin.prisma.guildMember.update({
    where: { guildId_userId: { guildId: ids.guild, userId } },
    data: { permissions },
  });

const forum = '900000000000000021';
const news = '900000000000000022';
const role = '900000000000000077';

beforeAll(async () => {
  peer = await startDiscord();
  hands = handsOn(peer);
  for (const [id, type] of [
    [forum, 15],
    [news, 5],
  ] as const)
    await peer.twin.prisma.channel.create({ data: { id, guildId: ids.guild, type, name: `room-${type}` } });
  await peer.twin.prisma.role.create({ data: { id: role, guildId: ids.guild, name: 'Desk' } });
  await may(ids.ann, '32');
  await may(ids.bea, '0');
  await start();
});

afterAll(() => endLegally(peer, bot, home));

const desk = () => peer.twin.channel(ids.channel);
const chosen = (message: TwinMessage, label: string) =>
  menuUnder(message, label).options?.find((one) => one.default === true)?.label;

async function panel(userId: string = ids.ann): Promise<TwinMessage & { readonly id: string }> {
  const asked = await hands.slash('sitrep-settings', [], userId);
  expect(await hands.acknowledged(asked)).toEqual({ type: 5, data: { flags: 64 } });
  return hands.opened(asked);
}

/** A message of the channel under which the twin lets a press stand. */
let anchor: { readonly id: string };
/** Chooses in the panel; whoever pressed is the only one who sees it. */
async function choose(message: TwinMessage, label: string, values: readonly string[], userId?: string) {
  const { custom_id: id = '' } = menuUnder(message, label);
  const pressed = await hands.press(anchor, id, values, userId);
  await hands.acknowledged(pressed);
  return hands.opened(pressed);
}

beforeAll(async () => {
  const { id } = await hands.slash('casualties');
  await hands.acknowledged({ id });
  anchor = await peer.waitForReply(ids.channel, /around 300/);
});

interface Option {
  readonly type: number;
  readonly name: string;
  readonly max_length?: number;
  readonly options?: readonly Option[];
}

test('its commands stand in the server: the settings for who manages it, two in the menu of a message', async () => {
  const [put] = peer.relay.exchanges.filter(({ method }) => method === 'PUT');
  const commands = put?.body as readonly Record<string, unknown>[];
  expect(checkCommands(commands)).toEqual([]);
  expect(commands.find(({ name }) => name === 'sitrep-settings')).toMatchObject({
    type: 1,
    default_member_permissions: '32',
  });
  expect(commands.filter(({ type }) => type === 3).map(({ name }) => name)).toEqual([
    'Check against the briefing',
    'Receipts',
  ]);
  const texts = (all: readonly Option[] = []): readonly Option[] =>
    all.flatMap((one) => [...(one.type === 3 ? [one] : []), ...texts(one.options)]);
  const typed = commands.flatMap(({ type, options }) =>
    type === 1 ? texts(options as readonly Option[] | undefined) : [],
  );
  expect(typed.length).toBeGreaterThan(30);
  expect(typed.filter(({ max_length: most = 0 }) => most < 1 || most > 2000)).toEqual([]);
});

const sitrep = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runSitrep(args, { SITREP_DATA_DIR: home.dataDir, ...peer.environment, ...environment });

describe('a digest', () => {
  const subscribe = async (channel: string) => {
    const where = ['--platform', 'discord', '--space', ids.guild, '--channel', channel];
    const made = await sitrep(['digest', 'subscribe', ...where, 'topics:casualties']);
    const id = /\bd[a-z0-9]{4}\b/.exec(made.text)?.[0];
    expect(id, made.text).toBeDefined();
    expect((await sitrep(['digest', 'now', ...where, id ?? ''])).status).toBe(0);
  };

  test('in a forum is a post of its own, with the forum’s tag of its topic', async () => {
    peer.relay.intercept(({ method, path }) =>
      method === 'GET' && path.endsWith(`/channels/${forum}`)
        ? {
            status: 200,
            body: {
              id: forum,
              type: 15,
              guild_id: ids.guild,
              name: 'room-15',
              permission_overwrites: [],
              available_tags: [
                { id: '77', name: 'Casualties', moderated: false, emoji_id: null, emoji_name: null },
                { id: '78', name: 'Weather', moderated: false, emoji_id: null, emoji_name: null },
              ],
            },
          }
        : undefined,
    );
    await subscribe(forum);
    const { body } = await peer.relay.waitFor(
      ({ method, path }) => method === 'POST' && path.endsWith(`/channels/${forum}/threads`),
    );
    peer.relay.intercept(() => undefined);
    expect(body).toMatchObject({ name: expect.stringMatching(/North Korean/), applied_tags: ['77'] });
    const { message } = body as { readonly message: Record<string, unknown> };
    expect(checkMessage(message)).toEqual([]);
    expect(message.allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  test('in an announcement channel is published, and mentions a role, only once a manager has set it', async () => {
    await hands.press(anchor, 'p1|settings|mention-role|s', ['900000000000000055']);
    await hands.opened(await hands.press(anchor, 'p1|settings|publish|s', ['yes']));
    peer.relay.intercept(({ path }) => (path.endsWith('/crosspost') ? { status: 200, body: {} } : undefined));
    await subscribe(news);
    const posted = await peer.relay.waitFor(
      ({ method, path }) => method === 'POST' && path.endsWith(`/channels/${news}/messages`),
    );
    expect(textOf(posted.body as TwinMessage)).toContain('<@&900000000000000055>');
    expect((posted.body as Record<string, unknown>).allowed_mentions).toEqual({
      parse: [],
      roles: ['900000000000000055'],
      replied_user: false,
    });
    const { id } = posted.answer as { readonly id: string };
    await peer.relay.waitFor(({ path }) => path.endsWith(`/channels/${news}/messages/${id}/crosspost`));
    peer.relay.intercept(() => undefined);
    await hands.opened(await hands.press(anchor, 'p1|settings|mention-role|s', []));
  });
});

test('`sitrep discord register --dry-run` shows what would change at Discord, and changes nothing', async () => {
  const puts = () => peer.relay.exchanges.filter(({ method }) => method === 'PUT').length;
  const before = puts();
  const dry = (environment: Readonly<Record<string, string>> = {}) =>
    sitrep(['discord', 'register', '--dry-run'], environment);
  expect(await dry()).toEqual({ status: 0, text: 'Discord has the commands as they are.\n' });
  const other = await dry({ SITREP_BRIEFINGS_DIR: ferryFolder });
  expect(other.status).toBe(1);
  expect(other.text).toMatch(/^\+ \/ferry-casualties$/m);
  expect(other.text).toMatch(/^- \/casualties$/m);
  expect(puts()).toBe(before);
});

test('autocomplete offers the digests of the channel, and who has something in this topic with how much', async () => {
  const offered = await hands.type('casualties', 'source', 'zelen');
  expect(offered).toEqual([
    { name: expect.stringMatching(/^Volodymyr Zelensky · \d+$/), value: 'Volodymyr Zelensky' },
  ]);
  expect(await hands.type('digest', 'id', '', 'pause')).toEqual([]);
  expect((await hands.type('changes', 'since', '7')).map(({ value }) => value)).toContain('7d');
});

describe('settings', () => {
  test('what is chosen in the panel holds from then on, and after the bot was killed', async () => {
    const first = await panel();
    expect(chosen(first, 'Who sees the answer to a command')).toBe('As in the whole server');
    const after = await choose(first, 'Who sees the answer to a command', ['private']);
    expect(chosen(after, 'Who sees the answer to a command')).toBe('Only whoever asks');
    expect(await hands.acknowledged(await hands.slash('casualties'))).toEqual({
      type: 5,
      data: { flags: 64 },
    });
    bot.signal('SIGKILL');
    await bot.exited;
    await start();
    expect(await hands.acknowledged(await hands.slash('casualties'))).toEqual({
      type: 5,
      data: { flags: 64 },
    });
    const openly = await hands.slash('casualties', [{ type: 5, name: 'private', value: false }]);
    expect(await hands.acknowledged(openly)).toEqual({ type: 5 });
    const again = await choose(await panel(), 'Who sees the answer to a command', ['unset']);
    expect(chosen(again, 'Who sees the answer to a command')).toBe('As in the whole server');
    expect(await hands.acknowledged(await hands.slash('casualties'))).toEqual({ type: 5 });
  });

  test('channels where is answered: elsewhere one private line, and the settings still open', async () => {
    const first = await panel();
    const pressed = await hands.press(anchor, buttonOf(first, 'The whole server…'));
    const whole = await hands.opened(pressed);
    const picked = await choose(whole, 'Channels where Sitrep answers', ['900000000000000099']);
    expect(menuUnder(picked, 'Channels where Sitrep answers')).toMatchObject({
      type: 8,
      default_values: [{ id: '900000000000000099', type: 'channel' }],
    });
    const asked = await hands.slash('casualties');
    expect(await hands.acknowledged(asked)).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf(await hands.opened(asked))).toContain('answers in other channels of this server');
    await choose(picked, 'Channels where Sitrep answers', []);
    expect(await hands.acknowledged(await hands.slash('casualties'))).toEqual({ type: 5 });
  });

  test('a role that may change settings does; the questions a minute that it allows are all there are', async () => {
    await peer.twin.prisma.guildMember.update({
      where: { guildId_userId: { guildId: ids.guild, userId: ids.bea } },
      data: { roles: JSON.stringify([role]) },
    });
    const set = async (name: string, values: readonly string[], userId?: string) =>
      textOf(await hands.opened(await hands.press(anchor, `p1|settings|${name}|s`, values, userId)));
    expect(await set('visibility', ['private'], ids.bea)).toContain('Only who manages the server');
    await set('configurers', [role]);
    expect(await set('budgets', ['100/100/30'], ids.bea)).toContain('Settings of the whole server');
    const answers: string[] = [];
    for (let asked = 0; asked < 40 && !answers.some((text) => text.includes('Please ask again')); asked += 1)
      answers.push(textOf(await hands.opened(await hands.slash('casualties', [], ids.cid))));
    expect(answers.at(-1)).toMatch(
      /This server has had 30 questions within a minute[\s\S]*Please ask again in \d+ second/,
    );
    await set('budgets', ['unset'], ids.bea);
    await set('configurers', []);
    expect(textOf(await hands.opened(await hands.slash('casualties', [], ids.cid)))).toContain('around 300');
    expect(await set('visibility', ['private'], ids.bea)).toContain('Only who manages the server');
  });

  test('somebody who may not manage the server reads them and changes nothing, whatever they send', async () => {
    const shown = await panel(ids.bea);
    expect(componentsOf(shown).filter(({ type }) => type !== 10 && type !== 17)).toEqual([]);
    expect(textOf(shown)).toContain('Who manages the server can change this');
    const pressed = await hands.press(anchor, 'p1|settings|visibility|s', ['private'], ids.bea);
    expect(textOf(await hands.opened(pressed))).toContain('Only who manages the server');
    expect(await hands.acknowledged(await hands.slash('casualties'))).toEqual({ type: 5 });
  });
});

describe('in the menu of a message', () => {
  const said = (content: string) => ({
    ...blankMessage,
    id: '900000000000001234',
    channel_id: ids.channel,
    content,
    author: { id: ids.bea, username: 'bea', discriminator: '0', global_name: null, avatar: null },
    timestamp: new Date().toISOString(),
  });

  test('“Check against the briefing” compares its text privately: altered quotation, other figure, nothing near', async () => {
    const asked = await hands.pick(
      'Check against the briefing',
      said(
        'Seoul: “around 300 of Pyongyang’s soldiers were killed”. According to the NIS, 3,500 North Koreans died. @everyone',
      ),
    );
    expect(await hands.acknowledged(asked)).toEqual({ type: 5, data: { flags: 64 } });
    const told = textOf(await hands.opened(asked));
    expect(told).toMatch(/Not word for word[\s\S]*around 300 of Pyongyang’s soldiers have been killed/);
    expect(told).toContain('Only in the text: “were”');
    expect(told).toContain('3,500: the nearest have other figures');
    expect(told).toContain('whether it is true, Sitrep does not say');
  });

  test('it tells a quotation that is exact, one that is in no document, and a hedge that was left out; never a verdict', async () => {
    const asked = await hands.pick(
      'Check against the briefing',
      said(
        '“The soldiers were taken prisoner on January 11”. The paper wrote “they all surrendered at dawn”. The soldier is the first North Korean prisoner of war captured since December.',
      ),
    );
    const told = textOf(await hands.opened(asked));
    expect(told).toMatch(/Word for word in .*: “The soldiers were taken prisoner on January 11”/);
    expect(told).toMatch(/In no document, word for word:[\s\S]*they all surrendered at dawn/);
    expect(told).toMatch(/In the document, not in the text: .*believed/);
    expect(told).toContain('whether it is true, Sitrep does not say');
  });

  test('a message without a sentence gets one line', async () => {
    const asked = await hands.pick('Check against the briefing', said(''));
    expect(textOf(await hands.opened(asked))).toContain('no sentence in that message');
  });

  test('“Receipts” of an answer shows its full quotes, of anything else says that it has none', async () => {
    const ours = await hands.pick('Receipts', { ...said('x'), id: anchor.id });
    expect(await hands.acknowledged(ours)).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf(await hands.opened(ours))).toMatch(
      /National Intelligence Service released a new assessment/,
    );
    const other = await hands.pick('Receipts', said('hello'));
    expect(textOf(await hands.opened(other))).toContain('no message of Sitrep’s');
  });
});

describe('a mention that replies to somebody else', () => {
  test('offers to check that message: the form opens at once, filled where Discord gives the words', async () => {
    const claim = await desk()
      .user(ids.bea)
      .sendMessage({ content: '“around 300 of Pyongyang’s soldiers were killed”' });
    const asked = await desk()
      .user(ids.ann)
      .sendMessage({
        content: `<@${peer.twin.botUserId}>`,
        messageReference: { message_id: claim.id, channel_id: ids.channel },
      });
    const offered = await peer.waitForReply(ids.channel, /hold or right-click it/, asked.id);
    const id = buttonOf(offered, 'Check that message');
    const form = (await hands.acknowledged(await hands.press(offered, id))) as {
      readonly type: number;
      readonly data: { readonly custom_id: string };
    };
    expect(form).toMatchObject({
      type: 9,
      data: { title: 'Check that message', components: [{ component: { value: claim.content } }] },
    });
    const filled = await hands.fill(offered, form.data.custom_id, { text: claim.content });
    expect(await hands.acknowledged(filled)).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf(await hands.opened(filled))).toContain('Only in the text: “were”');
  });
});

describe('what is kept', () => {
  test('/privacy says it, /forget me deletes it', async () => {
    const asked = await hands.slash('privacy', [], ids.bea);
    expect(await hands.acknowledged(asked)).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf(await hands.opened(asked))).toMatch(
      /What Sitrep keeps[\s\S]*90 days[\s\S]*\/forget me deletes what is yours/,
    );
    await hands.slash('ask', [{ type: 3, name: 'question', value: 'what is the name of the dog?' }], ids.bea);
    await peer.waitForReply(ids.channel, /Not |No document/, asked.id);
    const forget = await hands.slash('forget', [{ type: 1, name: 'me', options: [] }], ids.bea);
    expect(textOf(await hands.opened(forget))).toMatch(/Forgotten: 1 questions of yours, \d conversations/);
    const twice = await hands.slash('forget', [{ type: 1, name: 'me', options: [] }], ids.bea);
    expect(textOf(await hands.opened(twice))).toContain('Forgotten: 0 questions');
  });
});

/** Latin words that are no name, no document's or briefing's word, no command and nothing to be typed. */
function englishIn(text: string): readonly string[] {
  const typed =
    /“[^”]*”|^-# \/.*$|\/[a-z-]+(?: [a-z]+)?|https?:\S+|[\w-]+:[\w:/]+|\b[A-Z]\w+\/\w+|\b[dk][a-z0-9]{4}\b|^-# [a-z0-9]{8}$|\b[0-9a-f]{8,}\b/gm;
  const briefing =
    /North Korean soldiers in Russia.s war against Ukraine|What five reports .*|JCS report|unnamed outlet|National Intelligence Service|Volodymyr|also-know, .* units/g;
  const rest = text.replaceAll(typed, ' ').replaceAll(briefing, ' ');
  const fine = new Set(
    'Sitrep Discord UTC Kyiv Zelensky Seoul Ukraine English Français Español list quiet yes January November yesterday'.split(
      ' ',
    ),
  );
  return (rest.match(/[a-zà-ÿ]{3,}/gi) ?? []).filter((word) => !fine.has(word));
}

describe('somebody who reads Discord in Ukrainian', () => {
  beforeAll(() => hands.bring({ locale: 'uk' }));
  afterAll(() => hands.bring({}));

  test('reads our fixed words in it, the documents’ as they are', async () => {
    const { id } = await hands.slash('casualties');
    const card = await peer.waitForReply(ids.channel, /around 300/, id);
    expect(buttonOf(card, 'Повні цитати')).toMatch(/^s1\|full/);
    expect(textOf(card)).toContain('around 300 of Pyongyang’s soldiers have been killed');
    const form = (await hands.acknowledged(
      await hands.press(card, componentsOf(card).find(({ type }) => type === 3)?.custom_id ?? '', ['wrong']),
    )) as { readonly data: { readonly title: string } };
    expect(form.data.title).toBe('Повідомити редакцію');
  });

  test('in lists, confirmations and mistakes, too: no English word of ours is left', async () => {
    const text = (name: string, value: string) => ({ type: 3, name, value });
    const sub = (name: string, ...options: readonly object[]) => ({ type: 1, name, options });
    const asks: readonly (readonly [command: string, options?: readonly object[]])[] = [
      ['changes'],
      ['changes', [text('since', 'someday')]],
      ['digest', [sub('subscribe', text('cadence', 'weekly fri'))]],
      ['digest', [sub('subscribe', text('cadence', 'weekly fri'))]],
      ['digest', [sub('list')]],
      ['digest', [sub('pause')]],
      ['digest', [sub('pause')]],
      ['digest', [sub('now')]],
      ['digest', [sub('resume')]],
      ['digest', [sub('resume')]],
      ['digest', [sub('pause', text('id', 'dzzzz'))]],
      [
        'digest',
        [sub('subscribe', text('zone', 'Nowhere'), text('time', '25:00'), text('topics', 'weather'))],
      ],
      ['digest', [sub('subscribe', text('quiet', 'perhaps'))]],
      ['digest', [sub('subscribe', text('language', '!'), text('latest', '900'))]],
      ['digest', [sub('remove')]],
      ['ask', [text('question', 'how many died?'), text('as_of', 'whenever')]],
      ['ask', [text('question', 'how many died?'), text('source', 'nobody at all')]],
      ['ask', [text('question', 'how many died?'), text('topic', 'weather')]],
      ['who', [text('name', 'Zaphod')]],
      ['privacy'],
      ['forget', [sub('me')]],
      ['forget', [sub('conversation')]],
      ['about'],
      ['review'],
      ['sitrep-settings'],
    ];
    const found: (readonly string[])[] = [];
    for (const [command, options = []] of asks) {
      const asked = await hands.slash(command, options);
      await hands.acknowledged(asked);
      const said = await hands.opened(asked);
      const labels = componentsOf(said).flatMap((one) => [
        one.label ?? '',
        ...(one.options ?? []).map(({ label }) => label),
      ]);
      const english = englishIn([textOf(said), ...labels].join('\n'));
      if (english.length > 0) found.push([command, JSON.stringify(options), english.join(' ')]);
    }
    expect(found).toEqual([]);
  });

  test('a checked text, too', async () => {
    const content =
      '“The soldiers were taken prisoner on January 11”. The soldier is the first North Korean prisoner of war captured since December. Kim’s soldiers have been kept in the dark.';
    const author = { id: ids.bea, username: 'bea', discriminator: '0', global_name: null, avatar: null };
    const message = {
      ...blankMessage,
      id: '900000000000001235',
      channel_id: ids.channel,
      content,
      author,
      timestamp: new Date().toISOString(),
    };
    const asked = await hands.pick('Check against the briefing', message);
    const told = textOf(await hands.opened(asked));
    expect(told).toContain('Тлумачення видавця');
    expect(told).not.toMatch(/interpretation|in its own voice|date inferred|as of|Nearest|Word for word/);
  });

  test('a digest is in its own language to the last word, whoever looks at it', async () => {
    const text = (name: string, value: string) => ({ type: 3, name, value });
    const digest = async (name: string, ...options: readonly object[]) => {
      const asked = await hands.slash('digest', [{ type: 1, name, options }]);
      await hands.acknowledged(asked);
      return textOf(await hands.opened(asked));
    };
    await digest('subscribe', text('language', 'fr'));
    const preview = await digest('preview');
    expect(preview).toMatch(/l’état des lieux[\s\S]*~\sdate\sdéduite/);
    expect(preview).not.toMatch(/дату\sвиведено|date\sinferred/);
    await digest('remove');
  });

  test('unless the channel is set to another language', async () => {
    const after = await choose(await panel(), 'Мова сталих слів', ['fr']);
    expect(textOf(after)).toContain('Réglages de ce salon');
    const { id } = await hands.slash('casualties');
    expect(buttonOf(await peer.waitForReply(ids.channel, /around 300/, id), 'Citations complètes')).toMatch(
      /^s1\|full/,
    );
    await choose(after, 'Langue des mots fixes', ['unset']);
  });
});

describe('/digest as a panel', () => {
  const digest = async (action: string): Promise<TwinMessage> => {
    const asked = await hands.slash('digest', [
      { type: 1, name: action, options: [{ type: 5, name: 'private', value: true }] },
    ]);
    await hands.acknowledged(asked);
    return hands.opened(asked);
  };
  /** A press in the panel, which only ann sees; the twin has no such messages, so it hangs below one that is there. */
  const press = async (id: string, values?: readonly string[], userId: string = ids.ann) => {
    const pressed = await hands.press(anchor, id, values, userId);
    await hands.acknowledged(pressed);
    return hands.opened(pressed);
  };
  const fill = async (id: string, text: string) => {
    const filled = await hands.fill(anchor, id, { text });
    await hands.acknowledged(filled);
    return hands.opened(filled);
  };

  test('a digest is made by choosing, with a zone searched for, also when the bot is killed in between', async () => {
    const empty = await digest('list');
    expect(textOf(empty)).toContain('There is no digest here yet');
    let draft = await press(buttonOf(empty, 'New digest'));
    draft = await press(menuUnder(draft, 'Topics (all when none is chosen)').custom_id ?? '', [
      'casualties',
      'troops',
    ]);
    draft = await press(menuUnder(draft, 'How often').custom_id ?? '', ['weekly fri']);
    bot.signal('SIGKILL');
    await bot.exited;
    await start();
    const form = (await hands.acknowledged(await hands.press(anchor, buttonOf(draft, 'Find a zone…')))) as {
      readonly data: { readonly custom_id: string; readonly title: string };
    };
    expect(form.data.title).toBe('Time zone');
    draft = await fill(form.data.custom_id, 'new york');
    expect(menuUnder(draft, 'Time zone').options?.map(({ value }) => value)).toContain('America/New_York');
    draft = await press(menuUnder(draft, 'Time zone').custom_id ?? '', ['America/New_York']);
    draft = await fill(buttonOf(draft, 'Other time…'), '18:45');
    expect(chosen(draft, 'At what time there')).toBe('18:45');
    expect(chosen(draft, 'How often')).toBe('weekly on Friday');
    const list = await press(buttonOf(draft, 'Subscribe'));
    expect(textOf(list)).toMatch(
      /One digest here[\s\S]*\/casualties, \/troops, weekly on Friday at 18:45 America\/New_York/,
    );
  });

  test('its buttons preview, pause, resume; “Now” three times is one digest', async () => {
    let list = await digest('list');
    const preview = await hands.press(anchor, buttonOf(list, 'Preview'));
    expect(await hands.acknowledged(preview)).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf(await hands.opened(preview))).toContain('Preview of');
    list = await press(buttonOf(list, 'Pause'));
    expect(textOf(list)).toMatch(/is paused\.[\s\S]*paused \(by command\)/);
    list = await press(buttonOf(list, 'Resume'));
    expect(textOf(list)).toMatch(/goes on\.[\s\S]*next on/);
    const now = buttonOf(list, 'Now');
    const before = (await desk().getMessages()).length;
    const told = await Promise.all([press(now), press(now), press(now)]);
    for (const one of told) expect(textOf(one)).toMatch(/is on its way|posted a moment ago/);
    await peer.waitForReply(ids.channel, /state of play/i, anchor.id);
    const again = await press(now);
    expect(textOf(again)).toMatch(/is on its way|posted a moment ago/);
    const posted = (await desk().getMessages()).slice(0).filter((one) => /state of play/i.test(textOf(one)));
    expect(posted).toHaveLength(1);
    expect((await desk().getMessages()).length).toBe(before + 1);
  });

  test('removing asks once more; who may not manage the channel changes nothing', async () => {
    const list = await digest('list');
    const refused = await press(buttonOf(list, 'Remove').replace('ask-remove', 'remove'), undefined, ids.bea);
    expect(textOf(refused)).toContain('Only who may manage this channel');
    const asked = await press(buttonOf(list, 'Remove'));
    expect(textOf(asked)).toMatch(/Remove the digest \w+ for good\?/);
    expect(textOf(await press(buttonOf(asked, 'Keep it')))).toContain('One digest here');
    expect(textOf(await press(buttonOf(asked, 'Remove')))).toMatch(/is removed\./);
    expect(textOf(await digest('list'))).toContain('There is no digest here yet');
  });
});

describe('answers in a new thread, where that is set', () => {
  beforeAll(async () => {
    await choose(await panel(), 'Where answers go', ['thread']);
  });
  afterAll(async () => {
    await choose(await panel(), 'Where answers go', ['unset']);
  });
  const threads = () =>
    peer.relay.exchanges.filter(
      ({ method, path }) => method === 'POST' && /\/messages\/\d+\/threads$/.test(path),
    );
  const openedThread = async (question: { readonly id: string }) => {
    const opened = await peer.relay.waitFor(({ path }) => path.endsWith(`/messages/${question.id}/threads`));
    return { body: opened.body, id: (opened.answer as { readonly id: string }).id };
  };

  test('a mention’s stands in one named after the question; what is asked on there goes on there', async () => {
    const question = await desk()
      .user(ids.ann)
      .sendMessage({ content: `<@${peer.twin.botUserId}> how many north koreans were killed?` });
    const { body, id } = await openedThread(question);
    expect(body).toMatchObject({ name: 'how many north koreans were killed?' });
    const answer = await peer.waitForReply(id, /around 300/);
    expect(threads()).toHaveLength(1);
    const before = (await desk().getMessages()).filter(
      ({ author }) => author.id === peer.twin.botUserId,
    ).length;
    await peer.twin
      .channel(id)
      .user(ids.bea)
      .sendMessage({ content: `<@${peer.twin.botUserId}> and wounded?` });
    await peer.waitForReply(id, /2,700/, answer.id);
    expect(threads()).toHaveLength(1);
    expect(
      (await desk().getMessages()).filter(({ author }) => author.id === peer.twin.botUserId),
    ).toHaveLength(before);
    // The question is edited where it stands: its answer is, in the thread.
    peer.twin.server.gateway.broadcast('MESSAGE_UPDATE', {
      ...question,
      content: `<@${peer.twin.botUserId}> who captured the two soldiers?`,
      channel_id: ids.channel,
      guild_id: ids.guild,
      edited_timestamp: new Date(Date.now() + 1000).toISOString(),
    });
    const edited = await peer.relay.waitFor(
      ({ method, path }) => method === 'PATCH' && path.endsWith(`/channels/${id}/messages/${answer.id}`),
    );
    expect(textOf(edited.body as TwinMessage)).toMatch(/captured/);
  });

  test('a command’s begins below a line of its own', async () => {
    const asked = await hands.slash('ask', [{ type: 3, name: 'question', value: 'who captured them?' }]);
    const line = await hands.opened(asked);
    expect(textOf(line)).toContain('/ask question: who captured them?');
    const opened = await peer.relay.waitFor(
      ({ path, body }) => path.endsWith('/threads') && (body as { name: string }).name.startsWith('/ask'),
    );
    await peer.waitForReply((opened.answer as { readonly id: string }).id, /captured/);
  });

  test('without the permission it stands where it was asked', async () => {
    peer.relay.intercept(({ path }) =>
      path.endsWith('/threads')
        ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
        : undefined,
    );
    const question = await desk()
      .user(ids.ann)
      .sendMessage({ content: `<@${peer.twin.botUserId}> how many were wounded?` });
    await peer.waitForReply(ids.channel, /2,700/, question.id);
    peer.relay.intercept(() => undefined);
  });
});

describe('installed by a person for themselves', () => {
  const user = { id: ids.ann, username: 'ann', discriminator: '0', global_name: null, avatar: null };
  beforeAll(() =>
    hands.bring({
      context: 2,
      guild_id: undefined,
      member: undefined,
      user,
      channel: { id: ids.channel, type: 3, name: null, recipients: [] },
      authorizing_integration_owners: { 1: ids.ann },
    }),
  );
  afterAll(() => hands.bring({}));

  test('a group message is answered through the interaction alone: the bot is no member there', async () => {
    peer.relay.intercept(({ method, path }) =>
      method === 'POST' && path.endsWith(`/channels/${ids.channel}/messages`)
        ? { status: 403, body: { code: 50001, message: 'Missing Access' } }
        : undefined,
    );
    const asked = await hands.slash('casualties');
    expect(await hands.acknowledged(asked)).toEqual({ type: 5 });
    const card = await hands.opened(asked);
    expect(textOf(card)).toMatch(/around 300/);
    const pressed = await hands.press(anchor, buttonOf(card, 'Full quotes'));
    expect(textOf(await hands.opened(pressed))).toMatch(/sha256/);
    peer.relay.intercept(() => undefined);
  });
});
