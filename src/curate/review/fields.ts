// The fields of a proposal that a reviewer edits in place: how each is shown and read back. Data, so that the terminal and
// the browser offer the same.

import { claimKinds, type Proposal, type StatementRecord, states } from '../../briefing/schema.ts';

export interface ReviewField {
  readonly key: string;
  readonly label: string;
  /** On one line; '' where there is nothing. */
  show(proposal: Proposal): string;
  /** The proposal with the field as it was typed, or what is wrong with that. */
  read(proposal: Proposal, typed: string): Proposal | string;
}

const list = (typed: string): string[] =>
  typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Without the key where the text is empty. */
function optional<K extends keyof Proposal>(
  proposal: Proposal,
  key: K,
  value: Proposal[K] | undefined,
): Proposal {
  const { [key]: _before, ...rest } = proposal;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Proposal;
}

function onlyFigure({ quantity }: Proposal): string | undefined {
  return quantity.length === 1 ? quantity[0]?.printed : undefined;
}

const isStated = (word: string): word is (typeof states)[number] => states.some((state) => state === word);

/** “resign; brodrin; ; not offered; that leave, brodrin, office”, without what trails and is empty. */
function showStatement({ act, by, of, state, not, that }: StatementRecord): string {
  const parts = [
    [act].flat().join('+'),
    typeof by === 'string' ? by : '',
    typeof of === 'string' ? of : '',
    [not === true ? 'not' : '', state ?? ''].join(' ').trim(),
    that === undefined ? '' : `that ${showStatement(that).replaceAll('; ', ', ')}`,
  ];
  const last = Math.max(
    2,
    parts.findLastIndex((part) => part !== ''),
  );
  return parts.slice(0, last + 1).join('; ');
}

/** As it was typed; what is not typed stays with the act that had it. A string is what is wrong. */
function readStatement(
  typed: string,
  known: readonly StatementRecord[],
  figure: string | undefined,
): StatementRecord | string {
  const [named = '', by = '', of = '', state, that] = typed.split(';').map((part) => part.trim());
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\+[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(named))
    return `an act is one word such as capture, and “${named}” is none`;
  const words = (state ?? '').split(/\s+/).filter((word) => word !== '');
  const stated = words.find(isStated);
  const other = words.find((word) => word !== 'not' && !isStated(word));
  if (other !== undefined) return `“${other}” is no state: not, ${states.join(', ')}`;
  const inner = that?.replace(/^that\s+/, '') ?? '';
  const said = inner === '' ? undefined : readStatement(inner.replaceAll(',', ';'), [], undefined);
  if (typeof said === 'string') return said;
  const act = named.includes('+') ? named.split('+') : named;
  const same = known.find((one) => [one.act].flat().join('+') === named);
  const before: Partial<StatementRecord> = same ?? (figure === undefined ? {} : { amount: figure });
  const { by: _by, of: _of, state: hadState, not: hadNot, that: hadThat, ...kept } = before;
  const isStatedAnew = state !== undefined;
  const whole = {
    ...kept,
    act,
    by: by === '' ? undefined : by,
    of: of === '' ? undefined : of,
    state: isStatedAnew ? stated : hadState,
    not: isStatedAnew ? (words.includes('not') ? true : undefined) : hadNot,
    that: that === undefined ? hadThat : said,
  } as const;
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as typeof whole;
}

