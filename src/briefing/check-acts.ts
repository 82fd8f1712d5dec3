// The rule for a briefing's own acts: every verb that is said to be irregular is one of the act's. A word that names the act in
// the shared vocabulary too is none of its faults: the list grows with each version.

import type { Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import type { YamlPath } from './yaml-file.ts';

export function checkActs({ acts }: Pick<BriefingSource, 'acts'>): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [id, { verbs, intransitive, irregular }] of Object.entries(acts.value ?? {})) {
    const report = (path: YamlPath, what: string, fix: string): void => {
      problems.push({ ...acts.placeOf([id, ...path]), what: `${id}: ${what}`, fix });
    };
    const bases = new Set([...verbs, ...intransitive].map((verb) => verb.split(' ')[0]));
    for (const verb of Object.keys(irregular))
      if (!bases.has(verb))
        report(
          ['irregular', verb],
          `“${verb}” is none of its verbs`,
          'write it under verbs too, or remove it',
        );
  }
  return problems;
}
