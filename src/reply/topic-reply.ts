// A topic's reply. Layout "figures": the table first, then where accounts differ, then the quotes by section.
// The other layouts go section by section, with differing accounts side by side where the first of them stands.

import type { TopicAnswered } from '../answer/answer-types.ts';
import type { Claim } from '../briefing/types.ts';
import type { Draft } from './draft.ts';
import { withoutContained } from './draft.ts';
import { figuresOf } from './figures.ts';
import { sharedOrigins } from './origins.ts';

export function topicReply(
  draft: Draft,
  { store, topic, claims, relations }: TopicAnswered,
  note: () => void,
): void {
  draft.add({ type: 'heading', text: topic.title });
  note();
  if (topic.layout === 'figures' && topic.figures !== undefined) {
    const table = figuresOf(store, claims, topic.figures);
    if (table !== undefined) {
      draft.add(table);
      draft.cite(table.rows.flatMap((row) => row.sources.map((source) => source.claim)));
    }
    const differences = relations.map((id) => store.relation(id)).filter((found) => found !== undefined);
    if (differences.length > 0) draft.add({ type: 'heading', text: 'Where accounts differ' });
    for (const relation of differences) draft.difference(relation);
  }
  const inAnswer = new Map(claims.map((claim) => [claim.id, claim]));
  const placed = new Set<string>();
  for (const section of topic.sections) {
    const members = section.claims.map((id) => inAnswer.get(id)).filter((claim) => claim !== undefined);
    for (const claim of members) placed.add(claim.id);
    addSection(draft, section.heading, members, relations);
  }
  const others = claims.filter((claim) => !placed.has(claim.id));
  addSection(draft, 'Also', others, relations);
  for (const text of sharedOrigins(store, claims)) draft.add({ type: 'words', text });

  function addSection(
    to: Draft,
    heading: string,
    members: readonly Claim[],
    sideBySide: readonly string[],
  ): void {
    const fresh = withoutContained(store, members).filter((claim) => !to.hasShown(claim));
    if (fresh.length === 0) return;
    to.add({ type: 'heading', text: heading });
    const touching = sideBySide.filter((id) =>
      store.relation(id)?.claims.some((claim) => fresh.some((member) => member.id === claim)),
    );
    to.quotes(fresh, touching);
  }
}
