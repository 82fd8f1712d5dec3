// Any file that we can take to what it says; each library is loaded only for its own sort of file.

import { cleanText } from './clean.ts';
import { decode } from './decode.ts';
import type { FeedEntry } from './feed.ts';
import { type ReadPage, Refused } from './page.ts';
import { sniff } from './sniff.ts';

/** Reading a damaged file must end. */
const LONGEST_MS = 8_000;

/** Pages as readPage gives them, their text in canonical form; a feed gives an entry each. */
export type ReadEntry = () => Promise<ReadPage>;

export interface ReadOptions {
  readonly url?: string;
  /** The encoding that the server named. */
  readonly encoding?: string;
  /** Whether a word is one of the language's: for words parted at a line's end. */
  readonly isWord: (word: string) => boolean;
}

/** The documents in a file: one, or a feed's entries, newest first as the feed has them. Throws Refused. */
export async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<readonly ReadEntry[]> {
  if (bytes.length === 0) throw new Refused('it is empty');
  const kind = sniff(bytes);
  switch (kind) {
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts');
      return [cleaned(() => readPdf(bytes, options.isWord))];
    }
    case 'docx': {
      const { readDocx } = await import('./docx.ts');
      return [cleaned(() => readDocx(bytes))];
    }
    case 'unknown':
      throw new Refused('it is not text: neither a page, a PDF, a DOCX file, a feed nor plain text');
    default: {
      const { text, notes } = decode(bytes, options.encoding);
      if (kind === 'feed') {
        const { readFeed } = await import('./feed.ts');
        const entries = await inTime(readFeed(text));
        if (entries.length === 0) throw new Refused('the feed has no entry');
        return entries.map((entry) => cleaned(() => entry.read(), notes));
      }
      if (kind === 'html') {
        const { readHtml } = await import('./html.ts');
        return [cleaned(() => readHtml(text, options.url), notes)];
      }
      return [cleaned(async () => ({ text, dates: [], notes: [] }), notes)];
    }
  }
}

/** A feed's entries as it lists them, none of them read yet. Throws Refused. */
export async function readFeedBytes(bytes: Uint8Array, encoding?: string): Promise<readonly FeedEntry[]> {
  if (sniff(bytes) !== 'feed') throw new Refused('what stands there is no feed');
  const { readFeed } = await import('./feed.ts');
  return inTime(readFeed(decode(bytes, encoding).text));
}

function cleaned(read: () => Promise<ReadPage>, before: readonly string[] = []): ReadEntry {
  return async () => {
    const page = await inTime(read());
    const { text, notes } = cleanText(page.text);
    if (!/[\p{L}\p{N}]/u.test(text)) throw new Refused('it holds no text');
    return { ...page, text, notes: [...before, ...page.notes, ...notes] };
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Refused(`reading it took longer than ${LONGEST_MS / 1000} s`)),
      LONGEST_MS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`it cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  } finally {
    clearTimeout(timer);
  }
}
