/**
 * Exact top-k over posting lists. Windows of passages are visited from the highest possible score down, so
 * that the bar rises early; inside a window only the lists without which no passage can reach the bar are
 * walked, and the rest are looked up for the passages that still can (MaxScore, window by window).
 */
import type { Sections } from './layout.ts';
import { contribution, type PostingList } from './posting-list.ts';
import type { TopHits } from './top-hits.ts';

/** Whether a passage may be returned; takes its number in the order of the input. */
export type Admits = (ordinal: number) => boolean;

export interface TopK {
  /** Fills `hits` from the lists, which must be in ascending order of `highest`. */
  run(lists: readonly PostingList[], count: number, hits: TopHits, admits: Admits | null): void;
}

function widestWindow(starts: Uint32Array): number {
  let widest = 0;
  for (let at = 1; at < starts.length; at++) {
    widest = Math.max(widest, (starts[at] as number) - (starts[at - 1] as number));
  }
  return widest;
}

/** The place of `wanted` in the ascending low[from … to), or −1. */
function findPosition(low: Uint16Array, from: number, to: number, wanted: number): number {
  let left = from;
  let right = to;
  while (left < right) {
    const middle = (left + right) >>> 1;
    if ((low[middle] as number) < wanted) left = middle + 1;
    else right = middle;
  }
  return left < to && low[left] === wanted ? left : -1;
}

/** Looking one passage up costs about this many steps of walking the list. */
const LOOKUP_COST = 8;

/** Coarser steps for ordering windows, so that a bound and a window number fit one exact number. */
const ORDER_STEP = 2 ** 18;

