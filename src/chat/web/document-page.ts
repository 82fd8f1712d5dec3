// The receipt: a document's canonical text with the quoted passage marked where it stands, and what is known of the
// document. Passages of other claims are underlined, so that a reader sees what was taken and what was not.

import type { Claim, Document } from '../../briefing/types.ts';
import { describeDated, describePublished } from '../../reply/dates.ts';
import { sourceOf } from '../../reply/source-line.ts';
import type { Store } from '../../store/store.ts';
import { type Html, html } from './html.ts';
import { layOutPage } from './layout.ts';

export function renderDocumentPage(store: Store, document: Document, selected: Claim | undefined): Html {
  const claims = store.briefing.claims.filter((claim) => claim.document === document.id);
  return layOutPage({
    title: `${document.label} – Sitrep`,
    subtitle: store.briefing.title,
    page: 'document',
    main: html`<p><a class="back" href="/">← Back to the conversation</a></p>
<h1>${document.title.text ?? document.label}</h1>
${renderFacts(document)}
${selected === undefined ? undefined : renderSelected(store, selected)}
<section aria-label="Canonical text" class="text" lang="${document.language}">${renderText(
      document.text,
      claims,
      selected,
    )}</section>
<p class="dates">${claims.length} claims were read from this text; their passages are underlined. sha256 <code>${
      document.sha256
    }</code></p>`,
  });
}

function renderFacts(document: Document): Html {
  const { publisher, author, published, url, derivesFrom } = document;
  const facts: readonly Fact[] = [
    { term: 'Publisher', is: publisher.name ?? 'not known', basis: `${publisher.basis}: ${publisher.why}` },
    { term: 'Author', is: author.name ?? 'not named', basis: `${author.basis}: ${author.why}` },
    {
      term: 'Published',
      is: describePublished(document),
      basis: `${published.basis}: ${published.why}`,
    },
    ...(url === null ? [] : [{ term: 'Address', is: url, basis: '' }]),
    ...derivesFrom.map(({ what, words }) => ({ term: 'Derives from', is: what, basis: `“${words}”` })),
  ];
  return html`<dl class="facts">${facts.map(
    ({ term, is, basis }) =>
      html`<div><dt>${term}</dt><dd>${/^https?:/.test(is) ? html`<a href="${is}" rel="noreferrer">${is}</a>` : is} <span class="basis">${basis}</span></dd></div>`,
  )}</dl>`;
}

interface Fact {
  readonly term: string;
  readonly is: string;
  /** What it rests on. */
  readonly basis: string;
}

/** Who is quoted by the marked passage, and what its dates were read from. */
function renderSelected(store: Store, claim: Claim): Html {
  const { line } = sourceOf(store, claim);
  const dates = [
    { term: 'Holds for', dated: claim.asOf },
    { term: 'Said', dated: claim.said },
  ].flatMap(({ term, dated }) => (dated === undefined ? [] : [{ term, dated }]));
  return html`<aside class="selected" aria-label="The marked passage"><p class="source">${line}</p>${dates.map(
    ({ term, dated }) =>
      html`<p class="basis">${term}: ${describeDated(dated)}. ${dated.why}${dated.outside ? ' (Rests on knowledge from outside the documents.)' : ''}</p>`,
  )}</aside>`;
}

/** The whole text, paragraph by paragraph, cut wherever a claim's passage begins or ends. */
function renderText(text: string, claims: readonly Claim[], selected: Claim | undefined): readonly Html[] {
  const spans = claims.flatMap((claim) => claim.quotes.map((span) => ({ claim: claim.id, ...span })));
  const anchored = new Set<string>();
  let start = 0;
  return text.split('\n').map((paragraph) => {
    const from = start;
    const to = from + paragraph.length;
    start = to + 1;
    const inside = spans.filter((span) => span.start < to && span.end > from);
    const cuts = new Set([from, to]);
    for (const span of inside) {
      cuts.add(Math.max(from, span.start));
      cuts.add(Math.min(to, span.end));
    }
    const points = [...cuts].sort((a, b) => a - b);
    const pieces = points.slice(0, -1).map((point, i) => {
      const ids = inside.filter((span) => span.start <= point && span.end > point).map((span) => span.claim);
      const words = text.slice(point, points[i + 1]);
      const anchors = ids.filter((id) => !anchored.has(id));
      for (const id of anchors) anchored.add(id);
      const targets = anchors.map((id) => html`<a class="anchor" id="${id}"></a>`);
      if (ids.length === 0) return html`${words}`;
      const isSelected = selected !== undefined && ids.includes(selected.id);
      return isSelected
        ? html`${targets}<mark data-claims="${ids.join(' ')}">${words}</mark>`
        : html`${targets}<span class="claimed" data-claims="${ids.join(' ')}">${words}</span>`;
    });
    return html`<p>${pieces}</p>`;
  });
}
