// The scorer of proposals counts what a reviewer sees: a figure that two claims have of one proposal was proposed once, and
// one that no claim has was proposed too.

import { expect, it } from 'vitest';
import { scoreDocument } from '../../bench/proposal-score.ts';
import { deriveClaim } from '../../src/briefing/derive-claim.ts';
import { claimSchema, proposalSchema } from '../../src/briefing/schema.ts';
import type { Claim } from '../../src/briefing/types.ts';

const text = 'Two of 14 passengers were hurt on deck 3.\nThe ferry is 30 years old.\n';
const [hurt, age] = ['Two of 14 passengers were hurt on deck 3', 'The ferry is 30 years old'] as const;

const surroundings = {
  document: 'courier',
  dates: {},
  entities: {},
  units: {},
  listedBy: () => ['victims'],
  commands: ['victims'],
};

function claim(id: string, exact: string, ...printed: readonly string[]): Claim {
  const written = claimSchema.parse({
    id,
    statement: exact,
    quote: exact,
    attribution: [],
    about: ['passengers'],
    quantity: printed.map((words) => ({ printed: words, unit: 'hurt', of: 'passengers' })),
  });
  return {
    ...deriveClaim(written, surroundings).claim,
    document: 'courier',
    quotes: [spanOf(exact)],
    paragraph: exact,
    place: { file: 'claims/courier.yaml', line: 1 },
  };
}
function spanOf(exact: string): Claim['quotes'][number] {
  const start = text.indexOf(exact);
  return { exact, start, end: start + exact.length };
}
const proposal = (quote: string, ...printed: readonly string[]) =>
  proposalSchema.parse({
    id: 'a',
    status: 'proposed',
    by: 'rules@2',
    quote,
    quantity: printed.map((words) => ({ printed: words })),
  });

it('counts a figure of one proposal once, however many claims rest on it', () => {
  const { values } = scoreDocument(
    text,
    [claim('two', hurt, 'Two'), claim('two-again', hurt, 'Two', '14'), claim('old', age)],
    [proposal(hurt, 'Two', '3'), proposal(age, '30')],
    new Set(),
  );
  expect(values).toEqual({ gold: 3, right: 2, proposed: 3, agreed: 1, beside: 1 });
});

it('tells on how many proposals no claim rests, the second of two that one claim touches among them', () => {
  const whole = proposal(`${hurt}.`);
  const score = scoreDocument(
    text,
    [claim('two', hurt)],
    [whole, proposal('14 passengers were hurt'), proposal(age)],
    new Set(),
  );
  expect([score.found, score.unused]).toEqual([1, 2]);
});

it('looks for a figure in every stretch of a quote, and for its point where the core stands', () => {
  const both: Claim = { ...claim('both', hurt, '30'), quotes: [spanOf(hurt), spanOf(age)], core: age };
  const said = { ...proposal(age, '30'), attribution: [{ by: 'courier' }] };
  const { values, speaker } = scoreDocument(text, [both], [proposal(hurt), said], new Set());
  expect(values).toMatchObject({ gold: 1, right: 1, proposed: 1, agreed: 1 });
  expect(speaker.invented).toBe(1);
});

it('counts dates that only what happened before tells apart', () => {
  const told: Claim = {
    ...claim('told', hurt),
    asOf: { date: '2025-03-10', words: 'hurt on deck', why: 'before the day of the text', outside: false },
  };
  expect(scoreDocument(text, [told], [proposal(hurt)], new Set()).dates).toEqual({
    right: 0,
    gold: 1,
    elsewhere: 0,
    told: 1,
  });
});

const edits = (gold: Claim, mine: ReturnType<typeof proposal>) =>
  scoreDocument(text, [gold], [mine], new Set()).edits;
const listed = (quote: string) => ({ ...proposal(quote), topics: ['victims'] });
const dated = (date: string) => ({ date, words: '30 years', why: 'printed' });

it('takes for an edit what nobody gave the claim: a topic, a date', () => {
  expect(edits(claim('age', age), listed(age))).toEqual([1, 0, 0]);
  expect(edits(claim('age', age), { ...listed(age), topics: ['victims', 'ships'] })).toEqual([0, 1, 0]);
  expect(edits(claim('age', age), { ...listed(age), asOf: dated('2025-03-10') })).toEqual([0, 1, 0]);
});

it('takes for the same what is: days written in two ways, a quote with and without its gap', () => {
  const since: Claim = { ...claim('age', age), asOf: { ...dated('2025-03-01/2025-03-12'), outside: false } };
  expect(edits(since, { ...listed(age), asOf: dated('2025-03/2025-03-12') })).toEqual([1, 0, 0]);
  expect(edits(since, { ...listed(age), asOf: dated('2025-03~/2025-03-12') })).toEqual([0, 1, 0]);
  const gap: Claim = {
    ...claim('gap', 'The ferry'),
    quotes: [spanOf('Two of 14 passengers'), spanOf('on deck 3')],
    core: 'on deck 3',
  };
  expect(edits(gap, listed(hurt))).toEqual([1, 0, 0]);
});

it('names what has to be edited', () => {
  const { faults } = scoreDocument(
    text,
    [claim('age', age), claim('two', hurt, 'Two')],
    [listed(age), { ...proposal(hurt), attribution: [{ by: 'courier' }] }],
    new Set(),
  );
  expect(faults).toEqual([[], ['speaker', 'values', 'topics']]);
});
