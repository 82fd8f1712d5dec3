// Chat and telegram spellings as the words that they stand for.

import { describe, expect, it } from 'vitest';
import { mendChatSpelling } from '../../src/language/en/chat-spelling.ts';
import { plainly } from '../../src/language/en/plain-forms.ts';

describe('chat spellings', () => {
  it.each([
    ['how many pts in hosp', 'how many patients in hospital'],
    ['offl stmt from the mgmt', 'official statement from the management'],
    ['intl reps at the presser', 'international representatives at the press conference'],
    ['wld hed take it, abt wht', 'would he would take it, about what'],
    ['who’d rather stay than go', 'who would rather stay than go'],
    ["did they say they'd been told", 'did they say they had been told'],
    ["what'll they do if she'd stayed", 'what will they do if she had stayed'],
    ["we're told it's the crew's", "we are told it's the crew's"],
    ['Maj Gen Moor and Capt Hrell', 'major general Moor and captain Hrell'],
    ['the HQ and the MGMT', 'the HQ and the MGMT'],
  ])('%s: %s', (typed, plain) => expect(mendChatSpelling(typed)).toBe(plain));

  it('“asap” and “fyi” say nothing of what is asked', () =>
    expect(plainly('need the toll asap').trim()).toBe(plainly('need the toll').trim()));
});
