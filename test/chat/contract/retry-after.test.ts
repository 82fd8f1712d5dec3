// How long to wait when told so, in seconds or not at all.

import { expect, it } from 'vitest';
import { readRetryAfter } from '../../../src/chat/contract/retry-after.ts';

it.each([
  ['7', 7],
  ['0.4', 0.4],
  [null, 5],
  ['', 5],
  ['0', 5],
  ['-3', 5],
  ['Infinity', 5],
  ['Fri, 27 Nov 2026 23:05:00 GMT', 5],
])('%s is %d s', (header, seconds) => {
  expect(readRetryAfter(header)).toBe(seconds);
});
