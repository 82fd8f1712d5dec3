// The inbox: digests posted to the web chat, newest first, and the forms that manage them. Works without a script.

import type { Topic } from '../../briefing/types.ts';
import { listZones } from '../../digest/schedule/zone.ts';
import { readReply } from '../../reply/read-reply.ts';
import type { InboxMessage } from '../../state/inbox.ts';
import { type Html, html } from './html.ts';
import { layOutPage } from './layout.ts';
import { renderReply } from './render.ts';

/** A digest as the page lists it. */
export interface InboxDigest {
  readonly id: string;
  /** All of it in words. */
  readonly text: string;
  readonly isPaused: boolean;
}

export interface InboxPageParts {
  readonly title: string;
  readonly topics: readonly Pick<Topic, 'command' | 'title'>[];
  /** The zone of the form before anybody changes it. */
  readonly zone: string;
  readonly digests: readonly InboxDigest[];
  readonly messages: readonly InboxMessage[];
  /** What the last form brought about. */
  readonly outcome: Html | undefined;
  /** Whether this reader sees the forms. */
  readonly mayManage: boolean;
  readonly hasSignIn: boolean;
}

const CADENCES = [
  ['daily', 'every day'],
  ['weekdays', 'Monday to Friday'],
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
    (day) => [`weekly ${day.slice(0, 3).toLowerCase()}`, `every ${day}`] as const,
  ),
] as const;

export function renderInboxPage(parts: InboxPageParts): Html {
  return layOutPage({
    title: 'Inbox – Sitrep',
    subtitle: parts.title,
    page: 'inbox',
    main: html`<p><a class="back" href="/">← To the conversation</a></p>
<h1>Inbox</h1>
<p class="words">Digests tell what changed since the last one. Everybody who reaches this page shares the inbox.</p>
${parts.outcome === undefined ? undefined : html`<section class="outcome" role="status">${parts.outcome}</section>`}
${renderDigests(parts)}
${parts.mayManage ? renderSubscribe(parts) : renderHint(parts)}
<section aria-label="Messages"><h2>Messages</h2>${
      parts.messages.length === 0
        ? html`<p class="words">Nothing was posted yet. A digest comes at its time, or at once with “Now”.</p>`
        : html`<ol class="inbox">${parts.messages.map(renderMessage)}</ol>`
    }</section>`,
  });
}

function renderSubscribe(parts: InboxPageParts): Html {
  const isFirst = parts.digests.length === 0;
  return html`<details class="subscribe"${isFirst ? html` open` : undefined}><summary>${
    isFirst ? 'Subscribe' : 'Another digest'
  }</summary>${renderForm(parts)}</details>`;
}

function renderHint({ hasSignIn }: InboxPageParts): Html {
  return hasSignIn
    ? html`<p class="words"><a href="/sign-in">Sign in</a> to manage the digests.</p>`
    : html`<p class="words">Curators manage the digests.</p>`;
}

function renderDigests({ digests, mayManage }: InboxPageParts): Html | undefined {
  if (digests.length === 0) return undefined;
  return html`<section aria-label="Digests"><h2>Digests</h2><ul class="digests">${digests.map(
    ({ id, text, isPaused }) =>
      html`<li><p>${text}</p>${mayManage ? renderActions(id, isPaused) : undefined}</li>`,
  )}</ul></section>`;
}

function renderActions(id: string, isPaused: boolean): Html {
  return html`<form action="/inbox" method="post"><input type="hidden" name="id" value="${id}">${[
    ['preview', 'Preview'],
    ['now', 'Now'],
    isPaused ? ['resume', 'Resume'] : ['pause', 'Pause'],
    ['remove', 'Remove'],
  ].map(
    ([action = '', label = '']) =>
      html`<button type="submit" name="action" value="${action}">${label}<span class="unseen"> ${id}</span></button>`,
  )}</form>`;
}

function renderForm({ topics, zone }: InboxPageParts): Html {
  return html`<form action="/inbox" method="post">
<input type="hidden" name="action" value="subscribe">
<fieldset><legend>Topics (none chosen: all)</legend>${topics.map(
    ({ command, title }) =>
      html`<label><input type="checkbox" name="topics" value="${command}"> ${title}</label>`,
  )}</fieldset>
<p><label>When <select name="cadence">${CADENCES.map(
    ([value, label]) => html`<option value="${value}">${label}</option>`,
  )}</select></label> <label>Time <input name="time" type="time" value="09:00"></label>
<label>Time zone <input name="zone" value="${zone}" list="zones" size="24"></label></p>
<datalist id="zones">${listZones().map((name) => html`<option value="${name}">`)}</datalist>
<p><label>or by cron expression <input name="cron" placeholder="0 8,20 * * *" size="16"></label></p>
<p><label>Language of dates <input name="language" value="en" size="6"></label>
<label><input type="checkbox" name="quiet" value="no"> say so when nothing changed</label></p>
<p><button type="submit">Subscribe</button></p>
</form>`;
}

function renderMessage({ at, editedAt, payload }: InboxMessage): Html {
  const changed = editedAt === null ? undefined : html` · corrected ${renderTime(editedAt)}`;
  return html`<li class="turn"><p class="dates">${renderTime(at)}${changed}</p>${renderReply(readReply(payload))}</li>`;
}

function renderTime(instant: number): Html {
  const words = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(instant);
  return html`<time datetime="${new Date(instant).toISOString()}">${words} UTC</time>`;
}
