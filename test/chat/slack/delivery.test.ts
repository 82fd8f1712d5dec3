// Digests and corrections on Slack's peer: one request a post, found again by the key in its metadata, and what each
// answer means. The peer forgets metadata, so the history is answered from what was sent to it.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../../src/chat/slack/index.ts';
import type { Post } from '../../../src/digest/delivery.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { ids, readMessage, type SlackPeer, startSlack, whyNoSlack } from '../../peers/slack.ts';
import { casualties } from '../replies.ts';

let peer: SlackPeer;
let adapter: SlackAdapter;
const place = { platform: 'slack', space: ids.team, channel: ids.channel } as const;
const quiet = { info() {}, warn() {}, error() {} };

beforeEach((context) => {
  if (whyNoSlack !== undefined) context.skip(whyNoSlack);
});
beforeAll(async () => {
  if (whyNoSlack !== undefined) return;
  peer = await startSlack('socket');
  const {
    SLACK_BOT_TOKEN: botToken = '',
    SLACK_APP_TOKEN: appToken = '',
    SLACK_API_URL: apiUrl = '',
  } = peer.environment;
  adapter = createSlackAdapter({
    config: { mode: 'socket', botToken, appToken, apiUrl },
    responder: async () => ({ reply: casualties, posted: async () => {} }),
    commands: () => [],
    seen: { firstTime: async () => true },
    log: quiet,
  });
  await adapter.start();
});
afterAll(async () => {
  if (whyNoSlack !== undefined) return;
  await adapter.stop();
  await peer.stop();
});
afterEach(() => peer?.relay.intercept(() => undefined));

let count = 0;
function post(extra: Partial<Post> = {}): Post {
  const [payload] = adapter.delivery.render(casualties, place);
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
    signal: AbortSignal.timeout(5000),
    ...extra,
  };
}
const posts = () => peer.relay.exchanges.filter(({ path }) => path.endsWith('/chat.postMessage'));
const metadataOf = (body: unknown) => JSON.parse((body as { metadata: string }).metadata) as object;

/** What Slack's history would hold: every message that was posted, with its metadata. */
function rememberMetadata(): void {
  peer.relay.intercept(({ path }) => {
    if (!path.endsWith('/conversations.history')) return undefined;
    const messages = posts().flatMap(({ body, answer }) =>
      (answer as { ok: boolean }).ok
        ? [{ ts: (answer as { ts: string }).ts, metadata: metadataOf(body) }]
        : [],
    );
    return { status: 200, body: { ok: true, messages, response_metadata: { next_cursor: '' } } };
  });
}

test('posts once, with its key in the metadata, and finds the message by it', async () => {
  const wanted = post();
  rememberMetadata();
  expect(await adapter.delivery.find(wanted)).toEqual({ outcome: 'absent' });
  const posted = await adapter.delivery.post(wanted);
  expect(posted.outcome).toBe('posted');
  expect(metadataOf(posts().at(-1)?.body)).toEqual({
    event_type: 'sitrep_delivery',
    event_payload: { delivery_id: wanted.messageKey },
  });
  const messageId = posted.outcome === 'posted' ? posted.messageId : '';
  expect(await adapter.delivery.find(wanted)).toEqual({ outcome: 'found', messageId });
  const asked = peer.relay.exchanges.findLast(({ path }) => path.endsWith('/conversations.history'));
  expect(asked?.body).toMatchObject({ channel: ids.channel, include_all_metadata: 'true' });
});

test('edits in place, and says when the message is gone', async () => {
  const posted = await adapter.delivery.post(post());
  const messageId = posted.outcome === 'posted' ? posted.messageId : '';
  const [payload] = adapter.delivery.render(noticeReply('Corrected 22 Nov: 2,700 were wounded.'), place);
  const edit = { ...place, payload, signal: AbortSignal.timeout(5000) };
  expect(await adapter.delivery.edit({ ...edit, messageId })).toEqual({ outcome: 'edited' });
  const now = (await peer.messages()).find(({ ts }) => ts === messageId);
  expect(now === undefined ? '' : readMessage(now)).toContain('Corrected 22 Nov: 2,700 were wounded.');
  expect(await adapter.delivery.edit({ ...edit, messageId: '1.000001' })).toEqual({ outcome: 'gone' });
});

test.each([
  {
    name: 'asked to wait',
    canned: { status: 429, headers: { 'retry-after': '7' }, body: { ok: false, error: 'ratelimited' } },
    outcome: 'refused',
  },
  { name: 'a failing server', canned: { status: 500, body: { ok: false } }, outcome: 'unknown' },
  { name: 'a gateway that gave up', canned: { status: 502, body: {} }, outcome: 'unknown' },
  {
    name: 'an error inside Slack',
    canned: { status: 200, body: { ok: false, error: 'internal_error' } },
    outcome: 'unknown',
  },
  {
    name: 'an archived channel',
    canned: { status: 200, body: { ok: false, error: 'is_archived' } },
    outcome: 'impossible',
  },
  {
    name: 'a deleted channel',
    canned: { status: 200, body: { ok: false, error: 'channel_not_found' } },
    outcome: 'impossible',
  },
  {
    name: 'kicked',
    canned: { status: 200, body: { ok: false, error: 'not_in_channel' } },
    outcome: 'impossible',
  },
  {
    name: 'revoked',
    canned: { status: 200, body: { ok: false, error: 'token_revoked' } },
    outcome: 'impossible',
  },
])('$name: $outcome, after one request', async ({ canned, outcome }) => {
  const before = posts().length;
  peer.relay.intercept(({ path }) => (path.endsWith('/chat.postMessage') ? canned : undefined));
  const result = await adapter.delivery.post(post());
  expect(result).toMatchObject({ outcome, why: expect.stringMatching(/\w/) });
  if (outcome === 'refused') expect(result).toMatchObject({ retryAfterMs: 7000 });
  expect(posts()).toHaveLength(before + 1);
});

test('gives up when told to, and does not know then', async () => {
  const result = await adapter.delivery.post(post({ signal: AbortSignal.abort() }));
  expect(result.outcome).toBe('unknown');
});

test('says in words where it cannot post', async () => {
  expect(await adapter.delivery.refusal(place)).toBeUndefined();
  expect(await adapter.delivery.refusal({ ...place, channel: 'C0NOWHERE' })).toBe(
    'Sitrep cannot post there: the channel no longer exists, or Sitrep is not in it.',
  );
});
