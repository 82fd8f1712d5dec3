// The last resort for a text that fits into no message: cut between sentences or words, never inside a character.

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Chunks that join to the text again and whose `measure` is at most `most`; measured after escaping, so `measure` says how. */
export function cutText(
  text: string,
  most: number,
  measure: (chunk: string) => number = (chunk) => chunk.length,
): readonly string[] {
  const chunks: string[] = [];
  let rest = text;
  while (measure(rest) > most) {
    const room = longestPrefix(rest, most, measure);
    const at = breakBefore(rest, room);
    chunks.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === '' && chunks.length > 0 ? chunks : [...chunks, rest];
}

/** Length of the longest prefix that measures at most `most`, by halving; at least one character. */
function longestPrefix(text: string, most: number, measure: (chunk: string) => number): number {
  let low = 1;
  let high = Math.min(text.length, most);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The best place to cut at or before `room`: after a sentence, else after a space, else between characters. */
function breakBefore(text: string, room: number): number {
  const head = text.slice(0, room);
  const half = Math.floor(room / 2);
  const sentence = Math.max(
    ...['. ', '! ', '? ', '.” ', '\n'].map((end) => {
      const at = head.lastIndexOf(end);
      return at < 0 ? 0 : at + end.length;
    }),
  );
  if (sentence > half) return sentence;
  const space = head.lastIndexOf(' ') + 1;
  if (space > 0) return space;
  const graphemes = segmenter.segment(text.slice(0, room + 64));
  const start = graphemes.containing(room)?.index ?? room;
  return start > 0 ? start : atCodePoint(text, room);
}

/** A grapheme may be endless (stacked marks): then only surrogate pairs stay whole. */
function atCodePoint(text: string, at: number): number {
  const isInsidePair = /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
  return isInsidePair ? (Math.max(at - 1, 1) === at - 1 ? at - 1 : at + 1) : at;
}
