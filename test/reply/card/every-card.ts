// Every card that a briefing can answer with: each topic, each claim, each relation from each of its sides, each known
// unknown, the lists and their pages, with and without a filter.

import type { Answer, Declined, QuestionAnswered, Understood } from '../../../src/answer/answer-types.ts';
import type { Claim } from '../../../src/briefing/types.ts';
import type { Card } from '../../../src/reply/card/card.ts';
import { composeCard } from '../../../src/reply/card/compose-card.ts';
import type { Store } from '../../../src/store/store.ts';
import { answererOf } from '../ferry.ts';

export interface MadeCard {
  readonly name: string;
  readonly store: Store;
  readonly card: Card;
}

const TODAY = '2025-04-01';
const plain: Understood = { corrected: [], filters: [], fromContext: [] };
const filtered: Understood = { corrected: [], filters: ['in the one document'], fromContext: [] };

export function everyCard(store: Store): readonly MadeCard[] {
  const answerer = answererOf(store);
  const ask = (text: string) => answerer.answer({ text, previous: [], today: TODAY, options: {} });
  const { topics, claims, relations, unknowns, entities } = store.briefing;
  const heard = entities.filter(({ id }) => store.saidBy(store.partsOf(id)).length > 0);
  const claimOf = (id: string): Claim => {
    const claim = store.claim(id);
    if (claim === undefined) throw new Error(`no claim ${id}`);
    return claim;
  };
  const question = (claim: Claim, shown: readonly string[], understood = plain): QuestionAnswered => ({
    ...common(store, understood),
    outcome: 'answered',
    kind: 'question',
    claims: [claim],
    relations: shown,
    confidence: 1,
  });
  return [
    ...topics.flatMap(({ command }) => pagesOf(`/${command}`, ask(`/${command}`))),
    ...['timeline', 'sources', 'contested', 'unknowns', 'origins', 'help', 'about'].flatMap((name) =>
      pagesOf(`/${name}`, ask(`/${name}`)),
    ),
    ...heard.flatMap(({ name }) => pagesOf(`/who ${name}`, ask(`/who ${name}`))),
    ...claims.flatMap((claim) => pagesOf(claim.id, question(claim, []))),
    ...claims.flatMap((claim) => pagesOf(`${claim.id} alone`, question(claim, [], filtered))),
    ...relations.flatMap(({ id, claims: sides }) =>
      sides.flatMap((side) => pagesOf(`${id} from ${side}`, question(claimOf(side), [id]))),
    ),
    ...unknowns.flatMap((unknown) => {
      const declined: Declined = {
        ...common(store, plain),
        outcome: 'declined',
        reason: unknown.kind,
        detail: undefined,
        unknown,
        nearest: unknown.nearest.map(claimOf),
        relations: [],
      };
      return pagesOf(unknown.id, declined);
    }),
  ];

  function pagesOf(name: string, answer: Answer): readonly MadeCard[] {
    const first = composeCard(answer, TODAY);
    return Array.from({ length: first.pages.of }, (_, i) => ({
      name: `${name} ${i + 1}`,
      store,
      card: i === 0 ? first : composeCard(answer, TODAY, i + 1),
    }));
  }
}

function common(store: Store, understood: Understood) {
  return { store, asked: { text: '', previous: [], today: TODAY, options: {} }, understood };
}
