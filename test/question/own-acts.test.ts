// An act of a briefing's own is read in a question as the shared ones are: in all its forms, and with its roles.

import { expect, it } from 'vitest';
import { checkBriefings } from '../../src/briefing/check.ts';
import { readThread } from '../../src/question/turn.ts';
import { compileProfiles } from '../../src/store/compile-profiles.ts';
import { openProfiles } from '../../src/store/profile.ts';
import { createStore } from '../../src/store/store.ts';
import { asFolder, type Files, miniBriefing } from '../briefing/mini-briefing.ts';

const moor = `moor:
  verbs: [make fast, smite]
  irregular: { smite: [smote, smitten] }
  called: { by: [hawserman] }
`;

/** The acts of a question, with who does it and to whom. */
function actsIn(question: string, files: Files): readonly unknown[] {
  const [briefing] = checkBriefings(asFolder(files)).briefings;
  if (briefing === undefined) throw new Error('the mini briefing has a finding');
  const store = createStore(briefing);
  const profiles = openProfiles(store, compileProfiles(store));
  const [step] = readThread(profiles, [], question, '2025-04-01');
  return (step?.turn.query.acts ?? []).map(({ acts, by, of }) => [
    acts,
    by?.entities ?? [],
    of?.entities ?? [],
  ]);
}

const own = { ...miniBriefing, 'mini/acts.yaml': moor };

it.each([
  ['did the mayor make the boats fast?', [[['moor'], ['mayor'], []]], [[['produce'], ['mayor'], []]]],
  ['were the boats smitten by the divers?', [[['moor'], ['divers'], ['boats']]], []],
])('%s', (question, acts, without) => {
  expect(actsIn(question, own)).toEqual(acts);
  expect(actsIn(question, miniBriefing)).toEqual(without);
});
