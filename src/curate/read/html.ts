// A web page to its article's paragraphs and to what the page says about itself (Defuddle on linkedom; nothing is fetched).

import { removeUnseen } from './clean.ts';
import type { Found, ReadPage } from './page.ts';
import { Refused } from './page.ts';

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P ' +
    'PRE SECTION TABLE TBODY THEAD TR UL CAPTION'
  ).split(' '),
);
const UNREAD = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME BUTTON INPUT SELECT FORM'.split(' '));

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

export async function readHtml(raw: string, url?: string): Promise<ReadPage> {
  const { text: source, notes } = removeUnseen(raw);
  const [{ Defuddle }, { parseHTML }] = await Promise.all([import('defuddle/node'), import('linkedom')]);
  const { document } = parseHTML(withBody(source));
  const visible = textOf(document.body ?? document.documentElement);
  const dates = datesOf(document);
  const head = headOf(document);
  const result = await Defuddle(document, url ?? 'https://localhost/', {
    useAsync: false,
    removeImages: true,
    fetch: () => Promise.reject(new Error('nothing is fetched while a page is read')),
  });
  const content = parseHTML(`<html><body>${result.content}</body></html>`).document;
  const article = textOf(content.body);
  // A page that is little but its article may lose it to the search for one.
  const text = wordCount(article) * 2 < wordCount(visible) && wordCount(article) < 60 ? visible : article;
  if (wordCount(text) === 0)
    throw new Refused('the page has no text: it may be made by a script when it is shown');
  const title = head.title ?? found(result.title, 'metadata', 'the page’s title');
  const withTitle =
    title !== undefined && !text.slice(0, 400).includes(title.value) && visible.includes(title.value)
      ? `${title.value}\n\n${text}`
      : text;
  return {
    text: withTitle,
    ...(title === undefined ? {} : { title }),
    ...optional(
      'author',
      head.author ??
        found(
          result.author?.replace(
            /,? ?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december).*$/i,
            '',
          ),
          'metadata',
          'the page’s author field',
        ),
    ),
    // A page without a site's name gets its author's from the reader: nobody's name is made a publisher of.
    ...optional(
      'publisher',
      head.publisher ??
        (result.site === result.author || result.site === head.author?.value
          ? undefined
          : found(result.site, 'metadata', 'the page’s site name')),
    ),
    dates: [
      ...dates,
      ...(result.published
        ? [{ value: result.published, basis: 'metadata', why: 'the page’s own date field' } as const]
        : []),
    ],
    ...(head.url === undefined ? {} : { url: head.url }),
    notes,
  };
}

/** What a file says, whole: unlike a page it has nothing around its text, and a line that looks like a byline is its own. */
export async function readWhole(raw: string): Promise<ReadPage> {
  const { text: source, notes } = removeUnseen(raw);
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(withBody(source));
  const title = headOf(document).title;
  return { text: textOf(document.body), dates: [], notes, ...optional('title', title) };
}

function optional<K extends string>(key: K, value: Found | undefined): Partial<Record<K, Found>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, Found>);
}

function found(value: string | null | undefined, basis: Found['basis'], why: string): Found | undefined {
  const text = value?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? undefined : { value: text, basis, why };
}

/** linkedom needs a whole page; a fragment is put into one. */
function withBody(source: string): string {
  return /<body[\s>]/i.test(source) || /<html[\s>]/i.test(source)
    ? source
    : `<html><body>${source}</body></html>`;
}

interface Queryable {
  querySelector(
    selector: string,
  ): { getAttribute(name: string): string | null; readonly textContent: string | null } | null;
  querySelectorAll(
    selector: string,
  ): Iterable<{ getAttribute(name: string): string | null; readonly textContent: string | null }>;
}

function headOf(document: Queryable) {
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const content = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
        ?.getAttribute('content');
      if (content !== null && content !== undefined && content.trim() !== '') return content;
    }
    return undefined;
  };
  const headline = found(document.querySelector('h1')?.textContent, 'page', 'the headline');
  return {
    title: headline ?? found(meta('og:title'), 'metadata', 'og:title'),
    author: found(meta('author', 'article:author'), 'metadata', 'the author field'),
    publisher: found(meta('og:site_name', 'application-name'), 'metadata', 'og:site_name'),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
  };
}

/** Printed dates first: what stands in a <time> or a line that says when; then what only machines read. */
function datesOf(document: Queryable): readonly Found[] {
  const dates: Found[] = [];
  const add = (value: string | null | undefined, basis: Found['basis'], why: string): void => {
    const date = found(value, basis, why);
    if (date !== undefined) dates.push(date);
  };
  for (const time of document.querySelectorAll('time'))
    add(time.textContent, 'page', 'printed beside the headline');
  for (const element of document.querySelectorAll(
    '[class*="date" i], [class*="byline" i], [class*="publish" i], [itemprop="datePublished"]',
  )) {
    const text = element.textContent ?? '';
    if (text.length < 120) add(text, 'page', 'printed beside the headline');
  }
  const machine = [
    ['meta[property="article:published_time"]', 'content', 'article:published_time'],
    ['meta[itemprop="datePublished"]', 'content', 'datePublished'],
    [
      'meta[name="date"], meta[name="pubdate"], meta[name="DC.date"], meta[name="dc.date.issued"]',
      'content',
      'the date field',
    ],
    ['time[datetime]', 'datetime', 'the time element'],
  ] as const;
  for (const [selector, attribute, why] of machine)
    add(document.querySelector(selector)?.getAttribute(attribute), 'metadata', why);
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const date = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '')?.[1];
    add(date, 'metadata', 'datePublished');
  }
  return dates;
}

/** A line a block element, white space as a reader sees it. */
function textOf(root: Node | null): string {
  const lines: string[] = [''];
  const append = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  const open = (): void => {
    if ((lines.at(-1) ?? '').trim() !== '') lines.push('');
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) append((node.textContent ?? '').replace(/\s+/g, ' '));
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toUpperCase();
    if (UNREAD.has(name)) return;
    if (name === 'BR') {
      open();
      return;
    }
    if (name === 'TD' || name === 'TH') {
      if ((lines.at(-1) ?? '').trim() !== '') append(' | ');
      for (const child of node.childNodes) visit(child);
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) open();
    for (const child of node.childNodes) visit(child);
    if (isBlock) open();
  };
  if (root !== null) visit(root);
  return lines
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
