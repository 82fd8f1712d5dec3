// Replies as literals, for renderers and adapters: what answering makes is tested elsewhere.

import type { QuoteLine, Reply, Source } from '../../src/reply/blocks.ts';
import type { Card } from '../../src/reply/card/card.ts';

const nis: Source = {
  claim: 'reaction-seoul-killed-300',
  document: '2025-01-13-reaction',
  chain: ['Lee Seong-Kweun, MP (said; briefing)', 'South Korea’s National Intelligence Service'],
  publisher: 'Reaction',
  published: '13 January 2025',
  inferred: true,
  asOf: 'as of 13 January 2025',
  line: 'Lee Seong-Kweun, MP (said; briefing) → South Korea’s National Intelligence Service → Reaction, 13 January 2025 (date inferred)',
};
const kyiv: Source = {
  claim: 'capture-kyiv-3000',
  document: '2025-01-11-capture',
  chain: ['Kyiv (said)'],
  publisher: 'BBC',
  published: '11 January 2025',
  inferred: false,
  asOf: 'as of 23 December 2024',
  line: 'Kyiv (said) → BBC, 11 January 2025',
};

const seoul: QuoteLine = {
  quote: 'around 300 North Korean soldiers have been killed and another 2,700 have been wounded',
  sources: [nis],
  caveats: [],
};
const zelensky: QuoteLine = {
  quote: 'over 3,000 North Korean soldiers have died or been wounded in Kursk',
  sources: [kyiv],
  lead: 'Reported by Kyiv',
  caveats: [{ quote: 'The figures could not be independently verified', sources: [kyiv] }],
};

export const casualties: Reply = {
  outcome: 'answered',
  kind: 'topic casualties',
  briefing: 'north-korea-in-ukraine',
  version: '0f3c',
  blocks: [
    { type: 'heading', text: 'Casualties' },
    {
      type: 'figures',
      columns: ['killed', 'wounded', 'killed or wounded'],
      rows: [
        {
          who: 'Lee Seong-Kweun → National Intelligence Service',
          figures: ['around 300', 'another 2,700', undefined],
          asOf: '13 January 2025',
          reportedBy: 'Reaction, 13 January 2025 (date inferred)',
          sources: [nis],
        },
        {
          who: 'Kyiv',
          figures: [undefined, undefined, 'over 3,000'],
          asOf: '23 December 2024',
          reportedBy: 'BBC, 11 January 2025',
          sources: [kyiv],
        },
      ],
    },
    { type: 'heading', text: 'Where accounts differ' },
    {
      type: 'difference',
      relation: 'same-total-different-breakdown',
      label: 'Same total, different breakdown',
      sides: [seoul, zelensky],
    },
    { type: 'heading', text: 'What the documents say' },
    { type: 'quote', ...seoul },
    { type: 'quote', ...zelensky },
    { type: 'footer', text: 'Newest document: Reaction, 13 January 2025, 9 days old. Store 0f3c5a9b21de.' },
  ],
  cites: ['reaction-seoul-killed-300', 'capture-kyiv-3000'],
};

export const declined: Reply = {
  ...casualties,
  outcome: 'declined',
  kind: 'question',
  blocks: [
    { type: 'words', text: 'The documents do not say what the captured soldiers are called.' },
    { type: 'words', text: 'What they do say:' },
    { type: 'quote', ...seoul },
  ],
};

/** A card as it is posted: two accounts, each with its source, a caveat, and what may be pressed. */
export const casualtiesCard: Card = {
  accent: 'differ',
  title: 'Casualties',
  lines: [
    {
      type: 'position',
      core: {
        claim: nis.claim,
        parts: [
          { text: 'around 300', isStrong: true },
          { text: ' North Korean soldiers have been ', isStrong: false },
          { text: 'killed', isStrong: true },
        ],
      },
      voice: [
        { type: 'words', text: 'Seoul’s spy agency › ' },
        { type: 'key', key: 'R' },
      ],
      beside: [],
      small: [],
    },
    {
      type: 'position',
      relation: '≠ other count: killed or wounded',
      core: {
        claim: kyiv.claim,
        parts: [{ text: 'over 3,000 have died or been wounded', isStrong: false }],
      },
      voice: [
        { type: 'words', text: 'Kyiv › ' },
        { type: 'key', key: 'B' },
      ],
      beside: [
        {
          lead: 'with it:',
          core: {
            claim: 'caveat',
            parts: [{ text: 'The figures could not be independently verified', isStrong: false }],
          },
          voice: [],
        },
      ],
      small: [[{ type: 'words', text: '+ 1 more' }]],
    },
  ],
  legend: [
    { key: 'B', name: 'BBC', date: '11 Jan 2025', document: 'bbc', url: 'https://example.org/a_(b)?c=*d*' },
    { key: 'R', name: 'Reaction', date: '13 Jan~', document: 'reaction' },
  ],
  hasInferred: true,
  closing: [],
  target: 't:casualties',
  pages: { page: 1, of: 2 },
  buttons: [
    { verb: 'full', label: 'Full quotes' },
    { verb: 'why', label: '≠ Why' },
  ],
  menu: { placeholder: 'Open a part…', options: [{ value: 'part/1', label: 'Seoul’s figures' }] },
  cites: [nis.claim, kyiv.claim],
};

/** A topic that no single message holds: so many quotes, each with its own source. */
export function longReply(quotes: number): Reply {
  const blocks = Array.from({ length: quotes }, (_, i) => ({
    type: 'quote' as const,
    quote: `Account ${i + 1}: ${'the soldiers were seen near the village, witnesses said, '.repeat(5)}and nobody could confirm it`,
    sources: [witness(i + 1)] as const,
    caveats: [],
  }));
  return {
    ...casualties,
    kind: 'topic troops',
    blocks: [{ type: 'heading', text: 'Troops' }, ...blocks],
    cites: blocks.map(({ sources: [source] }) => source.claim),
  };
}

function witness(i: number): Source {
  const line = `Witness ${i} → Reaction, 13 January 2025`;
  return { ...nis, claim: `claim-${i}`, chain: [`Witness ${i}`], inferred: false, line };
}

/** One reply whose only quote holds this text. */
export function quoting(quote: string): Reply {
  return {
    ...casualties,
    blocks: [{ type: 'quote', quote, sources: [nis], caveats: [] }],
    cites: [nis.claim],
  };
}

export { kyiv as kyivSource, nis as nisSource };
