/**
 * The Porter2 ("English" Snowball) stemmer, written from its published description. It takes a lower-case
 * ASCII word and returns its stem: "captured", "capturing" → "captur".
 */

const WHOLE_WORDS: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  sky: 'sky',
  news: 'news',
  howe: 'howe',
  atlas: 'atlas',
  cosmos: 'cosmos',
  bias: 'bias',
  andes: 'andes',
};

const DONE_AFTER_PLURAL = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

/** Suffix → replacement, longest first; they apply inside R1. */
const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];

const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['ative', ''],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

/** Suffixes deleted inside R2, longest first. */
const STEP_4: readonly string[] = [
  'ement',
  'able',
  'ance',
  'ence',
  'ible',
  'ment',
  'ant',
  'ate',
  'ent',
  'ion',
  'ism',
  'iti',
  'ive',
  'ize',
  'ous',
  'al',
  'er',
  'ic',
];

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);

const hasVowel = (text: string): boolean => /[aeiouy]/.test(text);

/** Where the region after the first consonant that follows a vowel begins, looking from `from`. */
function regionAfter(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at++) {
    if (!isVowel(word[at]) && isVowel(word[at - 1])) return at + 1;
  }
  return word.length;
}

function endsInShortSyllable(word: string): boolean {
  const last = word.length - 1;
  if (last < 1 || isVowel(word[last]) || !isVowel(word[last - 1])) return false;
  if (last === 1) return true;
  return !isVowel(word[last - 2]) && !'wxY'.includes(word[last] as string);
}

function stripPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss')) return word;
  if (word.endsWith('s') && hasVowel(word.slice(0, -2))) return word.slice(0, -1);
  return word;
}

function stripPastAndGerund(word: string, r1: number): string {
  for (const suffix of ['eedly', 'eed']) {
    if (word.endsWith(suffix)) {
      const at = word.length - suffix.length;
      return at >= r1 ? word.slice(0, at + 2) : word;
    }
  }
  for (const suffix of ['ingly', 'edly', 'ing', 'ed']) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, word.length - suffix.length);
    if (!hasVowel(rest)) return word;
    if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
    if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
    return rest.length <= r1 && endsInShortSyllable(rest) ? `${rest}e` : rest;
  }
  return word;
}

function replaceSecond(word: string, r1: number): string {
  for (const [suffix, replacement] of STEP_2) {
    if (!word.endsWith(suffix)) continue;
    const at = word.length - suffix.length;
    const before = word[at - 1] ?? '';
    if (at < r1) return word;
    if (suffix === 'ogi' && before !== 'l') return word;
    if (suffix === 'li' && !'cdeghkmnrt'.includes(before)) return word;
    return word.slice(0, at) + replacement;
  }
  return word;
}

function replaceThird(word: string, r1: number, r2: number): string {
  for (const [suffix, replacement] of STEP_3) {
    if (!word.endsWith(suffix)) continue;
    const at = word.length - suffix.length;
    return at < (suffix === 'ative' ? r2 : r1) ? word : word.slice(0, at) + replacement;
  }
  return word;
}

function deleteFourth(word: string, r2: number): string {
  for (const suffix of STEP_4) {
    if (!word.endsWith(suffix)) continue;
    const at = word.length - suffix.length;
    if (at < r2) return word;
    if (suffix === 'ion' && !'st'.includes(word[at - 1] ?? ' ')) return word;
    return word.slice(0, at);
  }
  return word;
}

function dropFinal(word: string, r1: number, r2: number): string {
  const at = word.length - 1;
  if (word.endsWith('e')) {
    const rest = word.slice(0, -1);
    return at >= r2 || (at >= r1 && !endsInShortSyllable(rest)) ? rest : word;
  }
  return word.endsWith('ll') && at >= r2 ? word.slice(0, -1) : word;
}

export function stem(input: string): string {
  if (input.length <= 2) return input;
  const whole = Object.hasOwn(WHOLE_WORDS, input) ? WHOLE_WORDS[input] : undefined;
  if (whole !== undefined) return whole;
  // A y that acts as a consonant is written Y until the end.
  let word = input.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const prefix = /^(?:gener|commun|arsen)/.exec(word)?.[0];
  const r1 = prefix === undefined ? regionAfter(word, 0) : prefix.length;
  const r2 = regionAfter(word, r1);
  word = stripPlural(word);
  if (DONE_AFTER_PLURAL.has(word)) return word;
  word = stripPastAndGerund(word, r1);
  if (word.length > 2 && /[^aeiouy][yY]$/.test(word)) word = `${word.slice(0, -1)}i`;
  word = replaceSecond(word, r1);
  word = replaceThird(word, r1, r2);
  word = deleteFourth(word, r2);
  word = dropFinal(word, r1, r2);
  return word.toLowerCase();
}
