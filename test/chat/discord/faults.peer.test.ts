// The bot as a process on a Discord that fails: limits, refusals, resets, late answers, kills. What a person sees is
// looked at in the channel: every answer whole and once, no apology beside or in place of one.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BotProcess, createHome, type Program, startBot } from '../../peers/bot-process.ts';
import {
  type DiscordPeer,
  ids,
  readMessage,
  ask as runAsk,
  mention as sendMention,
  startDiscord,
} from '../../peers/discord.ts';
import { blankMessage } from '../../peers/discord-message.ts';
import type { Exchange, Fault } from '../../peers/relay.ts';
import { until } from '../../peers/until.ts';

let peer: DiscordPeer;
let bot: BotProcess | undefined;
let running = '';
/** Messages of the tests before are not looked at. */
let mark = '0';
const home = createHome();
const DIRECT = '900000000000000777';
const patient = {
  SITREP_QUESTIONS_PERSON: '1000',
  SITREP_QUESTIONS_CHANNEL: '1000',
  SITREP_QUESTIONS_SERVER: '1000',
};

/** What the tests before asked counts in the channel, whatever process asked it. */
const onePerson = { ...patient, SITREP_QUESTIONS_PERSON: '10' };

/** The bot with these settings; the one that runs, if it has them. */
async function start(
  settings: Readonly<Record<string, string>> = patient,
  program: Program = 'literal',
): Promise<BotProcess> {
  const wanted = JSON.stringify([program, settings]);
  if (bot === undefined || running !== wanted) {
    await bot?.stop();
    bot = startBot(program, { ...peer.environment, ...settings }, home);
    running = wanted;
    await bot.waitFor(program === 'literal' ? /Sitrep is ready on discord/ : /"msg":"ready"/);
  }
  return bot;
}

async function kill(): Promise<void> {
  bot?.signal('SIGKILL');
  await bot?.exited;
  bot = undefined;
}

/** Ends what is under way, so that nothing more can come. */
async function stop(): Promise<void> {
  await bot?.stop();
  bot = undefined;
}

beforeAll(async () => {
  peer = await startDiscord();
});
beforeEach(async () => {
  mark = (await peer.twin.channel(ids.channel).getMessages()).at(-1)?.id ?? '0';
  peer.relay.exchanges.length = 0;
});
afterEach(() => {
  peer.relay.intercept(() => undefined);
  peer.relay.spoil(() => undefined);
  peer.rules.limited = false;
  peer.rules.unreadable.clear();
  peer.rules.nonceMs = 3 * 60_000;
});
afterAll(async () => {
  await stop();
  await peer?.stop();
  home.remove();
});

const desk = () => peer.twin.channel(ids.channel);
const mention = (text: string, user?: string) => sendMention(peer, text, user);
const ask = (question: string) => runAsk(peer, question);
const said = async () =>
  (await desk().getMessages())
    .filter(({ author, id }) => author.id === peer.twin.botUserId && BigInt(id) > BigInt(mark))
    .map(readMessage);
const isPost = ({ method, path }: Pick<Exchange, 'method' | 'path'>) =>
  method === 'POST' && path.endsWith(`/channels/${ids.channel}/messages`);
const isHistory = ({ method, path }: Pick<Exchange, 'method' | 'path'>) =>
  method === 'GET' && /\/messages\?/.test(path);
const isOriginal = ({ method, path }: Pick<Exchange, 'method' | 'path'>) =>
  method === 'PATCH' && decodeURIComponent(path).endsWith('/messages/@original');
const saidWhen = (fits: (texts: readonly string[]) => boolean, what: string, ms = 25_000) =>
  until(
    async () => {
      const texts = await said();
      return fits(texts) ? texts : undefined;
    },
    what,
    ms,
  );
const accounts = (texts: readonly string[]) =>
  texts.flatMap((text) => [...text.matchAll(/Account (\d+):/g)].map(([, n]) => Number(n)));
