// Opens the form of a press; one that Slack does not open is said to whoever pressed.

import { readPanelId } from '../../reply/panel.ts';
import type { Log } from '../contract/log.ts';
import { type FormFor, formId, manners } from '../presses/form.ts';
import { REVIEW } from '../presses/review-card.ts';
import type { SlackApi } from './api.ts';
import { renderForm } from './form.ts';
import { addressOf, placeOf } from './heard.ts';
import { readPress, teamOf } from './incoming.ts';
import { asJson, type Json, textOf } from './json.ts';

export interface Opening {
  readonly trigger: unknown;
  readonly view: object;
  readonly responseUrl: unknown;
}

const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Undefined for a press that is answered with a card. `roles`: the user groups of whoever pressed; `now`: epoch
 * milliseconds.
 */
export function formToOpen(
  body: Json,
  formFor: FormFor,
  roles: readonly string[],
  now: number,
): Opening | undefined {
  const pressed = readPress(body);
  if (pressed === undefined) return undefined;
  const place = placeOf(teamOf(body), pressed.place.channel);
  const user = textOf(asJson(body.user)?.id);
  const form = formFor(pressed.place.id, pressed.values, { place, user, roles });
  if (form === undefined) return undefined;
  const { id, isOwn } = pressed.place;
  const isExchanged = pressed.isEphemeral && manners(id, isOwn).replaces;
  const { response } = isExchanged ? addressOf(user, body.response_url, now) : {};
  const view = renderForm({ ...pressed.place, id: formId(id), ...(response && { response }) }, form);
  return { trigger: body.trigger_id, view, responseUrl: body.response_url };
}

/** Whether it is pressed in a card of the review: there it counts in which user groups somebody is. */
export function isOfReview(body: Json): boolean {
  return readPanelId(readPress(body)?.place.id ?? '')?.panel === REVIEW;
}

export async function openForm(api: SlackApi, opening: Opening, log: Log): Promise<void> {
  const { trigger, view, responseUrl } = opening;
  try {
    await api.call('views.open', { trigger_id: trigger, view }, AbortSignal.timeout(REQUEST_TIMEOUT_MS));
  } catch (err) {
    log.warn({ platform: 'slack', err }, 'a form could not be opened');
    if (typeof responseUrl === 'string') await apologize(api, responseUrl, log);
  }
}

async function apologize(api: SlackApi, url: string, log: Log): Promise<void> {
  const message = {
    text: 'The form did not open; please press again.',
    response_type: 'ephemeral',
    replace_original: false,
  };
  try {
    await api.respond(url, message, AbortSignal.timeout(REQUEST_TIMEOUT_MS));
  } catch (err) {
    log.warn({ platform: 'slack', err }, 'nobody could be told that a form did not open');
  }
}
