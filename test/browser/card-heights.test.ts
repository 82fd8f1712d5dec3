// A card is one phone screen: drawn as Discord draws it at 400 px and Slack at 360, every topic of the shipped briefing
// stays within 900 px, buttons and menu included.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderSlack } from '../../src/chat/slack/render.ts';
import { compose } from '../../src/reply/compose.ts';
import { type Browser, openBrowser, openDrawn } from '../peers/draw-page.ts';
import { discordPage } from '../peers/picture-discord.ts';
import { slackPage } from '../peers/picture-slack.ts';
import { loadFolder } from '../reply/ferry.ts';

const SCREEN = 900;
const TODAY = '2025-02-03';
const stores = loadFolder('briefings');
const answerer = createAnswerer(stores);
const commands = stores.flatMap((store) => store.briefing.topics).map(({ command }) => `/${command}`);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function heightOf(html: string, width: number, selector: string): Promise<number> {
  const page = await openDrawn(browser, html, width);
  const box = await page.locator(selector).first().boundingBox();
  await page.close();
  return box?.height ?? Number.POSITIVE_INFINITY;
}

describe('the card of a topic, drawn', () => {
  it.each(['/timeline', '/sources', '/help', 'how many died', ...commands])(
    '%s fits a phone',
    async (text) => {
      const reply = compose(answerer.answer({ text, previous: [], today: TODAY, options: {} }), TODAY);
      const card = reply.card === undefined ? undefined : { target: 'view:0', ...reply.card };
      const shown = card === undefined ? reply : { ...reply, card };
      const frame = { author: 'Ann', asked: '', command: '' };
      const discord = discordPage(renderDiscord(shown, { hasPresses: true }), frame);
      const slack = await slackPage(renderSlack(shown, { hasPresses: true }));
      expect(await heightOf(discord, 400, '.container')).toBeLessThanOrEqual(SCREEN);
      expect(await heightOf(slack, 360, 'body')).toBeLessThanOrEqual(SCREEN);
    },
  );
});
