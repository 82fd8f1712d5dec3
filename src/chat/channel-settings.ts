// `/sitrep settings`: what can be set for a channel, and the command that sets it. Today that is whether people of other
// organisations are answered in a channel that Slack shares with them.
//
//   /sitrep settings                  what holds here
//   /sitrep settings outsiders:yes    from now on they are answered here

import type { Reply } from '../reply/blocks.ts';
import { noticeReply } from '../reply/notice.ts';
import type { ChannelSettings } from '../state/channel-settings.ts';
import { UserError } from '../user-error.ts';
import type { CommandSpec, Incoming, Place } from './adapter.ts';

const OUTSIDERS = 'outsiders';

/** Reached as /sitrep settings; it is no command of its own. */
export const settingsCommand: CommandSpec = {
  name: 'settings',
  description: 'What holds in this channel, and who is answered',
  options: [
    {
      name: OUTSIDERS,
      description: 'yes = people of other organisations are answered here',
      required: false,
    },
  ],
};

export const outsiderRefusal =
  'Sitrep answers the members of the workspace that runs it. One of them can allow it in this channel: /sitrep settings outsiders:yes';

export async function areOutsidersAnswered(settings: ChannelSettings, place: Place): Promise<boolean> {
  return (await settings.find(place, OUTSIDERS))?.value === 'yes';
}

export function createSettingsHandler(settings: ChannelSettings): (incoming: Incoming) => Promise<Reply> {
  return async ({ place, user = '', text, command }) => {
    if (place.platform !== 'slack') throw new UserError('There is nothing to set here.');
    const wanted = command?.options[OUTSIDERS];
    if (wanted !== undefined) {
      await settings.set(place, OUTSIDERS, readYesNo(wanted), user);
    } else if (text.trim() !== '') {
      throw new UserError(
        `“${text.trim().slice(0, 60)}” is no setting. Write /sitrep settings outsiders:yes or outsiders:no.`,
      );
    }
    const isOn = await areOutsidersAnswered(settings, place);
    return noticeReply(
      isOn
        ? 'People of other organisations are answered in this channel. /sitrep settings outsiders:no ends that.'
        : 'Only members of this workspace are answered in this channel. /sitrep settings outsiders:yes lets people of other organisations ask here too.',
      'settings',
      'answered',
    );
  };
}

function readYesNo(typed: string): 'yes' | 'no' {
  if (/^(?:yes|true|on|1)$/i.test(typed)) return 'yes';
  if (/^(?:no|false|off|0)$/i.test(typed)) return 'no';
  throw new UserError(`outsiders is yes or no, not “${typed.slice(0, 60)}”: /sitrep settings outsiders:yes`);
}
