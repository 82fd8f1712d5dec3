// Debian's Chromium, driven by playwright-core from test/peers. Talks to this machine only.

import { existsSync } from 'node:fs';
import {
  type BrowserContextOptions,
  chromium,
  type Page,
  type Browser as PlaywrightBrowser,
} from 'playwright-core';

/** Playwright's types, which only files below test/peers can import by name. */
export type Browser = PlaywrightBrowser;
export type BrowserPage = Page;
export type BrowserOptions = BrowserContextOptions;

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A string says why there is none. With CI=true there has to be one. */
export async function launchChromium(): Promise<Browser | string> {
  const executablePath = [process.env.CHROMIUM_PATH ?? '', ...PLACES].find((place) => existsSync(place));
  if (executablePath === undefined) {
    const why = 'no Chromium on this machine (apt-get install chromium, or set CHROMIUM_PATH)';
    if (process.env.CI === 'true') throw new Error(why);
    console.warn(`Skipped: ${why}`);
    return why;
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
