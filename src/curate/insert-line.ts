// A line of its own in a claim's record, behind certain keys of it, with not a letter of the rest changed: what `check --fix`
// writes beside what a person has written.

import { isMap, isSeq, type Pair, parseDocument } from 'yaml';

/** The text as it is where the claim is not there, or stands in one line of braces. */
export function insertLine(text: string, claim: string, behind: readonly string[], line: string): string {
  const list: unknown = parseDocument(text).get('claims', true);
  const record = isSeq(list) ? list.items.find((item) => isMap(item) && item.get('id') === claim) : undefined;
  if (!isMap(record) || record.flow === true) return text;
  const pairs = record.items.filter(({ key }) => behind.includes(String(key)));
  const at = lineEndBehind(text, pairs.at(-1));
  const column = columnOf(text, record.items[0]);
  if (at === undefined || column === undefined) return text;
  return `${text.slice(0, at)}\n${' '.repeat(column)}${line}${text.slice(at)}`;
}

function lineEndBehind(text: string, pair: Pair | undefined): number | undefined {
  const end = rangeOf(pair?.value)?.[1];
  if (end === undefined) return undefined;
  // A block text's range takes in the line end behind it.
  const at = text.indexOf('\n', text.slice(0, end).trimEnd().length);
  return at === -1 ? undefined : at;
}

function columnOf(text: string, pair: Pair | undefined): number | undefined {
  const start = rangeOf(pair?.key)?.[0];
  return start === undefined ? undefined : start - (text.lastIndexOf('\n', start - 1) + 1);
}

function rangeOf(node: unknown): readonly [number, number, ...number[]] | undefined {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? (node.range as [number, number])
    : undefined;
}
