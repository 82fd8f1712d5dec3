// What each request of Slack means: who is answered, where, in which lane, and who sees it.

import { describe, expect, test } from 'vitest';
import { withAsker } from '../../../src/chat/slack/address.ts';
import type { Heard } from '../../../src/chat/slack/heard.ts';
import { enterpriseOf, type Self, teamOf, toEvent } from '../../../src/chat/slack/incoming.ts';

const self: Self = { user: 'U0BOT' };
const commands = [
  { name: 'casualties', description: 'Losses', options: [] },
  { name: 'ask', description: 'Ask', options: [{ name: 'question', description: 'What', required: true }] },
];
const NOW = 1_700_000_000_000;
const hear = (body: object): Heard | undefined => toEvent({ ...body }, self, commands, NOW);
const event = (inner: object, outer: object = {}) => ({
  type: 'event_callback',
  team_id: 'T1',
  event: {
    type: 'message',
    user: 'U1',
    team: 'T1',
    ts: '10.1',
    channel: 'C1',
    text: 'and wounded?',
    ...inner,
  },
  ...outer,
});
const asked = (heard: Heard | undefined) => (heard?.event.kind === 'delete' ? undefined : heard?.event.asked);

describe('what is for the bot', () => {
  const mention = { type: 'app_mention', text: '<@U0BOT> how many?' };

  test('a mention, answered in a thread under it', () => {
    const heard = hear(event(mention));
    expect(heard).toMatchObject({
      isOutsider: false,
      event: { kind: 'message', id: 'slack|message|T1|C1|10.1', message: '10.1', lane: 'slack|T1|C1' },
    });
    expect(asked(heard)).toMatchObject({ text: 'how many?', user: 'U1', private: false });
    expect(asked(heard)?.place).toEqual({ platform: 'slack', space: 'T1', channel: 'C1', thread: '10.1' });
  });

  test('a mention in a thread, there; under a message of ours it goes on from that', () => {
    const inThread = asked(hear(event({ ...mention, thread_ts: '9.1', parent_user_id: 'U9' })));
    expect(inThread).toMatchObject({ place: { thread: '9.1' } });
    expect(inThread).not.toHaveProperty('repliesTo');
    expect(asked(hear(event({ ...mention, thread_ts: '9.1', parent_user_id: 'U0BOT' })))).toMatchObject({
      repliesTo: '9.1',
    });
  });

  test('one that is also sent to the channel, in its thread, whichever event tells of it', () => {
    const inThread = { text: '<@U0BOT> how many?', thread_ts: '9.1' };
    const told = [
      { ...inThread, type: 'app_mention' },
      { ...inThread, subtype: 'thread_broadcast' },
    ];
    for (const heard of told.map((inner) => hear(event(inner)))) {
      expect(heard?.event.id).toBe('slack|message|T1|C1|10.1');
      expect(asked(heard)).toMatchObject({ text: 'how many?', place: { thread: '9.1' } });
    }
  });

  test('a direct message, where it stands; a mention in one is the same event', () => {
    const direct = hear(event({ channel: 'D1', channel_type: 'im' }));
    expect(asked(direct)?.place).toEqual({ platform: 'slack', space: 'T1', channel: 'D1' });
    const twin = hear(event({ ...mention, channel: 'D1' }));
    expect(twin?.event.id).toBe(direct?.event.id);
  });

  test('a line that is quoted is kept apart', () => {
    expect(asked(hear(event({ ...mention, text: '<@U0BOT> right?\n&gt; Over 3,000' })))).toMatchObject({
      text: 'right?',
      quoted: 'Over 3,000',
    });
  });

  test('an edit by its own id, whichever event tells of it; a link’s preview is none', () => {
    const message = { user: 'U1', team: 'T1', ts: '10.1', text: '<@U0BOT> who?', edited: { ts: '11.0' } };
    const changed = { subtype: 'message_changed', message, user: undefined, ts: '11.5' };
    for (const heard of [hear(event({ ...mention, edited: { ts: '11.0' } })), hear(event(changed))]) {
      expect(heard?.event).toMatchObject({ kind: 'edit', id: 'slack|edit|T1|C1|10.1|11.0', message: '10.1' });
    }
    const { edited: _edited, ...preview } = message;
    expect(hear(event({ ...changed, message: preview }))).toBeUndefined();
  });

  test('a deletion names the message', () => {
    expect(hear(event({ subtype: 'message_deleted', deleted_ts: '10.1', ts: '12.0' }))?.event).toEqual({
      kind: 'delete',
      writtenAt: 10_100,
      lane: 'slack|T1|C1',
      id: 'slack|delete|T1|C1|10.1',
      message: '10.1',
      place: { platform: 'slack', space: 'T1', channel: 'C1' },
    });
  });

  test('a deletion of a message with answers, which leaves an empty one in its place, is the same', () => {
    const message = {
      subtype: 'tombstone',
      user: 'USLACKBOT',
      ts: '10.1',
      text: 'This message was deleted.',
    };
    expect(
      hear(event({ subtype: 'message_changed', message, user: undefined, ts: '12.0' }))?.event,
    ).toMatchObject({ kind: 'delete', id: 'slack|delete|T1|C1|10.1', message: '10.1' });
  });

  test.each([
    ['chatter in a channel', { channel_type: 'channel' }],
    ['a bot', { ...mention, bot_id: 'B1' }],
    ['ourselves', { ...mention, user: 'U0BOT' }],
    ['Slackbot', { ...mention, user: 'USLACKBOT' }],
    ['a webhook', { ...mention, subtype: 'bot_message', user: undefined }],
    ['a join', { channel: 'D1', subtype: 'channel_join' }],
  ])('nothing from %s', (_what, inner) => {
    expect(hear(event(inner))).toBeUndefined();
  });
});

