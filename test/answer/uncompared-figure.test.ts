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
