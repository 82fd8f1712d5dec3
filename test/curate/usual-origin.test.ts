// Whose words are one event: the same chain on the same day of one document; and what a person wrote stands before that.

import { expect, it } from 'vitest';
import { type KnownSaid, type Said, usualOrigin } from '../../src/curate/usual-origin.ts';

const on = (date: string): Said['on'] => ({ date, words: date, why: 'printed', outside: false });
const said = (chain: string, date?: string): Said => ({
  chain: chain.split(' '),
  on: date === undefined ? undefined : on(date),
});
const had = (origin: string, chain: string, date?: string): KnownSaid => ({ ...said(chain, date), origin });

it.each<readonly [what: string, own: Said, known: readonly KnownSaid[], id: string]>([
  ['nobody spoke before', said('police'), [], 'police-in-courier'],
  ['the same again', said('police'), [had('police-in-courier', 'police')], 'police-in-courier'],
  ['as a person called it', said('police'), [had('police-05-03', 'police')], 'police-05-03'],
  ['another chain', said('union pilot'), [had('union-in-courier', 'union')], 'union-pilot-in-courier'],
  ['the same day', said('police', '2025-05-03'), [had('a', 'police', '2025-05-03')], 'a'],
  ['another day', said('police', '2025-05-04'), [had('a', 'police', '2025-05-03')], 'police-in-courier'],
  [
    'another day than the one called so',
    said('police', '2025-05-04'),
    [had('police-in-courier', 'police', '2025-05-03')],
    'police-in-courier-2025-05-04',
  ],
  [
    'a day that is not sure',
    said('police', '2025-05-04~'),
    [had('police-in-courier', 'police', '2025-05-03')],
    'police-in-courier-2025-05-04',
  ],
  ['no day, where there is one', said('police'), [had('a', 'police', '2025-05-03')], 'a'],
  [
    'no day, where there are two',
    said('police'),
    [had('a', 'police', '2025-05-03'), had('b', 'police', '2025-05-04')],
    'police-in-courier',
  ],
])('%s', (_, own, known, id) => {
  const document = { id: 'courier', label: 'The Courier' };
  expect(usualOrigin(own, known, document, new Set(), (name) => name).id).toBe(id);
});

it('is entered in the register with who says it, through whom and when', () => {
  const document = { id: 'courier', label: 'The Courier' };
  const names = (id: string): string => `the ${id}`;
  expect(usualOrigin(said('union pilot', '2025-05-04'), [], document, new Set(), names).record).toEqual({
    what: 'what the union says in The Courier, through the pilot',
    by: ['union'],
    when: { date: '2025-05-04', words: '2025-05-04', why: 'printed' },
  });
  expect(
    usualOrigin(said('union'), [], document, new Set(['union-in-courier']), names).record,
  ).toBeUndefined();
});
