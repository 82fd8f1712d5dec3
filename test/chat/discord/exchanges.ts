// What went over the wire to Discord, held against Discord's own specification and our list of its limits.

import { expect } from 'vitest';
import { checkMessage } from '../../../src/chat/discord/limits.ts';
import type { BotHome, BotProcess } from '../../peers/bot-process.ts';
import type { DiscordPeer } from '../../peers/discord.ts';
import { requestKind, specProblems } from '../../peers/discord-spec.ts';
import type { Exchange } from '../../peers/relay.ts';

export function expectLegal(exchanges: readonly Exchange[]): void {
  for (const exchange of exchanges) {
    const kind = requestKind(exchange);
    if (kind === undefined) continue;
    expect(specProblems(kind, exchange.body), exchange.path).toEqual([]);
    expect(checkMessage(exchange.body as object as Record<string, unknown>), exchange.path).toEqual([]);
  }
}

/** Ends a bot and its peer: whatever went over the wire was legal, and the bot ends as one that is told to. */
export async function endLegally(peer: DiscordPeer, bot: BotProcess, home: BotHome): Promise<void> {
  expectLegal(peer.relay.exchanges);
  const code = await bot.stop();
  await peer.stop();
  home.remove();
  expect(code).toBe(0);
}
