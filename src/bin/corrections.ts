// `sitrep corrections`: which posted messages a correction reached, or with --dry-run which it would reach if the
// briefings were loaded as their files are now.

import { createOutbox } from '../state/outbox.ts';
import type { Place } from '../state/place.ts';
import type { Command } from './command.ts';
import { openDigests } from './open-digests.ts';
import { readStores, withState } from './open-home.ts';

const SHOWN = 100;
const REMEDIES = {
  edit: 'edited in place',
  reply: 'a reply under it',
  digest: 'told with the next digest',
} as const;

export const correctionsCommand = {
  summary: 'messages that corrections reached; --dry-run: that the files as they are would touch',
  options: { 'dry-run': { type: 'boolean', help: 'say what a reload would correct; nothing is written' } },
  run: (values, _words, { config, now, out }) =>
    withState(config, now, async (state) => {
      if (values['dry-run'] !== true) {
        const rows = await createOutbox(state.db, now).list({ limit: SHOWN, kinds: ['correction'] });
        for (const row of rows) {
          const why = row.error === null ? '' : ` (${row.error})`;
          out(
            `${day(row.dueAt)}  ${row.state}${why}  ${words(row)}  message ${row.messageIds.join(', ') || '–'}`,
          );
        }
        if (rows.length === 0) out('No posted message had to be corrected yet.');
        return 0;
      }
      const stores = await readStores(config);
      const digests = openDigests({
        config,
        state,
        deliveries: new Map(),
        stores: () => stores,
        clock: now,
        onError(error) {
          throw error;
        },
      });
      let touched = 0;
      for (const store of stores) {
        for (const { entry, remedy, claims, note } of await digests.previewCorrections(store)) {
          touched += 1;
          out(
            `${words(entry)}  message ${entry.messageIds.join(', ')} of ${day(entry.at)}  ${REMEDIES[remedy]}`,
          );
          out(`  cites ${claims.join(', ')}`);
          out(`  ${note}`);
        }
      }
      out(
        touched === 0
          ? 'A reload would correct no posted message.'
          : `A reload would correct ${touched === 1 ? 'one posted message' : `${touched} posted messages`}.`,
      );
      return 0;
    }),
} satisfies Command;

function words({ platform, space, channel, thread }: Place): string {
  return [platform, space, channel, ...(thread === undefined ? [] : [thread])].join('/');
}

function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}
