// A drawn reply in a browser (CHROMIUM, else /usr/bin/chromium): every file of the page comes from test/peers/node_modules,
// nothing is fetched.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Browser {
  newPage(options: object): Promise<Page>;
  close(): Promise<void>;
}
export interface Page {
  route(pattern: string, handle: (route: Route) => Promise<void>): Promise<void>;
  goto(url: string): Promise<unknown>;
  waitForLoadState(state: string): Promise<void>;
  locator(selector: string): { first(): { boundingBox(): Promise<{ height: number } | null> } };
  evaluate<A, R>(work: (given: A) => Promise<R>, given: A): Promise<R>;
  screenshot(options: object): Promise<unknown>;
  close(): Promise<void>;
}
interface Route {
  request(): { url(): string };
  fulfill(response: object): Promise<void>;
}

const packages = fileURLToPath(new URL('./node_modules', import.meta.url));
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export async function openBrowser(): Promise<Browser> {
  const { chromium } = (await import(path.join(packages, 'playwright-core/index.mjs'))) as {
    chromium: { launch(options: object): Promise<Browser> };
  };
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS.split(' '),
  });
}

export async function openDrawn(browser: Browser, html: string, width: number, scale = 1): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: scale });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const found = path.join(packages, path.normalize(pathname));
    if (!found.startsWith(packages) || !existsSync(found)) return route.fulfill({ status: 404 });
    await route.fulfill({ contentType: 'text/javascript', body: readFileSync(found, 'utf8') });
  });
  await page.goto('http://pictures.invalid/');
  await page.waitForLoadState('networkidle');
  return page;
}

/** Draws another reply in an open page of the same style, without loading anything again; the height in pixels. */
export function drawInPlace(page: Page, html: string, selector: string): Promise<number> {
  // It runs in the browser, whose types are not those of this machine.
  return page.evaluate(
    async ([text, wanted]: readonly [string, string]) => {
      const { document, DOMParser } = globalThis as unknown as BrowserGlobals;
      document.body.replaceChildren(...new DOMParser().parseFromString(text, 'text/html').body.childNodes);
      for (const each of document.querySelectorAll('*')) await each.updateComplete;
      for (const image of document.images) await image.decode();
      return document.querySelector(wanted)?.getBoundingClientRect().height ?? Number.POSITIVE_INFINITY;
    },
    [html, selector] as const,
  );
}

interface BrowserGlobals {
  readonly document: {
    readonly body: { replaceChildren(...nodes: readonly unknown[]): void };
    readonly images: Iterable<{ decode(): Promise<void> }>;
    querySelectorAll(selector: string): Iterable<{ readonly updateComplete?: Promise<unknown> }>;
    querySelector(selector: string): { getBoundingClientRect(): { readonly height: number } } | null;
  };
  readonly DOMParser: new () => {
    parseFromString(
      text: string,
      type: string,
    ): { readonly body: { readonly childNodes: readonly unknown[] } };
  };
}
