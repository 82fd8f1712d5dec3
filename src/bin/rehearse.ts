// While the platforms are being connected each of them is rehearsed (chat/kit/rehearsal.ts): on a state in memory, with the
// stores in use, so that nobody's acknowledgement waits behind what a process does for the first time.

import type { Answerer } from '../answer/answerer.ts';
import { pickExamples } from '../chat/commands/examples.ts';
import { createResponder } from '../chat/commands/responder.ts';
import type { Log } from '../chat/contract/log.ts';
import type { Journal } from '../chat/kit/journal.ts';
import { createKit } from '../chat/kit/kit.ts';
import { type Rehearsal, rehearseReplies } from '../chat/kit/rehearsal.ts';
import type { Wire } from '../chat/kit/wire.ts';
import { openInMemory } from '../state/open.ts';
import { openSettings } from '../state/settings.ts';
import { createTurns } from '../state/turns.ts';
import { createViews } from '../state/views.ts';
import type { Store } from '../store/store.ts';
import type { RunningAdapter } from './platforms.ts';

export interface RehearsalParts {
  answerer(): Answerer;
  clock(): number;
  newReference(): string;
  readonly log: Log;
}

const NO_BUDGET = 1000;
/** Nobody waits for it after a crash. */
const noJournal: Journal = {
  write: async () => undefined,
  done: () => undefined,
  left: () => ({ events: [], forget: () => undefined }),
  close: async () => undefined,
};

/** A platform that cannot be rehearsed is slow at first, and no worse. */
export async function rehearse(
  adapters: readonly RunningAdapter[],
  { answerer, clock, newReference, log: told }: RehearsalParts,
): Promise<void> {
  if (adapters.length === 0) return;
  const log: Log = { info: () => undefined, warn: () => undefined, error: told.error.bind(told) };
  const state = await openInMemory(clock);
  const wires = new Map<string, Wire>();
  const kit = createKit({
    db: state.db,
    clock,
    monotonic: () => performance.now(),
    random: Math.random,
    owner: 'rehearsal',
    wires,
    journal: noJournal,
    responder: createResponder({
      contexts: createTurns(state.db, clock),
      views: createViews(state.db, clock),
      answerer,
      clock,
      newReference,
      log,
    }),
    budgets: { person: NO_BUDGET, channel: NO_BUDGET, space: NO_BUDGET },
    places: await openSettings(state.db, clock),
    newReference,
    log,
  });
  try {
    for (const adapter of adapters) {
      const rehearsal: Rehearsal = { kit, wires, texts: pickTexts(answerer().stores), clock, log };
      await (adapter.rehearse?.(rehearsal) ?? withoutPlatform(rehearsal, adapter)).catch((err: unknown) =>
        told.warn({ err, platform: adapter.name }, 'the platform could not be rehearsed'),
      );
    }
  } finally {
    await kit.stop();
    await state.close();
  }
}

async function withoutPlatform(rehearsal: Rehearsal, { name, delivery }: RunningAdapter): Promise<void> {
  if (delivery !== undefined && name === 'discord') await rehearseReplies(rehearsal, name, delivery);
}

/** What is shown to newcomers, questions and bare words: each kind reads otherwise. */
function pickTexts(stores: readonly Store[]): readonly string[] {
  const asked = stores.flatMap(({ briefing }) => briefing.claims.filter(({ asks }) => asks.length > 0));
  const topics = stores.flatMap(({ briefing }) => briefing.topics.map(({ command }) => command));
  const spread = [1 / 3, 2 / 3].flatMap((share) => asked[Math.floor(asked.length * share)]?.asks[0] ?? []);
  const words = [topics[0], topics.at(-1)].flatMap((command) => command?.replaceAll('-', ' ') ?? []);
  return [...pickExamples(stores), ...spread, ...words];
}
