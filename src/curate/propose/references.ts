// Whom “he”, “Reyes” or “the ministry” most likely means: somebody the text has named before. A suggestion that the review
// shows as one, with the words it was made for; where nobody fits, nobody is suggested.

import { isPronoun } from './noun-phrase.ts';
import type { KnownEntity } from './proposal-input.ts';
import type { Speaker } from './speakers.ts';

interface Heard {
  readonly name: string;
  readonly role: string | undefined;
  readonly isPerson: boolean;
}

export interface References {
  /** What the printed name stands for, where that is not plain; `at` is where its clause begins in the text. */
  meant(printed: string, at: number): string | undefined;
  /** Remembers who speaks and who is named, in text order. */
  hear(speakers: readonly Speaker[], clause: string): void;
}

const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: (?:de|van|von|bin|al|el|da|di))?(?: \p{Lu}[\p{L}’'-]+){1,2}/gu;
const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Colonel|Captain|General|President|Minister|Mayor|Sir)\.? /;
/** Words that stand for a person by what he is. */
const PERSON =
  /\b(?:officials?|spokes(?:man|woman|person)|minister|president|mayor|doctor|lawyer|lawmaker|director|chief|head|man|woman|guard|officer|captain|colonel|general|secretary|resident|witness|prisoner|soldier|passenger|driver|pilot|skipper|chair(?:man|woman))\b/i;

export function createReferences(
  text: string,
  find: (name: string) => KnownEntity | undefined,
  named: (clause: string) => readonly KnownEntity[],
): References {
  const heard: Heard[] = [];
  const isPerson = (name: string, role: string | undefined): boolean => {
    const known = find(name)?.type;
    if (known !== undefined) return known === 'person';
    return PERSON.test(name) || role !== undefined || /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(name);
  };
  const last = (fits: (one: Heard) => boolean): string | undefined => heard.findLast(fits)?.name;
  return {
    meant(printed, at) {
      if (isPronoun(printed)) {
        if (/^(?:he|she)$/i.test(printed)) return last((one) => one.isPerson);
        // Never a person: “it” and “they” are bodies and groups.
        return /^(?:it|they)$/i.test(printed) ? last((one) => !one.isPerson) : undefined;
      }
      const short = printed.replace(TITLE, '');
      if (/^\p{Lu}[\p{L}’'-]+$/u.test(short)) return fullName(short, text.slice(0, at));
      const definite = /^(?:the|this|that) (\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?)$/iu.exec(printed)?.[1];
      if (definite === undefined) return undefined;
      const head = definite.split(' ').at(-1) ?? definite;
      return last(
        ({ name, role }) =>
          name.toLowerCase() !== printed.toLowerCase() &&
          (endsWith(name, head) || (role !== undefined && endsWith(role, head))),
      );
    },
    hear(speakers, clause) {
      for (const entity of named(clause))
        if (entity.type === 'person' || entity.type === 'body')
          heard.push({ name: entity.name, role: undefined, isPerson: entity.type === 'person' });
      for (const { name, role } of speakers)
        if (!isPronoun(name)) heard.push({ name, role, isPerson: isPerson(name, role) });
    },
  };
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
  return plain.endsWith(head.toLowerCase());
}
