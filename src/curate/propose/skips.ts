// Which sentences are about the text and not of the story – headings, bylines, addresses, words about the page – and are
// proposed to be passed over, with why.

import type { ProposedSkip } from '../../briefing/schema.ts';
import type { Tagger } from './tagged.ts';

const BOILERPLATE =
  /\b(?:subscribe|sign up|newsletter|cookie|all rights reserved|copyright|©|follow us|share this|read more|click here|advertis|image (?:source|caption)|photo(?:graph)?:|getty images|this article was|additional reporting|contact us|terms of (?:use|service)|privacy policy|related (?:stories|articles)|more on this story)/i;

/** A line about the text, whatever stands in it: its address, who wrote it, when it came out. */
const HEAD_LINE =
  /^(?:(?:url|link|web ?page|address|source|publisher|title|headline|author|byline|outlet|newspaper|date|published(?: by| on)?|updated|posted|written by): \S.{0,160}|https?:\/\/\S+|\(?(?:reporting|writing|editing) by \p{Lu}.{0,160}|(?:first )?(?:published|updated|posted)\b[^“”"]{4,60}\d{4}[^“”"]{0,30})$/iu;
/** “By Ada Lund in Orvik and staff in the capital.”, of names and where they are; “By Friday the water had risen” is none. */
const BYLINE = /^By (?!\p{L}+day\b)[^“”"]{3,200}$/u;
/** “KESTRIN.” */
const PLACE_LINE = /^\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*(?:, \p{Lu}[\p{L} ]{2,20})?\.$/u;
const BYLINE_WITHIN = 600;

/** Undefined where the sentence tells something; `line` is the line in which it stands. */
export function skipOf(
  { text: sentence, start }: { readonly text: string; readonly start: number },
  line: string,
  tag: Tagger,
): Pick<ProposedSkip, 'skip' | 'why'> | undefined {
  if (BOILERPLATE.test(sentence) && sentence.length < 220)
    return { skip: 'boilerplate', why: 'words about the page, not about the story' };
  if (
    HEAD_LINE.test(line) ||
    isByline(line, start, tag) ||
    (line.startsWith(sentence) && PLACE_LINE.test(sentence))
  )
    return { skip: 'heading', why: 'an address, a byline or a dateline' };
  const isWholeLine = line.trim() === sentence.trim();
  const ends = /[.!?…][”"’)\]*]*$/.test(sentence);
  if (isWholeLine && !ends && sentence.split(/\s+/).length <= 14) {
    return { skip: 'heading', why: start === 0 ? 'the headline' : 'a heading, a byline or a dateline' };
  }
  if (/\?[*”"]*$/.test(sentence) && isWholeLine) return { skip: 'heading', why: 'asks, and says nothing' };
  return undefined;
}

function isByline(line: string, start: number, tag: Tagger): boolean {
  return (
    start < BYLINE_WITHIN &&
    BYLINE.test(line) &&
    !tag(line).some(({ pos }) => pos === 'AUX' || pos === 'VERB')
  );
}
