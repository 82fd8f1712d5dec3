// What somebody said (what, when, through which document), then what is said about them.

import type { WhoAnswered } from '../answer/answer-types.ts';
import { startOf } from '../briefing/edtf.ts';
import { compareText } from '../briefing/problem.ts';
import type { Claim } from '../briefing/types.ts';
import { countOf } from './counts.ts';
import { describeDated } from './dates.ts';
import { type Draft, withoutContained } from './draft.ts';
import { fill, words } from './words.ts';

/** More than this about somebody is no reply but a dump: the rest is counted, and a question finds it. */
const ABOUT = 12;

export function whoReply(draft: Draft, { store, entity, said, about }: WhoAnswered, note: () => void): void {
  const record = store.entity(entity);
  const name = record?.name ?? entity;
  draft.add({ type: 'heading', text: capitalise(name) });
  note();
  const roles = [...new Set((record?.roles ?? []).map((each) => each.role))];
  if (roles.length > 0)
    draft.add({ type: 'words', text: fill(words.who.named, { roles: roles.join('; ') }) });

  draft.add({ type: 'heading', text: 'What they said' });
  if (said.length === 0) draft.add({ type: 'words', text: `No document quotes ${name}.` });
  for (const claim of bySaying(withoutContained(store, said))) draft.dated(whenSaid(claim), claim);

  const others = withoutContained(store, about).filter((claim) => !draft.hasShown(claim));
  if (others.length === 0) return;
  draft.add({ type: 'heading', text: 'What is said about them' });
  for (const claim of others.slice(0, ABOUT)) draft.quote(claim);
  const left = others.length - ABOUT;
  if (left > 0) {
    draft.add({
      type: 'words',
      text: `${capitalise(countOf(left, 'further claim'))} about ${name}: ask a question to find them.`,
    });
  }
}

/** By the day of saying, as far as it is known; the others last, in text order. */
function bySaying(claims: readonly Claim[]): readonly Claim[] {
  const day = (claim: Claim): string => startOf(claim.said?.date) ?? '9999';
  return [...claims].sort((a, b) => compareText(day(a), day(b)));
}

function whenSaid(claim: Claim): string {
  if (claim.said !== undefined) return `said ${describeDated(claim.said)}`;
  return 'day of saying not stated';
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
