// What Sitrep knows of English questions, as data: question words, verbs of saying and of position, cues for sums and
// comparisons, words that point back, synonyms. Nothing here is about any briefing; a briefing brings its own words in
// entities, units, issues, topics and asks. Phrases are matched by stem, so one form of a word stands for all.

import { synonyms } from './synonyms.ts';

/** What a question asks for. */
export type Wants = 'who' | 'when' | 'where' | 'why' | 'how-many' | 'how' | 'what' | 'yes-no';

/** Cues for what is asked for, first match wins; matched against the folded question. */
export const wantsCues: readonly (readonly [RegExp, Wants])[] = [
  // "How much does it matter" asks for no number.
  [/\bhow much (?:do|does|did) (?!.*\b(?:cost|pay|paid|spend|owe|earn|weigh|get|receive|give)\b)/, 'how'],
  [/\bhow (?:many|much)\b/, 'how-many'],
  // A number that one dials or shows counts nothing.
  [
    /\b(?:phone|telephone|mobile|contact|licence|license|registration|passport|serial|account|case|file|flight|hull|id) numbers?\b/,
    'what',
  ],
  [
    /\b(?:what|which) (?:number|count) of\b|\b(?:what|which) (?:total|figure|toll)s?\b|\bwhat(?:'s| is| was| are| were) the (?:\w+ ){0,2}(?:toll|number|count|total|figure)s?\b|\bnumber (?:of|who|that|which)\b|\bdeath toll\b|\bfigures?\b/,
    'how-many',
  ],
  // How long something lasted is a number; how long it has gone on is told by since when.
  [/\bhow long (?:has|have)\b(?!.*\b(?:lasted|taken|passed)\b)/, 'when'],
  [
    /\bhow (?:far|close|near|long|old|big|large|high|tall|deep|fast|heavy)\b|\b(?:what|which) (?:speed|height|length|depth|width|weight|tonnage|price|cost|salary|budget|fee|fine|amount|sum|quantity|distance|magnitude|temperature|population|capacity|turnout)\b|\bwhat (?:is|are|was|were) .{1,60}\b(?:put|estimated|valued|priced) at\b|\bwhat (?:did|does|do|will|would) .{1,80}\b(?:cost|costs|costing|weigh|weighs)\b(?! (?:him|her|them|it|us|[a-z]+ (?:his|her|its|their)))/,
    'how-many',
  ],
  [
    /\bwho\b|\bwhom\b|\bwhose\b|\b(?:what|which) (?:agency|official|person|country|state|source|outlet|minister|expert)\b/,
    'who',
  ],
  [/\bby whom\b/, 'who'],
  [
    /\bwhen\b|\b(?:what|which|on what|on which|in what|in which) (?:exact |precise )?(?:day|weekday|date|month|year|time|week)\b|\bsince when\b|\bhow long ago\b|\bwhat(?:'s| is) the date\b/,
    'when',
  ],
  [
    /\bwhere(?:abouts)?\b|\b(?:what|which) (?:place|city|town|village|district|region|area|location|front)\b/,
    'where',
  ],
  [
    /\bwhy\b|\breasons? (?:for|behind|given|why)\b|\bhow come\b|\bwhat for\b|\bfor what reason\b|\b(?:what|which)(?:'s| is| was)? (?:the )?reasons?\b/,
    'why',
  ],
  [/\bwhat (?:caused|causes|led to|prompted|triggered|started|made)\b/, 'why'],
  [/\bhow\b/, 'how'],
  [/\bwhat\b|\bwhich\b/, 'what'],
  [
    /^(?:so |and |but |ok |well )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/,
    'yes-no',
  ],
  // "The bill in dollars": a number of them.
  [/\bin (?:us |american )?(?:dollars|euros|pounds|sterling)\b/, 'how-many'],
];

const slotNoun = (nouns: string): RegExp =>
  new RegExp(
    `^(?:(?:the|exact|precise|official|full|approximate|total|current|latest|final|first|initial|combined|overall|estimated|planned|confirmed|corrected) )*(?:[\\p{L}'’-]+ )?(?:${nouns}) (?:of|for|behind|from|as|to|on|at)\\b|[,:–-] *(?:the )?(?:${nouns})(?: please)?[?.!]*$|^[^?]{8,} (?:${nouns})[?.!]*$`,
    'u',
  );

/** Nouns that ask as question words do: "date of the hearings", "the place of detention", "prisoners, number?". */
export const slotNouns: readonly (readonly [RegExp, Wants])[] = [
  [slotNoun('dates?|day|weekday|year|month|time|deadline|time limit|due date|cut-off'), 'when'],
  [
    slotNoun('place|location|whereabouts|region|venue|home ?town|home village|birthplace|place of birth'),
    'where',
  ],
  [
    slotNoun(
      'numbers?|headcount|size|amount|sum|value|price|price tag|cost|fee|fine|budget|salary|wages?|ransom|tonnage|quantity|weight|height|length|depth|width|distance|speed|capacity|duration|temperature|magnitude|population|turnout|strength|estimate|tally',
    ),
    'how-many',
  ],
  [slotNoun('reasons?|cause|motives?|grounds|purpose|rationale'), 'why'],
  [slotNoun('identity|author|agency|newspaper'), 'who'],
  [
    slotNoun(
      'contents?|types?|kinds?|model|make|brand|attitude|position|views?|opinion|stance|caveat|specialit(?:y|ies)|specialties|role|job|duties|meaning|names?',
    ),
    'what',
  ],
];

/** A question that begins with a verb and only wraps another: "do they say …", "is it known …". Ends before its question word. */
export const indirectQuestion: RegExp =
  /^.{0,60}?\b(?:know|known|say|said|tell|told|clear|explain(?:ed)?|specify|specified|mention(?:ed)?|reveal(?:ed)?|disclosed?|stated?|announced?|sure|idea|find out|give|given|any word on|details? on) (?:(?:me|us|anything|something|on|of|about|the|exactly|yet|anywhere) )*(?=(?:who|whom|whose|what|which|when|where|why|how)\b)/;

/** Short and chat spellings, put right before anything else is read. */
export const chatSpellings: Readonly<Record<string, string>> = {
  wat: 'what',
  vid: 'video',
  vids: 'videos',
  pic: 'picture',
  pics: 'pictures',
  wats: 'what is',
  rn: 'right now',
  wht: 'what',
  waht: 'what',
  whats: 'what is',
  teh: 'the',
  hte: 'the',
  u: 'you',
  ur: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  isnt: "isn't",
  wasnt: "wasn't",
  havent: "haven't",
  hasnt: "hasn't",
  wont: "won't",
  cant: "can't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  whos: 'who is',
  wheres: 'where is',
  hows: 'how is',
  hw: 'how',
  mny: 'many',
  meny: 'many',
  ppl: 'people',
  abt: 'about',
  bc: 'because',
  cuz: 'because',
  w: 'with',
  thier: 'their',
  wich: 'which',
  wen: 'when',
  whne: 'when',
  whre: 'where',
  intel: 'intelligence',
  gov: 'government',
  govt: 'government',
  mil: 'military',
  pres: 'president',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  lemme: 'let me',
  gimme: 'give me',
  dunno: "don't know",
  kinda: 'kind of',
  outta: 'out of',
  em: 'them',
  tho: 'though',
  thru: 'through',
  til: 'until',
  untill: 'until',
  idk: "don't know",
  coz: 'because',
  bcoz: 'because',
  becuase: 'because',
  beacuse: 'because',
  arent: "aren't",
  werent: "weren't",
  hadnt: "hadn't",
  shouldnt: "shouldn't",
  aint: "isn't",
  thats: 'that is',
  theres: 'there is',
  whens: 'when is',
  whys: 'why is',
  whatre: 'what are',
  whered: 'where did',
  howd: 'how did',
  whatd: 'what did',
  theyre: 'they are',
  theyve: 'they have',
  theyll: 'they will',
  theyd: "they'd",
  hed: "he'd",
  itd: "it'd",
  itll: 'it will',
  whod: "who'd",
  wholl: 'who will',
  whove: 'who have',
  thatd: "that'd",
  thatll: 'that will',
  youd: "you'd",
  youll: 'you will',
  weve: 'we have',
  mightve: 'might have',
  mustve: 'must have',
  youre: 'you are',
  ive: 'i have',
  couldve: 'could have',
  wouldve: 'would have',
  shouldve: 'should have',
  alot: 'a lot',
  smth: 'something',
  wut: 'what',
  whn: 'when',
  hwo: 'how',
  hav: 'have',
  frm: 'from',
  btwn: 'between',
  b4: 'before',
  dey: 'they',
  taht: 'that',
  thsi: 'this',
  adn: 'and',
  yday: 'yesterday',
  tmrw: 'tomorrow',
  yrs: 'years',
  mth: 'month',
  smb: 'somebody',
  whch: 'which',
  wether: 'whether',
  ystd: 'yesterday',
  tmr: 'tomorrow',
  hrs: 'hours',
  mins: 'minutes',
  approx: 'approximately',
  peopel: 'people',
  poeple: 'people',
  goverment: 'government',
  millitary: 'military',
  soilders: 'soldiers',
  foriegn: 'foreign',
  offical: 'official',
  happend: 'happened',
  recieved: 'received',
  beleive: 'believe',
  wepons: 'weapons',
  casulties: 'casualties',
  intl: 'international',
  spox: 'spokesperson',
  nite: 'night',
  tonite: 'tonight',
  heli: 'helicopter',
  helis: 'helicopters',
  helo: 'helicopter',
  helos: 'helicopters',
  hv: 'have',
  bn: 'been',
  bout: 'about',
  thr: 'there',
  cld: 'could',
  wld: 'would',
  wud: 'would',
  cud: 'could',
  shud: 'should',
  shld: 'should',
  wd: 'would',
  bt: 'but',
  nd: 'and',
  nt: 'not',
  msg: 'message',
  msgs: 'messages',
  dept: 'department',
  prob: 'probably',
  prolly: 'probably',
  def: 'definitely',
  happnd: 'happened',
  happn: 'happen',
  hapened: 'happened',
  hapen: 'happen',
  killd: 'killed',
  gvmt: 'government',
  gvt: 'government',
  secs: 'seconds',
  wks: 'weeks',
  mths: 'months',
  mnths: 'months',
  evry: 'every',
  evrything: 'everything',
  sum1: 'someone',
  some1: 'someone',
  any1: 'anyone',
  every1: 'everyone',
  no1: 'nobody',
  nobdy: 'nobody',
  diff: 'different',
  diffs: 'differences',
  esp: 'especially',
  incl: 'including',
  excl: 'excluding',
  info: 'information',
  infos: 'information',
  hq: 'headquarters',
  fonmin: 'foreign minister',
  defmin: 'defence minister',
  secgen: 'secretary general',
  rly: 'really',
  nxt: 'next',
  whr: 'where',
  shd: 'should',
  sth: 'something',
  prez: 'president',
  vax: 'vaccine',
  vaxxed: 'vaccinated',
  hosp: 'hospital',
  hosps: 'hospitals',
  pts: 'patients',
  reps: 'representatives',
  natl: 'national',
  ofcl: 'official',
  offl: 'official',
  cmdr: 'commander',
  amb: 'ambassador',
  prof: 'professor',
  exec: 'executive',
  execs: 'executives',
  mgr: 'manager',
  mgmt: 'management',
  uni: 'university',
  univ: 'university',
  presser: 'press conference',
  stmt: 'statement',
  rpt: 'report',
  rpts: 'reports',
  rptd: 'reported',
  rcvd: 'received',
  evac: 'evacuation',
  emerg: 'emergency',
  comms: 'communications',
  ops: 'operations',
  pax: 'passengers',
  veh: 'vehicle',
  vehs: 'vehicles',
  bldg: 'building',
  bldgs: 'buildings',
  mtg: 'meeting',
  mtgs: 'meetings',
  grp: 'group',
  fam: 'family',
  fams: 'families',
  qty: 'quantity',
  amt: 'amount',
  nums: 'numbers',
  pct: 'percent',
  yr: 'year',
  wk: 'week',
  hr: 'hour',
  maj: 'major',
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  capt: 'captain',
  sgt: 'sergeant',
  cpl: 'corporal',
  supt: 'superintendent',
  insp: 'inspector',
  brig: 'brigadier',
};

/** Function words: never content. Question words are read by `wantsCues` before they are dropped. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but if so than then as at by for from in into of off on onto out over to up with within without about ' +
    'after before since until till during between through per via i you he she it we they me him her us them my your his its our their ' +
    'this that these those there here who whom whose which what when where why how is are was were be been being am do does did done ' +
    'doing has have had having can could will would shall should may might must not whether no nor only also too just very really ever even still ' +
    'yet already again any some each both either neither all most much many few such same other another one ones else ' +
    'please tell show give list say me us hi hello hey ok okay thanks thank lol well now currently exactly actually precisely apparently ' +
    "what's who's it's i'm don't doesn't didn't isn't wasn't haven't hasn't won't can't couldn't wouldn't vs versus far long"
  ).split(' '),
);

/** Words that say little about which claim is meant; counted at a quarter. */
export const weakWords: readonly string[] = [
  'latest',
  'newest',
  'current',
  'day',
  'week',
  'month',
  'year',
  'time',
  'seem',
  'tell apart',
  'line',
  'issue',
  'topic',
  'matter of',
  'compare',
  'comparison',
  'agree',
  'disagree',
  'differ',
  'difference',
  'contradict',
  'conflict',
  'date',
  'place',
  'reason',
  'weekday',
  'content',
  'contents',
  'location',
  'whereabouts',
  'headcount',
  'size',
  'amount',
  'motive',
  'identity',
  'attitude',
  'stance',
  'caveat',
  'counterpart',
  'report',
  'article',
  'document',
  'piece',
  'text',
  'story',
  'source',
  'kind',
  'type',
  'sort',
  'thing',
  'happen',
  'exact',
  'situation',
  'status',
  'detail',
  'information',
  'info',
  'know',
  'known',
  'describe',
  'explain',
  'mention',
  'state',
  'concerning',
  'regarding',
  'question',
  'answer',
  'fact',
  'case',
  'way',
  'part',
  'make',
  'get',
  'go',
  'come',
  'take',
  'put',
  'use',
  'call',
  'go on',
  'people',
  'guy',
  'man',
  'men',
  'recent',
  'recently',
  'latest',
  'today',
  'current',
  'so far',
  'ago',
  'exactly',
  'describe',
  'different',
  'look',
  'like',
  'need',
  'want',
  'officially',
  'publicly',
  'war',
  'figure',
  'number',
  'whole',
  'entire',
  'overall',
  'particular',
  'specific',
  'certain',
  'actual',
  'meanwhile',
  'actually',
  'usually',
  'typically',
  'allegedly',
  'reportedly',
  'supposedly',
  'apparently',
  'seemingly',
  'presumably',
  'roughly',
  'approximately',
  'basically',
  'essentially',
  'literally',
  'simply',
  'merely',
  'mainly',
  'mostly',
  'primarily',
  'particularly',
  'especially',
  'eventually',
  'ultimately',
  'certainly',
  'definitely',
  'obviously',
  'gently',
];

/** A reason stands behind it in the very sentence. */
export const reasonCues: RegExp =
  /\b(?:because|due to|owing to|on account of|as a result of|in order to|so as to|so that|for fear (?:of|that)|on the grounds? that)\b/i;

/** Nouns that ask who: "which politician said so" asks for somebody, not for the word "politician". */
export const roleNouns: readonly string[] = [
  'politician',
  'official',
  'person',
  'spokesman',
  'spokesperson',
  'agency',
  'body',
  'organisation',
  'organization',
  'country',
  'outlet',
  'newspaper',
  'paper',
  'broadcaster',
  'author',
  'writer',
  'journalist',
  'individual',
  'somebody',
  'anybody',
  'anyone',
  'someone',
  'public',
  'authority',
  'news',
  'media',
  'institution',
  'website',
  'newswire',
  'wire',
  'formation',
];

/** Verbs by which somebody says or holds something: their subject is a speaker. */
export const speechVerbs: readonly string[] = [
  'say',
  'said',
  'tell',
  'told',
  'claim',
  'state',
  'report',
  'announce',
  'confirm',
  'deny',
  'believe',
  'think',
  'thought',
  'expect',
  'warn',
  'argue',
  'estimate',
  'assess',
  'suspect',
  'suggest',
  'insist',
  'stress',
  'emphasise',
  'emphasize',
  'doubt',
  'predict',
  'admit',
  'acknowledge',
  'describe',
  'explain',
  'comment',
  'mention',
  'write',
  'wrote',
  'add',
  'note',
  'call',
  'promise',
  'reckon',
  'allege',
  'declare',
  'post',
  'hint',
  'accuse',
  'blame',
  'consider',
];

/** Speech verbs that carry no content of their own, so that they need not stand in the claim. */
export const plainSpeechVerbs: readonly string[] = [
  'say',
  'said',
  'tell',
  'told',
  'claim',
  'state',
  'report',
  'believe',
  'think',
  'thought',
  'describe',
  'explain',
  'comment',
  'mention',
  'add',
  'note',
  'put',
  'speak',
  'spoke',
  'talk',
  'reckon',
  'declare',
  'respond',
  'reply',
  'view',
  'consider',
  'argue',
  'stress',
  'emphasise',
  'emphasize',
  'according',
  'accord',
  'estimate',
  'assess',
  'call',
];

/** Phrases after which a speaker stands. */
export const speakerBefore: readonly RegExp[] = [
  /\b(?:according to|going by|based on|citing|by the count of|as per|per|in the words of|from the (?:side|point of view|perspective) of|in the view of|in the opinion of|told by|said by|claimed by|reported by|estimated by|attributed to)\s+(?:the |an? )?$/,
];

/** What may stand behind "according to" without being anybody: the asker means the documents at large. */
export const anySource: RegExp =
  /^(?:the |these |those |all |both |any |your |different |various )*(?:report|article|document|text|source|newsletter|stor|piece|account|news|media|expert|analyst|press|briefing|coverage|publication)/;

/** Words after a possessive that make its owner a speaker: "Kyiv's figures". */
export const utterances: readonly string[] = [
  'figure',
  'number',
  'estimate',
  'assessment',
  'claim',
  'statement',
  'account',
  'version',
  'view',
  'opinion',
  'take',
  'tally',
  'count',
  'toll',
  'analysis',
  'line',
  'position',
  'report',
  'warning',
  'comment',
  'remark',
  'argument',
  'assessments',
  'answer',
  'reply',
  'response',
];

/** Words that call a named document or publisher the place to look in: "in the BBC piece". */
export const documentWords: readonly string[] = [
  'piece',
  'article',
  'report',
  'story',
  'document',
  'text',
  'newsletter',
  'dispatch',
  'item',
  'coverage',
];

/** Verbs and phrases of position: what a question says that somebody holds. */
export const positionVerbs = {
  against: [
    'refuse',
    'reject',
    'rule out',
    'decline',
    'oppose',
    'turn down',
    'ban',
    'forbid',
    'block',
    'veto',
    'rule against',
    'say no',
    'unwilling',
    'not want',
    'withdraw',
    'cancel',
  ],
  for: [
    'agree',
    'accept',
    'offer',
    'ready',
    'willing',
    'propose',
    'support',
    'want',
    'back',
    'approve',
    'welcome',
    'promise',
    'express willingness',
    'be prepared',
  ],
  confirms: ['confirm', 'admit', 'acknowledge', 'concede', 'own up', 'recognise', 'recognize', 'verify'],
  denies: ['deny', 'dismiss', 'refute', 'reject reports', 'call it fake', 'disavow', 'disown'],
} as const;
export type AskedPosition = keyof typeof positionVerbs;

/** Which recorded positions contradict an asked one. */
export const contradicts: Readonly<Record<AskedPosition, readonly string[]>> = {
  against: ['for', 'open'],
  for: ['against'],
  confirms: ['denies', 'neither-confirms-nor-denies', 'does-not-confirm', 'does-not-deny', 'doubts'],
  denies: ['confirms', 'does-not-deny', 'neither-confirms-nor-denies'],
};

/** Cues that the answer would have to be computed, with what it would be called. */
const derivationCues: readonly (readonly [RegExp, string])[] = [
  [/\bper ?cent(?:age)?s?\b|%|\bpct\b/, 'a percentage'],
  [
    /\bwhat (?:share|proportion|fraction)\b|\b(?:share|proportion|fraction) of\b|\bone in how many\b/,
    'a share',
  ],
  [/\bratio\b|\bfor (?:every|each) (?:one|single|1)\b|\bper (?:killed|dead|prisoner)\b/, 'a ratio'],
  [/\baverage\b|\bmean number\b|\bmedian\b/, 'an average'],
  [
    /\b(?:casualty|casualties|death|loss|losses|attrition|kill|killed|wounded|capture|deaths|dead) rate\b|\brate of (?:loss|losses|casualties|attrition|death)\b|\b(?:per|a|each|every) (?:day|week|month|year|hour|soldier|capita)\b/,
    'a rate',
  ],
  [/\bhow many (?:hours|days|weeks|months|years) .*\bbetween\b.*\band\b/, 'the time between two events'],
  [/\bhow old\b|\b(?:what|whose) age\b|\bage of\b|\bages?\b(?! of consent)/, 'an age'],
  [
    /\b(?:add(?:ed|ing)? (?:up|together)|sum(?:med)? up|summed|sum of|in sum|subtract(?:ed)?|minus|combined total|total(?:l?ed)? (?:up|together)|altogether if)\b/,
    'a sum',
  ],
  [
    /\bdifference between\b.*\b(?:figure|number|count|estimate|toll)s?\b|\bhow many (?:more|fewer|less)\b.*\bthan\b|\bby how much\b|\bhow much (?:higher|lower|larger|bigger|more|less)\b/,
    'a difference',
  ],
  [
    /\bhow many\b.*\b(?:still (?:fit|able|left|in the fight)|fit to fight|are left|remaining|unhurt|unharmed)\b|\bhow many (?:are|were) (?:left|still (?:fighting|alive|unhurt|unharmed)|remaining|uninjured|unwounded)\b|\bhow many (?:remain|survive[ds]?)\b/,
    'a remainder',
  ],
  [
    /\bhow (?:many|long) (?:days|weeks|months|years)\b|\bhow long (?:had|has|did|was|were|between|after)\b.*\b(?:since|between|after|until)\b/,
    'a time span',
  ],
];

/** What a folded text asks to be computed, or undefined. */
export function derivationOf(folded: string): string | undefined {
  return derivationCues.find(([pattern]) => pattern.test(folded))?.[1];
}

/** "What type of drone": wants a kind told apart, which a mere mention of drones does not. */
export const asksKindOf: RegExp =
  /\b(?:what|which) (?:exact |specific )?(?:types?|kinds?|sorts?|models?|brands?|makes?|calibres?|calibers?) of\b/;

/** "What was he called", "name of the treaty": wants a name, which a claim about the bearer need not hold. */
export const asksName: RegExp =
  /\b(?:names?|nicknames?|nom de guerre|alias|called|named|titled|headline|headlined)\b/;

/** "Who was it, got a name?": a name is wanted, whoever else is asked for. */
export const asksForName: RegExp =
  /\b(?:got|have|has|had|any|by) (?:a |any )?names?\b(?! (?:of|for)\b)|[,?:–-] ?names?(?: please)?[?.! ]*$|^(?:what(?:'s| is| are| was| were) )?(?:the )?(?:full )?names? of\b/;

/** What something is called stands behind it. */
export const printsName: RegExp =
  /\b(?:known (?:\w+ ){0,3}as|nicknamed|dubbed|codenamed|so-called|going by the name)\b/i;

/** Verbs that stand between a subject and what it does. */
export const auxiliaries: ReadonlySet<string> = new Set([
  'did',
  'do',
  'does',
  'has',
  'have',
  'had',
  'is',
  'was',
  'are',
  'were',
  "didn't",
  "doesn't",
]);

/** Cues that several accounts are to be set side by side. */
export const comparisonCues: RegExp =
  /\bcompar\w*|\bdiffer\w*|\bwho (?:says|said|gives|claims) (?:what|which)\b|\bsays? what\b|\b(?:figure|number|count|toll|account|version|estimate)s? against\b|\bagree\w*(?! to\b)|\bdisagree\w*|\bcontradict\w*|\bconflict(?:ing)? (?:account|figure|report|claim|number|version)s?|\bvs\b|\bversus\b|\bside by side\b|\bmatch(?:es)?\b|\bconsistent\b|\bdiscrepanc\w*|\b(?:same|different|another|other) (?:\w+ )?(?:figure|number|count|total|toll|thing|stor(?:y|ie)|account|version|reason|explanation|estimate|view)s?\b|\b(?:says?|sees?|tells?|thinks?|claims?|reports?|describes?|gives?) (?:\w+ )?the same\b|\bthe same (?:\w+ ){1,5}as\b|\bat odds\b|\bon the same page\b|\bin line with\b|\b(?:line|add)s? up with\b|\bsquares? with\b|\btall(?:y|ies) with\b|\bclash(?:es)? with\b|\bcontrast(?:s|ed)?\b|\beach (?:side|source|report|sa(?:y|id)|tell|told|state|write|wrote|describe|give|gave|put|offer|make|made)\b|\bvarious (?:figures|accounts|reports)\b|\bhow do (?:the )?(?:different |various )?(?:reports|accounts|sources|articles|documents|texts)\b|\bboth sides\b/;

/** What somebody thinks of it is asked for. */
export const asksView: RegExp =
  /\b(?:think|thinks|thought|feel|feels|felt|opinions?|views?|attitudes?|stance|position)\b/;

/** What holds now is asked for. */
export const asksNow: RegExp =
  /\b(?:now|still|so far|latest|newest|most recent|current(?:ly)?|at the moment|to date|yet|already)\b/;

/** What may stand beside a topic's name without asking for a part of it; “to date” beside them. */
export const besideTopic: ReadonlySet<string> = new Set(
  (
    'a an the of for on about in and so far now to today yet already at moment latest newest most recent current currently please ' +
    'show give me tell us update updates figure figures number numbers count counts total totals data news status overview info stats all list pls'
  ).split(' '),
);

/** Words by which a follow-up leans on the turn before. */
export const anaphora: RegExp =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|then|the other(?: one| two)?|the first(?: one)?|the second(?: one)?|the same|former|latter|one of them|both|neither|either|so|too|as well)\b/;

/** Participles by which something is said of somebody: "are his soldiers thought to be". */
export const passiveSpeech: RegExp =
  /^(?:thought|believed|said|expected|reported|known|told|called|described|suspected|estimated|claimed|accused|blamed|warned|asked|considered)$/;

/** Subjects that need somebody named before them. */
export const bareSubjects: RegExp = /\b(?:he|she|him|her|his)\b/;

/** "Did the soldier know he was going to war": the question itself says of whom it speaks. */
export const ownAntecedent: RegExp =
  /\b(?:the|a|an|one) (?:\S+ )?(?:soldier|prisoner|captive|m[ae]n|wom[ae]n|boy|girl|captain|pilot|driver|guard|general|officer|official|minister|president|leader|commander|passenger|worker|patient|suspect|fighter)\b.*\b(?:he|she|him|her|his)\b/;

/** Words by which a sentence says that something is not so, or hardly. */
export const deniesSomething: RegExp =
  /\b(?:not|no|nor|none|never|neither|nobody|nothing|without|cannot|little|few|hardly|unlikely|unable|un(?:clear|known|willing)|doubt(?:s|ed|ful)?|refus(?:e|es|ed|al)|den(?:y|ies|ied)|fail(?:s|ed|ure)?|lack(?:s|ed)?|reject(?:s|ed)?|dismiss(?:es|ed)?|prevent(?:s|ed)?|inexperienced)\b|n['’]t\b/i;

/** "Why?", "but why so many?": nothing else is asked. */
export const bareWhy: RegExp =
  /^(?:(?:so|and|but|ok|then),? )*why(?: (?:so many|so few|so|exactly|then|is that|was that|that))?\s*[?!.]*$/;

/** The word by which a question asks, up to what it is asked of. */
export const questionOpening: RegExp =
  /^(?:(?:so|and|but|ok|then),? )*(?:how many|how much|who|whom|when|where|why|how|what|which)\b /;

/** "Where are they now?": whom it asks of, and nothing else. */
export const whereabouts: RegExp =
  /^(?:(?:so|and|but|ok|then),? )*where (?:is|are|'s|'re) (?<who>he|she|they)(?: (?:right |just )?(?:now|today|currently|at the moment|these days))?[?!. ]*$/;

/** "Was it sabotage?": of what, only the story can say. */
export const bareStory: RegExp =
  /^(?:(?:so|and|but|ok),? )*(?:is|was|are|were|did|does|has|had|will|could) (?:it|this|that|they|there)\b/;

/** Openings of a follow-up. */
export const followUpOpenings: RegExp =
  /^(?:and|but|or|so|also|what about|how about|what of|then|ok(?:ay)? (?:and|but|so)|since when|who says(?: so| that| this)?|says who|source|sources|why|when|where|how many|how|really|are you sure|since|until when|by whom|any)\b/;

/** Openings that join a question to what was said before it, however much it says itself. */
export const joiningOpenings: RegExp =
  /^(?:and|but|or|so|also|what about|how about|what of|then|ok(?:ay)? (?:and|but|so)|since when|are you sure)\b/;

/** A whole clause about what it asks for: "how many were killed", "who has been captured", "when did it end". */
export const wholeClause: RegExp =
  /^(?:how (?:many|much)|who|whom|what|which|where|when|why)\b(?: \w+){0,3}? (?:is|are|was|were|has|have|had|do|does|did|will|would|can|could)\b/;

/** "Who says so?": the attribution of the answer before. */
export const whoSaysSo: RegExp =
  /^(?:(?:and|but|ok|so) )?(?:who (?:says|said|claims|claimed|reports|reported|told|is saying|stated|confirmed)(?: (?:so|that|this|it))?|says who|according to (?:who|whom)|(?:what(?:'s| is) |whats )?(?:the |your )?sources?(?: (?:of|for) (?:that|this|it))?|where (?:is|does|did) (?:that|this|it) (?:from|come from)|where do (?:you|they) (?:have|get) (?:that|this|it) from|who is the source)\s*\??$/;

/** "When was that said?", "how old is that figure": the days of the answer before. */
export const whenSaid: RegExp =
  /^(?:(?:and|but|ok|so) )?(?:when (?:was|were|is) (?:that|this|it|they|those|these)(?: (?:figure|number|claim|report|quote|statement)s?)? (?:said|reported|published|stated|claimed|written|announced|from|posted|made)|when did (?:they|he|she) say (?:that|this|so|it)|as (?:of|at) (?:when|what date)|(?:from|of|on) (?:when|what date|what day) (?:is|was) (?:that|this|it)|(?:what|which) (?:date|day) (?:is|was) (?:that|this|it)(?: from| said| reported)?|how (?:old|new|recent|current|fresh) (?:is|are) (?:that|this|it|they|those|these)(?: (?:figure|number|claim|report|quote|information|info|data|news)s?)?|(?:is|are) (?:that|this|it|those|these|they)(?: (?:figure|number|claim|report|info)s?)? (?:still )?(?:up to date|new|recent|current|old|outdated|out of date|fresh|the latest))\s*\??$/;

/** The other member of a pair. */
export const theOtherOne: RegExp = /\bother \b/;

/** Ways to ask what somebody is. */
export const whoIs: RegExp = /^(?:so |and )?who(?:'s| is| was| are| were) (.+?)\??$/;

/** "Who runs the institute": whoever is at the head of what is named behind it. */
export const whoHeads: RegExp =
  /^(?:so |and )?who(?:'s| is| was)? (?:currently )?(?:runs?|ran|running|heads?|headed|heading|leads?|led|leading|chairs?|chaired|chairing|directs?|in charge of|the (?:head|boss|chief|leader) of) (?=.)/;

/** Nouns of somebody at the head of a body or a state. */
export const headWords: readonly string[] = [
  'head',
  'chief',
  'boss',
  'leader',
  'director',
  'director-general',
  'president',
  'chair',
  'chairman',
  'chairwoman',
  'chairperson',
  'commander',
  'governor',
  'mayor',
  'captain',
  'ceo',
];

/** "Name of Corrane's transport minister": somebody is asked for by his office. */
export const nameOfHolder: RegExp =
  /^(?:(?:what(?:'s| is| was)|give me|tell me) )?(?:the )?(?:full )?name of (?=.)/;

/** Before a title they make it another's: "the prime minister" is not "the minister". */
export const titleWords: ReadonlySet<string> = new Set(
  'prime deputy vice first second former acting interim assistant junior shadow foreign finance interior home justice defence defense health education transport trade energy environment agriculture labour labor culture industry'.split(
    ' ',
  ),
);

/** "What about China", with nothing before it: all that is said of it. */
export const whatAbout: RegExp = /^(?:so |and )?what (?:about|of) (.+?)\??$/;

/** Nouns and verbs that ask for somebody's office or employer. */
export const officeWords: readonly string[] = [
  'office',
  'position',
  'post',
  'job',
  'title',
  'function',
  'role',
  'rank',
  'profession',
  'occupation',
  'affiliation',
  'employer',
  'employed',
  'nationality',
  'country',
  'nation',
  'institute',
  'institution',
  'organisation',
  'organization',
  'think tank',
  'university',
  'party',
  'work',
  'based',
  'teach',
  'serve',
];

/** What may stand beside those without asking for anything else. */
export const officeContext: readonly string[] = [
  'hold',
  'held',
  'belong',
  'military',
  'army',
  'force',
  'researcher',
  'expert',
  'professor',
  'background',
];

/** Every word that the lexicon itself uses: spelt right by definition. */
export const lexiconWords: readonly string[] = [
  ...synonyms.flat(),
  ...speechVerbs,
  ...weakWords,
  ...roleNouns,
  ...utterances,
  ...documentWords,
  ...Object.values(positionVerbs).flat(),
];