const all40 = Array.from({ length: 40 }, (_, n) => n + 1);
const isWhole = (texts: readonly string[]) => new Set(accounts(texts)).size === 40;
/** Each in turn for the requests that fit; then none. Fulfilled when the first of them strikes. */
function spoilInTurn(
  fits: (request: Pick<Exchange, 'method' | 'path'>) => boolean,
  faults: readonly Fault[],
): Promise<void> {
  const left = [...faults];
  return new Promise((resolve) => {
    peer.relay.spoil((request) => {
      if (!fits(request)) return undefined;
      resolve();
      return left.shift();
    });
  });
}
const html = { 'content-type': 'text/html' };
/** Of something between the bot and Discord. */
const page = (status: number) => ({ status, headers: html, body: Buffer.from('<html>Blocked</html>') });
const halfOf = (status: number): Fault => ({
  fault: 'done, then',
  answer: { status, body: Buffer.from('{"id":"9000') },
});
const then = (status: number, body: unknown): Fault => ({ fault: 'done, then', answer: { status, body } });

/** Direct messages, which the twin does not know. */
function catchDirect(
  besides: Parameters<DiscordPeer['relay']['intercept']>[0] = () => undefined,
): readonly string[] {
  const lines: string[] = [];
  const nonces: unknown[] = [];
  peer.relay.intercept((request) => {
    const { method, path, body } = request;
    if (method === 'POST' && path.endsWith('/users/@me/channels'))
      return { status: 200, body: { id: DIRECT } };
    if (!path.endsWith(`/channels/${DIRECT}/messages`)) return besides(request);
    // As Discord does with enforce_nonce: the same once more is the message that is there.
    const { nonce } = (body ?? {}) as { nonce?: unknown };
    const isThere = nonce !== undefined && nonces.includes(nonce);
    if (method === 'POST' && !isThere) {
      lines.push(JSON.stringify(body));
      nonces.push(nonce);
    }
    const at = isThere ? nonces.indexOf(nonce) + 1 : lines.length;
    return { status: 200, body: { id: String(at), author: { id: peer.twin.botUserId } } };
  });
  return lines;
}

