// A decline: what is not stated, of what; then at most two cores that come nearest, and how far was looked.

import type { Declined } from '../../answer/answer-types.ts';
import { agreeing } from '../relation-labels.ts';
import { fill, words } from '../words.ts';
import { build, type CardSettings, fits, small, type Unit } from './build.ts';
import type { Button, Card, CardLine } from './card.ts';
import { togetherUnit } from './lines.ts';
import { positionsOf } from './positions.ts';
import { legendDate, shortDate, yearsOf } from './short-dates.ts';

const MOST_NEAREST = 2;

export function declineCard(answer: Declined, readAs: string | undefined): Card {
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
    ...(readAs === undefined ? {} : { readAs }),
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
  const { store, reason, detail, unknown, unknownName, briefings } = answer;
  const { states } = words;
  const head = (text: string): CardLine => ({ type: 'head', text });
  if (unknownName !== undefined) return [head(fill(states.noDocument, { name: unknownName }))];
  switch (reason) {
    case 'not-stated':
    case 'source-says-unknown':
      return [head(notStated(unknown))];
    case 'needs-derivation':
      return [
        head(
          unknown === undefined && detail !== undefined
            ? fill(states.notStatedSlot, { missing: detail })
            : notStated(unknown),
        ),
        small(states.noFigure),
      ];
    case 'false-premise': {
      const frame = unknown?.of;
      return [head(frame === undefined ? states.notStatedAtAll : fill(states.notStatedThat, { frame }))];
    }
    case 'after-last-document': {
      const day = detail ?? store.lastDay;
      return [head(fill(states.endsThere, { date: shortDate(day, () => true) }))];
    }
    case 'off-topic':
      return [
        head(
          detail === undefined
            ? fill(states.notAboutThis, { title: store.briefing.title })
            : fill(states.askIn, { language: detail }),
        ),
      ];
    case 'ambiguous':
      if (briefings === undefined) return [head(states.whichOne)];
      return [
        head(states.whichBriefing),
        ...briefings.map(
          ({ briefing }): CardLine => ({
            type: 'entry',
            label: briefing.id,
            texts: [briefing.title],
          }),
        ),
      ];
  }
}

function notStated(unknown: Declined['unknown']): string {
  const { states } = words;
  if (unknown === undefined) return states.notStatedAtAll;
  const { missing, of: subject } = unknown;
  return missing === undefined
    ? fill(states.notStatedSlot, { missing: subject })
    : fill(states.notStated, { missing, subject });
}

function lookedWords({ store }: Declined): string {
  const { length } = store.briefing.documents;
  const date = store.newest.published.date === null ? words.legend.undated : legendDateShort(store);
  return length === 1
    ? fill(words.states.lookedInOne, { date })
    : fill(words.states.looked, { n: length, date });
}

function legendDateShort(store: Declined['store']): string {
  const { newest } = store;
  const sign = legendDate(newest, undefined).endsWith(words.legend.inferredSign)
    ? words.legend.inferredSign
    : '';
  return `${shortDate(newest.published.date ?? '', yearsOf(store))}${sign}`;
}
