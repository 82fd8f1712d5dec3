// Slash commands as Discord wants them registered, and what a person typed, read back.

import { createHash } from 'node:crypto';
import type { CommandSpec } from '../adapter.ts';
import { LONGEST_QUESTION } from '../responder.ts';

/** Makes the reply visible to the asker only; every command has it. */
export const PRIVATE = 'private';

export interface CommandBody {
  readonly type: 1;
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionBody[];
  /** Permissions (bits) of those who see it, unless the server's admins choose otherwise. */
  readonly default_member_permissions?: string;
  /** Where a global command works: servers and direct messages with the bot. */
  readonly contexts?: readonly [0, 1];
}

interface OptionBody {
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
/** Longer is no question, and no name or date. */
const LONGEST = { question: LONGEST_QUESTION, other: 200 } as const;

export function toCommandBodies(
  commands: readonly CommandSpec[],
  isCompleted: (command: string, option: string) => boolean,
  scope: 'guild' | 'global',
): readonly CommandBody[] {
  return commands.map(({ name, description, options, subcommands, isManaging }) => ({
    type: 1,
    name,
    description,
    options:
      subcommands === undefined
        ? toOptions(options, (option) => isCompleted(name, option))
        : subcommands.map((sub) => ({
            type: 1,
            name: sub.name,
            description: sub.description,
            options: toOptions(sub.options, (option) => isCompleted(name, option)),
          })),
    ...(isManaging === true ? { default_member_permissions: MANAGE_CHANNELS } : {}),
    ...(scope === 'global' ? { contexts: [0, 1] as const } : {}),
  }));
}

function toOptions(
  options: CommandSpec['options'],
  isCompleted: (option: string) => boolean,
): readonly OptionBody[] {
  return [
    ...[...options]
      .sort((a, b) => Number(b.required) - Number(a.required))
      .map((option) => toOption(option, isCompleted)),
    { type: 5, name: PRIVATE, description: 'Show the reply only to me', required: false },
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
