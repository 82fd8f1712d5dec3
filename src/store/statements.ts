// The statements of claims, ready to be fitted: each act of a claim with its roles resolved to entities or to words, its state
// read through the layers ("ordered to kill himself" is no suicide), and whoever says it as a layer of its own.

import type { StatementRecord, Filler as WrittenFiller } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import type { ActsVocabulary } from '../language/en/acts.ts';
import { functionWords } from '../language/en/lexicon.ts';
import { givesReason, type InnerState, innerStates, openWhenNegated } from '../language/en/outer-acts.ts';
import { readWords, unique } from '../language/words.ts';
import { ofKind, type Phrases } from './phrases.ts';
import type { Store } from './store.ts';

export type State = 'done' | 'offered' | 'thought' | 'conditional' | 'unknown';

export const roleNames = ['by', 'of', 'to', 'from', 'with', 'for', 'as', 'in'] as const;
export type RoleName = (typeof roleNames)[number];

export interface Filler {
  readonly entities: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** Entities that words name beside what fills the role: North Koreans of "the faces of slain North Koreans". */
  readonly owners?: readonly string[];
}

export interface Frame {
  readonly acts: readonly string[];
  readonly roles: Readonly<Partial<Record<RoleName, Filler | undefined>>>;
  readonly state: State;
  readonly isNegated: boolean;
  /** Thought, but of something that has happened: "appeared injured", "are believed to have joined". */
  readonly isBelief: boolean;
  /** The main act, one inside another, or that somebody says it. */
  readonly layer: 'main' | 'inner' | 'say';
  /** Acts of what is ordered, confirmed, denied in it. */
  readonly that: readonly string[];
  /** Printed words of when and how many, where the statement has them. */
  readonly on: string | undefined;
  readonly amount: string | undefined;
}

/** All acts of a claim, outer ones first; without a written statement only who says it. */
export function framesOf(claim: Claim, phrases: Phrases, store: Store): readonly Frame[] {
  const frames: Frame[] = [];
  const written = claim.says === undefined ? [] : Array.isArray(claim.says) ? claim.says : [claim.says];
  const plain: State =
    claim.kind === 'opinion' || claim.kind === 'prediction'
      ? 'thought'
      : claim.kind === 'stated-unknown'
        ? 'unknown'
        : 'done';
  const isPast = claim.kind !== 'opinion' && claim.kind !== 'prediction' && !AHEAD.test(claim.statement);
  for (const record of written as readonly StatementRecord[])
    addFrame(frames, record, plain, 'main', { phrases, store, isPast });
  for (const { by, cue, in: occasion } of claim.attribution) {
    const hearers = hearersIn(`${cue ?? ''} ${occasion ?? ''}`, phrases);
    frames.push({
      acts: actsOfCue(cue, store.acts),
      roles: {
        by: { entities: [by], stems: new Set() },
        to: hearers.length === 0 ? undefined : { entities: hearers, stems: new Set() },
      },
      state: 'done',
      isNegated: /\b(?:not|never)\b/.test(cue ?? ''),
      isBelief: false,
      layer: 'say',
      that: [],
      on: undefined,
      amount: undefined,
    });
  }
  return frames;
}

/** "Told the BBC", "telephone conversation with Andrii Sybiha": to whom it was said. */
function hearersIn(text: string, phrases: Phrases): readonly string[] {
  if (!/\b(?:told|to|with)\b/.test(text)) return [];
  const words = readWords(text);
  return ofKind(phrases.find(words), 'entity')
    .filter(({ from }) => words.slice(Math.max(0, from - 2), from).some((word) => HEARD_BY.has(word.text)))
    .map(({ meaning }) => meaning.id);
}

const HEARD_BY: ReadonlySet<string> = new Set(['told', 'to', 'with']);

/** By vocabulary and cue: a large briefing prints few verbs of saying, often. */
const cues = new WeakMap<ActsVocabulary, Map<string, readonly string[]>>();

/** The acts that a printed verb of saying names; "said" always. */
function actsOfCue(cue: string | undefined, vocabulary: ActsVocabulary): readonly string[] {
  if (cue === undefined) return ['say'];
  const own = cues.get(vocabulary) ?? new Map<string, readonly string[]>();
  cues.set(vocabulary, own);
  const known = own.get(cue);
  if (known !== undefined) return known;
  const named = vocabulary.find(readWords(cue).map(({ text }) => text));
  const acts = [...new Set(['say', ...named.flatMap(({ act, naming }) => (naming === 'verb' ? [act] : []))])];
  if (own.size < 10_000) own.set(cue, acts);
  return acts;
}

interface Names {
  readonly phrases: Phrases;
  readonly store: Store;
  /** The claim tells of what has happened, however sure: nothing in it looks ahead. */
  readonly isPast: boolean;
}

