// A figure that a curator keeps out of tables and comparisons (`quantity: []`) is told when somebody asks for it.

import { expect, it } from 'vitest';
import { createStore } from '../../src/store/store.ts';
import { answererOf, loadFolders } from '../reply/ferry.ts';
import { told } from './asking.ts';

const [fire] = await loadFolders('test/fixtures/guidelines-alone');
if (fire === undefined) throw new Error('the fixture briefing is gone');
const { briefing } = fire;
const store = createStore({
  ...briefing,
  claims: briefing.claims.map((claim) => ({ ...claim, quantity: [] })),
});
const without = { store, answerer: answererOf(store), today: '2025-05-10' };

it.each([
  ['how many beds are there', 'c-350-beds'],
  ['how many barges were waiting', 'm-17-barges'],
])('%s: told by the statement’s amount', (question, claim) => {
  expect(told(without, question)).toMatchObject({ outcome: 'answered', claims: [claim] });
});

it('counts nobody but those it is asked of', () => {
  expect(told(without, 'how many inspectors were waiting').outcome).toBe('not-stated');
});

it('is borne out where nothing is asked but whether it is so, and a unit is called by the deed', () => {
  const units = { ...briefing.units, waiting: { label: 'waiting', words: ['waiting', 'barges'] } };
  const called = createStore({ ...store.briefing, units });
  const desk = { ...without, store: called, answerer: answererOf(called) };
  expect(told(desk, 'were 17 barges waiting?')).toMatchObject({
    outcome: 'answered',
    claims: ['m-17-barges'],
  });
  expect(told(desk, 'were 23 barges waiting?').outcome).toBe('not-stated');
});
