// A name that is asked for is given by a claim that prints the name of whoever goes by the word of the question.

import { expect, it } from 'vitest';
import { missesName } from '../../src/answer/name-asked.ts';
import { readThread } from '../../src/question/turn.ts';
import { compileProfiles } from '../../src/store/compile-profiles.ts';
import { openProfiles } from '../../src/store/profile.ts';
import { ferryStore } from '../reply/ferry.ts';
import { ferry, told } from './asking.ts';

const profiles = openProfiles(ferryStore, compileProfiles(ferryStore));

it.each([
  ['name of the spokeswoman who told reporters about the fog', 'meridel-struck-tolvan-in-fog', false],
  ['need the name of the spokeswoman who spoke of it', 'meridel-struck-tolvan-in-fog', false],
  ['coastguard spokeswoman at the harbour, name pls', 'meridel-struck-tolvan-in-fog', false],
  ['who was the spokeswoman who told reporters, got a name?', 'meridel-struck-tolvan-in-fog', false],
  // somebody else is named there, or nobody
  ['name of the passenger who told reporters about the fog', 'meridel-struck-tolvan-in-fog', true],
  ['name of the spokeswoman who told reporters', 'hospital-treated-44', true],
  ['name of the dredger that was struck in fog', 'meridel-struck-tolvan-in-fog', false],
  ['name of the dredger rammed during the fog', 'meridel-struck-tolvan-in-fog', false],
  ['names of the dredgers that were struck in fog', 'meridel-struck-tolvan-in-fog', true],
  ['who told reporters about the fog, name?', 'hospital-treated-44', true],
  // as much as is typed already is no answer
  ['the dredger Tolvan, full name?', 'meridel-struck-tolvan-in-fog', true],
  // by the group that somebody belongs to
  ['name of the passenger who heard no alarm', 'abelard-no-alarm', false],
  // no name is asked for
  ['which spokeswoman told reporters', 'hospital-treated-44', false],
])('%s, %s: %s', (asked, id, misses) => {
  const [step] = readThread(profiles, [], asked, '2025-03-20');
  const question = step?.turn.question ?? expect.unreachable();
  expect(missesName(ferryStore.claim(id) ?? expect.unreachable(), question, profiles)).toBe(misses);
});

it('what the bearer of a name spoke about only tells which one he is', () => {
  const focusOf = (asked: string): readonly string[] => {
    const [step] = readThread(profiles, [], asked, '2025-03-20');
    const question = step?.turn.question ?? expect.unreachable();
    return question.focus.map((at) => question.terms[at]?.words ?? '');
  };
  expect(focusOf('name of the spokeswoman who told reporters about the fog')).toEqual([]);
  expect(focusOf('what did the spokeswoman tell reporters about the fog')).toEqual(['fog']);
});

it('is no act: nobody is named, and nothing called', () => {
  const actsOf = (asked: string) =>
    readThread(profiles, [], asked, '2025-03-20')[0]?.turn.query.acts.flatMap(({ acts }) => acts);
  expect(actsOf('what is the other name of the ferry')).toEqual([]);
  expect(actsOf('who named the ferry')).toContain('name');
});

it('what is measured is no thing that is looked for', () => {
  const focusOf = (asked: string) => {
    const question = readThread(profiles, [], asked, '2025-03-20')[0]?.turn.question ?? expect.unreachable();
    return question.focus.map((at) => question.terms[at]?.words);
  };
  expect(focusOf('how much is the planned wall supposed to cost')).toEqual([]);
  expect(focusOf('what is the planned wall')).toEqual(['planned', 'wall']);
});

it.each(["what is the name of the dredger's captain", 'tolvan captain name'])(
  '%s: a claim that tells of another captain, or of him without his name, is none',
  (asked) => expect(told(ferry, asked).outcome).toBe('not-stated'),
);
