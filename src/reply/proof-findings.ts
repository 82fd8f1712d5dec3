// What differs between a checked sentence and the documents, a line each: for the card and for the receipts.

import type { Claim } from '../briefing/types.ts';
import type { FigureFinding } from '../proof/check-figures.ts';
import type { CheckedSentence } from '../proof/check-text.ts';
import { type Store, unitLabel } from '../store/store.ts';
import { speakerChain } from './card/voice.ts';
import { fill, words } from './words.ts';

export function findingLines(store: Store, sentence: CheckedSentence): readonly string[] {
  const { figures, dates, dropped, named, otherVoice } = sentence;
  return [
    ...(otherVoice === undefined ? [] : [fill(words.proof.otherVoice, voices(store, otherVoice, named))]),
    ...figures.map((figure) => figureLine(store, figure, named)),
    ...dates.map(({ printed }) => fill(words.proof.otherDate, { printed })),
    ...(dropped.length === 0 ? [] : [fill(words.proof.dropped, { guards: dropped.join(', ') })]),
  ];
}

function figureLine(
  store: Store,
  { kind, printed, units, claims: [claim] }: FigureFinding,
  named: readonly string[],
): string {
  if (kind === 'not-there' || claim === undefined) return fill(words.proof.otherFigure, { printed });
  if (kind === 'other-voice')
    return fill(words.proof.otherVoiceOf, { printed, ...voices(store, claim, named) });
  const labels = units.map((unit) => unitLabel(store, unit));
  return fill(words.proof.otherUnit, { printed, units: labels.join(', ') });
}

function voices(
  store: Store,
  claim: Claim,
  named: readonly string[],
): { readonly names: string; readonly named: string } {
  return {
    names: speakerChain(store, claim),
    named: named.map((id) => store.entity(id)?.name ?? id).join(', '),
  };
}
