// Which figures a topic's card leads with, on the invented stories: the newest of the whole group, whatever the order in
// which the documents gave them.

import { describe, expect, it } from 'vitest';
import type { Topic } from '../../../src/briefing/types.ts';
import { positionsOf } from '../../../src/reply/card/positions.ts';
import { figureClaims, leadingFigures } from '../../../src/reply/card/topic-figures.ts';
import type { Store } from '../../../src/store/store.ts';
import { loadFolders } from '../ferry.ts';

const [fire] = (await loadFolders('test/fixtures/guidelines-alone')) as readonly [Store];

interface Counts {
  readonly columns: readonly string[];
  readonly of: readonly string[];
  /** What its slots lead with, a claim each. */
  readonly lead?: readonly string[];
  readonly without?: readonly string[];
}

/** The ids in the order in which the card of such a topic has them. */
function ledBy(store: Store, { columns, of, lead = [], without = [] }: Counts): readonly string[] {
  const topic: Topic = {
    ...(store.briefing.topics[0] as Topic),
    layout: 'figures',
    figures: { columns: [...columns], of: [...of] },
    slots: lead.map((id) => ({ label: id, lead: [id] })),
  };
  const claims = store.briefing.claims.filter(({ id }) => !without.includes(id));
  const figures = figureClaims(store, topic, claims);
  return leadingFigures(store, topic, claims, positionsOf(store, figures)).map(({ lead: { id } }) => id);
}

const victims = { columns: ['killed', 'injured', 'missing'], of: ['victims', 'missing-workers'] };

describe('a topic of figures without slots', () => {
  it('leads with the newest of each unit, in the order of its columns', () => {
    expect(ledBy(fire, victims).slice(0, 3)).toEqual(['u-toll-12', 'c-146-injured', 'l-police-two-missing']);
  });

  it('then has the others, the newest first, and those of a part of the group behind the whole, however new', () => {
    expect(ledBy(fire, { columns: ['killed'], of: ['victims'] })).toEqual([
      'u-toll-12',
      'l-toll-11',
      'c-nine-dead',
      'm-ministry-toll-eight',
      'm-seven-killed-120-injured',
      'o-four-employees-dead',
      'c-two-died-of-burns',
      'm-three-firefighters',
    ]);
  });

  it('leads with what was the newest then, where the later is filtered out', () => {
    const without = ['u-toll-12', 'u-board-lists-11', 'l-toll-11'];
    expect(ledBy(fire, { ...victims, without })[0]).toBe('c-nine-dead');
  });
});

describe('what was replaced', () => {
  const stored = { columns: ['stored'], of: ['sodium-chlorate'] };

  it('stands behind what replaces it', () => {
    expect(ledBy(fire, stored)).toEqual(['l-1150-tonnes', 'o-910-tonnes', 'm-640-tonnes']);
  });

  it('leads nowhere, a slot that names it included', () => {
    expect(ledBy(fire, { ...stored, lead: ['m-640-tonnes'] })).toEqual(['o-910-tonnes']);
  });

  it('leads where what replaces it is filtered out', () => {
    expect(ledBy(fire, { ...stored, lead: ['m-640-tonnes'], without: ['o-910-tonnes'] })).toEqual([
      'm-640-tonnes',
    ]);
  });
});
