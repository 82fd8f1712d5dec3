// A sentence as words with their parts of speech (wink-nlp's small English model), loaded when the first is asked for.

import type { ItemToken } from 'wink-nlp';

export interface Word {
  readonly text: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, DET, … */
  readonly pos: string;
  /** Offset in the sentence, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export type Tagger = (sentence: string) => readonly Word[];

let loaded: Promise<Tagger> | undefined;

/** The model is loaded once: each loading makes it larger. */
export function openTagger(): Promise<Tagger> {
  loaded ??= loadTagger();
  return loaded;
}

async function loadTagger(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return (sentence) => {
    const words: Word[] = [];
    let at = 0;
    nlp
      .readDoc(sentence)
      .tokens()
      .each((token: ItemToken) => {
        const text = token.out();
        const start = sentence.indexOf(text, at);
        if (start === -1) return;
        at = start + text.length;
        words.push({ text, pos: token.out(nlp.its.pos), start, end: at });
      });
    return words;
  };
}
