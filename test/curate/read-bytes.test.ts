// Every sort of file to the text that a person reads in it, and a clear refusal of what is none; damaged files never hang.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/briefing/canonical.ts';
import { Refused } from '../../src/curate/read/page.ts';
import { readBytes } from '../../src/curate/read/read-bytes.ts';
import { sniff } from '../../src/curate/read/sniff.ts';
import { isEnglishWord } from '../../src/curate/read/word-list.ts';
import { linesDown, makeDocx, makePdf } from './make-files.ts';

const options = { isWord: isEnglishWord };
const read = async (bytes: Uint8Array | string) => {
  const [first] = await readBytes(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, options);
  if (first === undefined) throw new Error('no document');
  return first();
};

const page = `<!doctype html><html lang="en"><head><title>Ferry aground | Courier</title>
<meta property="og:site_name" content="Courier"><meta name="author" content="Ada Lund">
<script>var x = "<p>not this</p>";</script></head><body><nav>Home Sport Subscribe</nav>
<article><h1>Ferry aground off Skerry Point</h1><p>By Ada Lund, <time datetime="2025-03-12">12 March 2025</time></p>
<p>At least 38 passengers were hurt on Mon&shy;day, the ministry&nbsp;said. It was <b>the worst</b> accident&#8203; in years &amp; nobody knows why.</p>
<ul><li>The ferry sank at noon.</li><li>Divers are searching the wreck.</li></ul>
<table><tr><td>Killed</td><td>4</td></tr></table>
<p>The harbour master has been asked to tell what happened in the night before the ferry left the harbour.</p></article>
<footer>All rights reserved</footer></body></html>`;

describe('a web page', () => {
  it('gives the article’s paragraphs, what it says of itself, and counts what was taken out', async () => {
    const { text, title, publisher, author, dates, notes } = await read(page);
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Ferry aground off Skerry Point',
      expect.stringMatching(
        /^At least 38 passengers were hurt on Monday, the ministry said\. It was the worst accident in years & nobody knows why\.$/,
      ),
      'The ferry sank at noon.',
      'Divers are searching the wreck.',
      'Killed | 4',
      'The harbour master has been asked to tell what happened in the night before the ferry left the harbour.',
    ]);
    expect(title).toMatchObject({ value: 'Ferry aground off Skerry Point', basis: 'page' });
    expect(publisher).toMatchObject({ value: 'Courier', basis: 'metadata' });
    expect(author).toMatchObject({ value: 'Ada Lund' });
    expect(dates[0]).toMatchObject({ value: '12 March 2025', basis: 'page' });
    expect(notes).toEqual(['1 soft hyphen removed', '1 zero-width character removed']);
  });

  it('takes nobody who wrote it for who published it', async () => {
    const { author, publisher } = await read(
      page.replace(' | Courier', '').replace(/<meta.*/, '<meta name="author" content="Prof. Edda Noor">'),
    );
    expect({ author: author?.value, publisher }).toEqual({ author: 'Prof. Edda Noor', publisher: undefined });
  });

  it('without any text is refused', async () => {
    await expect(
      read('<!doctype html><html><body><div id="app"></div><script>render()</script></body></html>'),
    ).rejects.toThrow('the page has no text');
  });
});

describe('a PDF', () => {
  it('gives paragraphs: lines joined, known words put together, running heads and page numbers left out', async () => {
    const pdf = makePdf(
      [1, 2, 3].map((n) => [
        { text: 'Quarterly bulletin', x: 72, y: 800, size: 8 },
        ...linesDown(
          n === 1
            ? [
                'At least 38 passengers were treated in the hos-',
                'pital of the town, the ministry said, and well-',
                'known divers went down to the Zorvan-',
                'Kessel wreck.',
                '',
                'A second paragraph tells of the captain.',
              ]
            : [`Page ${n} tells more of the captain and of his long night on the bridge,`, 'which was cold.'],
        ),
        { text: String(n), x: 300, y: 30, size: 8 },
      ]),
      { Title: 'Bulletin on the ferry', CreationDate: 'D:20250312080000Z' },
    );
    const { text, title, dates, notes } = await read(pdf);
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'At least 38 passengers were treated in the hospital of the town, the ministry said, and well-known divers went down to the Zorvan-Kessel wreck.',
      'A second paragraph tells of the captain.',
      'Page 2 tells more of the captain and of his long night on the bridge, which was cold.',
      'Page 3 tells more of the captain and of his long night on the bridge, which was cold.',
    ]);
    expect(title).toMatchObject({ value: 'Bulletin on the ferry', basis: 'metadata' });
    expect(dates).toEqual([
      { value: '2025-03-12', basis: 'metadata', why: 'the day on which the PDF was made' },
    ]);
    expect(notes).toEqual([
      expect.stringMatching(/^1 hyphen at line ends kept|^2 hyphens at line ends kept/),
    ]);
  });

  it('that is a scan is refused as one', async () => {
    await expect(read(makePdf([[], []]))).rejects.toThrow('it is a scanned PDF');
  });

  it('that is damaged is refused', async () => {
    await expect(read('%PDF-1.7\nnothing of it is left')).rejects.toThrow(
      'the PDF cannot be read: it is damaged',
    );
  });
});

