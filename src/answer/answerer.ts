// The one way to an answer, for every surface: commands, free text and follow-ups, over all loaded briefings.

import { compareText } from '../briefing/problem.ts';
import type { Claim, Topic } from '../briefing/types.ts';
import { bareStory } from '../language/en/lexicon.ts';
import { areManners } from '../language/en/manners.ts';
import { foldText, readWords } from '../language/words.ts';
import { mistake } from '../mistakes.ts';
import { type AsOfQuestion, takeAsOf } from '../question/as-of.ts';
import { readWholeDate } from '../question/dates.ts';
import { parseSlash } from '../question/slash.ts';
import { readableOption, readableQuestion, showTyped } from '../question/typed.ts';
import { type CompiledProfiles, compileProfiles } from '../store/compile-profiles.ts';
import { ofKind } from '../store/phrases.ts';
import { openProfiles, type Profiles } from '../store/profile.ts';
import type { Store } from '../store/store.ts';
import type { UserError } from '../user-error.ts';
import type {
  Answer,
  Asked,
  AskOptions,
  Declined,
  MetaAnswered,
  Score,
  TopicAnswered,
  Understood,
} from './answer-types.ts';
import { askStore } from './ask.ts';
import { EVEN } from './evidence.ts';
import { type Filters, passes } from './filters.ts';
import { chancesOf } from './home.ts';
import { inTurn } from './in-turn.ts';
import type { Outcome } from './outcome.ts';
import { optionFilters, readAsOf } from './question-filters.ts';
import { answerRequest } from './requests.ts';
import { timelineClaims } from './timeline.ts';
import { type FittedWeights, fitted } from './weights.ts';

export interface Answerer {
  readonly stores: readonly Store[];
  /** Same question, context, date and stores: same answer. Throws UserError for a wrong command or option. */
  answer(asked: Asked): Answer;
}

const nothingUnderstood: Understood = { corrected: [], filters: [], fromContext: [] };

/**
 * Compiles the stores for questions; the first store answers what names no briefing. `score` tells how a store does on
 * its question set; it is asked for /about only. `compiled` gives what was compiled of a store before;
 * `weights` stand in for those that ship, while new ones are fitted.
 */
export function createAnswerer(
  stores: readonly Store[],
  score: (store: Store) => Score | undefined = () => undefined,
  compiled: (store: Store) => CompiledProfiles = compileProfiles,
  weights?: FittedWeights,
): Answerer {
  const all = stores.map((store) => openProfiles(store, compiled(store)));
  const [first] = all;
  if (first === undefined) throw mistake('noBriefings', {});

  const pick = (name: string | undefined): readonly Profiles[] => {
    if (name === undefined) return all;
    const found = all.filter((profiles) => profiles.store.briefing.id === name);
    if (found.length === 0) {
      throw mistake('noBriefing', {
        typed: showTyped(name),
        known: stores.map((store) => store.briefing.id).join(', '),
      });
    }
    return found;
  };

  const aboutSitrep = (kind: MetaAnswered['kind'], { store }: Profiles, asked: Asked): MetaAnswered => ({
    outcome: 'answered',
    kind,
    store,
    asked,
    understood: nothingUnderstood,
    score: kind === 'about' ? score(store) : undefined,
  });

  const answerOne = (given: Asked): Answer => {
    const asked = readable(given);
    const slash = parseSlash(asked.text);
    if (slash === undefined) {
      const profiles = pick(asked.options.briefing);
      if (areManners(readWords(asked.text).map(({ text }) => text)))
        return aboutSitrep('manners', profiles[0] ?? first, asked);
      return askAll(profiles, asOfTyped(asked, profiles[0] ?? first), weights);
    }
    const options = mergeOptions(asked.options, slash.options);
    const rest = slash.options.question ?? slash.options.name ?? slash.rest;
    const profiles = pick(options.briefing);
    const main = profiles[0] ?? first;
    const scoped = asOfTyped({ ...asked, text: rest, options }, main);
    const { asOf } = scoped.options;
    if (asOf !== undefined && profiles.every(({ store }) => !canRead(asOf, asked.today, store)))
      throw unreadable(asOf);
    switch (slash.command) {
      case 'ask':
        if (rest === '') throw mistake('emptyAsk', {});
        return askAll(profiles, scoped, weights);
      case 'help':
      case 'about':
        return aboutSitrep(slash.command, main, asked);
      case 'sources':
      case 'timeline':
      case 'contested':
      case 'unknowns':
      case 'origins':
        if (profiles.length > 1) return whichBriefing(profiles, asked);
        return answerWhole(slash.command, main, { ...scoped, asked });
      case 'who':
        return answerWho(profiles, scoped, asked);
      default:
        return answerTopic(profiles, slash.command, scoped, asked);
    }
  };
  return {
    stores,
    answer(given) {
      const answer = answerOne(given);
      return all.length > 1 && given.options.briefing === undefined
        ? { ...answer, isAmongSeveral: true }
        : answer;
    },
  };
}

