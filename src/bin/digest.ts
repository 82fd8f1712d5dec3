// `sitrep digest …`: what /digest does, from the command line, for any channel. It works beside the running bot and
// without it: what it writes is found by the next tick. The preview reads the files as they are now.

import { parseDigestCommand } from '../chat/commands/digest-command.ts';
import { type DigestHandlerParts, inboxPlace, runDigestCommand } from '../chat/commands/digest-handlers.ts';
import type { Config } from '../config.ts';
import { toPlain } from '../reply/plain.ts';
import type { Place } from '../state/place.ts';
import { createProcesses } from '../state/processes.ts';
import { createSubscriptions } from '../state/subscriptions.ts';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';
import { openDigests } from './open-digests.ts';
import { readStores, withState } from './open-home.ts';
import { createUnconnectedDelivery } from './unconnected-deliveries.ts';

const PARAMETERS = ['topics', 'cadence', 'time', 'zone', 'language', 'quiet', 'latest', 'briefing'] as const;

export const digestCommand = {
  summary: 'subscribe | list | preview | pause | resume | remove | now: as /digest in a channel',
  usage: 'ACTION [ID]',
  options: {
    platform: { type: 'string', help: 'NAME web (default), discord or slack' },
    space: { type: 'string', help: 'ID server or workspace (default: DISCORD_GUILD_ID)' },
    channel: { type: 'string', help: 'ID channel' },
    thread: { type: 'string', help: 'ID thread within the channel (Discord)' },
    owner: { type: 'string', help: 'ID user to tell when the digest has to be paused' },
    topics: { type: 'string', help: 'LIST topic commands; all when left out' },
    cadence: { type: 'string', help: 'WHEN daily, weekdays, weekly, "weekly fri", or a cron expression' },
    time: { type: 'string', help: 'HH:MM 09:00 when left out' },
    zone: { type: 'string', help: 'ZONE such as Europe/Kyiv; the briefing’s when left out' },
    language: { type: 'string', help: 'TAG language of dates, en when left out' },
    quiet: { type: 'string', help: 'YES|NO no: one line even when nothing changed' },
    latest: { type: 'string', help: 'HOURS after which a late digest is left out; 6 when left out' },
    briefing: { type: 'string', help: 'NAME needed when several are loaded' },
  },
  async run(values, words, { config, now, out }) {
    const text = (name: string): string | undefined => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    };
    const given = Object.fromEntries(
      PARAMETERS.flatMap((name) => {
        const value = text(name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    try {
      const command = parseDigestCommand(words.join(' '), given);
      // Pausing a digest has to work while the files are being mended.
      const needsFiles = command.action === 'subscribe' || command.action === 'preview';
      const stores = needsFiles ? await readStores(config) : [];
      await withState(config, now, async (state) => {
        const id = 'id' in command ? command.id : undefined;
        const found = id === undefined ? undefined : await createSubscriptions(state.db, now).find(id);
        const place = found ?? readPlace(config, text);
        const delivery = await createUnconnectedDelivery(place.platform, config, state, now);
        const digests = openDigests({
          config,
          state,
          deliveries: new Map(delivery === undefined ? [] : [[place.platform, delivery]]),
          stores: () => stores,
          clock: now,
          onError(error) {
            throw error;
          },
        });
        const parts: DigestHandlerParts = {
          digests: {
            ...digests,
            // Without a place: every digest there is.
            list: (where) => digests.list(command.action === 'list' && isAnywhere(text) ? {} : where),
            async preview(one, where) {
              const [subscription] = (await digests.list(where)).filter((other) => other.id === one);
              const store = stores.find(({ briefing }) => briefing.id === subscription?.briefing);
              return digests.preview(one, where, store);
            },
          },
          stores: () => stores,
          clock: now,
        };
        const reply = await runDigestCommand(parts, command, place, text('owner') ?? '');
        out(inOurWords(toPlain(reply)).trimEnd());
        if (command.action === 'subscribe' || command.action === 'now') {
          const running = await createProcesses(state.db, Date.now).list();
          if (running.length === 0)
            out('No bot is running here: digests are posted while sitrep start runs.');
        }
      });
      return 0;
    } catch (error) {
      if (error instanceof UserError) throw new UserError(inOurWords(error.message));
      throw error;
    }
  },
} satisfies Command;

function isAnywhere(text: (name: string) => string | undefined): boolean {
  return ['platform', 'space', 'channel'].every((name) => text(name) === undefined);
}

function readPlace(config: Config, text: (name: string) => string | undefined): Place {
  const platform = text('platform') ?? 'web';
  if (platform === 'web') {
    return { ...inboxPlace, channel: text('channel') ?? inboxPlace.channel };
  }
  if (platform !== 'discord' && platform !== 'slack') {
    throw new UserError(`--platform ${platform} is none of web, discord, slack.`);
  }
  const space = text('space') ?? (platform === 'discord' ? config.discord?.guildId : undefined);
  const channel = text('channel');
  if (space === undefined || channel === undefined) {
    throw new UserError(`--platform ${platform} needs --space and --channel: their ids on ${platform}.`);
  }
  const thread = text('thread');
  return { platform, space, channel, ...(thread === undefined ? {} : { thread }) };
}

/** The chat's command by the name that it has here. */
function inOurWords(text: string): string {
  return text.replaceAll('/digest ', 'sitrep digest ');
}
