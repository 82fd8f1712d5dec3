// Reads a question: its terms, what it asks for, whom it wants to hear, which dates bound it, what it takes for granted.

import { compareText } from '../briefing/problem.ts';
import { mendChatSpelling } from '../language/en/chat-spelling.ts';
import {
  type AskedPosition,
  asksKindOf,
  asksName,
  asksNow,
  auxiliaries,
  comparisonCues,
  derivationOf,
  documentWords,
  functionWords,
  type Wants,
} from '../language/en/lexicon.ts';
import { measureStems } from '../language/en/measures.ts';
import { wantsOf } from '../language/en/wants.ts';
import { covers, isInLonger } from '../language/word-spans.ts';
import { foldText, readWords, stemOf, unique, type Word } from '../language/words.ts';
import { type Found, ofKind, type Phrases } from '../store/phrases.ts';
import type { Store } from '../store/store.ts';
import { endOfTerm, isHeavy, type Term, termsOf } from '../store/terms.ts';
import { type AskedDate, readDates } from './dates.ts';
import { type AskedFigure, type AskedNumber, isAboutFigures, readFigures, readNumbers } from './figures.ts';
import { losersIn, type NamedWord, namesLosses } from './losers.ts';
import { othersTitles } from './others-titles.ts';
import { compared, findSpeakers, hasSpeakingPronoun, namesUnknownSpeaker } from './speakers.ts';

export interface Question {
  /** With chat spellings put right. */
  readonly text: string;
  readonly folded: string;
  readonly words: readonly Word[];
  /** What the briefing and the lexicon know of its words, but for titles that are somebody else's. */
  readonly found: readonly Found[];
  readonly terms: readonly Term[];
  readonly wants: Wants | undefined;
  /** Ids of those whose losses are named: "Ukrainian casualties". */
  readonly losers: readonly string[];
  /** Units asked for: "how many were wounded" → wounded. */
  readonly units: readonly string[];
  /** What people take positions on, as far as its words stand in the question. */
  readonly issues: readonly string[];
  /** Entities named, in order. */
  readonly entities: readonly string[];
  /** Whose words are asked for; empty = anybody's. */
  readonly speakers: readonly string[];
  /** Documents that the question names as the place to look. */
  readonly documents: readonly string[];
  /** Whether somebody named before is the one to be heard: "did they say which". */
  readonly hasSpeakingPronoun: boolean;
  /** True when it wants to hear somebody whom the briefing does not know: "according to the United Nations". */
  readonly hasUnknownSpeaker: boolean;
  readonly dates: readonly AskedDate[];
  readonly isComparison: boolean;
  /** What holds now is asked for: "still", "so far", "latest". */
  readonly isNow: boolean;
  /** Figures that it names, which the claims may bear out or not. */
  readonly figures: readonly AskedFigure[];
  readonly numbers: readonly AskedNumber[];
  /** About nothing but figures and whose they are: "source of the 300 figure". */
  readonly isAboutFigures: boolean;
  /** What would have to be computed: "a percentage". */
  readonly derivation: string | undefined;
  /** A position that the question says somebody holds, taken for granted or asked. */
  readonly position:
    | { readonly asked: AskedPosition; readonly negated: boolean; readonly at: number }
    | undefined;
  /** Positions in `terms` of what the question is about by its form: behind its question word, behind "about". */
  readonly focus: readonly number[];
  /** "What type of drone": a kind is asked for, not the thing. */
  readonly asksKindOf: boolean;
  /** "why did …", "when did …": what follows is taken for granted. */
  readonly presupposes: boolean;
}

const documentStems: ReadonlySet<string> = new Set(documentWords.map(stemOf));

/** “2½”, of which NFKC makes “21⁄2”, as 2.5. */
function withDecimals(text: string): string {
  return text.replace(/(\d*)(\d)⁄(\d)/g, (_, whole: string, part: string, of: string) =>
    String(Number(whole) + Number(part) / Number(of)),
  );
}

