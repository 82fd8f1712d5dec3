// Who says each sentence of two whole news texts, read with an empty register: names known only from the text, “he” and “she”
// across quotations and paragraphs. The texts are invented, and whom each sentence is said by was written down before
// any proposal for them was seen.

import { expect, it } from 'vitest';
import { proposeByRules } from '../../src/curate/propose/rules.ts';

const BUS = `Bus with 23 pupils found empty near border
Marlow Star
Saturday, 12 July 2025
A school bus that disappeared on Thursday with 23 pupils and two teachers was found empty on Friday night in a quarry outside Tessin, the regional police said.
Detective Superintendent Helga Brunn, who leads the inquiry, told reporters that the doors had been opened from outside. “There is no blood and there are no signs of a struggle,” she said. She added that as many as 60 officers were going from farm to farm.
The driver, Piet Landau, 61, had worked for the company for nine years. His wife, Rosa Landau, said he had telephoned her at noon and had sounded cheerful. “He asked what was for supper,” she said. She had heard nothing since.
Education Minister Carl Oderay travelled to Tessin on Saturday morning. He met the parents behind closed doors and afterwards spoke of “the worst day of my life”. Asked whether money had been demanded, he said he would not answer that.
Brunn denied a report that a ransom of well over two million marks had been asked for. “Nobody has called us,” she said. A spokesman for the bus company, Jonas Weil, said the vehicle had carried no tracking device. It had been ordered last year, he said, but never fitted.
The mayor of Tessin, Ines Adomeit, criticised the police. They had been told on Thursday evening that the bus was overdue, she said, and had begun to look for it on Friday. Brunn rejected that. A patrol had driven the route within the hour, she said.
The newspaper Tessiner Bote reported on Friday that a farmer had seen the children walk into the forest. He told the paper that they had been singing. Police said they knew of the statement but had not been able to confirm it.
At the school, the head teacher, Marius Vohl, opened the gym for relatives. “We are waiting,” he said. “That is all we can do.” No fewer than 200 people lit candles there on Friday night, he said.`;

const MINE = `Three dead as gallery floods at Karrock mine
Northern Wire
Friday, 21 March 2025
KARROCK, Friday (Northern Wire) – Three miners drowned and at most eight were still missing on Friday after water broke into a gallery of the Karrock copper mine, its owner said.
The water came at about 4 a.m. on Friday, according to Delphine Arrow, the chief executive of Karrock Minerals. “It took four minutes to fill,” she said.
Nineteen men reached the surface. One of them, Samir Toll, said he had followed the air pipe in the dark. “I counted my steps,” he told Northern Wire. “There are 612.” He was treated for cuts.
Rescue leader Bertil Holm said divers could not go in before the pumps had lowered the level. He put the chance of finding anybody alive at “not nothing”. Up to 40 pumps were on the way, he said, the first of them from the army.
Labour inspector Noor Hassani had warned the company in a letter last year that the old workings above the gallery were full of water. “They wrote back that it was being looked into,” Hassani said. Arrow did not dispute that the letter had arrived. It had been answered, she said, and drilling had begun on Monday.
The union said Arrow had been told by its safety officer, Tove Lindahl, that the walls were sweating. Lindahl confirmed this. She had raised it with her on Tuesday and again on Wednesday, she said. The company handed over 1,400 pages of records to the inspectorate on Friday.
Prime Minister Anders Keel sent his condolences. His office said he would visit the mine on Monday. The opposition leader, Sigrid Moe, called for an inquiry. “Somebody knew,” she said. Keel did not comment.
An earlier report by Northern Wire gave the number of dead as five. The company corrected it at noon.`;

/** A stretch of the sentence, and whoever says it; empty for the publisher. */
const SAID_IN_BUS: readonly (readonly [string, string])[] = [
  ['A school bus that disappeared on Thursday', 'the regional police'],
  ['the doors had been opened from outside', 'Helga Brunn'],
  ['There is no blood', 'Helga Brunn'],
  ['as many as 60 officers', 'Helga Brunn'],
  ['had worked for the company for nine years', ''],
  ['telephoned her at noon', 'Rosa Landau'],
  ['He asked what was for supper', 'Rosa Landau'],
  ['She had heard nothing since', ''],
  ['travelled to Tessin on Saturday', ''],
  ['the worst day of my life', 'Carl Oderay'],
  ['he would not answer that', 'Carl Oderay'],
  ['denied a report', 'Helga Brunn'],
  ['Nobody has called us', 'Helga Brunn'],
  ['carried no tracking device', 'Jonas Weil'],
  ['It had been ordered last year', 'Jonas Weil'],
  ['They had been told on Thursday evening', 'Ines Adomeit'],
  ['Brunn rejected that', 'Helga Brunn'],
  ['A patrol had driven', 'Helga Brunn'],
  ['a farmer had seen the children', 'The newspaper Tessiner Bote'],
  ['they had been singing', 'a farmer'],
  ['they knew of the statement', 'Police'],
  ['opened the gym', ''],
  ['We are waiting', 'Marius Vohl'],
  ['That is all we can do', 'Marius Vohl'],
  ['No fewer than 200', 'Marius Vohl'],
];

