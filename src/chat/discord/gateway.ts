// What becomes of the gateway's connection: known, logged, and at an end where only a person can mend it.

import { type Client, Events } from 'discord.js';
import type { Log } from '../contract/log.ts';
import type { PlatformStates } from '../kit/platform-state.ts';

const AUTHENTICATION_FAILED = 4004;
/** Close codes after which Discord takes no new connection. */
const FINAL: Readonly<Record<number, string>> = {
  [AUTHENTICATION_FAILED]:
    'Discord refuses the bot token (4004): set DISCORD_TOKEN to the one on the page “Bot”',
  4010: 'Discord knows no such shard (4010): set DISCORD_SHARDS=auto, or a number that fits',
  4011: 'the bot is in so many servers that one connection is too few (4011): set DISCORD_SHARDS=auto and start again',
  4012: 'Discord no longer speaks this version of its gateway (4012): update Sitrep',
  4013: 'Discord knows no such intents (4013): update Sitrep',
  4014: 'Discord refuses the intents (4014): Sitrep asks for no privileged one; check that DISCORD_TOKEN is of a bot, and that it is not suspended',
};

export function watchGateway(
  client: Client,
  states: Pick<PlatformStates, 'set'>,
  stop: (why: string) => void,
  onTokenRefused: (why: string) => void,
  log: Log,
): void {
  const platform = 'discord';
  const watched = new Set<number>();
  client.on(Events.ShardReady, (shard) => {
    states.set(platform, 'connected');
    log.info({ platform, shard }, 'the gateway’s session began');
    if (watched.has(shard)) return;
    watched.add(shard);
    client.ws.shards
      .get(shard)
      ?.on('close' as never, ({ code }: { readonly code: number }) =>
        log.warn({ platform, shard, code }, 'the gateway closed the connection'),
      );
  });
  client.on(Events.ShardReconnecting, (shard) => {
    states.set(platform, 'failing', 'the connection to Discord was lost and is being made again');
    log.warn({ platform, shard }, 'connecting to the gateway again');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    states.set(platform, 'connected');
    log.info({ platform, shard, replayed }, 'the gateway’s session was resumed');
  });
  client.on(Events.ShardError, ({ message }, shard) =>
    log.warn({ platform, shard, why: message }, 'the gateway’s connection failed'),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ platform, shard, code }, 'the gateway closed the connection for good');
    const why = FINAL[code] ?? `Discord closed the connection for good (${code})`;
    if (code === AUTHENTICATION_FAILED) onTokenRefused(why);
    else stop(why);
  });
  client.on(Events.Invalidated, () => stop('Discord ended the session for good'));
}
