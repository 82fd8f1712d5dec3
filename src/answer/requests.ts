// Answers to requests about the briefing itself: its story in short, its documents, what is disputed, what is not known.
// What a request is about may be the whole story, a document, a topic, or anything that can be asked.

import { boundsOf } from '../briefing/edtf.ts';
import { printedAmounts } from '../briefing/printed-numbers.ts';
import type { Claim, Document, Topic } from '../briefing/types.ts';
import { documentWords, functionWords } from '../language/en/lexicon.ts';
import { newestText, oldestText, theBeginning } from '../language/en/telling-apart.ts';
import { covers } from '../language/word-spans.ts';
import { foldText, readWords, stemOf, unique } from '../language/words.ts';
import { readWholeDate } from '../question/dates.ts';
import type { BriefingRequest } from '../question/requests.ts';
import { ofKind } from '../store/phrases.ts';
import type { Profiles } from '../store/profile.ts';
import { oldestFirst, type Store, speakersFor } from '../store/store.ts';
import type { ListKind, ListPart, SourcesAsked, Understood } from './answer-types.ts';
import { disputesOf, hardTypes } from './disputes.ts';
import { type Filters, isCurrent, passes } from './filters.ts';
import { isDoer } from './fit.ts';
import { inTurn } from './in-turn.ts';
import { mentionsOf } from './mentions.ts';
import type { DirectReply, Outcome } from './outcome.ts';
import { documentsOf } from './question-filters.ts';
import { conflictTypes } from './select.ts';
import { byDay, timelineClaims } from './timeline.ts';

/** What a request is answered from. */
export interface RequestParts {
  readonly profiles: Profiles;
  readonly today: string;
  /** Of the options alone: a request's own words filter nothing. */
  readonly filters: Filters;
  /** Answers a question on its own. */
  readonly ask: (text: string) => Outcome;
  /** What the reply before showed; undefined at the start of a thread. */
  readonly shown: readonly Claim[] | undefined;
}

/** What a decline shows beside it. */
const NEAREST = 2;

/** Undefined where the request turns out to be a question about the story after all. */
export function answerRequest(request: BriefingRequest, parts: RequestParts): Outcome | undefined {
  switch (request.kind) {
    case 'summary':
      return summary(request, parts);
    case 'document': {
      const documents = documentsNamed(parts.profiles, request.about);
      return documents.length === 0 ? undefined : reportOf(documents, request.most, parts);
    }
    case 'speaker':
      return speaker(request, parts);
    case 'mentions':
      return mentions(request, parts);
    case 'timeline':
      return timeline(parts);
    case 'publication':
      return publication(request, parts);
    case 'sources':
      return sources('all', parts.profiles.store.briefing.documents, parts);
    case 'newest':
      return sources('newest', [parts.profiles.store.newest], parts);
    case 'oldest':
      return sources('oldest', oldestFirst(parts.profiles.store.briefing.documents).slice(0, 1), parts);
    case 'links':
      return links(request, parts);
    case 'contested':
      return request.about === '' || isPointing(request.about)
        ? contested(parts)
        : contestedOf(request, parts);
    case 'unknowns':
      return unknowns(parts);
    case 'origins':
      return origins(request, parts);
    case 'corrected':
      return corrected(parts);
    case 'changes':
      return changes(request, parts);
    case 'days':
      return within(request, parts);
    case 'rating':
      return standing(request, parts);
  }
}

const plain = ({ filters }: RequestParts): Understood => ({
  corrected: [],
  filters: filters.words,
  fromContext: [],
});

function direct(parts: RequestParts, reply: DirectReply, isOfAny = true): Outcome {
  return { kind: 'direct', reply, isOfAny, score: 1, understood: plain(parts) };
}

function list(parts: RequestParts, of: ListKind, own: readonly ListPart[], isOfAny = true): Outcome {
  return direct(parts, { kind: 'list', of, parts: own }, isOfAny);
}

