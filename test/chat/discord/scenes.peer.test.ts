// What goes wrong on Discord, through the bot as its own process: what stands between, what comes twice, late or in the wrong
// order, what is taken away meanwhile. Each scene ends with what people see once the bot has nothing left to do.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BotProcess, createHome, startBot } from '../../peers/bot-process.ts';
import {
  ask,
  type DiscordPeer,
  ids,
  readMessage,
  mention as sendMention,
  startDiscord,
  type TwinMessage,
} from '../../peers/discord.ts';
import { blankMessage } from '../../peers/discord-message.ts';
import { nothingOpen } from '../../peers/open-work.ts';
import type { Exchange, Fault } from '../../peers/relay.ts';
import { until } from '../../peers/until.ts';

const talkative = {
  SITREP_QUESTIONS_PERSON: '1000',
  SITREP_QUESTIONS_CHANNEL: '1000',
  SITREP_QUESTIONS_SERVER: '1000',
};
const home = createHome();
let peer: DiscordPeer;
let bot: BotProcess;
let isDown = false;
let count = 0;

beforeAll(async () => {
  peer = await startDiscord();
  await launch();
});
beforeEach(() => {
  direct.length = 0;
  answerFor(() => undefined);
});
afterEach(async () => {
  peer.relay.spoil(() => undefined);
  if (isDown) await launch();
});
afterAll(async () => {
  await bot.stop();
  await peer.stop();
  home.remove();
});

async function launch(): Promise<void> {
  bot = startBot('literal', { ...peer.environment, ...talkative }, home);
  await bot.waitFor(/Sitrep is ready on discord/);
  isDown = false;
}

async function kill(): Promise<void> {
  isDown = true;
  bot.signal('SIGKILL');
  await bot.exited;
}

type Request = Pick<Exchange, 'method' | 'path'>;
const DIRECT = '900000000000000777';
/** Direct messages, which the twin does not know. */
const direct: string[] = [];

/** Answers in Discord's place. */
function answerFor(besides: Parameters<DiscordPeer['relay']['intercept']>[0]): void {
  peer.relay.intercept((request) => {
    const { method, path, body } = request;
    if (method === 'POST' && path.endsWith('/users/@me/channels'))
      return { status: 200, body: { id: DIRECT } };
    if (!path.includes(`/channels/${DIRECT}/messages`)) return besides(request);
    if (method !== 'POST') return { status: 200, body: [] };
    direct.push(JSON.stringify(body));
    return { status: 200, body: { id: newId(), author: { id: peer.twin.botUserId } } };
  });
}

const desk = () => peer.twin.channel(ids.channel);
const isPost = ({ method, path }: Request) =>
  method === 'POST' && path.endsWith(`/channels/${ids.channel}/messages`);
const isCallback = ({ path }: Request) => path.endsWith('/callback');
const isOriginal = ({ method, path }: Request) =>
  method === 'PATCH' && decodeURIComponent(path).endsWith('/messages/@original');
const isEdit = ({ method, path }: Request) =>
  method === 'PATCH' && /\/channels\/\d+\/messages\/\d+$/.test(path);
const isDelete = ({ method, path }: Request) =>
  method === 'DELETE' && /\/channels\/\d+\/messages\/\d+$/.test(path);

/** Each in turn for the requests that fit; then none. */
function spoil(fits: (request: Request) => boolean, ...faults: readonly Fault[]): void {
  const left = [...faults];
  peer.relay.spoil((request) => (fits(request) ? left.shift() : undefined));
}
const says = (status: number, body: unknown = {}, headers = {}): Fault => ({
  fault: 'instead',
  answer: { status, body, headers },
});
const doesAndSays = (status: number, body: unknown = {}, headers = {}): Fault => ({
  fault: 'done, then',
  answer: { status, body, headers },
});
const html = { 'content-type': 'text/html' };
const page = Buffer.from('<html>Blocked</html>');
const refusal = (code: number) => ({ code, message: `Discord’s ${code}` });

