// The documents in order of their dates: what each is, what its date rests on, and what it adds.

import type { SourcesAnswered } from '../answer/answer-types.ts';
import type { Document } from '../briefing/types.ts';
import { oldestFirst } from '../store/store.ts';
import { countOf } from './counts.ts';
import { describePublished } from './dates.ts';
import type { Draft } from './draft.ts';
import { fill, words } from './words.ts';

const BASIS = {
  page: 'printed on the page',
  metadata: 'from the page’s metadata',
  inferred: 'inferred',
  unknown: 'not known',
} as const;

export function sourcesReply(
  draft: Draft,
  { store, documents, which }: SourcesAnswered,
  note: () => void,
): void {
  draft.add({ type: 'heading', text: which === 'all' ? words.titles.sources : words.sources[which] });
  note();
  const ordered = oldestFirst(documents);
  const byDocument = Map.groupBy(store.briefing.claims, (claim) => claim.document);
  const known = new Set<string>();
  draft.add({
    type: 'list',
    items: ordered.map((document) => {
      const claims = byDocument.get(document.id) ?? [];
      const origins = new Set(claims.map((claim) => claim.origin));
      const added = [...origins].filter((origin) => !known.has(origin)).length;
      for (const origin of origins) known.add(origin);
      return {
        term: document.label,
        text: [
          titleWords(document),
          dateWords(document),
          ...document.derivesFrom.map((source) => `Derives from ${source.what} (“${source.words}”).`),
          `Adds ${countOf(claims.length, 'claim')} from ${countOf(origins.size, 'origin')}${
            added === origins.size ? '' : `, ${added === 0 ? 'none' : added} of them new`
          }.`,
          ...(document.url === null
            ? which === 'links'
              ? [endSentence(capitalise(words.sources.noLink))]
              : []
            : [capitalise(fill(words.sources.link, { url: document.url }))]),
        ].join(' '),
      };
    }),
  });
  if (which !== 'all') return;
  const origins = new Set(store.briefing.claims.map((claim) => claim.origin)).size;
  draft.add({
    type: 'words',
    text: `Together: ${countOf(store.briefing.documents.length, 'document')}, ${countOf(
      store.briefing.claims.length,
      'claim',
    )}, ${countOf(origins, 'origin')}. Documents that repeat one origin do not confirm it.`,
  });
}

function titleWords({ title, author, publisher }: Document): string {
  const by = author.name === null ? 'no author named' : author.name;
  const from = publisher.name === null ? 'publisher not known' : publisher.name;
  return `${title.text === null ? 'No title' : `“${title.text}”`}; ${from}; ${by}.`;
}

function dateWords(document: Document): string {
  const { published } = document;
  if (published.date === null) return `Date not stated: ${endSentence(published.why)}`;
  return `Published ${describePublished(document)}, ${BASIS[published.basis]}: ${endSentence(published.why)}`;
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
