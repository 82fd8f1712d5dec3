// The sets of test/sets against the documents they were written from, the form of their lines, and how each is scored.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MeasureName, measureSets, percentOf, rightOf } from '../../src/eval/measures.ts';
import { foldForScoring } from '../../src/eval/score.ts';
import { readSet, type SetLines, type SetName, setNames } from '../../src/eval/sets.ts';
import { ferry } from '../answer/asking.ts';
import { answererOf, loadFolders } from '../reply/ferry.ts';

const root = path.resolve(import.meta.dirname, '../..');
const stores = await loadFolders('briefings', 'test/fixtures/briefings', 'test/fixtures/unseen');
const read = <Name extends SetName>(name: Name) =>
  readSet(name, readFileSync(path.join(root, 'test/sets', `${name}.jsonl`), 'utf8'));

/** All strings that a line wants or forbids. */
function partsOf(line: SetLines[SetName][number]): readonly string[] {
  return [
    ...('must_contain' in line ? line.must_contain : []),
    ...('sides' in line ? (line.sides ?? []).flat() : []),
    ...('any_of' in line ? (line.any_of ?? []).flat() : []),
    ...('first_contains' in line ? (line.first_contains ?? []) : []),
    ...('must_not_contain' in line ? line.must_not_contain : []),
  ];
}

