// The wires of all workspaces as one: each message goes out by the workspace in whose space it stands.

import type { Wire } from '../kit/wire.ts';
import { toPayloads } from './payload.ts';
import type { Workspaces } from './workspace.ts';

const NOT_INSTALLED = 'Sitrep is no longer installed in this workspace';

export function createWires(workspaces: Pick<Workspaces, 'ofSpace'>): Wire {
  const wireOf = async (space: string) => (await workspaces.ofSpace(space))?.wire;
  const nowhere = { outcome: 'impossible', why: NOT_INSTALLED } as const;
  return {
    render: toPayloads,
    post: async (post) => (await wireOf(post.space))?.post(post) ?? nowhere,
    find: async (post) => (await wireOf(post.space))?.find(post) ?? nowhere,
    edit: async (edit) => (await wireOf(edit.space))?.edit(edit) ?? nowhere,
    withdraw: async (target) => (await wireOf(target.place.space))?.withdraw(target) ?? nowhere,
    async refusal(place) {
      const wire = await wireOf(place.space);
      return wire === undefined ? `Sitrep cannot post there: ${NOT_INSTALLED}.` : wire.refusal(place);
    },
  };
}