/** In the order in which machines miss them: who does it to whom first. */
export const reviewFields: readonly ReviewField[] = [
  {
    key: 'about',
    label: 'about',
    show: ({ about }) => about.join(', '),
    read: (proposal, typed) => withAbout(proposal, list(typed)),
  },
  {
    key: 'says',
    label: 'says (act; by; of; state | …)',
    show: ({ says }) => (says === undefined ? '' : [says].flat().map(showStatement).join(' | ')),
    read(proposal, typed) {
      const before = [proposal.says ?? []].flat();
      const read = typed.split('|').flatMap((one): (StatementRecord | string)[] => {
        const [act = ''] = one.split(';');
        return act.trim() === '' ? [] : [readStatement(one, before, onlyFigure(proposal))];
      });
      const wrong = read.find((one) => typeof one === 'string');
      if (wrong !== undefined) return wrong;
      const says = read.filter((one) => typeof one !== 'string');
      const [only] = says;
      return optional(proposal, 'says', says.length > 1 ? says : only);
    },
  },
  {
    key: 'core',
    label: 'core',
    show: ({ core }) => core ?? '',
    read(proposal, typed) {
      if (typed === '') return optional(proposal, 'core', undefined);
      return (proposal.quote ?? '').includes(typed)
        ? { ...proposal, core: typed }
        : 'a core is a stretch of the quote, letter by letter';
    },
  },
  {
    key: 'topics',
    label: 'topics',
    show: ({ topics }) => topics.join(', '),
    read: (proposal, typed) => ({ ...proposal, topics: list(typed) }),
  },
  {
    key: 'unit',
    label: 'figures (unit of each)',
    show: ({ quantity }) => quantity.map(({ printed, unit }) => `${printed}: ${unit ?? '?'}`).join(', '),
    read(proposal, typed) {
      const units = list(typed).map((part) => part.replace(/^.*:\s*/, ''));
      if (units.length !== proposal.quantity.length)
        return `there ${proposal.quantity.length === 1 ? 'is one figure' : `are ${proposal.quantity.length} figures`}; - leaves one out`;
      return {
        ...proposal,
        quantity: proposal.quantity.flatMap((figure, i) =>
          units[i] === '-'
            ? []
            : [{ ...figure, ...(units[i] === undefined || units[i] === '?' ? {} : { unit: units[i] }) }],
        ),
      };
    },
  },
  {
    key: 'asOf',
    label: 'as of',
    show: ({ asOf }) => (asOf === undefined ? '' : (asOf.date ?? 'not resolved')),
    read(proposal, typed) {
      if (typed === '') return optional(proposal, 'asOf', undefined);
      return {
        ...proposal,
        asOf: {
          ...(proposal.asOf?.words === undefined ? {} : { words: proposal.asOf.words }),
          date: typed,
          why: proposal.asOf?.date === typed ? proposal.asOf.why : 'set by the reviewer',
        },
      };
    },
  },
  {
    key: 'kind',
    label: 'kind',
    show: ({ kind }) => kind ?? '',
    read(proposal, typed) {
      const kind = claimKinds.find((name) => name.startsWith(typed));
      return kind === undefined ? `one of ${claimKinds.join(', ')}` : { ...proposal, kind };
    },
  },
  {
    key: 'statement',
    label: 'statement',
    show: ({ statement }) => statement ?? '',
    read: (proposal, typed) => optional(proposal, 'statement', typed === '' ? undefined : typed),
  },
  {
    key: 'asks',
    label: 'asks',
    show: ({ asks }) => asks.join(' | '),
    read: (proposal, typed) => ({
      ...proposal,
      asks: typed
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    }),
  },
  {
    key: 'id',
    label: 'id',
    show: ({ id }) => id,
    read: (proposal, typed) =>
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed)
        ? { ...proposal, id: typed }
        : 'lower-case letters, digits and single hyphens',
  },
];

/** A figure that counted those counts these. */
export function withAbout(proposal: Proposal, about: string[]): Proposal {
  const [before] = proposal.about;
  const [after] = about;
  return {
    ...proposal,
    about,
    quantity: proposal.quantity.map(({ of, ...figure }) =>
      of === undefined || of !== before
        ? { ...figure, ...(of === undefined ? {} : { of }) }
        : { ...figure, ...(after === undefined ? {} : { of: after }) },
    ),
  };
}

