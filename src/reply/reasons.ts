// Why something was not posted is kept and logged in English; shown it is in the language in use, where it is one of ours.

import { english, words } from './words.ts';

type Reason = keyof typeof english.reasons;

const names = new Map(
  (Object.keys(english.reasons) as Reason[]).map((name) => [english.reasons[name] as string, name]),
);

export function reasonInWords(why: string): string {
  const name = names.get(why);
  return name === undefined ? why : words.reasons[name];
}
