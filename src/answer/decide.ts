// Whether to answer or to decline, and with what: a row of rules of which the first that applies decides. Why they stand
// in this order: docs/decisions/0001-answer-or-decline.md.

import type { Unknown } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import { anaphora, bareSubjects, derivationOf, ownAntecedent } from '../language/en/lexicon.ts';
import { anybody, questionWord } from '../language/en/telling-apart.ts';
import { foldText, readWords } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import type { Turn } from '../question/turn.ts';
import { foldAsk } from '../store/compile-profiles.ts';
import type { Profiles } from '../store/profile.ts';
import type { Frame } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { isHeavy } from '../store/terms.ts';
import type { DeclineReason, Understood } from './answer-types.ts';
import { findStatedNumber } from './as-stated.ts';
import { type Contradiction, findContradiction } from './contradictions.ts';
import { hasNoWords } from './direct.ts';
import { type EmptySlot, findEmptySlot } from './empty-slot.ts';
import { confidenceOf, EVEN, type Evidence, evidenceOf } from './evidence.ts';
import { findFigureAsked, isOnlyAboutFigures, leavesFigureOpen, printsFigure } from './figure-asked.ts';
import { type Filters, passes, wordsBesideSpeakers } from './filters.ts';
import { countsOthers, hasAct, isDoer, isSlotFilled, isYetToBe } from './fit.ts';
import { homeOf } from './home.ts';
import { HELD, isHeld, type Match } from './match.ts';
import { withNewest } from './newest.ts';
import { isAffirmed, isNotThere, isOnlyAhead } from './other-deeds.ts';
import { isWithoutAmount } from './other-figures.ts';
import type { Outcome, Trace } from './outcome.ts';
import { findFalsePremise, findWrongFigure, tellsFigure } from './premise.ts';
import type { Ranked } from './rank.ts';
import { decidingRelations, selectClaims } from './select.ts';
import { isOfSomethingElse } from './something-else.ts';
import { withToldDay } from './told-day.ts';
import type { FittedWeights } from './weights.ts';

/** Where the words of a decline turn into others. Whether to decline is fitted (weights.json), and hangs on none of them. */
const WORDING = {
  /** Coverage below which the question is about something else altogether. */
  offTopic: 0.34,
  /** The same for comparisons, which hold more words about the asking itself. */
  offTopicComparison: 0.2,
  /** A known unknown this near to one of its asks is what was asked. */
  unknownFits: 0.7,
  /** The same for what somebody wrongly takes for granted: whoever does not is not told that it is wrong. */
  premiseFits: 0.82,
  /** A claim with this much of the best one's score may lead in its place. */
  asNear: 0.95,
  /** A claim with this score may be one that states what the question would have computed. */
  states: 0.5,
  /** … when the question is this near to one of its asks. */
  statesAsk: 0.5,
} as const;

/** What the rules look at. */
interface Case {
  readonly profiles: Profiles;
  readonly store: Store;
  readonly text: string;
  readonly turn: Turn;
  readonly before: Turn | undefined;
  readonly question: Question;
  readonly filters: Filters;
  readonly ranked: Ranked;
  readonly understood: Understood;
  readonly best: Match | undefined;
  readonly evidence: Evidence | undefined;
  readonly weights: FittedWeights;
  /** Chance that the best claim answers, 0–1. */
  readonly confidence: number;
  readonly unknown: { readonly match: Match; readonly record: Unknown } | undefined;
  /** What a decline offers when nothing better is known. */
  readonly nearest: readonly Claim[];
}

type Rule = (one: Case) => Outcome | undefined;

type Given = Pick<
  Case,
  'profiles' | 'text' | 'turn' | 'before' | 'filters' | 'ranked' | 'understood' | 'weights'
>;

