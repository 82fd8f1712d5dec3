// A mutant whose text is gone from the sources proves nothing any more.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mutants } from './list.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test.each(mutants.map(({ name, file, from }) => ({ name, file, from })))(
  'can be made, once: $name',
  ({ file, from }) => {
    expect(readFileSync(path.join(root, file), 'utf8').split(from)).toHaveLength(2);
  },
);
