// The chat platforms that the configuration names. Each platform's SDK is imported only when it is used: they take
// longer to load than everything else together.

import { fileURLToPath } from 'node:url';
import type { HomePages } from '../chat/commands/home.ts';
import type { LinkPreview } from '../chat/commands/link-preview.ts';
import type { LivingPageText } from '../chat/commands/living-page.ts';
import type { Half, Suggestion } from '../chat/commands/suggestions.ts';
import type { ChatAdapter, CommandSpec } from '../chat/contract/adapter.ts';
import type { Log } from '../chat/contract/log.ts';
import type { WorkflowSteps } from '../chat/contract/workflow-steps.ts';
import { forgetLeft } from '../chat/kit/forgetting.ts';
import type { Kit } from '../chat/kit/kit.ts';
import type { PlatformStates } from '../chat/kit/platform-state.ts';
import type { Rehearsal } from '../chat/kit/rehearsal.ts';
import type { Wire } from '../chat/kit/wire.ts';
import type { DrawPicture } from '../chat/picture/own-pictures.ts';
import type { FormFor } from '../chat/presses/form.ts';
import type { Config } from '../config.ts';
import type { Delivery } from '../digest/delivery/delivery.ts';
import { createHomes } from '../state/homes.ts';
import type { State } from '../state/open.ts';
import { createPages } from '../state/pages.ts';
import { createRegisteredCommands } from '../state/registered-commands.ts';
import type { Settings } from '../state/settings.ts';
import { createTokenStops } from '../state/token-stops.ts';
import { createTurns } from '../state/turns.ts';
import type { Store } from '../store/store.ts';
import { slackSettings } from './slack-settings.ts';

export interface PlatformParts {
  readonly config: Config;
  readonly state: State;
  readonly settings: Pick<Settings, 'of' | 'set' | 'channelsWith'>;
  readonly kit: Kit;
  readonly wires: Map<string, Wire>;
  readonly states: PlatformStates;
  commands(): readonly CommandSpec[];
  /** What to offer while somebody types an option; undefined = nothing for this option. */
  suggest(half: Half): readonly Suggestion[] | Promise<readonly Suggestion[]> | undefined;
  /** The app's own page, where a platform has one. */
  readonly home: HomePages;
  /** What a link to one of our pages shows; absent where they have no address. */
  readonly preview?: (url: string) => Promise<LinkPreview | undefined>;
  readonly steps: WorkflowSteps;
  /** The briefing that is asked in a channel of Slack. */
  storeOf(place: { readonly space: string; readonly channel: string }): Store | undefined;
  readonly livingPage: (store: Store) => Promise<LivingPageText>;
  readonly formFor: FormFor;
  /** Absent where platforms fetch pictures from our pages. */
  readonly drawPicture?: DrawPicture;
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
  /** Answers a few mentions for nobody, over a platform of our own; absent = by the kit alone. */
  rehearse?(rehearsal: Rehearsal): Promise<void>;
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

/** Loads what the configured platforms need, so that creating them need not wait for it. */
export async function loadPlatforms({ discord, slack, web }: Config): Promise<void> {
  await Promise.all([
    ...(discord === undefined ? [] : [discord.shards === undefined ? loadOneDiscord() : loadShards()]),
    ...(slack === undefined ? [] : [loadSlack()]),
    ...(web.on ? [import('../chat/web/index.ts')] : []),
  ]);
}

const loadOneDiscord = () => import('../chat/discord/index.ts');
const loadShards = () =>
  Promise.all([import('../chat/discord/shards.ts'), import('../chat/discord/rest.ts')]);
const loadSlack = () => Promise.all([import('../chat/slack/index.ts'), import('../chat/slack/rehearse.ts')]);

async function createDiscord(
  parts: PlatformParts,
  config: NonNullable<Config['discord']>,
): Promise<RunningAdapter> {
  if (config.shards !== undefined) {
    const [{ createShards }, { createDiscordRest }] = await loadShards();
    const file = fileURLToPath(new URL('sitrep.mjs', import.meta.url));
    return createShards({
      rest: createDiscordRest(config),
      shards: config.shards,
      program: { file, args: ['start', '--briefings', parts.config.briefingsDir] },
      states: parts.states,
      log: parts.log,
      clock: parts.clock,
    });
  }
  const { createDiscordAdapter } = await loadOneDiscord();
  return createDiscordAdapter({
    config,
    kit: parts.kit,
    wires: parts.wires,
    states: parts.states,
    commands: parts.commands,
    registered: createRegisteredCommands(parts.state.db, parts.clock),
    tokenStop: createTokenStops(parts.state.db, Date.now)('discord', config.token),
    log: parts.log,
    settings: parts.settings,
    formFor: parts.formFor,
    ...(parts.drawPicture === undefined ? {} : { drawPicture: parts.drawPicture }),
    onLeft: (space) => forgetLeft(parts.state.db, parts.kit, 'discord', space),
    complete: parts.suggest,
  });
}

async function createSlack(
  parts: PlatformParts,
  config: NonNullable<Config['slack']>,
): Promise<RunningAdapter> {
  const [{ createSlackAdapter }, { rehearseSlack }] = await loadSlack();
  const turns = createTurns(parts.state.db, parts.clock);
  const adapter = createSlackAdapter({
    config: slackSettings(config, parts.state, parts.config.dataDir),
    kit: parts.kit,
    wires: parts.wires,
    states: parts.states,
    commands: parts.commands,
    areOutsidersAnswered: async (place) => parts.settings.of(place).outsiders,
    ...(parts.preview === undefined ? {} : { preview: parts.preview }),
    ...(parts.drawPicture === undefined ? {} : { drawPicture: parts.drawPicture }),
    steps: parts.steps,
    canvas: {
      wanted: () => parts.settings.channelsWith('slack', 'livingPage', true),
      storeOf: parts.storeOf,
      text: parts.livingPage,
      switchOff: (place) => parts.settings.set({ platform: 'slack', ...place }, 'livingPage', undefined, ''),
      pages: createPages(parts.state.db, Date.now),
    },
    home: { pages: parts.home, homes: createHomes(parts.state.db, Date.now) },
    followUps: {
      areOn: (place) => parts.settings.of(place).followUps,
      wasAnswered: async (conversation) => (await turns.recall(conversation)) !== undefined,
    },
    tokenStops: createTokenStops(parts.state.db, Date.now),
    log: parts.log,
    adminsOnly: parts.config.slackDigestAdminsOnly,
    curators: parts.config.chatCurators.flatMap(({ platform, id }) => (platform === 'slack' ? [id] : [])),
    formFor: parts.formFor,
    onLeft: (space) => forgetLeft(parts.state.db, parts.kit, 'slack', space),
    // Slack signs and counts by the real time, whatever --now says.
    now: Date.now,
  });
  return { ...adapter, rehearse: rehearseSlack };
}
