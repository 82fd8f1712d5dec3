// The rules for the briefings folder itself: every folder in it is a briefing, so that none is passed over in silence.

import type { BriefingFiles } from './files.ts';
import { compareText, type Problem } from './problem.ts';
import { idSchema } from './schema.ts';

export function checkFolder(files: BriefingFiles, briefings: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (briefings.length === 0) {
    problems.push({
      file: '.',
      line: 1,
      what: 'no briefing here',
      fix: 'a briefing is a folder with a briefing.yaml',
    });
  }
  const folders = new Set<string>();
  for (const path of [...files.list()].sort(compareText)) {
    const [folder = '', ...rest] = path.split('/');
    if (rest.length > 0) folders.add(folder);
    else if (path !== 'README.md') {
      problems.push({
        file: path,
        line: 1,
        what: 'this file belongs to no briefing',
        fix: 'move it into the folder of a briefing, or delete it',
      });
    }
  }
  for (const folder of folders) {
    if (!briefings.includes(folder)) {
      problems.push({
        file: `${folder}/briefing.yaml`,
        line: 1,
        what: 'the file is missing, so that the folder is no briefing',
        fix: 'create it; see docs/guidelines.md, "Files"',
      });
    } else if (!idSchema.safeParse(folder).success) {
      problems.push({
        file: `${folder}/briefing.yaml`,
        line: 1,
        what: `the folder’s name “${folder}” is the briefing’s id and is not legal`,
        fix: 'use lower-case letters, digits and single hyphens',
      });
    }
  }
  return problems;
}
