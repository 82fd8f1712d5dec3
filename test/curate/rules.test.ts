// What the rules read off a sentence: every field a stretch of the text or an id, hedges never cut off.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/briefing/schema.ts';
import type { ProposeInput } from '../../src/curate/propose/proposal-input.ts';
import { proposeByRules } from '../../src/curate/propose/rules.ts';

const input: Omit<ProposeInput, 'text'> = {
  document: { id: '2025-03-12-courier', label: 'Courier', publisher: 'The Courier', published: '2025-03-12' },
  entities: [
    { id: 'ministry', name: 'the transport ministry', type: 'body', aliases: ['the ministry'] },
    { id: 'brandt', name: 'Tomas Brandt', type: 'person', aliases: ['Brandt'] },
    { id: 'passengers', name: 'the passengers', type: 'group', aliases: ['passengers'] },
  ],
  units: { injured: { words: ['injured', 'hurt', 'treated'] }, missing: { words: ['missing'] } },
  topics: [{ command: 'victims', words: ['victims', 'injured'] }],
  claimed: [],
  takenIds: new Set(),
};
const propose = async (text: string, other: Partial<ProposeInput> = {}) =>
  (await proposeByRules({ ...input, ...other, text })).claims;

it('a name with a hedge among its words keeps no deed from being drafted', async () => {
  const msf = { id: 'msf', name: 'Doctors Without Borders', type: 'body' as const, aliases: [] };
  const entities = [...input.entities, msf];
  const text = 'Doctors Without Borders treated 38 passengers on Monday.';
  expect([(await propose(text, { entities }))[0]?.says].flat()[0]).toMatchObject({ act: 'treat' });
  expect((await propose(text))[0]?.says).toBeUndefined();
});

/** sentence, what is proposed first */
const rows: readonly (readonly [string, Partial<Proposal>])[] = [
  [
    'At least 38 passengers were treated on Monday, the ministry said.',
    {
      core: 'At least 38 passengers were treated on Monday',
      attribution: [{ by: 'ministry', as: 'the ministry', cue: 'said' }],
      about: ['passengers'],
      asOf: { date: '2025-03-10', words: 'on Monday', why: expect.any(String) },
    },
  ],
  [
    '“We do not know why,” said Tomas Brandt, the harbour master.',
    {
      core: 'We do not know why',
      kind: 'quotation',
      attribution: [{ by: 'brandt', as: 'the harbour master', cue: 'said' }],
    },
  ],
  [
    'According to the ministry, four people are missing.',
    {
      core: 'four people are missing',
      attribution: [{ by: 'ministry', as: 'the ministry', cue: 'According to' }],
    },
  ],
  [
    'The union’s secretary, Mairi Stroud, said the crew was tired.',
    { attribution: [{ by: 'Mairi Stroud', as: 'The union’s secretary', cue: 'said' }] },
  ],
  [
    'The Joint Chiefs of Staff (JCS) said four people were missing.',
    { attribution: [{ by: 'The Joint Chiefs of Staff', cue: 'said' }], core: 'four people were missing' },
  ],
  [
    'A lawmaker briefed by the ministry earlier in January said the crew was tired.',
    { attribution: [{ by: 'A lawmaker', cue: 'said' }] },
  ],
  [
    '“They asked us,” Brandt, 31, told the Courier from a hospital.',
    { attribution: [{ by: 'brandt', as: 'Brandt', cue: 'told' }], core: 'They asked us' },
  ],
  [
    'She spoke to a nurse at the hospital, who said that nine men had been admitted, and that two died.',
    { attribution: [{ by: 'a nurse at the hospital', cue: 'said' }] },
  ],
  ['The minister did not deny that the crew was tired.', { attribution: [] }],
  ['He denied that anyone had been hurt.', { core: 'anyone had been hurt' }],
  [
    'KEST, Tamar (BW) – Eight passengers were rescued on Monday, the ministry said.',
    {
      quote: 'Eight passengers were rescued on Monday, the ministry said',
      says: { act: 'rescue', of: 'Eight passengers', amount: 'Eight' },
    },
  ],
  [
    'Four people died in a collision between two ships.',
    {
      quantity: [{ printed: 'Four' }, { printed: 'two' }],
    },
  ],
  ['Two relatives told the Courier that they had signed papers.', { quantity: [] }],
  [
    'A spokeswoman for Mr Brandt called the claim “a fabrication”.',
    { attribution: [{ by: 'A spokeswoman for Mr Brandt', cue: 'called' }] },
  ],
  [
    'In 2004 a commission of historians found that 164 miners had died.',
    { attribution: [{ by: 'a commission of historians', cue: 'found' }] },
  ],
  [
    'Investigators found no sign that the driver was tired.',
    { attribution: [{ by: 'Investigators', cue: 'found' }] },
  ],
  ['Rescuers found no bodies in the port.', { attribution: [] }],
  [
    'However he named no day, insisting the ministry would be ready.',
    { attribution: [{ by: 'he', cue: 'insisting' }] },
  ],
  [
    'Laboratory tests have confirmed 96 cases, she said.',
    { attribution: [{ by: 'Laboratory tests' }, { by: 'she', cue: 'said' }] },
  ],
  [
    'A second voice replies: “Nobody opens anything.”',
    { attribution: [{ by: 'A second voice', cue: 'replies' }] },
  ],
  ['A poll found that most of them were tired.', { attribution: [{ by: 'A poll', cue: 'found' }] }],
  ['Water finds a path inside the fill.', { attribution: [] }],
  [
    'KEST, Aug. 19 (Delta Wire) – Eight passengers were rescued, the ministry said.',
    { quote: 'Eight passengers were rescued, the ministry said', quantity: [{ printed: 'Eight' }] },
  ],
  ['He said he was born in 2005.', { asOf: { date: '2005', words: 'in 2005', why: 'printed whole' } }],
  [
    'The city refused in 2019, saying that they were too dear.',
    // “They were too dear” is surer than what was said: check would refuse it.
    { core: undefined },
  ],
  ['We believe that this is too early.', { attribution: [], quote: 'We believe that this is too early' }],
  [
    'The ministry said on Monday that all would be home within a week.',
    {
      said: { date: '2025-03-10', words: 'on Monday', why: expect.any(String) },
      quantity: [],
    },
  ],
  ['Nobody has told us whether the crew is safe.', { attribution: [] }],
  ['Eleven of the injured have gone home.', { about: [], quantity: [{ printed: 'Eleven' }] }],
  ['Two divers are believed to have been hurt.', { kind: 'estimate', attribution: [] }],
  ['It is not known who gave the order.', { kind: 'stated-unknown', attribution: [] }],
];

