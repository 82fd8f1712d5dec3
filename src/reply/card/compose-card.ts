// Answer → Card. The same answer, date and page give the same card.

import type { Answer, Understood } from '../../answer/answer-types.ts';
import { speakersIn } from '../../answer/filters.ts';
import { endOf } from '../../briefing/edtf.ts';
import type { Store } from '../../store/store.ts';
import { filtersBeside } from '../declined-words.ts';
import { textWidth } from '../text-width.ts';
import { fill, words } from '../words.ts';
import { budget, type Frame, fits } from './build.ts';
import type { Card } from './card.ts';
import { declineCard } from './decline-card.ts';
import { sourcesCard, timelineCard, whoCard } from './list-cards.ts';
import { aboutCard, helpCard, mannersCard } from './meta-cards.ts';
import { questionCard } from './question-card.ts';
import { listCard, standingCard } from './request-cards.ts';
import { legendDate } from './short-dates.ts';
import { topicCard } from './topic-card.ts';

/** `today` (YYYY-MM-DD) tells how old the newest document is; `page` counts from 1. */
export function composeCard(answer: Answer, today: string, page = 1): Card {
  if (answer.outcome === 'declined') {
    return declineCard(
      answer,
      readAs(answer.store, { ...answer.understood, filters: filtersBeside(answer) }),
    );
  }
  const frame = readAs(answer.store, answer.understood);
  const dated = { ...frame, ...newest(answer.store, today) };
  switch (answer.kind) {
    case 'question':
      return fitting(questionCard(answer, dated), () => questionCard(answer, frame));
    case 'topic':
      return fitting(topicCard(answer, dated, page), () => topicCard(answer, frame, page));
    case 'timeline':
      return timelineCard(answer, frame, page);
    case 'who':
      return whoCard(answer, frame, page);
    case 'sources':
      return sourcesCard(answer, frame, page, today);
    case 'list':
      return listCard(answer, frame, page);
    case 'standing':
      return standingCard(answer, page);
    case 'help':
      return helpCard(answer, page);
    case 'manners':
      return mannersCard(answer);
    case 'about':
      return aboutCard(answer, today);
  }
}

/** How old all of it is gives way to what is said. */
function fitting(card: Card, without: () => Card): Card {
  return fits(card) ? card : without();
}

/**
 * What was narrowed down, mended and taken from before, in one line; undefined when the question is taken as typed. What
 * narrows it down is told in any case, the rest as far as the line goes.
 */
function readAs(store: Store, { corrected, fromContext, filters }: Understood): Frame {
  const kept = filters.map((filter) => filterWords(store, filter));
  const line = (parts: readonly string[]) => fill(words.states.readAs, { reading: parts.join(', ') });
  for (const part of [...corrected.map(({ taken }) => taken), ...fromContext]) {
    if (kept.length === 0 || textWidth(line([...kept, part])) <= budget.columns) kept.push(part);
  }
  return kept.length === 0 ? {} : { readAs: line(kept) };
}

/** A filter in as few words as say it: names as the card's voices have them, months as its dates. */
function filterWords(store: Store, filter: string): string {
  const names = speakersIn(filter);
  if (names === undefined) return filter.replaceAll(LONG_MONTH, (month) => month.slice(0, 3));
  const short = (name: string) => store.briefing.entities.find((one) => one.name === name)?.short ?? name;
  return fill(words.states.readBy, { names: names.split(' and ').map(short).join(' and ') });
}

const LONG_MONTH =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December)(?= \d)/g;

/** A briefing that nothing was added to for so long says so on every answer. */
const OLD_MS = 30 * 24 * 60 * 60 * 1000;

function newest({ newest: document }: Store, today: string): Frame {
  const day = endOf(document.published.date);
  const isOld = day !== undefined && Date.parse(today) - Date.parse(day) > OLD_MS;
  return isOld ? { newest: fill(words.states.newest, { date: legendDate(document, undefined) }) } : {};
}
