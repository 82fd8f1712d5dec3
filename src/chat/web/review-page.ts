// The review in the browser: the text with its drafts marked on the left, the draft in hand on the right. Everything is a
// form, so that it works without a script; the script adds keys and the making of a claim from a selection.

import type {
  RedlinePart,
  ReviewDesk,
  ReviewDocument,
  ReviewDraft,
  ReviewOutcome,
} from '../contract/review-desk.ts';
import { type Html, html } from './html.ts';
import { layOutPage } from './layout.ts';

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
  /** The name under which this browser reviews. */
  readonly curator: string | undefined;
  /** Shows what has changed on the page instead of the text. */
  readonly hasRedline: boolean;
}

export function renderReviewPage({ document, at, outcome, curator, hasRedline }: ReviewPageParts): Html {
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
${renderChanged(document, draft, hasRedline)}
<div class="desk">
<section aria-label="Text" class="text" id="text" lang="${document.language}" data-drafts="${drafts.length}">${hasRedline && document.changed !== undefined ? renderRedline(document.changed.parts) : renderText(document, draft)}</section>
<section aria-label="Draft" class="drafts">
${draft === undefined ? html`<p class="words">Nothing waits for review here.</p>` : renderDraft(document, draft, index)}
${renderAsk(document, draft)}
${renderName(document, draft, curator)}
${renderUndo(document)}
${renderSelect(document, draft)}
</section>
</div>`,
  });
}

export function renderOutcome({ isDone, lines }: ReviewOutcome): Html {
  return html`<div class="outcome ${isDone ? 'done' : 'stale'}" role="status">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}

/** A page that has changed since: when that was seen, its broken quotes, and the way to the redline. */
function renderChanged(
  { briefing, id, changed, drafts }: ReviewDocument,
  inHand: ReviewDraft | undefined,
  isShown: boolean,
): Html | undefined {
  if (changed === undefined) return undefined;
  const broken = drafts.filter(({ kind }) => kind === 'gone');
  const address = addressOf(briefing, id, inHand?.id);
  return html`<section aria-label="Changes of the page" class="changed"><p>The page has changed; seen on ${changed.on}. ${
    isShown
      ? html`<a href="${address}">The text as it was published</a>`
      : html`<a href="${`${address}&view=changes`}">What has changed</a>`
  }</p>${
    broken.length === 0
      ? html`<p class="note">No quote that readers see is gone.</p>`
      : html`<p>Quotes that are gone:</p><ul>${broken.map((one) => html`<li><a href="${addressOf(briefing, id, one.id)}">${one.id.replace(/^gone:/, '')}</a>: “${one.quote}”</li>`)}</ul>`
  }</section>`;
}

function renderRedline(parts: readonly RedlinePart[]): Html {
  return html`<p class="redline">${parts.map(({ kind, text }) =>
    kind === 'same' ? html`${text}` : kind === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  )}</p>`;
}

/** An answer with the drafts: never to be taken for one of the bot's. */
export function renderAsked(question: string, lines: readonly string[]): Html {
  return html`<div class="outcome drafted" role="status"><p><strong>${question}</strong></p><pre>${lines.join('\n')}</pre></div>`;
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
<p class="watermark">${draft.kind === 'gone' ? 'This quote is shown to readers, and is gone from its page' : `Draft by ${draft.by}: accepted by nobody, never shown in chat`}</p>
<blockquote>${draft.quote}</blockquote>
${draft.notes.map((note) => html`<p class="note">${note}</p>`)}
<form method="post" action="/review" id="draft">${hidden(document, draft)}
${draft.fields.map(({ key, label, value }) => html`<label>${label}<input name="${key}" value="${value}" autocomplete="off"></label>`)}
${draft.relations.map(
  (relation, i) =>
    html`<label class="check"><input type="checkbox" name="${`relation-${i}`}" value="yes">Take over: ${relation}</label>`,
)}
<label>${draft.kind === 'gone' ? 'Why it was taken back, if the source says' : 'Reason, to reject'}<input name="reason" value="" autocomplete="off"></label>
<p class="buttons">${renderButtons(draft)}</p>
${
  draft.kind !== 'claim'
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

function renderButtons({ kind }: ReviewDraft): Html {
  if (kind === 'gone')
    return html`<button name="action" value="keep">Keep the claim <kbd>r</kbd></button>
<button name="action" value="accept" class="primary">Retract it <kbd>a</kbd></button>`;
  // The first button is what Enter in a field presses: it decides nothing.
  const save = kind === 'skip' ? undefined : html`<button name="action" value="save">Save draft</button>`;
  return html`${save}
<button name="action" value="accept" class="primary">${kind === 'skip' ? 'Agree to skip' : 'Accept'} <kbd>a</kbd></button>
<button name="action" value="reject">Reject <kbd>r</kbd></button>`;
}

/** What a reader would be told, were the drafts accepted: the fields as they are typed count. */
function renderAsk(document: ReviewDocument, draft: ReviewDraft | undefined): Html {
  return html`<form method="post" action="/review" id="ask">${hidden(document, draft)}<label>Ask it, with the drafts<input name="question" value="" autocomplete="off"></label><button name="action" value="ask">Ask <kbd>i</kbd></button></form>`;
}

function renderName(
  document: ReviewDocument,
  draft: ReviewDraft | undefined,
  curator: string | undefined,
): Html {
  return html`<form method="post" action="/review" id="name">${hidden(document)}<input type="hidden" name="at" value="${draft?.id ?? ''}"><label>Your name, written beside what you accept<input name="name" value="${curator ?? ''}" autocomplete="name"></label><button name="action" value="name">That is me</button></form>`;
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
