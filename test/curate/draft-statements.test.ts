// The statement that `check --fix` drafts beside a claim: who does it and to whom, by the ids of the register where the words
// are a name in it, whoever says it for “I” and “he”, and whom the briefing's other figures of the act count.

import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '../../src/briefing/schema.ts';
import { draftOf } from '../../src/curate/draft-statements.ts';
import { usualCounted } from '../../src/curate/propose/draft-says.ts';
import { createEntityFinder } from '../../src/curate/propose/entities.ts';
import { countedIn } from '../../src/curate/propose/known-claim.ts';
import { openTagger } from '../../src/curate/propose/tagged.ts';
import { actsWith } from '../../src/language/en/acts.ts';

const tools = {
  tag: await openTagger(),
  entities: createEntityFinder([
    { id: 'brek', name: 'Jovan Brek', type: 'person', aliases: ['Brek'] },
    { id: 'lindemar', name: 'Oskar Lindemar', type: 'person', aliases: [] },
    { id: 'hospital', name: 'the hospital', type: 'body', aliases: [] },
    { id: 'cells', name: 'the cells', type: 'thing', aliases: [] },
    { id: 'inmates', name: 'the inmates', type: 'group', aliases: [] },
    { id: 'flood-dead', name: 'the dead of the flood', type: 'group', aliases: [] },
  ]),
  units: {
    missing: { words: ['missing'], acts: ['go-missing'] },
    killed: { words: ['killed', 'died'], acts: ['kill'] },
  },
  acts: actsWith({}),
  usual: usualCounted([
    { act: 'kill', of: 'flood-dead' },
    { act: 'kill', of: 'flood-dead' },
    { act: 'kill', of: 'hospital-patients' },
    { act: 'treat', of: 'inmates' },
  ]),
};
const claim = (quote: string, some: Partial<ClaimRecord> = {}) =>
  draftOf(
    { quote, kind: 'fact', attribution: [], quantity: [], core: undefined, quotes: undefined, ...some },
    tools,
    'The Hospital',
  );
const by = (id: string): Pick<ClaimRecord, 'attribution'> => ({ attribution: [{ by: id }] });

it.each([
  // Done by the subject, though “been” stands before it.
  ['The hospital had been treating the inmates', {}, { act: 'treat', by: 'hospital', of: 'inmates' }],
  ['The inmates had been treated by the hospital', {}, { act: 'treat', by: 'hospital', of: 'inmates' }],
  // Vague by itself, and not with what stands behind.
  ['The inmates were taken prisoner in May', {}, { act: 'capture', of: 'inmates' }],
  // An aside between subject and verb.
  [
    'The head of the office, Oskar Lindemar, has rescued the inmates',
    {},
    { act: 'rescue', by: 'lindemar', of: 'inmates' },
  ],
  ['Jovan Brek, a fire chief, has rescued the inmates', {}, { act: 'rescue', by: 'brek', of: 'inmates' }],
  // Not where it stands.
  ['A footbridge above the cells collapsed', {}, { act: 'collapse', of: 'A footbridge' }],
  // Whoever says it.
  ['“We rescued the inmates,” said Brek', by('brek'), { act: 'rescue', by: 'brek', of: 'inmates' }],
  ['Brek said he rescued the inmates', by('brek'), { act: 'rescue', by: 'brek', of: 'inmates' }],
  ['His lawyer said he rescued the inmates', by('lawyer'), { act: 'rescue', of: 'inmates' }],
  // A name behind words that only describe, and never past whose it is.
  ['The ground-floor cells were locked', {}, { act: 'lock', of: 'cells' }],
  ['Police locked the port’s old cells', {}, { act: 'lock', by: 'Police', of: 'the port’s old cells' }],
  // From the figure on, not from its hedge.
  [
    'The hospital treated more than 40 soldiers',
    {},
    { act: 'treat', by: 'hospital', of: '40 soldiers', amount: 'more than 40' },
  ],
  // What somebody does not do or takes back is his own deed.
  ['Brek denied that the inmates were treated', by('brek'), { act: 'deny', by: 'brek' }],
  [
    'Brek denied that the inmates were treated',
    { ...by('brek'), core: 'the inmates were treated' },
    { act: 'deny', by: 'brek' },
  ],
  ['Brek rejected suggestions that the inmates were treated', by('brek'), { act: 'deny', by: 'brek' }],
  ['The hospital declined to comment', {}, { act: 'comment', by: 'hospital', not: true }],
  [
    'The hospital did not respond to a request for comment',
    {},
    { act: 'comment', by: 'hospital', not: true },
  ],
  ['The hospital has refused to publish the list', {}, { act: 'refuse', by: 'hospital' }],
  ['The hospital will not treat the inmates', {}, { act: 'treat', by: 'hospital', of: 'inmates', not: true }],
  // Nobody has it done to him; what has an object is done to that.
  ['The head of the office, Oskar Lindemar, resigned', {}, { act: 'resign', by: 'lindemar' }],
  ['Brek passed a safety inspection', {}, { act: 'pass', by: 'brek', of: 'a safety inspection' }],
  // Not where it goes, and not what is only offered.
  ['Sailings to the cells have been suspended', {}, { act: 'suspend', of: 'Sailings' }],
  [
    'The hospital offered to treat the inmates',
    {},
    { act: 'treat', by: 'hospital', of: 'inmates', state: 'offered' },
  ],
  // An act of several words, and the one that the unit counts.
  [
    'Another 212 sailors were missing',
    {},
    { act: 'go-missing', of: 'Another 212 sailors', amount: 'Another 212' },
  ],
])('“%s”', (quote, some, drafted) => {
  expect(claim(quote, some)[0]).toEqual(drafted);
});