/** The outcome for a question whose matches are ranked. */
export function decide(given: Given): Outcome {
  const { profiles, turn, ranked } = given;
  const { question } = turn;
  const [best] = ranked.allowed;
  const [nearestUnknown] = ranked.unknowns;
  const record = nearestUnknown?.item.unknown;
  const evidence = best === undefined ? undefined : evidenceOf(best, nearestUnknown, turn, profiles);
  const one: Case = {
    ...given,
    store: profiles.store,
    question,
    best,
    evidence,
    confidence: evidence === undefined ? 0 : confidenceOf(evidence, given.weights),
    unknown:
      nearestUnknown === undefined || record === undefined ? undefined : { match: nearestUnknown, record },
    nearest: nearestClaims(ranked),
  };
  for (const rule of RULES) {
    const outcome = rule(one);
    if (outcome === undefined) continue;
    const confidence = outcome.kind === 'claims' ? outcome.confidence : one.confidence;
    return { ...outcome, trace: traceOf({ ...one, confidence }, rule.name) };
  }
  return { ...answer(one), trace: traceOf(one, answer.name) };
}

function traceOf({ turn, evidence, confidence, ranked, unknown, profiles }: Case, rule: string): Trace {
  return {
    query: turn.query,
    rule,
    evidence,
    confidence,
    ranked: ranked.allowed,
    unknown: unknown?.match,
    home: homeOf(turn.question, ranked, confidence, profiles),
  };
}

const RULES: readonly Rule[] = [
  withoutWords,
  afterLastDocument,
  withoutAntecedent,
  aboutUnknownName,
  onContradiction,
  asAskedByCurators,
  asAskedAtUnknown,
  byUnknownSpeaker,
  onWrongFigure,
  toBeComputed,
  onFalsePremise,
  asStated,
  asReasoned,
  asDenied,
  withoutDoer,
  withoutAmount,
  ofSomethingElse,
  aboutFigure,
  notSureEnough,
];

interface DeclineDetails {
  readonly detail?: string | undefined;
  readonly unknown?: string;
  readonly unknownName?: string;
  readonly emptySlot?: Pick<EmptySlot, 'slot' | 'act'>;
}

function decline(
  { ranked, understood }: Case,
  reason: DeclineReason,
  nearest: readonly Claim[],
  { detail, unknown, unknownName, emptySlot }: DeclineDetails = {},
): Outcome {
  return {
    kind: 'decline',
    reason,
    nearest,
    score: ranked.claims[0]?.score ?? 0,
    understood,
    ...(detail === undefined ? {} : { detail }),
    ...(unknown === undefined ? {} : { unknown }),
    ...(unknownName === undefined ? {} : { unknownName }),
    ...(emptySlot === undefined ? {} : { emptySlot }),
  };
}

function offTopic(one: Case): Outcome {
  return decline(one, 'off-topic', [], {
    detail: isOtherScript(one.text) ? languageOf(one.store) : undefined,
  });
}

function withoutWords(one: Case): Outcome | undefined {
  if (!hasNoWords(one.turn)) return undefined;
  const isPointing = one.before === undefined && anaphora.test(one.question.folded);
  return isPointing ? decline(one, 'ambiguous', []) : offTopic(one);
}

function afterLastDocument(one: Case): Outcome | undefined {
  const { question, store, ranked } = one;
  const late = question.dates.find(
    (date) =>
      date.isCertain &&
      date.role !== 'deadline' &&
      (date.role === 'before' ? date.to : date.from) > store.lastDay,
  );
  if (late === undefined || (ranked.claims[0]?.coverage ?? 0) < WORDING.offTopicComparison) return undefined;
  return decline(one, 'after-last-document', withoutFigures(one.nearest), { detail: late.from });
}

/** "Did he survive?": a pronoun, and nobody and hardly anything named that it could stand for. */
function withoutAntecedent(one: Case): Outcome | undefined {
  const { question, before } = one;
  const heavy = question.terms.filter(isHeavy);
  const isOpen = bareSubjects.test(question.folded) && question.entities.length === 0 && heavy.length <= 2;
  if (ownAntecedent.test(question.folded)) return undefined;
  return isOpen && before === undefined ? decline(one, 'ambiguous', one.nearest) : undefined;
}

