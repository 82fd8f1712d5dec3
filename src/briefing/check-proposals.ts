// What a briefing's files hold of drafts: read, so that check can list them and a review can begin; never loaded.

import type { Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import { type Proposal, type ProposedSkip, proposalSchema, proposedSkipSchema } from './schema.ts';
import type { YamlPlace } from './yaml-file.ts';

export interface DraftClaim extends Proposal {
  readonly document: string;
  readonly place: YamlPlace;
}

export interface DraftSkip extends ProposedSkip {
  readonly document: string;
  readonly place: YamlPlace;
}

export interface Drafts {
  readonly claims: readonly DraftClaim[];
  readonly skips: readonly DraftSkip[];
  /** Drafts that cannot be read: nobody could review them. */
  readonly problems: readonly Problem[];
}

export function readDrafts(source: BriefingSource): Drafts {
  const claims: DraftClaim[] = [];
  const skips: DraftSkip[] = [];
  const problems: Problem[] = [];
  for (const [document, file] of source.claimFiles) {
    for (const { list, value, place } of file.drafts) {
      const schema = list === 'claims' ? proposalSchema : proposedSkipSchema;
      const parsed = schema.safeParse(value);
      if (parsed.success) {
        if (list === 'claims') claims.push({ ...proposalSchema.parse(value), document, place });
        else skips.push({ ...proposedSkipSchema.parse(value), document, place });
        continue;
      }
      const [issue] = parsed.error.issues;
      const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
      problems.push({
        ...place,
        code: 'proposal',
        what: `a draft that cannot be read${key === undefined || key === '' ? '' : `: look at ${key}`}`,
        fix: 'mend it, or delete it: nobody has accepted it',
      });
    }
  }
  return { claims, skips, problems };
}

/** How many of its proposals each proposer saw accepted: rejected ones are kept for this. */
export function acceptance(
  source: BriefingSource,
  drafts: Drafts,
): ReadonlyMap<string, { readonly accepted: number; readonly rejected: number }> {
  const rates = new Map<string, { accepted: number; rejected: number }>();
  const rateOf = (proposer: string) => {
    const rate = rates.get(proposer) ?? { accepted: 0, rejected: 0 };
    rates.set(proposer, rate);
    return rate;
  };
  for (const file of source.claimFiles.values()) {
    for (const { reviewed } of file.value?.claims ?? [])
      if (reviewed?.proposer !== undefined) rateOf(reviewed.proposer).accepted++;
  }
  for (const { status, by } of drafts.claims) if (status === 'rejected') rateOf(by).rejected++;
  return rates;
}
