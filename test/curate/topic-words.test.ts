// The topic of a clause: by its words, by how the topic is called, by whom it names, and by what stands around it.

import { expect, it } from 'vitest';
import { createTopicGuess, type PlacedClause } from '../../src/curate/propose/topic-words.ts';

const topics = [
  { command: 'toll', words: ['deaths', 'cases'], title: 'Deaths and cases', description: 'How many died' },
  { command: 'water', words: ['wells'], title: 'The water', description: 'Wells, and how it came' },
  { command: 'response', words: ['hospital'], title: 'What is done', description: 'Vaccination, politics' },
];
const known = (id: string, topic: string, text: string, about: readonly string[] = []) => ({
  id,
  topics: [topic],
  text,
  acts: [],
  counted: [],
  about,
  origin: 'x',
  figures: [],
  date: null,
});
const claimed = [
  known('1', 'toll', 'Forty people have died of the fever'),
  known('2', 'toll', 'The fever killed a baker'),
  known('3', 'toll', 'The count rose to fifty'),
  known('4', 'water', 'The sewer runs beside the pump'),
  known('5', 'water', 'The pump was shut'),
  known('6', 'response', 'Soldiers put up tents', ['roux']),
  known('7', 'response', 'He refused to close the border', ['roux']),
  known('8', 'response', 'A ship with salts came'),
];
const clause = (text: string, some: Partial<PlacedClause> = {}): PlacedClause => ({
  text,
  units: [],
  names: [],
  paragraph: 0,
  ...some,
});
const guess = (...clauses: readonly PlacedClause[]) =>
  createTopicGuess({ claimed, topics, units: {} })(clauses);

it.each([
  ['Engineers mended the pump', {}, 'water'],
  // By another form of a word in its description.
  ['Nurses began vaccinating on Tuesday', {}, 'response'],
  ['All wells are shut', {}, 'water'],
  ['He ruled nothing out', { names: ['roux'] }, 'response'],
])('“%s” is of the topic whose words it has', (text, some, topic) => {
  expect(guess(clause(text, some))).toEqual([topic]);
});

it('what says nothing of its own is of the topic around it, most of all in its paragraph', () => {
  const silent = clause('He called it a scandal', { paragraph: 2 });
  expect(guess(clause('The pump beside the sewer is shut', { paragraph: 2 }), silent)).toEqual([
    'water',
    'water',
  ]);
  expect(
    guess(
      clause('The pump beside the sewer is shut', { paragraph: 1 }),
      silent,
      clause('The fever killed forty and the count rose', { paragraph: 2 }),
    )[1],
  ).toBe('toll');
});

it('nothing speaks for any topic where no word does, and the only topic is that of all', () => {
  expect(guess(clause('He called it a scandal'))).toEqual([undefined]);
  const [only] = topics;
  expect(
    createTopicGuess({ claimed: [], topics: only === undefined ? [] : [only], units: {} })([
      clause('He called it a scandal'),
    ]),
  ).toEqual(['toll']);
});