const AHEAD =
  /\b(?:may|might|could|would|will|can|if|possibl[ey]|likely to|unlikely to|expect\w*|plan\w*|prepar\w*|predict\w*|going to|matter of time)\b/i;

function addFrame(
  frames: Frame[],
  record: StatementRecord,
  inherited: State,
  layer: 'main' | 'inner',
  names: Names,
): void {
  const acts = typeof record.act === 'string' ? [record.act] : record.act;
  const state = record.state ?? inherited;
  const roles: Partial<Record<RoleName, Filler>> = {};
  for (const role of roleNames) {
    const filler = record[role];
    if (filler === undefined) continue;
    const found = resolve(filler, names);
    // "Additional troops" are others than the troops.
    const order = role === 'of' && record.order !== undefined ? readWords(record.order) : [];
    roles[role] =
      order.length === 0
        ? found
        : { ...found, stems: new Set([...found.stems, ...order.map((word) => word.stem)]) };
  }
  frames.push({
    acts,
    roles,
    state,
    isNegated: record.not === true,
    isBelief: state === 'thought' && layer === 'main' && names.isPast,
    layer,
    that: record.that === undefined ? [] : [record.that.act].flat(),
    on: record.on,
    amount: record.amount,
  });
  addDerived(frames, record, names.store);
  if (record.that !== undefined)
    addFrame(frames, record.that, stateInside(acts, state, record.not === true), 'inner', names);
  for (const role of roleNames)
    for (const inner of statementsIn(record[role]))
      addFrame(
        frames,
        role === 'of' ? withReason(inner, record, acts) : inner,
        role === 'of' ? stateInside(acts, state, record.not === true) : state,
        'inner',
        names,
      );
}

/** "The blast led to his death": his death, for the blast. */
function withReason(
  inner: StatementRecord,
  { by }: StatementRecord,
  acts: readonly string[],
): StatementRecord {
  const isTold = by !== undefined && inner.for === undefined && acts.some((act) => givesReason.has(act));
  return isTold ? { ...inner, for: by } : inner;
}

/** What the frame just added says besides: who is given a thing receives it, who would hand it over offers it. */
function addDerived(frames: Frame[], record: StatementRecord, { acts: vocabulary }: Store): void {
  const frame = frames.at(-1);
  if (frame === undefined) return;
  const { by, of, to = frame.roles.with } = frame.roles;
  const converse = unique(frame.acts.flatMap((act) => vocabulary.acts.get(act)?.converse ?? []));
  if (converse.length > 0 && frame.roles.to !== undefined)
    frames.push({ ...frame, acts: converse, roles: { by: frame.roles.to, of, from: by } });
  if (record.state === 'offered' && by !== undefined && !frame.acts.includes('offer'))
    frames.push({ ...frame, acts: ['offer'], roles: { by, of, to }, state: 'done', layer: 'inner' });
}

/** What the outer act makes of the inner one. */
function stateInside(acts: readonly string[], outer: State, isNegated: boolean): State {
  if (isNegated && acts.some((act) => openWhenNegated.has(act))) return 'unknown';
  const inner: InnerState =
    acts.map((act) => innerStates.get(act)).find((state) => state !== undefined) ?? 'done';
  return inner === 'done' ? outer : inner;
}

function statementsIn(filler: WrittenFiller | undefined): readonly StatementRecord[] {
  if (filler === undefined || typeof filler === 'string') return [];
  if (Array.isArray(filler))
    return (filler as readonly (string | StatementRecord)[]).flatMap((one) =>
      typeof one === 'string' ? [] : [one],
    );
  return [filler as StatementRecord];
}

function resolve(filler: WrittenFiller, { phrases, store }: Names): Filler {
  const texts = Array.isArray(filler)
    ? (filler as readonly (string | StatementRecord)[]).filter((one) => typeof one === 'string')
    : typeof filler === 'string'
      ? [filler]
      : [];
  const entities: string[] = [];
  const stems = new Set<string>();
  const owners: string[] = [];
  for (const text of texts) {
    if (store.entity(text) !== undefined) {
      entities.push(text);
      continue;
    }
    const words = readWords(text);
    for (const word of words) if (!functionWords.has(word.text)) stems.add(word.stem);
    // Words that are a name and nothing else stand for it; of "risk to Russia" Russia is no filler.
    const named = ofKind(phrases.find(words), 'entity');
    const [only] = named;
    if (only !== undefined && only.from <= 1 && only.to === words.length) entities.push(only.meaning.id);
    else owners.push(...named.map(({ meaning }) => meaning.id));
  }
  return owners.length === 0 ? { entities, stems } : { entities, stems, owners };
}
