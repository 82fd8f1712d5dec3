// Six invented documents about one invented fire, in six forms, with what a curator would claim of each: the words of the
// quote, who says so, whom it is about, and two questions that it answers. Written for this measurement.

import { linesDown, makeDocx, makePdf } from '../test/curate/make-files.ts';

export interface GoldClaim {
  /** Words that the quote has. */
  readonly words: string;
  /** As a curator would type it; the document's own publisher where absent. */
  readonly speaker?: string;
  readonly about: string;
  readonly asks: readonly [string, string];
}

export interface CurationDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly publisher: string;
  readonly gold: readonly GoldClaim[];
}

const page = (title: string, site: string, date: string, paragraphs: readonly string[]): Uint8Array =>
  Buffer.from(
    `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${site}"></head><body><nav>Home News Weather</nav><article><h1>${title}</h1><p><time>${date}</time></p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article><footer>All rights reserved</footer></body></html>`,
  );

const feed = (title: string, site: string, date: string, paragraphs: readonly string[]): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>${site}</title><link>https://wire.example</link><description>news</description><item><title>${title}</title><link>https://wire.example/1</link><pubDate>${date}</pubDate><description><![CDATA[${paragraphs.map((text) => `<p>${text}</p>`).join('')}]]></description></item></channel></rss>`,
  );

