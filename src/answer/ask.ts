// Answers one free-text question from one store: reads it, takes over what the thread gives, matches, and decides
// between an answer and a decline. Everything it needs is in the profiles and the Asked; nothing is drawn or timed.

import { parseEdtf } from '../briefing/edtf.ts';
import type { Unknown } from '../briefing/schema.ts';
import type { Claim, Entity, Topic } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import type { AskOptions, DeclineReason, Understood } from './answer-types.ts';
import { type Context, contextFor, leansBack, noContext } from './conversation.ts';
import { readDates } from './dates.ts';
import { readEventDate } from './event-dates.ts';
import { confidenceOf, evidenceOf } from './evidence.ts';
import { type Filters, filterWords, passes, speakersFor } from './filters.ts';
import {
  anaphora,
  bareSubjects,
  briefMe,
  officeContext,
  officeWords,
  theOtherOne,
  type Wants,
  whoIs,
  whoSaysSo,
} from './lexicon.ts';
import { type Match, matchAll, type WeightedTerm } from './match.ts';
import { findFalsePremise } from './premise.ts';
import type { Profiles } from './profile.ts';
import { mendChatSpelling, type Question, readQuestion, unique } from './question.ts';
import { decidingRelations, selectClaims } from './select.ts';
import { correctWords } from './spelling.ts';
import type { Term } from './terms.ts';
import { foldText, readWords } from './words.ts';

/** What became of a question in one store. `score` lets several stores be compared. */
export type Outcome = {
  readonly score: number;
  readonly understood: Understood;
} & (
  | {
      readonly kind: 'claims';
      readonly claims: readonly [Claim, ...Claim[]];
      readonly relations: readonly string[];
      readonly confidence: number;
    }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'who'; readonly entity: string }
  | {
      readonly kind: 'decline';
      readonly reason: DeclineReason;
      /** Id of the known unknown that it is. */
      readonly unknown?: string;
      /** What the decline is about, in fixed words: "a percentage", "2025-04-30". */
      readonly detail?: string;
      readonly nearest: readonly Claim[];
    }
);

/** A question with its context, ready to match; what a later turn takes over from. */
interface Turn {
  readonly question: Question;
  readonly context: Context;
  readonly corrected: Understood['corrected'];
}

/** Where one decision turns into another. Set by the development questions; `sitrep eval` shows what they cost. */
const BARS = {
  /** Confidence in the best claim. */
  answer: 0.52,
  /** Coverage below which the question is about something else altogether. */
  offTopic: 0.34,
  /** The same for comparisons, which hold more words about the asking itself. */
  offTopicComparison: 0.2,
  /** A known unknown that is at least this near to one of its asks, and nearer than any claim, is what was asked. */
  unknownAsk: 0.75,
  /** … by this much, when the question has a single word of its own. */
  unknownMargin: 0.1,
  /** Where no claim is sure enough, a known unknown this near gives the decline its words. */
  unknownFits: 0.7,
  /** A claim with this score may be one that states what the question would have computed. */
  states: 0.5,
} as const;

/** How many candidates the index hands to the matcher. */
const CANDIDATES = 400;

