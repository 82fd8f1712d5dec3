// A digest as a card: what changed, the hardest first, each by its core, what was beside what is. It is made only where
// one screen holds all of it; what is longer is posted in full, so that nothing that changed stays unread.

import type { Relation } from '../briefing/schema.ts';
import type { Claim } from '../briefing/types.ts';
import { build, type CardSettings, fits, small, type Unit } from '../reply/card/build.ts';
import type { Card, CardLine } from '../reply/card/card.ts';
import { coreOf } from '../reply/card/core.ts';
import { aspectLabel } from '../reply/card/differences.ts';
import { documentName } from '../reply/card/keys.ts';
import { rowUnit, togetherUnit } from '../reply/card/lines.ts';
import { positionsOf } from '../reply/card/positions.ts';
import { sourceRuns } from '../reply/card/voice.ts';
import { fill, words } from '../reply/words.ts';
import type { Store } from '../store/store.ts';
import type { Changes, EndedClaim } from './changes.ts';

const { changes: table } = words;

export interface DigestParts {
  readonly before: Store;
  readonly after: Store;
  readonly changes: Changes;
  /** "21 November 2026": since when; absent before the first digest. */
  readonly since: string | undefined;
  /** What is to be said beside the content, in fixed words. */
  readonly asides: readonly string[];
}

/** Undefined where one screen does not hold everything that changed. */
export function digestCard(parts: DigestParts): Card | undefined {
  const { after, since, asides } = parts;
  const { title } = after.briefing;
  const settings: CardSettings = {
    store: after,
    title:
      since === undefined ? fill(table.title, { title }) : fill(table.titleSince, { title, date: since }),
  };
  const units = [...changeUnits(parts), ...asides.map((text) => lineUnit(small(text)))];
  const card = build(settings, units, { page: 1, of: 1 });
  return units.length > 0 && fits(card) ? card : undefined;
}

/** Nothing changed: one line, so that a reader knows that it was looked. */
export function quietCard(store: Store, since: string | undefined, asides: readonly string[]): Card {
  const { title } = store.briefing;
  const text =
    since === undefined ? fill(table.none, { title }) : fill(table.noneSince, { title, date: since });
  const head: CardLine = { type: 'head', text };
  return build({ store, accent: 'none' }, [lineUnit(head), ...asides.map((text) => lineUnit(small(text)))], {
    page: 1,
    of: 1,
  });
}

function changeUnits({ before, after, changes }: DigestParts): readonly Unit[] {
  return [
    ...changes.retracted.flatMap((ended) => endedUnits(before, ended, table.takenBack)),
    ...changes.withdrawn.flatMap((ended) => endedUnits(before, ended, table.gone)),
    ...changes.superseded.flatMap((ended) => [
      ...claimUnits(after, ended.by === undefined ? undefined : after.claim(ended.by), table.now),
      ...endedUnits(before, ended, table.was),
    ]),
    ...changes.corrected.flatMap(({ claim }) => [
      ...claimUnits(after, after.claim(claim), table.now),
      ...endedUnits(before, { claim }, table.was),
    ]),
    ...changes.opened.flatMap((id) => openedUnits(after, after.relation(id))),
    ...changes.added.flatMap((id) => claimUnits(after, after.claim(id), table.new)),
    ...closedUnits(before, changes),
    ...documentUnits(after, changes),
  ];
}

function claimUnits(store: Store, claim: Claim | undefined, label: string): readonly Unit[] {
  const [position] = claim === undefined ? [] : positionsOf(store, [claim]);
  return position === undefined ? [] : [rowUnit(store, label, [position], [])];
}

/** As it stood: its core and its source of before. */
function endedUnits(before: Store, { claim: id }: Pick<EndedClaim, 'claim'>, label: string): readonly Unit[] {
  const claim = before.claim(id);
  if (claim === undefined) return [];
  const line: CardLine = {
    type: 'row',
    label,
    core: coreOf(before, claim),
    voice: sourceRuns(before, claim, true),
    beside: [],
  };
  return [{ lines: [line], claims: [], shows: [] }];
}

function openedUnits(store: Store, relation: Relation | undefined): readonly Unit[] {
  if (relation === undefined) return [];
  const claims = relation.claims.flatMap((id) => store.claim(id) ?? []);
  return [togetherUnit(store, positionsOf(store, claims), [relation])];
}

function closedUnits(before: Store, { closed }: Changes): readonly Unit[] {
  const relations = closed.flatMap(({ id }) => before.relation(id) ?? []);
  if (relations.length === 0) return [];
  const aspects = [...new Set(relations.map((relation) => aspectLabel(before, relation)))].join(' · ');
  return [lineUnit(small(fill(table.goneRelation, { aspects })))];
}

function documentUnits(store: Store, { documents }: Changes): readonly Unit[] {
  if (documents.length === 0) return [];
  const names = documents.map((id) => documentName(store, id).name).join(', ');
  return [lineUnit(small(`${documents.length === 1 ? table.newDocument : table.newDocuments} ${names}`))];
}

function lineUnit(line: CardLine): Unit {
  return { lines: [line], claims: [], shows: [] };
}
