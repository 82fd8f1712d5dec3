// A checked text as a reply: its card where it fits on one screen, and all of it as blocks.

import type { CheckedSentence, Quotation } from '../proof/check-text.ts';
import type { Store } from '../store/store.ts';
import type { Block, Reply } from './blocks.ts';
import { proofCard } from './card/proof-card.ts';
import { findingLines } from './proof-findings.ts';
import { quoteLineOf } from './quote-line.ts';
import { fill, words } from './words.ts';

export function proofReply(store: Store, checked: readonly CheckedSentence[]): Reply {
  const card = proofCard(store, checked);
  const cites = checked.flatMap(({ nearest, quotations }) =>
    [...quotations.flatMap(({ claims }) => claims.slice(0, 1)), ...nearest].map(({ id }) => id),
  );
  return {
    outcome: 'answered',
    kind: 'proof',
    briefing: store.briefing.id,
    version: store.version,
    ...(card === undefined ? {} : { card }),
    blocks: [
      { type: 'heading', text: words.proof.title },
      ...checked.flatMap((sentence, i) => sentenceBlocks(store, sentence, i + 1)),
      { type: 'footer', text: words.proof.noVerdict },
    ],
    cites: card?.cites ?? [...new Set(cites)],
  };
}

function sentenceBlocks(store: Store, sentence: CheckedSentence, number: number): readonly Block[] {
  const { text, quotations, nearest } = sentence;
  const isNothing = quotations.length + nearest.length === 0;
  return [
    { type: 'words', text: `${number}. ${text}` },
    ...quotations.map((quotation): Block => ({ type: 'words', text: quotationLine(store, quotation) })),
    ...findingLines(store, sentence).map((line): Block => ({ type: 'words', text: line })),
    ...nearest.map(
      (claim, i): Block => ({
        type: 'quote',
        ...quoteLineOf(store, claim),
        ...(i === 0 ? { lead: words.proof.nearest } : {}),
      }),
    ),
    ...(isNothing ? [{ type: 'words', text: words.proof.nothingNear } as const] : []),
  ];
}

/** The document's words with what differs in brackets, as typed → as printed. */
function quotationLine(store: Store, { text, found }: Quotation): string {
  if (found.state === 'nowhere') return `${words.proof.nowhere} “${text}”`;
  const label = store.document(found.passage.document.id)?.label ?? found.passage.document.id;
  if (found.state === 'exact') return `${fill(words.proof.exact, { key: label })}: “${text}”`;
  const marked: string[] = [];
  let open: { text: string; document: string } | undefined;
  for (const part of [...found.differences, undefined]) {
    if (part !== undefined && part.in !== 'both') {
      open = { text: '', document: '', ...open, [part.in]: part.words };
      continue;
    }
    if (open !== undefined) marked.push(`[${open.text} → ${open.document}]`);
    open = undefined;
    if (part !== undefined) marked.push(part.words);
  }
  return `${fill(words.proof.alteredIn, { key: label })} “${marked.join(' ')}”`;
}
