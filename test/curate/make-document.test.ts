// From what was read to a header: dates with their basis or none, what is missing by its flag, rewrites by their name.

import { describe, expect, it } from 'vitest';
import { makeDocument, type Surroundings } from '../../src/curate/make-document.ts';
import { findPublicationDate } from '../../src/curate/publication-date.ts';
import type { ReadPage } from '../../src/curate/read/page.ts';
import { containment, longestShared } from '../../src/curate/shingles.ts';

const today = '2025-03-20';
const article =
  'Ferry aground off Skerry Point\n\nAt least 38 passengers were treated in hospital after the ferry ran aground, the ministry said. ' +
  'The harbour master said that the vessel had left its course in the fog, and that nobody knew why it had done so.';
const page: ReadPage = {
  text: article,
  publisher: { value: 'Courier', basis: 'metadata', why: 'og:site_name' },
  dates: [{ value: '2025-03-12T08:00:00Z', basis: 'metadata', why: 'article:published_time' }],
  notes: [],
};
const around: Surroundings = { documents: [], languages: ['en'], language: 'en', today };

describe('a publication date', () => {
  const metadata = { value: '2025-03-12', basis: 'metadata', why: 'the date field' } as const;
  it.each([
    ['in the text, before metadata', 'Published 11 March 2025\n\nA storm.', [metadata], '2025-03-11', 'page'],
    ['in words, month first', 'March 11th, 2025 – Harbour\n\nA storm.', [], '2025-03-11', 'page'],
    ['at the foot', `A storm.\n\n${'x '.repeat(80)}\n\n11.3.2025`, [], '2025-03-11', 'page'],
    [
      'that can be read two ways: none, so the next',
      '03/04/2025\n\nA storm.',
      [metadata],
      '2025-03-12',
      'metadata',
    ],
    ['in figures that can be read one way', '13/03/2025\n\nA storm.', [], '2025-03-13', 'page'],
    [
      'as a feed writes it',
      'A storm.',
      [{ ...metadata, value: 'Wed, 12 Mar 2025 08:00:00 GMT' }],
      '2025-03-12',
      'metadata',
    ],
    [
      'within a sentence that tells something else: none',
      `${'On 3 March 2025 the ferry ran aground off the point, '.repeat(4)}\nA storm.`,
      [metadata],
      '2025-03-12',
      'metadata',
    ],
  ] as const)('%s', (_what, text, dates, date, basis) => {
    expect(findPublicationDate(text, dates, today).published).toMatchObject({ date, basis });
  });

  it('that there is not, or that lies in the future, is refused and told', () => {
    expect(
      findPublicationDate(
        'Published 31 February 2025\n\nA storm.',
        [{ ...metadata, value: '2031-01-01' }],
        today,
      ),
    ).toEqual({
      published: undefined,
      refused: [
        '“31 February 2025” is no date that there is',
        '2031-01-01 lies in the future (the date field)',
      ],
    });
  });
});

