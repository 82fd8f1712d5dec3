// Whom “he”, “Reyes” or “the ministry” most likely means: somebody the text has named before. A suggestion that the review
// shows as one, with the words it was made for; where nobody fits, nobody is suggested. Whoever spoke goes on speaking; a
// subject comes before an object, the same paragraph before another, and nobody is meant who is named in a quotation only.

import type { Called } from './first-names.ts';
import { isPronoun, phraseAfter } from './noun-phrase.ts';
import {
  createPeople,
  describedWithin,
  isBodyNoun,
  isPersonNoun,
  TITLES,
  withoutQuotations,
} from './people.ts';
import type { KnownEntity } from './proposal-input.ts';
import type { Speaker } from './speakers.ts';
import type { Tagger, Word } from './tagged.ts';

interface Heard {
  readonly name: string;
  readonly role: string | undefined;
  readonly isPerson: boolean;
  readonly called: Called | undefined;
  readonly rank: Rank;
  readonly clause: number;
  readonly paragraph: number;
}

/** How likely a text goes on with somebody, by what he did in his clause; less is likelier. */
const RANKS = { speaker: 0, subject: 0.2, other: 2.2 } as const;
type Rank = keyof typeof RANKS;
/** What another paragraph costs: as many clauses back. */
const OTHER_PARAGRAPH = 1;

export interface References {
  /** What the printed name stands for, where that is not plain; `at` is where its clause begins in the text. */
  meant(printed: string, at: number): string | undefined;
  /** Remembers who speaks and who is named, in text order; `at` as above. */
  hear(speakers: readonly Speaker[], clause: string, at: number): void;
}