/** Nobody and nothing else stands in for a name that no document has. */
function aboutUnknownName(one: Case): Outcome | undefined {
  const [name] = one.turn.query.unknownNames;
  return name === undefined ? undefined : decline(one, 'not-stated', [], { unknownName: name });
}

/** The statements of the act say otherwise than the question takes for granted. */
function onContradiction(one: Case): Outcome | undefined {
  const matching = new Set(one.ranked.claims.map(({ ordinal }) => ordinal));
  const found = findContradiction(one.turn.query, one.before?.query, one.profiles, matching);
  if (found === undefined || isWrittenDown(one)) return undefined;
  // Where positions are recorded, they tell best who holds what.
  if (found.kind === 'denied' || found.kind === 'somebody-else') {
    const premised = onFalsePremise(one);
    if (premised !== undefined) return premised;
  }
  const claims = found.claims.filter((claim) => passes(claim, one.filters, one.store));
  const isOpen = OPEN.has(found.kind);
  const reason = isOpen ? 'not-stated' : 'false-premise';
  return decline(one, reason, claims.length > 0 ? claims : found.claims);
}

/** What leaves it open whether it is so. */
const OPEN: ReadonlySet<Contradiction['kind']> = new Set(['not-done', 'something-else', 'doer-open']);

function byUnknownSpeaker(one: Case): Outcome | undefined {
  return one.question.hasUnknownSpeaker ? decline(one, 'not-stated', []) : undefined;
}

/** A curator wrote down this very question at a claim, and at no known unknown. */
function asAskedByCurators(one: Case): Outcome | undefined {
  const { best } = one;
  const isAnswer = best?.isAsked === true && best.item.claim?.kind !== 'stated-unknown';
  return isAnswer && !isAskedAtUnknown(one) ? answer(one) : undefined;
}

/** A curator wrote down this very question, letter by letter, at the best claim. */
function isWrittenDown({ best, question }: Case): boolean {
  return (
    best?.isAsked === true && best.item.claim?.asks.some((ask) => foldAsk(ask) === question.folded) === true
  );
}

/** This very question stands at a known unknown, and at no claim: between two that are as near, its letters decide. */
function isAskedAtUnknown({ best, unknown, question }: Case): boolean {
  if (unknown?.match.isAsked !== true) return false;
  const hasAsk = (asks: readonly string[] = []): boolean =>
    asks.some((ask) => foldAsk(ask) === question.folded);
  return best?.isAsked !== true || (hasAsk(unknown.record.asks) && !hasAsk(best.item.claim?.asks));
}

/** What stands at a known unknown, word for word, is declined with it. */
function asAskedAtUnknown(one: Case): Outcome | undefined {
  return isAskedAtUnknown(one) ? asUnknown(one) : undefined;
}

/** The known unknown as a decline; "did they say which?" is answered by the claim that they did not. */
function asUnknown(one: Case): Outcome | undefined {
  const { question, unknown, store, filters, confidence, understood } = one;
  if (unknown === undefined) return undefined;
  const { record } = unknown;
  const said = record.kind === 'source-says-unknown' ? store.claim(record.nearest[0] ?? '') : undefined;
  if (question.wants === 'yes-no' && said?.kind === 'stated-unknown' && passes(said, filters, store))
    return {
      kind: 'claims',
      claims: [said],
      relations: [],
      confidence,
      score: unknown.match.score,
      understood,
    };
  return decline(one, record.kind, nearestTo(one, record), { unknown: record.id });
}

/** With the nearest known unknown that asks for the same kind of thing, where there is one: "when" is not of how many. */
function inItsWords(one: Case): Case {
  // What is taken for granted is nobody's to choose.
  const match = one.ranked.unknowns.find(
    ({ askWants, item }) =>
      askWants === one.question.wants && item.unknown?.kind === one.unknown?.record.kind,
  );
  const record = match?.item.unknown;
  if (match === undefined || record === undefined) return one;
  const same = { ...one, unknown: { match, record } };
  return fitsUnknown(same) ? same : one;
}

