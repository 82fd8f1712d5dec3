// The review as a curator meets it, in Chromium: by keys, without a script, on a phone, and beside another curator.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStores } from '../../src/bin/open-stores.ts';
import { type Service, startService } from '../../src/bin/service.ts';
import { readConfig } from '../../src/config.ts';
import { createHome } from '../peers/bot-process.ts';
import { type BrowserOptions, type BrowserPage, launchChromium } from '../peers/chromium.ts';
import { visitPage } from './visit.ts';

const browser = await launchChromium();
const home = createHome();
const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-web-review-'));
const claims = path.join(folder, 'ferry/claims/2025-03-12-courier.yaml');
const entry = path.resolve(import.meta.dirname, '../../src/bin/sitrep.mjs');
let service: Service;

beforeAll(async () => {
  const sitrep = (...args: string[]) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [entry, ...args, '--briefings', folder, '--now', '2025-03-20'],
      { encoding: 'utf8', cwd: home.dataDir },
    );
    if (status !== 0) throw new Error(stderr);
  };
  sitrep('new', 'ferry', '--sort', 'accident');
  writeFileSync(
    path.join(folder, 'ferry/entities.yaml'),
    'passengers: { name: the passengers, type: group, aliases: [passengers] }\nministry: { name: the transport ministry, type: body, aliases: [the ministry] }\n',
  );
  const text = path.join(folder, '../review-ferry.txt');
  writeFileSync(
    text,
    'Ferry aground off Skerry Point\n12 March 2025\n\nAt least 38 passengers were injured on Monday, the ministry said.\nFour passengers are missing, the ministry said.\nNobody knows why the ferry left its course in the night.\nThe island has been without power since the storm.',
  );
  sitrep('add', text, '--publisher', 'Courier');
  rmSync(text);
  const config = readConfig({ SITREP_DATA_DIR: home.dataDir, SITREP_BRIEFINGS_DIR: folder, PORT: '0' });
  service = await startService({
    config,
    loaded: await openStores(config),
    clock: () => Date.parse('2025-03-20T12:00:00Z'),
    out() {},
    err() {},
    log: { info() {}, warn() {}, error() {} },
  });
});
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
  home.remove();
});

describe.skipIf(typeof browser === 'string')('the review', () => {
  const visit = (options: BrowserOptions, use: (page: BrowserPage) => Promise<void>): Promise<void> =>
    visitPage(browser, `${service.url}review`, options, async (page) => {
      await page.getByRole('link', { name: 'Courier' }).click();
      // Keys mean something once the page's script has loaded.
      await page.waitForURL(/2025-03-12-courier/);
      await use(page);
    });

  /** As a person does: waits for the page that the press brings, and with it for what its keys mean. */
  async function brings(page: BrowserPage, press: () => Promise<void>): Promise<void> {
    const loaded = page.waitForEvent('load');
    await press();
    await loaded;
  }

  const open = (page: BrowserPage, words: string) =>
    brings(page, () => page.locator('.text a.draft', { hasText: words }).click());

  it('moves by keys without deciding, and accepts with one', () =>
    visit({}, async (page) => {
      const before = readFileSync(claims, 'utf8');
      await brings(page, () => page.keyboard.press('j'));
      await page.getByText('2 of 6').waitFor();
      await brings(page, () => page.keyboard.press('j'));
      await page.getByText('3 of 6').waitFor();
      expect(readFileSync(claims, 'utf8')).toBe(before);
      expect(await page.locator('.watermark').textContent()).toContain('accepted by nobody');
      await brings(page, () => page.keyboard.press('a'));
      expect(await page.getByRole('status').textContent()).toContain('Accepted.');
      expect(readFileSync(claims, 'utf8')).toMatch(
        /reviewed:\n\s+by: web\n\s+on: 2025-03-20\n\s+proposer: rules@8/,
      );
      await brings(page, () => page.keyboard.press('u'));
      await page.getByText('Undone.').waitFor();
      expect(readFileSync(claims, 'utf8')).toBe(before);
    }));

  it('does everything without a script and without a mouse that hovers, and Enter in a field decides nothing', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await open(page, 'Nobody knows why');
      await page.getByRole('button', { name: 'Accept' }).click();
      expect(await page.getByRole('status').textContent()).toContain(
        'Not accepted without about (whom or what it tells of)',
      );
      await page.getByLabel('about').fill('passengers');
      await page.getByLabel('about').press('Enter');
      expect(await page.getByRole('status').textContent()).toContain('Saved as a draft.');
      await page.getByRole('button', { name: 'End earlier' }).click();
      expect(await page.locator('blockquote').textContent()).toBe(
        'Nobody knows why the ferry left its course in the',
      );
      await page.getByLabel('Reason, to reject').fill('an aside');
      await page.getByRole('button', { name: 'Reject' }).click();
      expect(readFileSync(claims, 'utf8')).toContain('reason: an aside');
    }));

  it('answers a question with the drafts, marked, and writes the name that the browser gave', () =>
    visit({}, async (page) => {
      await open(page, 'Four passengers');
      const before = readFileSync(claims, 'utf8');
      await page.getByLabel('Ask it, with the drafts').fill('how many passengers are missing');
      await brings(page, () => page.getByRole('button', { name: 'Ask' }).click());
      const asked = (await page.getByRole('status').textContent()) ?? '';
      expect(asked.match(/DRAFT – with \d+ proposals? that nobody has accepted/g)).toHaveLength(2);
      expect(readFileSync(claims, 'utf8')).toBe(before);
      await page.getByLabel('Your name, written beside what you accept').fill('Ada Lund');
      await brings(page, () => page.getByRole('button', { name: 'That is me' }).click());
      // As the server wrote it.
      await page.locator('#name input[value="Ada Lund"]').waitFor();
      await brings(page, () => page.keyboard.press('a'));
      expect(readFileSync(claims, 'utf8')).toContain('by: Ada Lund');
    }));

  it('a later save of another shows both and overwrites nothing', () =>
    visit({}, async (page) => {
      await open(page, 'At least 38 passengers');
      const now = readFileSync(claims, 'utf8').replace(
        'quote: At least 38 passengers',
        'note: seen by bo\n    quote: At least 38 passengers',
      );
      writeFileSync(claims, now);
      await brings(page, () => page.keyboard.press('a'));
      const said = await page.getByRole('status').textContent();
      expect(said).toContain('nothing was overwritten');
      expect(said).toContain('Yours: At least 38 passengers');
      expect(said).toContain('seen by bo');
      expect(readFileSync(claims, 'utf8')).toBe(now);
    }));

  it('makes a draft of what is selected in the text', () =>
    visit({}, async (page) => {
      await page.evaluate(`
        const paragraph = [...document.querySelectorAll('.text p')].find((one) => one.textContent.includes('island'));
        const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
        const text = node ?? paragraph.querySelector('a').firstChild;
        getSelection().setBaseAndExtent(text, text.data.indexOf('island'), text, text.data.indexOf(' since'));
      `);
      await page.getByRole('button', { name: 'Make a draft of it' }).click();
      await page.getByText('A draft was made of it.').waitFor();
      expect(readFileSync(claims, 'utf8')).toContain('quote: island has been without power');
    }));

  it('fits a phone of 320 pixels, and every control has a name', () =>
    visit({ viewport: { width: 320, height: 640 } }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      const unnamed = await page.evaluate(
        "[...document.querySelectorAll('button, a, input:not([type=hidden]), select')].filter((one) => !(one.textContent.trim() || one.labels?.length)).length",
      );
      expect(unnamed).toBe(0);
    }));
});