/** Earlier questions that are looked at: a follow-up leans on the last few. */
const MOST_PREVIOUS = 8;

/** Texts that are no longer than a question, a name or a date has to be. */
function readable(asked: Asked): Asked {
  const options = Object.entries(asked.options).map(([name, value]) => [name, readableOption(value)]);
  return {
    ...asked,
    text: readableQuestion(asked.text),
    previous: asked.previous.slice(-MOST_PREVIOUS).map(readableQuestion),
    options: Object.fromEntries(options),
  };
}

/** With the day of "… as of 27 December" as the option that it is; an option given beside it counts. */
function asOfTyped(asked: Asked, { store }: Profiles): Asked {
  if (asked.options.asOf !== undefined) return asked;
  const found = takeAsOf(asked.text, asked.today, store.lastDay) ?? wholeAsOf(asked, store);
  return found === undefined
    ? asked
    : { ...asked, text: found.text, options: { ...asked.options, asOf: found.asOf } };
}

/** "/casualties as of 27 December": nothing but the date stands behind the command. */
function wholeAsOf({ text, today }: Asked, { lastDay }: Store): AsOfQuestion | undefined {
  const date = readWholeDate(foldText(text), today, lastDay);
  return date?.role === 'known-by' ? { text: '', asOf: date.to } : undefined;
}

interface Scoped extends Asked {
  readonly asked: Asked;
}

function mergeOptions(given: AskOptions, typed: Readonly<Record<string, string>>): AskOptions {
  return {
    ...given,
    ...(typed.as_of === undefined ? {} : { asOf: typed.as_of }),
    ...(typed.source === undefined ? {} : { source: typed.source }),
    ...(typed.topic === undefined ? {} : { topic: typed.topic }),
    ...(typed.briefing === undefined ? {} : { briefing: typed.briefing }),
  };
}

/**
 * Asks every briefing, and takes what the one says that the question is about: its decline as well as its answer. Where
 * nothing tells which that is and one would answer, it is asked back.
 */
