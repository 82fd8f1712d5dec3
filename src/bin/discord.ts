// `sitrep discord register [--dry-run]`: the slash commands at Discord as the briefings have them now, without starting the
// bot; with --dry-run what would change there.

import { listCommands } from '../chat/commands/commands.ts';
import { suggestForDigest } from '../chat/commands/digest-suggestions.ts';
import { suggest } from '../chat/commands/suggestions.ts';
import type { CommandChange } from '../chat/discord/compare-commands.ts';
import { createRegisteredCommands } from '../state/registered-commands.ts';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';
import { createLog } from './create-log.ts';
import { extraCommands } from './extra-commands.ts';
import { readStores, withState } from './open-home.ts';

export const discordCommand = {
  summary: 'Discord’s slash commands: register them (register), or see what would change (--dry-run)',
  usage: 'register',
  options: { 'dry-run': { type: 'boolean', help: 'show the difference and change nothing' } },
  async run(values, words, { config, now, out }) {
    if (words.join(' ') !== 'register')
      throw new UserError('Write sitrep discord register, or with --dry-run.');
    const { discord } = config;
    if (discord === undefined)
      throw new UserError('DISCORD_TOKEN is not set: .env.example says where it comes from.');
    const stores = await readStores(config);
    const [{ createRegistration }, { createDiscordRest, findApplication }] = await Promise.all([
      import('../chat/discord/registration.ts'),
      import('../chat/discord/rest.ts'),
    ]);
    const rest = createDiscordRest(discord);
    const application = await findApplication(rest);
    return withState(config, now, async ({ db }) => {
      const registration = createRegistration({
        rest,
        application: () => application,
        guildId: discord.guildId,
        commands: () => listCommands(stores, extraCommands(config)),
        isCompleted: (command, option) =>
          (suggestForDigest({ command, option, typed: '' }, []) ??
            suggest(stores, { command, option, typed: '' })) !== undefined,
        registered: createRegisteredCommands(db, now),
        log: createLog({ ...config, logLevel: 'silent' }),
      });
      const changes = await registration.difference();
      for (const change of changes) out(describe(change));
      if (changes.length === 0) out('Discord has the commands as they are.');
      if (values['dry-run'] === true) return changes.length === 0 ? 0 : 1;
      const why = await registration.register();
      if (why !== undefined) throw new UserError(why);
      return 0;
    });
  },
} satisfies Command;

const signs = { new: '+', gone: '-', other: '~' } as const;

function describe({ name, change, what }: CommandChange): string {
  return `${signs[change]} ${name}${what.length === 0 ? '' : `: ${what.join(', ')}`}`;
}
