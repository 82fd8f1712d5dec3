// Lists told in turn, so that none of them waits for the end of another.

/** The first of each list, then the second of each, and so on; what stands in several comes as often. */
export function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
