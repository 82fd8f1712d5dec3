// `sitrep check [--coverage] [--fix] [--briefings DIR]`: proves the briefings; exit 1 on any finding.

import { type CheckResult, checkBriefings, coverageProblems } from '../briefing/check.ts';
import { formatProblem } from '../briefing/problem.ts';
import { openBriefingsFolder } from './briefings-folder.ts';
import type { Command } from './command.ts';
import { mendFiles } from './mend.ts';

export const check = {
  summary: 'verify the briefings: every quote, id, date and command',
  options: {
    coverage: {
      type: 'boolean',
      help: 'also list, per document, the sentences that no claim touches and why',
    },
    fix: {
      type: 'boolean',
      help: 'mend what has one mechanical mending (look-alike characters, canonical form)',
    },
  },
  run(values, _words, { config, out }) {
    const files = openBriefingsFolder(config.briefingsDir);
    let result = checkBriefings(files);
    if (values.fix === true) {
      for (const line of mendFiles(config.briefingsDir, result.problems)) out(line);
      result = checkBriefings(files);
    }
    const problems = [...result.problems, ...(values.coverage === true ? coverageProblems(result) : [])];
    if (values.coverage === true) printCoverage(result, out);
    for (const problem of problems) out(formatProblem(problem));
    if (problems.length > 0) {
      out(`${problems.length} finding${problems.length === 1 ? '' : 's'}`);
      return 1;
    }
    for (const briefing of result.briefings) {
      out(
        `${briefing.id}: ${briefing.documents.length} documents, ${briefing.claims.length} claims, ` +
          `${briefing.relations.length} relations, ${briefing.unknowns.length} known unknowns, ` +
          `${briefing.topics.length} topics: good (version ${briefing.version.slice(0, 12)})`,
      );
    }
    return 0;
  },
} satisfies Command;

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
