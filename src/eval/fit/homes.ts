// What the choice among several stories is fitted to: every question put to each story alone, and which of them it is of.

import { createAnswerer } from '../../answer/answerer.ts';
import type { Home } from '../../answer/home.ts';
import type { CompiledProfiles } from '../../store/compile-profiles.ts';
import type { Store } from '../../store/store.ts';
import { hear } from '../score.ts';
import type { SetLines } from '../sets.ts';

interface HomeCandidate {
  readonly measures: Home;
  readonly isRight: boolean;
}

/** A list a question; those that some story answers without weighing claims are left out. */
export function homesOf(
  opened: readonly { readonly store: Store; readonly compiled: (store: Store) => CompiledProfiles }[],
  sets: SetLines,
  today: string,
): readonly (readonly HomeCandidate[])[] {
  const alone = opened.map(({ store, compiled }) => ({
    id: store.briefing.id,
    answerer: createAnswerer([store], undefined, compiled),
  }));
  const lines = [
    ...opened.flatMap(({ store: { briefing } }) =>
      briefing.questions.map((line) => ({ ...line, briefing: briefing.id })),
    ),
    ...sets.wordings,
    ...sets.comparisons,
    ...sets.fresh,
    ...sets.blind,
  ];
  return lines.flatMap(({ q, prev, briefing }) => {
    const list = alone.flatMap(({ id, answerer }) => {
      const home = hear(answerer, id, { q, prev }, today).answer.trace?.home;
      return home === undefined ? [] : [{ measures: home, isRight: id === briefing }];
    });
    return list.length === alone.length ? [list] : [];
  });
}
