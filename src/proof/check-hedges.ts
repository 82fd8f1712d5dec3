// Words of a passage that keep it from saying more than it knows, and that the text does not have.

import { conditions, hedges, modalities, negations } from '../briefing/guards.ts';

/** Beside a figure these tell which one it is, not how sure it is. */
const WHICH: ReadonlySet<string> = new Set(['another', 'some']);
const guards = [...hedges, ...negations, ...conditions, ...modalities].filter((word) => !WHICH.has(word));

/** In the order of the passage; none where the text has them all. */
export function droppedGuards(passage: string, text: string): readonly string[] {
  const [theirs, ours] = [fold(passage), fold(text)];
  return guards
    .map((guard) => ({ guard, at: theirs.indexOf(` ${guard} `) }))
    .filter(({ guard, at }) => at !== -1 && !ours.includes(` ${guard} `))
    .sort((a, b) => a.at - b.at)
    .map(({ guard }) => guard)
    .filter((guard, i, all) => !all.some((other, j) => j !== i && ` ${other} `.includes(` ${guard} `)));
}

function fold(text: string): string {
  return ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}']+/gu, ' ')} `;
}
