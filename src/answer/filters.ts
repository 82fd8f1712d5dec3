// Which claims a question may be answered from: whose words, which documents, up to which day.

import { boundsOf, describeEdtf, endOf, startOf } from '../briefing/edtf.ts';
import type { Claim } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';

export interface Filters {
  /** Entities of which one must say the claim, or be told by it to hold a position, or be the person it is about; undefined = anybody. */
  readonly speakers: ReadonlySet<string> | undefined;
  /** False when the speakers were only read from the question's own words, which may mean it otherwise. */
  readonly isSpeakerCertain: boolean;
  readonly documents: ReadonlySet<string> | undefined;
  /** The topic's command: only its claims. */
  readonly topic?: string | undefined;
  /** True when speakers and documents are compared: either may pass. */
  readonly isEither: boolean;
  /** Last day (YYYY-MM-DD) of what is known: nothing published, said or held only later is used. */
  readonly knownBy: string | undefined;
  /** Last day: what held only later is not used, whenever it became known. */
  readonly upTo: string | undefined;
  /** First day: what held or was said before is not used. */
  readonly from: string | undefined;
  /** In words, for the reply. */
  readonly words: readonly string[];
}

/** Not taken back. */
export const isCurrent = ({ status }: Claim): boolean => status !== 'retracted';

export function passes(claim: Claim, filters: Filters, store: Store): boolean {
  if (filters.topic !== undefined && !claim.topics.includes(filters.topic)) return false;
  const { documents, speakers } = filters;
  const isInDocument = documents === undefined || documents.has(claim.document);
  // Compared are the one's words and the other's document, not what both have in common.
  if (filters.isEither && documents !== undefined && speakers !== undefined && isInDocument)
    return isInTime(claim, filters, store);
  if (!isInDocument && !filters.isEither) return false;
  if (
    speakers !== undefined &&
    !store.isSaidBy(claim, speakers) &&
    !claim.stance.some(({ holder }) => speakers.has(holder)) &&
    !claim.about.some((id) => speakers.has(id) && store.entity(id)?.type === 'person')
  ) {
    return false;
  }
  return isInTime(claim, filters, store);
}

function isInTime(claim: Claim, filters: Filters, store: Store): boolean {
  if (filters.knownBy !== undefined && !isKnownBy(claim, filters.knownBy, store)) return false;
  if (filters.upTo !== undefined && !heldBy(claim, filters.upTo, store)) return false;
  return filters.from === undefined || !heldOnlyBefore(claim, filters.from);
}

/** The document can have been published by that day, and what the claim tells held and was said by then. */
function isKnownBy(claim: Claim, day: string, store: Store): boolean {
  const from = knownFrom(claim, store);
  return from !== undefined && from <= day;
}

/** The first day (YYYY-MM-DD) on which the claim is known; undefined where nothing tells. */
export function knownFrom(claim: Claim, store: Store): string | undefined {
  const earliest = startOf(store.document(claim.document)?.published.date);
  const said = startOf(claim.said?.date);
  const start = startOf(claim.asOf?.date) ?? said ?? earliest;
  return start === undefined ? undefined : [start, said ?? start, earliest ?? start].sort().at(-1);
}

/**
 * What the claim tells held by that day, and was said by then where the text tells when: by its as-of date, else by when
 * it was said, else by its publication.
 */
function heldBy(claim: Claim, day: string, store: Store): boolean {
  const said = startOf(claim.said?.date);
  if (said !== undefined && said > day) return false;
  const start =
    (isCounted(claim) ? endOf(claim.asOf?.date) : startOf(claim.asOf?.date)) ??
    said ??
    startOf(store.document(claim.document)?.published.date);
  return start !== undefined && start <= day;
}

/** A figure of some day in January may be that of its last: by New Year it need not have been reached. */
const isCounted = ({ quantity }: Claim): boolean => quantity.length > 0;

function heldOnlyBefore(claim: Claim, day: string): boolean {
  const { to } = boundsOf(claim.asOf?.date ?? claim.said?.date);
  return to !== null && to < day;
}

const SPEAKERS = 'according to ';

/** "according to South Korea", "in BBC", "as of 31 December 2024", "up to 11 January 2025". */
export function filterWords(
  store: Store,
  speakers: readonly string[],
  documents: readonly string[],
  { knownBy, upTo, from }: Pick<Filters, 'knownBy' | 'upTo' | 'from'>,
): readonly string[] {
  const names = speakers.map((id) => store.entity(id)?.name ?? id);
  const labels = documents.map((id) => store.document(id)?.label ?? id);
  return [
    ...(names.length > 0 ? [`${SPEAKERS}${names.join(' and ')}`] : []),
    ...(labels.length > 0 ? [`in ${labels.join(' and ')}`] : []),
    ...(knownBy === undefined ? [] : [`as of ${describeEdtf(knownBy)}`]),
    ...(upTo === undefined ? [] : [`up to ${describeEdtf(upTo)}`]),
    ...(from === undefined ? [] : [`from ${describeEdtf(from)} on`]),
  ];
}

/** The names of a filter on whose words count; undefined for another filter. */
export function speakersIn(filter: string): string | undefined {
  return filter.startsWith(SPEAKERS) ? filter.slice(SPEAKERS.length) : undefined;
}

/** The filter in words for a reply that shows others' words as well. */
export function wordsBesideSpeakers({ words }: Filters): readonly string[] {
  return words.filter((text) => speakersIn(text) === undefined);
}
