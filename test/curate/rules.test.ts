// What the rules read off a sentence: every field a stretch of the text or an id, hedges never cut off.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/briefing/schema.ts';
import type { ProposeInput } from '../../src/curate/propose/proposal-input.ts';
import { proposeByRules } from '../../src/curate/propose/rules.ts';

const input: Omit<ProposeInput, 'text'> = {
  document: { id: '2025-03-12-courier', label: 'Courier', published: '2025-03-12' },
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
    { kind: 'quotation', attribution: [{ by: 'brandt', as: 'the harbour master', cue: 'said' }] },
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
  ['Two divers are believed to have been hurt.', { kind: 'estimate', attribution: [] }],
  ['It is not known who gave the order.', { kind: 'stated-unknown', attribution: [] }],
];

describe('a proposal', () => {
  it.each(rows)('%s', async (text, expected) => {
    const [first, ...others] = await propose(text);
    expect(others).toEqual([]);
    expect(first).toMatchObject(expected);
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
