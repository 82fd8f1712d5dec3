// The act that a clause tells of, and how it may stand to what other documents tell of the same act and group. Who does it
// to whom a machine misses too often: the review asks for that first.

import type { Proposal } from '../../briefing/schema.ts';
import { type ActsVocabulary, sharedActs } from '../../language/en/acts.ts';
import { cueOf } from './cues.ts';
import type { KnownClaim } from './proposal-input.ts';

/** The one act that the clause's verbs name; undefined where there are several or none. */
export function actOf(clause: string, acts: ActsVocabulary = sharedActs()): string | undefined {
  const words = (clause.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter(
    (word) => cueOf(word) === undefined,
  );
  const named = new Set(acts.find(words).flatMap(({ act, naming }) => (naming === 'verb' ? [act] : [])));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

/** Never “contradicts”: that is for a person to say. */
export function relationsTo(
  known: readonly KnownClaim[],
  own: {
    readonly act: string | undefined;
    readonly about: readonly string[];
    readonly origin: string | undefined;
    readonly figures: readonly number[];
    readonly date: string | null;
  },
): Proposal['relations'] {
  const { act } = own;
  if (act === undefined) return [];
  const alike = known.filter(
    ({ acts, about }) => acts.includes(act) && about.some((id) => own.about.includes(id)),
  );
  return alike.slice(0, 3).map(({ id, origin, figures, date }) => {
    const why = `both tell of ${act}, of ${own.about.join(', ')}`;
    if (own.origin === origin) return { type: 'same-origin', with: id, why };
    if (own.figures.length > 0 && figures.length > 0 && !own.figures.some((n) => figures.includes(n)))
      return { type: 'other-quantity', with: id, why };
    if (own.date !== null && date !== null && own.date !== date) return { type: 'other-date', with: id, why };
    return { type: 'other-scope', with: id, why };
  });
}
