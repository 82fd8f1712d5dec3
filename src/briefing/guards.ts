// Guards: words that keep a sentence from saying more than it knows. A core that leaves one of them out says something
// else than its quote. All of them stand here; check-core.ts knows none by itself.

/** How sure, how much of it, only intended, only said. */
export const hedges: readonly string[] = `
  may, might, could, would, should, perhaps, maybe, possible, possibly, potential, potentially, likely, unlikely, probable,
  probably, apparently, seemingly, presumably, supposedly, chance, risk, whether
  appear, appears, appeared, seem, seems, seemed, believe, believes, believed, thought to, is thought, are thought, assumed,
  presumed, expected, suspect, suspects, suspected, suspicion, speculation, speculations, estimate, estimates, estimated,
  indicate, indicates, indicated, indication, suggest, suggests, suggested, points to, attributed to, hinting at
  claim, claims, claimed, alleged, allegedly, alleges, reported, reportedly, rumoured, purported, purporting
  in a bid to, try to, tries to, tried to, trying to, attempt, attempted, plan to, plans to, planning, planned, intends,
  intention, preparing, preparation, ready to, willing, willingness, awaits, nearing
  many of, some of, most of, half of, largely, mostly, mainly, partly
`
  .split(/,|\n/)
  .map((word) => word.trim())
  .filter((word) => word !== '');

export const negations: readonly string[] = [
  ...[
    'not',
    'no',
    'never',
    'neither',
    'nor',
    'none',
    'nobody',
    'nothing',
    'without',
    'cannot',
    'hardly',
    'barely',
  ],
  ...['unclear', 'refused', 'refuses', 'failed to', 'yet to', 'except', 'other than'],
];

/** Unlike the others they hold for the whole sentence, wherever in it they stand. */
export const conditions: readonly string[] = [
  ...['if', 'unless', 'provided that', 'on condition that', 'as long as', 'in case', 'permitting'],
];

/** Directly before a figure: they belong to that figure. */
export const modalities: readonly string[] = [
  ...[
    'around',
    'about',
    'over',
    'under',
    'above',
    'below',
    'nearly',
    'almost',
    'approximately',
    'roughly',
    'some',
  ],
  ...[
    'more than',
    'less than',
    'fewer than',
    'at least',
    'at most',
    'up to',
    'as many as',
    'within',
    'only',
    'another',
  ],
];

/** What makes a clause keep its hedges and negations to itself: “who asked not to be named”, “because he may not speak”. */
export const closedClauses = {
  first: ['and', 'but', 'because', 'as', 'before', 'adding', 'including', 'among', 'despite'],
  anywhere: ['who', 'whom', 'whose', 'which', 'where'],
} as const satisfies Record<string, readonly string[]>;

/** Base forms. What somebody says is another's once its speaker is left out: looked for where a core joins two things. */
export const reporting: readonly string[] = [
  ...[
    'say',
    'tell',
    'report',
    'announce',
    'add',
    'state',
    'claim',
    'confirm',
    'deny',
    'warn',
    'explain',
    'argue',
  ],
  ...[
    'believe',
    'think',
    'estimate',
    'acknowledge',
    'note',
    'insist',
    'suggest',
    'testify',
    'admit',
    'concede',
  ],
  ...[
    'promise',
    'vow',
    'pledge',
    'reveal',
    'disclose',
    'recall',
    'conclude',
    'declare',
    'maintain',
    'allege',
  ],
  ...['stress', 'assess', 'write', 'accept', 'assure', 'repeat', 'reply'],
];

/** Finite forms: directly behind a comma they take up the subject from before it. */
export const auxiliaries: readonly string[] = [
  ...['is', 'are', 'was', 'were', 'has', 'had', 'have', 'will', 'would', 'can', 'does', 'do', 'did'],
  ...['may', 'might', 'could', 'should', 'must'],
];
