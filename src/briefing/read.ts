// Reads one briefing folder into records, each still knowing its file and lines. No rule across files is checked here.

import type { z } from 'zod';
import { deriveClaim, type Surroundings } from './derive-claim.ts';
import type { BriefingFiles } from './files.ts';
import { nearestName } from './nearest.ts';
import { compareText, type Problem } from './problem.ts';
import {
  actsFileSchema,
  briefingSchema,
  type ClaimFile,
  claimFileSchema,
  commandSchema,
  entitiesFileSchema,
  originsFileSchema,
  relationsFileSchema,
  topicSchema,
  unknownsFileSchema,
} from './schema.ts';
import { type Records, readYaml, type YamlFile } from './yaml-file.ts';

/** The files of one briefing, read and each fitting its schema – or with `value` undefined and problems. */
export interface BriefingSource {
  readonly id: string;
  readonly briefing: YamlFile<z.output<typeof briefingSchema>>;
  readonly acts: YamlFile<z.output<typeof actsFileSchema>>;
  readonly entities: YamlFile<z.output<typeof entitiesFileSchema>>;
  readonly origins: YamlFile<z.output<typeof originsFileSchema>>;
  readonly relations: YamlFile<z.output<typeof relationsFileSchema>>;
  readonly unknowns: YamlFile<z.output<typeof unknownsFileSchema>>;
  readonly topics: ReadonlyMap<string, YamlFile<z.output<typeof topicSchema>>>;
  /** Claims with what their surroundings tell of them. */
  readonly claimFiles: ReadonlyMap<string, YamlFile<ClaimFile>>;
  /** Raw text of documents/<id>.txt by id. */
  readonly documents: ReadonlyMap<string, { readonly file: string; readonly raw: string }>;
  /** Ids of documents that are too long to be read any further. */
  readonly tooLong: ReadonlySet<string>;
  /** Raw text of questions.jsonl, where there is one. */
  readonly questions: { readonly file: string; readonly raw: string } | undefined;
  /** What reading alone found: unreadable YAML, values that do not fit, files that belong nowhere. */
  readonly problems: readonly Problem[];
}

/** The briefings in a folder: every directory that holds a briefing.yaml. */
export function listBriefings(files: BriefingFiles): readonly string[] {
  const ids = files
    .list()
    .map((path) => /^([^/]+)\/briefing\.yaml$/.exec(path)?.[1])
    .filter((id) => id !== undefined);
  return ids.sort(compareText);
}

/** `parse` may remember what a file said when its text was the same: createMemory. */
/** A long book. Anything above it is no document but a mistake, and would hold up whoever checks. */
const LONGEST_DOCUMENT = 2_000_000;

export function readBriefing(
  files: BriefingFiles,
  id: string,
  parse: typeof readYaml = readYaml,
): BriefingSource {
  const problems: Problem[] = [];
  const paths = files
    .list()
    .filter((path) => path.startsWith(`${id}/`))
    .sort(compareText);
  const present = new Set(paths);
  const questions = `${id}/questions.jsonl`;

  /** `absent`: what a file that need not be there says when it is not. */
  const read = <S extends z.ZodType>(
    path: string,
    schema: S,
    absent?: object,
    records?: Records,
  ): YamlFile<z.output<S>> => {
    if (!present.has(path)) {
      const nothing = parse(path, '', schema, absent);
      if (absent !== undefined) return nothing;
      problems.push({
        file: path,
        line: 1,
        what: 'the file is missing',
        fix: 'create it; see docs/guidelines.md, "Files"',
      });
      return { ...nothing, value: undefined, drafts: [] };
    }
    const parsed = parse(path, files.read(path), schema, absent, records);
    problems.push(...parsed.problems);
    return parsed;
  };

  const topics = new Map<string, YamlFile<z.output<typeof topicSchema>>>();
  const written = new Map<string, YamlFile<z.output<typeof claimFileSchema>>>();
  const documents = new Map<string, { file: string; raw: string }>();
  const tooLong = new Set<string>();
  for (const path of paths) {
    const within = path.slice(id.length + 1);
    const topic = /^topics\/(.+)\.yaml$/.exec(within)?.[1];
    const claimFile = /^claims\/(.+)\.yaml$/.exec(within)?.[1];
    const document = /^documents\/(.+)\.txt$/.exec(within)?.[1];
    if (topic !== undefined) {
      const name = commandSchema.safeParse(topic);
      if (!name.success) {
        problems.push({
          file: path,
          line: 1,
          what: `the file name is the command, and /${topic} ${name.error.issues[0]?.message ?? 'is not legal'}`,
          fix: 'rename the file',
        });
      }
      topics.set(topic, read(path, topicSchema));
    } else if (claimFile !== undefined)
      written.set(
        claimFile,
        read(path, claimFileSchema, undefined, {
          under: ['claims'],
          noun: 'claim',
          drafts: ['claims', 'skips'],
        }),
      );
    else if (document !== undefined) {
      const raw = files.read(path);
      if (raw.length <= LONGEST_DOCUMENT) documents.set(document, { file: path, raw });
      else {
        tooLong.add(document);
        const what = `the text has ${(raw.length / 1e6).toFixed(1)} million characters; a document has ${LONGEST_DOCUMENT / 1e6} million at most`;
        problems.push({
          file: path,
          line: 1,
          what,
          fix: 'split it into documents of their own, or leave out what is not text',
        });
      }
    } else if (!TOP_LEVEL.has(within)) {
      problems.push({
        file: path,
        line: 1,
        what: 'this file belongs to no part of a briefing',
        fix: whereItBelongs(within),
      });
    }
  }
  const briefing = read(`${id}/briefing.yaml`, briefingSchema);
  const entities = read(`${id}/entities.yaml`, entitiesFileSchema);
  const around = { briefing, entities, topics };
  const claimFiles = new Map(
    [...written].map(([document, file]) => {
      const derived = deriveClaims(document, file, around);
      problems.push(...derived.problems);
      return [document, derived.file];
    }),
  );
  return {
    id,
    briefing,
    entities,
    acts: read(`${id}/acts.yaml`, actsFileSchema, {}),
    origins: read(`${id}/origins.yaml`, originsFileSchema, {}),
    relations: read(`${id}/relations.yaml`, relationsFileSchema, [], { under: [], noun: 'relation' }),
    unknowns: read(`${id}/unknowns.yaml`, unknownsFileSchema, [], { under: [], noun: 'unknown' }),
    topics,
    claimFiles,
    documents,
    tooLong,
    questions: present.has(questions) ? { file: questions, raw: files.read(questions) } : undefined,
    problems,
  };
}

