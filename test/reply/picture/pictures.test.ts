import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/briefing/types.ts';
import { drawPng } from '../../../src/chat/picture/draw-png.ts';
import { loadTypesetter } from '../../../src/chat/picture/fonts.ts';
import { claimsPictures, topicPictures } from '../../../src/reply/picture/compose-pictures.ts';
import { type Mark, marksOf } from '../../../src/reply/picture/marks.ts';
import { HEIGHT, type Picture, WIDTH } from '../../../src/reply/picture/picture.ts';
import { createScale } from '../../../src/reply/picture/scale.ts';
import { themes } from '../../../src/reply/picture/theme.ts';
import { timelinePictures } from '../../../src/reply/picture/timeline.ts';
import { english, inLanguage, translations, words } from '../../../src/reply/words.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { ferryStore, loadFolders } from '../ferry.ts';

const typesetter = loadTypesetter();
const draw = { theme: 'light', typesetter } as const;
const stores = [...(await loadFolders('briefings', 'test/fixtures/unseen')), ferryStore];
const [northKorea = expect.unreachable('no briefing')] = stores;
const claimsOf = (store: Store, command: string): readonly Claim[] =>
  store.briefing.claims.filter(({ topics }) => topics.includes(command));
const all = stores.flatMap((store) =>
  store.briefing.topics.flatMap((topic) => {
    const claims = claimsOf(store, topic.command);
    const pictures = topicPictures(store, topic, claims, draw);
    return pictures.map((picture) => ({ name: topic.command, store, picture }));
  }),
);

const unescapeXml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

interface Set {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly width: number;
}

function textsOf({ svg }: Picture): readonly Set[] {
  return [
    ...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"([^>]*)>([^<]*)<\/text>/g),
  ].map(([, x, y, size, rest = '', inside = '']) => {
    const words = unescapeXml(inside);
    const width = typesetter.width(words, { size: Number(size), isBold: rest.includes('font-weight') });
    return { x: Number(x) - (rest.includes('"end"') ? width : 0), y: Number(y), words, width };
  });
}

