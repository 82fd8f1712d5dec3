// The slash commands of every platform, from data: the topics of the loaded briefings, then the built-in commands.

import type { Topic } from '../../briefing/types.ts';
import { type BuiltInCommand, builtInCommands } from '../../reply/built-in-commands.ts';
import type { Store } from '../../store/store.ts';
import type { CommandSpec } from '../contract/adapter.ts';
import { digestSubcommands } from './digest-command.ts';

/** Discord takes 100 commands an application, one of which changes settings; what is over would refuse the whole list. */
export const MOST_COMMANDS = 99;

const FILTERS: CommandSpec['options'] = [
  { name: 'as_of', description: 'Only what held by this date, such as 31 December 2024', required: false },
  {
    name: 'source',
    description: 'Only this speaker, side or document, such as Seoul or BBC',
    required: false,
  },
];
const TOPIC: CommandSpec['options'][number] = {
  name: 'topic',
  description: 'Only this topic, such as a command name without its slash',
  required: false,
};
const BRIEFING: CommandSpec['options'][number] = {
  name: 'briefing',
  description: 'Which briefing, when several are loaded',
  required: false,
};

/** Commands that are answered from one briefing: with several they ask which, where the option does not say. */
const OF_ONE_BRIEFING: ReadonlySet<string> = new Set([
  'changes',
  'timeline',
  'sources',
  'contested',
  'unknowns',
  'origins',
]);

/** `extra` = commands of parts that are wired beside answering (digests). Topics come first: they are what people want. */
export function listCommands(
  stores: readonly Store[],
  extra: readonly CommandSpec[] = [],
): readonly CommandSpec[] {
  const general = [...builtInCommands.map(toSpec), ...extra];
  const taken = new Set(general.map((command) => command.name));
  const topics = stores
    .flatMap((store) => store.briefing.topics)
    .filter((topic) => !taken.has(topic.command))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((topic) => ({ name: topic.command, description: topic.description, options: FILTERS }));
  return [...topics.slice(0, MOST_COMMANDS - general.length), ...general];
}

/** The overview first, then the figures; news beside the story last. Within a rank the order stays. */
function rankOf(topic: Topic): number {
  if (topic.outside) return 3;
  return topic.layout === 'brief' ? 0 : topic.layout === 'figures' ? 1 : 2;
}

function toSpec(command: BuiltInCommand): CommandSpec {
  return {
    name: command.name,
    description: command.description,
    options: [
      ...(command.option === undefined ? [] : [command.option]),
      ...(command.filters ? FILTERS : []),
      ...(command.name === 'ask' || command.name === 'timeline' ? [TOPIC] : []),
      ...(OF_ONE_BRIEFING.has(command.name) ? [BRIEFING] : []),
    ],
    ...(command.name === 'digest' ? { subcommands: digestSubcommands, isManaging: true } : {}),
  };
}
