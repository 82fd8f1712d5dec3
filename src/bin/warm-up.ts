// The first answers of a process take ten times as long as the hundredth: code is compiled, dates and acts are read for the
// first time. They are worked out before the platforms are connected, so that nobody's acknowledgement waits behind them.

import type { Answerer } from '../answer/answerer.ts';
import { pickExamples } from '../chat/commands/examples.ts';
import { compose } from '../reply/compose.ts';

/** Asks what a newcomer would, with a turn of the event loop for the web chat in between; says it to nobody. `today`: YYYY-MM-DD. */
export async function warmUp(answerer: Answerer, today: string): Promise<void> {
  for (const text of pickExamples(answerer.stores)) {
    await new Promise((resolve) => setImmediate(resolve));
    compose(answerer.answer({ text, previous: [], today, options: {} }), today);
  }
}
