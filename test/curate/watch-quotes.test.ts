// A page that changed: each quote is there, has moved, or is gone with what stands there now.

import { expect, it } from 'vitest';
import { watchQuotes } from '../../src/curate/watch/watch-quotes.ts';

const kept =
  'The ferry sank at noon.\nFour people are missing, the ministry said.\nDivers are searching the wreck.';
const claim = (id: string, exact: string) => ({
  id,
  quotes: [{ exact, start: kept.indexOf(exact), end: kept.indexOf(exact) + exact.length }],
});
const claims = [
  claim('noon', 'The ferry sank at noon'),
  claim('four', 'Four people are missing'),
  claim('wreck', 'Divers are searching the wreck'),
];

it.each([
  ['as it was, in other paragraphs', kept.replaceAll('\n', '\n\n'), ['there', 'there', 'there']],
  [
    'with a paragraph moved',
    'Divers are searching the wreck.\nIt is cold.\nThe ferry sank at noon.\nFour people are missing, the ministry said.',
    ['there', 'moved', 'moved'],
  ],
  ['with a figure changed', kept.replace('Four', 'Three'), ['moved', 'gone', 'there']],
  ['without any of it', 'Nothing is here.', ['gone', 'gone', 'gone']],
])('%s', (_what, now, states) => {
  expect(watchQuotes(kept, now, claims).map(({ state }) => state)).toEqual(states);
});

it('shows what stands there now, with the difference marked', () => {
  const [, four] = watchQuotes(kept, kept.replace('Four', 'Three'), claims);
  expect(four).toMatchObject({ state: 'gone', nearest: '[Four→Three] people are missing' });
});
