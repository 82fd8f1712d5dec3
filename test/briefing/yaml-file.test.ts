// A finding names the line where a curator has to look, however deep the value stands.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/briefing/yaml-file.ts';

const schema = z.strictObject({
  title: z.string(),
  claims: z.array(z.strictObject({ id: z.string(), asks: z.array(z.string()).min(1) })),
});
const good =
  '# a comment\ntitle: Boats\nclaims:\n  - id: one\n    asks:\n      - how many\n  - id: two\n    asks: [who, when]\n';

const findings = (text: string) =>
  readYaml('claims/x.yaml', text, schema).problems.map(({ line, what }) => `${line} ${what}`);

describe('readYaml', () => {
  it('gives the value, the line of each part, and the range of a scalar in the source', () => {
    const file = readYaml('claims/x.yaml', good, schema);
    expect(file.value?.claims.map((claim) => claim.id)).toEqual(['one', 'two']);
    expect(file.placeOf(['claims', 0]).line).toBe(4);
    expect(file.placeOf(['claims', 0, 'asks', 0]).line).toBe(6);
    expect(file.placeOf(['claims', 1, 'asks', 1]).line).toBe(8);
    expect(file.placeOf(['claims', 1, 'nothing', 7]).line).toBe(7);
    expect(file.placeOf([]).line).toBe(1);
    const range = file.rangeOf(['claims', 1, 'asks', 0]);
    expect(good.slice(range?.start, range?.end)).toBe('who');
    expect(file.rangeOf(['claims'])).toBeUndefined();
  });

  it('takes nothing behind words of a document for a comment', () => {
    const { value, problems } = readYaml(
      'claims/x.yaml',
      'quote: Drowned # three of them\n',
      z.strictObject({ quote: z.string() }),
    );
    expect(value).toBeUndefined();
    expect(problems.map(({ what }) => what)).toEqual([
      'YAML cuts this text at “ #”: it reads “Drowned” and drops “# three of them”',
    ]);
  });

  it.each([
    [
      'a value of the wrong kind',
      good.replace('[who, when]', '[who, 7]'),
      ['8 claims.1.asks.1: a text should stand here, not the number “7”'],
    ],
    ['an empty list', good.replace('[who, when]', '[]'), ['8 claims.1.asks: is empty']],
    [
      'a key that is missing: the record',
      good.replace('    asks: [who, when]\n', ''),
      ['7 claims.1: `asks` is missing'],
    ],
    [
      'a key that is misspelt: the key',
      good.replace('asks: [', 'aks: ['),
      ['7 claims.1: `asks` is missing', '8 claims.1: there is no key `aks` here; did you mean `asks`?'],
    ],
    ['a key twice', `${good}title: Ships\n`, ['9 this is not YAML: the key `title` stands here twice']],
    [
      'a quotation mark that is not closed',
      good.replace('how many', '"how many'),
      ['9 this is not YAML: a quotation mark opens a text and none closes it'],
    ],
    ['tabs', good.replace('    asks:\n', '\tasks:\n'), ['5 this is not YAML: a tab stands before this line']],
    [
      'a second colon in a text',
      good.replace('Boats', 'Boats: seven'),
      ['2 this is not YAML: a second “: ” stands in the text'],
    ],
    [
      'a key without its colon',
      good.replace('title:', 'title'),
      ['2 this is not YAML: a key has no colon behind it'],
    ],
    [
      'a key a space too far to the right',
      good.replace('    asks: [', '     asks: ['),
      ['7 this is not YAML: a line does not begin in the column of those that it belongs with'],
    ],
    [
      'a reference to nothing',
      good.replace('[who, when]', '[who, *when]'),
      ['8 this is not YAML: “*when” refers to a place &when above it, and there is none'],
    ],
    [
      'words behind the mark that ends a text',
      good.replace('Boats', "'It's boats'"),
      ["2 this is not YAML: “s boats'” stands behind the quotation mark that ends the text"],
    ],
    [
      'a bracket that stays open',
      good.replace('when]', 'when'),
      [expect.stringMatching(/bracket is (opened and )?not closed/)],
    ],
    [
      'a text that YAML cuts at a comment',
      good.replace('- how many', '- how many of container #38 were open'),
      ['6 YAML cuts this text at “ #”: it reads “how many of container” and drops “#38 were open”'],
    ],
    [
      'a comment behind one word',
      good.replace('- how many', '- how-many # as asked').replace('id: two', 'id: two   #'),
      [],
    ],
    [
      'what may be a comment or the end of a text',
      good.replace('- how many', '- how many # were open'),
      ['6 YAML cuts this text at “ #”: it reads “how many” and drops “# were open”'],
    ],
    [
      'one word with a number behind',
      good.replace('- how many', '- container #38'),
      ['6 YAML cuts this text at “ #”: it reads “container” and drops “#38”'],
    ],
    [
      'a comment behind a value in quotes, a list and a key',
      good
        .replace('how many', '"how many" # as asked')
        .replace('[who, when]', '[who, when] # both')
        .replace('asks:\n', 'asks: # all\n'),
      [],
    ],
    [
      'a merge that nobody finished',
      good.replace('  - id: two', '<<<<<<< HEAD\n  - id: two\n=======\n  - id: three\n>>>>>>> theirs'),
      ['7 a merge was not finished here (<<<<<<<, =======, >>>>>>>)'],
    ],
    [
      'several at once',
      'title: 1\nclaims: 2\n',
      [
        '1 title: a text should stand here, not the number “1”',
        '2 claims: a list should stand here, not the number “2”',
      ],
    ],
    ['no content', '', ['1 `title` is missing', '1 `claims` is missing']],
  ])('%s', (_what, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  it('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.json(),
          fc.stringMatching(/^[a&*:\-[\]{},\n "'|>!%@]{0,40}$/),
        ),
        (text) => {
          const { value, problems } = readYaml('x.yaml', text, schema);
          expect(value === undefined).toBe(problems.length > 0);
          for (const { line } of problems) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(text.split('\n').length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
