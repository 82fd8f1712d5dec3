// What a core loses between its words: the start of an aside whose end it goes beyond, or the speaker or the subject of what it
// joins on. “…, who had said that the spill lasted six hours, conceded that …” cut behind “that” has the spill concede.

import { inflectVerb } from '../language/en/inflect.ts';
import { auxiliaries, reporting } from './guards.ts';

/** Of a quote, in its text's offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const finite = reporting.flatMap((verb) =>
  inflectVerb(verb).flatMap(({ text, form }) => (form === 'past' || form === 'third' ? [text] : [])),
);
const SAID = String.raw`(?:${finite.join('|')})\b(?: that\b)?`;
const AUXILIARY = auxiliaries.join('|');
const VERB = String.raw`(?:${[...finite, AUXILIARY].join('|')})\b`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}’'-]*`;

/** An aside or what somebody says, up to the verb behind its closing comma. */
const ASIDE = new RegExp(
  String.raw`(?:, (?<who>(?:who|which|whose|whom|where)\b(?:[^,;:.!?–()]*?\b${SAID})?)|\b(?<said>(?:${finite.join('|')}) that\b))(?<inner>[^,;:.!?–()]+),[”"’']? ${VERB}`,
  'gu',
);
const JOINED = `(?:;|,? (?:but|while|whereas|although|though)|, and) `;
/** “, but Kyiv said that” at the end of what is left out between two stretches. */
const OTHER_SPEAKER = new RegExp(`${JOINED}(?<words>(?:${WORD} ){1,8}?${SAID}) $`, 'u');
/** “, but the utility” there: the subject of the verb with which the second stretch begins. */
const OTHER_SUBJECT = new RegExp(
  `${JOINED}(?<words>${WORD}(?: ${WORD}){0,5}?)(?<!who|which|that|${AUXILIARY}) $`,
  'u',
);
const BEGINS_WITH_VERB = new RegExp(`^${VERB}`, 'u');

/** Words of the quote without which the core says of one what the text says of another; `stretches` are the core's, in order. */
export function lostBetween(quote: string, stretches: readonly Stretch[]): readonly string[] {
  return [...asidesLeftOpen(quote, stretches), ...joinsLost(quote, stretches)];
}

function asidesLeftOpen(quote: string, stretches: readonly Stretch[]): readonly string[] {
  return [...quote.matchAll(ASIDE)].flatMap(({ index, 0: whole, groups }) => {
    const { who, said = '', inner = '' } = groups ?? {};
    const words = who ?? said;
    const opened = index + whole.indexOf(words) + words.length;
    const closed = opened + inner.length;
    const goesBeyond = stretches.some(({ start, end }) => start < closed && end >= index + whole.length);
    const isInside = stretches.some(({ start, end }) => start < closed && end > opened);
    // Of “who had said that” its last two words keep the sense.
    const kept = opened - words.split(' ').slice(-2).join(' ').length;
    const isOpened = stretches.some(({ start, end }) => start <= kept && end >= opened);
    return goesBeyond && isInside && !isOpened ? [words] : [];
  });
}

function joinsLost(quote: string, [first, second]: readonly Stretch[]): readonly string[] {
  if (first === undefined || second === undefined) return [];
  const left = quote.slice(first.end, second.start);
  const speaker = OTHER_SPEAKER.exec(left)?.groups?.words;
  if (speaker !== undefined) return [speaker];
  const subject = BEGINS_WITH_VERB.test(quote.slice(second.start)) ? OTHER_SUBJECT.exec(left) : null;
  return subject?.groups?.words === undefined ? [] : [subject.groups.words];
}
