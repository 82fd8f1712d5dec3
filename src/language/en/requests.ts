// Requests about the briefing itself rather than about its story, as data: one row a way of asking, first match wins. They
// are matched against a folded text from which the words of courtesy and the number of points are taken off. What a
// request is about ("summarise X") stands in the group `rest`.

export type RequestKind =
  | 'summary'
  | 'sources'
  | 'newest'
  | 'oldest'
  | 'links'
  | 'document'
  | 'contested'
  | 'unknowns'
  | 'origins'
  | 'corrected'
  | 'changes'
  | 'days'
  | 'rating'
  | 'speaker'
  | 'mentions'
  | 'timeline'
  | 'publication';

/** Words of courtesy before a request. */
export const courtesyBefore: RegExp =
  /^(?:(?:ok(?:ay)?|so|and|but|hi|hey|hello|well|please|just|quickly)[, ]+)*(?:(?:can|could|would|will) (?:you|u) (?:please |just )?|i(?:'d| would)? (?:like|want|need) (?:to (?:see|have|know|hear) )?)?(?:(?:please )?(?:give|show|tell|send|get) (?:me |us )?)?(?:please )?/;
export const courtesyAfter: RegExp = /(?:[, ]+(?:please|pls|thanks|thank you|thx|for me|now|then|here))+$/;

const some = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;
const form = (...parts: readonly string[]): RegExp => new RegExp(`^(?:${parts.join('')})$`);

const TEXT =
  '(?:report|document|article|source|text|paper|newspaper|dispatch|outlet|piece|publication|medi(?:um|a)|original)s?';
const ACCOUNT = some(TEXT, '(?:account|version|side|story|storie|figure|number|claim)s?');
const THE = '(?:(?:the|your|these|those|this|all|any|of|its|their) )*';
/** "Which articles", "which of the five reports". */
const WHICH_TEXT = `(?:which|what)(?: of ${THE}(?:\\S+ )?)? ?${TEXT}`;
const THIS = some(
  '(?:all )?(?:this|that|it|these|those|them)',
  `${THE}(?:story|briefing|information|info|news|data|facts?|${TEXT})`,
);
const IS = "(?:'s| is| are| was| were)";
const EACH_OTHER = '(?: (?:with |of |from )?(?:each other|one another))?';
const SAY =
  '(?:say|said|report(?:ed)?|claim(?:ed)?|announced?|mention(?:ed)?|publish(?:ed)?|told|tell|g[ai]ve|write|wrote)';
const NEW = '(?:newest|latest|most recent|last)';
const OLD = '(?:oldest|earliest|first)';
const TRUSTED =
  '(?:reliable|trustworthy|credible|biase?d|believable|objective|neutral|propaganda|trusted|a (?:reliable|good|credible|trustworthy) source)';
const DISPUTED = '(?:disputed|contested|contradictory|controversial|in dispute|contentious)';
const OPEN = '(?:not (?:yet )?(?:known|clear|certain)|unknown|unclear|open|unanswered|uncertain)';

/** Of documents that are asked about by their place in time. */
const superlative = (which: string): RegExp =>
  form(
    some(
      `(?:which|what)(?:${IS})? ${THE}(?:${TEXT} (?:is |was )?)?(?:the )?${which}(?: (?:${TEXT}|one))?(?: (?:you have|there is))?`,
      `when (?:was|is) (?:the )?${which} ${TEXT} (?:published|from|written)`,
      `(?:what|which)(?:${IS})? (?:the )?date (?:is|of|has) (?:the )?${which} ${TEXT}`,
      `how (?:old|new|recent|fresh) is (?:the )?${which} ${TEXT}`,
      `(?:the )?${which} ${TEXT}`,
    ),
  );

export const requestForms: readonly (readonly [RequestKind, RegExp])[] = [
  // The story day by day
  [
    'timeline',
    form(
      `(?:the |a )?(?:full |complete |short |brief )?(?:time ?line|chronology|sequence of events|order of events)(?: of (?:events|everything|it all|what happened|${THIS}))?`,
    ),
  ],
  ['timeline', form('what happened when')],
  // Whether to believe somebody
  [
    'rating',
    form(
      `how (?:much )?${some('reliable', 'trustworthy', 'credible', 'biased', 'objective', 'neutral', 'believable')} (?:is|are|was) (?<rest>.+)`,
    ),
  ],
  [
    'rating',
    form(`(?:can|should|could|do) (?:i|we|you|one) (?:really )?(?:trust|believe|rely on) (?<rest>.+)`),
  ],
  [
    'rating',
    form(
      `(?:which|what|who)(?: of ${THE}${ACCOUNT})?(?: ${ACCOUNT})? (?:is|are) (?:the )?(?:most|more) ${TRUSTED}`,
    ),
  ],
  [
    'rating',
    form(`(?:which|what|whose|who)(?: ${ACCOUNT})? (?:should|can|do) (?:i|we|one|you) (?:believe|trust)`),
  ],
  ['rating', form(`(?:is|are) (?<rest>(?:the )?\\S+(?: \\S+){0,3}) ${TRUSTED}`)],
  // What stands against each other
  ['contested', form(`(?:what|which(?: ${ACCOUNT})?)${IS} (?:still )?${DISPUTED}`)],
  [
    'contested',
    form(`where do (?:${THE}${ACCOUNT}|they) (?:contradict|disagree|differ|conflict|diverge)${EACH_OTHER}`),
  ],
  [
    'contested',
    form(
      `(?:on )?(?:which|what)(?: points?| things?| facts?| questions?)? (?:do|are) .{1,60}? (?:disagree|differ|contradict|disputed?|at odds)(?: (?:on|about|over))?${EACH_OTHER}`,
    ),
  ],
  [
    'contested',
    form(
      `(?:are there |list |any )*(?:the )?(?:contradictions|disagreements|disputes|discrepancies|conflicting ${ACCOUNT}|contested points)(?: (?:between|among) .+)?`,
    ),
  ],
  ['contested', form(`(?:is |are )?(?:there )?any(?:thing| points?| facts?) ${DISPUTED}`)],
  ['contested', form(`(?:are|is) (?<rest>.+?) (?:still |really )?${DISPUTED}`)],
  ['contested', form(`what${IS} (?:still )?${DISPUTED} (?:about|on|over|regarding|in) (?<rest>.+)`)],
  [
    'contested',
    form(`(?:do|does) ${THE}${ACCOUNT} (?:contradict|disagree|differ|conflict|diverge)${EACH_OTHER}`),
  ],
  // What nobody knows
  ['unknowns', form(`what(?:${IS}| remains| stays)? (?:still |yet )*${OPEN}(?: yet| still)?`)],
  [
    'unknowns',
    form(
      `what (?:don't|do not|doesn't|can't|cannot) (?:we|you|they|anybody|anyone) (?:yet |still )?(?:know|say)(?: yet| for sure)?`,
    ),
  ],
  ['unknowns', form(`what (?:can|does|could) nobody (?:know|say|tell)s?(?: yet| for sure)?`)],
  ['unknowns', form(`what (?:did|do|does|have|has) .{1,40}? (?:leave|left|leaves) open`)],
  [
    'unknowns',
    form(
      `(?:what are )?(?:the )?(?:open|unanswered) (?:questions|points|issues)|(?:known )?unknowns|(?:what are )?(?:the )?gaps`,
    ),
  ],
  // Who said it first, and whether others know it by themselves
  ['origins', form(`who (?:first ${SAY}|${SAY} first|was (?:the )?first to ${SAY})(?: that)? (?<rest>.+)`)],
  ['origins', form(`who ${SAY} (?<rest>.+?) first`)],
  [
    'origins',
    form(
      `where (?:do|does|did) (?<rest>.*?(?:figure|number|claim|count|toll|estimate|report|information|account|statement|\\d).*?) come from(?: originally)?`,
    ),
  ],
  [
    'origins',
    form(
      `(?:what${IS} )?(?:the )?(?:original source|origin) (?:of|for) (?<rest>.*?(?:figure|number|claim|count|toll|estimate|\\d).*)`,
    ),
  ],
  [
    'origins',
    form(
      `(?:is|are|was|were|has|have) (?<rest>.+?) (?:been )?(?:confirmed independently|independently confirmed|verified independently|independently verified)`,
    ),
  ],
  [
    'origins',
    form(
      `(?:is|are|was|were) (?<rest>.+?) (?:really )?independent(?: (?:of|from) (?:each other|one another))?`,
    ),
  ],
  ['origins', form(`which (?:of ${THE})?(?:${ACCOUNT} )?(?:are|is) (?:really )?independent${EACH_OTHER}`)],
  // What was put right, what became of it
  [
    'corrected',
    form(
      `(?:what|which ${ACCOUNT}) (?:has|have|had|was|were|did)(?: you)? ?(?:been )?(?:corrected|correct|retracted|retract|withdrawn|taken back|put right|get wrong)`,
    ),
  ],
  ['corrected', form(`(?:any |the |list |your )*(?:corrections|retractions)`)],
  [
    'changes',
    form(`what(?:'s| has| have)?(?: been)? changed(?: (?:since|after|between|from) (?<since>.+))?`),
  ],
  [
    'changes',
    form(
      `how (?:has|did|have) (?:the story|things|the situation|it|this|this story) (?:developed?|changed?|evolved?|moved? on|gone on)(?: (?:since|after) (?<since>.+))?`,
    ),
  ],
  [
    'changes',
    form(
      `how (?:has|did|have) (?<rest>.+?) (?:developed?|changed?|evolved?)(?: over time)?(?: (?:since|after) (?<since>.+))?`,
    ),
  ],
  // What a day or a month holds
  [
    'days',
    form(
      `(?:what (?:all )?(?:has |had |have )?(?:happened|occurred|took place|went on|was (?:reported|announced|known|new))|(?:the )?(?:events|developments|news|reports|timeline)(?: of| from| for)?)(?: (?:back|then))? (?<since>.+)`,
    ),
  ],
  // The documents
  ['newest', superlative(NEW)],
  ['newest', form(`when (?:was|were) ${THIS} last updated|(?:the )?last updated?|when was the last update`)],
  ['oldest', superlative(OLD)],
  ['newest', form(`how (?:old|recent|current|fresh|up[- ]to[- ]date) (?:is|are) ${THIS}`)],
  [
    'sources',
    form(
      `(?:when|on (?:which|what) (?:day|date)s?) (?:was|were|are|is) ${THIS} (?:published|written|from|posted)`,
    ),
  ],
  [
    'links',
    form(
      `(?:got |do you have |have you got |is there |are there |where(?:'s| is| are) |what(?:'s| is) )?(?:a |the |any )*(?:links?|urls?|web address(?:es)?)(?: (?:to|for|of) (?<rest>.+))?`,
    ),
  ],
  [
    'links',
    form(
      `(?:where )?(?:can|could|may) (?:i|we) (?:read|see|find|get|open) (?:the )?(?:full |whole )?(?:originals?|${TEXT}|texts?)(?: (?:themselves|itself|somewhere|anywhere|online|in full))*`,
    ),
  ],
  [
    'sources',
    form(
      `(?:what|which)(?:${IS})? ${THE}${TEXT}(?: ${some('are (?:there|these|they|those|you using)', '(?:do|did|have) you (?:have|use|used|got|read|rely on|rest on)', `(?:is|are|does|do) ${THIS} (?:come |rest |rely )?(?:based )?(?:from|on)`)})?`,
    ),
  ],
  ['sources', form(`(?:list |name )?${THE}${some('documents', 'sources', 'reports', 'articles')}`)],
  [
    'sources',
    form(
      `how many ${TEXT}(?: ${some('are there', '(?:do|did|have) you (?:have|use|used|got|read)', `(?:is|are|does) ${THIS} (?:based |rest |come )?(?:on|from)`)})?`,
    ),
  ],
  ['sources', form(`where (?:do|did|have) you (?:get|got|have|take|taken|know) (?:all )?${THIS}(?: from)?`)],
  [
    'sources',
    form(`(?:where|what)(?:'s| is| does| do| are) ${THIS} (?:come |rest |rely )?(?:based )?(?:from|on)`),
  ],
  // The story in short
  [
    'summary',
    form(
      `(?:an? |the |another )?(?:quick |short |brief |full |general )*(?:summary|overview|recap|rundown|run-down|gist|synopsis|briefing|sitrep|short version|tl;?dr|bullet points?|bullets|sum-?up)(?: (?:of|on|about|for) (?<rest>.+))?`,
    ),
  ],
  [
    'summary',
    form(
      `(?:summari[sz]e|sum up|recap|outline|brief(?: me)?(?: on)?|catch me up(?: on)?|update(?: me)?(?: on)?|bring me up to (?:speed|date)(?: on)?)(?: (?<rest>.+))?`,
    ),
  ],
  ['summary', form('sum (?:it|this|that|all this|everything) up')],
  [
    'summary',
    form(
      `(?:everything|all)(?: (?:that )?(?:you have|you know|there is|is known|we know|you've got))? (?:on|about) (?<rest>.+)`,
    ),
  ],
  [
    'summary',
    form(
      `what${IS} (?:${THIS} (?:all )?about|(?:the )?(?:gist|story|situation|state of play|latest)|new|going on|happening)`,
    ),
  ],
  [
    'summary',
    form(
      `(?:what${IS} )?(?:the |any(?:thing)? )?(?:latest|newest|new|news|updates?|state of play)(?: (?:do you have|have you got|is there|there is))? (?:on|about|with|regarding|concerning) (?<rest>(?!.*\\b(?:number|count|toll|figure|total)s?\\b).+)`,
    ),
  ],
  [
    'summary',
    form(
      `(?:what (?:do|does) (?:we|you|they|anybody|anyone) (?:already )?know|what${IS} (?:already )?known|what${IS} (?:up|happening|going on)|(?:where|how) (?:do things|do we|does it|are we) stand)(?: so far| now)? (?:with|about|on) (?<rest>.+)`,
    ),
  ],
  ['summary', form("what(?: has| have)? happened(?: so far)?|latest|news|what(?:'s| is) up")],
  [
    'summary',
    form(
      `(?:what are )?(?:the )?(?:main|key|most important|essential|basic) (?:points?|facts?|findings?|takeaways?|things?)(?: (?:of|on|about|in) (?<rest>.+))?`,
    ),
  ],
  // Who published a document, and when
  [
    'publication',
    form(
      `(?:(?:who|which ${TEXT}) published (?<rest>.+)|(?:what(?:'s| is) )?the (?:publication )?date of (?<rest>.+)|when (?:was|were|did) (?<rest>.+?) (?:published|come out|go out|written|released))`,
    ),
  ],
  // Where, and whether at all, something is named
  [
    'mentions',
    form(
      `${WHICH_TEXT} ${some('mentions?', 'mentioned', 'talks? (?:about|of)', 'discuss(?:es|ed)?', 'covers?', 'covered', 'refers? to', 'speaks? (?:of|about)', 'writes? (?:of|about)', 'deals? with', 'describes?', 'touch(?:es)? on', 'reports? on', 'says? (?:anything|something) (?:about|on)')} (?<rest>.+)`,
    ),
  ],
  [
    'mentions',
    form(
      `(?:in )?${WHICH_TEXT} (?:does|do|did|is|are|was|were) (?<rest>.+?) (?:appear|mentioned|named|come up|discussed|covered)`,
    ),
  ],
  [
    'mentions',
    form(
      `(?:do|does|did) (?:any(?: of)? )?(?:${THE}${TEXT}|they|you) ${some('mention', 'talk about', 'discuss', 'cover', 'refer to', '(?:say|have|contain|report) (?:anything|something) (?:about|on)')} (?<rest>.+)`,
    ),
  ],
  [
    'mentions',
    form(
      `(?:(?:is|was) there )?(?:anything|something|any (?:info|information|mention|word|details?))(?: (?:said|there|in there|written|known))? (?:about|on|of|regarding|concerning) (?<rest>.+)`,
    ),
  ],
  [
    'mentions',
    form(`what${IS} (?:being )?(?:said|reported|written|mentioned|stated) (?:about|on|of) (?<rest>.+)`),
  ],
  [
    'mentions',
    form(`what (?:do|does|did) ${THE}${TEXT} (?:say|report|write|tell us) (?:about|on|of) (?<rest>.+)`),
  ],
  [
    'speaker',
    form(
      `${WHICH_TEXT} (?:quotes?|quoted|cites?|cited|interviews?|interviewed) (?<rest>(?!.* (?:on|about|over|for) ).+)`,
    ),
  ],
  // What a document, or somebody, says: only where nothing else is asked for
  ['document', form(`what${IS} (?:new )?(?:in|inside) (?<rest>.+)`)],
  [
    'document',
    form(
      `what (?:does|did|do|has|have) (?<rest>.+?) (?:say|said|report(?:ed)?|write|written|tell us|contain|state|claim)`,
    ),
  ],
  [
    'speaker',
    form(
      `what (?:does|did|do|has|have) (?<rest>.+?) (?:say|said)(?: about (?:all )?(?:this|that|it|the story)| (?:for|about) (?:itself|himself|herself|themselves)| so far)?`,
    ),
  ],
];

/** "In three bullets": how many points are wanted at most; taken off before the rest is read. */
export const pointsWanted: RegExp =
  /(?:^|[, ]+)(?:in |as |with )?(?:(?:max(?:imum)?|at most|up to|no more than|only|just|top) )?(?<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:(?:short|key|main|brief|quick) )*(?:bullet(?: point)?s?|points?|sentences?|lines?|facts?|takeaways?)|[, ]+(?:max(?:imum)?|at most|top)\.? (?<most>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)/;

/** Ways to want it short: as many points as one takes in at a glance. */
export const shortWanted: RegExp = /\bshort version\b|\btl;?dr\b|\bin short\b|\bin brief\b|\bbriefly\b/;

/** What follows a reply and asks for it again in another form. */
export const formForms = {
  shorter: form(
    '(?:make (?:it|that|this) |a bit |even |the )?(?:shorter|briefer)(?: version)?|too long|in short|shorten (?:it|that|this)',
  ),
  more: form(
    '(?:a bit |some |any |the )?(?:more|next(?: page)?|go on|continue|rest)(?: (?:details?|please|of it|on (?:that|this)))?',
  ),
  full: form(
    '(?:in |the |make (?:it|that) )?(?:full|longer|whole thing|full (?:quotes?|text|version|answer)|whole quotes?|receipts)',
  ),
} as const;
export type ReplyForm = keyof typeof formForms;

/** "Why do they differ?" of the accounts that the reply before showed. */
export const whyDiffer: RegExp =
  /^(?:(?:and|but|so) )?(?:why|how)(?: come| do| does| did| are| is)* (?:they|these|those|the (?:two |three )?(?:figures|numbers|accounts|reports|sources|versions|sides)) (?:differ(?:ent)?|disagree|contradict(?: each other)?|vary|not (?:agree|match)|apart)|^(?:(?:and|but) )?why (?:the |this )?(?:difference|discrepancy|contradiction)|^why (?:don't|do not) (?:they|these|the \w+) (?:agree|match)/;

/** What stands for the whole story as the object of a request. */
export const wholeStory: RegExp =
  /^(?:(?:all )?(?:this|that|it|these|those|them|everything|things)|(?:the|this|your) .{0,30}?(?:story|situation|case|affair|briefing|events|news|whole thing|war|crisis|disaster|accident)(?: so far)?|what(?:'s| is| has)? (?:happened|happening|going on|known)(?: so far)?)$/;

/** Words before the object of a request that say nothing of it. */
export const objectOpenings: RegExp =
  /^(?:(?:what(?:'s| is| has been| was) (?:known|said|reported|written|stated)|what (?:we|you|they) (?:know|say)|the (?:facts|information|news|reports?|state of play)) (?:about|on|of) |(?:the )?(?:figure|number|claim|count|report|reports|information) (?:of|that) )/;
