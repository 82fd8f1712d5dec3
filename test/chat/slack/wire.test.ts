// Slack as the outbox sees it, on Slack's peer behind a proxy: one request a post, found again by the key in its
// metadata, by which way a reply goes, and what each answer means.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DrawPicture } from '../../../src/chat/picture/own-pictures.ts';
import { createSlackApi } from '../../../src/chat/slack/api.ts';
import { createPace } from '../../../src/chat/slack/pace.ts';
import type { SlackPayload } from '../../../src/chat/slack/payload.ts';
import { toSdkLogger } from '../../../src/chat/slack/sdk-logger.ts';
import { createUploads } from '../../../src/chat/slack/upload.ts';
import { createSlackWire } from '../../../src/chat/slack/wire.ts';
import type { Post } from '../../../src/digest/delivery/delivery.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { ids, moreChannels, readMessage, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';
import type { Fault } from '../../peers/slack-proxy.ts';
import { casualties, casualtiesCard, longReply } from '../replies.ts';

let peer: SlackPeer;
let wire: ReturnType<typeof createSlackWire>;
const place = { platform: 'slack', space: ids.team, channel: ids.channel } as const;

/** With a pace of its own: whose turn it is, nobody else says. */
function newWire(draw?: DrawPicture) {
  const { SLACK_BOT_TOKEN: botToken = '', SLACK_API_URL: apiUrl = '' } = peer.environment;
  const pace = createPace({ now: Date.now, wait: (ms, signal) => wait(ms, undefined, { signal }) });
  const api = createSlackApi({ botToken, apiUrl }, toSdkLogger());
  return createSlackWire({ api, pace, uploads: createUploads(api, draw), now: Date.now });
}

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
beforeAll(async () => {
  if (whyNoSlack !== undefined) return;
  peer = await startSlack('socket');
  wire = newWire();
});
afterAll(() => peer?.stop());
afterEach(() => peer?.proxy.fault(() => undefined));

let count = 0;
function post(extra: Partial<Post> = {}, reply = casualties): Post {
  const [payload] = wire.render(reply, place);
  count++;
  return {
    ...place,
    messageKey: `box${count}#0`,
    nonce: '',
    shownKey: '',
    part: 0,
    address: undefined,
    recipient: '',
    payload,
    firstAttemptAt: Date.now() - 1000,
    signal: AbortSignal.timeout(8000),
    ...extra,
  };
}
const page = (status: number, text = '<html><h1>Welcome to our network</h1></html>') => ({
  page: text,
  status,
});
const calls = (method: string) => peer.proxy.calls.filter((call) => call.method === method);
const fault = (method: string, what: Fault) =>
  peer.proxy.fault((call) => (call.method === method ? what : undefined));

test('posts once, with its key in the metadata, and finds the message by it', async () => {
  const wanted = post();
  expect(await wire.find(wanted)).toEqual({ outcome: 'absent' });
  const posted = await wire.post(wanted);
  expect(posted.outcome).toBe('posted');
  expect(calls('chat.postMessage').at(-1)?.args.metadata).toEqual({
    event_type: 'sitrep_delivery',
    event_payload: { delivery_id: wanted.messageKey },
  });
  const messageId = posted.outcome === 'posted' ? posted.messageId : '';
  expect(await wire.find(wanted)).toEqual({ outcome: 'found', messageId });
  expect(await wire.find({ ...wanted, messageKey: 'another#0' })).toEqual({ outcome: 'absent' });
  expect(calls('conversations.history').at(-1)?.args).toMatchObject({
    channel: ids.channel,
    include_all_metadata: true,
  });
});

test('what cannot be read is not known, never absent', async () => {
  const wanted = post();
  const unclear = [
    { status: 500 },
    { limit: 60 },
    { reset: 'before' },
    page(200),
    { say: { ok: true } },
  ] as const;
  for (const what of unclear) {
    fault('conversations.history', what);
    expect((await newWire().find(wanted)).outcome).toBe('unknown');
  }
});

