// `sitrep export --format jsonl [--briefing B]`: every claim with all that is known of it, a JSON object a line.

import { exportClaims } from '../store/export-claim.ts';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';
import { describeProblems } from './describe-problems.ts';
import { loadStores } from './load-stores.ts';

export const exportCommand = {
  summary: 'write every claim, with all that is known of it, a JSON object a line',
  options: {
    format: { type: 'string', help: 'FORMAT jsonl, the one there is' },
    briefing: { type: 'string', help: 'ID this briefing only (default: all)' },
  },
  run(values, _words, { config, out, err }) {
    const { format = 'jsonl', briefing } = values;
    if (format !== 'jsonl') throw new UserError(`--format “${format}” is not known; there is jsonl.`);
    const { stores, problems } = loadStores(config.briefingsDir);
    if (problems.length > 0) {
      for (const line of describeProblems(problems, config.briefingsDir)) err(line);
      return 1;
    }
    const wanted = stores.filter((store) => briefing === undefined || store.briefing.id === briefing);
    if (wanted.length === 0) {
      const ids = stores.map((store) => store.briefing.id).join(', ');
      throw new UserError(`There is no briefing “${briefing}”. Briefings: ${ids}.`);
    }
    for (const claim of exportClaims(wanted)) out(JSON.stringify(claim));
    return 0;
  },
} satisfies Command;
