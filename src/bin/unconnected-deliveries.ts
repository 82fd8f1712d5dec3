// Platforms as the command line asks them whether Sitrep can post in a channel: by single requests, because a second
// connection beside the running bot's would answer people twice. Nothing is posted from here.

import type { Config } from '../config.ts';
import type { Delivery } from '../digest/delivery/delivery.ts';
import { createInbox } from '../state/inbox.ts';
import type { State } from '../state/open.ts';
import { slackSettings } from './slack-settings.ts';

export async function createUnconnectedDelivery(
  platform: string,
  config: Config,
  state: State,
  clock: () => number,
): Promise<Delivery | undefined> {
  if (platform === 'web') {
    const { createInboxDelivery } = await import('../chat/web/inbox-delivery.ts');
    return createInboxDelivery(createInbox(state.db, clock));
  }
  if (platform === 'discord' && config.discord !== undefined) {
    const { createUnconnectedDiscordDelivery } = await import('../chat/discord/unconnected.ts');
    return createUnconnectedDiscordDelivery(config.discord);
  }
  if (platform === 'slack' && config.slack !== undefined) {
    const { createUnconnectedSlackDelivery } = await import('../chat/slack/unconnected.ts');
    return createUnconnectedSlackDelivery(slackSettings(config.slack, state, config.dataDir));
  }
  return undefined;
}
