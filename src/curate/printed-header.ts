// What the first lines of a pasted text say of it: “Publisher: …”, “Title: …”, “URL: …”, “By …”, an address or the publisher's name
// alone on a line. Its day is looked for elsewhere.

import type { Found } from './read/page.ts';

export interface PrintedHeader {
  readonly publisher?: Found;
  readonly author?: Found;
  readonly title?: Found;
  readonly url?: string;
}

const HEAD_LINES = 10;
const LONGEST = 160;
const SHORTEST_NAME = 4;
const LABELS = {
  publisher: /^(?:publisher|published by|outlet|newspaper|source):\s+(.+)$/i,
  author: /^(?:(?:author|written by|byline):\s+|by\s+(?=\p{Lu}))(.+)$/iu,
  title: /^(?:title|headline):\s+(.+)$/i,
  url: /^(?:(?:url|link|address|web ?page):\s+|(?=https?:\/\/))(\S+)$/i,
} as const;

/** `url`: where it stands, if that is known beside the text. */
export function printedHeader(text: string, url?: string): PrintedHeader {
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
  const [author, title, printed] = [read('author'), read('title'), read('url')];
  const publisher = read('publisher') ?? ofAddress(lines, url ?? printed?.value) ?? ofStatement(lines);
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(title === undefined ? {} : { title }),
    ...(printed === undefined || !/^https?:$/.test(URL.parse(printed.value)?.protocol ?? '')
      ? {}
      : { url: printed.value }),
  };
}

/** Among the first lines, those that are no headline, byline or date: often the name of whoever published it. */
export function shortLines(lines: readonly string[]): readonly string[] {
  return lines
    .slice(1, 5)
    .filter(
      (line) => /^\p{Lu}[^.:;?!\d]{2,60}$/u.test(line) && !/^by\b/i.test(line) && line.split(' ').length <= 8,
    );
}

/** A line that the address of the page is made of: “The Harrowmere Evening Gazette” at harrowmeregazette.example. */
function ofAddress(lines: readonly string[], url: string | undefined): Found | undefined {
  const host = URL.parse(url ?? '')?.hostname.replace(/^www\./, '');
  const name = host?.split('.')[0]?.replaceAll('-', '') ?? '';
  const line = shortLines(lines).find((one) => isMadeOf(name, one));
  return line === undefined
    ? undefined
    : { value: line, basis: 'page', why: `printed at the head, and its address is ${host}: ${line}` };
}

/** “Statement by Oskell Storage on the fire”: whose it is. */
function ofStatement([title = '']: readonly string[]): Found | undefined {
  const value =
    /^(?:press )?(?:statement|release) (?:by|of|from) (?:the )?(\p{Lu}.*?)(?= (?:on|about|regarding|concerning) |$)/iu.exec(
      title,
    )?.[1];
  return value === undefined || !/^\p{Lu}/u.test(value)
    ? undefined
    : { value, basis: 'page', why: `printed at the head: ${title}` };
}

/** Whether the name is one or more words of the line, in their order. */
function isMadeOf(name: string, line: string): boolean {
  const words = (
    line
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).filter((word) => word !== 'the');
  const fits = (rest: string, from: number): boolean =>
    rest === '' ||
    words.some((word, i) => i >= from && rest.startsWith(word) && fits(rest.slice(word.length), i + 1));
  return name.length >= SHORTEST_NAME && fits(name, 0);
}
