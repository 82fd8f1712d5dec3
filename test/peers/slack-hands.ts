// A person's hands on Slack: what a message, a form or the Home tab lets somebody press, found in what the bot sent, and what
// Slack sends when they do. Nothing is named by hand: what is shown is what there is.

import { ids, readMessage } from './slack.ts';
import type { AnsweredCall } from './slack-proxy.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Something that stands on somebody's screen. */
export interface Surface {
  readonly type: 'message' | 'form' | 'home';
  readonly blocks: readonly Fields[];
  readonly channel: string;
  readonly ts: string;
  readonly isEphemeral: boolean;
  /** Of a form and of the Home tab. */
  readonly view: Fields;
}

export interface Pressable {
  readonly on: Surface;
  /** "s1|full|t:casualties|1|8b5929b2", "p1|settings|scope|s"; the press behind a form, or its name. */
  readonly id: string;
  /** Chosen in a menu. */
  readonly value: string;
  readonly label: string;
  readonly isDanger: boolean;
  readonly action: Fields;
}

const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const labelOf = (value: unknown): string => text((value as Fields | undefined)?.text);

/** What a call of the bot's put on a screen; undefined for what shows nothing. */
export function surfaceOf({ method, args, answer }: AnsweredCall): Surface | undefined {
  const view = (args.view ?? {}) as Fields;
  const message = { type: 'message', blocks: list(args.blocks), view: {} } as const;
  const channel = text(args.channel) || ids.channel;
  switch (method) {
    case 'chat.postMessage':
      return {
        ...message,
        channel: text(answer.channel) || channel,
        ts: text(answer.ts),
        isEphemeral: false,
      };
    case 'chat.update':
      return { ...message, channel, ts: text(args.ts), isEphemeral: false };
    case 'chat.postEphemeral':
    case 'response_url':
      return {
        ...message,
        channel,
        ts: '1700000000.000001',
        isEphemeral: args.response_type !== 'in_channel',
      };
    case 'views.open':
      return { type: 'form', blocks: list(view.blocks), view, channel, ts: '', isEphemeral: true };
    case 'views.publish':
      return { type: 'home', blocks: list(view.blocks), view, channel: '', ts: '', isEphemeral: true };
    default:
      return undefined;
  }
}

/** All that can be pressed on it; of a menu each choice. */
export function pressablesOn(on: Surface): readonly Pressable[] {
  if (on.type === 'form') {
    const id = sentUnder(on.view);
    return [{ on, id, value: '', label: labelOf(on.view.submit), isDanger: false, action: {} }];
  }
  return on.blocks.flatMap((block) => {
    const elements = [
      ...list(block.elements),
      ...(block.accessory === undefined ? [] : [block.accessory as Fields]),
    ];
    return elements
      .filter(({ action_id: id, url }) => typeof id === 'string' && url === undefined)
      .flatMap((element) => choicesOf(on, element, text(block.block_id)));
  });
}

/** A form of a press comes back as that press; any other has a name of its own. */
function sentUnder({ callback_id: name, private_metadata: metadata }: Fields): string {
  const { id } = JSON.parse(text(metadata) || '{}') as Fields;
  return text(id) || text(name);
}

function choicesOf(on: Surface, element: Fields, block: string): readonly Pressable[] {
  const { type, action_id: actionId, value } = element;
  const id = text(value) || text(actionId);
  const common = { on, id, isDanger: element.style === 'danger' };
  const action = { type, action_id: actionId, block_id: block, ...(value === undefined ? {} : { value }) };
  const options = list(element.options);
  switch (type) {
    case 'button':
      return [{ ...common, value: '', label: labelOf(element.text), action }];
    case 'static_select':
      return options.map((option) => ({
        ...common,
        value: text(option.value),
        label: labelOf(option.text),
        action: { ...action, selected_option: option },
      }));
    case 'multi_static_select':
      return options.slice(0, 1).map((option) => ({
        ...common,
        value: text(option.value),
        label: labelOf(option.text),
        action: { ...action, selected_options: [option] },
      }));
    case 'multi_conversations_select':
      return [
        {
          ...common,
          value: ids.channel,
          label: 'a channel',
          action: { ...action, selected_conversations: [ids.channel] },
        },
      ];
    case 'multi_users_select':
      return [
        { ...common, value: ids.bea, label: 'somebody', action: { ...action, selected_users: [ids.bea] } },
      ];
    default:
      throw new Error(`nobody knows how to press ${String(type)}`);
  }
}

export interface Hands {
  readonly user: string;
  /** A new one for each press, as Slack has it. */
  readonly trigger: string;
  readonly responseUrl: string;
}

/** What Slack sends when it is pressed. */
export function payloadOf({ on, action }: Pressable, { user, trigger, responseUrl }: Hands): Fields {
  const who = {
    team: { id: ids.team },
    user: { id: user, username: user === ids.ann ? 'ann' : 'bea', team_id: ids.team },
    trigger_id: trigger,
  };
  if (on.type === 'form') {
    const view = { ...on.view, id: `V${trigger}`, state: { values: filled(on.blocks) } };
    return { type: 'view_submission', ...who, view, response_urls: [] };
  }
  if (on.type === 'home')
    return {
      type: 'block_actions',
      ...who,
      view: { id: 'V0HOME', type: 'home' },
      container: { type: 'view', view_id: 'V0HOME' },
      actions: [action],
    };
  return {
    type: 'block_actions',
    ...who,
    response_url: responseUrl,
    container: {
      type: 'message',
      message_ts: on.ts,
      channel_id: on.channel,
      is_ephemeral: on.isEphemeral,
    },
    actions: [action],
  };
}

/** Every field of a form, as somebody fills it: the first choice, a line of text. */
function filled(blocks: readonly Fields[]): Fields {
  return Object.fromEntries(
    blocks.map(({ block_id: block, label, element }) => {
      const { type, action_id: action, options } = element as Fields;
      const value =
        type === 'radio_buttons'
          ? { selected_option: list(options)[0] }
          : type === 'conversations_select'
            ? { selected_conversation: null }
            : {
                value: /HH:MM/.test(labelOf(label))
                  ? '10:00'
                  : /City/.test(labelOf(label))
                    ? 'Kyiv'
                    : 'how many died?',
              };
      return [text(block), { [text(action)]: value }];
    }),
  );
}

/** What a person reads on it. */
export function readSurface({ blocks, type }: Surface): string {
  return type === 'form' ? '' : readMessage({ ts: '', channel: '', text: '', blocks });
}
