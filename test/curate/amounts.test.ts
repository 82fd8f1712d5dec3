// Which numbers of a sentence are figures, with their printed words, and which are days, ages, ranks or people known already.

import { expect, it } from 'vitest';
import { findAmounts } from '../../src/curate/propose/amounts.ts';

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['At least 38 passengers were treated', ['At least 38']],
  ['between 400 and 550 people died', ['between 400 and 550']],
  ['Some 9,400 people and 14 crew', ['Some 9,400', '14']],
  ['One of the two people still missing is a deckhand', ['two']],
  ['The operator is owned to 51% by the state', ['51']],
  ['Residents say the water came more than an hour earlier', ['more than an hour']],
  ['about 11 hours after an earthquake', ['about 11']],
  ['The strike halted nine in ten services', ['nine in ten']],
  ['The number rose from 61 to 44 on 6 March', ['61 to 44']],
  // What counts nobody.
  ['It was built in 1987 and sank at 3 a.m. on March 6', []],
  ['The wave arrived at a quarter past two', []],
  ['The alarm was raised at five in the morning', []],
  ['The list has no children under the age of four', []],
  ['Pavel Ostrin, 23, and a 52-year-old man', []],
  ['2. The truth about the plot', []],
  ['Six days after the dam burst the valley has a new villain', []],
  ['It killed 27 people in nine days', ['27']],
  ['All will be home within a week', []],
  ['It will cost 85 million crowns over two years', ['85 million']],
  ['Then these two prisoners may be punished, and the two young men know it', []],
  ['Police have recovered 11 of the 14 watches', ['11']],
  ['That is twice the figure, said a mother of three', []],
  // The number of a name.
  ['It kept 90 drums in Warehouse 6 and Hall 3', ['90']],
  ['Halls 2, 3 and 4 burned', []],
  ['Article 4 was invoked after Flight 221 left Route 9', []],
  ['Passengers left through gate 7, and room 12 was empty', []],
  ['Section 9 of Law 212 allows 60 days', ['60']],
  ['Patient 31 infected 12 others', ['12']],
  ['Phase two begins, and the Big Four agree', []],
  ['The crash of a Boeing 737 and the spread of Covid-19 killed 12', ['12']],
  // A count beside such a word.
  ['In the hall 300 people slept, and the House 12 votes short', ['300', '12']],
  ['On the train 40 passengers sat', ['40']],
  ['In Orvik 14 died, and on Tuesday 9', ['14', '9']],
  ['It cost Ostrin 500 crowns', ['500']],
  ['By late Tuesday 14 had been found', ['14']],
];

it.each(rows)('%s', (sentence, printed) => {
  expect(findAmounts(sentence).map((amount) => amount.printed)).toEqual(printed);
});
