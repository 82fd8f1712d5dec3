// The review at a terminal: a proposal in its paragraph, a key a decision. Keys come in and lines go out, so that a log of
// keys is a test; moving on is never accepting.

import type { Proposal } from '../../briefing/schema.ts';
import { missingIn } from './accept.ts';
import { type AskFiles, askWithDrafts } from './ask.ts';
import {
  firstWords,
  moveQuote,
  moveStretch,
  reviewFields,
  tidyCore,
  withAbout,
  withSpeaker,
} from './fields.ts';
import {
  type Decision,
  quoteOf,
  type ReviewItem,
  type Undo,
  type Workspace,
  withoutPlace,
} from './workspace.ts';

export interface ReviewTerminal {
  /** One key: a letter, or 'enter', 'escape', 'backspace'. Undefined at the end of the input. */
  readKey(): Promise<string | undefined>;
  /** Draws the screen anew. */
  show(lines: readonly string[]): void;
  /** How a stretch stands out: ANSI at a terminal, marks elsewhere. */
  mark(text: string): string;
  now(): number;
}

export interface ReviewCount {
  readonly accepted: number;
  readonly rejected: number;
  readonly left: number;
  /** Letters typed, keys that decide not counted. */
  readonly typed: number;
  readonly minutes: number;
}

const HELP =
  'a accept  e edit  n narrow or widen  c core  s speaker  l relation  r reject  k skip  i ask it  u undo  j next  p back  q quit';
/** A card's line. */
const LONGEST_CORE = 90;
/** How long one takes before there is a pace to go by. */
const USUAL_SECONDS = 12;