/** The quote with its start or end moved by a word; the same where the paragraph ends. */
export function moveQuote(text: string, proposal: Proposal, edge: 'start' | 'end', by: 1 | -1): Proposal {
  const quote = proposal.quote ?? '';
  const at = text.indexOf(quote);
  if (quote === '' || at === -1) return proposal;
  const from = text.lastIndexOf('\n', at) + 1;
  const to = ((end) => (end === -1 ? text.length : end))(text.indexOf('\n', at + quote.length));
  const moved = moveStretch(text.slice(from, to), quote, edge, by);
  return moved === quote ? proposal : withQuote(proposal, moved);
}

/** A stretch of a text with its start or end moved by a word; the same where the text ends. */
export function moveStretch(text: string, stretch: string, edge: 'start' | 'end', by: 1 | -1): string {
  const at = text.indexOf(stretch);
  const words = [...text.matchAll(/\S+/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const first = words.findIndex(([, end]) => end > at);
  const last = words.findLastIndex(([start]) => start < at + stretch.length);
  const [a, b] = edge === 'start' ? [first + by, last] : [first, last + by];
  const [begin, end] = [words[a]?.[0], words[b]?.[1]];
  return begin === undefined || end === undefined || a > b ? stretch : text.slice(begin, end);
}

/** Without a mark at an edge whose partner was left out, or a comma: `check` would refuse the one, and a card the other ends badly. */
export function tidyCore(core: string): string {
  const plain = core.replace(/[\s,;:–—]+$/u, '');
  const isHalf = (open: string, close: string): boolean =>
    open === close
      ? plain.split(open).length % 2 === 0
      : plain.split(open).length !== plain.split(close).length;
  return isHalf('"', '"') || isHalf('“', '”')
    ? plain.replace(/^["“]|["”]$/u, '').replace(/[\s,;:–—]+$/u, '')
    : plain;
}

/** The first words, at most `length` letters, not ending within a phrase: without “between the” at the end. */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const words = cut.slice(0, cut.lastIndexOf(' '));
  return words.replace(LEADS_ON, '');
}

/** Words after which something of the same phrase must come. */
const LEADS_ON =
  /(?: (?:an?|the|its|his|her|their|our|of|in|on|at|by|for|from|to|with|between|under|over|after|before|into|and|or|but|that|which|who|where|when|as|than|is|are|was|were|has|have|had|not))+$/i;

/** What no longer stands in the quote goes with it. */
function withQuote(proposal: Proposal, quote: string): Proposal {
  const { core, says, ...rest } = proposal;
  const kept = [says ?? []].flat().map((one) => withinQuote(one, quote));
  const [only] = kept;
  // “Ada Lund: She said that …” goes with the quote, and its “Ada Lund:” stays.
  const [said, before] = [proposal.statement ?? '', oneLine(proposal.quote ?? '')];
  const statement =
    before !== '' && said.endsWith(before)
      ? `${said.slice(0, said.length - before.length)}${oneLine(quote)}`
      : proposal.statement;
  return {
    ...rest,
    quote,
    ...(statement === undefined ? {} : { statement }),
    ...(only === undefined ? {} : { says: kept.length > 1 ? kept : only }),
    ...(core !== undefined && quote.includes(core) ? { core } : {}),
    quantity: proposal.quantity.filter(({ printed }) => quote.includes(printed)),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A statement without the words that the quote has lost; ids stay. */
function withinQuote({ amount, by, of, ...rest }: StatementRecord, quote: string): StatementRecord {
  const has = (words: unknown): boolean =>
    typeof words !== 'string' || /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(words) || quote.includes(words);
  return {
    ...rest,
    ...(by !== undefined && has(by) ? { by } : {}),
    ...(of !== undefined && has(of) ? { of } : {}),
    ...(amount !== undefined && quote.includes(amount) ? { amount } : {}),
  };
}

export function withSpeaker(proposal: Proposal, by: string | undefined): Proposal {
  if (by === undefined || by === '') return { ...proposal, attribution: [] };
  const [first, ...others] = proposal.attribution;
  return { ...proposal, attribution: first === undefined ? [{ by }] : [{ ...first, by }, ...others] };
}
