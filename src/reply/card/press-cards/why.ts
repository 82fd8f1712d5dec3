// Why accounts differ: every difference that touches the card, its accounts under one another, then what the desk notes
// on it, marked as the desk's.

import type { Relation } from '../../../briefing/schema.ts';
import type { Claim } from '../../../briefing/types.ts';
import { agreeing } from '../../relation-labels.ts';
import { words } from '../../words.ts';
import { build, type CardSettings, paged, small, type Unit } from '../build.ts';
import type { Card } from '../card.ts';
import { byHardness } from '../differences.ts';
import { togetherUnit } from '../lines.ts';
import { positionsOf } from '../positions.ts';

export function whyCard(settings: CardSettings, claims: readonly Claim[], page: number): Card {
  const { store } = settings;
  const found = [...new Set(claims.flatMap(({ id }) => store.relationsOf(id)))]
    .filter(({ type }) => !agreeing.has(type))
    .sort(byHardness);
  const own: CardSettings = {
    ...settings,
    title: words.receipts.why,
    isFiltered: false,
    isLong: true,
    buttons: () => [{ verb: 'full', label: words.buttons.full }],
  };
  if (found.length === 0) {
    const none: Unit = { lines: [small(words.receipts.noDifference)], claims: [], shows: [] };
    return build({ ...own, accent: 'none' }, [none], { page: 1, of: 1 });
  }
  return paged(
    own,
    found.map((relation) => unitOf(settings, relation)),
    page,
  );
}

function unitOf({ store }: CardSettings, relation: Relation): Unit {
  const sides = relation.claims.flatMap((id) => store.claim(id) ?? []);
  const unit = togetherUnit(store, positionsOf(store, sides), [relation]);
  return {
    ...unit,
    lines: [...unit.lines, small(words.receipts.deskNote, true), { type: 'plain', text: relation.note }],
    // What else differs has a unit of its own.
    shows: unit.claims.flatMap(({ id }) => store.relationsOf(id)),
  };
}
