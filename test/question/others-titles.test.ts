// A title beside another state is somebody else's, and nobody is quoted in his place.

import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/briefing/types.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { told } from '../answer/asking.ts';
import { answererOf, loadFolders } from '../reply/ferry.ts';

const [store] = await loadFolders('test/fixtures/unseen');
if (store === undefined) throw new Error('the story of the dam is gone');
const damOf = (store: Store) => ({ store, answerer: answererOf(store), today: '2025-04-01' });
const dam = damOf(store);

/** The same story with another president. */
function damUnder(president: (entity: Entity) => Entity) {
  const { briefing } = dam.store;
  const entities = briefing.entities.map((one) => (one.id === 'dragar' ? president(one) : one));
  return damOf(createStore({ ...briefing, entities }));
}

describe('a title', () => {
  it.each([
    ['what did the president of Sulmark say'],
    ["what did Pellandia's president say"],
    ['what did the foreign minister of Pellandia say'],
  ])('%s: not stated, and no other one’s words', (question) => {
    expect(told(dam, question)).toMatchObject({ outcome: 'not-stated', claims: [] });
  });

  it.each([
    ['what did the president of Ardelia say', 'according to Anton Dragar'],
    ['what did the president say', 'according to Anton Dragar'],
    ['what did the foreign minister of Sulmark say', 'according to Elke Brandvold'],
  ])('%s: his own', (question, filter) => {
    expect(told(dam, question)).toMatchObject({ outcome: 'answered', filters: [filter] });
  });

  it('is no part of a name that only begins like it', () => {
    const other = damUnder((entity) => ({ ...entity, name: 'Anton Presidentov' }));
    expect(told(other, 'what did the president of Sulmark say')).toMatchObject({ outcome: 'not-stated' });
  });

  it('is of the state on whose side his office stands', () => {
    const other = damUnder(({ side: _, ...entity }) => ({ ...entity, partOf: ['presidents-office'] }));
    expect(told(other, 'what did the president of Ardelia say')).toMatchObject({ outcome: 'answered' });
  });
});
