// The second half of `sitrep check --fix`: statements drafted beside the claims that have none, written into their files.

import { join } from 'node:path';
import type { BriefingFiles } from '../briefing/files.ts';
import { readBriefing } from '../briefing/read.ts';
import { counted } from '../language/en/counted.ts';
import { writeWhole } from '../write-whole.ts';
import { missingForCurating } from './missing-for-curating.ts';

/** Of the briefings `ids`. Lines that tell what was drafted now, and of which claims no rule reads anything; none where nothing was. */
export async function draftInFiles(
  folder: string,
  files: BriefingFiles,
  ids: readonly string[],
): Promise<readonly string[]> {
  const { draftStatements } = await import('../curate/draft-statements.ts');
  try {
    const found = [];
    for (const id of ids) found.push(...(await draftStatements(readBriefing(files, id), files.read)));
    for (const { file, text, drafted } of found) if (drafted.length > 0) writeWhole(join(folder, file), text);
    const changed = found.filter(({ drafted }) => drafted.length > 0);
    if (changed.length === 0) return [];
    const count = changed.reduce((sum, { drafted }) => sum + drafted.length, 0);
    const without = found.flatMap((one) => one.without);
    return [
      `drafted ${counted(count, 'statement')}; mend by and of, then call \`drafted\` \`says\``,
      ...changed.map(({ file, drafted }) => `  ${file}: ${drafted.join(', ')}`),
      ...(without.length === 0 ? [] : [`  none is read from the words of ${without.join(', ')}`]),
    ];
  } catch (error) {
    const missing = missingForCurating(error);
    if (missing === undefined) throw error;
    return [`no statement is drafted. ${missing}`];
  }
}
