// The name that somebody who misspelt one most likely meant. For messages only: nothing is ever looked up this way.

/** More than this share of the letters may not differ, or the two are simply different names. */
const MOST_DIFFERENT = 0.34;

/** The nearest of the names, or undefined where none is near. A name that shares all words but one is near too. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of names) {
    const distance = Math.min(
      editDistance(name.toLowerCase(), candidate.toLowerCase()) / Math.max(name.length, candidate.length, 1),
      wordDistance(name, candidate),
    );
    if (distance <= MOST_DIFFERENT && (best === undefined || distance < best.distance))
      best = { name: candidate, distance };
  }
  return best?.name;
}

/** ` Did you mean “x”?`, or nothing. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const near = nearestName(name, names);
  return near === undefined ? '' : `; did you mean “${near}”?`;
}

/** Share of the hyphened words that only one of the two has. */
function wordDistance(a: string, b: string): number {
  const [left, right] = [new Set(a.split(/[-_ ]/)), new Set(b.split(/[-_ ]/))];
  const all = left.union(right).size;
  return left.size < 2 && right.size < 2 ? 1 : (all - left.intersection(right).size) / all;
}

/** Insertions, deletions, replacements, and swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
