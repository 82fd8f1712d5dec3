// A bare command ("/timeline", "/casualties") has one answer a day for as long as the same briefings are loaded: it is
// composed for the first who asks and kept for the others. A long list takes 40 ms to compose, and a flood asks for the longest.

import type { Answer, Asked } from '../../answer/answer-types.ts';
import type { Answerer } from '../../answer/answerer.ts';
import type { Reply } from '../../reply/blocks.ts';
import { compose } from '../../reply/compose.ts';

export interface Composed {
  readonly answer: Answer;
  readonly reply: Reply;
}

const BARE = /^\/[a-z0-9-]{1,32}$/;
/** More than the commands of any briefing; who asks with other options than others shall not fill the memory. */
const MOST_KEPT = 64;

export function createAnswerOnce(): (answerer: Pick<Answerer, 'answer'>, asked: Asked) => Composed {
  // A reload brings another answerer, and what the one before said goes with it.
  const kept = new WeakMap<object, Map<string, Composed>>();
  return (answerer, asked) => {
    const { text, previous, today, options } = asked;
    const make = (): Composed => {
      const answer = answerer.answer(asked);
      return { answer, reply: compose(answer, today) };
    };
    if (!BARE.test(text) || previous.length > 0) return make();
    const answers = kept.get(answerer) ?? new Map<string, Composed>();
    kept.set(answerer, answers);
    const key = JSON.stringify([today, text, options]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const composed = make();
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(key, composed);
    return composed;
  };
}
