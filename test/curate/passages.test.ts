// What a proposal quotes: a quotation whole, a clause without what trails behind it, a sentence with the one that it leans on.

import { describe, expect, it } from 'vitest';
import { passagesOf, quotesWhole } from '../../src/curate/propose/passages.ts';
import { proposeByRules } from '../../src/curate/propose/rules.ts';
import { splitClauses } from '../../src/curate/propose/split.ts';
import { openTagger } from '../../src/curate/propose/tagged.ts';

const tag = await openTagger();
const propose = async (text: string) =>
  (
    await proposeByRules({
      document: { id: '2025-03-12-courier', label: 'Courier', publisher: null, published: '2025-03-12' },
      entities: [],
      units: {},
      topics: [{ command: 'victims', words: ['victims'] }],
      claimed: [],
      takenIds: new Set(),
      text,
    })
  ).claims;

describe('a passage', () => {
  it('is the whole of a quotation, with whoever says it', () => {
    const whole = '“I turned the handle myself. Nothing. I sent two lads with a megaphone,” he said.';
    expect(passagesOf(`The siren was silent. ${whole} The lads ran.`).map(({ text }) => text)).toEqual([
      'The siren was silent.',
      whole,
      'The lads ran.',
    ]);
    expect(passagesOf('"We saw it. It sank," she said.').map(({ text }) => text)).toEqual([
      '"We saw it. It sank," she said.',
    ]);
  });

  it('ends where the paragraph does, and where a quotation begins anew behind its speaker', () => {
    const texts = (text: string) => passagesOf(text).map((passage) => passage.text);
    expect(texts('“The crew was tired.\nNobody slept,” he said.')).toEqual([
      '“The crew was tired.',
      'Nobody slept,” he said.',
    ]);
    expect(texts('“We searched,” she said. “The water is cold.”')).toEqual([
      '“We searched,” she said.',
      '“The water is cold.”',
    ]);
  });

  it('is a notice in a row of such lines, and no line that only begins so', () => {
    const notices = [
      'Roads: The bridge is shut. Use the ferry.',
      'Schools: All are open. Bring boots.',
      'Waste: Bins are emptied on Friday. Keep lids shut.',
    ];
    const texts = (lines: readonly string[]) => passagesOf(lines.join('\n')).map(({ text }) => text);
    expect(texts(['It rained.', ...notices])).toEqual(['It rained.', ...notices]);
    expect(texts(notices.slice(1))).toHaveLength(4);
  });

  it.each([
    ['The unit searched the port. ', 'They were found in a freezer.'],
    ['Police held three men. ', 'None has been charged.'],
    ['It counts those in the register. ', 'That excludes the unnamed.'],
    ['She had been refused twice. ', 'She declined to say by whom.'],
    ['All had been moved. ', 'He did not say where they were now.'],
    ['The mayor offered a truce. ', 'The miners have not answered it.'],
    ['The mayor had promised an hour. ', 'His office denied even that.'],
    ['Miners want the mayor to resign. ', 'A spokesman called the demand “a joke”.'],
    ['A foreman was held on Monday. ', 'He has not been charged, police said.'],
    ['The cook was the last to leave. ', 'She was questioned by the coroner.'],
    ['The cook waited until noon. ', 'She was told to go home.'],
    ['A foreman was held on Monday. ', 'He has confessed, police said.'],
    ['The pit was to be sealed. ', 'Whether it was could not be learnt.'],
  ])('leans on “%s”: “%s”', (before, text) => {
    expect(passagesOf(`${before}${text}`).at(-1)).toMatchObject({ lead: before, text });
    expect(passagesOf(`${before.trim()}\n${text}`).at(-1)?.lead).toBe('');
  });

  it.each([
    'It was not clear how it sank.',
    'It is the worst fire in years.',
    'This month two men were captured.',
    'That day the port was shut.',
    'They said the port was shut.',
    'He declined to show the log.',
    'She refused to say whether fares would go up.',
    'Most trains ran on time.',
    'We have not heard the tape and cannot vouch for it.',
    'He was at the pit for an hour, he said.',
    'He has promised a fund for the pit.',
    'The union has written to 40 of them.',
    'The union called the mayor on Monday.',
  ])('stands alone: “%s”', (text) => {
    expect(passagesOf(`The unit searched the port. ${text}`).at(-1)?.lead).toBe('');
  });
});

