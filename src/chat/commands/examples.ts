// Three things for a newcomer to try, from the briefing itself: what it has in figures, a question, and the overview.

import type { Store } from '../../store/store.ts';

export function pickExamples(stores: readonly Store[]): readonly string[] {
  const [store] = stores;
  if (store === undefined) return ['/help'];
  const topics = store.briefing.topics.filter((topic) => !topic.outside);
  const figures = topics.find((topic) => topic.layout === 'figures');
  const overview = topics.find((topic) => topic.layout === 'brief');
  const others = topics.filter((topic) => topic !== figures && topic !== overview);
  const asks = others
    .flatMap((topic) => topic.sections.flatMap((section) => section.claims))
    .flatMap((id) => store.claim(id)?.asks ?? []);
  const question = asks.find((ask) => ask.endsWith('?')) ?? asks.find((ask) => ask.split(' ').length > 3);
  return [
    `/${figures?.command ?? topics[0]?.command ?? 'help'}`,
    question ?? '/sources',
    `/${overview?.command ?? 'timeline'}`,
  ];
}
