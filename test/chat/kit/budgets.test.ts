// How often is answered, and what is said beyond it.

import { expect, it } from 'vitest';
import { createBudgets, describeOver, withinBudgets } from '../../../src/chat/kit/budgets.ts';

const settings = { person: 2, channel: 3, space: 4 };
const ask = (user: string, channel = 'C1') => ({ platform: 'discord', space: 'G1', channel, user });

function setUp() {
  let now = 1_000_000;
  const budgets = createBudgets(() => now);
  const pass = (ms: number): void => {
    now += ms;
  };
  return { budgets, pass };
}

it('answers a person so often in a minute, tells them once, and goes on when the minute is over', () => {
  const { budgets, pass } = setUp();
  expect(budgets.take(ask('a'), settings).isFine).toBe(true);
  pass(10_000);
  expect(budgets.take(ask('a'), settings).isFine).toBe(true);
  expect(budgets.take(ask('a'), settings)).toEqual({
    isFine: false,
    over: 'person',
    waitMs: 50_000,
    isFirst: true,
  });
  expect(budgets.take(ask('a'), settings)).toMatchObject({ isFine: false, isFirst: false });
  pass(50_000);
  expect(budgets.take(ask('a'), settings).isFine).toBe(true);
});

it('counts a channel and a server over all their people, and no other', () => {
  const { budgets } = setUp();
  for (const user of ['a', 'b', 'c']) expect(budgets.take(ask(user), settings).isFine).toBe(true);
  expect(budgets.take(ask('d'), settings)).toMatchObject({ over: 'channel' });
  expect(budgets.take(ask('d', 'C2'), settings).isFine).toBe(true);
  expect(budgets.take(ask('e', 'C3'), settings)).toMatchObject({ over: 'space' });
  expect(budgets.take({ ...ask('a'), space: 'G2' }, settings).isFine).toBe(true);
});

it('says whose budget is spent and when to ask again', () => {
  expect(describeOver('person', settings, 900)).toBe(
    'You have asked 2 times within a minute, which is as often as Sitrep answers. Please ask again in 1 second.',
  );
  expect(describeOver('channel', settings, 30_000)).toContain('This channel has had 3 questions');
});

it('a server may allow itself less than the operator does, never more', () => {
  expect(withinBudgets(settings, undefined)).toEqual(settings);
  expect(withinBudgets(settings, { person: 1, channel: 100, space: 3 })).toEqual({
    person: 1,
    channel: 3,
    space: 3,
  });
});
