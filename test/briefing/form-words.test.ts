// Whatever is wrong with the form of a record is told in our words, with the field's name and one written rightly.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBriefings } from '../../src/briefing/check.ts';
import { createMemory } from '../../src/briefing/remember-yaml.ts';
import { asFolder, type Files, miniBriefing, withChange } from './mini-briefing.ts';

const claims = 'mini/claims/note.yaml';
const first = (files: Files) => checkBriefings(asFolder(files)).problems[0];

it.each([
  [
    'a missing key',
    withChange(claims, '    attribution: [{ by: mayor, cue: she said }]\n', ''),
    'missing-key',
    'claim blow: `attribution` is missing',
    'write it like this: attribution: [{ by: ministry, cue: said }]',
  ],
  [
    'a missing key of the header',
    withChange(claims, '  url: null\n', ''),
    'missing-key',
    'document: `url` is missing',
    'write it like this: url: null',
  ],
  [
    'a misspelt key',
    withChange(claims, '    kind: quotation\n', '    kind: quotation\n    atribution: []\n'),
    'unknown-key',
    'claim blow: there is no key `atribution` here; did you mean `attribution`?',
    expect.stringContaining('the keys are id, statement, quote'),
  ],
  [
    'one word behind a comma between braces',
    withChange(
      claims,
      'kind: quotation',
      'kind: quotation\n    asOf: { date: 2025-03-11, why: night, sunset }',
    ),
    'cut-at-comma',
    'claim blow, asOf: “sunset” stands here as a key: between braces a comma ends the value before it',
    'put that value in quotation marks',
  ],
  [
    'no quote',
    withChange(claims, '    quote: “It’s a blow,”\n', ''),
    'form',
    expect.stringMatching(/^claim blow, quote: is missing: the words of the document, verbatim/),
    'write it like this: quote: 38 passengers were treated, the ministry said',
  ],
  [
    'a quote in one stretch and in several',
    withChange(
      claims,
      '    quote: “It’s a blow,”\n',
      '    quote: “It’s a blow,”\n    quotes: [{ exact: blow }]\n',
    ),
    'form',
    'claim blow, quote: stands beside `quotes`: a claim has one of the two',
    'write it like this: quote: 38 passengers were treated, the ministry said',
  ],
  [
    'a comma between braces',
    withChange(
      claims,
      'kind: quotation',
      'kind: quotation\n    asOf: { date: 2025-03-11, why: that night, from Tuesday on }',
    ),
    'cut-at-comma',
    'claim blow, asOf: “from Tuesday on” stands here as a key: between braces a comma ends the value before it',
    'put that value in quotation marks',
  ],
  [
    'a misspelt choice',
    withChange(claims, 'kind: quotation', 'kind: quotaton'),
    'not-offered',
    'claim blow, kind: “quotaton” is none of those that there are; did you mean “quotation”?',
    expect.stringContaining('one of fact, estimate'),
  ],
  [
    'a text for a list',
    withChange(claims, 'topics: [order]\n    asks: [what', 'topics: order\n    asks: [what'),
    'wrong-kind',
    'claim blow, topics: a list should stand here, not the text “order”',
    'write it like this: topics: [casualties]',
  ],
  [
    'a date in another form',
    withChange(claims, 'date: 2025-03-11', 'date: 11/03/2025'),
    'form',
    'document.published.date: “11/03/2025” is no date we read: write 2025-11-03 or 2025-03-11',
    'write it like this: date: 2025-03-12',
  ],
  [
    'a statement of the wrong form, of the forms that it may have',
    withChange(claims, 'kind: quotation', 'kind: quotation\n    says: { actt: call, of: boats }'),
    'missing-key',
    'claim blow, says: `act` is missing',
    'write it like this: act: treat',
  ],
])('%s', (_what, files, code, what, fix) => {
  expect(first(files)).toMatchObject({ code, what, fix });
});

describe('the schema library’s words', () => {
  it('never reach a curator, whatever is put in the place of whatever', () => {
    // All but one file are the same each time.
    const parse = createMemory();
    const paths = Object.keys(miniBriefing).filter((path) => path.endsWith('.yaml'));
    const values = fc.constantFrom(
      '',
      '7',
      '[]',
      '{}',
      'null',
      'true',
      '[1, {a: b}]',
      '{x: 1}',
      '""',
      'x',
      '2025',
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), values, (path, at, value) => {
        const lines = (miniBriefing[path] ?? '').split('\n');
        const index = at % lines.length;
        const line = lines[index] ?? '';
        lines[index] = line.includes(': ') ? `${line.slice(0, line.indexOf(': '))}: ${value}` : '';
        const { problems } = checkBriefings(asFolder({ ...miniBriefing, [path]: lines.join('\n') }), parse);
        for (const { what, fix, code } of problems) {
          if (code === 'yaml') continue;
          expect(`${what} ${fix}`).not.toMatch(
            /Invalid|expected|received|undefined|Too (small|big)|Unrecognized|\[object/,
          );
          expect(code).toMatch(/^[a-z-]+$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
