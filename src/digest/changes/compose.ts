// A digest as a reply: what changed since the channel was last told, by topic, every claim with its source. The first
// one is the state of play. Words around the quotes are fixed; nothing is summed up or paraphrased.

import { describeEdtf } from '../../briefing/edtf.ts';
import type { Claim, Topic } from '../../briefing/types.ts';
import type { Block, Reply } from '../../reply/blocks.ts';
import type { Card } from '../../reply/card/card.ts';
import { createDraft, type Draft } from '../../reply/draft.ts';
import { figuresOf } from '../../reply/figures.ts';
import { footerOf } from '../../reply/footer.ts';
import { quoteLineOf } from '../../reply/quote-line.ts';
import { fill, inLanguage, words } from '../../reply/words.ts';
import type { Subscription } from '../../state/subscriptions.ts';
import type { Store } from '../../store/store.ts';
import {
  type Changes,
  type CorrectedClaim,
  type EndedClaim,
  findTopicChanges,
  hasChanges,
} from './changes.ts';
import { isoDay, longDate } from './dates.ts';
import { digestCard, quietCard, stateOfPlayCard } from './digest-card.ts';

/** Digests that were due and not posted; `count` of them from the first to the last. */
export interface MissedDigests {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** True when a request's outcome stayed unknown: it may have been posted after all. */
  readonly isUncertain: boolean;
}

export interface DigestMaterial {
  readonly subscription: Pick<Subscription, 'topics' | 'zone' | 'language' | 'quiet' | 'toldAt'>;
  /** The content that the channel was last told; undefined before its first digest. */
  readonly before: Store | undefined;
  readonly after: Store;
  readonly missed: readonly MissedDigests[];
  readonly now: number;
}

/** Claims a topic shows in the state of play: when it was asked for by name, and among all topics. */
const SHOWN_BY_NAME = 5;
const SHOWN_OF_ALL = 1;

/** Undefined when nothing changed and the subscriber wants to hear nothing then. `page` of its card counts from 1. */
export function composeDigest(material: DigestMaterial, page = 1): Reply | undefined {
  return inLanguage(material.subscription.language, () => compose(material, page));
}

function compose(material: DigestMaterial, page: number): Reply | undefined {
  const { subscription, before, after } = material;
  const draft = createDraft(after);
  if (before === undefined) {
    draft.add({ type: 'heading', text: `${after.briefing.title}: the state of play` });
    addAsides(draft, material);
    const topics = topicsOfPlay(after, subscription.topics);
    addStateOfPlay(draft, after, topics, subscription.topics.length === 0 ? SHOWN_OF_ALL : SHOWN_BY_NAME);
    return finish(draft, material, stateOfPlayCard(after, topics, listAsides(material), page));
  }
  const followed = new Set(
    subscription.topics.length > 0
      ? subscription.topics
      : [...before.briefing.topics, ...after.briefing.topics].map((topic) => topic.command),
  );
  const changes = findTopicChanges(before.briefing, after.briefing, followed);
  const gone = listGoneTopics(subscription.topics, after);
  const isNewlyGone = gone.some((topic) => before.topic(topic) !== undefined);
  const told =
    subscription.toldAt === null
      ? undefined
      : longDate(subscription.toldAt, subscription.zone, subscription.language);
  const since = told === undefined ? '' : ` since ${told}`;
  if (!hasChanges(changes) && !isNewlyGone) {
    if (subscription.quiet) return undefined;
    draft.add({ type: 'words', text: `${after.briefing.title}: no change${since}.` });
    addAsides(draft, material);
    return finish(draft, material, quietCard(after, told, listAsides(material)));
  }
  draft.add({ type: 'heading', text: `${after.briefing.title}: what changed${since}` });
  addAsides(draft, material);
  addDocuments(draft, after, changes);
  const groups = groupByTopic(before, after, changes, followed);
  for (const { topic, changes: own } of groups) {
    draft.add({ type: 'heading', text: topic.title });
    addChanges(draft, before, after, own);
  }
  const asides = listAsides(material);
  return finish(draft, material, digestCard({ before, after, changes, since: told, asides }, page));
}

