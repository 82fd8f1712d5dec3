// Dates that are told by an event: "before the capture", "since the first deployment". The day is that of the claim that
// says when the event was.

import { parseEdtf } from '../briefing/edtf.ts';
import { type AskedDate, type DateRole, readDates } from './dates.ts';
import { matchAll } from './match.ts';
import type { Profiles } from './profile.ts';
import { readQuestion } from './question.ts';

/** A bound that names an event; `start`/`end` are offsets of the whole clause in the text. */
interface EventClause {
  readonly role: DateRole;
  readonly event: string;
  readonly start: number;
  readonly end: number;
}

/** "before the …" up to the end of the clause, a handful of words. "before or after" is a question, no bound. */
const CLAUSE =
  /(?:^|[\s,])(before|prior to|until|after|since)\s+the\s+((?:[\p{L}\p{N}’'-]+\s*){1,4}?)(?=[,.?!;]|$)/iu;
/** "How long until the …", "what came before the …": the clause is what is asked for, no bound. */
const ASKED_FOR = /\b(?:how long|what (?:came|comes|happened|happens|followed|follows))\s*$/i;
const ROLES: Readonly<Record<string, DateRole>> = {
  before: 'before',
  'prior to': 'before',
  until: 'before',
  after: 'from',
  since: 'from',
};

/** A claim tells the event's day when it covers the words this well and its date is no wider than a month. */
const TELLS = { coverage: 0.85, days: 31 } as const;

/** The text without its event clause, and the date that the clause stands for; undefined when there is none. */
export function readEventDate(
  profiles: Profiles,
  text: string,
  today: string,
): { readonly text: string; readonly date: AskedDate } | undefined {
  const clause = findClause(text);
  if (clause === undefined || readDates(clause.event.toLowerCase(), today, profiles.store.lastDay).length > 0)
    return undefined;
  const bounds = dayOf(profiles, clause.event, today);
  const rest = `${text.slice(0, clause.start)} ${text.slice(clause.end)}`.replace(/^[\s,]+/, '').trim();
  if (bounds === undefined || rest === '') return undefined;
  const { start, end, role } = clause;
  return {
    text: rest,
    date: { role, ...bounds, start, end, words: clause.event, precision: 'day', isCertain: true },
  };
}

function findClause(text: string): EventClause | undefined {
  const match = CLAUSE.exec(text);
  if (match === null) return undefined;
  const [whole, preposition = '', event = ''] = match;
  if (ASKED_FOR.test(text.slice(0, match.index + 1))) return undefined;
  const role = ROLES[preposition.toLowerCase()];
  return role === undefined
    ? undefined
    : { role, event: event.trim(), start: match.index, end: match.index + whole.length };
}

function dayOf(
  profiles: Profiles,
  event: string,
  today: string,
): { readonly from: string; readonly to: string } | undefined {
  const { terms } = readQuestion(event, profiles.store, profiles.phrases, today);
  const query = { terms: terms.map((term) => ({ term, factor: 1 })), wants: 'when' } as const;
  const ordinals = profiles.index
    .search(
      terms.map((term) => term.keys[0]?.key ?? ''),
      100,
    )
    .map((hit) => hit.ordinal);
  const matches = [...matchAll(profiles, query, ordinals)].sort(
    (a, b) => b.score - a.score || a.ordinal - b.ordinal,
  );
  for (const { item, coverage } of matches) {
    const date = item.claim?.asOf?.date;
    const bounds = date == null ? undefined : parseEdtf(date);
    if (bounds?.from == null || bounds.to == null || !item.gives.has('when') || coverage < TELLS.coverage)
      continue;
    if ((Date.parse(bounds.to) - Date.parse(bounds.from)) / 86_400_000 <= TELLS.days)
      return { from: bounds.from, to: bounds.to };
  }
  return undefined;
}
