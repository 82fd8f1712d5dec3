// Makes any text safe to show where characters can act: terminal escapes and other controls, and the marks that turn
// reading direction around, are replaced by visible stand-ins. Line feeds stay.

/** Every control character but the line feed. */
const CONTROLS = /[^\P{Cc}\n]/gu;
const LINE_BREAKS = /\r\n?|[\u2028\u2029]/gu;
/** Directional marks, embeddings, overrides and isolates: they can make a text read as another one. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text with nothing in it that acts on a terminal or reorders what stands around it. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, showControl)
    .replace(DIRECTIONS, '\ufffd');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/gu, ' ');
}

function showControl(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09) return ' ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
