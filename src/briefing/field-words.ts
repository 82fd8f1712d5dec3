// What each field of a briefing's files is, and one written as it should be: for the messages of `sitrep check` and for
// the schemas that editors complete from. Looked up by the last two names of a path (`claims.id`), else by the last.

export interface FieldWords {
  readonly says: string;
  /** As it would stand in the file, on one line. */
  readonly example: string;
}

const fields: Readonly<Record<string, FieldWords>> = {
  title: { says: 'What it is called', example: 'title: Flood on the lower river' },
  summary: {
    says: 'One sentence on the story, for /about and /help',
    example: 'summary: What is reported about the flood and the repair of the dam.',
  },
  timezone: {
    says: 'IANA zone in which days of this story are meant',
    example: 'timezone: Europe/Berlin',
  },
  languages: { says: 'Languages of the documents', example: 'languages: [en]' },
  units: {
    says: 'Kinds of counts: how a table heads them, what people say, which acts they count',
    example: 'units: { killed: { label: killed, acts: [kill], words: [killed, dead] } }',
  },
  issues: {
    says: 'What people take positions on',
    example: 'issues: { mending: { label: mending the dam, words: [mending] } }',
  },
  label: { says: 'How it is named in replies', example: 'label: Courier' },
  words: { says: 'What people call it, or the document’s own words', example: 'words: [killed, dead]' },
  document: {
    says: 'The header: who published it, when, and how that is known',
    example: 'document: { id: 2025-03-12-courier, … }',
  },
  claims: { says: 'What the document says, a record each', example: 'claims: []' },
  'sections.claims': { says: 'Claims in an editor’s order', example: 'claims: [c-38-treated]' },
  'relations.claims': {
    says: 'The claims that it is between',
    example: 'claims: [c-38-treated, l-40-treated]',
  },
  skips: { says: 'Sentences that no claim quotes, and why', example: 'skips: []' },
  'document.id': { says: 'Name of the file without its ending', example: 'id: 2025-03-12-courier' },
  id: { says: 'Its name in every other file', example: 'id: c-38-treated' },
  key: { says: 'The letter or two that stand for the document on a card', example: 'key: C' },
  short: { says: 'The document’s name in a card’s legend', example: 'short: Courier' },
  aliases: { says: 'Other names, in every spelling that people use', example: 'aliases: [the paper]' },
  publisher: {
    says: 'Who published it',
    example: 'publisher: { name: Courier, basis: page, why: in the masthead }',
  },
  author: { says: 'Who wrote it', example: 'author: { name: null, basis: unknown, why: unsigned }' },
  'document.title': {
    says: 'Its headline',
    example: 'title: { text: Ferry aground, basis: page, why: the headline }',
  },
  'title.text': { says: 'The headline, or null', example: 'text: Ferry aground' },
  basis: { says: 'What it rests on: page, metadata, inferred or unknown', example: 'basis: page' },
  why: { says: 'The reasoning, for colleagues', example: 'why: the Monday before 11 March 2025' },
  url: { says: 'Where it stands, or null', example: 'url: null' },
  published: {
    says: 'When it came out, with what that rests on',
    example: 'published: { date: 2025-03-12, basis: page, why: under the headline }',
  },
  date: { says: 'The date in EDTF, or null', example: 'date: 2025-03-12' },
  outside: { says: 'True when it rests on what no document gives', example: 'outside: true' },
  language: { says: 'Language of the text', example: 'language: en' },
  sha256: {
    says: 'Hash of the canonical text; sitrep check --fix writes it',
    example: `sha256: ${'0'.repeat(64)}`,
  },
  derivesFrom: {
    says: 'What the document says it derives from',
    example: 'derivesFrom: [{ what: a wire report, kind: wire, words: Reuters reported }]',
  },
  what: { says: 'What it is, in our words', example: 'what: briefing to lawmakers' },
  statement: {
    says: 'The quote in full names, and nothing more; never shown',
    example: 'statement: The ministry says that 38 passengers were treated.',
  },
  quote: {
    says: 'The shortest stretch that still carries hedge, speaker and sense, copied character by character',
    example: 'quote: 38 passengers were treated, the ministry said',
  },
  quotes: {
    says: 'The quote in several stretches, in text order',
    example: 'quotes: [{ exact: 38 passengers were treated }]',
  },
  exact: { says: 'The words, copied character by character', example: 'exact: 38 passengers were treated' },
  prefix: { says: 'The words right before it, where it stands twice', example: 'prefix: "In all, "' },
  suffix: { says: 'The words right after it, where it stands twice', example: 'suffix: ", the ministry"' },
  core: {
    says: 'The part of the quote that is the point, hedges inside',
    example: 'core: 38 passengers were treated',
  },
  coreWithout: {
    says: 'Hedges, negations and conditions that the core leaves out, and why its point does not hang on them',
    example: 'coreWithout: [{ words: not, why: is of the weather }]',
  },
  says: {
    says: 'The claim as a typed statement',
    example: 'says: { act: treat, of: passengers, amount: "38" }',
  },
  drafted: {
    says: 'A statement that check --fix has drafted; nothing answers from it until it is called says; false where none fits',
    example: 'drafted: { act: treat, of: passengers }',
  },
  acts: {
    says: 'The act of which an amount is a figure in this unit; of several only figures of all at once',
    example: 'acts: [kill]',
  },
  verbs: {
    says: 'Its verbs in their base form; they are inflected by rule',
    example: 'verbs: [moor, make fast]',
  },
  intransitive: {
    says: 'Verbs whose subject is the one it happens to',
    example: 'intransitive: [silt up]',
  },
  irregular: {
    says: 'Past and participle of a verb that follows no rule',
    example: 'irregular: { sew: [sewed, sewn] }',
  },
  nouns: { says: 'Nouns that name it', example: 'nouns: [mooring]' },
  called: { says: 'What somebody in a role is called', example: 'called: { by: [mooring master] }' },
  act: { says: 'What is done, by its name in the acts', example: 'act: treat' },
  'claims.kind': {
    says: 'What sort it is, where statement and attribution tell another',
    example: 'kind: estimate',
  },
  'derivesFrom.kind': { says: 'What sort it is', example: 'kind: wire' },
  kind: { says: 'What sort it is', example: 'kind: not-stated' },
  attribution: {
    says: 'Who says so: from whoever said it first to the last who passed it on; [] is the publisher’s own voice',
    example: 'attribution: [{ by: ministry, cue: said }]',
  },
  by: { says: 'Who', example: 'by: ministry' },
  as: { says: 'The role as this document prints it', example: 'as: spokeswoman' },
  cue: { says: 'The printed verb', example: 'cue: said' },
  in: { says: 'The occasion or medium', example: 'in: briefing' },
  origin: {
    says: 'The event in which the fact entered the world; the publisher’s own voice needs none',
    example: 'origin: ministry-briefing',
  },
  quantity: {
    says: 'Figures with their printed words, where the amounts of the statement tell others',
    example: 'quantity: [{ printed: around 300, unit: killed, of: passengers }]',
  },
  printed: { says: 'The figure as printed, hedge inside', example: 'printed: around 300' },
  unit: { says: 'A unit of briefing.yaml', example: 'unit: killed' },
  of: { says: 'Of whom or what', example: 'of: passengers' },
  asOf: {
    says: 'When the thing held: a date with its reasoning, or the name of one under dates',
    example: 'asOf: { date: 2025-03-10, words: on Monday, why: the Monday before 11 March 2025 }',
  },
  said: {
    says: 'When it was said: a date with its reasoning, or the name of one under dates',
    example: 'said: { date: 2025-03-10, words: on Monday, why: the Monday before 11 March 2025 }',
  },
  dates: {
    says: 'Dates that several claims share, by a name',
    example: 'dates: { monday: { date: 2025-03-10, words: on Monday, why: the Monday before } }',
  },
  places: {
    says: 'Where, as entities, if not as the statement has it in `in`',
    example: 'places: [harbour]',
  },
  'claims.about': {
    says: 'Whom the claim is about, if not those in its statement (not: who says it)',
    example: 'about: [passengers]',
  },
  about: { says: 'Whom it is about', example: 'about: [passengers]' },
  topics: {
    says: 'The commands that show it beside those whose files list it',
    example: 'topics: [casualties]',
  },
  asks: {
    says: 'Questions that it answers, as people would type them',
    example: 'asks: [how many passengers were treated]',
  },
  caveats: { says: 'Claims that must travel with this one', example: 'caveats: [c-not-confirmed]' },
  because: { says: 'Claims that the document gives as the reason', example: 'because: [c-fog]' },
  condition: { says: 'The condition, verbatim', example: 'condition: if the weather allows' },
  stance: {
    says: 'Who holds what on which issue',
    example: 'stance: [{ on: mending, position: for }]',
  },
  holder: { says: 'Who takes the position, if not who says it', example: 'holder: mayor' },
  on: { says: 'On what, or on which day', example: 'on: mending' },
  position: { says: 'Which position, if not what the statement’s act says', example: 'position: for' },
  status: {
    says: 'current, retracted or superseded; proposed is a draft that nobody has accepted',
    example: 'status: current',
  },
  supersededBy: { says: 'The claim that took its place', example: 'supersededBy: c-40-treated' },
  corrections: {
    says: 'What was mended after it was shown; in briefing.yaml: how messages are mended',
    example: 'corrections: edit',
  },
  note: {
    says: 'For colleagues; on a relation it is shown to readers',
    example: 'note: Two counts by two people.',
  },
  reviewed: {
    says: 'Who accepted it, when, and what had proposed it',
    example: 'reviewed: { by: ada, on: 2025-03-12 }',
  },
  proposer: { says: 'What had proposed it', example: 'proposer: rules@1' },
  'briefing.proposer': {
    says: 'A command that proposes claims: the program and its arguments',
    example: 'proposer: [node, propose.mjs]',
  },
  'briefing.feeds': {
    says: 'Feeds whose new entries curators are told of',
    example: 'feeds: [https://example.org/feed.xml]',
  },
  antecedent: {
    says: 'What a leading pronoun may stand for',
    example: 'antecedent: { words: They, means: the divers }',
  },
  means: { says: 'What it may stand for', example: 'means: the divers' },
  reason: { says: 'Why it was rejected', example: 'reason: says what b-toll says' },
  'relations.type': { says: 'How it may stand to the other claim', example: 'type: other-date' },
  'claims.relations': { says: 'How it may stand to claims of other documents', example: 'relations: []' },
  'claims.by': { says: 'What proposed it, with its version', example: 'by: rules@1' },
  'derivesFrom.document': {
    says: 'The document of this briefing that it is from',
    example: 'document: 2025-03-12-courier',
  },
  sentence: { says: 'The sentence, verbatim', example: 'sentence: Read more on our site.' },
  skip: { says: 'heading, boilerplate or duplicate of a claim', example: 'skip: boilerplate' },
  name: { says: 'Its name', example: 'name: Ministry of Transport' },
  type: { says: 'What sort it is', example: 'type: body' },
  roles: { says: 'Roles over time', example: 'roles: [{ role: minister, from: "2019" }]' },
  role: { says: 'The role in a document’s words', example: 'role: minister' },
  side: { says: 'The state on whose side it stands', example: 'side: ukraine' },
  partOf: { says: 'The wholes that it belongs to', example: 'partOf: [crew]' },
  description: {
    says: 'Shown in the list of commands, at most 100 characters',
    example: 'description: Killed, wounded and missing',
  },
  layout: { says: 'How it is shown', example: 'layout: quotes' },
  figures: {
    says: 'The table’s columns and of whom they count',
    example: 'figures: { columns: [killed], of: [passengers] }',
  },
  columns: { says: 'Units, a column each', example: 'columns: [killed, wounded]' },
  sections: {
    says: 'Headings with their claims, in an editor’s order',
    example: 'sections: [{ heading: Counts }]',
  },
  heading: { says: 'Shown above the claims', example: 'heading: Counts' },
  slots: {
    says: 'The rows of its card, in order',
    example: 'slots: [{ label: Killed, lead: [c-38-killed] }]',
  },
  'slots.core': {
    says: 'A shorter core of the first claim, where the label says of what it is',
    example: 'core: receiving medical attention',
  },
  'slots.label': { says: 'What the row tells, at most 16 characters', example: 'label: Killed' },
  lead: {
    says: 'The claim that tells it; further ones only of accounts that differ',
    example: 'lead: [c-38-killed]',
  },
  aspect: { says: 'The slot on which the accounts differ', example: 'aspect: where' },
  sideBySide: { says: 'Relations shown as “Where accounts differ”', example: 'sideBySide: [38-or-40]' },
  missing: { says: 'The missing slot', example: 'missing: the names' },
  when: { says: 'When it happened', example: 'when: { date: 2025-03-10, why: printed in the report }' },
  to: { says: 'To whom or what', example: 'to: hospital' },
  from: { says: 'From where, from whom, or since when', example: 'from: "2019"' },
  with: { says: 'Together with whom or by what means', example: 'with: coastguard' },
  for: { says: 'For whom or what', example: 'for: prisoners' },
  amount: { says: 'The printed figure, hedge inside', example: 'amount: around 300' },
  order: { says: 'Which one in a row', example: 'order: first' },
  state: { says: 'How far it is a fact; done where absent', example: 'state: offered' },
  not: { says: 'true where the quote says that it is not so', example: 'not: true' },
  that: {
    says: 'What is ordered, denied, confirmed: a statement of its own',
    example: 'that: { act: treat }',
  },
  nearest: { says: 'What the documents do say, nearest first', example: 'nearest: [c-38-treated]' },
};

/** The words for the field at a path; undefined for one that has none. */
export function wordsOfField(path: readonly (string | number)[]): FieldWords | undefined {
  const names = path.filter((key) => typeof key === 'string');
  const [parent, name] = [names.at(-2), names.at(-1)];
  if (name === undefined) return undefined;
  const inParent = `${parent}.${name}`;
  if (Object.hasOwn(fields, inParent)) return fields[inParent];
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
