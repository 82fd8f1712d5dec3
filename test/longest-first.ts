// The order of the files: those that take longest begin first, so that none of them is left to run alone at the end. By itself
// vitest goes by size, and what waits longest is short to write. The figures need not be right, only their order.

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds on two cores; a file that is not here takes less than any of them. */
const SECONDS: Readonly<Record<string, number>> = {
  'test/chat/discord/faults.peer.test.ts': 200,
  'test/chat/discord/scenes.peer.test.ts': 140,
  'test/chat/discord/click-through.peer.test.ts': 140,
  'test/chat/slack/every-press.peer.test.ts': 120,
  'test/chat/discord/gateway.peer.test.ts': 110,
  'test/chat/database-killed.peer.test.ts': 90,
  'test/chat/discord/server.peer.test.ts': 65,
  'test/chat/slack/slack.peer.test.ts': 60,
  'test/digest-commands/discord.peer.test.ts': 50,
  'test/faults/faults.test.ts': 50,
  'test/digest-commands/slack.peer.test.ts': 45,
  'test/chat/slack/scenes.peer.test.ts': 45,
  'test/chat/slack/surfaces.peer.test.ts': 42,
  'test/bin/digest.test.ts': 38,
  'test/chat/slack/staying-up.peer.test.ts': 38,
  'test/chat/discord/shards.peer.test.ts': 34,
  'test/bin/eval.test.ts': 33,
  'test/bin/open-stores.test.ts': 32,
  'test/curate/review.test.ts': 30,
};

const secondsOf = ({ moduleId }: TestSpecification): number =>
  Object.entries(SECONDS).find(([file]) => moduleId.endsWith(`/${file}`))?.[1] ?? 0;

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => secondsOf(b) - secondsOf(a));
  }
}