describe('a proposal', () => {
  it.each(rows)('%s', async (text, expected) => {
    const [first, ...others] = await propose(text);
    expect(others).toEqual([]);
    expect({ core: undefined, ...first }).toMatchObject(expected);
  });

  it.each([
    ['The ferry sank on Tuesday.', '2025-03-11', 'on Tuesday'],
    ['The inquiry will open on Friday.', '2025-03-14', 'on Friday'],
    ['He has been held since Monday.', '2025-03-10/2025-03-12', 'since Monday'],
    ['Rain is forecast from Thursday.', '2025-03-13/..', 'Thursday'],
    ['The crew was brought ashore over the weekend.', '2025-03-08/2025-03-09', 'over the weekend'],
    ['The owner said so earlier this week.', '2025-03-10/2025-03-12', 'earlier this week'],
    ['The ship was sold late last year.', '2024-10~/2024-12', 'late last year'],
    ['The ship was built in 1987.', '1987', 'in 1987'],
    ['The radar failed in October.', '2024-10', 'in October'],
    ['She is due in court in May.', '2025-05', 'in May'],
    ['The mortuary had received 12 bodies by Tuesday noon.', '2025-03-11', 'Tuesday noon'],
    ['There is an election in May.', '2025-05', 'in May'],
    ['The ships met on the evening of 6 March.', '2025-03-06', '6 March'],
    ['A report is due by the end of the year.', '../2025-12-31', 'by the end of the year'],
    ['It will send the doses by the end of April.', '../2025-04-30', 'by the end of April'],
    ['The campaign will reach all of them by 5 April.', '../2025-04-05', '5 April'],
    ['On Saturday Ada Lund said the logs would be handed over.', '2025-03-08', 'On Saturday'],
    ['Ada Lund said on Saturday the logs would be handed over.', '2025-03-08', 'on Saturday'],
    ['No report had come before March 2.', '../2025-03-02', 'March 2'],
    [
      'Members will vote between March 20 and April 4.',
      '2025-03-20/2025-04-04',
      'between March 20 and April 4',
    ],
  ])('reads the date of “%s”', async (text, date, words) => {
    const [claim] = await propose(text);
    const [read] = [claim?.asOf, claim?.said].filter((one) => one !== undefined);
    expect(read).toMatchObject({ date, words });
  });

  it.each([
    ['2025-01-24/2025-01-31', 'This month two of them were captured.', '2025-01'],
    ['2025-01-24/2025-01-31', 'They entered the war last autumn.', '2024-09/2024-11'],
    ['2025-01-11/..', 'He was taken on January 11.', '2025-01-11'],
    ['2025-01-11/..', 'He is currently in custody.', '2025-01-11/..'],
    ['2024-12-30/2025-01-02', 'He was taken in October.', undefined],
  ])('of a text dated %s reads “%s”', async (published, text, date) => {
    const [claim] = await propose(text, { document: { ...input.document, published } });
    expect((claim?.asOf ?? claim?.said)?.date).toBe(date);
  });

  it.each([
    'He was hurt at 15.',
    'Six days after the fire the crew was freed.',
    'It takes two weeks.',
    // Another thing's day.
    'The Meridel, built in 1987, was an old ship.',
    'The pair, who met in 1998, are still held.',
    'Since the mine fire of 1987 each family has had a pension.',
    'The rainy season usually starts in May.',
  ])('reads no date in “%s”', async (text) => {
    const [claim] = await propose(text);
    expect([claim?.asOf, claim?.said]).toEqual([undefined, undefined]);
  });

  it('takes the day before a comma for the day of what is said, not of the saying', async () => {
    const [claim] = await propose('The strike could start again on May 8, Ada Lund said.');
    expect([claim?.asOf?.date, claim?.said]).toEqual(['2025-05-08', undefined]);
    const [other] = await propose('On Tuesday, Ada Lund said, the strike was over.');
    expect(other?.said?.date).toBe('2025-03-11');
  });

  it('knows whom a short name and “the official” mean, and never takes “it” for a person', async () => {
    const claims = await propose(
      [
        'A health ministry official, who asked not to be named, said four men died.',
        'Ada Reyes, the harbour master, denied it.',
        'The official said a list was kept.',
        'Reyes said there was none.',
        'It said an inquiry had begun.',
      ].join('\n'),
    );
    expect(claims.map(({ attribution: [link] }) => link?.by)).toEqual([
      'A health ministry official',
      'Ada Reyes',
      'A health ministry official',
      'Ada Reyes',
      'ministry',
    ]);
    expect(claims[3]?.antecedent).toEqual({ words: 'Reyes', means: 'Ada Reyes' });
  });

  it('gives a quotation of several sentences to whoever stands at its end', async () => {
    const claims = await propose(
      'The ministry said nothing was wrong.\n“The radar was on. We have the log,” Tomas Brandt told reporters.',
    );
    expect(claims.map(({ quote, attribution: [link] }) => [link?.by, quote])).toEqual([
      ['ministry', 'The ministry said nothing was wrong'],
      ['brandt', '“The radar was on. We have the log,” Tomas Brandt told reporters'],
    ]);
  });

  it('drafts no act of what is denied, threatened or still to come', async () => {
    for (const text of [
      'No passengers were hurt.',
      'The army may attack the port.',
      'He denied that they were captured.',
    ])
      expect((await propose(text))[0]?.says).toBeUndefined();
  });

  it('keeps the hedge with what it hedges, and cuts a sentence only between what stands alone', async () => {
    const hedged = await propose(
      'The crew found container #38 open, police said, but this is not confirmed.',
    );
    expect(hedged.map(({ quote }) => quote)).toEqual([
      'The crew found container #38 open, police said, but this is not confirmed',
    ]);
    expect(hedged[0]?.core).toBeUndefined();
    expect(hedged[0]?.quantity).toEqual([]);
    const two = await propose(
      'The police searched the ship on Monday, while the divers looked for the missing men.',
    );
    expect(two).toHaveLength(2);
  });

  it('resolves “he” to the person named last as a suggestion, and says so', async () => {
    const [, second] = await propose(
      'Tomas Brandt said the ferry had left its course.\n“Nobody told me,” he said.',
    );
    expect(second).toMatchObject({
      attribution: [{ by: 'brandt', cue: 'said' }],
      antecedent: { words: 'he', means: 'Tomas Brandt' },
    });
  });

  it('relates the same act and group of another document, and never as a contradiction', async () => {
    const claimed = [
      {
        id: 'l-44',
        topics: ['victims'],
        text: '',
        acts: ['treat'],
        counted: [],
        about: ['passengers'],
        origin: 'x',
        figures: [44],
        date: null,
      },
    ];
    const [first] = await propose('At least 38 passengers were treated, the ministry said.', { claimed });
    expect(first?.relations).toEqual(
      first?.says === undefined
        ? []
        : [{ type: 'other-quantity', with: 'l-44', why: 'both tell of treat, of passengers' }],
    );
  });

  it('passes over headings, bylines and words about the page', async () => {
    const { claims, skips } = await proposeByRules({
      ...input,
      text: 'Ferry aground off Skerry Point\nBy Ada Lund\nFour people are missing.\nSubscribe to our newsletter for more.\nPhoto: Getty Images',
    });
    expect(claims).toHaveLength(1);
    expect(skips.map(({ skip }) => skip)).toEqual(['heading', 'heading', 'boilerplate', 'boilerplate']);
  });

  it('holds no word that the text does not have, whatever the text', async () => {
    const word = fc.constantFrom(
      'the',
      'ministry',
      'said',
      '“we',
      'know”',
      '38',
      'passengers',
      'were',
      'hurt',
      'on',
      'Monday',
      ',',
      'according',
      'to',
      'Brandt',
      'but',
      'not',
      'around',
      '.',
      '\n',
      '(',
      ')',
      '–',
      'he',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 30 }), async (words) => {
        const text = words
          .join(' ')
          .replace(/ *\n */g, '\n')
          .trim();
        for (const proposal of await propose(text)) {
          const { quote = '', core, attribution, quantity, asOf, said } = proposal;
          expect(text).toContain(quote);
          if (core !== undefined) expect(quote).toContain(core);
          for (const { cue, as } of attribution)
            for (const printed of [cue, as]) if (printed !== undefined) expect(text).toContain(printed);
          for (const { printed } of quantity) expect(quote).toContain(printed);
          for (const dated of [asOf, said])
            if (dated?.words !== undefined) expect(text).toContain(dated.words);
        }
      }),
      { numRuns: 200 },
    );
  });
});
