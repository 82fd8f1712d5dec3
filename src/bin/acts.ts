// `sitrep acts [WORD]`: which acts the words of a text name, and which have such a word: what stands behind `act` in a claim.

import { readBriefing } from '../briefing/read.ts';
import { actList } from '../language/en/act-list.ts';
import { type ActWords, actsWith, readActList } from '../language/en/acts.ts';
import { openBriefingsFolder } from './briefings-folder.ts';
import { chooseBriefing } from './choose-briefing.ts';
import type { Command } from './command.ts';

export const actsCommand = {
  summary: 'list the acts that a word fits, the briefing’s own among them; without a word all',
  usage: '[WORD]',
  options: {
    briefing: { type: 'string', help: 'ID with the acts of this briefing (default: the only one)' },
  },
  run(values, words, context) {
    const { id } = chooseBriefing(context.config.briefingsDir, values.briefing);
    const own = readBriefing(openBriefingsFolder(context.config.briefingsDir), id).acts.value ?? {};
    const wanted = words.flatMap((word) => word.toLowerCase().split(/[\s-]+/));
    const all = [...readActList(actList), ...Object.entries(own)];
    const named = new Set(
      actsWith(own)
        .find(wanted)
        .map(({ act }) => act),
    );
    const fits = (act: string, written: ActWords): boolean =>
      named.has(act) || wanted.every((word) => wordsOf(act, written).some((one) => one.startsWith(word)));
    const found = all.filter(([act, written]) => fits(act, written));
    if (found.length === 0) {
      context.err(
        `No act has “${words.join(' ')}”: try a word for the same, or write an act of your own in acts.yaml.`,
      );
      return 1;
    }
    // What names an act as it stands is told before what only begins like it.
    for (const [act, written] of found.sort(([a], [b]) => Number(named.has(b)) - Number(named.has(a))))
      context.out(describeAct(act, written));
    return 0;
  },
} satisfies Command;

function wordsOf(act: string, { verbs, intransitive, nouns, called }: ActWords): readonly string[] {
  return [
    act,
    ...verbs,
    ...intransitive,
    ...nouns,
    ...Object.values(called).flatMap((names = []) => names),
  ].flatMap((words) => [words, ...words.split(/[ -]/)]);
}

function describeAct(act: string, { verbs, intransitive, nouns, called }: ActWords): string {
  const roles = Object.entries(called).map(([role, names = []]) => `${role} = ${names.join(', ')}`);
  const parts = [[...verbs, ...intransitive].join(', '), nouns.join(', '), roles.join('; ')];
  return `${act}: ${parts.filter((part) => part !== '').join(' | ')}`;
}
