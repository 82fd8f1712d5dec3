// Fourth pass: whether an act is asked about, or taken for granted, as done. "Did X hand them over" asks for a deed; "will X",
// "would X", "is X ready to", "can X" do not.

import type { Tagged } from './1-tag.ts';
import type { ActWord } from './2-verbs.ts';
import { COMPLETED, type Roles } from './3-roles.ts';

const OPEN: ReadonlySet<string> = new Set(
  "will would can could may might shall should must won't wouldn't can't couldn't cannot".split(' '),
);
const DONE: ReadonlySet<string> = new Set(
  "did has have had was were been didn't hasn't haven't hadn't wasn't weren't".split(' '),
);
/** Words that make of the act behind them something offered, planned, thought or wanted. */
const MODAL: ReadonlySet<string> = new Set(
  'ready willing prepared planning planned plan going want wants wanted offer offered offering propose proposed expected likely possible possibly maybe perhaps if whether supposed told ordered able about agree agreed refuse refused due allegedly reportedly hope hoping try tried trying intend intended might could would ever'.split(
    ' ',
  ),
);

function isNounAsDone(tagged: readonly Tagged[], word: ActWord): boolean {
  const before = tagged.slice(0, word.from);
  return (
    word.naming === 'noun' &&
    before.some(({ text }) => DONE.has(text)) &&
    !before.some(({ text }) => OPEN.has(text) || MODAL.has(text)) &&
    tagged.slice(word.to).some(({ text }) => COMPLETED.test(text))
  );
}

export function isAskedAsDone(tagged: readonly Tagged[], word: ActWord, roles: Roles): boolean {
  if (isNounAsDone(tagged, word)) return true;
  if (word.naming !== 'verb' || roles.isInfinitive) return false;
  if (roles.auxiliaries.some((aux) => OPEN.has(aux))) return false;
  if (tagged.slice(0, word.from).some(({ text }) => MODAL.has(text) && text !== 'ever')) return false;
  if (tagged.slice(word.to).some(({ text }) => text === 'if')) return false;
  const isPast = word.forms.has('past');
  return (
    roles.auxiliaries.some((aux) => DONE.has(aux)) ||
    (roles.auxiliaries.length === 0 && isPast && (roles.wantsRole === 'by' || roles.by?.isSure === true))
  );
}

export function isNegated(tagged: readonly Tagged[], word: ActWord): boolean {
  return tagged
    .slice(Math.max(0, word.from - 5), word.from)
    .some(({ text }) => /^(?:not|never|no|neither|without|none)$|n't$/.test(text));
}
