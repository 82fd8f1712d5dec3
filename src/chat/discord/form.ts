// A form of the presses as Discord's modal: a choice, then a line of text, each under its label.

import type { PressForm } from '../presses/form.ts';

const LABEL = 18;
const CHOICE = 3;
const TEXT = 4;
const PARAGRAPH = 2;

/** The body of the modal whose submission comes back under `id`. */
export function renderForm(id: string, { title, fields: [kind, more] }: PressForm): object {
  return {
    custom_id: id,
    title,
    components: [
      {
        type: LABEL,
        label: kind.label,
        component: { type: CHOICE, custom_id: kind.id, options: kind.options, required: true },
      },
      {
        type: LABEL,
        label: more.label,
        component: {
          type: TEXT,
          custom_id: more.id,
          style: PARAGRAPH,
          max_length: more.maxLength,
          required: more.isRequired,
        },
      },
    ],
  };
}