describe('other files', () => {
  it('a DOCX gives its paragraphs and its heading', async () => {
    const { text, title } = await read(
      makeDocx(['Two divers were hurt, R&D said.', 'It is not known why.'], 'Statement of the harbour'),
    );
    expect(text).toBe('Statement of the harbour\n\nTwo divers were hurt, R&D said.\n\nIt is not known why.');
    expect(title).toMatchObject({ value: 'Statement of the harbour' });
  });

  it('a DOCX keeps the line that a page would have as its byline', async () => {
    const { text, dates } = await read(
      makeDocx(['To the council, 21 May 2025', 'Nobody has telephoned us.'], 'Letter of the families'),
    );
    expect(text).toBe('Letter of the families\n\nTo the council, 21 May 2025\n\nNobody has telephoned us.');
    expect(dates).toEqual([]);
  });

  it.each([
    ['UTF-8', Buffer.from('It’s “over”: 300 hurt.\r\n'), []],
    ['UTF-8 with its mark', Buffer.from('\uFEFFIt’s “over”: 300 hurt.'), []],
    ['UTF-16', Buffer.from('\uFEFFIt’s “over”: 300 hurt.', 'utf16le'), []],
    [
      'windows-1252',
      Buffer.from([
        0x49,
        0x74,
        0x92,
        0x73,
        0x20,
        0x93,
        ...Buffer.from('over'),
        0x94,
        ...Buffer.from(': 300 hurt.'),
      ]),
      ['read as windows-1252: it is not UTF-8'],
    ],
  ])('plain text in %s', async (_name, bytes, notes) => {
    const got = await read(bytes);
    expect(got.text).toBe('It’s “over”: 300 hurt.');
    expect(got.notes.filter((note) => !note.includes('zero-width'))).toEqual(notes);
  });

  it('a feed gives an entry each, with the date as it is printed there', async () => {
    const body = 'The ministry said that 38 passengers were treated. '.repeat(10);
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour wire</title><link>https://wire.example</link><description>x</description>
      <item><title>Ferry aground</title><link>https://wire.example/1</link><pubDate>Wed, 12 Mar 2025 08:00:00 GMT</pubDate><description><![CDATA[<p>${body}</p>]]></description></item>
      <item><title>Teaser</title><link>https://wire.example/2</link><description>Read on.</description></item></channel></rss>`;
    const [first, second] = await readBytes(Buffer.from(feed), options);
    const entry = await first?.();
    expect(entry).toMatchObject({
      title: { value: 'Ferry aground' },
      publisher: { value: 'Harbour wire' },
      url: 'https://wire.example/1',
      dates: [{ value: 'Wed, 12 Mar 2025 08:00:00 GMT', basis: 'metadata' }],
    });
    expect(entry?.text).toContain('The ministry said that 38 passengers were treated.');
    await expect(second?.()).rejects.toThrow(
      'only a teaser of “Teaser”; add the page itself: sitrep add https://wire.example/2',
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'it is empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'it is not text'],
    ['another packed file', Buffer.from('PK\u0003\u0004 other'), 'it is not text'],
    ['blanks', Buffer.from(' \n\t '), 'it holds no text'],
  ])('%s is refused', async (_name, bytes, said) => {
    await expect(read(bytes)).rejects.toThrow(said);
    await expect(read(bytes)).rejects.toBeInstanceOf(Refused);
  });
});

describe('a text that was taken in', () => {
  it('comes out the same when it is taken in again, whatever stood in it', async () => {
    const word = fc.constantFrom(
      'ferry',
      'Mon\u00ADday',
      'a\u200Bb',
      '“we',
      'know”',
      'caf\u0065\u0301',
      '38',
      '\u00A0',
      '  ',
      '–',
      '&amp;',
    );
    const paragraph = fc
      .array(word, { minLength: 3, maxLength: 12 })
      .map((words) => `The ${words.join(' ')} sank.`);
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
        const once = canonicalText((await read(paragraphs.join('\r\n\r\n'))).text);
        const again = canonicalText((await read(once)).text);
        expect(again).toBe(once);
      }),
      { numRuns: 200 },
    );
    const kept = canonicalText((await read(page)).text);
    expect(canonicalText((await read(kept)).text)).toBe(kept);
  });
});

describe('damage', () => {
  const whole: readonly Uint8Array[] = [
    Buffer.from(page),
    makePdf([linesDown(['Two divers were hurt, the ministry said.', 'Nobody knows why.'])]),
    makeDocx(['Two divers were hurt.', 'Nobody knows why.']),
  ];

  it('to a page, a PDF or a DOCX file in any place gives a text or a clear refusal, in time', async () => {
    const kinds = new Set<string>();
    const damage = fc.record({
      file: fc.nat(whole.length - 1),
      cut: fc.nat(),
      length: fc.nat(400),
      bytes: fc.uint8Array({ maxLength: 12 }),
      isCutOff: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, cut, length, bytes, isCutOff }) => {
        const good = Buffer.from(whole[file] ?? []);
        const at = cut % good.length;
        const bad = Buffer.concat([
          good.subarray(0, at),
          bytes,
          isCutOff ? Buffer.alloc(0) : good.subarray(at + length),
        ]);
        kinds.add(sniff(bad));
        try {
          expect((await read(bad)).text).toMatch(/[\p{L}\p{N}]/u);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      }),
      { numRuns: 500 },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['pdf', 'docx', 'html']));
  }, 120_000);
});
