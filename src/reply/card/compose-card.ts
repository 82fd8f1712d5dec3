// Answer → Card. The same answer, date and page give the same card.

import type { Answer, Understood } from '../../answer/answer-types.ts';
import { fill, words } from '../words.ts';
import type { Card } from './card.ts';
import { declineCard } from './decline-card.ts';
import { sourcesCard, timelineCard, whoCard } from './list-cards.ts';
import { aboutCard, helpCard, mannersCard } from './meta-cards.ts';
import { questionCard } from './question-card.ts';
import { listCard, standingCard } from './request-cards.ts';
import { topicCard } from './topic-card.ts';

/** `today` (YYYY-MM-DD) tells how old the newest document is; `page` counts from 1. */
export function composeCard(answer: Answer, today: string, page = 1): Card {
  const readAs = readAsWords(answer.understood);
  if (answer.outcome === 'declined') return declineCard(answer, readAs);
  switch (answer.kind) {
    case 'question':
      return questionCard(answer, readAs);
    case 'topic':
      return topicCard(answer, readAs, page);
    case 'timeline':
      return timelineCard(answer, readAs, page);
    case 'who':
      return whoCard(answer, readAs, page);
    case 'sources':
      return sourcesCard(answer, readAs, page, today);
    case 'list':
      return listCard(answer, readAs, page);
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

/** What was mended, taken from before and filtered, in one line; undefined when the question is taken as typed. */
function readAsWords({ corrected, fromContext, filters }: Understood): string | undefined {
  const reading = [...corrected.map(({ taken }) => taken), ...fromContext, ...filters];
  return reading.length === 0 ? undefined : fill(words.states.readAs, { reading: reading.join(', ') });
}
