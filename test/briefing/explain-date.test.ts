// A date that is none of ours is told with the form that would be right: both where it can be read two ways.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseEdtf } from '../../src/briefing/edtf.ts';
import { explainDate } from '../../src/briefing/explain-date.ts';

it.each([
  ['05/01/2024', 'write 2024-05-01 or 2024-01-05'],
  ['13/01/2024', 'write 2024-01-13'],
  ['13.1.2024', 'write 2024-01-13'],
  ['05/05/2024', 'write 2024-05-05'],
  ['05/01/24', 'write 2024-05-01 or 2024-01-05'],
  ['2024-5-1', 'write 2024-05-01 or 2024-01-05'],
  ['2024/05/13', 'write 2024-05-13'],
  ['20240513', 'write 2024-05-13'],
  ['2024-05-13T10:00:00Z', 'write 2024-05-13'],
  ['13 May 2024', 'write 2024-05-13'],
  ['May 13th, 2024', 'write 2024-05-13'],
  ['May 2024', 'write 2024-05'],
  ['2024-05-13/2024-05-12', '(it ends before it begins): write 2024-05-12/2024-05-13'],
  ['2024-02-30', '(February 2024 has 29 days): a date is'],
  ['2024-13-01', '(there is no month 13): write 2024-01-13'],
  ['Monday', 'a date is 2025-01-13'],
])('%s → %s', (text, remedy) => {
  expect(explainDate(text)).toContain(`“${text}” is no date we read`);
  expect(explainDate(text)).toContain(remedy);
});

it('never offers a form that is no date, whatever was written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d./T -]{0,14}$/)), (text) => {
      const offered = /: write (.*)$/.exec(explainDate(text))?.[1]?.split(' or ') ?? [];
      for (const date of offered) expect(parseEdtf(date)).toBeDefined();
    }),
  );
});
