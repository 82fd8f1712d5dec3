// Questions that look like answerable ones and are not, made from the statements of a briefing's claims: the roles swapped; a
// deed asked for of which only an offer, a plan or an opinion is told; the deed of a body that no document names. Each must be
// declined. What an act makes of another is told here anew: a scorer that asked the engine would share its mistakes. Made afresh
// at every run, so that they follow the data; what cannot be said in good English is left out.

import type { Filler, StatementRecord } from '../briefing/schema.ts';
import type { Claim, Entity } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { type NounPhrase, nounPhraseOf, nounPhraseOfWords, wellKnownBodies } from './twin-names.ts';
import { type Verb, verbOf } from './twin-verbs.ts';

export const twinKinds = ['twinRoles', 'twinStates', 'twinHappened', 'twinNames'] as const;
export type TwinKind = (typeof twinKinds)[number];

export interface Twin {
  readonly kind: TwinKind;
  /** The claim from whose statement it is made. */
  readonly claim: string;
  readonly q: string;
}

/** An act with those who fill its two main roles, at any depth of a claim's statements. */
interface Deed {
  readonly claim: string;
  readonly act: string;
  readonly by: Entity | undefined;
  readonly of: Entity | undefined;
  /** Words or several fill the role `by`. */
  readonly isByOther: boolean;
  /** The role `of` where words of the quote fill it. */
  readonly ofWords: string | undefined;
  readonly isDone: boolean;
  /** Said not to be so, which answers “has it happened?”. */
  readonly isNot: boolean;
  /** Offered, thought, conditional: what a question for the deed itself must not be answered with. */
  readonly isOpen: boolean;
}

/** In the order of the claims; the same question once. */
export function twinsOf(store: Store): readonly Twin[] {
  const deeds = store.briefing.claims.flatMap((claim) => deedsOf(store, claim));
  const unknown = unnamedBodies(store);
  const makers = [rolesSwapped, stateChanged, unknownBody(unknown)];
  const twins = deeds.flatMap((deed) => {
    const verb = verbOf(deed.act);
    return verb === undefined ? [] : makers.flatMap((make) => make(deed, verb, deeds, store));
  });
  const seen = new Set<string>();
  return twins.filter(({ q }) => {
    const isNew = isSayable(q) && !seen.has(q);
    seen.add(q);
    return isNew;
  });
}

type Maker = (deed: Deed, verb: Verb, all: readonly Deed[], store: Store) => readonly Twin[];

const rolesSwapped: Maker = (deed, verb, all, store) => {
  const [by, of] = phrasesOf(deed);
  if (!verb.takesObject || by === undefined || of === undefined || !by.canAct || !of.canAct) return [];
  // Who seized a part of the other's land may well be said to have invaded it: any deed the other way is one too many.
  const isTrueAsWell = all.some((other) =>
    other.act === deed.act
      ? areRelated(store, other.by, deed.of) &&
        (other.of === undefined || areRelated(store, other.of, deed.by))
      : other.isDone && overlap(store, other.by, deed.of) && overlap(store, other.of, deed.by),
  );
  if (isTrueAsWell || mutual.has(deed.act) || areRelated(store, deed.by, deed.of)) return [];
  return made('twinRoles', deed, [
    `Did ${of.text} ${verb.base} ${by.text}?`,
    `${by.isPlural ? 'Were' : 'Was'} ${by.text} ${verb.participle} by ${of.text}?`,
    `When did ${of.text} ${verb.base} ${by.text}?`,
  ]);
};

