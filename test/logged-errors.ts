// What the code under test logs as an error, seen where it leaves the process: console.error, and lines of pino's JSON
// at level error or fatal, which go to the file descriptors of stdout and stderr.

import fs from 'node:fs';

const ERROR_LEVEL = 50;
const logged: string[] = [];
let expected: RegExp[] = [];

/** For a test of a failure: errors that match are part of the test; it still fails for any other. */
export function expectLoggedError(pattern: RegExp): void {
  expected.push(pattern);
}

/** What was logged since the last call and not expected. Expectations end with the test. */
export function takeUnexpectedErrors(): readonly string[] {
  const unexpected = logged.filter((text) => !expected.some((pattern) => pattern.test(text)));
  logged.length = 0;
  expected = [];
  return unexpected;
}

/** Begins to watch; what is written still reaches its destination. */
export function watchForErrors(): void {
  const { error } = console;
  console.error = (...values: unknown[]) => {
    logged.push(values.map(describe).join(' '));
    error.apply(console, values);
  };
  const { write, writeSync } = fs;
  const watched = (fd: unknown, data: unknown): void => {
    if (fd === 1 || fd === 2) noteLogLines(typeof data === 'string' ? data : String(data));
  };
  fs.write = Object.assign((...args: Parameters<typeof write>) => {
    watched(args[0], args[1]);
    return write.apply(fs, args);
  }, write);
  fs.writeSync = ((...args: Parameters<typeof writeSync>) => {
    watched(args[0], args[1]);
    return writeSync.apply(fs, args);
  }) as typeof writeSync;
  for (const stream of [process.stdout, process.stderr]) {
    const whole = stream.write;
    stream.write = ((...args: Parameters<typeof whole>) => {
      noteLogLines(String(args[0]));
      return whole.apply(stream, args);
    }) as typeof whole;
  }
}

function noteLogLines(text: string): void {
  for (const line of text.split('\n')) {
    const level = /^\{"level":(\d+)/.exec(line)?.[1];
    if (level !== undefined && Number(level) >= ERROR_LEVEL) logged.push(line);
  }
}

function describe(value: unknown): string {
  return value instanceof Error ? (value.stack ?? value.message) : String(value);
}
