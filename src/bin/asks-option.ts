// `--asks N`: only the first N asks of each record are used, to see how a briefing does with few of them.

import { UserError } from '../user-error.ts';
import type { CommandOption } from './command.ts';

export const asksOption = {
  type: 'string',
  help: 'N use only the first N asks of each record',
} as const satisfies CommandOption;

export function readAsks(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^\d{1,4}$/.test(value)) {
    throw new UserError(`--asks ${value}: write how many, such as --asks 2.`);
  }
  return Number(value);
}
