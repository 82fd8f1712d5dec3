// People of other organisations who ask in a channel that is shared with them: the channel is told, and a member lets them in
// by a button. What is allowed is a setting of the channel like any other, with its line about who changed it.

import type { Reply } from '../../reply/blocks.ts';
import { noticeReply } from '../../reply/notice.ts';
import { type Panel, panelId, readPanelId } from '../../reply/panel.ts';
import { fill, words } from '../../reply/words.ts';
import type { Settings } from '../../state/settings.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming } from '../contract/adapter.ts';

/** No command that anybody could type. */
export const ASKED_BY_OUTSIDER = 'asked by an outsider';
export const OUTSIDERS = 'outsiders';
const ALLOW = 'allow';

export interface Outsiders {
  /** Says that somebody asked, with the button. */
  readonly asked: () => Promise<Reply>;
  readonly press: (incoming: Incoming) => Promise<Reply>;
}

export function createOutsiders(settings: Pick<Settings, 'set'>): Outsiders {
  return {
    asked: async () =>
      withPanel({
        title: words.outsiders.title,
        parts: [
          { type: 'text', text: words.outsiders.asked },
          {
            type: 'buttons',
            buttons: [{ id: panelId({ panel: OUTSIDERS, control: ALLOW }), label: words.outsiders.allow }],
          },
        ],
      }),
    async press({ place, press, user = '', userName, mayManage }) {
      if (readPanelId(press?.id ?? '')?.control !== ALLOW) throw new UserError(words.presses.gone);
      if (!mayManage) throw new UserError(words.outsiders.notYours);
      const { platform, space, channel } = place;
      await settings.set({ platform, space, channel }, 'outsiders', true, user);
      const name = userName ?? words.presses.somebody;
      return withPanel({
        title: words.outsiders.title,
        parts: [{ type: 'text', text: fill(words.outsiders.allowed, { name }) }],
      });
    },
  };
}

function withPanel(panel: Panel): Reply {
  const lines = panel.parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  return { ...noticeReply(lines.join('\n'), OUTSIDERS, 'answered'), panel };
}