test.each(['missing_scope', 'not_in_channel'])(
  'a history that may not be read (%s) is never known, and says nothing of the channel',
  async (refuse) => {
    fault('conversations.history', { refuse });
    expect((await newWire().find(post())).outcome).toBe('unknowable');
  },
);

test('a history that may be read once a minute is asked no sooner', async () => {
  const limited = newWire();
  const before = calls('conversations.history').length;
  fault('conversations.history', { limit: 60 });
  const found = await Promise.all([post(), post(), post()].map((wanted) => limited.find(wanted)));
  for (const one of found)
    expect(one).toMatchObject({ outcome: 'unknown', retryAfterMs: expect.closeTo(60_000, -3) });
  expect(calls('conversations.history')).toHaveLength(before + 1);
});

test('edits in place and takes back, and says when the message is gone', async () => {
  const posted = await wire.post(post());
  const messageId = posted.outcome === 'posted' ? posted.messageId : '';
  const [payload] = wire.render(noticeReply('Corrected 22 Nov: 2,700 were wounded.'), place);
  const edit = { ...place, payload, signal: AbortSignal.timeout(5000) };
  expect(await wire.edit({ ...edit, messageId })).toEqual({ outcome: 'edited' });
  const now = (await peer.messages()).find(({ ts }) => ts === messageId);
  expect(now === undefined ? '' : readMessage(now)).toContain('Corrected 22 Nov: 2,700 were wounded.');
  expect(await wire.edit({ ...edit, messageId: '1.000001' })).toEqual({ outcome: 'gone' });
  expect(await wire.withdraw({ place, messageId, signal: edit.signal })).toEqual({ outcome: 'edited' });
  expect((await peer.messages()).some(({ ts }) => ts === messageId)).toBe(false);
  expect(await wire.withdraw({ place, messageId: '1.000001', signal: edit.signal })).toEqual({
    outcome: 'gone',
  });
});

describe('what each answer means, after one request', () => {
  test.each<{ name: string; what: Fault; outcome: string }>([
    { name: 'asked to wait', what: { limit: 7 }, outcome: 'refused' },
    { name: 'a failing server', what: { status: 500 }, outcome: 'unknown' },
    { name: 'a gateway that gave up', what: { status: 502, done: true }, outcome: 'unknown' },
    { name: 'a connection that was cut', what: { reset: 'before' }, outcome: 'unknown' },
    { name: 'an error inside Slack', what: { refuse: 'internal_error' }, outcome: 'unknown' },
    { name: 'an archived channel', what: { refuse: 'is_archived' }, outcome: 'impossible' },
    { name: 'a deleted channel', what: { refuse: 'channel_not_found' }, outcome: 'impossible' },
    { name: 'kicked', what: { refuse: 'not_in_channel' }, outcome: 'impossible' },
    { name: 'a locked thread', what: { refuse: 'restricted_action_thread_locked' }, outcome: 'impossible' },
    { name: 'a limit of its members', what: { refuse: 'message_limit_exceeded' }, outcome: 'refused' },
    { name: 'a page of somebody else', what: page(200), outcome: 'unknown' },
    { name: 'half an answer', what: { ...page(200, '{"ok":true,"ts":"17'), done: true }, outcome: 'unknown' },
    { name: 'an answer without a message', what: { say: { ok: true } }, outcome: 'unknown' },
    { name: 'an answer without a word', what: { say: {} }, outcome: 'unknown' },
    { name: 'a page that turns us away', what: page(403), outcome: 'refused' },
  ])('$name: $outcome', async ({ what, outcome }) => {
    const before = calls('chat.postMessage').length;
    fault('chat.postMessage', what);
    // A channel of its own: one that Slack asks to leave alone is left alone.
    const result = await wire.post(post({ channel: `C0${count}` }));
    expect(result).toMatchObject({ outcome, why: expect.stringMatching(/\w/) });
    if ('limit' in what) expect(result).toMatchObject({ retryAfterMs: 7000 });
    expect(JSON.stringify(result)).not.toMatch(/<html|"ofMessage"/);
    expect(calls('chat.postMessage')).toHaveLength(before + 1);
  });

  test('asked to wait, and not for how long: it is waited for', async () => {
    for (const headers of [{}, { 'retry-after': 'Fri, 27 Nov 2026 23:05:00 GMT' }]) {
      fault('chat.postMessage', { ...page(429), headers });
      const result = await newWire().post(post({ channel: `C0${count}` }));
      expect(result).toMatchObject({ outcome: 'refused', retryAfterMs: 5000 });
    }
  });

  test('what Slack refuses of one message says nothing of the channel', async () => {
    fault('chat.postMessage', { refuse: 'msg_too_long' });
    expect(await wire.post(post())).toMatchObject({ outcome: 'impossible', ofMessage: true });
  });
});

