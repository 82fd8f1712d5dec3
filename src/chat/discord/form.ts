// A form of the presses as Discord's modal: choices and lines of text, each under its label.

import type { ModalSubmitInteraction } from 'discord.js';
import type { FormField, PressForm } from '../presses/form.ts';

const LABEL = 18;
const CHOICE = 3;
const TEXT = 4;
const [LINE, PARAGRAPH] = [1, 2] as const;

/** The body of the modal whose submission comes back under `id`. */
export function renderForm(id: string, { title, fields }: PressForm): object {
  return {
    custom_id: id,
    title: title.slice(0, 45),
    components: fields.map((field) => ({
      type: LABEL,
      label: field.label.slice(0, 45),
      component: toComponent(field),
    })),
  };
}

function toComponent(field: FormField): object {
  if (field.type === 'choice')
    return { type: CHOICE, custom_id: field.id, options: field.options, required: true };
  return {
    type: TEXT,
    custom_id: field.id,
    style: field.isShort === true ? LINE : PARAGRAPH,
    max_length: field.maxLength,
    required: field.isRequired,
    ...(field.filled === undefined ? {} : { value: field.filled.slice(0, field.maxLength) }),
  };
}

/** What was filled in, the fields in order. */
export function readForm({ fields }: ModalSubmitInteraction): readonly string[] {
  return fields.fields.map((field) =>
    'values' in field ? (field.values[0] ?? '') : 'value' in field ? String(field.value) : '',
  );
}
