/**
 * Whether a search finds the sentence that answers: the sentences of the briefings' documents, the answerable questions
 * of their question sets (written by readers of the documents), and as relevant every sentence that holds one of the
 * strings that a right answer must hold. Sitrep's index beside SQLite FTS5 and Lucene's default BM25.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paragraphs, sentences } from '../../src/briefing/canonical.ts';
import { type EvalQuestion, evalQuestionSchema } from '../../src/briefing/schema.ts';
import { foldForScoring } from '../../src/eval/score.ts';
import { buildIndex, type IndexOptions } from '../../src/store/search/build.ts';
import type { Row, Suite } from '../suite.ts';
import { fts5 } from './engines/fts5.ts';

const root = join(import.meta.dirname, '../..');
const BRIEFINGS = [
  'briefings/north-korea-in-ukraine',
  'test/fixtures/briefings/harbour-ferry',
  'test/fixtures/unseen/hadrin-dam',
];
const K = 10;

interface Passage {
  readonly id: string;
  readonly text: string;
  readonly context: string;
  readonly briefing: string;
}

interface Judged {
  readonly question: string;
  readonly relevant: ReadonlySet<string>;
}

type Search = (question: string) => readonly string[];

function readPassages(briefing: string): readonly Passage[] {
  const folder = join(root, briefing, 'documents');
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const around = paragraphs(text);
    return sentences(text).map((sentence, at) => ({
      id: `${file}#${at}`,
      text: sentence.text,
      context: around.find(({ start, end }) => start <= sentence.start && sentence.end <= end)?.text ?? '',
      briefing,
    }));
  });
}

/** Questions that stand alone, have an answer, and whose strings stand in a sentence. */
function readQuestions(briefing: string, passages: readonly Passage[]): readonly Judged[] {
  const lines = readFileSync(join(root, briefing, 'questions.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines
    .map((line): EvalQuestion => evalQuestionSchema.parse(JSON.parse(line)))
    .filter((question) => question.answerable && question.prev === null)
    .map((question) => {
      const strings = [...question.must_contain, ...(question.any_of ?? []).flat()].map(foldForScoring);
      const holds = ({ text }: Passage): boolean =>
        strings.some((string) => foldForScoring(text).includes(string));
      return { question: question.q, relevant: new Set(passages.filter(holds).map(({ id }) => id)) };
    })
    .filter(({ relevant }) => relevant.size > 0);
}

/** nDCG and recall of the first ten, means over the questions; a relevant sentence counts 1. */
function measure(engine: string, search: Search, questions: readonly Judged[]): Row {
  let gain = 0;
  let recall = 0;
  for (const { question, relevant } of questions) {
    const found = search(question).slice(0, K);
    const most = Math.min(K, relevant.size);
    const ideal = Array.from({ length: most }, (_, at) => 1 / Math.log2(at + 2));
    const hits = found.map((id, at) => (relevant.has(id) ? 1 / Math.log2(at + 2) : 0));
    gain += sum(hits) / sum(ideal);
    recall += hits.filter((hit) => hit > 0).length / most;
  }
  return {
    engine,
    'nDCG@10 %': (100 * gain) / questions.length,
    'recall@10 %': (100 * recall) / questions.length,
    questions: questions.length,
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function indexed(passages: readonly Passage[], withContext: boolean, options: IndexOptions): Search {
  const index = buildIndex(
    passages.map(({ id, text, context }) => (withContext ? { id, text, context } : { id, text })),
    options,
  );
  return (question) => index.search(question, K).map(({ id }) => id);
}

export const relevance: Suite = {
  name: 'relevance',
  async run() {
    const perBriefing = BRIEFINGS.map((briefing) => ({ briefing, passages: readPassages(briefing) }));
    const passages = perBriefing.flatMap((one) => one.passages);
    const questions = perBriefing.flatMap((one) => readQuestions(one.briefing, one.passages));
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
    try {
      await fts5.build(passages, folder);
      const opened = await fts5.open(folder);
      const lucene: IndexOptions = { text: { k1: 1.2, b: 0.75 } };
      return {
        title: 'Finding the sentence that answers',
        notes: [
          `${passages.length} sentences of ${BRIEFINGS.length} briefings in one index; relevant is a sentence of the question's briefing`,
          'that holds one of the strings that a right answer must hold. lucene-default: our analysis, Lucene’s k1 1.2 and b 0.75.',
        ],
        columns: ['engine', 'nDCG@10 %', 'recall@10 %', 'questions'],
        rows: [
          measure('fts5', (question) => opened.search(question, K) as readonly string[], questions),
          measure('lucene-default', indexed(passages, false, lucene), questions),
          measure('sitrep-text-only', indexed(passages, false, {}), questions),
          measure('sitrep', indexed(passages, true, {}), questions),
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
