// A digest as a card: what changed, the hardest first, each by its core, what was beside what is; the first one tells how
// things stand, a row a topic. What one screen does not hold is on its next pages.

import type { Relation } from '../../briefing/schema.ts';
import type { Claim, Topic } from '../../briefing/types.ts';
import { build, type CardSettings, paged, small, type Unit } from '../../reply/card/build.ts';
import type { Button, Card, CardLine } from '../../reply/card/card.ts';
import { coreOf } from '../../reply/card/core.ts';
import { aspectLabel } from '../../reply/card/differences.ts';
import { documentName } from '../../reply/card/keys.ts';
import { rowUnit, togetherUnit } from '../../reply/card/lines.ts';
import { positionsOf } from '../../reply/card/positions.ts';
import { slotsOf, slotUnit } from '../../reply/card/topic-card.ts';
import { sourceRuns } from '../../reply/card/voice.ts';
import { fill, words } from '../../reply/words.ts';
import type { Store } from '../../store/store.ts';
import { stated } from '../corrections/correction-card.ts';
import type { Changes, CorrectedClaim, EndedClaim } from './changes.ts';

export interface DigestParts {
  readonly before: Store;
  readonly after: Store;
  readonly changes: Changes;
  /** "21 November 2026": since when; absent before the first digest. */
  readonly since: string | undefined;
  /** What is to be said beside the content, in fixed words. */
  readonly asides: readonly string[];
}

const buttons = (differs: boolean): readonly Button[] => [
  { verb: 'full', label: words.buttons.full },
  differs ? { verb: 'why', label: words.buttons.why } : { verb: 'who', label: words.buttons.who },
];

/** `page` counts from 1. */
export function digestCard(parts: DigestParts, page: number): Card {
  const { after, since, asides } = parts;
  const { title } = after.briefing;
  const settings: CardSettings = {
    store: after,
    title:
      since === undefined
        ? fill(words.changes.title, { title })
        : fill(words.changes.titleSince, { title, date: since }),
    buttons,
  };
  return paged(settings, [...changeUnits(parts), ...asides.map((text) => lineUnit(small(text)))], page);
}

/** What each topic leads with, of what stands today. */
export function stateOfPlayCard(
  store: Store,
  topics: readonly Topic[],
  asides: readonly string[],
  page: number,
): Card {
  const { title } = store.briefing;
  const current = (id: string): Claim | undefined => {
    const claim = store.claim(id);
    return claim?.status === 'current' ? claim : undefined;
  };
  const units = topics.flatMap((topic): readonly Unit[] => {
    const [slot] = slotsOf(topic).filter(({ lead }) => lead.some((id) => current(id) !== undefined));
    const unit = slot === undefined ? undefined : slotUnit(store, { ...slot, label: topic.title }, current);
    return unit === undefined ? [] : [unit];
  });
  const settings: CardSettings = { store, title: fill(words.changes.stateOfPlay, { title }), buttons };
  return paged(settings, [...asides.map((text) => lineUnit(small(text))), ...units], page);
}

/** Nothing changed: one line, so that a reader knows that it was looked. */
export function quietCard(store: Store, since: string | undefined, asides: readonly string[]): Card {
  const { title } = store.briefing;
  const text =
    since === undefined
      ? fill(words.changes.none, { title })
      : fill(words.changes.noneSince, { title, date: since });
  const head: CardLine = { type: 'head', text };
  return build({ store, accent: 'none' }, [lineUnit(head), ...asides.map((text) => lineUnit(small(text)))], {
    page: 1,
    of: 1,
  });
}

function changeUnits({ before, after, changes }: DigestParts): readonly Unit[] {
  return [
    ...changes.retracted.flatMap((ended) => endedUnits(before, ended, words.changes.takenBack)),
    ...changes.withdrawn.flatMap((ended) => endedUnits(before, ended, words.changes.gone)),
    ...changes.superseded.flatMap((ended) => [
      ...claimUnits(after, ended.by === undefined ? undefined : after.claim(ended.by), words.changes.now),
      ...endedUnits(before, ended, words.changes.was),
    ]),
    ...changes.corrected.map((corrected) => correctedUnit(after, corrected)),
    ...changes.opened.flatMap((id) => openedUnits(after, after.relation(id))),
    ...changes.added.flatMap((id) => claimUnits(after, after.claim(id), words.changes.new)),
    ...closedUnits(before, changes),
    ...documentUnits(after, changes),
  ];
}

function claimUnits(store: Store, claim: Claim | undefined, label: string): readonly Unit[] {
  const [position] = claim === undefined ? [] : positionsOf(store, [claim]);
  return position === undefined ? [] : [rowUnit(store, label, [position], [])];
}

/** The quote as it stands, and each part of what is said of it as it was and as it is. */
function correctedUnit(store: Store, { claim: id, parts, was, now }: CorrectedClaim): Unit {
  const { changes } = words;
  const [unit] = claimUnits(store, store.claim(id), changes.now);
  const lines = parts.flatMap((part): CardLine[] => [
    { type: 'entry', label: changes.was, texts: [stated(part, was)], isGone: true },
    { type: 'entry', label: changes.is, texts: [stated(part, now)] },
  ]);
  return { claims: unit?.claims ?? [], shows: [], lines: [...(unit?.lines ?? []), ...lines] };
}

/** As it stood: its core and its source of before. */
function endedUnits(before: Store, { claim: id }: Pick<EndedClaim, 'claim'>, label: string): readonly Unit[] {
  const claim = before.claim(id);
  if (claim === undefined) return [];
  const line: CardLine = {
    type: 'row',
    label,
    core: coreOf(before, claim),
    voice: sourceRuns(before, claim, 'never'),
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
  return [lineUnit(small(fill(words.changes.goneRelation, { aspects })))];
}

function documentUnits(store: Store, { documents }: Changes): readonly Unit[] {
  if (documents.length === 0) return [];
  const names = documents.map((id) => documentName(store, id).name).join(', ');
  return [
    lineUnit(
      small(`${documents.length === 1 ? words.changes.newDocument : words.changes.newDocuments} ${names}`),
    ),
  ];
}

function lineUnit(line: CardLine): Unit {
  return { lines: [line], claims: [], shows: [] };
}
