// `sitrep eval [FILE]`: scores a question file, or each briefing's own with all that is measured beside; exit 1 below the floor.

import { type Answerer, createAnswerer } from '../answer/answerer.ts';
import type { EvalQuestion } from '../briefing/schema.ts';
import {
  type Measure,
  measureFirstRight,
  measureSets,
  measureTogether,
  measureTwins,
} from '../eval/measures.ts';
import { scoreQuestions } from '../eval/score.ts';
import type { Store } from '../store/store.ts';
import { asksOption, readAsks } from './asks-option.ts';
import type { Command, CommandContext } from './command.ts';
import { describeProblems } from './describe-problems.ts';
import { readFloors, readQuestionFile, readSets } from './eval-files.ts';
import { isBelowFloor, printJson, printMeasures, printTable } from './eval-report.ts';
import { type OpenedStores, openStores } from './open-stores.ts';

/** A question file, or a briefing's own questions; twins and sets are a briefing's. */
interface Task {
  readonly name: string;
  readonly briefing: string | undefined;
  readonly questions: readonly EvalQuestion[];
  readonly store?: Store;
}

export const evalCommand = {
  summary: 'score a question file, or every briefing’s own questions',
  usage: '[FILE]',
  options: {
    briefing: { type: 'string', help: 'ID ask this briefing only' },
    sets: { type: 'string', help: 'DIR measure with the sets of this folder as well' },
    beside: { type: 'string', help: 'FOLDERS, by commas: ask all once more with these briefings loaded too' },
    asks: asksOption,
    floor: { type: 'string', help: 'FILE JSON with the least that must be right; exit 1 below it' },
    misses: { type: 'boolean', help: 'list what a measure finds wrong' },
    json: { type: 'boolean', help: 'one JSON object a question' },
  },
  async run(values, [file], context) {
    const { config, err, today } = context;
    const { stores, problems, compiled } = await openStores(config, readAsks(values.asks));
    if (problems.length > 0) {
      for (const line of describeProblems(problems, config.briefingsDir)) err(line);
      return 1;
    }
    const answerer = createAnswerer(stores, undefined, compiled);
    const together = await withOthers({ stores, problems, compiled }, values.beside, context);
    const wanted = typeof values.briefing === 'string' ? values.briefing : undefined;
    const tasks: readonly Task[] =
      file === undefined
        ? stores.filter(({ briefing }) => briefing.questions.length > 0).map(ownTask)
        : [{ name: file, briefing: wanted, questions: readQuestionFile(file) }];
    const sets = typeof values.sets === 'string' ? readSets(values.sets) : undefined;
    const floors = typeof values.floor === 'string' ? readFloors(values.floor) : {};
    let isBelow = false;
    for (const { name, briefing, questions, store } of tasks) {
      if (wanted !== undefined && briefing !== wanted) continue;
      const scored = scoreQuestions(answerer, briefing, questions, today);
      const measures: readonly Measure[] = [
        measureFirstRight(scored),
        ...(store === undefined ? [] : measureTwins(answerer, store, today)),
        ...(together === undefined ? [] : [measureTogether(together, questions, today)]),
        ...(briefing === undefined || sets === undefined ? [] : measureSets(answerer, briefing, sets, today)),
      ];
      if (values.json === true) printJson(scored, measures, context);
      else {
        printTable(name, scored, context);
        printMeasures(measures, values.misses === true, context);
      }
      isBelow = isBelowFloor(name, scored, measures, floors[name] ?? {}, context) || isBelow;
    }
    return isBelow ? 1 : 0;
  },
} satisfies Command;

/** All of them and those of the folders beside; undefined where none is named. */
async function withOthers(
  { stores, compiled }: OpenedStores,
  folders: string | boolean | undefined,
  { config }: Pick<CommandContext, 'config'>,
): Promise<Answerer | undefined> {
  if (typeof folders !== 'string') return undefined;
  const others = await Promise.all(
    folders.split(',').map((briefingsDir) => openStores({ ...config, briefingsDir })),
  );
  const owner = new Map(others.flatMap((one) => one.stores.map((store) => [store, one] as const)));
  return createAnswerer([...stores, ...owner.keys()], undefined, (store) =>
    (owner.get(store)?.compiled ?? compiled)(store),
  );
}

function ownTask(store: Store): Task {
  const { id, questions } = store.briefing;
  return { name: id, briefing: id, questions, store };
}
