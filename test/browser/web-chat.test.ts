// The web chat as a person meets it, in Chromium: by keyboard, by touch, without script, at night.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestWeb } from '../chat/web/server.ts';
import {
  type Browser,
  type BrowserOptions,
  launchChromium,
  type BrowserPage as Page,
} from '../peers/chromium.ts';
import { visitPage } from './visit.ts';

const browser = await launchChromium();
const web = createTestWeb();
beforeAll(() => web.start());
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
  await web.stop();
});

describe.skipIf(typeof browser === 'string')('the web chat', () => {
  const visit = (
    use: (page: Page) => Promise<void>,
    options: BrowserOptions = {},
    path = '',
  ): Promise<void> => visitPage(browser, `${web.url()}${path}`, options, use);

  const phone: BrowserOptions = {
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  };
  const lastReply = (page: Page) => page.locator('.turn').last().locator('.reply');
  const overflow = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  it('is ready to type, offers commands on “/”, narrows them, and answers on Enter', () =>
    visit(async (page) => {
      await page.keyboard.type('/');
      const options = page.getByRole('option');
      expect(await options.first().textContent()).toContain('/ferry-brief');
      await page.keyboard.type('ferry-cas');
      expect(await options.count()).toBe(1);
      expect(await options.textContent()).toContain(
        'How many were hurt, are missing or died, and who says so',
      );
      await page.keyboard.press('Enter');
      expect(await lastReply(page).locator('h2').textContent()).toMatch(/^Injured and missing/);
      expect(await lastReply(page).locator('blockquote').allTextContents()).toContain(
        'St Orla’s Hospital said on Tuesday that it had treated 44 people.',
      );
      expect(await page.getByRole('status').textContent()).toMatch(/^Answered with \d+ quotes$/);
    }));

  it('moves through the commands with the arrows, takes one with Tab, closes with Escape', () =>
    visit(async (page) => {
      const line = page.locator('#q');
      await page.keyboard.type('/');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('[aria-selected="true"]').getAttribute('data-command')).toBe(
        '/ferry-casualties',
      );
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await page.locator('[aria-selected="true"]').getAttribute('data-command')).toBe('/help');
      await page.keyboard.press('Escape');
      expect(await page.locator('#palette').isVisible()).toBe(false);
      await line.fill('/who');
      await page.keyboard.press('Tab');
      expect(await line.inputValue()).toBe('/who ');
      await page.keyboard.type('Edda Folke');
      await page.keyboard.press('Enter');
      expect(await lastReply(page).locator('h2').textContent()).toBe('Edda Folke');
    }));

  it('focuses the question line on “/” from anywhere', () =>
    visit(async (page) => {
      await page.locator('#q').blur();
      await page.keyboard.press('/');
      expect(await page.evaluate('document.activeElement.id')).toBe('q');
      expect(await page.locator('#palette').isVisible()).toBe(true);
    }));

  it('recalls earlier questions with the arrow keys', () =>
    visit(async (page) => {
      const line = page.locator('#q');
      for (const question of ['who owns the ferry?', 'who owns the dredger?']) {
        await line.fill(question);
        await line.press('Enter');
        await page.locator('.question', { hasText: question }).waitFor();
      }
      await line.press('ArrowUp');
      await line.press('ArrowUp');
      expect(await line.inputValue()).toBe('who owns the ferry?');
      await line.press('ArrowDown');
      expect(await line.inputValue()).toBe('who owns the dredger?');
    }));

  it('shows the conversation again after a reload, and a fresh page after “New conversation”', () =>
    visit(async (page) => {
      await page.locator('#q').fill('/ferry-casualties');
      await page.locator('#q').press('Enter');
      await lastReply(page).waitFor();
      await page.reload();
      expect(await page.locator('.turn').count()).toBe(1);
      await page.getByRole('button', { name: 'New conversation' }).click();
      await page.locator('.intro').waitFor();
      expect(await page.locator('.turn').count()).toBe(0);
    }));

  it('asks what is offered to try with one click', () =>
    visit(async (page) => {
      await page.locator('.examples a').first().click();
      expect(await lastReply(page).locator('h2').textContent()).toMatch(/^Injured and missing/);
    }));

  it('leads from a source to the marked passage, in view', () =>
    visit(async (page) => {
      await page.locator('#q').fill('how many were injured according to the hospital?');
      await page.locator('#q').press('Enter');
      await lastReply(page).locator('a.key').first().click();
      await page.waitForURL(/\/document\//);
      expect(await page.locator('mark').allTextContents()).toEqual([
        'St Orla’s Hospital said on Tuesday that it had treated 44 people.',
      ]);
      expect(await page.locator('mark').first().isVisible()).toBe(true);
    }));

  it('marks a passage named by the fragment alone', () =>
    visit(
      async (page) => {
        expect(await page.locator('mark').allTextContents()).toEqual([
          'St Orla’s Hospital said on Tuesday that it had treated 44 people.',
        ]);
      },
      {},
      'document/2025-03-12-courier#hospital-treated-44',
    ));

  it('works without script', () =>
    visit(
      async (page) => {
        await page.getByLabel('Your question').fill('/ferry-casualties');
        await page.getByRole('button', { name: 'Ask' }).click();
        expect(await lastReply(page).locator('h2').textContent()).toMatch(/^Injured and missing/);
        await page.getByText('All commands').click();
        await page.locator('.commands').getByRole('link', { name: '/sources' }).click();
        expect(await page.locator('.turn').count()).toBe(2);
      },
      { javaScriptEnabled: false },
    ));

  it.each(['', '?q=%2Fferry-casualties', '?q=%2Ftimeline', '?q=%2Fsources', 'document/2025-03-12-courier'])(
    'never scrolls sideways on a phone: /%s',
    (path) =>
      visit(
        async (page) => {
          expect(await overflow(page)).toBe(0);
        },
        phone,
        path,
      ),
  );

  it('shows every figure on a phone without scrolling the table', () =>
    visit(
      async (page) => {
        await lastReply(page).getByText('Full quotes').click();
        const beyond = await page.evaluate(
          `[...document.querySelectorAll('td.figure')].filter((cell) => cell.getBoundingClientRect().right > innerWidth).length`,
        );
        expect(beyond).toBe(0);
        expect(await page.locator('td.figure:visible').count()).toBeGreaterThan(5);
      },
      phone,
      '?q=%2Fferry-casualties',
    ));

  it('opens what stands behind a card by keyboard', () =>
    visit(
      async (page) => {
        const fold = lastReply(page).locator('.receipts > summary');
        await fold.focus();
        await page.keyboard.press('Enter');
        expect(await lastReply(page).locator('.behind').isVisible()).toBe(true);
        expect(await lastReply(page).locator('.behind blockquote').allTextContents()).toContain(
          'St Orla’s Hospital said on Tuesday that it had treated 44 people.',
        );
      },
      { javaScriptEnabled: false },
      '?q=%2Fferry-casualties',
    ));

  it.each(['light', 'dark'] as const)('has enough contrast everywhere, %s', (colorScheme) =>
    visit(
      async (page) => {
        expect(await page.evaluate(lowContrast)).toEqual([]);
      },
      { colorScheme },
      '?q=%2Fferry-casualties',
    ),
  );

  it('tells a screen reader the figures as a table, on a phone too', () =>
    visit(
      async (page) => {
        await lastReply(page).getByText('Full quotes').click();
        expect(await page.getByRole('rowheader', { name: 'the coastguard' }).count()).toBe(1);
        expect(await page.getByRole('columnheader', { name: 'injured' }).count()).toBe(1);
      },
      phone,
      '?q=%2Fferry-casualties',
    ));

  it('says so when the server is gone, and offers to try again', async () => {
    const other = createTestWeb();
    await other.start();
    const context = await (browser as Browser).newContext();
    const page = await context.newPage();
    await page.goto(other.url());
    await other.stop();
    await page.locator('#q').fill('/about');
    await page.locator('#q').press('Enter');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.locator('.waiting').textContent()).toContain('Sitrep cannot be reached.');
    await context.close();
  });
});

/** Runs in the page: texts whose contrast with what is painted behind them is under 4.5, by WCAG's formula. */
const lowContrast = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = ([r, g, b]) => [r, g, b]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 250) return color;
    }
    return rgba('white');
  };
  const found = [];
  for (const element of document.querySelectorAll('.reply *, .banner *, .question, .below *, .line button')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!hasText || element.offsetParent === null) continue;
    const [a, b] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) found.push(element.className + ' ' + element.textContent.slice(0, 30) + ' ' + ratio.toFixed(2));
  }
  return found;
})()`;
