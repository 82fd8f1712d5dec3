// A briefing's files while it is reviewed: decisions are written one at a time, whole, and only onto the revision that the
// reviewer saw. Another's later change is shown, never overwritten; a crash loses the decision in hand at most.

import { canonicalText } from '../../briefing/canonical.ts';
import { checkBriefings } from '../../briefing/check.ts';
import { type DraftClaim, type DraftSkip, readDrafts } from '../../briefing/check-proposals.ts';
import { compactClaim } from '../../briefing/derive-claim.ts';
import type { BriefingFiles } from '../../briefing/files.ts';
import type { Problem } from '../../briefing/problem.ts';
import { type BriefingSource, readBriefing, surroundingsOf, unreadFiles } from '../../briefing/read.ts';
import { createMemory } from '../../briefing/remember-yaml.ts';
import type { EntityRecord, Proposal } from '../../briefing/schema.ts';
import {
  type ChangedPage,
  changedPath,
  claimsToLookFor,
  type GoneQuote,
  goneQuotes,
  readChanged,
  writeChanged,
} from '../changed-pages.ts';
import type { KnownEntity } from '../propose/proposal-input.ts';
import { type KnownSaid, saidBy, saidIn } from '../usual-origin.ts';
import { acceptProposal, type Registers, type Reviewed } from './accept.ts';
import type { Disk } from './disk.ts';
import {
  addToList,
  addToRegister,
  type Block,
  blocksOf,
  findBlock,
  insertBlock,
  replaceBlock,
  withKeys,
} from './record-text.ts';

export type ReviewItem =
  | {
      readonly kind: 'claim';
      readonly document: string;
      readonly draft: DraftClaim;
      readonly revision: string;
    }
  | {
      readonly kind: 'skip';
      readonly document: string;
      readonly draft: DraftSkip;
      readonly revision: string;
    }
  /** A claim whose quote the page does not print any more. */
  | {
      readonly kind: 'gone';
      readonly document: string;
      readonly draft: GoneQuote;
      readonly revision: string;
    };

export type Decision =
  | {
      readonly do: 'accept';
      readonly proposal: Proposal;
      /** Those of the proposed relations that are taken over. */
      readonly relations?: Proposal['relations'];
    }
  /** Changed, and still a draft. */
  | { readonly do: 'edit'; readonly proposal: Proposal }
  | { readonly do: 'reject'; readonly reason: string }
  | { readonly do: 'accept-skip' }
  /** A proposed skip that is to be a claim after all. */
  | { readonly do: 'propose'; readonly proposal: Proposal }
  /** The source took it back: the claim is retracted, and every message that used it corrected. */
  | { readonly do: 'retract'; readonly why: string }
  /** The page has changed, and the claim stands. */
  | { readonly do: 'keep' };

export type Outcome =
  | { readonly done: true; readonly notes: readonly string[]; readonly undo: Undo }
  /** Somebody else has changed or decided it: what stands there now, if anything. */
  | { readonly done: false; readonly stale: string | undefined }
  | { readonly done: false; readonly problems: readonly Problem[] };

/** What a decision wrote, and what stood there before. */
export interface Undo {
  readonly files: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}

export interface Workspace {
  readonly briefing: string;
  source(): BriefingSource;
  /** What waits, in the documents' text order. */
  items(document?: string): readonly ReviewItem[];
  textOf(document: string): string;
  /** `by`: who decides, where several share the workspace. */
  decide(item: ReviewItem, decision: Decision, by?: string): Outcome;
  /** Puts a new draft where the text has it: what a reviewer selected. */
  propose(document: string, proposal: Proposal): Outcome;
  /** False where somebody has changed the same lines since. */
  undo(undo: Undo): boolean;
  /** The newer text of a document whose page has changed. */
  changed(document: string): ChangedPage | undefined;
  /** The briefing's files as if these had been accepted, with those that check refuses left out; nothing is written. */
  preview(proposals: readonly { readonly document: string; readonly proposal: Proposal }[]): {
    readonly files: BriefingFiles;
    readonly accepted: readonly string[];
  };
}

export interface WorkspaceOptions {
  readonly disk: Disk;
  readonly briefing: string;
  readonly files: BriefingFiles;
  readonly reviewed: () => Reviewed;
}

