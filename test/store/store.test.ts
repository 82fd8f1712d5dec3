// The store's look-ups on the ferry briefing: who says a claim, what belongs to what, what is newest.

import { describe, expect, it } from 'vitest';
import { dayOfIssue, oldestFirst } from '../../src/store/store.ts';
import { changedStore, ferryStore as store } from '../reply/ferry.ts';

const claim = (id: string) => store.claim(id) ?? expect.unreachable();

describe('look-ups', () => {
  it('find every record by its id, and nothing by another', () => {
    const { briefing } = store;
    for (const one of briefing.claims) expect(store.claim(one.id)).toBe(one);
    for (const one of briefing.documents) expect(store.document(one.id)).toBe(one);
    for (const one of briefing.entities) expect(store.entity(one.id)).toBe(one);
    for (const one of briefing.relations) expect(store.relation(one.id)).toBe(one);
    for (const one of briefing.topics) expect(store.topic(one.command)).toBe(one);
    for (const one of briefing.origins) expect(store.origin(one.id)).toBe(one);
    expect([store.claim('no'), store.entity('constructor'), store.topic('__proto__')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('relations are found from each of their claims', () => {
    for (const relation of store.briefing.relations)
      for (const id of relation.claims) expect(store.relationsOf(id)).toContain(relation);
    expect(store.relationsOf('no')).toEqual([]);
  });
});

describe('who says a claim', () => {
  it.each([
    ['a link of its chain', 'inspectors-speed-17', 'msi'],
    ['who passes it on', 'inspectors-speed-17', 'ministry'],
    [
      'the publisher whose own voice it is, by the longer name on its letterhead',
      'ministry-treated-38',
      'ministry',
    ],
  ])('%s', (_what, id, entity) => {
    expect(store.isSaidBy(claim(id), new Set([entity]))).toBe(true);
  });

  it.each([
    ['nobody else', 'ministry-treated-38', 'coastguard'],
    ['not the publisher who quotes somebody', 'inspectors-no-blame', 'aldaine-line'],
  ])('%s', (_what, id, entity) => {
    expect(store.isSaidBy(claim(id), new Set([entity]))).toBe(false);
  });
});

describe('parts and sides', () => {
  it('parts of parts belong to the whole', () => {
    expect([...store.partsOf('meridel')]).toEqual(
      expect.arrayContaining(['meridel', 'meridel-crew', 'tomas-hrell']),
    );
    expect([...store.partsOf('nobody')]).toEqual(['nobody']);
  });

  it('a side is its state and those that stand on it', () => {
    expect([...store.onSide('corrane')].sort()).toEqual(
      ['coastguard', 'corrane', 'harbour-police', 'ilse-marrow', 'ministry', 'msi', 'petra-vonn'].sort(),
    );
  });
});

describe('the newest document', () => {
  it('is the one published last', () => {
    expect([store.newest.id, store.lastDay]).toEqual(['2025-03-14-lantern', '2025-03-14']);
  });

  const withoutDate = (id: string) =>
    changedStore((briefing) => ({
      ...briefing,
      documents: briefing.documents.map((document) =>
        document.id === id ? { ...document, published: { ...document.published, date: null } } : document,
      ),
    }));

  it('does not move when a document has no date', () => {
    expect(withoutDate('2025-03-14-lantern').newest.id).toBe('2025-03-12-courier');
  });

  it('comes after all that are older, and before what has no date', () => {
    const { documents } = withoutDate('2025-03-07-wire').briefing;
    const ordered = oldestFirst(documents.toReversed());
    expect(ordered.slice(-2).map(({ id }) => id)).toEqual(['2025-03-14-lantern', '2025-03-07-wire']);
    expect(ordered.map(dayOfIssue)).toEqual(documents.map(dayOfIssue).sort());
  });
});