const stateChanged: Maker = (deed, verb, all, store) => {
  if (!deed.isOpen || attitudes.has(deed.act)) return [];
  const isToldElsewhere = all.some(
    (other) => other.act === deed.act && (other.isDone || other.isNot) && mayBeTheSame(store, deed, other),
  );
  if (isToldElsewhere) return [];
  const [by, of] = phrasesOf(deed);
  if (!verb.takesObject) {
    const subject = of ?? by;
    if (subject === undefined) return [];
    return [
      ...made('twinStates', deed, [`When did ${subject.text} ${verb.base}?`]),
      ...made('twinHappened', deed, [`${has(subject)} ${subject.text} ${verb.participle} already?`]),
    ];
  }
  if (of === undefined) return [];
  if (by !== undefined) {
    return [
      ...made('twinStates', deed, [`When did ${by.text} ${verb.base} ${of.text}?`]),
      ...made('twinHappened', deed, [`${has(by)} ${by.text} ${verb.participle} ${of.text} already?`]),
    ];
  }
  // A passive without its doer says nothing wrong about him, unless there is one that cannot be named.
  if (deed.isByOther) return [];
  return [
    ...made('twinStates', deed, [`When ${of.isPlural ? 'were' : 'was'} ${of.text} ${verb.participle}?`]),
    ...made('twinHappened', deed, [`${has(of)} ${of.text} been ${verb.participle} already?`]),
  ];
};

const has = ({ isPlural }: NounPhrase): string => (isPlural ? 'Have' : 'Has');

/** Two tellings of one act may be of one deed unless those whom it is done to are known to differ. */
function mayBeTheSame(store: Store, one: Deed, other: Deed): boolean {
  if (one.of !== undefined && other.of !== undefined) return areRelated(store, one.of, other.of);
  if (one.ofWords === undefined || other.ofWords === undefined) return true;
  const [entity, words] = one.of === undefined ? [other.of, one.ofWords] : [one.of, other.ofWords];
  return entity === undefined ? one.ofWords === other.ofWords : isCalled(entity, words);
}

/** Whether each longer word is in some name of the entity: "troops" of North Korean troops, but not "additional troops". */
function isCalled({ name, aliases }: Entity, words: string): boolean {
  const names = [name, ...aliases].join('\n').toLowerCase();
  const long = words.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return long.every((word) => names.includes(word));
}

/** A body for each claim, always the same one. */
const unknownBody =
  (bodies: readonly string[]): Maker =>
  (deed, verb) => {
    const [by, of] = phrasesOf(deed);
    const body = bodies[sumOf(deed.claim) % bodies.length];
    if (!verb.takesObject || deed.of === undefined || body === undefined) return [];
    if (by === undefined || of === undefined || !by.canAct || !deed.isDone) return [];
    return made('twinNames', deed, [
      `Did ${body} ${verb.base} ${of.text}?`,
      `What did ${body} say about ${of.text}?`,
      `Has ${body} commented on ${of.text}?`,
    ]);
  };

function made(kind: TwinKind, { claim }: Deed, questions: readonly string[]): readonly Twin[] {
  return questions.map((q) => ({ kind, claim, q }));
}

const sumOf = (text: string): number => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

/** Who does it to somebody often has it done by them as well. */
const mutual = new Set('accuse blame criticise help protect support threaten trust'.split(' '));

/** Acts of judging, holding and asking: of their outcome rather than of them people ask whether it has happened. */
const attitudes = new Set(
  'be judge doubt believe want request recommend call-for know expect suspect blame insult endanger distract change cause question need deserve violate mean benefit coerce reflect decide shoot consider count'.split(
    ' ',
  ),
);

/** Who says one of these of a deed leaves it as open as an offer: nothing tells that it was done. */
const leavingOpen = new Set(
  'ask call-for demand expect fear hint offer order plan propose recommend request suspect threaten want'.split(
    ' ',
  ),
);

/** Of a deed that is said to be confirmed it is told that it was done. */
const makingSure = new Set('acknowledge admit announce confirm find know report show'.split(' '));

type Standing = 'plain' | 'open' | 'neither';

function deedsOf(store: Store, claim: Claim): readonly Deed[] {
  const { says } = claim;
  const statements = says === undefined ? [] : isList(says) ? says : [says];
  return statements.flatMap((statement) => deedsIn(store, claim.id, statement, 'plain'));
}

