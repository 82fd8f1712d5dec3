// Positions as lines of a card: alone, beside those from which they differ, or as a row under a label.

import type { Relation } from '../../briefing/schema.ts';
import type { Claim } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { words } from '../words.ts';
import type { Unit } from './build.ts';
import type { Beside, CardLine, Core, Run } from './card.ts';
import { coreOf, coreText } from './core.ts';
import { byHardness, differenceLead, differenceLine, isOneSide } from './differences.ts';
import { claimsOf, leavesOfOpen, type Position } from './positions.ts';
import { type Dating, keysOf, positionVoice, runsText, sourceRuns } from './voice.ts';

export interface TogetherOptions {
  /** Room is short: who gives the same figure is told by keys alone. */
  readonly isBrief?: boolean;
  readonly dating?: Dating;
}

/** Positions that stand together, each below the one from which it differs. */
export function togetherUnit(
  store: Store,
  positions: readonly Position[],
  relations: readonly Relation[],
  { isBrief = false, dating = 'where-other' }: TogetherOptions = {},
): Unit {
  const lines = positions.map((position, i): CardLine => {
    const found = i === 0 ? undefined : relationTo(store, positions.slice(0, i), position, relations);
    return {
      type: 'position',
      ...(found === undefined
        ? {}
        : { relation: differenceLine(store, found.relation, found.before.lead, position.lead) }),
      core: coreOf(store, position.lead),
      voice: positionVoice(store, position, dating),
      beside: besides(store, position.lead),
      small: sameFigureRuns(store, position, isBrief),
    };
  });
  return { lines, claims: citedOf(store, positions), shows: shownRelations(positions, relations) };
}

export interface RowOptions {
  /** The label is the date for which it holds. */
  readonly isDated?: boolean;
  /** Behind the voice: that another account stands elsewhere. */
  readonly mark?: string | undefined;
  /** A shorter core of the first position’s lead. */
  readonly core?: string | undefined;
}

/** A row under a label; positions that differ from the first stand on the lines below it. */
export function rowUnit(
  store: Store,
  label: string,
  positions: readonly [Position, ...Position[]],
  relations: readonly Relation[],
  { isDated = false, mark, core }: RowOptions = {},
): Unit {
  const [first, ...others] = positions;
  const voice = [
    ...positionVoice(store, first, 'never'),
    ...(mark === undefined ? [] : [{ type: 'words', text: ` ${mark}` } as const]),
  ];
  const beside = others.map((position, i): Beside => {
    const found = relationTo(store, [first, ...others.slice(0, i)], position, relations);
    return {
      lead:
        found === undefined
          ? words.relations.inRow.also
          : differenceLead(store, found.relation, found.before.lead, position.lead),
      core: coreOf(store, position.lead),
      voice: positionVoice(store, position, isDated ? 'never' : 'where-other'),
    };
  });
  return {
    lines: [
      {
        type: 'row',
        label,
        core: coreOf(store, first.lead, core),
        voice,
        beside: [...besides(store, first.lead), ...beside],
      },
    ],
    claims: citedOf(store, positions),
    shows: shownRelations(positions, relations),
  };
}

function citedOf(store: Store, positions: readonly Position[]): readonly Claim[] {
  return positions.flatMap((position) => [...claimsOf(position), ...caveatsOf(store, position.lead)]);
}

/** The hardest relation to a position before it, the nearest of those. */
function relationTo(
  store: Store,
  before: readonly Position[],
  position: Position,
  relations: readonly Relation[],
) {
  return before
    .toReversed()
    .flatMap((other) =>
      relations
        .filter((relation) => areOpposed(store, relation, other, position))
        .map((relation) => ({ relation, before: other })),
    )
    .sort((a, b) => byHardness(a.relation, b.relation))[0];
}

/** The relation sets the one position against the other. */
export function areOpposed(store: Store, relation: Relation, a: Position, b: Position): boolean {
  return stands(relation, a) && stands(relation, b) && !isOneSide(store, relation, a.lead, b.lead);
}

export function stands(relation: Relation, position: Position): boolean {
  return claimsOf(position).some(({ id }) => relation.claims.includes(id));
}

/** Relations of which two positions are shown. */
function shownRelations(positions: readonly Position[], relations: readonly Relation[]): readonly Relation[] {
  return relations.filter(
    (relation) => positions.filter((position) => stands(relation, position)).length > 1,
  );
}

/** The caveats that do not stand in the core already. */
function caveatsOf(store: Store, claim: Claim): readonly Claim[] {
  const core = coreText(claim);
  return claim.caveats
    .flatMap((id) => store.claim(id) ?? [])
    .filter((caveat) => !core.includes(coreText(caveat)));
}

/** A core that begins to tell the condition tells it: how far it goes on is the briefing's choice. */
const TELLING = 16;

/** What must travel with a claim: the condition that its core leaves out, its caveats. */
function besides(store: Store, claim: Claim): readonly Beside[] {
  const condition = claim.condition;
  const isLeftOut = condition !== undefined && !coreText(claim).includes(condition.slice(0, TELLING));
  return [
    ...(isLeftOut ? [{ lead: words.merged.condition, core: plain(claim, condition), voice: [] }] : []),
    ...caveatsOf(store, claim).map((caveat) => ({
      lead: words.merged.withIt,
      core: coreOf(store, caveat),
      voice: isOneVoice(store, claim, caveat) ? [] : sourceRuns(store, caveat, 'never'),
    })),
  ];
}

/** The same speakers in the same document: named once. */
function isOneVoice(store: Store, claim: Claim, caveat: Claim): boolean {
  const [one, other] = [claim, caveat].map((each) => runsText(sourceRuns(store, each, 'never')));
  return one === other;
}

function plain(claim: Claim, text: string): Core {
  return { claim: claim.id, parts: [{ text, isStrong: false }] };
}

/** "same figure: Ukrainian military, by early Jan › S · Kyiv › J, of whom: not stated"; where room is short, the keys. */
function sameFigureRuns(
  store: Store,
  { sameFigure }: Position,
  isBrief: boolean,
): readonly (readonly Run[])[] {
  if (sameFigure.length === 0) return [];
  if (isBrief) {
    const keys = keysOf(store, sameFigure).flatMap((key, i): Run[] => [
      { type: 'words', text: i === 0 ? ' ' : ', ' },
      { type: 'key', key },
    ]);
    return [[{ type: 'words', text: words.merged.sameFigure }, ...keys]];
  }
  const runs = sameFigure.flatMap((claim, i): Run[] => [
    { type: 'words', text: i === 0 ? `${words.merged.sameFigure} ` : ' · ' },
    ...sourceRuns(store, claim),
    ...(leavesOfOpen(claim) ? [{ type: 'words', text: `, ${words.merged.ofWhomOpen}` } as const] : []),
  ]);
  return [runs];
}
