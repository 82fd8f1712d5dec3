// The page on one claim: its words in their paragraph, who said them through whom, when, how other accounts stand to it,
// what was corrected. Of an older version of the briefing it shows the claim as it was, and what has changed since.

import type { Dated } from '../../briefing/schema.ts';
import type { Claim, Document } from '../../briefing/types.ts';
import { type ClaimState, findChanges } from '../../digest/changes/changes.ts';
import { coreText } from '../../reply/card/core.ts';
import { aspectLabel, byHardness, differenceLine } from '../../reply/card/differences.ts';
import { INTO, speakerChain } from '../../reply/card/voice.ts';
import { claimJsonLd } from '../../reply/claim-json-ld.ts';
import { claimMarkdown } from '../../reply/claim-markdown.ts';
import { passagesOf, textOf } from '../../reply/claim-passages.ts';
import { describeDated, describePublished } from '../../reply/dates.ts';
import { absolute, claimPath } from '../../reply/permalink.ts';
import type { Picture } from '../../reply/picture/picture.ts';
import { GAP, quoteOf } from '../../reply/quote-line.ts';
import { agreeing } from '../../reply/relation-labels.ts';
import { chainOf, sourceOf } from '../../reply/source-line.ts';
import { linkToQuotes } from '../../reply/text-fragment.ts';
import { words } from '../../reply/words.ts';
import type { Store } from '../../store/store.ts';
import { passagePath } from './card.ts';
import { renderJsonLd, renderUnfurl } from './head.ts';
import { type Html, html } from './html.ts';
import { layOutPage } from './layout.ts';

export interface ClaimPageParts {
  /** The version that is shown. */
  readonly store: Store;
  readonly claim: Claim;
  readonly document: Document;
  /** The briefing as it is now; the same store where that is what is shown. */
  readonly current: Store;
  readonly publicUrl?: string;
  readonly picture?: ClaimPicture;
}

export interface ClaimPicture extends Picture {
  /** Where it is as PNG. */
  readonly path: string;
}

export function renderClaimPage(parts: ClaimPageParts): Html {
  const { store, claim, document, current, publicUrl } = parts;
  const path = claimPath(claim.id, store.version);
  const address = publicUrl === undefined ? undefined : absolute(publicUrl, path);
  const text = textOf(document, current.document(document.id));
  const dated = { ...document, text };
  const source = sourceOf(store, claim).line;
  const title = [speakerChain(store, claim), document.label].filter((part) => part !== '').join(INTO);
  const addresses = {
    claim: address ?? path,
    document:
      publicUrl === undefined
        ? passagePath(document.id, claim.id)
        : absolute(publicUrl, passagePath(document.id, claim.id)),
  };
  return layOutPage({
    title: `“${coreText(claim)}” – ${title}`,
    subtitle: store.briefing.title,
    page: 'claim',
    head: html`${renderUnfurl({
      title,
      description: `“${quoteOf(claim)}”`,
      ...(address === undefined ? {} : { url: address }),
      ...(parts.picture === undefined || publicUrl === undefined
        ? {}
        : { picture: { url: absolute(publicUrl, parts.picture.path), alt: parts.picture.alt } }),
    })}${renderJsonLd(claimJsonLd(store, claim, document, text, addresses))}`,
    main: html`<p><a class="back" href="/">← To the conversation</a></p>
${renderChanges(parts)}
<h1>${title}</h1>
${renderPassages(claim, dated, source)}
${renderStanding(claim)}
<nav class="ways" aria-label="The document">${
      document.url === null || !/^https?:/i.test(document.url)
        ? undefined
        : html`<a class="way" href="${linkToQuotes(document.url, text, claim.quotes)}" rel="noreferrer">Open the document at these words</a>`
    }${
      current.document(document.id) === undefined
        ? undefined
        : html`<a class="way" href="${passagePath(document.id, current.claim(claim.id) === undefined ? undefined : claim.id)}">Its whole text, as checked</a>`
    }</nav>
${renderFacts(store, claim, document)}
${renderRelations(parts)}
${parts.picture === undefined ? undefined : html`<section aria-labelledby="dates"><h2 id="dates">${words.titles.byDate}</h2><a class="picture" href="${parts.picture.path}">${{ html: parts.picture.svg }}</a></section>`}
${renderCorrections(claim)}
<section aria-labelledby="desk"><h2 id="desk">${words.receipts.deskNote}</h2><p class="words">${claim.statement}</p></section>
<section aria-labelledby="copy"><h2 id="copy">Copy with sources</h2><pre class="copy" tabindex="0" aria-labelledby="copy">${claimMarkdown(store, claim, address)}</pre></section>
<p class="dates">Characters ${claim.quotes.map(({ start, end }) => `${start}–${end}`).join(', ')} of the document · sha256 <code>${document.sha256}</code> · store <code>${store.version.slice(0, 8)}</code></p>`,
  });
}

