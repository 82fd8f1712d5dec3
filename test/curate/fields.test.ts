// The statement of a proposal edited on one line: what is typed, and what stays with its act.

import { expect, it } from 'vitest';
import type { StatementRecord } from '../../src/briefing/schema.ts';
import { firstWords, moveQuote, reviewFields, tidyCore } from '../../src/curate/review/fields.ts';
import { emptyProposal } from '../../src/curate/review/terminal.ts';

const says = reviewFields.find(({ key }) => key === 'says');
if (says === undefined) throw new Error('the field is gone');
const before: StatementRecord = {
  act: 'send',
  by: 'kerland',
  to: 'valdria',
  amount: 'two',
  state: 'offered',
};
const proposal = { ...emptyProposal('Kerland offered to send two units', 'k', 'test'), says: before };
const typed = (text: string) => {
  const read = says.read(proposal, text);
  return typeof read === 'string' ? read : read.says;
};

it.each<readonly [text: string, statement: StatementRecord]>([
  ['send; kerland; units', { ...before, of: 'units' }],
  [
    'send; kerland; units; not',
    { act: 'send', by: 'kerland', of: 'units', to: 'valdria', amount: 'two', not: true },
  ],
  ['resign; brodrin; ; not offered', { act: 'resign', by: 'brodrin', state: 'offered', not: true }],
  ['deny; mayor; ; ; that warn, , mayor', { act: 'deny', by: 'mayor', that: { act: 'warn', of: 'mayor' } }],
  ['kill+wound; ; crew', { act: ['kill', 'wound'], of: 'crew' }],
])('%s', (text, statement) => {
  expect(typed(text)).toEqual(statement);
});

it.each([
  ['"We had him out within an hour,', 'We had him out within an hour'],
  ['“We had him out”, she said,', '“We had him out”, she said'],
  ['the second lay under clay,"', 'the second lay under clay'],
  ['She called it “a joke', 'She called it “a joke'],
])('a core of %s is tidied to %s', (cut, core) => {
  expect(tidyCore(cut)).toBe(core);
});

it('begins a core with the first words that are a phrase', () => {
  expect(firstWords('The main was dug between the hall and the reservoir', 28)).toBe('The main was dug');
  expect(firstWords('The main was dug', 28)).toBe('The main was dug');
});

it('a statement that repeats the quote goes with it, and whoever is named before it stays', () => {
  const drafted = {
    ...emptyProposal('She said that 46 men', 'k', 'test'),
    statement: 'Ada Lund: She said that 46 men',
  };
  expect(moveQuote('She said that 46 men dug.', drafted, 'end', 1)).toMatchObject({
    quote: 'She said that 46 men dug.',
    statement: 'Ada Lund: She said that 46 men dug.',
  });
  const own = { ...drafted, statement: 'Ada Lund counted 46 men.' };
  expect(moveQuote('She said that 46 men dug.', own, 'end', 1).statement).toBe('Ada Lund counted 46 men.');
});

it('shows on the line what can be typed there', () => {
  expect(says.show(proposal)).toBe('send; kerland; ; offered');
  expect(typed(says.show(proposal))).toEqual(before);
});

it('says what is no state', () => {
  expect(typed('send; ; ; maybe')).toMatch(/^“maybe” is no state: not, done, offered/);
});

it('keeps what is denied or ordered, and shows it; a new act takes the only figure', () => {
  const that: StatementRecord = { act: 'leave', by: 'brodrin', of: 'office' };
  const denied = { ...proposal, says: { act: 'deny', by: 'brodrin', that } };
  expect(says.show(denied)).toBe('deny; brodrin; ; ; that leave, brodrin, office');
  expect(says.read(denied, 'deny; minister')).toMatchObject({ says: { act: 'deny', by: 'minister', that } });
  const counted = { ...proposal, quantity: [{ printed: 'two units' }] };
  expect(says.read(counted, 'lend; kerland')).toMatchObject({
    says: { act: 'lend', by: 'kerland', amount: 'two units' },
  });
});