const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: (?:de|van|von|bin|al|el|da|di))?(?: \p{Lu}[\p{L}’'-]+){1,2}/gu;
const TITLE = new RegExp(`^(?:${TITLES})\\.? `);
const NOT_SUBJECT = /\b(?:of|for|by|with|to|in|on|at|from|than|about|near|against|between|and) $/i;
const IS = /\b(?:is|was|are|were) (?:the |an? )?$/i;

export function createReferences(
  text: string,
  find: (name: string) => KnownEntity | undefined,
  named: (clause: string) => readonly KnownEntity[],
  tag: Tagger,
): References {
  const heard: Heard[] = [];
  const people = createPeople(text, (name) => find(name)?.type);
  let clauses = 0;
  const isPerson = (name: string, role: string | undefined): boolean => {
    const known = find(name)?.type;
    if (known !== undefined) return known === 'person';
    if (people.isPerson(name) || isPersonNoun(name)) return true;
    if (isBodyNoun(name)) return false;
    return role !== undefined || /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(name);
  };
  const paragraphAt = (at: number): number => text.lastIndexOf('\n', at);
  /** The likeliest of those that fit; the last of equals. */
  const likeliest = (at: number, fits: (one: Heard) => boolean, called?: Called): string | undefined => {
    let best: { readonly name: string; readonly cost: number } | undefined;
    for (const one of heard) {
      if (!fits(one) || (called !== undefined && one.called !== undefined && one.called !== called)) continue;
      const cost =
        RANKS[one.rank] + clauses - one.clause + (one.paragraph === paragraphAt(at) ? 0 : OTHER_PARAGRAPH);
      if (best === undefined || cost <= best.cost) best = { name: one.name, cost };
    }
    return best?.name;
  };
  return {
    meant(printed, at) {
      // “According to her account”: she.
      const owner = /^(his|her) (?:own )?(?:account|version|words|story|statement|testimony)$/i.exec(
        printed,
      )?.[1];
      if (owner !== undefined)
        return likeliest(at, (one) => one.isPerson, owner.toLowerCase() === 'his' ? 'he' : 'she');
      const called = /^(?:he|she)$/i.exec(printed)?.[0].toLowerCase();
      if (called === 'he' || called === 'she') return likeliest(at, (one) => one.isPerson, called);
      // Never a person: “it” and “they” are bodies and groups.
      if (isPronoun(printed))
        return /^(?:it|they)$/i.test(printed) ? likeliest(at, (one) => !one.isPerson) : undefined;
      const short = printed.replace(TITLE, '');
      if (/^\p{Lu}[\p{L}’'-]+$/u.test(short))
        return people.fullName(short) ?? fullName(short, text.slice(0, at));
      const definite = /^(?:the|this|that) (\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?)$/iu.exec(printed)?.[1];
      if (definite === undefined) return undefined;
      return heard.findLast(
        ({ name, role }) =>
          name.toLowerCase() !== printed.toLowerCase() &&
          (endsWith(name, definite) || (role !== undefined && endsWith(role, definite))),
      )?.name;
    },
    hear(speakers, clause, at) {
      clauses++;
      const place = { clause: clauses, paragraph: paragraphAt(at) };
      const plain = withoutQuotations(clause);
      const words = tag(plain);
      const told = firstVerb(words);
      const rankAt = (start: number, end: number): Rank => {
        const before = plain.slice(0, start);
        const isOwner = /^[’']s?\b/.test(plain.slice(end));
        return !isOwner && ((start < told && !NOT_SUBJECT.test(before)) || IS.test(before))
          ? 'subject'
          : 'other';
      };
      const persons = people.within(clause);
      // The nearest is the last of equals: first the others, then the subject.
      const found: Heard[] = [];
      for (const { name, role, start, end } of persons)
        found.push({
          name,
          role,
          isPerson: true,
          called: people.calledOf(name, role),
          rank: rankAt(start, end),
          ...place,
        });
      const described = describedSubject(plain, words);
      if (described !== undefined && !found.some(({ rank }) => rank === 'subject'))
        found.push({
          name: described,
          role: undefined,
          isPerson: isPersonNoun(described),
          called: people.calledOf(described),
          rank: 'subject',
          ...place,
        });
      for (const { name, start } of describedWithin(plain))
        if (described === undefined || start > described.length)
          found.push({
            name,
            role: undefined,
            isPerson: true,
            called: people.calledOf(name),
            rank: 'other',
            ...place,
          });
      for (const { name, aliases, type } of named(plain)) {
        if (type !== 'person' && type !== 'body') continue;
        const start = Math.max(...[name, ...aliases].map((one) => plain.indexOf(one)));
        const rank = start === -1 ? 'other' : rankAt(start, start + name.length);
        found.push({
          name,
          role: undefined,
          isPerson: type === 'person',
          called: type === 'person' ? people.calledOf(name) : undefined,
          rank,
          ...place,
        });
      }
      heard.push(...found.sort((a, b) => RANKS[b.rank] - RANKS[a.rank]));
      for (const { name, role } of speakers)
        if (!isPronoun(name))
          heard.push({
            name,
            role,
            isPerson: isPerson(name, role),
            called: people.calledOf(name, role),
            rank: 'speaker',
            ...place,
          });
    },
  };
}

/** Where the verb of the clause begins; an aside's (“who was freed”, “, arrested with him,”) is none. */
function firstVerb(words: readonly Word[]): number {
  let commas = 0;
  for (const [i, { text, pos, start }] of words.entries()) {
    if (text === ',') commas++;
    if ((pos !== 'VERB' && pos !== 'AUX') || /^(?:who|which|that|whose)$/i.test(words[i - 1]?.text ?? ''))
      continue;
    const isAside = words[i - 1]?.text === ',' && commas % 2 === 1 && /(?:ed|ing)$/i.test(text);
    if (!isAside) return start;
  }
  return Number.POSITIVE_INFINITY;
}

/** “The mayor”, “A clerk at the office”, “The brigade”: with what a clause begins, where that is somebody. */
function describedSubject(clause: string, words: readonly Word[]): string | undefined {
  const first = words.findIndex(({ text }) => /\p{L}/u.test(text));
  const phrase = first === -1 ? undefined : phraseAfter(words, first, clause);
  const head = phrase?.text.split(/ (?:of|for|in|at|from|on|with) /)[0];
  return head !== undefined && !isPronoun(head) && (isPersonNoun(head) || isBodyNoun(head))
    ? head
    : undefined;
}

/** The last full name before that ends in it: “Juna Reyes” for “Reyes”. */
function fullName(short: string, before: string): string | undefined {
  const found = [...before.matchAll(FULL_NAME)]
    .map(([name]) => name.replace(/^(?:The|A|An|But|And|On|In|At|If|When|While|For) /, ''))
    .filter((name) => name.endsWith(` ${short}`));
  const name = found.at(-1);
  if (name === undefined) return undefined;
  const plain = name.split(' ').slice(-2).join(' ');
  return TITLE.test(plain) ? undefined : (found.find((one) => !TITLE.test(one)) ?? plain);
}

function endsWith(name: string, head: string): boolean {
  const plain = name.toLowerCase().split(/,| of | for | in | at | from | who | close to /)[0] ?? '';
  return ` ${plain}`.endsWith(` ${head.toLowerCase()}`);
}
