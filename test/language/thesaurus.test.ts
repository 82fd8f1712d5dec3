// The thesaurus: what each line must be, and that everyday words and a desk's own stand on one line.

import { describe, expect, it } from 'vitest';
import { synonyms } from '../../src/language/en/synonyms.ts';
import { readWords } from '../../src/language/words.ts';

const stemsOf = (phrase: string): string =>
  readWords(phrase)
    .map((word) => word.stem)
    .join(' ');

const lines = synonyms.map((line) => new Set(line.map(stemsOf)));
const share = (one: string, other: string): boolean =>
  lines.some((stems) => stems.has(stemsOf(one)) && stems.has(stemsOf(other)));

describe('the thesaurus', () => {
  it('has no line of one word in two forms, and no empty phrase', () => {
    expect(synonyms.filter((_, at) => (lines[at]?.size ?? 0) < 2)).toEqual([]);
    expect(synonyms.filter((_, at) => lines[at]?.has(''))).toEqual([]);
  });

  it.each([
    ['hush-hush', 'covert'],
    ['dicey', 'risky'],
    ['up in the air', 'unclear'],
    ['poorly trained', 'inexperienced'],
    ['killed by their own', 'friendly fire'],
    ['on the mend', 'recovering'],
    ['mum-to-be', 'pregnant'],
    ['in the offing', 'upcoming'],
    ['car park', 'parking lot'],
    ['no-fly zone', 'close the skies'],
    ['taken ill', 'fell ill'],
    ['came back positive', 'tested positive'],
    ['raw milk', 'unpasteurised'],
    ['job losses', 'laid off'],
    ['reported missing', 'missing person'],
    ['took back the figure', 'figure was withdrawn'],
    ['taps ran dry', 'no running water'],
    ['passed a red signal', 'ran a red light'],
    ['hit', 'affected'],
    ['biggest', 'largest'],
    ['stench', 'smell'],
    ['withdrew', 'retracted'],
    ['traced to', 'came from'],
  ])('%s is %s', (everyday, desks) => expect(share(everyday, desks)).toBe(true));

  it.each([
    ['killed', 'wounded'],
    ['seriously wounded', 'slightly wounded'],
    ['confirmed', 'denied'],
    ['unconfirmed', 'denied'],
    ['colonel', 'major'],
    ['bishop', 'monk'],
    ['trainee', 'international'],
    ['north', 'south'],
    ['came back positive', 'came back negative'],
    ['seriously ill', 'critically ill'],
    ['preliminary figure', 'final figure'],
    ['revised upwards', 'revised downwards'],
    ['private', 'privatisation'],
    ['arrested', 'sentenced to prison'],
    ['executives', 'leader'],
    ['railing', 'barrier'],
  ])('%s is not %s', (one, other) => expect(share(one, other)).toBe(false));
});
