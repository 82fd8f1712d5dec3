// Numbers as documents print them, read back as the figures that a claim records.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedNumbers } from '../../src/briefing/printed-numbers.ts';

describe('printedNumbers', () => {
  it.each([
    ['around 300', [300]],
    ['another 2,700 wounded', [2700]],
    ['over 3,000 died or wounded', [3000]],
    ['10,000 to 12,000', [10000, 12000]],
    ['10–12,000 soldiers', [10, 12000, 10000]],
    ['two to three million', [2, 3000000, 2000000]],
    ['1.2 million', [1200000]],
    ['£4.5bn', [4500000000]],
    ['150m euros', [150000000]],
    ['two', [2]],
    ['Two persons remain unaccounted for', [2]],
    ['six-week', [6]],
    ['within seven metres', [7]],
    ['twenty-two', [22]],
    ['two hundred and fifty', [250]],
    ['three thousand two hundred', [3200]],
    ['a hundred', [100]],
    ['half a million', [500000]],
    ['half a dozen', [6]],
    // With a part of one.
    ['two and a half hours', [2.5]],
    ['twenty-two and a half', [22.5]],
    ['one-and-a-half years', [1.5]],
    ['two and three quarters', [2.75]],
    ['2½', [2.5]],
    ['2 1/2 hours', [2.5]],
    ['½', [0.5]],
    ['one and a half million', [1500000]],
    ['2½ million', [2500000]],
    ['a million and a half', [1500000]],
    ['a dozen and a half', [18]],
    ['two and a half to three million', [2.5, 3000000, 2500000]],
    ['two and half of the crew', [2, 0.5]],
    ['three quarters and a half-hour', [3, 0.5]],
    ['on 2 1/20', [2, 1, 20]],
    ['two dozen', [24]],
    ['a dozen', [12]],
    ['one or two', [1, 2]],
    ['more than one hundred thousand', [100000]],
    ['a North Korean soldier', [1]],
    ['no survivors', [0]],
    ['at least twice', [2]],
    ['seven or eight hundred', [7, 800, 700]],
    ['thousands', []],
    ['several dozens of soldiers', []],
    ['some', []],
    ['', []],
  ])('%s', (phrase, numbers) => {
    expect([...printedNumbers(phrase)].sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('finds a whole number however it is grouped, in any sentence around it', () => {
    const around = fc.constantFrom('around ', 'more than ', '', 'Seoul’s ');
    fc.assert(
      fc.property(fc.nat(999_999_999), around, fc.boolean(), (n, before, grouped) => {
        const printed = grouped ? n.toLocaleString('en-GB') : String(n);
        expect([...printedNumbers(`${before}${printed} soldiers`)]).toEqual([n]);
      }),
    );
  });
});
