// /digest and /changes where no service runs around them (sitrep chat, sitrep changes): the state is opened for each
// command and closed after it. Digests are those of the web chat's inbox, which the next sitrep start posts.

import { createDigestHandlers, type DigestHandlers } from '../chat/commands/digest-handlers.ts';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import { openDigests } from './open-digests.ts';
import { withState } from './open-home.ts';
import { createUnconnectedDelivery } from './unconnected-deliveries.ts';

export function createDigestsOnDemand(
  config: Config,
  stores: readonly Store[],
  clock: () => number,
): DigestHandlers {
  const run =
    (name: keyof DigestHandlers): DigestHandlers['digest'] =>
    (incoming) =>
      withState(config, clock, async (state) => {
        const delivery = await createUnconnectedDelivery('web', config, state, clock);
        const digests = openDigests({
          config,
          state,
          deliveries: new Map(delivery === undefined ? [] : [['web', delivery]]),
          stores: () => stores,
          clock,
          onError(error) {
            throw error;
          },
        });
        return createDigestHandlers({ digests, stores: () => stores, clock })[name](incoming);
      });
  return { digest: run('digest'), changes: run('changes') };
}
