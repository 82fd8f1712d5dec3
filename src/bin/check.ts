// `sitrep check [--coverage] [--fix] [--json] [--watch] [--briefings DIR]`: proves the briefings; exit 1 on any finding.

import { type CheckResult, checkBriefings, coverageProblems } from '../briefing/check.ts';
import { explainClaim } from '../briefing/explain-claim.ts';
import type { BriefingFiles } from '../briefing/files.ts';
import { formatProblem, type Problem, toJson } from '../briefing/problem.ts';
import { createMemory } from '../briefing/remember-yaml.ts';
import { renewSchemas } from '../curate/write-schemas.ts';
import { counted } from '../language/en/counted.ts';
import { openBriefingsFolder, rootOf } from './briefings-folder.ts';
import type { Command } from './command.ts';
import { draftInFiles } from './draft-in-files.ts';
import { fillInFiles } from './fill-in-files.ts';
import { fillableBriefings } from './fillable-briefings.ts';
import { mendFiles } from './mend.ts';
import { waitForSignal } from './signals.ts';
import { watchBriefings } from './watch-briefings.ts';

export const check = {
  summary: 'verify the briefings: every quote, id, date and command',
  options: {
    coverage: {
      type: 'boolean',
      help: 'also list, per document, the sentences that no claim touches and why',
    },
    fix: {
      type: 'boolean',
      help: 'mend what has one mechanical mending (look-alike characters, canonical form, hash), write the origin and topic that a claim lacks where its neighbours tell them, and draft a statement beside each claim that has none',
    },
    explain: {
      type: 'string',
      help: 'ID all that a claim, a document’s or a briefing’s claims tell, written or derived',
    },
    json: { type: 'boolean', help: 'a JSON object a finding: file, line, column, code, what, mend, fixable' },
    watch: { type: 'boolean', help: 'check again whenever a file changes, until Ctrl+C' },
  },
  async run(values, _words, { config, out }) {
    const files = openBriefingsFolder(config.briefingsDir);
    const parse = createMemory();
    const folder = rootOf(config.briefingsDir);
    const tell = values.json === true ? () => {} : out;
    const mend = (): void => {
      for (const line of mendFiles(folder, checkBriefings(files, parse).problems)) tell(line);
    };
    const once = (): number => checkOnce(values, files, parse, out);
    const again = (): number => {
      if (values.fix === true) mend();
      return once();
    };
    if (values.fix === true) {
      mend();
      // Statements are drafted once, not at every save: whoever writes one is about to write it.
      const { ids, refusals } = fillableBriefings(files);
      const drafted = await draftInFiles(folder, files, ids);
      const filled = fillInFiles(folder, files, ids);
      for (const line of [...renewSchemas(folder), ...refusals, ...drafted, ...filled]) tell(line);
    }
    if (values.watch !== true) return once();
    once();
    const signals = waitForSignal(again);
    const stop = watchBriefings(
      config.briefingsDir,
      () => {
        const began = performance.now();
        again();
        out(`checked in ${Math.ceil(performance.now() - began)} ms`);
      },
      WATCH_QUIET_MS,
    );
    out(`watching ${config.briefingsDir}; Ctrl+C ends it`);
    await signals.received;
    signals.stop();
    stop();
    return 0;
  },
} satisfies Command;

/** An editor's two writes of one file are one change; with the check itself a save is answered within 200 ms. */
const WATCH_QUIET_MS = 30;

function checkOnce(
  values: Readonly<Record<string, string | boolean | undefined>>,
  files: BriefingFiles,
  parse: ReturnType<typeof createMemory>,
  out: (line: string) => void,
): number {
  const result = checkBriefings(files, parse);
  const asJson = values.json === true;
  const problems = [...result.problems, ...(values.coverage === true ? coverageProblems(result) : [])];
  if (asJson) {
    for (const problem of problems) out(JSON.stringify(toJson(problem)));
    return problems.length > 0 ? 1 : 0;
  }
  if (values.coverage === true) printCoverage(result, out);
  if (typeof values.explain === 'string') {
    const told = printExplained(result, values.explain, out);
    if (!told && problems.length === 0) {
      out(`--explain ${values.explain}: no claim, document or briefing has this id`);
      return 2;
    }
  }
  return report(result, problems, out);
}

function report(result: CheckResult, problems: readonly Problem[], out: (line: string) => void): number {
  for (const problem of problems) out(formatProblem(problem));
  if (problems.length > 0) {
    out(counted(problems.length, 'finding'));
    return 1;
  }
  for (const briefing of result.briefings) {
    out(
      `${briefing.id}: ${counted(briefing.documents.length, 'document')}, ${counted(briefing.claims.length, 'claim')}, ` +
        `${counted(briefing.relations.length, 'relation')}, ${counted(briefing.unknowns.length, 'known unknown')}, ` +
        `${counted(briefing.topics.length, 'topic')}: good (version ${briefing.version.slice(0, 12)})`,
    );
  }
  for (const [id, { claims, skips, statements, acceptance }] of result.drafts) {
    if (statements.size > 0)
      out(
        `${id}: ${counted(statements.size, 'drafted statement')} that nobody has looked at, used by nothing: mend by and of, then call \`drafted\` \`says\``,
      );
    if (claims + skips > 0)
      out(
        `${id}: ${counted(claims, 'proposal')} and ${counted(skips, 'skip')} that nobody has accepted: sitrep review`,
      );
    for (const [proposer, { accepted, rejected }] of acceptance)
      out(`${id}: ${proposer}: ${accepted} of ${accepted + rejected} reviewed proposals accepted`);
  }
  return 0;
}

/** False where nothing has the id. */
function printExplained(
  { briefings, drafts }: CheckResult,
  id: string,
  out: (line: string) => void,
): boolean {
  const lines = briefings.flatMap((briefing) =>
    briefing.claims
      .filter((claim) => [claim.id, claim.document, briefing.id].includes(id))
      .flatMap((claim) => explainClaim(claim, drafts.get(briefing.id)?.statements.get(claim.id))),
  );
  for (const line of lines) out(line);
  return lines.length > 0;
}

function printCoverage(result: CheckResult, out: (line: string) => void): void {
  for (const [briefing, documents] of result.coverage) {
    for (const [document, sentences] of documents) {
      const claimed = sentences.filter((sentence) => sentence.claims.length > 0).length;
      out(`${briefing}/documents/${document}.txt: ${sentences.length} sentences, ${claimed} claimed`);
      for (const sentence of sentences) {
        if (sentence.claims.length === 0 && sentence.skip !== undefined) {
          out(
            `  line ${sentence.line}  skip: ${sentence.skip.skip}  “${sentence.text}”  ${sentence.skip.why}`,
          );
        }
      }
    }
  }
}
