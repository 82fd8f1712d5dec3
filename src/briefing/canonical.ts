// The canonical text of a document: the one form that quotes, offsets and hashes refer to.

import { createHash } from 'node:crypto';

/** NFC, LF line ends, no-break spaces → space, no trailing blanks on a line or at the end; curly quotes kept. */
export function canonicalText(raw: string): string {
  return raw
    .replace(/^\uFEFF/, '')
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
const ABBREVIATION = /(?:^|[\s“"(])(?:Mr|Mrs|Ms|Dr|Prof|Sir|St|Gen|Col|Lt|No|vs|[A-Z])\.\s*$|^\d+\.\s*$/;

/** The sentences of a canonical text, never across paragraphs; abbreviations ("Mr.") and list numbers ("1.") do not end one. */
export function sentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const paragraph of paragraphs(text)) {
    let start = 0;
    const segments = [...SENTENCES.segment(paragraph.text)];
    for (const [position, segment] of segments.entries()) {
      const end = segment.index + segment.segment.length;
      const isLast = position === segments.length - 1;
      if (!isLast && ABBREVIATION.test(paragraph.text.slice(start, end))) continue;
      const stretch = paragraph.text.slice(start, end);
      const trimmed = stretch.trim();
      if (trimmed !== '') {
        const from = paragraph.start + start + stretch.indexOf(trimmed);
        found.push({ text: trimmed, start: from, end: from + trimmed.length });
      }
      start = end;
    }
  }
  return found;
}
