// "How reliable is X?" has no rating for an answer: who X is, how X knows what it says, what was corrected.

import type { StandingAnswered } from '../answer/answer-types.ts';
import { compareText } from '../briefing/problem.ts';
import type { Claim } from '../briefing/types.ts';
import { oldestFirst, type Store } from '../store/store.ts';
import { publishedWithBasis } from './dates.ts';
import type { Draft } from './draft.ts';
import { fill, words } from './words.ts';

/** A name and what is known of how it knows. */
export interface Standing {
  readonly name: string;
  /** Key of the document, where it is one. */
  readonly key?: string;
  readonly texts: readonly string[];
}

export function standingReply(draft: Draft, answer: StandingAnswered): void {
  draft.add(
    { type: 'heading', text: words.standings.title },
    { type: 'words', text: words.standings.noRating },
  );
  draft.add({
    type: 'list',
    items: standingsOf(answer).map(({ name, texts }) => ({ term: name, text: texts.join(' · ') })),
  });
}

export function standingsOf({ store, documents, entity }: StandingAnswered): readonly Standing[] {
  return [
    ...(entity === undefined ? [] : [ofEntity(store, entity)]),
    ...oldestFirst(documents).map((document): Standing => {
      const claims = store.briefing.claims.filter((claim) => claim.document === document.id);
      const named = [document.publisher.name, document.author.name].filter((name) => name !== null);
      return {
        name: document.label,
        key: document.key,
        texts: [
          ...named,
          publishedWithBasis(document),
          ...document.derivesFrom.map(({ words: printed }) => `“${printed}”`),
          voices(store, claims),
          corrections(claims),
        ],
      };
    }),
  ];
}

function ofEntity(store: Store, id: string): Standing {
  const record = store.entity(id);
  const said = store.saidBy(store.partsOf(id));
  const documents = new Set(said.map(({ document }) => document));
  const labels = [...documents].map((document) => store.document(document)?.label ?? document);
  return {
    name: record?.name ?? id,
    texts: [
      ...new Set(record?.roles.map(({ role }) => role)),
      labels.length === 0
        ? words.states.nothing
        : fill(words.standings.quotedIn, { n: said.length, documents: labels.join(', ') }),
      corrections(said),
    ],
  };
}

/** Most quoted voices that are named; further ones are counted. */
const MOST_VOICES = 5;

/** Whom it quotes, most often first, and how much it says itself. */
function voices(store: Store, claims: readonly Claim[]): string {
  const counts = new Map<string, number>();
  for (const { attribution } of claims) {
    const [first] = attribution;
    const name = first === undefined ? undefined : (store.entity(first.by)?.name ?? first.by);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const own = claims.filter(({ attribution }) => attribution.length === 0).length;
  const ordered = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b));
  const left = ordered.length - MOST_VOICES;
  return [
    fill(words.standings.ownVoice, { n: own }),
    ...ordered.slice(0, MOST_VOICES).map(([name, n]) => `${name} ${n}`),
    ...(left > 0 ? [fill(words.merged.more, { n: left })] : []),
  ].join(', ');
}

function corrections(claims: readonly Claim[]): string {
  const n = claims.filter(({ corrections: all, status }) => all.length > 0 || status !== 'current').length;
  return n === 0 ? words.standings.notCorrected : fill(words.standings.corrected, { n });
}
