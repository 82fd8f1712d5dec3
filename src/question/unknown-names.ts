// Names in a question that the briefing does not know: read from the text as typed, before any spelling is put right, so that
// Spain never becomes "slain" and the Pentagon nobody else.

import { everydayRank } from '../language/en/everyday-words.ts';
import { worldNames } from '../language/en/world-names.ts';
import { isShouted, type Word } from '../language/words.ts';
import type { Profiles } from '../store/profile.ts';

/** Longest name of the list, in words. */
const MOST_WORDS = 4;

export interface UnknownNames {
  /** As typed. */
  readonly names: readonly string[];
  /** Positions of words that belong to a name that the world knows: never a slip. */
  readonly known: ReadonlySet<number>;
}

export function findUnknownNames(text: string, words: readonly Word[], profiles: Profiles): UnknownNames {
  const known = new Set<number>();
  const names: string[] = [];
  const found = profiles.phrases.find(words);
  const isLoud = isShouted(words);
  // “The state” of a briefing is not in “the United States”.
  const isBriefings = (from: number, to: number): boolean =>
    found.some(
      ({ meaning, ...one }) =>
        (meaning.kind === 'entity' || meaning.kind === 'document') && one.from <= from && one.to >= to,
    );
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to--) {
      const name = words
        .slice(from, to)
        .map((word) => word.text)
        .join(' ');
      const isAcronym = to === from + 1 && acronyms.has(name) && words[from]?.isAcronym === true && !isLoud;
      if (!worldNames.has(name) && !isAcronym) continue;
      for (let at = from; at < to; at++) known.add(at);
      const isPrinted = isAcronym ? isInCapitals(name, profiles) : isInTexts(name, profiles);
      if (!isBriefings(from, to) && !isPrinted) names.push(asTyped(text, words, from, to));
      from = to - 1;
      break;
    }
  }
  if (!areCapital(words.filter((_, at) => at > 0 && !isBriefings(at, at + 1)))) {
    for (const [at, word] of words.entries()) {
      if (at === 0 || !word.isCapital || known.has(at) || isBriefings(at, at + 1)) continue;
      if (everydayRank(word.text) !== undefined || isInTexts(word.text, profiles)) continue;
      if (!/^\p{L}{3,}$/u.test(word.text) || profiles.spelling.nearest(word.text, true) !== undefined)
        continue;
      names.push(asTyped(text, words, at, at + 1));
    }
  }
  return { names: [...new Set(names)], known };
}

/** Endings with which a name is another's: "Spaniards" is not one of them, "Russian" is. */
const ENDINGS = ['', 's', 'i', 'is', 'n', 'ns', 'ian', 'ians', 'an', 'ans', 'ese'] as const;

/** Whether a document prints the name, or an editor asks for a claim by it. */
function isInTexts(name: string, { store, spelling }: Profiles): boolean {
  const words = name.split(' ');
  const last = words.pop() ?? '';
  const mayBe =
    words.every((word) => spelling.isPrinted(word)) &&
    ENDINGS.some((ending) => spelling.isPrinted(`${last}${ending}`));
  if (!mayBe || words.length === 0) return mayBe;
  const printed = new RegExp(
    `(?<![\\p{L}\\p{N}])${name}(?:['’]?(?:${ENDINGS.join('|')}))(?![\\p{L}\\p{N}])`,
    'iu',
  );
  const { documents, claims } = store.briefing;
  return (
    documents.some(({ text }) => printed.test(text)) ||
    claims.some(({ asks }) => asks.some((ask) => printed.test(ask)))
  );
}

function isInCapitals(name: string, { store }: Profiles): boolean {
  const printed = new RegExp(`(?<![\\p{L}\\p{N}])${name.toUpperCase()}(?![\\p{L}\\p{N}])`, 'u');
  return store.briefing.documents.some(({ text }) => printed.test(text));
}

function asTyped(text: string, words: readonly Word[], from: number, to: number): string {
  const start = words[from]?.start ?? 0;
  const last = words[to - 1];
  const end = last === undefined ? start : last.start + last.text.length;
  return text.slice(start, end);
}

/** Bodies whose short names are other words when they are not in capitals. */
const acronyms: ReadonlySet<string> = new Set(['who', 'us']);

/** In a text of capitals, or with most words in capitals, a capital tells no name; the briefing's own names have theirs anyway. */
function areCapital(words: readonly Word[]): boolean {
  return words.filter(({ isCapital }) => isCapital).length * 2 > words.length;
}
