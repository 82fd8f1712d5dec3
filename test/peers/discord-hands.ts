// What a person does on Discord, through the twin: slash commands, buttons, menus, forms, a message's menu; and what the bot
// did about each.

import { expect } from 'vitest';
import { type DiscordPeer, ids, readMessage, type TwinMessage } from './discord.ts';

export interface Component {
  readonly type: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly content?: string;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
    readonly default?: boolean;
  }[];
  readonly components?: readonly Component[];
}

export interface Interaction {
  readonly id: string;
}

export interface Hands {
  /** What the next interactions bring beside what the twin says: the viewer's language, another context. */
  readonly bring: (more: object) => void;
  readonly slash: (name: string, options?: readonly object[], userId?: string) => Promise<Interaction>;
  readonly press: (
    message: { readonly id: string },
    customId: string,
    values?: readonly string[],
    userId?: string,
  ) => Promise<Interaction>;
  /** A command in the menu of a message. */
  readonly pick: (
    command: string,
    message: object & { readonly id: string },
    userId?: string,
  ) => Promise<Interaction>;
  readonly fill: (
    message: { readonly id: string },
    customId: string,
    fields: Readonly<Record<string, string>>,
    userId?: string,
  ) => Promise<Interaction>;
  /** What is offered for a half-typed option. */
  readonly type: (
    command: string,
    option: string,
    typed: string,
    subcommand?: string,
  ) => Promise<readonly { readonly name: string; readonly value: string }[]>;
  /** The bot's first word on it. */
  readonly acknowledged: (interaction: Interaction) => Promise<unknown>;
  /** What it then said there. The twin takes "@original" for the pressed card: Discord means the answer to the press. */
  readonly opened: (interaction: Interaction) => Promise<TwinMessage>;
}

export function handsOn(peer: DiscordPeer): Hands {
  const { gateway } = peer.twin.server;
  const broadcast = gateway.broadcast.bind(gateway);
  let brought: object = {};
  gateway.broadcast = (event, data) =>
    broadcast(event, event === 'INTERACTION_CREATE' ? { ...data, ...brought } : data);
  const simulate = (type: number, userId: string, data: object, messageId?: string) =>
    peer.twin.simulateInteraction({
      type,
      channelId: ids.channel,
      userId,
      guildId: ids.guild,
      ...(messageId === undefined ? {} : { messageId }),
      data,
    });
  const acknowledged = async ({ id }: Interaction): Promise<unknown> =>
    (await peer.relay.waitFor(({ path }) => path.includes(`/interactions/${id}/`))).body;
  return {
    bring(more) {
      brought = more;
    },
    slash: (name, options = [], userId = ids.ann) =>
      peer.twin.channel(ids.channel).user(userId).runSlashCommand({ name, options }),
    press: (message, customId, values, userId = ids.ann) =>
      simulate(
        3,
        userId,
        values === undefined
          ? { custom_id: customId, component_type: 2 }
          : { custom_id: customId, component_type: 3, values },
        message.id,
      ),
    pick: (command, message, userId = ids.ann) =>
      simulate(2, userId, {
        id: '1',
        name: command,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      }),
    fill: (message, customId, fields, userId = ids.ann) =>
      simulate(
        5,
        userId,
        {
          custom_id: customId,
          components: Object.entries(fields).map(([id, value], i) => ({
            type: 18,
            id: 2 * i,
            component: { type: 4, id: 2 * i + 1, custom_id: id, value },
          })),
        },
        message.id,
      ),
    async type(command, option, typed, subcommand) {
      const half = { type: 3, name: option, value: typed, focused: true };
      const options = subcommand === undefined ? [half] : [{ type: 1, name: subcommand, options: [half] }];
      const body = await acknowledged(
        await simulate(4, ids.ann, { id: '1', type: 1, name: command, options }),
      );
      return (body as { data: { choices: readonly { name: string; value: string }[] } }).data.choices;
    },
    acknowledged,
    async opened({ id }) {
      const { body } = await peer.relay.waitFor(
        ({ method, path }) => method === 'PATCH' && path.includes(`-${id}/messages/%40original`),
      );
      return body as TwinMessage;
    },
  };
}

export function textOf(message: TwinMessage): string {
  return readMessage({ ...message, content: message.content ?? '' }).replaceAll('*', '');
}

export function componentsOf(message: { readonly components?: readonly unknown[] }): readonly Component[] {
  const walk = (all: readonly Component[]): readonly Component[] =>
    all.flatMap((one) => [one, ...walk(one.components ?? [])]);
  return walk((message.components ?? []) as readonly Component[]);
}

/** The id of the button with this label. */
export function buttonOf(message: { readonly components?: readonly unknown[] }, label: string): string {
  const found = componentsOf(message).find((one) => one.type === 2 && one.label === label);
  return found?.custom_id ?? expect.unreachable(`no button “${label}”`);
}

/** The menu below the line with this label. */
export function menuUnder(message: { readonly components?: readonly unknown[] }, label: string): Component {
  const all = componentsOf(message);
  const at = all.findIndex(({ type, content }) => type === 10 && content?.replaceAll('*', '') === label);
  const menu = at === -1 ? undefined : all.slice(at).find(({ type }) => [3, 6, 8].includes(type));
  return menu ?? expect.unreachable(`no menu under “${label}”`);
}
