// What to offer while somebody types an option: what leads somewhere in the command at hand, most useful first. From
// memory alone, for a platform does not wait; never more than Discord shows.

import { knownFrom } from '../../answer/filters.ts';
import { startOf } from '../../briefing/edtf.ts';
import type { Claim } from '../../briefing/types.ts';
import { legendDate, shortDate } from '../../reply/card/short-dates.ts';
import type { Place } from '../../state/place.ts';
import { createEditDistance } from '../../store/search/spelling.ts';
import type { Store } from '../../store/store.ts';

/** Discord shows 25. */
const MOST = 25;
/** Times back that people look at changes over; any date is taken too. */
const SINCE = ['today', 'yesterday', '7d', '30d', '90d', '365d'];
/** Slips that a name may hold: one for short ones, two from six letters on. */
const SLIPS = (letters: number): number => (letters < 4 ? 0 : letters < 6 ? 1 : 2);

export interface Half {
  /** The command that is being typed, without its slash. */
  readonly command: string;
  readonly option: string;
  /** May be empty. */
  readonly typed: string;
  /** Where it is typed. */
  readonly place?: Place;
}

export interface Suggestion {
  /** What is shown: "Volodymyr Zelensky · 4". */
  readonly label: string;
  /** What is taken. */
  readonly value: string;
}

/** Undefined for an option that takes anything. */
export function suggest(stores: readonly Store[], half: Half): readonly Suggestion[] | undefined {
  const { option, typed } = half;
  switch (option) {
    case 'name':
      return fitting(stores.flatMap(namedEntities), typed);
    case 'source':
      return fitting(
        stores.flatMap((store) => sources(store, claimsFor(store, half.command))),
        typed,
      );
    case 'as_of':
      return fitting(
        stores.flatMap((store) => days(store, claimsFor(store, half.command))),
        typed,
      );
    case 'since':
      return fitting(
        SINCE.map((value) => ({ value, label: value, spellings: [value] })),
        typed,
      );
    case 'topic':
      return fitting(stores.flatMap(topics), typed);
    case 'briefing':
      return fitting(
        stores.map(({ briefing }) => ({
          value: briefing.id,
          label: briefing.title,
          spellings: [briefing.id],
        })),
        typed,
      );
    default:
      return undefined;
  }
}

interface Offer extends Suggestion {
  /** What else people call it. */
  readonly spellings: readonly string[];
}

/** The claims that the command can show: those of its topic; all for the others, none for a topic of another briefing. */
function claimsFor(store: Store, command: string): readonly Claim[] {
  const topic = store.topic(command);
  if (topic === undefined) return store.briefing.claims;
  const listed = new Set(topic.sections.flatMap(({ claims }) => claims));
  return store.briefing.claims.filter(({ id }) => listed.has(id));
}

/** Who says something there and in which documents it stands, with how many claims; most first. */
function sources(store: Store, claims: readonly Claim[]): readonly Offer[] {
  const speakers = countedBy(claims, ({ attribution }) => attribution.map(({ by }) => by)).flatMap(
    ([id, count]) => {
      const entity = store.entity(id);
      return entity === undefined ? [] : [{ name: entity.name, spellings: entity.aliases, count }];
    },
  );
  const documents = countedBy(claims, ({ document }) => [document]).flatMap(([id, count]) => {
    const document = store.document(id);
    if (document === undefined) return [];
    const publisher = document.publisher.name;
    const spellings = [...document.aliases, ...(publisher === null ? [] : [publisher])];
    return [{ name: document.label, spellings, count }];
  });
  return [...documents, ...speakers]
    .sort((a, b) => b.count - a.count)
    .map(({ name, spellings, count }) => ({
      label: `${name} · ${count}`,
      value: name,
      spellings: [name, ...spellings],
    }));
}

/**
 * The days on which what is known for it changes, newest first: those on which a document came out, by its date, and those
 * on which what it tells began to hold.
 */
function days(store: Store, claims: readonly Claim[]): readonly Offer[] {
  const known = claims.flatMap((claim) => {
    const day = knownFrom(claim, store);
    return day === undefined ? [] : [{ day, document: claim.document }];
  });
  return [...Map.groupBy(known, ({ day }) => day)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, begun]) => {
      const used = new Set(begun.map(({ document }) => document));
      const documents = store.briefing.documents.filter(({ id }) => used.has(id));
      const out = documents.find(({ published }) => startOf(published.date) === day);
      const shown = out === undefined ? shortDate(day, () => true) : legendDate(out, undefined);
      const labels = documents.map(({ label }) => label).join(', ');
      return { label: `${shown} · ${labels}`, value: day, spellings: [day, shown] };
    });
}

function topics({ briefing }: Store): readonly Offer[] {
  return briefing.topics.map(({ command, title, words }) => ({
    label: `${command} · ${title}`,
    value: command,
    spellings: [command, ...words],
  }));
}

/** Those who say something first, most often heard first; then the others. */
function namedEntities({ briefing, entity }: Store): readonly Offer[] {
  const heard = countedBy(briefing.claims, ({ attribution }) => attribution.map(({ by }) => by));
  const speakers = heard.flatMap(([id]) => entity(id) ?? []);
  const isHeard = new Set(heard.map(([id]) => id));
  const others = briefing.entities.filter((one) => !isHeard.has(one.id) && one.type !== 'thing');
  return [...speakers, ...others].map(({ name, aliases }) => ({
    label: name,
    value: name,
    spellings: [name, ...aliases],
  }));
}

function countedBy(
  claims: readonly Claim[],
  keys: (claim: Claim) => readonly string[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of claims.flatMap((claim) => [...new Set(keys(claim))]))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** First what begins with what is typed, then what has a word or another spelling that does, then what is nearly so. */
function fitting(all: readonly Offer[], typed: string): readonly Suggestion[] {
  const wanted = fold(typed);
  const begins = (text: string): boolean => fold(text).startsWith(wanted);
  const first = all.filter(({ value }) => begins(value));
  const then = all.filter(({ spellings }) =>
    spellings.some((one) => one.split(/[\s-]/).some(begins) || begins(one)),
  );
  const near =
    [...first, ...then].length < MOST ? all.filter(({ spellings }) => spellings.some(nearly(wanted))) : [];
  const offered = new Map([...first, ...then, ...near].map(({ label, value }) => [value, { label, value }]));
  return [...offered.values()].slice(0, MOST);
}

const distance = createEditDistance();

/** A word of the name begins nearly as it is typed: "Zelenksy". */
function nearly(wanted: string): (name: string) => boolean {
  const slips = SLIPS(wanted.length);
  return (name) =>
    slips > 0 &&
    fold(name)
      .split(/[\s-]/)
      .some(
        (word) =>
          distance(wanted, word.slice(0, wanted.length + 1), slips) <= slips ||
          distance(wanted, word.slice(0, wanted.length), slips) <= slips,
      );
}

/** Lower case, without marks on letters: "Vreš" is found by "vres". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
