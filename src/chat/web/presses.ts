// What can be done with a card, as links: a page each without the script, opened below the card with it. A report is a
// form. Where a card goes by a kept question, the links carry it, so that they work after a restart too.

import { actionsOf } from '../../reply/card/actions.ts';
import type { Card } from '../../reply/card/card.ts';
import { words } from '../../reply/words.ts';
import type { PressForm } from '../presses/form.ts';
import { type Html, html } from './html.ts';

/** `isOpen` = what stands behind the card is folded into it already. */
export function renderPresses(card: Card, store: string, isOpen: boolean): Html | undefined {
  const actions = actionsOf(card, store).filter(({ verb }) => !(isOpen && verb === 'full'));
  const [links, more] = [
    actions.filter(({ value }) => value === undefined),
    actions.filter((one) => one.value),
  ];
  if (actions.length === 0) return undefined;
  const link = ({ label, spoken, verb, id, value = '' }: (typeof actions)[number]): Html =>
    html`<a class="press" rel="nofollow" href="${pressPath(id, value)}" data-press="${verb}"${
      spoken === undefined ? undefined : html` aria-label="${spoken}"`
    }>${label}</a>`;
  return html`<div class="presses">${links.map(link)}${
    more.length === 0
      ? undefined
      : html`<details class="more"><summary>${card.menu?.placeholder ?? words.buttons.menuMore}</summary><ul>${more.map(
          (one) => html`<li>${link(one)}</li>`,
        )}</ul></details>`
  }</div>`;
}

function pressPath(id: string, value: string): string {
  const chosen = value === '' ? '' : `&value=${encodeURIComponent(value)}`;
  return `/press?id=${encodeURIComponent(id)}${chosen}`;
}

/** What is filled in comes back under `id`. */
export function renderPressForm({ title, fields }: PressForm, id: string): Html {
  return html`<form class="report" action="/press" method="post"><h2>${title}</h2><input type="hidden" name="id" value="${id}">${fields.map(
    (field) =>
      field.type === 'choice'
        ? html`<label>${field.label} <select name="${field.id}">${field.options.map(
            ({ value, label }) => html`<option value="${value}">${label}</option>`,
          )}</select></label>`
        : html`<label>${field.label} <textarea name="${field.id}" rows="3" maxlength="${field.maxLength}"></textarea></label>`,
  )}<button type="submit">${words.buttons.tell}</button></form>`;
}
