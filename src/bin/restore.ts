// `sitrep restore FILE`: a backup in place of the SQLite state, while no bot runs on it.

import { restoreState } from '../state/restore.ts';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';
import { stateFile } from './open-home.ts';

export const restoreCommand = {
  summary: 'put a backup in place of the state, while no bot runs on it (SQLite)',
  usage: 'FILE',
  options: {},
  async run(_values, words, { config, out }) {
    const [backup, ...others] = words;
    if (backup === undefined || others.length > 0) throw new UserError('Write sitrep restore FILE.');
    if (config.databaseUrl !== undefined) {
      throw new UserError('The state is in PostgreSQL (DATABASE_URL); restore it with pg_restore or psql.');
    }
    const { file, aside } = await restoreState(stateFile(config), backup, Date.now);
    out(`${file} is now what ${backup} holds.`);
    if (aside !== undefined) out(`What was there before is kept as ${aside}.`);
    return 0;
  },
} satisfies Command;
