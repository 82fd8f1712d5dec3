// A version is tagged when everything that names it says the same.

import { expect, it } from 'vitest';
import { checkReady, type Found } from '../../release/ready.ts';

const changes = `# Changes

About.

## Unreleased

## 1.2.0 – 2027-03-01

### Added

- A thing.

## 1.1.0 – 2027-02-01

- An older thing.
`;
const found: Found = {
  version: '1.2.0',
  locked: '1.2.0',
  changes,
  unclean: '',
  tags: ['v1.1.0', 'v1.0.10', 'other'],
  today: '2027-03-01',
};

it('has its changes for a message', () => {
  expect(checkReady(found)).toEqual({
    tag: 'v1.2.0',
    message: 'Sitrep 1.2.0\n\n### Added\n\n- A thing.\n',
    problems: [],
  });
});

it.each<[string, Partial<Found>, RegExp]>([
  ['no version', { version: '1.2', locked: '1.2' }, /^package\.json: 1\.2 is no version/],
  ['another lock file', { locked: '1.1.0' }, /^package-lock\.json has 1\.1\.0: npm version 1\.2\.0/],
  ['another day', { today: '2027-03-02' }, /“## 1\.2\.0 – 2027-03-02”$/],
  ['nothing released', { changes: '# Changes\n\n## Unreleased\n\n- A thing.\n' }, /its newest version is “”/],
  [
    'no changes',
    { changes: '## 1.2.0 – 2027-03-01\n\n## 1.1.0 – 2027-02-01\n\n- x\n' },
    /nothing stands under/,
  ],
  [
    'lines that wait',
    { changes: changes.replace('Unreleased\n', 'Unreleased\n\n- B.\n') },
    /under Unreleased/,
  ],
  ['work that is not committed', { unclean: ' M src/config.ts' }, /not clean:\n M src\/config\.ts/],
  ['its own tag', { tags: ['v1.2.0'] }, /^v1\.2\.0 is there already$/],
  ['a later tag', { tags: ['v1.10.0'] }, /^a later version than 1\.2\.0 is tagged$/],
])('is refused with %s', (_what, changed, problem) => {
  expect(checkReady({ ...found, ...changed }).problems).toContainEqual(expect.stringMatching(problem));
});
