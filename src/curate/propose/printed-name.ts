// A printed description to the name in it and the role that stands before: “Harbour master Emeric Laske”.

import { isPersonNoun, TITLES } from './people.ts';

export interface Named {
  readonly name: string;
  readonly role?: string;
}

const ROLE_END = new RegExp(
  `(?:^|[ ’'-])(?!(?:of|for|and|in|the) )\\p{Ll}[\\p{L}’'-]* $|(?:${TITLES})\\.? $`,
  'u',
);

const ROLE_AND_NAME = new RegExp(
  `^((?:\\p{Ll}|the |an? )[\\p{L}\\s’'-]*?(?<! of| for| and| in| the|^the|^an?) |(?:[\\p{L}’'-]+ )*?(?:${TITLES}|[Ss]pokes(?:man|woman|person))\\.? )((?:\\p{Lu}[\\p{L}.’'-]+(?: |$)){1,4})$`,
  'u',
);
const OF_SOMEBODY = new RegExp(`\\b(?:for|of|to) (?:${TITLES})\\.? $`, 'u');
const TITLE_AHEAD = new RegExp(`^(?:${TITLES})\\.? (?=\\p{Lu})`, 'u');

/** “retired Australian Major General Mick Ryan” → the name, and what stands before it as the role. */
export function named(text: string): Named {
  const trimmed = text.replace(/^[“"‘']|[”"’']$/g, '').trim();
  const match = ROLE_AND_NAME.exec(trimmed);
  // “Harbour master Emeric Laske”, “Surveyor Aldo Finnick”, where a sentence begins.
  const [, before = '', noun = '', own = ''] =
    /^((?:\p{Lu}\p{Ll}+ (?=\p{Ll})(?:\p{Ll}[\p{L}-]+ )*?)?(\p{L}[\p{Ll}-]+) )((?:\p{Lu}[\p{L}.’'-]+(?: |$)){2,4})$/u.exec(
      trimmed,
    ) ?? [];
  if (isPersonNoun(noun)) return { name: own.trim(), role: before.trim() };
  let [, role, name] = match ?? [];
  // “the Joint Chiefs of Staff” is a name whole; a role ends in a word of its own: “the tracker SeaTrace”.
  if (role === undefined || name === undefined || /^(?:the|an?) $/i.test(role) || !ROLE_END.test(role))
    return { name: trimmed };
  // “A spokeswoman for Mr Reth”: not he.
  if (OF_SOMEBODY.test(role)) return { name: trimmed };
  // A title after the first is a title as well: “Major General”.
  for (let more = titleOf(name); more !== undefined; more = titleOf(name)) {
    role += more;
    name = name.slice(more.length);
  }
  if (/^(?:Mr|Mrs|Ms|Dr|Sir|Lady|Lord)\.? $/.test(role)) return { name: name.trim() };
  return { name: name.trim(), role: role.trim() };
}

function titleOf(name: string): string | undefined {
  return TITLE_AHEAD.exec(name)?.[0];
}
