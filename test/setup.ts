// Runs before each test file: a test during which our code logs an error fails, unless it said that it expects one.
// Unhandled rejections need nothing here: vitest fails the run for each of them.

import { afterEach } from 'vitest';
import { takeUnexpectedErrors, watchForErrors } from './logged-errors.ts';

watchForErrors();

afterEach(() => {
  const [first, ...others] = takeUnexpectedErrors();
  if (first === undefined) return;
  const more = others.length === 0 ? '' : `\n(and ${others.length} more)`;
  throw new Error(`this test logged an error that it does not expect:\n${first}${more}`);
});