const timesAsked = () => bot.output().split('"msg":"asked"').length - 1;
/** A question that no other is like. */
const question = (what: string) => {
  count += 1;
  return `${what} ${count}?`;
};
/** Does it, and waits until the responder has been asked so often and nothing is left to do. */
async function dealtWith(doing: () => Promise<unknown>, times = 1): Promise<void> {
  const before = timesAsked();
  await doing();
  await until(async () => (timesAsked() >= before + times ? true : undefined), 'the question to be heard');
  await nothingOpen(home.stateFile, 60_000);
}
const mention = (text: string, user?: string) => sendMention(peer, text, user);
const command = (text: string) => ask(peer, text);
const tell = (event: string, data: object) => peer.twin.server.gateway.broadcast(event, data);
/** A message as Discord tells of it. */
const asTold = (text: string, { id = newId(), ...more }: { readonly id?: string } & object = {}) => ({
  ...blankMessage,
  id,
  channel_id: ids.channel,
  guild_id: ids.guild,
  author: { id: ids.ann, username: 'ann', discriminator: '0', avatar: null },
  content: `<@${peer.twin.botUserId}> ${text}`,
  timestamp: new Date().toISOString(),
  ...more,
});
const newId = () => String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + BigInt(++count));

/** What the bot says of this in the channel. */
async function answersTo(text: string): Promise<readonly string[]> {
  return (await desk().getMessages())
    .filter(({ author }: TwinMessage) => author.id === peer.twin.botUserId)
    .map(readMessage)
    .filter((one) => one.includes(text));
}
const apologies = async () =>
  (await desk().getMessages()).map(readMessage).filter((one) => /went wrong|reference/.test(one));

describe('a command', () => {
  test.each([
    ['is acknowledged in vain at first', isCallback, [says(500)]],
    ['is acknowledged although nobody hears of it', isCallback, [{ fault: 'done, then reset' }]],
    ['has an acknowledgement that goes nowhere', isCallback, [{ fault: 'reset' }]],
    ['has an acknowledgement that hangs', isCallback, [{ fault: 'hang' }]],
    ['has an acknowledgement that hangs after it arrived', isCallback, [{ fault: 'done, then hang' }]],
    ['is acknowledged too late', isCallback, [says(404, refusal(10062))]],
    ['is acknowledged to a page', isCallback, [says(403, page, html)]],
    ['has an answer that goes nowhere', isOriginal, [{ fault: 'reset' }]],
    ['has an answer of which nobody hears', isOriginal, [{ fault: 'done, then reset' }]],
    ['has an answer that hangs', isOriginal, [{ fault: 'done, then hang' }]],
    ['has an answer that is told by half', isOriginal, [doesAndSays(200, Buffer.from('{"id":"9'))]],
    ['has an answer that is told to be nothing', isOriginal, [doesAndSays(204)]],
    ['has an answer that a page turns away', isOriginal, [says(503, page, html)]],
    ['has an answer that is limited without a time', isOriginal, [says(429, page, html)]],
    ['has an interaction whose webhook is gone', isOriginal, [says(404, refusal(10015))]],
    ['has an interaction whose token is over', isOriginal, [says(401, refusal(50027))]],
  ] as const)('that %s is answered once', { timeout: 90_000 }, async (_what, fits, faults) => {
    const asked = question('a command');
    spoil(fits, ...(faults as readonly Fault[]));
    await dealtWith(() => command(asked));
    expect(await answersTo(asked)).toHaveLength(1);
    expect(await apologies()).toEqual([]);
  });
});

test('an acknowledgement that hangs is given again while Discord still takes one', async () => {
  const asked = question('a command');
  let first = 0;
  answerFor((request) => {
    if (!isCallback(request)) return undefined;
    first ||= Date.now();
    return Date.now() - first > 3000 ? { status: 404, body: refusal(10062) } : undefined;
  });
  const mark = peer.relay.exchanges.length;
  spoil(isCallback, { fault: 'hang' });
  await dealtWith(() => command(asked));
  expect(await answersTo(asked)).toHaveLength(1);
  const given = peer.relay.exchanges.slice(mark).filter(isCallback);
  expect(given.map(({ status }) => status < 300)).toEqual([true]);
});

