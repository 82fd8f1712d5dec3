// Words that are not those asked for: of somebody else, of a predecessor, about another matter, or no reply of whoever is said
// to reply.

import type { Claim } from '../briefing/types.ts';
import { innerStates, openWhenNegated, viewActs } from '../language/en/outer-acts.ts';
import { formerly, inOffice, saysAbout } from '../language/en/telling-apart.ts';
import type { AskedRole } from '../question/query.ts';
import type { Turn } from '../question/turn.ts';
import type { Profiles } from '../store/profile.ts';
import type { Filler, Frame } from '../store/statements.ts';
import { speakersFor } from '../store/store.ts';
import { isDoer, isTold, likenessInRole } from './fit.ts';
import { isHeld } from './match.ts';
import { hasDeed, type Shown } from './shown-claim.ts';

/** "What did the widow say": nothing in the claim is said by her. */
export function areOthersWords(
  { claim }: Shown,
  { question: { documents, words, numbers }, query: { acts, wants, wanted } }: Turn,
  profiles: Profiles,
): boolean {
  const isAbout = words.some(({ text }) => text === 'about');
  // "Did she speak before or after it was closed" asks for more than her words, "did she say 300" for whose figure that is.
  const isWhether = wants === 'yes-no' && acts.length === 1 && numbers.length === 0;
  if (documents.length > 0 || (wants !== 'what' && !isWhether)) return false;
  if (wanted === undefined || wanted.kind.length > 0) return false;
  return acts.some(({ acts: meant, by, naming, isNegated }) => {
    if (naming !== 'verb' || isNegated || by?.isSure !== true) return false;
    if (!by.entities.some((id) => isDoer(id, profiles.store))) return false;
    // "What did she post about it", not "what did Kyiv release".
    const tells = (act: string): boolean => TELLS.has(act) || (act === 'publish' && isAbout);
    if (meant.some(tells)) return !isSaidBy(by, claim, profiles);
    return meant[0] === 'believe' && !isOwn(by, claim, profiles);
  });
}

const TELLS: ReadonlySet<string> = new Set(['say', 'tell', 'comment', 'report', 'write']);

/** What somebody thinks is told by what he says and by what he does himself: "keeps a cautious eye on it". */
function isOwn(by: AskedRole, claim: Claim, { frames, store }: Profiles): boolean {
  const isHis = (filler: Filler | undefined): boolean =>
    by.entities.some((id) => filler?.entities.includes(id) === true);
  return (
    store.isSaidBy(claim, speakersFor(store, by.entities)) ||
    frames(claim).some(({ roles }) => isHis(roles.by))
  );
}

/** What he orders, denies or promises is said, and so may be what is told of him as his; that he came to a meeting is not. */
function isSaidBy(by: AskedRole, claim: Claim, { frames, store }: Profiles): boolean {
  if (store.isSaidBy(claim, speakersFor(store, by.entities))) return true;
  const isSaying = ({ acts, layer }: Frame): boolean =>
    layer === 'say' ||
    acts.some((act) => innerStates.has(act) || openWhenNegated.has(act) || viewActs.has(act));
  return isDoneBy(by, claim, { frames, store }, isSaying);
}

const isDoneBy = (
  by: AskedRole | undefined,
  claim: Claim,
  { frames, store }: Pick<Profiles, 'frames' | 'store'>,
  isMeant: (frame: Frame) => boolean = () => true,
): boolean =>
  frames(claim).some((frame) => isMeant(frame) && isTold(likenessInRole(by, [frame.roles.by], store)));

/** "What did Ryan say about the Storm Corps": the claim is not about whom or what he is asked about. */
export function isNotAbout(
  { held }: Shown,
  { question: { words, terms, folded, isComparison } }: Turn,
): boolean {
  if (isComparison || !saysAbout.test(folded)) return false;
  const about = words.findIndex(({ text }) => text === 'about');
  const subject = terms.findIndex(({ at }) => at > about);
  return terms[subject]?.entity !== undefined && !isHeld(held, subject);
}

/** "What does the serving head say": whoever the claim quotes was it once. */
export function isOfFormer({ claim }: Shown, { question: { words } }: Turn, { store }: Profiles): boolean {
  if (!words.some(({ text }) => inOffice.has(text))) return false;
  const titles = claim.attribution.flatMap(({ by }) =>
    (store.entity(by)?.roles ?? []).map(({ role }) => role),
  );
  return titles.some((title) => formerly.test(title));
}

/** "How did Moscow respond to the offer": nothing in the claim is done or said by whoever it is that replies. */
export function isNobodysReply({ claim }: Shown, { query }: Turn, profiles: Profiles): boolean {
  return query.acts.some(
    ({ acts, by }) =>
      acts.some((act) => REPLIES.has(act)) &&
      (by?.entities.length ?? 0) > 0 &&
      !isDoneBy(by, claim, profiles),
  );
}

const REPLIES: ReadonlySet<string> = new Set(['respond', 'answer', 'react']);

/** "Did Pyongyang complain": the claim has neither the deed, in a statement or in its words, nor anything that they do or say. */
export function isNoneOfTheirs(shown: Shown, turn: Turn, profiles: Profiles): boolean {
  const { query, context } = turn;
  if (query.wants !== 'yes-no' || context.terms.length > 0) return false;
  return query.acts.some((asked) => {
    if (asked.naming !== 'verb' || asked.isInner || !asked.asDone || asked.by?.isSure !== true) return false;
    if (asked.by.entities.length === 0) return false;
    if (isSaidBy(asked.by, shown.claim, profiles) || isDoneBy(asked.by, shown.claim, profiles)) return false;
    return !hasDeed(shown, asked, turn, profiles);
  });
}