function askAll(all: readonly Profiles[], asked: Asked, weights: FittedWeights = fitted): Answer {
  // Options may fit one briefing and not another: those that cannot be asked so are left out.
  const able = all.filter((profiles) => problemWithOptions(profiles, asked) === undefined);
  const told = (able.length > 0 ? able : all).map((profiles) => ({
    profiles,
    outcome: askStore(
      profiles,
      asked.text,
      asked.previous,
      asked.today,
      checkedOptions(profiles, asked),
      weights,
    ),
  }));
  const which = (of: typeof told): Declined =>
    whichBriefing(
      of.map(({ profiles }) => profiles),
      asked,
    );
  const isAnswer = ({ kind, trace }: Outcome): boolean =>
    kind === 'claims' && (trace?.confidence ?? 1) > EVEN;
  // "Was it sabotage?" begins with what the asker has before his eyes, and of several stories nobody knows which that is.
  if (told.length > 1 && asked.previous.length === 0 && bareStory.test(foldText(asked.text))) {
    const isNamed = told.some(({ outcome }) => (outcome.trace?.home.names ?? 0) > 0);
    if (!isNamed && told.some(({ outcome }) => isAnswer(outcome))) return which(told);
  }
  // A topic, a person or a request that is named as such belongs to whoever has it, if no other story answers.
  const direct = told.filter(({ outcome }) => outcome.trace === undefined);
  const beside = told.filter(({ outcome }) => outcome.trace !== undefined && isAnswer(outcome));
  if (direct.some(({ outcome }) => outcome.kind === 'topic') && beside.length > 0)
    return which([...direct, ...beside]);
  const [first, second] = direct.length > 0 ? direct : told;
  if (first === undefined) throw new Error('no briefing was asked');
  if (second === undefined) return toAnswer(first.profiles, first.outcome, asked);
  if (direct.length > 0) return which(direct);
  const homes = told.flatMap(({ outcome }) => outcome.trace?.home ?? []);
  const chances = chancesOf(homes, weights.home);
  const most = Math.max(...chances);
  const best = told[chances.indexOf(most)] ?? first;
  const isOpen = most <= EVEN && told.some(({ outcome }) => outcome.kind === 'claims');
  return isOpen ? which(told) : toAnswer(best.profiles, best.outcome, asked);
}

function toAnswer(profiles: Profiles, outcome: Outcome, asked: Asked): Answer {
  const { store } = profiles;
  const { understood, view, trace } = outcome;
  const common = {
    store,
    asked,
    understood,
    ...(view === undefined ? {} : { view }),
    ...(trace === undefined ? {} : { trace }),
  };
  switch (outcome.kind) {
    case 'claims': {
      const { claims, relations, confidence } = outcome;
      return { outcome: 'answered', kind: 'question', ...common, claims, relations, confidence };
    }
    case 'topic': {
      const whole = topicAnswer(profiles, outcome.topic, asked, asked.options);
      if (whole === undefined) return nothingUnder(store, asked, understood);
      const cut = outcome.most === undefined ? whole : cutTopic(whole, outcome.most);
      return { ...cut, ...(view === undefined ? {} : { view }) };
    }
    case 'direct':
      return { outcome: 'answered', ...common, ...outcome.reply };
    case 'who':
      return whoAnswer(profiles, outcome.entity, asked);
    case 'decline': {
      const unknown = store.briefing.unknowns.find((one) => one.id === outcome.unknown);
      return {
        outcome: 'declined',
        ...common,
        reason: outcome.reason,
        detail: outcome.detail,
        ...(unknown === undefined ? {} : { unknown }),
        ...(outcome.unknownName === undefined ? {} : { unknownName: outcome.unknownName }),
        ...(outcome.emptySlot === undefined ? {} : { emptySlot: outcome.emptySlot }),
        nearest: outcome.nearest,
        relations: [],
      };
    }
  }
}

/** Options that cannot be read are the asker's to mend. */
function checkedOptions(profiles: Profiles, asked: Asked): AskOptions {
  const problem = problemWithOptions(profiles, asked);
  if (problem !== undefined) throw problem;
  return asked.options;
}

