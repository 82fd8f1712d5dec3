// A form of the presses as Slack's modal: a choice, then some lines of text. What has to come back with it, because a
// modal belongs to no message, travels in its private metadata.

import type { PressForm } from '../presses/form.ts';
import { asJson, type Json, textOf } from './json.ts';

/** Where the press was made, so that the answer finds its way back. */
export interface FormPlace {
  /** The press under whose id the form comes back. */
  readonly id: string;
  readonly channel: string;
  readonly thread: string;
  readonly message: string;
  readonly isOwn: boolean;
}

export const FORM = 'press_form';

/** For views.open. */
export function renderForm(place: FormPlace, { title, fields: [kind, more] }: PressForm): object {
  return {
    type: 'modal',
    callback_id: FORM,
    title: plain(title.slice(0, 24)),
    submit: plain('Send'),
    close: plain('Cancel'),
    private_metadata: JSON.stringify(place),
    blocks: [
      {
        type: 'input',
        block_id: kind.id,
        label: plain(kind.label),
        element: {
          type: 'radio_buttons',
          action_id: kind.id,
          options: kind.options.map(({ value, label }) => ({ value, text: plain(label) })),
        },
      },
      {
        type: 'input',
        block_id: more.id,
        optional: !more.isRequired,
        label: plain(more.label),
        element: {
          type: 'plain_text_input',
          action_id: more.id,
          multiline: true,
          max_length: more.maxLength,
        },
      },
    ],
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
  const field = (id: string) => asJson(asJson(values?.[id])?.[id]);
  const kind = textOf(asJson(field('kind')?.selected_option)?.value);
  return { place, values: [kind, textOf(field('more')?.value)] };
}

function readPlace(text: string): FormPlace | undefined {
  try {
    const place = asJson(JSON.parse(text));
    if (place === undefined) return undefined;
    const { id, channel, thread, message, isOwn } = place;
    return {
      id: textOf(id),
      channel: textOf(channel),
      thread: textOf(thread),
      message: textOf(message),
      isOwn: isOwn === true,
    };
  } catch {
    return undefined;
  }
}

function plain(text: string): object {
  return { type: 'plain_text', text, emoji: false };
}
