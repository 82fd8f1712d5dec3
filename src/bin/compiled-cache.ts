// Compiled briefings on disk, so that a start need not check and compile again what it did before. A file is good for
// exactly one key – the sha256 of all that its content was made from – and carries the sha256 of its content: whatever
// is old, foreign, cut short or damaged is as good as absent. See docs/decisions/0003-compiled-store.md.

import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { makeFolder } from '../make-folder.ts';
import { pack, unpack } from '../store/pack.ts';

/** "SITREPC" and the version of this layout; then key, checksum, number of bytes of JSON; then JSON and arrays. */
const MAGIC = Buffer.from('SITREPC1', 'latin1');
const HASH_BYTES = 32;
const HEADER_BYTES = MAGIC.length + 2 * HASH_BYTES + 8;

/** Where the briefings of a folder are kept under the data folder. */
export function compiledFile({ briefingsDir, dataDir }: Pick<Config, 'briefingsDir' | 'dataDir'>): string {
  const name = createHash('sha256').update(resolve(briefingsDir)).digest('hex').slice(0, 16);
  return join(dataDir, 'cache', `${name}.compiled`);
}

/** The data kept under the key, or undefined when there is none that can be trusted. Never throws. */
export function readCompiled(file: string, key: Buffer): unknown {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const header = readBytes(descriptor, HEADER_BYTES, 0);
    if (!header.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
    const [keptKey, checksum] = [MAGIC.length, MAGIC.length + HASH_BYTES].map((at) =>
      header.subarray(at, at + HASH_BYTES),
    );
    if (keptKey?.equals(key) !== true) return undefined;
    const jsonBytes = Number(header.readBigUInt64LE(HEADER_BYTES - 8));
    const blockBytes = fstatSync(descriptor).size - HEADER_BYTES - jsonBytes;
    const json = readBytes(descriptor, jsonBytes, HEADER_BYTES);
    const block = readBytes(descriptor, blockBytes, HEADER_BYTES + jsonBytes);
    if (checksum?.equals(checksumOf(json, block)) !== true) return undefined;
    return unpack({ json: json.toString(), block });
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Keeps the data for the next start. A disk that cannot be written to is no error: the next start compiles again. */
export function writeCompiled(file: string, key: Buffer, data: unknown): void {
  const { json, block } = pack(data);
  const text = Buffer.from(json);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  const parts = [MAGIC, key, checksumOf(text, block), length, text, block];
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    makeFolder(dirname(file), 0o700);
    const descriptor = openSync(draft, 'wx', 0o600);
    try {
      for (const part of parts) writeAll(descriptor, part);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  } catch {
    removeQuietly(draft);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be removed could not be written either.
  }
}

function checksumOf(json: Uint8Array, block: Uint8Array): Buffer {
  return createHash('sha256').update(json).update(block).digest();
}

/** Into a buffer of its own, which begins at a boundary that any typed array can stand on. */
function readBytes(descriptor: number, length: number, position: number): Buffer {
  const bytes = Buffer.from(new ArrayBuffer(length));
  for (let at = 0; at < length; ) {
    const read = readSync(descriptor, bytes, at, length - at, position + at);
    if (read === 0) throw new Error('the file is cut short');
    at += read;
  }
  return bytes;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at);
}
