// From what was read and what a curator said to a document of the briefing: its id, header and canonical text. Nothing is
// guessed: what neither the page nor the curator tells is named as missing.

import { canonicalText, sha256 } from '../briefing/canonical.ts';
import { parseEdtf } from '../briefing/edtf.ts';
import type { DocumentHeader } from '../briefing/schema.ts';
import { printedHeader, shortLines } from './printed-header.ts';
import { isSameName, printedOrigin } from './printed-origin.ts';
import { slug } from './propose/entities.ts';
import { findPublicationDate } from './publication-date.ts';
import type { Found, ReadPage } from './read/page.ts';
import { findNearDuplicate, longestShared } from './shingles.ts';

/** What the curator tells beside the file; “unknown” is an answer. */
export interface Told {
  readonly published?: string;
  /** On what the curator has that date. */
  readonly basis?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly label?: string;
  readonly url?: string;
  readonly author?: string;
  readonly rewriteOf?: string;
}

export interface Surroundings {
  readonly documents: readonly {
    readonly id: string;
    readonly label: string;
    readonly text: string;
    readonly key?: string;
    readonly short?: string;
  }[];
  readonly languages: readonly string[];
  /** Of the text, where it tells. */
  readonly language: string | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface Missing {
  readonly flag: string;
  readonly why: string;
  /** What it may be, for a person to agree to; never taken by itself. */
  readonly perhaps?: string;
}

export type MadeDocument =
  | { readonly made: true; readonly header: DocumentHeader; readonly text: string }
  /** Flags that would give what is missing, and why each is. */
  | { readonly made: false; readonly missing: readonly Missing[] }
  | { readonly made: false; readonly refused: string };

const UNKNOWN = 'unknown';

/** Where a curator may have a date from: printed on the page, of its data for machines, or worked out. */
const bases = ['page', 'metadata', 'inferred'] as const;
const isBasis = (text: string): text is (typeof bases)[number] => bases.some((one) => one === text);

export function makeDocument(page: ReadPage, told: Told, around: Surroundings): MadeDocument {
  const text = canonicalText(page.text);
  const language = around.language ?? around.languages[0] ?? 'en';
  if (!around.languages.includes(language))
    return {
      made: false,
      refused: `its language is “${language}”, and this briefing is in ${around.languages.join(', ')}: add the code to languages in briefing.yaml first`,
    };
  const near = findNearDuplicate(text, around.documents);
  if (near !== undefined && told.rewriteOf !== near.of.id) {
    const percent = Math.round(near.share * 100);
    return {
      made: false,
      refused: `${percent} % of it is the text of ${near.of.id} (${near.of.label}): it is no second source. If it is a rewrite that readers should see named, add it with --rewrite-of ${near.of.id}`,
    };
  }
  const source =
    told.rewriteOf === undefined ? undefined : around.documents.find(({ id }) => id === told.rewriteOf);
  if (told.rewriteOf !== undefined && source === undefined)
    return { made: false, refused: `--rewrite-of ${told.rewriteOf}: there is no such document` };
  const printed = printedHeader(text, told.url ?? page.url);
  const missing: Missing[] = [];
  const { published, refused } = findPublicationDate(text, page.dates, around.today);
  const date = publishedOf(told, published, refused, around.today, missing);
  const publisher = tell(told.publisher, page.publisher ?? printed.publisher);
  if (publisher === undefined) {
    const [perhaps] = shortLines(text.split('\n').filter((line) => line !== ''));
    missing.push({
      flag: '--publisher',
      why: 'the page does not name who published it',
      ...(perhaps === undefined ? {} : { perhaps }),
    });
  }
  const title = tell(told.title, page.title ?? printed.title ?? firstLine(text));
  const label =
    told.label ??
    (publisher === undefined ? undefined : (publisher.value ?? title?.value?.slice(0, 40) ?? undefined));
  if (label === undefined && publisher !== undefined)
    missing.push({ flag: '--label', why: 'it needs a name by which readers know it' });
  const taken = around.documents.find((other) => other.label.toLowerCase() === label?.toLowerCase());
  if (taken !== undefined && told.label !== undefined)
    missing.push({ flag: '--label', why: `“${label}” is the label of ${taken.id}` });
  if (missing.length > 0 || date === undefined || publisher === undefined || label === undefined)
    return { made: false, missing };
  const own =
    taken === undefined ? label : `${label} (${date.date ?? title?.value?.slice(0, 30) ?? 'another'})`;
  const author = tell(told.author, page.author ?? printed.author);
  const header: DocumentHeader = {
    id: freeId(date.date, label, around.documents),
    label: own,
    key: freeKey(own, new Set(around.documents.map(({ key }) => key))),
    short: freeShort(own, date.date, around.documents),
    aliases: [],
    publisher: named(publisher, 'not printed'),
    author: named(author, 'unsigned'),
    title:
      title?.value === undefined || title.value === null
        ? { text: null, basis: 'unknown', why: 'none printed' }
        : { text: title.value, basis: title.basis, why: title.why },
    url: told.url ?? page.url ?? printed.url ?? null,
    published: date,
    language,
    sha256: sha256(text),
    derivesFrom:
      source === undefined
        ? wireIn(text, publisher.value, around.documents)
        : [
            {
              what: `the text of ${source.label}`,
              kind: 'rewrite',
              words: longestShared(text, source.text),
              document: source.id,
            },
          ],
  };
  return { made: true, header, text };
}

/** The agency or paper that the text says it is from, with its document where the briefing has just one. */
function wireIn(
  text: string,
  publisher: string | null,
  documents: Surroundings['documents'],
): DocumentHeader['derivesFrom'] {
  const of = (name: string): Surroundings['documents'] =>
    documents.filter(({ label }) => isSameName(label, name));
  const origin = printedOrigin(text, publisher, (name) => of(name).length > 0);
  if (origin === undefined) return [];
  const [only, ...others] = of(origin.name);
  return [
    {
      what: origin.name,
      kind: 'wire',
      words: origin.words,
      ...(only === undefined || others.length > 0 ? {} : { document: only.id }),
    },
  ];
}

interface Known {
  readonly value: string | null;
  readonly basis: Found['basis'] | 'unknown' | 'inferred';
  readonly why: string;
}

/** What the curator says stands before what the page says; “unknown” says that it is not known. */
function tell(said: string | undefined, found: Found | undefined): Known | undefined {
  if (said === UNKNOWN) return { value: null, basis: 'unknown', why: 'not known to the curator' };
  if (said !== undefined)
    return { value: said.trim(), basis: 'inferred', why: 'said by the curator who added it' };
  return found;
}

function named(known: Known | undefined, unknown: string): DocumentHeader['publisher'] {
  return known === undefined || known.value === null
    ? { name: null, basis: 'unknown', why: known?.why ?? unknown }
    : { name: known.value, basis: known.basis, why: known.why };
}

function publishedOf(
  { published: said, basis }: Told,
  found: ReturnType<typeof findPublicationDate>['published'],
  refused: readonly string[],
  today: string,
  missing: Missing[],
): DocumentHeader['published'] | undefined {
  if (said === UNKNOWN)
    return { date: null, why: 'not known to the curator', outside: false, basis: 'unknown' };
  if (said !== undefined) {
    const bounds = parseEdtf(said);
    if (bounds === undefined)
      missing.push({ flag: '--published', why: `“${said}” is no date such as 2025-03-12` });
    else if (bounds.from !== null && bounds.from > today)
      missing.push({ flag: '--published', why: `${said} lies in the future` });
    else if (basis !== undefined && !isBasis(basis))
      missing.push({ flag: '--basis', why: `“${basis}” is none of ${bases.join(', ')}` });
    // What the page says itself needs nobody's word.
    else if (found?.date !== said || basis !== undefined)
      return {
        date: said,
        why: 'said by the curator who added it',
        outside: true,
        basis: basis ?? 'inferred',
      };
    if (found?.date !== said) return undefined;
  }
  if (found === undefined) {
    missing.push({
      flag: '--published',
      why:
        refused.length > 0
          ? refused.join('; ')
          : 'neither the text nor the page gives a date that can be read in one way only',
    });
    return undefined;
  }
  return {
    date: found.date,
    ...(found.words === undefined ? {} : { words: found.words }),
    why: found.why,
    outside: false,
    basis: found.basis,
  };
}

/** A headline stands alone on its line and ends in no full stop. */
function firstLine(text: string): Found | undefined {
  const [line = ''] = text.split('\n');
  const isHeadline = line.length >= 8 && line.length <= 140 && !/[.:;,]$/.test(line) && text.includes('\n');
  return isHeadline ? { value: line, basis: 'page', why: 'the first line' } : undefined;
}

/** One letter of the label, else two, that no other document has. */
function freeKey(label: string, taken: ReadonlySet<string | undefined>): string {
  const letters = (
    withoutThe(label)
      .normalize('NFKD')
      .match(/[A-Za-z]/g) ?? []
  ).map((letter) => letter.toLowerCase());
  const [first = 'd', ...rest] = letters;
  const candidates = [
    first.toUpperCase(),
    ...rest.map((letter) => `${first.toUpperCase()}${letter}`),
    ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => letter),
  ];
  return candidates.find((key) => !taken.has(key)) ?? `${first.toUpperCase()}x`;
}

