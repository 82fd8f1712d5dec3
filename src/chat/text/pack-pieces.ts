// Splits a reply into messages: pieces (a quote with its sources, a heading, …) are never cut here, only shared out, so
// whatever belongs together stays together. How much a message holds is the platform's business.

export interface Piece<T> {
  readonly body: T;
  /** A heading or a lead-in: it goes to the next message rather than end one. */
  readonly keepWithNext: boolean;
}

/** Messages in order, each as full as `fits` allows. A piece that fits nowhere gets a message of its own. */
export function packPieces<T>(
  pieces: readonly Piece<T>[],
  fits: (bodies: readonly T[]) => boolean,
): readonly (readonly T[])[] {
  const messages: Piece<T>[][] = [];
  let current: Piece<T>[] = [];
  for (const piece of pieces) {
    if (current.length === 0 || fits([...current, piece].map(({ body }) => body))) {
      current.push(piece);
      continue;
    }
    const carried = trailingLeadIns(current);
    const next = [...carried, piece];
    const isStuck = carried.length === current.length || !fits(next.map(({ body }) => body));
    messages.push(isStuck ? current : current.slice(0, current.length - carried.length));
    current = isStuck ? [piece] : next;
  }
  if (current.length > 0) messages.push(current);
  return messages.map((message) => message.map(({ body }) => body));
}

function trailingLeadIns<T>(pieces: readonly Piece<T>[]): readonly Piece<T>[] {
  const last = pieces.findLastIndex((piece) => !piece.keepWithNext);
  return pieces.slice(last + 1);
}
