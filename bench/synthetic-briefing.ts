/**
 * A briefing of any size for the benchmark of answering, with questions about it: invented people, places and figures,
 * the same on every machine. It is made as the checker would hand it on, for nothing here measures reading files.
 */
import type { Briefing, Claim, Document, Entity } from '../src/briefing/types.ts';
import { createRandom, generatePassages } from './corpus.ts';

export const BRIEFING_NOTE = [
  'synthetic briefing, seed 20250114: a claim gives a speaker, a figure with its unit, a group, a place and a date, then',
  '6 to 12 words of generated text, and has a statement; 20 claims a document, three a paragraph, four asks each; a person and a place for every',
  '50 claims, a known unknown for every 200, a contradiction for every 20. Questions: asks as they are or with words left',
  'out or misspelt, keywords, "according to", follow-ups, "who is", and some about nothing in it.',
].join('\n');

const SEED = 20250114;
const CLAIMS_PER_DOCUMENT = 20;
const CLAIMS_PER_PARAGRAPH = 3;
const UNITS = ['killed', 'wounded', 'captured', 'sent', 'evacuated', 'missing'];
const ACTS: Readonly<Record<string, string>> = {
  killed: 'kill',
  wounded: 'wound',
  captured: 'capture',
  sent: 'send',
  evacuated: 'evacuate',
  missing: 'lose',
};
const GROUPS = [
  'soldiers',
  'civilians',
  'volunteers',
  'sailors',
  'drivers',
  'engineers',
  'medics',
  'workers',
];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SYLLABLES = 'ka lo mi ren do sha ti vor ne pal gu bri sto el an fi zem tar ul ob'.split(' ');
const STATES = 12;