/** The story on one screen, or what is known of a document, a topic, anything that can be asked. */
function summary(request: BriefingRequest, parts: RequestParts): Outcome | undefined {
  const { about, most } = request;
  const { profiles } = parts;
  const { store } = profiles;
  const cap = most === undefined ? {} : { most };
  if (about === '') {
    const brief = store.briefing.topics.find((topic) => topic.layout === 'brief');
    if (brief !== undefined)
      return { kind: 'topic', topic: brief, ...cap, isOfAny: true, score: 1, understood: plain(parts) };
    const claims = leadsOf(store).filter((claim) => isCurrent(claim) && passes(claim, parts.filters, store));
    return list(parts, 'summary', eachAlone(claims.slice(0, most ?? MOST_LEADS)));
  }
  const documents = documentsNamed(profiles, about);
  if (documents.length > 0) return reportOf(documents, most, parts);
  const [topic] = topicsNamed(profiles, about);
  if (topic !== undefined)
    return { kind: 'topic', topic, ...cap, isOfAny: false, score: 1, understood: plain(parts) };
  return parts.ask(about);
}

/** What names it; where nothing does, or it is of what was shown, it is a question. */
function mentions({ about }: BriefingRequest, { profiles, filters }: RequestParts): Outcome | undefined {
  return isPointing(about) ? undefined : mentionsOf(about, profiles, filters);
}

function timeline(parts: RequestParts): Outcome | undefined {
  const [first, ...others] = timelineClaims(parts.profiles.store, parts.filters, undefined);
  return first === undefined ? undefined : direct(parts, { kind: 'timeline', claims: [first, ...others] });
}

/** Of a document; when a diary or a video came out is a question. */
function publication({ about }: BriefingRequest, parts: RequestParts): Outcome | undefined {
  const documents = documentsNamed(parts.profiles, about);
  return documents.length === 0 ? undefined : sources('all', documents, parts);
}

/** As many as the overview that an editor writes. */
const MOST_LEADS = 10;

/** What each topic of the story begins with, the topics' first claims before their second ones. */
function leadsOf(store: Store): readonly Claim[] {
  const rows = store.briefing.topics
    .filter((topic) => !topic.outside)
    .map((topic) => {
      const leads = topic.slots.length > 0 ? topic.slots.flatMap(({ lead }) => lead) : [];
      return leads.length > 0 ? leads : topic.sections.flatMap(({ claims }) => claims.slice(0, 1));
    });
  return unique(inTurn(rows)).flatMap((id) => store.claim(id) ?? []);
}

const eachAlone = (claims: readonly Claim[]): readonly ListPart[] =>
  claims.map((claim) => ({ claims: [claim], relations: [] }));

/** What documents say: what topics lead with first, then the rest in text order. */
function reportOf(documents: readonly Document[], most: number | undefined, parts: RequestParts): Outcome {
  const { filters, profiles } = parts;
  const { store } = profiles;
  const ids = new Set(documents.map(({ id }) => id));
  const leads = new Set(
    store.briefing.topics
      .filter((topic) => !topic.outside)
      .flatMap(({ layout, slots, sections }) => [
        ...slots.flatMap(({ lead }) => lead),
        ...(layout === 'brief' ? sections.flatMap(({ claims }) => claims) : []),
      ]),
  );
  const claims = store.briefing.claims.filter(
    (claim) => ids.has(claim.document) && isCurrent(claim) && passes(claim, filters, store),
  );
  const ordered = [...claims].sort((a, b) => Number(leads.has(b.id)) - Number(leads.has(a.id)));
  const [first, ...others] = documents;
  const own = eachAlone(ordered.slice(0, most));
  const reply = { kind: 'list', of: 'document', parts: own } as const;
  return direct(
    parts,
    first !== undefined && others.length === 0 ? { ...reply, document: first } : reply,
    false,
  );
}

/** All that somebody says, where nothing else is asked for. */
function speaker({ about }: BriefingRequest, { profiles, shown, ask }: RequestParts): Outcome | undefined {
  // "What does he say about that?" goes on from the reply before.
  if (shown !== undefined) return undefined;
  const found = ofKind(profiles.phrases.find(readWords(about)), 'entity');
  const [only, second] = unique(found.map(({ meaning }) => meaning.id));
  const { store } = profiles;
  if (only === undefined || second !== undefined || store.saidBy(speakersFor(store, [only])).length === 0)
    return undefined;
  return { kind: 'who', entity: only, score: 1, understood: ask('').understood };
}

function sources(which: SourcesAsked, documents: readonly Document[], parts: RequestParts): Outcome {
  const [first, ...others] = documents;
  if (first === undefined) throw new Error('a briefing without documents');
  return direct(parts, { kind: 'sources', which, documents: [first, ...others] });
}

