// Words in the fonts that pictures are drawn with: how wide they are, where they break, and whether every character can
// be drawn at all. A picture with a hole in it, where a name or a figure should be, is worse than none.

import type { Font } from './font.ts';

/** In the order in which they are looked through; bold falls back to the regular ones. */
export interface Fonts {
  readonly regular: readonly Font[];
  readonly bold: readonly Font[];
}

export interface Style {
  readonly size: number;
  readonly isBold?: boolean;
}

export interface Typesetter {
  /** Pixels. */
  width(text: string, style: Style): number;
  /** On as many lines as it needs, of about the same length; a word that is too wide alone is broken. */
  lines(text: string, style: Style, room: number): readonly string[];
  /** The characters of the texts that no font has, each once. */
  missing(texts: readonly string[]): readonly string[];
}

/** Lines are evened out in steps of so many pixels. */
const EVENING = 12;

/** Some languages set no blanks between words: there a line may break anywhere. */
let segmenter: Intl.Segmenter | undefined;

export function createTypesetter({ regular, bold }: Fonts): Typesetter {
  const all = { regular, bold: [...bold, ...regular] };
  const fontOf = (codePoint: number, isBold: boolean) =>
    (isBold ? all.bold : all.regular).find((font) => font.has(codePoint));
  const width = (text: string, { size, isBold = false }: Style): number =>
    [...text].reduce((sum, character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return sum + (fontOf(codePoint, isBold)?.width(codePoint) ?? 0) * size;
    }, 0);

  function breakWord(word: string, style: Style, room: number): readonly string[] {
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    const pieces: string[] = [];
    let piece = '';
    for (const { segment } of segmenter.segment(word)) {
      if (piece !== '' && width(piece + segment, style) > room) {
        pieces.push(piece);
        piece = '';
      }
      piece += segment;
    }
    return [...pieces, piece];
  }

  function filled(text: string, style: Style, room: number): readonly string[] {
    const words = text
      .split(' ')
      .flatMap((word) => (width(word, style) > room ? breakWord(word, style, room) : [word]));
    const lines: string[] = [];
    for (const word of words) {
      const last = lines.pop();
      if (last === undefined) lines.push(word);
      else if (width(`${last} ${word}`, style) <= room) lines.push(`${last} ${word}`);
      else lines.push(last, word);
    }
    return lines;
  }

  return {
    width,
    lines(text, style, room) {
      const widest = filled(text, style, room);
      if (widest.length < 2) return widest;
      const narrow = Math.max(
        width(text, style) / widest.length,
        ...text.split(' ').map((one) => width(one, style)),
      );
      for (let less = Math.ceil(narrow); less < room; less += EVENING) {
        const lines = filled(text, style, less);
        if (lines.length === widest.length) return lines;
      }
      return widest;
    },
    missing(texts) {
      const characters = new Set(texts.flatMap((text) => [...text]));
      return [...characters].filter(
        (character) => fontOf(character.codePointAt(0) ?? 0, false) === undefined,
      );
    },
  };
}
