// The chat platforms that the configuration names. Each platform's SDK is imported only when it is used: they take
// longer to load than everything else together.

import type { ChatAdapter, CommandSpec } from '../chat/adapter.ts';
import { areOutsidersAnswered } from '../chat/channel-settings.ts';
import type { Kit } from '../chat/kit/kit.ts';
import type { PlatformStates } from '../chat/kit/platform-state.ts';
import type { Wire } from '../chat/kit/wire.ts';
import type { Log } from '../chat/log.ts';
import type { Half, Suggestion } from '../chat/suggestions.ts';
import type { Config } from '../config.ts';
import type { Delivery } from '../digest/delivery.ts';
import { createChannelSettings } from '../state/channel-settings.ts';
import { forgetSpace } from '../state/forget.ts';
import type { State } from '../state/open.ts';
import { createRegisteredCommands } from '../state/registered-commands.ts';

export interface PlatformParts {
  readonly config: Config;
  readonly state: State;
  readonly kit: Kit;
  readonly wires: Map<string, Wire>;
  readonly states: PlatformStates;
  commands(): readonly CommandSpec[];
  /** What to offer while somebody types an option; undefined = nothing for this option. */
  suggest(half: Half): readonly Suggestion[] | undefined;
  readonly log: Log;
  clock(): number;
}

export interface Platform {
  readonly name: ChatAdapter['name'];
  create(): Promise<RunningAdapter>;
}

export interface RunningAdapter extends ChatAdapter {
  /** Where digests and corrections are posted; the web's inbox has its own. */
  readonly delivery?: Delivery;
  /** Tells the platform of commands that a reload brought or took away. */
  registerCommands?(): Promise<void>;
}

export function configuredPlatforms(parts: PlatformParts): readonly Platform[] {
  const { discord, slack } = parts.config;
  return [
    ...(discord === undefined
      ? []
      : [{ name: 'discord' as const, create: () => createDiscord(parts, discord) }]),
    ...(slack === undefined ? [] : [{ name: 'slack' as const, create: () => createSlack(parts, slack) }]),
  ];
}

async function createDiscord(
  parts: PlatformParts,
  config: NonNullable<Config['discord']>,
): Promise<RunningAdapter> {
  const { createDiscordAdapter } = await import('../chat/discord/index.ts');
  return createDiscordAdapter({
    config,
    kit: parts.kit,
    wires: parts.wires,
    states: parts.states,
    commands: parts.commands,
    registered: createRegisteredCommands(parts.state.db, parts.clock),
    log: parts.log,
    onLeft: (space) => forgetSpace(parts.state.db, 'discord', space).then(() => undefined),
    complete: parts.suggest,
  });
}

async function createSlack(
  parts: PlatformParts,
  config: NonNullable<Config['slack']>,
): Promise<RunningAdapter> {
  const { createSlackAdapter } = await import('../chat/slack/index.ts');
  const settings = createChannelSettings(parts.state.db, parts.clock);
  return createSlackAdapter({
    config,
    kit: parts.kit,
    wires: parts.wires,
    states: parts.states,
    commands: parts.commands,
    areOutsidersAnswered: (place) => areOutsidersAnswered(settings, place),
    log: parts.log,
    adminsOnly: parts.config.slackDigestAdminsOnly,
    onLeft: (space) => forgetSpace(parts.state.db, 'slack', space).then(() => undefined),
    // Slack signs and counts by the real time, whatever --now says.
    now: Date.now,
  });
}