function links({ about }: BriefingRequest, parts: RequestParts): Outcome | undefined {
  const { profiles, shown } = parts;
  const { documents } = profiles.store.briefing;
  const named = documentsNamed(profiles, about);
  if (named.length === 0 && !isText(about)) return undefined;
  const cited = new Set(shown?.map((claim) => claim.document));
  const wanted = named.length > 0 ? named : documents.filter(({ id }) => cited.has(id));
  return sources('links', wanted.length > 0 ? wanted : documents, parts);
}

/** The accounts that stand against each other; in a thread those that touch what was shown. */
function contested(parts: RequestParts): Outcome {
  const { profiles, filters, shown } = parts;
  const { store } = profiles;
  const mayStand = (claim: Claim): boolean => passes(claim, filters, store);
  const own = shown === undefined ? [] : disputesOf(store, mayStand, [...conflictTypes], new Set(shown));
  const found = own.length > 0 ? own : disputesOf(store, mayStand, hardTypes);
  return list(
    parts,
    'contested',
    found.map((relation) => ({
      claims: relation.claims.flatMap((id) => store.claim(id) ?? []),
      relations: [relation.id],
    })),
    own.length === 0,
  );
}

/** What stands against each other of what is asked about; declined where nothing does, undefined where nothing is told of it. */
function contestedOf({ about }: BriefingRequest, parts: RequestParts): Outcome | undefined {
  const outcome = parts.ask(about);
  const told =
    outcome.kind === 'topic'
      ? claimsIn(outcome.topic, parts.profiles.store)
      : outcome.kind === 'claims'
        ? outcome.claims
        : [];
  if (told.length === 0) return undefined;
  const found = contested({ ...parts, shown: told });
  if (found.kind === 'direct' && !found.isOfAny) return found;
  const { score, understood } = outcome;
  return { kind: 'decline', reason: 'not-stated', nearest: told.slice(0, NEAREST), score, understood };
}

/** In the topic's order. */
export function claimsIn({ sections }: Topic, store: Store): readonly Claim[] {
  return sections.flatMap(({ claims }) => claims.flatMap((id) => store.claim(id) ?? []));
}

/** Why the accounts differ that the reply before showed; undefined where none does. */
export function whyTheyDiffer(parts: RequestParts): Outcome | undefined {
  const outcome = contested(parts);
  return outcome.kind === 'direct' && !outcome.isOfAny ? outcome : undefined;
}

const OPEN: ReadonlySet<string> = new Set(['not-stated', 'source-says-unknown']);

/** What a document says is unknown, then what the desk knows that none says. */
function unknowns(parts: RequestParts): Outcome {
  const { profiles, filters } = parts;
  const { store } = profiles;
  const said = store.briefing.claims.filter(
    (claim) => claim.kind === 'stated-unknown' && isCurrent(claim) && passes(claim, filters, store),
  );
  const known = store.briefing.unknowns.filter(({ kind }) => OPEN.has(kind));
  return list(parts, 'unknowns', [
    ...eachAlone(said),
    ...known.map((unknown): ListPart => ({ claims: [], relations: [], unknown })),
  ]);
}

/** In which events the accounts entered the world: of one another independent are only those of different ones. */
function origins({ about }: BriefingRequest, parts: RequestParts): Outcome {
  const { profiles, filters, shown, ask } = parts;
  const { store } = profiles;
  if (about !== '' && !isPointing(about)) {
    const outcome = ask(about);
    const claims = outcome.kind === 'claims' ? outcome.claims : claimsCounting(about, parts);
    if (claims.length === 0) return outcome;
    return list(parts, 'origins', byOrigin(store, withSameOrigin(store, claims)), false);
  }
  if (shown !== undefined && shown.length > 0)
    return list(parts, 'origins', byOrigin(store, withSameOrigin(store, shown)), false);
  const shared = byOrigin(
    store,
    timelineClaims(store, filters, undefined).filter(({ origin }) => store.origin(origin) !== undefined),
  ).filter(({ claims }) => new Set(claims.map(({ document }) => document)).size > 1);
  return list(parts, 'origins', shared);
}

