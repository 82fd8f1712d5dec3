// The rules for skips: a skipped sentence is in the text, is whole, and is not claimed after all.

import type { SentenceCoverage } from './coverage.ts';
import type { Problem } from './problem.ts';
import type { ClaimFile } from './schema.ts';
import type { YamlFile } from './yaml-file.ts';

export function checkSkips(
  file: YamlFile<ClaimFile>,
  text: string,
  sentences: readonly SentenceCoverage[],
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [i, skip] of (file.value?.skips ?? []).entries()) {
    const report = (what: string, fix: string): void => {
      problems.push({ ...file.placeOf(['skips', i, 'sentence']), what, fix });
    };
    const touched = sentences.filter(
      (sentence) => sentence.skip?.why === skip.why && skip.sentence.includes(sentence.text),
    );
    const claims = new Set(touched.flatMap((sentence) => sentence.claims));
    if (!text.includes(skip.sentence)) {
      report(`the skipped sentence is not in the text: “${skip.sentence}”`, 'copy it verbatim');
    } else if (touched.length === 0) {
      report(`“${skip.sentence}” is no whole sentence`, 'skip the whole sentence, or claim it');
    } else if (claims.size > 0) {
      report(`“${skip.sentence}” is skipped, but ${[...claims].join(', ')} quotes it`, 'remove the skip');
    }
  }
  return problems;
}
