// The review in the browser: the text with its drafts marked on the left, the draft in hand on the right. Everything is a
// form, so that it works without a script; the script adds keys and the making of a claim from a selection.

import { type Html, html } from './html.ts';
import { layOutPage } from './layout.ts';
import type { ReviewDesk, ReviewDocument, ReviewDraft, ReviewOutcome } from './review-desk.ts';

export function renderReviewList(documents: ReturnType<ReviewDesk['documents']>): Html {
  return layOutPage({
    title: 'Review – Sitrep',
    subtitle: 'Drafts that nobody has accepted',
    page: 'review',
    main: html`<p><a class="back" href="/">← To the conversation</a></p>
<h1>Review</h1>
${
  documents.length === 0
    ? html`<p class="words">There is no document yet: sitrep add FILE or an address.</p>`
    : html`<ul class="documents">${documents.map(
        ({ briefing, id, label, waiting }) =>
          html`<li><a href="${addressOf(briefing, id)}">${label}</a> <span class="basis">${id}</span> – ${waiting === 0 ? 'nothing waits' : `${waiting} waiting`}</li>`,
      )}</ul>`
}`,
  });
}

export function addressOf(briefing: string, document: string, at?: string): string {
  const query = new URLSearchParams({ briefing, document, ...(at === undefined ? {} : { at }) });
  return `/review?${query}`;
}

export interface ReviewPageParts {
  readonly document: ReviewDocument;
  /** Which draft is in hand; the first where there is none of that name. */
  readonly at: string | null;
  /** What the last form brought about. */
  readonly outcome: Html | undefined;
}

export function renderReviewPage({ document, at, outcome }: ReviewPageParts): Html {
  const { drafts } = document;
  const found = drafts.findIndex(({ id }) => id === at);
  const index = found === -1 ? 0 : found;
  const draft = drafts[index];
  return layOutPage({
    title: `Review ${document.label} – Sitrep`,
    subtitle: document.label,
    page: 'review',
    main: html`<p><a class="back" href="/review">← All documents</a></p>
<h1>Review: ${document.label}</h1>
${outcome}
<div class="desk">
<section aria-label="Text" class="text" id="text" lang="${document.language}" data-drafts="${drafts.length}">${renderText(document, draft)}</section>
<section aria-label="Draft" class="drafts">
${draft === undefined ? html`<p class="words">Nothing waits for review here.</p>` : renderDraft(document, draft, index)}
${renderUndo(document)}
${renderSelect(document, draft)}
</section>
</div>`,
  });
}

export function renderOutcome({ isDone, lines }: ReviewOutcome): Html {
  return html`<div class="outcome ${isDone ? 'done' : 'stale'}" role="status">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}

/** A paragraph a line; each draft's stretch is a link to it, the one in hand is marked. */
function renderText(
  { briefing, id, text, drafts }: ReviewDocument,
  inHand: ReviewDraft | undefined,
): readonly Html[] {
  const placed = drafts
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: Html[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const pieces: Html[] = [];
    let done = from;
    for (const draft of placed) {
      if (draft.start < done || draft.start >= to) continue;
      const end = Math.min(draft.end, to);
      const stretch = text.slice(draft.start, end);
      pieces.push(
        html`${text.slice(done, draft.start)}${draft === inHand ? html`<mark class="draft" aria-current="true">${stretch}</mark>` : html`<a class="draft ${draft.kind}" href="${addressOf(briefing, id, draft.id)}">${stretch}</a>`}`,
      );
      done = end;
    }
    paragraphs.push(html`<p data-start="${from}">${pieces}${text.slice(done, to)}</p>`);
  }
  return paragraphs;
}

function hidden({ briefing, id }: ReviewDocument, draft?: ReviewDraft): Html {
  return html`<input type="hidden" name="briefing" value="${briefing}"><input type="hidden" name="document" value="${id}">${
    draft === undefined
      ? undefined
      : html`<input type="hidden" name="id" value="${draft.id}"><input type="hidden" name="revision" value="${draft.revision}">`
  }`;
}

function renderDraft(document: ReviewDocument, draft: ReviewDraft, index: number): Html {
  const { briefing, id, drafts } = document;
  const [before, after] = [drafts[index - 1], drafts[index + 1]];
  return html`<p class="count">${index + 1} of ${drafts.length}</p>
<p class="watermark">Draft by ${draft.by}: accepted by nobody, never shown in chat</p>
<blockquote>${draft.quote}</blockquote>
${draft.notes.map((note) => html`<p class="note">${note}</p>`)}
<form method="post" action="/review" id="draft">${hidden(document, draft)}
${draft.fields.map(({ key, label, value }) => html`<label>${label}<input name="${key}" value="${value}" autocomplete="off"></label>`)}
<label>Reason, to reject<input name="reason" value="" autocomplete="off"></label>
<p class="buttons">${
    // The first button is what Enter in a field presses: it decides nothing.
    draft.kind === 'skip' ? undefined : html`<button name="action" value="save">Save draft</button>`
  }
<button name="action" value="accept" class="primary">${draft.kind === 'skip' ? 'Agree to skip' : 'Accept'} <kbd>a</kbd></button>
<button name="action" value="reject">Reject <kbd>r</kbd></button></p>
${
  draft.kind === 'skip'
    ? undefined
    : html`<fieldset class="narrow"><legend>Quote, by words</legend>${(
        ['start-left', 'start-right', 'end-left', 'end-right'] as const
      ).map((edge) => html`<button name="edge" value="${edge}">${EDGES[edge]}</button>`)}</fieldset>`
}</form>
<nav aria-label="Drafts" class="moves">${before === undefined ? html`<span>← First</span>` : html`<a rel="prev" href="${addressOf(briefing, id, before.id)}">← Back <kbd>p</kbd></a>`} ${
    after === undefined
      ? html`<span>Last →</span>`
      : html`<a rel="next" href="${addressOf(briefing, id, after.id)}">Next <kbd>j</kbd> →</a>`
  }</nav>`;
}

const EDGES = {
  'start-left': 'Start earlier',
  'start-right': 'Start later',
  'end-left': 'End earlier',
  'end-right': 'End later',
} as const;

function renderUndo(document: ReviewDocument): Html {
  return html`<form method="post" action="/review" id="undo">${hidden(document)}<button name="action" value="undo">Undo my last decision <kbd>u</kbd></button></form>`;
}

/** The quote is a stretch of the text by its place, never typed. Without a script a sentence is chosen by its first words. */
function renderSelect(document: ReviewDocument, draft: ReviewDraft | undefined): Html {
  return html`<form method="post" action="/review" id="select">${hidden(document)}<input type="hidden" name="at" value="${draft?.id ?? ''}"><input type="hidden" name="start" value=""><input type="hidden" name="end" value="">
<label>A sentence of the text for a new draft<select name="sentence"><option value="">as selected in the text</option>${[
    ...document.text.matchAll(/[^\n]+/g),
  ].map((match) => html`<option value="${match.index}">${match[0].slice(0, 60)}</option>`)}</select></label>
<button name="action" value="select">Make a draft of it</button></form>`;
}
