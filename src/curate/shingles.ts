// How much of one text stands in another: three words that follow each other, compared. Two words more, another headline
// or a paragraph left out do not make a second source.

const SHINGLE = 3;
/** From this share on, the smaller text is taken to be the other's. */
const NEAR_DUPLICATE = 0.8;

function shinglesOf(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) found.add(words.slice(at, at + SHINGLE).join(' '));
  return found;
}

/** The share of the smaller text's shingles that the other has, 0–1. */
export function containment(a: string, b: string): number {
  const [left, right] = [shinglesOf(a), shinglesOf(b)];
  const least = Math.min(left.size, right.size);
  return least === 0 ? 0 : left.intersection(right).size / least;
}

/** The document that the text is nearly, if there is one. */
export function findNearDuplicate<T extends { readonly id: string; readonly text: string }>(
  text: string,
  documents: readonly T[],
): { readonly of: T; readonly share: number } | undefined {
  const [nearest] = documents
    .map((of) => ({ of, share: containment(text, of.text) }))
    .sort((a, b) => b.share - a.share);
  return nearest !== undefined && nearest.share >= NEAR_DUPLICATE ? nearest : undefined;
}

/** The longest run of words that both texts print, as the first prints it. */
export function longestShared(text: string, other: string): string {
  const words = [...text.matchAll(/\S+/g)];
  let best = '';
  for (let from = 0; from < words.length; from++) {
    const start = words[from]?.index ?? 0;
    for (let to = from; to < words.length; to++) {
      const last = words[to];
      const run = text.slice(start, (last?.index ?? 0) + (last?.[0].length ?? 0));
      if (run.includes('\n') || !other.includes(run)) break;
      if (run.length > best.length) best = run;
    }
  }
  return best;
}
