// Slash commands as Discord wants them registered, and what a person typed, read back.

import { createHash } from 'node:crypto';
import { CHECK_MESSAGE, MESSAGE_RECEIPTS } from '../commands/message-commands.ts';
import { LONGEST_QUESTION } from '../commands/responder.ts';
import type { CommandSpec } from '../contract/adapter.ts';
import { type Localised, localise, localiseMessageCommand } from './localise.ts';

/** Makes the reply visible to the asker only; every command has it. */
export const PRIVATE = 'private';

/** What changes settings; Slack has it below /sitrep. */
const SETTINGS = 'sitrep-settings';

const settingsCommand: CommandSpec = {
  name: SETTINGS,
  description: 'What holds in this channel and server: briefing, privacy, threads, who may change it',
  options: [],
  isConfiguring: true,
};

/** Commands that stand in the menu of a message, by the name that people see. */
export const messageCommands: ReadonlyMap<string, string> = new Map([
  ['Check against the briefing', CHECK_MESSAGE],
  ['Receipts', MESSAGE_RECEIPTS],
]);

/** Answered to whoever asks alone, whatever is set. */
export const alwaysPrivate: ReadonlySet<string> = new Set([SETTINGS, 'privacy', 'forget', 'review']);

export interface CommandBody extends Localised {
  /** 1 = slash command, 3 = in the menu of a message. */
  readonly type: 1 | 3;
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly OptionBody[];
  /** Permissions (bits) of those who see it, unless the server's admins choose otherwise. */
  readonly default_member_permissions?: string;
  /** Where a global command can be installed: in a server, by a person for themselves. */
  readonly integration_types?: readonly [0, 1];
  /** Where it works: servers, direct messages with the bot, other private messages. */
  readonly contexts?: readonly [0, 1, 2];
}

interface OptionBody extends Localised {
  /** 1 = subcommand, 3 = text, 5 = true/false. */
  readonly type: 1 | 3 | 5;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly max_length?: number;
  readonly autocomplete?: true;
  readonly options?: readonly OptionBody[];
}

const MANAGE_CHANNELS = '16';
const MANAGE_SERVER = '32';
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] } as const;
/** Longer is no question, and no name or date. */
const LONGEST = { question: LONGEST_QUESTION, other: 200 } as const;

export function toCommandBodies(
  commands: readonly CommandSpec[],
  isCompleted: (command: string, option: string) => boolean,
  scope: 'guild' | 'global',
): readonly CommandBody[] {
  const where = scope === 'global' ? EVERYWHERE : {};
  const slash = [...commands, settingsCommand].map((command): CommandBody => {
    const { name, description, options, subcommands, isManaging, isConfiguring } = command;
    const permissions =
      isConfiguring === true ? MANAGE_SERVER : isManaging === true ? MANAGE_CHANNELS : undefined;
    return {
      type: 1,
      name,
      description,
      ...localise('commands', name),
      options:
        subcommands === undefined
          ? toOptions(options, (option) => isCompleted(name, option), !alwaysPrivate.has(name))
          : subcommands.map((sub) => ({
              type: 1,
              name: sub.name,
              description: sub.description,
              ...localise('subcommands', `${name} ${sub.name}`),
              options: toOptions(
                sub.options,
                (option) => isCompleted(name, option),
                !alwaysPrivate.has(name),
              ),
            })),
      ...(permissions === undefined ? {} : { default_member_permissions: permissions }),
      ...where,
    };
  });
  return [
    ...slash,
    ...[...messageCommands.keys()].map(
      (name): CommandBody => ({
        type: 3,
        name,
        ...localiseMessageCommand(name),
        ...where,
      }),
    ),
  ];
}

function toOptions(
  options: CommandSpec['options'],
  isCompleted: (option: string) => boolean,
  hasChoice: boolean,
): readonly OptionBody[] {
  return [
    ...[...options]
      .sort((a, b) => Number(b.required) - Number(a.required))
      .map((option) => toOption(option, isCompleted)),
    ...(hasChoice
      ? [
          {
            type: 5,
            name: PRIVATE,
            description: 'Show the reply only to me',
            ...localise('options', PRIVATE),
            required: false,
          } as const,
        ]
      : []),
  ];
}

function toOption(
  option: CommandSpec['options'][number],
  isCompleted: (option: string) => boolean,
): OptionBody {
  const { name, description, required } = option;
  return {
    type: 3,
    name,
    description,
    ...localise('options', name),
    required,
    max_length: name === 'question' ? LONGEST.question : LONGEST.other,
    ...(isCompleted(name) ? { autocomplete: true as const } : {}),
  };
}

/** Changes whenever what would be registered changes. */
export function hashCommands(bodies: readonly CommandBody[]): string {
  return createHash('sha256').update(JSON.stringify(bodies)).digest('hex');
}

/** "/ask question: how many died? as_of: 2024-12-31": what was asked, for those who only see the reply. */
export function describeCommand(name: string, options: Readonly<Record<string, string>>): string | undefined {
  const given = Object.entries(options);
  if (given.length === 0) return undefined;
  return `/${name} ${given.map(([option, value]) => `${option}: ${value}`).join(' ')}`;
}
