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
import type { Passage as Indexed } from '../../src/store/search/build.ts';
import type { Row, Suite } from '../suite.ts';
import type { Engine } from './engines/engine.ts';
import { fts5 } from './engines/fts5.ts';
import { luceneDefault, sitrep, sitrepTextOnly } from './engines/sitrep.ts';

const root = join(import.meta.dirname, '../..');
const BRIEFINGS = [
  'briefings/north-korea-in-ukraine',
  'test/fixtures/briefings/harbour-ferry',
  'test/fixtures/unseen/hadrin-dam',
];
const K = 10;

type Passage = Required<Indexed>;

interface Judged {
  readonly question: string;
  readonly relevant: ReadonlySet<string>;
}

function readPassages(briefing: string): readonly Passage[] {
  const folder = join(root, briefing, 'documents');
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const around = paragraphs(text);
    return sentences(text).map((sentence, at) => ({
      id: `${file}#${at}`,
      text: sentence.text,
      context: around.find(({ start, end }) => start <= sentence.start && sentence.end <= end)?.text ?? '',
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
async function measure(
  [name, engine]: readonly [string, Engine],
  passages: readonly Passage[],
  questions: readonly Judged[],
): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
  try {
    await engine.build(passages, folder);
    const opened = await engine.open(folder);
    let gain = 0;
    let recall = 0;
    for (const { question, relevant } of questions) {
      const found = await opened.search(question, K);
      const most = Math.min(K, relevant.size);
      const ideal = Array.from({ length: most }, (_, at) => 1 / Math.log2(at + 2));
      const hits = found.map((id, at) => (relevant.has(id) ? 1 / Math.log2(at + 2) : 0));
      gain += sum(hits) / sum(ideal);
      recall += hits.filter((hit) => hit > 0).length / most;
    }
    const mean = (total: number): number => (100 * total) / questions.length;
    return {
      engine: name,
      'nDCG@10 %': mean(gain),
      'recall@10 %': mean(recall),
      questions: questions.length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const ENGINES = [
  ['fts5', fts5],
  ['lucene-default', luceneDefault],
  ['sitrep-text-only', sitrepTextOnly],
  ['sitrep', sitrep],
] as const;

export const relevance: Suite = {
  name: 'relevance',
  async run() {
    const perBriefing = BRIEFINGS.map((briefing) => ({ briefing, passages: readPassages(briefing) }));
    const passages = perBriefing.flatMap((one) => one.passages);
    const questions = perBriefing.flatMap((one) => readQuestions(one.briefing, one.passages));
    const rows: Row[] = [];
    for (const engine of ENGINES) rows.push(await measure(engine, passages, questions));
    return {
      title: 'Finding the sentence that answers',
      notes: [
        `${passages.length} sentences of ${BRIEFINGS.length} briefings in one index; relevant is a sentence of the question's briefing`,
        'that holds one of the strings that a right answer must hold. lucene-default: our analysis, Lucene’s k1 1.2 and b 0.75.',
      ],
      columns: ['engine', 'nDCG@10 %', 'recall@10 %', 'questions'],
      rows,
    };
  },
};
