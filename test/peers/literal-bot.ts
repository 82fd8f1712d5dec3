// A bot process whose answers are literals: the adapters and everything below them are the real ones. It reads the
// environment as `sitrep start` does, and what is asked decides which literal it posts.

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pino } from 'pino';
import { slackSettings } from '../../src/bin/slack-settings.ts';
import { ASKED_BY_OUTSIDER, createOutsiders } from '../../src/chat/commands/outsiders.ts';
import { createSettingsPanel } from '../../src/chat/commands/settings-panel.ts';
import type { Incoming, Responder } from '../../src/chat/contract/adapter.ts';
import { createDiscordAdapter } from '../../src/chat/discord/index.ts';
import { createJournal } from '../../src/chat/kit/journal.ts';
import { createKit } from '../../src/chat/kit/kit.ts';
import { nameOwner } from '../../src/chat/kit/owners.ts';
import { createPlatformStates } from '../../src/chat/kit/platform-state.ts';
import type { Wire } from '../../src/chat/kit/wire.ts';
import { createSlackAdapter } from '../../src/chat/slack/index.ts';
import { readConfig } from '../../src/config.ts';
import type { Reply } from '../../src/reply/blocks.ts';
import { noticeReply } from '../../src/reply/notice.ts';
import { openState } from '../../src/state/open.ts';
import { createRegisteredCommands } from '../../src/state/registered-commands.ts';
import { openSettings } from '../../src/state/settings.ts';
import { UserError } from '../../src/user-error.ts';
import { casualties, declined, longReply, quoting } from '../chat/replies.ts';

const config = readConfig(process.env);
// The service's own, which may have it before or after.
const state = await openState({
  url: config.databaseUrl,
  file: path.join(config.dataDir, 'sitrep.db'),
  clock: Date.now,
});
const log = pino({ level: config.logLevel });
const commands = [
  {
    name: 'casualties',
    description: 'How many were killed and wounded, and who says so',
    options: [{ name: 'as_of', description: 'Only what held by this date', required: false }],
  },
  {
    name: 'ask',
    description: 'Ask anything',
    options: [{ name: 'question', description: 'Your question', required: true }],
  },
  {
    name: 'who',
    description: 'What somebody said',
    options: [{ name: 'name', description: 'A person', required: true }],
  },
];
const settings = await openSettings(state.db, Date.now);
const outsiders = createOutsiders(settings);
const panel = createSettingsPanel({ settings, stores: () => [], budgets: config.budgets });
const earlier = new Map<string, number>();

const wires = new Map<string, Wire>();
const responder: Responder = async (incoming) => {
  log.info(
    {
      conversation: incoming.conversation,
      mayManage: incoming.mayManage,
      question: incoming.command?.options.question,
    },
    'asked',
  );
  // Long enough to be killed in.
  if (incoming.text.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 3000));
  const handlers: Readonly<Record<string, (asked: Incoming) => Promise<Reply>>> = {
    settings: panel.command,
    [ASKED_BY_OUTSIDER]: outsiders.asked,
  };
  const reply = (await handlers[incoming.command?.name ?? '']?.(incoming)) ?? replyTo(incoming);
  return { reply, posted: async (posted) => log.info({ posted }, 'posted') };
};

function replyTo({ text, command, conversation }: Incoming) {
  const asked = `${text}${command?.options.question ?? ''}`;
  const turn = (earlier.get(conversation) ?? 0) + 1;
  earlier.set(conversation, turn);
  if (command?.name === 'casualties') return casualties;
  if (asked.includes('name')) return declined;
  if (asked.includes('very long')) return longReply(120);
  if (asked.includes('long')) return longReply(40);
  if (asked.includes('evil')) return quoting('@everyone <@U0BOT> <!channel> <@&1> **bold** `code`');
  if (asked.includes('mistake')) throw new UserError('“mistake” is not a date; write 31 December 2024.');
  if (asked.includes('broken')) throw new Error('the responder broke');
  return noticeReply(`turn ${turn}: ${asked}`);
}

const owner = nameOwner(process.pid, randomUUID());
const kit = createKit({
  db: state.db,
  answered: state.answered,
  clock: Date.now,
  monotonic: () => performance.now(),
  random: Math.random,
  owner,
  wires,
  journal: createJournal(config.dataDir, owner, Date.now),
  responder,
  budgets: config.budgets,
  places: settings,
  newReference: () => randomUUID().slice(0, 8),
  log,
});
const adapters = [
  ...(config.discord === undefined
    ? []
    : [
        createDiscordAdapter({
          config: config.discord,
          kit,
          wires,
          states: createPlatformStates(Date.now, log),
          commands: () => commands,
          registered: createRegisteredCommands(state.db, Date.now),
          log,
          complete: ({ option, typed }) =>
            option === 'name'
              ? ['Volodymyr Zelensky', 'Lee Seong-Kweun']
                  .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
                  .map((name) => ({ label: name, value: name }))
              : undefined,
        }),
      ]),
  ...(config.slack === undefined
    ? []
    : [
        createSlackAdapter({
          config: slackSettings(config.slack, state, config.dataDir),
          kit,
          wires,
          states: createPlatformStates(Date.now, log),
          commands: () => commands,
          areOutsidersAnswered: async (place) => settings.of(place).outsiders,
          log,
        }),
      ]),
];
try {
  for (const adapter of adapters) await adapter.start();
  await kit.start();
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exit(1);
}
console.log(`Sitrep is ready on ${adapters.map(({ name }) => name).join(', ')}.`);
process.once('SIGTERM', async () => {
  for (const adapter of adapters) await adapter.stop();
  await kit.stop();
  await state.close();
  process.exit(0);
});
