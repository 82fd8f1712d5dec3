// The claim that would be shown, looked at once more: what it holds of the question, and what it tells of the deed asked for.

import type { Claim } from '../briefing/types.ts';
import type { AskedAct } from '../question/query.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import type { Frame } from '../store/statements.ts';
import { termAt } from '../store/terms.ts';
import { hasAct } from './fit.ts';
import { isHeld, type Match } from './match.ts';

export interface Shown extends Pick<Match, 'held'> {
  readonly claim: Claim;
}

/** Whether the claim that would be shown is no answer. */
export type IsNoAnswer = (shown: Shown, turn: Turn, profiles: Profiles) => boolean;

/** The claim tells of the deed, and every statement that it has of it is so. Who says so is not what it tells: "why does he doubt that they will tell much". */
export function isAllTold(
  claim: Claim,
  asked: AskedAct,
  { frames }: Profiles,
  isSo: (frame: Frame) => boolean,
): boolean {
  const told = frames(claim).filter((frame) => frame.layer !== 'say' && hasAct(asked, frame));
  return told.length > 0 && told.every(isSo);
}

/** The claim has the deed, in a statement or in its words. */
export const hasDeed = (
  { claim, held }: Shown,
  asked: AskedAct,
  { question: { terms } }: Pick<Turn, 'question'>,
  { frames }: Profiles,
): boolean => isHeld(held, termAt(terms, asked.at)) || frames(claim).some((frame) => hasAct(asked, frame));

/** The claim has nothing of the words by which the question names them. */
export const areNowhere = (
  entities: readonly string[],
  { held }: Pick<Shown, 'held'>,
  { terms }: Turn['question'],
): boolean =>
  terms.every(
    ({ entity }, at) => entity === undefined || !entities.includes(entity) || (held[at] ?? 0) === 0,
  );

export const DEATHS: ReadonlySet<string> = new Set(['kill', 'die', 'survive', 'execute', 'drown']);

export const LOSSES: ReadonlySet<string> = new Set(['kill', 'wound', 'die', 'lose']);