export function readQuestion(typed: string, store: Store, phrases: Phrases, today: string): Question {
  const plain = withDecimals(typed.normalize('NFKC'));
  const text = mendChatSpelling(plain.replace(/\s+/g, ' ').trim());
  const folded = foldText(text);
  const dates = readDates(folded, today, store.lastDay);
  const words = readWords(text);
  const known = phrases.find(words);
  const others = othersTitles(words, known, store);
  const found = known.filter((one) => !others.has(one));
  const entityMentions = ofKind(found, 'entity');
  const allTerms = termsOf(words, found, store, 'question');
  const speakers = findSpeakers(words, found, folded, store);
  const documents = findDocuments(words, found);
  const positionFound = ofKind(found, 'position').find(({ from }) => !isParticle(words, from));
  const isComparison = comparisonCues.test(folded);
  const numbers = readNumbers(words, found, dates);
  const named = withEntities(words, entityMentions, store);
  const wants = namesLosses(named) ? 'how-many' : wantsOf(folded);
  const placed = withoutPlaces(dateTerms(allTerms, words, dates), found, documents);
  const terms = wants === 'yes-no' ? placed : placed.map(withLightName);
  return {
    text,
    folded,
    words,
    found,
    terms,
    focus: findFocus(words, terms, store),
    wants,
    losers: losersIn(named),
    units: findUnits(found),
    issues: unique(ofKind(found, 'issue').map((one) => one.meaning.id)),
    entities: unique(entityMentions.map((one) => one.meaning.id)),
    speakers: isComparison ? compared(speakers, entityMentions, words, store) : speakers,
    documents,
    hasSpeakingPronoun: hasSpeakingPronoun(words, found),
    hasUnknownSpeaker: others.size > 0 || namesUnknownSpeaker(words, found),
    dates,
    isComparison,
    isNow: asksNow.test(folded),
    figures: readFigures(words, found, numbers),
    numbers,
    isAboutFigures: isAboutFigures(words, found, numbers),
    derivation: derivationOf(folded),
    position:
      positionFound === undefined
        ? undefined
        : {
            asked: positionFound.meaning.id as AskedPosition,
            negated: isNegated(words, positionFound.from),
            at: positionFound.from,
          },
    asksKindOf: asksKindOf.test(folded),
    presupposes:
      /^(?:so |and |but )?(?:(?:on|in|at|by|for) )?(?:why|when|where|how|what|which|whose|who)\b(?! (?:many|much))/.test(
        folded,
      ),
  };
}

/** Each word with the entity whose name it is part of. */
function withEntities(
  words: readonly Word[],
  mentions: readonly Found[],
  store: Store,
): readonly NamedWord[] {
  return words.map(({ text }, at) => ({
    text,
    entity: store.entity(mentions.find((mention) => covers(mention, at))?.meaning.id ?? ''),
  }));
}

const FOCUS_AFTER: ReadonlySet<string> = new Set([
  'which',
  'what',
  'who',
  'whose',
  'many',
  'much',
  'about',
  'regarding',
  'concerning',
]);
const FOCUS_ENDS: ReadonlySet<string> = new Set([
  ...auxiliaries,
  'that',
  'who',
  'which',
  'when',
  'where',
  'to',
  'for',
  'by',
  'with',
  'from',
]);
const HEADED: ReadonlySet<string> = new Set(['of', 'where', 'who', 'that', 'which', 'when']);
const MOST_FOCUS = { noun: 2, topic: 3 } as const;

/** The noun right behind a question word ("which brigade", "who is the director"), the terms behind "about". */
function findFocus(words: readonly Word[], terms: readonly Term[], store: Store): readonly number[] {
  const focus = new Set<number>();
  const first = words[0]?.text === 'the' ? 1 : 0;
  // "Name of the official", "village where they were taken": the noun ahead is what is asked for.
  if (HEADED.has(words[first + 1]?.text ?? '')) {
    const head = terms.findIndex(({ at, entity }) => at === first && entity === undefined);
    if (head >= 0) focus.add(head);
  }
  for (const [at, word] of words.entries()) {
    if (!FOCUS_AFTER.has(word.text)) continue;
    const isTopic = word.text === 'about' || word.text === 'regarding' || word.text === 'concerning';
    // "The lawmaker who told reporters about the notes": what he spoke about only tells which one he is.
    if (isTopic && words.slice(1, at).some((one, before) => isRelative(one, words[before]))) continue;
    // "what is the name": the verb "to be" with its article stands between.
    const isDefinition =
      !isTopic &&
      // "How much is the planned bridge to cost" asks for no bridge.
      !/^(?:many|much)$/.test(word.text) &&
      /^(?:is|was|are|were)$/.test(words[at + 1]?.text ?? '') &&
      words[at + 2]?.text === 'the';
    if (word.text === 'who' && !isDefinition) continue;
    const start = isDefinition ? at + 3 : at + 1;
    let next = start;
    let taken = 0;
    let isWeak = false;
    for (const [position, term] of terms.entries()) {
      // "How many tonnes of flour": what is measured is asked for, too.
      const isMeasured =
        taken > 0 &&
        term.at === next + 1 &&
        words[next]?.text === 'of' &&
        measureStems.has(words[next - 1]?.stem ?? '');
      if (isMeasured) {
        focus.add(position);
        break;
      }
      if (term.at < start || taken >= (isTopic ? MOST_FOCUS.topic : MOST_FOCUS.noun)) continue;
      const between = words.slice(next, term.at);
      if (between.some((one) => FOCUS_ENDS.has(one.text))) break;
      // A noun of several words goes on without a gap: "launch site".
      if (!isTopic && taken === 0 && between.length > 2) break;
      if (!isTopic && taken > 0 && (between.length > 0 || (isWeak && isPastVerb(words, term.at, store))))
        break;
      focus.add(position);
      isWeak = !isHeavy(term);
      taken++;
      next = endOfTerm(term);
    }
  }
  // Of a name that is asked for it counts who bears it (name-asked.ts).
  return [...focus].filter((position) => !asksName.test(terms[position]?.words ?? ''));
}

/** "… lawmaker who", not "and who", "did who". */
const isRelative = ({ text }: Word, before: Word | undefined): boolean =>
  text === 'who' && before !== undefined && !functionWords.has(before.text);

