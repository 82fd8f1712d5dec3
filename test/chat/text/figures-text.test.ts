import { expect, test } from 'vitest';
import { figuresAsText } from '../../../src/chat/text/figures-text.ts';
import { nisSource } from '../replies.ts';

const row = (who: string, figures: readonly (string | undefined)[]) => ({
  who,
  figures,
  asOf: '13 January 2025',
  reportedBy: 'Reaction',
  sources: [nisSource] as const,
});

test('one line for who says it, the figures below in their columns, an absent one blank', () => {
  const rows = [
    row('Seoul', ['around 300', 'another 2,700', undefined]),
    row('Kyiv', [undefined, undefined, 'over 3,000']),
  ];
  expect(figuresAsText(['killed', 'wounded', 'killed or wounded'], rows)).toBe(
    [
      '                     killed',
      '                     or',
      'killed      wounded  wounded',
      '────────────────────────────',
      'Seoul',
      'around 300  another',
      '            2,700',
      '',
      'Kyiv',
      '                     over',
      '                     3,000',
    ].join('\n'),
  );
});

test('columns that a phone cannot show beside each other become lines', () => {
  const columns = ['sent', 'deployed', 'captured', 'withdrawn'];
  const rows = [row('Seoul', ['11,000', undefined, 'two', undefined])];
  expect(figuresAsText(columns, rows)).toBe(
    ['Seoul', '  sent       11,000', '  deployed', '  captured   two', '  withdrawn'].join('\n'),
  );
});

test('no line is wider than a phone', () => {
  const rows = [
    row('The National Intelligence Service of the Republic of Korea', ['around 300', undefined, 'two']),
  ];
  const lines = figuresAsText(['killed', 'wounded', 'captured'], rows).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(28);
});
