// Draws replies as Discord and Slack show them: `node test/peers/pictures.ts` writes the tops of them to docs/pictures,
// `node test/peers/pictures.ts FOLDER` all of them in full. The payloads are those that the bot sends; a browser (CHROMIUM, else /usr/bin/chromium) draws them.

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { describeProblems } from '../../src/bin/describe-problems.ts';
import { loadStores } from '../../src/bin/load-stores.ts';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderSlack } from '../../src/chat/slack/render.ts';
import { compose } from '../../src/reply/compose.ts';
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
  locator(selector: string): { boundingBox(): Promise<{ height: number } | null> };
  screenshot(options: object): Promise<unknown>;
  close(): Promise<void>;
}
interface Route {
  request(): { url(): string };
  fulfill(response: object): Promise<void>;
}
interface Picture {
  readonly name: string;
  /** As asked: a slash command or a question. */
  readonly asked: string;
  /** Not among the documentation's pictures. */
  readonly fullOnly?: true;
}

const packages = fileURLToPath(new URL('./node_modules', import.meta.url));
const isFull = process.argv[2] !== undefined;
const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));
/** A reader of the documentation wants the look, not every quote. */
const TOP = 1300;
const DESKTOP = 740;
const PHONE = 400;

/** The day the pictures are of: shortly after the newest document. */
const TODAY = '2025-02-03';

const pictures: readonly Picture[] = [
  { name: 'casualties', asked: '/casualties' },
  { name: 'pow-status', asked: '/pow-status', fullOnly: true },
  { name: 'question', asked: 'what does Kyiv say about the losses?' },
  { name: 'declined', asked: 'what are the names of the prisoners?' },
];

const briefings = fileURLToPath(new URL('../../briefings', import.meta.url));
const { stores, problems } = loadStores(briefings);
if (problems.length > 0) throw new Error(describeProblems(problems, briefings).join('\n'));
const answerer = createAnswerer(stores);

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
  for (const { name, asked } of pictures.filter(({ fullOnly }) => isFull || fullOnly !== true)) {
    const reply = compose(answerer.answer({ text: asked, previous: [], today: TODAY, options: {} }), TODAY);
    const isCommand = asked.startsWith('/');
    const discord = discordPage(renderDiscord(reply), {
      author: 'Ann',
      command: isCommand ? asked.slice(1) : '',
      asked: isCommand ? '' : asked,
    });
    const slack = await slackPage(renderSlack(reply, isCommand ? { asked } : {}));
    await draw(discord, `discord-${name}.png`, DESKTOP);
    await draw(discord, `discord-${name}-phone.png`, PHONE);
    await draw(slack, `slack-${name}.png`, DESKTOP);
  }
} finally {
  await browser.close();
}

/** Every file of the page comes from test/peers/node_modules; nothing is fetched. */
async function draw(html: string, file: string, width: number): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: 400 },
    deviceScaleFactor: isFull ? 1 : 1.25,
  });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const found = path.join(packages, path.normalize(pathname));
    if (!found.startsWith(packages) || !existsSync(found)) return route.fulfill({ status: 404 });
    await route.fulfill({ contentType: 'text/javascript', body: readFileSync(found, 'utf8') });
  });
  await page.goto('http://pictures.invalid/');
  await page.waitForLoadState('networkidle');
  const { height = 0 } = (await page.locator('body').boundingBox()) ?? {};
  const clip = { x: 0, y: 0, width, height: isFull ? height : Math.min(height, TOP) };
  await page.screenshot({ path: path.join(folder, file), clip, fullPage: true });
  await page.close();
  console.log(path.join(folder, file));
}
