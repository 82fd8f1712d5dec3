// A review for a page or a card: drafts as plain data, one action at a time on the revision that was shown. Who decided
// what last is remembered here by name, so that each takes back his own.

import type { Proposal } from '../../briefing/schema.ts';
import { redline } from '../redline.ts';
import { missingIn } from './accept.ts';
import { type AskFiles, askWithDrafts } from './ask.ts';
import { moveQuote, reviewFields, withSpeaker } from './fields.ts';
import { emptyProposal } from './terminal.ts';
import {
  type Decision,
  quoteOf,
  type ReviewItem,
  type Undo,
  type Workspace,
  withoutPlace,
} from './workspace.ts';

interface Action {
  readonly briefing: string;
  readonly document: string;
  readonly action: 'accept' | 'save' | 'reject' | 'move' | 'select' | 'undo' | 'keep';
  readonly id: string;
  readonly revision: string;
  readonly by: string;
  readonly typed: Readonly<Record<string, string>>;
}

interface Outcome {
  readonly isDone: boolean;
  readonly lines: readonly string[];
}

const refused = (...lines: readonly string[]): Outcome => ({ isDone: false, lines });

export function createReviewDesk(workspaces: () => ReadonlyMap<string, Workspace>, answer: AskFiles) {
  const undos: { readonly by: string; readonly briefing: string; readonly undo: Undo }[] = [];

  const done = (
    { briefing, by }: Action,
    workspace: Workspace,
    item: ReviewItem,
    decision: Decision,
    said: string,
  ): Outcome => {
    const outcome = workspace.decide(item, decision, by);
    if (outcome.done) {
      undos.push({ by, briefing, undo: outcome.undo });
      return { isDone: true, lines: [said, ...outcome.notes] };
    }
    if ('problems' in outcome)
      return refused(
        'Not accepted; check would say:',
        ...outcome.problems.map(({ what, fix }) => `${what} – ${fix}`),
      );
    return refused(
      'Somebody else has changed this draft; nothing was overwritten.',
      `Yours: ${quoteIn(item)}`,
      `There now: ${outcome.stale ?? 'it is decided already'}`,
    );
  };

  const select = (workspace: Workspace, { briefing, document, by, typed }: Action): Outcome => {
    const stretch = selected(workspace.textOf(document), typed);
    if (stretch === undefined) return refused('Select words within one paragraph, or choose a sentence.');
    const words =
      stretch
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.slice(0, 4)
        .join('-') ?? 'claim';
    const id = `${/[a-z]/.exec(document.replace(/^[\d-]+/, ''))?.[0] ?? 'x'}-${words}`;
    const outcome = workspace.propose(document, emptyProposal(stretch, id, 'reviewer@1'));
    if (!outcome.done) return refused('No draft was made: another has that name, or check would refuse it.');
    undos.push({ by, briefing, undo: outcome.undo });
    return { isDone: true, lines: ['A draft was made of it.'] };
  };

  const takeBack = (by: string): Outcome => {
    const at = undos.findLastIndex((one) => one.by === by);
    const [last] = at === -1 ? [] : undos.splice(at, 1);
    if (last === undefined) return refused('There is nothing of yours to undo.');
    return (workspaces().get(last.briefing)?.undo(last.undo) ?? false)
      ? { isDone: true, lines: ['Undone.'] }
      : refused('Somebody has changed it since: nothing is undone.');
  };

  return {
    documents: () =>
      [...workspaces()].flatMap(([briefing, workspace]) => {
        const items = workspace.items();
        return [...workspace.source().claimFiles].map(([id, file]) => ({
          briefing,
          id,
          label: file.value?.document.label ?? id,
          waiting: items.filter(({ document }) => document === id).length,
        }));
      }),
    open(briefing: string, document: string) {
      const workspace = workspaces().get(briefing);
      const header = workspace?.source().claimFiles.get(document)?.value?.document;
      if (workspace === undefined || header === undefined) return undefined;
      const text = workspace.textOf(document);
      const drafts = workspace.items(document).map((item) => show(workspace, item, text));
      const page = workspace.changed(document);
      return {
        briefing,
        id: document,
        label: header.label,
        language: header.language,
        text,
        drafts,
        ...(page === undefined ? {} : { changed: { on: page.on, parts: redline(text, page.text) } }),
      };
    },
    act(asked: Action): Outcome {
      const { briefing, document, action, id, revision, by, typed } = asked;
      const workspace = workspaces().get(briefing);
      if (workspace === undefined) return refused('There is no such briefing.');
      if (action === 'undo') return takeBack(by);
      if (action === 'select') return select(workspace, asked);
      const item = workspace.items(document).find((one) => idOf(one) === id);
      if (item === undefined) return refused('It is decided already; nothing was overwritten.');
      const seen: ReviewItem = { ...item, revision };
      const reason = typed.reason?.trim() ?? '';
      if (seen.kind === 'gone') {
        if (action === 'keep') return done(asked, workspace, seen, { do: 'keep' }, 'The claim stands.');
        if (action !== 'accept') return refused('Retract the claim, or keep it.');
        const why = reason === '' ? 'the source took it off its page' : reason;
        const said = 'Retracted; every message that used the quote is corrected with the next reload.';
        return done(asked, workspace, seen, { do: 'retract', why }, said);
      }
      if (action === 'reject') {
        const decision = { do: 'reject', reason: reason === '' ? 'no reason given' : reason } as const;
        return done(asked, workspace, seen, decision, 'Rejected.');
      }
      if (seen.kind === 'skip') return done(asked, workspace, seen, { do: 'accept-skip' }, 'Skipped.');
      const proposal = readTyped(withoutPlace(seen), typed);
      if (typeof proposal === 'string') return refused(proposal);
      if (action === 'move') {
        const [edge, way] = (typed.edge ?? '').split('-');
        const moved = moveQuote(
          workspace.textOf(document),
          proposal,
          edge === 'end' ? 'end' : 'start',
          way === 'left' ? -1 : 1,
        );
        return done(asked, workspace, seen, { do: 'edit', proposal: moved }, 'The quote is moved.');
      }
      if (action === 'save')
        return done(asked, workspace, seen, { do: 'edit', proposal }, 'Saved as a draft.');
      const missing = missingIn(proposal);
      if (missing.length > 0)
        return refused(`Not accepted without ${missing.map((field) => NEEDED[field]).join(' and ')}.`);
      const relations = proposal.relations.filter((_, i) => (typed[`relation-${i}`] ?? '') !== '');
      return done(asked, workspace, seen, { do: 'accept', proposal, relations }, 'Accepted.');
    },
    ask({
      briefing,
      document,
      id,
      typed,
      question,
    }: Pick<Action, 'briefing' | 'document' | 'id' | 'typed'> & {
      readonly question: string;
    }): readonly string[] {
      const workspace = workspaces().get(briefing);
      if (workspace === undefined) return ['There is no such briefing.'];
      return askWithDrafts(workspace, answer, question, (item) => {
        const proposal = withoutPlace(item);
        const read =
          item.document === document && item.draft.id === id ? readTyped(proposal, typed) : proposal;
        return typeof read === 'string' ? proposal : read;
      });
    },
  };
}

