// `sitrep check --fix` writes what a claim lacks and its neighbours tell: the origin of what somebody says, and the topic that
// shows claims of the same act. Where they tell nothing, or differ, the finding stays.

import type { BriefingSource } from '../briefing/read.ts';
import type { ClaimRecord, StatementRecord } from '../briefing/schema.ts';
import { createLineInserter } from './insert-lines.ts';
import { addToRegister, blocksOf } from './review/record-text.ts';
import { saidBy, saidIn, usualOrigin } from './usual-origin.ts';

export interface Filled {
  /** The briefing's files with what was written. */
  readonly files: ReadonlyMap<string, string>;
  /** What was written, by claim. */
  readonly origins: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
}

/** `read` gives a file's text, '' for one that is not there. */
export function fillClaims(source: BriefingSource, read: (file: string) => string): Filled {
  const files = new Map<string, string>();
  const [origins, topics] = [new Map<string, string>(), new Map<string, string>()];
  const latest = (file: string): string => files.get(file) ?? read(file);
  const registered = new Set(Object.keys(source.origins.value ?? {}));
  const topicOf = topicsByAct(source);
  for (const [id, { file, value }] of source.claimFiles) {
    if (value === undefined) continue;
    const lines = createLineInserter(latest(file));
    let isChanged = false;
    const write = (claim: string, behind: readonly string[], line: string): boolean => {
      const isWritten = lines.insert(claim, behind, line);
      isChanged ||= isWritten;
      return isWritten;
    };
    const written = new Map(blocksOf(latest(file), 'claims').map((block) => [block.get('id'), block.get]));
    const said = [...saidIn(source, id)];
    for (const claim of value.claims) {
      if (claim.attribution.length > 0 && written.get(claim.id)?.('origin') === undefined) {
        const own = { chain: claim.attribution.map(({ by }) => by), on: claim.said };
        const nameOf = (entity: string): string => source.entities.value?.[entity]?.name ?? entity;
        const origin = usualOrigin(own, said, value.document, registered, nameOf);
        if (write(claim.id, ['attribution'], `origin: ${origin.id}`)) {
          origins.set(claim.id, origin.id);
          said.push(...saidBy([{ ...claim, origin: origin.id }]));
          if (origin.record !== undefined) {
            registered.add(origin.id);
            const register = `${source.id}/origins.yaml`;
            files.set(register, addToRegister(latest(register), origin.id, origin.record));
          }
        }
      }
      const topic = claim.topics.length > 0 ? undefined : topicOf(claim);
      if (topic !== undefined && write(claim.id, LAST, `topics: [${topic}]`)) topics.set(claim.id, topic);
    }
    if (isChanged) files.set(file, lines.text());
  }
  return { files, origins, topics };
}

/** Keys behind which the topics stand, as the guidelines order them. */
const LAST = [
  'attribution',
  'origin',
  'quantity',
  'asOf',
  'said',
  'places',
  'about',
  'kind',
  'quote',
  'quotes',
];

/** Of fewer claims of an act, or of a smaller part of them, no topic is the act's. */
const [LEAST_CLAIMS, MOST_PART] = [2, 0.6];

/** The topic under which nearly all others tell of what a claim tells; the only one where there is one. */
function topicsByAct(source: BriefingSource): (claim: ClaimRecord) => string | undefined {
  const commands = [...source.topics.keys()];
  const shown = [...source.claimFiles.values()].flatMap(({ value }) =>
    (value?.claims ?? []).flatMap((claim) =>
      actsOf(claim).map((act) => ({ act, claim: claim.id, topics: claim.topics })),
    ),
  );
  return (claim) => {
    const [only, another] = commands;
    if (another === undefined) return only;
    const own = actsOf(claim);
    const alike = shown.filter((one) => own.includes(one.act) && one.topics.length > 0);
    const of = (command: string): number => alike.filter(({ topics }) => topics.includes(command)).length;
    const [best] = [...commands].sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
    if (best === undefined || of(best) < LEAST_CLAIMS || of(best) < alike.length * MOST_PART)
      return undefined;
    return best;
  };
}

function actsOf({ says, drafted }: ClaimRecord): readonly string[] {
  const statements: readonly StatementRecord[] = [says ?? (drafted === false ? [] : (drafted ?? []))].flat();
  return statements.flatMap(({ act }) => act);
}
