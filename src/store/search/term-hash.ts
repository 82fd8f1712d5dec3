/** FNV-1a over UTF-16 code units: where a word or term is looked for in a table of slots. */
export function hashUnits(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

export const hashTerm = (term: string): number => hashUnits(term, 0, term.length);
