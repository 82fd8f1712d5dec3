// A PDF to paragraphs, from where its words stand: lines joined, words that a line end parted put together only where the
// joined word is known, page numbers and running heads left out. A scan has no words and is refused.

import { counted } from '../../language/en/counted.ts';
import { joinHyphen } from './hyphens.ts';
import { type ReadPage, Refused } from './page.ts';

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly right: number;
  readonly page: number;
}

/** A gap above this share of a line's height begins a paragraph. */
const PARAGRAPH_GAP = 1.7;

export async function readPdf(bytes: Uint8Array, isWord: (word: string) => boolean): Promise<ReadPage> {
  const { extractTextItems, getDocumentProxy, getMeta } = await import('unpdf');
  let proxy: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // A copy: the reader takes the buffer for itself.
    proxy = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const why =
      error instanceof Error && /password/i.test(error.message)
        ? 'it is locked with a password'
        : 'it is damaged';
    throw new Refused(`the PDF cannot be read: ${why}`);
  }
  const { items } = await extractTextItems(proxy).catch(() => {
    throw new Refused('the PDF cannot be read: it is damaged');
  });
  const lines = withoutRunning(items.flatMap(linesOf), items.length);
  if (lines.length === 0)
    throw new Refused(
      'it is a scanned PDF: pictures of pages without any text; take its text from elsewhere, or read it with OCR first',
    );
  const { paragraphs, notes } = joinLines(lines, isWord);
  const info = await getMeta(proxy).then(
    ({ info }) => info as Readonly<Record<string, unknown>>,
    () => ({}) as Readonly<Record<string, unknown>>,
  );
  const field = (name: string): string | undefined => {
    const value = info[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [title, author, created] = [field('Title'), field('Author'), field('CreationDate')];
  const date = /^D:(\d{4})(\d{2})(\d{2})/.exec(created ?? '');
  return {
    text: paragraphs.join('\n\n'),
    ...(title === undefined
      ? {}
      : { title: { value: title, basis: 'metadata', why: 'the PDF’s title field' } as const }),
    ...(author === undefined
      ? {}
      : { author: { value: author, basis: 'metadata', why: 'the PDF’s author field' } as const }),
    dates:
      date === null
        ? []
        : [
            {
              value: `${date[1]}-${date[2]}-${date[3]}`,
              basis: 'metadata',
              why: 'the day on which the PDF was made',
            },
          ],
    notes,
  };
}

interface Item {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** Words that stand at one height, in the order of the file, are a line: columns come one after the other there. */
function linesOf(items: readonly Item[], page: number): readonly Line[] {
  const lines: { text: string; x: number; y: number; size: number; right: number; page: number }[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    if (str === '') continue;
    const last = lines.at(-1);
    const size = fontSize || 10;
    if (last !== undefined && Math.abs(last.y - y) < size * 0.4 && x >= last.x - 1) {
      const isApart = x - last.right > size * 0.15 && !last.text.endsWith(' ') && !str.startsWith(' ');
      last.text += `${isApart ? ' ' : ''}${str}`;
      last.right = x + width;
    } else lines.push({ text: str, x, y, size, right: x + width, page });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** Without page numbers, and without lines that stand at the head or foot of most pages. */
function withoutRunning(lines: readonly Line[], pages: number): readonly Line[] {
  const edges = new Map<string, number>();
  const keyOf = ({ text }: Line): string => text.replace(/\d+/g, '#');
  for (let page = 0; page < pages; page++) {
    const own = lines.filter((line) => line.page === page);
    for (const line of new Set([own[0], own.at(-1)])) {
      if (line !== undefined) edges.set(keyOf(line), (edges.get(keyOf(line)) ?? 0) + 1);
    }
  }
  return lines.filter((line, i) => {
    const isEdge = lines[i - 1]?.page !== line.page || lines[i + 1]?.page !== line.page;
    if (!isEdge) return true;
    if (/^(?:page |- ?)?\d{1,4}(?: ?-| of \d{1,4}| ?\/ ?\d{1,4})?$/i.test(line.text)) return false;
    return pages < 3 || (edges.get(keyOf(line)) ?? 0) <= pages / 2;
  });
}

function joinLines(lines: readonly Line[], isWord: (word: string) => boolean) {
  const paragraphs: string[] = [];
  const all = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []));
  const widest = Math.max(...lines.map(({ right, x }) => right - x));
  let kept = 0;
  let previous: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || previous === undefined || beginsParagraph(previous, line, widest))
      paragraphs.push(line.text);
    else {
      const joined = joinHyphen(last, line.text, (word) => all.has(word) || isWord(word));
      if (joined.kept) kept++;
      paragraphs[paragraphs.length - 1] = joined.text;
    }
    previous = line;
  }
  const notes =
    kept === 0
      ? []
      : [`${counted(kept, 'hyphen')} at line ends kept: neither word nor compound is known; look at them`];
  return { paragraphs, notes };
}

function beginsParagraph(previous: Line, line: Line, widest: number): boolean {
  if (Math.abs(previous.size - line.size) > 0.8) return true;
  const ended = /[.!?:”"’)\]]$/.test(previous.text);
  if (previous.page !== line.page || line.y > previous.y)
    return ended && previous.right - previous.x < widest * 0.85;
  const gap = (previous.y - line.y) / Math.max(line.size, 1);
  if (gap > PARAGRAPH_GAP) return true;
  const indented = line.x - previous.x > line.size * 0.8 && ended;
  return indented || (ended && previous.right - previous.x < widest * 0.7);
}
