// A sentence to its clauses where each tells something of its own: “A, but B”, “While A, B”, “A, marking B”. A hedge stays
// with what it hedges, for a clause is only ever cut off at a joint, never within; what cannot stand alone keeps the sentence.

import type { Tagger } from './tagged.ts';

export interface Clause {
  /** What is quoted. */
  readonly quote: string;
  /** What of it is told: the quote, or its last part where that part needs the rest to be understood. */
  readonly point: string;
}

const FINITE = '(?:said|says|told|announced|warned|denied|added|reported|is|are|was|were|has|have|had|will)';
const JOINTS = new RegExp(
  [
    '(?<=\\S)(?:; ',
    ' – (?=though |but |and )',
    ', (?=but |while |although |though |whereas )',
    ', (?=and (?:he|she|they|it|the \\p{L}+|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*) )',
    ` (?=and (?:an?|the) (?:[\\p{L}’-]+ ){1,4}${FINITE}\\b))`,
  ].join('|'),
  'gu',
);
/** What begins so speaks of what stands before it: it stays there. */
const HEDGES =
  /^(?:but |and |while |although |though |whereas )?(?:this|it|that|which|there|neither|nor|none|nobody|no one|not)\b|\b(?:confirm|verif|den(?:y|ied|ies)|dispute|unclear|not known)/i;
/** Goes on with something else that was said, or was so: it needs what stands before it, which does not need it. */
const TRAILING =
  /, (?:(?:adding|insisting|noting|stressing|warning|marking|meaning|ending|leaving|illustrating)|(?<stripped>with|where|amidst?|despite)) (?!which|whom)/gu;
const ASIDE_ENDS = /, (?:has|had|have|was|were|is|are|will|would|said|says) /;
/** “said that A and that B”, “…, but that B”: B with its speaker, who stands ahead of A; A needs no B. */
const SECOND = /(?<said> and that |, (?:and|but) that )/gu;
/**
 * “… was born in 2005 and began to serve in 2021”, “… on Tuesday, after one died on Monday”: two deeds where each has its day.
 * “He praised the crew and called for an inquiry”, “…, but said that …”: what he does, and what he says.
 */
const SECOND_DEED =
  /,? (?=(?:and|but) (?:(?<says>said|told|called|urged|promised|denied|warned|added|asked|announced|admitted|accused|insisted|rejected)|has|had|have|was|were|is|are|will|began|went|came|took|became|left|\p{L}{3,}ed) )|,(?= after )/gu;
const DAY =
  /\b(?:(?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;
/** Without these something else is said than with them. */
const HEDGED =
  /\b(?:not|no|never|if|unless|may|might|could|would|reportedly|allegedly|suspected|believed)\b/i;
const JOINING = /^(?:and|but|while|although|though|whereas) (?!not\b)/;
const CONCEDES =
  /^(?:While|Although|Though|Whereas|Given that|As(?! (?:of|for|a|an|if|though|well|soon|long)\b)) /;
/** “While A, this has not been confirmed”: of A. */
const LEANS_ON_FIRST = /^(?:this|that|these|those|neither|nor|none|nobody|no one)\b|\bverif|\bunconfirmed\b/i;
const LEAST_WORDS = 5;

export function splitClauses(sentence: string, tag: Tagger): readonly Clause[] {
  return atJoints(sentence, tag).flatMap((part) =>
    conceded(part, tag).flatMap((one) => (one.quote === one.point ? trailing(one.quote, tag) : [one])),
  );
}

function atJoints(sentence: string, tag: Tagger): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of sentence.matchAll(JOINTS)) {
    const before = sentence.slice(from, match.index);
    const after = sentence.slice(match.index + match[0].length);
    if (HEDGES.test(after) || !areClauses([before, after], tag) || isBareVerb(after, tag)) continue;
    if (endsInSubject(before, tag)) continue;
    parts.push(before);
    from = match.index + match[0].length;
  }
  // “and a port official said”: without what joins it.
  return [...parts, sentence.slice(from)].map((part, i) => (i === 0 ? part : part.replace(JOINING, '')));
}

