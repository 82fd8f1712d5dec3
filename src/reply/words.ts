// Every word of a reply that is neither a document's nor the briefing's. A hole is filled with a name, a label, a key, a
// date or a count, never with a sentence; what a template may hold its holes' names say.

import { AsyncLocalStorage } from 'node:async_hooks';
import { fillHoles, type Holes } from '../fill-holes.ts';
import { mistakes } from '../mistakes.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { ko } from './words/ko.ts';
import type { Translation } from './words/translation.ts';
import { uk } from './words/uk.ts';

export const english = {
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
    outsideFilterOne: '≠ 1 differs, outside your filter',
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
  /** What a question wants told, where no known unknown names it. */
  missing: {
    by: 'who',
    to: 'to whom',
    on: 'when',
    in: 'where',
    amount: 'how many',
    because: 'why',
    how: 'how',
    what: 'what',
    whether: 'whether it is so',
  },
  /** What of a told act no document has. */
  slots: {
    by: 'by whom ({act})',
    to: 'to whom ({act})',
    on: 'the date of the {act}',
    in: 'the place of the {act}',
    because: 'the reason for the {act}',
  },
  states: {
    notStated: 'Not stated: {missing} of {subject}',
    notStatedSlot: 'Not stated: {missing}',
    notStatedThat: 'Not stated: that {frame}',
    notStatedBy: 'Not stated: {missing}, by {speaker}',
    notStatedByAny: 'Not stated: by {speaker}',
    slotOfAct: '{missing} ({subject})',
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
    readBy: 'by {names}',
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
  dates: {
    /** A day or several of one month: "11–12". */
    day: '{day} {month}',
    withYear: '{date} {year}',
    early: 'early {date}',
    mid: 'mid {date}',
    late: 'late {date}',
  },
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  pages: { ofPages: 'page {n} of {total}', brief: '{n}/{total}' },
  table: {
    figures: 'Figures',
    whoSays: 'Who says',
    counted: 'Counted',
    figure: 'Figure',
    asOf: 'As of',
    source: 'Source',
    quote: 'Quote',
  },
  titles: {
    timeline: 'Timeline',
    sources: 'Sources',
    stateOfPlay: 'State of play',
    byDate: 'By date',
    undated: 'no date',
  },
  who: { said: 'said', about: 'about them', named: 'Named as: {roles}.' },
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
    independent: 'Only different origins are independent.',
    nobodyNamed: 'by whom is not stated',
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
    stateOfPlay: '{title}: the state of play',
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
    /** Before what a quote must not stand without. */
    readWith: 'To be read with',
  },
  presses: {
    changed: 'The briefing has changed since',
    shared: 'shared by {name}',
    somebody: 'somebody here',
    removed: 'Removed.',
    notYours: 'Only whoever asked, or may manage the channel, can remove it.',
    told: 'Thank you. The desk will look at it.',
    typed: 'You wrote: {text}',
    noReports: 'In this channel nothing is told to the desk: its settings say so.',
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
    /** Of Slack alone. */
    inThreads:
      'Slack has no slash commands in threads: there, write @sitrep and your question, or take “Check against the briefing” in a message’s menu.',
    whoSees:
      'Only you see the answer to a command, until you press Share to channel; “public” behind the command shows it at once.',
    title: 'Ask about this story',
    brief: 'Ask me about: {title}. /help tells what there is.',
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
    again: 'Try again',
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
  /** A text checked against the briefing: what is compared, never who is right. */
  proof: {
    title: 'Checked against the briefing',
    exact: 'Word for word in {key}',
    exactIn: 'Word for word in {key} and {n} more',
    alteredIn: 'Not word for word, as typed → in {key}:',
    altered: 'Not word for word: bold stands only in the document',
    onlyInText: 'Only in the text:',
    nowhere: 'In no document, word for word:',
    otherFigure: '{printed}: the nearest have other figures',
    otherUnit: '{printed}: the nearest count {units} by that figure',
    otherDate: '{printed}: the nearest have another day',
    otherVoice: 'Said there by {names}; the text names {named}',
    otherVoiceOf: '{printed}: said there by {names}; the text names {named}',
    dropped: 'In the document, not in the text: {guards}',
    nearest: 'Nearest',
    nothingNear: 'Nothing in the briefing is near.',
    noVerdict: 'Compared word by word; whether it is true, Sitrep does not say.',
    offer: 'Check that message',
    paste: 'Its words',
    howTo:
      'Discord shows apps no message that does not name them. To check one, pick it: hold or right-click it, Apps, “Check against the briefing”; or paste its words here.',
    noReceipts: 'That is no message of Sitrep’s that cites documents, or it is too old.',
    nothingToCheck: 'There is no sentence in that message to check.',
    tooLong: 'That is too long to check here: at most {n} characters.',
  },
  privacy: {
    title: 'What Sitrep keeps',
    kept: [
      {
        what: 'What you ask',
        howLong: 'while it is being answered and for a day after, so that a follow-up is understood',
      },
      {
        what: 'Questions without an answer',
        howLong: 'their words for 30 days, for the desk; of you only a code that names nobody',
      },
      {
        what: 'Public answers',
        howLong: 'which message cites which quotes, for {n} days, so that a correction reaches it',
      },
      { what: 'Questions behind buttons', howLong: '30 days after they were last shown' },
      { what: 'Digests and settings', howLong: 'your id beside what you set up, as long as it lasts' },
      { what: 'A text that is checked', howLong: 'as long as the answer takes, a day at most' },
    ],
    delete:
      '/forget me deletes what is yours at once; public answers stay where they were posted, without your name. Nothing is sold, shared, or given to a language model.',
    nobody: 'There is nobody to forget here.',
    forgotten:
      'Forgotten: {questions} questions of yours, {conversations} conversations. {digests} digests that you set up go on without your name.',
    conversation: 'This conversation is forgotten; the next question starts afresh.',
  },
  /** The panel of digests. */
  digests: {
    none: 'There is no digest here yet. /digest subscribe makes one.',
    one: 'One digest here',
    many: '{n} digests here',
    new: 'New digest',
    preview: 'Preview',
    pause: 'Pause',
    resume: 'Resume',
    now: 'Now',
    remove: 'Remove',
    keep: 'Keep it',
    back: 'Back',
    done: { pause: '{id} is paused.', resume: '{id} goes on.', remove: '{id} is removed.' },
    onItsWay: 'The digest {id} is on its way.',
    reallyRemove: 'Remove the digest {id} for good?',
    subscribed: 'Subscribed. The first digest is the state of play, later ones tell what changed.',
    topics: 'Topics (all when none is chosen)',
    cadence: 'How often',
    time: 'At what time there',
    zone: 'Time zone',
    subscribe: 'Subscribe',
    findZone: 'Find a zone…',
    otherTime: 'Other time…',
    place: 'City, country or region',
    noZone: 'No time zone has that name; try a large city nearby.',
  },
  /** The panel of settings. */
  page: {
    made: 'Kept up to date by Sitrep, version {version} of the briefing. What is changed here by hand is lost.',
    corrections: 'Corrections',
    corrected: 'Corrected {day}:',
    ended: 'No longer stated since {day}:',
  },
  home: {
    nothing: 'No briefing is loaded',
    topics: 'Topics',
    changes: 'Newest changes',
    noChanges: 'Nothing has changed of late.',
    all: 'All changes',
    subscriptions: 'My digests',
    noSubscriptions: 'You have set up no digest. In a channel: /digest subscribe',
    questions: 'What Sitrep could not answer here',
    noQuestions: 'Nothing of late.',
    settings: 'Settings of the workspace',
    notYours: 'There is no such digest of yours any more.',
    counts: {
      corrected: '{n} corrected',
      superseded: '{n} superseded',
      retracted: '{n} retracted',
      added: '{n} new',
    },
    buttons: { pause: 'Pause', resume: 'Resume', remove: 'Remove' },
    done: { pause: 'Paused', resume: 'Resumed', remove: 'Removed' },
  },
  review: {
    title: 'Review',
    of: 'Review: {n} of {all} – {label}',
    kinds: {
      claim: 'A draft of {by}; nobody has accepted it, and no reader sees it',
      skip: 'A sentence that {by} would pass over',
      gone: 'A quote that its page has lost, by {by}',
    },
    nothing: 'Nothing waits to be decided.',
    decided: 'That is decided already; nothing was overwritten.',
    accept: 'Accept',
    pass: 'Pass over',
    edit: 'Edit…',
    reject: 'Reject…',
    why: 'Why not',
    keep: 'The claim stands',
    retract: 'Retract',
    next: 'Next',
    undo: 'Undo',
    notYours: 'Only the curators that the operator has named review here.',
    notHere: 'Drafts are shown to a curator alone: use the command, without “public”.',
  },
  outsiders: {
    title: 'Asked by another organisation',
    asked: 'Somebody of another organisation asked Sitrep here. It answers the members of this workspace.',
    allow: 'Allow here',
    allowed:
      'Allowed by {name}: people of other organisations are answered in this channel. /sitrep settings outsiders:no ends that.',
    notYours: 'Only a member of the workspace that runs Sitrep can allow that.',
  },
  settings: {
    title: 'Settings',
    ofChannel: 'Settings of this channel',
    ofServer: 'Settings of the whole server',
    here: 'What is chosen here holds in this channel and its threads.',
    everywhere: 'What is chosen here holds in every channel that says nothing else.',
    readOnly: 'Who manages the server can change this.',
    nothing: 'There is nothing to set here.',
    notAllowed: 'Only who manages the server, or whom they let, can change this.',
    toServer: 'The whole server…',
    toChannel: 'This channel…',
    standard: 'As it is unless set',
    asServer: 'As in the whole server',
    chosen: '{n} chosen',
    lastChange: 'Last change: {label}, {before} → {after}, by {who}, {date}',
    elsewhere: 'Sitrep answers in other channels of this server, not in this one.',
    budgets: '{person} a person, {channel} a channel, {space} in all, each minute',
    labels: {
      briefing: 'Briefing',
      visibility: 'Who sees the answer to a command',
      answers: 'Where answers go',
      channels: 'Channels where Sitrep answers',
      configurers: 'Roles that may change settings',
      budgets: 'Questions a minute',
      language: 'Language of fixed words',
      followUps: 'Follow-ups in an answered thread without a mention',
      feedback: 'Readers can tell the desk what is wrong',
      outsiders: 'People of other organisations are answered',
      livingPage: 'The briefing as one page of the channel (canvas)',
      mentionRole: 'Role that a digest mentions',
      publish: 'Digests in an announcement channel are published to those that follow',
    },
    standards: {
      briefing: 'All that are loaded',
      visibility: 'As the platform does it',
      channels: 'All that Sitrep can see',
      configurers: 'None beside those who manage the server',
      language: 'As the reader has set the platform',
      mentionRole: 'None',
    },
    choices: {
      visibility: { public: 'Everybody', private: 'Only whoever asks' },
      answers: { here: 'Where it was asked', thread: 'In a new thread' },
      yesNo: { yes: 'Yes', no: 'No' },
      languages: {
        en: 'English',
        uk: 'Українська',
        ko: '한국어',
        fr: 'Français',
        es: 'Español',
      },
    },
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
  ages: {
    today: 'today',
    yesterday: 'yesterday',
    later: 'dated later than today',
    days: '{n} days ago',
    weeks: '{n} weeks ago',
    months: '{n} months ago',
    years: '{n} years ago',
    atLeast: 'at least {age}',
    atMost: 'at most {age}',
    between: 'between {age} and {other}',
  },
  /** Before a quote: how it is to be read. */
  leads: {
    opinion: 'Opinion',
    prediction: 'Prediction',
    interpretation: 'The publisher’s interpretation',
    conditional: 'Conditional',
    condition: 'Under the condition “{condition}”',
    corrected: 'Corrected {date}: {what}',
    superseded: 'Superseded by a later account',
    supersededBy: 'Superseded by: {by}',
  },
  published: {
    notStated: 'date not stated',
    from: 'no earlier than {date}',
    until: 'no later than {date}',
    orLater: '{date} or later',
    orEarlier: '{date} or earlier',
    inferred: '{date} (date inferred)',
    asOf: 'as of {date}',
    ownVoice: '{document}, in its own voice, {date}',
    newest: 'Newest document: {document}, {when}. Store {hash}.',
  },
  corrections: {
    since: '{title}: corrections since {date}',
    none: 'Nothing has changed.',
    retracted: 'Retracted',
    withdrawn: 'Withdrawn from the briefing',
    superseded: 'Superseded',
    figure: 'Figure corrected: {was} → {now}',
    figureAsOf: 'Figure corrected: {was} → {now}, as of {date}',
    speaker: 'Speaker corrected: {was}, now {now}',
    date: 'Date corrected: {was} → {now}',
    quote: 'Words corrected; they were “{quote}”',
    noFigure: 'none stated',
    noDate: 'not stated',
    publisher: 'the publisher’s own voice',
    besides: 'Besides: {list}.',
    claims: '{count} new claims',
    oneClaim: 'one new claim',
    documents: '{count} new documents',
    oneDocument: 'one new document',
    opened: '{count} accounts newly set side by side',
    oneOpened: 'one account newly set side by side',
    closed: '{count} no longer set side by side',
  },
  schedule: {
    every: 'every topic',
    daily: 'daily',
    weekdays: 'weekdays',
    weekly: 'weekly on {day}',
    at: '{when} at {time}',
    quiet: 'silent when nothing changed',
    loud: 'says so when nothing changed',
    next: 'next on {date} at {time}',
    paused: 'paused ({why})',
    never: 'never due again',
    one: '{id}: {what}, {when} {zone}, {silence}; {next}',
    subscribed: 'Subscribed',
    first:
      'The first digest is the state of play, later ones tell what changed. /digest preview {id} shows it now, /digest now {id} posts it.',
    done: { pause: 'Paused', resume: 'Resumed', remove: 'Removed' },
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
  troubles: {
    apology:
      'Something went wrong on our side, and it is logged. If it keeps happening, tell whoever runs Sitrep this reference: {reference}',
    unreadable:
      'Sitrep could not read what Discord sent of this, and nothing was done. Try again, or mention Sitrep in a message.',
    partLost: 'Part {part} of {all} of your answer did not arrive: {why}.',
    uncertain: 'Sitrep could not find out whether your answer arrived: {why}.',
    cannotAnswer: 'Sitrep cannot answer there: {why}.',
    waits: 'Your answer has to wait: {why}. It comes as soon as it can, or you are told that it does not.',
    again: 'Sitrep tries again now.',
    tooLate: 'Sitrep was away when you asked. If no answer stands here, please ask again.',
    nothingLeft: 'There is nothing left to try here: ask again, please.',
    editFailed: 'Your edited question could not be answered; what stands there answers what it said before.',
    part: 'Part {part} of {all}',
    nothing: 'There is nothing to show.',
    noPosting: 'Sitrep cannot post in this kind of channel.',
    mayNotPost:
      'Sitrep may not post there: give its role the permissions “View Channel” and “Send Messages” in that channel.',
    cannotPost: 'Sitrep cannot post there: {why}.',
    person: 'You have asked {n} times',
    channel: 'This channel has had {n} questions',
    space: 'This server has had {n} questions',
    wait: '{spent} within a minute, which is as often as Sitrep answers. Please ask again in {n} seconds.',
    waitOne: '{spent} within a minute, which is as often as Sitrep answers. Please ask again in 1 second.',
  },
  reasons: {
    byCommand: 'by command',
    channelGone: 'the channel no longer exists',
    serverLeft: 'the bot is no longer in the server',
    followUpsOver:
      'Discord takes six messages at a time from an app that you added and the server did not; a press brings the rest',
    channelHidden: 'the bot cannot see the channel',
    noDirect: 'the person takes no direct messages from the bot',
    noMessages: 'messages cannot be sent in this kind of channel',
    noPermission: 'the bot lacks the permission to send messages there',
    threadArchived: 'the thread is archived',
    threadLocked: 'the thread is locked',
    asksToWait: 'Discord asks to wait',
  },
  /** What a person can mend. */
  mistakes,
} as const;

/** Languages of our fixed words beside English. */
export const translations: Readonly<Record<string, Translation>> = { uk, ko, fr, es };

const tables = new Map<string, typeof english>(
  Object.entries(translations).map(([language, translation]) => [
    language,
    complete(english, translation.words),
  ]),
);
const languages = new Map<object, string>([...tables].map(([language, table]) => [table, language]));
const spoken = new AsyncLocalStorage<typeof english>();

/** The table in the language in which is answered at the moment: read it where a word is needed, and keep no word. */
export const words: typeof english = new Proxy(english, {
  get: (_, part: keyof typeof english) => (spoken.getStore() ?? english)[part],
});

/** The table itself: the same for as long as the language is. */
export function tableInUse(): object {
  return spoken.getStore() ?? english;
}

/** The language in which is answered at the moment, "en" where none is set. */
export function languageInUse(): string {
  return languages.get(tableInUse()) ?? 'en';
}

/** What `work` says, also later, it says in this language; in English where it is none of ours ("uk", "es-419", "pt-BR"). */
export function inLanguage<T>(language: string | undefined, work: () => T): T {
  const table = tables.get(language?.split('-')[0]?.toLowerCase() ?? '');
  return spoken.run(table ?? english, work);
}

/** A reply that was made in a language is shown in it, whoever shows it and when. */
export function inLanguageOf<T>({ language }: { readonly language?: string | undefined }, work: () => T): T {
  return language === undefined ? work() : inLanguage(language, work);
}

/** English where the other language has nothing. */
function complete<T>(table: T, other: unknown): T {
  if (other === undefined) return table;
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return other as T;
  return Object.fromEntries(
    Object.entries(table).map(([key, value]) => [key, complete(value, Reflect.get(other as object, key))]),
  ) as T;
}

/** The template with its holes filled; a hole that the template does not have, or one left open, does not type-check. */
export function fill<const T extends string>(template: T, holes: Holes<T>): string {
  return fillHoles(template, holes);
}