/** A legend has room for twelve characters: whole words as far as they fit. */
function shorten(label: string): string {
  const room = 12;
  const plain = withoutThe(label);
  if (plain.length <= room) return plain;
  const words = plain
    .slice(0, room + 1)
    .split(' ')
    .slice(0, -1)
    .join(' ');
  return words === '' ? plain.slice(0, room) : words;
}

/** The short name that no other document has: with the day of the month where the label’s own is taken. */
function freeShort(label: string, date: string | null, documents: Surroundings['documents']): string {
  const taken = new Set(documents.map(({ short }) => short?.toLowerCase()));
  const plain = shorten(label);
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})/.exec(date ?? '') ?? [];
  const [word = 'Document'] = plain.split(' ').slice(-1);
  const dated = day === undefined ? [] : [`${word.slice(0, 6)} ${Number(day)}/${Number(month)}`];
  const numbered = Array.from({ length: 99 }, (_, i) => `${word.slice(0, 9)} ${i + 2}`);
  return [plain, ...dated, ...numbered].find((name) => !taken.has(name.toLowerCase())) ?? plain;
}

function withoutThe(label: string): string {
  return label.replace(/^the (?=\S)/i, '');
}

function freeId(date: string | null, label: string, documents: readonly { readonly id: string }[]): string {
  const day = /^\d{4}(?:-\d{2}){0,2}/.exec(date ?? '')?.[0];
  const base = [day, slug(label).slice(0, 40).replace(/-$/, '')]
    .filter((part) => part !== undefined)
    .join('-');
  const taken = new Set(documents.map(({ id }) => id));
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}
