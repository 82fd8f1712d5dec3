// Longer ways to ask are read as the plain ones, and nothing of what is asked is lost with them.

import { expect, it } from 'vitest';
import { plainly } from '../../src/language/en/plain-forms.ts';

it.each([
  // what goes ahead of a question
  ['let me know what Zelensky wants', 'what Zelensky wants'],
  ['Could you please tell us how many were hurt?', 'how many were hurt?'],
  ['hey, does anyone know who signed it', 'who signed it'],
  ["I'd like to know when it sank", 'when it sank'],
  ['just wondering, why did they leave', 'why did they leave'],
  ['any idea where he is', 'where he is'],
  ['quick question: who signed it', 'who signed it'],
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
  // fillers
  ['Did they use it in the end?', 'Did they use it?'],
  ['what does this go to show', 'what does this show'],
  ['how did they come to hold the area', 'how did they hold the area'],
])('%s: %s', (asked, plain) => {
  expect(plainly(asked)).toBe(plain);
});

it.each([
  'who let them know about the plan',
  'what date is the treaty of',
  'did he tell them what happened',
  'what did they need the money for',
  'which day is it about',
  'where do they come from',
  'who knows about the plan',
])('%s: as it is', (asked) => {
  expect(plainly(asked)).toBe(asked);
});
