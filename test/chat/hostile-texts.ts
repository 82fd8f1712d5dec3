// Ten thousand texts that want to be more than text: mentions, markup, links, escapes, marks that turn the reading around,
// letters without width, words without end; and cards that hold one in each place where a card has words.

import type { Card, Core, Run } from '../../src/reply/card/card.ts';

const PIECES = [
  ...[
    '@everyone',
    '@here',
    '<@1234567890123456789>',
    '<@&1234567890123456789>',
    '<#123>',
    '</ask:123>',
    '<@U0AAAA>',
  ],
  ...[
    '<!channel>',
    '<!here|x>',
    '<!subteam^S1>',
    '<#C123|general>',
    '<mailto:a@b.c|x>',
    '<http://evil.example|click>',
  ],
  ...[
    '[click](https://evil.example)',
    'https://evil.example/a?b=c&d',
    'javascript:alert(1)',
    '![x](http://x.y)',
  ],
  ...[
    '**',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '* ',
    '- ',
    '# ',
    '-# ',
    '> ',
    '>>> ',
    '1. ',
    '\\',
    '\\\\',
    '_',
    '*x*',
    ':smile:',
  ],
  ...[
    '<script>',
    '</article>',
    '"',
    "'",
    '&amp;',
    '&lt;',
    '<!--',
    ']]>',
    ' onload=',
    '<img src=x>',
    '</style>',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u001b]0;x\u0007',
    '\r\n',
    '\n',
    '\t',
    '\u2028',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '“',
    '”',
    '’',
    '„',
    '«',
    '≠',
    '›',
    '[…]',
    '\ud800',
    '\udc00',
    '👩‍👩‍👧‍👦',
    '🇰🇵',
    '한국어 정보원',
    '北朝鮮',
    'Держспецзвʼязку',
    'ق',
  ],
  ...[
    'a',
    'captured',
    '300',
    ' ',
    '  ',
    'x'.repeat(90),
    '|',
    '/',
    '%',
    '{{',
    '$' + '{x}',
    'e\u0301\u0301\u0301',
  ],
] as const;

export const HOW_MANY = 10_000;
/** Texts that one card takes. */
const IN_A_CARD = 25;

/** The same texts in every run. */
function* texts(): Generator<string> {
  let seed = 20250203;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  for (let i = 0; i < HOW_MANY; i++) {
    const pieces = Array.from({ length: 1 + next(5) }, () => PIECES[next(PIECES.length)] ?? '');
    // Something to read stands in each: what is blank is no text.
    yield [...pieces, `t${i}`, PIECES[next(PIECES.length)] ?? ''].join(next(3) === 0 ? ' ' : '');
  }
}

/** Cards with one text in each place; together they hold all of them. */
export function* hostileCards(): Generator<Card> {
  const all = [...texts()];
  for (let at = 0; at < all.length; at += IN_A_CARD) yield hostileCard(all.slice(at, at + IN_A_CARD));
}

function hostileCard(given: readonly string[]): Card {
  const left = [...given];
  const text = (): string => left.pop() ?? '';
  const core = (): Core => ({
    claim: 'c',
    parts: [
      { text: text(), isStrong: true },
      { text: text(), isStrong: false },
    ],
  });
  const voice = (): readonly Run[] => [
    { type: 'words', text: text() },
    { type: 'key', key: 'R' },
  ];
  const card: Card = {
    accent: 'differ',
    title: text(),
    subtitle: text(),
    readAs: text(),
    lines: [
      {
        type: 'position',
        relation: text(),
        core: core(),
        voice: voice(),
        beside: [{ lead: text(), core: core(), voice: voice() }],
        small: [voice()],
      },
      { type: 'row', label: text(), core: core(), voice: voice(), beside: [] },
      { type: 'entry', label: text(), texts: [text()] },
      { type: 'head', text: text() },
      { type: 'plain', text: text() },
      { type: 'small', runs: voice(), isStrong: true },
    ],
    legend: [{ key: 'R', name: text(), date: text(), document: 'd', url: 'https://example.org/a' }],
    hasInferred: true,
    closing: [text()],
    target: 'view:0',
    pages: { page: 1, of: 2 },
    buttons: [{ verb: 'full', label: 'Full quotes' }],
    menu: { placeholder: 'More…', options: [{ value: 'part/1', label: text(), description: text() }] },
    cites: ['c'],
  };
  if (left.length > 0) throw new Error(`${left.length} texts found no place`);
  return card;
}
