// The event in which what a claim tells entered the world, where nobody has said: whatever the same people say, through the
// same, on the same day in one document is one event. A person corrects it where documents show another.

import type { BriefingSource } from '../briefing/read.ts';
import type { ClaimRecord, Dated } from '../briefing/schema.ts';

/** A claim's chain in a document, and when it was said. */
export interface Said {
  readonly chain: readonly string[];
  readonly on: Dated | undefined;
}

/** Of another claim of the same document, with the origin that it has. */
export interface KnownSaid extends Said {
  readonly origin: string;
}

/** As it is written. */
export interface NewOrigin {
  readonly what: string;
  readonly by: readonly string[];
  readonly when?: Pick<Dated, 'date' | 'words' | 'why'> & { readonly outside?: true };
}

export interface Origin {
  readonly id: string;
  /** Undefined where the register has it. */
  readonly record: NewOrigin | undefined;
}

/** What the claims of a document say so far; whose origin nobody has written counts as that of the document itself. */
export function saidIn(source: BriefingSource, document: string): readonly KnownSaid[] {
  const claims = source.claimFiles.get(document)?.value?.claims ?? [];
  return saidBy(claims.filter(({ attribution, origin }) => attribution.length > 0 && origin !== document));
}

export function saidBy(
  claims: readonly Partial<Pick<ClaimRecord, 'attribution' | 'said' | 'origin'>>[],
): readonly KnownSaid[] {
  return claims.flatMap(({ attribution = [], said: on, origin }) =>
    origin === undefined ? [] : [{ chain: attribution.map(({ by }) => by), on, origin }],
  );
}

/** `chain` is of one link at least; `nameOf` tells what readers call somebody. */
export function usualOrigin(
  { chain, on }: Said,
  known: readonly KnownSaid[],
  { id, label }: { readonly id: string; readonly label: string },
  registered: ReadonlySet<string>,
  nameOf: (entity: string) => string,
): Origin {
  const day = on?.date ?? undefined;
  const alike = known.filter((other) => other.chain.join(' ') === chain.join(' '));
  // What is told without a day is told on the one day that there is.
  const same = alike.filter((other) => (other.on?.date ?? day) === (day ?? other.on?.date));
  const [origin, another] = new Set(same.map((other) => other.origin));
  if (origin !== undefined && another === undefined) return { id: origin, record: undefined };
  const own = `${chain.join('-')}-in-${id}`;
  const isTaken = alike.some((other) => other.origin === own && !same.includes(other));
  const name = isTaken && day !== undefined ? `${own}-${day.toLowerCase().replace(/[^a-z0-9]+/g, '-')}` : own;
  const trimmed = name.replace(/-+$/, '');
  if (registered.has(trimmed)) return { id: trimmed, record: undefined };
  const [first = '', ...others] = chain.map(nameOf);
  const through = others.length === 0 ? '' : `, through ${others.join(' and ')}`;
  return {
    id: trimmed,
    record: {
      what: `what ${first} says in ${label}${through}`,
      by: chain.slice(0, 1),
      ...(on === undefined ? {} : { when: asWritten(on) }),
    },
  };
}

function asWritten({ outside, ...when }: Dated): NonNullable<NewOrigin['when']> {
  return outside ? { ...when, outside } : when;
}
