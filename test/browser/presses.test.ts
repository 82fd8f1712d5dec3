// What is under a card, pressed in a browser: by mouse, by keyboard, without the script, on a phone; and what axe finds.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestWeb } from '../chat/web/server.ts';
import { violationsOf } from '../peers/axe.ts';
import { type BrowserOptions, type BrowserPage, launchChromium } from '../peers/chromium.ts';
import { visitPage } from './visit.ts';

const browser = await launchChromium();
const web = createTestWeb();
beforeAll(() => web.start());
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
  await web.stop();
});

describe.skipIf(typeof browser === 'string')('presses on pages', () => {
  const visit = (
    use: (page: BrowserPage) => Promise<void>,
    options: BrowserOptions = {},
    path = '',
  ): Promise<void> => visitPage(browser, `${web.url()}${path}`, options, use);
  const ask = async (page: BrowserPage, question: string): Promise<void> => {
    await page.locator('#q').fill(question);
    await page.keyboard.press('Enter');
    await page.locator('.turn .card').last().waitFor();
  };
  const opened = (page: BrowserPage) => page.locator('.opened .reply');

  it('why, by date with its picture, sources: opened below the card, by keyboard', () =>
    visit(async (page) => {
      await ask(page, '/ferry-casualties');
      await page.getByRole('link', { name: 'Why the accounts differ' }).focus();
      await page.keyboard.press('Enter');
      await opened(page)
        .getByRole('heading', { name: /Why the accounts differ/ })
        .waitFor();
      expect(await opened(page).textContent()).toContain('The desk’s note, not a source');
      await page.getByRole('link', { name: 'The same by date' }).first().click();
      await opened(page)
        .getByRole('heading', { name: /By date/ })
        .waitFor();
      expect(await opened(page).locator('figure.picture:visible svg').count()).toBe(1);
      expect(await opened(page).getByRole('img').first().getAttribute('aria-label')).toMatch(/“.*”/);
      await page.getByText('Open a part…').first().click();
      await page.getByRole('link', { name: 'Sources' }).first().click();
      await opened(page).getByRole('heading', { name: 'Sources' }).waitFor();
    }));

  it('a page is turned in its place, and the focus goes with it', () =>
    visit(async (page) => {
      await ask(page, '/timeline');
      const title = page.locator('.turn .card h2');
      expect(await title.textContent()).toMatch(/page 1 of/);
      await page.getByRole('link', { name: 'Next page' }).click();
      await page.locator('.card h2', { hasText: 'page 2 of' }).waitFor();
      expect(await title.count()).toBe(1);
      expect(await page.evaluate('document.activeElement?.classList.contains("card")')).toBe(true);
    }));

  it.each([320, 400])('without the script each is a page; a report reaches the desk (%i px)', (width) =>
    visit(
      async (page) => {
        const overflow = () =>
          page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        await page.locator('#q').fill('/ferry-casualties');
        await page.getByRole('button', { name: 'Ask' }).click();
        expect(await overflow()).toBe(0);
        await page.getByText('Open a part…').click();
        await page.getByRole('link', { name: 'Report a mistake' }).or(page.getByText('Wrong?')).click();
        await page.getByLabel('What is wrong?').selectOption('figure');
        await page.getByLabel(/In your words/).fill('it says 39');
        expect(await overflow()).toBe(0);
        await page.getByRole('button', { name: 'Tell the desk' }).click();
        expect(await page.locator('.reply').textContent()).toContain('Thank you.');
        await page.getByRole('link', { name: /To the conversation/ }).click();
        await page.getByRole('link', { name: 'Who says so' }).or(page.getByText('≠ Why')).first().click();
        expect(await page.locator('.card h2').textContent()).toMatch(/Why the accounts differ/);
        await page.getByRole('link', { name: 'Next page' }).click();
        expect(await page.locator('.card h2').textContent()).toMatch(/page 2 of/);
        expect(await overflow()).toBe(0);
      },
      { javaScriptEnabled: false, viewport: { width, height: 740 } },
    ),
  );

  it.each(['light', 'dark'] as const)('axe finds nothing, in the %s', (colorScheme) =>
    visit(
      async (page) => {
        expect(await violationsOf(page)).toEqual([]);
        await ask(page, '/ferry-casualties');
        await page.getByRole('link', { name: 'The same by date' }).click();
        await opened(page).waitFor();
        await ask(page, 'why did the transport minister refuse an inquiry?');
        expect(await violationsOf(page)).toEqual([]);
        const press = await page
          .getByRole('link', { name: 'Why the accounts differ' })
          .first()
          .getAttribute('href');
        for (const path of [
          (press ?? expect.unreachable()).slice(1),
          'c/ministry-treated-38',
          'document/2025-03-12-courier?claim=hospital-treated-44',
        ]) {
          await page.goto(`${web.url()}${path}`);
          expect([path, await violationsOf(page)]).toEqual([path, []]);
        }
      },
      { colorScheme, viewport: { width: 400, height: 740 } },
    ),
  );
});
