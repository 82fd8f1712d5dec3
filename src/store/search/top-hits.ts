/**
 * The k best passages so far, as a heap with the worst on top. Equal scores are ordered by rank, so the
 * result does not depend on the order in which passages are offered.
 */
export interface TopHits {
  /** Forgets everything and keeps the best `capacity` from now on. */
  reset(capacity: number): void;
  /** The score that a passage must at least reach to be kept: 0 while there is room. */
  readonly bar: number;
  offer(score: number, rank: number, passage: number): void;
  readonly size: number;
  /** Empties the heap, worst first. */
  drain(visit: (score: number, passage: number) => void): void;
}

export function createTopHits(): TopHits {
  let scores = new Float64Array(16);
  let ranks = new Uint32Array(16);
  let passages = new Uint32Array(16);
  let capacity = 0;
  let size = 0;

  const isWorse = (a: number, b: number): boolean => {
    const scoreA = scores[a] as number;
    const scoreB = scores[b] as number;
    return scoreA < scoreB || (scoreA === scoreB && (ranks[a] as number) > (ranks[b] as number));
  };
  const swap = (a: number, b: number): void => {
    const score = scores[a] as number;
    const rank = ranks[a] as number;
    const passage = passages[a] as number;
    put(a, scores[b] as number, ranks[b] as number, passages[b] as number);
    put(b, score, rank, passage);
  };
  const put = (at: number, score: number, rank: number, passage: number): void => {
    scores[at] = score;
    ranks[at] = rank;
    passages[at] = passage;
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      let worst = at;
      const left = at * 2 + 1;
      if (left < size && isWorse(left, worst)) worst = left;
      if (left + 1 < size && isWorse(left + 1, worst)) worst = left + 1;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  };

  return {
    reset(wanted) {
      capacity = wanted;
      size = 0;
      if (scores.length < wanted) {
        scores = new Float64Array(wanted);
        ranks = new Uint32Array(wanted);
        passages = new Uint32Array(wanted);
      }
    },
    get bar() {
      return size < capacity ? 0 : (scores[0] as number);
    },
    get size() {
      return size;
    },
    offer(score, rank, passage) {
      if (size < capacity) {
        let at = size++;
        put(at, score, rank, passage);
        while (at > 0 && isWorse(at, (at - 1) >> 1)) {
          swap(at, (at - 1) >> 1);
          at = (at - 1) >> 1;
        }
        return;
      }
      const least = scores[0] as number;
      if (score < least || (score === least && rank > (ranks[0] as number))) return;
      put(0, score, rank, passage);
      sink();
    },
    drain(visit) {
      while (size > 0) {
        visit(scores[0] as number, passages[0] as number);
        size--;
        if (size > 0) swap(0, size);
        sink();
      }
    },
  };
}
