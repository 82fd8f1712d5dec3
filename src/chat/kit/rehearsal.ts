// What a process answers for nobody before anybody can write to it: the first answers of a process take twenty times as long as
// the hundredth, because code is compiled, patterns are made and tables filled, and acknowledgements would wait behind them.

import type { Delivery } from '../../digest/delivery/delivery.ts';
import type { Log } from '../contract/log.ts';
import type { Kit } from './kit.ts';
import type { Wire } from './wire.ts';

export interface Rehearsal {
  /** On a state that is forgotten afterwards. */
  readonly kit: Kit;
  /** Those that the kit posts through: nothing of it may reach a platform. */
  readonly wires: Map<string, Wire>;
  /** What a newcomer would ask. */
  readonly texts: readonly string[];
  /** Milliseconds since 1970. */
  clock(): number;
  readonly log: Log;
}

/** Asks through the kit alone: for a platform that cannot be stood in for. Its payloads are made and go nowhere. */
export async function rehearseReplies(
  { kit, wires, texts }: Rehearsal,
  platform: 'discord' | 'slack',
  delivery: Delivery,
): Promise<void> {
  wires.set(platform, {
    ...delivery,
    post: async ({ messageKey }) => ({ outcome: 'posted', messageId: messageKey }),
    withdraw: async () => ({ outcome: 'gone' }),
  });
  for (const [n, text] of texts.entries()) {
    const place = { platform, space: 'rehearsal', channel: `rehearsal-${n}` };
    await kit.receive({
      kind: 'message',
      id: `${platform}|rehearsal-${n}`,
      message: String(n),
      address: {},
      lane: place.channel,
      asked: { place, user: 'nobody', text, private: false, mayManage: false },
    });
  }
}