describe('pictures', () => {
  it('keep every word of every topic of every briefing within the frame', () => {
    expect(all.length).toBeGreaterThan(30);
    for (const { name, picture } of all) {
      for (const { x, y, words, width } of textsOf(picture)) {
        expect(x, `${name}: ${words}`).toBeGreaterThanOrEqual(10);
        expect(x + width, `${name}: ${words}`).toBeLessThanOrEqual(WIDTH - 10);
        expect(y, `${name}: ${words}`).toBeLessThanOrEqual(HEIGHT - 12);
      }
    }
  });

  it('say in words all that they show: each date, speaker and quote', () => {
    for (const { name, store, picture } of all) {
      const shown = textsOf(picture)
        .map(({ words }) => words)
        .join(' ');
      for (const id of picture.claims) {
        const claim = store.claim(id);
        const [mark] = claim === undefined ? [] : marksOf(store, [claim], true);
        if (mark === undefined) throw new Error(`${name}: ${id} has no mark`);
        expect(picture.alt, name).toContain(`${mark.when}, ${mark.speaker}, ${mark.key}: ${mark.quote}`);
        expect(shown, name).toContain(mark.when);
        expect(shown, name).toContain(mark.quote);
      }
      expect(picture.alt.length).toBeLessThanOrEqual(1000);
    }
  });

  it('show each who gives a figure, once', () => {
    const topic = ferryStore.topic('ferry-casualties');
    if (topic === undefined) throw new Error('no such topic');
    const pictures = topicPictures(ferryStore, topic, claimsOf(ferryStore, topic.command), draw);
    const claims = pictures.flatMap((picture) => picture.claims);
    expect(claims).toEqual(
      expect.arrayContaining(['coastguard-injured-31', 'ministry-treated-38', 'lantern-forty-hurt']),
    );
    expect(new Set(claims).size).toBe(claims.length);
  });

  const mark = (some: Partial<Mark>): Mark => ({
    claim: 'a',
    speaker: 'Somebody',
    quote: '“it was so”',
    when: '1 Mar',
    from: '2025-03-01',
    to: '2025-03-01',
    isInferred: false,
    key: 'A',
    ...some,
  });
  const timeline = (...marks: readonly Mark[]) =>
    timelinePictures({ title: 'Timeline', marks, theme: themes.light, typesetter });

  it.each([
    ['a printed day is a filled dot', {}, /<circle [^>]*r="11" fill="#0f766e"/],
    [
      'an inferred day is hollow',
      { isInferred: true },
      /<circle [^>]*r="11" fill="#ffffff" stroke="#0f766e"/,
    ],
    ['a stretch is a bar', { to: '2025-03-09' }, /<rect x="277" [^>]*fill="#0f766e"/],
    ['what is open fades', { from: null }, /<rect x="277" [^>]*fill="url\(#by0\)"/],
  ])('%s', (_name, some, sign) => {
    const [picture] = timeline(mark(some));
    expect(picture?.svg).toMatch(sign);
  });

  it.each([
    [
      ['2024-12-27', '2025-01-20'],
      ['1 Jan 2025', '8 Jan', '15 Jan'],
    ],
    [
      ['2024-10-20', '2025-02-10'],
      ['1 Nov 2024', '1 Dec', '1 Jan 2025', '1 Feb'],
    ],
    [
      ['2024-12-30', '2025-01-01'],
      ['29 Dec 2024', '31 Dec', '2 Jan 2025'],
    ],
  ])('name the year under the line at its first day, and again where it changes: %j', (days, labels) => {
    expect(createScale(days, 0, 1000).ticks.map(({ label }) => label)).toEqual(labels);
  });

  it('are the same bytes every time, 1200 × 630', async () => {
    const [first] = all;
    if (first === undefined) throw new Error('no picture');
    const [one, other] = [await drawPng(first.picture.svg), await drawPng(first.picture.svg)];
    const hash = (png: Buffer) => createHash('sha256').update(png).digest('hex');
    expect(hash(one)).toBe(hash(other));
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
  });

  it('draw Korean and Cyrillic, and refuse what no font has', () => {
    const withCore = (core: string): Store =>
      createStore({
        ...ferryStore.briefing,
        claims: ferryStore.briefing.claims.map((claim) =>
          claim.quantity.length > 0 ? { ...claim, core } : claim,
        ),
      });
    const pictures = (core: string) => {
      const store = withCore(core);
      return claimsPictures(store, 'By date', store.briefing.claims, draw);
    };
    expect(pictures('약 300명이 사망 · около 300 убиты').length).toBeGreaterThan(0);
    expect(() => pictures('ប្រហែល 300')).toThrow(
      'The picture cannot be drawn: no font of ours has “ប” (U+1794).',
    );
  });

  it.each(Object.keys(translations))('have fixed words in “%s”, and fonts for all of them', (language) => {
    inLanguage(language, () => {
      const { months, dates, legend, pages, picture } = words;
      expect(
        typesetter.missing([...months, ...[dates, legend, pages, picture].flatMap(Object.values)]),
      ).toEqual([]);
      for (const [name, own] of Object.entries(english.picture))
        expect([name, Reflect.get(picture, name)]).not.toEqual([name, own]);
    });
  });

  it('print a day as the language has it', () => {
    const whens = inLanguage('ko', () => marksOf(northKorea, northKorea.briefing.claims)).map(
      ({ when }) => when,
    );
    for (const when of ['1월 11일~', '12월 16–22일~', '1월 31일까지~', '2022년 2월~'])
      expect(whens).toContain(when);
  });

  it('stay one well-formed file whatever the words are', async () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '</text><script>',
        '" onload="x',
        '&amp;',
        ']]>',
        '<!--',
        'a'.repeat(300),
        '300 '.repeat(60),
      ),
      fc.string({ minLength: 1, maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (quote, speaker) => {
        const [picture] = timeline(mark({ quote, speaker }), mark({ claim: 'b', isInferred: true }));
        if (picture === undefined) throw new Error('no picture');
        expect(picture.svg.match(/<script|<!--|]]>/)).toBeNull();
        await drawPng(picture.svg);
      }),
      { numRuns: 15 },
    );
  });
});
