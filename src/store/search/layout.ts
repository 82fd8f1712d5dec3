/**
 * The index as one block of memory, which is also the file: a header, then typed arrays at 8-byte
 * boundaries. Opening makes views on it and copies nothing.
 *
 * Passages are numbered inside the index so that those of one context (their parent) are neighbours, and
 * neighbours are cut into windows. A posting is a 16-bit position in its window and a 16-bit code into a
 * table of impacts, which is sorted by value: a higher code is a higher impact. A frequent (dense) term has a
 * row with its first posting and highest code in every window; the others (sparse) have the window of each
 * posting instead.
 */

const SMALLEST_WINDOW = 4096;
const LARGEST_WINDOW = 0x10000;
/** Window numbers of sparse postings take a byte each up to here, two beyond. */
export const BYTE_WINDOWS = 256;
/** Marks a dense term. */
export const DENSE = 0x80000000;
const WANTED_WINDOWS = 250;

/** How many passages a window holds at most: more in a large index, so that there are few windows. */
export function windowSize(passages: number): number {
  let size = SMALLEST_WINDOW;
  while (size < LARGEST_WINDOW && passages / size > WANTED_WINDOWS) size *= 2;
  return size;
}

const MAGIC = 0x58444953; // "SIDX", little-endian
const VERSION = 1;

const SECTIONS = {
  termChars: Uint16Array,
  termStarts: Uint32Array,
  termSlots: Uint32Array,
  idChars: Uint16Array,
  idBytes: Uint8Array,
  idStarts: Uint32Array,
  /** Inside number → number in the order of the input; empty where they are the same. */
  ordinals: Uint32Array,
  /** Inside number → place in the order of ids; empty where they are the same. */
  ranks: Uint32Array,
  windowPassages: Uint32Array,
  windowParents: Uint32Array,
  parentPassages: Uint32Array,
  /** Passage → its parent's position in the window; empty where no passage has a context. */
  parentOf: Uint16Array,
  textStarts: Uint32Array,
  /** Term → DENSE + the number of its row, or where its windows start in the arrays of windows. */
  textRows: Uint32Array,
  textWindowStarts: Uint32Array,
  textWindowHighest: Uint16Array,
  textLow: Uint16Array,
  textWindows8: Uint8Array,
  textWindows16: Uint16Array,
  textCodes: Uint16Array,
  textImpacts: Float64Array,
  contextStarts: Uint32Array,
  contextRows: Uint32Array,
  contextWindowStarts: Uint32Array,
  contextWindowHighest: Uint16Array,
  contextLow: Uint16Array,
  contextWindows8: Uint8Array,
  contextWindows16: Uint16Array,
  contextCodes: Uint16Array,
  contextImpacts: Float64Array,
  /** Contexts that hold a term: fewer than its postings where a parent is continued in another window. */
  contextCounts: Uint32Array,
} as const;

const NUMBERS = ['passages', 'textDocuments', 'contextDocuments', 'contextWeight'] as const;

export type SectionName = keyof typeof SECTIONS;
export type Sections = { readonly [Name in SectionName]: InstanceType<(typeof SECTIONS)[Name]> };
export type HeaderNumbers = Readonly<Record<(typeof NUMBERS)[number], number>>;

export interface IndexData {
  readonly bytes: Uint8Array;
  readonly numbers: HeaderNumbers;
  readonly sections: Sections;
}

const NAMES = Object.keys(SECTIONS) as SectionName[];
const FIXED_BYTES = 32;
const HEADER_BYTES = FIXED_BYTES + NUMBERS.length * 8 + NAMES.length * 8;

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;

function headerChecksum(header: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < header.length; at++) {
    // The checksum's own four bytes count as nothing.
    const byte = at >= 8 && at < 12 ? 0 : (header[at] as number);
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

function viewSections(buffer: ArrayBuffer, start: number, lengths: readonly number[]): Sections {
  let at = start + HEADER_BYTES;
  const views: Partial<Record<SectionName, unknown>> = {};
  for (const [number, name] of NAMES.entries()) {
    const length = lengths[number] as number;
    views[name] = new SECTIONS[name](buffer, at, length);
    at = aligned(at + length * SECTIONS[name].BYTES_PER_ELEMENT);
  }
  return views as Sections;
}

function totalBytes(lengths: readonly number[]): number {
  let bytes = HEADER_BYTES;
  for (const [number, name] of NAMES.entries()) {
    bytes = aligned(bytes + (lengths[number] as number) * SECTIONS[name].BYTES_PER_ELEMENT);
  }
  return bytes;
}

/** A new block with room for sections of these lengths, its header written and its sections zero. */
export function allocateIndex(
  numbers: HeaderNumbers,
  sectionLengths: Readonly<Record<SectionName, number>>,
): IndexData {
  const lengths = NAMES.map((name) => sectionLengths[name]);
  const bytes = new Uint8Array(totalBytes(lengths));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, HEADER_BYTES, true);
  view.setFloat64(16, bytes.length, true);
  for (const [number, name] of NUMBERS.entries())
    view.setFloat64(FIXED_BYTES + number * 8, numbers[name], true);
  const lengthsAt = FIXED_BYTES + NUMBERS.length * 8;
  for (const [number, length] of lengths.entries()) view.setFloat64(lengthsAt + number * 8, length, true);
  view.setUint32(8, headerChecksum(bytes.subarray(0, HEADER_BYTES)), true);
  return { bytes, numbers, sections: viewSections(bytes.buffer, 0, lengths) };
}

/** Views on a saved index. Throws an Error that says what is wrong with bytes that are not one. */
export function viewIndex(input: Uint8Array): IndexData {
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1) {
    throw new Error('search index: this machine stores numbers big-endian, the index is little-endian');
  }
  if (input.length < HEADER_BYTES) {
    throw new Error(
      `search index: ${input.length} bytes are too few for a header of ${HEADER_BYTES}; the file is cut short or is no index`,
    );
  }
  // Views need 8-byte boundaries; bytes from a pooled buffer are moved once.
  const whole = input.byteOffset % 8 === 0 && input.buffer instanceof ArrayBuffer;
  const bytes = whole ? input : Uint8Array.from(input);
  const buffer = bytes.buffer as ArrayBuffer;
  const view = new DataView(buffer, bytes.byteOffset, HEADER_BYTES);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('search index: the file is not a search index');
  const version = view.getUint32(4, true);
  if (version !== VERSION) {
    throw new Error(
      `search index: the file has format ${version}, this program reads ${VERSION}; build it anew`,
    );
  }
  const header = bytes.subarray(0, HEADER_BYTES);
  if (view.getUint32(8, true) !== headerChecksum(header))
    throw new Error('search index: the header is damaged (its checksum differs); build the index anew');
  const expected = view.getFloat64(16, true);
  if (expected !== bytes.length)
    throw new Error(
      `search index: the file has ${bytes.length} bytes, its header says ${expected}; it is cut short or grew`,
    );
  const numbers = Object.fromEntries(
    NUMBERS.map((name, number) => [name, view.getFloat64(FIXED_BYTES + number * 8, true)]),
  ) as HeaderNumbers;
  const lengthsAt = FIXED_BYTES + NUMBERS.length * 8;
  const lengths = NAMES.map((_, number) => view.getFloat64(lengthsAt + number * 8, true));
  return { bytes, numbers, sections: viewSections(buffer, bytes.byteOffset, lengths) };
}
