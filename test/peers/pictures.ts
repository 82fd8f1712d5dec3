// Draws replies as Discord and Slack show them, and pages of the web chat: `npm run screenshots` writes those of the
// documentation to docs/pictures, `npm run screenshots -- FOLDER` all of them in every width and theme, with heights.json.
// The payloads are those that the bot sends; a browser (CHROMIUM, else /usr/bin/chromium) draws them.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeProblems } from '../../src/bin/describe-problems.ts';
import { loadStores } from '../../src/bin/load-stores.ts';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderSlack } from '../../src/chat/slack/render.ts';
import { createTestWeb } from '../chat/web/server.ts';
import { type Browser, launchChromium } from './chromium.ts';
import { openBrowser, openDrawn } from './draw-page.ts';
import { panelScenes } from './panel-scenes.ts';
import { discordPage } from './picture-discord.ts';
import { slackPage } from './picture-slack.ts';
import { type Scene, scenesOf, TODAY } from './scenes.ts';
import { slackScenes } from './slack-scenes.ts';

/** Scenes among the documentation's pictures. */
const SHOWN: ReadonlySet<string> = new Set([
  'casualties',
  'pow-status',
  'how-many-died',
  'declined',
  'receipts',
  'by-date',
  'digest',
  'correction',
  'settings',
  'digests-new',
  'home-admin',
  'by-date-table',
]);

const [given] = readFolder();
const isFull = given !== undefined;
const folder = given ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const DISCORD_WIDTHS = [400, 740] as const;
const SLACK_WIDTHS = [360, 560] as const;
const WEB_WIDTHS = [390, 1100] as const;

const briefings = fileURLToPath(new URL('../../briefings', import.meta.url));
const { stores, problems } = loadStores(briefings);
const [store] = stores;
if (problems.length > 0 || store === undefined)
  throw new Error(describeProblems(problems, briefings).join('\n'));
const heights: Record<string, number> = {};

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
try {
  for (const scene of [...(await scenesOf(store)), ...(await panelScenes(store))])
    if (isFull || SHOWN.has(scene.name)) await drawAll(scene);
  for (const { name, blocks } of await slackScenes(store))
    if (isFull || SHOWN.has(name)) await drawSlack(name, await slackPage([{ blocks }]));
} finally {
  await browser.close();
}
await drawWeb();
if (isFull) writeFileSync(path.join(folder, 'heights.json'), `${JSON.stringify(heights, null, 1)}\n`);

async function drawAll({ name, asked, reply, isPrivate, pictures }: Scene): Promise<void> {
  const isCommand = asked.startsWith('/');
  const frame = {
    author: 'Ann',
    command: isCommand && !isPrivate ? asked.slice(1) : '',
    asked: isCommand || isPrivate ? '' : asked,
  };
  const filled = (html: string): string =>
    Object.entries(pictures).reduce((text, [address, data]) => text.replaceAll(address, data), html);
  const discord = renderDiscord(reply, { hasPresses: true, isPrivate });
  for (const theme of ['dark', 'light'] as const) {
    for (const width of DISCORD_WIDTHS) {
      if (!isFull && (theme === 'light' || (width === 740 && name !== 'casualties'))) continue;
      const page = filled(discordPage(discord, { ...frame, theme }));
      const file = isFull ? `discord-${name}-${width}-${theme}` : `discord-${name}-${width}`;
      await draw(page, file, width, '.container');
    }
  }
  await drawSlack(name, filled(await slackPage(renderSlack(reply, { hasPresses: true }))));
}

async function drawSlack(name: string, page: string): Promise<void> {
  for (const width of SLACK_WIDTHS)
    if (isFull || width === 360) await draw(page, `slack-${name}-${width}`, width, 'body');
}

/** The chat with what was pressed, and the page on a claim. */
async function drawWeb(): Promise<void> {
  const web = createTestWeb({ stores, today: TODAY });
  await web.start();
  const chromium = await launchChromium();
  if (typeof chromium === 'string') throw new Error(chromium);
  try {
    for (const width of WEB_WIDTHS) {
      for (const colorScheme of ['light', 'dark'] as const) {
        if (!isFull && (colorScheme === 'dark') !== (width === 390)) continue;
        await shoot(chromium, web.url(), width, colorScheme);
      }
    }
  } finally {
    await chromium.close();
    await web.stop();
  }
}

async function shoot(
  chromium: Browser,
  url: string,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const context = await chromium.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const save = async (name: string): Promise<void> => {
    const file = isFull ? `web-${name}-${width}-${colorScheme}` : `web-${name}-${width}`;
    await page.screenshot({ path: path.join(folder, `${file}.png`), fullPage: name === 'claim' });
    console.log(file);
  };
  await page.goto(url);
  await page.locator('#q').fill('how many died');
  await page.keyboard.press('Enter');
  await page.locator('.turn .card').waitFor();
  await page.evaluate('document.activeElement?.blur()');
  await save('answer');
  await page.locator('a[data-press="date"]').first().click();
  await page.locator('.opened .card').waitFor();
  await page.locator('.opened .card').scrollIntoViewIfNeeded();
  if (isFull || width === 1100) await save('by-date');
  await page.goto(`${url}c/r-seoul-killed-300`);
  await save('claim');
  await context.close();
}

async function draw(html: string, name: string, width: number, measured: string): Promise<void> {
  const page = await openDrawn(browser, html, width, isFull ? 1 : 1.25);
  const { height = 0 } = (await page.locator('body').first().boundingBox()) ?? {};
  const card = await page.locator(measured).first().boundingBox();
  heights[name] = Math.round(card?.height ?? height);
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    clip: { x: 0, y: 0, width, height: Math.ceil(height) },
    fullPage: true,
  });
  await page.close();
  console.log(name, heights[name]);
}

/** An option, of which it knows none, ends it with exit code 2. */
function readFolder(): readonly string[] {
  try {
    return parseArgs({ allowPositionals: true }).positionals;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
