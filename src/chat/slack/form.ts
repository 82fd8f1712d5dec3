// A form of the presses as Slack's modal: a choice, then some lines of text. What has to come back with it, because a
// modal belongs to no message, travels in its private metadata.

import type { FormField, PressForm } from '../presses/form.ts';
import type { SlackAddress } from './address.ts';
import { asJson, type Json, textOf } from './json.ts';

/** Where the press was made, so that the answer finds its way back. */
export interface FormPlace {
  /** The press under whose id the form comes back. */
  readonly id: string;
  readonly channel: string;
  readonly thread: string;
  readonly message: string;
  readonly isOwn: boolean;
  /** Where the private card that was pressed is exchanged. */
  readonly response?: SlackAddress['response'];
}

export const FORM = 'press_form';

/** For views.open. */
export function renderForm(place: FormPlace, { title, fields }: PressForm): object {
  return {
    type: 'modal',
    callback_id: FORM,
    title: plain(title.slice(0, 24)),
    submit: plain('Send'),
    close: plain('Cancel'),
    private_metadata: JSON.stringify(place),
    blocks: fields.map(toInput),
  };
}

function toInput(field: FormField): object {
  return {
    type: 'input',
    block_id: field.id,
    optional: field.type === 'text' && !field.isRequired,
    label: plain(field.label),
    element:
      field.type === 'choice'
        ? {
            type: 'radio_buttons',
            action_id: field.id,
            options: field.options.map(({ value, label }) => ({ value, text: plain(label) })),
          }
        : {
            type: 'plain_text_input',
            action_id: field.id,
            multiline: field.isShort !== true,
            max_length: field.maxLength,
            ...(field.filled === undefined ? {} : { initial_value: field.filled.slice(0, field.maxLength) }),
          },
  };
}

/** What was filled in, its fields in order; undefined when it is no form of ours. */
export function readForm(
  view: Json,
): { readonly place: FormPlace; readonly values: readonly string[] } | undefined {
  if (view.callback_id !== FORM) return undefined;
  const place = readPlace(textOf(view.private_metadata));
  if (place === undefined) return undefined;
  const values = asJson(asJson(view.state)?.values);
  const ids = (Array.isArray(view.blocks) ? view.blocks : []).map((block) => textOf(asJson(block)?.block_id));
  const fieldOf = (id: string): string => {
    const field = asJson(asJson(values?.[id])?.[id]);
    return textOf(asJson(field?.selected_option)?.value) || textOf(field?.value);
  };
  return { place, values: ids.filter((id) => id !== '').map(fieldOf) };
}

function readPlace(text: string): FormPlace | undefined {
  try {
    const place = asJson(JSON.parse(text));
    if (place === undefined) return undefined;
    const { id, channel, thread, message, isOwn } = place;
    const { url, at } = asJson(place.response) ?? {};
    return {
      id: textOf(id),
      channel: textOf(channel),
      thread: textOf(thread),
      message: textOf(message),
      isOwn: isOwn === true,
      ...(typeof url === 'string' && typeof at === 'number' ? { response: { url, at } } : {}),
    };
  } catch {
    return undefined;
  }
}

function plain(text: string): object {
  return { type: 'plain_text', text, emoji: false };
}
