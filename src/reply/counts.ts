// Numbers of our own things (documents, claims, origins) in words, so that sentences read well.

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "one document", "five documents", "27 claims". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${WORDS[count] ?? count} ${count === 1 ? noun : plural}`;
}