describe('a document', () => {
  it('is made of what the page says', () => {
    const made = makeDocument(page, {}, around);
    expect(made).toMatchObject({
      made: true,
      header: {
        id: '2025-03-12-courier',
        label: 'Courier',
        publisher: { name: 'Courier', basis: 'metadata' },
        title: { text: 'Ferry aground off Skerry Point', basis: 'page' },
        published: { date: '2025-03-12', basis: 'metadata' },
      },
    });
  });

  it('is not made while something is missing, which is named by its flag', () => {
    const bare = { text: article, dates: [], notes: [] };
    const made = makeDocument(bare, {}, around);
    expect(made).toMatchObject({ made: false, missing: [{ flag: '--published' }, { flag: '--publisher' }] });
    expect(makeDocument(bare, { published: '12/03/2025', publisher: 'unknown' }, around)).toMatchObject({
      missing: [{ flag: '--published' }],
    });
    expect(makeDocument(bare, { published: '2026-01-01', publisher: 'unknown' }, around)).toMatchObject({
      missing: [{ flag: '--published', why: expect.stringContaining('future') }],
    });
    expect(makeDocument(bare, { published: '2025-03', publisher: 'unknown' }, around)).toMatchObject({
      made: true,
      header: {
        published: { date: '2025-03', basis: 'inferred' },
        publisher: { name: null, basis: 'unknown' },
      },
    });
  });

  it('a date that a curator tells has the basis that they tell, and the page’s own where it is the page’s', () => {
    const published = (told: object) => {
      const made = makeDocument(page, told, around);
      return made.made ? [made.header.published.date, made.header.published.basis] : made;
    };
    expect(published({ published: '2025-03-12' })).toEqual(['2025-03-12', 'metadata']);
    expect(published({ published: '2025-03-11' })).toEqual(['2025-03-11', 'inferred']);
    expect(published({ published: '2025-03-11', basis: 'page' })).toEqual(['2025-03-11', 'page']);
    expect(published({ published: '2025-03-11', basis: 'rumour' })).toMatchObject({
      missing: [{ flag: '--basis', why: '“rumour” is none of page, metadata, inferred' }],
    });
  });

  it('is made of the lines that a pasted text has at its head', () => {
    const head =
      'Publisher: Baltic Wire\nTitle: Ferry aground\nURL: https://wire.example/1\nPublished: 12 March 2025\nBy Ada Lund';
    const text = `${head}\n\n${article.split('\n\n')[1]}`;
    expect(makeDocument({ text, dates: [], notes: [] }, {}, around)).toMatchObject({
      made: true,
      header: {
        publisher: { name: 'Baltic Wire', basis: 'page', why: 'printed at the head: Publisher: Baltic Wire' },
        author: { name: 'Ada Lund', basis: 'page' },
        title: { text: 'Ferry aground', basis: 'page' },
        url: 'https://wire.example/1',
        published: { date: '2025-03-12', basis: 'page' },
      },
    });
    // What the page's own data says stands before it.
    const own = {
      publisher: { value: 'Courier', basis: 'metadata', why: 'site' },
      title: { value: 'Aground', basis: 'metadata', why: 'title' },
      url: 'https://courier.example/2',
    } as const;
    expect(makeDocument({ text, dates: [], notes: [], ...own }, {}, around)).toMatchObject({
      header: {
        publisher: { name: 'Courier' },
        title: { text: 'Aground' },
        url: 'https://courier.example/2',
      },
    });
    // Further down, or too long for a header, it is of the text.
    const below = `12 March 2025\n${'A line\n'.repeat(10)}By Ada Lund\n\n${article.split('\n\n')[1]}`;
    const long = `12 March 2025\nBy ${'Ada Lund and '.repeat(14)}Bo Lind\n\n${article.split('\n\n')[1]}`;
    for (const other of [below, long])
      expect(makeDocument({ text: other, dates: [], notes: [] }, { publisher: 'W' }, around)).toMatchObject({
        made: true,
        header: { author: { name: null } },
      });
    // A sentence that only begins so, and what is no address.
    const sentence = `Ferry aground\nBy Monday the ship was afloat.\nURL: none\n12 March 2025\n\n${article.split('\n\n')[1]}`;
    expect(makeDocument({ text: sentence, dates: [], notes: [] }, { publisher: 'W' }, around)).toMatchObject({
      made: true,
      header: { author: { name: null }, url: null },
    });
  });

  it('names who may have published it, and takes nobody for it', () => {
    const text = `Ferry aground\n\nBaltic Wire\n\n12 March 2025\n\nBy Ada Lund\n\n${article.split('\n\n')[1]}`;
    expect(makeDocument({ text, dates: [], notes: [] }, {}, around)).toMatchObject({
      made: false,
      missing: [{ flag: '--publisher', perhaps: 'Baltic Wire' }],
    });
  });

  it('has the publisher whose name stands at the head where its address is made of it, and an address alone on a line', () => {
    const head = (line: string, url: string) =>
      makeDocument(
        {
          text: `Ferry aground\n${line}\n12 March 2025\n${url}\n\n${article.split('\n\n')[1]}`,
          dates: [],
          notes: [],
        },
        {},
        around,
      );
    expect(head('The Orsk Evening Herald', 'https://www.orskherald.example/1')).toMatchObject({
      made: true,
      header: {
        publisher: {
          name: 'The Orsk Evening Herald',
          basis: 'page',
          why: 'printed at the head, and its address is orskherald.example: The Orsk Evening Herald',
        },
        url: 'https://www.orskherald.example/1',
      },
    });
    expect(head('The Orsk Evening Herald', 'https://news.example/1')).toMatchObject({
      made: false,
      missing: [{ flag: '--publisher', perhaps: 'The Orsk Evening Herald' }],
    });
  });

  it('a statement is of whoever’s it says it is, on the day with which it begins', () => {
    const text = `Statement by Orsk Lines on the ferry\nOrsk, Wednesday, 12 March 2025. Orsk Lines mourns all those who lost their lives on Monday and thanks the rescuers, who came within eleven minutes in the dark.`;
    expect(makeDocument({ text, dates: [], notes: [] }, {}, around)).toMatchObject({
      made: true,
      header: {
        publisher: { name: 'Orsk Lines', basis: 'page' },
        published: { date: '2025-03-12', basis: 'page' },
      },
    });
  });

  it('derives from the agency or paper that a line names, with its document where there is one', () => {
    const from = (lines: string, labels: readonly string[] = []) => {
      const documents = labels.map((label, i) => ({ id: `d-${i}`, label, text: 'another' }));
      const text = `Ferry aground\n12 March 2025\n${lines}\n\n${article.split('\n\n')[1]}`;
      const made = makeDocument(
        { text, dates: [], notes: [] },
        { publisher: 'The Orsk Herald' },
        { ...around, documents },
      );
      return made.made ? made.header.derivesFrom : made;
    };
    expect(from('By Ada Lund and Baltic Wire\nBaltic Wire reported on Sunday:', ['Baltic Wire'])).toEqual([
      { what: 'Baltic Wire', kind: 'wire', words: 'Baltic Wire reported on Sunday', document: 'd-0' },
    ]);
    expect(from('By Ada Lund and Baltic Wire')).toMatchObject([{ words: 'By Ada Lund and Baltic Wire' }]);
    expect(from('With inputs from Reuters')).toEqual([
      { what: 'Reuters', kind: 'wire', words: 'With inputs from Reuters' },
    ]);
    expect(from('ORSK, Tamar (AFP) – Four people are missing.')).toMatchObject([{ what: 'AFP' }]);
    expect(from('Ferry (Orsk Moon) – seen', ['Orsk Moon', 'Orsk Moon'])).toEqual([
      { what: 'Orsk Moon', kind: 'wire', words: 'Ferry (Orsk Moon)' },
    ]);
    // A colleague, the paper itself, and whoever said a sentence of the story.
    for (const none of [
      'By Ada Lund and Bo Lind',
      'The Orsk Herald reported on Sunday:',
      'Baltic Wire reported on Sunday that four were missing.',
      'The deck (Tamar) – was empty',
    ])
      expect(from(none)).toEqual([]);
  });

  it('is called by its publisher without “The” where room is short, and its id has its day once', () => {
    const told = { publisher: 'The Orsk Herald', published: '2025-03-12' };
    const documents = [
      { id: 'x', label: 'The Orsk Herald', key: 'O', short: 'Orsk Herald', text: 'another' },
    ];
    expect(makeDocument(page, told, { ...around, documents })).toMatchObject({
      header: {
        id: '2025-03-12-orsk-herald',
        label: 'The Orsk Herald (2025-03-12)',
        key: 'Or',
        short: 'Herald 12/3',
      },
    });
  });

  it('in another language than the briefing’s is refused', () => {
    expect(makeDocument(page, {}, { ...around, language: 'de' })).toMatchObject({
      refused: expect.stringContaining('its language is “de”'),
    });
  });

  it('that is nearly another is refused and named, and with --rewrite-of says what it is from', () => {
    const documents = [{ id: '2025-03-12-courier', label: 'Courier', text: article }];
    const rewrite = { ...page, text: `Ferry hits rocks\n\n${article.split('\n\n')[1]} Two more words.` };
    const told = { published: '2025-03-13', publisher: 'Gazette' };
    expect(makeDocument(rewrite, told, { ...around, documents })).toMatchObject({
      refused: expect.stringMatching(
        /^\d+ % of it is the text of 2025-03-12-courier .*--rewrite-of 2025-03-12-courier$/,
      ),
    });
    const made = makeDocument(
      rewrite,
      { ...told, rewriteOf: '2025-03-12-courier' },
      { ...around, documents },
    );
    expect(made).toMatchObject({
      made: true,
      header: { derivesFrom: [{ kind: 'rewrite', document: '2025-03-12-courier' }] },
    });
    if (made.made) expect(made.text).toContain(made.header.derivesFrom[0]?.words);
  });
});

it('containment is that of the smaller text in the larger', () => {
  expect(containment('one two three four', 'zero one two three four five')).toBe(1);
  expect(containment('one two three four', 'five six seven eight')).toBe(0);
  expect(containment('a b', 'a b')).toBe(0);
  expect(longestShared('X the ferry ran aground Y', 'Z the ferry ran aground W')).toBe(
    'the ferry ran aground',
  );
});
