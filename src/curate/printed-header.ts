// What the first lines of a pasted text say of it: “Publisher: …”, “Title: …”, “URL: …”, “By …”. Its day is looked for elsewhere.

import type { Found } from './read/page.ts';

export interface PrintedHeader {
  readonly publisher?: Found;
  readonly author?: Found;
  readonly title?: Found;
  readonly url?: string;
}

const HEAD_LINES = 10;
const LONGEST = 160;
const LABELS = {
  publisher: /^(?:publisher|published by|outlet|newspaper|source):\s+(.+)$/i,
  author: /^(?:(?:author|written by|byline):\s+|by\s+(?=\p{Lu}))(.+)$/iu,
  title: /^(?:title|headline):\s+(.+)$/i,
  url: /^(?:url|link|address|web ?page):\s+(\S+)$/i,
} as const;

export function printedHeader(text: string): PrintedHeader {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES)
    .filter((line) => line.length <= LONGEST && !/[.!?]$/.test(line));
  const read = (label: keyof typeof LABELS): Found | undefined => {
    const [found] = lines.flatMap((line) => {
      const value = LABELS[label].exec(line)?.[1]?.trim();
      return value === undefined ? [] : [{ value, line }];
    });
    return found === undefined
      ? undefined
      : { value: found.value, basis: 'page', why: `printed at the head: ${found.line}` };
  };
  const [publisher, author, title, url] = [read('publisher'), read('author'), read('title'), read('url')];
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined || !/^https?:$/.test(URL.parse(url.value)?.protocol ?? '')
      ? {}
      : { url: url.value }),
  };
}