/** The known unknown is what was asked: near to one of its asks, and of whom and what the question names. */
function fitsUnknown({ unknown, question }: Case): boolean {
  if (unknown === undefined) return false;
  const least = unknown.record.kind === 'false-premise' ? WORDING.premiseFits : WORDING.unknownFits;
  if (unknown.match.ask < least) return false;
  const { held } = unknown.match;
  return question.terms.every((term, at) => term.entity === undefined || !isHeavy(term) || isHeld(held, at));
}

/** What would have to be computed, unless a claim near the top states it. */
function toBeComputed(one: Case): Outcome | undefined {
  const { derivation } = one.question;
  if (derivation === undefined) return undefined;
  const isStated = one.ranked.allowed.slice(0, 3).some((match) => states(match, derivation, one));
  return isStated ? undefined : decline(one, 'needs-derivation', one.nearest, { detail: derivation });
}

function onFalsePremise(one: Case): Outcome | undefined {
  const premise = findFalsePremise(one.question, one.ranked.claims, one.store);
  return premise === undefined ? undefined : decline(one, 'false-premise', premise.claims);
}

/** No claim that counts the same bears the question's figure out: what is counted sets it right. */
function onWrongFigure(one: Case): Outcome | undefined {
  // "3k or 300 dead?" leaves it open which it is.
  if (leavesFigureOpen(one.question)) return undefined;
  const found = findWrongFigure(one.turn, one.ranked.allowed, one.profiles);
  if (found === undefined) return undefined;
  // Where the desk has foreseen the very mistake, its words say what the figure is of.
  const { unknown } = one;
  if (unknown?.record.kind === 'false-premise' && fitsUnknown(one)) return asUnknown(one);
  return found.length === 0 ? decline(one, 'not-stated', []) : decline(one, 'false-premise', found);
}

/** A statement tells the number outright, however little of the words is shared. */
function asStated(one: Case): Outcome | undefined {
  const { ranked, turn, profiles } = one;
  const found = findStatedNumber(turn.query, ranked.allowed, profiles);
  if (found === undefined || (one.confidence >= EVEN && found === one.best)) return undefined;
  return answerWith(one, found);
}

/** "Why were so many killed": of two that are as near, the one that tells a reason for the very deed. */
function asReasoned(one: Case): Outcome | undefined {
  const { turn, best, profiles } = one;
  const { query } = turn;
  const [asked] = query.acts;
  if (query.wanted?.slot !== 'because' || asked === undefined || best === undefined) return undefined;
  const found = firstAllowed(
    one,
    (claim, { score }) =>
      score >= best.score * WORDING.asNear &&
      profiles.frames(claim).some((frame) => hasAct(asked, frame) && isSlotFilled(claim, frame, query)),
  );
  return found === undefined || found === best ? undefined : answerWith(one, found);
}

/** "Has anyone been charged over it": that nobody was, by nobody and over nothing, holds whatever it is about. */
function asDenied(one: Case): Outcome | undefined {
  const { confidence, question, turn, profiles, store } = one;
  const [asked] = turn.query.acts;
  if (asked === undefined || confidence >= EVEN || question.wants !== 'yes-no') return undefined;
  const isOpen = asked.naming === 'verb' && asked.asDone && !asked.isInner && anybody.test(question.folded);
  if (!isOpen || question.entities.some((id) => isDoer(id, store))) return undefined;
  const denies = (frame: Frame): boolean =>
    frame.layer === 'main' &&
    frame.isNegated &&
    Object.keys(frame.roles).length === 0 &&
    hasAct(asked, frame);
  const denial = firstAllowed(one, (claim) => profiles.frames(claim).some(denies));
  return denial === undefined ? undefined : answerWith(one, denial);
}

