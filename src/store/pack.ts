// Plain data that holds typed arrays ↔ bytes: JSON for the records, and one block for the arrays, which are opened as
// views on it. Nothing is parsed but the JSON.

const arrayTypes = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;
type TypeName = keyof typeof arrayTypes;
type PackedArray = InstanceType<(typeof arrayTypes)[TypeName]>;

/** Where an array stands in the data, and in the block. */
interface ArrayPlace {
  readonly path: readonly (string | number)[];
  readonly type: TypeName;
  readonly offset: number;
  readonly length: number;
}

export interface Packed {
  readonly json: string;
  /** Arrays at 8-byte boundaries, little-endian as the machine has them. */
  readonly block: Uint8Array;
}

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** `data` is what JSON can hold, and typed arrays anywhere in it. */
export function pack(data: unknown): Packed {
  const places: ArrayPlace[] = [];
  const arrays: PackedArray[] = [];
  let size = 0;
  const withoutArrays = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (ArrayBuffer.isView(value)) {
      const array = value as PackedArray;
      places.push({ path, type: array.constructor.name as TypeName, offset: size, length: array.length });
      arrays.push(array);
      size = aligned(size + array.byteLength);
      return null;
    }
    if (Array.isArray(value)) return value.map((item, at) => withoutArrays(item, [...path, at]));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, withoutArrays(item, [...path, key])]),
      );
    }
    return value;
  };
  const plain = withoutArrays(data, []);
  const block = new Uint8Array(size);
  for (const [at, { offset }] of places.entries()) {
    const { buffer, byteOffset, byteLength } = arrays[at] as PackedArray;
    block.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
  }
  return { json: JSON.stringify({ plain, places }), block };
}

/** The data again, its arrays being views on the block. The block must begin at an 8-byte boundary. */
export function unpack({ json, block }: Packed): unknown {
  const { plain, places } = JSON.parse(json) as { plain: unknown; places: readonly ArrayPlace[] };
  const root = { data: plain };
  for (const { path, type, offset, length } of places) {
    let holder: Record<string | number, unknown> = root;
    let key: string | number = 'data';
    for (const next of path) {
      holder = holder[key] as Record<string | number, unknown>;
      key = next;
    }
    holder[key] = new arrayTypes[type](block.buffer as ArrayBuffer, block.byteOffset + offset, length);
  }
  return root.data;
}
