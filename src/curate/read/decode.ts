// Bytes to text: by their mark, by what the page or the server says, else UTF-8; never with characters lost in silence.

import { Refused } from './page.ts';

export function decode(
  bytes: Uint8Array,
  declared?: string,
): { readonly text: string; readonly notes: readonly string[] } {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { text: decodeAs(marked, bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
    const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? declared ?? 'windows-1252';
    const text = decodeAs(/^utf-?8$/i.test(named) ? 'windows-1252' : named, bytes);
    return { text, notes: [`read as ${named}: it is not UTF-8`] };
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new Refused(`it says that it is written in “${encoding}”, which is no encoding we know`);
  }
}
