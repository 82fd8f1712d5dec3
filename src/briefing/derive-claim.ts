// What a claim's file leaves out because its statement, its attribution or a topic's file says it already: the kind, whom it
// is about, where, the figures, the positions taken, the origin of the publisher's own voice, the topics. Derived when a
// claim is read, and left out again when one is written, by the same rules.

import { printedNumbers } from './printed-numbers.ts';
import { readAmount } from './read-amount.ts';
import {
  type ClaimRecord,
  claimSchema,
  type Dated,
  type EntityRecord,
  type Filler,
  type Position,
  type Quantity,
  type StatementRecord,
  type WrittenClaim,
} from './schema.ts';

/** What the rest of the briefing tells of a claim. */
export interface Surroundings {
  /** The claim's document. */
  readonly document: string;
  /** The named dates of its file. */
  readonly dates: Readonly<Record<string, Dated>>;
  readonly entities: Readonly<Record<string, Pick<EntityRecord, 'type'>>>;
  readonly units: Readonly<Record<string, { readonly acts?: readonly string[] | undefined }>>;
  /** Commands of the topic files that list the claim, in the order of the commands. */
  readonly listedBy: (claim: string) => readonly string[];
  /** All commands, in order. */
  readonly commands: readonly string[];
}

/** A field that nothing tells: neither written nor to be derived. */
export interface Gap {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
  /** Told once for all claims of a document that have it. */
  readonly isCommon?: true;
}

export function deriveClaim(
  written: WrittenClaim,
  around: Surroundings,
): { readonly claim: ClaimRecord; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = [];
  const { kind, origin, quantity, asOf, said, places, about, stance, ...rest } = written;
  const told = toldBy(written, around);
  const dateOf = (field: 'asOf' | 'said'): Dated | undefined => {
    const date = written[field];
    if (typeof date !== 'string') return date;
    const named = around.dates[date];
    if (named === undefined)
      gaps.push({
        path: [field],
        what: `the file has no date “${date}” under \`dates\``,
        fix: `name one of ${Object.keys(around.dates).join(', ') || 'those there'}, or write { date, words, why }`,
      });
    return named;
  };
  const origins = origin ?? told.origin;
  if (origins === undefined)
    gaps.push({
      path: ['attribution'],
      what: 'somebody says it, and `origin` is missing',
      fix: 'name the event in origins.yaml in which it entered the world; sitrep check --fix writes the usual one',
    });
  const whom = about ?? told.about;
  if (whom.length === 0)
    gaps.push({
      path: [],
      what: 'its statement names no entity, and `about` is missing',
      fix: 'write whom it is about: about: [passengers]',
    });
  const topics = around.commands.filter(
    (command) => written.topics.includes(command) || told.topics.includes(command),
  );
  const unknown = written.topics.filter((topic) => !around.commands.includes(topic));
  if (topics.length + unknown.length === 0)
    gaps.push({
      path: [],
      what: 'no topic’s file lists it, and `topics` is missing',
      fix: 'write the commands that show it, or list it in a topic; sitrep check --fix writes the one that shows others of its act',
      isCommon: true,
    });
  const [asOfDate, saidDate] = [dateOf('asOf'), dateOf('said')];
  const claim: ClaimRecord = {
    ...rest,
    kind: kind ?? told.kind,
    origin: origins ?? around.document,
    quantity:
      quantity === undefined
        ? told.quantity
        : quantity.map((figure) => ({ ...figure, ...readAmount(figure.printed) })),
    ...(asOfDate === undefined ? {} : { asOf: asOfDate }),
    ...(saidDate === undefined ? {} : { said: saidDate }),
    places: places ?? told.places,
    about: whom,
    topics: [...topics, ...unknown],
    stance: stance.flatMap(({ on, holder = told.holder, position = told.position }, i) => {
      if (holder !== undefined && position !== undefined) return [{ holder, on, position }];
      gaps.push({
        path: ['stance', i],
        what: `${holder === undefined ? 'nobody says it, and `holder`' : 'the statement tells no position, and `position`'} is missing`,
        fix: 'write it like this: stance: [{ on: mending, holder: mayor, position: for }]',
      });
      return [];
    }),
  };
  return { claim, gaps };
}

/** The claim without what its surroundings tell, as it is written: the inverse of `deriveClaim`. */
export function compactClaim(
  claim: Partial<ClaimRecord> & Pick<ClaimRecord, 'id' | 'attribution'>,
  around: Surroundings,
): Readonly<Record<string, unknown>> {
  const told = toldBy(claim, around);
  const { quantity = told.quantity, topics = [], stance = [] } = claim;
  const isTold: Readonly<Partial<Record<string, boolean>>> = {
    kind: claim.kind === told.kind,
    origin: claim.origin === told.origin,
    quantity: isSame(quantity, told.quantity),
    places: isSameSet(claim.places ?? [], told.places),
    about: isSameSet(claim.about ?? [], told.about),
  };
  const nameOf = (date: Dated | undefined): Dated | string | undefined =>
    Object.keys(around.dates).find((name) => date !== undefined && isSame(around.dates[name], date)) ?? date;
  const written: Readonly<Record<string, unknown>> = {
    ...claim,
    quantity: quantity.map(({ printed, unit, of }) => ({ printed, unit, of })),
    asOf: nameOf(claim.asOf),
    said: nameOf(claim.said),
    topics: topics.filter((topic) => !told.topics.includes(topic)),
    stance: stance.map(({ on, holder, position }) => ({
      on,
      ...(holder === told.holder ? {} : { holder }),
      ...(position === told.position ? {} : { position }),
    })),
  };
  const keys = Object.keys(claimSchema.shape).filter(
    (key) => isTold[key] !== true && written[key] !== undefined,
  );
  return Object.fromEntries(keys.map((key) => [key, written[key]]));
}

