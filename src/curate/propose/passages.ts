// The passages of a text of which a proposal is made each: a sentence, or the sentences of one quotation, which is proposed
// whole with whoever says it; and what stands before a sentence whose subject only the sentence before it names.

import { type Stretch, sentences } from '../../briefing/canonical.ts';

export interface Passage extends Stretch {
  /** The sentence before, up to this one, where this one says nothing without it; else empty. */
  readonly lead: string;
}

/** A quotation is at most so long with what goes on behind its speaker: more is no claim of one point. */
const LONGEST = 420;
/** “They were found …”, “None has been charged”, “That excludes …”: who or what is not in the sentence. */
const LEANS =
  /^(?:(?:They|These|Those|This|That|None|Neither|Both|Most|Many|Some|It) (?:(?:also|has|have|had|is|are|was|were|can|could|may|might|must|will|would|did|does|do) )(?!not (?:clear|known|immediately|been established))|Whether (?:it|he|she|they|this|that)\b|(?:This|That|They) (?:also )?\p{Ll}+s\b)/u;
/** “It is not clear”, “It was the most serious”: it stands for what follows. */
const EMPTY_IT = /^It (?:is|was|has|will|would|could|may|might|can|did|had|also)\b/;
/** “He has not been charged”, “She was told to leave”, “He has confessed, …”: of whom, the sentence before says. */
const UNDERGOES =
  /^(?:He|She) (?:(?:was|is|has(?: (?:not|also|since))* been)(?: (?:not|also|since|then))* (?:\p{Ll}+(?:ed|en)|told|held|shot|sent|found|brought)\b|has (?:not )?\p{Ll}+ed(?:,|$))/u;
/** “The ministry denied even that”, “A spokesman called the claim ‘absurd’”: what is spoken of is told before. */
const SPOKEN_OF =
  /^(?!We )[^“”"]{3,70} (?:(?<! of )(?:even )?(?:it|this|that|them)$|call(?:s|ed) (?:it|this|that|them|the \p{Ll}+) [“"])/u;
/** “He did not say where”, “She declined to say by whom”: what is not said is told before. */
const LEFT_UNSAID =
  /^(?:He|She|It|They|\p{Lu}\p{L}+) (?:did not|would not|declined to|refused to) say(?: (?:where|who|by whom|which|when|what|how many)\b|$)/u;

/** “Roads: The bridge is shut. Use the ferry.” in a row of such lines: each is one notice. */
const NOTICES = /(?:^\p{Lu}\p{L}+(?: \p{Ll}+)?: \S.{0,240}\n?){3,}/gmu;

/** “…,” she said. “…” */
const SAID_BETWEEN = /[,.?!][”"] [^“”".]{2,60}\b(?:said|says|added|told [^“”".]{2,40})\. [“"]/;
const LEAST_WHOLE = 2;

/** Whether a desk quotes what goes on behind “she said” with what stood before, as its claims show. */
export function quotesWhole(claims: readonly { readonly text: string }[]): boolean {
  return claims.filter(({ text }) => SAID_BETWEEN.test(text)).length >= LEAST_WHOLE;
}

export function passagesOf(text: string, isWhole = false): readonly Passage[] {
  const found: Stretch[] = [];
  const notices = [...text.matchAll(NOTICES)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const isNotice = ({ start }: Stretch): boolean => notices.some(([from, to]) => start >= from && start < to);
  for (const sentence of sentences(text)) {
    const last = found.at(-1);
    if (last !== undefined && belongs(last, sentence, text, isNotice(sentence), isWhole))
      found[found.length - 1] = {
        text: text.slice(last.start, sentence.end),
        start: last.start,
        end: sentence.end,
      };
    else found.push(sentence);
  }
  return found.map((passage, i) => ({ ...passage, lead: leadOf(passage, found[i - 1], text) }));
}

/** The quotation goes on. What begins anew behind its speaker – “…,” she said. “…” – is a point of its own. */
function belongs(
  before: Stretch,
  sentence: Stretch,
  text: string,
  isNotice: boolean,
  isWhole: boolean,
): boolean {
  if (!isSameLine(before, sentence, text) || sentence.end - before.start > LONGEST) return false;
  return (
    isNotice ||
    isOpen(before.text) ||
    (isWhole && SAID_BETWEEN.test(`${before.text} ${sentence.text}`) && !SAID_BETWEEN.test(before.text))
  );
}

function isOpen(text: string): boolean {
  const marks = (text.match(/"/g) ?? []).length;
  return marks % 2 === 1 || text.lastIndexOf('“') > text.lastIndexOf('”');
}

function isSameLine(before: Stretch, sentence: Stretch, text: string): boolean {
  return !text.slice(before.end, sentence.start).includes('\n');
}

function leadOf(passage: Stretch, before: Stretch | undefined, text: string): string {
  if (before === undefined || !isSameLine(before, passage, text)) return '';
  const leans = LEANS.test(passage.text) && !EMPTY_IT.test(passage.text);
  const plain = passage.text.replace(/\.$/, '');
  if (!leans && ![LEFT_UNSAID, SPOKEN_OF, UNDERGOES].some((one) => one.test(plain))) return '';
  return passage.end - before.start > LONGEST ? '' : text.slice(before.start, passage.start);
}