describe.each(setNames)('the set %s', (name) => {
  const { lines, wrong } = read(name);

  it('has lines of its form only, each with an id of its own, of a story that is here', () => {
    expect(wrong).toEqual([]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const stories = new Set(stores.map(({ briefing }) => briefing.id));
    expect(lines.filter(({ briefing }) => !stories.has(briefing))).toEqual([]);
  });

  it('wants and forbids only words that stand in a document of the story', () => {
    const texts = new Map(
      stores.map(({ briefing }) => [
        briefing.id,
        briefing.documents.map(({ text }) => foldForScoring(text)).join('\n'),
      ]),
    );
    const strange = lines.flatMap((line) =>
      partsOf(line)
        .filter((part) => texts.get(line.briefing)?.includes(part) !== true)
        .map((part) => `${line.id}: ${part}`),
    );
    expect(strange).toEqual([]);
  });

  it('has something to be found in each line that is to be answered, and nothing in the others', () => {
    const odd = lines.filter(
      (line) =>
        'answerable' in line &&
        line.answerable !== partsOf(line).some((part) => !line.must_not_contain.includes(part)),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

it('the sets are as large as they have to be', () => {
  const sizes = Object.fromEntries(setNames.map((name) => [name, read(name).lines.length]));
  expect(sizes.chat).toBeGreaterThanOrEqual(150);
  expect(sizes.comparisons).toBeGreaterThanOrEqual(80);
  expect(sizes.fresh).toBeGreaterThanOrEqual(150);
  expect(sizes.blind).toBeGreaterThanOrEqual(60);
  expect(sizes.about).toBeGreaterThanOrEqual(60);
  expect(sizes.time).toBeGreaterThanOrEqual(60);
  const groups = [...Map.groupBy(read('wordings').lines, ({ group }) => group).values()];
  expect(groups.length).toBeGreaterThanOrEqual(40);
  for (const group of groups) {
    expect(group).toHaveLength(5);
    // One intent: the same is right for all five.
    expect(new Set(group.map(({ id: _id, q: _q, ...rest }) => JSON.stringify(rest))).size).toBe(1);
  }
});

it.each<[SetName, string, string]>([
  ['chat', '{"id":"1","briefing":"b","q":"hi","mood":"good"}', 'Unrecognized key'],
  ['about', '{"id":"1","briefing":"b","q":"x","expect":"poem"}', 'expect'],
  ['comparisons', '{"id":"1","q":"x","answerable":true}', 'briefing'],
  ['time', 'not json', 'the line'],
])('a line of %s that is none is named: %s', (name, line, what) => {
  const { lines, wrong } = readSet(name, `\n${line}\n`);
  expect(lines).toEqual([]);
  expect(wrong).toEqual([{ line: 2, what: expect.stringContaining(what) }]);
});

describe('how they are scored', () => {
  const answerer = answererOf(ferry.store);
  const empty: SetLines = {
    wordings: [],
    comparisons: [],
    time: [],
    fresh: [],
    blind: [],
    chat: [],
    about: [],
  };
  /** What one line comes to; the line is of the ferry story. */
  function resultOf<Name extends SetName>(name: Name, ...lines: readonly object[]) {
    const raw = lines.map((line, i) => JSON.stringify({ id: `x${i}`, briefing: 'harbour-ferry', ...line }));
    const parsed = readSet(name, raw.join('\n'));
    expect(parsed.wrong).toEqual([]);
    return measureSets(answerer, 'harbour-ferry', { ...empty, [name]: parsed.lines }, ferry.today);
  }
  const whyOf = (name: SetName, line: object): string | undefined => resultOf(name, line)[0]?.results[0]?.why;

  const fast = { q: 'how fast was the Meridel going?', answerable: true, must_contain: ['17 knots'] };
  const wrong = { ...fast, must_contain: ['99 knots'] };

  it('wordings one by one and in whole groups', () => {
    const group = (name: string, line: object) => ({ ...line, group: name });
    const lines = [group('a', fast), group('a', fast), group('b', fast), group('b', wrong)];
    const measures = resultOf('wordings', ...lines).map((measure) => [
      measure.name,
      rightOf(measure),
      percentOf(measure),
    ]);
    expect(measures).toEqual([
      ['setsFirstRight', 3, 75],
      ['wordings', 3, 75],
      ['wordingGroups', 1, 50],
    ]);
  });

  it('lines of another story are left out, and sets without lines', () => {
    expect(resultOf('chat', { q: 'hello', briefing: 'elsewhere' })).toEqual([]);
  });

  it('chat that is answered with claims, and a command’s help', () => {
    expect(whyOf('chat', { q: 'how fast was the Meridel going?' })).toContain(
      'answered with inspectors-speed-17',
    );
    expect(whyOf('chat', { q: '/help' })).toBe('');
    expect(whyOf('chat', { q: 'what is the capital of Mongolia?' })).toBe('');
  });

  it.each<[what: string, line: object, why: string]>([
    ['sources', { q: '/sources', expect: 'sources' }, ''],
    ['sources of a decline', { q: 'xyzzy', expect: 'sources' }, 'is declined'],
    [
      'documents in a quote’s source are not named',
      { q: fast.q, expect: 'sources' },
      'does not name 2025-03-07-wire',
    ],
    ['a link to one', { q: '/sources', expect: 'link', document: '2025-03-14-lantern' }, ''],
    ['the oldest comes first', { q: '/sources', expect: 'oldest', document: '2025-03-07-wire' }, ''],
    [
      'the newest does not',
      { q: '/sources', expect: 'newest', document: '2025-03-14-lantern' },
      'names 2025-03-07-wire first',
    ],
    ['of a person', { q: '/who henrik dassel', expect: 'who', who: ['henrik-dassel'] }, ''],
    [
      'of another one',
      { q: '/who henrik dassel', expect: 'who', who: ['mairi-stroud'] },
      'begins with what mairi-stroud did not say',
    ],
    ['too much for three bullets', { q: '/timeline', expect: 'summary', max_claims: 3 }, 'claims'],
    [
      'of one document',
      { q: '/timeline', expect: 'document', document: '2025-03-14-lantern' },
      'other documents',
    ],
    ['a summary', { q: '/timeline', expect: 'summary' }, ''],
    ['what is disputed', { q: '/timeline', expect: 'contested' }, 'shows no difference'],
    ['no rating', { q: fast.q, expect: 'no-rating' }, 'answers as if it rated'],
    ['a decline to rate', { q: 'xyzzy', expect: 'no-rating' }, ''],
    [
      'words that must show',
      { q: '/timeline', expect: 'summary', must_contain: ['99 knots'] },
      'lacks “99 knots”',
    ],
  ])('about the briefing: %s', (_what, line, why) => {
    const found = whyOf('about', line);
    if (why === '') expect(found).toBe('');
    else expect(found).toContain(why);
  });

  it('a percentage is rounded down', () => {
    const result = { id: 'x', q: 'x' };
    const results = [
      { ...result, why: '' },
      { ...result, why: '' },
      { ...result, why: 'no' },
    ];
    expect(percentOf({ name: 'chat' satisfies MeasureName, results })).toBe(66.6);
  });
});
