// The form of every file under briefings/<briefing>/, as zod schemas. This is what a curator writes;
// types.ts has what the loader makes of it. Unknown keys are refused, so that a misspelt key never passes silently.

import { z } from 'zod';
import { parseEdtf } from './edtf.ts';
import { explainDate } from './explain-date.ts';
import type { ReadAmount } from './read-amount.ts';

/** Lower-case words joined by hyphens: ids of claims, entities, origins, relations, documents. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens, such as seoul-killed-300',
  );

/** Legal as a slash command on Discord and on Slack: 1–32 of a–z, 0–9, - and _. */
export const commandSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9_-]{0,31}$/,
    'must be a command both platforms take: a–z, 0–9, - or _, at most 32 characters',
  );

const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !text.includes('\n'), 'must be one line');
/** ISO 639: en, uk, kor. */
const languageSchema = z.string().regex(/^[a-z]{2,3}$/, 'is no language code such as en');
const edtfSchema = z
  .string({
    error: ({ input }) =>
      typeof input === 'number'
        ? `${input} is a number to YAML: write "${input}" for the year, a whole date as 2025-01-13`
        : undefined,
  })
  .refine((text) => parseEdtf(text) !== undefined, { error: ({ input }) => explainDate(String(input)) });

/** A date and how we know it. `date: null` = the text's words cannot be resolved. */
export const datedSchema = z.strictObject({
  date: edtfSchema.nullable(),
  /** The document's own words that the date was read from, verbatim. */
  words: line.optional(),
  /** The reasoning from those words to the date. */
  why: line,
  /** True when the reasoning rests on knowledge from outside the documents. */
  outside: z.boolean().default(false),
});

/** W3C TextQuoteSelector: `prefix`/`suffix` only where `exact` occurs more than once in the document. */
export const quoteSchema = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string().min(1).optional(),
  suffix: z.string().min(1).optional(),
});

export const claimKinds = [
  'fact',
  'estimate',
  'testimony',
  'quotation',
  'opinion',
  'prediction',
  'publisher-interpretation',
  'stated-unknown',
] as const;

/** One link of an attribution chain: who passed the statement on, in which role, with which printed verb. */
export const linkSchema = z.strictObject({
  by: idSchema,
  /** The role at that time as the document prints it. */
  as: line.optional(),
  /** The cue verb or phrase verbatim from the document ("said", "confirmed", "claimed"); our own connector when absent. */
  cue: line.optional(),
  /** The occasion or medium: "briefing", "video", "post on X". */
  in: line.optional(),
});

const quantitySchema = z.strictObject({
  /** The printed words with their hedge, verbatim from a quote of this claim: "around 300". Its numbers are read from them. */
  printed: line,
  /** A unit id of briefing.yaml: killed, wounded, killed-or-wounded, sent, deployed, captured, … */
  unit: idSchema,
  /** Entity counted. */
  of: idSchema,
});

export const positions = [
  'for',
  'against',
  'confirms',
  'denies',
  'neither-confirms-nor-denies',
  'does-not-confirm',
  'does-not-deny',
  'doubts',
  'open',
] as const;

/**
 * What somebody holds on an issue of briefing.yaml: lets a question's presupposition be tested. The holder is who says the
 * claim, and the position what the statement's act says of it, where they are not written.
 */
const stanceSchema = z.strictObject({
  on: idSchema,
  holder: idSchema.optional(),
  position: z.enum(positions).optional(),
});

/** A date with its reasoning, or the name of one under the file's `dates`. */
const dateOrNameSchema = z.union([
  datedSchema,
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'is neither a name from `dates` nor a date with its words and why'),
]);

/** How far a statement is a fact: done (the default, not written), offered or planned, thought possible, under a condition, unknown. */
export const states = ['done', 'offered', 'thought', 'conditional', 'unknown'] as const;

/** What fills a role: an entity's id, else words of the quote; an act of its own; several together. */
export type Filler = string | StatementRecord | readonly (string | StatementRecord)[];