export async function reviewInTerminal(
  workspace: Workspace,
  document: string | undefined,
  terminal: ReviewTerminal,
  answer: AskFiles = () => undefined,
): Promise<ReviewCount> {
  const began = terminal.now();
  let [accepted, rejected, typed, decided] = [0, 0, 0, 0];
  let items = workspace.items(document);
  let at = 0;
  let message: readonly string[] = [];
  const undos: { readonly undo: Undo; readonly count: 'accepted' | 'rejected' | 'other' }[] = [];
  /** What the reviewer has changed and not yet decided. */
  let draft: Proposal | undefined;
  /** Which of its proposed relations are taken over. */
  let taken = new Set<number>();
  /** Of whom the claim accepted last tells: a text tells of one for a while. */
  let lastAbout: readonly string[] = [];
  /** Drafts that were asked for who does it to whom; once is enough. */
  const askedRoles = new Set<string>();

  const total = (): number => decided + items.length;
  const minutesLeft = (): number => {
    const pace = decided === 0 ? USUAL_SECONDS : (terminal.now() - began) / 1000 / decided;
    return Math.max(1, Math.round((items.length * pace) / 60));
  };
  const reload = (): void => {
    items = workspace.items(document);
    at = Math.min(at, Math.max(items.length - 1, 0));
    leave();
  };
  const leave = (): void => {
    draft = undefined;
    taken = new Set();
  };
  const decide = (item: ReviewItem, decision: Decision): boolean => {
    const outcome = workspace.decide(item, decision);
    if (outcome.done) {
      message = outcome.notes;
      if (decision.do !== 'edit') decided++;
      const count =
        decision.do === 'accept' || decision.do === 'accept-skip' || decision.do === 'keep'
          ? 'accepted'
          : decision.do === 'reject' || decision.do === 'retract'
            ? 'rejected'
            : 'other';
      if (count === 'accepted') accepted++;
      if (count === 'rejected') rejected++;
      undos.push({ undo: outcome.undo, count });
      reload();
      return true;
    }
    if ('problems' in outcome)
      message = [
        'Not accepted; check would say:',
        ...outcome.problems.map(({ what, fix }) => `  ${what} – ${fix}`),
      ];
    else {
      message = [
        'Somebody else has changed it; nothing was overwritten.',
        'Yours:',
        `  ${item.kind === 'skip' ? item.draft.sentence : item.kind === 'gone' ? item.draft.quote : quoteOf(item.draft)}`,
        'There now:',
        ...(outcome.stale ?? '  decided already').split('\n').map((line) => `  ${line}`),
      ];
      reload();
    }
    return false;
  };

  /** A line of text; undefined when escape leaves it. `suggest` lists what the letters so far fit. */
  const readLine = async (
    prompt: string,
    start: string,
    suggest?: (text: string) => readonly string[],
  ): Promise<string | undefined> => {
    let text = start;
    for (;;) {
      const offered = suggest?.(text) ?? [];
      terminal.show([
        ...screen(),
        '',
        `${prompt}: ${text}▏`,
        ...offered.slice(0, 6).map((line, i) => `  ${i === 0 ? '↵' : ' '} ${line}`),
      ]);
      const key = await terminal.readKey();
      if (key === undefined || key === 'escape') return undefined;
      if (key === 'enter')
        return suggest !== undefined && text !== '' && offered[0] !== undefined ? offered[0] : text;
      if (key === 'backspace') text = text.slice(0, -1);
      else if (key === 'clear') text = '';
      else if (key.length === 1) {
        text += key;
        typed++;
      }
    }
  };

  const screen = (): readonly string[] => {
    const item = items[at];
    if (item === undefined) return ['Nothing is left to review.'];
    const head = `${item.document}  ${decided + at + 1} of ${total()}, ${minutesLeft()} min`;
    if (item.kind === 'skip') {
      return [
        head,
        '',
        `PROPOSED SKIP (${item.draft.by}): ${item.draft.skip} – ${item.draft.why}`,
        '',
        `  ${terminal.mark(item.draft.sentence)}`,
        '',
        'a agree  r no: make it a proposal  u undo  j next  p back  q quit',
        ...message,
      ];
    }
    if (item.kind === 'gone') {
      const { claim, quote, nearest, on } = item.draft;
      return [
        head,
        '',
        `GONE: on ${on} the page no longer has the quote of ${claim}, which readers are shown`,
        '',
        `  ${terminal.mark(quote)}`,
        ...(nearest === undefined ? [] : ['', `  now, old→new: ${nearest}`]),
        '',
        'a the claim stands  r retract it, with a reason  u undo  j next  p back  q quit',
        ...message,
      ];
    }
    const proposal = draft ?? item.draft;
    return [
      head,
      '',
      ...paragraphOf(workspace.textOf(item.document), proposal, terminal.mark),
      '',
      `PROPOSED (${item.draft.by}), accepted by nobody${draft === undefined ? '' : ', changed by you'}`,
      ...describe(proposal, taken),
      '',
      HELP,
      ...message,
    ];
  };

  const suggestEntities = (text: string): readonly string[] => {
    const wanted = text.toLowerCase();
    return Object.entries(workspace.source().entities.value ?? {})
      .filter(([id, { name, aliases }]) =>
        [id, name, ...aliases].some((word) => word.toLowerCase().includes(wanted)),
      )
      .sort(
        ([a, { name: aName }], [b, { name: bName }]) =>
          Number(b.startsWith(wanted)) - Number(a.startsWith(wanted)) ||
          Number(lastAbout.includes(b) || lastAbout.includes(bName)) -
            Number(lastAbout.includes(a) || lastAbout.includes(aName)) ||
          a.length - b.length,
      )
      .map(([id]) => id);
  };

  const editField = async (proposal: Proposal, key: string): Promise<void> => {
    const field = reviewFields.find((one) => one.key === key);
    if (field === undefined) return;
    const before = field.show(proposal);
    const answer = await readLine(field.label, before);
    if (answer === undefined) return;
    const next = field.read(proposal, answer.trim());
    if (typeof next === 'string') message = [next];
    else draft = next;
  };

  /** A stretch of the quote, by words: nothing is typed. False where it was left. */
  const cutCore = async (item: Extract<ReviewItem, { kind: 'claim' }>): Promise<boolean> => {
    const before = draft ?? withoutPlace(item);
    const quote = quoteOf(before);
    let core = before.core ?? firstWords(quote, LONGEST_CORE);
    for (;;) {
      terminal.show([
        ...screen(),
        '',
        `core: ${core}`,
        `(${core.length} letters, at most ${LONGEST_CORE})  h l start by a word · H L end by a word · enter done`,
      ]);
      const key = await terminal.readKey();
      if (key === 'enter') break;
      const move = MOVES[key ?? ''];
      if (move === undefined) return false;
      core = moveStretch(quote, core, move[0], move[1]);
    }
    message = [];
    draft = { ...before, core: tidyCore(core) };
    return true;
  };

  const askRoles = async (proposal: Proposal): Promise<boolean> => {
    const { says } = proposal;
    if (says === undefined || Array.isArray(says)) return true;
    const offered = (text: string): readonly string[] =>
      text === '' ? [] : [...suggestEntities(text), text];
    const by = await readLine(`${[says.act].flat().join('+')}: who does it? (empty: not said)`, '', offered);
    if (by === undefined) return false;
    const of = await readLine(`${[says.act].flat().join('+')}: to whom? (empty: not said)`, '', offered);
    if (of === undefined) return false;
    const roles = {
      ...(by.trim() === '' ? {} : { by: by.trim() }),
      ...(of.trim() === '' ? {} : { of: of.trim() }),
    };
    draft = { ...proposal, says: { ...says, ...roles } };
    return true;
  };

  const handlers: Readonly<Record<string, (item: ReviewItem) => Promise<void> | void>> = {
    async a(item) {
      if (item.kind !== 'claim') {
        decide(item, { do: item.kind === 'skip' ? 'accept-skip' : 'keep' });
        return;
      }
      for (;;) {
        const proposal: Proposal = draft ?? withoutPlace(item);
        // What machines miss, first: who does it, to whom.
        if (lacksRoles(proposal) && !askedRoles.has(proposal.id)) {
          askedRoles.add(proposal.id);
          if (!(await askRoles(proposal))) return;
          continue;
        }
        const [missing] = missingIn(proposal);
        if (missing === undefined) {
          const relations = proposal.relations.filter((_, i) => taken.has(i));
          if (decide(item, { do: 'accept', proposal, relations })) lastAbout = proposal.about;
          return;
        }
        if (missing === 'core') {
          message = [`A quote of more than ${LONGEST_CORE} letters needs a core for the card:`];
          if (!(await cutCore(item))) return;
          continue;
        }
        const offered =
          missing === 'about'
            ? suggestEntities
            : (text: string) =>
                [...workspace.source().topics.keys()].filter((command) =>
                  command.includes(text.toLowerCase()),
                );
        const answer = await readLine(`${missing}? (it cannot be accepted without)`, '', (text) =>
          text === '' ? offered('') : offered(text).length > 0 ? offered(text) : [text],
        );
        // Enter alone takes what stands first, as the screen says.
        const given = answer === '' ? (offered('')[0] ?? '') : (answer?.trim() ?? '');
        if (given === '') return;
        draft = missing === 'about' ? withAbout(proposal, [given]) : { ...proposal, topics: [given] };
      }
    },
    async c(item) {
      if (item.kind === 'claim') await cutCore(item);
    },
    async l(item) {
      if (item.kind !== 'claim') return;
      const { relations } = draft ?? item.draft;
      if (relations.length === 0) {
        message = ['No relation is proposed.'];
        return;
      }
      let which = 0;
      if (relations.length > 1) {
        terminal.show([...screen(), '', `Which? 1–${relations.length}`]);
        which = Number((await terminal.readKey()) ?? '0') - 1;
      }
      if (relations[which] === undefined) return;
      if (taken.has(which)) taken.delete(which);
      else taken.add(which);
    },
    async i(item) {
      const question = await readLine('ask, as a reader would', '');
      if (question === undefined) return;
      message = askWithDrafts(workspace, answer, question, (one) =>
        item.kind === 'claim' && one.draft.id === item.draft.id && draft !== undefined
          ? draft
          : withoutPlace(one),
      );
    },
    async e(item) {
      if (item.kind !== 'claim') return;
      terminal.show([
        ...screen(),
        '',
        'Edit which?',
        ...reviewFields.map(({ label }, i) => `  ${(i + 1) % 10} ${label}`),
      ]);
      const key = await terminal.readKey();
      const field = reviewFields[key === '0' ? 9 : Number(key) - 1];
      if (field !== undefined) await editField(draft ?? withoutPlace(item), field.key);
    },
    async n(item) {
      if (item.kind !== 'claim') return;
      message = ['h l start by a word · H L end by a word · enter done'];
      for (;;) {
        terminal.show(screen());
        const key = await terminal.readKey();
        const move = MOVES[key ?? ''];
        if (move === undefined) break;
        draft = moveQuote(workspace.textOf(item.document), draft ?? withoutPlace(item), move[0], move[1]);
      }
      message = [];
    },
    async s(item) {
      if (item.kind !== 'claim') return;
      const answer = await readLine('speaker (empty: the publisher itself)', '', (text) =>
        text === '' ? [] : [...suggestEntities(text), text],
      );
      if (answer !== undefined) draft = withSpeaker(draft ?? withoutPlace(item), answer.trim());
    },
    async r(item) {
      if (item.kind === 'skip') {
        const proposal: Proposal = {
          ...emptyProposal(
            item.draft.sentence,
            `x-${
              item.draft.sentence
                .toLowerCase()
                .match(/[a-z0-9]+/g)
                ?.slice(0, 4)
                .join('-') ?? 'claim'
            }`,
            item.draft.by,
          ),
        };
        const outcome = workspace.propose(item.document, proposal);
        if (outcome.done) decide(item, { do: 'reject', reason: 'a claim after all' });
        return;
      }
      const reason = await readLine(item.kind === 'gone' ? 'why was it taken back?' : 'why not?', '');
      if (reason !== undefined && item.kind === 'gone') {
        const why = reason.trim() === '' ? 'the source took it off its page' : reason.trim();
        decide(item, { do: 'retract', why });
      } else if (reason !== undefined)
        decide(item, { do: 'reject', reason: reason.trim() === '' ? 'no reason given' : reason.trim() });
    },
    k(item) {
      if (item.kind === 'claim') decide(item, { do: 'reject', reason: 'nothing to claim' });
    },
    u() {
      const last = undos.pop();
      if (last === undefined) message = ['There is nothing to undo.'];
      else if (workspace.undo(last.undo)) {
        if (last.count === 'accepted') accepted--;
        if (last.count === 'rejected') rejected--;
        decided = Math.max(0, decided - 1);
        message = ['Undone.'];
        reload();
      } else message = ['Somebody has changed it since: nothing is undone.'];
    },
    j() {
      at = Math.min(at + 1, items.length - 1);
      leave();
    },
    p() {
      at = Math.max(at - 1, 0);
      leave();
    },
  };

  for (;;) {
    terminal.show(screen());
    const item = items[at];
    const key = await terminal.readKey();
    if (key === undefined || key === 'q' || (item === undefined && key !== 'u')) break;
    message = [];
    await handlers[key]?.(item ?? (undefined as never));
  }
  return { accepted, rejected, left: items.length, typed, minutes: (terminal.now() - began) / 60_000 };
}

