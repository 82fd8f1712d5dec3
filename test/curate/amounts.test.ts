// Which numbers of a sentence are figures, with their printed words, and which are days, ages, ranks or people known already.

import { expect, it } from 'vitest';
import { findAmounts, isIncidental } from '../../src/curate/propose/amounts.ts';

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['At least 38 passengers were treated', ['At least 38']],
  ['between 400 and 550 people died', ['between 400 and 550']],
  ['Some 9,400 people and 14 crew', ['Some 9,400', '14']],
  ['One of the two people still missing is a deckhand', ['two']],
  ['The operator is owned to 51% by the state', ['51']],
  ['Residents say the water came more than an hour earlier', ['more than an hour']],
  ['about 11 hours after an earthquake', ['about 11']],
  ['The strike halted nine in ten services', []],
  ['The number rose from 61 to 44 on 6 March', ['61 to 44']],
  // Bounds before and behind, with how far.
  ['At most forty people and as many as 100 men', ['At most forty', 'as many as 100']],
  [
    'It cost well over two million marks and just under 400 lives',
    ['well over two million', 'just under 400'],
  ],
  ['No fewer than 200 lit candles, not more than 12 spoke', ['No fewer than 200', 'not more than 12']],
  [
    'It has “forty rifles at most”, 40 people or more, and 12 or so mules',
    ['forty rifles at most', '40 people or more', '12 or so'],
  ],
  ['Close to 400', ['Close to 400']],
  // In two measures.
  [
    'It ran for over nine hours and twenty minutes, and not six hours',
    ['over nine hours and twenty minutes'],
  ],
  [
    'They waited an hour and twenty minutes at a wall one metre forty high',
    ['an hour and twenty minutes', 'one metre forty'],
  ],
  ['They left two days and three hours ago', []],
  // A part of the verb is no hedge.
  ['A man had handed over 800,000 crowns and signed over 14 houses', ['800,000', '14']],
  ['The ration went back up to 350 grams, for up to 40 men', ['350', 'up to 40']],
  ['They handed over more than 40 men and lost over 30', ['more than 40', 'over 30']],
  ['Norda took over seven branches, and it took over an hour', ['seven', 'over an hour']],
  // Another figure than the one told.
  ['Twelve people were missing, not 14', ['Twelve']],
  [
    'Six were taken and not about 600, 78 rather than the 92 first reported, four instead of nine',
    ['Six', '78', 'four'],
  ],
  ['The seizure three days ago and a blast two hours later killed 12', ['12']],
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
  ["It sank at about six o'clock with 14 men", ['14']],
  ['Seven of the region’s twelve ferries sail', ['Seven']],
  // With a part of one.
  [
    'It sailed for more than two and a half hours with half a dozen men',
    ['more than two and a half', 'half a dozen'],
  ],
  ['They lent it one and a half million crowns a year and a half ago', ['one and a half million']],
  ['It weighs 2½ tonnes and cost half a million', ['2½', 'half a million']],
  // Of another figure, of how many, how old.
  ['It held three times the permitted level, three times what was said, and was shut three times', ['three']],
  ['He drove the third of five lorries himself', []],
  ['A woman of 58 died, and a boy of six', []],
  ['The last seven captives came home, and the last of six boats', []],
  // Taken back.
  ['The figure of 231, published on Thursday, is withdrawn', []],
  ['The figure of 640 tonnes that our spokesman gave was wrong', []],
  ['The earlier figure of about 40 tonnes was an estimate', []],
  ['We do not accept the figure of 1,150 tonnes', []],
  ['He drops the demand for three million crowns', []],
  ['The figure of 231 stands', ['231']],
  ['It rejected 95 million and accepts the figure of 12', ['95 million', '12']],
  ['By late Tuesday 14 had been found', ['14']],
];

it.each(rows)('%s', (sentence, printed) => {
  expect(findAmounts(sentence).map((amount) => amount.printed)).toEqual(printed);
});

/** Those that the story has no unit for. */
const beside: readonly (readonly [string, readonly string[]])[] = [
  ['It struck four towns and three districts and killed 12', ['12']],
  ['The hall, 14 kilometres upriver from the port, stands four streets from the mill', []],
  ['They worked twelve-hour shifts and read a two-line notice', []],
  ['The 58-metre-high dam broke', ['58']],
  ['If more than three patients need it, 40 will be moved', ['40']],
  ['The couple, married for 46 years, have a dog that is fourteen months old', []],
  ['It took in 40 towns and eight men', ['40', 'eight']],
];

it.each(beside)('beside the story: %s', (sentence, printed) => {
  const told = findAmounts(sentence).filter((amount) => !isIncidental(amount, sentence));
  expect(told.map((amount) => amount.printed)).toEqual(printed);
});