/** A claim in typed form: an act, who does it (`by`), to whom or what (`of`), and what is not plain. */
export interface StatementRecord {
  /** An act of the shared vocabulary or of the briefing's; two where one amount counts both (killed or wounded). */
  readonly act: string | readonly string[];
  readonly by?: Filler | undefined;
  readonly of?: Filler | undefined;
  readonly to?: Filler | undefined;
  readonly from?: Filler | undefined;
  readonly with?: Filler | undefined;
  readonly for?: Filler | undefined;
  readonly as?: Filler | undefined;
  readonly in?: Filler | undefined;
  readonly on?: string | undefined;
  readonly amount?: string | undefined;
  readonly order?: string | undefined;
  readonly state?: (typeof states)[number] | undefined;
  readonly not?: true | undefined;
  /** What is ordered, denied, confirmed: the inner layer. */
  readonly that?: StatementRecord | undefined;
}

const fillerSchema: z.ZodType<Filler> = z.lazy(() =>
  z.union([line, statementSchema, z.array(z.union([line, statementSchema])).min(1)]),
);
const statementSchema: z.ZodType<StatementRecord> = z.lazy(() =>
  z.strictObject({
    act: z.union([idSchema, z.array(idSchema).min(1)]),
    by: fillerSchema.optional(),
    of: fillerSchema.optional(),
    to: fillerSchema.optional(),
    from: fillerSchema.optional(),
    with: fillerSchema.optional(),
    for: fillerSchema.optional(),
    as: fillerSchema.optional(),
    in: fillerSchema.optional(),
    on: line.optional(),
    amount: line.optional(),
    order: line.optional(),
    state: z.enum(states).optional(),
    not: z.literal(true).optional(),
    that: statementSchema.optional(),
  }),
);

export const claimSchema = z
  .strictObject({
    id: idSchema,
    /** Neutral paraphrase; adds nothing that the quote does not hold. */
    statement: line,
    quote: z.string().min(1).optional(),
    quotes: z.array(quoteSchema).min(1).optional(),
    /**
     * The part of the quote that is the point: verbatim, in one stretch or two with “ […] ” between, hedges, negation and
     * condition inside; at most 90 characters, 120 where a condition and a hedge need them. The whole quote when absent.
     */
    core: line.optional(),
    /** Hedges, negations and conditions of its sentence that the core leaves out, and why its point does not hang on them. */
    coreWithout: z
      .array(z.strictObject({ words: line, why: line }))
      .min(1)
      .optional(),
    /** The claim as one typed statement, or several. */
    says: z.union([statementSchema, z.array(statementSchema).min(1)]).optional(),
    /** A statement that `sitrep check --fix` has drafted: nothing answers from it until a person calls it `says`. false: none fits. */
    drafted: z.union([statementSchema, z.array(statementSchema).min(1), z.literal(false)]).optional(),
    /** Where it is another than the statement's state and the attribution tell. */
    kind: z.enum(claimKinds).optional(),
    /** From whoever first said it to the last one who passed it to the publisher; empty = the publisher's own voice. */
    attribution: z.array(linkSchema),
    /** Id in origins.yaml, or of a document that this one derives from; the publisher's own voice brings its own. */
    origin: idSchema.optional(),
    /** Where the figures are others than the amounts of the statements whose acts a unit counts. */
    quantity: z.array(quantitySchema).optional(),
    /** When the thing held. */
    asOf: dateOrNameSchema.optional(),
    /** When it was said, where the text tells. */
    said: dateOrNameSchema.optional(),
    /** Where they are others than the places in the statement. */
    places: z.array(idSchema).optional(),
    /** Entities that the claim is about, where they are others than those in the statement. */
    about: z.array(idSchema).min(1).optional(),
    /** Commands that show it beside those whose topic files list it. */
    topics: z.array(commandSchema).default([]),
    /** The questions that this claim answers, as people would type them. */
    asks: z.array(line).default([]),
    /** Claims of the same document that must travel with this one whenever it is shown. */
    caveats: z.array(idSchema).default([]),
    /** Claims of the same document that it gives as the reason for this one: what "why?" wants to hear. */
    because: z.array(idSchema).default([]),
    /** A conditional or hypothetical ("If Seoul is right"): its condition, verbatim from the document. */
    condition: line.optional(),
    stance: z.array(stanceSchema).default([]),
    status: z.enum(['current', 'retracted', 'superseded']).default('current'),
    supersededBy: idSchema.optional(),
    /** What was mended in this record after it was first shown, newest last. */
    corrections: z
      .array(
        z.strictObject({
          on: z.iso.date({ error: ({ input }) => explainDate(String(input)) }),
          by: line,
          what: line,
          why: line,
          /** What shows it stands in no document of the briefing: a letter to the desk, a slip of our own. */
          outside: z.literal(true).optional(),
        }),
      )
      .default([]),
    /** Who accepted it, when, and what had proposed it. */
    reviewed: z.strictObject({ by: line, on: z.iso.date(), proposer: line.optional() }).optional(),
    /** The curator's reasoning, for colleagues; never shown in chat. */
    note: z.string().optional(),
  })
  .refine((claim) => claim.quote !== undefined || claim.quotes !== undefined, {
    error: 'is missing: the words of the document, verbatim (`quotes` where they are several stretches)',
    path: ['quote'],
  })
  .refine((claim) => claim.quote === undefined || claim.quotes === undefined, {
    error: 'stands beside `quotes`: a claim has one of the two',
    path: ['quote'],
  });

