// What Slack sends as the kit's events: who asks what, where. Slash commands exist in channels only, mentions are
// answered in their thread, direct messages where they stand, presses under the message with the button.
//
// Nothing is answered of other workspaces, of bots, webhooks and workflows, and of people of other organisations in a
// shared channel, until a member of the workspace allows it there.

import type { CommandSpec } from '../contract/adapter.ts';
import type { Asked, AskedEvent } from '../kit/event.ts';
import { manners } from '../presses/form.ts';
import { echoOf } from '../text/echo.ts';
import { askerOf, type SlackAddress } from './address.ts';
import { cleanQuestion } from './clean-question.ts';
import { parseCommand } from './commands.ts';
import { type FormPlace, readForm } from './form.ts';
import { addressOf, type Heard, laneOf, placeOf } from './heard.ts';
import { asJson, type Json, textOf } from './json.ts';

/** Ourselves in the workspace that it comes from. */
export interface Self {
  readonly user: string;
}

/** The fields of Slack's message and app_mention events that we read. */
interface MessageEvent {
  readonly type?: string;
  readonly subtype?: string;
  readonly bot_id?: string;
  readonly user?: string;
  readonly team?: string;
  readonly user_team?: string;
  readonly text?: string;
  readonly channel?: string;
  readonly channel_type?: string | undefined;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly parent_user_id?: string;
  readonly edited?: { readonly ts?: string };
  readonly message?: MessageEvent;
  readonly previous_message?: MessageEvent;
  readonly deleted_ts?: string;
}

/** The workspace that lets us hear of it: in a shared channel the message may be of another one. */
export function teamOf(body: Json): string {
  const [first] = Array.isArray(body.authorizations) ? body.authorizations.map(asJson) : [];
  return textOf(first?.team_id) || textOf(body.team_id) || textOf(asJson(body.team)?.id);
}

export function enterpriseOf(body: Json): string {
  const [first] = Array.isArray(body.authorizations) ? body.authorizations.map(asJson) : [];
  return textOf(first?.enterprise_id) || textOf(body.enterprise_id) || textOf(asJson(body.enterprise)?.id);
}

/** Undefined for what is not a person's message to the bot: joins, bots, other people's chatter. */
export function toEvent(
  body: Json,
  self: Self,
  commands: readonly CommandSpec[],
  now: number,
): Heard | undefined {
  if (typeof body.command === 'string') return fromCommand(body, commands, now);
  if (body.type === 'block_actions') return fromPress(body, now);
  if (body.type === 'view_submission') return fromForm(body);
  const event = asJson(body.event) as MessageEvent | undefined;
  if (body.type !== 'event_callback' || event === undefined) return undefined;
  return fromMessage(event, teamOf(body), self, body.is_ext_shared_channel === true);
}

