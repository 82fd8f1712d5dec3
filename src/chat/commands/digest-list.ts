// The digests of a channel as a panel: each in a line, with what can be done about it.

import type { Digests } from '../../digest/digests.ts';
import { describeSubscription } from '../../digest/schedule/describe.ts';
import type { Reply } from '../../reply/blocks.ts';
import { type Panel, type PanelButton, type PanelPart, panelId } from '../../reply/panel.ts';
import { fill, words } from '../../reply/words.ts';
import type { Place } from '../../state/place.ts';
import type { Subscription } from '../../state/subscriptions.ts';

export const DIGEST_PANEL = 'digest';
/** Each takes a line and a row of buttons; further ones are told by their ids. */
const MOST_SHOWN = 7;

/** The channel's digests, with a line of what was just done. */
export async function showDigests(
  digests: Pick<Digests, 'list'>,
  { platform, space, channel }: Place,
  told?: string,
): Promise<Reply> {
  const all = await digests.list({ platform, space, channel });
  const title =
    all.length === 0
      ? words.digests.none
      : all.length === 1
        ? words.digests.one
        : fill(words.digests.many, { n: all.length });
  const rest = all.slice(MOST_SHOWN);
  const panel: Panel = {
    title,
    parts: [
      ...(told === undefined ? [] : [{ type: 'small', text: told } as const]),
      ...all.slice(0, MOST_SHOWN).flatMap(digestParts),
      ...(rest.length === 0 ? [] : [{ type: 'small', text: rest.map(({ id }) => id).join(', ') } as const]),
      { type: 'buttons', buttons: [digestButton('new', words.digests.new)] },
    ],
  };
  return {
    outcome: 'answered',
    kind: 'digest command',
    briefing: '',
    version: '',
    blocks: [
      { type: all.length === 0 ? 'words' : 'heading', text: title },
      {
        type: 'list',
        items: all.map((one) => ({ term: one.id, text: describeSubscription(one).slice(one.id.length + 2) })),
      },
    ],
    cites: [],
    panel,
  };
}

function digestParts(subscription: Subscription): readonly PanelPart[] {
  const { id, status } = subscription;
  const isPaused = status === 'paused';
  return [
    { type: 'text', text: describeSubscription(subscription) },
    {
      type: 'buttons',
      buttons: [
        digestButton('preview', words.digests.preview, id),
        isPaused
          ? digestButton('resume', words.digests.resume, id)
          : digestButton('pause', words.digests.pause, id),
        { ...digestButton('now', words.digests.now, id), isDisabled: isPaused },
        digestButton('ask-remove', words.digests.remove, id),
      ],
    },
  ];
}

export function digestButton(control: string, label: string, argument?: string): PanelButton {
  return {
    id: panelId({ panel: DIGEST_PANEL, control, ...(argument === undefined ? {} : { argument }) }),
    label,
  };
}
