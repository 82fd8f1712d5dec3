// Which claims a topic shows, in which order: those that its file lists, as an editor ordered them, and after them, in its
// last section, every other claim that names the topic, by document (date of publication, then id) and in text order.
// So a new claim is written in one place, and two curators who each add one do not meet in the topic's file.

import { parseEdtf } from './edtf.ts';
import { compareText } from './problem.ts';
import type { Claim, Document, Topic } from './types.ts';

export function listTopics(
  topics: readonly Topic[],
  documents: readonly Document[],
  claims: readonly Claim[],
): readonly Topic[] {
  const published = new Map(documents.map(({ id, published: { date } }) => [id, date]));
  const dayOf = (claim: Claim): string => parseEdtf(published.get(claim.document) ?? '')?.from ?? '9999';
  const ordered = [...claims].sort(
    (a, b) =>
      compareText(dayOf(a), dayOf(b)) ||
      compareText(a.document, b.document) ||
      a.quotes[0].start - b.quotes[0].start ||
      compareText(a.id, b.id),
  );
  return topics.map((topic) => {
    const listed = new Set(topic.sections.flatMap((section) => section.claims));
    const others = ordered
      .filter(({ id, topics: named }) => named.includes(topic.command) && !listed.has(id))
      .map(({ id }) => id);
    if (others.length === 0) return topic;
    const last = topic.sections.at(-1) ?? { heading: topic.title, claims: [] };
    const sections = [...topic.sections.slice(0, -1), { ...last, claims: [...last.claims, ...others] }];
    return { ...topic, sections };
  });
}
