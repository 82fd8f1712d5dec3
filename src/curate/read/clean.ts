// Takes out of a text what no reader sees or what only a page's source has, and counts it; then canonical form.

import { canonicalText } from '../../briefing/canonical.ts';
import { counted } from '../../language/en/counted.ts';

interface Unseen {
  readonly name: string;
  readonly pattern: RegExp;
  readonly instead: (match: string) => string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  euro: '€',
  pound: '£',
};

const unseen: readonly Unseen[] = [
  { name: 'soft hyphen', pattern: /\u00AD/g, instead: () => '' },
  {
    name: 'zero-width character',
    pattern: /[\u200B-\u200F\u2060-\u2064\u202A-\u202E\uFEFF]/g,
    instead: () => '',
  },
  { name: 'control character', pattern: /[\p{Cc}--[\n\r\t\f]]/gv, instead: () => '' },
  { name: 'form feed', pattern: /\f/g, instead: () => '\n' },
  {
    name: 'entity',
    pattern: /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    instead: (match) => entityOf(match) ?? match,
  },
  { name: 'ligature', pattern: /[\uFB00-\uFB06]/g, instead: (match) => match.normalize('NFKC') },
];

function entityOf(match: string): string | undefined {
  const [, decimal, hex, name] = /^&(?:#(\d+)|#x([\da-f]+)|([a-z]+));$/i.exec(match) ?? [];
  if (name !== undefined) return entities[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : undefined;
}

/** A page's source without what no reader sees, written out or as an entity: it would be lost uncounted on the way. */
export function removeUnseen(source: string): { readonly text: string; readonly notes: readonly string[] } {
  const notes: string[] = [];
  let text = source;
  for (const [name, pattern] of [
    ['soft hyphen', /\u00AD|&shy;|&#173;|&#x0*ad;/gi],
    [
      'zero-width character',
      /[\u200B-\u200F\u2060-\u2064\u202A-\u202E]|&(?:zwj|zwnj|ZeroWidthSpace|#820[3-7]|#x200[b-f]);/gi,
    ],
  ] as const) {
    const count = text.match(pattern)?.length ?? 0;
    text = text.replace(pattern, '');
    if (count > 0) notes.push(`${counted(count, name)} removed`);
  }
  return { text, notes };
}

/** The canonical text, a paragraph a line, and what was taken out, counted: “3 soft hyphens removed”. */
export function cleanText(raw: string): { readonly text: string; readonly notes: readonly string[] } {
  let text = raw;
  const notes: string[] = [];
  for (const { name, pattern, instead } of unseen) {
    let count = 0;
    text = text.replace(pattern, (match) => {
      const now = instead(match);
      if (now !== match) count++;
      return now;
    });
    if (count > 0) notes.push(`${counted(count, name)} removed`);
  }
  const lines = canonicalText(text)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim());
  return {
    text: canonicalText(
      lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+/, ''),
    ),
    notes,
  };
}
