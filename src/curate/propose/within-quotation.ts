// Whether a place in a sentence stands within somebody's quoted words.

export function isWithinQuotation(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  if ((before.match(/"/g) ?? []).length % 2 === 1 && sentence.indexOf('"', at) !== -1) return true;
  const open = before.lastIndexOf('“');
  return open > before.lastIndexOf('”') && sentence.indexOf('”', at) !== -1;
}
