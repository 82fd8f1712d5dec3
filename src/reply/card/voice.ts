// Who says it, in which document, in as few words as say it: "Seoul’s spy agency › R, J · one origin". Every link of the
// chain that a reader could take for the speaker is named; "›" leads from who said it to where it stands.

import { parseEdtf } from '../../briefing/edtf.ts';
import type { Claim, Entity } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { publicationBounds } from '../../store/store.ts';
import { joinSpeakers, shortName } from '../source-line.ts';
import { fill, words } from '../words.ts';
import type { Run } from './card.ts';
import { coreText } from './core.ts';
import { documentName } from './keys.ts';
import type { Position } from './positions.ts';
import { shortDated } from './short-dates.ts';

const INTO = ' › ';

/** The speakers of a claim, first speaker first; empty for the publisher's own voice. */
export function speakersShort(store: Store, claim: Claim): readonly string[] {
  return joinSpeakers(claim.attribution).map((joint) => {
    const [first, second] = joint;
    // “Kyiv and Seoul” of two links is one printed name.
    if (second !== undefined && first.as !== undefined && first.as === second.as) return first.as;
    return [...new Set(joint.map((link) => cardName(store.entity(link.by), link)))].join(' and ');
  });
}

function cardName(entity: Entity | undefined, link: Claim['attribution'][number]): string {
  const name = entity?.short ?? shortName(entity, link);
  // "Ukraine video", "Seoul’s spy agency briefing": what passed it on is the occasion rather than a voice.
  return link.in === undefined || link.in.includes(' ') ? name : `${name} ${link.in}`;
}

/** "Seoul’s spy agency › R"; "R" alone where the document says it itself. */
export function sourceRuns(store: Store, claim: Claim, isDatedAlready = false): readonly Run[] {
  const speakers = speakersShort(store, claim);
  const { key } = documentName(store, claim.document);
  if (speakers.length === 0) return [{ type: 'key', key }];
  const date = isDatedAlready ? undefined : dateWords(store, claim);
  const said = [speakers.join(INTO), ...(date === undefined ? [] : [date])].join(', ');
  return [
    { type: 'words', text: `${said}${INTO}` },
    { type: 'key', key },
  ];
}

/** As of when, where that differs from the document's date and does not stand in the core. */
function dateWords(store: Store, claim: Claim): string | undefined {
  if (claim.asOf === undefined || claim.asOf.date === null) return undefined;
  const { words: printed } = claim.asOf;
  if (printed !== undefined && coreText(claim).includes(printed)) return undefined;
  const document = store.document(claim.document);
  const held = parseEdtf(claim.asOf.date);
  const published = document === undefined ? undefined : publicationBounds(document);
  const text = shortDated(claim.asOf, store);
  const isOther = held?.to != null && published?.from != null ? held.to < published.from : false;
  const isPrinted = text !== undefined && !text.endsWith(words.legend.inferredSign);
  return isOther || (isPrinted && held?.to != null) ? text : undefined;
}

/** The whole voice of a position: its lead, who else says it, what stands of its standing. */
export function positionVoice(
  store: Store,
  { lead, sameOrigin, also }: Position,
  isDatedAlready = false,
): readonly Run[] {
  const isItself = speakersShort(store, lead).length === 0;
  const standing = standingOf(lead);
  const repeated = keysOf(store, sameOrigin).filter((key) => key !== documentName(store, lead.document).key);
  const runs: Run[] = [...sourceRuns(store, lead, isDatedAlready)];
  if (isItself && (standing !== undefined || also.length > 0)) {
    const [, after = ''] = words.standing.itself.split('{key}');
    runs.push({ type: 'words', text: after });
  }
  for (const key of repeated) runs.push({ type: 'words', text: ', ' }, { type: 'key', key });
  if (repeated.length > 0) runs.push({ type: 'words', text: ` · ${words.merged.oneOrigin}` });
  if (standing !== undefined) runs.push({ type: 'words', text: `, ${standing}` });
  for (const claim of also) {
    runs.push({ type: 'words', text: ` · ${words.merged.also} ` }, ...sourceRuns(store, claim, true));
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
