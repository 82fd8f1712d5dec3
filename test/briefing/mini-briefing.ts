// The smallest briefing that uses every part of the files' form, as literal files: the ground of the rule tests.
// Everything in it is invented.

import { canonicalText, sha256 } from '../../src/briefing/canonical.ts';
import type { BriefingFiles } from '../../src/briefing/files.ts';

export type Files = Readonly<Record<string, string>>;

const note = [
  'Harbour news',
  'The mayor said on Monday that around 300 boats were lost. “It’s a blow,” she said.',
  'Divers, who counted twelve wrecks, disagree. It is not known who gave the order.',
  '**Can it be mended?**',
].join('\n');
const letter = 'The harbour master wrote that over 400 boats are gone. It is a blow.';

export const miniBriefing: Files = {
  'mini/briefing.yaml': `title: Boats lost
summary: An invented story about boats.
timezone: Europe/Oslo
languages: [en]
units:
  lost:
    label: lost
    words: [lost]
issues:
  mending:
    label: mending
    words: [mending]
`,
  'mini/entities.yaml': `town:
  name: Aldaine
  type: state
  side: town
mayor:
  name: Ida Berg
  type: person
  aliases: [the mayor]
  roles:
    - role: mayor
      from: "2019"
      to: 2025-03
  side: town
divers:
  name: the divers
  type: group
  partOf: [town]
boats:
  name: boats
  type: thing
`,
  'mini/origins.yaml': `mayors-speech:
  what: The mayor’s speech
  by: [mayor]
`,
  'mini/relations.yaml': `- id: 300-or-400
  type: contradicts
  claims: [mayor-300, master-400]
  note: Two counts by two people.
  by: test
`,
  'mini/unknowns.yaml': `- id: who-ordered
  kind: source-says-unknown
  what: who gave the order
  missing: the giver
  of: the order
  asks:
    - who gave the order
    - who ordered it
  about: [boats]
  nearest: [order-unknown]
`,
  'mini/questions.jsonl': `{"id":"M1","q":"how many boats","answerable":true,"must_contain":["300"],"kind":"full"}
{"id":"M2","q":"who gave the order","answerable":false,"kind":"unknown"}
`,
  'mini/topics/boats.yaml': `title: Boats
description: What was lost
words: [boats]
layout: figures
figures:
  columns: [lost]
  of: [boats]
sections:
  - heading: Counts
    claims:
      - mayor-300
      - master-400
      - divers-12
sideBySide: [300-or-400]
`,
  'mini/topics/order.yaml': `title: The order
description: Who gave it
words: [order]
sections:
  - heading: Unknown
    claims: [order-unknown, blow]
`,
  'mini/documents/note.txt': note,
  'mini/documents/letter.txt': letter,
  'mini/claims/note.yaml': `document:
  id: note
  label: Harbour news
  key: N
  short: Harbour news
  publisher: { name: Harbour news, basis: page, why: first line }
  author: { name: null, basis: unknown, why: unsigned }
  title: { text: null, basis: unknown, why: none printed }
  url: null
  published:
    date: 2025-03-11
    words: on Monday
    why: the day after that Monday
    basis: inferred
  language: en
  sha256: ${sha256(canonicalText(note))}
  derivesFrom:
    - { what: a speech, kind: quote, words: The mayor said }
claims:
  - id: mayor-300
    statement: The mayor put the loss at around 300 boats.
    quote: around 300 boats were lost
    kind: estimate
    attribution:
      - by: mayor
        as: mayor
        cue: said
    origin: mayors-speech
    quantity:
      - printed: around 300
        unit: lost
        of: boats
    asOf:
      date: 2025-03-10
      words: on Monday
      why: the Monday before 11 March 2025
    said:
      date: 2025-03-10
      words: on Monday
      why: the same
    about: [boats]
    places: [town]
    topics: [boats]
    asks:
      - how many boats were lost
      - how many boats are gone
    caveats: [divers-12]
  - id: blow
    statement: The mayor called it a blow.
    quote: “It’s a blow,”
    kind: quotation
    attribution: [{ by: mayor, cue: she said }]
    origin: mayors-speech
    about: [boats]
    topics: [order]
    asks: [what did the mayor say]
    stance:
      - { holder: mayor, on: mending, position: open }
  - id: divers-12
    statement: Divers counted twelve wrecks and disagree.
    quotes:
      - exact: Divers, who counted twelve wrecks
      - exact: disagree
    kind: fact
    attribution: []
    origin: note
    quantity:
      - { printed: twelve, unit: lost, of: boats }
    condition: who counted twelve wrecks
    about: [boats]
    topics: [boats]
    asks: [how many wrecks did divers count]
    drafted: false
  - id: order-unknown
    statement: Who gave the order is not known.
    quote: It is not known who gave the order
    kind: stated-unknown
    attribution: []
    origin: note
    about: [boats]
    topics: [order]
    asks: [who gave the order]
skips:
  - sentence: Harbour news
    skip: heading
    why: name of the paper
  - sentence: "**Can it be mended?**"
    skip: heading
    why: asks what nothing answers
`,
  'mini/claims/letter.yaml': `document:
  id: letter
  label: Letter
  key: L
  short: Letter
  publisher: { name: null, basis: unknown, why: a letter }
  author: { name: The harbour master, basis: page, why: named in it }
  title: { text: null, basis: unknown, why: none printed }
  url: null
  published: { date: 2025-03/.., why: after the loss, basis: inferred }
  language: en
  sha256: ${sha256(letter)}
claims:
  - id: master-400
    statement: The harbour master wrote of more than 400 boats.
    quote: over 400 boats are gone
    kind: estimate
    attribution: []
    origin: letter
    quantity:
      - { printed: over 400, unit: lost, of: boats }
    about: [boats]
    topics: [boats]
    asks: [how many boats does the harbour master count]
skips:
  - sentence: It is a blow.
    skip: duplicate of blow
    why: says what the mayor says
`,
};

/** The files as the loader sees them. */
export function asFolder(files: Files): BriefingFiles {
  return { list: () => Object.keys(files), read: (path) => files[path] ?? '' };
}

/** The mini briefing with one place of one file changed; throws when the place is not there exactly once. */
export function withChange(file: string, from: string, to: string, files: Files = miniBriefing): Files {
  const text = files[file] ?? '';
  if (text.split(from).length !== 2)
    throw new Error(`${file} holds “${from}” ${text.split(from).length - 1} times`);
  return { ...files, [file]: text.replace(from, () => to) };
}

export function without(file: string, files: Files = miniBriefing): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== file));
}
