// Every rule of `sitrep check`, one row each: change one thing in a good briefing, and exactly that is found, at its
// line, with what to do about it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBriefings, coverageProblems } from '../../src/briefing/check.ts';
import { formatProblem } from '../../src/briefing/problem.ts';
import { createMemory } from '../../src/briefing/remember-yaml.ts';
import { asFolder, type Files, miniBriefing, withChange, without } from './mini-briefing.ts';

/** Findings as a curator reads them, remedies left out. */
function findings(files: Files): readonly string[] {
  return checkBriefings(asFolder(files)).problems.map(({ file, line, what }) => `${file}:${line}  ${what}`);
}

const claims = 'mini/claims/note.yaml';
const entities = 'mini/entities.yaml';
const boats = 'mini/topics/boats.yaml';

/** file, what stands there, what stands there instead, the finding. */
const oneFile: Readonly<Record<string, readonly (readonly [string, string, string, string])[]>> = {
  'quotes and what is said of them': [
    [
      claims,
      'quote: around 300 boats were',
      'quote: “around 300” boats were',
      ':22  mayor-300: the quote is not in the text: nearest, typed→printed: “[“→]around 300[”→] boats were lost”',
    ],
    [
      claims,
      'quote: “It’s a blow,”',
      "quote: “It's a blow,”",
      ":50  blow: quote differs from the text in one character (' for ’)",
    ],
    [claims, '- exact: disagree', '- exact: d', ':63  divers-12: the quote stands 9 times in the text'],
    [
      claims,
      '- exact: disagree',
      '- exact: "Divers"',
      ':63  divers-12: the quotes overlap, or are not in the order of the text',
    ],
    [claims, 'cue: said\n', 'cue: claimed\n', ':27  mayor-300: cue “claimed” is not printed in the document'],
    [
      claims,
      'as: mayor\n',
      'as: lord mayor\n',
      ':26  mayor-300: role “lord mayor” is not printed in the document',
    ],
    [
      claims,
      'condition: who counted',
      'condition: if they counted',
      ':69  divers-12: condition “if they counted twelve wrecks” is not printed in the document',
    ],
    [
      claims,
      'words: on Monday\n      why: the Monday',
      'words: on Tuesday\n      why: the Monday',
      ':35  mayor-300: the date’s words “on Tuesday” is not printed in the document',
    ],
    [
      claims,
      'words: on Monday\n      why: the same',
      'words: last week\n      why: the same',
      ':39  mayor-300: the date’s words “last week” is not printed in the document',
    ],
  ],
  figures: [
    [
      claims,
      'printed: around 300',
      'printed: around 300 of them',
      ':30  mayor-300: “around 300 of them” is not in the quote',
    ],
    [
      claims,
      'of: boats\n',
      'of: boats\n        best: 300\n',
      ':33  claim mayor-300, quantity 1: there is no key `best` here',
    ],
    [claims, 'unit: lost\n', 'unit: sunk\n', ':31  mayor-300: unit “sunk” is not known'],
    [claims, 'of: boats\n', 'of: ships\n', ':32  mayor-300: entity “ships” is not known'],
  ],
  'ids that a claim names': [
    [claims, '- by: mayor', '- by: governor', ':25  mayor-300: speaker “governor” is not known'],
    [
      claims,
      'origin: mayors-speech\n    quantity',
      'origin: talk\n    quantity',
      ':28  mayor-300: origin “talk” is not known',
    ],
    [
      claims,
      'about: [boats]\n    places',
      'about: [ships]\n    places',
      ':41  mayor-300: entity “ships” is not known',
    ],
    [claims, 'places: [town]', 'places: [city]', ':42  mayor-300: place “city” is not known'],
    [
      claims,
      'topics: [order]\n    asks: [who',
      'topics: [order, orders]\n    asks: [who',
      ':81  order-unknown: topic “orders” is not known; did you mean “order”?',
    ],
    [
      claims,
      'caveats: [divers-12]',
      'caveats: [divers-13]',
      ':47  mayor-300: caveat “divers-13” is no other claim of this document',
    ],
    [
      claims,
      'caveats: [divers-12]',
      'caveats: [master-400]',
      ':47  mayor-300: caveat “master-400” is no other claim of this document',
    ],
    [
      claims,
      'caveats: [divers-12]',
      'caveats: [mayor-300]',
      ':47  mayor-300: caveat “mayor-300” is no other claim of this document',
    ],
    [claims, 'holder: mayor', 'holder: nobody', ':58  blow: holder “nobody” is not known'],
    [claims, 'on: mending', 'on: paying', ':58  blow: issue “paying” is not known'],
    [
      claims,
      '- how many boats are gone',
      '- how many boats were lost',
      ':46  mayor-300: asks names “how many boats were lost” twice',
    ],
    [
      claims,
      'statement: The mayor called it a blow.',
      'statement: The mayor put the loss at around 300 boats.',
      ':49  blow: states the same as mayor-300',
    ],
  ],
  'what neither a claim nor its surroundings tell': [
    [
      claims,
      'asOf:\n      date: 2025-03-10\n      words: on Monday\n      why: the Monday before 11 March 2025\n',
      'asOf: monday\n',
      ':33  mayor-300: the file has no date “monday” under `dates`',
    ],
    [
      claims,
      'origin: mayors-speech\n    about',
      'about',
      ':52  blow: somebody says it, and `origin` is missing',
    ],
    [
      claims,
      'about: [boats]\n    topics: [order]\n    asks: [what',
      'topics: [order]\n    asks: [what',
      ':48  blow: its statement names no entity, and `about` is missing',
    ],
    [
      claims,
      ', position: open }',
      ' }',
      ':58  blow: the statement tells no position, and `position` is missing',
    ],
  ],
  'status and dates of a claim': [
    [
      claims,
      'kind: quotation',
      'kind: quotation\n    status: retracted\n    corrections: [{ on: 2025-04-01, by: desk, what: x, why: y }]',
      ':52  blow: is retracted, but no relation says by which claim',
    ],
    [
      claims,
      'kind: quotation',
      'kind: quotation\n    status: superseded\n    supersededBy: divers-12',
      ':52  blow: is superseded with no record of who decided so',
    ],
    [
      claims,
      'kind: quotation',
      'kind: quotation\n    status: superseded\n    corrections: [{ on: 2025-04-01, by: desk, what: x, why: y }]',
      ':52  blow: is superseded, but not by what',
    ],
    [
      claims,
      'kind: quotation',
      'kind: quotation\n    supersededBy: divers-12',
      ':52  blow: names a successor, but its status is not superseded',
    ],
    [
      claims,
      'kind: quotation',
      'kind: quotation\n    status: superseded\n    supersededBy: nothing\n    corrections: [{ on: 2025-04-01, by: desk, what: x, why: y }]',
      ':53  blow: claim “nothing” is not known',
    ],
    [
      claims,
      'kind: quotation',
      'kind: quotation\n    status: superseded\n    supersededBy: blow\n    corrections: [{ on: 2025-04-01, by: desk, what: x, why: y }]',
      ':53  blow: is superseded by itself',
    ],
    [
      claims,
      'said:\n      date: 2025-03-10',
      'said:\n      date: 2025-03-12',
      ':38  mayor-300: was said on 2025-03-12, after its document was published (2025-03-11)',
    ],
    [
      claims,
      'asOf:\n      date: 2025-03-10',
      'asOf:\n      date: Monday',
      ':34  claim mayor-300, asOf, date: “Monday” is no date we read: a date is 2025-01-13, 2025-01, 2025-01-11/2025-01-12, 2025-01-24/.. or ../2024-12-31',
    ],
    [
      claims,
      'asOf:\n      date: 2025-03-10',
      'asOf:\n      date: 2025',
      ':34  claim mayor-300, asOf, date: 2025 is a number to YAML: write "2025" for the year, a whole date as 2025-01-13',
    ],
  ],
  'a document and its header': [
    [claims, 'id: note\n', 'id: notes\n', ':2  the document id “notes” is not the file name “note”'],
    [claims, 'sha256: ', 'sha256: 0', ':16  document.sha256: is no hash: 64 characters of 0–9 and a–f'],
    [
      claims,
      'words: on Monday\n    why: the day',
      'words: on Sunday\n    why: the day',
      ':12  “on Sunday” is not printed in the document',
    ],
    [
      claims,
      'words: The mayor said }',
      'words: The mayor spoke }',
      ':18  “The mayor spoke” is not printed in the document',
    ],
    [
      claims,
      'author: { name: null, basis: unknown',
      'author: { name: null, basis: page',
      ':7  author has a basis but no value',
    ],
    [claims, 'basis: inferred', 'basis: unknown', ':14  published has a value, but its basis is unknown'],
    [claims, 'language: en', 'language: nb', ':15  “nb” is no language of this briefing'],
    [
      claims,
      'label: Harbour news',
      'label: LETTER',
      ':3  the label “LETTER” is also that of mini/claims/letter.yaml',
    ],
    [
      'mini/documents/letter.txt',
      'It is a blow.',
      'It is a blow. ',
      ':1  the text is not in canonical form (NFC, LF, no no-break spaces, no trailing blanks)',
    ],
  ],
  'a link that says a thing twice': [
    [
      claims,
      '{ by: mayor, cue: she said }',
      '{ by: divers, as: Divers, cue: she said }',
      ':52  blow: role “Divers” says only the name of divers again',
    ],
    [
      claims,
      'cue: said\n',
      'cue: said\n        in: said\n',
      ':28  mayor-300: occasion “said” stands in the cue “said”',
    ],
    [
      claims,
      'cue: said\n',
      'cue: The mayor said on Monday\n        in: the Monday\n',
      ':28  mayor-300: occasion “the Monday” stands in the cue “The mayor said on Monday”',
    ],
  ],
  'the form of a record, by its id': [
    [
      claims,
      'position: open',
      'position: undecided',
      ':58  claim blow, stance 1, position: “undecided” is none of those that there are',
    ],
    [
      claims,
      '- how many boats are gone',
      '- 400',
      ':46  claim mayor-300, asks 2: a text should stand here, not the number “400”',
    ],
    [
      claims,
      'kind: quotation',
      'kind: quotation\n    tags: []',
      ':52  claim blow: there is no key `tags` here',
    ],
    [
      claims,
      '- id: blow',
      '- id: Blow',
      ':48  claim Blow, id: must be lower-case letters, digits and single hyphens, such as seoul-killed-300',
    ],
    [claims, '- id: blow', '- id:', ':48  claims.1.id: a text should stand here, not nothing'],
    [
      'mini/relations.yaml',
      'note: Two counts by two people.',
      'note: ""',
      ':4  relation 300-or-400, note: is empty',
    ],
    [
      'mini/unknowns.yaml',
      'nearest: [order-unknown]',
      'nearest: [Order]',
      ':10  unknown who-ordered, nearest 1: must be lower-case letters, digits and single hyphens, such as seoul-killed-300',
    ],
  ],
  skips: [
    [
      claims,
      'sentence: Harbour news',
      'sentence: Harbour times',
      ':84  the skipped sentence is not in the text: “Harbour times”',
    ],
    [claims, 'sentence: Harbour news', 'sentence: Harbour', ':84  “Harbour” is no whole sentence'],
    [
      claims,
      'sentence: Harbour news',
      'sentence: It is not known who gave the order.',
      ':84  “It is not known who gave the order.” is skipped, but order-unknown quotes it',
    ],
    [
      'mini/claims/letter.yaml',
      'duplicate of blow',
      'duplicate of blows',
      ':27  claim “blows” is not known; did you mean “blow”?',
    ],
  ],
  entities: [
    [entities, 'type: person', 'type: person\n  nick: Ida', ':8  mayor: there is no key `nick` here'],
    [
      entities,
      'name: Ida Berg\n  type: person\n  aliases: [the mayor]',
      'name: Ida Berg\n  type: person\n  aliases: [BOATS]',
      ':19  boats: “boats” is also a name of mayor',
    ],
    [entities, 'side: town\ndivers', 'side: city\ndivers', ':13  mayor: side “city” is not known'],
    [entities, 'partOf: [town]', 'partOf: [city]', ':17  divers: whole “city” is not known'],
    [entities, 'partOf: [town]', 'partOf: [divers]', ':17  divers: is part of itself'],
    [entities, 'to: 2025-03', 'to: 2018-12', ':10  mayor: a role ends before it begins'],
  ],
  'cores, keys and missing slots': [
    [
      'mini/topics/boats.yaml',
      'sections:',
      'slots:\n  - { label: Lost, lead: [mayor-300], core: 300 boats were lost }\nsections:',
      ':9  the core leaves out “around”',
    ],
    [
      claims,
      'quote: around 300 boats were lost',
      'quote: around 300 boats were lost\n    core: 300 boats were lost',
      ':23  mayor-300: the core leaves out “around”',
    ],
    [
      claims,
      'key: N',
      'key: l',
      ':4  document.key: must be one capital letter, or two letters of which the first is capital',
    ],
    [claims, 'key: N', 'key: L', ':4  the key “L” is also that of mini/claims/letter.yaml'],
    [
      claims,
      'short: Harbour news',
      'short: letter',
      ':5  the short name “letter” is also that of mini/claims/letter.yaml',
    ],
    [
      claims,
      'short: Harbour news',
      'short: The news of the harbour',
      ':5  document.short: is too long: 23 characters, at most 12',
    ],
    ['mini/unknowns.yaml', '  missing: the giver\n', '', ':1  who-ordered: has no `missing`'],
    [
      'mini/unknowns.yaml',
      'kind: source-says-unknown',
      'kind: false-premise',
      ':4  who-ordered: a false premise misses nothing',
    ],
  ],
  'origins, relations, unknowns': [
    [
      'mini/origins.yaml',
      'by: [mayor]',
      'by: [governor]',
      ':3  mayors-speech: entity “governor” is not known',
    ],
    [
      'mini/origins.yaml',
      'by: [mayor]',
      'by: [mayor]\nold-speech:\n  what: An older speech',
      ':5  old-speech: no claim goes back to this origin',
    ],
    [
      'mini/origins.yaml',
      'by: [mayor]',
      'by: [mayor]\nnote:\n  what: The note',
      ':5  note: is also the id of a document',
    ],
    [
      'mini/relations.yaml',
      'claims: [mayor-300, master-400]',
      'claims: [mayor-300, master-500]',
      ':3  300-or-400: claim “master-500” is not known; did you mean “master-400”?',
    ],
    [
      'mini/relations.yaml',
      'claims: [mayor-300, master-400]',
      'claims: [mayor-300, mayor-300]',
      ':3  300-or-400: names a claim twice',
    ],
    [
      'mini/relations.yaml',
      'by: test',
      'by: test\n- { id: again, type: contradicts, claims: [master-400, mayor-300], note: x, by: y }',
      ':6  again: says the same as 300-or-400',
    ],
    [
      'mini/unknowns.yaml',
      'id: who-ordered',
      'id: 300-or-400',
      ':1  the id “300-or-400” is taken already (mini/relations.yaml:1)',
    ],
    [
      'mini/unknowns.yaml',
      'about: [boats]',
      'about: [ships]',
      ':9  who-ordered: entity “ships” is not known',
    ],
    [
      'mini/unknowns.yaml',
      'nearest: [order-unknown]',
      'nearest: [orders]',
      ':10  who-ordered: claim “orders” is not known',
    ],
    [
      'mini/unknowns.yaml',
      '- who ordered it',
      '- Who gave the order',
      ':8  who-ordered: “Who gave the order” is also asked by who-ordered',
    ],
  ],
  topics: [
    [boats, '- divers-12', '- divers-12\n      - mayor-300', ':14  claim “mayor-300” is listed twice'],
    [
      boats,
      'sideBySide: [300-or-400]',
      'sideBySide: [300-or-500]',
      ':14  relation “300-or-500” is not known; did you mean “300-or-400”?',
    ],
    [
      boats,
      'sideBySide: [300-or-400]',
      'sideBySide: [300-or-400, 300-or-400]',
      ':14  relation “300-or-400” is listed twice',
    ],
    [boats, 'figures:\n  columns: [lost]\n  of: [boats]\n', '', ':4  layout figures needs `figures`'],
    [boats, 'layout: figures\n', '', ':5  has `figures`, but another layout'],
    [boats, 'columns: [lost]', 'columns: [sunk]', ':6  unit “sunk” is not known'],
    [boats, '  of: [boats]', '  of: [ships]', ':7  entity “ships” is not known'],
    [
      boats,
      'description: What was lost',
      `description: ${'x'.repeat(101)}`,
      ':2  description: is too long: 101 characters, at most 100',
    ],
  ],
  'settings and questions': [
    ['mini/briefing.yaml', 'timezone: Europe/Oslo', 'timezone: Oslo', ':3  “Oslo” is not an IANA time zone'],
    [
      'mini/briefing.yaml',
      'languages: [en]',
      'languages: [English]',
      ':4  languages.0: is no language code such as en',
    ],
    ['mini/questions.jsonl', '"id":"M2"', '"id":"M1"', ':2  the id “M1” is taken already (line 1)'],
    [
      'mini/questions.jsonl',
      '"answerable":false',
      '"answerable":"no"',
      ':2  is no question: answerable: true or false should stand here, not the text “no”',
    ],
    ['mini/questions.jsonl', '{"id":"M2"', '{"id":"M2', ':2  is no question: the line is not JSON'],
  ],
};

