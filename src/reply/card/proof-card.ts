// A checked text as a card: each of its sentences with what its quotations and figures are beside the documents, and
// the positions nearest to it. Findings are ours and small; what is quoted is the document's.

import type { Claim } from '../../briefing/types.ts';
import type { CheckedSentence, Quotation } from '../../proof/check-text.ts';
import type { Store } from '../../store/store.ts';
import { findingLines } from '../proof-findings.ts';
import { linkToQuotes } from '../text-fragment.ts';
import { fill, words } from '../words.ts';
import { type CardSettings, paged, small, type Unit } from './build.ts';
import type { Card, CardLine } from './card.ts';
import { documentName } from './keys.ts';
import { togetherUnit } from './lines.ts';
import { positionsOf } from './positions.ts';
import { sourceRuns } from './voice.ts';

/** Of each sentence; what is shown as its quotation comes first. */
const MOST_POSITIONS = 2;
/** A sentence that is longer is told by its beginning: whoever checks it has it before them. */
const LONGEST_SENTENCE = 160;

/** Undefined where it takes more than one screen: then the receipts, which can be split, stand for it. */
export function proofCard(store: Store, checked: readonly CheckedSentence[]): Card | undefined {
  const settings: CardSettings = {
    store,
    title: words.proof.title,
    accent: 'none',
    closing: [words.proof.noVerdict],
    isLong: true,
  };
  const units = checked.map((sentence, i) => sentenceUnit(store, sentence, `${i + 1}`));
  const card = paged(settings, units, 1);
  return card.pages.of > 1 ? undefined : card;
}

function sentenceUnit(store: Store, sentence: CheckedSentence, label: string): Unit {
  const shown = new Set<string>();
  const quotations = sentence.quotations.flatMap((quotation) => {
    for (const { id } of quotation.claims.slice(0, 1)) shown.add(id);
    return quotationLines(store, quotation);
  });
  const rest = sentence.nearest.filter(({ id }) => !shown.has(id));
  const positions = positionsOf(store, rest).slice(0, MOST_POSITIONS);
  const nearest = togetherUnit(store, positions, store.briefing.relations, { isBrief: true });
  const isNothing = quotations.length + positions.length === 0;
  return {
    lines: [
      { type: 'entry', label, texts: [shorten(sentence.text)] },
      ...quotations,
      ...findingLines(store, sentence).map((line) => small(line)),
      ...(positions.length === 0 ? [] : [small(words.proof.nearest, true), ...nearest.lines]),
      ...(isNothing ? [small(words.proof.nothingNear)] : []),
    ],
    claims: [
      ...new Set([...sentence.quotations.flatMap(({ claims }) => claims.slice(0, 1)), ...nearest.claims]),
    ],
    shows: nearest.shows,
  };
}

function quotationLines(store: Store, { text, found, claims }: Quotation): readonly CardLine[] {
  if (found.state === 'nowhere') return [small(`${words.proof.nowhere} “${text}”`)];
  const { document, start, end } = found.passage;
  const { key } = documentName(store, document.id);
  const [claim] = claims;
  const exact = document.text.slice(start, end);
  const only = found.state === 'altered' ? found.differences.filter((part) => part.in === 'text') : [];
  const lead =
    found.state === 'altered'
      ? words.proof.altered
      : found.documents > 1
        ? fill(words.proof.exactIn, { key, n: found.documents - 1 })
        : fill(words.proof.exact, { key });
  const parts =
    found.state === 'exact'
      ? [{ text: exact, isStrong: false }]
      : found.differences
          .filter((part) => part.in !== 'text')
          .flatMap((part, i) => [
            ...(i === 0 ? [] : [{ text: ' ', isStrong: false }]),
            { text: part.words, isStrong: part.in === 'document' },
          ]);
  return [
    small(lead, true),
    {
      type: 'passage',
      claim: claim?.id ?? '',
      parts,
      runs: voiceOf(store, claim, key),
      ...(document.url === null
        ? {}
        : { url: linkToQuotes(document.url, document.text, [{ exact, start, end }]) }),
    },
    ...(only.length === 0
      ? []
      : [small(`${words.proof.onlyInText} ${only.map((part) => `“${part.words}”`).join(', ')}`)]),
  ];
}

/** Who says it, where a claim knows; else the document alone. */
function voiceOf(store: Store, claim: Claim | undefined, key: string): ReturnType<typeof sourceRuns> {
  return claim === undefined ? [{ type: 'key', key }] : sourceRuns(store, claim);
}

function shorten(sentence: string): string {
  return sentence.length <= LONGEST_SENTENCE ? sentence : `${sentence.slice(0, LONGEST_SENTENCE - 1)}…`;
}
