// What `check --fix` writes where a claim lacks its origin or its topic, and what it leaves to a person.

import { expect, it } from 'vitest';
import { checkBriefings } from '../../src/briefing/check.ts';
import { readBriefing } from '../../src/briefing/read.ts';
import { fillClaims } from '../../src/curate/fill-claims.ts';
import { asFolder, type Files, withChange, without } from '../briefing/mini-briefing.ts';

const claims = 'mini/claims/note.yaml';
const fill = (files: Files) => fillClaims(readBriefing(asFolder(files), 'mini'), (file) => files[file] ?? '');

const speech = '        cue: said\n    origin: mayors-speech\n';
const blow = 'cue: she said }]\n    origin: mayors-speech\n';
const oneWithout = withChange(claims, speech, '        cue: said\n');
const noneWith = withChange(claims, blow, 'cue: she said }]\n', oneWithout);

it('writes the origin that the same chain has in the document', () => {
  const { files, origins } = fill(oneWithout);
  expect([...origins]).toEqual([['mayor-300', 'mayors-speech']]);
  expect([...files]).toEqual([[claims, withChange(claims, speech, speech)[claims]]]);
});

it('enters a new event once, and two claims under it', () => {
  const { files, origins } = fill(noneWith);
  expect([...origins]).toEqual([
    ['mayor-300', 'mayor-in-note'],
    ['blow', 'mayor-in-note'],
  ]);
  expect(files.get('mini/origins.yaml')?.match(/^mayor-in-note: .*$/gm)).toEqual([
    'mayor-in-note: { what: what Ida Berg says in Harbour news, by: [ mayor ], when: { date: 2025-03-10, words: on Monday, why: the same } }',
  ]);
  const filled = { ...noneWith, ...Object.fromEntries(files) };
  // The one that nothing goes back to any more is a person's to remove.
  expect(checkBriefings(asFolder(filled)).problems.map(({ what }) => what)).toEqual([
    'mayors-speech: no claim goes back to this origin',
  ]);
  expect(fill(filled).files.size).toBe(0);
});

it('enters what the same people say on another day as another event', () => {
  const tuesday = '    said: { date: 2025-03-11, words: on Tuesday, why: printed }\n';
  const { origins } = fill(withChange(claims, blow, `cue: she said }]\n${tuesday}`, oneWithout));
  expect([...origins]).toEqual([
    ['mayor-300', 'mayor-in-note'],
    ['blow', 'mayor-in-note-2025-03-11'],
  ]);
});

const act = (files: Files, places: readonly string[]): Files =>
  places.reduce(
    (some, place) => withChange(claims, place, `    says: { act: lose, of: boats }\n${place}`, some),
    files,
  );
/** Two claims under /boats tell of the act, and one that no topic shows. */
const unlisted = withChange(
  'mini/topics/order.yaml',
  ', blow]',
  ']',
  withChange(claims, '    topics: [order]\n    asks: [what', '    asks: [what'),
);
const [counted, divers, called] = [
  '    kind: estimate\n',
  '    condition: who counted',
  '    kind: quotation\n',
];

it('writes the topic that shows the others of an act; where fewer than two tell, nothing', () => {
  expect([...fill(act(unlisted, [counted, divers, called])).topics]).toEqual([['blow', 'boats']]);
  expect(fill(act(unlisted, [counted, called])).topics.size).toBe(0);
  expect(fill(act(unlisted, [counted, divers])).topics.size).toBe(0);
});

it('writes the topic by what is drafted too, and the only one where there is one', () => {
  const files = [counted, divers].reduce(
    (some, place) => withChange(claims, place, `    says: { act: lose, of: boats }\n${place}`, some),
    withChange(claims, called, `    drafted: { act: lose, of: boats }\n${called}`, unlisted),
  );
  expect(fill(files).topics.get('blow')).toBe('boats');
  expect(fill(without('mini/topics/order.yaml', unlisted)).topics.get('blow')).toBe('boats');
});

it('writes none where the others of the act stand under several', () => {
  const unknown = '    kind: stated-unknown\n';
  const letter = withChange(
    'mini/claims/letter.yaml',
    '    kind: estimate\n',
    '    says: { act: lose, of: boats }\n    kind: estimate\n',
    unlisted,
  );
  // Of four, two.
  const files = withChange('mini/topics/boats.yaml', '      - divers-12\n', '', letter);
  const moved = withChange(
    claims,
    '    topics: [boats]\n    asks: [how many wrecks',
    '    topics: [order]\n    asks: [how many wrecks',
    files,
  );
  expect(fill(act(moved, [counted, divers, called, unknown])).topics.get('blow')).toBeUndefined();
  expect(fill(act(letter, [counted, divers, called, unknown])).topics.get('blow')).toBe('boats');
});

it('check tells once of all claims of a document that no topic shows', () => {
  const two = withChange(
    'mini/topics/order.yaml',
    '[order-unknown]',
    '[]',
    withChange(claims, '    topics: [order]\n    asks: [who', '    asks: [who', unlisted),
  );
  const told = checkBriefings(asFolder(two)).problems.filter(({ what }) => what.includes('no topic’s file'));
  expect(told.map(({ what }) => what)).toEqual([
    'blow: no topic’s file lists it, and `topics` is missing; the same of 1 more: order-unknown',
  ]);
});
