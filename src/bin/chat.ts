// `sitrep chat`: asks the briefings from the terminal, without any platform. Context lasts as long as the session.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { listCommands } from '../chat/commands/commands.ts';
import { pickExamples } from '../chat/commands/examples.ts';
import { createResponder } from '../chat/commands/responder.ts';
import { createMemoryContexts } from '../chat/kit/conversations.ts';
import { createMemoryViews } from '../chat/presses/targets.ts';
import { createTerminalAdapter } from '../chat/terminal/index.ts';
import { createScoredAnswerer } from '../eval/scored-answerer.ts';
import { cleanLine } from '../reply/clean-text.ts';
import type { Command } from './command.ts';
import { createLog } from './create-log.ts';
import { describeProblems } from './describe-problems.ts';
import { createDigestsOnDemand } from './digests-on-demand.ts';
import { openStores } from './open-stores.ts';

export const chat = {
  summary: 'ask in the terminal; follow-ups go on from the question before',
  options: {},
  async run(_values, _words, { config, now, out, err }) {
    const { stores, problems, compiled } = await openStores(config);
    if (problems.length > 0) {
      for (const line of describeProblems(problems, config.briefingsDir)) err(line);
      return 1;
    }
    const answerer = createScoredAnswerer(stores, () => new Date(now()).toISOString().slice(0, 10), compiled);
    const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
    const adapter = createTerminalAdapter({
      responder: createResponder({
        answerer: () => answerer,
        contexts: createMemoryContexts(),
        views: createMemoryViews(),
        handlers: createDigestsOnDemand(config, stores, now),
        clock: now,
        newReference: () => randomUUID().slice(0, 8),
        log: createLog(config),
      }),
      commands: () => listCommands(stores),
      input: process.stdin,
      output: process.stdout,
      interactive,
      colour: process.stdout.isTTY === true && process.stdout.hasColors(),
      ...(interactive ? { historyFile: join(config.dataDir, 'chat-history') } : {}),
      conversation: randomUUID(),
    });
    if (interactive) {
      out(stores.map((store) => cleanLine(store.briefing.title)).join(' · '));
      out(
        `Try: ${pickExamples(stores).map(cleanLine).join('   ')}   (Tab completes commands, Ctrl-D leaves)`,
      );
    }
    await adapter.start();
    await adapter.closed;
    return 0;
  },
} satisfies Command;