export function askStore(
  profiles: Profiles,
  text: string,
  previous: readonly string[],
  today: string,
  options: AskOptions,
): Outcome {
  const { store } = profiles;
  const folded = foldText(text);
  const last = previous.at(-1);
  if (last !== undefined && whoSaysSo.test(folded)) {
    const outcome = askStore(profiles, last, previous.slice(0, -1), today, options);
    // Who says otherwise stood in the reply before; now it is asked who says just this.
    return outcome.kind === 'claims' ? { ...outcome, relations: [] } : outcome;
  }
  const before = readThread(profiles, previous, today).at(-1);
  const turn = readTurn(profiles, text, today, before);
  const { question, corrected } = turn;
  const filters = filtersFor(profiles, turn, options, today);
  const fromContext = leansBack(question) === 'loose' ? [] : turn.context.words;
  const understood: Understood = { corrected, filters: filters.words, fromContext };

  const brief = store.briefing.topics.find((topic) => topic.layout === 'brief');
  if (brief !== undefined && briefMe.test(folded))
    return { kind: 'topic', topic: brief, score: 1, understood };
  const hasNoWords = question.terms.length === 0 && turn.context.terms.length === 0;
  const topic = wholeTopic(profiles, question) ?? (hasNoWords ? optionTopic(options, store) : undefined);
  if (topic !== undefined) return { kind: 'topic', topic, score: 1, understood };
  const entity =
    question.entities[0] ?? (bareSubjects.test(question.folded) ? personBefore(turn, store) : undefined);
  if (
    entity !== undefined &&
    ((whoIs.test(question.folded) && isOnlyAbout(question, entity) && isSomebody(store.entity(entity))) ||
      (store.entity(entity)?.type === 'person' && asksForOffice(question, entity)))
  ) {
    return { kind: 'who', entity, score: 1, understood };
  }

  const shown = isBare(question) ? shownBefore(profiles, previous, today, options) : noClaims;
  const terms: readonly WeightedTerm[] = [
    ...question.terms.map((term) => ({ term, factor: 1 })),
    ...otherOne(profiles, turn, before),
    ...turn.context.terms,
  ];
  const ordinals = candidates(profiles, terms);
  const all = matchAll(profiles, { terms, wants: question.wants }, ordinals);
  const scored = all.map((match) => adjust(match, turn, shown, profiles)).sort(byScore);
  const claimMatches = scored.filter((match) => match.item.claim !== undefined);
  const allowed = claimMatches.filter(
    (match) => match.item.claim !== undefined && passes(match.item.claim, filters, store),
  );
  const unknowns = scored
    .filter((match) => match.item.unknown !== undefined)
    .sort((a, b) => b.ask - a.ask || byScore(a, b));
  const [best] = allowed;
  const bestAnywhere = claimMatches[0];
  const nearest = nearestClaims(allowed);
  const decline = (
    reason: DeclineReason,
    claims: readonly Claim[],
    detail?: string,
    id?: string,
  ): Outcome => ({
    kind: 'decline',
    reason,
    nearest: claims,
    score: bestAnywhere?.score ?? 0,
    understood,
    ...(reason === 'off-topic' && isOtherScript(text) ? { detail: languageOf(store) } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(id === undefined ? {} : { unknown: id }),
  });

  if (hasNoWords) {
    const isPointing = before === undefined && anaphora.test(question.folded);
    return decline(isPointing ? 'ambiguous' : 'off-topic', []);
  }
  const late = question.dates.find(
    (date) => (date.role === 'before' ? date.to : date.from) > store.lastDay && date.isCertain,
  );
  if (late !== undefined && (bestAnywhere?.coverage ?? 0) >= BARS.offTopicComparison) {
    return decline('after-last-document', withoutFigures(nearest), late.from);
  }
  if (isWithoutAntecedent(question) && before === undefined) {
    return decline('ambiguous', nearest);
  }
  if (question.hasUnknownSpeaker) return decline('not-stated', []);
  const unknown = unknowns[0];
  const known = unknown?.item.unknown;
  const isSided = filters.speakers !== undefined || filters.documents !== undefined;
  const confidence =
    best === undefined ? 0 : confidenceOf(evidenceOf(best, unknown, question, profiles, isSided));
  const widest = claimMatches.reduce((most, match) => Math.max(most, match.coverage), 0);
  const isFar = widest < (question.isComparison ? BARS.offTopicComparison : BARS.offTopic);
  const ownWords = question.terms.filter((term) => term.weight >= 0.5).length;
  const isKnownUnknown =
    ownWords > 0 &&
    !((question.isComparison || question.wants === undefined) && known?.kind === 'false-premise') &&
    unknown !== undefined &&
    known !== undefined &&
    unknown.ask >= BARS.unknownAsk &&
    unknown.ask > (best?.ask ?? 0) + (ownWords > 1 ? 0 : BARS.unknownMargin);
  const fitsUnknown =
    unknown !== undefined &&
    known !== undefined &&
    confidence < BARS.answer &&
    unknown.ask >= BARS.unknownFits;
  const said = known?.kind === 'source-says-unknown' ? store.claim(known.nearest[0] ?? '') : undefined;
  if (
    isKnownUnknown &&
    question.wants === 'yes-no' &&
    said?.kind === 'stated-unknown' &&
    passes(said, filters, store)
  ) {
    // "Did they say which?" – that they did not is the answer.
    return { kind: 'claims', claims: [said], relations: [], confidence, score: unknown.score, understood };
  }
  if (isKnownUnknown || fitsUnknown) {
    return decline(known.kind, nearestTo(known, filters, nearest, store), undefined, known.id);
  }
  if (
    question.derivation !== undefined &&
    !allowed.slice(0, 3).some((match) => states(match, question.derivation))
  ) {
    return decline('needs-derivation', nearest, question.derivation);
  }
  const unsaid = best?.item.claim;
  if (
    unsaid?.kind === 'stated-unknown' &&
    confidence >= BARS.answer &&
    question.wants !== undefined &&
    asksForOne.has(question.wants) &&
    !(question.wants === 'why' && unsaid.because.length > 0)
  ) {
    return decline('source-says-unknown', [unsaid]);
  }
  const premise = findFalsePremise(question, claimMatches, store);
  if (premise !== undefined) return decline('false-premise', premise.claims);
  if (best === undefined || confidence < BARS.answer || isFar) {
    return decline(isFar ? 'off-topic' : 'not-stated', isFar ? [] : nearest);
  }
  const claims = selectClaims(allowed, question, terms, profiles);
  const isFiltered =
    filters.speakers !== undefined || filters.documents !== undefined || filters.upTo !== undefined;
  return {
    kind: 'claims',
    claims,
    relations: decidingRelations(claims, claimMatches, isFiltered ? filters : undefined, store),
    confidence,
    score: best.score,
    understood,
  };
}

/** Names are found in every script; sentences are understood in the briefing's language only. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length * 2 < letters.length;
}

function languageOf({ briefing }: Store): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return briefing.languages.map((language) => names.of(language) ?? language).join(' and ');
}

/** "Did he survive?": a pronoun, and nobody and hardly anything named that it could stand for. */
function isWithoutAntecedent(question: Question): boolean {
  const heavy = question.terms.filter((term) => term.weight >= 0.5);
  return bareSubjects.test(question.folded) && question.entities.length === 0 && heavy.length <= 2;
}

/** The question names the entity and nothing else of weight. */
function isOnlyAbout(question: Question, entity: string): boolean {
  return question.terms.every((term) => term.entity === entity || term.weight < 0.5);
}

/** "Who is X" may be anybody who can speak or act. */
function isSomebody(entity: Entity | undefined): boolean {
  return entity !== undefined && ['person', 'body', 'state', 'unit', 'publication'].includes(entity.type);
}

const stemsIn = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((text) => readWords(text).map((word) => word.stem)));
const officeStems = stemsIn(officeWords);
const officeContextStems = stemsIn(officeContext);

