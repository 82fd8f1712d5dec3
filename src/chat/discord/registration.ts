// The slash commands at Discord: put there when they differ from what stands there, and nowhere twice. What goes wrong
// with them is told and tried again; it keeps nobody from being answered.

import { type APIApplicationCommand, Routes } from 'discord.js';
import type { RegisteredCommands } from '../../state/registered-commands.ts';
import type { CommandSpec } from '../contract/adapter.ts';
import type { Log } from '../contract/log.ts';
import { type CommandBody, hashCommands, toCommandBodies } from './commands.ts';
import { type CommandChange, compareCommands } from './compare-commands.ts';
import { codeOf } from './failures.ts';
import { checkCommands } from './limits.ts';
import type { DiscordRest } from './rest.ts';

export interface RegistrationParts {
  readonly rest: DiscordRest;
  readonly application: () => string;
  /** In this server alone; undefined = everywhere. */
  readonly guildId: string | undefined;
  readonly commands: () => readonly CommandSpec[];
  readonly isCompleted: (command: string, option: string) => boolean;
  readonly registered: RegisteredCommands;
  readonly log: Log;
}

export interface Registration {
  /** Undefined when the commands stand where they should; else why not, in words. Never rejects. */
  readonly register: () => Promise<string | undefined>;
  /** Ids of the commands as they stand, by name; empty until it is known. */
  readonly commandIds: () => ReadonlyMap<string, string>;
  /** What registering would change. */
  readonly difference: () => Promise<readonly CommandChange[]>;
  /** The bot was removed from the server: its commands went with it. */
  readonly forget: (guild: string) => Promise<void>;
}

/** Types of options up to it are subcommands. */
const SUBCOMMAND_GROUP = 2;

const WHY: Readonly<Record<number, string>> = {
  30034: 'Discord takes no more new commands of this bot today (200 a day)',
  50001:
    'the bot was not added to this server with the scope applications.commands: open the install link of docs/connect.md again',
};

export function createRegistration(parts: RegistrationParts): Registration {
  const { rest, application, guildId, registered, log } = parts;
  const own = guildId ?? 'global';
  const scope = guildId === undefined ? 'global' : 'guild';
  const targetOf = (scope: string) => ['discord', application(), scope].join('|');
  const routeOf = (scope: string) =>
    scope === 'global'
      ? Routes.applicationCommands(application())
      : Routes.applicationGuildCommands(application(), scope);

  let ids: ReadonlyMap<string, string> = new Map();
  const note = (there: readonly APIApplicationCommand[]): void => {
    // A command with subcommands can only be named with one of them.
    const plain = there.filter(({ options = [] }) => options.every(({ type }) => type > SUBCOMMAND_GROUP));
    ids = new Map(plain.map(({ name, id }) => [name, id]));
  };

  /** Registered before for another scope: people would see every command twice. */
  async function clearOthers(): Promise<void> {
    for (const target of await registered.list(`discord|${application()}|`)) {
      const scope = target.split('|').at(-1) ?? '';
      if (scope === own) continue;
      try {
        await rest.request('PUT', routeOf(scope), { body: [] });
      } catch (error) {
        // No longer in that server: nothing stands there.
        if (![50001, 10004].includes(codeOf(error) ?? 0)) throw error;
      }
      await registered.clear(target);
      log.info({ platform: 'discord', scope }, 'took the slash commands back from where they stood before');
    }
  }

  function wanted(): readonly CommandBody[] {
    const bodies = toCommandBodies(parts.commands(), parts.isCompleted, scope);
    const problems = checkCommands(bodies.map((body) => ({ ...body })));
    if (problems.length > 0) throw new Error(`Discord takes no such commands: ${problems.join('; ')}`);
    return bodies;
  }

  async function compare(bodies: readonly CommandBody[]): Promise<readonly CommandChange[]> {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const there = (await rest.request('GET', routeOf(own), { query })) as readonly APIApplicationCommand[];
    note(there);
    return compareCommands(bodies, there);
  }

  async function put(): Promise<void> {
    const bodies = wanted();
    await clearOthers();
    const hash = hashCommands(bodies);
    // They may be others although we put them there: the bot was removed and added again while it did not run.
    if ((await registered.isCurrent(targetOf(own), hash)) && (await compare(bodies)).length === 0) return;
    note((await rest.request('PUT', routeOf(own), { body: bodies })) as readonly APIApplicationCommand[]);
    await registered.save(targetOf(own), hash);
    log.info({ platform: 'discord', commands: bodies.length, scope }, 'registered the slash commands');
  }

  return {
    async register() {
      try {
        await put();
        return undefined;
      } catch (error) {
        const known = WHY[codeOf(error) ?? 0];
        const why = known ?? (error instanceof Error ? error.message : String(error));
        log.warn(
          { platform: 'discord', why, ...(known === undefined ? { err: error } : {}) },
          'the slash commands could not be registered',
        );
        return `the slash commands could not be registered: ${why}`;
      }
    },
    commandIds: () => ids,
    difference: () => compare(wanted()),
    forget: (guild) => registered.clear(targetOf(guild)),
  };
}
