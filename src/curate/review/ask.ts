// “Ask it”: what readers would be told were the drafts accepted, before anybody accepts one.

import { checkBriefings } from '../../briefing/check.ts';
import type { BriefingFiles } from '../../briefing/files.ts';
import { formatProblem } from '../../briefing/problem.ts';
import type { Proposal } from '../../briefing/schema.ts';
import { counted } from '../../language/en/counted.ts';
import { missingIn } from './accept.ts';
import type { ReviewItem, Workspace } from './workspace.ts';

/** The answer to a question from these files, as text; undefined where they hold no such briefing. */
export type AskFiles = (files: BriefingFiles, briefing: string, question: string) => string | undefined;

/** What the readers would be told were the drafts accepted; marked as that above and below. */
export function askWithDrafts(
  workspace: Workspace,
  answer: AskFiles,
  question: string,
  asChanged: (item: Extract<ReviewItem, { kind: 'claim' }>) => Proposal,
): readonly string[] {
  if (question.trim() === '') return ['Ask something, as a reader would.'];
  const drafts = workspace.items().flatMap((item) => {
    if (item.kind !== 'claim') return [];
    const proposal = asChanged(item);
    return missingIn(proposal).length > 0 ? [] : [{ document: item.document, proposal }];
  });
  const { files, accepted } = workspace.preview(drafts);
  const text = answer(files, workspace.briefing, question);
  const mark = `DRAFT – with ${counted(accepted.length, 'proposal')} that nobody has accepted; no reader sees this`;
  if (text !== undefined) return [mark, ...text.split('\n'), mark];
  const [finding] = checkBriefings(files).problems;
  return finding === undefined
    ? ['There is nothing to answer from yet: no claim.']
    : ['There is nothing to answer from until this is mended:', `  ${formatProblem(finding)}`];
}
