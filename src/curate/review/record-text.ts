// One record of a list in a YAML file as a stretch of its text: found, replaced, put in, without touching a letter of the
// others. So two curators who work on two records change different lines, and comments stay.

import { isMap, isSeq, parse, parseDocument, stringify } from 'yaml';
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

/** A record on one line: two curators who each add one change two lines, and git keeps both. */
function lineText(record: object): string {
  return stringify(record, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
}

/** Adds an entry to a file that maps ids to records: in the order of the ids where the file has one, else at its end. */
export function addToRegister(source: string, id: string, record: object): string {
  const entry = `${id}: ${lineText(record)}`;
  const text = source.replace(/^\{\s*\}\s*$/m, '').trimEnd();
  const keys = [...text.matchAll(/^([^\s#][^:\n]*):/gm)].map(({ 1: key = '', index }) => ({ key, index }));
  const isSorted = keys.every(({ key }, i) => i === 0 || (keys[i - 1]?.key ?? '') < key);
  const next = isSorted ? keys.find(({ key }) => key > id) : undefined;
  if (next !== undefined) return `${text.slice(0, next.index)}${entry}\n${text.slice(next.index)}\n`;
  return `${text === '' ? '' : `${text}\n`}${entry}\n`;
}

/** Adds a record to a file that is a list of them, at its end. */
export function addToList(source: string, record: object): string {
  const text = source.replace(/^\[\s*\]\s*$/m, '').trimEnd();
  return `${text}\n- ${lineText(record)}\n`;
}

/** A record with further keys at its end; those that it had are written anew. */
export function withKeys(source: string, block: Block, keys: object): string {
  const had: unknown = parse(block.text)?.[0];
  const isNew = typeof had === 'object' && had !== null && Object.keys(keys).every((key) => !(key in had));
  if (!isNew) return replaceBlock(source, block, { ...(had as object), ...keys });
  const lines = stringify(keys, { lineWidth: 0 }).trimEnd().split('\n');
  return `${source.slice(0, block.end)}\n${lines.map((line) => `    ${line}`).join('\n')}${source.slice(block.end)}`;
}
