// What a clause tells as an act with roles, drafted: the one act that its verbs name, whoever stands before the verb and
// whoever behind it, in the quote's own words. Who does it to whom a machine misses too often: the review asks for that
// first. And how a clause may stand to what other documents tell of the same act and group.

import { readAmount } from '../../briefing/read-amount.ts';
import type { Proposal } from '../../briefing/schema.ts';
import type { ActsVocabulary, NamedAct } from '../../language/en/acts.ts';
import { cueOf, isDeed } from './cues.ts';
import { isPronoun, type Phrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import type { KnownClaim } from './proposal-input.ts';
import { COUNTING, isBeforeTo, isInPassing, limitsMore, standingOf, TAKES_BACK, VAGUE } from './standing.ts';
import type { Tagger, Word } from './tagged.ts';

/** Acts that say no more than that something is so. */
const EMPTY = new Set('be have describe say do make become happen attribute link'.split(' '));
/** What nobody has done to him: the subject does it, and there is no object. */
const AGENTIVE: ReadonlySet<string> = new Set(
  'resign escape flee defect struggle work wait travel apologise disagree protest march walk stay take-part negotiate vote'.split(
    ' ',
  ),
);
const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/i;
/** Behind such a verb these make no other of it: “accounted for”, “seen as”, “working at”. */
const TO = /^(?:to|from|for|as|at|in|on)$/i;

export interface DraftedAct {
  readonly act: string;
  readonly by?: string;
  readonly of?: string;
  readonly amount?: string;
  readonly state?: 'offered' | 'thought';
  readonly not?: true;
}

/** Whoever says it, by id: always “I” and “we”; “he” or “it” as it is a person or a body, either where that is not known. */
export interface Self {
  readonly id: string;
  readonly called: 'he' | 'it' | 'either' | 'neither';
  /** The verb by which it is said, as printed. */
  readonly cue?: string;
}

/** A figure of the clause: its unit's words, and the acts that the unit counts where the briefing says. */
export interface Counted {
  readonly printed: string;
  readonly words: readonly string[];
  readonly acts?: readonly string[] | undefined;
}

/** A clause tells of no more deeds than a reviewer can look over. */
const MOST_ACTS = 2;

/**
 * What the clause tells, an act a verb; and what it counts, an act a figure whose unit is one (“at least seven wounded”).
 * `clause` with who says so, `point` without. None where a deed is denied, or only possible.
 */
export function actsOf(
  clause: string,
  point: string,
  counted: readonly Counted[],
  tag: Tagger,
  acts: ActsVocabulary,
  /** Whoever says it: “I”, “we”, and “he” of “he said he”. */
  self?: Self,
): readonly DraftedAct[] {
  const words = tag(point);
  const withheld = withheldIn(words, point, self);
  if (withheld !== undefined) return [withheld];
  if (TAKES_BACK.test(clause)) return [];
  const read: number[] = [];
  const plain = words.map(({ text }) => text.toLowerCase());
  const verbs = acts
    .find(plain)
    // “Were taken prisoner”: of what stands behind, if that is told.
    .flatMap((one) =>
      isVague(words, one)
        ? acts.find(plain.with(one.from, '')).filter(({ from }) => from === one.to - 1)
        : [one],
    )
    .filter((one) => one.naming === 'verb' && !EMPTY.has(one.act) && !isVague(words, one));
  const drafted: DraftedAct[] = words.flatMap((word, at): DraftedAct[] => {
    const found = verbs.filter(({ from, apart }) => from === at && !isAnother(words, from, apart));
    // “were missing”, “ran aground”: one act of several words.
    const isPhrase = found.some(({ from, to }) => to > from + 1);
    const isWithin = verbs.some(({ from, to }) => from < at && at < to);
    const isVerb = word.pos === 'VERB' || (word.pos === 'AUX' && isPhrase);
    // “Offered to send”: sending is what is told of.
    if (
      !isVerb ||
      isWithin ||
      (cueOf(word.text) !== undefined && !isDeed(word.text)) ||
      isModifier(words, at) ||
      isBeforeTo(words, at)
    )
      return [];
    // Where a verb names several, the one that a figure of the clause counts.
    const named =
      found.find(({ act }) => counted.some((one) => one.acts?.includes(act))) ??
      (!isPhrase && VAGUE.test(word.text)
        ? undefined
        : found.every(({ act }) => act === found[0]?.act)
          ? found[0]
          : found.find(({ act }) => isFormOf(word.text, act)));
    const standing = named === undefined ? undefined : standingOf(words, at);
    if (named === undefined || standing === undefined) return [];
    const { not, state } = standing;
    const roles = rolesOf(
      words,
      { act: named.act, from: at, to: named.to, isIntransitive: named.isIntransitive },
      point,
      self,
    );
    // What lies ahead is somebody's to do, or nobody says whose.
    if (state === 'offered' && roles.by === undefined) return [];
    read.push(...standing.read);
    // “Will not send”: that it does not happen says all.
    const isAhead = state !== 'done' && !not;
    return [{ act: named.act, ...roles, ...(isAhead ? { state } : {}), ...(not ? { not } : {}) }];
  });
  if (limitsMore(words, read, clause)) return [];
  for (const { printed, words: unit, acts: its } of counted) {
    // Where the briefing does not say which act a unit counts, its words name one that a verb of the clause tells too.
    const guessed =
      its === undefined ? commonest(unit.flatMap((word) => namedBy(word, acts)[0]?.act ?? [])) : undefined;
    const act = its?.length === 1 ? its[0] : drafted.some((one) => one.act === guessed) ? guessed : undefined;
    const from = point.indexOf(printed);
    // Whom it counts, from the figure on: the hedge before it begins no phrase.
    const at = words.findIndex(({ start, pos }) => start >= from && pos === 'NUM');
    if (act === undefined || from === -1 || at === -1 || isInPassing(words, at)) continue;
    // “All but 380 of those evacuated”, “three of the injured were …”: others are told of, or something else.
    if (/\b(?:all but|except|of the|of its|one of) $/i.test(point.slice(0, from))) continue;
    if (/^ of (?:the|its|their|those|them)\b/i.test(point.slice(from + printed.length))) continue;
    // “Ready to exchange two captured soldiers”: another deed is told of them.
    const [counts, next] = words.slice(at + 1, at + 3);
    const isOfOthers =
      drafted.some((one) => one.act !== act && !COUNTING.has(one.act)) && /ed$|en$/.test(counts?.text ?? '');
    if (isOfOthers && ['NOUN', 'PROPN'].includes(next?.pos ?? '')) continue;
    // “It had treated 44 people”: they are counted by that.
    if (drafted.some((one) => one.act !== act && [one.by, one.of].some((who) => who?.startsWith(printed))))
      continue;
    const own = drafted.findIndex((one) => one.act === act);
    const of = drafted[own]?.of ?? filler(phraseAfter(words, at, point));
    const counting = { act, ...(of === undefined ? {} : { of }), amount: printed };
    if (own === -1) drafted.push(counting);
    else drafted[own] = { ...drafted[own], ...counting };
  }
  // An act of nobody and nothing is a word that only looks like one.
  const isCounted = drafted.some(({ amount }) => amount !== undefined);
  const only = drafted.filter(
    ({ act, by, of, amount }, i) =>
      !(isCounted && amount === undefined && COUNTING.has(act)) &&
      drafted.findIndex((one) => one.act === act) === i &&
      (by !== undefined || of !== undefined || amount !== undefined) &&
      (by === undefined || by !== of),
  );
  return only.slice(0, MOST_ACTS).map((one) => withAmount(one, counted));
}

/** “Declined to comment”, “did not respond to a request”, “has refused to publish”: what somebody does not do, told as his deed. */
function withheldIn(words: readonly Word[], clause: string, self: Self | undefined): DraftedAct | undefined {
  const at = words.findIndex(({ text }, i) => {
    const behind = clause.slice(words[i]?.end);
    return (
      (/^(?:declin|refus)(?:es|ed)$/i.test(text) && /^ to \p{Ll}/u.test(behind)) ||
      (/^(?:respond|comment)(?:ed)?$/i.test(text) &&
        words.slice(Math.max(0, i - 3), i).some((word) => /^(?:not|n’t|n't|never)$/i.test(word.text)) &&
        (/^c/i.test(text) ||
          /^ to (?:an? |the |our |his |her )?(?:requests?|questions?|calls?|e-?mails?)\b/.test(behind)))
    );
  });
  if (at === -1 || isInPassing(words, at)) return undefined;
  let subject = at - 1;
  while (subject >= 0 && ['AUX', 'ADV', 'PART'].includes(words[subject]?.pos ?? '')) subject--;
  const by = subjectAt(words, subject, clause, self);
  // “Had refused her”, “were refused”: not the one who refuses.
  if (by === undefined || words.slice(subject + 1, at).some(({ text }) => BE.test(text))) return undefined;
  const isComment =
    /^[cr]/i.test(words[at]?.text ?? '') && !/^ref/i.test(words[at]?.text ?? '')
      ? true
      : /^ to comment\b/.test(clause.slice(words[at]?.end));
  return isComment ? { act: 'comment', by, not: true } : { act: 'refuse', by };
}

/** Which act most of a unit’s words name: “wounded, injured, hurt, treated”. */
function commonest(named: readonly string[]): string | undefined {
  const times = (act: string): number => named.filter((one) => one === act).length;
  return [...named].sort((a, b) => times(b) - times(a))[0];
}

/** The figure that counts who is acted upon, or who acts. */
function withAmount(drafted: DraftedAct, counted: readonly { readonly printed: string }[]): DraftedAct {
  const { by = '', of = '', amount } = drafted;
  const own = counted.find(({ printed }) => {
    // “more than 10,000” of “10,000 soldiers”
    const figure = printed.replace(LEADING_HEDGE, '');
    return [by, of].some((words) => [printed, figure].some((one) => words.startsWith(`${one} `)));
  });
  return amount !== undefined || own === undefined ? drafted : { ...drafted, amount: own.printed };
}

const LEADING_HEDGE = /^(?:\p{Ll}+ )+(?=\d)/iu;

/** The acts that a verb names; the list has the plainest first. */
function namedBy(word: string, acts: ActsVocabulary) {
  return acts.find([word.toLowerCase()]).filter(({ naming, act }) => naming === 'verb' && !EMPTY.has(act));
}

/** “Counted 71 men on the floor” is not to count on them, and “shot in the back” is not to shoot back. */
function isAnother(words: readonly Word[], from: number, last: number | undefined): boolean {
  if (last === undefined) return false;
  return (
    /^(?:on|in|to|for|at|from|with|into)$/i.test(words[last]?.text ?? '') ||
    words.slice(from + 1, last).some(({ pos }) => pos === 'ADP')
  );
}

/** “Were taken”, “had gone to”: of as many meanings as the verb alone. */
function isVague(words: readonly Word[], { from, to }: Pick<NamedAct, 'from' | 'to'>): boolean {
  const phrase = words.slice(from, to);
  return phrase.length > 1 && phrase.every(({ text }) => [BE, VAGUE, TO].some((one) => one.test(text)));
}

/** “Suspended” is of suspend, whatever else it may be. */
function isFormOf(word: string, act: string): boolean {
  const stem = act.replace(/e$/, '');
  return act.length > 3 && new RegExp(`^${stem}(?:e|e?s|e?d|ing)?$`, 'i').test(word);
}

/** “detained fishermen”, “fishermen held since May were freed”: what tells of somebody, not what is told. */
function isModifier(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (before?.pos === 'AUX') return false;
  if (
    next?.pos === 'NOUN' &&
    before !== undefined &&
    ['DET', 'ADJ', 'PROPN', 'VERB', 'ADP', 'NUM'].includes(before.pos)
  )
    return true;
  // “an injured North Korean”, “hand over captured North Koreans”; and “announced their capture”.
  const isDetermined = /^(?:an?|the|its|his|her|their|our|my|your|two|three|four|no|any|these|those)$/i.test(
    before?.text ?? '',
  );
  if (
    isDetermined ||
    (['VERB', 'NUM'].includes(before?.pos ?? '') &&
      next?.pos === 'PROPN' &&
      /(?:ed|en)$/i.test(words[at]?.text ?? ''))
  )
    return true;
  const isParticiple =
    /(?:ed|en)$|^(?:held|hit|shot|sent|taken|hurt|found|brought|caught|left|lost|cut)$/i.test(
      words[at]?.text ?? '',
    );
  return (
    isParticiple &&
    words.slice(at + 1).some(({ pos }) => pos === 'AUX') &&
    words.slice(0, at).every(({ pos }) => pos !== 'AUX')
  );
}

function rolesOf(
  words: readonly Word[],
  { act, from: verb, to, isIntransitive }: Pick<NamedAct, 'act' | 'from' | 'to' | 'isIntransitive'>,
  clause: string,
  self: Self | undefined,
): Pick<DraftedAct, 'by' | 'of'> {
  let at = verb - 1;
  let isPassive = false;
  while (at >= 0 && (['AUX', 'ADV', 'PART'].includes(words[at]?.pos ?? '') || isBeforeTo(words, at))) {
    // “had been deepening”, “is expected to treat” are done by the subject.
    const isBehindTo = words.slice(at, verb).some(({ text }) => /^to$/i.test(text));
    if (BE.test(words[at]?.text ?? '') && !isBehindTo && !/ing$/i.test(words[verb]?.text ?? ''))
      isPassive = true;
    at--;
  }
  const before = subjectAt(words, at, clause, self);
  // “Sorvians killed since March”: they are not the ones who killed.
  const isReduced =
    !AGENTIVE.has(act) &&
    at === verb - 1 &&
    at >= 0 &&
    /(?:ed|en|own|orn)$/i.test(words[verb]?.text ?? '') &&
    !['DET', 'NOUN', 'PROPN', 'NUM', 'PRON', 'ADJ'].includes(words[verb + 1]?.pos ?? '');
  // “A video of two men captured in …”: which of them, no word says.
  if (isReduced && / of /.test(before ?? '')) return {};
  if (isPassive || isReduced) {
    const next = words.findIndex(({ text }, i) => i > verb && i <= verb + 4 && /^by$/i.test(text));
    const by = filler(next === -1 ? undefined : phraseAfter(words, next + 1, clause));
    return { ...(by === undefined ? {} : { by }), ...(before === undefined ? {} : { of: before }) };
  }
  if (AGENTIVE.has(act)) return before === undefined ? {} : { by: before };
  const after = filler(phraseAfter(words, behindHedge(words, to), clause));
  // “Had passed a safety inspection”: what it is done to stands right behind.
  const hasObject =
    after !== undefined &&
    isFormOf(words[verb]?.text ?? '', act) &&
    ['DET', 'NOUN', 'PROPN'].includes(words[to]?.pos ?? '');
  if (isIntransitive && !hasObject) return before === undefined ? {} : { of: before };
  return { ...(before === undefined ? {} : { by: before }), ...(after === undefined ? {} : { of: after }) };
}

/** The subject that ends at word `at`, an aside between commas left out: “the head of the office, Ada Lund, resigned”. */
function subjectAt(
  words: readonly Word[],
  at: number,
  clause: string,
  self: Self | undefined,
): string | undefined {
  if (at < 0) return undefined;
  if (words[at]?.text === ',') {
    const opened = words.slice(0, at).findLastIndex(({ text }) => text === ',');
    if (opened < 1) return undefined;
    const inner = filler(phraseBefore(words, at - 1, clause));
    return inner !== undefined && FULL_NAME.test(inner)
      ? inner
      : filler(phraseBefore(words, opened - 1, clause));
  }
  const word = words[at]?.text ?? '';
  if (/^(?:who|which)$/i.test(word))
    return filler(phraseBefore(words, words[at - 1]?.text === ',' ? at - 2 : at - 1, clause));
  if (/^(?:I|we)$/i.test(word)) return self?.id;
  // “The spokesman said it held 640 tonnes”: not he.
  const called = /^(?:he|she)$/i.test(word) ? 'he' : /^(?:it|they)$/i.test(word) ? 'it' : undefined;
  if (at === 0 && called !== undefined)
    return self !== undefined && [called, 'either'].includes(self.called) ? self.id : undefined;
  return filler(phraseBefore(words, headEnd(words, at, clause), clause));
}

/** Where the phrase ends that “above the quarry” only places: “a footbridge above the quarry collapsed”. */
function headEnd(words: readonly Word[], at: number, clause: string): number {
  const phrase = phraseBefore(words, at, clause);
  const before = phrase === undefined ? undefined : words[phrase.first - 1];
  return phrase !== undefined && before !== undefined && PLACES.test(before.text) && phrase.first > 1
    ? headEnd(words, phrase.first - 2, clause)
    : at;
}

const PLACES =
  /^(?:above|across|against|along|around|behind|below|beneath|beside|between|beyond|inside|into|near|off|onto|outside|over|through|to|towards|under|within)$/i;

const FULL_NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+$/u;

/** “more than 10,000 soldiers”: from the figure on. */
function behindHedge(words: readonly Word[], from: number): number {
  const number = words.slice(from, from + 4).findIndex(({ pos }) => pos === 'NUM');
  const isHedge = words.slice(from, from + Math.max(number, 0)).every(({ text }) => HEDGE.test(text));
  return number > 0 && isHedge ? from + number : from;
}

const HEDGE =
  /^(?:more|less|fewer|than|at|least|most|up|to|as|many|about|around|some|over|under|nearly|almost|roughly|only)$/i;

/** Words of the quote that name somebody or something; a pronoun names nobody, and a day is no deed's object. */
export function filler(phrase: Phrase | undefined): string | undefined {
  const text = phrase?.text
    .split(/ (?:on|at|in|since|until|by|from|for|with) /)[0]
    ?.replace(/^[“"]|[”"]$/g, '')
    .replace(/(?: (?:of|to|and|a|an|the))+$/, '');
  if (text === undefined || text === '' || isPronoun(text) || text.length > 60 || INDEFINITE.test(text))
    return undefined;
  return text;
}

const INDEFINITE =
  /^(?:(?:early |late )?(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter)|(?:an?|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some) (?:minute|hour|day|week|month|year)s?|(?:on |in |at |last |this |next )*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|one|(?:the )?others?|(?:the )?other \p{L}+|anyone|anybody|nobody|no one|someone|somebody|everyone|everybody|them|him|her|his|its|their|us|me|my|our|your|himself|herself|itself|themselves|which|there|this|that|these|those|such|what|(?:two|three|four|five|six|seven|eight|nine|ten|some|many|most|all|none|both|several)(?: of)?|\d+(?: of)?|of\b.*|on\b.*|in\b.*|at\b.*|neither\b.*|.* of them|to|an?|the|hours?|\d+ (?:january|february|march|april|may|june|july|august|september|october|november|december).*)$/iu;

/** The one number that the printed words stand for, where they stand for one. */
export function figuresOf(printed: string): readonly number[] {
  const { low, best, high } = readAmount(printed);
  return [best ?? low ?? high ?? []].flat();
}

/** Never “contradicts”: that is for a person to say. */
export function relationsTo(
  known: readonly KnownClaim[],
  own: {
    readonly act: string | undefined;
    readonly about: readonly string[];
    readonly origin: string | undefined;
    readonly figures: readonly number[];
    readonly date: string | null;
  },
): Proposal['relations'] {
  const { act } = own;
  if (act === undefined) return [];
  const alike = known.filter(
    ({ acts, about }) => acts.includes(act) && about.some((id) => own.about.includes(id)),
  );
  return alike.slice(0, 3).map(({ id, origin, figures, date }) => {
    const why = `both tell of ${act}, of ${own.about.join(', ')}`;
    if (own.origin === origin) return { type: 'same-origin', with: id, why };
    if (own.figures.length > 0 && figures.length > 0 && !own.figures.some((n) => figures.includes(n)))
      return { type: 'other-quantity', with: id, why };
    if (own.date !== null && date !== null && own.date !== date) return { type: 'other-date', with: id, why };
    return { type: 'other-scope', with: id, why };
  });
}
