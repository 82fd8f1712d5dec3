// Who of those that a text names are people, and whether it calls them “he” or “she”: by their titles, by what stands beside
// their names, by first names, and by the pronouns of sentences that name nobody else.

import { sentences } from '../../briefing/canonical.ts';
import { cueOf } from './cues.ts';
import { type Called, calledByFirstName } from './first-names.ts';

/** A person at a place of a clause. */
export interface NamedPerson {
  /** The full name where the text has one. */
  readonly name: string;
  /** What the text says beside the name that he or she is. */
  readonly role: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface People {
  /** Those named in a clause outside its quotations, in text order. */
  within(clause: string): readonly NamedPerson[];
  isPerson(name: string): boolean;
  /** Whose last name it is, where the text has that person's full name. */
  fullName(surname: string): string | undefined;
  /** Undefined where nothing tells. */
  calledOf(name: string, role?: string): Called | undefined;
}

export const TITLES =
  'President|Prime Minister|Minister|Chancellor|Professor|Prof|General|Gen|Colonel|Col|Captain|Capt|Lieutenant|Lt|Major|Admiral|Commander|Mayor|Governor|Senator|Secretary|Ambassador|Judge|Detective|Inspector|Superintendent|Constable|Sergeant|Sgt|Director|Chief|Councillor|Bishop|Archbishop|Cardinal|Pope|King|Queen|Prince|Princess|Mother|Father|Sister|Brother|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord';
const TITLE = new RegExp(`^(?:${TITLES})\\.?$`);
const HE_TITLE = 'Mr|Sir|Lord|King|Prince|Father|Brother|Pope';
const SHE_TITLE = 'Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Mother|Sister';

const HE_NOUN =
  /\b(?:spokesman|chairman|businessman|policeman|fisherman|fireman|salesman|man|boy|husband|father|son|brother|uncle|nephew|grandfather|widower|monk|abbot|king|prince)\b/i;
const SHE_NOUN =
  /\b(?:spokeswoman|chairwoman|businesswoman|policewoman|woman|girl|wife|mother|daughter|sister|aunt|niece|grandmother|widow|nun|abbess|queen|princess|actress)\b/i;

/** Words that stand for a person by what he or she is. */
const PERSON =
  /\b(?:officials?|spokesperson|minister|president|premier|mayor|governor|senator|lawmaker|politician|councillor|ambassador|diplomat|doctor|surgeon|nurse|lawyer|attorney|judge|prosecutor|director|chief|head|leader|deputy|commander|guard|officer|captain|colonel|general|sergeant|inspector|secretary|resident|neighbour|witness|prisoner|soldier|passenger|driver|pilot|skipper|manager|executive|owner|engineer|surveyor|pathologist|professor|teacher|student|farmer|shepherd|clerk|mechanic|miner|worker|survivor|relative|expert|analyst|researcher|scientist|historian|author|journalist|correspondent|aide|adviser|advisor|abbot|bishop|priest|editor|economist|activist|candidate|challenger|master|coach|trainer|rector|dean|sailor|victim|hostage|suspect|agent|organiser|foreman|treasurer|chancellor|trader|seller|cook|volunteer|rescuer|guide|abductee)\b/i;

const PARTICLES = 'de|van|von|bin|al|el|da|di|der|la|ter|du';
const WORD = `\\p{Lu}\\p{L}*(?:-\\p{L}+|[’'](?!s\\b)\\p{Lu}\\p{L}+)*`;
const RUN = new RegExp(
  `(?<![\\p{L}’'-])(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt)\\. |${WORD} (?:(?:${PARTICLES}) )*)*${WORD}`,
  'gu',
);
/** Words with a capital where a sentence begins, and no part of a name. */
const LEADS =
  /^(?:The|An?|But|And|On|In|At|If|When|While|For|As|After|Before|Since|Among|Asked|Nor|Then|Its|His|Her|Their|Our|My|One|Two|He|She|They|It|We|That|This|These|Those|What|Who|How|Why|Where|Whether|No|Not|Nobody|According|Also|However|Meanwhile|Later|Only|With|By|To|Of|From|Under|Speaking|Rescue)$/;
const LONGEST_NAME = 3;
const LONGEST_ROLE = 80;
const NEAR = 30;
/** The noun that a description is about stands among its last words: “director general”. */
const HEAD = 2;

/** Words that stand for a body. */
const BODY =
  /\b(?:ministry|police|government|company|agency|union|party|court|council|commission|committee|board|office|department|service|army|navy|military|forces?|group|movement|front|brigade|bank|university|hospital|charity|organi[sz]ation|association|federation|institute|newspaper|paper|firm|operator|airline|embassy|parliament|inspectorate|authority|directorate|team|club|station|broadcaster|wire|post|times|herald|courier|gazette|dispatch|chronicle|ledger|news)$/i;

/** Whether the name or description ends in such a word. */
export function isBodyNoun(text: string): boolean {
  return BODY.test(text);
}

export function isPersonNoun(text: string): boolean {
  return PERSON.test(text) || HE_NOUN.test(text) || SHE_NOUN.test(text);
}

/** “the mother of two boys”: the mother. */
function headOf(role: string): string {
  return role.split(/ (?:of|for|in|at|with|from|who|whose|to|on|near|was|is|were) /)[0] ?? '';
}

function calledByNoun(text: string): Called | undefined {
  const head = headOf(text);
  const [he, she] = [HE_NOUN.test(head), SHE_NOUN.test(head)];
  return he === she ? undefined : he ? 'he' : 'she';
}

/** “a farmer”, “the other passenger”: those whom a clause only describes. */
export function describedWithin(
  clause: string,
): readonly { readonly name: string; readonly start: number }[] {
  return [
    ...clause.matchAll(/\b(?:an?|the|another|one) (?:\p{Ll}[\p{L}-]+ ){0,2}?\p{Ll}[\p{L}-]+(?= )/giu),
  ].flatMap((match) =>
    isPersonNoun(match[0].split(' ').at(-1) ?? '') ? [{ name: match[0], start: match.index }] : [],
  );
}

/** The clause with blanks for what it quotes. */
export function withoutQuotations(clause: string): string {
  return clause.replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g, (quoted) => ' '.repeat(quoted.length));
}

