// What a press on a card carries: which card, which page, of which version of the store. It is all there is, so that a
// press works after a restart, weeks later, and in another process.
//
//   custom_id = "s1|" verb "|" target "|" page "|" store ["|" position]      at most 100 characters
//   target    = kind ":" slot ["/" argument]     t topic, q question, n decline, d digest, c correction; else view:KEY
//   store     = the first 8 digits of the store version
//   position  = of "turn": which card is turned that was opened from this one (100 × its number + page or part)

export const verbs = [
  'full',
  'why',
  'who',
  'date',
  'docs',
  'asof',
  'wrong',
  'tell',
  'share',
  'remove',
  'turn',
  'ask',
  'new',
  'copy',
  'picture',
  'menu',
] as const;
export type Verb = (typeof verbs)[number];

export interface Press {
  readonly verb: Verb;
  readonly target: string;
  readonly page: number;
  /** 8 hex digits of the store version that the card was made from. */
  readonly store: string;
  readonly position?: number;
}

const LONGEST_PRESS = 100;
const FORM = /^s1\|([a-z]+)\|([a-z]+:[\w/+:-]+)\|(\d{1,4})\|([0-9a-f]{8})(?:\|(\d{1,3}))?$/;

/** Undefined where the target makes it too long: such a card goes by a stored view. */
export function writePress({ verb, target, page, store, position }: Press): string | undefined {
  const text = [
    's1',
    verb,
    target,
    page,
    store.slice(0, 8),
    ...(position === undefined ? [] : [position]),
  ].join('|');
  return text.length <= LONGEST_PRESS && FORM.test(text) ? text : undefined;
}

/** Undefined for anything that is not a press of ours. */
export function readPress(text: string): Press | undefined {
  const [, name, target, page, store, position] = FORM.exec(text) ?? [];
  const verb = verbs.find((one) => one === name);
  if (verb === undefined || target === undefined || page === undefined || store === undefined)
    return undefined;
  return {
    verb,
    target,
    page: Number(page),
    store,
    ...(position === undefined ? {} : { position: Number(position) }),
  };
}

/** Cards that others open, whose pages turn by themselves. Their numbers are written into presses: only add behind. */
const OPENED = ['full', 'why', 'who', 'docs', 'date', 'copy', 'ask'] as const satisfies readonly Verb[];

export interface Opened {
  readonly verb: (typeof OPENED)[number];
  /** The page from which it was opened; of "ask" the part's number. */
  readonly from: number;
}

const STEP = 100;

export function writeOpened({ verb, from }: Opened): number {
  return STEP * (OPENED.indexOf(verb) + 1) + Math.min(from, STEP - 1);
}

/** Undefined where the card itself is turned. */
export function readOpened(position: number | undefined): Opened | undefined {
  if (position === undefined) return undefined;
  const verb = OPENED[Math.floor(position / STEP) - 1];
  return verb === undefined ? undefined : { verb, from: position % STEP };
}

/** What this press opens; undefined for one that opens no card of its own. */
export function openedBy({ verb, page }: Press, part: number | undefined): Opened | undefined {
  const found = OPENED.find((one) => one === verb);
  return found === undefined ? undefined : { verb: found, from: part ?? page };
}
