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
    'The operator had inspected the mast in March, its director, Ola Brenn, said.',
    {
      core: 'The operator had inspected the mast in March',
      attribution: [{ by: 'Ola Brenn', as: 'its director', cue: 'said' }],
    },
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
  [
    'A hand-written notice asked visitors to wash.',
    { attribution: [{ by: 'A hand-written notice', cue: 'asked' }] },
  ],
  ['Doctors outside the port urged patience.', { attribution: [{ by: 'Doctors', cue: 'urged' }] }],
  ['What the union says in its paper.', { attribution: [] }],
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
    'Four people died in a collision between three ships.',
    {
      quantity: [{ printed: 'Four' }, { printed: 'three' }],
    },
  ],
  // What the story does not count: a pair of things, what somebody has in passing.
  ['The master filled two pages on deck.', { quantity: [] }],
  ['The master filled three pages on deck.', { quantity: [{ printed: 'three' }] }],
  ['Two of the pages were missing.', { quantity: [{ printed: 'Two', unit: 'missing' }] }],
  ['Two of the pages were torn.', { quantity: [{ printed: 'Two' }] }],
  // Of how many is no count, and what is counted stands behind it.
  [
    '“Four of our nine passengers were hurt,” Tomas Brandt said.',
    { quantity: [{ printed: 'Four', unit: 'injured' }] },
  ],
  ['“I had 40 reasons to jump,” Tomas Brandt said.', { quantity: [] }],
  ['“There were about 30 of them,” Tomas Brandt said.', { quantity: [{ printed: 'about 30' }] }],
  ['“We treated 40 men,” Tomas Brandt said.', { quantity: [{ printed: '40', unit: 'injured' }] }],
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

  it('drafts what is denied as denied, what is possible as possible, and nothing of what nobody had done to him', async () => {
    const says = async (text: string) => (await propose(text))[0]?.says;
    expect(await says('No passengers were hurt.')).toBeUndefined();
    expect(await says('The army may attack the port.')).toMatchObject({ act: 'attack', state: 'thought' });
    expect(await says('Brandt denied that they were captured.')).toEqual({ act: 'deny', by: 'brandt' });
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

  it('cuts at the comma of a sentence that begins with “As …” or “While …”, but not off what is said of the first half', async () => {
    const quotes = async (text: string) => (await propose(text)).map(({ quote }) => quote);
    expect(
      await quotes('As the pound fell against the dollar on Monday, the mayor closed both bridges.'),
    ).toEqual(['the pound fell against the dollar on Monday', 'the mayor closed both bridges']);
    expect(await quotes('While the mayor blames the dam for the flood, it was seen to be shut.')).toEqual([
      'the mayor blames the dam for the flood',
      'While the mayor blames the dam for the flood, it was seen to be shut',
    ]);
    const whole = 'While the mayor counts nine dead, this has not been seen by us';
    expect(await quotes(`${whole}.`)).toEqual([whole]);
  });

  it('proposes what is said first by itself where “and that …” is long, and the second with its speaker', async () => {
    const first = 'The mayor said that nine boats were lost';
    const whole = `${first} and that she hoped to open the harbour again by Saturday`;
    const claims = await propose(`${whole}.`);
    expect(claims.map(({ quote, core }) => [quote, core])).toEqual([
      [first, 'nine boats were lost'],
      [whole, 'she hoped to open the harbour again by Saturday'],
    ]);
    expect(claims.map(({ attribution }) => attribution[0]?.by)).toEqual(['The mayor', 'The mayor']);
    expect(await propose(`${first} and that two more sank.`)).toHaveLength(1);
  });

  it('gives the second of two points the topic of its own words', async () => {
    const topics = [
      { command: 'a-water', words: ['wells'] },
      { command: 'b-care', words: ['hospital'] },
    ];
    const text =
      'The mayor said that the wells were shut and that the hospital would open again on Saturday.';
    expect((await propose(text, { topics })).map((one) => one.topics)).toEqual([['a-water'], ['b-care']]);
  });

  it('finds the unit of a figure where the figure stands, in the second of two points and behind an aside', async () => {
    const units = { boats: { words: ['boats'] }, hours: { words: ['hours'] }, dogs: { words: ['dogs'] } };
    const counted = async (text: string) =>
      (await propose(text, { units })).map(({ quantity }) =>
        quantity.map(({ printed, unit }) => `${printed} ${unit}`),
      );
    expect(
      await counted('The mayor said that 12 boats were lost and that it took nine hours to find 40 dogs.'),
    ).toEqual([['12 boats'], ['nine hours', '40 dogs']]);
    expect(
      await counted(
        'The mayor said that two teams, with 84 members and 11 dogs, had been kept waiting for nine hours.',
      ),
    ).toEqual([['84 undefined', '11 dogs', 'nine hours']]);
    const staff = { workers: { words: ['workers'] }, 'laid-off': { words: ['laid off'] } };
    const [laidOff] = await propose('The mill has laid off 140 of its 212 workers.', { units: staff });
    expect(laidOff?.quantity[0]).toMatchObject({ printed: '140', unit: 'laid-off' });
  });

  it('gives two deeds their own days where one came after the other', async () => {
    const claims = await propose(
      'The board raised its toll to 12 on Tuesday, after a patient died on Monday.',
    );
    expect(claims.map(({ quote, asOf }) => [quote, asOf?.words])).toEqual([
      ['The board raised its toll to 12 on Tuesday', 'Tuesday'],
      ['The board raised its toll to 12 on Tuesday, after a patient died on Monday', 'on Monday'],
    ]);
  });

  it.each([
    ['Inspector Rolf Brenn asked for a joint inquiry. Mayor Ada Lund ruled that out.', 'Ada Lund'],
    ['The chief was told to pay. The union disputed that.', 'The union'],
    ['The lawyers advised the board that the permit had ended.', 'The lawyers'],
    ['The company informed the board that it uses mains water.', 'The company'],
    ['The institute, with 152 patients, said that nine had eaten it.', 'The institute'],
  ])('“%s”: who says what is said by that', async (text, by) => {
    expect((await propose(text)).at(-1)?.attribution.map((link) => link.by)).toEqual([by]);
  });

  it('what a shop rules out or disputes is no saying where it is not what was said', async () => {
    const both = await propose('Roux ruled out a lockdown. The charity disputed the official toll.');
    expect(both.flatMap(({ attribution }) => attribution)).toEqual([]);
  });

  it('“Mrs Lund” is another than “Lund” where the register has her so, and “he” may be her husband', async () => {
    const entities = [
      { id: 'anders', name: 'Anders Lund', type: 'person', aliases: ['Lund', 'Anders'] },
      { id: 'greta', name: 'Greta Lund', type: 'person', aliases: ['Mrs Lund'] },
      { id: 'varn', name: 'Hugo Varn', type: 'person', aliases: [] },
    ];
    const said = async (text: string) =>
      (await propose(text, { entities })).at(-1)?.attribution.map((link) => link.by);
    expect(await said('“We buried it with our own hands,” Mrs Lund said.')).toEqual(['greta']);
    expect(await said('“We buried it with our own hands,” Lund said.')).toEqual(['anders']);
    expect(
      await said(
        'Hugo Varn said the count was too low.\n\nMrs Lund’s husband, Anders, was not at the mill. “I had a cold that day,” he said.',
      ),
    ).toEqual(['anders']);
  });

  it('a state speaks through its government, where the register has one', async () => {
    const state = { id: 'ardelia', name: 'Ardelia', type: 'state', aliases: ['Ardelian'] };
    const government = { id: 'cabinet', name: 'the cabinet', type: 'body', aliases: ['Ardelian government'] };
    const said = async (entities: ProposeInput['entities']) =>
      (await propose('Ardelia said that the dam was safe.', { entities }))[0]?.attribution[0]?.by;
    expect(await said([state])).toBe('ardelia');
    expect(await said([state, government])).toBe('cabinet');
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
        by: [],
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

  it('passes over addresses, bylines and datelines whatever stands in them, and no sentence that only begins so', async () => {
    const lines = [
      'By Ada Lund in Orvik, Pia Roe in Kest and staff in the capital, with pictures by Ola Moe.',
      'https://www.courier.example/news/a?x=1.',
      'Source: https://www.courier.example/news/1',
      'Updated 13 March 2025 at 10.30am.',
      'Reporting by Ada Lund; editing by Tom Reed.',
    ];
    const { claims, skips } = await proposeByRules({
      ...input,
      text: `${lines.join('\n')}\nKESTRIN. The ship was found on Monday.\nBy Friday the water had risen.`,
    });
    expect(claims.map(({ quote }) => quote)).toEqual([
      'The ship was found on Monday',
      'By Friday the water had risen',
    ]);
    expect(skips.map(({ sentence }) => sentence).join(' ')).toBe(
      `${lines.join(' ').replace('?x', '? x')} KESTRIN.`,
    );
  });

  it('what a paper says that another reported is said through that one, in the paragraph below', async () => {
    const claims = await propose(
      'Baltic Wire reported on Sunday:\n\nTomas Brandt said it was cold. Four people are missing.\nIt was wet.',
    );
    expect(claims.map(({ attribution }) => attribution.map(({ by }) => by))).toEqual([
      ['brandt', 'Baltic Wire'],
      ['Baltic Wire'],
      [],
    ]);
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
