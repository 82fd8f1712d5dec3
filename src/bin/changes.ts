// `sitrep changes [SINCE]`: what the desk corrected, retracted and added, as /changes tells it in a chat.

import { toPlain } from '../reply/plain.ts';
import type { Command } from './command.ts';
import { createDigestsOnDemand } from './digests-on-demand.ts';
import { readStores } from './open-home.ts';

export const changesCommand = {
  summary: 'what was corrected, retracted and added, as recorded by the running bot',
  usage: '[SINCE]',
  options: { briefing: { type: 'string', help: 'NAME needed when several are loaded' } },
  async run(values, words, { config, now, out }) {
    const { changes } = createDigestsOnDemand(config, await readStores(config), now);
    const options = typeof values.briefing === 'string' ? { briefing: values.briefing } : {};
    const reply = await changes({
      place: { platform: 'terminal', space: 'local', channel: 'command-line' },
      conversation: '',
      text: words.join(' '),
      command: { name: 'changes', options },
      private: true,
      mayManage: true,
    });
    out(toPlain(reply).trimEnd());
    return 0;
  },
} satisfies Command;
