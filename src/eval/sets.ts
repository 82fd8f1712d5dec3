// The lines of the sets that measure answering beside a briefing's own questions: wordings, chat, comparisons, requests about
// the briefing, points in time. test/sets/README.md tells how they are written. An unknown key is refused.

import { z } from 'zod';
import { evalQuestionSchema } from '../briefing/schema.ts';

const briefing = z.string().min(1);
const prev = evalQuestionSchema.shape.prev;

/** A question as in questions.jsonl, of the briefing that it is put to; kind and documents are the set's. */
const questionLine = evalQuestionSchema.omit({ kind: true, docs: true }).extend({ briefing });

export const setSchemas = {
  /** One intent in five wordings is a group. */
  wordings: z.strictObject({ ...questionLine.shape, group: z.string().min(1) }),
  comparisons: z.strictObject(questionLine.shape),
  time: z.strictObject(questionLine.shape),
  /** What a reader asks who has seen nothing but the documents, counted before anybody looks. */
  fresh: z.strictObject(questionLine.shape),
  /** The same, the newest of them: most were never looked at when the engine was mended. */
  blind: z.strictObject(questionLine.shape),
  /** What no briefing answers; `manners` marks greetings and thanks, to which a line of help is right as well. */
  chat: z.strictObject({
    id: z.string().min(1),
    briefing,
    q: z.string().min(1),
    prev,
    manners: z.literal(true).optional(),
  }),
  about: z.strictObject({
    id: z.string().min(1),
    briefing,
    q: z.string().min(1),
    prev,
    expect: z.enum([
      'summary',
      'topic',
      'document',
      'who',
      'sources',
      'newest',
      'oldest',
      'dates',
      'link',
      'contested',
      'unknowns',
      'origins',
      'changes',
      'corrected',
      'no-rating',
    ]),
    /** Of `document`, `newest`, `oldest`: which. Of `link`: the only one wanted. */
    document: z.string().optional(),
    /** Of `who`: entities, one of whom has to be the speaker of what is shown first. */
    who: z.array(z.string()).min(1).optional(),
    /** How many claims may be shown: "in three bullets". */
    max_claims: z.number().int().positive().optional(),
    must_contain: evalQuestionSchema.shape.must_contain,
    sides: evalQuestionSchema.shape.sides,
  }),
} as const;

export type SetName = keyof typeof setSchemas;
export type SetLines = { readonly [name in SetName]: readonly z.output<(typeof setSchemas)[name]>[] };
export type SetQuestion = z.output<typeof setSchemas.comparisons>;
export type ChatLine = z.output<typeof setSchemas.chat>;
export type AboutLine = z.output<typeof setSchemas.about>;

export const setNames = Object.keys(setSchemas) as readonly SetName[];

export interface WrongLine {
  /** 1-based. */
  readonly line: number;
  readonly what: string;
}

/** The lines of one file, and those that are no lines of its set. */
export function readSet<Name extends SetName>(
  name: Name,
  raw: string,
): { readonly lines: SetLines[Name]; readonly wrong: readonly WrongLine[] } {
  const schema: z.ZodType = setSchemas[name];
  const read = raw.split('\n').map((text, i) => ({ text, line: i + 1 }));
  const parsed = read
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => ({ line, result: schema.safeParse(parseJson(text)) }));
  return {
    lines: parsed.flatMap(({ result }) => (result.success ? [result.data] : [])) as unknown as SetLines[Name],
    wrong: parsed.flatMap(({ line, result }) => {
      if (result.success) return [];
      const [issue] = result.error.issues;
      return [{ line, what: `${issue?.path.join('.') || 'the line'}: ${issue?.message}` }];
    }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