function problemWithOptions(profiles: Profiles, { options, today }: Asked): UserError | undefined {
  const { asOf, source, topic } = options;
  if (asOf !== undefined && !canRead(asOf, today, profiles.store)) return unreadable(asOf);
  if (
    source !== undefined &&
    profiles.phrases
      .find(readWords(source))
      .every((one) => one.meaning.kind !== 'entity' && one.meaning.kind !== 'document')
  ) {
    return mistake('source', { typed: showTyped(source), speakers: exampleSpeakers(profiles.store) });
  }
  if (topic !== undefined && profiles.store.topic(topic.replace(/^\//, '')) === undefined) {
    const topics = profiles.store.briefing.topics.map((one) => one.command).join(', ');
    return mistake('topic', { typed: showTyped(topic), topics });
  }
  return undefined;
}

function canRead(asOf: string, today: string, store: Store): boolean {
  return readAsOf(asOf, today, store.lastDay) !== undefined;
}

function unreadable(asOf: string): UserError {
  return mistake('asOf', { typed: showTyped(asOf) });
}

function exampleSpeakers(store: Store): string {
  const counts = new Map<string, number>();
  for (const claim of store.briefing.claims)
    for (const link of claim.attribution) counts.set(link.by, (counts.get(link.by) ?? 0) + 1);
  const most = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b)).slice(0, 3);
  return most.map(([id]) => store.entity(id)?.name ?? id).join(', ');
}

function filtersOf(profiles: Profiles, asked: Asked): Filters {
  return optionFilters(profiles, checkedOptions(profiles, asked), asked.today);
}

function answerTopic(all: readonly Profiles[], command: string, scoped: Asked, asked: Asked): Answer {
  const owner = all.find((profiles) => profiles.store.topic(command) !== undefined);
  const topic = owner?.store.topic(command);
  if (owner === undefined || topic === undefined) {
    const commands = all.flatMap((profiles) =>
      profiles.store.briefing.topics.map((one) => `/${one.command}`),
    );
    const others = '/ask /who /timeline /sources /contested /unknowns /origins /about /help';
    throw mistake('command', { typed: command, topics: commands.join(' '), others });
  }
  const others = all.filter((profiles) => profiles !== owner && profiles.store.topic(command) !== undefined);
  if (others.length > 0) return whichBriefing([owner, ...others], asked);
  if (scoped.text !== '')
    return askAll([owner], { ...scoped, options: { ...scoped.options, topic: command } });
  return (
    topicAnswer(owner, topic, asked, scoped.options) ??
    nothingUnder(owner.store, asked, {
      ...nothingUnderstood,
      filters: filtersOf(owner, { ...asked, options: scoped.options }).words,
    })
  );
}

/** A topic's claims in its order, filters applied; undefined when the filters leave none. */
function topicAnswer(
  profiles: Profiles,
  topic: Topic,
  asked: Asked,
  options: AskOptions,
): TopicAnswered | undefined {
  const { store } = profiles;
  const filters = filtersOf(profiles, { ...asked, options });
  const claims = topic.sections
    .flatMap((section) => section.claims)
    .flatMap((id) => store.claim(id) ?? [])
    .filter((claim) => claim.status !== 'retracted' && passes(claim, filters, store));
  const [first, ...others] = claims;
  if (first === undefined) return undefined;
  const shown = new Set(claims.map((claim) => claim.id));
  const relations = topic.sideBySide.filter((id) => {
    const relation = store.relation(id);
    const sides = relation?.claims.flatMap((claim) => store.claim(claim) ?? []) ?? [];
    return (
      filters.words.length === 0 || sides.every((side) => shown.has(side.id) || passes(side, filters, store))
    );
  });
  return {
    outcome: 'answered',
    kind: 'topic',
    store,
    asked,
    understood: { ...nothingUnderstood, filters: filters.words },
    topic,
    claims: [first, ...others],
    relations,
  };
}

/** So many of its claims, the first of each section before any second one; how they differ is told, not shown. */
function cutTopic(answer: TopicAnswered, most: number): TopicAnswered {
  const own = new Map(answer.claims.map((claim) => [claim.id, claim]));
  const rows = answer.topic.sections.map(({ claims }) => claims.flatMap((id) => own.get(id) ?? []));
  const kept = new Set<Claim>();
  let points = 0;
  for (const claim of inTurn(rows)) {
    // What must be read with a claim is a point of its own.
    const own = 1 + claim.caveats.length;
    if (points + own > most) continue;
    kept.add(claim);
    points += own;
  }
  const [first = answer.claims[0], ...others] = answer.claims.filter((claim) => kept.has(claim));
  return { ...answer, claims: [first, ...others], relations: [] };
}

