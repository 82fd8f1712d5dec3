// On which day a sentence puts what it tells, against a document of Thursday 1 May 2025: what lies ahead is on the coming day of
// that name, what was told as done on the last.

import { expect, it } from 'vitest';
import { createDateFinder, ownDates } from '../../src/curate/propose/dates.ts';

const datesOf = await createDateFinder('2025-05-01');

const rows: readonly (readonly [string, ...string[]])[] = [
  // Ahead.
  ['On Sunday the vigil will be held in Orvik.', '2025-05-04'],
  ['On Sunday, a vigil will be held.', '2025-05-04'],
  ['The vigil, on Sunday, will be silent.', '2025-05-04'],
  ['On Sunday the church, which burned in 1987, will reopen.', '2025-05-04'],
  ['“We’ll march on Sunday,” she said.', '2025-05-04'],
  ['We shall march on Sunday.', '2025-05-04'],
  ['The vigil is on Sunday.', '2025-05-04'],
  ['A minute of silence is set for Sunday at noon.', '2025-05-04'],
  ['The coming Sunday mass is said in the square.', '2025-05-04'],
  ['The council votes on Tuesday.', '2025-05-06'],
  ['The hearing resumes on Monday.', '2025-05-05'],
  ['They are meeting the union on Monday.', '2025-05-05'],
  ['The minister flies to Kerland on Friday.', '2025-05-02'],
  ['The court may rule on Friday.', '2025-05-02'],
  ['It may rain on Friday.', '2025-05-02'],
  ['The ministry expects a report on Wednesday.', '2025-05-07'],
  ['People can sign the book on Saturday.', '2025-05-03'],
  // Done, or said then.
  ['On Sunday residents held a vigil.', '2025-04-27'],
  ['On Sunday, residents held a vigil, and a mass will follow.', '2025-04-27'],
  ['On Sunday she said the bridge will reopen.', '2025-04-27'],
  ['The bridge closed on Sunday and will reopen in June.', '2025-04-27', '2025-06'],
  ['On Sunday the bridge closed; it will reopen on Monday.', '2025-04-27', '2025-05-05'],
  ['The vote, put off on Tuesday, will be held on 13 May.', '2025-04-29', '2025-05-13'],
  ['The board counted the votes on Sunday.', '2025-04-27'],
  ['The boat may have sunk on Sunday.', '2025-04-27'],
  ['It could not have been lit on Sunday.', '2025-04-27'],
  ['The village is mourning two men shot on Sunday.', '2025-04-27'],
];

it.each(rows)('%s', (sentence, ...days) => {
  expect(ownDates(datesOf(sentence), sentence).map(({ date }) => date)).toEqual(days);
});
