// A card is one phone screen: drawn as Discord draws it at 400 px and Slack at 360, every kind of reply and every topic of
// the shipped briefing stays within 900 px, buttons and menu included. What is to be read through has pages, not a height
// without end.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderSlack } from '../../src/chat/slack/render.ts';
import type { Reply } from '../../src/reply/blocks.ts';
import { compose } from '../../src/reply/compose.ts';
import { type Browser, drawInPlace, openBrowser, openDrawn, type Page } from '../peers/draw-page.ts';
import { discordPage } from '../peers/picture-discord.ts';
import { slackPage } from '../peers/picture-slack.ts';
import { scenesOf, TODAY } from '../peers/scenes.ts';
import { slackScenes } from '../peers/slack-scenes.ts';
import { answererOf, loadFolders } from '../reply/ferry.ts';

const SCREEN = 900;
/** 1,200 characters of passages, each with its small print. */
const READING = 1300;
/** Slack’s Home tab is scrolled: two screens, with the topics of the shipped briefing and two digests. */
const HOME = 1800;
const [store] = await loadFolders('briefings');
if (store === undefined) throw new Error('the shipped briefing is gone');
const answerer = answererOf(store);
const commands = store.briefing.topics.map(({ command }) => `/${command}`);
const scenes = await scenesOf(store);
const slackOnly = await slackScenes(store);

let browser: Browser;
let discordSheet: Page;
let slackSheet: Page;
beforeAll(async () => {
  browser = await openBrowser();
  discordSheet = await openDrawn(browser, discordPage([], frame), 400);
  slackSheet = await openDrawn(browser, await slackPage([]), 360);
});
afterAll(() => browser.close());

const frame = { author: 'Ann', asked: '', command: '' };

async function heights(reply: Reply, pictures: Readonly<Record<string, string>> = {}) {
  const filled = (html: string): string =>
    Object.entries(pictures).reduce((text, [address, data]) => text.replaceAll(address, data), html);
  const discord = filled(discordPage(renderDiscord(reply, { hasPresses: true }), frame));
  const slack = filled(await slackPage(renderSlack(reply, { hasPresses: true })));
  return [
    await drawInPlace(discordSheet, discord, '.container'),
    await drawInPlace(slackSheet, slack, 'body'),
  ];
}

describe('a card, drawn', () => {
  it.each(commands)('%s fits a phone', async (text) => {
    const reply = compose(answerer.answer({ text, previous: [], today: TODAY, options: {} }), TODAY);
    const card = reply.card === undefined ? undefined : { target: 'view:0', ...reply.card };
    const shown = card === undefined ? reply : { ...reply, card };
    expect(Math.max(...(await heights(shown)))).toBeLessThanOrEqual(SCREEN);
  });

  it.each(slackOnly)('$name fits a phone in Slack', async ({ blocks, isPage }) => {
    const height = await drawInPlace(slackSheet, await slackPage([{ blocks }]), 'body');
    expect(height).toBeLessThanOrEqual(isPage ? HOME : SCREEN);
  });

  it.each(scenes)('$name fits a phone', async ({ reply, pictures, isLong }) => {
    expect(Math.max(...(await heights(reply, pictures)))).toBeLessThanOrEqual(isLong ? READING : SCREEN);
  });
});
