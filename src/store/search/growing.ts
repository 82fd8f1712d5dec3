/** A list of unsigned 32-bit numbers that grows without boxing them. */
export interface GrowingNumbers {
  push(value: number): void;
  readonly length: number;
  /** The numbers so far; valid until the next push. */
  view(): Uint32Array;
}

export function createGrowingNumbers(): GrowingNumbers {
  let items = new Uint32Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === items.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(items);
        items = larger;
      }
      items[length++] = value;
    },
    get length() {
      return length;
    },
    view: () => items.subarray(0, length),
  };
}
