// A press on a page: a card of its own, or below the card that was pressed (?part=1, what the script asks for); the form of a
// report, and the report. A GET opens what can be opened by anybody and changes nothing of the conversation.

import { readPress } from '../../reply/card/press.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming, Responder } from '../contract/adapter.ts';
import { formFor, formId } from '../presses/form.ts';
import type { CardDrawing } from './card.ts';
import { HttpRefusal } from './guard.ts';
import { type Html, html } from './html.ts';
import { layOutPage } from './layout.ts';
import { renderPressForm } from './presses.ts';
import { renderReply } from './render.ts';

export interface PressRouteParts {
  readonly responder: Responder;
  stores(): readonly Store[];
}

/** Verbs that change what others see have nothing to change here. */
const NOT_HERE: ReadonlySet<string> = new Set(['share', 'remove']);

export async function openPress(
  url: URL,
  incoming: Omit<Incoming, 'press'>,
  parts: PressRouteParts,
): Promise<Html> {
  const id = url.searchParams.get('id') ?? '';
  const value = url.searchParams.get('value') ?? '';
  const values = value === '' ? [] : [value];
  const press = readPress(id);
  if (press === undefined || NOT_HERE.has(press.verb) || NOT_HERE.has(value))
    throw new HttpRefusal(404, 'There is nothing behind this address.');
  const form = formFor(id, values);
  const body =
    form === undefined ? await cardOf(id, values, incoming, parts) : renderPressForm(form, formId(id));
  return url.searchParams.has('part') ? body : pageOf(body);
}

/** What the form brought, told to the desk. */
export async function takeReport(
  body: string,
  incoming: Omit<Incoming, 'press'>,
  parts: PressRouteParts,
): Promise<Html> {
  const form = new URLSearchParams(body);
  const values = [form.get('kind') ?? '', form.get('more') ?? ''];
  return pageOf(await cardOf(form.get('id') ?? '', values, incoming, parts));
}

async function cardOf(
  id: string,
  values: readonly string[],
  incoming: Omit<Incoming, 'press'>,
  { responder, stores }: PressRouteParts,
): Promise<Html> {
  const { reply } = await responder({ ...incoming, press: { id, values, message: '', isOwn: true } });
  const store = stores().find(({ briefing }) => briefing.id === reply.briefing);
  const isByDate = reply.card?.opened?.verb === 'date';
  const pictures = store === undefined || !isByDate ? [] : await picturesOf(store, reply.cites);
  return renderReply(reply, pictures);
}

/** One for the day and one for the night; none where the words cannot be drawn: the rows say the same. */
async function picturesOf(store: Store, cites: readonly string[]): Promise<readonly CardDrawing[]> {
  const { picturesOfClaims } = await import('../picture/find-picture.ts');
  try {
    return (['light', 'dark'] as const).flatMap((theme) =>
      picturesOfClaims(store, cites, theme)
        .slice(0, 1)
        .map((picture) => ({ ...picture, theme })),
    );
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function pageOf(body: Html): Html {
  return layOutPage({
    title: 'Sitrep',
    subtitle: '',
    page: 'message',
    main: html`<h1 class="unseen">Sitrep</h1><div class="opened">${body}</div><p><a class="back" href="/">← To the conversation</a></p>`,
  });
}