test.each([
  ['an event', { team_id: 'T1', enterprise_id: 'E1' }, 'T1', 'E1'],
  ['a press', { team: { id: 'T1' }, enterprise: { id: 'E1' } }, 'T1', 'E1'],
  // A shared channel's message may be of another workspace than the one that lets us hear it.
  ['an event of a shared channel', { team_id: 'T2', authorizations: [{ team_id: 'T1' }] }, 'T1', ''],
  [
    'an event for an organisation',
    { team_id: 'T2', authorizations: [{ team_id: null, enterprise_id: 'E1' }] },
    'T2',
    'E1',
  ],
  ['none', {}, '', ''],
])('whose it is: %s', (_what, body, team, enterprise) => {
  expect([teamOf(body), enterpriseOf(body)]).toEqual([team, enterprise]);
});

test.each([
  ['a member in a shared channel', { team: 'T1' }, { is_ext_shared_channel: true }, false],
  ['somebody else in one', { team: 'T2' }, { is_ext_shared_channel: true }, true],
  ['whose team Slack names beside', { team: 'T1', user_team: 'T2' }, { is_ext_shared_channel: true }, true],
  ['whose team is not told there', { team: undefined }, { is_ext_shared_channel: true }, true],
  ['whose team is not told elsewhere', { team: undefined }, {}, false],
])('%s: an outsider?', (_who, inner, outer, isOutsider) => {
  expect(hear(event({ type: 'app_mention', ...inner }, outer))).toMatchObject({ isOutsider });
});

test('a command: its options, its echo, the way back', () => {
  const heard = hear({
    command: '/sitrep',
    text: ':eyes: how many <https://x.org>? private:true',
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U1',
    trigger_id: 't1',
    response_url: 'https://slack/r1',
  });
  expect(heard?.event).toMatchObject({
    kind: 'command',
    id: 'slack|command|t1',
    address: { user: 'U1', response: { url: 'https://slack/r1', at: NOW } },
    shownAs: '/sitrep how many ? private:true',
    asked: { private: true, command: { name: 'ask', options: { question: 'how many ?' } } },
  });
});

describe('a press', () => {
  const press = (action: object, container: object = {}) =>
    hear({
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: 'U1', team_id: 'T1' },
      trigger_id: 't2',
      response_url: 'https://slack/r2',
      container: { type: 'message', message_ts: '20.1', channel_id: 'C1', thread_ts: '10.1', ...container },
      actions: [action],
    });
  const turn = 's1|turn|t:casualties|2|8b5929b2';
  const [own] = withAsker([{ type: 'actions', block_id: 's1' }], 'U1');

  test('says which button of which message, and is answered to whoever pressed', () => {
    const heard = press({ action_id: 's1_0', block_id: 'for|U2|3', value: 's1|why|t:casualties|1|8b5929b2' });
    expect(heard?.event).toMatchObject({ kind: 'press', id: 'slack|press|t2', lane: 'slack|T1|C1' });
    expect(asked(heard)).toMatchObject({
      place: { channel: 'C1', thread: '10.1' },
      private: true,
      press: { id: 's1|why|t:casualties|1|8b5929b2', values: [], message: '20.1', isOwn: false },
    });
  });

  test('of a menu: its id, and what was chosen', () => {
    const heard = press({ action_id: 's1|menu|t:x|1|8b5929b2', selected_option: { value: 'part/2' } });
    expect(asked(heard)?.press).toMatchObject({ id: 's1|menu|t:x|1|8b5929b2', values: ['part/2'] });
  });

  test('that turns one’s own card replaces it, for all who see it; another’s opens beside it', () => {
    const mine = press({ value: turn, block_id: own?.block_id });
    expect(mine?.event).toMatchObject({ address: { replaces: true }, asked: { private: false } });
    const theirs = press({ value: turn, block_id: 'for|U2|0' });
    expect(theirs?.event).toMatchObject({ asked: { private: true } });
    expect(theirs?.event).not.toHaveProperty('address.replaces');
    const alone = press({ value: turn, block_id: 's1' }, { is_ephemeral: true });
    expect(alone?.event).toMatchObject({ address: { replaces: true }, asked: { private: true } });
  });

  test('that shares is for all', () => {
    const heard = press({ value: 's1|share|t:casualties|1|8b5929b2' }, { is_ephemeral: true });
    expect(asked(heard)).toMatchObject({ private: false, press: { isOwn: true } });
  });

  test('that opens a link is Slack’s own business', () => {
    expect(press({ action_id: 'x', url: 'https://example.org' })).toBeUndefined();
  });
});
