// What people typed, cut to what a question needs, so that no text however long costs more than a moment; and shown
// back in error messages without anything in it that acts.

/** In UTF-16 code units. Longer texts are pasted ones: what is asked stands in their first or last lines. */
const LONGEST = { question: 1000, option: 200, shown: 60 } as const;

/** A question as it is read: compatibility forms and blanks folded, the middle of a long one left out. */
export function readableQuestion(typed: string): string {
  // Folding can make a text 18 times as long: cut before it as well as behind it.
  const folded = keepEnds(typed.replace(/\s+/g, ' '), LONGEST.question).toWellFormed().normalize('NFKC');
  return keepEnds(folded.replace(/\s+/g, ' ').trim(), LONGEST.question);
}

/** An option longer than any name or date is cut. */
export function readableOption(typed: string): string {
  return typed.slice(0, LONGEST.option).toWellFormed().replace(/\s+/g, ' ').trim();
}

/** Typed words for an error message: one line, short, no control characters. */
export function showTyped(typed: string): string {
  const line = readableOption(typed).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
  const letters = [...line];
  return letters.length <= LONGEST.shown ? line : `${letters.slice(0, LONGEST.shown).join('')}…`;
}

/** The first and the last half, cut between words where there is a blank to cut at. */
function keepEnds(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = most / 2;
  const head = text.slice(0, half).replace(/\s\S*$/, '');
  const tail = text.slice(-half).replace(/^\S*\s/, '');
  return `${head} ${tail}`;
}