test('what succeeds after we gave up is found', async () => {
  const wanted = post({ signal: AbortSignal.timeout(300) });
  fault('chat.postMessage', { lateMs: 900 });
  expect((await newWire().post(wanted)).outcome).toBe('unknown');
  await expect
    .poll(async () => (await wire.find({ ...wanted, signal: AbortSignal.timeout(5000) })).outcome, {
      timeout: 5000,
    })
    .toBe('found');
});

describe('blocks that Slack refuses', () => {
  test('become the same words, whole, as text', async () => {
    fault('chat.postMessage', { refuse: 'msg_blocks_too_long' });
    const wanted = post({}, longReply(12));
    const refused = await wire.post(wanted);
    if (refused.outcome !== 'unsayable') throw new Error(refused.outcome);
    const texts = refused.instead.map((payload) => (payload as SlackPayload).text);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(4000);
    const accounts = [...texts.join('\n').matchAll(/Account (\d+):/g)].map(([, n]) => Number(n));
    expect(accounts).toEqual(Array.from({ length: accounts.length }, (_, i) => i + 1));
    expect(accounts.length).toBeGreaterThan(3);
    expect(texts.join('\n')).not.toMatch(/…\s*$/);
    peer.proxy.fault(() => undefined);
    for (const payload of refused.instead) {
      expect((await wire.post(post({ payload }))).outcome).toBe('posted');
    }
  });

  test('of an edit become text in the same message', async () => {
    const posted = await wire.post(post());
    const messageId = posted.outcome === 'posted' ? posted.messageId : '';
    peer.proxy.fault(({ method, args }) =>
      method === 'chat.update' && Array.isArray(args.blocks) && args.blocks.length > 0
        ? { refuse: 'invalid_blocks' }
        : undefined,
    );
    const [payload] = wire.render(noticeReply('Corrected: 2,700.'), place);
    expect(await wire.edit({ ...place, payload, messageId, signal: AbortSignal.timeout(5000) })).toEqual({
      outcome: 'edited',
    });
    expect(calls('chat.update').at(-1)?.args.text).toContain('Corrected: 2,700.');
  });
});

describe('a fold that Slack refuses', () => {
  const card = { ...casualties, version: '8b5929b2', card: casualtiesCard };
  const types = (args: { readonly blocks?: unknown } | undefined) =>
    ((args?.blocks ?? []) as readonly { readonly type: string }[]).map(({ type }) => type);
  const refuseFolds = () =>
    peer.proxy.fault(({ args }) =>
      types(args).includes('container') ? { refuse: 'invalid_blocks' } : undefined,
    );
  const newPost = (of: typeof wire) => {
    const [payload] = of.render(card, place, { hasPresses: true });
    return post({ payload });
  };

  test('leaves the card, posted once without it; from then on none is tried', async () => {
    refuseFolds();
    const own = newWire();
    const before = calls('chat.postMessage').length;
    expect((await own.post(newPost(own))).outcome).toBe('posted');
    expect((await own.post(newPost(own))).outcome).toBe('posted');
    const sent = calls('chat.postMessage').slice(before);
    expect(sent.map(({ args }) => types(args).includes('container'))).toEqual([true, false, false]);
    for (const { args } of sent.slice(1)) expect(JSON.stringify(args.blocks)).toContain('Full quotes');
    expect(sent.some(({ args }) => 'flat' in args)).toBe(false);
  });

  test('in an edit and in what is for one person likewise', async () => {
    const posted = await wire.post(post());
    const messageId = posted.outcome === 'posted' ? posted.messageId : '';
    refuseFolds();
    const own = newWire();
    const [payload] = own.render(card, place, { hasPresses: true });
    expect(await own.edit({ ...place, payload, messageId, signal: AbortSignal.timeout(5000) })).toEqual({
      outcome: 'edited',
    });
    expect(types(calls('chat.update').at(-1)?.args)).not.toContain('container');
    const another = newWire();
    const [alone] = another.render(card, place, { hasPresses: true, isPrivate: true });
    expect((await another.post(post({ payload: alone, recipient: ids.ann }))).outcome).toBe('posted');
    expect(types(calls('chat.postMessage').at(-1)?.args)).not.toContain('container');
  });
});

