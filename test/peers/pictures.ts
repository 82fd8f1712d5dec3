// Draws replies as Discord and Slack show them: `npm run screenshots` writes those of the documentation to docs/pictures,
// `npm run screenshots -- FOLDER` all of them in every width and theme, with heights.json. The payloads are those that the
// bot sends; a browser (CHROMIUM, else /usr/bin/chromium) draws them.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { describeProblems } from '../../src/bin/describe-problems.ts';
import { loadStores } from '../../src/bin/load-stores.ts';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { renderSlack } from '../../src/chat/slack/render.ts';
import type { Reply } from '../../src/reply/blocks.ts';
import { compose } from '../../src/reply/compose.ts';
import { openBrowser, openDrawn } from './draw-page.ts';
import { discordPage } from './picture-discord.ts';
import { slackPage } from './picture-slack.ts';

interface Picture {
  readonly name: string;
  /** As asked: a slash command or a question. */
  readonly asked: string;
  /** Among the documentation's pictures. */
  readonly isShown?: true;
}

const isFull = process.argv[2] !== undefined;
const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const DISCORD_WIDTHS = [400, 740] as const;
const SLACK_WIDTHS = [360, 560] as const;

/** The day the pictures are of: shortly after the newest document. */
const TODAY = '2025-02-03';

const pictures: readonly Picture[] = [
  { name: 'casualties', asked: '/casualties', isShown: true },
  { name: 'pow-status', asked: '/pow-status', isShown: true },
  { name: 'brief', asked: '/brief' },
  { name: 'troops', asked: '/troops' },
  { name: 'timeline', asked: '/timeline' },
  { name: 'who', asked: '/who Zelensky' },
  { name: 'sources', asked: '/sources' },
  { name: 'help', asked: '/help' },
  { name: 'about', asked: '/about' },
  { name: 'how-many-died', asked: 'how many died', isShown: true },
  { name: 'who-captured', asked: 'who captured them' },
  { name: 'where-captured', asked: 'where were they captured?' },
  { name: 'if-they-go-back', asked: 'what happens to them if they go back' },
  { name: 'declined', asked: 'what are the names of the prisoners?', isShown: true },
  { name: 'false-premise', asked: 'when did Putin confirm the deployment' },
  { name: 'filtered', asked: '/casualties source: Kyiv' },
];

const briefings = fileURLToPath(new URL('../../briefings', import.meta.url));
const { stores, problems } = loadStores(briefings);
if (problems.length > 0) throw new Error(describeProblems(problems, briefings).join('\n'));
const answerer = createAnswerer(stores);
const heights: Record<string, number> = {};

const browser = await openBrowser();
try {
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures.filter(({ isShown }) => isFull || isShown === true)) {
    const { asked } = picture;
    await drawAll(
      picture,
      compose(answerer.answer({ text: asked, previous: [], today: TODAY, options: {} }), TODAY),
    );
  }
  if (isFull) writeFileSync(path.join(folder, 'heights.json'), `${JSON.stringify(heights, null, 1)}\n`);
} finally {
  await browser.close();
}

async function drawAll({ name, asked }: Picture, answered: Reply): Promise<void> {
  // Where it is posted, a card that names no target of its own gets the key of its stored view.
  const card = answered.card === undefined ? undefined : { target: 'view:0', ...answered.card };
  const reply = card === undefined ? answered : { ...answered, card };
  const isCommand = asked.startsWith('/');
  const frame = { author: 'Ann', command: isCommand ? asked.slice(1) : '', asked: isCommand ? '' : asked };
  const discord = renderDiscord(reply, { hasPresses: true });
  for (const theme of ['dark', 'light'] as const) {
    for (const width of DISCORD_WIDTHS) {
      if (!isFull && (theme === 'light' || (width === 740 && name !== 'casualties'))) continue;
      const page = discordPage(discord, { ...frame, theme });
      await draw(
        page,
        isFull ? `discord-${name}-${width}-${theme}` : `discord-${name}-${width}`,
        width,
        '.container',
      );
    }
  }
  for (const width of SLACK_WIDTHS) {
    if (!isFull && width === 560) continue;
    await draw(
      await slackPage(renderSlack(reply, { hasPresses: true })),
      `slack-${name}-${width}`,
      width,
      'body',
    );
  }
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
