// Both briefings with their answerers, and a question put to one of them with what came of it in one line of data.

import type { Answer, AskOptions } from '../../src/answer/answer-types.ts';
import type { Answerer } from '../../src/answer/answerer.ts';
import type { Store } from '../../src/store/store.ts';
import { answererOf, ferryStore, loadFolders } from '../reply/ferry.ts';

const [korea] = await loadFolders('briefings');
if (korea === undefined) throw new Error('the shipped briefing is gone');

export interface Asking {
  readonly store: Store;
  readonly answerer: Answerer;
  /** The day on which it is asked, a week or so after the last document. */
  readonly today: string;
}
export const ferry: Asking = {
  store: ferryStore,
  answerer: answererOf(ferryStore),
  today: '2025-03-20',
};
export const northKorea: Asking = {
  store: korea,
  answerer: answererOf(korea),
  today: '2025-02-01',
};
/** Both at once, as a desk with two stories runs it. */
export const together: Asking = {
  store: korea,
  answerer: answererOf(korea, ferryStore),
  today: '2025-03-20',
};

export interface Asked {
  readonly previous?: readonly string[];
  readonly options?: AskOptions;
  readonly today?: string;
}

export function answerOf(asking: Asking, text: string, asked: Asked = {}): Answer {
  const { previous = [], options = {}, today = asking.today } = asked;
  return asking.answerer.answer({ text, previous, today, options });
}

export interface Told {
  /** "answered", or the reason for declining. */
  readonly outcome: string;
  /** Ids of the claims shown, best first; of a decline, those offered instead. */
  readonly claims: readonly string[];
  readonly relations: readonly string[];
  readonly filters: readonly string[];
  readonly corrected: Readonly<Record<string, string>>;
  /** What a decline is about, a topic's command, whom /who tells of. */
  readonly of: string | undefined;
}

export function told(asking: Asking, text: string, asked: Asked = {}): Told {
  const answer = answerOf(asking, text, asked);
  const { corrected, filters } = answer.understood;
  const claims =
    answer.outcome === 'declined'
      ? answer.nearest
      : answer.kind === 'who'
        ? [...answer.said, ...answer.about]
        : 'claims' in answer
          ? answer.claims
          : [];
  return {
    outcome: answer.outcome === 'declined' ? answer.reason : 'answered',
    claims: claims.map((claim) => claim.id),
    relations: 'relations' in answer ? answer.relations : [],
    filters,
    corrected: Object.fromEntries(corrected.map(({ typed, taken }) => [typed, taken])),
    of: subjectOf(answer),
  };
}

function subjectOf(answer: Answer): string | undefined {
  if (answer.outcome === 'declined') return answer.unknown?.id ?? answer.detail;
  if (answer.kind === 'topic') return answer.topic.command;
  return answer.kind === 'who' ? answer.entity : undefined;
}
