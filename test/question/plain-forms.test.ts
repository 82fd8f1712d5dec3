// Longer ways to ask are read as the plain ones, and nothing of what is asked is lost with them.

import { expect, it } from 'vitest';
import { plainly } from '../../src/language/en/plain-forms.ts';

it.each([
  // what goes ahead of a question
  ['let me know what Zelensky wants', 'what Zelensky wants'],
  ['has Kim ever been to Moscow?', 'has Kim ever visited Moscow?'],
  ['Could you please tell us how many were hurt?', 'how many were hurt?'],
  ['hey, does anyone know who signed it', 'who signed it'],
  ["I'd like to know when it sank", 'when it sank'],
  ['just wondering, why did they leave', 'why did they leave'],
  ['any idea where he is', 'where he is'],
  ['quick question: who signed it', 'who signed it'],
  ['no, I meant the wounded', 'the wounded'],
  ['i mean how many died', 'how many died'],
  ['nope, just the dead', 'just the dead'],
  // … or of a noun
  ["I'd need what the official said about it", 'what the official said about it'],
  ['need the name of the barge', 'the name of the barge'],
  ['looking for the date of the hearing', 'the date of the hearing'],
  ["Clapham's reasoning on why they could be punished", 'according to Clapham, why they could be punished'],
  // a question word in several
  ['In what manner are the units misused?', 'how are the units misused?'],
  ['By what means did they cross', 'how did they cross'],
  ['In what capacity did he serve?', 'as what did he serve?'],
  ['On what point did the minister insist', 'what did the minister insist'],
  ['Under which circumstances would Kerland pay', 'on what condition would Kerland pay'],
  ['on what grounds was he held', 'why was he held'],
  ['On what date were the two captured?', 'when were the two captured?'],
  ['at which place did it sink', 'where did it sink'],
  ['they were taken on which day?', 'they were taken when?'],
  ['Up to what point in time does the estimate count?', 'until when does the estimate count?'],
  ['how big a deal is the find', 'how important is the find'],
  ['what is the KLA short for?', 'what does KLA stand for?'],
  ['NHA stands for what', 'what does NHA stand for'],
  ['how is the ministry taking the news', 'how does the ministry see the news'],
  ['what reason did the ministry give for the delay', 'according to the ministry, why the delay'],
  ['what did Dr Moor make of the find', 'what did Dr Moor think of the find'],
  ['when did they start feeling ill', 'when did they fall ill'],
  ['what was the elder brother paid', 'what was the older brother paid'],
  ['what can you see in the footage', 'what is seen in the footage'],
  ['2nd letter 4 the crew', 'second letter for the crew'],
  ['i heard that the crew left', 'did the crew left'],
  ['how many fled since 53?', 'how many fled since 1953?'],
  ['deaths post-1990 and pre-2001', 'deaths since 1990 and before 2001'],
  // fillers
  ['Did they use it in the end?', 'Did they use it?'],
  ['what does this go to show', 'what does this show'],
  ['how did they come to hold the area', 'how did they hold the area'],
])('%s: %s', (asked, plain) => {
  expect(plainly(asked)).toBe(plain);
});

it.each([
  'who let them know about the plan',
  'what has been done to him',
  'what date is the treaty of',
  'did he tell them what happened',
  'what did they need the money for',
  'which day is it about',
  'where do they come from',
  'who knows about the plan',
  'what is it short of',
  'on the 2nd of May',
  'on the 3rd April meeting',
  '4 people',
  'what did they make of wood',
  'I read it in the paper',
  'what reason is there',
  'how is the crew taking the boat to port',
  'how many since 53 boats sank',
])('%s: as it is', (asked) => {
  expect(plainly(asked)).toBe(asked);
});
