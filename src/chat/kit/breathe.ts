// Between one answer and the next the event loop takes a breath: what came in meanwhile is acknowledged first. Answers
// that a busy disk let through all at once would otherwise be worked out in a row while Slack and Discord wait; and one that is
// begun between an event's arrival and its acknowledgement holds that up.

/** An answer waits no longer for what is about to be acknowledged: that may itself wait for a disk. */
const LONGEST_MS = 20;

const unacknowledged = new Set<Promise<void>>();
let last: Promise<void> = Promise.resolve();

/** What never rejects and resolves when an event may be acknowledged: until then no answer is begun. */
export function goFirst(isKept: Promise<void>): void {
  unacknowledged.add(isKept);
  void isKept.then(() => unacknowledged.delete(isKept));
}

/** Resolves in a turn of the event loop of its own: one caller a turn, in order. */
export function breathe(): Promise<void> {
  last = last.then(async () => {
    await nextTurn();
    if (unacknowledged.size === 0) return;
    await Promise.race([
      Promise.all(unacknowledged),
      new Promise((resolve) => setTimeout(resolve, LONGEST_MS)),
    ]);
    await nextTurn();
  });
  return last;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
