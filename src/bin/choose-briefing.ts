// The one briefing that a curator's command works on: the one named, else the only one in the folder.

import { join } from 'node:path';
import { listBriefings } from '../briefing/read.ts';
import { UserError } from '../user-error.ts';
import { openBriefingsFolder, rootOf } from './briefings-folder.ts';

export interface ChosenBriefing {
  readonly id: string;
  /** The folder that file names are relative to. */
  readonly root: string;
  /** The briefing's own. */
  readonly folder: string;
}

export function chooseBriefing(folder: string, named: unknown): ChosenBriefing {
  const ids = listBriefings(openBriefingsFolder(folder));
  const root = rootOf(folder);
  if (typeof named === 'string') {
    if (!ids.includes(named))
      throw new UserError(
        `There is no briefing “${named}” in ${folder}. There ${ids.length === 1 ? 'is' : 'are'}: ${ids.join(', ') || 'none; sitrep new NAME begins one'}.`,
      );
    return { id: named, root, folder: join(root, named) };
  }
  const [only, ...others] = ids;
  if (only === undefined)
    throw new UserError(`There is no briefing in ${folder}: sitrep new NAME begins one.`);
  if (others.length > 0)
    throw new UserError(`Say which briefing: --briefing ${ids.join(' or --briefing ')}.`);
  return { id: only, root, folder: join(root, only) };
}
