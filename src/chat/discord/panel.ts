// A panel as a Discord container: lines of ours, and each choice as a menu under its label. Channels and roles are picked
// from Discord's own lists.

import type { Panel, PanelButton, PanelPart } from '../../reply/panel.ts';
import { limits } from './limits.ts';
import { escapeLine, smallPrint } from './markdown.ts';

export interface PanelControl {
  readonly type: 2 | 3 | 6 | 8;
  readonly custom_id: string;
}
export interface PanelRow {
  readonly type: 1;
  readonly components: readonly PanelControl[];
}
export type PanelComponent = { readonly type: 10; readonly content: string } | PanelRow;

const CHANNEL_SELECT = 8;
const ROLE_SELECT = 6;
/** Text, announcements, voice, forums: where people ask. */
const ASKED_IN = [0, 5, 2, 15];

export function panelComponents({ title, parts }: Panel): readonly PanelComponent[] {
  return [{ type: 10, content: `### ${escapeLine(title)}` }, ...parts.flatMap(toComponents)];
}

function toComponents(part: PanelPart): readonly PanelComponent[] {
  switch (part.type) {
    case 'text':
      return [{ type: 10, content: escapeLine(part.text) }];
    case 'small':
      return [{ type: 10, content: smallPrint(escapeLine(part.text)) }];
    case 'buttons':
      return [buttonRow(part.buttons)];
    case 'select':
      return [label(part.label), row(toSelect(part))];
    case 'pick':
      return [label(part.label), row(toPick(part))];
  }
}

const label = (text: string): PanelComponent => ({ type: 10, content: `**${escapeLine(text)}**` });
const row = (component: PanelControl): PanelRow => ({ type: 1, components: [component] });

function toSelect({ id, options, most = 1 }: PanelPart & { readonly type: 'select' }): PanelControl {
  const select = {
    type: 3,
    custom_id: id,
    min_values: most === 1 ? 1 : 0,
    max_values: Math.min(most, options.length),
    options: options.slice(0, limits.selectOptions).map(({ value, label: name, description, isChosen }) => ({
      value,
      label: name.slice(0, limits.choiceName),
      ...(description === undefined ? {} : { description: description.slice(0, limits.description) }),
      ...(isChosen === true ? { default: true } : {}),
    })),
  } as const;
  return select;
}

function toPick({ id, of, chosen, most }: PanelPart & { readonly type: 'pick' }): PanelControl {
  const pick = {
    type: of === 'channels' ? CHANNEL_SELECT : ROLE_SELECT,
    custom_id: id,
    min_values: 0,
    max_values: most,
    default_values: chosen
      .slice(0, most)
      .map((one) => ({ id: one, type: of === 'channels' ? 'channel' : 'role' })),
    ...(of === 'channels' ? { channel_types: ASKED_IN } : {}),
  } as const;
  return pick;
}

/** Grey; red for what cannot be undone. */
export function buttonRow(buttons: readonly PanelButton[]): PanelRow {
  return { type: 1, components: buttons.slice(0, limits.buttonsInRow).map(toButton) };
}

function toButton({ id, label: text, isDanger, isDisabled }: PanelButton) {
  return {
    type: 2,
    style: isDanger === true ? 4 : 2,
    label: text.slice(0, limits.buttonLabel),
    custom_id: id,
    ...(isDisabled === true ? { disabled: true } : {}),
  } as const;
}