/** Whose a figure is: the claims that print it, however little else of the question they hold. */
function aboutFigure(one: Case): Outcome | undefined {
  const { profiles, turn, question, ranked, confidence, filters, store, understood, best } = one;
  if (!isOnlyAboutFigures(question)) return undefined;
  const nearest = best?.item.claim;
  const isTold = ({ values }: (typeof question.numbers)[number]): boolean =>
    nearest !== undefined && tellsFigure(nearest, values, turn.query.acts, profiles);
  const isPrinted =
    nearest !== undefined && (printsFigure(nearest, question) || question.numbers.some(isTold));
  // Of two figures the one that fits best is half an answer.
  if (isPrinted && confidence >= EVEN && !leavesFigureOpen(question)) return undefined;
  const anybodys = ranked.claims.filter(
    ({ item: { claim } }) => claim !== undefined && passes(claim, { ...filters, speakers: undefined }, store),
  );
  const found = findFigureAsked(question, anybodys, store);
  const [first, ...others] = found.claims;
  if (first === undefined) {
    const reason = found.others.length > 0 ? 'false-premise' : 'not-stated';
    return decline(one, reason, found.others);
  }
  const claims = [first, ...others] as const;
  const relations = decidingRelations(claims, ranked.claims, filters, store);
  return { kind: 'claims', claims, relations, confidence: 1, score: best?.score ?? 0, understood };
}

/** Declined, and in which words: as a known unknown, as said to be unknown, as about something else, as not stated. */
function notSureEnough(one: Case): Outcome | undefined {
  const { question, ranked, best, confidence, evidence } = one;
  if (best !== undefined && confidence >= EVEN) return undefined;
  const worded = inItsWords(one);
  if (fitsUnknown(worded)) return asUnknown(worded);
  const widest = ranked.claims.reduce((most, match) => Math.max(most, match.coverage), 0);
  const isFar = widest < (question.isComparison ? WORDING.offTopicComparison : WORDING.offTopic);
  if (isFar && !isAboutSomebodyOfIt(one)) return offTopic(one);
  const unsaid = best?.item.claim;
  if (unsaid !== undefined && evidence?.saysUnknown === 1)
    return decline(one, 'source-says-unknown', [unsaid]);
  return notStated(one);
}

/** "Who killed him": that he was killed is told, and in no statement of it by whom. */
function withoutDoer(one: Case): Outcome | undefined {
  const { query, question } = one.turn;
  if (query.wants !== 'who' || query.wanted?.slot !== 'by' || one.confidence < EVEN) return undefined;
  // "Who trains them for what" wants more than that.
  if (question.words.filter(({ text }) => questionWord.test(text)).length > 1) return undefined;
  const isUntold = findEmptySlot(query, one.ranked.allowed, one.profiles) !== undefined;
  return isUntold ? notStated(one) : undefined;
}

/** A number is asked for, and nothing that would be shown prints one. */
function withoutAmount(one: Case): Outcome | undefined {
  const { best, confidence, turn, profiles } = one;
  const isSilent = (claim: Claim): boolean => isWithoutAmount(claim, turn.query, profiles);
  const first = best?.item.claim;
  if (first === undefined || confidence < EVEN || !isSilent(first)) return undefined;
  const shown = answer(one);
  return shown.kind === 'claims' && shown.claims.every(isSilent) ? notStated(one) : undefined;
}

/** Somebody else's deed, or what is not done yet, is shown as the nearest that is told, not as the answer. */
function ofSomethingElse(one: Case): Outcome | undefined {
  const { best, confidence, question, turn, profiles } = one;
  const claim = best?.item.claim;
  if (best === undefined || claim === undefined || confidence < EVEN) return undefined;
  if (isOfSomethingElse(best, claim, turn, profiles)) return decline(one, 'not-stated', [claim]);
  if (isNotThere(claim, turn, profiles)) {
    const there = asMuchBeside(one, best, (other) => !isNotThere(other, turn, profiles));
    return there === undefined ? decline(one, 'not-stated', [claim]) : answerWith(one, there);
  }
  if (isAffirmed(claim, turn, profiles)) {
    const denied = asMuchBeside(one, best, (other) => !isAffirmed(other, turn, profiles));
    // What keeps somebody from a thing may be told without a no.
    return denied === undefined ? undefined : answerWith(one, denied);
  }
  if (!isOnlyAhead(claim, turn.query, question.folded, profiles)) {
    const outright = toldOutright(one, best);
    return outright === undefined ? undefined : answerWith(one, outright);
  }
  const done = asDoneBeside(one, best);
  return done === undefined ? decline(one, 'not-stated', [claim]) : answerWith(one, done);
}

