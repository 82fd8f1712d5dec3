// The forms of the files as JSON Schemas, from the zod schemas and the words for their fields: editors complete and
// explain from them. Each file names its own in its first line.

import { z } from 'zod';
import { wordsOfField } from './field-words.ts';
import {
  actsFileSchema,
  briefingSchema,
  claimFileSchema,
  claimSchema,
  entitiesFileSchema,
  originsFileSchema,
  proposalSchema,
  proposedSkipSchema,
  relationsFileSchema,
  skipSchema,
  topicSchema,
  unknownsFileSchema,
} from './schema.ts';

/** By the name of the form: what `schemaLine` names and `claims.json` holds. */
export const forms = {
  acts: actsFileSchema,
  briefing: briefingSchema,
  // An editor meets drafts between the claims.
  claims: claimFileSchema.extend({
    claims: z.array(z.union([claimSchema, proposalSchema])),
    skips: z.array(z.union([skipSchema, proposedSkipSchema])).optional(),
  }),
  entities: entitiesFileSchema,
  origins: originsFileSchema,
  relations: relationsFileSchema,
  topic: topicSchema,
  unknowns: unknownsFileSchema,
} as const satisfies Record<string, z.ZodType>;

/** Where a briefings folder keeps the schemas: hidden, so that it is no briefing. */
export const SCHEMAS_FOLDER = '.schemas';

export type FormName = keyof typeof forms;

/** The first line of a file of this form; `depth` is how many folders below the briefings folder it stands. */
export function schemaLine(form: FormName, depth: number): string {
  return `# yaml-language-server: $schema=${'../'.repeat(depth)}${SCHEMAS_FOLDER}/${form}.json`;
}

/** The text of `<form>.json`. */
export function jsonSchemaOf(form: FormName): string {
  const schema = z.toJSONSchema(forms[form], { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify(withWords(schema, [form]), null, 1)}\n`;
}

/** Every property with what its field is and an example. */
function withWords(schema: unknown, path: readonly string[]): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withWords(item, path));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' && isRecord(value) ? describeAll(value, path) : withWords(value, path),
    ]),
  );
}

function describeAll(properties: Readonly<Record<string, unknown>>, path: readonly string[]) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const own = [...path, name];
      const words = wordsOfField(own);
      const described = withWords(schema, own);
      return [
        name,
        words === undefined || !isRecord(described)
          ? described
          : { description: `${words.says}. Example: ${words.example}`, ...described },
      ];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