describe('an answer of several messages', () => {
  test.each([
    {
      name: 'a limit on the second',
      faults: [
        {
          fault: 'done, then',
          answer: {
            status: 429,
            headers: { 'retry-after': '0.4' },
            body: { retry_after: 0.4, message: 'slow' },
          },
        } as Fault,
      ],
      // The twin has done it although it says no: nonce and key keep it one.
    },
    { name: 'a failing server', faults: [then(500, { message: 'oops' })] },
    { name: 'a gateway that gave up', faults: [then(502, 'Bad Gateway')] },
    { name: 'a connection that breaks before', faults: [{ fault: 'reset' } as Fault] },
    { name: 'a connection that breaks after', faults: [{ fault: 'done, then reset' } as Fault] },
  ])('$name: is shown whole, once, without an apology', async ({ faults }) => {
    await start();
    spoilInTurn(isPost, faults);
    await ask('something long');
    const texts = await saidWhen(isWhole, 'the whole answer');
    expect(accounts(texts)).toEqual(all40);
    expect(texts.join()).not.toMatch(/went wrong|reference|wait:/);
  });

  test('goes by the bot’s token, within Discord’s limits, beside others', async () => {
    await start();
    peer.rules.limited = true;
    for (let n = 0; n < 3; n += 1) await ask('something long');
    const texts = await saidWhen((now) => accounts(now).length === 120, 'three whole answers', 60_000);
    expect(texts.join()).not.toMatch(/went wrong|reference/);
    expect(
      peer.relay.exchanges.filter(({ method, path }) => method === 'POST' && /\/webhooks\//.test(path)),
    ).toEqual([]);
  }, 90_000);
});

test('a hundred people in one second get a hundred whole answers', async () => {
  await start();
  peer.rules.limited = true;
  const channel = desk().user(ids.ann);
  await Promise.all(Array.from({ length: 100 }, () => channel.runSlashCommand({ name: 'casualties' })));
  const answered = () => peer.relay.exchanges.filter((one) => isOriginal(one) && one.status === 200);
  await until(async () => (answered().length === 100 ? true : undefined), '100 answers', 60_000);
  for (const { body } of answered())
    expect(JSON.stringify(body)).toContain('around 300 North Korean soldiers');
  expect((await said()).join()).not.toMatch(/went wrong|reference/);
}, 90_000);

describe('a mention', () => {
  test.each([
    ['breaks before Discord has it', { fault: 'reset' }],
    ['breaks after Discord has it', { fault: 'done, then reset' }],
    ['is answered by 502 after Discord has it', then(502, 'Bad Gateway')],
    ['is answered by 500', then(500, {})],
    [
      'is answered by one 401',
      { fault: 'done, then', answer: { status: 401, body: { message: '401: Unauthorized', code: 0 } } },
    ],
    ['is turned away by a page', { fault: 'instead', answer: page(403) }],
    ['arrives in half, after Discord has it', halfOf(200)],
    ['takes 12 seconds', { fault: 'late', ms: 12_000 }],
  ] as const)('whose answer %s is answered once, and so is the next', async (_what, fault) => {
    await start();
    spoilInTurn(isPost, [fault]);
    await mention('first question');
    await saidWhen((texts) => texts.some((text) => text.includes('first question')), 'the first answer');
    await mention('second question');
    const texts = await saidWhen((now) => now.some((text) => text.includes('second question')), 'the second');
    expect(texts.filter((text) => text.includes('first question'))).toHaveLength(1);
    expect(texts).toHaveLength(2);
  });

  test('is answered without the reply arrow where the history may not be read', async () => {
    await start();
    peer.relay.intercept(({ body, ...request }) =>
      isPost(request) && (body as { message_reference?: unknown }).message_reference !== undefined
        ? {
            status: 400,
            body: { code: 160002, message: 'Cannot reply without permission to read message history' },
          }
        : undefined,
    );
    await mention('a question');
    expect(await saidWhen((texts) => texts.length > 0, 'the answer')).toHaveLength(1);
  });

  test('where the bot may not write costs one refused request, and its asker is told once, privately', async () => {
    await start();
    const refused: string[] = [];
    const direct = catchDirect(({ method, path }) => {
      if (!isPost({ method, path })) return undefined;
      refused.push(path);
      return { status: 403, body: { code: 50013, message: 'Missing Permissions' } };
    });
    for (let n = 0; n < 4; n += 1) {
      await mention(`question ${n}`);
      await until(async () => (direct.length > 0 ? true : undefined), 'the private line');
    }
    await stop();
    expect(refused).toHaveLength(1);
    expect(direct).toHaveLength(1);
    expect(direct[0]).toContain('lacks the permission to send messages there');
  });

  test('too many of one person get ten answers and one private line', async () => {
    await start(onePerson);
    const direct = catchDirect();
    await Promise.all(Array.from({ length: 60 }, (_, n) => mention(`question ${n}`, ids.cid)));
    await until(async () => (direct.length > 0 ? true : undefined), 'the private line');
    const answers = (texts: readonly string[]) => texts.filter((text) => text.includes(': question '));
    await saidWhen((texts) => answers(texts).length >= 10, 'ten answers');
    await stop();
    expect(answers(await said())).toHaveLength(10);
    expect(direct).toHaveLength(1);
    expect(direct[0]).toContain('You have asked 10 times within a minute');
  });

  test('of a bot or a webhook is never answered', async () => {
    await start();
    const message = (author: object, extra: object) => ({
      ...blankMessage,
      id: String(BigInt(Date.now() - 1_420_070_400_000) << 22n),
      channel_id: ids.channel,
      guild_id: ids.guild,
      author: { id: '900000000000000055', username: 'other', discriminator: '0', avatar: null, ...author },
      content: `<@${peer.twin.botUserId}> from a machine`,
      timestamp: new Date().toISOString(),
      ...extra,
    });
    const { gateway } = peer.twin.server;
    gateway.broadcast('MESSAGE_CREATE', message({ bot: true }, {}));
    gateway.broadcast('MESSAGE_CREATE', message({}, { webhook_id: '900000000000000066' }));
    await mention('from a person');
    const texts = await saidWhen((now) => now.length > 0, 'an answer');
    expect(texts.join()).toContain('from a person');
    await stop();
    expect(await said()).toHaveLength(1);
  });
});

describe('the process', () => {
  test('lives on after an autocomplete that names no option, and after one that names two', async () => {
    await start();
    for (const options of [[], [1, 2].map((n) => ({ type: 3, name: `o${n}`, value: 'x', focused: true }))]) {
      const data = { id: '900000000000000099', name: 'who', type: 1, options };
      const { id } = await peer.twin.simulateInteraction({
        type: 4,
        channelId: ids.channel,
        userId: ids.ann,
        data,
      });
      const { body } = await peer.relay.waitFor(({ path }) => path.includes(`/interactions/${id}/`));
      expect(body).toMatchObject({ type: 8, data: { choices: [] } });
    }
    await mention('still there?');
    await saidWhen((texts) => texts.length === 1, 'an answer');
  });

  test('lives on after what cannot be read, logs it and tells whoever waits', async () => {
    const one = await start();
    const whole = {
      id: '900000000000000101',
      token: 'a-token',
      application_id: peer.twin.botUserId,
      type: 2,
      version: 1,
      guild_id: ids.guild,
      channel_id: ids.channel,
      user: { id: ids.ann, username: 'ann', discriminator: '0', avatar: null },
      data: { id: '1', name: 'ask', type: 1, options: [] },
    };
    const broken: readonly object[] = [
      { user: undefined },
      { data: undefined },
      { data: { ...whole.data, options: [null] } },
      { data: { ...whole.data, type: 2, target_id: ids.ann } },
      { type: 3, data: { component_type: 2 } },
    ];
    for (const [n, change] of broken.entries()) {
      const id = `${whole.id}${n}`;
      peer.twin.server.gateway.broadcast('INTERACTION_CREATE', { ...whole, ...change, id });
      const { body } = await peer.relay.waitFor(({ path }) => path.includes(`/interactions/${id}/`));
      expect(body).toMatchObject({
        type: 4,
        data: { content: expect.stringContaining('could not read'), flags: 64 },
      });
      await one.waitFor(new RegExp(`"id":"${id}".*could not be read`));
    }
    const message = { id: '900000000000000102', channel_id: ids.channel, guild_id: ids.guild, embeds: 5 };
    peer.twin.server.gateway.broadcast('MESSAGE_CREATE', message);
    await one.waitFor(/"packet":"MESSAGE_CREATE"/);
    expect(one.output()).not.toContain('a-token');
    await mention('still there?');
    await saidWhen((texts) => texts.length === 1, 'an answer');
  });

  test.each([4004, 4014])(
    'ends with exit code 1 and says why when Discord closes for good (%i)',
    async (code) => {
      const one = await start({}, 'sitrep');
      for (const { ws } of peer.twin.server.gateway.clients) ws.close(code);
      expect(await one.exited).toBe(1);
      bot = undefined;
      expect(one.output()).toContain(`"code":${code}`);
      expect(one.output()).toMatch(/discord: Discord refuses .*\(4\d{3}\)/);
    },
  );

  test('ends with exit code 1 when Discord refuses the token itself, and not before it was asked', async () => {
    await stop();
    // Nothing is left to it from before, and it reads nothing of the past: it posts what is asked now alone.
    const own = createHome();
    peer.rules.unreadable.add(ids.channel);
    const one = startBot('sitrep', peer.environment, own);
    await one.waitFor(/"msg":"ready"/);
    peer.relay.intercept(({ path }) =>
      path.includes('/gateway')
        ? undefined
        : { status: 401, body: { message: '401: Unauthorized', code: 0 } },
    );
    await mention('who captured the two soldiers?', ids.bea);
    expect(await one.exited).toBe(1);
    own.remove();
    expect(one.output()).toMatch(/discord: Discord refuses the bot token/);
    expect(peer.relay.exchanges.filter(isPost)).toHaveLength(1);
    expect(peer.relay.exchanges.some(({ path }) => path.endsWith('/users/@me'))).toBe(true);
  });

  test.each(['a request of one of them', 'the gateway of one of them (4004)'])(
    'of two on one state both end when %s finds the token refused',
    async (how) => {
      const one = await start({}, 'sitrep');
      const two = startBot('sitrep', peer.environment, home);
      await two.waitFor(/"msg":"ready"/);
      const [first] = peer.twin.server.gateway.clients;
      if (how.startsWith('the gateway')) {
        first?.ws.close(4004);
      } else {
        const body = { message: '401: Unauthorized', code: 0 };
        peer.relay.intercept(({ path }) => (path.includes('/gateway') ? undefined : { status: 401, body }));
        await mention('who captured the two soldiers?', ids.bea);
      }
      expect(await Promise.all([one.exited, two.exited])).toEqual([1, 1]);
      bot = undefined;
      for (const each of [one, two])
        expect(each.output()).toMatch(/discord: Discord refuses the bot token.* set DISCORD_TOKEN/);
    },
  );

  test('goes on after other closes, and logs them', async () => {
    const one = await start();
    for (const { ws } of peer.twin.server.gateway.clients) ws.close(4000);
    await one.waitFor(/connecting to the gateway again/);
    await one.waitFor(
      /the gateway’s session (?:began|was resumed)[\s\S]*the gateway’s session (?:began|was resumed)/,
    );
    // What the tests before left open is answered, too.
    const asked = await mention('still there?');
    await peer.relay.waitFor(
      ({ method, path, body }) =>
        isPost({ method, path }) &&
        (body as { message_reference?: { message_id: string } }).message_reference?.message_id === asked.id,
    );
  });

  test('killed between the acknowledgement and the answer, it answers once after the restart', async () => {
    await start();
    const hangs = spoilInTurn(isOriginal, [{ fault: 'hang' }]);
    await ask('before the kill');
    await hangs;
    expect(peer.relay.exchanges.some(({ path }) => path.includes('/callback'))).toBe(true);
    await kill();
    await start();
    const texts = await saidWhen(
      (now) => now.some((text) => text.includes('before the kill')),
      'the answer',
      25_000,
    );
    expect(texts.filter((text) => text.includes('before the kill'))).toHaveLength(1);
    expect(texts.join()).not.toMatch(/went wrong/);
  });

  test('killed after the post that nobody confirmed, it says nothing again', async () => {
    await start();
    spoilInTurn(isPost, [{ fault: 'done, then hang' }]);
    await mention('posted before the kill');
    await saidWhen((texts) => texts.length === 1, 'the post');
    await kill();
    peer.rules.nonceMs = 0;
    await start();
    await mention('after it');
    await until(
      async () => (peer.relay.exchanges.some(isHistory) ? true : undefined),
      'the look into the channel',
    );
    await saidWhen((texts) => texts.some((text) => text.includes('after it')), 'the next answer');
    expect((await said()).filter((text) => text.includes('posted before the kill'))).toHaveLength(1);
  });
});

describe('an app that a person added and the server did not', () => {
  test.each([
    ['openly', false],
    ['privately', true],
  ])(
    'says %s how much is missing after five follow-ups, and a press brings the rest',
    async (_how, isPrivate) => {
      await start();
      const { gateway } = peer.twin.server;
      const broadcast = gateway.broadcast.bind(gateway);
      gateway.broadcast = (event, data) =>
        broadcast(
          event,
          event === 'INTERACTION_CREATE'
            ? { ...data, guild_id: undefined, context: 2, authorizing_integration_owners: { 1: ids.ann } }
            : data,
        );
      /** By the interaction's token: what Discord took. */
      const taken = new Map<string, { readonly followUp?: true }[]>();
      let refused = 0;
      peer.relay.intercept(({ method, path, body }) => {
        if (isPost({ method, path }))
          return { status: 403, body: { code: 50001, message: 'Missing Access' } };
        const [, token = '', rest = ''] = /\/webhooks\/\d+\/([^/?]+)(.*)/.exec(path) ?? [];
        if (token === '') return undefined;
        const before = taken.get(token) ?? [];
        const isFollowUp = method === 'POST';
        if (isFollowUp && before.filter((one) => one.followUp).length >= 5) {
          refused += 1;
          return { status: 400, body: { code: 40094, message: 'maximum number of follow up messages' } };
        }
        if (isFollowUp || rest.includes('original'))
          taken.set(token, [
            ...before,
            { ...(body as object), ...(isFollowUp ? { followUp: true as const } : {}) },
          ]);
        return {
          status: 200,
          body: { id: String(taken.size * 100 + before.length), author: { id: peer.twin.botUserId } },
        };
      });
      const options = [
        { type: 3, name: 'question', value: 'something very long' },
        ...(isPrivate ? [{ type: 5, name: 'private', value: true }] : []),
      ];
      await desk().user(ids.ann).runSlashCommand({ name: 'ask', options });
      const shown = () => [...taken.values()].flat().map((one) => JSON.stringify(one));
      for (const wanted of ['Part 6 of 14 of your answer did not arrive', 'Part 10 of 14']) {
        const line = await until(
          async () => shown().find((text) => text.includes(wanted) && text.includes('"again|')),
          wanted,
        );
        expect(line).toContain('a press brings the rest');
        const other = await desk().user(ids.ann).sendMessage({ content: 'lunch?' });
        await peer.twin.simulateInteraction({
          type: 3,
          channelId: ids.channel,
          userId: ids.ann,
          data: { custom_id: /"custom_id":"(again[^"]+)"/.exec(line)?.[1], component_type: 2 },
          messageId: other.id,
        });
      }
      await until(
        async () => (shown().some((text) => text.includes('Part 14 of 14 ·')) ? true : undefined),
        'the last part',
      );
      const parts = shown().flatMap((text) => /Part (\d+) of 14 ·/.exec(text)?.[1] ?? []);
      expect(parts).toEqual(Array.from({ length: 14 }, (_, n) => String(n + 1)));
      expect(refused).toBe(0);
      gateway.broadcast = broadcast;
    },
  );
});

