// `sitrep ask "question"` and `sitrep ask --batch`: one question from the command line, or JSON lines in and out.
// Others script against the JSON; keys are added, not renamed.

import { createInterface } from 'node:readline';
import type { z as Zod } from 'zod';
import type { Answer, AskOptions } from '../answer/answer-types.ts';
import type { Answerer } from '../answer/answerer.ts';
import type { Claim } from '../briefing/types.ts';
import { createScoredAnswerer } from '../eval/scored-answerer.ts';
import { budget } from '../reply/card/build.ts';
import { coreText } from '../reply/card/core.ts';
import { cardToPlain } from '../reply/card/plain.ts';
import { compose } from '../reply/compose.ts';
import { toPlain } from '../reply/plain.ts';
import { sourceOf } from '../reply/source-line.ts';
import { wrapText } from '../reply/text-width.ts';
import { UserError } from '../user-error.ts';
import { asksOption, readAsks } from './asks-option.ts';
import type { Command, CommandContext } from './command.ts';
import { describeProblems } from './describe-problems.ts';
import { explain } from './explain.ts';
import { openStores } from './open-stores.ts';

const batchLineSchema = (z: typeof Zod) =>
  z.object({
    id: z.union([z.string(), z.number()]),
    q: z.string(),
    prev: z.union([z.string(), z.array(z.string()), z.null()]).optional(),
  });

export const ask = {
  summary: 'answer a question, or JSON lines of them',
  usage: '"QUESTION"',
  options: {
    briefing: { type: 'string', help: 'ID ask this briefing only' },
    'as-of': { type: 'string', help: 'DATE use nothing that came later' },
    source: { type: 'string', help: 'WHO a speaker, side, document or publisher' },
    asks: asksOption,
    full: { type: 'boolean', help: 'the receipts: every quote in full, with its chain and dates' },
    explain: { type: 'boolean', help: 'how the answer came about: query, fit, measures, rule' },
    json: { type: 'boolean', help: 'the answer as one JSON object' },
    batch: { type: 'boolean', help: 'read {"id","q","prev"?} lines, write one JSON object a line' },
  },
  async run(values, words, context) {
    const { stores, problems, compiled } = await openStores(context.config, readAsks(values.asks));
    if (problems.length > 0) {
      for (const line of describeProblems(problems, context.config.briefingsDir)) context.err(line);
      return 1;
    }
    const answerer = createScoredAnswerer(stores, () => context.today, compiled);
    const options: AskOptions = {
      ...(typeof values.briefing === 'string' ? { briefing: values.briefing } : {}),
      ...(typeof values['as-of'] === 'string' ? { asOf: values['as-of'] } : {}),
      ...(typeof values.source === 'string' ? { source: values.source } : {}),
    };
    if (values.batch === true) return answerBatch(answerer, options, context);
    const text = words.join(' ').trim();
    if (text === '')
      throw new UserError('Ask something: sitrep ask "how many North Korean soldiers were killed?"');
    const answer = answerer.answer({ text, previous: [], today: context.today, options });
    if (values.json === true) {
      context.out(JSON.stringify(toJson(answer, context.today)));
      return 0;
    }
    if (values.explain === true) for (const line of explain(answer)) context.out(line);
    const reply = compose(answer, context.today);
    context.out(
      values.full === true || reply.card === undefined
        ? toPlain(reply)
        : cardToPlain(reply.card, { width: COLUMNS }),
    );
    return 0;
  },
} satisfies Command;

/** A card on the command line: what a terminal is wide at least. */
const COLUMNS = 80;

async function answerBatch(
  answerer: Answerer,
  options: AskOptions,
  { out, today }: CommandContext,
): Promise<number> {
  const schema = batchLineSchema((await import('zod')).z);
  let exitCode = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success) {
      out(
        JSON.stringify({
          id: null,
          line: number,
          error: 'not a question: write {"id":"…","q":"…","prev":"…"}',
        }),
      );
      exitCode = 1;
      continue;
    }
    const { id, q, prev } = parsed.data;
    const previous = prev == null ? [] : typeof prev === 'string' ? [prev] : prev;
    const start = performance.now();
    try {
      const answer = answerer.answer({ text: q, previous, today, options });
      out(JSON.stringify({ id, ...toJson(answer, today), ms: round(performance.now() - start) }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      out(
        JSON.stringify({
          id,
          outcome: 'declined',
          reason: 'ambiguous',
          text: error.message,
          card: wrapText(error.message, budget.columns).join('\n'),
          claims: [],
          relations: [],
          ms: round(performance.now() - start),
        }),
      );
    }
  }
  return exitCode;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const round = (ms: number): number => Math.round(ms * 1000) / 1000;

/** The answer as data: outcome, reason, the reply's text, every claim that it cites, and the relations it shows. */
function toJson(answer: Answer, today: string) {
  const reply = compose(answer, today);
  const { store } = answer;
  const relations = 'relations' in answer ? answer.relations.flatMap((id) => store.relation(id) ?? []) : [];
  return {
    outcome: answer.outcome,
    ...(answer.outcome === 'declined' ? { reason: answer.reason } : {}),
    kind: reply.kind,
    briefing: reply.briefing,
    version: reply.version,
    text: toPlain(reply),
    ...(reply.card === undefined ? {} : { card: cardToPlain(reply.card, { width: budget.columns }) }),
    claims: reply.cites.flatMap((id) => {
      const claim = store.claim(id);
      return claim === undefined ? [] : [claimToJson(answer, claim)];
    }),
    relations: relations.map(({ id, type, claims, note }) => ({ id, type, claims, note })),
    understood: answer.understood,
  };
}

function claimToJson(answer: Answer, claim: Claim) {
  const source = sourceOf(answer.store, claim);
  return {
    id: claim.id,
    document: claim.document,
    quote: claim.quotes.map((quote) => quote.exact).join(' … '),
    core: coreText(claim),
    attribution: [...source.chain, source.publisher],
    asOf: claim.asOf?.date ?? null,
    published: {
      date: answer.store.document(claim.document)?.published.date ?? null,
      inferred: source.inferred,
    },
    ...(claim.quantity.length > 0 ? { quantity: claim.quantity } : {}),
  };
}
