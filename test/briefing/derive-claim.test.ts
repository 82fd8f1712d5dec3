// What a claim need not say: read from its statement, its attribution and the topics' files, and left out again by the same
// rules when a claim is written.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactClaim, deriveClaim, type Surroundings } from '../../src/briefing/derive-claim.ts';
import { claimKinds, claimSchema, positions, states } from '../../src/briefing/schema.ts';

const monday = { date: '2025-03-10', words: 'on Monday', why: 'the Monday before', outside: false };
const around: Surroundings = {
  document: 'note',
  dates: { monday },
  entities: {
    mayor: { type: 'person' },
    boats: { type: 'thing' },
    crew: { type: 'group' },
    harbour: { type: 'place' },
  },
  units: { lost: { acts: ['lose'] }, hurt: { acts: ['kill', 'wound'] }, metres: {} },
  listedBy: (claim) => (claim === 'listed' ? ['boats', 'crew'] : []),
  commands: ['boats', 'crew', 'order'],
};

const read = (record: object) =>
  deriveClaim(
    claimSchema.parse({ id: 'listed', statement: 'x', quote: 'x', attribution: [], ...record }),
    around,
  );
const said = [{ by: 'mayor', cue: 'said' }];

it.each([
  ['a plain statement is a fact', {}, { act: 'lose', of: 'boats' }, { kind: 'fact' }],
  [
    'what the publisher holds',
    {},
    { act: 'lose', of: 'boats', state: 'thought' },
    { kind: 'publisher-interpretation' },
  ],
  [
    'what somebody holds',
    { attribution: said },
    { act: 'lose', of: 'boats', state: 'thought' },
    { kind: 'opinion' },
  ],
  [
    'what somebody offers',
    { attribution: said },
    { act: 'give', of: 'boats', state: 'offered' },
    { kind: 'quotation', stance: [] },
  ],
  ['what is not known', {}, { act: 'lose', of: 'boats', state: 'unknown' }, { kind: 'stated-unknown' }],
  ['a kind that is written', { kind: 'estimate' }, { act: 'lose', of: 'boats' }, { kind: 'estimate' }],
  ['own voice brings its own', {}, { act: 'lose', of: 'boats' }, { origin: 'note' }],
  [
    'whom, in every layer',
    {},
    { act: 'deny', by: 'mayor', that: { act: 'lose', of: ['boats', 'crew'] } },
    { about: ['mayor', 'boats', 'crew'] },
  ],
  [
    'where',
    {},
    { act: 'lose', of: 'boats', in: 'harbour' },
    { places: ['harbour'], about: ['boats', 'harbour'] },
  ],
  [
    'a place that does something is not where',
    {},
    { act: 'warn', by: 'harbour', of: 'crew' },
    { places: [] },
  ],
  [
    'a figure of whom it happens to',
    {},
    { act: 'lose', of: 'boats', amount: 'over 400' },
    {
      quantity: [
        { printed: 'over 400', unit: 'lost', of: 'boats', low: 400, best: 400, high: null, modality: 'over' },
      ],
    },
  ],
  [
    'one figure of two acts',
    {},
    { act: ['wound', 'kill'], of: 'crew', amount: 'thousands' },
    { quantity: [{ printed: 'thousands', unit: 'hurt', of: 'crew', low: null, best: null, high: null }] },
  ],
  ['of one act a unit of two is none', {}, { act: 'kill', of: 'crew', amount: '3' }, { quantity: [] }],
  ['“more” is no figure', {}, { act: 'lose', of: 'boats', amount: 'many more' }, { quantity: [] }],
  ['figures that are written', { quantity: [] }, { act: 'lose', of: 'boats', amount: '3' }, { quantity: [] }],
  [
    'the topics that list it, and its own',
    { topics: ['order'] },
    { act: 'lose', of: 'boats' },
    { topics: ['boats', 'crew', 'order'] },
  ],
  ['a date by its name', { asOf: 'monday' }, { act: 'lose', of: 'boats' }, { asOf: monday }],
  [
    'a denial',
    { attribution: said, origin: 'o', stance: [{ on: 'i' }] },
    { act: 'deny', by: 'mayor', that: { act: 'lose', of: 'boats' } },
    { stance: [{ on: 'i', holder: 'mayor', position: 'denies' }] },
  ],
  [
    'silence is no denial',
    { stance: [{ on: 'i' }] },
    [
      { act: 'confirm', by: 'mayor', not: true },
      { act: 'deny', by: 'mayor', not: true },
    ],
    { stance: [{ on: 'i', holder: 'mayor', position: 'neither-confirms-nor-denies' }] },
  ],
  [
    'an offer',
    { attribution: said, origin: 'o', stance: [{ on: 'i' }] },
    { act: 'give', of: 'boats', state: 'offered' },
    { stance: [{ on: 'i', holder: 'mayor', position: 'for' }] },
  ],
] as const)('%s', (_what, record, says, expected) => {
  const { claim } = read({ ...record, says });
  expect(claim).toMatchObject(expected);
});

it('an offer that is refused is no position for it', () => {
  const { gaps } = read({
    attribution: said,
    origin: 'o',
    stance: [{ on: 'i' }],
    says: { act: 'give', of: 'boats', state: 'offered', not: true },
  });
  expect(gaps.map(({ what }) => what)).toEqual([
    'the statement tells no position, and `position` is missing',
  ]);
});

describe('a claim that is written and read again', () => {
  const id = fc.constantFrom('mayor', 'boats', 'crew', 'harbour');
  const filler = fc.oneof(id, fc.constant('the fishing boats'), fc.uniqueArray(id, { minLength: 1 }));
  const statement = fc.record(
    {
      act: fc.constantFrom('lose', 'deny', 'confirm', 'kill', 'be'),
      by: filler,
      of: filler,
      in: filler,
      amount: fc.constantFrom('over 400', 'thousands', 'more', '10–12,000'),
      state: fc.constantFrom(...states),
      not: fc.constant(true as const),
    },
    { requiredKeys: ['act'] },
  );
  const record = fc.record({
    id: fc.constantFrom('listed', 'free'),
    statement: fc.constant('x'),
    quote: fc.constant('x'),
    says: fc.oneof(statement, fc.array(statement, { minLength: 1, maxLength: 3 })),
    kind: fc.constantFrom(...claimKinds),
    attribution: fc.constantFrom([], said),
    origin: fc.constantFrom('note', 'speech'),
    quantity: fc.array(
      fc.record({
        printed: fc.constantFrom('over 400', 'twelve'),
        unit: fc.constantFrom('lost', 'hurt'),
        of: id,
      }),
      { maxLength: 2 },
    ),
    asOf: fc.constantFrom('monday', { ...monday, date: '2025-03-11' }),
    places: fc.uniqueArray(id),
    about: fc.uniqueArray(id, { minLength: 1 }),
    topics: fc.uniqueArray(fc.constantFrom('boats', 'crew', 'order'), { minLength: 1 }),
    stance: fc.array(
      fc.record({ on: fc.constant('i'), holder: id, position: fc.constantFrom(...positions) }),
      { maxLength: 2 },
    ),
  });

  it('is the same claim', () => {
    fc.assert(
      fc.property(record, (written) => {
        const { claim } = read(written);
        const again = read(compactClaim(claim, around));
        const sorted = ({ about, places, ...rest }: typeof claim) => ({
          ...rest,
          about: [...about].sort(),
          places: [...places].sort(),
        });
        expect(again.gaps).toEqual([]);
        expect(sorted(again.claim)).toEqual(sorted(claim));
      }),
    );
  });
});
