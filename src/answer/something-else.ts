// Claims near a question that are no answer to it, whatever their words. Hard logic over all statements (contradictions.ts)
// stays silent where a deed has no object, since others may well do it too ("when did South Korea join the war"); the one
// claim that would be shown, of North Korea's entry, is then no answer all the same.

import type { Claim } from '../briefing/types.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import type { Match } from './match.ts';
import { missesName } from './name-asked.ts';
import { isHeadless } from './office-holder.ts';
import {
  areOthersLosses,
  isDoneToOthers,
  isOfNoLoss,
  isOfOtherDays,
  isOfOthersAlone,
  isOfOthersThings,
  isOtherStage,
  isOthersDeed,
  isWithoutPatient,
} from './other-deeds.ts';
import {
  isFigureOfAnother,
  isInOtherMeasure,
  isOfAll,
  isOfLosses,
  isOfMany,
  isOfMeasure,
  isOfSeveral,
  isOfTheWhole,
} from './other-figures.ts';
import { areOthersWords, isNobodysReply, isNoneOfTheirs, isNotAbout, isOfFormer } from './other-words.ts';
import type { IsNoAnswer } from './shown-claim.ts';

/** Whether the claim that would be shown is of somebody or something else than what is asked for. */
export const isOfSomethingElse = ({ held }: Match, claim: Claim, turn: Turn, profiles: Profiles): boolean =>
  KINDS.some((isSo) => isSo({ claim, held }, turn, profiles));

const KINDS: readonly IsNoAnswer[] = [
  isOthersDeed,
  isDoneToOthers,
  isOfOthersAlone,
  ({ claim }, turn, profiles) => isHeadless(claim, turn, profiles),
  isFigureOfAnother,
  isOfNoLoss,
  isOfOthersThings,
  isOfMany,
  isOfLosses,
  isOfOtherDays,
  areOthersLosses,
  isNobodysReply,
  isNoneOfTheirs,
  areOthersWords,
  isNotAbout,
  isOfFormer,
  ({ claim }, { question }, profiles) => missesName(claim, question, profiles),
  isInOtherMeasure,
  isOfMeasure,
  isOfSeveral,
  isWithoutPatient,
  isOfTheWhole,
  isOfAll,
  isOtherStage,
];