interface Run {
  readonly words: readonly string[];
  readonly title: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** `typeOf`: what the register has a name for. */
export function createPeople(text: string, typeOf: (name: string) => string | undefined): People {
  const full = new Set<string>();
  const bySurname = new Map<string, string>();
  const runs = runsIn(text);
  const saying = new Set(
    runs.flatMap(({ words: [only], words, start, end }) =>
      only !== undefined && words.length === 1 && isBesideCue(text, start, end) ? [only] : [],
    ),
  );
  for (const { words, title, start, end } of runs) {
    const name = words.join(' ');
    const surname = words.at(-1) ?? '';
    if (words.length < 2 || words.length > LONGEST_NAME || full.has(name)) continue;
    const known = typeOf(name);
    const isPerson =
      known === undefined
        ? title !== undefined ||
          saying.has(surname) ||
          calledByFirstName(words[0] ?? '') !== undefined ||
          isShownAsPerson(text, start, end)
        : known === 'person';
    if (!isPerson) continue;
    full.add(name);
    if (!bySurname.has(surname)) bySurname.set(surname, name);
  }
  const within = (clause: string): readonly NamedPerson[] =>
    runsIn(withoutQuotations(clause)).flatMap(({ words, title, start, end }): NamedPerson[] => {
      const printed = words.join(' ');
      const whole = full.has(printed) ? printed : words.length === 1 ? bySurname.get(printed) : undefined;
      const name = whole ?? (title !== undefined && words.length === 1 ? `${title} ${printed}` : undefined);
      return name === undefined ? [] : [{ name, role: roleAt(clause, start, end, title), start, end }];
    });
  const votes = new Map<string, number>();
  for (const { text: sentence } of sentences(text)) {
    const found = within(sentence);
    const [only] = found;
    if (only === undefined || found.some(({ name }) => name !== only.name)) continue;
    const said = /\b(?:(he|his|him|himself)|(she|her|herself))\b/i.exec(
      withoutQuotations(sentence).slice(only.end),
    );
    if (said !== null) votes.set(only.name, (votes.get(only.name) ?? 0) + (said[1] === undefined ? -1 : 1));
  }
  return {
    within,
    isPerson: (name) => full.has(name) || bySurname.has(name) || typeOf(name) === 'person',
    fullName: (surname) => bySurname.get(surname),
    calledOf(name, role = '') {
      const whole = bySurname.get(name) ?? name;
      const words = whole.split(' ');
      const surname = words.at(-1) ?? whole;
      const titled = (titles: string): boolean =>
        new RegExp(
          `\\b(?:${titles})\\.? (?:\\p{Lu}[\\p{L}’'-]+ ){0,2}${RegExp.escape(surname)}(?!\\p{L})`,
          'u',
        ).test(text);
      const first = words.length > 1 ? calledByFirstName(words[0] ?? '') : undefined;
      const [he, she] = [titled(HE_TITLE), titled(SHE_TITLE)];
      // “Mrs Lund” may be the wife of Anders Lund.
      if (he !== she) return first ?? (he ? 'he' : 'she');
      const noun = calledByNoun(role);
      const vote = votes.get(whole) ?? 0;
      if (noun ?? first) return noun ?? first;
      if (vote !== 0) return vote > 0 ? 'he' : 'she';
      // “Irina”, “Ilka”: most names that end so.
      return words.length > 1 && full.has(whole) && /^\p{Lu}\p{L}+a$/u.test(words[0] ?? '')
        ? 'she'
        : calledByNoun(whole);
    },
  };
}

function runsIn(text: string): readonly Run[] {
  return [...text.matchAll(RUN)].flatMap((match): Run[] => {
    let words = match[0].split(' ');
    let start = match.index;
    while (words.length > 0 && LEADS.test(words[0] ?? '')) {
      start += (words[0] ?? '').length + 1;
      words = words.slice(1);
    }
    const title = words
      .slice(0, -1)
      .findLastIndex((word, i) => TITLE.test(word) || (i === 0 && words.length > 2 && isPersonNoun(word)));
    const name = words.slice(title + 1);
    if (name.length === 0 || TITLE.test(name[0] ?? '')) return [];
    return [
      {
        words: name,
        title: title === -1 ? undefined : words.slice(0, title + 1).join(' '),
        start,
        end: match.index + match[0].length,
      },
    ];
  });
}

/** “Taldin said”, “said Taldin”: a name alone that says something. */
function isBesideCue(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const next = /^ (?:(?:also|has|had|later|then) )?(\p{Ll}+)/u.exec(text.slice(end, end + NEAR))?.[1];
  const says = next !== undefined && cueOf(next) !== undefined;
  return !/\b(?:the|an?) $/i.test(before) && (says || /\b(?:said|says|added) $/.test(before));
}

/** “Dory, 29”, “surveyor Aldo Finnick”, “Pavo Strell, the governor”, “Anselm Dory, who”. */
function isShownAsPerson(text: string, start: number, end: number): boolean {
  const [before, after] = [
    text.slice(Math.max(0, start - LONGEST_ROLE), start),
    text.slice(end, end + LONGEST_ROLE),
  ];
  return (
    /^, \d\d\b/.test(after) ||
    /^,? (?:who|whose)\b/.test(after) ||
    (/^ (?:of|from|at) the \p{Lu}/u.test(after) && !isBodyNoun(text.slice(start, end))) ||
    isPersonNoun(/([\p{L}-]+),? $/u.exec(before)?.[1] ?? '') ||
    isPersonNoun(asideBehind(after) ?? '') ||
    (/^, (?!and\b)/.test(after) && isPersonNoun(roleBefore(before) ?? ''))
  );
}

/** “, 58, a surgeon from Dunstrand”: what begins with whom it calls so. */
function asideBehind(after: string): string | undefined {
  const aside = /^, (?:\d+, )?([^,.;:“”"]{3,70})/u.exec(after)?.[1];
  return aside !== undefined && isPersonNoun(headOf(aside).split(' ').slice(-HEAD).join(' '))
    ? aside
    : undefined;
}

/** “The governor of the province, ” */
function roleBefore(before: string): string | undefined {
  return /(?:^|[,;.:“”"] |\n|\b(?:and|but|that) )((?:(?:an?|the|its|his|her|their)\b|\p{Lu}[\p{L}’' ]+[’']s)[^,;.:“”"]{2,80}), $/iu.exec(
    before,
  )?.[1];
}

function roleAt(clause: string, start: number, end: number, title: string | undefined): string | undefined {
  const before = clause.slice(0, start);
  const beside = /((?:[\p{L}’'-]+ ){0,2}[\p{L}-]+) $/u.exec(before)?.[1];
  return (
    title ??
    (isPersonNoun(beside?.split(' ').at(-1) ?? '') ? beside : undefined) ??
    [roleBefore(before), asideBehind(clause.slice(end))].find(
      (role) => role !== undefined && isPersonNoun(role),
    )
  );
}