describe('a part that never arrives', () => {
  test('is told to the asker alone, with a button that tries again and goes on from there', async () => {
    await start();
    let isRefusing = true;
    const told: { readonly components?: unknown }[] = [];
    peer.relay.intercept(({ method, path, body }) => {
      if (isRefusing && isPost({ method, path })) {
        return { status: 400, body: { code: 50083, message: 'Thread is archived' } };
      }
      if (method === 'POST' && /\/webhooks\/\d+\//.test(path)) {
        told.push(body as { readonly components?: unknown });
        return { status: 200, body: { id: '1', author: { id: peer.twin.botUserId } } };
      }
      return undefined;
    });
    await ask('something long');
    await until(async () => (told.length > 0 ? true : undefined), 'the private line');
    const line = JSON.stringify(told[0]);
    expect(line).toMatch(/Part 2 of \d+ of your answer did not arrive: the thread is archived/);
    expect(told[0]).toMatchObject({ flags: (1 << 15) | (1 << 6) });
    expect((await said()).join()).toContain('Account 1:');
    isRefusing = false;
    const custom = /"custom_id":"([^"]+)"/.exec(line)?.[1];
    // The twin takes a press's message for the one that its answer replaces, which Discord does not: any other will do.
    const other = await desk().user(ids.ann).sendMessage({ content: 'lunch?' });
    await peer.twin.simulateInteraction({
      type: 3,
      channelId: ids.channel,
      userId: ids.ann,
      data: { custom_id: custom, component_type: 2 },
      messageId: other.id,
    });
    const texts = await saidWhen(isWhole, 'the whole answer');
    expect(accounts(texts)).toEqual(all40);
  });
});

