// Quotations that run over several sentences: “The radar was on. We have the log,” Dassel said. Whoever stands beside
// the closing mark says all of it; else whoever stands before the opening one.

import { type Stretch, sentences } from '../../briefing/canonical.ts';
import type { Speaker } from './speakers.ts';

interface Quotation {
  readonly start: number;
  readonly end: number;
}

interface Quotations {
  /** For a sentence that names no speaker: whether it is quoted, and who says the quotation where it is printed. */
  around(sentence: Stretch): { readonly isQuoted: boolean; readonly speaker: Speaker | undefined };
}

export function createQuotations(
  text: string,
  speakersOf: (sentence: string) => readonly Speaker[],
): Quotations {
  const found = quotationsIn(text);
  const all = sentences(text);
  const at = (place: number): Stretch | undefined =>
    all.find(({ start, end }) => place >= start && place < end);
  const speakerAt = (place: number): Speaker | undefined => {
    const sentence = at(place);
    const [speaker] = sentence === undefined ? [] : speakersOf(sentence.text);
    return speaker === undefined ? undefined : { ...speaker, isQuotation: true };
  };
  return {
    around({ start, end }) {
      const own = found.find(
        (quotation) => quotation.start < end && quotation.end > start && quotation.start <= start + 1,
      );
      if (own === undefined) return { isQuoted: false, speaker: undefined };
      const isOver = own.end <= end;
      // The sentence of the closing mark, or what follows the mark: “… now.” Dassel said.
      const speaker = isOver ? undefined : speakerAt(own.end - 1);
      return { isQuoted: true, speaker: speaker ?? (own.start < start ? speakerAt(own.start) : undefined) };
    },
  };
}

const MARKS = [
  ['“', '”'],
  ['"', '"'],
] as const;

/** From mark to mark, within a paragraph; one that is not closed ends with it. */
function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const end = paragraph.index + paragraph[0].length;
    for (const [opening, closing] of MARKS)
      for (let open = text.indexOf(opening, paragraph.index); open !== -1 && open < end; ) {
        const close = text.indexOf(closing, open + 1);
        const until = close === -1 || close >= end ? end : close + 1;
        found.push({ start: open, end: until });
        open = text.indexOf(opening, until);
      }
  }
  return found;
}
