// A panel as Slack blocks: each choice is a section with its menu, so that it says what it sets; buttons stand in rows.

import type { Panel, PanelButton, PanelOption, PanelPart } from '../../reply/panel.ts';
import { escapeLine } from './escape.ts';
import { limits } from './limits.ts';
import type { ButtonElement, MenuElement, OptionElement, PlainText, SlackBlock } from './parts.ts';

/** Buttons of one row; Slack takes 25, and a phone shows three. */
const A_ROW = 5;

export function panelBlocks({ title, parts }: Panel): readonly SlackBlock[] {
  return [{ type: 'header', text: plain(title, limits.header) }, ...parts.flatMap(partBlocks)];
}

/** Read out, and shown in notifications. */
export function panelText({ title, parts }: Panel): string {
  const lines = parts.flatMap((part) => (part.type === 'text' || part.type === 'small' ? [part.text] : []));
  return [title, ...lines].map(escapeLine).join('\n').slice(0, limits.textAdvised);
}

function partBlocks(part: PanelPart): readonly SlackBlock[] {
  switch (part.type) {
    case 'text':
      return [{ type: 'section', text: mrkdwn(part.text) }];
    case 'small':
      return [{ type: 'context', elements: [{ ...mrkdwn(part.text), verbatim: true }] }];
    case 'select':
      return [{ type: 'section', text: mrkdwn(part.label), accessory: menu(part) }];
    case 'pick':
      return [{ type: 'section', text: mrkdwn(part.label), accessory: picker(part) }];
    case 'buttons':
      return rowsOf(part.buttons).map((buttons) => ({
        type: 'actions',
        block_id: `row|${buttons[0]?.id ?? ''}`.slice(0, limits.blockId),
        elements: buttons.map(toButton),
      }));
  }
}

/** Slack cannot show a button that does nothing. */
function rowsOf(all: readonly PanelButton[]): readonly (readonly PanelButton[])[] {
  const buttons = all.filter(({ isDisabled }) => isDisabled !== true);
  return Array.from({ length: Math.ceil(buttons.length / A_ROW) }, (_, row) =>
    buttons.slice(row * A_ROW, (row + 1) * A_ROW),
  );
}

function toButton({ id, label, isDanger }: PanelButton): ButtonElement {
  return {
    type: 'button',
    action_id: id,
    value: id,
    text: plain(label, limits.buttonText),
    ...(isDanger === true ? { style: 'danger' } : {}),
  };
}

function menu({ id, label, options, most = 1 }: Extract<PanelPart, { type: 'select' }>): MenuElement {
  const shown = options.slice(0, limits.options);
  const chosen = shown.filter(({ isChosen }) => isChosen === true).map(toOption);
  const common = {
    action_id: id,
    placeholder: plain(label, limits.placeholder),
    options: shown.map(toOption),
  };
  const [first] = chosen;
  if (most === 1)
    return { type: 'static_select', ...common, ...(first === undefined ? {} : { initial_option: first }) };
  return {
    type: 'multi_static_select',
    ...common,
    max_selected_items: most,
    ...(first === undefined ? {} : { initial_options: chosen }),
  };
}

/** Slack has no roles: people are picked instead. */
function picker({ of, id, label, chosen, most }: Extract<PanelPart, { type: 'pick' }>): MenuElement {
  const common = { action_id: id, placeholder: plain(label, limits.placeholder), max_selected_items: most };
  const has = chosen.length > 0;
  return of === 'channels'
    ? { type: 'multi_conversations_select', ...common, ...(has ? { initial_conversations: chosen } : {}) }
    : { type: 'multi_users_select', ...common, ...(has ? { initial_users: chosen } : {}) };
}

function toOption({ value, label, description }: PanelOption): OptionElement {
  return {
    value: value.slice(0, limits.optionValue),
    text: plain(label, limits.optionText),
    ...(description === undefined ? {} : { description: plain(description, limits.optionText) }),
  };
}

function plain(text: string, most: number): PlainText {
  return { type: 'plain_text', text: text.slice(0, most), emoji: false };
}

function mrkdwn(text: string) {
  return { type: 'mrkdwn', text: escapeLine(text).slice(0, limits.section) } as const;
}
