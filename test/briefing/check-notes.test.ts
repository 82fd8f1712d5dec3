// What `sitrep check` says of the desk's notes on relations: nothing in one may pass for a document's that is not.

import { describe, expect, it } from 'vitest';
import { checkBriefings } from '../../src/briefing/check.ts';
import { noteFindings } from '../../src/briefing/check-notes.ts';
import { asFolder, withChange } from './mini-briefing.ts';

const grounds = [
  { text: 'Around 300 men “fell”, the agency’s chief said, with another 2,700 wounded.', years: [2025] },
  { text: 'Over 3,000 have died or been wounded, he said, among them twenty-two officers.', years: [2024] },
];

describe('a note', () => {
  const none: readonly string[] = [];
  it.each([
    ['Two counts: around 300 and "over 3,000 have died or been wounded".', none],
    ['The one says “men "fell"”, the other (2024) so too.', none],
    ['"Over 3,000 … wounded" in 2024, and "the agency\'s chief said," in the other.', none],
    ['Twenty-two officers, all three reports say.', none],
    ['', none],
    ['It says 900 killed and 9,000 wounded.', ['the note says 900', 'the note says 9000']],
    ['It says nine hundred killed.', ['the note says 900']],
    ['All in all 3,300, and 3 more.', ['the note says 3300', 'the note says 3']],
    ['Both are of 2023.', ['the note says 2023']],
    ['He said "over 3,000 were killed".', ['the note quotes “over 3,000 were killed”']],
    ['He said “over 3,000 … were killed”.', ['the note quotes “were killed”']],
    ['He said “300 men, fell”.', ['the note quotes “300 men, fell”']],
  ])('%j', (note, found) => {
    expect(noteFindings(note, grounds).map(({ what }) => what)).toEqual(
      found.map((what) => `${what}, which no document of its claims prints`),
    );
  });

  it('is checked against the documents of its own claims, at its line', () => {
    const note = 'note: The mayor says "around 300 boats", the master 500.';
    const files = withChange('mini/relations.yaml', 'note: Two counts by two people.', note);
    expect(
      checkBriefings(asFolder(files)).problems.map(({ file, line, code, what }) => [file, line, code, what]),
    ).toEqual([
      [
        'mini/relations.yaml',
        4,
        'note',
        '300-or-400: the note says 500, which no document of its claims prints',
      ],
    ]);
  });
});