describe('what was written while nobody was connected', () => {
  test('is answered once after the start, in a thread too', async () => {
    await start();
    const thread = await peer.createThread('while away');
    await peer.twin
      .channel(thread)
      .user(ids.ann)
      .sendMessage({ content: `<@${peer.twin.botUserId}> before` });
    await peer.waitForReply(thread, /before/);
    await kill();
    await mention('while away');
    await desk().user(ids.bea).sendMessage({ content: 'people talk' });
    await peer.twin
      .channel(thread)
      .user(ids.bea)
      .sendMessage({ content: `<@${peer.twin.botUserId}> in the thread` });
    await start();
    await peer.waitForReply(thread, /in the thread/);
    await saidWhen((texts) => texts.length > 0, 'the answer');
    // A restart finds it answered; so does one whose state is gone.
    await stop();
    const empty = createHome();
    bot = startBot('literal', { ...peer.environment, ...patient }, empty);
    await bot.waitFor(/looked through what was said meanwhile/);
    await mention('and now?');
    await saidWhen((texts) => texts.some((text) => text.includes('and now?')), 'the next answer');
    await stop();
    empty.remove();
    const texts = await said();
    for (const asked of ['while away', 'and now?'])
      expect(texts.filter((text) => text.includes(asked))).toHaveLength(1);
    expect(texts.join()).not.toContain('people talk');
    const inThread = (await peer.twin.channel(thread).getMessages()).map(readMessage).join('\n');
    expect(inThread.match(/turn \d+: in the thread/g)).toHaveLength(1);
  });

  test('is answered as often as the budget has it', async () => {
    await stop();
    for (let n = 0; n < 14; n += 1) await mention(`missed ${n}`, ids.dan);
    const direct = catchDirect();
    await start(onePerson);
    await until(async () => (direct.length > 0 ? true : undefined), 'the private line');
    const answered = (texts: readonly string[]) => texts.filter((text) => text.includes('missed'));
    await saidWhen((texts) => answered(texts).length >= 10, 'ten answers');
    await stop();
    expect(answered(await said())).toHaveLength(10);
    expect(direct).toEqual([expect.stringContaining('You have asked 10 times within a minute')]);
  });

  test('is told in the log where the history may not be read', async () => {
    await stop();
    await mention('unreadable');
    peer.relay.intercept(({ method, path }) =>
      isHistory({ method, path })
        ? { status: 403, body: { code: 50001, message: 'Missing Access' } }
        : undefined,
    );
    const one = await start();
    await one.waitFor(/what was asked meanwhile could not be read/);
    await stop();
    expect(await said()).toEqual([]);
    peer.relay.intercept(() => undefined);
    await start();
    await saidWhen((texts) => texts.length === 1, 'the answer, now that it may be read');
  });
});

