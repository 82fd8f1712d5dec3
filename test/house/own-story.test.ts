// The unit tests know nothing of the shipped briefing: whoever renames a claim of it mends the sets and test/shipped, which
// are about its content, and no test of a part. Commands are no ids here: /casualties is what a person types.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import vitestConfig from '../../vitest.config.ts';
import { loadFolders } from '../reply/ferry.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { include = [], exclude = [] } = unitProject();
const files = globSync(include, { cwd: root, exclude });

function unitProject() {
  for (const project of vitestConfig.test?.projects ?? [])
    if (typeof project === 'object' && 'test' in project && project.test?.name === 'unit')
      return project.test;
  throw new Error('no project is called unit');
}

const ids = (await loadFolders('briefings')).flatMap(({ briefing }) => [
  briefing.id,
  ...[
    briefing.documents,
    briefing.claims,
    briefing.entities,
    briefing.origins,
    briefing.relations,
    briefing.unknowns,
  ].flatMap((records) => records.map(({ id }) => id)),
]);

/** Ids of several words wherever they stand; those of one, such as a country's, only alone between quotes. */
function idsIn(text: string): readonly string[] {
  const words = new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g));
  return ids.filter((id) => (id.includes('-') ? words.has(id) : new RegExp(`(['"\`])${id}\\1`).test(text)));
}

it('an id of the shipped briefing is found in a test', () => {
  expect(ids.length).toBeGreaterThan(400);
  expect(idsIn(readFileSync(path.join(root, 'test/shipped/seen-wrong.test.ts'), 'utf8'))).toContain(
    'r-constitution-citizens',
  );
  expect(idsIn("['ukraine'], 'what did ukraine say', `putin`")).toEqual(['putin', 'ukraine']);
});

it('no unit test holds one', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    idsIn(readFileSync(path.join(root, file), 'utf8')).map((id) => `${file}: ${id}`),
  );
  expect(found).toEqual([]);
});
