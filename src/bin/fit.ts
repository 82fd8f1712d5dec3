// `sitrep fit FOLDER…`: fits the decision between answer and decline to the question sets of these briefings and to the sets
// beside, tells how it does on what was left out, and with --write writes src/answer/weights.json.

import { join, resolve } from 'node:path';
import { EVEN, measureNames } from '../answer/evidence.ts';
import { chancesOf, homeNames } from '../answer/home.ts';
import { likelinessNames } from '../answer/likeliness.ts';
import { fitted, type Weights } from '../answer/weights.ts';
import { fitDecision } from '../eval/fit/held-out.ts';
import { homesOf } from '../eval/fit/homes.ts';
import { fitRanking } from '../eval/fit/ranking.ts';
import { type Line, linesOf } from '../eval/fit/samples.ts';
import { UserError } from '../user-error.ts';
import { writeWhole } from '../write-whole.ts';
import type { Command } from './command.ts';
import { describeProblems } from './describe-problems.ts';
import { readSets } from './eval-files.ts';
import { type OpenedStores, openStores } from './open-stores.ts';

/** Asks a record in the copies of each briefing that are fitted to beside the whole: a fresh one has no more. */
const FEW_ASKS = [2, 0] as const;

export const fit = {
  summary: 'fit the weights of answering to question sets',
  usage: 'FOLDER…',
  options: {
    sets: { type: 'string', help: 'DIR the sets to fit to beside the briefings’ own questions' },
    'few-asks': { type: 'boolean', help: 'fit what few asks change alone, and keep the others as they ship' },
    write: { type: 'boolean', help: 'write src/answer/weights.json' },
  },
  async run(values, folders, { config, out, err, today }) {
    if (folders.length === 0 || typeof values.sets !== 'string')
      throw new UserError('Name folders of briefings and the sets: sitrep fit briefings --sets test/sets');
    const sets = readSets(values.sets);
    const opened: OpenedStores[] = [];
    for (const briefingsDir of folders) {
      const one = await openStores({ ...config, briefingsDir });
      const { problems } = one;
      if (problems.length > 0) {
        for (const line of describeProblems(problems, briefingsDir)) err(line);
        return 1;
      }
      opened.push(one);
    }
    const read = (rank: Weights): readonly Line[] =>
      opened.flatMap(({ stores, compiled }) =>
        stores.flatMap((store) => linesOf(store, compiled, sets, today, rank)),
      );
    const isKept = values['few-asks'] === true;
    // The order first: what is decided on is the first of it.
    const rank = isKept
      ? fitted.rank
      : fitRanking(
          read(fitted.rank).flatMap((line) => ('isSettled' in line ? [] : [line.candidates])),
          likelinessNames,
        );
    const all = opened.flatMap(({ stores, compiled }) => stores.map((store) => ({ store, compiled })));
    const homes = homesOf(all, sets, today);
    const home = all.length > 1 && !isKept ? fitRanking(homes, homeNames) : fitted.home;
    const isFound = (list: (typeof homes)[number]): boolean => {
      const chances = chancesOf(
        list.map(({ measures }) => measures),
        home,
      );
      return list.some(({ isRight }, at) => isRight && (chances[at] ?? 0) > EVEN);
    };
    out(`its story    ${homes.filter(isFound).length} of ${homes.length}`);
    const sparse: Line[] = [];
    for (const asks of FEW_ASKS)
      for (const briefingsDir of folders) {
        const { stores, compiled } = await openStores({ ...config, briefingsDir }, asks);
        for (const line of stores.flatMap((store) => linesOf(store, compiled, sets, today, rank)))
          sparse.push({ ...line, set: `${line.set}, ${asks} asks` });
      }
    const { weights, heldOut } = fitDecision(
      read(rank),
      sparse,
      measureNames,
      isKept ? fitted.decide : undefined,
    );
    for (const [set, { right, of }] of heldOut) out(`${set.padEnd(19)} ${right} of ${of} held out`);
    for (const name of measureNames) {
      const [weight = 0, few = 0] = [weights.decide.weights[name], weights.fewAsks.weights[name]];
      out(`  ${name.padEnd(14)} ${weight.toFixed(2)}  few asks ${few.toFixed(2)}`);
    }
    if (values.write !== true) return 0;
    const written = {
      fitted: {
        on: today,
        to: opened.flatMap(({ stores }) => stores.map(({ briefing }) => briefing.id)),
        sets: [...heldOut.keys()],
        heldOut: Object.fromEntries(heldOut),
      },
      rank,
      ...weights,
      home,
    };
    const file = join(resolve(import.meta.dirname, '../answer'), 'weights.json');
    writeWhole(file, `${JSON.stringify(written, null, 2)}\n`);
    out(`written: ${file}`);
    return 0;
  },
} satisfies Command;
