// Longer ways to ask a thing, and the plain one: "is it true that X said" asks whether X said it, "in what manner" how. Put
// in place of each other before anything else is read; what a form leaves out says nothing about the story.

type PlainForm = readonly [pattern: RegExp, plain: string];

/**
 * Words in a row as a pattern that ends with a blank: "let/tell me/us know?" is any of these words, the last of them or not.
 */
const row = (words: string): string =>
  words
    .replaceAll("'", "['’]")
    .split(' ')
    .map((word) => {
      const either = `(?:${word.replace(/\?$/, '').replaceAll('/', '|')}) `;
      return word.endsWith('?') ? `(?:${either})?` : either;
    })
    .join('');

const anyOf = (rows: readonly string[]): string => `(?:${rows.map(row).join('|')})`;

const START = String.raw`^\s*(?:(?:so|and|but|ok|okay|hey|hi|hello|well|right|please|pls|now|sorry|folks|guys|all),? )*`;
const BEFORE_QUESTION = String.raw`(?=(?:who|whom|whose|what|which|when|where|whereabouts|why|how|whether|if)\b)`;
const BEFORE_NOUN = String.raw`(?=(?:the|a|an|all|any|more|some|what|who|when|where|why|how|which)\b|[\p{L}’'-]+['’]s\b)`;
const BEFORE_VERB = String.raw`(?=(?:did|do|does|is|are|was|were|has|have|had|will|would|should)\b(?!.*\b(?:of|about|for|from)[?. ]*$))`;

const BEFORE_TOLD = String.raw`(?=(?!(?:about|of|from|on|in|it|you|a|an)\b)\p{L}+ \p{L})`;

const aheadOf = (next: string, rows: readonly string[]): PlainForm => [
  new RegExp(`${START}${anyOf(rows).replaceAll(' ', '[,:;–—-]* ')}${next}`, 'iu'),
  '',
];

