// Who says a sentence: cue verbs with the phrase before or behind them, “according to”, quotation marks that go on.

import { cueOf, isWeak, needsMark, phrases } from './cues.ts';
import { isPronoun, type Phrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import type { Word } from './tagged.ts';

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
  /^(?:since|also|later|now|still|then|just|already|earlier|again|meanwhile|repeatedly)$/i;
/** A phrase that begins so belongs to another clause. */
const RELATIVE = /^(?:which|who|whom|that|where)\b/i;

/** `inQuotation`: the sentence stands within quotation marks that an earlier one opened. */
export function findSpeakers(sentence: string, words: readonly Word[]): readonly Speaker[] {
  const found: Speaker[] = [];
  const isQuotation = /[“”"]/.test(sentence);
  for (const match of sentence.matchAll(phrases)) {
    const at = words.findIndex(({ start }) => start >= match.index + match[0].length);
    const phrase =
      at === -1
        ? undefined
        : (whole(phraseAfter(words, at, sentence)) ?? upToComma(sentence, words[at]?.start ?? 0));
    if (phrase !== undefined)
      found.push({ ...named(phrase.text), cue: match[0].trim(), isQuotation, isWeak: false });
  }
  for (const [i, word] of words.entries()) {
    const base = cueOf(word.text);
    if (base === undefined || !['VERB', 'AUX', 'NOUN', 'ADJ'].includes(word.pos)) continue;
    if (isWithinQuotation(sentence, word.start)) continue;
    const previous = words[i - 1];
    // “is believed”, “was told”, “to say”: nobody is named, or somebody is told.
    if (
      previous !== undefined &&
      /^(?:to|is|are|was|were|be|been|being|the|a|an|not)$/i.test(previous.text) &&
      word.pos !== 'VERB'
    )
      continue;
    if (previous !== undefined && /^(?:to|is|are|was|were|be|been|being)$/i.test(previous.text)) continue;
    const marked =
      /^\s*(?:that\b|[,:]?\s*[“"])/.test(sentence.slice(word.end)) ||
      isQuotation ||
      /^[^.]*\bthat\b/.test(sentence.slice(word.end, word.end + 40));
    if (needsMark(base) && !marked) continue;
    const speaker = subjectOf(words, i, sentence);
    if (speaker === undefined || RELATIVE.test(speaker.name)) continue;
    const cue =
      words[i - 1]?.pos === 'AUX' && /^(?:has|have|had)$/i.test(words[i - 1]?.text ?? '')
        ? sentence.slice(words[i - 1]?.start, word.end)
        : word.text;
    found.push({ ...speaker, cue, isQuotation, isWeak: isWeak(base) });
  }
  const names = found.filter(({ name }) => !isPronoun(name));
  const kept = names.length > 0 ? names : found;
  return kept.filter((one, at) => kept.findIndex(({ name }) => name === one.name) === at);
}

/** An article alone names nobody: its noun was taken for a verb. */
function whole(phrase: Phrase | undefined): Phrase | undefined {
  return phrase === undefined || /^(?:an?|the|its|his|her|their)$/i.test(phrase.text) ? undefined : phrase;
}

function upToComma(sentence: string, from: number): Phrase | undefined {
  const text = /^[^,.;“”–]{3,60}/.exec(sentence.slice(from))?.[0].trim();
  return text === undefined ? undefined : { text, start: from, end: from + text.length };
}

function isWithinQuotation(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  const open = Math.max(before.lastIndexOf('“'), -1);
  return open > before.lastIndexOf('”') && sentence.indexOf('”', at) !== -1;
}

/** Whoever stands before the verb (“the ministry, in a note, said”), or behind it (“said Lee, an MP”). */
function subjectOf(
  words: readonly Word[],
  verb: number,
  sentence: string,
): Pick<Speaker, 'name' | 'role'> | undefined {
  let at = verb - 1;
  while (at >= 0 && (SKIPPED.has(words[at]?.pos ?? '') || SKIPPED_WORDS.test(words[at]?.text ?? ''))) at--;
  // “The Union of Deck Crews (UDEC) said”
  if (words[at]?.text === ')') {
    const opened = words.slice(0, at).findLastIndex(({ text }) => text === '(');
    if (opened > 0) at = opened - 1;
  }
  // “Lee Seong-kweun, an MP who was briefed, said”
  if (words[at]?.text === ',') {
    const opened = words.slice(0, at).findLastIndex(({ text }) => text === ',');
    const inner = opened === -1 ? undefined : sentence.slice(words[opened + 1]?.start, words[at - 1]?.end);
    const before = opened <= 0 ? undefined : phraseBefore(words, opened - 1, sentence);
    if (before !== undefined && inner !== undefined && !/[“”"]/.test(inner) && inner.length < 90) {
      // “Its secretary, Mairi Stroud, said”: the name stands between the commas.
      if (/^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]+$/u.test(inner))
        return { name: inner, role: before.text };
      return { ...named(before.text), ...(/^(?:an?|the|its|his|her) /i.test(inner) ? { role: inner } : {}) };
    }
  }
  const before = at < 0 ? undefined : phraseBefore(words, at, sentence);
  const after = phraseAfter(words, verb + 1, sentence);
  const isInverted = at < 0 || /[,”"]/.test(words[at]?.text ?? '');
  if (isInverted && after !== undefined) return withApposition(after, sentence);
  if (before === undefined)
    return after !== undefined &&
      /^\p{Lu}/u.test(after.text) &&
      /[”",]\s*$/.test(sentence.slice(0, words[verb]?.start))
      ? withApposition(after, sentence)
      : undefined;
  return named(before.text);
}

function withApposition(phrase: Phrase, sentence: string): Pick<Speaker, 'name' | 'role'> {
  const role = /^, ((?:an?|the|its) [^,.;“”]{3,70})/.exec(sentence.slice(phrase.end))?.[1];
  return { ...named(phrase.text), ...(role === undefined ? {} : { role }) };
}

/** “retired Australian Major General Mick Ryan” → the name, and what stands before it as the role. */
function named(text: string): Pick<Speaker, 'name' | 'role'> {
  const trimmed = text.replace(/^[“"‘']|[”"’']$/g, '').trim();
  const match =
    /^((?:\p{Ll}|the |an? )[\p{L}\s’'-]*? |(?:[\p{L}’'-]+ )*?(?:President|Minister|Professor|General|Colonel|Captain|Mayor|Secretary|spokes(?:man|woman|person)|Director|Chief) )((?:\p{Lu}[\p{L}.’'-]+(?: |$)){1,4})$/u.exec(
      trimmed,
    );
  const [, role, name] = match ?? [];
  if (role === undefined || name === undefined || /^(?:the|an?) $/i.test(role)) return { name: trimmed };
  return { name: name.trim(), role: role.trim() };
}

export { isPronoun };