describe('a clause', () => {
  const clauses = (sentence: string) => splitClauses(sentence, tag).map(({ quote, point }) => [quote, point]);
  const alone = (text: string) => [text, text];

  it('of another speaker, or with a subject of its own, stands alone without what joins it', () => {
    expect(
      clauses(
        'The minister did not deny that soldiers were in Veld and a port official said the crew was tired',
      ),
    ).toEqual([
      alone('The minister did not deny that soldiers were in Veld'),
      alone('a port official said the crew was tired'),
    ]);
    expect(clauses('The soldiers were taken on January 11, and Ada Lund announced their capture')).toEqual([
      alone('The soldiers were taken on January 11'),
      alone('Ada Lund announced their capture'),
    ]);
    // Two who say one thing, or do it.
    expect(clauses('Ada Lund said that 40 soldiers and a crane had taken part in the search')).toHaveLength(
      1,
    );
    expect(clauses('The minister and the mayor said the crew was tired')).toHaveLength(1);
  });

  it('that is conceded stands without its “while”, and so does what it is set against', () => {
    expect(
      clauses('While the capture is seen as a victory for Veld, experts say the war will go on for years'),
    ).toEqual([
      alone('the capture is seen as a victory for Veld'),
      alone('experts say the war will go on for years'),
    ]);
  });

  it('needs not what trails behind it, which needs the clause', () => {
    const main = 'Ada Lund said two soldiers had been captured in Kest';
    const behind = 'marking the first time Veld had taken soldiers alive';
    expect(clauses(`${main}, ${behind}`)).toEqual([alone(main), [`${main}, ${behind}`, behind]]);
    const dated = 'One man said he was born in 2005 and began to serve as a rifleman in 2021';
    expect(clauses(dated)).toEqual([
      alone('One man said he was born in 2005'),
      [dated, 'began to serve as a rifleman in 2021'],
    ]);
    const deed = 'The minister rejected the figure of the port';
    for (const [joint, said] of [
      [', but said that ', '12 men were still missing'],
      [' and ', 'called for a count by the border police'],
    ] as const)
      expect(clauses(`${deed}${joint}${said}`)).toEqual([alone(deed), [`${deed}${joint}${said}`, said]]);
  });

  it('is never cut from a hedge, nor within a quotation', () => {
    for (const sentence of [
      'Ada Lund said two soldiers had been captured, adding that she could not say where they were held',
      'The port said the crew was safe, stressing that this might change within the hour',
      'She said “the port was shut on Monday, leaving 40 ships outside the harbour that day” to reporters',
      'The man was born in Kest and began to serve as a rifleman in 2021',
    ])
      expect(clauses(sentence)).toEqual([alone(sentence)]);
  });
});

describe('a proposal', () => {
  it('quotes the sentence that it leans on, and has its own as the core', async () => {
    const claims = await propose('Police in Kest held three men. None has been charged.');
    expect(claims.map(({ quote, core }) => [quote, core])).toEqual([
      ['Police in Kest held three men', undefined],
      ['Police in Kest held three men. None has been charged', 'None has been charged'],
    ]);
  });

  it('of what trails behind has its figures and its day', async () => {
    const [, second] = await propose(
      'One man said he was born in 2005 and began to serve with 40 others in 2021.',
    );
    expect(second).toMatchObject({
      core: 'began to serve with 40 others in 2021',
      asOf: { date: '2021' },
      quantity: [{ printed: '40' }],
    });
  });

  it('leaves out the heading in its line, and no other words before a dash', async () => {
    const quote = async (text: string) => (await propose(text))[0]?.quote;
    expect(await quote('Bank cuts again — The bank of Kest lowered its rate to 3 percent on Monday.')).toBe(
      'The bank of Kest lowered its rate to 3 percent on Monday',
    );
    expect(await quote('The pair – Ada Lund and Tom Reyes – are still held in Kest.')).toBe(
      'The pair – Ada Lund and Tom Reyes – are still held in Kest',
    );
  });
});

it('a quotation that goes on behind “she said” is one passage where the desk’s claims have them so', () => {
  const text = '“We count people,” Lund said. “Every name is checked.” The lists are with the mayor.';
  const whole = { text: '“It is a wall,” Brenn said. “It holds.”' };
  const other = { text: '“It fell,” she told the Post. “We ran.”' };
  const own = (claims: readonly { readonly text: string }[]) =>
    passagesOf(text, quotesWhole(claims)).map((passage) => passage.text);
  expect(own([whole, other])).toEqual([
    '“We count people,” Lund said. “Every name is checked.”',
    'The lists are with the mayor.',
  ]);
  expect(own([whole, { text: '“It fell,” she said.' }])).toHaveLength(3);
});
