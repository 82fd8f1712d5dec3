// Reply → HTML: the card (card.ts), and the receipts behind it. Quotes stand out, attributions are quiet but whole, every source line opens the passage it quotes.

import type { Block, FigureRow, QuoteLine, Reply, Source } from '../../reply/blocks.ts';
import { words } from '../../reply/words.ts';
import { type CardDrawing, passagePath, renderCard } from './card.ts';
import { type Html, html } from './html.ts';
import { renderPresses } from './presses.ts';

/** The card with its receipts folded behind it and what can be done with it; a notice, which has no card, as it is. */
export function renderReply(reply: Reply, pictures: readonly CardDrawing[] = []): Html {
  const { card, blocks, cites, version } = reply;
  if (card === undefined)
    return html`<article class="reply ${reply.outcome}">${renderBlocks(blocks)}</article>`;
  const isOpen = cites.length > 0 && blocks.length > 0;
  return renderCard(card, {
    receipts: isOpen ? html`<div class="behind">${renderBlocks(blocks, false)}</div>` : undefined,
    presses: renderPresses(card, version, isOpen),
    pictures,
  });
}

/** The first one is the reply's heading, unless a card has it. */
function renderBlocks(blocks: readonly Block[], hasTitle = true): readonly Html[] {
  return blocks.map((block, i) => renderBlock(block, hasTitle && i === 0));
}

function renderBlock(block: Block, isTitle: boolean): Html {
  switch (block.type) {
    case 'heading':
      return isTitle ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`;
    case 'words':
      return html`<p class="words">${block.text}</p>`;
    case 'figures':
      return renderFigures(block.columns, block.rows);
    case 'quote':
      return renderQuote(block);
    case 'dated':
      return html`<div class="dated"><p class="when">${block.when}</p>${renderQuote(block.quote)}</div>`;
    case 'difference':
      return html`<section class="difference ${block.relation}"><h4>${block.label}</h4><div class="sides">${block.sides.map(renderQuote)}</div></section>`;
    case 'list':
      return html`<dl class="list">${block.items.map(
        ({ term, text }) => html`<div><dt>${renderTerm(term)}</dt><dd>${text}</dd></div>`,
      )}</dl>`;
    case 'footer':
      return html`<p class="dates">${block.text}</p>`;
  }
}

/** A command in a list can be followed; any other term is only named. */
function renderTerm(term: string): Html {
  return /^\/[a-z][a-z0-9_-]*$/.test(term)
    ? html`<a class="command" href="/?q=${encodeURIComponent(term)}" data-ask="${term}">${term}</a>`
    : html`${term}`;
}

function renderQuote(line: QuoteLine): Html {
  return html`<figure class="quote">${
    line.lead === undefined ? undefined : html`<p class="lead">${line.lead}</p>`
  }<blockquote>${line.quote}</blockquote><figcaption>${renderSources(line.sources)}</figcaption>${
    line.caveats.length === 0
      ? undefined
      : html`<div class="caveats"><p class="lead">${words.receipts.readWith}</p>${line.caveats.map(
          (caveat) =>
            html`<blockquote>${caveat.quote}</blockquote><p class="source">${renderSources(caveat.sources)}</p>`,
        )}</div>`
  }</figure>`;
}

function renderSources(sources: readonly Source[]): Html {
  return html`${sources.map(renderSource)}`;
}

function renderSource(source: Source): Html {
  const links = source.chain.map((link) => html`<span class="link">${link}</span>${arrow}`);
  const voice = source.chain.length === 0 ? 'in its own voice, ' : '';
  return html`<a class="receipt" href="${passagePath(source.document, source.claim)}">${links}<span class="publisher">${
    source.publisher
  }, ${voice}${source.published}${source.inferred ? ' (date inferred)' : ''}</span></a>${
    source.asOf === undefined ? undefined : html`<span class="as-of">${source.asOf}</span>`
  }`;
}

const arrow = html`<span class="arrow"> → </span>`;

/** A table; on a phone its style lays each row out as a card, so the roles are said aloud and cells know their head. */
function renderFigures(columns: readonly string[], rows: readonly FigureRow[]): Html {
  const head = ['who says', ...columns, 'as of', 'reported by'];
  return html`<div class="scroller" role="region" aria-label="Figures" tabindex="0"><table role="table"><thead role="rowgroup"><tr role="row">${head.map(
    (title) => html`<th role="columnheader" scope="col">${title}</th>`,
  )}</tr></thead><tbody role="rowgroup">${rows.map(
    (row) =>
      html`<tr role="row"><th role="rowheader" scope="row">${row.who}</th>${columns.map(
        (column, i) => html`<td role="cell" class="figure" data-label="${column}">${row.figures[i]}</td>`,
      )}<td role="cell" class="as-of-cell" data-label="as of">${row.asOf}</td><td role="cell" data-label="reported by">${renderReporter(row)}</td></tr>`,
  )}</tbody></table></div>`;
}

function renderReporter(row: FigureRow): Html {
  const [source] = row.sources;
  return html`<a class="receipt" href="${passagePath(source.document, source.claim)}"><span class="publisher">${row.reportedBy}</span></a>`;
}
