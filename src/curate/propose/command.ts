// A proposer of somebody's own: a command that reads the text as a JSON line and writes offsets. It never speaks: we cut
// the quote ourselves, and whatever is no stretch of the text is dropped and counted. Off unless briefing.yaml names one.

import { spawn } from 'node:child_process';
import { z } from 'zod';
import { sentences } from '../../briefing/canonical.ts';
import type { Proposal } from '../../briefing/schema.ts';
import { createEntityFinder, slug } from './entities.ts';
import type { Proposals, ProposeInput } from './proposal-input.ts';

const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().positive() });

/** A line of its output: a proposer's name once, and a claim a line. Offsets are UTF-16 code units of the text. */
const proposedLineSchema = z.object({
  proposer: z.string().min(1).max(40).optional(),
  quote: spanSchema.optional(),
  core: spanSchema.optional(),
  /** The speaker's name, and the printed verb. */
  speaker: spanSchema.optional(),
  cue: spanSchema.optional(),
  /** Never shown to readers: how people may ask for it. */
  asks: z.array(z.string()).optional(),
});

/** A model on a laptop takes minutes for a long text. */
const LONGEST_MS = 10 * 60_000;

export interface FromCommand extends Proposals {
  /** Lines and fields that were no stretch of the text. */
  readonly dropped: number;
}

export async function proposeByCommand(
  command: readonly string[],
  input: ProposeInput,
): Promise<FromCommand> {
  const request = {
    document: input.document,
    text: input.text,
    sentences: sentences(input.text).map(({ start, end }) => ({ start, end })),
  };
  const lines = await run(command, `${JSON.stringify(request)}\n`);
  const finder = createEntityFinder(input.entities);
  const ids = new Set(input.takenIds);
  const claims: Proposal[] = [];
  let by = 'command@1';
  let dropped = 0;
  for (const line of lines) {
    const parsed = proposedLineSchema.safeParse(parseJson(line));
    if (!parsed.success) {
      dropped++;
      continue;
    }
    const { proposer, quote, core, speaker, cue, asks } = parsed.data;
    if (proposer !== undefined) by = proposer.replace(/\s+/g, '-');
    if (quote === undefined) continue;
    const cut = (span: z.output<typeof spanSchema> | undefined, within?: string): string | undefined => {
      if (span === undefined) return undefined;
      const text = input.text.slice(span.start, span.end).trim();
      if (
        span.end <= input.text.length &&
        text !== '' &&
        !text.includes('\n') &&
        (within === undefined || within.includes(text))
      )
        return text;
      dropped++;
      return undefined;
    };
    const exact = cut(quote);
    if (exact === undefined) continue;
    const [point, name, verb] = [cut(core, exact), cut(speaker), cut(cue)];
    claims.push({
      id: freeId(exact, input.document.id, ids),
      status: 'proposed',
      by,
      statement: exact,
      quote: exact,
      ...(point === undefined || point === exact ? {} : { core: point }),
      attribution:
        name === undefined
          ? []
          : [{ by: finder.find(name)?.id ?? name, ...(verb === undefined ? {} : { cue: verb }) }],
      quantity: [],
      places: [],
      about: [],
      topics: [],
      asks: (asks ?? [])
        .map((ask) => ask.replace(/\s+/g, ' ').trim())
        .filter((ask) => ask !== '')
        .slice(0, 20),
      relations: [],
    });
  }
  return { claims, skips: [], dropped };
}

/** Those of the command, and those of the rules that none of them touches. */
export function joinProposals(text: string, own: Proposals, rules: Proposals): Proposals {
  const placed = own.claims.map(
    ({ quote = '' }) => [text.indexOf(quote), text.indexOf(quote) + quote.length] as const,
  );
  const rest = rules.claims.filter(({ quote = '' }) => {
    const [start, end] = [text.indexOf(quote), text.indexOf(quote) + quote.length];
    return placed.every(([from, to]) => end <= from || start >= to);
  });
  const claims = [...own.claims, ...rest].sort(
    (a, b) => text.indexOf(a.quote ?? '') - text.indexOf(b.quote ?? ''),
  );
  return { claims, skips: rules.skips };
}

function freeId(quote: string, document: string, ids: Set<string>): string {
  const letter = /[a-z]/.exec(document.replace(/^[\d-]+/, ''))?.[0] ?? 'x';
  const stem = `${letter}-${slug(quote)}`;
  let id = stem;
  for (let n = 2; ids.has(id); n++) id = `${stem}-${n}`;
  ids.add(id);
  return id;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** No shell: the words of the setting are the program and its arguments. */
async function run([program = '', ...args]: readonly string[], input: string): Promise<readonly string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], timeout: LONGEST_MS });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    output += text;
  });
  child.on('error', (error) =>
    reject(new Error(`the proposer ${program} cannot be started: ${error.message}`)),
  );
  child.on('close', (code, signal) => {
    if (code === 0) resolve(output.split('\n').filter((line) => line.trim() !== ''));
    else reject(new Error(`the proposer ${program} ended with ${code ?? signal}`));
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return promise;
}
