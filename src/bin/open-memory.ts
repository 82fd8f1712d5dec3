// What the chat surfaces remember, opened from the state store and cut to what they ask for.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ResponderParts } from '../chat/commands/responder.ts';
import type { Incoming, Posted } from '../chat/contract/adapter.ts';
import type { Config } from '../config.ts';
import type { Reply } from '../reply/blocks.ts';
import { createLedger } from '../state/ledger.ts';
import { openState, type State } from '../state/open.ts';
import { createQuestions } from '../state/questions.ts';
import { createTurns } from '../state/turns.ts';
import { createViews } from '../state/views.ts';

export interface Memory
  extends Required<Pick<ResponderParts, 'contexts' | 'noteQuestion' | 'recordPosted' | 'views'>> {
  readonly state: State;
}

export async function openMemory(
  config: Config,
  clock: () => number,
  onConnectionError: (error: Error) => void,
): Promise<Memory> {
  const state = await openState({
    url: config.databaseUrl,
    file: join(config.dataDir, 'sitrep.db'),
    isThreaded: true,
    clock,
    isChecked: true,
    onConnectionError,
  });
  const questions = createQuestions(state.db, clock);
  const ledger = createLedger(state.db, clock);
  return {
    state,
    contexts: createTurns(state.db, clock),
    views: createViews(state.db, clock),
    noteQuestion: (question) => questions.record(question),
    async recordPosted(posted: Posted, reply: Reply, incoming: Incoming) {
      const { platform, space, channel, thread = '' } = posted.place;
      if (incoming.private) {
        await ledger.countPrivate({ platform, space, kind: reply.kind });
        return;
      }
      await ledger.record({
        id: randomUUID(),
        platform,
        space,
        channel,
        thread,
        messageIds: posted.messageIds,
        at: clock(),
        briefing: reply.briefing,
        storeVersion: reply.version,
        kind: reply.kind,
        claims: reply.cites,
        reply,
      });
    },
  };
}
