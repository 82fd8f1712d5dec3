// Long work over many records, cut into steps of a few milliseconds: done at once where nobody waits (a start, a command),
// in turns with everybody else's work where the event loop must not be held (a reload, a digest).

export type Steps<T> = Generator<undefined, T, undefined>;

/** Records that are gone through in a step. */
const A_STEP = 500;

/** The result, without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The result, with a turn of the event loop for everybody else after each step. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Calls `each` for every item, a step after so many. */
export function* forEachInSteps<T>(
  items: Iterable<T>,
  each: (item: T, at: number) => void,
): Steps<undefined> {
  let at = 0;
  for (const item of items) {
    each(item, at);
    at += 1;
    if (at % A_STEP === 0) yield;
  }
  return undefined;
}