describe('a mention', () => {
  test.each([
    ['is told to be nothing', [doesAndSays(204)]],
    ['is told as a list', [doesAndSays(200, [])]],
    ['is told to be moved', [doesAndSays(302, '', { location: 'https://example.org/' })]],
    ['hangs after it arrived', [{ fault: 'done, then hang' }]],
    ['is limited in the channel', [says(429, { retry_after: 3, message: 'slow', code: 20028 })]],
    [
      'is limited for everybody',
      [says(429, { retry_after: 2, message: 'slow', global: true }, { 'x-ratelimit-global': 'true' })],
    ],
    ['is limited by the resource', [says(429, { retry_after: 2, message: 'busy', code: 40062 })]],
    ['fails five times', Array.from({ length: 5 }, (_, n) => (n % 2 === 0 ? says(500) : doesAndSays(504)))],
    ['fails once as a page of Cloudflare’s', [says(520, page, html)]],
  ] as const)('whose answer %s is answered once', { timeout: 120_000 }, async (_what, faults) => {
    const asked = question('a mention');
    spoil(isPost, ...(faults as readonly Fault[]));
    await dealtWith(() => mention(asked));
    expect(await answersTo(asked)).toHaveLength(1);
    expect(await apologies()).toEqual([]);
  });

  test('that is told four times, also when it is answered, has one effect', async () => {
    const asked = question('told often');
    const told = asTold(asked);
    await dealtWith(async () => {
      for (let n = 0; n < 4; n += 1) tell('MESSAGE_CREATE', told);
    });
    await dealtWith(async () => {
      tell('MESSAGE_CREATE', told);
      await mention(question('another'));
    });
    expect(await answersTo(asked)).toHaveLength(1);
  });

  test('that is told again to the next process has one effect', async () => {
    const asked = question('told again');
    const told = asTold(asked);
    await dealtWith(async () => tell('MESSAGE_CREATE', told));
    await kill();
    await launch();
    await dealtWith(async () => {
      tell('MESSAGE_CREATE', told);
      await mention(question('another'));
    });
    expect(await answersTo(asked)).toHaveLength(1);
  });

  test('whose edit is told first is answered as it reads now, once', async () => {
    const [before, after] = [question('before its edit'), question('after its edit')];
    const told = asTold(before);
    await dealtWith(async () => {
      const edit = {
        content: `<@${peer.twin.botUserId}> ${after}`,
        edited_timestamp: new Date().toISOString(),
      };
      tell('MESSAGE_UPDATE', { ...told, ...edit });
      tell('MESSAGE_CREATE', told);
    });
    expect([...(await answersTo(before)), ...(await answersTo(after))]).toEqual([
      expect.stringContaining(after),
    ]);
  });

  test.each(['the same process', 'the next process'])(
    'whose deletion is told first is not answered by %s',
    async (which) => {
      const asked = question('deleted first');
      const told = asTold(asked);
      tell('MESSAGE_DELETE', { id: told.id, channel_id: ids.channel, guild_id: ids.guild });
      if (which === 'the next process') {
        await dealtWith(() => mention(question('another')));
        await kill();
        await launch();
      }
      await dealtWith(async () => {
        tell('MESSAGE_CREATE', told);
        await mention(question('another'));
      });
      expect(await answersTo(asked)).toEqual([]);
    },
  );

  test('that is deleted in a purge of many has its answer withdrawn, though the first attempt fails', async () => {
    const asked = [1, 2, 3].map((n) => asTold(question(`purged ${n}`)));
    await dealtWith(async () => {
      for (const told of asked) tell('MESSAGE_CREATE', told);
    }, 3);
    spoil(isDelete, says(500), { fault: 'reset' }, { fault: 'done, then reset' });
    tell('MESSAGE_DELETE_BULK', {
      ids: asked.map(({ id }) => id),
      channel_id: ids.channel,
      guild_id: ids.guild,
    });
    await until(
      async () => ((await answersTo('purged')).length === 0 ? true : undefined),
      'the answers to be withdrawn',
      60_000,
    );
  });

  test.each([
    ['fails', [says(500), { fault: 'reset' } as Fault]],
    ['is done unheard', [{ fault: 'done, then reset' } as Fault]],
    ['is limited', [says(429, { retry_after: 1, message: 'slow' })]],
    ['is turned away by a page', [says(403, page, html)]],
  ])('whose edit %s at first is answered as it reads now', { timeout: 90_000 }, async (_what, faults) => {
    const [before, after] = [question('before'), question('after')];
    const told = asTold(before);
    await dealtWith(async () => tell('MESSAGE_CREATE', told));
    spoil(isEdit, ...faults);
    await dealtWith(async () => {
      const edit = {
        content: `<@${peer.twin.botUserId}> ${after}`,
        edited_timestamp: new Date().toISOString(),
      };
      tell('MESSAGE_UPDATE', { ...told, ...edit });
    });
    expect([...(await answersTo(before)), ...(await answersTo(after))]).toEqual([
      expect.stringContaining(after),
    ]);
  });

  test('whose edit is told three times in a row ends with the last', async () => {
    const all = [1, 2, 3, 4].map((n) => question(`version ${n}`));
    const told = asTold(all[0] ?? '');
    await dealtWith(async () => {
      tell('MESSAGE_CREATE', told);
      for (const [n, text] of all.slice(1).entries()) {
        const edited = new Date(Date.now() + n).toISOString();
        tell('MESSAGE_UPDATE', {
          ...told,
          content: `<@${peer.twin.botUserId}> ${text}`,
          edited_timestamp: edited,
        });
      }
    });
    const standing = (await Promise.all(all.map(answersTo))).flat();
    expect(standing).toEqual([expect.stringContaining(all[3] ?? '')]);
  });
});

