// What Slack sends as the kit's events: who asks what, where. Slash commands exist in channels only, mentions are
// answered in their thread, direct messages where they stand, presses under the message with the button.
//
// Nothing is answered of other workspaces, of bots, webhooks and workflows, and of people of other organisations in a
// shared channel, until a member of the workspace allows it there.

import type { CommandSpec, Place } from '../adapter.ts';
import { echoOf } from '../echo.ts';
import type { Asked, AskedEvent, ChatEvent } from '../kit/event.ts';
import { manners } from '../presses/form.ts';
import { askerOf, type SlackAddress } from './address.ts';
import { cleanQuestion } from './clean-question.ts';
import { parseCommand } from './commands.ts';
import { type FormPlace, readForm } from './form.ts';
import { asJson, type Json, textOf } from './json.ts';

/** Ourselves, as auth.test tells. */
export interface Self {
  readonly user: string;
  readonly team: string;
  /** The organisation, where the app is installed for all of it; '' otherwise. */
  readonly enterprise: string;
}

export interface Heard {
  readonly event: ChatEvent;
  /** Whoever asks is of another organisation. */
  readonly isOutsider: boolean;
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

/** Whether it comes from where the app is installed. */
export function isOurs(body: Json, self: Self): boolean {
  const team = textOf(body.team_id) || textOf(asJson(body.team)?.id);
  const enterprise = textOf(body.enterprise_id) || textOf(asJson(body.enterprise)?.id);
  return team === self.team || (self.enterprise !== '' && enterprise === self.enterprise);
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
  return fromMessage(event, textOf(body.team_id), self, body.is_ext_shared_channel === true);
}

function fromCommand(body: Json, commands: readonly CommandSpec[], now: number): Heard {
  const [slash, user] = [textOf(body.command), textOf(body.user_id)];
  // In one line a ">" quotes nothing.
  const typed = cleanQuestion(textOf(body.text).replace(/^\s*(?:&gt;|>)+/, ' ')).text;
  const { text, command, isPrivate } = parseCommand(slash.replace(/^\//, ''), typed, commands);
  const place = placeOf(textOf(body.team_id), textOf(body.channel_id));
  return {
    event: {
      kind: 'command',
      id: `slack|command|${textOf(body.trigger_id)}`,
      message: '',
      address: addressOf(user, body.response_url, now),
      lane: laneOf(place),
      asked: { place, user, text, command, private: isPrivate, mayManage: true },
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
  const chosen = asJson(action.selected_option);
  const isEphemeral = container?.is_ephemeral === true;
  return {
    place: {
      id: typeof action.value === 'string' ? action.value : textOf(action.action_id),
      channel,
      thread: textOf(container?.thread_ts) || textOf(asJson(body.message)?.thread_ts),
      message: textOf(container?.message_ts),
      isOwn: isEphemeral || askerOf(textOf(action.block_id)) === textOf(asJson(body.user)?.id),
    },
    values: chosen === undefined ? [] : [textOf(chosen.value)],
    isEphemeral,
  };
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
    address: (user) => addressOf(user, undefined, 0),
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
  return {
    event: {
      kind: 'press',
      id,
      message: '',
      address: address(user),
      lane: laneOf(place),
      asked: { place, user, text: '', press, private: isPrivate, mayManage: true },
    },
    isOutsider: textOf(who?.team_id) !== '' && textOf(who?.team_id) !== team,
  };
}

function fromMessage(event: MessageEvent, team: string, self: Self, isShared: boolean): Heard | undefined {
  const { channel = '' } = event;
  if (channel === '') return undefined;
  if (event.subtype === 'message_deleted') {
    const message = event.deleted_ts ?? event.previous_message?.ts ?? '';
    const id = `slack|delete|${team}|${channel}|${message}`;
    const place = placeOf(team, channel);
    return { event: { kind: 'delete', id, message, place, lane: laneOf(place) }, isOutsider: false };
  }
  const isChange = event.subtype === 'message_changed';
  const said = isChange ? { ...event.message, channel, channel_type: event.channel_type } : event;
  if (said === undefined || !isPersons(said, self) || !isForUs(event, said, self)) return undefined;
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
  };
}

function isPersons(said: MessageEvent, self: Self): boolean {
  const { subtype, user } = said;
  const isNew = subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast';
  const isPerson =
    said.bot_id === undefined && user !== undefined && user !== self.user && user !== 'USLACKBOT';
  return isNew && isPerson;
}

function isForUs(event: MessageEvent, said: MessageEvent, self: Self): boolean {
  const isDirect = isDirectMessage(said);
  return event.type === 'app_mention' || isDirect || (said.text ?? '').includes(`<@${self.user}`);
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

function placeOf(space: string, channel: string, thread = ''): Place {
  return { platform: 'slack', space, channel, ...(thread === '' ? {} : { thread }) };
}

function laneOf({ space, channel }: Place): string {
  return `slack|${space}|${channel}`;
}

function addressOf(user: string, url: unknown, at: number): SlackAddress {
  return { user, ...(typeof url === 'string' && url !== '' ? { response: { url, at } } : {}) };
}
