// A bare command ("/timeline", "/casualties") has one answer a day for as long as the same briefings are loaded: it is
// worked out and composed for the first who asks and kept for the others. A long list takes 40 ms, and a flood asks for the
// longest.

import type { Answer, Asked } from '../../answer/answer-types.ts';
import type { Answerer } from '../../answer/answerer.ts';
import type { Reply } from '../../reply/blocks.ts';
import { compose } from '../../reply/compose.ts';
import { tableInUse } from '../../reply/words.ts';

const BARE = /^\/[a-z0-9-]{1,32}$/;
/** More than the commands of any briefing; who asks with other options than others shall not fill the memory. */
const MOST_KEPT = 64;

/** Gives a bare command the very same answer each time; another answerer (after a reload) knows nothing of it. */
export function rememberCommands(answerer: Answerer): Answerer {
  const kept = new Map<string, Answer>();
  return {
    ...answerer,
    answer(asked: Asked) {
      const { text, previous, today, options } = asked;
      if (!BARE.test(text) || previous.length > 0) return answerer.answer(asked);
      const key = JSON.stringify([today, text, options]);
      const known = kept.get(key) ?? answerer.answer(asked);
      if (kept.size >= MOST_KEPT && !kept.has(key)) kept.clear();
      kept.set(key, known);
      return known;
    },
  };
}

/** Composes an answer once a language, for as long as somebody keeps it. `today` is the day on which it was asked. */
export function createComposeOnce(): (answer: Answer, today: string) => Reply {
  const kept = new WeakMap<Answer, Map<object, Reply>>();
  return (answer, today) => {
    const replies = kept.get(answer) ?? new Map<object, Reply>();
    kept.set(answer, replies);
    const reply = replies.get(tableInUse()) ?? compose(answer, today);
    replies.set(tableInUse(), reply);
    return reply;
  };
}