/** What goes ahead of a question and is none of it. */
const leadIns: readonly PlainForm[] = [
  // "I hear that they are back": what is heard is asked about.
  [
    new RegExp(
      `${START}(?:i|we|i['’]ve|we['’]ve|i have|we have) (?:just )?(?:hear|heard|read|saw|seen|gather|understand)(?: somewhere)?(?: that)? ${BEFORE_TOLD}`,
      'iu',
    ),
    'did ',
  ],
  aheadOf(BEFORE_QUESTION, [
    'can/could/would/will? you/we/i/anyone/anybody/someone/somebody? please? just? let/tell/show/remind/give/brief/update me/us know? again? please? exactly? on/about?',
    'can/could/would? you/anyone/someone? please? explain/clarify/confirm to? me/us?',
    'find out',
    "i/i'm/i've? was/am? just? wondering/wonder/curious/asking/checking about/to? know?",
    "i'm/we're? trying to find/work/figure/understand/see out?",
    "i/we/i'd/we'd would/do? really/just? like/love/need/want/have to know/find/see/hear/understand out?",
    'need/want/got to know',
    "what i/we/i'd would? want/need/like to know is",
    'do/does/did/would you/we/anyone/anybody/someone/somebody happen/actually/even? to? know',
    'anyone/anybody here? know/knows',
    'any/no/got idea/clue/word/any on/about/of? idea/clue/word?',
    "i? don't/didn't know/get/understand",
    'not sure',
    'quick? one/question/q',
  ]),
  aheadOf(BEFORE_NOUN, [
    "i/we/i'd/we'd would? just/also/still? need/want/like/love to? see/have/get?",
    "i'm/we're/am/are? just/also/still? after/needing/looking/searching for?",
    'need/needing to? see/have/get?',
    'give/get/find/show me/us',
  ]),
  // "No, I meant the wounded": what is asked for in place of what was understood.
  [
    new RegExp(
      String.raw`${START}(?:(?:no|nope|nah|sorry)[,.;:]? )*(?:(?:i|we) (?:just |only |really )?(?:mean|meant)(?: to ask)?(?: about)?[,:]? |(?<=\b(?:no|nope|nah)[,.;:]? )(?=(?:only|just)\b))`,
      'iu',
    ),
    '',
  ],
  // "Clapham's reasoning on why …".
  [
    /^\s*((?:\p{L}+[ -]){0,3}?\p{L}+)['’]s (?:reasoning|explanation|account|view|views|take|thinking|thoughts|reading|analysis|opinion)s? (?:on|of|about|for|as to) (?=(?:why|how|what|who|when|where|whether)\b)/iu,
    'according to $1, ',
  ],
];

const instead = (words: string, plain: string, next = ''): PlainForm => [
  new RegExp(`\\b${row(words).slice(0, -1)}\\b${next === '' ? '' : ` ${next}`}`, 'giu'),
  next === '' ? plain : `${plain} `,
];

/** A question word in several words. */
const questionWords: readonly PlainForm[] = [
  instead('in/by/through/via what/which exact/precise? manner/way/ways/fashion/means/method/methods', 'how'),
  instead('what/which manner/means/method/methods', 'how', BEFORE_VERB),
  instead('in what/which capacity', 'as what'),
  instead('on/upon what/which exact/main? point/points/matter/matters/subject/aspect', 'what'),
  instead(
    'under/in what/which circumstance/circumstances/condition/conditions/event/case/cases',
    'on what condition',
  ),
  instead('for/out of? what/which reason/reasons/motive/motives/purpose', 'why'),
  instead('on what/which grounds', 'why'),
  instead('to what/which extent/degree', 'how'),
  instead('on/at/in? what/which exact/precise? date/day/moment', 'when', BEFORE_VERB),
  [/\bon (?:what|which) (?:exact |precise )?(?:date|day)(?=[?!. ]*$)/giu, 'when'],
  [
    /\b(?:up to|until|till) (?:what|which) (?:exact |precise )?(?:point|date|day|moment)(?: in time)?\b/giu,
    'until when',
  ],
  instead('how big/large/great/much of? a big? deal', 'how important'),
  instead('at/in? what/which exact/precise? place/places/location/locations/spot', 'where', BEFORE_VERB),
];

/** What fills a sentence and says nothing: "in the end", "go to show". */
const fillers: readonly PlainForm[] = [
  [
    new RegExp(
      `,? ?\\b(?:${[
        'in the end',
        'at the end of the day',
        'after all',
        'when all is said and done',
        'once and for all',
        'as it were',
        'as a matter of fact',
        'in actual? fact',
        'in reality/actuality',
        'for real',
        'by the way',
        'btw/fyi/asap',
        'to be honest/fair/clear/precise/exact',
        'if anyone/anybody/you know/knows',
        'asking for a friend',
        'at all',
        'whatsoever',
        'if any/anything',
        'as far as we/you/anyone know/knows',
        'do we know',
      ]
        .map((words) => row(words).slice(0, -1))
        .join('|')})\\b,?`,
      'giu',
    ),
    '',
  ],
  [/\b(?:go|goes|going|went) to (?=(?:show|prove|tell)\b)/giu, ''],
  [/\b(?:come|comes|came|get|gets|got) to (?=(?:hold|have|own|be|know|possess|control|learn)\b)/giu, ''],
  [/\b(?:goes|went|gone) on to (?=\p{L}+ )/giu, ''],
  [/\b(?:turn(?:s|ed)? out|prove[sdn]?|happen(?:s|ed)?|appear(?:s|ed)?) to (?=be\b|have\b)/giu, ''],
];

const ordinals = [
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
  ['5th', 'fifth'],
] as const;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';

const others: readonly PlainForm[] = [
  // "Has he been to Moscow" asks for a visit.
  [
    /(?<=\b(?:has|have|had|hasn['’]t|haven['’]t) (?:\p{L}+ ){1,4}?(?:ever )?)been to (?=\p{L}+(?: \p{L}+)?[?!. ]*$)/giu,
    'visited ',
  ],
  [
    /^\s*(?:(?:so|and|but|ok|hey|wait),? )*is it (?:really |actually |even )?(?:true|correct|right|the case|a fact)(?: that)? (?=\p{L}+ )/iu,
    'did ',
  ],
  [/\bmanage[sd]? to (?=\p{L})/giu, ''],
  [
    /^(\s*)what(?:'s|’s|s| is| was) in (?=(?:the|that|this) (?:\p{L}+ )*(?:treaty|pact|deal|agreement|accord|contract|law|bill|package|plan)\b)([^?]*)/iu,
    '$1what does $2 include',
  ],
  // Of nobody who was named before, people who are somewhere are kept there.
  [
    /^(\s*(?:(?:so|and|but|ok|then),? )*where(?: are|'re)) they(?=(?: (?:right |just )?(?:now|today|currently|at the moment|these days))?[?!. ]*$)/iu,
    '$1 they held',
  ],
  // A noun in place of the question word: "date Kyiv handed them back", "reason he refused".
  [
    /^\s*(?:the )?(?:exact )?(?:date|day)(?: (?:on which|when|that))? (?!(?:of|for|in|on|at|to|by|is|was|and|or|after|before)\b)(?=\p{L}+ \p{L})/iu,
    'when ',
  ],
  [
    /^\s*(?:the )?reasons?(?: (?:that|why))? (?!(?:for|behind|of|given|is|was|to|and|or)\b)(?=\p{L}+ \p{L})/iu,
    'why ',
  ],
  [
    /^\s*(?:the )?(?:place|location) (?:where )?(?!(?:of|for|in|on|at|is|was|to|and|or)\b)(?=\p{L}+ \p{L})/iu,
    'where ',
  ],
  // "What is the SBU short for".
  [
    /\bwhat (?:is|are|was) (?=[^?]{1,40} short for\b)(?:an? |the )?([^?]{1,40}?) short for\b/giu,
    'what does $1 stand for',
  ],
  [
    /\bwhat (?:is|are|was) ([^?]{1,40}?) (?:an? )?(?:abbreviation|acronym|abbreviated|initials?) (?:of|for|from)\b/giu,
    'what does $1 stand for',
  ],
  [/^\s*([\p{L}\p{N}-]+) stands for what\b/giu, 'what does $1 stand for'],
  // "How is Kyiv taking it": what is thought of it.
  [
    /\bhow (?:is|are|was|were) ((?:the )?[^?]{1,40}?) (?:taking(?= (?:all )?(?:it|this|that|the news)\b)|viewing|seeing|regarding|feeling about|looking at)\b/giu,
    'how does $1 see',
  ],
  [/\bsince ['’]?(?=[3-9]\d[?!. ]*$)/giu, 'since 19'],
  [/\bpost[- ](?=(?:1[5-9]|20)\d\d\b)/giu, 'since '],
  [/\bpre[- ](?=(?:1[5-9]|20)\d\d\b)/giu, 'before '],
  // "What reason did the ministry give for it" asks why, in its words.
  [
    /^(\s*(?:(?:so|and|but),? )*)(?:what|which) (?:reasons?|explanations?|grounds) (?:did|does|do|has|have|had) ([^?]{1,60}?) (?:give|given|offer|offered|cite|cited|have) for (?=\p{L})/iu,
    '$1according to $2, why ',
  ],
  [
    /\b(what (?:did|does|do) [^?]{1,60}?) make of (?=(?:it|this|that|these|those|the|an?|his|her|its|their|\p{L}+ing|\p{L}+['’]s)\b)/giu,
    '$1 think of ',
  ],
  [/\b(?:start|begin) (?:to feel|feeling|to get|getting) (?:ill|sick|unwell)\b/giu, 'fall ill'],
  [/\b(?:started|began) (?:to feel|feeling|to get|getting) (?:ill|sick|unwell)\b/giu, 'fell ill'],
  [/\b4 (?=(?:the|an?|his|her|its|their|it|them|this|that|these|those|what|which)\b)/giu, 'for '],
  ...ordinals.map(
    ([short, word]): PlainForm => [
      new RegExp(`\\b${short} (?=(?!of\\b|and\\b|or\\b|to\\b|${MONTH})\\p{L}{3,})`, 'giu'),
      `${word} `,
    ],
  ),
  // "What can you see in the footage": what it shows.
  [/\b(what|who|where) (?:can|could|do|did|will|would) (?:you|we|one) (?:actually )?see\b/giu, '$1 is seen'],
  [/\belder (?=\p{L})/giu, 'older '],
  [/\btakes? place\b/giu, 'happen'],
  [/\b(?:took|taken) place\b/giu, 'happened'],
];

const all: readonly PlainForm[] = [...leadIns, ...questionWords, ...fillers, ...others];

/** The question in plain words, the forms put in place one after the other. */
export const plainly = (text: string): string =>
  all.reduce((mended, [pattern, plain]) => mended.replace(pattern, plain), text);
