// A decline: what is not stated, of what; then at most two cores that come nearest, and how far was looked.

import type { Declined } from '../../answer/answer-types.ts';
import { declinedWords } from '../declined-words.ts';
import { agreeing } from '../relation-labels.ts';
import { fill, words } from '../words.ts';
import { build, type CardSettings, type Frame, fits, small, type Unit } from './build.ts';
import type { Button, Card, CardLine } from './card.ts';
import { togetherUnit } from './lines.ts';
import { positionsOf } from './positions.ts';
import { legendDate } from './short-dates.ts';

const MOST_NEAREST = 2;

export function declineCard(answer: Declined, frame: Frame): Card {
  const { store, nearest, reason } = answer;
  const head: Unit = { lines: headLines(answer), claims: [], shows: [] };
  const relations = [...new Set(nearest.flatMap(({ id }) => store.relationsOf(id)))].filter(
    ({ type }) => !agreeing.has(type),
  );
  const positions = positionsOf(store, nearest).slice(0, MOST_NEAREST);
  const isOfStory = reason !== 'off-topic' && reason !== 'ambiguous';
  const settings: CardSettings = {
    store,
    accent: 'declined',
    isFiltered: answer.understood.filters.length > 0,
    ...frame,
    closing: isOfStory ? [lookedWords(answer)] : [],
    buttons: () => declineButtons(positions.length > 0, isOfStory),
  };
  const lead = reason === 'false-premise' ? words.states.stated : words.states.nearest;
  for (let kept = positions.length; kept > 0; kept--) {
    const unit = togetherUnit(store, positions.slice(0, kept), relations);
    const card = build(settings, [head, { ...unit, lines: [small(lead, true), ...unit.lines] }], {
      page: 1,
      of: 1,
    });
    if (kept === 1 || fits(card)) return card;
  }
  return build(settings, [head], { page: 1, of: 1 });
}

function declineButtons(hasQuotes: boolean, isOfStory: boolean): readonly Button[] {
  return [
    ...(hasQuotes ? [{ verb: 'full', label: words.buttons.full } as const] : []),
    ...(isOfStory ? [{ verb: 'tell', label: words.buttons.tell } as const] : []),
  ];
}

function headLines(answer: Declined): readonly CardLine[] {
  const { head, small: below } = declinedWords(answer);
  return [
    { type: 'head', text: head },
    ...(below === undefined ? [] : [small(below)]),
    ...(answer.briefings ?? []).map(
      ({ briefing }): CardLine => ({ type: 'entry', label: briefing.id, texts: [briefing.title] }),
    ),
  ];
}

function lookedWords({ store }: Declined): string {
  const { length } = store.briefing.documents;
  const date = legendDate(store.newest, undefined);
  return length === 1
    ? fill(words.states.lookedInOne, { date })
    : fill(words.states.looked, { n: length, date });
}