/** A draft of a reviewer's own, from a stretch of the text. */
export function emptyProposal(quote: string, id: string, by: string): Proposal {
  return {
    id,
    status: 'proposed',
    by,
    statement: quote,
    quote,
    kind: 'fact',
    attribution: [],
    quantity: [],
    places: [],
    about: [],
    topics: [],
    asks: [],
    relations: [],
  };
}

const MOVES: Readonly<Record<string, readonly ['start' | 'end', 1 | -1]>> = {
  h: ['start', -1],
  l: ['start', 1],
  H: ['end', -1],
  L: ['end', 1],
};

/** An act of which nobody is said to do it or to suffer it. */
function lacksRoles({ says }: Proposal): boolean {
  return (
    says !== undefined &&
    !Array.isArray(says) &&
    [says.by, says.of, says.amount].every((one) => one === undefined)
  );
}

function paragraphOf(text: string, proposal: Proposal, mark: (text: string) => string): readonly string[] {
  const quote = quoteOf(proposal);
  const at = text.indexOf(quote);
  if (at === -1) return [`  ${mark(quote)}  (not in the text)`];
  const from = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at + quote.length);
  return [
    `  ${text.slice(from, at)}${mark(quote)}${text.slice(at + quote.length, end === -1 ? undefined : end)}`,
  ];
}