/** "Where does X work", "which office does X hold": the question names X, an office word, and nothing of another kind. */
function asksForOffice(question: Question, entity: string): boolean {
  if (question.speakers.length > 0 || !(question.wants === undefined || OFFICE_WANTS.has(question.wants)))
    return false;
  const beside = question.terms.filter((term) => term.entity !== entity);
  const stemsOf = (terms: readonly Term[]): readonly string[] => [
    ...stemsIn(terms.map((term) => term.words)),
  ];
  return (
    stemsOf(beside).some((stem) => officeStems.has(stem)) &&
    stemsOf(beside.filter((term) => term.weight >= 0.5)).every(
      (stem) => officeStems.has(stem) || officeContextStems.has(stem),
    )
  );
}

const OFFICE_WANTS: ReadonlySet<Wants> = new Set(['what', 'where', 'who']);

/** The person whom the turn before named last. */
function personBefore(turn: Turn, store: Store): string | undefined {
  return turn.context.entities.findLast((id) => store.entity(id)?.type === 'person');
}

/** Kinds of answer that a statement of not knowing does not give. */
const asksForOne: ReadonlySet<Wants> = new Set(['who', 'when', 'why', 'how-many']);

const byScore = (a: Match, b: Match): number => b.score - a.score || a.ordinal - b.ordinal;