/** `outer` is how the deed stands by what it stands in. */
function deedsIn(store: Store, claim: string, statement: StatementRecord, outer: Standing): readonly Deed[] {
  const acts = typeof statement.act === 'string' ? [statement.act] : statement.act;
  const isNot = statement.not !== undefined;
  const standing = isOpenState(statement.state) ? 'open' : statement.state === undefined ? outer : 'neither';
  const own = acts.map((act) => ({
    claim,
    act,
    by: entityIn(store, statement.by),
    isByOther: statement.by !== undefined && entityIn(store, statement.by) === undefined,
    of: entityIn(store, statement.of),
    ofWords: typeof statement.of === 'string' ? statement.of : undefined,
    isDone: !isNot && standing === 'plain',
    isNot: isNot && outer === 'plain',
    isOpen: !isNot && standing === 'open',
  }));
  const inside = acts.some((act) => leavingOpen.has(act))
    ? 'open'
    : acts.some((act) => makingSure.has(act)) && !isNot
      ? standing
      : 'neither';
  const inner = [statement.that, ...innerOf(statement.by), ...innerOf(statement.of)];
  return [...own, ...inner.flatMap((one) => (one === undefined ? [] : deedsIn(store, claim, one, inside)))];
}

const isOpenState = (state: StatementRecord['state']): boolean =>
  state === 'offered' || state === 'thought' || state === 'conditional';

function innerOf(filler: Filler | undefined): readonly StatementRecord[] {
  if (filler === undefined || typeof filler === 'string') return [];
  return (isList(filler) ? filler : [filler]).filter((one) => typeof one !== 'string');
}

function entityIn(store: Store, filler: Filler | undefined): Entity | undefined {
  return typeof filler === 'string' ? store.entity(filler) : undefined;
}

/** `Array.isArray` does not narrow a read-only array. */
function isList<One, Many>(value: One | readonly Many[]): value is readonly Many[] {
  return Array.isArray(value);
}

function phrasesOf({
  by,
  of,
  ofWords,
}: Deed): readonly [by: NounPhrase | undefined, of: NounPhrase | undefined] {
  return [
    by && nounPhraseOf(by),
    of ? nounPhraseOf(of) : ofWords === undefined ? undefined : nounPhraseOfWords(ofWords),
  ];
}

/** The same, one part of the other, or on one side: then a swapped question may well be true. */
function areRelated(store: Store, one: Entity | undefined, other: Entity | undefined): boolean {
  const isOneSide = one?.side !== undefined && one.side === other?.side;
  return isOneSide || overlap(store, one, other);
}

function overlap(store: Store, one: Entity | undefined, other: Entity | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.id === other.id || store.partsOf(one.id).has(other.id) || store.partsOf(other.id).has(one.id);
}

/** Those that neither a document nor an entity of the briefing names. */
function unnamedBodies({ briefing }: Store): readonly string[] {
  const known = [
    ...briefing.documents.map(({ text }) => text),
    ...briefing.entities.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]
    .join('\n')
    .toLowerCase();
  return wellKnownBodies.filter((body) => !known.includes(body.replace(/^the /, '').toLowerCase()));
}

/** Good enough English: one plain sentence, no word twice in a row, nothing done to what bears the doer's or the deed's name. */
function isSayable(q: string): boolean {
  const nouns = q.toLowerCase().match(/[\p{L}'’]{4,}/gu) ?? [];
  const isRepeated = nouns.some((noun, i) => nouns.slice(i + 1).some((other) => sharesStem(noun, other)));
  return /^[A-Z][^?!.()]*\?$/.test(q) && q.length <= 140 && !/\b(\w+) \1\b/i.test(q) && !isRepeated;
}

/** "offer" and "offered", "prisoners" and "prisoner's". */
function sharesStem(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return length >= 4 && one.slice(0, length) === other.slice(0, length);
}
