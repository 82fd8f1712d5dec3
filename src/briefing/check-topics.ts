// The rules for topics: they and the claims agree, and each is a command that means one thing on every platform.

import { coreFindings, guardedNames } from './check-core.ts';
import { compareText, type Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import type { TopicRecord } from './schema.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';

/** Commands that Sitrep itself answers, on Slack /sitrep for all of them; no topic may take their names. */
export const builtInCommands = [
  'timeline',
  'sources',
  'who',
  'ask',
  'about',
  'contested',
  'unknowns',
  'origins',
  'help',
  'digest',
  'changes',
  'sitrep',
] as const;

/** Slack answers these itself, so that a topic of that name would never be asked for. */
const slackCommands: ReadonlySet<string> = new Set(
  (
    'archive away call collapse dm dnd expand feed feedback invite invite_people join kick leave me msg mute open ' +
    'remind remove rename search shortcuts shrug star status topic who'
  ).split(' '),
);

/** What no topic may be called. */
export const reservedCommands: ReadonlySet<string> = new Set([...builtInCommands, ...slackCommands]);

/** Discord's limit for one application. */
const MOST_COMMANDS = 100;

/** What a topic lists it lists once; figures go with their layout. */
export function checkTopics(source: BriefingSource): readonly Problem[] {
  const problems: Problem[] = [];
  const words = new Map<string, string>();
  for (const [command, file] of source.topics) {
    const topic = file.value;
    if (topic === undefined) continue;
    const report = (path: YamlPath, what: string, fix: string): void => {
      problems.push({ ...file.placeOf(path), what, fix });
    };
    for (const [i, word] of topic.words.entries()) {
      const other = words.get(word.toLowerCase());
      if (other === undefined) words.set(word.toLowerCase(), command);
      else
        report(
          ['words', i],
          `“${word}” also calls /${other}`,
          other === command ? 'write it once' : 'leave it to one topic, or make it longer',
        );
    }
    if (topic.layout !== 'figures' && topic.figures !== undefined)
      report(['figures'], 'has `figures`, but another layout', 'set layout: figures, or remove them');
    const listed = new Set<string>();
    for (const [s, section] of topic.sections.entries()) {
      for (const [i, id] of section.claims.entries()) {
        const path = ['sections', s, 'claims', i];
        if (listed.has(id)) report(path, `claim “${id}” is listed twice`, 'list it once');
        listed.add(id);
      }
    }
    problems.push(...checkSlots(source, file));
    for (const [i, id] of topic.sideBySide.entries()) {
      if (topic.sideBySide.indexOf(id) !== i)
        report(['sideBySide', i], `relation “${id}” is listed twice`, 'list it once');
    }
    if (topic.layout === 'figures' && topic.figures === undefined)
      report(['layout'], 'layout figures needs `figures`', 'add columns and of');
  }
  return problems;
}

/** Rows of a card: each label once; who stands below another differs from it. */
function checkSlots(source: BriefingSource, file: YamlFile<TopicRecord>): readonly Problem[] {
  const problems: Problem[] = [];
  const slots = file.value?.slots ?? [];
  const related = source.relations.value?.map(({ claims }) => new Set(claims));
  const claims = new Map(
    [...source.claimFiles.values()].flatMap(({ value }) =>
      (value?.claims ?? []).map((claim) => [claim.id, claim] as const),
    ),
  );
  const guarded = guardedNames(source.entities.value ?? {});
  const led = new Set<string>();
  for (const [s, { label, lead, core }] of slots.entries()) {
    const report = (path: YamlPath, what: string, fix: string): void => {
      problems.push({ ...file.placeOf(['slots', s, ...path]), what, fix });
    };
    if (slots.findIndex((slot) => slot.label === label) !== s)
      report(['label'], `slot “${label}” is there twice`, 'give each row a label of its own');
    const told = claims.get(lead[0] ?? '');
    if (core !== undefined && told !== undefined)
      for (const { what, fix } of coreFindings({ ...told, core }, guarded)) report(['core'], what, fix);
    for (const [i, id] of lead.entries()) {
      const path = ['lead', i];
      if (led.has(id)) report(path, `claim “${id}” leads twice`, 'let it lead one slot');
      led.add(id);
      const [first] = lead;
      // Without relations that can be read, what is wrong is told in their file.
      const isApart = related?.every(
        (joined) => first === undefined || !joined.has(first) || !joined.has(id),
      );
      if (i > 0 && isApart === true)
        report(
          path,
          `no relation joins “${id}” with “${first}”, with which it shares a row`,
          'give it a row of its own, or write their relation',
        );
    }
  }
  return problems;
}

/** No command means two things on a platform, and there are not more of them than a platform takes. */
export function checkCommands(sources: readonly BriefingSource[]): readonly Problem[] {
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  for (const source of [...sources].sort((a, b) => compareText(a.id, b.id))) {
    for (const [command, file] of source.topics) {
      // What it is called by in a question is not its command: the word may stay.
      const fix = `rename this topic file, such as to ${source.id}-${command}.yaml; “${command}” may stand under its words`;
      const report = (what: string): void => {
        problems.push({ file: file.file, line: 1, what, fix });
      };
      if (builtInCommands.some((name) => name === command))
        report(`/${command} is a command of Sitrep itself`);
      if (slackCommands.has(command)) report(`/${command} is a command of Slack itself`);
      const other = taken.get(command);
      if (other === undefined) taken.set(command, file.file);
      else report(`/${command} is already the command of ${other}`);
    }
  }
  const count = taken.size + builtInCommands.length;
  if (count > MOST_COMMANDS) {
    problems.push({
      file: '.',
      line: 1,
      what: `${count} commands: ${taken.size} topics of all briefings and ${builtInCommands.length} of Sitrep itself; Discord takes ${MOST_COMMANDS}`,
      fix: 'join topics, or run two bots',
    });
  }
  return problems;
}
