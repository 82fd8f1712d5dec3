// What `sitrep check` says of a claim's statements: the mini briefing's first claim with one `says` after the other.

import { describe, expect, it } from 'vitest';
import { checkBriefings } from '../../src/briefing/check.ts';
import { asFolder, withChange } from './mini-briefing.ts';

function findings(says: string) {
  const quote = 'quote: around 300 boats were lost';
  const files = withChange('mini/claims/note.yaml', quote, `${quote}\n    says: ${says}`);
  return checkBriefings(asFolder(files)).problems.map(({ line, code, what }) => `${line} ${code} ${what}`);
}

describe('a statement', () => {
  const none: readonly string[] = [];
  const missing = (id: string, near = '') =>
    `23 says mayor-300: “${id}” is no entity and not in the quote${near}`;
  it.each([
    ['{ act: lose, by: town, of: boats, amount: around 300 }', none],
    ['{ act: lose, by: [town, divers], of: Boats }', none],
    ['{ act: lose, of: the fishing boats of the town }', none],
    ['{ act: lose, by: twon, of: boats }', [missing('twon', '; did you mean “town”?')]],
    ['{ act: lose, by: diver, of: boats }', [missing('diver', '; did you mean “divers”?')]],
    ['{ act: lose, by: [town, diver], of: boats }', [missing('diver', '; did you mean “divers”?')]],
    ['{ act: deny, by: mayor, that: { act: lose, of: ships } }', [missing('ships')]],
    ['{ act: be, of: { act: lose, of: ships }, as: lost }', [missing('ships')]],
    [
      '{ act: captur, of: boats }',
      ['23 says mayor-300: the vocabulary has no act “captur”; did you mean “capture”?'],
    ],
    ['{ act: lose, amount: 300 boats }', none],
    [
      '{ act: lose, amount: over 300 }',
      ['23 says mayor-300: the amount “over 300” is not printed in the quote'],
    ],
  ])('%s', (says, found) => {
    expect(findings(says)).toEqual(found);
  });

  it('of a list is told at its own line', () => {
    expect(findings('\n      - { act: lose, of: boats }\n      - { act: sink, of: ships }')).toEqual([
      '25 says mayor-300: “ships” is no entity and not in the quote',
    ]);
  });
});
