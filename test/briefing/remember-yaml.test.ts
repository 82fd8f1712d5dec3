// A second check reads only the files whose text has changed: that is what makes --watch quick.

import { expect, it } from 'vitest';
import { checkBriefings } from '../../src/briefing/check.ts';
import { createMemory } from '../../src/briefing/remember-yaml.ts';
import { asFolder, miniBriefing, withChange } from './mini-briefing.ts';

it('gives the same file for the same text, and a new one for any other', () => {
  const remember = createMemory();
  const seen: string[] = [];
  const parse: typeof remember = (file, text, schema, absent, records) => {
    const read = remember(file, text, schema, absent, records);
    if (remember(file, text, schema, absent, records) !== read) seen.push(file);
    return read;
  };
  expect(checkBriefings(asFolder(miniBriefing), parse).problems).toEqual([]);
  expect(seen).toEqual([]);
  const changed = withChange('mini/claims/note.yaml', 'cue: said\n', 'cue: claimed\n');
  expect(checkBriefings(asFolder(changed), parse).problems.map(({ what }) => what)).toEqual([
    'mayor-300: cue “claimed” is not printed in the document',
  ]);
  expect(checkBriefings(asFolder(miniBriefing), parse).problems).toEqual([]);
});