/** Every earlier turn, each with what it took over from the one before. */
function readThread(profiles: Profiles, previous: readonly string[], today: string): readonly Turn[] {
  const turns: Turn[] = [];
  for (const text of previous.slice(-4)) turns.push(readTurn(profiles, text, today, turns.at(-1)));
  return turns;
}

function readTurn(profiles: Profiles, text: string, today: string, before: Turn | undefined): Turn {
  const plain = mendChatSpelling(text);
  const corrected = correctWords(
    readWords(plain),
    profiles.spelling,
    (word) => profiles.phrases.entityStems.has(word.stem) || profiles.keyIds.has(word.stem),
  );
  let mended = plain;
  for (const { typed, taken } of corrected)
    mended = mended.replace(new RegExp(`(?<![\\p{L}\\p{N}])${typed}(?![\\p{L}\\p{N}])`, 'giu'), taken);
  const event = readEventDate(profiles, mended, today);
  const read = readQuestion(event?.text ?? mended, profiles.store, profiles.phrases, today);
  const question = event === undefined ? read : { ...read, dates: [...read.dates, event.date] };
  const context =
    before === undefined
      ? noContext
      : contextFor(question, before.question, before.context, (id) => profiles.store.entity(id)?.type);
  return { question, context, corrected };
}

/** The filters that the question, its thread and its options set together. */
function filtersFor(profiles: Profiles, turn: Turn, options: AskOptions, today: string): Filters {
  const { store } = profiles;
  const { question, context } = turn;
  const option =
    options.source === undefined ? undefined : readQuestion(options.source, store, profiles.phrases, today);
  const optionDocuments = option === undefined ? [] : documentsNamed(profiles, options.source ?? '');
  const speakers = unique([...question.speakers, ...context.speakers, ...(option?.entities ?? [])]);
  const documents = unique([...question.documents, ...context.documents, ...optionDocuments]);
  // A publisher named as a source is the document, not a speaker in it.
  const publishers = new Set(documents.flatMap((id) => publisherEntity(profiles, id)));
  const people = speakers.filter((id) => !publishers.has(id));
  const asOf = options.asOf === undefined ? undefined : readAsOf(options.asOf, today, store.lastDay);
  const bound = question.dates.find((date) => date.role === 'up-to' || date.role === 'before');
  const since = question.dates.find((date) => date.role === 'from' && question.wants !== 'when');
  const upTo =
    asOf ?? (bound === undefined ? undefined : bound.role === 'before' ? dayBefore(bound.from) : bound.to);
  const from = since?.from;
  const topic = optionTopic(options, store);
  return {
    speakers: people.length === 0 ? undefined : speakersFor(store, people),
    documents: documents.length === 0 ? undefined : new Set(documents),
    isEither: question.isComparison && people.length > 0,
    topic: topic?.command,
    upTo,
    from,
    words: [
      ...(topic === undefined ? [] : [`on “${topic.title}”`]),
      ...filterWords(store, people, documents, upTo, from),
    ],
  };
}

function documentsNamed(profiles: Profiles, text: string): readonly string[] {
  const found = profiles.phrases.find(readWords(text));
  return unique(found.filter((one) => one.meaning.kind === 'document').map((one) => one.meaning.id));
}

function publisherEntity(profiles: Profiles, document: string): readonly string[] {
  const name = profiles.store.document(document)?.publisher.name;
  if (name == null) return [];
  return profiles.phrases
    .find(readWords(name))
    .flatMap((one) => (one.meaning.kind === 'entity' ? [one.meaning.id] : []));
}