export const documentHeaderSchema = z.strictObject({
  /** File in documents/, without .txt. */
  id: idSchema,
  /** How chat replies name it: short, recognisable ("Reaction", "BBC", "unnamed outlet (capture report)"). */
  label: line,
  /** The letter or two that stand for it on a card; its own within the briefing. */
  key: z
    .string()
    .regex(/^[A-Z][A-Za-z]?$/, 'must be one capital letter, or two letters of which the first is capital'),
  /** Its name in a card's legend, at most 12 characters. */
  short: line.max(12),
  /** What people call it besides its label and its publisher: "the newsletter". */
  aliases: z.array(line).default([]),
  publisher: z.strictObject({
    name: line.nullable(),
    basis: z.enum(['page', 'metadata', 'inferred', 'unknown']),
    why: line,
  }),
  author: z.strictObject({
    name: line.nullable(),
    basis: z.enum(['page', 'metadata', 'inferred', 'unknown']),
    why: line,
  }),
  title: z.strictObject({
    text: line.nullable(),
    basis: z.enum(['page', 'metadata', 'inferred', 'unknown']),
    why: line,
  }),
  url: z.url('is no address such as https://example.org/page').nullable(),
  published: datedSchema.extend({ basis: z.enum(['page', 'metadata', 'inferred', 'unknown']) }),
  language: languageSchema,
  /** sha256 of the canonical text, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no hash: 64 characters of 0–9 and a–f'),
  /** What it says it derives from: wire copy, a rewritten article. */
  derivesFrom: z
    .array(
      z.strictObject({
        what: line,
        kind: z.enum(['wire', 'rewrite', 'translation', 'quote']),
        words: line,
        /** The document of this briefing that it is from: its claims may share that one's origin. */
        document: idSchema.optional(),
      }),
    )
    .default([]),
});

export const skipSchema = z.strictObject({
  /** The sentence, verbatim. */
  sentence: z.string().min(1),
  /** heading | boilerplate | duplicate of <claim id> */
  skip: z.union([
    z.enum(['heading', 'boilerplate']),
    z.string().regex(/^duplicate of [a-z0-9-]+$/, 'is none of heading, boilerplate, duplicate of <claim id>'),
  ]),
  why: line,
});

const draftDateSchema = z.strictObject({
  date: edtfSchema.nullable(),
  words: line.optional(),
  why: line,
  outside: z.boolean().optional(),
});

