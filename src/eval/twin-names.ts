// Who fills a role, as a noun phrase of a question with what grammar wants to know of it.

import type { Entity } from '../briefing/types.ts';

export interface NounPhrase {
  /** "the coastguard", "Ukrainian forces" */
  readonly text: string;
  readonly isPlural: boolean;
  /** Can do something to somebody. */
  readonly canAct: boolean;
}

const actors: ReadonlySet<Entity['type']> = new Set(['person', 'state', 'body', 'unit', 'group']);

/** Common nouns that head the name of a body and want an article: "the Ministry of Transport". */
const wantsArticle =
  /\b(?:Agency|Authority|Bank|Chiefs|Commission|Court|Directorate|Institute|Inspectorate|League|Library|Ministry|Office|Police|Service|Services|Treasury|Union)\b/;

const pluralWords = new Set(['people', 'men', 'women', 'children', 'troops', 'police', 'crew', 'Chiefs']);

/** By its name, else by the first alias that can stand in a short question and is as definite; undefined when none can. */
export function nounPhraseOf({ name, aliases, type }: Entity): NounPhrase | undefined {
  const isDefinite = /^the\b/i.test(name);
  const definite = isDefinite ? aliases.filter((alias) => /^the\b/i.test(alias)) : aliases;
  const phrases = [name, ...definite].map((words) => phraseOf(words, type));
  return phrases.find((phrase) => phrase !== undefined && (type !== 'group' || phrase.isPlural));
}

/** Undefined for a list, a gloss in brackets, a relative clause, what is too long to be typed. */
function phraseOf(words: string, type: Entity['type']): NounPhrase | undefined {
  if (/[(),;:"“”\d]|\b(?:who|whom|that|which|what|where|when|how|and)\b/.test(words) || words.length > 50)
    return undefined;
  const isNamed = /^the\b/i.test(words) || type === 'person' || !wantsArticle.test(words);
  const head =
    words
      .split(
        / (?:of|in|on|at|from|for|by|held|sent|below|over|under|between|across|with|to|about|against) /,
      )[0]
      ?.split(' ')
      .at(-1) ?? '';
  const isPlural =
    pluralWords.has(head) ||
    (type !== 'person' && type !== 'state' && type !== 'place' && /[^sui'’]s$/.test(head));
  return { text: isNamed ? words : `the ${words}`, isPlural, canAct: actors.has(type) };
}

/** Words of a quote: "The battery", "hearings". One that needs an article and has none is left out. */
export function nounPhraseOfWords(words: string): NounPhrase | undefined {
  const name = words.replace(/^(?:The|A|An|Its|Their|Some)\b/, (word) => word.toLowerCase());
  // A capital in front is a sentence's or a name's: one cannot tell.
  const phrase = /^\p{Ll}/u.test(name) ? phraseOf(name, 'thing') : undefined;
  const hasArticle = /^(?:the|a|an|its|their|some) /.test(name);
  return phrase !== undefined && (hasArticle || phrase.isPlural) ? phrase : undefined;
}

/** Well-known bodies; those that a briefing's documents do not name must never be taken for one that they do. */
export const wellKnownBodies = [
  'the Pentagon',
  'Interpol',
  'the Vatican',
  'Greenpeace',
  'NASA',
  'the World Bank',
  'the European Parliament',
  'Amnesty International',
  'the Kremlin',
  'the White House',
  'UNICEF',
  'the Bundestag',
] as const;
