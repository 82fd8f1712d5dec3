// A card as HTML: the answer in the documents' words, ours small and quiet, the receipts folded behind it – all of it
// without a script, by keyboard, and read aloud in whole words: a letter says its document, a sign what it stands for.

import type { Accent, Beside, Card, CardLine, Core, LegendEntry, Run } from '../../reply/card/card.ts';
import { marksOf } from '../../reply/card/marks.ts';
import type { Picture } from '../../reply/picture/picture.ts';
import { words } from '../../reply/words.ts';
import { type Html, html } from './html.ts';

const STATES: Readonly<Record<Accent, string | undefined>> = {
  answered: undefined,
  differ: words.states.differ,
  declined: words.states.notStatedAtAll,
  corrected: words.changes.correction,
  none: undefined,
};

/** A drawing of a card's rows, shown in its theme alone. */
export interface CardDrawing extends Pick<Picture, 'svg' | 'alt'> {
  readonly theme: 'light' | 'dark';
}

export interface CardParts {
  /** What stands behind the card; absent where nothing does. */
  readonly receipts: Html | undefined;
  /** What can be done with it. */
  readonly presses: Html | undefined;
  readonly pictures?: readonly CardDrawing[];
}

export function renderCard(card: Card, { receipts, presses, pictures = [] }: CardParts): Html {
  const state = STATES[card.accent];
  const title = [card.title, card.subtitle].filter((text) => text !== undefined).join(' · ');
  return html`<article class="reply card ${card.accent}"><div class="answer">${
    card.readAs === undefined ? undefined : html`<p class="small">${card.readAs}</p>`
  }${title === '' ? undefined : html`<h2>${title}</h2>`}${
    state === undefined ? undefined : html`<p class="unseen">${state}</p>`
  }${pictures.map(
    ({ svg, alt, theme }) =>
      html`<figure class="picture ${theme}" role="img" aria-label="${alt}">${{ html: svg }}</figure>`,
  )}${groupLines(card)}${card.closing.map((text) => html`<p class="small">${text}</p>`)}</div>${renderLegend(card)}${
    receipts === undefined
      ? undefined
      : html`<details class="receipts"><summary>${words.buttons.full}</summary>${receipts}</details>`
  }${presses}</article>`;
}

/** Where a key leads: the document, the passage marked. */
export function passagePath(document: string, claim: string | undefined): string {
  const path = `/document/${encodeURIComponent(document)}`;
  return claim === undefined
    ? path
    : `${path}?claim=${encodeURIComponent(claim)}#${encodeURIComponent(claim)}`;
}

const isTabular = (line: CardLine): boolean => line.type === 'row' || line.type === 'entry';

/** Rows that follow each other are one list of terms. */
function groupLines(card: Card): readonly Html[] {
  const groups: CardLine[][] = [];
  for (const line of card.lines) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && isTabular(first) && isTabular(line)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => {
    const drawn = lines.map((line) => renderLine(line, card));
    return lines.some(isTabular) ? html`<dl class="slots">${drawn}</dl>` : html`${drawn}`;
  });
}

function renderLine(line: CardLine, card: Card): Html {
  switch (line.type) {
    case 'position': {
      const voice = runs(line.voice, card, line.core);
      // A key alone stands behind its quote, as on the other surfaces.
      const isInline = line.voice.every(({ type }) => type === 'key');
      return html`${line.relation === undefined ? undefined : html`<p class="rel">${line.relation}</p>`}<figure class="position"><blockquote><span class="core">${core(line.core)}</span>${isInline ? html` ${voice}` : undefined}</blockquote><figcaption>${isInline ? undefined : voice}${line.beside.map(
        (one) => html`<p class="small">${beside(one, card)}</p>`,
      )}${line.small.map((small) => html`<p class="small">${runs(small, card)}</p>`)}</figcaption></figure>`;
    }
    case 'row':
      return html`<div><dt>${line.label}</dt><dd><span class="core">${core(line.core)}</span> <span class="who">${runs(
        line.voice,
        card,
        line.core,
      )}</span>${line.beside.map((one) => html`<p class="beside">${beside(one, card)}</p>`)}</dd></div>`;
    case 'passage':
      return html`<figure class="position"><blockquote class="passage">${parts(line.parts)}</blockquote><figcaption>${runs(line.runs, card, { claim: line.claim })}</figcaption></figure>`;
    case 'entry':
      return html`<div><dt>${line.label}</dt>${line.texts.map(
        (text) => html`<dd class="${line.isGone === true ? 'gone' : 'said'}">${withCommands(text)}</dd>`,
      )}</div>`;
    case 'head':
      return html`<p class="head">${line.text}</p>`;
    case 'plain':
      return html`<p class="words">${line.text}</p>`;
    case 'small':
      return html`<p class="${line.isStrong || isDifference(line.runs) ? 'rel' : 'small'}">${runs(line.runs, card)}</p>`;
  }
}

const isDifference = ([first]: readonly Run[]): boolean =>
  first?.type === 'words' && first.text.startsWith('≠');

function core(shown: Core): Html {
  const { before, after } = marksOf(shown);
  return html`${before}${parts(shown.parts)}${after}`;
}

function parts(all: Core['parts']): readonly Html[] {
  return all.map(({ text, isStrong }) => (isStrong ? html`<b>${text}</b>` : html`${text}`));
}

function beside({ lead, core: quote, voice }: Beside, card: Card): Html {
  const opening = html`<span class="${lead.startsWith('≠') ? 'rel' : 'who'}">${lead}</span>`;
  if (quote === undefined) return opening;
  return html`${opening} <span class="core">${core(quote)}</span> <span class="who">${runs(voice, card, quote)}</span>`;
}

/** The first key leads to the passage that the core is from. */
function runs(all: readonly Run[], card: Card, of?: Pick<Core, 'claim'>): readonly Html[] {
  let claim = of?.claim;
  return all.map((run) => {
    if (run.type === 'words') return html`${run.text}`;
    const entry = card.legend.find(({ key }) => key === run.key);
    const link = entry === undefined ? html`<span class="key">${run.key}</span>` : keyLink(entry, claim);
    claim = undefined;
    return link;
  });
}

function keyLink({ key, name, date, document }: LegendEntry, claim: string | undefined): Html {
  return html`<a class="key" href="${passagePath(document, claim)}" title="${name}, ${date}"><span aria-hidden="true">${key}</span><span class="unseen">${name}, ${date}</span></a>`;
}

/** The documents by their keys: beside the answer where there is room, below it elsewhere. */
function renderLegend(card: Card): Html | undefined {
  if (card.legend.length === 0) return undefined;
  return html`<div class="legend" role="group" aria-label="${words.titles.sources}"><dl>${card.legend.map(
    (entry) =>
      html`<div><dt><span class="key">${entry.key}</span></dt><dd>${documentName(entry)} ${entry.date}</dd></div>`,
  )}</dl>${card.hasInferred ? html`<p class="small">${words.legend.inferred}</p>` : undefined}</div>`;
}

function documentName({ name, document }: LegendEntry): Html {
  return html`<a href="${passagePath(document, undefined)}">${name}</a>`;
}

/** Commands can be followed. */
function withCommands(text: string): readonly Html[] {
  return text.split(' ').map((word, i) => {
    const space = i === 0 ? '' : ' ';
    return /^\/[a-z][a-z0-9_-]*$/.test(word)
      ? html`${space}<a class="command" href="/?q=${encodeURIComponent(word)}" data-ask="${word}">${word}</a>`
      : html`${space}${word}`;
  });
}
