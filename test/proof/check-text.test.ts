// A text beside the documents: what is word for word, what was altered and how, which figure and which hedge is not the
// briefing's. Properties hold for any stretch of any document; the sentences are such as people post.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedSentence, checkText } from '../../src/proof/check-text.ts';
import { wordsIn } from '../../src/proof/corpus.ts';
import { toPlain } from '../../src/reply/plain.ts';
import { findingLines } from '../../src/reply/proof-findings.ts';
import { proofReply } from '../../src/reply/proof-reply.ts';
import { ferry, northKorea } from '../answer/asking.ts';

const { store } = northKorea;
const check = (text: string): CheckedSentence =>
  checkText(store, text)[0] ?? expect.unreachable('no sentence');
const lines = (sentence: CheckedSentence) => findingLines(store, sentence);
const states = (text: string) =>
  checkText(store, text).flatMap((one) => one.quotations.map(({ found }) => found.state));

describe('a quotation', () => {
  it('is exact where a document has it word for word, whatever the marks look like', () => {
    const { quotations } = check(
      'Seoul’s agency said that "around 300 of Pyongyang\'s soldiers have been killed" by then.',
    );
    expect(quotations).toHaveLength(1);
    expect(quotations[0]?.found).toMatchObject({ state: 'exact', documents: 1 });
    expect(quotations[0]?.claims[0]?.id).toBe('r-seoul-killed-300');
  });

  it('is altered where a word is not the document’s, and the difference is shown', () => {
    const { quotations } = check('He wrote “around 300 of Pyongyang’s soldiers were killed”.');
    expect(quotations[0]?.found).toMatchObject({
      state: 'altered',
      differences: [
        { in: 'both', words: 'around 300 of Pyongyang’s soldiers' },
        { in: 'document', words: 'have been' },
        { in: 'text', words: 'were' },
        { in: 'both', words: 'killed' },
      ],
    });
  });

  it('is in no document where none has anything like it', () => {
    expect(states('The minister said: “we never sent a single soldier anywhere”.')).toEqual(['nowhere']);
    expect(states('They called it “a picnic”.')).toEqual(['nowhere']);
  });

  it('runs over sentences, and may leave words out', () => {
    expect(states('“around 300 of Pyongyang’s soldiers […] have been killed”')).toEqual(['exact', 'exact']);
    expect(
      states('He said “We love pizza! Around 300 of Pyongyang’s soldiers have been killed” then.'),
    ).toEqual(['nowhere', 'exact']);
  });

  it('of any stretch of any document is exact; with one word put in its place it is altered at that word', () => {
    const stretches = fc
      .constantFrom(...store.briefing.documents)
      .chain((document) => {
        const words = wordsIn(document.text);
        return fc
          .record({ at: fc.nat(words.length - 1), length: fc.integer({ min: 8, max: 60 }) })
          .map(({ at, length }) => ({ document, words: words.slice(at, at + length) }));
      })
      .filter(({ document, words }) => {
        const text = document.text.slice(words[0]?.start, words.at(-1)?.end);
        return words.length >= 8 && !/["“”„«»…\n]|\.\.\./.test(text);
      });
    fc.assert(
      fc.property(stretches, fc.nat(), ({ document, words }, chosen) => {
        const [from = 0, until = 0] = [words[0]?.start, words.at(-1)?.end];
        const text = document.text.slice(from, until);
        const found = checkText(store, `“${text}”`).flatMap((one) =>
          one.quotations.map((each) => each.found),
        );
        expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['exact']));
        const changed = words[2 + (chosen % (words.length - 4))];
        if (changed === undefined) return;
        const other = `${document.text.slice(from, changed.start)}zebra${document.text.slice(changed.end, until)}`;
        const differences = checkText(store, `“${other}”`).flatMap((one) =>
          one.quotations.flatMap(({ found: each }) => (each.state === 'altered' ? each.differences : [])),
        );
        const added = differences.filter((part) => part.in === 'text').map((part) => part.words);
        const isLost = checkText(store, `“${other}”`).some((one) =>
          one.quotations.some(
            ({ text: quoted, found: each }) => each.state === 'nowhere' && quoted.includes('zebra'),
          ),
        );
        // A sentence of a few words of which one is wrong is like nothing any more.
        expect(isLost || added.some((one) => one.includes('zebra'))).toBe(true);
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});

describe('a figure', () => {
  it('that the nearest positions do not print is named with theirs', () => {
    const { figures } = check('According to the NIS, 3,500 North Koreans died.');
    expect(figures).toMatchObject([{ kind: 'not-there' }]);
    expect(figures[0]?.printed).toMatch(/^3,500/);
    expect(figures[0]?.claims.map(({ id }) => id)).toContain('r-seoul-killed-300');
  });

  it('that they print of something else is named too', () => {
    const { figures } = check('Seoul says that 300 North Korean soldiers were injured and 2,700 killed.');
    expect(figures.map(({ kind }) => kind)).toEqual(['other-unit', 'other-unit']);
    expect(
      check('Seoul says that around 300 North Korean soldiers were killed and 2,700 injured.').figures,
    ).toEqual([]);
  });

  it('that they print of that together with something else, or of less, is named with what they count', () => {
    const joint = check('Zelensky says 3,000 North Koreans were killed in Kursk.');
    expect(joint.figures).toMatchObject([{ kind: 'other-unit', units: ['killed-or-wounded'] }]);
    expect(lines(joint)).toContain('3,000: the nearest count killed or wounded by that figure');
    const part = check('Seoul says 300 North Korean troops were killed or wounded.');
    expect(part.figures).toMatchObject([{ kind: 'other-unit', units: ['killed'] }]);
    expect(check('Zelensky said over 3,000 North Korean troops have died or been wounded.').figures).toEqual(
      [],
    );
  });

  it('that somebody else gives than whom the sentence names is told with who does', () => {
    const found = check('Kyiv says 300 North Korean soldiers have been killed.');
    expect(found.figures).toMatchObject([{ printed: '300', kind: 'other-voice' }]);
    expect(lines(found)).toContain(
      '300: said there by Seoul’s spy agency › a South Korean lawmaker; the text names Ukraine',
    );
    for (const text of [
      'According to Seoul, 300 North Korean soldiers have been killed.',
      'The NIS said 300 North Korean soldiers were killed.',
      // Nobody is said to say it.
      'About 300 North Korean soldiers died fighting for Russia.',
    ])
      expect(check(text).figures).toEqual([]);
  });

  it('that follows a month is one still: no day, and no year', () => {
    const { figures } = check('In January 3,500 North Koreans died, according to the NIS.');
    expect(figures).toMatchObject([{ printed: '3,500', kind: 'not-there' }]);
    expect(check('On January 3 North Koreans died, according to the NIS.').figures).toEqual([]);
  });

  it('is no date, and may be written in words', () => {
    expect(
      check('North Korean soldiers were killed in January 2025, on 11 January and at 9:30.').figures,
    ).toEqual([]);
    expect(check('Ukraine captured two North Korean soldiers.').figures).toEqual([]);
    expect(check('Ukraine captured seventeen North Korean soldiers.').figures).toMatchObject([
      { kind: 'not-there' },
    ]);
  });
});

describe('a speaker', () => {
  it('who is not the one of the quotation is told with who is', () => {
    const found = check('"They\'re just two more soldiers," said Yang Uk.');
    expect(found.otherVoice?.id).toBe('c-ryan-just-two-more-soldiers');
    expect(lines(found)).toContain('Said there by Mick Ryan; the text names Yang Uk');
  });

  it('is no prisoner where his state is named: he speaks for himself', () => {
    const quote = store.claim('c-pow-born-2005')?.quotes[0].exact;
    expect(check(`North Korea said: “${quote}”`).otherVoice?.id).toBe('c-pow-born-2005');
  });

  it('is let be where the passage is his, or nobody is named', () => {
    for (const text of [
      'Mick Ryan said the prisoners are "just two more soldiers".',
      'Yang Uk told the BBC "it will be challenging to prove their North Korean nationality".',
      'They are "just two more soldiers".',
    ])
      expect(check(text).otherVoice).toBeUndefined();
  });
});

it('a day that none of the claims that say the same has is named', () => {
  const found = check('The two prisoners were captured on 9 January.');
  expect(found.dates).toMatchObject([{ printed: '9 January' }]);
  expect(lines(found)).toContain('9 January: the nearest have another day');
  expect(check('The two prisoners were captured on 11 January.').dates).toEqual([]);
  expect(check('The two prisoners were captured on January 11, 2025.').dates).toEqual([]);
});

it('a word that a document only happens to have far ahead is no part of the passage', () => {
  const { quotations } = check('Zelensky said over 3,000 North Korean troops have died or been wounded.');
  expect(quotations[0]?.found).toMatchObject({
    differences: [
      { in: 'text', words: 'Zelensky said' },
      { in: 'both', words: 'Over 3,000 North Korean troops have died or been wounded' },
    ],
  });
});

it('a hedge that the nearest position has and the sentence has not is named', () => {
  expect(check('South Korea said 300 of the North’s soldiers have been killed.').dropped).toEqual(['around']);
  expect(check('South Korea said around 300 of the North’s soldiers have been killed.').dropped).toEqual([]);
});

it('what is about something else has nothing near', () => {
  expect(check('My cat sleeps on the kitchen table.')).toMatchObject({
    quotations: [],
    figures: [],
    nearest: [],
  });
});

it('never throws, keeps every sentence, and cites claims of the briefing, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem({ mode: 'sentences' })),
      (text) => {
        const checked = checkText(ferry.store, text);
        const reply = checked.length === 0 ? undefined : proofReply(ferry.store, checked);
        for (const id of reply?.cites ?? []) expect(ferry.store.claim(id)).toBeDefined();
        for (const one of checked) expect(text.normalize('NFC').slice(one.start, one.end)).toBe(one.text);
      },
    ),
    { numRuns: 200, seed: 2 },
  );
});

it('takes time as the text grows, and no more, whatever stands in it', () => {
  const hostile = [
    '“',
    '"',
    'a ',
    'North Korean soldiers ',
    '“around 300 of Pyongyang’s soldiers have been killed” ',
    '300 killed ',
    'two hundred and ',
    '1.',
    '… ',
    store.briefing.documents[0]?.text.slice(0, 1500) ?? '',
  ];
  for (const piece of hostile) {
    const timeOf = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      // The processor's time, not the clock's: what else runs on the machine says nothing.
      const began = process.cpuUsage();
      checkText(store, text);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    timeOf(5000);
    // Quadratic work would take 64 times as long for 8 times the text.
    expect(timeOf(80_000), JSON.stringify(piece.slice(0, 20))).toBeLessThan(30 * timeOf(10_000) + 200);
  }
});

it('reads as lines of comparison, with no verdict', () => {
  const text = 'Seoul said 3,500 were killed. “around 300 of Pyongyang’s soldiers were killed” stands there.';
  expect(toPlain(proofReply(store, checkText(store, text)))).toMatchInlineSnapshot(`
    "Checked against the briefing
    ────────────────────────────

    1. Seoul said 3,500 were killed. “around 300 of Pyongyang’s soldiers were killed” stands there.

    Not word for word, as typed → in Reaction: “around 300 of Pyongyang’s soldiers [were → have been] killed”

    3,500: the nearest have other figures

    Nearest:
    > South Korea’s National Intelligence Service released a new assessment that around 300 of Pyongyang’s soldiers have been killed since their deployment in Ukraine late last year, with another 2,700 wounded
      South Korea’s National Intelligence Service (released a new assessment) → Reaction, 13 January 2025 (date inferred) · as of 13 January 2025

    > South Korea’s National Intelligence Service released a new assessment that around 300 of Pyongyang’s soldiers have been killed since their deployment in Ukraine late last year
      South Korea’s National Intelligence Service (released a new assessment) → Reaction, 13 January 2025 (date inferred) · as of about October 2024 – December 2024

    > the diary of a North Korean soldier who was recently killed in a firefight. Detailing how Pyongyang’s troops are ordered to stand within seven metres of Ukrainian drones as covering soldiers try to shoot them down
      the dead soldier with the diary (Detailing) → a last written note → Wall Street Journal (translated by) → Reaction, 13 January 2025 (date inferred) · as of 11 January 2025 or earlier

    Compared word by word; whether it is true, Sitrep does not say.
    "
  `);
});
