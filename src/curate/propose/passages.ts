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
  /^(?:(?:They|These|Those|This|That|None|Neither|Both|Most|Many|Some|It) (?:(?:also|has|have|had|is|are|was|were|can|could|may|might|must|will|would|did|does|do) )(?!not (?:clear|known|immediately|been established))|(?:This|That|They) (?:also )?\p{Ll}+s\b)/u;
/** “It is not clear”, “It was the most serious”: it stands for what follows. */
const EMPTY_IT = /^It (?:is|was|has|will|would|could|may|might|can|did|had|also)\b/;
/** “He did not say where”, “She declined to say by whom”: what is not said is told before. */
const LEFT_UNSAID =
  /^(?:He|She|It|They|\p{Lu}\p{L}+) (?:did not|would not|declined to|refused to) say(?: (?:where|who|by whom|which|when|what|how many)\b|$)/u;

export function passagesOf(text: string): readonly Passage[] {
  const found: Stretch[] = [];
  for (const sentence of sentences(text)) {
    const last = found.at(-1);
    if (last !== undefined && belongs(last, sentence, text))
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
function belongs(before: Stretch, sentence: Stretch, text: string): boolean {
  if (!isSameLine(before, sentence, text) || sentence.end - before.start > LONGEST) return false;
  return isOpen(before.text);
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
  if (!leans && !LEFT_UNSAID.test(passage.text.replace(/\.$/, ''))) return '';
  return passage.end - before.start > LONGEST ? '' : text.slice(before.start, passage.start);
}
