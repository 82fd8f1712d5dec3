// Marks around words that chat platforms share: emoji codes, which are no words, and styles, whose words stay.

/** Outside words, so that "as_of:today source:x" and 12:30:45 keep their colons. */
const EMOJI = /(?<![\p{L}\p{N}_]):(?=[^:]*[\p{L}\p{N}+-])[\p{L}\p{N}_+'-]{1,100}:(?![\p{L}\p{N}])/gu;
const STYLED = /(?<![\p{L}\p{N}*_`])([*_`])(?=\S)([^\n]*?)(?<=\S)\1(?![\p{L}\p{N}*_`])/gu;

export function withoutEmojiCodes(text: string): string {
  return text.replaceAll(EMOJI, ' ');
}

/** Marks can stand in marks: *_both_*. */
export function withoutStyles(text: string): string {
  return text.replaceAll(STYLED, '$2').replaceAll(STYLED, '$2');
}