/** The best match whose claim passes the filters and is so. */
function firstAllowed(
  { ranked, filters, store }: Case,
  isSo: (claim: Claim, match: Match) => boolean,
): Match | undefined {
  return ranked.allowed.find((match) => {
    const { claim } = match.item;
    return claim !== undefined && passes(claim, filters, store) && isSo(claim, match);
  });
}

/** Beside the claim that is no answer, one that has all it has of the question, and is. */
function asMuchBeside(one: Case, best: Match, isAnswer: (claim: Claim) => boolean): Match | undefined {
  return firstAllowed(
    one,
    (claim, { held }) => best.held.every((share, at) => share < HELD || isHeld(held, at)) && isAnswer(claim),
  );
}

/** "Have any died": a claim that says so outright leads before one that takes it for granted. */
function toldOutright(one: Case, best: Match): Match | undefined {
  const { query } = one.turn;
  const [asked] = query.acts;
  if (query.wants !== 'yes-no' || asked?.naming !== 'verb' || !asked.asDone || asked.isInner)
    return undefined;
  const tells = (claim: Claim | undefined): boolean =>
    claim !== undefined &&
    one.profiles
      .frames(claim)
      .some(
        (frame) => frame.layer === 'main' && hasAct(asked, frame) && !isYetToBe(frame) && !frame.isNegated,
      );
  return tells(best.item.claim) ? undefined : asMuchBeside(one, best, tells);
}

/** "Where did they bury it": beside the claim that they would, that they did. */
function asDoneBeside(one: Case, ahead: Match): Match | undefined {
  const { query } = one.turn;
  const asked = query.acts.find((act) => act.asDone);
  if (asked === undefined || query.wanted?.slot === undefined) return undefined;
  return asMuchBeside(one, ahead, (claim) => {
    const told = one.profiles
      .frames(claim)
      .find((frame) => frame.layer === 'main' && hasAct(asked, frame) && !isYetToBe(frame));
    return told !== undefined && !told.isNegated && isSlotFilled(claim, told, query);
  });
}

/** In the words of the slot that nothing fills, where the act itself is told. */
function notStated(one: Case): Outcome {
  const empty = findEmptySlot(one.turn.query, one.ranked.allowed, one.profiles);
  if (empty === undefined) return decline(one, 'not-stated', one.nearest);
  const { claim, ...emptySlot } = empty;
  const nearest = [claim, ...one.nearest.filter((other) => other !== claim)].slice(0, 2);
  return decline(one, 'not-stated', nearest, { emptySlot });
}

/** About somebody whom the story itself is about it is not stated, however little else of the question is known. */
function isAboutSomebodyOfIt({ question, store }: Case): boolean {
  return question.entities.some((id) => ['person', 'group', 'unit'].includes(store.entity(id)?.type ?? ''));
}

/** Another match than the best, ahead of all. */
function answerWith(one: Case, best: Match): Outcome {
  const allowed = [best, ...one.ranked.allowed.filter((match) => match !== best)];
  return answer({ ...one, best, ranked: { ...one.ranked, allowed } });
}