it('a good briefing has no finding and is loaded whole', () => {
  const result = checkBriefings(asFolder(miniBriefing));
  expect(result.problems.map(formatProblem)).toEqual([]);
  expect(coverageProblems(result)).toEqual([]);
  expect(result.briefings).toMatchObject([
    {
      id: 'mini',
      documents: [{ id: 'letter' }, { id: 'note' }],
      topics: [{ command: 'boats' }, { command: 'order' }],
    },
  ]);
});

describe.each(Object.entries(oneFile))('%s', (_group, rows) => {
  it.each(rows)('%s: “%s” → “%s” gives %s', (file, from, to, finding) => {
    expect(findings(withChange(file, from, to))).toEqual([`${file}${finding}`]);
  });
});

/** Changes that touch more than one place, and everything that is then found. */
const wholeFolder: Readonly<Record<string, readonly [Files, readonly string[]]>> = {
  'a document that is no text: that, and nothing of its claims': [
    { ...miniBriefing, 'mini/documents/note.txt': '%PDF-1.4\n1 0 obj\n' },
    ['mini/documents/note.txt:1  this is a PDF file, not its text'],
  ],
  'a claim file in the wrong encoding': [
    withChange(claims, 'id: blow', 'id: bl\uFFFDw'),
    [`${claims}:48  a character could not be read (\uFFFD)`],
  ],
  'questions that all lack the same, told once; kind and prev may be missing': [
    {
      ...miniBriefing,
      'mini/questions.jsonl': [
        '{"q":"how many"}',
        '{"id":"M2","q":"who","answerable":true}',
        '{"q":"where"}',
        '{"q":"when"}',
        '{"id":"M5","q":"why"}',
      ].join('\n'),
    },
    [
      'mini/questions.jsonl:1  is no question: `id` is missing; the same on 2 more lines',
      'mini/questions.jsonl:5  is no question: `answerable` is missing',
    ],
  ],
  'acts of its own that are wrong': [
    {
      ...miniBriefing,
      'mini/acts.yaml': `moor:
  verbs: [moor, make fast]
  irregular: { smite: [smote, smitten] }
kill:
  verbs: [slay]
`,
    },
    ['mini/acts.yaml:3  moor: “smite” is none of its verbs'],
  ],
  'an act of its own without a word': [
    { ...miniBriefing, 'mini/acts.yaml': 'moor:\n  called: { by: [mooring master] }\n' },
    ['mini/acts.yaml:2  moor: has no verb and no noun by which a question could name it'],
  ],
  'an act that neither it nor the shared vocabulary has': [
    withChange(
      claims,
      '    kind: fact\n    attribution: []\n    origin: note\n    quantity',
      '    kind: fact\n    says: { act: moor, of: boats }\n    attribution: []\n    origin: note\n    quantity',
    ),
    [`${claims}:65  divers-12: the vocabulary has no act “moor”`],
  ],
  'an act of its own, used in a statement': [
    {
      ...withChange(
        claims,
        '    kind: fact\n    attribution: []\n    origin: note\n    quantity',
        '    kind: fact\n    says: { act: moor, of: boats }\n    attribution: []\n    origin: note\n    quantity',
      ),
      'mini/acts.yaml': 'moor: { verbs: [moor, make fast], called: { by: [mooring master] } }\n',
    },
    [],
  ],
  'a claim that no topic shows': [
    withChange(
      'mini/topics/order.yaml',
      '[order-unknown, blow]',
      '[order-unknown]',
      withChange(claims, 'topics: [order]\n    asks: [what', 'asks: [what'),
    ),
    [`${claims}:48  blow: no topic’s file lists it, and \`topics\` is missing`],
  ],
  'an id taken twice': [
    withChange(
      'mini/claims/letter.yaml',
      '- id: master-400',
      '- id: divers-12',
      withChange(claims, 'caveats: [divers-12]', 'caveats: []'),
    ),
    [
      `${claims}:59  the id “divers-12” is taken already (mini/claims/letter.yaml:14)`,
      `${boats}:12  claim “master-400” is not known`,
      'mini/relations.yaml:3  300-or-400: claim “master-400” is not known',
    ].sort(),
  ],
  'a role that is the name in other quotation marks': [
    withChange(
      entities,
      'name: Ida Berg\n  type: person\n  aliases: [the mayor]',
      'name: The ‘Mayor’\n  type: person',
    ),
    [`${claims}:26  mayor-300: role “mayor” says only the name of mayor again`],
  ],
  'an occasion whose letters, but not words, stand in the cue': [
    withChange(claims, 'cue: said\n', 'cue: said\n        in: aid\n'),
    [],
  ],
  'no topics yet: each missing id once in a kind of file, at its first place': [
    without(boats, without('mini/topics/order.yaml')),
    [
      'mini/claims/letter.yaml:23  master-400: topic “boats” is not known … and in 2 more places',
      `${claims}:55  blow: topic “order” is not known … and in 1 more place`,
    ],
  ],
  'an entity missing under every field, and in other files': [
    withChange(entities, 'boats:\n  name: boats', 'ships:\n  name: boats'),
    [
      'mini/claims/letter.yaml:21  master-400: entity “boats” is not known … and in 7 more places',
      `${boats}:7  entity “boats” is not known`,
      'mini/unknowns.yaml:9  who-ordered: entity “boats” is not known',
    ],
  ],
  'a claim missing in two topics, and in relations': [
    withChange(
      'mini/topics/order.yaml',
      '[order-unknown, blow]',
      '[order-unknown, blow, master-500]',
      withChange(
        boats,
        '- divers-12',
        '- divers-12\n      - master-500',
        withChange('mini/relations.yaml', 'master-400]', 'master-500]'),
      ),
    ),
    [
      'mini/relations.yaml:3  300-or-400: claim “master-500” is not known; did you mean “master-400”?',
      `${boats}:14  claim “master-500” is not known; did you mean “master-400”? … and in 1 more place`,
    ],
  ],
  'a topic that lists a claim that is not there': [
    withChange(boats, '- divers-12', '- divers-13'),
    [`${boats}:13  claim “divers-13” is not known; did you mean “divers-12”?`],
  ],
  'a word that calls two topics': [
    withChange(boats, 'words: [boats]', 'words: [boats, Order]'),
    ['mini/topics/order.yaml:3  “order” also calls /boats'],
  ],
  'a misspelt key': [
    withChange(boats, 'title: Boats', 'titel: Boats'),
    [
      `${boats}:1  \`title\` is missing`,
      `${boats}:1  there is no key \`titel\` here; did you mean \`title\`?`,
    ],
  ],
  'a text that was changed after it was read': [
    withChange('mini/documents/letter.txt', 'wrote', 'writes'),
    ['mini/claims/letter.yaml:12  sha256 is not that of the text: the text was changed after it was read'],
  ],
  'a document without claims': [
    { ...miniBriefing, 'mini/documents/third.txt': 'A third text.' },
    ['mini/documents/third.txt:1  the document has no claim file'],
  ],
  'a text that could not be read': [
    { ...miniBriefing, 'mini/documents/third.txt': 'A third text.\nCaf\uFFFD.' },
    [
      'mini/documents/third.txt:1  the document has no claim file',
      'mini/documents/third.txt:2  a character could not be read (�)',
    ],
  ],
  'one text under two names': [
    { ...miniBriefing, 'mini/documents/letter-2.txt': miniBriefing['mini/documents/letter.txt'] ?? '' },
    [
      'mini/documents/letter-2.txt:1  the document has no claim file',
      'mini/documents/letter.txt:1  the text is the same as that of mini/documents/letter-2.txt',
    ],
  ],
  'claims without their document': [
    without('mini/documents/letter.txt'),
    ['mini/claims/letter.yaml:2  documents/letter.txt is missing'],
  ],
  'no document at all': [
    without('mini/documents/letter.txt', without('mini/documents/note.txt')),
    [
      'mini/claims/letter.yaml:2  documents/letter.txt is missing',
      `${claims}:2  documents/note.txt is missing`,
    ],
  ],
  'a missing file that has to be there': [
    without('mini/entities.yaml'),
    ['mini/entities.yaml:1  the file is missing'],
  ],
  'no origins, relations, unknowns, questions file': [
    without(
      'mini/relations.yaml',
      without(
        'mini/unknowns.yaml',
        without('mini/questions.jsonl', withChange(boats, 'sideBySide: [300-or-400]', 'sideBySide: []')),
      ),
    ),
    [],
  ],
  'lists that hold nothing but a comment': [
    {
      ...withChange(boats, 'sideBySide: [300-or-400]', 'sideBySide: []'),
      'mini/relations.yaml': '# none yet\n',
      'mini/unknowns.yaml': '',
    },
    [],
  ],
  'a file that is no YAML: that file, not the references into it': [
    withChange(claims, '  - id: blow', '   - id: blow'),
    [`${claims}:48  this is not YAML: a line does not begin in the column of those that it belongs with`],
  ],
  'aliases that unfold without measure': [
    {
      ...miniBriefing,
      'mini/relations.yaml': `- &a [1,1,1,1,1,1,1,1,1]\n- &b [${'*a,'.repeat(11)}]\n- [${'*b,'.repeat(13)}]\n`,
    },
    ['mini/relations.yaml:1  this is not YAML: references (*name) unfold without measure'],
  ],
  'a topic named as a command of ours, of Slack, or as nothing that can be typed': [
    {
      ...miniBriefing,
      'mini/topics/help.yaml': miniBriefing['mini/topics/order.yaml'] ?? '',
      'mini/topics/remind.yaml': miniBriefing['mini/topics/order.yaml'] ?? '',
      'mini/topics/Who-Ordered.yaml': miniBriefing['mini/topics/order.yaml'] ?? '',
    },
    expect.arrayContaining([
      'mini/topics/Who-Ordered.yaml:1  the file name is the command, and /Who-Ordered must be a command both platforms take: a–z, 0–9, - or _, at most 32 characters',
      'mini/topics/help.yaml:1  /help is a command of Sitrep itself',
      'mini/topics/remind.yaml:1  /remind is a command of Slack itself',
    ]) as unknown as readonly string[],
  ],
  'two briefings with one command': [
    {
      ...miniBriefing,
      ...Object.fromEntries(
        Object.entries(miniBriefing).map(([path, text]) => [path.replace('mini/', 'twin/'), text]),
      ),
    },
    [
      'twin/topics/boats.yaml:1  /boats is already the command of mini/topics/boats.yaml',
      'twin/topics/order.yaml:1  /order is already the command of mini/topics/order.yaml',
    ],
  ],
  'files and folders that belong to no briefing': [
    {
      ...miniBriefing,
      'README.md': 'What these are.',
      'notes.txt': 'x',
      'draft/claims/x.yaml': 'x',
      'mini/claims.yaml': 'x',
    },
    [
      'draft/briefing.yaml:1  the file is missing, so that the folder is no briefing',
      'mini/claims.yaml:1  this file belongs to no part of a briefing',
      'notes.txt:1  this file belongs to no briefing',
    ],
  ],
  'a folder whose name is no id': [
    Object.fromEntries(
      Object.entries(miniBriefing).map(([path, text]) => [path.replace('mini/', 'Mini (2)/'), text]),
    ),
    ['Mini (2)/briefing.yaml:1  the folder’s name “Mini (2)” is the briefing’s id and is not legal'],
  ],
  'an empty folder': [{}, ['.:1  no briefing here']],
};

