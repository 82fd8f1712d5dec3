// What is not the plain text of a document, told by what it is: a saved PDF, a web page's source, text read in the wrong
// encoding, a merge that nobody finished. None of it is mended here; a reader would see every letter of it.

/** A stretch of a file that does not belong in a text. `code` for machines, `what` and `fix` for people. */
export interface Foreign {
  readonly code: string;
  readonly at: number;
  readonly what: string;
  readonly fix: string;
  /** The file is no text at all: nothing else in it means anything. */
  readonly whole: boolean;
}

interface Sign extends Omit<Foreign, 'at'> {
  readonly pattern: RegExp;
}

const ADD = 'delete it and read the original with sitrep add FILE';

/** In order: the first that fits a whole file hides the rest. */
const signs: readonly Sign[] = [
  { code: 'pdf', whole: true, pattern: /^\uFEFF?%PDF-/, what: 'this is a PDF file, not its text', fix: ADD },
  {
    code: 'archive',
    whole: true,
    // The signature of a ZIP file.
    pattern: /^PK\p{Cc}{2}/u,
    what: 'this is a packed file (DOCX, ODT, EPUB or ZIP), not its text',
    fix: ADD,
  },
  {
    code: 'binary',
    whole: true,
    pattern: /[\p{Cc}--[\s\u0080-\u009F]]/v,
    what: 'this is no text: it holds bytes that no text has',
    fix: ADD,
  },
  {
    code: 'html',
    whole: true,
    pattern: /^\s*(?:<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<(?:!doctype|html|rss|feed)\b)/i,
    what: 'this is the source of a web page, not its text',
    fix: ADD,
  },
  {
    code: 'merge-conflict',
    whole: false,
    pattern: /^(?:<{7} |>{7} |={7}$)/m,
    what: 'a merge was not finished here (<<<<<<<, =======, >>>>>>>)',
    fix: 'keep the right side and remove the three marks',
  },
  {
    code: 'markup',
    whole: false,
    pattern:
      /<\/?(?:a|p|b|i|em|strong|span|div|br|h[1-6]|ul|ol|li|img|table|tr|td|script|style|figure|blockquote)(?:\s[^<>]*)?\/?>/i,
    what: 'a tag of a web page stands in the text',
    fix: 'readers would see it: read the page itself with sitrep add',
  },
  {
    code: 'entity',
    whole: false,
    pattern: /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/i,
    what: 'a character is written as a web page writes it',
    fix: 'readers would see it: read the page itself with sitrep add',
  },
  {
    code: 'mojibake',
    whole: false,
    pattern: /â€[™œ\u009D“”˜¦\u0080-\u009F]|Ã[\u00A0-\u00BF©¨¤¶¼±§]|Â[\u00A0«»°£·]|ï»¿/,
    what: 'characters were read in the wrong encoding',
    fix: 'save the text as UTF-8 again, from its source',
  },
  {
    code: 'unreadable',
    whole: false,
    pattern: /\uFFFD/,
    what: 'a character could not be read (�)',
    fix: 'save the text as UTF-8 again, from its source',
  },
];

/** A file that is no text at all: that is all there is to say of it. */
export function isNoText(raw: string): boolean {
  return signs.some(({ whole, pattern }) => whole && pattern.test(raw));
}

/** Each kind of foreign thing once, at its first place. */
export function findForeign(text: string): readonly Foreign[] {
  const found: Foreign[] = [];
  for (const { pattern, ...sign } of signs) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const shown = sign.whole || /^[<>=]{7}/.test(match[0]) || match[0] === '\uFFFD' ? '' : `: “${match[0]}”`;
    const foreign = { ...sign, at: match.index, what: `${sign.what}${shown}` };
    if (sign.whole) return [foreign];
    found.push(foreign);
  }
  return found;
}