function answer(one: Case): Outcome {
  const { ranked, profiles, filters, store, confidence, understood } = one;
  const selected = selectClaims(ranked, one.turn, profiles, filters);
  const newest = withNewest(selected, ranked.allowed, one.turn, profiles, filters);
  const claims = questionsLast(withToldDay(newest, one.turn.query, profiles, filters));
  const isOneVoice = claims.every((claim) => passes(claim, filters, store));
  // Whoever is compared, what differs from them is never outside the question.
  const relationFilters = one.question.isComparison ? { ...filters, speakers: undefined } : filters;
  return {
    kind: 'claims',
    claims,
    relations: decidingRelations(claims, ranked.claims, relationFilters, store),
    confidence,
    score: one.best?.score ?? 0,
    understood: isOneVoice ? understood : { ...understood, filters: wordsBesideSpeakers(filters) },
  };
}

/** What a document only asks stands behind what it says of it. */
function questionsLast([first, ...others]: readonly [Claim, ...Claim[]]): readonly [Claim, ...Claim[]] {
  const isQuestion = ({ quotes }: Claim): boolean => quotes.every(({ exact }) => exact.endsWith('?'));
  const next = others.findIndex((claim) => !isQuestion(claim));
  const said = others[next];
  return !isQuestion(first) || said === undefined
    ? [first, ...others]
    : [said, first, ...others.toSpliced(next, 1)];
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

/**
 * The record states what the question would have computed: an ask asks for just that, its quote prints such a figure, or
 * its statement of the act tells an amount in what is counted ("how many years were they married").
 */
function states(match: Match, derivation: string, { turn: { query }, profiles }: Case): boolean {
  if (match.score < WORDING.states) return false;
  const isInUnit = (amount: string): boolean => {
    const stems = readWords(amount).map(({ stem }) => stem);
    const unit = query.wanted?.kind ?? [];
    return unit.length > 0 && unit.every((stem) => stems.includes(stem));
  };
  const isTold =
    query.wanted?.slot === 'amount' &&
    // Between two deeds there is more to be computed.
    query.acts.length === 1 &&
    match.item.claim !== undefined &&
    profiles
      .frames(match.item.claim)
      .some(
        (frame) =>
          frame.amount !== undefined &&
          isInUnit(frame.amount) &&
          query.acts.some((asked) => hasAct(asked, frame)),
      );
  if (isTold) return true;
  const quotes = match.item.claim?.quotes ?? [];
  return (
    (match.ask >= WORDING.statesAsk && match.item.asks.some((ask) => ask.derivation === derivation)) ||
    quotes.some(({ exact }) => derivationOf(foldText(exact)) === derivation)
  );
}

/** What a known unknown offers instead: its own nearest claims that pass the filters and count nobody else. */
function nearestTo({ filters, nearest, store, turn }: Case, known: Unknown): readonly Claim[] {
  const counted = turn.query.wanted?.counted ?? [];
  const own = known.nearest
    .flatMap((id) => store.claim(id) ?? [])
    .filter((claim) => passes(claim, filters, store) && !countsOthers(claim, counted, store));
  return own.length > 0 ? own.slice(0, 2) : nearest.slice(0, 1);
}

/** At most two claims that a decline offers: they hold whom and what is named, and some of what is asked about them. */
function nearestClaims({ allowed, terms }: Ranked): readonly Claim[] {
  const all = terms.flatMap(({ term, factor }, at) =>
    isHeavy(term) ? [{ isNamed: term.entity !== undefined, isOwn: factor === 1, at }] : [],
  );
  // What is taken over counts where the question says nothing itself.
  const own = all.filter(({ isOwn }) => isOwn);
  const heavy = own.length > 0 ? own : all;
  const names = heavy.filter(({ isNamed }) => isNamed);
  const words = heavy.filter(({ isNamed }) => !isNamed);
  const isNear = ({ held }: Match): boolean => {
    const has = ({ at }: { readonly at: number }): boolean => isHeld(held, at);
    return names.every(has) && (words.length === 0 || words.some(has));
  };
  return allowed
    .filter(isNear)
    .slice(0, 2)
    .flatMap((match) => match.item.claim ?? []);
}

/** An older figure beside a later date reads like an answer, so it is left out. */
function withoutFigures(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => claim.quantity.length === 0);
}