describe('two processes on one state', () => {
  test('that both hear a mention and a command answer each once', async () => {
    const other = startBot('literal', { ...peer.environment, ...talkative }, home);
    await other.waitFor(/Sitrep is ready on discord/);
    const [asked, commanded] = [question('heard twice'), question('commanded twice')];
    await dealtWith(async () => {
      await mention(asked);
      await command(commanded);
    }, 0);
    await until(async () => ((await answersTo(asked)).length > 0 ? true : undefined), 'an answer');
    await until(async () => ((await answersTo(commanded)).length > 0 ? true : undefined), 'an answer');
    await nothingOpen(home.stateFile);
    await other.stop();
    expect(await answersTo(asked)).toHaveLength(1);
    expect(await answersTo(commanded)).toHaveLength(1);
  });
});

describe('what is taken away meanwhile', () => {
  // Each person hears once of a place that nothing comes in.
  test.each([
    ['the channel', 10003, ids.ann],
    ['the right to see it', 50001, ids.bea],
    ['the right to write', 50013, ids.cid],
    ['the thread’s openness', 50083, ids.dan],
  ])(
    '%s: its asker is told once, the process lives, and the next start answers again',
    async (_what, code, person) => {
      let isRefusing = true;
      const status = code < 20_000 ? 404 : 403;
      answerFor((request) => (isRefusing && isPost(request) ? { status, body: refusal(code) } : undefined));
      const asked = question('a place that goes');
      await dealtWith(() => mention(asked, person));
      await until(async () => (direct.length > 0 ? true : undefined), 'the private line');
      await nothingOpen(home.stateFile);
      expect(direct).toHaveLength(1);
      expect(await answersTo(asked)).toEqual([]);
      isRefusing = false;
      await kill();
      await launch();
      const again = question('a place that is back');
      await dealtWith(() => mention(again));
      expect(await answersTo(again)).toHaveLength(1);
    },
  );
});
