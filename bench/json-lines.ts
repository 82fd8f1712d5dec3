/** Reads a file of JSON lines piece by piece, so that its size does not matter; a bad line is named. */
import { closeSync, openSync, readSync } from 'node:fs';

export class BadInput extends Error {}

function* readLines(path: string): Generator<string> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new BadInput(`${path}: cannot be read (${error instanceof Error ? error.message : error})`);
  }
  try {
    const chunk = new Uint8Array(1 << 20);
    const decoder = new TextDecoder();
    let pieces: string[] = [];
    for (;;) {
      const size = readSync(file, chunk);
      const lines = decoder.decode(chunk.subarray(0, size), { stream: size > 0 }).split('\n');
      pieces.push(lines[0] as string);
      if (lines.length > 1) {
        yield pieces.join('');
        yield* lines.slice(1, -1);
        pieces = [lines[lines.length - 1] as string];
      }
      if (size === 0) break;
    }
    yield pieces.join('');
  } finally {
    closeSync(file);
  }
}

/**
 * Each line that is not blank, read by `read`, which throws a BadInput that says what is wrong with a line;
 * it is thrown on with file and line number in front.
 */
export function* readJsonLines<T>(path: string, read: (value: unknown) => T): Generator<T> {
  let number = 0;
  for (const line of readLines(path)) {
    number++;
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new BadInput(`${path}:${number} is not JSON: ${error instanceof Error ? error.message : error}`);
    }
    try {
      yield read(value);
    } catch (error) {
      throw error instanceof BadInput ? new BadInput(`${path}:${number} ${error.message}`) : error;
    }
  }
}
