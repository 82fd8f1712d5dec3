// One record of a list in a YAML file as a stretch of its text: found, replaced, put in, without touching a letter of the
// others. So two curators who work on two records change different lines, and comments stay.

import { isMap, isSeq, parseDocument } from 'yaml';
import { sha256 } from '../../briefing/canonical.ts';
import { entryText } from '../claim-file-text.ts';

export interface Block {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Changes with every letter of the record. */
  readonly revision: string;
}

/** The records of a list, in the file's order, with what `key` says of each. */
export function blocksOf(
  source: string,
  list: string,
): readonly (Block & { readonly get: (key: string) => unknown })[] {
  const document = parseDocument(source);
  const entries: unknown = document.get(list, true);
  if (!isSeq(entries)) return [];
  return entries.items.flatMap((item) => {
    if (!isMap(item) || item.range == null) return [];
    const [from, to] = item.range;
    const start = source.lastIndexOf('\n', from) + 1;
    const end = source.slice(0, to).trimEnd().length;
    const text = source.slice(start, end);
    return [
      { start, end, text, revision: sha256(text).slice(0, 16), get: (key: string): unknown => item.get(key) },
    ];
  });
}

/** The record of that id, or the skip of that sentence. */
export function findBlock(source: string, list: string, key: string, value: string): Block | undefined {
  return blocksOf(source, list).find((block) => block.get(key) === value);
}

export function replaceBlock(source: string, block: Block, record: object): string {
  return source.slice(0, block.start) + entryText(record) + source.slice(block.end);
}

export function removeBlock(source: string, block: Block, list: string): string {
  const rest = source.slice(block.end).replace(/^\n+/, '\n');
  const before = source.slice(0, block.start).replace(/\n+$/, '\n');
  const text = before + rest.replace(/^\n(?=\S|$)/, '\n');
  return blocksOf(source, list).length === 1
    ? text.replace(new RegExp(`^${list}:[ \\t]*\\n`, 'm'), `${list}: []\n`)
    : text;
}

/** Puts a record in before the first for which `isLater` holds, else at the list's end. */
export function insertBlock(
  source: string,
  list: string,
  record: object,
  isLater: (get: (key: string) => unknown) => boolean,
): string {
  const blocks = blocksOf(source, list);
  const next = blocks.find(({ get }) => isLater(get));
  if (next !== undefined)
    return `${source.slice(0, next.start)}${entryText(record)}\n\n${source.slice(next.start)}`;
  const last = blocks.at(-1);
  if (last !== undefined)
    return `${source.slice(0, last.end)}\n\n${entryText(record)}${source.slice(last.end)}`;
  const empty = new RegExp(`^${list}:[ \\t]*\\[[ \\t]*\\][ \\t]*$`, 'm');
  if (empty.test(source)) return source.replace(empty, () => `${list}:\n${entryText(record)}`);
  return `${source.trimEnd()}\n\n${list}:\n${entryText(record)}\n`;
}

/** Adds an entry to a file that maps ids to records. */
export function addToRegister(source: string, entry: string): string {
  const text = source.replace(/^\{\s*\}\s*$/m, '').trimEnd();
  return `${text}\n${/^\s*#[^\n]*$/.test(text.split('\n').at(-1) ?? '') ? '' : '\n'}${entry.trimEnd()}\n`;
}