function fromCommand(body: Json, commands: readonly CommandSpec[], now: number): Heard {
  const [slash, user] = [textOf(body.command), textOf(body.user_id)];
  // In one line a ">" quotes nothing.
  const typed = cleanQuestion(textOf(body.text).replace(/^\s*(?:&gt;|>)+/, ' ')).text;
  const { text, command, isPrivate, isChosen } = parseCommand(slash.replace(/^\//, ''), typed, commands);
  const place = placeOf(textOf(body.team_id), textOf(body.channel_id));
  return {
    event: {
      kind: 'command',
      id: `slack|command|${textOf(body.trigger_id)}`,
      message: '',
      address: addressOf(user, body.response_url, now),
      lane: laneOf(place),
      asked: {
        place,
        user,
        text,
        command,
        private: isPrivate,
        ...(isChosen ? { isPrivacyChosen: true } : {}),
        mayManage: true,
      },
      shownAs: echoOf(`${slash} ${typed}`),
    },
    // Slack offers a workspace's commands to its own people only.
    isOutsider: false,
  };
}

/** What was pressed, and the message under which it stands; undefined for a button that only opens a link. */
export function readPress(body: Json):
  | {
      readonly place: FormPlace;
      readonly values: readonly string[];
      readonly isEphemeral: boolean;
    }
  | undefined {
  const [action] = Array.isArray(body.actions) ? body.actions.map(asJson) : [];
  const container = asJson(body.container);
  const channel = textOf(container?.channel_id);
  if (action === undefined || channel === '' || typeof action.url === 'string') return undefined;
  const isEphemeral = container?.is_ephemeral === true;
  return {
    place: {
      id: typeof action.value === 'string' ? action.value : textOf(action.action_id),
      channel,
      thread: textOf(container?.thread_ts) || textOf(asJson(body.message)?.thread_ts),
      message: textOf(container?.message_ts),
      isOwn: isEphemeral || askerOf(textOf(action.block_id)) === textOf(asJson(body.user)?.id),
    },
    values: chosenIn(action),
    isEphemeral,
  };
}

/** What was chosen in a menu, one or several; none for a button. */
function chosenIn(action: Json): readonly string[] {
  const one = asJson(action.selected_option);
  if (one !== undefined) return [textOf(one.value)];
  const { selected_options: options, selected_conversations: channels, selected_users: people } = action;
  const ids = [channels, people].find(Array.isArray);
  if (ids !== undefined) return ids.map(textOf);
  return Array.isArray(options) ? options.map((option) => textOf(asJson(option)?.value)) : [];
}

function fromPress(body: Json, now: number): Heard | undefined {
  const pressed = readPress(body);
  if (pressed === undefined) return undefined;
  const { place, values, isEphemeral } = pressed;
  const { isPrivate, replaces } = manners(place.id, place.isOwn);
  return pressHeard(body, {
    id: `slack|press|${textOf(body.trigger_id)}`,
    place,
    values,
    isPrivate: replaces ? isEphemeral : isPrivate,
    address: (user) => ({ ...addressOf(user, body.response_url, now), ...(replaces ? { replaces } : {}) }),
  });
}

/** A form that a press opened: its fields are the values of that press. */
function fromForm(body: Json): Heard | undefined {
  const view = asJson(body.view);
  const filled = view === undefined ? undefined : readForm(view);
  if (view === undefined || filled === undefined) return undefined;
  return pressHeard(body, {
    id: `slack|form|${textOf(view.id)}`,
    ...filled,
    isPrivate: true,
    address: (user) => {
      const { response } = filled.place;
      return response === undefined ? { user } : { user, response, replaces: true };
    },
  });
}

interface Pressed {
  readonly id: string;
  readonly place: FormPlace;
  readonly values: readonly string[];
  readonly isPrivate: boolean;
  readonly address: (user: string) => SlackAddress;
}

function pressHeard(body: Json, { id, place: where, values, isPrivate, address }: Pressed): Heard {
  const who = asJson(body.user);
  const [user, team] = [textOf(who?.id), textOf(asJson(body.team)?.id)];
  const place = placeOf(team, where.channel, where.thread);
  const press = { id: where.id, values, message: where.message, isOwn: where.isOwn };
  const userName = textOf(who?.username) || textOf(who?.name);
  return {
    event: {
      kind: 'press',
      id,
      message: '',
      address: address(user),
      lane: laneOf(place),
      asked: {
        place,
        user,
        ...(userName === '' ? {} : { userName }),
        text: '',
        press,
        private: isPrivate,
        mayManage: true,
      },
    },
    isOutsider: textOf(who?.team_id) !== '' && textOf(who?.team_id) !== team,
  };
}

function fromMessage(event: MessageEvent, team: string, self: Self, isShared: boolean): Heard | undefined {
  const { channel = '' } = event;
  if (channel === '') return undefined;
  const message = deletedIn(event);
  if (message !== undefined) {
    const id = `slack|delete|${team}|${channel}|${message}`;
    const place = placeOf(team, channel);
    const writtenAt = Number(message) * 1000;
    return {
      event: { kind: 'delete', id, message, place, writtenAt, lane: laneOf(place) },
      isOutsider: false,
    };
  }
  const isChange = event.subtype === 'message_changed';
  const said = isChange ? { ...event.message, channel, channel_type: event.channel_type } : event;
  if (said === undefined || !isPersons(said, self)) return undefined;
  const isAddressed = isForUs(event, said, self);
  if (!isAddressed && !isInThread(said)) return undefined;
  // A link's preview changes a message too, and a mention tells of an edit by its own event.
  const isEdit = said.edited !== undefined;
  if (isChange && !isEdit) return undefined;
  const asked = askedOf(said, team, channel, self);
  const ts = said.ts ?? '';
  const key = `${team}|${channel}|${ts}`;
  const author = said.user_team ?? said.team ?? (isShared ? '' : team);
  return {
    event: {
      kind: isEdit ? 'edit' : 'message',
      // A mention in a direct message comes as two events, and a redelivery as the same: the message is what counts.
      id: isEdit ? `slack|edit|${key}|${said.edited?.ts ?? ''}` : `slack|message|${key}`,
      message: ts,
      address: addressOf(said.user ?? '', undefined, 0),
      lane: laneOf(asked.place),
      asked,
    } satisfies AskedEvent,
    isOutsider: author !== team,
    ...(isAddressed ? {} : { isUnaddressed: true as const }),
  };
}

/** The message that is gone. One with replies leaves an empty one in its place: every question that was answered. */
function deletedIn({
  subtype,
  deleted_ts: ts,
  message,
  previous_message: before,
}: MessageEvent): string | undefined {
  if (subtype === 'message_deleted') return ts ?? before?.ts ?? '';
  return subtype === 'message_changed' && message?.subtype === 'tombstone' ? (message.ts ?? '') : undefined;
}

/** Messages of people that have a kind of their own: with a file, sent to the channel too, begun with /me. */
const PERSONS: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast', 'me_message']);

function isPersons(said: MessageEvent, self: Self): boolean {
  const { subtype, user } = said;
  const isNew = subtype === undefined || PERSONS.has(subtype);
  const isPerson =
    said.bot_id === undefined && user !== undefined && user !== self.user && user !== 'USLACKBOT';
  return isNew && isPerson;
}

function isForUs(event: MessageEvent, said: MessageEvent, self: Self): boolean {
  const isDirect = isDirectMessage(said);
  return event.type === 'app_mention' || isDirect || (said.text ?? '').includes(`<@${self.user}`);
}

/** Behind another message, and to nobody else by name. */
function isInThread({ thread_ts: thread, ts, text = '' }: MessageEvent): boolean {
  return thread !== undefined && thread !== ts && !/<(?:@|!)/.test(text);
}

function isDirectMessage({ channel = '', channel_type: type }: MessageEvent): boolean {
  return type === 'im' || channel.startsWith('D');
}

function askedOf(said: MessageEvent, team: string, channel: string, self: Self): Asked {
  const thread = isDirectMessage(said) ? said.thread_ts : (said.thread_ts ?? said.ts);
  const { text, quoted } = cleanQuestion(said.text ?? '');
  const isUnderOurs = said.parent_user_id === self.user && said.thread_ts !== undefined;
  return {
    place: placeOf(team, channel, thread),
    user: said.user ?? '',
    text,
    private: false,
    mayManage: true,
    ...(quoted === '' ? {} : { quoted }),
    ...(isUnderOurs ? { repliesTo: said.thread_ts } : {}),
  };
}