export function createTopK(sections: Sections): TopK {
  const { windowPassages, windowParents, parentPassages, parentOf, ordinals, ranks } = sections;
  const windows = windowPassages.length - 1;
  const widest = widestWindow(windowPassages);
  const order = new Float64Array(windows);
  const bounds = new Float64Array(windows);
  const scores = new Float64Array(widest);
  const parentScores = new Float64Array(widestWindow(windowParents));
  const touched = new Uint16Array(widest);
  const touchedParents = new Uint16Array(parentScores.length);
  const alive = new Uint16Array(widest);

  const windowStart = (list: PostingList, window: number): number =>
    list.first + (list.windowStarts[list.windowsAt + window] as number);

  /** Adds an essential text list; returns how many passages of the window are touched by now. */
  function addText(list: PostingList, window: number, count: number): number {
    const { low, codes, impacts, weight } = list;
    const end = windowStart(list, window + 1);
    let touches = count;
    for (let at = windowStart(list, window); at < end; at++) {
      const passage = low[at] as number;
      const before = scores[passage] as number;
      if (before === 0) touched[touches++] = passage;
      scores[passage] = before + contribution(weight, impacts[codes[at] as number] as number);
    }
    return touches;
  }

  /** The same for a context list and the window's parents. */
  function addContext(list: PostingList, window: number, count: number): number {
    const { low, codes, impacts, weight } = list;
    const end = windowStart(list, window + 1);
    let touches = count;
    for (let at = windowStart(list, window); at < end; at++) {
      const parent = low[at] as number;
      const before = parentScores[parent] as number;
      if (before === 0) touchedParents[touches++] = parent;
      parentScores[parent] = before + contribution(weight, impacts[codes[at] as number] as number);
    }
    return touches;
  }

  /** Hands the parents' scores down to their passages, where that can still matter. */
  function spreadParents(
    window: number,
    parents: number,
    count: number,
    textMost: number,
    rest: number,
    bar: number,
  ): number {
    const firstParent = windowParents[window] as number;
    const firstPassage = windowPassages[window] as number;
    let touches = count;
    for (let at = 0; at < parents; at++) {
      const parent = touchedParents[at] as number;
      const score = parentScores[parent] as number;
      parentScores[parent] = 0;
      if (score + textMost + rest < bar) continue;
      const alone = score + rest >= bar;
      const from = (parentPassages[firstParent + parent] as number) - firstPassage;
      const end = (parentPassages[firstParent + parent + 1] as number) - firstPassage;
      for (let passage = from; passage < end; passage++) {
        const before = scores[passage] as number;
        if (before !== 0) scores[passage] = before + score;
        else if (alone) {
          scores[passage] = score;
          touched[touches++] = passage;
        }
      }
    }
    return touches;
  }

  /** Adds a list to the passages still alive. */
  function completeText(list: PostingList, window: number, count: number): void {
    const { low, codes, impacts, weight } = list;
    const from = windowStart(list, window);
    const end = windowStart(list, window + 1);
    if (count * LOOKUP_COST < end - from) {
      for (let at = 0; at < count; at++) {
        const passage = alive[at] as number;
        const found = findPosition(low, from, end, passage);
        if (found < 0) continue;
        const impact = impacts[codes[found] as number] as number;
        scores[passage] = (scores[passage] as number) + contribution(weight, impact);
      }
      return;
    }
    for (let at = from; at < end; at++) {
      const passage = low[at] as number;
      const before = scores[passage] as number;
      if (before === 0) continue;
      scores[passage] = before + contribution(weight, impacts[codes[at] as number] as number);
    }
  }

  function completeContext(list: PostingList, window: number, count: number): void {
    const { low, codes, impacts, weight } = list;
    const firstPassage = windowPassages[window] as number;
    const from = windowStart(list, window);
    const end = windowStart(list, window + 1);
    if (count * LOOKUP_COST < end - from) {
      for (let at = 0; at < count; at++) {
        const passage = alive[at] as number;
        const found = findPosition(low, from, end, parentOf[firstPassage + passage] as number);
        if (found < 0) continue;
        const impact = impacts[codes[found] as number] as number;
        scores[passage] = (scores[passage] as number) + contribution(weight, impact);
      }
      return;
    }
    for (let at = from; at < end; at++) {
      parentScores[low[at] as number] = contribution(weight, impacts[codes[at] as number] as number);
    }
    for (let at = 0; at < count; at++) {
      const passage = alive[at] as number;
      const added = parentScores[parentOf[firstPassage + passage] as number] as number;
      scores[passage] = (scores[passage] as number) + added;
    }
    for (let at = from; at < end; at++) parentScores[low[at] as number] = 0;
  }

  function runWindow(
    lists: readonly PostingList[],
    count: number,
    window: number,
    hits: TopHits,
    admits: Admits | null,
  ): void {
    const bar = hits.bar;
    // The lists before `essential` cannot lift a passage to the bar together.
    let rest = 0;
    let essential = 0;
    for (; essential < count; essential++) {
      const most = (lists[essential] as PostingList).bounds[window] as number;
      if (rest + most >= bar) break;
      rest += most;
    }
    let touches = 0;
    let parents = 0;
    let textMost = 0;
    for (let at = essential; at < count; at++) {
      const list = lists[at] as PostingList;
      const most = list.bounds[window] as number;
      if (most === 0) continue;
      if (list.ofContext) parents = addContext(list, window, parents);
      else {
        textMost += most;
        touches = addText(list, window, touches);
      }
    }
    if (parents > 0) touches = spreadParents(window, parents, touches, textMost, rest, bar);

    const firstPassage = windowPassages[window] as number;
    let living = 0;
    for (let at = 0; at < touches; at++) {
      const passage = touched[at] as number;
      if ((scores[passage] as number) + rest < bar) continue;
      if (admits !== null && !admits(ordinalOf(firstPassage + passage))) continue;
      alive[living++] = passage;
    }
    for (let at = essential - 1; at >= 0 && living > 0; at--) {
      const list = lists[at] as PostingList;
      const most = list.bounds[window] as number;
      if (most === 0) continue;
      if (list.ofContext) completeContext(list, window, living);
      else completeText(list, window, living);
      rest -= most;
      let kept = 0;
      for (let slot = 0; slot < living; slot++) {
        const passage = alive[slot] as number;
        if ((scores[passage] as number) + rest >= bar) alive[kept++] = passage;
      }
      living = kept;
    }
    for (let at = 0; at < living; at++) {
      const passage = alive[at] as number;
      const inside = firstPassage + passage;
      const rank = ranks.length === 0 ? inside : (ranks[inside] as number);
      hits.offer(scores[passage] as number, rank, inside);
    }
    for (let at = 0; at < touches; at++) scores[touched[at] as number] = 0;
  }

  const ordinalOf = (inside: number): number =>
    ordinals.length === 0 ? inside : (ordinals[inside] as number);

  return {
    run(lists, count, hits, admits) {
      bounds.fill(0);
      for (let at = 0; at < count; at++) {
        const own = (lists[at] as PostingList).bounds;
        for (let window = 0; window < windows; window++) {
          bounds[window] = (bounds[window] as number) + (own[window] as number);
        }
      }
      for (let window = 0; window < windows; window++) {
        order[window] = Math.ceil((bounds[window] as number) / ORDER_STEP) * windows + window;
      }
      order.sort();
      for (let at = windows - 1; at >= 0; at--) {
        const window = (order[at] as number) % windows;
        const bound = bounds[window] as number;
        if (bound === 0 || bound < hits.bar) continue;
        runWindow(lists, count, window, hits, admits);
      }
    },
  };
}