/** Behind a noun that says little it is what that did: "which body verified …". */
function isPastVerb(words: readonly Word[], at: number, { acts }: Store): boolean {
  const named = acts.find(words.map(({ text }) => text));
  return named.some(({ naming, form, from }) => from === at && naming === 'verb' && form === 'past');
}

/** The longest unit phrase at each place; "killed or wounded" is not also "killed". */
function findUnits(found: readonly Found[]): readonly string[] {
  const units = ofKind(found, 'unit');
  const longest = units.filter((one) => !isInLonger(one, units));
  return unique(longest.map((one) => one.meaning.id));
}

/** Documents named as places to look: "in the BBC piece", "according to Reaction", "the article by X". */
function findDocuments(words: readonly Word[], found: readonly Found[]): readonly string[] {
  const documents: string[] = [];
  for (const one of ofKind(found, 'document')) {
    const before = words[one.from - 1]?.text ?? '';
    const twoBefore = words[one.from - 2]?.text ?? '';
    const after = words[one.to]?.stem ?? '';
    const isPlace =
      ['in', 'from', 'by', 'per', 'to'].includes(before) ||
      (before === 'the' && ['in', 'from', 'by', 'per', 'to'].includes(twoBefore));
    // "the newsletter", "the BBC report": the name says that it is a text.
    const isText = words.slice(one.from, one.to).some((word) => documentStems.has(word.stem));
    if (
      isText ||
      documentStems.has(after) ||
      (isPlace && !/^tell|told$/.test(twoBefore)) ||
      ofKind(found, 'speech').some((verb) => verb.from === one.to)
    ) {
      documents.push(one.meaning.id);
    }
  }
  return unique(documents);
}

/** The name of a document that is the place to look is not what the question is about. */
function withoutPlaces(
  terms: readonly Term[],
  found: readonly Found[],
  documents: readonly string[],
): readonly Term[] {
  const places = ofKind(found, 'document').filter((one) => documents.includes(one.meaning.id));
  const isInPlace = (term: Term): boolean => places.some((place) => covers(place, term.at));
  return terms.map((term) => (isInPlace(term) ? { ...term, weight: term.weight * PLACE_WEIGHT } : term));
}

const PLACE_WEIGHT = 0.1;

/** "Name of the lawmaker": which name it is hangs on him, and whether a claim has it on more than the word (name-asked.ts). */
const withLightName = (term: Term): Term =>
  /^(?:nick)?names?$/.test(term.words) ? { ...term, weight: term.weight * NAME_WEIGHT } : term;

const NAME_WEIGHT = 0.25;

/** Terms inside a date become one term, found by day, month or year as well as by the words. */
function dateTerms(
  terms: readonly Term[],
  words: readonly Word[],
  dates: readonly AskedDate[],
): readonly Term[] {
  if (dates.length === 0) return terms;
  // "The prisoner born in 2005": a year in a name is no date to look for.
  const names = terms.filter((term) => term.entity !== undefined);
  const isInName = (date: AskedDate): boolean =>
    names.some((name) => {
      const start = words[name.at]?.start ?? 0;
      const last = words[endOfTerm(name) - 1];
      return date.start >= start && date.start <= (last?.start ?? start);
    });
  const inside = (term: Term): AskedDate | undefined => {
    const start = words[term.at]?.start ?? -1;
    return dates.find((date) => start >= date.start && start < date.end);
  };
  const kept = terms.filter((term) => {
    const date = inside(term);
    return date === undefined || isInName(date);
  });
  const added = dates
    .filter(
      (date) =>
        (date.role === 'within' || date.role === 'from' || date.role === 'deadline') && !isInName(date),
    )
    .map((date): Term => {
      const own = terms.filter((term) => inside(term) === date);
      const keys = [
        ...(date.from === date.to ? [{ key: `day:${date.from}`, strength: 1 }] : []),
        ...(date.precision === 'month' || date.precision === 'part'
          ? [{ key: `month:${date.from.slice(0, 7)}`, strength: 1 }]
          : []),
        ...(date.precision === 'year' ? [{ key: `year:${date.from.slice(0, 4)}`, strength: 1 }] : []),
        ...own.flatMap((term) =>
          term.keys.map(({ key, strength }) => ({ key, strength: (strength * 0.9) / own.length })),
        ),
      ];
      return { keys, parts: [], weight: 1, words: date.words, at: own[0]?.at ?? 0, isName: false };
    });
  return [...kept, ...added].sort((a, b) => a.at - b.at || compareText(a.words, b.words));
}

/** “hand them back”, “go back to”, “get his men back”: a way to move, no position. “Does he back the swap?” is one. */
function isParticle(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'back') return false;
  const before = words[at - 1]?.text ?? '';
  const after = words[at + 1]?.text ?? '';
  return (
    after === '' ||
    /^(?:to|from|in|into|at|on|home|and|or|with|by|when|if|after|once|alive|without)$/.test(after) ||
    /^(?:them|him|her|it|us|me|you|these|those|both|ones?)$/.test(before)
  );
}

function isNegated(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((word) => /^(?:not|never|no)$|n't$/.test(word.text));
}