/** What a claim cannot do without, by the label of its field. */
const NEEDED: Readonly<Record<ReturnType<typeof missingIn>[number], string>> = {
  about: 'about (whom or what it tells of)',
  topics: 'topics (the command that shows it)',
  core: 'core (what a card shows of so long a quote)',
};

function idOf(item: ReviewItem): string {
  if (item.kind === 'gone') return `gone:${item.draft.claim}`;
  return item.kind === 'claim' ? item.draft.id : `skip:${item.draft.sentence.slice(0, 40)}`;
}

function quoteIn(item: ReviewItem): string {
  if (item.kind === 'gone') return item.draft.quote;
  return item.kind === 'claim' ? quoteOf(item.draft) : item.draft.sentence;
}

function show(workspace: Workspace, item: ReviewItem, text: string) {
  const quote = quoteIn(item);
  const start = text.indexOf(quote);
  const base = {
    id: idOf(item),
    kind: item.kind,
    by: item.kind === 'gone' ? 'sitrep watch' : item.draft.by,
    quote,
    start,
    end: start + quote.length,
    revision: item.revision,
    fields: [],
    relations: [],
  };
  if (item.kind === 'skip')
    return { ...base, notes: [`Passed over as ${item.draft.skip}: ${item.draft.why}`] };
  if (item.kind === 'gone') {
    const { claim, nearest, on } = item.draft;
    return {
      ...base,
      notes: [
        `Claim ${claim}: on ${on} the page no longer has this quote.`,
        ...(nearest === undefined ? [] : [`Now, old→new: “${nearest}”`]),
      ],
    };
  }
  const { attribution, asOf, antecedent, note, relations } = item.draft;
  const names = workspace.source().entities.value ?? {};
  const chain = attribution.map(({ by, as, cue }) =>
    [names[by]?.name ?? by, as === undefined ? '' : `(${as})`, cue === undefined ? '' : `“${cue}”`]
      .filter((part) => part !== '')
      .join(' '),
  );
  return {
    ...base,
    notes: [
      `Says so: ${chain.length === 0 ? 'the publisher itself' : chain.join(' → ')}`,
      ...(antecedent === undefined ? [] : [`“${antecedent.words}” may be ${antecedent.means}`]),
      ...(asOf?.words === undefined ? [] : [`“${asOf.words}”: ${asOf.why}`]),
      ...(note === undefined ? [] : [note]),
    ],
    relations: relations.map(({ type, with: other, why }) => `${type} with ${other}: ${why}`),
    fields: [
      { key: 'speaker', label: 'Speaker (empty: the publisher itself)', value: attribution[0]?.by ?? '' },
      ...reviewFields.map((field) => ({ key: field.key, label: field.label, value: field.show(item.draft) })),
    ],
  };
}

/** The draft with every field as it was typed, or what is wrong with one. */
function readTyped(proposal: Proposal, typed: Readonly<Record<string, string>>): Proposal | string {
  let read = proposal;
  const speaker = typed.speaker?.trim();
  if (speaker !== undefined && speaker !== (proposal.attribution[0]?.by ?? ''))
    read = withSpeaker(read, speaker);
  for (const field of reviewFields) {
    const text = typed[field.key]?.trim();
    if (text === undefined || text === field.show(proposal)) continue;
    const next = field.read(read, text);
    if (typeof next === 'string') return `${field.label}: ${next}`;
    read = next;
  }
  return read;
}

/** The stretch between two places of one paragraph, or the sentence that begins at one. */
function selected(text: string, typed: Readonly<Record<string, string>>): string | undefined {
  const whole = (typed.sentence ?? '') !== '' ? Number(typed.sentence) : undefined;
  if (whole !== undefined) return /^[^\n]+/.exec(text.slice(whole))?.[0];
  const [start, end] = [Number(typed.start), Number(typed.end)];
  const stretch = text.slice(start, end).trim();
  return typed.start === '' || !(end > start) || stretch === '' || stretch.includes('\n')
    ? undefined
    : stretch;
}