const SAID_IN_MINE: readonly (readonly [string, string])[] = [
  ['Three miners drowned', 'its owner'],
  ['The water came at about', 'Delphine Arrow'],
  ['It took four minutes', 'Delphine Arrow'],
  ['Nineteen men reached', ''],
  ['followed the air pipe', 'Samir Toll'],
  ['I counted my steps', 'Samir Toll'],
  ['There are 612', 'Samir Toll'],
  ['He was treated for cuts', ''],
  ['divers could not go in', 'Bertil Holm'],
  ['He put the chance', 'Bertil Holm'],
  ['Up to 40 pumps', 'Bertil Holm'],
  ['had warned the company', 'Noor Hassani'],
  ['They wrote back', 'Noor Hassani'],
  ['Arrow did not dispute', ''],
  ['It had been answered', 'Delphine Arrow'],
  ['Arrow had been told by', 'The union'],
  ['Lindahl confirmed this', 'Tove Lindahl'],
  ['She had raised it', 'Tove Lindahl'],
  ['handed over 1,400 pages', ''],
  ['sent his condolences', ''],
  ['he would visit the mine', 'His office'],
  ['called for an inquiry', 'Sigrid Moe'],
  ['Somebody knew', 'Sigrid Moe'],
  ['Keel did not comment', ''],
  ['the number of dead as five', ''],
];

/** By the text alone, with empty registers. */
const proposeAlone = (text: string, by: { readonly publisher: string; readonly published: string }) =>
  proposeByRules({
    document: { id: 'x', label: by.publisher, ...by },
    text,
    entities: [],
    units: {},
    topics: [],
    claimed: [],
    takenIds: new Set(),
  });

const stories = [
  { name: 'a bus', text: BUS, said: SAID_IN_BUS, publisher: 'Marlow Star', published: '2025-07-12' },
  { name: 'a mine', text: MINE, said: SAID_IN_MINE, publisher: 'Northern Wire', published: '2025-03-21' },
];

it.each(stories)(
  'each sentence of the text on $name is said by whoever says it',
  async ({ text, said, ...by }) => {
    const { claims } = await proposeAlone(text, by);
    const speakers = said.map(([stretch]) => {
      const found =
        claims.find(({ core }) => core?.includes(stretch)) ??
        claims.find(({ quote }) => quote?.includes(stretch) === true);
      return [stretch, found?.attribution[0]?.by ?? ''];
    });
    expect(speakers).toEqual(said);
  },
);

/** What is printed, who says its last sentence. */
const rows: readonly (readonly [string, string])[] = [
  // A subject comes before an object, and whoever spoke before both.
  ['Pia Orr, 40, met Tom Reed, 41. “It rained,” he said.', 'Tom Reed'],
  ['Kim Orr, 40, met Lee Reed, 41. “It rained,” he said.', 'Kim Orr'],
  ['Kim Orr said that Lee Reed, 41, had left. He added that it rained.', 'Kim Orr'],
  ['Kim Orr said it was cold. “Lee Reed, 41, is gone,” he added. He said that it rained.', 'Kim Orr'],
  ['Lee Reed, 41, was late, Kim Orr said. He added that it rained.', 'Kim Orr'],
  // Who is named in the paragraph comes before whoever spoke long ago in another.
  [
    'Lee Reed said it was cold. It was wet.\nThe police came to Kim Orr, 40. “It rained,” he said.',
    'Kim Orr',
  ],
  // Titles, nouns and first names tell “he” from “she”.
  ['Ms Orr said it was cold. Mr Reed disagreed. She said that it rained.', 'Ms Orr'],
  ['His mother, Kim Orr, met Lee Reed, 41. “It rained,” he said.', 'Lee Reed'],
  ['Maria Orr was asked by a boy of six. “It rained,” she said.', 'Maria Orr'],
  // So does a pronoun in a sentence that names nobody else.
  ['Kim Orr, 40, opened her door. Lee Reed, 41, washed his car. “It rained,” she said.', 'Kim Orr'],
  // What he says names others.
  ['Kim Orr said it was cold. Lee Reed, 41, had left, he said.', 'Kim Orr'],
  ['Kim Orr of the Institute for Rain disagrees: the clause, he says, is clear.', 'Kim Orr'],
  ['According to Kim Orr, it was cold. According to his account, it rained.', 'Kim Orr'],
  [
    'The interior ministry spoke first. The foreign ministry said so too. The interior ministry said that it rained.',
    'The interior ministry',
  ],
  // Who stands before the verb.
  ['Kim Orr, Aid Line’s head of mission in Tovar, confirmed that it rained.', 'Kim Orr'],
  ['A diplomat in the capital, Selm, said it rained.', 'A diplomat in the capital'],
  ['Surveyor Kim Orr counted 412 homes in Oss and Saltgate and put the damage at 85 million.', 'Kim Orr'],
  ['He thinks it was the rain, but adds that nobody can be sure.', 'He'],
  ['The Selm Dispatch reported yesterday that it rained.', 'The Selm Dispatch'],
  ['A video, said to show the killing, is a fake, the ministry agreed.', 'the ministry'],
  ['The rest, Ms Orr believes, was eaten.', 'Orr'],
  // Who counts says how many.
  ['The harbour board has counted 80 wrecks.', 'The harbour board'],
  ['The harbour board has listed fourteen boats as lost.', 'The harbour board'],
  ['The harbour board has registered at least 30 claims.', 'The harbour board'],
  ['The harbour board asked skippers not to sail on Friday.', 'The harbour board'],
  ['The harbour board asked for two boats.', ''],
  ['A skipper, who asked not to be named, sailed on Friday.', ''],
  ['The harbour board counted the votes in the hall.', ''],
  ['Some forty boats sank – the harbour board counts 38 – and two are adrift.', ''],
  ['The harbour board put off its vote on the wrecks to 13 May.', ''],
  // Whose checks, no word says.
  ['Preliminary checks found that the lamp was lit.', ''],
  ['They lost 80 tonnes rather than the 92 first reported.', ''],
];

it.each(rows)('%s – %s', async (text, who) => {
  const { claims } = await proposeAlone(text, { publisher: 'The Courier', published: '2025-03-12' });
  expect(claims.at(-1)?.attribution[0]?.by ?? '').toBe(who);
});