function renderPassages(claim: Claim, document: Document, source: string): Html {
  const passages = passagesOf(claim, document.text);
  return html`<figure class="quote passages">${passages.map(
    ({ parts }) =>
      html`<blockquote lang="${document.language}"${document.url === null ? undefined : html` cite="${document.url}"`}><p>${parts.map(
        ({ text, isQuote }) => (isQuote ? html`<mark>${text}</mark>` : html`${text}`),
      )}</p></blockquote>`,
  )}<figcaption>${source}</figcaption></figure>`;
}

const STANDING: Readonly<Partial<Record<Claim['kind'], string>>> = {
  opinion: 'An opinion.',
  prediction: 'A prediction.',
  'publisher-interpretation': 'The publisher’s interpretation.',
};

function renderStanding(claim: Claim): Html | undefined {
  const lines = [
    ...(claim.status === 'retracted' ? ['It was taken back.'] : []),
    ...(claim.status === 'superseded' ? ['A later account replaces it.'] : []),
    ...(STANDING[claim.kind] === undefined ? [] : [STANDING[claim.kind]]),
    ...(claim.condition === undefined ? [] : [`Under the condition “${claim.condition}”.`]),
  ];
  if (lines.length === 0) return undefined;
  const by = claim.supersededBy;
  return html`<p class="standing">${lines.join(' ')}${by === undefined ? undefined : html` <a href="${claimPath(by)}">The later account</a>`}</p>`;
}

interface Fact {
  readonly term: string;
  readonly is: Html;
  /** What it rests on, as the desk read it. */
  readonly basis?: string;
}

function renderFacts(store: Store, claim: Claim, document: Document): Html {
  const { publisher, author, published } = document;
  const chain = chainOf(store, claim);
  const origin = store.origin(claim.origin);
  const facts: readonly Fact[] = [
    {
      term: 'Said by',
      is:
        chain.length === 0
          ? html`${document.label}, in its own voice`
          : html`<ol class="chain">${[...chain, document.label].map((link) => html`<li>${link}</li>`)}</ol>`,
    },
    ...dateFacts('Holds for', claim.asOf),
    ...dateFacts('Said on', claim.said),
    {
      term: 'Published',
      is: html`${describePublished(document)}`,
      basis: `${published.basis}: ${published.why}`,
    },
    {
      term: 'Publisher',
      is: html`${publisher.name ?? 'not known'}`,
      basis: `${publisher.basis}: ${publisher.why}`,
    },
    { term: 'Author', is: html`${author.name ?? 'not named'}`, basis: `${author.basis}: ${author.why}` },
    ...(origin === undefined ? [] : [{ term: 'Origin', is: html`${origin.what}` }]),
    ...claim.caveats.flatMap((id): Fact[] => {
      const caveat = store.claim(id);
      return caveat === undefined ? [] : [{ term: words.receipts.readWith, is: renderOther(store, caveat) }];
    }),
  ];
  return html`<dl class="facts">${facts.map(
    ({ term, is, basis }) =>
      html`<div><dt>${term}</dt><dd>${is}${basis === undefined ? undefined : html` <span class="basis">${basis}</span>`}</dd></div>`,
  )}</dl><p class="basis">In small print: what each rests on, as the desk reads it; not a source.</p>`;
}

function dateFacts(term: string, dated: Dated | undefined): readonly Fact[] {
  if (dated === undefined) return [];
  const outside = dated.outside ? ' (Rests on knowledge from outside the documents.)' : '';
  return [{ term, is: html`${describeDated(dated)}`, basis: `${dated.why}${outside}` }];
}

