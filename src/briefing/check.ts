// `sitrep check`: proves every briefing in a folder, reports every problem at once, and yields the briefings that pass.

import { canonicalText, paragraphs, sha256 } from './canonical.ts';
import { checkActs } from './check-acts.ts';
import { checkEntities, checkRecords, checkSettings, checkUniqueIds } from './check-briefing.ts';
import { checkClaims, locateClaims } from './check-claims.ts';
import { checkCores, guardedNames } from './check-core.ts';
import { checkDocuments } from './check-documents.ts';
import { checkFolder } from './check-folder.ts';
import { checkIds } from './check-ids.ts';
import { checkNotes } from './check-notes.ts';
import { acceptance, type Drafts, readDrafts } from './check-proposals.ts';
import { checkQuestions, readQuestions } from './check-questions.ts';
import { checkSays } from './check-says.ts';
import { checkSkips } from './check-skips.ts';
import { checkCommands, checkTopics } from './check-topics.ts';
import { coverageOf, type SentenceCoverage } from './coverage.ts';
import type { BriefingFiles } from './files.ts';
import { isNoText } from './foreign-text.ts';
import { collectIds } from './known-ids.ts';
import { listTopics } from './list-topics.ts';
import { compareText, type Problem, sortProblems, withCode } from './problem.ts';
import { type BriefingSource, listBriefings, readBriefing } from './read.ts';
import type { StatementRecord } from './schema.ts';
import type { Briefing, Claim, Document, FilePlace, Span } from './types.ts';
import { readYaml } from './yaml-file.ts';

/** What nobody has accepted yet, and how each proposer's proposals fared. */
export interface DraftCounts {
  readonly claims: number;
  readonly skips: number;
  /** Claims beside which a statement is drafted, with it. */
  readonly statements: ReadonlyMap<string, readonly StatementRecord[]>;
  readonly acceptance: ReturnType<typeof acceptance>;
}

export interface CheckResult {
  /** By briefing; those without any draft or review too. */
  readonly drafts: ReadonlyMap<string, DraftCounts>;
  /** Briefings without a problem, by id. */
  readonly briefings: readonly Briefing[];
  /** In reading order. */
  readonly problems: readonly Problem[];
  /** Per briefing and document, what its sentences are claimed or skipped for. */
  readonly coverage: ReadonlyMap<string, ReadonlyMap<string, readonly SentenceCoverage[]>>;
}

/** Checks every briefing below the folder; `parse` as in readBriefing. */
export function checkBriefings(files: BriefingFiles, parse: typeof readYaml = readYaml): CheckResult {
  const ids = listBriefings(files);
  const sources = ids.map((id) => readBriefing(files, id, parse));
  const shared = [
    ...withCode('folder', checkFolder(files, ids)),
    ...withCode('command', checkCommands(sources)),
  ];
  const problems: Problem[] = [...shared];
  const briefings: Briefing[] = [];
  const coverage = new Map<string, ReadonlyMap<string, readonly SentenceCoverage[]>>();
  const drafts = new Map<string, DraftCounts>();
  for (const source of sources) {
    const result = checkSource(source);
    problems.push(...result.problems);
    coverage.set(source.id, result.coverage);
    drafts.set(source.id, result.drafts);
    const clashes = shared.some(
      (problem) => problem.file === '.' || problem.file.startsWith(`${source.id}/`),
    );
    if (result.briefing !== undefined && !clashes) briefings.push(result.briefing);
  }
  return { briefings, problems: sortProblems(problems), coverage, drafts };
}

/** Sentences neither claimed nor skipped, and skips that are wrong, as problems (`sitrep check --coverage`). */
export function coverageProblems(result: CheckResult): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [briefing, documents] of result.coverage) {
    for (const [document, sentences] of documents) {
      for (const sentence of sentences) {
        const file = `${briefing}/documents/${document}.txt`;
        if (sentence.claims.length === 0 && sentence.skip === undefined) {
          problems.push({
            file,
            line: sentence.line,
            code: 'uncovered',
            what: `no claim touches “${sentence.text}”`,
            fix: 'claim it, or list it under skips with its reason',
          });
        }
      }
    }
  }
  return sortProblems(problems);
}

