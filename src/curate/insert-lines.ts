// Lines of their own in the records of a claims file, behind certain keys, with not a letter of the rest changed: what
// `check --fix` writes beside what a person has written. The file is parsed once, however many lines it gets.

import { isMap, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';

export interface LineInserter {
  /** False where the claim is not there, or stands in one line of braces; then nothing is written. */
  insert(claim: string, behind: readonly string[], line: string): boolean;
  /** The text with what was inserted so far. */
  text(): string;
}

export function createLineInserter(text: string): LineInserter {
  const list: unknown = parseDocument(text).get('claims', true);
  const records = new Map<unknown, YAMLMap>(
    isSeq(list) ? list.items.flatMap((item) => (isMap(item) ? [[item.get('id'), item] as const] : [])) : [],
  );
  const inserted: { readonly at: number; readonly line: string }[] = [];
  return {
    insert(claim, behind, line) {
      const record = records.get(claim);
      if (record === undefined || record.flow === true) return false;
      const at = lineEndBehind(text, record.items.filter(({ key }) => behind.includes(String(key))).at(-1));
      const column = columnOf(text, record.items[0]);
      if (at === undefined || column === undefined) return false;
      inserted.push({ at, line: `\n${' '.repeat(column)}${line}` });
      return true;
    },
    text() {
      let [done, from] = ['', 0];
      // What goes to the same place stays in the order in which it came.
      for (const { at, line } of inserted.toSorted((a, b) => a.at - b.at)) {
        done += text.slice(from, at) + line;
        from = at;
      }
      return done + text.slice(from);
    },
  };
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