/** A draft that a tool or a person made and nobody has accepted: never loaded, never quoted. Only its quote must be there. */
export const proposalSchema = z.strictObject({
  id: idSchema,
  /** rejected: kept with its reason, so that it is not proposed again and the proposer's rate is known. */
  status: z.enum(['proposed', 'rejected']),
  /** The proposer with its version: rules@1. */
  by: line,
  statement: line.optional(),
  quote: z.string().min(1).optional(),
  quotes: z.array(quoteSchema).min(1).optional(),
  core: line.optional(),
  says: z.union([statementSchema, z.array(statementSchema).min(1)]).optional(),
  kind: z.enum(claimKinds).optional(),
  /** `by` an entity's id, else the printed words. */
  attribution: z.array(linkSchema.extend({ by: line })).default([]),
  origin: line.optional(),
  quantity: z.array(quantitySchema.extend({ unit: line.optional(), of: line.optional() })).default([]),
  asOf: draftDateSchema.optional(),
  said: draftDateSchema.optional(),
  places: z.array(line).default([]),
  about: z.array(line).default([]),
  topics: z.array(commandSchema).default([]),
  asks: z.array(line).default([]),
  condition: line.optional(),
  note: z.string().optional(),
  /** What a leading pronoun may stand for; a suggestion only. */
  antecedent: z.strictObject({ words: line, means: line }).optional(),
  /** How it may stand to claims of other documents: never contradicts by itself. */
  relations: z
    .array(
      z.strictObject({
        type: z.enum(['other-date', 'other-quantity', 'other-scope', 'same-origin', 'supersedes']),
        with: idSchema,
        why: line,
      }),
    )
    .default([]),
  reason: line.optional(),
});

/** A sentence that a tool would pass over, and nobody has agreed yet. */
export const proposedSkipSchema = z.strictObject({
  status: z.literal('proposed'),
  by: line,
  sentence: z.string().min(1),
  skip: z.string(),
  why: line,
});

export const claimFileSchema = z.strictObject({
  document: documentHeaderSchema,
  /** Dates that several claims share, by a name. */
  dates: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'is no name such as today'), datedSchema).default({}),
  claims: z.array(claimSchema),
  skips: z.array(skipSchema).default([]),
});

