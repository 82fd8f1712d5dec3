// Who says it, in which document, in as few words as say it: "Seoul’s spy agency › R, J · one origin". Every link of the
// chain that a reader could take for the speaker is named; "›" leads from who said it to where it stands.

import { boundsOf } from '../../briefing/edtf.ts';
import type { Claim, Entity } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { joinSpeakers, shortName } from '../source-line.ts';
import { fill, words } from '../words.ts';
import type { Run } from './card.ts';
import { coreText } from './core.ts';
import { documentName } from './keys.ts';
import type { Position } from './positions.ts';
import { shortDated } from './short-dates.ts';

/** From who said it to where it stands. */
export const INTO = ' › ';

/** The speakers of a claim, first speaker first: "Zelensky › Seoul’s spy agency"; empty for the publisher's own voice. */
export function speakerChain(store: Store, claim: Claim): string {
  const names = joinSpeakers(claim.attribution).map((joint) => {
    const [first, second] = joint;
    // “Kyiv and Seoul” of two links is one printed name.
    if (second !== undefined && first.as !== undefined && first.as === second.as) return first.as;
    return [...new Set(joint.map((link) => cardName(store.entity(link.by), link)))].join(' and ');
  });
  return names.join(INTO);
}

function cardName(entity: Entity | undefined, link: Claim['attribution'][number]): string {
  const name = entity?.short ?? shortName(entity, link);
  // "Ukraine video", "Seoul’s spy agency briefing": what passed it on is the occasion rather than a voice.
  return link.in === undefined || link.in.includes(' ') ? name : `${name} ${link.in}`;
}

/** Whether it is told when it held: where that is not when the document came out; wherever it is not in the core; never. */
export type Dating = 'where-other' | 'always' | 'never';

/** "Seoul’s spy agency › R"; "R" alone where the document says it itself. */
export function sourceRuns(store: Store, claim: Claim, dating: Dating = 'where-other'): readonly Run[] {
  const speakers = speakerChain(store, claim);
  const { key } = documentName(store, claim.document);
  const date = dating === 'never' ? undefined : dateWords(store, claim, dating);
  if (speakers === '') {
    const isTold = dating === 'always' && date !== undefined;
    return [{ type: 'key', key }, ...(isTold ? [{ type: 'words', text: `, ${date}` } as const] : [])];
  }
  const said = [speakers, ...(date === undefined ? [] : [date])].join(', ');
  return [
    { type: 'words', text: `${said}${INTO}` },
    { type: 'key', key },
  ];
}

/** As of when, where it does not stand in the core. */
function dateWords(store: Store, claim: Claim, dating: Dating): string | undefined {
  if (claim.asOf === undefined || claim.asOf.date === null) return undefined;
  const { words: printed } = claim.asOf;
  if (printed !== undefined && coreText(claim).includes(printed)) return undefined;
  const held = boundsOf(claim.asOf.date);
  const published = boundsOf(store.document(claim.document)?.published.date);
  const text = shortDated(claim.asOf, store);
  const isOther = held.to !== null && published.from !== null && held.to < published.from;
  const isPrinted = text !== undefined && !text.endsWith(words.legend.inferredSign);
  return dating === 'always' || isOther || (isPrinted && held.to !== null) ? text : undefined;
}

/** The whole voice of a position: its lead, who else says it, what stands of its standing. */
export function positionVoice(
  store: Store,
  { lead, sameOrigin, also }: Position,
  dating: Dating = 'where-other',
): readonly Run[] {
  const isItself = speakerChain(store, lead) === '';
  const standing = standingOf(lead);
  const repeated = keysOf(store, sameOrigin).filter((key) => key !== documentName(store, lead.document).key);
  const runs: Run[] = [...sourceRuns(store, lead, dating)];
  if (isItself && (standing !== undefined || also.length > 0)) {
    const [, after = ''] = words.standing.itself.split('{key}');
    runs.push({ type: 'words', text: after });
  }
  for (const key of repeated) runs.push({ type: 'words', text: ', ' }, { type: 'key', key });
  if (repeated.length > 0) runs.push({ type: 'words', text: ` · ${words.merged.oneOrigin}` });
  if (standing !== undefined) runs.push({ type: 'words', text: `, ${standing}` });
  for (const claim of also) {
    runs.push({ type: 'words', text: ` · ${words.merged.also} ` }, ...sourceRuns(store, claim, 'never'));
  }
  return runs;
}

function standingOf(claim: Claim): string | undefined {
  const parts = [
    ...(claim.kind === 'opinion' || claim.kind === 'publisher-interpretation'
      ? [words.standing.opinion]
      : []),
    ...(claim.kind === 'prediction' ? [words.standing.prediction] : []),
    ...(claim.status === 'superseded' ? [words.standing.superseded] : []),
    ...(claim.status === 'retracted' ? [words.standing.retracted] : []),
    ...claim.corrections.slice(-1).map(({ on }) => fill(words.standing.corrected, { date: on })),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

export function keysOf(store: Store, claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.map((claim) => documentName(store, claim.document).key))];
}

export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'key' ? run.key : run.text)).join('');
}