function finish(draft: Draft, { subscription, after, now }: DigestMaterial, card: Card): Reply {
  draft.add({ type: 'footer', text: footerOf(after, isoDay(now, subscription.zone)) });
  return {
    outcome: 'answered',
    kind: 'digest',
    briefing: after.briefing.id,
    version: after.version,
    language: subscription.language,
    card,
    blocks: draft.blocks,
    cites: [...new Set([...card.cites, ...draft.cites])],
  };
}

/** What is to be said beside the content: digests that did not come, topics that are gone. */
function listAsides({ subscription, after, missed }: DigestMaterial): readonly string[] {
  return [
    ...missed.map((one) => missedWords(one, subscription)),
    ...listGoneTopics(subscription.topics, after).map((topic) =>
      fill(words.changes.goneTopic, { command: `/${topic}` }),
    ),
  ];
}

function addAsides(draft: Draft, material: DigestMaterial): void {
  for (const text of listAsides(material)) draft.add({ type: 'words', text });
}

function missedWords(
  { from, to, count, isUncertain }: MissedDigests,
  { zone, language }: DigestMaterial['subscription'],
): string {
  const { missedOne, missedMany, uncertainOne, uncertainMany } = words.changes;
  const [date, last] = [longDate(from, zone, language), longDate(to, zone, language)];
  if (count === 1) return fill(isUncertain ? uncertainOne : missedOne, { date });
  return fill(isUncertain ? uncertainMany : missedMany, { n: count, date, last });
}

function listGoneTopics(topics: readonly string[], after: Store): readonly string[] {
  return topics.filter((topic) => after.topic(topic) === undefined);
}

function topicsOfPlay(store: Store, wanted: readonly string[]): readonly Topic[] {
  return store.briefing.topics.filter((topic) =>
    wanted.length === 0 ? !topic.outside : wanted.includes(topic.command),
  );
}

function addStateOfPlay(draft: Draft, store: Store, topics: readonly Topic[], most: number): void {
  for (const topic of topics) {
    draft.add({ type: 'heading', text: topic.title });
    const claims = topic.sections
      .flatMap((section) => section.claims)
      .map((id) => store.claim(id))
      .filter((claim) => claim !== undefined)
      .filter((claim) => claim.status === 'current');
    const table = topic.figures === undefined ? undefined : figuresOf(store, claims, topic.figures);
    if (table !== undefined) {
      draft.add(table);
      draft.cite(table.rows.flatMap((row) => row.sources.map((source) => source.claim)));
    }
    const shown = table !== undefined ? [] : claims.slice(0, most);
    const relations = topic.sideBySide.filter((id) =>
      store.relation(id)?.claims.some((claim) => shown.some((one) => one.id === claim)),
    );
    draft.quotes(shown, relations);
    draft.add({ type: 'words', text: `All of it: /${topic.command}` });
  }
}

function addDocuments(draft: Draft, store: Store, changes: Changes): void {
  const documents = changes.documents.map((id) => store.document(id)).filter((one) => one !== undefined);
  if (documents.length === 0) return;
  draft.add({ type: 'heading', text: documents.length === 1 ? 'New document' : 'New documents' });
  draft.add({
    type: 'list',
    items: documents.map((document) => ({
      term: document.label,
      text: [
        document.title.text ?? 'no title',
        document.published.date === null ? 'date not stated' : describeEdtf(document.published.date),
      ].join(', '),
    })),
  });
}

interface TopicGroup {
  readonly topic: { readonly title: string };
  readonly changes: Changes;
}

