// The inflected forms of English verbs and nouns: irregular ones from a table, the others by rule. Forms rather than stems,
// so that "unit" is no form of "unite" and "according" none of "agree".

/** Which form of a verb a word is; a word may be several ("put"). */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

export interface Inflected {
  readonly text: string;
  readonly form: VerbForm;
}

/** Base, past, participle; one form for both where they are alike. */
const irregular = `
arise arose arisen, awake awoke awoken, be was been, bear bore born, beat beat beaten, become became become, begin began begun,
bend bent, bet bet, bid bid, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, bring brought,
broadcast broadcast, build built, burn burnt, burst burst, buy bought, cast cast, catch caught, choose chose chosen, come came come,
cost cost, cut cut, deal dealt, dig dug, do did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten,
fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden,
forecast forecast, foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone,
freeze froze frozen, get got got, give gave given, go went gone, grind ground, grow grew grown, hang hung, have had, hear heard,
hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew known, lay laid, lead led, learn learnt,
leave left, lend lent, let let, lie lay lain, light lit, lose lost, make made, mean meant, meet met, mistake mistook mistaken,
oversee oversaw overseen, overthrow overthrew overthrown, overrun overran overrun, pay paid, prove proved proven, put put,
quit quit, read read, rebuild rebuilt, retake retook retaken, ride rode ridden, ring rang rung, rise rose risen, run ran run,
say said, see saw seen, seek sought, sell sold, send sent, set set, shake shook shaken, shed shed, shine shone, shoot shot,
show showed shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept,
speak spoke spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun, spit spat, split split, spread spread,
stand stood, steal stole stolen, stick stuck, sting stung, strike struck, swear swore sworn, sweep swept, swim swam swum,
swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, undergo underwent undergone,
understand understood, undertake undertook undertaken, uphold upheld, wake woke woken, wear wore worn, win won, wind wound,
withdraw withdrew withdrawn, withhold withheld, write wrote written, wreck wrecked,
befall befell befallen, beset beset, breed bred, cling clung, creep crept, fling flung, foretell foretold, mislead misled,
misread misread, misspeak misspoke misspoken, offset offset, overcome overcame overcome, overhear overheard,
override overrode overridden, overtake overtook overtaken, partake partook partaken, quiz quizzed, repay repaid, resell resold,
rethink rethought, rewrite rewrote rewritten, spring sprang sprung, strive strove striven, swell swelled swollen,
undercut undercut, undo undid undone, upset upset, weep wept, withstand withstood
`;

const irregularForms: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  irregular
    .split(',')
    .map((row) => row.trim().split(/\s+/))
    .map(([base = '', past = '', participle = past]) => [base, [past, participle]]),
);

/** Past and participle of a verb in the table of irregular ones: none for any other. */
export const irregularPast = (base: string): readonly string[] => irregularForms.get(base) ?? [];

/** Forms that their verb cannot be told from: of the table, and what the rules below name. */
const basesOfIrregular: ReadonlyMap<string, readonly string[]> = byForm([
  ...[...irregularForms].flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
  ...['is', 'are', 'am', 'were'].map((form) => [form, 'be'] as const),
  ['has', 'have'],
]);

/** Form → the bases that it is given for. */
export function byForm(
  pairs: Iterable<readonly [form: string, base: string]>,
): ReadonlyMap<string, readonly string[]> {
  const bases = new Map<string, string[]>();
  for (const [form, base] of pairs) {
    const known = bases.get(form);
    if (known === undefined) bases.set(form, [base]);
    else known.push(base);
  }
  return bases;
}

/**
 * Every verb that the word may be a form of, and every noun that it may be the plural of, the word itself among them – and
 * some of which it is none. So that a list of verbs need not be inflected as a whole to find one.
 */
export function basesOf(word: string): ReadonlySet<string> {
  const bases = new Set([word, ...(basesOfIrregular.get(word) ?? [])]);
  const add = (stem: string, ...endings: readonly string[]): void => {
    for (const ending of endings) bases.add(`${stem}${ending}`);
  };
  if (word.endsWith('s')) add(word.slice(0, -1), '');
  if (word.endsWith('es')) add(word.slice(0, -2), '');
  if (word.endsWith('ies')) add(word.slice(0, -3), 'y');
  const stem = /^(.+)(?:ing|ed)$/.exec(word)?.[1];
  if (stem !== undefined) {
    add(stem, '', 'e');
    // "stopped", "panicked" – and what ended in "y" or "ie".
    add(stem.slice(0, -1), '');
    if (/[iy]$/.test(stem)) add(stem.slice(0, -1), 'y', 'ie');
  }
  return bases;
}

const VOWEL = /[aeiou]/;
/** One vowel before one consonant at the end: "stop", "admit". Both spellings count where the stress cannot be told. */
const DOUBLES = /[^aeiou][aeiou][bdgklmnprt]$/;

/** All forms of a verb given in its base form; `told` its past and participle where no table has them. */
export function inflectVerb(
  base: string,
  told?: readonly [past: string, participle: string],
): readonly Inflected[] {
  const forms: Inflected[] = [{ text: base, form: 'base' }];
  const add = (form: VerbForm, ...texts: readonly string[]): void => {
    for (const text of texts) forms.push({ text, form });
  };
  add('third', ...third(base));
  add('ing', ...withIng(base));
  const known = told ?? irregularForms.get(base);
  const regular = withEd(base);
  if (known === undefined) {
    add('past', ...regular);
    add('participle', ...regular);
  } else {
    add('past', known[0]);
    add('participle', known[1]);
    // "burnt" and "burned", "learnt" and "learned".
    if (known[0].endsWith('t') && !known[0].endsWith('ht') && known[0] !== base) {
      add('past', ...regular);
      add('participle', ...regular);
    }
  }
  if (base === 'be') {
    add('third', 'is', 'are', 'am');
    add('past', 'were');
  }
  return forms;
}

function third(base: string): readonly string[] {
  if (base === 'have') return ['has'];
  if (base === 'do') return ['does'];
  if (base === 'go') return ['goes'];
  return [pluralOf(base)];
}

function withIng(base: string): readonly string[] {
  if (base.endsWith('ic')) return [`${base}king`];
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base) && base !== 'be') return [`${base.slice(0, -1)}ing`];
  return DOUBLES.test(base) ? [`${base}ing`, `${base}${base.at(-1)}ing`] : [`${base}ing`];
}

function withEd(base: string): readonly string[] {
  if (base.endsWith('ic')) return [`${base}ked`];
  if (base.endsWith('e')) return [`${base}d`];
  if (base.endsWith('y') && !VOWEL.test(base.at(-2) ?? '')) return [`${base.slice(0, -1)}ied`];
  return DOUBLES.test(base) ? [`${base}ed`, `${base}${base.at(-1)}ed`] : [`${base}ed`];
}

/** The plural of a noun, or the third person of a verb: the same rule. */
export function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (noun.endsWith('y') && !VOWEL.test(noun.at(-2) ?? '')) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