/** What the proposal says, in the order of what machines miss. */
function describe(proposal: Proposal, taken: ReadonlySet<number> = new Set()): readonly string[] {
  const chain = proposal.attribution.map(({ by, as, cue }) =>
    [by, as === undefined ? '' : `(${as})`, cue === undefined ? '' : `“${cue}”`]
      .filter((part) => part !== '')
      .join(' '),
  );
  const { asOf, said, antecedent, note, quantity, relations } = proposal;
  return [
    `  speaker     ${chain.length === 0 ? 'the publisher itself' : chain.join(' → ')}`,
    ...(antecedent === undefined ? [] : [`              “${antecedent.words}” may be ${antecedent.means}`]),
    ...reviewFields.flatMap((field) => {
      const shown = field.show(proposal);
      return shown === '' && !['about', 'says', 'core'].includes(field.key)
        ? []
        : [`  ${field.label.split(' (')[0]?.padEnd(11)} ${shown === '' ? '–' : shown}`];
    }),
    ...quantity
      .filter(({ unit }) => unit === undefined)
      .map(
        ({ printed }) =>
          `              “${printed}” has no unit of this briefing: e 5 gives it one, else it is left out`,
      ),
    ...(asOf === undefined
      ? []
      : [`              ${asOf.words === undefined ? '' : `“${asOf.words}”: `}${asOf.why}`]),
    ...(said === undefined
      ? []
      : [
          `  said        ${said.date ?? 'not resolved'} ${said.words === undefined ? '' : `“${said.words}”`}`,
        ]),
    ...relations.map(
      ({ type, with: other, why }, i) =>
        `  relation    ${type} with ${other}: ${why}${taken.has(i) ? ' – taken over' : ''}`,
    ),
    ...(note === undefined ? [] : [`  note        ${note}`]),
  ];
}
