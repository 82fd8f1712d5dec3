// Where somebody puts a figure in the place of one that was given before – “twelve were missing, not 14”, “corrected its
// figures”, “now says” – the claim that gave it is proposed as superseded. By somebody else nothing is: that may be a contradiction.

import type { Proposal } from '../../briefing/schema.ts';
import { amountsPutAside } from './amounts.ts';
import type { KnownClaim } from './proposal-input.ts';
import { figuresOf } from './statements.ts';

/** Of the paragraph: somebody corrects what he gave before. */
const CORRECTS =
  /\b(?:corrected|revised|amended|withdrew)\b[^.]{0,60}\b(?:figures?|tolls?|counts?|numbers?|estimates?|lists?|statements?|reports?)\b|\b(?:figure|number|toll|count)s? (?:of \p{L}+ )?(?:was|were|had been) (?:also )?wrong\b|\b(?:first|originally|initially) (?:reported|stated|said|given)\b/iu;
/** Of the clause itself: the same speaker says otherwise than before. */
const NOW =
  /\bnow (?:says?|puts?|gives?|speaks? of|counts?|lists?)\b|\bsays? (?:he|she|it|they) was wrong\b/i;

export interface OwnClause {
  readonly clause: string;
  /** The paragraph in which it stands. */
  readonly line: string;
  readonly by: readonly string[];
  readonly acts: readonly string[];
  readonly about: readonly string[];
  readonly figures: readonly number[];
}

/** Relations to the claims that the clause takes the place of, the likeliest first. */
export function takingPlaceOf(known: readonly KnownClaim[], own: OwnClause): Proposal['relations'] {
  if (own.figures.length === 0) return [];
  const aside = amountsPutAside(own.clause)
    // “Wants 2,500 instead of 1,500”: no correction.
    .filter(({ start }) => !/\binstead of (?:the )?$/i.test(own.clause.slice(0, start)))
    .flatMap(({ printed }) => figuresOf(printed).map((figure) => ({ figure, printed })));
  const corrects = CORRECTS.test(own.line);
  const isNew = corrects || NOW.test(own.clause);
  return known.flatMap((claim): Proposal['relations'] => {
    const isAlike =
      claim.acts.some((act) => own.acts.includes(act)) || claim.about.some((id) => own.about.includes(id));
    const isOwn = claim.by.some((id) => own.by.includes(id));
    if (!isAlike || claim.figures.length === 0) return [];
    const put = aside.find(({ figure }) => claim.figures.includes(figure));
    if (put !== undefined && (isOwn || corrects || claim.by.length === 0))
      return [
        { type: 'supersedes', with: claim.id, why: `puts another figure in the place of “${put.printed}”` },
      ];
    const isOther = !own.figures.some((figure) => claim.figures.includes(figure));
    const isSameAct = claim.acts.some((act) => own.acts.includes(act));
    return aside.length === 0 && isNew && isOwn && isSameAct && isOther
      ? [{ type: 'supersedes', with: claim.id, why: 'the same speaker gives another figure now' }]
      : [];
  });
}
