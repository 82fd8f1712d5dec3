// The canonical text of a document: the one form that quotes, offsets and hashes refer to.

import { createHash } from 'node:crypto';

/** NFC, LF line ends, no-break spaces → space, no trailing blanks on a line or at the end; curly quotes kept. */
export function canonicalText(raw: string): string {
  return raw
    .replace(/^\uFEFF+/, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '');
}

/** sha256 of a text's UTF-8 bytes, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A stretch of text; `start`/`end` in UTF-16 code units. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a canonical text: its non-empty lines. */
export function paragraphs(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const HOLDS_WORDS = /[\p{L}\p{N}]/u;
const ABBREVIATION =
  /(?:^|[\s“"(])(?:Mr|Mrs|Ms|Dr|Prof|Sir|St|Gen|Maj|Brig|Col|Capt|Lt|Sgt|Cmdr|Adm|Sen|Rep|Gov|Rev|No|vs|[A-Z]|(?:[A-Za-z]\.)+[A-Z])\.\s*$|^\d+\.\s*$/;
/** “Aug. 19”: ends none where a figure follows. */
const SHORT_MONTH = /(?:^|[\s“"(])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/;

/**
 * The sentences of a canonical text, never across paragraphs. Abbreviations ("Mr.", "U.S.") and list numbers ("1.") do not end
 * one; what holds no letter and no digit (the "**" after "**Fog or speed?**") belongs to the sentence before it.
 */
export function sentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const paragraph of paragraphs(text)) {
    const pieces: string[] = [];
    for (const { segment } of SENTENCES.segment(paragraph.text)) {
      const before = pieces.at(-1);
      if (
        before !== undefined &&
        (!HOLDS_WORDS.test(segment) ||
          !HOLDS_WORDS.test(before) ||
          ABBREVIATION.test(before) ||
          (SHORT_MONTH.test(before) && /^\d/.test(segment)))
      )
        pieces[pieces.length - 1] = before + segment;
      else pieces.push(segment);
    }
    let { start } = paragraph;
    for (const piece of pieces) {
      const trimmed = piece.trim();
      const from = start + piece.indexOf(trimmed);
      if (HOLDS_WORDS.test(piece)) found.push({ text: trimmed, start: from, end: from + trimmed.length });
      start += piece.length;
    }
  }
  return found;
}
