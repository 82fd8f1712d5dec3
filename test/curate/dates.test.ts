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
  ['The main had been due to open in August.', '2025-08'],
  // One stretch, of which the first day has no month of its own.
  ['Between 4 and 12 April rain fell.', '2025-04-04/2025-04-12'],
  // Done, or said then.
  ['On Sunday residents held a vigil.', '2025-04-27'],
  ['On Sunday, residents held a vigil, and a mass will follow.', '2025-04-27'],
  ['On Sunday she said the bridge will reopen.', '2025-04-27'],
  ['The bridge closed on Sunday and will reopen in June.', '2025-04-27', '2025-06'],
  ['On Sunday the bridge closed; it will reopen on Monday.', '2025-04-27', '2025-05-05'],
  ['The vote, put off on Tuesday, will be held on 13 May.', '2025-04-29', '2025-05-13'],
  ['The board counted the votes on Sunday.', '2025-04-27'],
  ['The mayor, asked on Tuesday whether he would resign, said nothing.', '2025-04-29'],
  // What is asked for by a day lies ahead, whatever else was done.
  ['It demands two million by Saturday and says it has copied the files.', '../2025-05-03'],
  ['The ban was extended to 9 May.', '../2025-05-09'],
  // A time of the clock, and so no day of the month.
  ['It raised its toll to 12 on Tuesday.', '2025-04-29'],
  // Another's day, or none.
  ['The decision of 3 April was right.'],
  ['As of 28 April many were ill.', '2025-04-28'],
  ['On the night of 28 April many were hurt.', '2025-04-28'],
  ['The list has 63 names, up from 58 on Tuesday, and grows.'],
  ['It rose to 296, more than twice the figure it gave on Tuesday.'],
  ['The court seized the books the next day.'],
  ['The visit ended after about 25 minutes.'],
  ['The boat may have sunk on Sunday.', '2025-04-27'],
  ['It could not have been lit on Sunday.', '2025-04-27'],
  ['The village is mourning two men shot on Sunday.', '2025-04-27'],
];

/** Of a text that came out on a Friday, 10 October 2025. */
const onFriday = await createDateFinder('2025-10-10');
const ofFriday: readonly (readonly [string, ...string[]])[] = [
  // That very day.
  ['He resigned on Friday.', '2025-10-10'],
  ['A caller had asked for money on Friday night.', '2025-10-10'],
  ['A search was due to begin at first light on Friday.', '2025-10-10'],
  ['He will speak on Friday.', '2025-10-10'],
  ['He resigned last Friday.', '2025-10-03'],
  ['He will speak next Friday.', '2025-10-17'],
  ['He was seen on Thursday night.', '2025-10-09'],
  ['It fell on Wednesday afternoon last week.', '2025-10-01'],
  ['He would fly to Kestrin on Wednesday.', '2025-10-15'],
  ['It would have flown on Wednesday.', '2025-10-08'],
  ['The agency expected results on Monday.', '2025-10-13'],
  // Years, seasons, stretches.
  ['It was ordered last year.', '2024'],
  ['The truce was signed in February last year.', '2024-02'],
  ['She will replace them in October next year.', '2026-10'],
  ['A visit planned for spring 2024 was put off.', '2024-03/2024-05'],
  ['It burned in the summer of 2019.', '2019-06/2019-08'],
  ['She intended to return in the spring.', '2026-03/2026-05'],
  ['She had planned to return on Monday.', '2025-10-06'],
  // Another's day: of a thing that is spoken of, of whoever is quoted, of a paper.
  ['The shed that burned on Tuesday was let to a brewer.'],
  ['The shed burned on Tuesday, the brewer said.', '2025-10-07'],
  ['He was “ready to talk tonight”.'],
  ['He called it “a shame” tonight.', '2025-10-10'],
  ['A woman held up our Monday edition.'],
  ['He left in late 2023.', '2023-10~/2023-12'],
  ['It fell in the first week of September.', '2025-09-01/2025-09-07'],
  ['It fell in the last week of February 2024.', '2024-02-23/2024-02-29'],
  ['It grew in the second half of March.', '2025-03-16/2025-03-31'],
  ['It opened at the beginning of May.', '2025-05-01/2025-05-10~'],
  ['It will open at the end of November.', '2025-11-20~/2025-11-30'],
  ['No result is due before the middle of the month.'],
  ['It was cleared by early afternoon on Thursday.', '2025-10-09'],
  ['They met on the weekend of 5 October.', '2025-10-05'],
  ['They sail from January.', '2026-01/..'],
  ['He wants to go back and will do so in the spring.', '2026-03/2026-05'],
  ['He went back in the spring.', '2025-03/2025-05'],
  ['Two children died in the past week.', '2025-10-03/2025-10-10'],
  ['It rained over the last three days.', '2025-10-07/2025-10-10'],
  ['They were moved out overnight.', '2025-10-09/2025-10-10'],
  ['It came in the fall of the government.'],
  ['Dr Quist, the surgeon who was freed on 6 October, was seen on Tuesday.', '2025-10-07'],
];

it.each(ofFriday)('on a Friday: %s', (sentence, ...days) => {
  expect(ownDates(onFriday(sentence), sentence).map(({ date }) => date)).toEqual(days);
});

it('“by the end of the week” of a Sunday is of the week to come', async () => {
  const onSunday = await createDateFinder('2025-10-12');
  expect(onSunday('It may arrive by the end of the week.')[0]?.date).toBe('../2025-10-19');
});

it.each(rows)('%s', (sentence, ...days) => {
  expect(ownDates(datesOf(sentence), sentence).map(({ date }) => date)).toEqual(days);
});
