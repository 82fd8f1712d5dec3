// The page on a claim in Chromium: at a phone's width, without script, by keyboard; the browser has nothing to complain of.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestWeb } from '../chat/web/server.ts';
import { type Browser, launchChromium } from '../peers/chromium.ts';

const browser = await launchChromium();
const web = createTestWeb({ publicUrl: 'https://sitrep.example.org' });
beforeAll(() => web.start());
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
  await web.stop();
});

describe.skipIf(typeof browser === 'string')('the page on a claim', () => {
  it.each([
    ['a phone', 360, true],
    ['a desk', 1100, true],
    ['no script', 360, false],
  ])(
    '%s: fits, shows the marked quote and its picture, and is walked by keyboard',
    async (_name, width, javaScriptEnabled) => {
      const context = await (browser as Browser).newContext({
        viewport: { width, height: 740 },
        javaScriptEnabled,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(`${web.url()}c/hospital-treated-44`);
      expect(await page.locator('mark').allTextContents()).toEqual([
        'St Orla’s Hospital said on Tuesday that it had treated 44 people.',
      ]);
      const picture = await page.locator('.picture svg').boundingBox();
      expect((picture?.width ?? 0) + (picture?.x ?? 0)).toBeLessThanOrEqual(width);
      expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
      const copy = page.locator('.copy');
      for (
        let pressed = 0;
        pressed < 40 && !(await copy.evaluate((one) => one === one.ownerDocument.activeElement));
        pressed++
      )
        await page.keyboard.press('Tab');
      expect(await copy.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
      await page.locator('.other').first().press('Enter');
      await page.waitForURL(/\/c\/[a-z0-9-]+@[0-9a-f]{8}$/);
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
