// Draws replies as Discord and Slack show them: `node test/peers/pictures.ts [folder]` writes docs/pictures/*.png.
// The payloads are those that the bot sends; a browser (CHROMIUM, else /usr/bin/chromium) draws them.

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderSlack } from '../../src/chat/slack/render.ts';
import type { Reply } from '../../src/reply/blocks.ts';
import { casualties, declined } from '../chat/replies.ts';
import { discordPage } from './picture-discord.ts';
import { slackPage } from './picture-slack.ts';

interface Browser {
  newPage(options: object): Promise<Page>;
  close(): Promise<void>;
}
interface Page {
  route(pattern: string, handle: (route: Route) => Promise<void>): Promise<void>;
  goto(url: string): Promise<unknown>;
  waitForLoadState(state: string): Promise<void>;
  locator(selector: string): { screenshot(options: object): Promise<unknown> };
  close(): Promise<void>;
}
interface Route {
  request(): { url(): string };
  fulfill(response: object): Promise<void>;
}
interface Picture {
  readonly name: string;
  readonly reply: Reply;
  readonly command: string;
  readonly question: string;
}

const packages = fileURLToPath(new URL('./node_modules', import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const DESKTOP = 740;
const PHONE = 400;

const pictures: readonly Picture[] = [
  { name: 'casualties', reply: casualties, command: 'casualties', question: '' },
  { name: 'declined', reply: declined, command: '', question: 'what are the prisoners called?' },
];

const { chromium } = (await import(path.join(packages, 'playwright-core/index.mjs'))) as {
  chromium: { launch(options: object): Promise<Browser> };
};
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
});
try {
  mkdirSync(folder, { recursive: true });
  for (const { name, reply, command, question } of pictures) {
    const discord = discordPage(renderDiscord(reply), { author: 'Ann', command, asked: question });
    const slack = await slackPage(renderSlack(reply, command === '' ? {} : { asked: `/${command}` }));
    await draw(discord, `discord-${name}.png`, DESKTOP);
    await draw(discord, `discord-${name}-phone.png`, PHONE);
    await draw(slack, `slack-${name}.png`, DESKTOP);
  }
} finally {
  await browser.close();
}

/** Every file of the page comes from test/peers/node_modules; nothing is fetched. */
async function draw(html: string, file: string, width: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: 1.5 });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const found = path.join(packages, path.normalize(pathname));
    if (!found.startsWith(packages) || !existsSync(found)) return route.fulfill({ status: 404 });
    await route.fulfill({ contentType: 'text/javascript', body: readFileSync(found, 'utf8') });
  });
  await page.goto('http://pictures.invalid/');
  await page.waitForLoadState('networkidle');
  await page.locator('body').screenshot({ path: path.join(folder, file) });
  await page.close();
  console.log(path.join(folder, file));
}
