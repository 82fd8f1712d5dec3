// What is saved under documents/ and is no text is named for what it is, and --fix leaves it alone.

import { expect, it } from 'vitest';
import { checkBriefings } from '../../src/briefing/check.ts';
import { asFolder, miniBriefing } from './mini-briefing.ts';

const third = (text: string) =>
  checkBriefings(asFolder({ ...miniBriefing, 'mini/documents/third.txt': text })).problems.filter(
    ({ code }) => code !== 'document',
  );

it.each([
  ['a PDF', '%PDF-1.7\n1 0 obj  \n<</Type/Catalog>>\n', 'pdf', 1],
  ['a packed file', 'PK\u0003\u0004\u0014  \nword/document.xml', 'archive', 1],
  ['bytes', 'some\u0000bytes  \n', 'binary', 1],
  ['the source of a page', '<!DOCTYPE html>\n<html><body>  \n<p>A storm.</p></body></html>', 'html', 1],
  ['a tag', 'A storm.\nIt <b>hit</b> at noon.', 'markup', 2],
  ['a character as a page writes it', 'A storm.\nRain &amp; wind.', 'entity', 2],
  ['the wrong encoding', 'A storm.\nIt wasnâ€™t forecast.', 'mojibake', 2],
  ['the wrong encoding of an accent', 'The cafÃ© closed.', 'mojibake', 1],
  ['a character that was lost', 'A storm.\nCaf\uFFFD.', 'unreadable', 2],
  [
    'a merge that nobody finished',
    'A storm.\n<<<<<<< ours\nIt hit.\n=======\nIt struck.\n>>>>>>> theirs',
    'merge-conflict',
    2,
  ],
])('%s', (_what, text, code, line) => {
  const problems = third(text);
  expect(problems.map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
  expect(problems[0]).not.toHaveProperty('edit');
});

it.each([
  'A < B and C > D, says the lab; R&D goes on; it’s “over 40 °C”.',
  'Ámbar, Çelik, Ñandú, Łódź, Übermut: names of ships.',
  '======= is a line of signs that no merge wrote, in a sentence',
  'List: a) fog; b) <unknown>',
])('%s is text', (text) => {
  expect(third(text)).toEqual([]);
});
