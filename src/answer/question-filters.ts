// The filters that a question sets, its thread and the options of a command included.

import { parseEdtf } from '../briefing/edtf.ts';
import type { Topic } from '../briefing/types.ts';
import { asksView } from '../language/en/lexicon.ts';
import { foldText, readWords, unique } from '../language/words.ts';
import { readWholeDate } from '../question/dates.ts';
import { readQuestion } from '../question/question.ts';
import type { Turn } from '../question/turn.ts';
import { ofKind } from '../store/phrases.ts';
import type { Profiles } from '../store/profile.ts';
import { type Store, speakersFor } from '../store/store.ts';
import type { AskOptions } from './answer-types.ts';
import { type Filters, filterWords } from './filters.ts';

/** The filters that the question, its thread and its options set together. */
export function filtersFor(profiles: Profiles, turn: Turn, options: AskOptions, today: string): Filters {
  const { store } = profiles;
  const { question, context } = turn;
  const option =
    options.source === undefined ? undefined : readQuestion(options.source, store, profiles.phrases, today);
  const optionDocuments = option === undefined ? [] : documentsNamed(profiles, options.source ?? '');
  const speakers = unique([...question.speakers, ...context.speakers, ...(option?.entities ?? [])]);
  // "Compare the newsletter with the piece about …": the other text is not named, and must not be left out.
  const isHalfOfPair = question.isComparison && question.documents.length === 1;
  const documents = unique([
    ...(isHalfOfPair ? [] : question.documents),
    ...context.documents,
    ...optionDocuments,
    ...speakers.flatMap((id) => documentsOf(profiles, id)),
  ]);
  // A publisher named as a source is the document, not a speaker in it.
  const publishers = new Set(documents.flatMap((id) => publishersOf(profiles, id)));
  const named = speakers.filter((id) => !publishers.has(id));
  // Of him who is quoted nowhere others tell what he thinks, where they tell what he does.
  const isToldOf =
    asksView.test(question.folded) &&
    store.saidBy(speakersFor(store, named)).length === 0 &&
    named.every((id) => doesAnything(id, profiles));
  const people = isToldOf ? [] : named;
  const asOf = options.asOf === undefined ? undefined : readAsOf(options.asOf, today, store.lastDay);
  const known = question.dates.find((date) => date.role === 'known-by');
  const bound = question.dates.find((date) => date.role === 'up-to' || date.role === 'before');
  const since = question.dates.find((date) => date.role === 'from' && question.wants !== 'when');
  const knownBy = asOf ?? known?.to;
  const upTo = bound === undefined ? undefined : bound.role === 'before' ? dayBefore(bound.from) : bound.to;
  const from = since?.from;
  const topic = optionTopic(options, store);
  return {
    speakers: people.length === 0 ? undefined : speakersFor(store, people),
    isSpeakerCertain: options.source !== undefined,
    documents: documents.length === 0 ? undefined : new Set(documents),
    isEither: question.isComparison && people.length > 0,
    topic: topic?.command,
    knownBy,
    upTo,
    from,
    words: [
      ...(topic === undefined ? [] : [`on “${topic.title}”`]),
      ...filterWords(store, people, documents, { knownBy, upTo, from }),
    ],
  };
}

const doesAnything = (id: string, { concerning, frames }: Profiles): boolean =>
  concerning(id).some((claim) => frames(claim).some(({ roles }) => roles.by?.entities.includes(id)));

/** The filters that the options set, whatever is asked. */
export function optionFilters(profiles: Profiles, options: AskOptions, today: string): Filters {
  const { store } = profiles;
  const found = options.source === undefined ? [] : profiles.phrases.find(readWords(options.source));
  const documents = ofKind(found, 'document').map((one) => one.meaning.id);
  const speakers = documents.length > 0 ? [] : ofKind(found, 'entity').map((one) => one.meaning.id);
  const knownBy = options.asOf === undefined ? undefined : readAsOf(options.asOf, today, store.lastDay);
  return {
    speakers: speakers.length === 0 ? undefined : speakersFor(store, speakers),
    isSpeakerCertain: true,
    documents: documents.length === 0 ? undefined : new Set(documents),
    isEither: false,
    knownBy,
    upTo: undefined,
    from: undefined,
    words: filterWords(store, speakers, documents, { knownBy, upTo: undefined, from: undefined }),
  };
}

function documentsNamed(profiles: Profiles, text: string): readonly string[] {
  const found = profiles.phrases.find(readWords(text));
  return unique(ofKind(found, 'document').map((one) => one.meaning.id));
}

/** What a publication has published: "according to the Courier" asks for its article. */
export function documentsOf(profiles: Profiles, speaker: string): readonly string[] {
  if (profiles.store.entity(speaker)?.type !== 'publication') return [];
  return profiles.store.briefing.documents
    .filter(({ id }) => publishersOf(profiles, id).includes(speaker))
    .map(({ id }) => id);
}

function publishersOf(profiles: Profiles, document: string): readonly string[] {
  const found = profiles.store.document(document);
  if (found === undefined) return [];
  const names = [found.publisher.name ?? '', ...found.derivesFrom.map(({ what }) => what)];
  return names.flatMap((name) =>
    ofKind(profiles.phrases.find(readWords(name)), 'entity').map((one) => one.meaning.id),
  );
}

/** Last day of a date as people type it; undefined when it is none. */
export function readAsOf(text: string, today: string, lastDay: string): string | undefined {
  const plain = foldText(text);
  if (plain === 'today' || plain === 'now') return today;
  const bounds = parseEdtf(plain);
  if (bounds !== undefined) return bounds.to ?? undefined;
  const date = readWholeDate(plain, today, lastDay);
  return date?.role === 'before' ? dayBefore(date.from) : date?.to;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

export function optionTopic({ topic }: AskOptions, store: Store): Topic | undefined {
  return topic === undefined ? undefined : store.topic(topic.replace(/^\//, ''));
}
