// The commands of parts that are wired beside answering, for the bot and for what registers commands by hand: the same list.

import { privacyCommands } from '../chat/commands/privacy-commands.ts';
import type { CommandSpec } from '../chat/contract/adapter.ts';
import { reviewCommand } from '../chat/presses/review-card.ts';
import type { Config } from '../config.ts';

/** Reviewing is offered only where somebody may. */
export function extraCommands({ chatCurators }: Pick<Config, 'chatCurators'>): readonly CommandSpec[] {
  return chatCurators.length === 0 ? privacyCommands : [...privacyCommands, reviewCommand];
}
