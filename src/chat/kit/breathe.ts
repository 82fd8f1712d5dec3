// Between one answer and the next the event loop takes a breath: what came in meanwhile is acknowledged first. Answers
// that a busy disk let through all at once would otherwise be worked out in a row while Slack and Discord wait.

let last: Promise<void> = Promise.resolve();

/** Resolves in a turn of the event loop of its own: one caller a turn, in order. */
export function breathe(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}