/** Words of an act, in their base form; several words may stand apart ("make fast"). */
const actWordsSchema = z.array(
  line.regex(/^[\p{Ll}\p{N}][\p{Ll}\p{N}’' -]*$/u, 'is no word in small letters such as make fast'),
);

/** An act of this story that the shared vocabulary lacks, or words that it lacks for one of its own. */
const actSchema = z
  .strictObject({
    verbs: actWordsSchema.default([]),
    /** Verbs whose subject is the one it happens to: "silt up". */
    intransitive: actWordsSchema.default([]),
    /** Past and participle of a verb that follows no rule. */
    irregular: z.record(z.string(), z.tuple([line, line])).default({}),
    nouns: actWordsSchema.default([]),
    /** What somebody in a role is called: { by: [dredger] }. */
    called: z
      .strictObject({
        by: actWordsSchema.optional(),
        of: actWordsSchema.optional(),
        to: actWordsSchema.optional(),
      })
      .default({}),
  })
  .refine(
    ({ verbs, intransitive, nouns }) => verbs.length + intransitive.length + nouns.length > 0,
    'has no verb and no noun by which a question could name it',
  );
export const actsFileSchema = z.record(idSchema, actSchema);

const entityTypes = [
  'person',
  'state',
  'body',
  'place',
  'unit',
  'group',
  'record',
  'publication',
  'event',
  'thing',
] as const;

export const entitySchema = z.strictObject({
  name: line,
  type: z.enum(entityTypes),
  /** How a card calls it, where its name is long: "Seoul’s spy agency". */
  short: line.max(24).optional(),
  /** Every spelling that people use, other scripts too. */
  aliases: z.array(line).default([]),
  /** Roles over time, in the words of a document where it prints them. */
  roles: z
    .array(z.strictObject({ role: line, from: edtfSchema.optional(), to: edtfSchema.optional() }))
    .default([]),
  /** The state entity on whose side it stands or for which it speaks; itself for a state. "According to Seoul" = that side. */
  side: idSchema.optional(),
  /** Wholes that it belongs to: a prisoner to the two prisoners, Kursk to Russia. */
  partOf: z.array(idSchema).default([]),
});
export const entitiesFileSchema = z.record(idSchema, entitySchema);

export const originSchema = z.strictObject({
  /** What happened, for the desk: "NIS briefing to lawmakers in Seoul". Cards tell `by` and `when`; receipts have it as the desk’s note. */
  what: line,
  by: z.array(idSchema).default([]),
  when: datedSchema.optional(),
});
export const originsFileSchema = z.record(idSchema, originSchema);

export const relationTypes = [
  'contradicts',
  'same-total-different-breakdown',
  'other-quantity',
  'other-scope',
  'other-date',
  'other-wording',
  'same-origin',
  'supersedes',
  'retracts',
  'corroborates',
  'opinion-vs-opinion',
] as const;

export const relationSchema = z.strictObject({
  id: idSchema,
  type: z.enum(relationTypes),
  claims: z.array(idSchema).min(2),
  /** The slot on which they differ, as a card names it ("where", "which was first"); read from the statements when absent. */
  aspect: line.max(24).optional(),
  /** How they stand to each other, in neutral words; the receipts show it as the desk's. Explains no difference away. */
  note: line,
  by: line,
});
export const relationsFileSchema = z.array(relationSchema);

const layouts = ['figures', 'quotes', 'brief'] as const;

export const topicSchema = z.strictObject({
  title: line,
  /** Shown in the command list; Discord allows 100 characters. */
  description: line.max(100),
  /** What people call it in a question. */
  words: z.array(line).min(1),
  layout: z.enum(layouts).default('quotes'),
  /** For layout figures: which units are the table's columns, and of whom. */
  figures: z.strictObject({ columns: z.array(idSchema).min(1), of: z.array(idSchema).min(1) }).optional(),
  /** Headings, and the claims that an editor wants in an order; the others that name the topic follow in the last one. */
  sections: z.array(z.strictObject({ heading: line, claims: z.array(idSchema).default([]) })).default([]),
  /**
   * The rows of its card, in order: what the row tells, and the claim that tells it; further ones only of accounts that
   * differ from it. One row a section when there are none.
   */
  slots: z
    .array(
      z.strictObject({
        label: line.max(16),
        lead: z.array(idSchema).min(1).max(3),
        /** A shorter core of the first claim, where the label says already of what it is; checked as a claim's own core is. */
        core: line.optional(),
      }),
    )
    .default([]),
  /** Relations shown as "Where accounts differ", in order. */
  sideBySide: z.array(idSchema).default([]),
  /** True for news beside the main story: shown only when asked for by name. */
  outside: z.boolean().default(false),
});

export const unknownSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['not-stated', 'source-says-unknown', 'false-premise', 'needs-derivation']),
  /** The gap in a sentence, for the desk; no reply prints it. */
  what: line,
  /** The missing slot, worded to stand in “Not stated: MISSING of OF”: “the names”. For a false premise absent. */
  missing: line.max(40).optional(),
  /** Of whom or what it is missing (“the two prisoners”); for a false premise what is presupposed, for “Not stated: that OF”. */
  of: line.max(60),
  asks: z.array(line).min(1),
  /** Entities that the question is about. */
  about: z.array(idSchema).default([]),
  /** What the documents do say, nearest first. */
  nearest: z.array(idSchema).min(1),
});
export const unknownsFileSchema = z.array(unknownSchema);