/** The claims whose figure is one that the words print: "the number 317", "3k". */
function claimsCounting(about: string, { profiles, filters }: RequestParts): readonly Claim[] {
  const numbers = printedAmounts(about);
  const { store } = profiles;
  return store.briefing.claims.filter(
    (claim) =>
      isCurrent(claim) &&
      claim.quantity.some(({ low, best, high }) =>
        [low, best, high].some((value) => value != null && numbers.has(value)),
      ) &&
      passes(claim, filters, store),
  );
}

const isPointing = (about: string): boolean => /^(?:it|this|that|these|those|they|them)\b/.test(about);

function withSameOrigin(store: Store, claims: readonly Claim[]): readonly Claim[] {
  const same = claims.flatMap(({ id }) =>
    store
      .relationsOf(id)
      .filter(({ type }) => type === 'same-origin' || type === 'corroborates')
      .flatMap((relation) => relation.claims.flatMap((other) => store.claim(other) ?? [])),
  );
  return unique([...claims, ...same]);
}

/** The oldest event first; one without a date by its documents. */
function byOrigin(store: Store, claims: readonly Claim[]): readonly ListPart[] {
  const dayOf = (origin: string, own: readonly Claim[]): string =>
    store.origin(origin)?.when?.date ??
    own
      .map(({ document }) => store.document(document)?.published.date ?? '9999')
      .reduce((a, b) => (a < b ? a : b));
  return [...Map.groupBy(claims, ({ origin }) => origin)]
    .map(([origin, own]) => ({ origin, claims: own, relations: [], day: dayOf(origin, own) }))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
    .map(({ day: _day, ...part }) => part);
}

/** What a document took back or replaced, and what the desk corrected. */
function corrected(parts: RequestParts): Outcome {
  const { profiles, filters } = parts;
  const { store } = profiles;
  const mayStand = (claim: Claim): boolean => passes(claim, filters, store);
  const replaced = disputesOf(store, mayStand, ['retracts', 'supersedes']).map(
    (relation): ListPart => ({
      claims: relation.claims.flatMap((id) => store.claim(id) ?? []),
      relations: [relation.id],
    }),
  );
  const told = new Set(replaced.flatMap(({ claims }) => claims));
  const mended = store.briefing.claims.filter(
    (claim) => (claim.corrections.length > 0 || claim.status === 'retracted') && mayStand(claim),
  );
  return list(parts, 'corrected', [...replaced, ...eachAlone(mended.filter((claim) => !told.has(claim)))]);
}

/** How the story, or what is asked for, went on: by date, since a day where one is given. */
function changes({ about, since }: BriefingRequest, parts: RequestParts): Outcome | undefined {
  const { profiles, filters, ask } = parts;
  const { store } = profiles;
  const from = since === '' ? undefined : sinceDay(since, parts);
  const own = { ...filters, from };
  const asked = about === '' ? undefined : ask(about);
  const told =
    asked?.kind === 'claims' ? asked.claims : asked?.kind === 'topic' ? claimsIn(asked.topic, store) : [];
  const counting = told.filter(({ quantity }) => quantity.length > 0);
  if (asked !== undefined && counting.length === 0) return undefined;
  const claims =
    asked === undefined
      ? timelineClaims(store, own, undefined)
      : byDay(countedAlike(asked.kind === 'topic' ? counting : told, own, store));
  const [first, ...others] = claims;
  if (first === undefined) return asked;
  return direct(parts, { kind: 'timeline', claims: [first, ...others] }, about === '');
}

/** "What happened in December": what holds for days in it and none outside. Undefined where the rest is no date, or nothing does. */
function within({ since }: BriefingRequest, parts: RequestParts): Outcome | undefined {
  const { profiles, filters, today } = parts;
  const { store } = profiles;
  const asked = readWholeDate(since, today, store.lastDay);
  if (asked === undefined) return undefined;
  const [first, ...others] = timelineClaims(store, filters, undefined).filter(({ asOf }) => {
    const { from, to } = boundsOf(asOf?.date);
    return from !== null && to !== null && from >= asked.from && to <= asked.to;
  });
  return first === undefined
    ? undefined
    : direct(parts, { kind: 'timeline', claims: [first, ...others] }, false);
}

