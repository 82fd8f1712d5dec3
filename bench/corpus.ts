/**
 * The passages and questions that the search benchmark runs on, generated: the same seed gives the same
 * text on every machine. `CORPUS_NOTE` says how, and is printed with the figures.
 */
import type { Passage } from '../src/store/search/build.ts';

export const CORPUS_NOTE = [
  'generated text, seed 20250113: 400,000 syllable words drawn by Zipf (p ~ 1/(rank + 2.7)), the 48 most',
  'frequent being English function words; a quarter of the rest inflected (-s, -ed, -ing). Sentences of 6 to',
  '34 words are the passages; paragraphs of 2 to 9 sentences are their context, and draw a third of their',
  'words from 15 words of their own. Questions: 60 % sentences of 5 to 9 words of one passage with function',
  'words between them, 25 % two or three of its rarer words, 10 % the same with one misspelt, 5 % three',
  'frequent words.',
].join('\n');

const SEED = 20250113;
const VOCABULARY = 400_000;
const FUNCTION_WORDS =
  'the of and to in a is that for it was on as with by be at this are from or an had not but which you were her all she there would their we him been has when who will no more if out so what said his'.split(
    ' ',
  );

/** Mulberry32: numbers in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ONSETS = 'b c d f g h j k l m n p r s t v w z br ch cl dr fl gr kr pl pr sh sk sl st tr'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 'l', 'm', 'k', 't', 'nd', 'rt'];

/** A different pronounceable word for every rank; frequent ranks are shorter. */
function wordOfRank(rank: number): string {
  let left = rank;
  let word = '';
  do {
    word += ONSETS[left % ONSETS.length];
    left = Math.floor(left / ONSETS.length);
    word += VOWELS[left % VOWELS.length];
    left = Math.floor(left / VOWELS.length);
    word += CODAS[left % CODAS.length];
    left = Math.floor(left / CODAS.length);
  } while (left > 0);
  return rank < 400 ? `${word}o` : word;
}

interface Language {
  word(rank: number): string;
  rank(): number;
}

function createLanguage(random: () => number): Language {
  const sums = new Float64Array(VOCABULARY);
  let total = 0;
  for (let rank = 0; rank < VOCABULARY; rank++) {
    total += 1 / (rank + 1 + 2.7);
    sums[rank] = total;
  }
  const words: string[] = [];
  return {
    word(rank) {
      words[rank] ??= FUNCTION_WORDS[rank] ?? wordOfRank(rank);
      return words[rank] as string;
    },
    rank() {
      const wanted = random() * total;
      let low = 0;
      let high = VOCABULARY - 1;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sums[middle] as number) < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

export function* generatePassages(count: number): Generator<Required<Passage>> {
  const random = createRandom(SEED);
  const language = createLanguage(random);
  const rankOutside = (least: number): number => {
    for (;;) {
      const rank = language.rank();
      if (rank >= least) return rank;
    }
  };
  const oneWord = (own: readonly number[]): string => {
    const rank = random() < 0.33 ? (own[Math.floor(random() * own.length)] as number) : language.rank();
    const word = language.word(rank);
    if (rank < FUNCTION_WORDS.length) return word;
    const form = random();
    return form < 0.75 ? word : word + (form < 0.87 ? 's' : form < 0.94 ? 'ed' : 'ing');
  };
  for (let made = 0; made < count; ) {
    const own = Array.from({ length: 15 }, () => rankOutside(200));
    const sentences = Array.from({ length: 2 + Math.floor(random() * 8) }, () => {
      const length = 6 + Math.floor((random() + random()) * 14.5);
      return `${Array.from({ length }, () => oneWord(own)).join(' ')}.`;
    });
    const context = sentences.join(' ');
    for (const text of sentences) {
      if (made === count) return;
      yield { id: `p${String(made).padStart(7, '0')}`, text, context };
      made++;
    }
  }
}

function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  return word.slice(0, at) + word.slice(at + 1) + (word[at] ?? '');
}

/** `wanted` questions about these passages, in the mix that CORPUS_NOTE states. */
export function generateQuestions(passages: readonly string[], wanted: number): string[] {
  const random = createRandom(SEED + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const functionWords = new Set(FUNCTION_WORDS);
  const contentWords = (text: string): string[] =>
    text
      .replace('.', '')
      .split(' ')
      .filter((word) => !functionWords.has(word));
  const several = (words: readonly string[], count: number): string[] =>
    Array.from({ length: count }, () => pick(words));
  return Array.from({ length: wanted }, () => {
    const words = contentWords(pick(passages));
    if (words.length < 3) words.push('kursk', 'seoul', 'troops');
    const kind = random();
    if (kind < 0.6) {
      const chosen = several(words, 5 + Math.floor(random() * 5));
      return `what ${chosen.map((word) => `${pick(FUNCTION_WORDS)} ${word}`).join(' ')}?`;
    }
    // Longer words are rarer ones.
    const rare = words.toSorted((a, b) => b.length - a.length).slice(0, 6);
    const keywords = several(rare, 2 + Math.floor(random() * 2));
    if (kind < 0.85) return keywords.join(' ');
    if (kind < 0.95) return [misspell(keywords[0] as string, random), ...keywords.slice(1)].join(' ');
    return several([48, 49, 50, 51, 52, 60, 70, 80, 100, 150].map(wordOfRank), 3).join(' ');
  });
}