export function openWorkspace({ disk, briefing, files, reviewed }: WorkspaceOptions): Workspace {
  const parse = createMemory();
  const own: BriefingFiles = {
    list: () => files.list().filter((path) => path.startsWith(`${briefing}/`)),
    read: files.read,
  };
  const source = (): BriefingSource => readBriefing(own, briefing, parse);
  const pathOf = (document: string): string => `${briefing}/claims/${document}.yaml`;
  const { read, write: writeFile, locked } = disk;

  const registersOf = (from: BriefingSource, document: string): Registers => {
    const header = from.claimFiles.get(document)?.value?.document;
    return {
      entities: Object.entries(from.entities.value ?? {}).map(([id, entity]) => ({ id, ...entity })),
      origins: new Set(Object.keys(from.origins.value ?? {})),
      units: new Set(Object.keys(from.briefing.value?.units ?? {})),
      document: {
        id: document,
        label: header?.label ?? document,
        derivesFrom: (header?.derivesFrom ?? []).flatMap(({ document: of }) =>
          of === undefined ? [] : [of],
        ),
        rewriteOf: header?.derivesFrom.find(({ kind }) => kind === 'rewrite')?.document,
      },
      said: saidIn(from, document),
    };
  };

  /** The claim without what its statement says already, with the people that it brings. */
  const asWritten = (
    from: BriefingSource,
    document: string,
    claim: Parameters<typeof compactClaim>[0],
    entities: ReadonlyMap<string, Pick<EntityRecord, 'name' | 'type'>>,
  ): object => {
    const dates = from.claimFiles.get(document)?.value?.dates ?? {};
    const around = surroundingsOf(document, dates, from);
    return compactClaim(claim, {
      ...around,
      entities: { ...around.entities, ...Object.fromEntries(entities) },
    });
  };

  /** Writes the changes if they bring no new finding, and rest on no file that cannot be read. */
  const write = (changes: ReadonlyMap<string, string>, notes: readonly string[]): Outcome => {
    const from = source();
    const unread = unreadFiles(from);
    if (unread.length > 0)
      return { done: false, problems: from.problems.filter(({ file }) => unread.includes(file)) };
    const before = new Set(checkBriefings(own, parse).problems.map(keyOf));
    const problems = checkBriefings(over(changes), parse).problems.filter(
      (problem) => !before.has(keyOf(problem)),
    );
    if (problems.length > 0) return { done: false, problems };
    const undone = [...changes].map(([path, after]) => ({ path, before: disk.find(path) ?? '', after }));
    // Registers before the claims that name them: a reader in between meets an entity without claims, never the reverse.
    for (const { path, after } of [...undone].sort(
      (a, b) => Number(a.path.includes('/claims/')) - Number(b.path.includes('/claims/')),
    ))
      writeFile(path, after);
    return { done: true, notes, undo: { files: undone } };
  };

  const changesOf = (
    item: ReviewItem,
    decision: Decision,
    text: string,
    block: Block,
    by: string | undefined,
  ): { readonly changes: Map<string, string>; readonly notes: readonly string[] } => {
    const path = pathOf(item.document);
    const changes = new Map<string, string>();
    const who = by === undefined ? reviewed() : { ...reviewed(), by };
    if (item.kind === 'gone') return { changes: changesOfGone(item, decision, text, block, who), notes: [] };
    if (decision.do === 'edit') changes.set(path, replaceBlock(text, block, decision.proposal));
    else if (decision.do === 'reject')
      changes.set(
        path,
        replaceBlock(text, block, { ...stripped(item), status: 'rejected', reason: decision.reason }),
      );
    else if (decision.do === 'accept-skip' && item.kind === 'skip') {
      const { sentence, skip, why } = item.draft;
      changes.set(path, replaceBlock(text, block, { sentence, skip, why }));
    } else if (decision.do === 'accept') {
      const from = source();
      const { claim, entities, origins, dropped } = acceptProposal(
        decision.proposal,
        registersOf(from, item.document),
        who,
      );
      changes.set(path, replaceBlock(text, block, asWritten(from, item.document, claim, entities)));
      addAll(changes, `${briefing}/entities.yaml`, entities, read);
      addAll(changes, `${briefing}/origins.yaml`, origins, read);
      addRelations(changes, `${briefing}/relations.yaml`, claim.id, decision.relations ?? [], who.by, read);
      const added = [...entities].map(
        ([id, { name, type }]) => `new in entities.yaml: ${id} (${name}, ${type})`,
      );
      return {
        changes,
        notes: [
          ...added,
          ...dropped.map(
            (printed) => `“${printed}” is not recorded as a figure: it has no unit of this briefing`,
          ),
        ],
      };
    }
    return { changes, notes: [] };
  };

  /** Onto the claim when it is retracted, else onto what is kept of the changed page. */
  const changesOfGone = (
    { document, draft }: Extract<ReviewItem, { kind: 'gone' }>,
    decision: Decision,
    text: string,
    block: Block,
    { by, on }: Reviewed,
  ): Map<string, string> => {
    if (decision.do === 'retract') {
      const what = `the page printed on ${draft.on} no longer has the quote`;
      return new Map([
        [
          pathOf(document),
          withKeys(text, block, {
            status: 'retracted',
            corrections: [{ on, by, what, why: decision.why, outside: true }],
          }),
        ],
      ]);
    }
    const page = changed(document);
    if (decision.do !== 'keep' || page === undefined) return new Map();
    const path = changedPath(briefing, document);
    return new Map([[path, writeChanged({ ...page, kept: [...page.kept, draft.claim] })]]);
  };
  const goneOf = (
    document: string,
    text: string,
    raw: string,
  ): readonly Extract<ReviewItem, { kind: 'gone' }>[] => {
    const page = changed(document);
    if (page === undefined) return [];
    const revisions = new Map(blocksOf(raw, 'claims').map((block) => [block.get('id'), block.revision]));
    const claims = claimsToLookFor(source().claimFiles.get(document)?.value?.claims ?? [], text);
    return goneQuotes(text, page, claims).map((draft) => ({
      kind: 'gone',
      document,
      draft,
      revision: revisions.get(draft.claim) ?? '',
    }));
  };
  const changed = (document: string): ChangedPage | undefined =>
    readChanged(disk.find(changedPath(briefing, document)));

  /** The changes that accept each, one upon the other. */
  const acceptAll = (
    proposals: readonly { readonly document: string; readonly proposal: Proposal }[],
  ): ReadonlyMap<string, string> => {
    const from = source();
    const changes = new Map<string, string>();
    const latest = (path: string): string => changes.get(path) ?? read(path);
    const added: { entities: KnownEntity[]; origins: string[] } = { entities: [], origins: [] };
    const said = new Map<string, readonly KnownSaid[]>();
    const all = new Map<string, Pick<EntityRecord, 'name' | 'type'>>();
    for (const { document, proposal } of proposals) {
      const text = latest(pathOf(document));
      const block = findBlock(text, 'claims', 'id', proposal.id);
      if (block === undefined) continue;
      const registers = registersOf(from, document);
      // With those that the ones before have added.
      const { claim, entities, origins } = acceptProposal(
        proposal,
        {
          ...registers,
          entities: [...registers.entities, ...added.entities],
          origins: new Set([...registers.origins, ...added.origins]),
          said: [...registers.said, ...(said.get(document) ?? [])],
        },
        reviewed(),
      );
      for (const [id, { name, type }] of entities) added.entities.push({ id, name, type, aliases: [] });
      added.origins.push(...origins.keys());
      said.set(document, [...(said.get(document) ?? []), ...saidBy([claim])]);
      for (const [id, record] of entities) all.set(id, record);
      changes.set(pathOf(document), replaceBlock(text, block, asWritten(from, document, claim, all)));
      addAll(changes, `${briefing}/entities.yaml`, entities, latest);
      addAll(changes, `${briefing}/origins.yaml`, origins, latest);
    }
    return changes;
  };
  const over = (changes: ReadonlyMap<string, string>): BriefingFiles => ({
    list: own.list,
    read: (path) => changes.get(path) ?? own.read(path),
  });

  return {
    briefing,
    source,
    changed,
    preview(proposals) {
      const before = new Set(checkBriefings(own, parse).problems.map(keyOf));
      const findings = (some: typeof proposals): readonly Problem[] =>
        checkBriefings(over(acceptAll(some)), parse).problems.filter(
          (problem) => !before.has(keyOf(problem)),
        );
      // All at once where nothing is wrong; else each upon those that were right.
      let accepted = proposals;
      if (findings(proposals).length > 0) {
        accepted = [];
        for (const one of proposals)
          if (findings([...accepted, one]).length === 0) accepted = [...accepted, one];
      }
      return { files: over(acceptAll(accepted)), accepted: accepted.map(({ proposal }) => proposal.id) };
    },
    textOf: (document) => canonicalText(source().documents.get(document)?.raw ?? ''),
    items(document) {
      const from = source();
      const drafts = readDrafts(from);
      const found: { readonly item: ReviewItem; readonly at: number }[] = [];
      for (const [id] of from.claimFiles) {
        if (document !== undefined && id !== document) continue;
        const text = canonicalText(from.documents.get(id)?.raw ?? '');
        const raw = own.read(pathOf(id));
        found.push(...goneOf(id, text, raw).map((item) => ({ item, at: -1 })));
        const claims = new Map(blocksOf(raw, 'claims').map((block) => [block.get('id'), block.revision]));
        const skips = new Map(blocksOf(raw, 'skips').map((block) => [block.get('sentence'), block.revision]));
        for (const draft of drafts.claims) {
          if (draft.document !== id || draft.status !== 'proposed') continue;
          found.push({
            item: { kind: 'claim', document: id, draft, revision: claims.get(draft.id) ?? '' },
            at: text.indexOf(quoteOf(draft)),
          });
        }
        for (const draft of drafts.skips) {
          if (draft.document !== id) continue;
          found.push({
            item: { kind: 'skip', document: id, draft, revision: skips.get(draft.sentence) ?? '' },
            at: text.indexOf(draft.sentence),
          });
        }
      }
      return found
        .sort((a, b) =>
          a.item.document < b.item.document ? -1 : a.item.document > b.item.document ? 1 : a.at - b.at,
        )
        .map(({ item }) => item);
    },
    decide(item, decision, by) {
      return locked(() => {
        const text = read(pathOf(item.document));
        const block =
          item.kind === 'skip'
            ? findBlock(text, 'skips', 'sentence', item.draft.sentence)
            : findBlock(text, 'claims', 'id', item.kind === 'claim' ? item.draft.id : item.draft.claim);
        if (block === undefined || block.revision !== item.revision)
          return { done: false, stale: block?.text };
        const { changes, notes } = changesOf(item, decision, text, block, by);
        return write(changes, notes);
      });
    },
    propose(document, proposal) {
      return locked(() => {
        const text = read(pathOf(document));
        const body = canonicalText(source().documents.get(document)?.raw ?? '');
        const at = body.indexOf(quoteOf(proposal));
        const isLater = (get: (key: string) => unknown): boolean =>
          body.indexOf(String(get('quote') ?? '')) > at;
        return write(new Map([[pathOf(document), insertBlock(text, 'claims', proposal, isLater)]]), []);
      });
    },
    undo({ files: written }) {
      return locked(() => {
        const undone = written.map(({ path, before, after }) => ({
          path,
          text: takeBack(read(path), before, after),
        }));
        if (undone.some(({ text }) => text === undefined)) return false;
        // The claims before the registers that they named.
        for (const { path, text = '' } of [...undone].sort(
          (a, b) => Number(b.path.includes('/claims/')) - Number(a.path.includes('/claims/')),
        ))
          writeFile(path, text);
        return true;
      });
    },
  };
}

