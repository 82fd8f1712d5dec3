// The inbox as a person meets it, in Chromium: reached from the chat, usable without script, whole on a phone.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStores } from '../../src/bin/open-stores.ts';
import { type Service, startService } from '../../src/bin/service.ts';
import { readConfig } from '../../src/config.ts';
import { copyFerry } from '../digest-commands/briefings-copy.ts';
import { createHome } from '../peers/bot-process.ts';
import { type BrowserOptions, type BrowserPage, launchChromium } from '../peers/chromium.ts';
import { visitPage } from './visit.ts';

const browser = await launchChromium();
const home = createHome();
const briefings = copyFerry();
let service: Service;
beforeAll(async () => {
  const config = readConfig({
    SITREP_DATA_DIR: home.dataDir,
    SITREP_BRIEFINGS_DIR: briefings.folder,
    PORT: '0',
  });
  service = await startService({
    config,
    loaded: await openStores(config),
    clock: () => Date.parse('2026-11-22T12:00:00Z'),
    out() {},
    err() {},
    log: { info() {}, warn() {}, error() {} },
  });
});
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
  await service.stop();
  briefings.remove();
  home.remove();
});

describe.skipIf(typeof browser === 'string')('the inbox', () => {
  const visit = (options: BrowserOptions, use: (page: BrowserPage) => Promise<void>): Promise<void> =>
    visitPage(browser, service.url ?? '', options, use);

  it('subscribes, previews and posts without a script', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'Inbox' }).click();
      await page.getByLabel('Injured and missing').check();
      await page.getByRole('combobox', { name: /^When/ }).selectOption('weekly fri');
      await page.getByLabel('Time zone').fill('Asia/Seoul');
      await page.getByRole('button', { name: 'Subscribe' }).click();
      expect(await page.getByRole('status').textContent()).toContain(
        '/ferry-casualties, weekly on Friday at 09:00 Asia/Seoul',
      );
      await page.getByRole('button', { name: /^Preview/ }).click();
      expect(await page.getByRole('status').textContent()).toContain('38 persons');
      expect(await page.locator('.inbox .turn').count()).toBe(0);
      await page.getByRole('button', { name: /^Now/ }).click();
      await service.tick();
      await page.reload();
      expect(await page.locator('.inbox .turn').count()).toBe(1);
      expect(await page.locator('.inbox a.receipt').first().getAttribute('href')).toMatch(/^\/document\//);
    }));

  it('fits on a phone', () =>
    visit({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }, async (page) => {
      await page.goto(`${service.url}inbox`);
      await page.locator('.subscribe summary').click();
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBe(0);
    }));
});
