// Slack's events as Sitrep's `Incoming`: who asks what, where. Slash commands exist in channels only, mentions are
// answered in their thread, direct messages where they stand.

import type { CommandSpec, Incoming, Place } from '../adapter.ts';
import { echoOf } from '../echo.ts';
import { cleanQuestion } from './clean-question.ts';
import { parseCommand } from './commands.ts';

/** The fields of Slack's slash command that we read. */
export interface SlashCommand {
  readonly command: string;
  readonly text: string;
  readonly team_id: string;
  readonly channel_id: string;
  readonly user_id: string;
  readonly trigger_id: string;
}

/** The fields of Slack's message and app_mention events that we read. */
export interface MessageEvent {
  readonly type: string;
  readonly subtype?: string;
  readonly bot_id?: string;
  readonly user?: string;
  readonly text?: string;
  readonly channel: string;
  readonly channel_type?: string;
  readonly ts: string;
  readonly thread_ts?: string;
}

export function fromCommand(
  slash: SlashCommand,
  commands: readonly CommandSpec[],
  mayManage: boolean,
): { readonly incoming: Incoming; readonly asked: string } {
  const name = slash.command.replace(/^\//, '');
  // In one line a ">" quotes nothing.
  const typed = cleanQuestion(` ${slash.text.replace(/^\s*&gt;/, '>')}`).text;
  const { text, command, isPrivate } = parseCommand(name, typed, commands);
  const place: Place = { platform: 'slack', space: slash.team_id, channel: slash.channel_id };
  return {
    incoming: {
      place,
      user: slash.user_id,
      conversation: conversationOf(place, slash.user_id),
      text,
      command,
      private: isPrivate,
      mayManage,
    },
    asked: echoOf(`${slash.command} ${typed}`),
  };
}

/** Undefined for what is not a person's new message to the bot: edits, joins, bots, other channels' chatter. */
export function fromMessage(
  event: MessageEvent,
  team: string,
  botUser: string,
): Omit<Incoming, 'mayManage'> | undefined {
  const isDirect = event.channel_type === 'im' || event.channel.startsWith('D');
  const isForBot = event.type === 'app_mention' || isDirect;
  const isPerson = event.bot_id === undefined && event.user !== undefined && event.user !== botUser;
  const isNew =
    event.subtype === undefined || event.subtype === 'file_share' || event.subtype === 'thread_broadcast';
  if (!isForBot || !isPerson || !isNew) return undefined;
  const thread = isDirect ? event.thread_ts : (event.thread_ts ?? event.ts);
  const place: Place = {
    platform: 'slack',
    space: team,
    channel: event.channel,
    ...(thread === undefined ? {} : { thread }),
  };
  const { text, quoted } = cleanQuestion(event.text ?? '');
  return {
    place,
    user: event.user ?? '',
    conversation: conversationOf(place, event.user ?? ''),
    // Nothing but a quote: what it says is asked for.
    text: text === '' ? quoted : text,
    private: false,
  };
}

/** A thread is one conversation of all its people; a channel has one for each person. */
function conversationOf({ space, channel, thread }: Place, user: string): string {
  return ['slack', space, channel, thread ?? user].join('|');
}