describe('a question that is being answered', () => {
  const change = (event: string, id: string, extra: object = {}) =>
    peer.twin.server.gateway.broadcast(event, {
      ...blankMessage,
      id,
      channel_id: ids.channel,
      guild_id: ids.guild,
      author: { id: ids.ann, username: 'ann', discriminator: '0', avatar: null },
      timestamp: new Date(Date.now() - 1000).toISOString(),
      ...extra,
    });

  test('and edited has the answer to what it says now', async () => {
    const one = await start();
    const asked = await mention('slow before the edit');
    await one.waitFor(/"msg":"asked"/);
    change('MESSAGE_UPDATE', asked.id, {
      content: `<@${peer.twin.botUserId}> after the edit`,
      edited_timestamp: new Date().toISOString(),
    });
    await saidWhen((texts) => texts.some((text) => text.includes('after the edit')), 'the edited answer');
    await stop();
    expect(await said()).toEqual([expect.stringContaining('after the edit')]);
  });

  test('and deleted gets none', async () => {
    const one = await start();
    const asked = await mention('slow before it is deleted');
    await one.waitFor(/"msg":"asked"/);
    change('MESSAGE_DELETE', asked.id);
    await mention('another');
    await saidWhen((texts) => texts.some((text) => text.includes('another')), 'the other answer');
    await stop();
    expect(await said()).toEqual([expect.stringContaining('another')]);
  });
});