/** “She said that 40 men and a crane had dug”: what stands behind “said” has no verb yet. */
function endsInSubject(before: string, tag: Tagger): boolean {
  const begun = /^.*\b(?:said|says|that) (.+)$/u.exec(before)?.[1];
  return begun !== undefined && !tag(begun).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

/** “, but adds that …”: whoever adds it stands before. */
function isBareVerb(after: string, tag: Tagger): boolean {
  const [first, second] = tag(after.replace(JOINING, ''));
  return first?.pos === 'VERB' || (first?.pos === 'AUX' && second?.pos !== 'PRON');
}

/** “While A, B”: A without its “while”, and B. */
function conceded(part: string, tag: Tagger): readonly Clause[] {
  const begins = CONCEDES.exec(part)?.[0].length;
  const whole = { quote: part, point: part };
  if (begins === undefined) return [whole];
  for (const match of part.matchAll(/, (?=\p{L})/gu)) {
    const [first, second] = [part.slice(begins, match.index), part.slice(match.index + 2)];
    const [word] = tag(second);
    if (word === undefined || !['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(word.pos)) continue;
    if (LEANS_ON_FIRST.test(second) || !areClauses([first, second], tag)) continue;
    // “While A, it …”: who or what it is stands in A.
    return [
      { quote: first, point: first },
      /^(?:it|he|she|they)\b/.test(second)
        ? { quote: part, point: second }
        : { quote: second, point: second },
    ];
  }
  return [whole];
}

/** The clause without what trails behind it, and the whole for the sake of that. */
function trailing(part: string, tag: Tagger): readonly Clause[] {
  for (const match of part.matchAll(TRAILING)) {
    const [before, after] = [part.slice(0, match.index), part.slice(match.index + 2)];
    const point = match.groups?.stripped === undefined ? after : part.slice(match.index + match[0].length);
    // “two teams, with 11 dogs, had been kept waiting”: an aside.
    const isAside = match.groups?.stripped !== undefined && ASIDE_ENDS.test(after);
    if (isAside || HEDGED.test(after) || HEDGES.test(after) || !areClauses([before, point], tag)) continue;
    return [
      { quote: before, point: before },
      { quote: part, point },
    ];
  }
  for (const match of part.matchAll(SECOND)) {
    const [before, point] = [part.slice(0, match.index), part.slice(match.index + match[0].length)];
    if (match.groups?.said !== undefined && !/ that |\b(?:said|says|told)\b/.test(before)) continue;
    // What is short beside the rest is left out by a key.
    if (part.length - before.length <= before.length / 2) continue;
    if (!areClauses([before, point], tag)) continue;
    return [
      { quote: before, point: before },
      { quote: part, point },
    ];
  }
  for (const match of part.matchAll(SECOND_DEED)) {
    const [before, point] = [
      part.slice(0, match.index),
      part.slice(match.index).replace(/^,? (?:and|but|after) (?:said (?:that )?)?/, ''),
    ];
    const isOfOneDay = !DAY.test(before) || !DAY.test(point);
    if ((match.groups?.says === undefined && isOfOneDay) || !areClauses([before, point], tag)) continue;
    return [
      { quote: before, point: before },
      { quote: part, point },
    ];
  }
  return [{ quote: part, point: part }];
}

function areClauses(parts: readonly string[], tag: Tagger): boolean {
  return parts.every((part) => {
    const words = tag(part);
    return (
      words.length >= LEAST_WORDS &&
      words.some(({ pos }) => pos === 'VERB' || pos === 'AUX') &&
      words.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') &&
      isWhole(part)
    );
  });
}

/** No quotation is cut in two. */
function isWhole(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return count('“') === count('”') && count('"') % 2 === 0;
}