interface Told {
  readonly kind: ClaimRecord['kind'];
  readonly origin: string | undefined;
  readonly quantity: readonly Quantity[];
  readonly places: readonly string[];
  readonly about: readonly string[];
  readonly topics: readonly string[];
  readonly holder: string | undefined;
  readonly position: Position | undefined;
}

function toldBy(
  claim: Partial<Pick<WrittenClaim, 'says'>> & Pick<WrittenClaim, 'id' | 'attribution'>,
  around: Surroundings,
): Told {
  const statements = claim.says === undefined ? [] : [claim.says].flat();
  const about = [...new Set(statements.flatMap((one) => entitiesIn(one, around.entities)))];
  const isOwnVoice = claim.attribution.length === 0;
  const [first] = statements;
  return {
    kind: kindOf(statements, isOwnVoice),
    origin: isOwnVoice ? around.document : undefined,
    quantity: statements.flatMap((one) => figuresIn(one, around)),
    places: [...new Set(statements.flatMap((one) => placesIn(one)))].filter(
      (id) => around.entities[id]?.type === 'place',
    ),
    about,
    topics: around.listedBy(claim.id),
    holder: claim.attribution[0]?.by ?? (typeof first?.by === 'string' ? first.by : undefined),
    position: positionOf(statements),
  };
}

function kindOf(statements: readonly StatementRecord[], isOwnVoice: boolean): ClaimRecord['kind'] {
  const has = (state: StatementRecord['state']): boolean => statements.some((one) => one.state === state);
  if (has('unknown')) return 'stated-unknown';
  if (has('thought')) return isOwnVoice ? 'publisher-interpretation' : 'opinion';
  if (has('conditional')) return isOwnVoice ? 'publisher-interpretation' : 'quotation';
  return has('offered') && !isOwnVoice ? 'quotation' : 'fact';
}

const ROLES = ['by', 'of', 'to', 'from', 'with', 'for', 'as', 'in', 'that'] as const;

/** Every entity in the roles of a statement and of those inside it, in order. */
function entitiesIn(filler: Filler | undefined, entities: Surroundings['entities']): readonly string[] {
  if (filler === undefined) return [];
  if (typeof filler === 'string') return Object.hasOwn(entities, filler) ? [filler] : [];
  if (isList(filler)) return filler.flatMap((one) => entitiesIn(one, entities));
  return ROLES.flatMap((role) => entitiesIn(filler[role], entities));
}

/** What stands in the role `in` of a statement and of those inside it. */
function placesIn(filler: Filler | undefined): readonly string[] {
  if (filler === undefined || typeof filler === 'string') return [];
  if (isList(filler)) return filler.flatMap(placesIn);
  const here = [filler.in ?? []].flat().filter((one) => typeof one === 'string');
  return [...here, ...ROLES.flatMap((role) => placesIn(filler[role]))];
}

/** Words of which a figure is made: a number, or “thousands”; not “more” or “several”. */
const COUNTS = /\p{N}|\b(?:dozens|scores|hundreds|thousands|millions)\b/iu;

/** Of an amount whose acts a unit counts: a figure of whom it happens to, else of who does it. */
function figuresIn(statement: StatementRecord, around: Surroundings): readonly Quantity[] {
  const { amount, that, of, by } = statement;
  const inside = that === undefined ? [] : figuresIn(that, around);
  const acts = [statement.act].flat();
  const unit = Object.keys(around.units).find((id) => {
    const counted = around.units[id]?.acts;
    return counted?.length === acts.length && counted.every((act) => acts.includes(act));
  });
  const whom = of ?? by;
  if (amount === undefined || unit === undefined || typeof whom !== 'string') return inside;
  if (!COUNTS.test(amount) && printedNumbers(amount).size === 0) return inside;
  if (!Object.hasOwn(around.entities, whom)) return inside;
  return [{ printed: amount, unit, of: whom, ...readAmount(amount) }, ...inside];
}

const PLAIN: Readonly<Record<string, readonly [done: Position, negated: Position | undefined]>> = {
  confirm: ['confirms', 'does-not-confirm'],
  acknowledge: ['confirms', 'does-not-confirm'],
  deny: ['denies', 'does-not-deny'],
  doubt: ['doubts', undefined],
  'call-for': ['for', undefined],
  support: ['for', undefined],
  want: ['for', 'against'],
  reject: ['against', undefined],
  oppose: ['against', undefined],
  refuse: ['against', undefined],
  forbid: ['against', undefined],
};

/** The position that the outer act takes; who offers a thing is for it. */
function positionOf(statements: readonly StatementRecord[]): Position | undefined {
  const taken = statements.map(({ act, not, state }): Position | undefined => {
    const [done, negated] = (typeof act === 'string' ? PLAIN[act] : undefined) ?? [];
    if (done !== undefined) return not === true ? negated : done;
    return state === 'offered' && not !== true ? 'for' : undefined;
  });
  if (taken.includes('does-not-confirm') && taken.includes('does-not-deny'))
    return 'neither-confirms-nor-denies';
  return taken[0];
}

function isList(filler: Filler): filler is readonly (string | StatementRecord)[] {
  return Array.isArray(filler);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** The same data, in whatever order its keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
