// Opens the form of a press; one that Slack does not open is said to whoever pressed.

import type { Log } from '../contract/log.ts';
import { formFor, formId } from '../presses/form.ts';
import type { SlackApi } from './api.ts';
import { renderForm } from './form.ts';
import { readPress } from './incoming.ts';
import type { Json } from './json.ts';

export interface Opening {
  readonly trigger: unknown;
  readonly view: object;
  readonly responseUrl: unknown;
}

const REQUEST_TIMEOUT_MS = 10_000;

/** Undefined for a press that is answered with a card. */
export function formToOpen(body: Json): Opening | undefined {
  const pressed = readPress(body);
  const form = pressed === undefined ? undefined : formFor(pressed.place.id, pressed.values);
  if (pressed === undefined || form === undefined) return undefined;
  const view = renderForm({ ...pressed.place, id: formId(pressed.place.id) }, form);
  return { trigger: body.trigger_id, view, responseUrl: body.response_url };
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
