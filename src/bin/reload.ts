// `sitrep reload`: asks every running bot on this database to load the briefings anew, and waits for what they say.

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createProcesses } from '../state/processes.ts';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';
import { withState } from './open-home.ts';

const WAIT_MS = 30_000;
const LOOK_EVERY_MS = 250;

export const reloadCommand = {
  summary: 'have the running bot load the briefings anew; says what it found',
  options: {},
  run: (_values, _words, { config, out, err }) =>
    withState(config, Date.now, async (state) => {
      const processes = createProcesses(state.db, Date.now);
      const request = randomUUID();
      if ((await processes.askReload(request)) === 0) {
        throw new UserError(
          'No bot is running on this database. sitrep start loads the briefings when it starts; SITREP_DATA_DIR or DATABASE_URL says which database.',
        );
      }
      const end = Date.now() + WAIT_MS;
      let answers = await processes.answers(request);
      while (answers.some(({ problems }) => problems === undefined) && Date.now() < end) {
        await wait(LOOK_EVERY_MS);
        answers = await processes.answers(request);
      }
      for (const { label, problems } of answers) {
        if (problems === undefined) err(`${label}: no answer in ${WAIT_MS / 1000} s.`);
        else if (problems.length === 0) out(`${label}: the briefings are loaded anew.`);
        else
          for (const line of [`${label}: the briefings loaded before stay in use.`, ...problems]) err(line);
      }
      return answers.every(({ problems }) => problems?.length === 0) ? 0 : 1;
    }),
} satisfies Command;
