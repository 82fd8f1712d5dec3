// Who says a sentence: cue verbs with the phrase before or behind them, “according to”, quotation marks that go on.

import {
  cueOf,
  figureBehind,
  isWeak,
  needsCount,
  needsFigure,
  needsMark,
  needsOwnThat,
  needsReport,
  phrases,
} from './cues.ts';
import { isPronoun, type Phrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { type Named, named } from './printed-name.ts';
import type { Word } from './tagged.ts';
import { isWithinQuotation } from './within-quotation.ts';

export interface Speaker {
  /** The name or description as printed. */
  readonly name: string;
  /** The role beside the name, as printed. */
  readonly role?: string;
  /** The verb or phrase as printed. */
  readonly cue: string;
  readonly isQuotation: boolean;
  readonly isWeak: boolean;
}

const SKIPPED = new Set(['ADV', 'AUX']);
const SKIPPED_WORDS =
  /^(?:since|also|later|now|still|then|just|already|earlier|again|meanwhile|repeatedly|today|yesterday|tonight|this|last|late|early|week|month|year|morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4})$/i;
const TEMPORAL_JOINS = /^(?:on|in|at|by|during)$/i;
/** A phrase that begins so belongs to another clause, or says nothing: “nobody has told us”. */
const NO_SPEAKER =
  /^(?:which|who|whom|that|what|where|nobody|no one|none|neither|nothing)\b|^(?:(?:preliminary|initial|first|early|further|later|recent) )?(?:checks|tests|searches)$/i;
/** What a phrase in front of the verb is of, when it is not the one who speaks: “a lawmaker briefed by the agency said”. */
const NOT_SUBJECT =
  /^(?:by|in|on|at|with|from|during|to|about|into|over|under|through|against|outside|inside|among|behind)$/i;
