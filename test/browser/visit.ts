// A visit to a page of ours: whatever the browser complains about (policy, missing file, script error) fails the test.

import { expect } from 'vitest';
import type { Browser, BrowserOptions, BrowserPage } from '../peers/chromium.ts';

export async function visitPage(
  browser: Browser | string,
  url: string,
  options: BrowserOptions,
  use: (page: BrowserPage) => Promise<void>,
): Promise<void> {
  const context = await (browser as Browser).newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  await use(page);
  await context.close();
  expect(complaints).toEqual([]);
}