it.each([
  // Denied, to come, held possible: as the verb says it, and no plain deed.
  [
    'The hospital has not treated the inmates',
    {},
    { act: 'treat', by: 'hospital', of: 'inmates', not: true },
  ],
  [
    'The hospital will treat the inmates',
    {},
    { act: 'treat', by: 'hospital', of: 'inmates', state: 'offered' },
  ],
  [
    'The hospital plans to treat the inmates',
    {},
    { act: 'treat', by: 'hospital', of: 'inmates', state: 'offered' },
  ],
  [
    'The hospital may treat the inmates',
    {},
    { act: 'treat', by: 'hospital', of: 'inmates', state: 'thought' },
  ],
  [
    'The hospital is expected to treat the inmates',
    {},
    { act: 'treat', by: 'hospital', of: 'inmates', state: 'thought' },
  ],
  [
    'The inmates are to be treated by the hospital',
    {},
    { act: 'treat', by: 'hospital', of: 'inmates', state: 'offered' },
  ],
  // What stood in passing has ended.
  [
    'After the flood had locked the cells, the hospital treated the inmates',
    {},
    { act: 'treat', by: 'hospital', of: 'inmates' },
  ],
  // Whoever published it, where nobody else speaks; “it” is no person, and “he” no body.
  ['We treated the inmates', {}, { act: 'treat', by: 'hospital', of: 'inmates' }],
  ['Brek said it treated the inmates', by('brek'), { act: 'treat', of: 'inmates' }],
  [
    'The hospital said it treated the inmates',
    by('hospital'),
    { act: 'treat', by: 'hospital', of: 'inmates' },
  ],
  ['The hospital, which treated the inmates', {}, { act: 'treat', by: 'hospital', of: 'inmates' }],
  // A core is what of a longer quote is the point.
  [
    'The cells were locked in May, and the hospital treated the inmates',
    { core: 'the hospital treated the inmates' },
    { act: 'treat', by: 'hospital', of: 'inmates' },
  ],
])('as it is told: “%s”', (quote, some, drafted) => {
  expect(claim(quote, some)).toEqual([drafted]);
});

it.each([
  // Taken back, open, a wish, or only in passing.
  ['The hospital denied that it had treated the inmates'],
  ['It is untrue that the inmates were treated'],
  ['It is unclear whether the hospital treated the inmates'],
  ['Brek asked the hospital to treat the inmates'],
  ['No inmates were treated'],
  ['A hall in which the hospital treated the inmates'],
  // To come, and nobody says whose it is.
  ['The inmates will be treated'],
  // Of many meanings.
  ['The hospital held a fair'],
  ['The hospital engaged Oskar Lindemar'],
  ['The inmates were taken to the hospital'],
  ['Oskar Lindemar had gone to the hospital'],
  ['The inmates have not been accounted for'],
  ['The flood is seen as a warning'],
  ['Oskar Lindemar has been working at the hospital'],
  ['The hospital offered to host the inmates'],
  ['A search was due to begin on Friday'],
  // Asked of whoever reads it.
  ['Please do not send the inmates alone'],
  // Others than those who are counted.
  ['Three of the dead were miners'],
])('none of “%s”', (quote) => {
  expect(claim(quote)).toEqual([]);
});

it('of those whom a figure counts, the deed that is told and not the word before them', () => {
  expect(claim('The hospital will exchange 12 killed Norwegians').map(({ act }) => act)).toEqual([
    'exchange',
  ]);
  expect(claim('The hospital counted 12 killed Norwegians').map(({ act }) => act)).toEqual(['kill']);
});

describe('whom a figure counts', () => {
  it('is who nearly all of that act count, where the words say only that they are people', () => {
    expect(claim('At least 188 people died')[0]).toMatchObject({ act: 'kill', of: 'flood-dead' });
    expect(claim('At least 188 miners died')[0]).toMatchObject({ act: 'kill', of: '188 miners' });
    // Of one figure nothing is usual.
    expect(claim('The hospital treated 40 people')[0]).toMatchObject({ act: 'treat', of: '40 people' });
  });

  it('is who the claim says already', () => {
    const quantity = [
      { printed: 'At least 188 people', unit: 'killed', of: 'lesk-miners', low: 188, best: null, high: null },
    ];
    expect(claim('At least 188 people died', { quantity })[0]).toMatchObject({ of: 'lesk-miners' });
  });

  it('is read from statements with a figure of one act', () => {
    expect(
      countedIn([
        { act: 'kill', of: 'flood-dead', amount: '188' },
        { act: ['kill', 'wound'], of: 'soldiers', amount: '3,000' },
        { act: 'lock', of: 'cells' },
      ]),
    ).toEqual([{ act: 'kill', of: 'flood-dead' }]);
  });
});

it.each([
  // Torn apart, a phrase is another one; nor is somebody else “he”, or a noun a deed.
  ['He counted 71 men on the ground floor', {}, 'trust'],
  ['Brek had been shot in the back', {}, 'counterattack'],
  [
    'He was handed over at a checkpoint, said Brek',
    { ...by('brek'), core: 'He was handed over at a checkpoint' },
    'return',
  ],
  ['The army announced their capture', {}, 'capture'],
  ['Four months have passed', {}, 'pass'],
])('“%s” drafts nothing of the kind', (quote, some, act) => {
  expect(claim(quote, some).filter((one) => one.act === act)).toEqual([]);
});