export const briefingSchema = z.strictObject({
  title: line,
  /** One sentence on the story, for /about and /help. */
  summary: line,
  timezone: line,
  languages: z.array(languageSchema).min(1),
  /** How a message that cited a corrected claim is mended. */
  corrections: z.enum(['edit', 'reply', 'digest']).default('edit'),
  /** A command that proposes claims when a document is added: the program and its arguments. None by default. */
  proposer: z.array(line).min(1).optional(),
  /** Feeds (RSS, Atom, RDF, JSON) that are looked at with the documents' pages: curators are told of new entries, nothing is added. */
  feeds: z
    .array(z.url({ protocol: /^https?$/, error: 'is no address such as https://example.org/feed.xml' }))
    .min(1)
    .optional(),
  /** Units of quantities: how a table heads them and how people ask for them. */
  units: z.record(
    idSchema,
    z.strictObject({
      label: line,
      words: z.array(line).min(1),
      /** The act, or the acts together, of which an amount is a figure in this unit. */
      acts: z.array(idSchema).min(1).optional(),
    }),
  ),
  /** What people take positions on: how it is called and asked for. */
  issues: z.record(idSchema, z.strictObject({ label: line, words: z.array(line).min(1) })).default({}),
});

export const evalQuestionSchema = z.object({
  id: z.string().min(1),
  q: z.string(),
  prev: z.union([z.string(), z.array(z.string()), z.null()]).default(null),
  answerable: z.boolean(),
  must_contain: z.array(z.string()).default([]),
  any_of: z.array(z.array(z.string())).optional(),
  /** Of each list one part must be in the reply: the sides of a comparison, each in the words of several documents. */
  sides: z.array(z.array(z.string()).min(1)).min(1).optional(),
  /** One of these must be in the quote that is shown first. */
  first_contains: z.array(z.string()).min(1).optional(),
  must_not_contain: z.array(z.string()).default([]),
  /** The option of that name: what was published by then. */
  asOf: z.string().optional(),
  /** For one that must be declined: the reasons that are right. */
  reasons: z.array(z.string()).min(1).optional(),
  docs: z.array(z.string()).default([]),
  /** A row of the table; all without one are a row together. */
  kind: z.string().default('unsorted'),
  note: z.string().default(''),
});

export type Proposal = z.output<typeof proposalSchema>;
export type ProposedSkip = z.output<typeof proposedSkipSchema>;
export type Dated = z.output<typeof datedSchema>;
export type QuoteSelector = z.output<typeof quoteSchema>;
export type Link = z.output<typeof linkSchema>;
/** A claim as its file has it: what the statement and the attribution tell already is not written. */
export type WrittenClaim = z.output<typeof claimSchema>;
export type Position = (typeof positions)[number];
export interface Quantity extends z.output<typeof quantitySchema>, ReadAmount {}
/** A claim with all that is told of it, written or derived. */
export type ClaimRecord = Omit<
  WrittenClaim,
  'kind' | 'origin' | 'quantity' | 'asOf' | 'said' | 'places' | 'about' | 'stance'
> & {
  readonly kind: (typeof claimKinds)[number];
  readonly origin: string;
  readonly quantity: readonly Quantity[];
  readonly asOf?: Dated | undefined;
  readonly said?: Dated | undefined;
  readonly places: readonly string[];
  readonly about: readonly string[];
  readonly stance: readonly { readonly holder: string; readonly on: string; readonly position: Position }[];
};
export type DocumentHeader = z.output<typeof documentHeaderSchema>;
export type Skip = z.output<typeof skipSchema>;
export type ClaimFile = Omit<z.output<typeof claimFileSchema>, 'claims'> & {
  readonly claims: readonly ClaimRecord[];
};
export type ActRecord = z.output<typeof actSchema>;
export type EntityRecord = z.output<typeof entitySchema>;
export type OriginRecord = z.output<typeof originSchema>;
export type RelationType = (typeof relationTypes)[number];
export type Relation = z.output<typeof relationSchema>;
export type TopicRecord = z.output<typeof topicSchema>;
export type Unknown = z.output<typeof unknownSchema>;
export type BriefingRecord = z.output<typeof briefingSchema>;
export type EvalQuestion = z.output<typeof evalQuestionSchema>;