/** Every change under the first followed topic that its claim stands in, in the briefing's order of topics. */
function groupByTopic(
  before: Store,
  after: Store,
  changes: Changes,
  followed: ReadonlySet<string>,
): readonly TopicGroup[] {
  const topics = new Map<string, Topic>();
  for (const topic of [...after.briefing.topics, ...before.briefing.topics]) {
    if (followed.has(topic.command) && !topics.has(topic.command)) topics.set(topic.command, topic);
  }
  const topicOf = (claim: string) => {
    const own = (after.claim(claim) ?? before.claim(claim))?.topics ?? [];
    const older = before.claim(claim)?.topics ?? [];
    return (
      [...topics.keys()].find((topic) => own.includes(topic)) ??
      [...topics.keys()].find((topic) => older.includes(topic))
    );
  };
  const isUnder = (topic: string, claims: readonly string[]) =>
    claims.map(topicOf).find((found) => found !== undefined) === topic;
  const groups: TopicGroup[] = [];
  for (const [command, topic] of topics) {
    const own: Changes = {
      added: changes.added.filter((claim) => isUnder(command, [claim])),
      corrected: changes.corrected.filter(({ claim }) => isUnder(command, [claim])),
      superseded: changes.superseded.filter(({ claim }) => isUnder(command, [claim])),
      retracted: changes.retracted.filter(({ claim }) => isUnder(command, [claim])),
      withdrawn: changes.withdrawn.filter(({ claim }) => isUnder(command, [claim])),
      opened: changes.opened.filter((id) => isUnder(command, after.relation(id)?.claims ?? [])),
      closed: changes.closed.filter(({ claims }) => isUnder(command, claims)),
      notes: changes.notes.filter(({ claim }) => isUnder(command, [claim])),
      documents: [],
    };
    if (hasChanges(own)) groups.push({ topic, changes: own });
  }
  return groups;
}

/** What was taken back or mended comes before what is new. */
function addChanges(draft: Draft, before: Store, after: Store, changes: Changes): void {
  for (const ended of changes.retracted) addEnded(draft, before, 'Retracted', ended, changes);
  for (const ended of changes.withdrawn)
    addEnded(draft, before, 'Withdrawn from the briefing', ended, changes);
  for (const ended of changes.superseded) {
    addEnded(draft, before, 'Superseded', ended, changes);
    const later = ended.by === undefined ? undefined : after.claim(ended.by);
    if (later !== undefined) addQuote(draft, after, later, 'Stands instead');
  }
  for (const corrected of changes.corrected) {
    const claim = after.claim(corrected.claim);
    if (claim !== undefined) addQuote(draft, after, claim, correctedWords(corrected));
  }
  for (const id of changes.opened) {
    const relation = after.relation(id);
    if (relation !== undefined) draft.difference([relation]);
  }
  for (const { note } of changes.closed) {
    draft.add({ type: 'words', text: `No longer set side by side: ${note}` });
  }
  for (const id of changes.added) {
    const claim = after.claim(id);
    if (claim !== undefined) draft.quote(claim);
  }
}

function addEnded(draft: Draft, before: Store, label: string, ended: EndedClaim, changes: Changes): void {
  const claim = before.claim(ended.claim);
  if (claim === undefined) return;
  const note = changes.notes.findLast(({ claim: id }) => id === ended.claim);
  addQuote(draft, before, claim, note === undefined ? label : `${label}: ${note.what}`);
}

function addQuote(draft: Draft, store: Store, claim: Claim, lead: string): void {
  const line = quoteLineOf(store, claim);
  const block: Block = {
    type: 'quote',
    ...line,
    lead: line.lead === undefined ? lead : `${lead} · ${line.lead}`,
  };
  draft.add(block);
  draft.cite([claim.id, ...line.caveats.flatMap((caveat) => caveat.sources.map((source) => source.claim))]);
}

/** "Figure corrected: around 300 → over 400, as of 13 January 2025". */
export function correctedWords({ parts, was, now }: CorrectedClaim): string {
  const { corrections } = words;
  const told = parts.map((part) => {
    if (part === 'figure') {
      const figures = { was: listed(was.figures), now: listed(now.figures) };
      return now.asOf === null
        ? fill(corrections.figure, figures)
        : fill(corrections.figureAsOf, { ...figures, date: describeEdtf(now.asOf) });
    }
    if (part === 'speaker')
      return fill(corrections.speaker, { was: spoken(was.speakers), now: spoken(now.speakers) });
    if (part === 'date') return fill(corrections.date, { was: dated(was.asOf), now: dated(now.asOf) });
    return fill(corrections.quote, { quote: was.quote });
  });
  return told.join(' · ');
}

function listed(figures: readonly string[]): string {
  return figures.length === 0 ? words.corrections.noFigure : figures.join(', ');
}

function spoken(speakers: readonly string[]): string {
  return speakers.length === 0 ? words.corrections.publisher : speakers.join(' → ');
}

function dated(asOf: string | null): string {
  return asOf === null ? words.corrections.noDate : describeEdtf(asOf);
}
