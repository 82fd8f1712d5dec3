// How many columns a text takes in a terminal, and how to wrap it there. Counted in graphemes: East Asian wide
// characters and emoji take two columns, combining marks and joiners none.

/** Made when first needed: it takes longer than all else in a reply. */
let segmenter: Intl.Segmenter | undefined;
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

const ZERO = /^[\p{Mark}\p{Cf}]+$/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
/** Ranges of Unicode's East Asian Width "W" and "F" outside emoji. */
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{17000}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
/** Latin letters, the usual punctuation and arrows: a column each, and none of them joins another. */
const NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u2199]*$/u;

export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (ZERO.test(grapheme)) return 0;
  return WIDE.test(grapheme) || EMOJI.test(grapheme) ? 2 : 1;
}

export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/**
 * Breaks at spaces, and inside a word only where the word alone is wider than the line. Infinity never breaks; `hanging`
 * is the width of the lines behind the first, where that is another one.
 */
export function wrapText(text: string, width: number, hanging = width): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => (textWidth(line) <= width ? [line] : wrapLine(line, width, hanging)));
}

/** A line whose value stands in a column of its own is wrapped within that column: “  core       the crew …”. */
export function wrapIndented(text: string, width: number): readonly string[] {
  const [lead] = /^(?: +(?:\S+(?: \S+)* {2,})?)?/.exec(text) ?? [''];
  const inner = width - lead.length;
  if (inner < width / 2) return wrapText(text, width);
  return wrapText(text.slice(lead.length), inner).map(
    (line, i) => `${i === 0 ? lead : ' '.repeat(lead.length)}${line}`,
  );
}

function wrapLine(line: string, first: number, hanging: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const width = lines.length === 0 ? first : hanging;
    const joined = current === '' ? word : `${current} ${word}`;
    if (textWidth(joined) <= width) {
      current = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    const pieces = cutWord(word, hanging);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? '';
  }
  lines.push(current);
  return lines;
}

function cutWord(word: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes(word)) {
    if (piece !== '' && textWidth(piece) + graphemeWidth(segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  pieces.push(piece);
  return pieces;
}
