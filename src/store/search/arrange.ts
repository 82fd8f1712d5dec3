/**
 * The order of passages inside the index: those of one parent side by side, parents in the order in which
 * they were first met, cut into windows. A parent with more passages than a window holds is continued as
 * another one.
 */
import { createGrowingNumbers } from './growing.ts';

export interface Arrangement {
  /** Inside number → input number. */
  readonly order: Uint32Array;
  /** Inside parent → the context that it stands for. */
  readonly parentContext: Uint32Array;
  /** Inside parent → its first passage; one entry more than parents. */
  readonly parentPassages: Uint32Array;
  /** Window → its first passage and parent; one entry more than windows. */
  readonly windowPassages: Uint32Array;
  readonly windowParents: Uint32Array;
}

/** `contextOf`: for each input passage the number of its context (0 … contexts − 1, in order of first use). */
export function arrangePassages(contextOf: Uint32Array, contexts: number, window: number): Arrangement {
  const sizes = new Uint32Array(contexts);
  for (const context of contextOf) sizes[context] = (sizes[context] as number) + 1;
  const parentContext = createGrowingNumbers();
  const parentPassages = createGrowingNumbers();
  const windowPassages = createGrowingNumbers();
  const windowParents = createGrowingNumbers();
  const next = new Uint32Array(contexts);
  let passages = 0;
  let windowStart = -window;
  for (let context = 0; context < contexts; context++) {
    next[context] = passages;
    let left = sizes[context] as number;
    while (left > 0) {
      const size = Math.min(left, window);
      if (passages + size > windowStart + window) {
        windowStart = passages;
        windowPassages.push(passages);
        windowParents.push(parentContext.length);
      }
      parentContext.push(context);
      parentPassages.push(passages);
      passages += size;
      left -= size;
    }
  }
  windowPassages.push(passages);
  windowParents.push(parentContext.length);
  parentPassages.push(passages);
  const order = new Uint32Array(passages);
  for (let input = 0; input < passages; input++) {
    const context = contextOf[input] as number;
    const at = next[context] as number;
    order[at] = input;
    next[context] = at + 1;
  }
  return {
    order,
    parentContext: parentContext.view(),
    parentPassages: parentPassages.view(),
    windowPassages: windowPassages.view(),
    windowParents: windowParents.view(),
  };
}