function nothingUnder(store: Store, asked: Asked, understood: Understood): Declined {
  return {
    outcome: 'declined',
    store,
    asked,
    understood,
    reason: 'not-stated',
    detail: undefined,
    nearest: [],
    relations: [],
  };
}

/** What a command asks of one briefing as a whole. */
function answerWhole(
  command: 'sources' | 'timeline' | 'contested' | 'unknowns' | 'origins',
  profiles: Profiles,
  scoped: Scoped,
): Answer {
  if (command === 'sources') return answerSources(profiles.store, scoped.asked);
  if (command === 'timeline') return answerTimeline(profiles, scoped);
  const ask = (text: string): Outcome =>
    askStore(profiles, text, [], scoped.today, checkedOptions(profiles, scoped));
  const request = { kind: command, about: scoped.text, since: '', most: undefined } as const;
  const filters = filtersOf(profiles, scoped);
  const outcome = answerRequest(request, { profiles, today: scoped.today, filters, ask, shown: undefined });
  return outcome === undefined
    ? nothingUnder(profiles.store, scoped.asked, nothingUnderstood)
    : toAnswer(profiles, outcome, scoped.asked);
}

/** Asks back: nothing tells which of the briefings is meant. */
function whichBriefing(all: readonly Profiles[], asked: Asked): Declined {
  const [first] = all;
  if (first === undefined) throw new Error('no briefing to choose from');
  return {
    ...nothingUnder(first.store, asked, nothingUnderstood),
    reason: 'ambiguous',
    briefings: all.map(({ store }) => store),
  };
}

function answerSources(store: Store, asked: Asked): Answer {
  const [first, ...others] = store.briefing.documents;
  if (first === undefined) throw new Error('a briefing without documents');
  return {
    outcome: 'answered',
    kind: 'sources',
    store,
    asked,
    understood: nothingUnderstood,
    which: 'all',
    documents: [first, ...others],
  };
}

function answerTimeline(profiles: Profiles, scoped: Scoped): Answer {
  const { store } = profiles;
  const filters = filtersOf(profiles, scoped);
  const [first, ...others] = timelineClaims(store, filters, scoped.options.topic?.replace(/^\//, ''));
  const understood = { ...nothingUnderstood, filters: filters.words };
  if (first === undefined) return nothingUnder(store, scoped.asked, understood);
  return {
    outcome: 'answered',
    kind: 'timeline',
    store,
    asked: scoped.asked,
    understood,
    claims: [first, ...others],
  };
}

function answerWho(all: readonly Profiles[], scoped: Asked, asked: Asked): Answer {
  if (scoped.text === '') throw mistake('emptyWho', {});
  for (const profiles of all) {
    const [found] = ofKind(profiles.phrases.find(readWords(scoped.text)), 'entity');
    if (found !== undefined) return whoAnswer(profiles, found.meaning.id, asked);
  }
  const [first] = all;
  if (first === undefined) throw mistake('noBriefings', {});
  throw mistake('nobody', { typed: showTyped(scoped.text), speakers: exampleSpeakers(first.store) });
}

function whoAnswer(profiles: Profiles, entity: string, asked: Asked): Answer {
  const { store } = profiles;
  const said = store.saidBy(store.partsOf(entity));
  const isSaid = new Set(said);
  const about = profiles.concerning(entity).filter((claim) => !isSaid.has(claim));
  if (said.length + about.length === 0) return nothingUnder(store, asked, nothingUnderstood);
  return {
    outcome: 'answered',
    kind: 'who',
    store,
    asked,
    understood: nothingUnderstood,
    entity,
    said,
    about,
  };
}
