// A topic's reply. Layout "figures": the table first, then where accounts differ, then the quotes by section.
// The other layouts go section by section, with differing accounts side by side where the first of them stands.

import type { TopicAnswered } from '../answer/answer-types.ts';
import type { Relation } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import type { Draft } from './draft.ts';
import { withoutContained } from './draft.ts';
import { figuresOf } from './figures.ts';
import { sharedOrigins } from './origins.ts';
import { agreeing } from './relation-labels.ts';

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
    const found = relations.map((id) => store.relation(id)).filter((relation) => relation !== undefined);
    addRelations(
      'Where accounts differ',
      found.filter((relation) => !agreeing.has(relation.type)),
    );
    addRelations(
      'Where accounts agree',
      found.filter((relation) => agreeing.has(relation.type)),
    );
  }
  const inAnswer = new Map(claims.map((claim) => [claim.id, claim]));
  const placed = new Set<string>();
  for (const section of topic.sections) {
    const members = section.claims.map((id) => inAnswer.get(id)).filter((claim) => claim !== undefined);
    for (const claim of members) placed.add(claim.id);
    addSection(section.heading, members);
  }
  const others = claims.filter((claim) => !placed.has(claim.id));
  addSection('Also', others);
  for (const text of sharedOrigins(store, claims)) draft.add({ type: 'words', text });

  function addRelations(heading: string, group: readonly Relation[]): void {
    if (group.length > 0) draft.add({ type: 'heading', text: heading });
    for (const relation of group) draft.difference([relation]);
  }

  function addSection(heading: string, members: readonly Claim[]): void {
    const fresh = withoutContained(store, members).filter((claim) => !draft.hasShown(claim));
    if (fresh.length === 0) return;
    draft.add({ type: 'heading', text: heading });
    const touching = relations.filter((id) =>
      store.relation(id)?.claims.some((claim) => fresh.some((member) => member.id === claim)),
    );
    draft.quotes(fresh, touching);
  }
}
