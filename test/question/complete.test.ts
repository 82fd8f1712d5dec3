// What a question takes over from the one before it: nothing where it says all that it needs.

import { describe, expect, it } from 'vitest';
import { readThread } from '../../src/question/turn.ts';
import { compileProfiles } from '../../src/store/compile-profiles.ts';
import { openProfiles } from '../../src/store/profile.ts';
import { northKorea } from '../answer/asking.ts';

const profiles = openProfiles(northKorea.store, compileProfiles(northKorea.store));

function takenOver(before: string, question: string): readonly string[] {
  const { context } = readThread(profiles, [before], question, '2025-02-01').at(-1)?.turn ?? {};
  return [...(context?.words ?? []), ...(context?.speakers ?? [])];
}

const before = 'what did Zelensky say about the languages of the prisoners?';

describe('after “what did Zelensky say about the languages of the prisoners?”', () => {
  it.each([
    'how many were killed?',
    'how many soldiers were captured?',
    'who was captured?',
    'how many have been wounded?',
    'when did Ukraine capture the soldiers?',
  ])('“%s” takes over nothing', (question) => {
    expect(takenOver(before, question)).toEqual([]);
  });

  it.each(['and killed?', 'and how many were killed?', 'how many?', 'where were they captured?', 'wounded?'])(
    '“%s” goes on from it',
    (question) => {
      expect(takenOver(before, question)).not.toEqual([]);
    },
  );
});
