// The timeline: claims by the date for which they hold, as precisely as it is known; those without a date last.

import type { TimelineAnswered } from '../answer/answer-types.ts';
import { boundsOf, startOf } from '../briefing/edtf.ts';
import { compareText } from '../briefing/problem.ts';
import type { Claim } from '../briefing/types.ts';
import { countOf } from './counts.ts';
import { describeDated } from './dates.ts';
import { type Draft, withoutContained } from './draft.ts';

/** More lines than this nobody reads in a chat; the rest is counted, and filters find it. */
const LINES = 120;

export function timelineReply(draft: Draft, { store, claims }: TimelineAnswered, note: () => void): void {
  draft.add({ type: 'heading', text: 'Timeline' });
  note();
  const isDated = (claim: Claim): boolean => (claim.asOf?.date ?? null) !== null;
  const lines = withoutContained(store, claims);
  const dated = lines
    .filter(isDated)
    .map((claim, i) => ({ claim, i, sort: sortKey(claim) }))
    .sort((a, b) => compareText(a.sort, b.sort) || a.i - b.i);
  for (const { claim } of dated.slice(0, LINES)) {
    if (claim.asOf !== undefined) draft.dated(describeDated(claim.asOf), claim);
  }
  if (dated.length > LINES) {
    const left = countOf(dated.length - LINES, 'later line');
    draft.add({ type: 'words', text: `Not shown: ${left}. Narrow with as_of, source or topic.` });
    return;
  }
  const undated = lines.filter((claim) => !isDated(claim));
  if (undated.length === 0) return;
  draft.add({ type: 'heading', text: `Without a date: ${countOf(undated.length, 'claim')}` });
  for (const claim of undated) draft.dated('date not stated', claim);
}

/** First day, then last day: "2024" comes before "January 2024", an open end after a day. */
function sortKey(claim: Claim): string {
  const date = claim.asOf?.date;
  return `${startOf(date) ?? '9999'} ${boundsOf(date).to ?? '9999'}`;
}
