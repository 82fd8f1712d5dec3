// Seals every workspace's tokens with the newest key, while the bot may run: one that it renews meanwhile is sealed with that
// key anyway.

import type { Installations } from '../../state/installations.ts';
import { type SealKeys, seal, unseal } from './seal.ts';

/** Resolves with how many were sealed anew, and how many there are. */
export async function rotateKey(
  installations: Pick<Installations, 'list' | 'renew'>,
  keys: SealKeys,
): Promise<{ readonly sealed: number; readonly all: number }> {
  const all = await installations.list();
  const old = all.filter(({ tokens }) => tokens.key !== keys[0].id);
  for (const { id, tokens, expiresAt } of old)
    await installations.renew(id, tokens, seal(keys, id, unseal(keys, id, tokens)), expiresAt);
  return { sealed: old.length, all: all.length };
}