describe('a data table that Slack refuses', () => {
  const source = casualties.blocks.flatMap((block) => (block.type === 'figures' ? block.rows : []))[0];
  if (source === undefined) throw new Error('no figures to show');
  const rows = Array.from({ length: 6 }, (_, n) => ({ ...source, who: `speaker ${n}`, figures: [`${n}00`] }));
  const { card: _card, ...bare } = casualties as typeof casualties & { card?: unknown };
  const reply = { ...bare, blocks: [{ type: 'figures' as const, columns: ['killed'], rows }] };
  /** What the other tests post is not limited for it. */
  const elsewhere = { channel: moreChannels[0] ?? '' };
  const kinds = ({ args }: { readonly args: { readonly blocks?: unknown } }) =>
    (args.blocks as readonly { readonly type: string }[]).map(({ type }) => type);
  const send = (of: typeof wire) => of.post(post({ ...elsewhere, payload: of.render(reply, place)[0] }));

  test('is a plain table from then on, every row of it; where it is taken it goes out as it is', async () => {
    const before = calls('chat.postMessage').length;
    expect((await send(newWire())).outcome).toBe('posted');
    peer.proxy.fault((call) =>
      call.method === 'chat.postMessage' && kinds(call).includes('data_table')
        ? { refuse: 'invalid_blocks' }
        : undefined,
    );
    const own = newWire();
    expect((await send(own)).outcome).toBe('posted');
    expect((await send(own)).outcome).toBe('posted');
    const sent = calls('chat.postMessage').slice(before);
    expect(sent.map((call) => kinds(call)[0])).toEqual(['data_table', 'data_table', 'table', 'table']);
    for (const { args } of sent)
      for (const { who } of rows) expect(JSON.stringify(args.blocks)).toContain(who);
  });

  test('folds are still tried there', async () => {
    peer.proxy.fault((call) =>
      call.method === 'chat.postMessage' && kinds(call).includes('data_table')
        ? { refuse: 'invalid_blocks' }
        : undefined,
    );
    const own = newWire();
    await send(own);
    const folded = { ...casualties, version: '8b5929b2', card: casualtiesCard };
    const [payload] = own.render(folded, place, { hasPresses: true });
    expect((await own.post(post({ ...elsewhere, payload }))).outcome).toBe('posted');
    const [last] = calls('chat.postMessage').slice(-1);
    expect(last === undefined ? [] : kinds(last)).toContain('container');
  });
});

