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
  by: [],
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

it('words of one claim say less than the words by which a topic is called', () => {
  expect(guess(clause('A ship with salts came for the cases'))).toEqual(['toll']);
});

it('a word by which a topic is called says less where most claims with it are of another topic', () => {
  const elsewhere = ['9', '10', '11', '12', '13', '14', '15', '16', '17', '18'].map((id) =>
    known(id, 'toll', `The hospital took in case ${id}`),
  );
  const both = clause('The hospital has wells');
  expect(guess(both)).toEqual(['response']);
  expect(createTopicGuess({ claimed: [...claimed, ...elsewhere], topics, units: {} })([both])).toEqual([
    'water',
  ]);
});

it('whom several claims of a topic name says more than words do', () => {
  const named = clause('Roux stood at the pump beside it', { names: ['roux'] });
  const more = known('9', 'response', 'He went home', ['roux']);
  expect(guess(named)).toEqual(['water']);
  expect(createTopicGuess({ claimed: [...claimed, more], topics, units: {} })([named])).toEqual(['response']);
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

it('a paragraph is of one thing: what stands far off in it speaks too', () => {
  const silent = [1, 2, 3, 4].map(() => clause('He called it a scandal'));
  const rest = guess(clause('The pump beside the sewer is shut, and all the wells'), ...silent);
  expect(rest).toEqual(['water', 'water', 'water', 'water', 'water']);
});

it('a paragraph that names nobody of the story tells of what stands beside it', () => {
  const beside = { command: 'more', words: [], title: 'Other news', description: 'All else', outside: true };
  const of = (...clauses: readonly PlacedClause[]) =>
    createTopicGuess({ claimed, topics: [...topics, beside], units: {} })(clauses);
  expect(of(clause('The pound fell by a cent', { names: ['treasury'] }))).toEqual(['more']);
  expect(of(clause('The pound fell by a cent', { names: ['treasury', 'roux'] }))).toEqual(['response']);
  // Its words say more than that.
  expect(of(clause('Engineers shut the pump and all the wells'))).toEqual(['water']);
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