/** Files that claims rest on and that cannot be read: what is derived from the others may be another than is written. */
export function unreadFiles(source: BriefingSource): readonly string[] {
  const { briefing, entities, acts, origins, topics, claimFiles } = source;
  return [briefing, entities, acts, origins, ...topics.values(), ...claimFiles.values()]
    .filter(({ value }) => value === undefined)
    .map(({ file }) => file);
}

/** What the other files tell of the claims of one. */
export function surroundingsOf(
  document: string,
  dates: Surroundings['dates'],
  { briefing, entities, topics }: Pick<BriefingSource, 'briefing' | 'entities' | 'topics'>,
): Surroundings {
  const commands = [...topics.keys()].sort(compareText);
  const lists = commands.map((command) => {
    const { sections = [], slots = [] } = topics.get(command)?.value ?? {};
    const listed = [...sections.flatMap(({ claims }) => claims), ...slots.flatMap(({ lead }) => lead)];
    return [command, new Set(listed)] as const;
  });
  return {
    document,
    dates,
    entities: entities.value ?? {},
    units: briefing.value?.units ?? {},
    listedBy: (claim) => lists.flatMap(([command, listed]) => (listed.has(claim) ? [command] : [])),
    commands,
  };
}

/** The claims of a file in full. What nothing tells is a finding, unless a file that could tell it cannot be read. */
function deriveClaims(
  document: string,
  file: YamlFile<z.output<typeof claimFileSchema>>,
  source: Pick<BriefingSource, 'briefing' | 'entities' | 'topics'>,
): { readonly file: YamlFile<ClaimFile>; readonly problems: readonly Problem[] } {
  const { value } = file;
  if (value === undefined) return { file: { ...file, value }, problems: [] };
  const around = surroundingsOf(document, value.dates, source);
  const isWhole = [source.briefing, source.entities, ...source.topics.values()].every(
    (one) => one.value !== undefined,
  );
  const derived = value.claims.map((claim) => deriveClaim(claim, around));
  const found = derived.flatMap(({ claim, gaps }, i) =>
    gaps.map((gap) => ({ ...gap, claim: claim.id, place: file.placeOf(['claims', i, ...gap.path]) })),
  );
  const problems = found.flatMap(({ claim, place, what, fix, isCommon }) => {
    const same = isCommon === true ? found.filter((other) => other.what === what) : [];
    if (same.length > 1 && same[0]?.claim !== claim) return [];
    const others = same.slice(1).map((other) => other.claim);
    const also = others.length === 0 ? '' : `; the same of ${others.length} more: ${others.join(', ')}`;
    return [{ ...place, what: `${claim}: ${what}${also}`, fix }];
  });
  return {
    file: { ...file, value: { ...value, claims: derived.map(({ claim }) => claim) } },
    problems: isWhole ? problems : [],
  };
}

/** A file that only has another ending, or a letter wrong, is told its name. */
function whereItBelongs(within: string): string {
  const [, folder, name, ending = ''] =
    /^(?:(claims|topics|documents)\/)?([^/]+?)(?:\.([^./]+))?$/.exec(within) ?? [];
  if (/^ya?ml$/i.test(ending) && (folder === 'claims' || folder === 'topics')) return `name it ${name}.yaml`;
  if (folder === 'documents')
    return `name it ${name}.txt if it is the text of a document; of a page, a PDF or a DOCX sitrep add makes it`;
  const near = folder === undefined ? nearestName(within, TOP_LEVEL) : undefined;
  return near === undefined
    ? 'move it to claims/, topics/ or documents/, or delete it'
    : `name it ${near}, or delete it`;
}

const TOP_LEVEL = new Set([
  'acts.yaml',
  'briefing.yaml',
  'entities.yaml',
  'origins.yaml',
  'relations.yaml',
  'unknowns.yaml',
  'questions.jsonl',
  'README.md',
]);
