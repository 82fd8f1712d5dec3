import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type Passage } from '../../../src/store/search/build.ts';
import { openIndex, saveIndex } from '../../../src/store/search/index.ts';
import { rankByReference } from './reference.ts';

const WORDS = 'kursk seoul troops captured wounded killed memo drone pow exchange korea russia 2005'.split(
  ' ',
);

/** Skewed, so that some terms are in nearly every passage and some in one. */
const word = fc.nat({ max: 99 }).map((n) => WORDS[Math.floor((n / 100) ** 2 * WORDS.length)] ?? 'kursk');
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

const corpus = fc
  .tuple(
    fc.array(sentence, { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(sentence, fc.nat({ max: 7 })), { maxLength: 60 }),
    fc.boolean(),
  )
  .chain(([contexts, rows, shuffled]) => {
    const passages = rows.map(([text, context], at): Passage => {
      const own = contexts[context];
      const id = shuffled ? `p${(at * 37) % 61}` : `p${String(at).padStart(2, '0')}`;
      return own === undefined ? { id, text } : { id, text, context: own };
    });
    return fc.constant(passages);
  });

const options = {
  text: { k1: 1.1, b: 0.6 },
  context: { k1: 0.7, b: 0.3 },
  contextWeight: 0.5,
} as const;

describe('search', () => {
  it('finds the same top k as BM25 over every passage, whatever the block size', () => {
    fc.assert(
      fc.property(
        corpus,
        sentence,
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 20 }),
        (passages, query, k, window) => {
          const index = buildIndex(passages, { ...options, window });
          const found = index.search(query, k);
          const wanted = rankByReference(passages, query, options).slice(0, k);
          expect(found.map((hit) => hit.id)).toEqual(wanted.map((hit) => hit.id));
          for (const [at, hit] of found.entries()) {
            expect(hit.score).toBe(wanted[at]?.score);
            expect(passages[hit.ordinal]?.id).toBe(hit.id);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('agrees with BM25 also with more blocks than a byte can number', () => {
    const passages = Array.from({ length: 400 }, (_, at) => ({
      id: `p${at}`,
      text: `${WORDS[at % 13]} ${WORDS[(at * at) % 11]} ${at % 50 === 0 ? 'rare' : ''}`,
      context: `${WORDS[Math.floor(at / 3) % 7]} ${WORDS[at % 2]}`,
    }));
    const found = buildIndex(passages, { ...options, window: 1 }).search('rare drone in kursk', 40);
    const wanted = rankByReference(passages, 'rare drone in kursk', options).slice(0, 40);
    expect(found.map((hit) => hit.id)).toEqual(wanted.map((hit) => hit.id));
  });

  it('returns of a filtered search what the whole ranking has among the admitted', () => {
    fc.assert(
      fc.property(
        corpus,
        sentence,
        fc.integer({ min: 1, max: 10 }),
        fc.infiniteStream(fc.boolean()),
        (passages, query, k, bits) => {
          const index = buildIndex(passages, { ...options, window: 7 });
          const admitted = Uint8Array.from(passages, () => (bits.next().value ? 1 : 0));
          const whole = index.search(query, passages.length).filter((hit) => admitted[hit.ordinal] === 1);
          expect(index.search(query, k, { filter: admitted })).toEqual(whole.slice(0, k));
          const byFunction = (ordinal: number) => admitted[ordinal] === 1;
          expect(index.search(query, k, { filter: byFunction })).toEqual(whole.slice(0, k));
        },
      ),
    );
  });

  it('gives, opened from its saved bytes, the same answers and the same bytes', () => {
    fc.assert(
      fc.property(corpus, sentence, (passages, query) => {
        const built = buildIndex(passages, { ...options, window: 5 });
        const bytes = Uint8Array.from(saveIndex(built));
        const opened = openIndex(bytes);
        expect(opened.search(query, 10)).toEqual(built.search(query, 10));
        expect([...opened.terms()]).toEqual([...built.terms()]);
        expect(Buffer.compare(saveIndex(opened), saveIndex(built))).toBe(0);
        expect(Buffer.compare(saveIndex(buildIndex(passages, { ...options, window: 5 })), bytes)).toBe(0);
      }),
    );
  });

  it('takes any text and any id', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(anyText, anyText, fc.option(anyText)), { selector: ([id]) => id }),
        anyText,
        (rows, query) => {
          const passages = rows.map(([id, text, context]) => ({ id, text, context: context ?? undefined }));
          const index = buildIndex(passages);
          for (const hit of index.search(query, 5)) expect(passages[hit.ordinal]?.id).toBe(hit.id);
          for (const [ordinal, passage] of passages.entries()) expect(index.idAt(ordinal)).toBe(passage.id);
        },
      ),
    );
  });

  it('answers a search again the same after other searches', () => {
    const passages = Array.from({ length: 300 }, (_, at) => ({
      id: `p${at}`,
      text: `${WORDS[at % 13]} ${WORDS[(at * 7) % 13]} ${WORDS[(at * 5) % 11]}`,
      context: `${WORDS[Math.floor(at / 10) % 13]} ${WORDS[Math.floor(at / 30)]}`,
    }));
    const index = buildIndex(passages, { window: 16 });
    const first = index.search('captured in kursk', 7);
    index.search('seoul memo drone exchange korea russia', 300);
    index.search('2005', 1);
    expect(index.search('captured in kursk', 7)).toEqual(first);
    expect(first).toHaveLength(7);
  });

  it('orders equal scores by id, also where blocks and contexts order them otherwise', () => {
    const ids = ['d', 'b', 'e', 'a', 'c'];
    const passages = ids.map((id, at) => ({ id, text: 'troops', context: at % 2 === 0 ? 'kursk' : 'seoul' }));
    const index = buildIndex(passages, { window: 2 });
    expect(index.search('troops', 3).map((hit) => hit.id)).toEqual(['a', 'b', 'c']);
  });

  it('counts a context once, however many passages and blocks stand in it', () => {
    const passages = Array.from({ length: 10 }, (_, at) => ({
      id: `p${at}`,
      text: 'memo',
      context: 'kursk',
    }));
    const index = buildIndex([...passages, { id: 'q', text: 'memo', context: 'seoul' }], { window: 3 });
    expect([...index.terms()]).toEqual([
      { term: 'kursk', passages: 0, contexts: 1 },
      { term: 'memo', passages: 11, contexts: 0 },
      { term: 'seoul', passages: 0, contexts: 1 },
    ]);
  });

  it('stores a context once, not once a passage', () => {
    const context = Array.from({ length: 2000 }, (_, at) => `word${at}`).join(' ');
    const bytes = (passages: number) =>
      saveIndex(
        buildIndex(Array.from({ length: passages }, (_, at) => ({ id: `${at}`, text: 'memo', context }))),
      ).length;
    expect(bytes(500) - bytes(1)).toBeLessThan(500 * 50);
  });

  it.each([
    ['an empty index', [], 'kursk', 5],
    ['an empty question', [{ id: 'a', text: 'kursk' }], '', 5],
    ['only stop words', [{ id: 'a', text: 'the kursk' }], 'the of and', 5],
    ['unknown words', [{ id: 'a', text: 'kursk' }], 'zebra', 5],
    ['k = 0', [{ id: 'a', text: 'kursk' }], 'kursk', 0],
    ['k = NaN', [{ id: 'a', text: 'kursk' }], 'kursk', Number.NaN],
  ])('finds nothing with %s', (_, passages, query, k) => {
    expect(buildIndex(passages).search(query, k)).toEqual([]);
  });

  it('returns all matches when k is more than there are', () => {
    const index = buildIndex([
      { id: 'a', text: 'kursk' },
      { id: 'b', text: 'seoul' },
    ]);
    expect(index.search('kursk', 1000).map((hit) => hit.id)).toEqual(['a']);
  });

  it('takes a list as terms and weighs repeated ones', () => {
    const index = buildIndex([
      { id: 'a', text: 'kursk' },
      { id: 'b', text: 'seoul' },
    ]);
    expect(index.search(['seoul', 'seoul', 'kursk'], 2).map((hit) => hit.id)).toEqual(['b', 'a']);
  });

  it('searches texts alone when the context weighs nothing', () => {
    const index = buildIndex([{ id: 'a', text: 'memo', context: 'kursk' }]);
    expect(index.search('kursk', 1, { contextWeight: 0 })).toEqual([]);
    expect(index.search('kursk', 1).map((hit) => hit.id)).toEqual(['a']);
  });

  it('knows which terms it has and how rare they are', () => {
    const index = buildIndex([
      { id: 'a', text: 'memo kursk' },
      { id: 'b', text: 'memo' },
    ]);
    expect(index.has('kursk')).toBe(true);
    expect(index.has('seoul')).toBe(false);
    expect(index.idf('memo')).toBeLessThan(index.idf('kursk'));
    expect(index.idf('kursk')).toBeLessThan(index.idf('seoul'));
  });
});

describe('opening bytes that are no whole index', () => {
  const bytes = saveIndex(buildIndex([{ id: 'a', text: 'kursk' }]));
  const damaged = (at: number, value: number) => {
    const copy = Uint8Array.from(bytes);
    copy[at] = value;
    return copy;
  };
  it.each([
    ['an empty file', new Uint8Array(0), /too few/],
    [
      'another kind of file',
      new TextEncoder().encode('{"not":"an index"}'.repeat(100)),
      /not a search index/,
    ],
    ['a file cut short', bytes.slice(0, -8), /its header says/],
    ['a file cut inside the header', bytes.slice(0, 40), /too few/],
    ['a file that grew', new Uint8Array([...bytes, 0, 0, 0, 0, 0, 0, 0, 0]), /its header says/],
    ['another version', damaged(4, 99), /format 99/],
    ['a damaged header', damaged(70, 255), /header is damaged/],
  ])('says so of %s', (_, input, message) => {
    expect(() => openIndex(input)).toThrow(message);
  });

  it('opens bytes that do not start at an 8-byte boundary', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(openIndex(shifted.subarray(3)).search('kursk', 1)).toHaveLength(1);
  });
});
