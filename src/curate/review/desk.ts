// A review for a page: drafts as plain data, one action at a time on the revision that the page showed. Who decided what
// last is remembered here, so that it can be taken back.

import type { Proposal } from '../../briefing/schema.ts';
import { missingIn } from './accept.ts';
import { moveQuote, reviewFields, withSpeaker } from './fields.ts';
import { emptyProposal } from './terminal.ts';
import { type Decision, quoteOf, type ReviewItem, type Undo, type Workspace } from './workspace.ts';

export function createReviewDesk(workspaces: () => ReadonlyMap<string, Workspace>) {
  const undos: { readonly briefing: string; readonly undo: Undo }[] = [];

  const idOf = (item: ReviewItem): string =>
    item.kind === 'claim' ? item.draft.id : `skip:${item.draft.sentence.slice(0, 40)}`;

  const show = (workspace: Workspace, item: ReviewItem, text: string) => {
    const quote = item.kind === 'claim' ? quoteOf(item.draft) : item.draft.sentence;
    const start = text.indexOf(quote);
    const base = {
      id: idOf(item),
      kind: item.kind,
      by: item.draft.by,
      quote,
      start,
      end: start + quote.length,
      revision: item.revision,
    };
    if (item.kind === 'skip')
      return { ...base, notes: [`Passed over as ${item.draft.skip}: ${item.draft.why}`], fields: [] };
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
        ...relations.map(({ type, with: other, why }) => `${type} with ${other}: ${why}`),
        ...(note === undefined ? [] : [note]),
      ],
      fields: [
        { key: 'speaker', label: 'Speaker (empty: the publisher itself)', value: attribution[0]?.by ?? '' },
        ...reviewFields.map((field) => ({
          key: field.key,
          label: field.label,
          value: field.show(item.draft),
        })),
      ],
    };
  };

  /** The draft with every field as it was typed, or what is wrong with one. */
  const readTyped = (proposal: Proposal, typed: Readonly<Record<string, string>>): Proposal | string => {
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
  };

  const done = (
    briefing: string,
    workspace: Workspace,
    item: ReviewItem,
    decision: Decision,
    said: string,
  ) => {
    const outcome = workspace.decide(item, decision);
    if (outcome.done) {
      undos.push({ briefing, undo: outcome.undo });
      return { isDone: true, lines: [said, ...outcome.notes] };
    }
    if ('problems' in outcome)
      return {
        isDone: false,
        lines: [
          'Not accepted; check would say:',
          ...outcome.problems.map(({ what, fix }) => `${what} – ${fix}`),
        ],
      };
    return {
      isDone: false,
      lines: [
        'Somebody else has changed this draft; nothing was overwritten.',
        `Yours: ${item.kind === 'claim' ? quoteOf(item.draft) : item.draft.sentence}`,
        `There now: ${outcome.stale ?? 'it is decided already'}`,
      ],
    };
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
      return { briefing, id: document, label: header.label, language: header.language, text, drafts };
    },
    act({
      briefing,
      document,
      action,
      id,
      revision,
      typed,
    }: {
      readonly briefing: string;
      readonly document: string;
      readonly action: 'accept' | 'save' | 'reject' | 'move' | 'select' | 'undo';
      readonly id: string;
      readonly revision: string;
      readonly typed: Readonly<Record<string, string>>;
    }): { readonly isDone: boolean; readonly lines: readonly string[] } {
      const workspace = workspaces().get(briefing);
      if (workspace === undefined) return { isDone: false, lines: ['There is no such briefing.'] };
      if (action === 'undo') {
        const last = undos.pop();
        if (last === undefined) return { isDone: false, lines: ['There is nothing to undo.'] };
        const isUndone = workspaces().get(last.briefing)?.undo(last.undo) ?? false;
        return isUndone
          ? { isDone: true, lines: ['Undone.'] }
          : { isDone: false, lines: ['Somebody has changed it since: nothing is undone.'] };
      }
      if (action === 'select') {
        const stretch = selected(workspace.textOf(document), typed);
        if (stretch === undefined)
          return { isDone: false, lines: ['Select words within one paragraph, or choose a sentence.'] };
        const words =
          stretch
            .toLowerCase()
            .match(/[a-z0-9]+/g)
            ?.slice(0, 4)
            .join('-') ?? 'claim';
        const outcome = workspace.propose(
          document,
          emptyProposal(
            stretch,
            `${/[a-z]/.exec(document.replace(/^[\d-]+/, ''))?.[0] ?? 'x'}-${words}`,
            'reviewer@1',
          ),
        );
        if (!outcome.done)
          return {
            isDone: false,
            lines: ['No draft was made: another has that name, or check would refuse it.'],
          };
        undos.push({ briefing, undo: outcome.undo });
        return { isDone: true, lines: ['A draft was made of it.'] };
      }
      const item = workspace.items(document).find((one) => idOf(one) === id);
      if (item === undefined)
        return { isDone: false, lines: ['It is decided already; nothing was overwritten.'] };
      const seen: ReviewItem = { ...item, revision };
      if (action === 'reject')
        return done(
          briefing,
          workspace,
          seen,
          { do: 'reject', reason: typed.reason?.trim() || 'no reason given' },
          'Rejected.',
        );
      if (seen.kind === 'skip') return done(briefing, workspace, seen, { do: 'accept-skip' }, 'Skipped.');
      const { place: _place, document: _document, ...draft } = seen.draft;
      const proposal = readTyped(draft, typed);
      if (typeof proposal === 'string') return { isDone: false, lines: [proposal] };
      if (action === 'move') {
        const [edge, way] = (typed.edge ?? '').split('-');
        const moved = moveQuote(
          workspace.textOf(document),
          proposal,
          edge === 'end' ? 'end' : 'start',
          way === 'left' ? -1 : 1,
        );
        return done(briefing, workspace, seen, { do: 'edit', proposal: moved }, 'The quote is moved.');
      }
      if (action === 'save')
        return done(briefing, workspace, seen, { do: 'edit', proposal }, 'Saved as a draft.');
      const missing = missingIn(proposal);
      if (missing.length > 0)
        return { isDone: false, lines: [`Not accepted without ${missing.join(' and ')}.`] };
      return done(briefing, workspace, seen, { do: 'accept', proposal }, 'Accepted.');
    },
  };
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
