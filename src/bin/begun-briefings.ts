// The briefings that can be answered from: one that `sitrep new` has begun waits for its first document.

import type { Briefing } from '../briefing/types.ts';
import { UserError } from '../user-error.ts';

export function begunOf(briefings: readonly Briefing[], folder: string): readonly Briefing[] {
  const begun = briefings.filter(({ documents }) => documents.length > 0);
  if (briefings.length > 0 && begun.length === 0)
    throw new UserError(
      `No briefing in ${folder} has a document yet: sitrep add FILE|URL, then sitrep review.`,
    );
  return begun;
}