export interface SyntheticQuestion {
  readonly text: string;
  readonly previous: readonly string[];
}

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** A name for every number, two to five syllables. */
function nameOf(number: number): string {
  let left = number;
  let name = '';
  do {
    name += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0);
  const whole = name.length < 4 ? `${name}dar` : name;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

const entity = (id: string, name: string, type: Entity['type'], more: Partial<Entity> = {}): Entity => ({
  id,
  name,
  type,
  aliases: [],
  roles: [],
  partOf: [],
  ...more,
});

interface Cast {
  readonly entities: readonly Entity[];
  readonly people: readonly Entity[];
  readonly places: readonly Entity[];
  readonly groups: readonly Entity[];
}

function castFor(claims: number): Cast {
  const many = Math.max(20, Math.floor(claims / 50));
  const states = Array.from({ length: STATES }, (_, at) =>
    entity(`state-${at}`, `${nameOf(90_000 + at * 7)}ia`, 'state', { side: `state-${at}` }),
  );
  const people = Array.from({ length: many }, (_, at) => {
    const last = nameOf(5000 + at * 3);
    return entity(`person-${at}`, `${nameOf(17 + (at % 300))} ${last}`, 'person', {
      aliases: [last],
      roles: [{ role: 'minister' }],
      side: `state-${at % STATES}`,
    });
  });
  const places = Array.from({ length: many }, (_, at) =>
    entity(`place-${at}`, `${nameOf(60_000 + at * 5)}grad`, 'place', { partOf: [`state-${at % STATES}`] }),
  );
  const groups = GROUPS.map((name) => entity(`group-${name}`, name, 'group'));
  return { entities: [...states, ...people, ...places, ...groups], people, places, groups };
}

/** The briefing and so many questions about it. */
export function generateBriefing(
  count: number,
  questions: number,
): { readonly briefing: Briefing; readonly questions: readonly SyntheticQuestion[] } {
  const random = createRandom(SEED);
  const pick = <T>(items: readonly T[]): T => items[below(random, items.length)] as T;
  const cast = castFor(count);
  const passages = generatePassages(count);
  const drafts = Array.from({ length: count }, (_, number) => {
    const [speaker, place, group, unit] = [
      pick(cast.people),
      pick(cast.places),
      pick(cast.groups),
      pick(UNITS),
    ];
    const words = String(passages.next().value?.text ?? '')
      .replace('.', '')
      .split(' ');
    const detail = words.slice(0, 6 + below(random, 7)).join(' ');
    const month = below(random, 12);
    const day = 1 + below(random, 28);
    const figure = 10 * (1 + below(random, 400));
    return {
      id: `c${String(number).padStart(7, '0')}`,
      document: `d${String(Math.floor(number / CLAIMS_PER_DOCUMENT)).padStart(6, '0')}`,
      ...{ speaker, place, group, unit, detail, figure },
      date: `2024-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      sentence: `${speaker.name} said around ${figure} ${group.name} were ${unit} near ${place.name} on ${day} ${MONTHS[month]}, ${detail}.`,
      asks: [
        `how many ${group.name} were ${unit} near ${place.name}?`,
        `what did ${speaker.name} say about ${place.name}?`,
        `when were ${group.name} ${unit} near ${place.name}?`,
        `who spoke of ${detail.split(' ').slice(-3).join(' ')}?`,
      ],
    };
  });
  const paragraphOf = (number: number): string => {
    const first = number - ((number % CLAIMS_PER_DOCUMENT) % CLAIMS_PER_PARAGRAPH);
    return drafts
      .slice(first, first + CLAIMS_PER_PARAGRAPH)
      .filter((draft) => draft.document === drafts[number]?.document)
      .map((draft) => draft.sentence)
      .join(' ');
  };
  const claims = drafts.map((draft, number): Claim => {
    const { id, document, speaker, place, group, unit, figure, date, sentence, asks } = draft;
    const paragraph = paragraphOf(number);
    return {
      ...{ id, document, asks, paragraph, statement: sentence, kind: 'estimate', origin: document },
      says: {
        act: ACTS[unit] ?? 'lose',
        by: `state-${number % STATES}`,
        of: group.id,
        in: place.id,
      },
      quotes: [{ exact: sentence, start: 0, end: sentence.length }],
      attribution: [{ by: speaker.id, as: 'minister', cue: 'said' }],
      quantity: [
        {
          printed: `around ${figure}`,
          low: null,
          best: figure,
          high: null,
          unit,
          of: group.id,
          modality: 'around',
        },
      ],
      asOf: { date, words: date, why: 'printed', outside: false },
      places: [place.id],
      about: [group.id, place.id],
      topics: [unit],
      ...{ caveats: [], because: [], stance: [], status: 'current', corrections: [] },
      place: { file: 'synthetic', line: 1 },
    };
  });
  const documents = Array.from({ length: Math.ceil(count / CLAIMS_PER_DOCUMENT) }, (_, at): Document => {
    const id = `d${String(at).padStart(6, '0')}`;
    const name = `${nameOf(200_000 + at * 11)} Gazette`;
    const basis = { basis: 'page' as const, why: 'invented' };
    return {
      id,
      label: name,
      ...{ key: 'D', short: 'Gazette' },
      aliases: [],
      publisher: { name, ...basis },
      author: { name: null, ...basis },
      title: { text: null, ...basis },
      url: null,
      published: { date: '2024-12-31', words: 'today', outside: false, ...basis },
      language: 'en',
      sha256: '0'.repeat(64),
      derivesFrom: [],
      text: drafts
        .slice(at * CLAIMS_PER_DOCUMENT, (at + 1) * CLAIMS_PER_DOCUMENT)
        .map((draft) => draft.sentence)
        .join('\n'),
      skips: [],
    };
  });
  const every = <T>(step: number, make: (claim: Claim, at: number) => T): T[] =>
    claims.filter((_, number) => number % step === 0).map(make);
  const briefing: Briefing = {
    id: 'synthetic',
    title: 'A synthetic story',
    summary: 'Invented for the benchmark.',
    timezone: 'UTC',
    languages: ['en'],
    corrections: 'edit',
    units: Object.fromEntries(UNITS.map((unit) => [unit, { label: unit, words: [unit] }])),
    issues: {},
    acts: {},
    documents,
    claims,
    topics: UNITS.map((unit) => ({
      command: `${unit}-figures`,
      title: unit,
      description: `Figures of ${unit}`,
      words: [`${unit} figures`],
      layout: 'quotes',
      sections: [
        {
          heading: unit,
          claims: claims
            .filter((claim) => claim.topics[0] === unit)
            .slice(0, 10)
            .map((claim) => claim.id),
        },
      ],
      slots: [],
      sideBySide: [],
      outside: false,
    })),
    entities: cast.entities,
    origins: [],
    relations: every(20, (claim, at) => ({
      id: `r${at}`,
      type: 'contradicts',
      claims: [claim.id, claims[(at * 20 + 7) % count]?.id ?? claim.id],
      note: 'The figures differ.',
      by: 'the bench',
    })),
    unknowns: every(200, (claim, at) => ({
      id: `u${at}`,
      kind: 'not-stated',
      what: `who paid the ${GROUPS[at % GROUPS.length]} near ${cast.places[at % cast.places.length]?.name}`,
      ...{ missing: 'the payer', of: `the ${GROUPS[at % GROUPS.length]}` },
      asks: [
        `who paid the ${GROUPS[at % GROUPS.length]} near ${cast.places[at % cast.places.length]?.name}?`,
      ],
      about: [],
      nearest: [claim.id],
    })),
    questions: [],
    version: 'synthetic',
  };
  const ask = (): SyntheticQuestion => {
    const { asks, speaker, place, group, unit, detail } = pick(drafts);
    const own = pick(asks);
    const alone = (text: string): SyntheticQuestion => ({ text, previous: [] });
    const kind = random();
    if (kind < 0.3) return alone(own);
    if (kind < 0.45) return alone(leaveOut(own, random));
    if (kind < 0.55) return alone(misspell(own, random));
    if (kind < 0.65) return alone(`${place.name} ${unit} ${speaker.name}`);
    if (kind < 0.75) return alone(`according to ${speaker.name}, how many ${group.name} were ${unit}?`);
    if (kind < 0.8) return alone(`${unit} ${group.name}`);
    if (kind < 0.85) return alone(`what happened to ${detail.split(' ').slice(0, 5).join(' ')}?`);
    if (kind < 0.92) return { text: 'and the wounded? who says so', previous: [own] };
    if (kind < 0.96) return alone(`who is ${speaker.name}?`);
    return alone('is the weather in Lisbon likely to help the harvest this week?');
  };
  return { briefing, questions: Array.from({ length: questions }, ask) };
}

function leaveOut(text: string, random: Random): string {
  return text
    .split(' ')
    .filter(() => random() < 0.75)
    .join(' ');
}

function misspell(text: string, random: Random): string {
  const words = text.split(' ');
  const at = words.findIndex((word) => word.length > 5);
  const word = words[at];
  if (word === undefined) return text;
  const from = 1 + below(random, word.length - 3);
  words[at] = word.slice(0, from) + word.charAt(from + 1) + word.charAt(from) + word.slice(from + 2);
  return words.join(' ');
}
