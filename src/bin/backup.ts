// `sitrep backup FILE`: a sound copy of the SQLite state, while the bot runs.

import { backupState } from '../state/backup.ts';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';
import { stateFile } from './open-home.ts';

export const backupCommand = {
  summary: 'copy the state to a file, while the bot runs (SQLite)',
  usage: 'FILE',
  options: {},
  async run(_values, words, { config, out }) {
    const [target, ...others] = words;
    if (target === undefined || others.length > 0) throw new UserError('Write sitrep backup FILE.');
    if (config.databaseUrl !== undefined) {
      throw new UserError('The state is in PostgreSQL (DATABASE_URL); back it up with pg_dump.');
    }
    const { file, pages } = await backupState(stateFile(config), target);
    out(`${file}: ${pages} pages. To restore, stop the bot and run sitrep restore ${file}.`);
    return 0;
  },
} satisfies Command;
