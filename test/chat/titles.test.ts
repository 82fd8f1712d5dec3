// A heading on a phone breaks before "page 1 of 3", never in it, on Discord and on Slack.

import { expect, test } from 'vitest';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderSlack } from '../../src/chat/slack/render.ts';
import { replyTo } from '../reply/ferry.ts';

const { card, ...said } = replyTo('/ferry-casualties');
if (card === undefined) throw new Error('a topic has a card');
const reply = { ...said, card: { ...card, title: 'Who was hurt', subtitle: 'page 1 of 3' } };

test.each([
  ['Discord', renderDiscord(reply)],
  ['Slack', renderSlack(reply)],
])('%s leaves “page 1 of 3” whole and its dot with it', (_platform, sent) => {
  expect(JSON.stringify(sent)).toContain('Who was hurt\u00a0· page\u00a01\u00a0of\u00a03');
});