describe('a folder with', () => {
  it.each(Object.entries(wholeFolder))('%s', (_what, [files, expected]) => {
    expect(findings(files)).toEqual(expected);
  });

  it('more commands than Discord takes', () => {
    const order = miniBriefing['mini/topics/order.yaml'] ?? '';
    const topics = Array.from({ length: 90 }, (_, i) => [`mini/topics/t${i}.yaml`, order]);
    const all = findings({ ...miniBriefing, ...Object.fromEntries(topics) });
    expect(all[0]).toMatch(
      /^\.:1 {2}\d+ commands: 92 topics of all briefings and \d+ of Sitrep itself; Discord takes 100$/,
    );
  });
});

describe('check as a whole', () => {
  it('reports every problem at once, in reading order, each with a remedy', () => {
    let files = miniBriefing;
    files = withChange(claims, 'unit: lost\n', 'unit: sunk\n', files);
    files = withChange(claims, '- by: mayor', '- by: governor', files);
    files = withChange('mini/briefing.yaml', 'Europe/Oslo', 'Oslo', files);
    files = withChange(entities, 'partOf: [town]', 'partOf: [city]', files);
    const { problems, briefings } = checkBriefings(asFolder(files));
    expect(problems.map(formatProblem)).toEqual([
      'mini/briefing.yaml:3  “Oslo” is not an IANA time zone  write one such as Europe/Kyiv',
      `${claims}:25  mayor-300: speaker “governor” is not known  add it to entities.yaml or correct the id`,
      `${claims}:31  mayor-300: unit “sunk” is not known  add it to briefing.yaml under units or correct it`,
      `${entities}:17  divers: whole “city” is not known  add it to entities.yaml or correct the id`,
    ]);
    expect(briefings).toEqual([]);
  });

  it('tells what cannot be read once, and nothing that only follows from it', () => {
    const rows = withChange(
      boats,
      'sections:\n',
      'slots:\n  - { label: Lost, lead: [mayor-300, master-400] }\nsections:\n',
    );
    expect(findings(rows)).toEqual([]);
    expect(findings(withChange('mini/relations.yaml', 'contradicts', 'contradict', rows))).toEqual([
      'mini/relations.yaml:2  relation 300-or-400, type: “contradict” is none of those that there are; did you mean “contradicts”?',
    ]);
    const noted = withChange('mini/relations.yaml', 'Two counts by two people.', 'One says 300, one 400.');
    expect(findings(noted)).toEqual([]);
    expect(findings(withChange(claims, '  - id: blow', '   - id: blow', noted))).toHaveLength(1);
  });

  it('names the file that a wrong ending or letter was meant for', () => {
    const { problems } = checkBriefings(
      asFolder({
        ...miniBriefing,
        'mini/claims/letter.yml': 'x',
        'mini/documents/note.pdf': 'x',
        'mini/relation.yaml': 'x',
        'mini/plan.doc': 'x',
      }),
    );
    expect(
      problems
        .filter(({ what }) => what === 'this file belongs to no part of a briefing')
        .map(({ file, fix }) => [file, fix]),
    ).toEqual([
      ['mini/claims/letter.yml', 'name it letter.yaml'],
      [
        'mini/documents/note.pdf',
        'name it note.txt if it is the text of a document; of a page, a PDF or a DOCX sitrep add makes it',
      ],
      ['mini/plan.doc', 'move it to claims/, topics/ or documents/, or delete it'],
      ['mini/relation.yaml', 'name it relations.yaml, or delete it'],
    ]);
  });

  it('keeps the briefings that are good when another is not', () => {
    const twin = Object.entries(miniBriefing).map(([path, text]) => [path.replace('mini/', 'twin/'), text]);
    const files = { ...miniBriefing, ...Object.fromEntries(twin), 'twin/briefing.yaml': 'title: x' };
    expect(checkBriefings(asFolder(files)).briefings.map((briefing) => briefing.id)).toEqual(['mini']);
  });

  it('gives the same version for the same content, wherever its records stand, and another for any other', () => {
    const version = (files: Files) => checkBriefings(asFolder(files)).briefings[0]?.version;
    const reordered = Object.fromEntries(Object.entries(miniBriefing).reverse());
    const commented = { ...miniBriefing, [claims]: `# a comment\n${miniBriefing[claims]}` };
    expect(version(reordered)).toBe(version(miniBriefing));
    expect(version(commented)).toBe(version(miniBriefing));
    const changed = withChange(
      claims,
      'statement: The mayor called it a blow.',
      'statement: The mayor called it so.',
    );
    expect(version(changed)).toMatch(/^[0-9a-f]{64}$/);
    expect(version(changed)).not.toBe(version(miniBriefing));
  });

  it('survives any damage to any file: it finds something or loads a briefing, and every line it names exists', () => {
    // All but the damaged files are the same each time.
    const parse = createMemory();
    const paths = Object.keys(miniBriefing);
    const damage = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.nat(),
      cut: fc.nat(40),
      insert: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('\n', ': ', '- ', '[', '"', '&a *a', '\t', '!!js'),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const files: Record<string, string> = { ...miniBriefing };
        for (const { path, at, cut, insert } of damages) {
          const text = files[path] ?? '';
          const start = at % (text.length + 1);
          files[path] = text.slice(0, start) + insert + text.slice(start + cut);
        }
        const { problems, briefings } = checkBriefings(asFolder(files), parse);
        expect(problems.length > 0 || briefings.length === 1).toBe(true);
        for (const { file, line } of problems) {
          const lines = (files[file] ?? '').split('\n').length;
          if (!(line >= 1 && line <= lines)) expect.unreachable(`${file} has no line ${line}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});