/** "Tuesday", "the first report": the first day that counts. */
function sinceDay(since: string, { profiles, today }: RequestParts): string | undefined {
  const { store } = profiles;
  const date = readWholeDate(since, today, store.lastDay);
  if (date !== undefined) return date.from;
  const [oldest] = oldestFirst(store.briefing.documents);
  return oldest === undefined || !theBeginning.test(foldText(since))
    ? undefined
    : (boundsOf(oldest.published.date).from ?? undefined);
}

/** With every figure that counts the same of the same. */
function countedAlike(claims: readonly Claim[], filters: Filters, store: Store): readonly Claim[] {
  const counted = claims.flatMap(({ quantity }) => quantity);
  const isAlike = (claim: Claim): boolean =>
    claim.quantity.some((one) => counted.some(({ unit, of }) => unit === one.unit && of === one.of));
  const others = store.briefing.claims.filter(
    (claim) => claim.status === 'current' && isAlike(claim) && passes(claim, filters, store),
  );
  return unique([...claims, ...others]);
}

/** Whom or what not to rate: documents, somebody, or all documents. */
function standing({ about }: BriefingRequest, parts: RequestParts): Outcome | undefined {
  const { profiles } = parts;
  const { documents } = profiles.store.briefing;
  const named = documentsNamed(profiles, about);
  if (named.length > 0) return direct(parts, { kind: 'standing', documents: named }, false);
  if (isText(about)) return direct(parts, { kind: 'standing', documents });
  const entity = ofKind(profiles.phrases.find(readWords(about)), 'entity').find((name) =>
    readWords(about).every(({ text }, at) => covers(name, at) || functionWords.has(text)),
  );
  // Whether a video shows what it seems to is a question like any other; nobody rates those who speak.
  if (entity === undefined || !canSpeak(entity.meaning.id, profiles.store)) return undefined;
  return direct(parts, { kind: 'standing', documents: [], entity: entity.meaning.id }, false);
}

const canSpeak = (id: string, store: Store): boolean =>
  isDoer(id, store) || store.entity(id)?.type === 'publication';

const DOCUMENT_STEMS: ReadonlySet<string> = new Set(
  [
    ...documentWords,
    'source',
    'media',
    'news',
    'paper',
    'newspaper',
    'press',
    'note',
    'release',
    'information',
    'account',
    'based',
  ].map(stemOf),
);
/** No more than a text of some kind: "these reports", "the press note". */
const isText = (about: string): boolean =>
  readWords(about).every(({ text, stem }) => functionWords.has(text) || DOCUMENT_STEMS.has(stem));

/** The documents that the words name, where they name nothing else: "the BBC report", "the newest article". */
function documentsNamed(profiles: Profiles, about: string): readonly Document[] {
  const { store } = profiles;
  const words = readWords(about);
  const found = profiles.phrases.find(words);
  const named = [
    ...ofKind(found, 'document').map((one) => ({ ...one, ids: [one.meaning.id] })),
    ...ofKind(found, 'entity').map((one) => ({ ...one, ids: documentsOf(profiles, one.meaning.id) })),
  ].filter(({ ids }) => ids.length > 0);
  const folded = foldText(about);
  const isOfText = words.some(({ stem }) => DOCUMENT_STEMS.has(stem));
  const byAge =
    !isOfText || named.length > 0
      ? []
      : newestText.test(folded)
        ? [store.newest]
        : oldestText.test(folded)
          ? oldestFirst(store.briefing.documents).slice(0, 1)
          : [];
  const rest = words.filter(
    ({ text, stem }, at) =>
      !functionWords.has(text) &&
      !DOCUMENT_STEMS.has(stem) &&
      !named.some((name) => covers(name, at)) &&
      !(byAge.length > 0 && /^(?:newest|latest|recent|last|oldest|earliest|first)$/.test(text)),
  );
  if (rest.length > 0) return [];
  const ids = unique(named.flatMap((one) => one.ids));
  return ids.length > 0 ? ids.flatMap((id) => store.document(id) ?? []) : byAge;
}

/** The topics whose words make up all that is named. */
function topicsNamed(profiles: Profiles, about: string): readonly Topic[] {
  const words = readWords(about);
  const isNothing = (at: number): boolean => functionWords.has(words[at]?.text ?? '');
  return ofKind(profiles.phrases.find(words), 'topic')
    .filter((topic) => words.every((_, at) => covers(topic, at) || isNothing(at)))
    .flatMap(({ meaning }) => profiles.store.topic(meaning.id) ?? []);
}
