// The rules for a briefing's own acts: every verb that is said to be irregular is one of the act's, and no word is written
// that names the act already.

import { sharedActs } from '../language/en/acts.ts';
import type { Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import type { YamlPath } from './yaml-file.ts';

export function checkActs({ acts }: Pick<BriefingSource, 'acts'>): readonly Problem[] {
  const problems: Problem[] = [];
  const shared = sharedActs();
  for (const [id, { verbs, intransitive, nouns, irregular }] of Object.entries(acts.value ?? {})) {
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
    for (const [key, words] of Object.entries({ verbs, nouns }))
      for (const [i, word] of words.entries()) {
        const parts = word.split(/[ -]/);
        const isThere = shared
          .find(parts)
          .some(
            ({ act, from, to, naming }) =>
              act === id && from === 0 && to === parts.length && (naming === 'verb') === (key === 'verbs'),
          );
        if (isThere) report([key, i], `“${word}” names this act in the shared vocabulary`, 'remove it');
      }
  }
  return problems;
}
