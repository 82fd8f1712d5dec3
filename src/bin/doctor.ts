// `sitrep doctor`: looks at everything that Sitrep needs and says of each that it is good, or how to mend it.

import { loadTypesetter } from '../chat/picture/fonts.ts';
import { neededScopes } from '../chat/slack/used-scopes.ts';
import { examine } from '../operations/doctor.ts';
import type { Command } from './command.ts';
import { describeProblems } from './describe-problems.ts';
import { openStores } from './open-stores.ts';

const MARKS = { good: 'good   ', warning: 'look at', bad: 'MEND   ' } as const;

export const doctorCommand = {
  summary: 'look at Node, tokens, database, disk, fonts, clock and briefings; says how to mend what is wrong',
  options: { json: { type: 'boolean', help: 'the findings as JSON' } },
  async run(values, _words, { config, out }) {
    const findings = await examine({
      config,
      nodeVersion: process.version,
      slackScopes: neededScopes(),
      fetch,
      clock: Date.now,
      readFonts: loadTypesetter,
      async briefings() {
        const { stores, problems } = await openStores(config);
        const lines = problems.length > 0 ? describeProblems(problems, config.briefingsDir) : [];
        return { count: stores.length, problems: lines };
      },
    });
    if (values.json === true) out(JSON.stringify(findings));
    else
      for (const { name, state, what, mend } of findings)
        out(`${MARKS[state]}  ${name.padEnd(10)}  ${what}${mend === '' ? '' : ` – ${mend}`}`);
    return findings.some(({ state }) => state === 'bad') ? 1 : 0;
  },
} satisfies Command;
