// From a proposal to the claim that is written when a curator accepts it, with the people and events that the registers
// lack. Nothing is added that the proposal did not show.

import { readAmount } from '../../briefing/read-amount.ts';
import type { ClaimRecord, EntityRecord, Proposal } from '../../briefing/schema.ts';
import { createEntityFinder, slug } from '../propose/entities.ts';
import type { KnownEntity } from '../propose/proposal-input.ts';
import { type KnownSaid, type NewOrigin, usualOrigin } from '../usual-origin.ts';

export interface Registers {
  readonly entities: readonly KnownEntity[];
  readonly origins: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly document: {
    readonly id: string;
    readonly label: string;
    readonly derivesFrom: readonly string[];
    /** Of whose text it is nearly the same: what it says itself, that one says. */
    readonly rewriteOf: string | undefined;
  };
  /** Who says what of the document's claims, through whom and when, with the origin that they have. */
  readonly said: readonly KnownSaid[];
}

/** A claim but for what nothing says yet. */
export type NewClaim = Partial<ClaimRecord> & Pick<ClaimRecord, 'id' | 'attribution'>;

export interface Accepted {
  readonly claim: NewClaim;
  readonly entities: ReadonlyMap<string, Pick<EntityRecord, 'name' | 'type'>>;
  readonly origins: ReadonlyMap<string, NewOrigin>;
  /** Figures that are left out, for they lack a unit or of whom. */
  readonly dropped: readonly string[];
}

export interface Reviewed {
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly on: string;
}

/** A quote longer than this needs a core for the card. */
const SHOWN_WHOLE = 90;

/** What has to be said before the proposal can be accepted. */
export function missingIn(proposal: Proposal): readonly ('about' | 'topics' | 'core')[] {
  const isLong = (proposal.quote?.length ?? 0) > SHOWN_WHOLE && proposal.core === undefined;
  return [
    ...(['about', 'topics'] as const).filter((field) => proposal[field].length === 0),
    ...(isLong ? (['core'] as const) : []),
  ];
}

export function acceptProposal(proposal: Proposal, registers: Registers, reviewed: Reviewed): Accepted {
  const entities = new Map<string, Pick<EntityRecord, 'name' | 'type'>>();
  const known = new Set(registers.entities.map(({ id }) => id));
  const finder = createEntityFinder(registers.entities);
  const entity = (words: string, type: EntityRecord['type']): string => {
    if (known.has(words)) return words;
    const found = finder.find(words)?.id;
    if (found !== undefined) return found;
    const id = slug(words);
    if (!known.has(id)) entities.set(id, { name: words.replace(/^(?:the|an?) /i, ''), type });
    return id;
  };
  const attribution = proposal.attribution.map((link) => ({ ...link, by: entity(link.by, typeOf(link.by)) }));
  const isCounted = proposal.quantity.some(({ unit }) => unit !== undefined && registers.units.has(unit));
  const about = [
    ...new Set(proposal.about.map((words, i) => entity(words, isCounted && i === 0 ? 'group' : 'thing'))),
  ];
  const quantity = proposal.quantity.flatMap(({ unit, of, ...figure }) => {
    const counted = of ?? about[0];
    return unit === undefined || !registers.units.has(unit) || counted === undefined
      ? []
      : [{ ...figure, unit, of: entity(counted, 'group'), ...readAmount(figure.printed) }];
  });
  const origins = new Map<string, NewOrigin>();
  const origin = originOf(
    proposal,
    attribution.map(({ by }) => by),
    (id) => entities.get(id)?.name ?? registers.entities.find((one) => one.id === id)?.name ?? id,
    registers,
    origins,
  );
  const { quote, quotes, core, says, condition, asOf, said } = proposal;
  const claim: NewClaim = {
    id: proposal.id,
    statement: proposal.statement ?? quote ?? '',
    ...(quotes === undefined ? { quote } : { quotes }),
    ...(core === undefined ? {} : { core }),
    ...(says === undefined ? {} : { says }),
    kind: proposal.kind ?? 'fact',
    attribution,
    origin,
    quantity,
    ...(asOf === undefined ? {} : { asOf: { ...asOf, outside: asOf.outside ?? false } }),
    ...(said === undefined ? {} : { said: { ...said, outside: said.outside ?? false } }),
    places: proposal.places.map((words) => entity(words, 'place')),
    about,
    topics: proposal.topics,
    asks: proposal.asks,
    ...(condition === undefined ? {} : { condition }),
    reviewed: { ...reviewed, proposer: proposal.by },
  };
  const dropped = proposal.quantity
    .filter(({ printed }) => !quantity.some((kept) => kept.printed === printed))
    .map(({ printed }) => printed);
  return { claim, entities, origins, dropped };
}

/** Somebody with a capital in each word is a person until a curator says otherwise; the rest are bodies. */
function typeOf(words: string): EntityRecord['type'] {
  return /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]+$/u.test(words) ? 'person' : 'body';
}

function originOf(
  { origin, said }: Proposal,
  chain: readonly string[],
  nameOf: (id: string) => string,
  { origins, document, said: known }: Registers,
  added: Map<string, NewOrigin>,
): string {
  if (
    origin !== undefined &&
    (origins.has(origin) || origin === document.id || document.derivesFrom.includes(origin))
  )
    return origin;
  if (chain.length === 0) return document.rewriteOf ?? document.id;
  const on = said === undefined ? undefined : { ...said, outside: said.outside ?? false };
  const { id, record } = usualOrigin({ chain, on }, known, document, origins, nameOf);
  if (record !== undefined) added.set(id, record);
  return id;
}