/** How many letters on either side find a changed stretch again; fewer where a neighbour has changed too. */
const AROUND = [80, 40, 20, 8];

/** The text as it is now without one change in it; undefined where those lines have been changed since. */
function takeBack(current: string, before: string, after: string): string | undefined {
  if (current === after) return before;
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let same = 0;
  while (
    same < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same++;
  for (const around of AROUND) {
    const from = Math.max(0, start - around);
    const rest = Math.max(0, same - around);
    const changed = after.slice(from, after.length - rest);
    if (current.split(changed).length !== 2) continue;
    const at = current.indexOf(changed);
    return (
      current.slice(0, at) + before.slice(from, before.length - rest) + current.slice(at + changed.length)
    );
  }
  return undefined;
}

export function quoteOf({ quote, quotes }: Pick<Proposal, 'quote' | 'quotes'>): string {
  return quote ?? quotes?.[0]?.exact ?? '';
}

/** A draft as it is written, without where it stands. */
export function withoutPlace({ draft }: Extract<ReviewItem, { kind: 'claim' }>): Proposal {
  const { place: _place, document: _document, ...proposal } = draft;
  return proposal;
}

function stripped({ draft }: Extract<ReviewItem, { kind: 'claim' | 'skip' }>): object {
  const { place: _place, document: _document, ...record } = draft;
  return record;
}

function keyOf({ file, what }: Problem): string {
  return `${file} ${what}`;
}

/** What is proposed of how it stands to claims of other documents, taken over by a person. */
function addRelations(
  changes: Map<string, string>,
  path: string,
  claim: string,
  relations: Proposal['relations'],
  by: string,
  read: (path: string) => string,
): void {
  if (relations.length === 0) return;
  let text = read(path);
  for (const { type, with: other, why } of relations)
    text = addToList(text, { id: `${claim}-${type}`, type, claims: [claim, other], note: why, by });
  changes.set(path, text);
}

function addAll(
  changes: Map<string, string>,
  path: string,
  records: ReadonlyMap<string, object>,
  read: (path: string) => string,
): void {
  if (records.size === 0) return;
  let text = changes.get(path) ?? read(path);
  for (const [id, record] of records) text = addToRegister(text, id, record);
  changes.set(path, text);
}
