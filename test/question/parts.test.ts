// Two questions in one are told apart; accounts set side by side, and two question words for one act, are not.

import { describe, expect, it } from 'vitest';
import { questionParts } from '../../src/question/parts.ts';
import { ferry, told } from '../answer/asking.ts';

describe('a text', () => {
  it.each<[string, readonly string[]]>([
    ['Where are the two held and who questions them?', ['Where are the two held', 'who questions them?']],
    [
      'How did Parliament vote and who will lead the inquiry?',
      ['How did Parliament vote', 'who will lead the inquiry?'],
    ],
    [
      'Was the ministry warned? What does the ministry say?',
      ['Was the ministry warned', 'What does the ministry say?'],
    ],
  ])('“%s” holds several', (text, parts) => {
    expect(questionParts(text)).toEqual(parts);
  });

  it.each([
    'When and where were the two soldiers captured?',
    'Do Kyiv and Seoul agree on North Korean losses?',
    'how many were killed and wounded',
    'is it 10,000 or 11,000 troops, who says what?',
    'zelensky, what did he offer',
  ])('“%s” holds one', (text) => {
    expect(questionParts(text)).toEqual([text]);
  });
});

describe('two questions in one', () => {
  it('are both answered', () => {
    const { outcome, claims } = told(ferry, 'How did Parliament vote and who will lead the inquiry?');
    expect(outcome).toBe('answered');
    expect(claims).toEqual(expect.arrayContaining(['parliament-voted-inquiry', 'steen-leads-inquiry']));
  });

  it('lean on each other', () => {
    const { claims } = told(ferry, 'Where is the captain and what does his lawyer say?');
    expect(claims).toEqual(['captain-in-hospital', 'lawyers-insult']);
  });
});
