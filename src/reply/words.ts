// Every word of a reply that is neither a document's nor the briefing's. A hole is filled with a name, a label, a key, a
// date or a count, never with a sentence; what a template may hold its holes' names say.

export const words = {
  /** Between positions that differ, by the type of their relation. */
  relations: {
    contradicts: '≠ these contradict on: {aspect}',
    otherCount: '≠ other count: {units}',
    otherFigure: '≠ other figure',
    otherParts: '≠ same total, other parts',
    otherDate: '≠ other date',
    otherScope: '≠ other scope',
    otherScopes: '≠ other scope: {label} | {other}',
    otherWords: '≠ other words',
    otherOpinion: '≠ another opinion',
    supersedes: '≠ a later account replaces an earlier one',
    retracts: '≠ one account takes the other back',
    /** In a row, before the account that differs. */
    inRow: {
      contradicts: '≠ {aspect}:',
      otherCount: '≠ other count:',
      otherFigure: '≠ other figure:',
      otherParts: '≠ other parts:',
      otherDate: '≠ other date:',
      otherScope: '≠ other scope:',
      otherWords: '≠ other words:',
      otherOpinion: '≠ another opinion:',
      supersedes: '≠ replaced by:',
      retracts: '≠ taken back:',
      also: 'also:',
    },
    fold: '≠ accounts differ: {aspects}',
    outsideFilter: '≠ {n} others differ, outside your filter',
    outsideFilterOne: '≠ 1 other differs, outside your filter',
    elsewhere: '≠',
  },
  /** What one position holds together. */
  merged: {
    oneOrigin: 'one origin',
    also: 'also',
    sameFigure: 'same figure:',
    ofWhomOpen: 'of whom: not stated',
    withIt: 'with it:',
    withItAbove: 'with it: as above',
    condition: 'if:',
    more: '+ {n} more',
    moreWithoutFigure: '+ {n} without a figure:',
  },
  /** The standing of a core. */
  standing: {
    itself: '{key} itself',
    opinion: 'opinion',
    prediction: 'prediction',
    superseded: 'superseded',
    retracted: 'retracted',
    corrected: 'corrected {date}',
  },
  /** Slots on which accounts differ, and that a document may leave open. */
  aspects: {
    amount: 'how many',
    when: 'when',
    where: 'where',
    who: 'who',
    whom: 'whom',
    to: 'to whom',
    as: 'as what',
    order: 'which was first',
    state: 'how far',
    not: 'whether',
    act: 'what was done',
    why: 'why',
    scope: 'scope',
    wording: 'wording',
    opinion: 'opinions',
  },
  states: {
    notStated: 'Not stated: {missing} of {subject}',
    notStatedSlot: 'Not stated: {missing}',
    notStatedThat: 'Not stated: that {frame}',
    notStatedAtAll: 'Not stated',
    noDocument: 'No document mentions {name}',
    notAboutThis: 'Not about this story: {title}',
    askIn: 'Please ask in {language}',
    endsThere: 'Not stated: anything of {date} or later',
    noFigure: 'Sitrep quotes; it does not calculate',
    whichOne: 'This can mean more than one thing; please say who or what',
    whichBriefing: 'Which briefing? Please name it, or take the option briefing',
    nearest: 'Nearest:',
    stated: 'What is stated:',
    looked: 'Looked in {n} documents; newest {date}',
    lookedInOne: 'Looked in 1 document; newest {date}',
    newest: 'newest: {date}',
    readAs: 'Read as: {reading}',
    nothing: 'No document quotes them',
    differ: 'Accounts differ',
  },
  legend: {
    inferred: '~ date inferred',
    inferredSign: '~',
    from: 'from {date}',
    by: 'by {date}',
    undated: 'date not stated',
  },
  dates: { early: 'early {date}', mid: 'mid {date}', late: 'late {date}' },
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  pages: { ofPages: 'page {n} of {total}' },
  titles: {
    timeline: 'Timeline',
    sources: 'Sources',
    stateOfPlay: 'State of play',
    byDate: 'By date',
    undated: 'no date',
  },
  who: { said: 'said', about: 'about them' },
  sources: {
    quotes: '{n} quotes',
    oneQuote: '1 quote',
    noTitle: 'no title',
    after: 'after',
    newest: 'Newest document',
    oldest: 'Oldest document',
    links: 'Links',
    link: 'link: {url}',
    noLink: 'no link recorded; the text is kept with the briefing',
  },
  /** Requests about the briefing itself. */
  lists: {
    titles: {
      summary: 'The story in short',
      document: 'What the documents say',
      contested: 'Where accounts differ',
      unknowns: 'Not known',
      origins: 'Where it comes from',
      corrected: 'Taken back or replaced',
    },
    none: {
      summary: 'Nothing is told under this filter',
      document: 'Nothing is told under this filter',
      contested: 'No accounts differ here',
      unknowns: 'No document says that something is unknown',
      origins: 'No origin is told under this filter',
      corrected: 'Nothing was taken back or replaced',
    },
    independent: 'Only accounts of different origins are independent.',
  },
  standings: {
    title: 'Who they are',
    noRating: 'Sitrep rates nobody; it shows who says what, and through whom.',
    quotedIn: '{n} quotes in {documents}',
    ownVoice: 'own voice {n}',
    corrected: '{n} corrected or replaced',
    notCorrected: 'nothing corrected',
  },
  changes: {
    title: '{title}: what changed',
    titleSince: '{title}: what changed since {date}',
    none: '{title}: no change',
    noneSince: '{title}: no change since {date}',
    preview: 'Preview of {id}; nothing is posted or noted.',
    was: 'was',
    now: 'now',
    is: 'is',
    new: 'new',
    unchanged: '≠ unchanged:',
    newDocument: 'New document:',
    newDocuments: 'New documents:',
    rest: 'Nothing else changed',
    correction: 'Correction',
    correctedOn: 'Correction {date}: {what}',
    itself: 'the document itself',
    takenBack: 'taken back',
    gone: 'no longer there',
    replaced: 'replaced',
    wrongSpeaker: 'We named the wrong speaker.',
    wrongFigure: 'We showed the wrong figure.',
    wrongDate: 'We gave the wrong date.',
    wrongWords: 'We did not quote it word for word.',
    retracted: 'We take this back.',
    withdrawn: 'This no longer stands in the briefing.',
    superseded: 'A later account replaces this.',
    sameQuote: 'The quote is unchanged.',
    missedOne: 'The digest of {date} was not posted in time.',
    missedMany: '{n} digests, {date} – {last}, were not posted in time.',
    uncertainOne: 'The digest of {date} may not have been posted.',
    uncertainMany: '{n} digests, {date} – {last}, may not have been posted.',
    goneTopic: 'The topic {command} no longer exists in this briefing.',
    goneRelation: 'No longer set side by side: {aspects}',
  },
  receipts: {
    deskNote: 'The desk’s note, not a source',
    fullQuotes: 'Full quotes',
    strong: 'bold = shown on the card',
    place: 'characters {from}–{until}',
    hash: 'sha256 {hash}',
    open: 'Open',
    whoSays: 'Who says so',
    why: 'Why the accounts differ',
    noDifference: 'No accounts differ here',
    asOf: 'As of…',
    chooseDay: 'Choose a day: only documents published by then count',
    copy: 'To copy',
  },
  presses: {
    changed: 'The briefing has changed since',
    shared: 'shared by {name}',
    somebody: 'somebody here',
    removed: 'Removed.',
    notYours: 'Only whoever asked, or may manage the channel, can remove it.',
    told: 'Thank you. The desk will look at it.',
    old: 'This card is too old to be opened. Ask again, please.',
    gone: 'There is nothing more to show here.',
  },
  reports: {
    title: 'Tell the desk',
    what: 'What is wrong?',
    more: 'In your words (if you like)',
    kinds: {
      speaker: 'Wrong speaker',
      figure: 'Wrong figure',
      date: 'Wrong date',
      missing: 'Something is missing',
      other: 'Something else',
    },
  },
  help: {
    title: 'Ask about this story',
    story: 'The story',
    topics: 'Topics',
    closer: 'Look closer',
    ask: 'Or ask a question, in your own words.',
    quote: '“ ” the document’s words; bold is ours',
    chain: '› in which document, by its key',
    differ: '≠ accounts differ; both stand together',
    signs: '~ date inferred · […] words left out',
  },
  about: {
    counts: '{n} documents · {claims} quotes · {origins} origins',
    promise: 'Every quote stands in its document, word for word.',
    score: 'Own questions: {n} of {total} answered rightly, {declined} of {unanswerable} declined rightly',
    store: 'store {hash}',
    age: 'newest document: {date}, {age}',
  },
  buttons: {
    full: 'Full quotes',
    why: '≠ Why',
    who: 'Who says so',
    date: 'By date',
    docs: 'Sources',
    asof: 'As of…',
    wrong: 'Wrong?',
    tell: 'Tell the desk',
    share: 'Share to channel',
    remove: 'Remove',
    prev: '◀',
    next: '▶',
    new: 'See the card',
    copy: 'Copy',
    picture: 'As picture',
    menuTopic: 'Open a part…',
    menuTopics: 'Open a topic…',
    menuMore: 'More…',
  },
  /** On pictures, beside names, dates and quotes. */
  picture: {
    figures: '{topic} by who gave the figure',
    newestFirst: 'newest first',
    noScale: 'place = date; no scale of size',
    printed: 'date printed',
    inferred: 'date inferred',
    within: 'within this time',
    open: 'open at the faded end',
    noGlyph:
      'The picture cannot be drawn: no font of ours has “{character}” ({code}). The card says the same in words.',
    none: 'There is no picture of this: fewer than two of its quotes have a date.',
  },
  /** Read out in place of a sign. */
  spoken: {
    full: 'Full quotes of this card',
    why: 'Why the accounts differ',
    date: 'The same by date',
    wrong: 'Report a mistake',
    next: 'Next page',
    prev: 'Page before',
  },
} as const;

/** What may stand in a hole, by its name. */
interface HoleTypes {
  readonly n: number;
  readonly total: number;
  readonly claims: number;
  readonly origins: number;
  readonly declined: number;
  readonly unanswerable: number;
  readonly from: number;
  readonly until: number;
}
type HoleNames<T extends string> = T extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HoleNames<Rest>
  : never;
type Holes<T extends string> = {
  readonly [Name in HoleNames<T>]: Name extends keyof HoleTypes ? HoleTypes[Name] : string;
};

/** The template with its holes filled; a hole that the template does not have, or one left open, does not type-check. */
export function fill<const T extends string>(template: T, holes: Holes<T>): string {
  const values: Readonly<Record<string, string | number>> = holes;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