/** Last day of a date as people type it; undefined when it is none. */
export function readAsOf(text: string, today: string, lastDay: string): string | undefined {
  const plain = foldText(text);
  if (plain === 'today' || plain === 'now') return today;
  return parseEdtf(plain)?.to ?? readDates(plain, today, lastDay)[0]?.to;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function optionTopic({ topic }: AskOptions, store: Store): Topic | undefined {
  return topic === undefined ? undefined : store.topic(topic.replace(/^\//, ''));
}

/** A question that is nothing but a topic's name: "casualties?", "pow status". */
function wholeTopic(profiles: Profiles, question: Question): Topic | undefined {
  const found = profiles.phrases.find(question.words);
  const words = question.words.length;
  const whole = found.find((one) => one.meaning.kind === 'topic' && one.from === 0 && one.to === words);
  return whole === undefined ? undefined : profiles.store.topic(whole.meaning.id);
}

/** "What about the other one?": the entity that shares a whole with the one named before. */
function otherOne(profiles: Profiles, turn: Turn, before: Turn | undefined): readonly WeightedTerm[] {
  if (before === undefined || !theOtherOne.test(turn.question.folded)) return [];
  for (const id of turn.context.entities) {
    const entity = profiles.store.entity(id);
    for (const whole of entity?.partOf ?? []) {
      const siblings = [...profiles.store.partsOf(whole)].filter(
        (part) => part !== whole && part !== id && profiles.store.entity(part)?.type === entity?.type,
      );
      const [sibling] = siblings;
      if (sibling !== undefined) {
        return [
          {
            term: {
              keys: [{ key: `entity:${sibling}`, strength: 1 }],
              parts: [],
              weight: 1,
              words: sibling,
              entity: sibling,
              at: 0,
              isName: false,
            },
            factor: 2,
          },
        ];
      }
    }
  }
  return [];
}

/** Ordinals worth matching: the best of the index for the question's words, and all that an entity's names lead to. */
function candidates(profiles: Profiles, terms: readonly WeightedTerm[]): readonly number[] {
  if (profiles.itemCount <= CANDIDATES)
    return Array.from({ length: profiles.itemCount }, (_, ordinal) => ordinal);
  const words = terms.flatMap(({ term }) => {
    const entity = term.entity === undefined ? undefined : profiles.store.entity(term.entity);
    return entity === undefined ? [term.keys[0]?.key ?? ''] : readWords(entity.name).map((word) => word.stem);
  });
  return profiles.index.search(words, CANDIDATES).map((hit) => hit.ordinal);
}

/** What the structure of question and claim says beside their words. */
function adjust(match: Match, turn: Turn, shown: ReadonlySet<Claim>, profiles: Profiles): Match {
  const { claim, unknown } = match.item;
  const { question, context } = turn;
  if (unknown !== undefined) {
    const factor =
      (isOfOthers(unknown, namedIn(turn), profiles.store) ? DISCOUNT.ofOthers : 1) *
      (asksVoice(unknown, question, profiles.store) ? DISCOUNT.voice : 1);
    return { ...match, score: match.score * factor, ask: match.ask * factor };
  }
  if (claim === undefined) return match;
  let factor = 1;
  const units = question.units.length > 0 ? question.units : context.units;
  if (question.wants === 'how-many' && units.length > 0) {
    const held = claim.quantity.map((quantity) => quantity.unit);
    if (held.some((unit) => units.includes(unit))) factor *= 1.12;
    else if (held.some((unit) => units.some((asked) => shareAPart(unit, asked)))) factor *= 1;
    else factor *= 0.82;
  }
  if (context.preferred.length > 0) {
    const speakers = speakersFor(profiles.store, context.preferred);
    factor *= profiles.store.isSaidBy(claim, speakers) ? 1.06 : 0.94;
  }
  if (shown.has(claim)) factor *= SHOWN_BEFORE;
  if (claim.status !== 'current') factor *= 0.9;
  if (isBeside(claim, profiles.store) && !namesAnyOf(claim, turn)) factor *= BESIDE;
  factor *= MISSED_NAME ** missedNames(match, question);
  return { ...match, score: Math.min(1, match.score * factor), ask: Math.min(1, match.ask * factor) };
}

/** "Since when?" asks about what was just shown rather than about something like it. */
const SHOWN_BEFORE = 1.2;

const noClaims: ReadonlySet<Claim> = new Set();

/** The claims with which the question before was answered. */
function shownBefore(
  profiles: Profiles,
  previous: readonly string[],
  today: string,
  options: AskOptions,
): ReadonlySet<Claim> {
  const last = previous.at(-1);
  if (last === undefined) return noClaims;
  const outcome = askStore(profiles, last, previous.slice(0, -1), today, options);
  return outcome.kind === 'claims' ? new Set(outcome.claims) : noClaims;
}

/** Without a word of weight of its own: "since when?", "why not?". */
function isBare(question: Question): boolean {
  return question.terms.every((term) => term.weight < 0.5);
}

/** "How many died?" asks about the story, not about the other news in a newsletter, unless it names what is in those. */
const BESIDE = 0.8;

function isBeside(claim: Claim, store: Store): boolean {
  return claim.topics.length > 0 && claim.topics.every((command) => store.topic(command)?.outside === true);
}

function namesAnyOf(claim: Claim, { question, context }: Turn): boolean {
  return [...question.entities, ...context.entities].some((id) => claim.about.includes(id));
}

/** A claim that does not hold somebody or something named in the question falls behind one that does. */
const MISSED_NAME = 0.85;

function missedNames(match: Match, question: Question): number {
  return question.terms.filter(
    (term, at) => term.entity !== undefined && term.weight >= 0.5 && (match.held[at] ?? 0) < 0.3,
  ).length;
}

/** "killed" and "killed-or-wounded" overlap: both stand in an answer to either. */
function shareAPart(a: string, b: string): boolean {
  const parts = new Set(a.split('-or-'));
  return b.split('-or-').some((part) => parts.has(part));
}

/** The record states what the question would have computed: one of its asks asks for just that. */
function states(match: Match, derivation: string | undefined): boolean {
  return match.score >= BARS.states && match.item.asks.some((ask) => ask.derivation === derivation);
}

/** How much less near a known unknown is that is about others, or that only shares the name of whoever is to be heard. */
const DISCOUNT = { ofOthers: 0.75, voice: 0.85 } as const;

/** The question names somebody to hear him, not to ask about him: a likeness by that name alone says little. */
function asksVoice(unknown: Unknown, question: Question, store: Store): boolean {
  return question.speakers.some((id) => !unknown.about.includes(id) && store.entity(id)?.type === 'state');
}

/** Whom and what the question, or else its thread, names; those whose words are asked for are not what it is about. */
function namedIn({ question, context }: Turn): readonly string[] {
  const speakers = new Set([...question.speakers, ...context.speakers, ...context.preferred]);
  const named = question.entities.length > 0 ? question.entities : context.entities;
  return named.filter((id) => !speakers.has(id));
}

/** The unknown is about somebody or something else than what the question names; states are named too loosely to tell. */
function isOfOthers(unknown: Unknown, named: readonly string[], store: Store): boolean {
  const telling = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => store.entity(id)?.type !== 'state');
  const [asked, about] = [telling(named), telling(unknown.about)];
  if (asked.length === 0 || about.length === 0) return false;
  return !asked.some((id) =>
    about.some((other) => store.partsOf(id).has(other) || store.partsOf(other).has(id)),
  );
}

/** What a known unknown offers instead: its own nearest claims, under a filter only those that pass. */
function nearestTo(
  known: Unknown,
  filters: Filters,
  otherwise: readonly Claim[],
  store: Store,
): readonly Claim[] {
  const own = known.nearest
    .flatMap((id) => store.claim(id) ?? [])
    .filter((claim) => passes(claim, filters, store));
  return own.length > 0 ? own.slice(0, 2) : otherwise.slice(0, 1);
}

/** At most two claims that a decline offers, each near enough to be of use. */
function nearestClaims(allowed: readonly Match[]): readonly Claim[] {
  return allowed
    .filter((match) => match.coverage >= 0.3)
    .slice(0, 2)
    .flatMap((match) => match.item.claim ?? []);
}

/** An older figure beside a later date reads like an answer, so it is left out. */
function withoutFigures(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => claim.quantity.length === 0);
}
