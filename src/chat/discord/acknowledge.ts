// The first word on an interaction, within Discord's three seconds: that an answer is coming, or what to offer while
// somebody types. A connection that breaks or hangs here is tried once more while it is not too late, because without it there
// is no answer.

import type { AutocompleteInteraction, Interaction } from 'discord.js';
import type { Place } from '../../state/place.ts';
import type { Half, Suggestion } from '../commands/suggestions.ts';
import type { Log } from '../contract/log.ts';
import { codeOf } from './failures.ts';
import { flags, limits } from './limits.ts';
import type { DiscordRest } from './rest.ts';

const MESSAGE = 4;
const DEFERRED = 5;
const DEFERRED_UPDATE = 6;
const MODAL = 9;
const CHOICES = 8;
const ALREADY_ACKNOWLEDGED = 40060;
const UNKNOWN_INTERACTION = 10062;
const TRIES = 3;
/** Two fit into the time that Discord gives. */
const TRY_MS = 1300;
const OFFER_MS = 1500;
const PAUSE_MS = 150;

/** Resolves in any case: an answer whose acknowledgement failed can still be posted in the channel. */
export async function acknowledge(
  rest: DiscordRest,
  interaction: Pick<Interaction, 'id' | 'token'>,
  isPrivate: boolean,
  log: Log,
): Promise<void> {
  const body = { type: DEFERRED, ...(isPrivate ? { data: { flags: flags.ephemeral } } : {}) };
  await callBack(rest, interaction, body, log);
}

/** What comes takes the place of the card that was pressed. */
export async function acknowledgeUpdate(
  rest: DiscordRest,
  interaction: Pick<Interaction, 'id' | 'token'>,
  log: Log,
): Promise<void> {
  await callBack(rest, interaction, { type: DEFERRED_UPDATE }, log);
}

/** Opens a form, which is an acknowledgement too. */
export async function openForm(
  rest: DiscordRest,
  interaction: Pick<Interaction, 'id' | 'token'>,
  form: object,
  log: Log,
): Promise<void> {
  await callBack(rest, interaction, { type: MODAL, data: form }, log);
}

/** What cannot be read is answered with a line for whoever waits, where Discord still takes one. */
export async function apologise(
  rest: DiscordRest,
  interaction: Pick<Interaction, 'id' | 'token'>,
  line: string,
  log: Log,
): Promise<void> {
  await callBack(rest, interaction, { type: MESSAGE, data: { content: line, flags: flags.ephemeral } }, log);
}

async function callBack(
  rest: DiscordRest,
  interaction: Pick<Interaction, 'id' | 'token'>,
  body: object,
  log: Log,
): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      const signal = AbortSignal.timeout(TRY_MS);
      await rest.request('POST', callbackOf(interaction), { body, auth: false, signal });
      return;
    } catch (err) {
      const code = codeOf(err);
      // Our first request arrived after all.
      if (code === ALREADY_ACKNOWLEDGED) return;
      if (code === UNKNOWN_INTERACTION || tried === TRIES) {
        // The error itself has the request's address, and in it the interaction's token.
        const why = err instanceof Error ? err.message : String(err);
        log.warn({ platform: 'discord', code, why }, 'Discord did not take the acknowledgement in time');
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Answers a half-typed option; with nothing where Discord does not say which one is typed. */
export async function offer(
  rest: DiscordRest,
  interaction: AutocompleteInteraction,
  place: Place,
  complete: (half: Half) => readonly Suggestion[] | Promise<readonly Suggestion[]>,
): Promise<void> {
  const focused = findFocused(interaction.options.data);
  const half = {
    command: interaction.commandName,
    option: focused?.name ?? '',
    typed: String(focused?.value ?? ''),
    place,
  };
  const offers = focused === undefined ? [] : await inTime(complete(half));
  const choices = offers
    .filter(({ value }) => value !== '' && value.length <= limits.choiceName)
    .slice(0, limits.choices)
    .map(({ label, value }) => ({ name: label.length <= limits.choiceName ? label : value, value }));
  await rest.request('POST', callbackOf(interaction), {
    body: { type: CHOICES, data: { choices } },
    auth: false,
  });
}

/** Discord gives three seconds; what is not there by then is offered to nobody. */
async function inTime(
  offers: readonly Suggestion[] | Promise<readonly Suggestion[]>,
): Promise<readonly Suggestion[]> {
  const late = new Promise<readonly Suggestion[]>((resolve) => setTimeout(resolve, OFFER_MS, []).unref());
  return Promise.race([offers, late]);
}

type Options = AutocompleteInteraction['options']['data'];

function findFocused(options: Options): Options[number] | undefined {
  for (const option of options) {
    const found = option.focused === true ? option : findFocused(option.options ?? []);
    if (found !== undefined) return found;
  }
  return undefined;
}

function callbackOf({ id, token }: Pick<Interaction, 'id' | 'token'>): `/${string}` {
  return `/interactions/${id}/${token}/callback`;
}