export const documents: readonly CurationDocument[] = [
  {
    name: 'page.html',
    publisher: 'Varna Post',
    bytes: page('Fire guts market hall in Ostrava Hill', 'Varna Post', '4 June 2025', [
      'A fire destroyed the market hall of Ostrava Hill on Tuesday night, killing at least three people and injuring another 17, the fire service said.',
      '“The roof came down within minutes,” said Jana Holub, who sells fruit in the hall. “We ran without our coats.”',
      'Some 200 residents of nearby houses were evacuated to a school, according to the city council.',
      'Police said they had found no sign of arson. The cause of the fire is not known.',
    ]),
    gold: [
      {
        words: 'killing at least three people',
        speaker: 'fire service',
        about: 'market hall',
        asks: ['how many people were killed in the fire', 'how many died in the market hall'],
      },
      {
        words: 'The roof came down',
        speaker: 'jana holub',
        about: 'market hall',
        asks: ['how fast did the roof come down', 'what did the fruit seller say'],
      },
      {
        words: 'Some 200 residents',
        speaker: 'city council',
        about: 'residents',
        asks: ['how many people were evacuated', 'where were the residents taken'],
      },
      {
        words: 'no sign of arson',
        speaker: 'police',
        about: 'fire',
        asks: ['was it arson', 'did somebody set the hall on fire'],
      },
      {
        words: 'The cause of the fire is not known',
        about: 'fire',
        asks: ['what caused the fire', 'why did the hall burn'],
      },
    ],
  },
  {
    name: 'statement.pdf',
    publisher: 'Fire service',
    bytes: makePdf([
      linesDown([
        'Statement of the fire service',
        '5 June 2025',
        '',
        'The alarm was raised at 21:40 by a guard. Eleven engines and 64 fire-',
        'fighters took part. The hall had no sprinklers.',
        '',
        'Four people have died. Nineteen were treated in hospital, of whom two',
        'are in a critical condition.',
        '',
        'The inquiry is led by the state fire inspectorate, which will report in July.',
      ]),
    ]),
    gold: [
      {
        words: 'The alarm was raised',
        about: 'fire',
        asks: ['when was the alarm raised', 'who raised the alarm'],
      },
      {
        words: 'Eleven engines',
        about: 'firefighters',
        asks: ['how many firefighters took part', 'how many fire engines came'],
      },
      {
        words: 'The hall had no sprinklers',
        about: 'market hall',
        asks: ['did the hall have sprinklers', 'were there sprinklers in the market'],
      },
      {
        words: 'Four people have died',
        about: 'victims',
        asks: ['how many people have died', 'what is the death toll'],
      },
      {
        words: 'Nineteen were treated',
        about: 'victims',
        asks: ['how many were treated in hospital', 'how many are in a critical condition'],
      },
      {
        words: 'The inquiry is led',
        about: 'fire',
        asks: ['who leads the inquiry', 'when will the inspectorate report'],
      },
    ],
  },
  {
    name: 'letter.docx',
    publisher: 'Market traders',
    bytes: makeDocx(
      [
        '6 June 2025',
        'We, the traders of the hall, asked the city twice for sprinklers. The city refused in 2019, saying that they were too dear.',
        'About 80 stalls were lost. Nobody has told us whether we will be paid.',
      ],
      'Letter of the traders',
    ),
    gold: [
      {
        words: 'asked the city twice',
        about: 'market hall',
        asks: ['did the traders ask for sprinklers', 'how often were sprinklers asked for'],
      },
      {
        words: 'The city refused',
        speaker: 'city',
        about: 'market hall',
        asks: ['why did the city refuse sprinklers', 'when did the city refuse'],
      },
      {
        words: 'About 80 stalls',
        about: 'market hall',
        asks: ['how many stalls were lost', 'how many traders lost their stall'],
      },
      {
        words: 'Nobody has told us',
        about: 'traders',
        asks: ['will the traders be paid', 'has anybody promised compensation'],
      },
    ],
  },
  {
    name: 'feed.xml',
    publisher: 'Regional wire',
    bytes: feed('Mayor denies refusing sprinklers', 'Regional wire', 'Sat, 07 Jun 2025 09:00:00 GMT', [
      'The mayor of Ostrava Hill, Petr Dvorak, denied on Friday that the city had refused to pay for sprinklers in the market hall.',
      '“Nobody asked me,” he said. He announced that each trader would receive 2,000 crowns.',
      'The opposition party said the mayor should resign. A court will hear the case of the traders on Monday, the regional court said in a short note to the press.',
    ]),
    gold: [
      {
        words: 'denied on Friday',
        speaker: 'petr dvorak',
        about: 'market hall',
        asks: ['did the city refuse to pay for sprinklers', 'what does the mayor deny'],
      },
      {
        words: 'Nobody asked me',
        speaker: 'petr dvorak',
        about: 'mayor',
        asks: ['was the mayor asked about sprinklers', 'what did the mayor say'],
      },
      {
        words: 'each trader would receive',
        speaker: 'petr dvorak',
        about: 'traders',
        asks: ['how much will each trader receive', 'what will the traders be paid'],
      },
      {
        words: 'should resign',
        speaker: 'opposition party',
        about: 'mayor',
        asks: ['who wants the mayor to resign', 'should the mayor go'],
      },
      {
        words: 'A court will hear',
        speaker: 'regional court',
        about: 'traders',
        asks: ['when will the court hear the case', 'which court hears the traders'],
      },
    ],
  },
  {
    name: 'pasted.txt',
    publisher: 'Residents’ group',
    bytes: Buffer.from(
      'Notice of the residents’ group\n8 June 2025\n\nThe school is full. More than 90 residents are still sleeping there, and the heating does not work.\n\nThe city council said on Saturday that all would be home within a week. We believe that this is too early.',
    ),
    gold: [
      {
        words: 'The school is full',
        about: 'residents',
        asks: ['is there room in the school', 'is the school full'],
      },
      {
        words: 'More than 90 residents',
        about: 'residents',
        asks: ['how many residents still sleep in the school', 'is the school heated'],
      },
      {
        words: 'all would be home within a week',
        speaker: 'city council',
        about: 'residents',
        asks: ['when will the residents be home', 'how long must they stay in the school'],
      },
      {
        words: 'this is too early',
        about: 'residents',
        asks: ['what do the residents think of going home', 'is a week enough'],
      },
    ],
  },
  {
    name: 'report.html',
    publisher: 'Evening Mail',
    bytes: page('Fifth victim dies after market fire', 'Evening Mail', '9 June 2025', [
      'A fifth person has died after the fire in the market hall of Ostrava Hill, the university hospital said on Sunday.',
      'The hospital did not give a name. Eleven of the injured have gone home.',
      'An electrician, Karel Novak, told the Mail that cables in the hall were more than 40 years old.',
      'Read more in our weekend edition.',
    ]),
    gold: [
      {
        words: 'A fifth person has died',
        speaker: 'university hospital',
        about: 'victims',
        asks: ['how many people have died now', 'has another person died'],
      },
      {
        words: 'did not give a name',
        about: 'victims',
        asks: ['who was the fifth victim', 'what is the name of the dead person'],
      },
      {
        words: 'Eleven of the injured',
        about: 'victims',
        asks: ['how many of the injured have gone home', 'are the injured still in hospital'],
      },
      {
        words: 'cables in the hall',
        speaker: 'karel novak',
        about: 'market hall',
        asks: ['how old were the cables', 'what did the electrician say'],
      },
    ],
  },
];