/** “did not deny”, “neither confirmed”, “would say”, “if he claims”: nothing is said. */
const UNSAID = /^(?:not|never|neither|nor|n’t|n't|will|would|could|may|might|can|should|if|whether|unless)$/i;
/** Between a name and its verb: “who spoke on condition of anonymity”. */
const LONGEST_ASIDE = 200;

export function findSpeakers(sentence: string, words: readonly Word[]): readonly Speaker[] {
  const found: Speaker[] = [];
  const isQuotation = /[“”"]/.test(sentence);
  for (const match of sentence.matchAll(phrases)) {
    if (isWithinQuotation(sentence, match.index)) continue;
    const at = words.findIndex(({ start }) => start >= match.index + match[0].length);
    const phrase =
      at === -1
        ? undefined
        : (whole(phraseAfter(words, at, sentence)) ?? upToComma(sentence, words[at]?.start ?? 0));
    if (phrase !== undefined)
      found.push({
        ...withApposition(phrase, words, sentence),
        cue: match[0].trim(),
        isQuotation,
        isWeak: false,
      });
  }
  const passedOn = quotedAsSaying(sentence, words, isQuotation);
  if (passedOn.length > 0) return passedOn;
  for (const [i, word] of words.entries()) {
    const base = cueOf(word.text);
    if (base === undefined || !['VERB', 'AUX', 'NOUN', 'ADJ', 'PROPN'].includes(word.pos)) continue;
    if (isWithinQuotation(sentence, word.start)) continue;
    const behind = sentence.slice(word.end);
    const marked =
      /^\s*(?:that\b|[,:]?\s*[“"])/.test(behind) || isQuotation || /^[^.]*\bthat\b/.test(behind.slice(0, 40));
    if (!isVerbHere(words, i, sentence)) continue;
    if (isUnsaid(words, i)) continue;
    // “said to show a killing”: by whom, no word says.
    if (base === 'say' && /^ to be\b|^ to \p{Ll}+ (?:the|an?|his|her|its|their)\b/u.test(behind)) continue;
    // “called on both sides to …”, “called for an inquiry”, “appealed to them to …”
    const isCall =
      (base === 'call' && /^ (?:on|for)\b/.test(behind)) ||
      (base === 'appeal' && /^ (?:to|for)\b/.test(behind));
    // “The rest, she believes, was eaten.”
    const isInserted = /, [^,“”"]{2,60}$/.test(sentence.slice(0, word.start).trimEnd()) && /^,/.test(behind);
    const isExpected = base === 'expect' && /^ [^,.;]{0,40}\d/.test(behind);
    if (
      needsMark(base) &&
      !marked &&
      !isCall &&
      !isInserted &&
      !isExpected &&
      behind.replace(/[.”"]/g, '') !== ''
    )
      continue;
    const figure = figureBehind(base);
    // “Some forty were hurt – the ministry counts 38 – and two are missing”: another count beside it.
    const isBeside = / – [^–]*$/.test(sentence.slice(0, word.start)) && / – /.test(behind);
    if (figure !== undefined && (isBeside || !figure.test(behind))) continue;
    if (needsFigure(base) && /^ (?:off|up|on|out|down)\b/.test(behind)) continue;
    if (
      needsOwnThat(base) &&
      !/^ (?:no (?:\p{L}+ )?(?:sign|evidence|indication|proof|trace)s? )?that\b/u.test(behind)
    )
      continue;
    if (
      needsReport(base) &&
      !/^ (?:an?|its|the|new) (?:\p{L}+ ){0,2}(?:assessment|estimate|report|statement|finding|figure)s? that\b/u.test(
        behind,
      )
    )
      continue;
    if (
      needsCount(base) &&
      !/^ (?:its|the|their|his|her|that|this)\b[^,;“”]*\b(?:toll|count|figure|number|estimate|total|tally)\b[^,;“”]* to /.test(
        behind,
      )
    )
      continue;
    if (
      needsFigure(base) &&
      !/^[^,.“”]* (?:higher|lower)\b|^[^,.“”]* (?:at|as|to) (?:[^,.“”]* )?(?:[\d~$€£“"]|\p{L}+teen|\p{L}+ty)/u.test(
        behind,
      )
    )
      continue;
    // “she said, adding that”: she, as before.
    if (found.length > 0 && words[i - 1]?.text === ',' && /ing$/.test(word.text)) continue;
    const subject = subjectOf(words, i, sentence);
    // “a doctor at the hospital, who said”: the doctor.
    const speaker = subject?.name.toLowerCase() === 'who' ? beforeWho(words, i, sentence) : subject;
    if (speaker === undefined || NO_SPEAKER.test(speaker.name)) continue;
    const cue =
      words[i - 1]?.pos === 'AUX' && /^(?:has|have|had)$/i.test(words[i - 1]?.text ?? '')
        ? sentence.slice(words[i - 1]?.start, word.end)
        : word.text;
    found.push({ ...speaker, cue, isQuotation, isWeak: isWeak(base) });
  }
  // A name says more than “he”, but who speaks last speaks of it all: “tests confirmed it, she said”.
  const names = found.filter(
    ({ name, cue }) => !isPronoun(name) || sentence.replace(/[.”"]+$/, '').endsWith(`, ${name} ${cue}`),
  );
  const kept = names.length > 0 ? names : found;
  return kept.filter((one, at) => kept.findIndex(({ name }) => name === one.name) === at);
}

/** What the tagger takes for a noun or a name is a verb only where something said follows it at once. */
function isVerbHere(words: readonly Word[], at: number, sentence: string): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (
    word === undefined ||
    /^(?:an?|the|its|his|her|their|of|for|no|any|this|that|these|those|than|as|nothing|first|originally|initially|widely)$/i.test(
      before?.text ?? '',
    )
  )
    return false;
  if (/^\s*nothing(?: (?:as|about|of|more|when|while)\b|[.,;]|$)/i.test(sentence.slice(word.end)))
    return false;
  if (word.pos === 'VERB' || word.pos === 'AUX' || /^(?:said|says|told)$/i.test(word.text))
    return !/^\p{Lu}/u.test(word.text) || at === 0;
  // “…, the union estimates”
  const isLast =
    sentence.slice(word.end).replace(/[.,”"]/g, '') === '' &&
    /, [^,]{3,60}$/.test(sentence.slice(0, word.start).trimEnd());
  return (
    isLast ||
    (/^\p{Ll}/u.test(word.text) &&
      /^\s*(?:(?:today |yesterday |on \p{Lu}\p{L}+ |last \p{L}+ |earlier |later |(?:us|them|(?:the|its|our) \p{L}+) )?that\b|[,:]?\s*[“"])/u.test(
        sentence.slice(word.end),
      ))
  );
}

/** Nobody says it: it is denied, only possible, said of somebody, or somebody is told. */
function isUnsaid(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const word = words[i];
    if (word === undefined || /[,;“”"]/.test(word.text)) return false;
    if (UNSAID.test(word.text)) return true;
    if (/^(?:to|is|are|was|were|be|been|being|the|an?|nor)$/i.test(word.text))
      return i === at - 1 || word.text === 'to';
    if (!['AUX', 'ADV', 'PART'].includes(word.pos)) return false;
  }
  return false;
}

/** “CPA quoted an official, who cited mortuary records, as saying”: the official, through CPA. */
function quotedAsSaying(sentence: string, words: readonly Word[], isQuotation: boolean): readonly Speaker[] {
  const verb = words.findIndex(
    ({ text, start }) =>
      /^(?:quotes?|quoted|cites?|cited)$/i.test(text) && / as saying\b/.test(sentence.slice(start)),
  );
  if (verb === -1) return [];
  const phrase = phraseAfter(words, verb + 1, sentence);
  const outer = subjectOf(words, verb, sentence);
  const cue = words[verb]?.text ?? '';
  return [
    ...(phrase === undefined
      ? []
      : [{ ...withApposition(phrase, words, sentence), cue: 'as saying', isQuotation, isWeak: false }]),
    ...(outer === undefined ? [] : [{ ...outer, cue, isQuotation, isWeak: false }]),
  ];
}

/** An article alone names nobody: its noun was taken for a verb. */
function whole(phrase: Phrase | undefined): Phrase | undefined {
  return phrase === undefined || /^(?:an?|the|its|his|her|their)$/i.test(phrase.text) ? undefined : phrase;
}

function upToComma(sentence: string, from: number): Phrase | undefined {
  const text = /^[^,.;“”–]{3,60}/.exec(sentence.slice(from))?.[0].trim();
  return text === undefined ? undefined : { text, start: from, end: from + text.length, first: -1, last: -1 };
}

/** Whoever stands before the verb (“the ministry, in a note, said”), or behind it (“said Lee, an MP”). */
function subjectOf(words: readonly Word[], verb: number, sentence: string): Named | undefined {
  let at = verb - 1;
  while (
    at >= 0 &&
    (SKIPPED.has(words[at]?.pos ?? '') ||
      SKIPPED_WORDS.test(words[at]?.text ?? '') ||
      (TEMPORAL_JOINS.test(words[at]?.text ?? '') && SKIPPED_WORDS.test(words[at + 1]?.text ?? '')))
  )
    at--;
  // “The Union of Deck Crews (UDEC) said”
  if (words[at]?.text === ')') {
    const opened = words.slice(0, at).findLastIndex(({ text }) => text === '(');
    if (opened > 0) at = opened - 1;
  }
  // “Lee Seong-kweun, an MP who was briefed, said”
  if (words[at]?.text === ',') {
    const aside = beforeAside(words, at, sentence);
    if (aside !== undefined) return aside;
  }
  // “However he did not deny it, insisting the Treasury would be ruthless”: he.
  if (words[at]?.text === ',' && /ing$/.test(words[verb]?.text ?? '')) return mainSubject(words, sentence);
  // “The surveyor counted 412 homes and put the damage at …”: whoever counted.
  if (/^(?:and|but)$/i.test(words[at]?.text ?? '')) {
    const first = firstVerb(words, at, sentence);
    if (first !== undefined) return subjectOf(words, first, sentence);
  }
  const before = at < 0 ? undefined : subjectEnding(words, at, sentence);
  const after = phraseAfter(words, verb + 1, sentence);
  const isInverted = at < 0 || /[,”"]/.test(words[at]?.text ?? '');
  // “…,” he said; but “Oskar Tenn, another passenger, said he heard it” has its speaker before the verb.
  const isOwnSubject =
    after !== undefined &&
    isPronoun(after.text) &&
    !/[”"]/.test(sentence.slice(0, words[verb]?.start).slice(-3));
  // Whom one tells stands behind “told”.
  const isListener = /^(?:tell|tells|told)$/i.test(words[verb]?.text ?? '');
  if (isInverted && after !== undefined && !isOwnSubject && !isListener)
    return withApposition(after, words, sentence);
  if (before === undefined) {
    const first = clauseSubject(words, at, sentence);
    if (first !== undefined) return named(first.text);
    return after !== undefined &&
      !isListener &&
      /^\p{Lu}/u.test(after.text) &&
      /[”",]\s*$/.test(sentence.slice(0, words[verb]?.start))
      ? withApposition(after, words, sentence)
      : undefined;
  }
  return named(before.text);
}

/** The verb with which the part of the sentence begins that goes on to word `to`; an aside's (“who was freed”) is none. */
function firstVerb(words: readonly Word[], to: number, sentence: string): number | undefined {
  const from = words.slice(0, to).findLastIndex(({ text }) => /^[;:“”"–—]$/.test(text)) + 1;
  const first = words.findIndex(
    ({ pos, start }, i) =>
      i > from &&
      i < to &&
      (pos === 'VERB' || pos === 'AUX') &&
      !/^(?:who|which|that|whose|,)$/i.test(words[i - 1]?.text ?? '') &&
      !isWithinQuotation(sentence, start),
  );
  return first === -1 ? undefined : first;
}

/** The first phrase of the clause that goes on to word `to`. */
function clauseSubject(words: readonly Word[], to: number, sentence: string): Phrase | undefined {
  const from =
    words
      .slice(0, to)
      .findLastIndex(({ text, pos }) => /^[,;:“”"–—]$/.test(text) || pos === 'CCONJ' || pos === 'SCONJ') + 1;
  const phrase = whole(phraseAfter(words, from, sentence));
  return phrase === undefined ||
    phrase.first >= to ||
    /^(?:in|on|at|by|from|with)$/i.test(words[from]?.text ?? '')
    ? undefined
    : phrase;
}

/** Whoever the sentence begins with. */
function mainSubject(words: readonly Word[], sentence: string): Named | undefined {
  const first = words.findIndex(({ pos }) => !['ADV', 'CCONJ', 'SCONJ', 'PUNCT', 'INTJ'].includes(pos));
  const phrase = first === -1 ? undefined : phraseAfter(words, first, sentence);
  return phrase === undefined ? undefined : named(phrase.text);
}

/** Whom “who said” goes back to. */
function beforeWho(words: readonly Word[], verb: number, sentence: string): Named | undefined {
  const who = words.slice(0, verb).findLastIndex(({ text }) => /^who$/i.test(text));
  const last = words[who - 1]?.text === ',' ? who - 2 : who - 1;
  const phrase = last < 0 ? undefined : phraseBefore(words, last, sentence);
  return phrase === undefined ? undefined : named(phrase.text);
}

/** The phrase that ends at word `last`, or whoever its clause begins with where it only belongs to him. */
function subjectEnding(words: readonly Word[], last: number, sentence: string): Phrase | undefined {
  const phrase = phraseBefore(words, last, sentence);
  const leads = phrase === undefined ? undefined : words[phrase.first - 1];
  if (phrase === undefined || leads === undefined || !(NOT_SUBJECT.test(leads.text) || leads.pos === 'VERB'))
    return phrase;
  // “were in Russia and an official said”: behind “and” another clause begins.
  const and = words
    .slice(0, last)
    .findLastIndex(
      ({ text }, i) =>
        i >= phrase.first && /^and$/i.test(text) && /^(?:an?|the)$/i.test(words[i + 1]?.text ?? ''),
    );
  if (and !== -1) return phraseBefore(words.slice(and + 1), last - and - 1, sentence);
  const first = clauseSubject(words, phrase.first - 1, sentence);
  return first !== undefined && first.start < phrase.start ? first : phrase;
}

const PLACE_NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u;
const IN_PLACE = /\b(?:in|at|from|near) (?:the|its|a) (?:[\p{Ll}-]+ )?[\p{Ll}-]+$/u;

/** Whom an aside between commas belongs to, or names. */
function beforeAside(words: readonly Word[], comma: number, sentence: string): Named | undefined {
  // An aside may hold commas of its own; the nearest first.
  for (let opened = comma - 1; opened > 0; opened--) {
    if (words[opened]?.text !== ',') continue;
    const inner = sentence.slice(words[opened + 1]?.start, words[comma - 1]?.end);
    if (/[“”"]/.test(inner) || inner.length > LONGEST_ASIDE) return undefined;
    const before = subjectEnding(words, opened - 1, sentence);
    if (before === undefined) continue;
    // “A diplomat in the capital, Selm, said”: the name of the place.
    if (PLACE_NAME.test(inner) && IN_PLACE.test(sentence.slice(0, words[opened]?.start).trim()))
      return named(before.text);
    // “Its secretary, Mairi Stroud, said”: the name stands between the commas.
    const role = /^(?:(?:\p{Lu}[\p{L}.]+ )*?)((?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]+)$/u.exec(inner);
    if (role !== null && !/^\p{Lu}[\p{L}.’'-]+ \p{Lu}/u.test(before.text))
      return { ...named(inner), role: before.text };
    const isAside =
      /^(?:an?|the|its|his|her|(?:\p{Lu}[\p{L}-]+ )*\p{Lu}[\p{L}-]+[’']s \p{L}+|who|whose|which|in|at|on|of|with|\d+|one|another|head|chief|director|owner|chair\p{L}*|president|secretary|leader|member|spokes\p{L}+|\p{L}+ing|\p{Ll}+ed|(?:\p{Ll}+ )+(?:of|at|for))\b/iu.test(
        inner,
      );
    if (!isAside) continue;
    return {
      ...named(before.text),
      ...(/^(?:an?|the|its|his|her) /i.test(inner) && inner.length < 90 ? { role: inner } : {}),
    };
  }
  return undefined;
}

function withApposition(phrase: Phrase, words: readonly Word[], sentence: string): Named {
  const behind = sentence.slice(phrase.end);
  // “said the group’s director, Vera Lonsky”
  const name = /^, ((?:\p{Lu}[\p{L}.’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+)(?=[,.”]|$)/u.exec(behind)?.[1];
  if (name !== undefined && !/\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(phrase.text))
    return { ...named(name), role: phrase.text };
  const role = /^, ((?:an?|the|its) [^,.;“”]{3,70})/.exec(behind)?.[1];
  // “According to SeaTrace, the Aune stopped”: what follows is the clause.
  const isClause =
    role !== undefined &&
    words.some(
      ({ pos, start }) =>
        start > phrase.end && start < phrase.end + 2 + role.length && (pos === 'VERB' || pos === 'AUX'),
    );
  return { ...named(phrase.text), ...(role === undefined || isClause ? {} : { role }) };
}
