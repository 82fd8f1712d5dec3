// Which agency or paper a text says that it is from: “Calder Wire reported on Sunday:”, “With inputs from Reuters”, “By Ada Lund
// and Calder Wire”, “KESTRIN (Calder Wire) – ”. A name in a sentence of the story is whoever said that sentence, and no origin.

import { isBodyNoun } from './propose/people.ts';
import { REPORTED } from './propose/reporter.ts';

export interface PrintedOrigin {
  readonly name: string;
  /** As printed. */
  readonly words: string;
}

const NAME = '((?:the |The )?\\p{Lu}[\\p{L}&-]*(?: \\p{Lu}[\\p{L}&-]*){0,3})';
/** A line, or what begins one, the most telling first; whether any name may stand there, or only an agency's or a paper's. */
const FORMS: readonly { readonly pattern: RegExp; readonly isAny: boolean }[] = [
  { pattern: REPORTED, isAny: true },
  {
    pattern: new RegExp(
      `^\\(?(?:[Ww]ith|[Ii]ncludes|[Cc]ontains) (?:additional )?(?:inputs?|material|reporting) (?:from|by) ${NAME}[.)]*$`,
      'u',
    ),
    isAny: true,
  },
  {
    pattern: new RegExp(
      `^(?:[Tt]his (?:article|report|story) )?(?:was )?(?:[Ff]irst|[Oo]riginally) published (?:by|in|on) ${NAME}\\.?$`,
      'u',
    ),
    isAny: true,
  },
  {
    pattern:
      /^Original [Ss]ource: ((?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?|\p{Lu}[\p{L}& -]{1,40})$/u,
    isAny: true,
  },
  { pattern: new RegExp(`^[Bb]y \\p{Lu}.* and ${NAME}$`, 'u'), isAny: false },
  { pattern: new RegExp(`^\\p{Lu}[\\p{L},. ]{2,40}\\(${NAME}\\)(?= ?[–—-] )`, 'u'), isAny: false },
];
const AGENCIES =
  /^(?:Reuters|AP|AFP|UPI|PA|ANSA|EFE|TASS|Interfax|Xinhua|Kyodo|Yonhap|Bloomberg|Ukrinform|Anadolu|Associated Press|Agence France-Presse)$/;

/** Undefined where no line says so, or it names the publisher itself. */
export function printedOrigin(
  text: string,
  publisher: string | null,
  /** Whether the briefing has a document of that publisher. */
  isKnown: (name: string) => boolean,
): PrintedOrigin | undefined {
  const lines = text.split('\n');
  for (const { pattern, isAny } of FORMS)
    for (const line of lines) {
      const match = pattern.exec(line);
      const name = match?.[1]?.replace(/^the /i, '');
      if (match === null || name === undefined || isSameName(name, publisher ?? '')) continue;
      if (isAny || AGENCIES.test(name) || isBodyNoun(name) || isKnown(name))
        return { name, words: match[0].replace(/:$/, '') };
    }
  return undefined;
}

export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/^the /, '');
  return plain(one) === plain(other);
}
