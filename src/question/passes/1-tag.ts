// First pass: what each word of a question can be in a sentence, before any verb is looked for. A name stands as one block.

import type { Word } from '../../language/words.ts';
import type { Found } from '../../store/phrases.ts';

export type Tag = 'aux' | 'wh' | 'prep' | 'conj' | 'det' | 'adverb' | 'pronoun' | 'to' | 'name' | 'word';

export interface Tagged {
  readonly text: string;
  readonly stem: string;
  readonly tag: Tag;
  /** Entity whose name the word is part of. */
  readonly entity: string | undefined;
  readonly isPossessive: boolean;
  /** A comma, a colon or the like stands before it. */
  readonly isCut: boolean;
}

export const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const BE: ReadonlySet<string> = setOf(
  "is are was were be been being am isn't aren't wasn't weren't got get gets",
);
const AUX: ReadonlySet<string> = setOf(
  "do does did has have had is are was were be been being am will would can could may might shall should must don't doesn't didn't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't couldn't cannot",
);
const WH: ReadonlySet<string> = setOf('who whom whose which what when where why how that');
const PREP: ReadonlySet<string> = setOf(
  'of in on at by for from with without about into onto against between among over under after before since until till during through near inside outside within behind across towards toward around as per via than like besides except beyond despite alongside amid',
);
const CONJ: ReadonlySet<string> = setOf('but because if so while although though whether or and nor unless');
const DET: ReadonlySet<string> = setOf(
  'the a an this that these those his her its their our my your any some no each every another other all both either neither',
);
const ADVERB: ReadonlySet<string> = setOf(
  'not never ever also already still just really actually even only first finally yet now then once again first currently recently reportedly allegedly',
);
const PRONOUN: ReadonlySet<string> = setOf(
  'he she it they him them we us i you himself themselves herself itself',
);

export function tagWords(words: readonly Word[], found: readonly Found[], text: string): readonly Tagged[] {
  const entityAt = new Map<number, string>();
  for (const { from, to, meaning } of found) {
    if (meaning.kind === 'entity') for (let at = from; at < to; at++) entityAt.set(at, meaning.id);
  }
  return words.map((word, at) => {
    const entity = entityAt.get(at);
    const before = at === 0 ? '' : text.slice(words[at - 1]?.start ?? 0, word.start);
    return {
      text: word.text,
      stem: word.stem,
      tag: entity === undefined ? tagOf(word.text) : 'name',
      entity,
      isPossessive: word.isPossessive,
      isCut: /[,;:?!()–—]|\.\s/.test(before),
    };
  });
}

function tagOf(text: string): Tag {
  if (AUX.has(text)) return 'aux';
  if (text === 'to') return 'to';
  if (WH.has(text)) return 'wh';
  if (PREP.has(text)) return 'prep';
  if (CONJ.has(text)) return 'conj';
  if (DET.has(text)) return 'det';
  if (PRONOUN.has(text)) return 'pronoun';
  if (ADVERB.has(text) || (text.length > 4 && text.endsWith('ly'))) return 'adverb';
  return 'word';
}

/** Where the name begins that ends at that word. */
export function nameStart(tagged: readonly Tagged[], end: number): number {
  let from = end;
  while (from > 0 && tagged[from - 1]?.entity === tagged[end]?.entity && !(tagged[from]?.isCut ?? false))
    from--;
  return from;
}