describe('a picture that nobody could fetch', () => {
  const path = '/picture/casualties@8b5929b2.png';
  const png = Buffer.from('as good as a picture');
  const reply = {
    ...casualties,
    card: {
      ...casualtiesCard,
      pictures: [{ light: path, dark: `${path}?theme=dark`, alt: 'Seoul: around 300' }],
    },
  };
  const imageIn = (args: { readonly blocks?: unknown } | undefined) =>
    ((args?.blocks ?? []) as readonly { readonly type: string }[]).find(({ type }) => type === 'image');
  let received: Buffer[];
  let server: Server;
  beforeEach(async () => {
    received = [];
    server = createServer(async (request, response) => {
      received.push(Buffer.concat(await request.toArray()));
      response.end('OK - 20');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => void server.close());
  const uploading = (more: (method: string) => Fault | undefined = () => undefined) =>
    peer.proxy.fault(({ method }) => {
      const other = more(method);
      if (other !== undefined) return other;
      const { port } = server.address() as AddressInfo;
      const upload = { ok: true, upload_url: `http://127.0.0.1:${port}/upload`, file_id: 'F1' };
      if (method === 'files.getUploadURLExternal') return { say: upload };
      return method === 'files.completeUploadExternal'
        ? { say: { ok: true, files: [{ id: 'F1' }] } }
        : undefined;
    });
  const drawing = () => newWire(async (asked) => (asked === path ? png : undefined));
  const shown = (of: typeof wire) => {
    const [payload] = of.render(reply, place);
    return post({ payload });
  };

  test('is uploaded once, with its alt text, and shown by its id', async () => {
    uploading((method) => (method === 'chat.postMessage' ? { say: { ok: true, ts: '1.1' } } : undefined));
    const own = drawing();
    expect((await own.post(shown(own))).outcome).toBe('posted');
    expect(received).toEqual([png]);
    expect(calls('files.getUploadURLExternal').at(-1)?.args).toMatchObject({ alt_txt: 'Seoul: around 300' });
    expect(imageIn(calls('chat.postMessage').at(-1)?.args)).toEqual({
      type: 'image',
      slack_file: { id: 'F1' },
      alt_text: 'Seoul: around 300',
    });
    expect((await own.post(shown(own))).outcome).toBe('posted');
    expect(received).toHaveLength(1);
  });

  test('that Slack has not looked at yet is tried again', async () => {
    let isSeen = false;
    uploading((method) => {
      if (method !== 'chat.postMessage') return undefined;
      const answer: Fault = isSeen ? { say: { ok: true, ts: '1.2' } } : { refuse: 'invalid_blocks' };
      isSeen = true;
      return answer;
    });
    const own = drawing();
    const before = calls('chat.postMessage').length;
    expect(await own.post(shown(own))).toEqual({ outcome: 'posted', messageId: '1.2' });
    expect(
      calls('chat.postMessage')
        .slice(before)
        .map(({ args }) => imageIn(args) !== undefined),
    ).toEqual([true, true]);
  });

  test('is left out where the workspace did not give the scope, and not asked for again', async () => {
    uploading((method) => (method.startsWith('files.') ? { refuse: 'missing_scope' } : undefined));
    const own = drawing();
    const before = calls('files.getUploadURLExternal').length;
    for (const _ of [1, 2]) {
      expect((await own.post(shown(own))).outcome).toBe('posted');
      const { args } = calls('chat.postMessage').at(-1) ?? {};
      expect(imageIn(args)).toBeUndefined();
      expect(JSON.stringify(args?.blocks)).toContain('around 300');
    }
    expect(calls('files.getUploadURLExternal').length).toBe(before + 1);
  });
});

describe('which way a reply goes', () => {
  const asked = (at = Date.now()) => ({ user: ids.ann, response: { url: peer.proxy.responseUrl(), at } });
  const alone = (extra: Partial<Post> = {}) => {
    const [payload] = wire.render(casualties, place, { isPrivate: true });
    return post({ payload, address: asked(), ...extra });
  };

  test('a private one by the response_url, to the asker alone', async () => {
    const before = peer.proxy.responses.length;
    expect((await wire.post(alone())).outcome).toBe('posted');
    expect(peer.proxy.responses[before]).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    });
  });

  test('its fifth message and what comes too late as an ephemeral message in the channel', async () => {
    for (const extra of [{ part: 4 }, { address: asked(Date.now() - 30 * 60_000) }]) {
      const before = calls('chat.postEphemeral').length;
      expect((await wire.post(alone(extra))).outcome).toBe('posted');
      expect(calls('chat.postEphemeral')[before]?.args).toMatchObject({
        channel: ids.channel,
        user: ids.ann,
      });
    }
  });

  test('a response_url that is used up is none', async () => {
    fault('response_url', { refuse: 'used_url' });
    const before = calls('chat.postEphemeral').length;
    expect((await wire.post(alone())).outcome).toBe('posted');
    expect(calls('chat.postEphemeral')).toHaveLength(before + 1);
  });

  test.each(['not_in_channel', 'restricted_action_thread_locked'])(
    'where the bot may not write there (%s), as a direct message',
    async (refuse) => {
      fault('chat.postEphemeral', { refuse });
      expect((await wire.post(alone({ part: 4 }))).outcome).toBe('posted');
      expect(String(calls('chat.postMessage').at(-1)?.args.channel)).toMatch(/^D/);
    },
  );

  test('a page that is turned replaces its card, and may be turned twice', async () => {
    const address = { ...asked(), replaces: true };
    const before = peer.proxy.responses.length;
    const wanted = post({ address });
    expect((await wire.post(wanted)).outcome).toBe('posted');
    expect(peer.proxy.responses[before]).toMatchObject({ replace_original: true });
    expect(await wire.find(wanted)).toEqual({ outcome: 'repeatable' });
  });

  test('buttons tell for whom the card was made', async () => {
    const [payload] = wire.render(noticeReply('Part 2 did not arrive.'), place, { again: 'again|x' });
    await wire.post(post({ payload, address: { user: ids.ann } }));
    expect(JSON.stringify(calls('chat.postMessage').at(-1)?.args.blocks)).toContain(
      `"block_id":"for|${ids.ann}|`,
    );
  });

  test('whether a private one arrived can never be found out', async () => {
    expect((await wire.find(alone())).outcome).toBe('unknowable');
  });

  test('a command’s public reply by the response_url where the bot may not post', async () => {
    fault('chat.postMessage', { refuse: 'not_in_channel' });
    const before = peer.proxy.responses.length;
    expect((await wire.post(post({ address: asked() }))).outcome).toBe('posted');
    expect(peer.proxy.responses[before]).toMatchObject({ response_type: 'in_channel' });
  });

  test('a response_url that fails is not known, one that asks to wait is waited for', async () => {
    fault('response_url', { status: 502 });
    expect((await wire.post(alone())).outcome).toBe('unknown');
    fault('response_url', page(200));
    expect((await wire.post(alone())).outcome).toBe('unknown');
    fault('response_url', { limit: 3 });
    expect(await wire.post(alone())).toMatchObject({ outcome: 'refused', retryAfterMs: 3000 });
    fault('response_url', { ...page(429), headers: { 'retry-after': 'Fri, 27 Nov 2026 23:05:00 GMT' } });
    expect(await wire.post(alone())).toMatchObject({ outcome: 'refused', retryAfterMs: 5000 });
  });

  test('a notice of a digest, which nobody asked for, as a direct message that can be found', async () => {
    const wanted = post({ recipient: ids.bea });
    const posted = await wire.post(wanted);
    expect(posted.outcome).toBe('posted');
    expect(await wire.find(wanted)).toMatchObject({ outcome: 'found' });
  });
});

test('gives up when told to, and does not know then', async () => {
  expect((await newWire().post(post({ signal: AbortSignal.abort() }))).outcome).toBe('unknown');
});

test('says in words where it cannot post', async () => {
  expect(await wire.refusal(place)).toBeUndefined();
  expect(await wire.refusal({ ...place, channel: 'C0NOWHERE' })).toBe(
    'Sitrep cannot post there: the channel no longer exists, or Sitrep is not in it.',
  );
});

test('“Try again” is a button whose press says what to try', () => {
  const [payload] = wire.render(noticeReply('Part 2 did not arrive.'), place, { again: 'again|reply|x' });
  expect(JSON.stringify(payload)).toContain('"value":"again|reply|x"');
});