function checkSource(source: BriefingSource): {
  readonly drafts: DraftCounts;
  readonly briefing: Briefing | undefined;
  readonly problems: readonly Problem[];
  readonly coverage: ReadonlyMap<string, readonly SentenceCoverage[]>;
} {
  const drafts = readDrafts(source);
  const known = collectIds(source);
  const problems: Problem[] = [
    ...withCode('file', source.problems),
    ...withCode('unknown-id', checkIds(source, known)),
    ...withCode('id-taken', checkUniqueIds(source)),
    ...withCode('document', checkDocuments(source)),
    ...withCode('act', checkActs(source)),
    ...withCode('entity', checkEntities(source)),
    ...withCode('record', checkRecords(source)),
    ...withCode('note', checkNotes(source)),
    ...withCode('topic', checkTopics(source)),
    ...withCode('setting', checkSettings(source)),
    ...withCode('question', checkQuestions(source)),
    ...drafts.problems,
  ];
  const guarded = guardedNames(source.entities.value ?? {});
  const documents: Document[] = [];
  const claims: Claim[] = [];
  const coverage = new Map<string, readonly SentenceCoverage[]>();
  const inTextOrder = (a: Claim, b: Claim): number => a.quotes[0].start - b.quotes[0].start;
  for (const [name, file] of [...source.claimFiles].sort(([a], [b]) => compareText(a, b))) {
    const raw = source.documents.get(name)?.raw;
    if (file.value === undefined || raw === undefined || isNoText(raw)) continue;
    const text = canonicalText(raw);
    const located = locateClaims(file, text);
    problems.push(
      ...withCode('quote', located.problems),
      ...withCode('claim', checkClaims(file, text, source.entities.value ?? {})),
      ...withCode('core', checkCores(file, guarded)),
      ...withCode('says', checkSays(file, known)),
    );
    const document = { ...file.value.document, text, skips: file.value.skips };
    documents.push(document);
    const quotes = [...located.spans].flatMap(([claim, spans]) => spans.map((span) => ({ claim, span })));
    const covered = coverageOf(document, quotes);
    coverage.set(name, covered);
    problems.push(...withCode('skip', checkSkips(file, text, covered)));
    const ofDocument: Claim[] = [];
    for (const [i, record] of file.value.claims.entries()) {
      const [first, ...others] = located.spans.get(record.id) ?? [];
      if (first === undefined) continue;
      const { quote: _quote, quotes: _quotes, drafted: _drafted, ...rest } = record;
      ofDocument.push({
        ...rest,
        document: name,
        quotes: [first, ...others],
        paragraph: paragraphAt(text, first),
        place: filePlace(file.placeOf(['claims', i])),
      });
    }
    claims.push(...ofDocument.sort(inTextOrder));
  }
  if (problems.length > 0)
    return { briefing: undefined, problems, coverage, drafts: countDrafts(source, drafts) };
  return {
    briefing: assemble(source, documents, claims),
    problems,
    coverage,
    drafts: countDrafts(source, drafts),
  };
}

function countDrafts(source: BriefingSource, drafts: Drafts): DraftCounts {
  return {
    claims: drafts.claims.filter(({ status }) => status === 'proposed').length,
    skips: drafts.skips.length,
    statements: new Map(
      [...source.claimFiles.values()].flatMap(({ value }) =>
        (value?.claims ?? []).flatMap(({ id, drafted }) =>
          drafted === undefined || drafted === false ? [] : [[id, [drafted].flat()] as const],
        ),
      ),
    ),
    acceptance: acceptance(source, drafts),
  };
}

function filePlace({ file, line }: FilePlace): FilePlace {
  return { file, line };
}

function paragraphAt(text: string, span: Span): string {
  return (
    paragraphs(text).find((paragraph) => span.start >= paragraph.start && span.end <= paragraph.end)?.text ??
    ''
  );
}

function assemble(
  source: BriefingSource,
  documents: readonly Document[],
  claims: readonly Claim[],
): Briefing | undefined {
  if (source.briefing.value === undefined) return undefined;
  const topics = [...source.topics].flatMap(([command, file]) =>
    file.value === undefined ? [] : [{ ...file.value, command }],
  );
  const content = {
    ...source.briefing.value,
    id: source.id,
    documents,
    claims,
    topics: listTopics(
      topics.sort((a, b) => compareText(a.command, b.command)),
      documents,
      claims,
    ),
    acts: source.acts.value ?? {},
    entities: withIds(source.entities.value ?? {}),
    origins: withIds(source.origins.value ?? {}),
    relations: source.relations.value ?? [],
    unknowns: source.unknowns.value ?? [],
  };
  const stable = JSON.stringify(content, (key, value: unknown) => (key === 'place' ? undefined : value));
  return { ...content, questions: readQuestions(source.questions?.raw ?? ''), version: sha256(stable) };
}

function withIds<T extends object>(
  records: Readonly<Record<string, T>>,
): readonly (T & { readonly id: string })[] {
  return Object.entries(records)
    .map(([id, record]) => ({ ...record, id }))
    .sort((a, b) => compareText(a.id, b.id));
}
