// A paragraph that corrects is proposed, never passed over: the right figure as the claim's, the wrong one as none, and the claim
// that gave the wrong one as superseded.

import { describe, expect, it } from 'vitest';
import { readAmount } from '../../src/briefing/read-amount.ts';
import { knownClaim } from '../../src/curate/propose/known-claim.ts';
import type { ProposeInput } from '../../src/curate/propose/proposal-input.ts';
import { proposeByRules } from '../../src/curate/propose/rules.ts';

const earlier = (id: string, printed: string, ...by: readonly string[]) =>
  knownClaim(
    {
      id,
      topics: [],
      says: { act: 'wound', of: 'passengers', amount: printed },
      about: ['passengers'],
      attribution: by.map((id) => ({ by: id })),
      origin: 'wire',
      quantity: [{ printed, unit: 'injured', of: 'passengers', ...readAmount(printed) }],
    },
    '',
  );
const input: Omit<ProposeInput, 'text'> = {
  document: { id: '2025-03-12-courier', label: 'Courier', publisher: 'The Courier', published: '2025-03-12' },
  entities: [
    { id: 'ministry', name: 'the transport ministry', type: 'body', aliases: ['the ministry'] },
    { id: 'passengers', name: 'the passengers', type: 'group', aliases: ['passengers'] },
  ],
  units: { injured: { words: ['injured', 'hurt', 'treated'], acts: ['wound'] } },
  topics: [{ command: 'victims', words: ['victims', 'injured'] }],
  claimed: [earlier('w-83-injured', '83'), earlier('w-20-injured', '20')],
  takenIds: new Set(),
};
const propose = (text: string) => proposeByRules({ ...input, text });
const right = [{ printed: '38', unit: 'injured', of: 'passengers' }];
const takesBack83 = [{ type: 'supersedes', with: 'w-83-injured', why: 'the correction takes back “83”' }];

const rows: readonly (readonly [string, { readonly quantity: unknown; readonly relations: unknown }])[] = [
  [
    'Correction: The ministry counted 38 injured passengers, not 83.',
    { quantity: right, relations: takesBack83 },
  ],
  ['CORRECTION: Not 83 but 38 passengers were injured.', { quantity: right, relations: takesBack83 }],
  [
    'Correction (3 March): an earlier report wrongly gave 83 rather than 38 injured passengers.',
    { quantity: right, relations: takesBack83 },
  ],
  [
    'An earlier version of this article said 83 passengers were injured; the number is 38.',
    { quantity: [expect.objectContaining({ printed: '38', unit: 'injured' })], relations: takesBack83 },
  ],
  // The right figure takes nothing back.
  [
    'Correction: 20 passengers were injured, not 83.',
    { quantity: [{ ...right[0], printed: '20' }], relations: takesBack83 },
  ],
  // Nobody gave the wrong one here, or it is not said.
  ['This article was amended on 3 March to correct the number of injured.', { quantity: [], relations: [] }],
  ['Correction: 38 passengers were injured, not 84.', { quantity: right, relations: [] }],
];

describe('a correction', () => {
  it.each(rows)('%s', async (text, wanted) => {
    const { claims, skips } = await propose(text);
    expect(skips).toEqual([]);
    expect(claims).toEqual([expect.objectContaining(wanted)]);
  });

  it('of several sentences says what was wrong without a figure, then what is right of whom', async () => {
    const { claims, skips } = await propose(
      'Correction: A version of this article published on Wednesday said 83 passengers had been injured. The figure given by the ministry was 38. We apologise for the error.',
    );
    expect(skips).toEqual([]);
    expect(claims.map(({ quote, quantity, relations }) => ({ quote, quantity, relations }))).toEqual([
      {
        quote: 'A version of this article published on Wednesday said 83 passengers had been injured',
        quantity: [],
        relations: takesBack83,
      },
      { quote: 'The figure given by the ministry was 38', quantity: right, relations: takesBack83 },
      { quote: 'We apologise for the error', quantity: [], relations: [] },
    ]);
    expect(claims[0]?.note).toMatch(/superseded/);
    expect(claims[0]).not.toHaveProperty('says');
    expect(claims[0]?.attribution).toEqual([]);
  });

  it('keeps the speaker of what has been said since', async () => {
    const { claims } = await propose(
      'Correction: An earlier version of this report said two people had died. The ministry has since said that nobody has died.',
    );
    expect(claims.map(({ attribution }) => attribution.map(({ by }) => by))).toEqual([[], ['ministry']]);
  });

  it('is not every word about the page', async () => {
    const { claims, skips } = await propose('This article was first published on our website.');
    expect([claims.length, skips.length]).toEqual([0, 1]);
  });
});

describe('somebody who corrects himself', () => {
  const claimed = [
    earlier('m-83-injured', '83', 'ministry'),
    earlier('u-44-injured', '44', 'union'),
    earlier('w-12-injured', '12'),
  ];
  const related = async (text: string) => {
    const { claims } = await proposeByRules({ ...input, claimed, text });
    return claims.at(-1)?.relations.map((one) => `${one.type} ${one.with}`) ?? [];
  };
  const others = (...ids: readonly string[]) => ids.map((id) => `other-quantity ${id}`);

  it.each([
    // The same speaker, or a figure that nobody but a paper gave.
    [
      'The ministry said 38 passengers were injured, not 83.',
      ['supersedes m-83-injured', ...others('u-44-injured', 'w-12-injured')],
    ],
    [
      'The ministry now says 38 passengers were injured.',
      ['supersedes m-83-injured', ...others('u-44-injured', 'w-12-injured')],
    ],
    [
      'The ministry corrected its figures. It said 38 passengers were injured.',
      ['supersedes m-83-injured', ...others('u-44-injured', 'w-12-injured')],
    ],
    [
      'The ministry said 38 passengers were injured rather than the 12 first reported.',
      ['supersedes w-12-injured', ...others('m-83-injured', 'u-44-injured')],
    ],
    // Another speaker, another day, a wish.
    ['The union wants 38 injured passengers treated instead of 12.', []],
    [
      'The ministry said 38 passengers were injured, not 44.',
      others('m-83-injured', 'u-44-injured', 'w-12-injured'),
    ],
    ['The ministry said 38 passengers were injured.', others('m-83-injured', 'u-44-injured', 'w-12-injured')],
    [
      'The ministry now says 83 passengers were injured.',
      ['other-scope m-83-injured', ...others('u-44-injured', 'w-12-injured')],
    ],
  ])('%s', async (text, relations) => {
    expect(await related(text)).toEqual(relations);
  });
});
