// `sitrep new`: the files of a briefing that holds nothing yet and passes `sitrep check`.

import { stringify } from 'yaml';
import { reservedCommands } from '../briefing/check-topics.ts';
import { type FormName, schemaLine } from '../briefing/json-schema.ts';
import type { Sort } from './sorts.ts';

export interface NewBriefing {
  readonly id: string;
  readonly title: string;
  readonly timezone: string;
  readonly languages: readonly string[];
  readonly sort: Sort;
  /** Commands that other briefings of the folder have. */
  readonly taken: ReadonlySet<string>;
}

/** Discord's and Slack's limit for a command's name. */
const LONGEST_COMMAND = 32;

/** Registers grow by a line at a time: of two branches that each add some, git keeps both. */
export const GIT_ATTRIBUTES = ['entities', 'origins', 'relations']
  .map((name) => `*/${name}.yaml merge=union\n`)
  .join('');

/** Texts of the files, by their path below the briefings folder. */
export function newBriefing({ id, title, timezone, languages, sort, taken }: NewBriefing): {
  readonly files: ReadonlyMap<string, string>;
  readonly command: string;
} {
  const command = freeCommand(sort.topic.command, id, taken);
  const file = (form: FormName, path: string, text: string): [string, string] => [
    `${id}/${path}`,
    `${schemaLine(form, path.split('/').length)}\n${text}`,
  ];
  const files = new Map([
    file(
      'briefing',
      'briefing.yaml',
      toYaml({
        title,
        summary: `What is reported about ${title}.`,
        timezone,
        languages: [...languages],
        units: sort.units,
        issues: sort.issues,
      }),
    ),
    file('entities', 'entities.yaml', '# People, bodies, places, things, by id, with every spelling.\n{}\n'),
    file('origins', 'origins.yaml', '# The events in which facts entered the world, by id.\n{}\n'),
    file('relations', 'relations.yaml', '# Where claims agree, differ or repeat each other.\n[]\n'),
    file('unknowns', 'unknowns.yaml', '# What readers ask and the documents do not say.\n[]\n'),
    file(
      'topic',
      `topics/${command}.yaml`,
      toYaml({
        title: sort.topic.title,
        description: sort.topic.description,
        words: sort.topic.words.map((word) =>
          command === sort.topic.command ? word : `${id.replaceAll('-', ' ')} ${word}`,
        ),
      }),
    ),
  ]);
  return { files, command };
}

/** The sort's own name for its topic, or one with the briefing's name where that is taken. */
function freeCommand(base: string, id: string, taken: ReadonlySet<string>): string {
  const isFree = (command: string): boolean => !taken.has(command) && !reservedCommands.has(command);
  if (isFree(base)) return base;
  const long = `${id.replace(/^[^a-z]+/, '')}-${base}`.slice(-LONGEST_COMMAND).replace(/^[^a-z]+/, '');
  let command = long;
  for (let n = 2; !isFree(command); n++) command = `${long.slice(0, LONGEST_COMMAND - 3)}-${n}`;
  return command;
}

function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 110, collectionStyle: 'any' });
}