/** Another claim by its core and its source, as a link to its own page. */
function renderOther(store: Store, other: Claim): Html {
  return html`<a class="other" href="${claimPath(other.id, store.version)}">“${coreText(other)}”</a> <span class="basis">${sourceOf(store, other).line}</span>`;
}

function renderRelations({ store, claim }: ClaimPageParts): Html | undefined {
  const relations = [...store.relationsOf(claim.id)].sort(byHardness);
  if (relations.length === 0) return undefined;
  return html`<section aria-labelledby="relations"><h2 id="relations">Other accounts</h2>${relations.map(
    (relation) => {
      const others = relation.claims.filter((id) => id !== claim.id).flatMap((id) => store.claim(id) ?? []);
      const isSameOrigin = (other: Claim) => other.origin === claim.origin;
      const first = others.find((other) => !isSameOrigin(other)) ?? others[0];
      const line =
        relation.type === 'same-origin'
          ? words.merged.oneOrigin
          : first === undefined
            ? aspectLabel(store, relation)
            : differenceLine(store, relation, claim, first);
      const isAlike = agreeing.has(relation.type);
      return html`<section class="difference ${relation.type}"><h3>${line}${isAlike ? undefined : html` <span class="basis">${aspectLabel(store, relation)}</span>`}</h3><ul>${others.map(
        (other) => html`<li>${renderOther(store, other)}</li>`,
      )}</ul><p class="note"><strong>${words.receipts.deskNote}:</strong> ${relation.note}</p></section>`;
    },
  )}</section>`;
}

function renderCorrections({ corrections }: Claim): Html | undefined {
  if (corrections.length === 0) return undefined;
  return html`<section aria-labelledby="corrections"><h2 id="corrections">Corrections</h2><ul>${corrections.map(
    ({ on, by, what, why }) =>
      html`<li><time datetime="${on}">${on}</time>: ${what} <span class="basis">${why} (${by})</span></li>`,
  )}</ul></section>`;
}

const PARTS = {
  figure: words.changes.wrongFigure,
  speaker: words.changes.wrongSpeaker,
  date: words.changes.wrongDate,
  words: words.changes.wrongWords,
} as const;

/** An older version says so first. */
function renderChanges({ store, claim, current }: ClaimPageParts): Html | undefined {
  if (store.version === current.version) return undefined;
  const changes = findChanges(store.briefing, current.briefing);
  const isIt = (one: { readonly claim: string }) => one.claim === claim.id;
  const corrected = changes.corrected.find(isIt);
  const ended = [
    ...changes.retracted.filter(isIt).map(() => words.changes.retracted),
    ...changes.superseded.filter(isIt).map(() => words.changes.superseded),
    ...(current.claim(claim.id) === undefined ? [words.changes.withdrawn] : []),
  ];
  const now = current.claim(claim.id);
  const newer = now === undefined ? undefined : html` <a href="${claimPath(claim.id)}">As it is now</a>`;
  return html`<aside class="selected" aria-label="What changed since"><p class="source"><strong>${words.presses.changed}.</strong> This is version <code>${store.version.slice(0, 8)}</code>.${newer}</p>${
    corrected === undefined && ended.length === 0
      ? html`<p class="basis">This claim is as it was.</p>`
      : undefined
  }${ended.map((line) => html`<p>${line}</p>`)}${
    corrected === undefined
      ? undefined
      : html`<p>${corrected.parts.map((part) => PARTS[part]).join(' ')}</p><dl class="facts"><div><dt>${words.changes.was}</dt><dd>${describeState(
          corrected.was,
        )}</dd></div><div><dt>${words.changes.is}</dt><dd>${describeState(corrected.now)}</dd></div></dl>`
  }</aside>`;
}

function describeState({ quote, figures, speakers, asOf }: ClaimState): string {
  return [
    `“${quote}”`,
    ...(figures.length === 0 ? [] : [figures.join(GAP)]),
    ...(speakers.length === 0 ? [] : [speakers.join(INTO)]),
    ...(asOf === null ? [] : [asOf]),
  ].join(' · ');
}
