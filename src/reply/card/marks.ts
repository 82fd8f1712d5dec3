// The quotation marks around a core. They say that the words are a document's; a core that brings its own at an end keeps
// them, and no mark is left open or stands beside its like without room.

import type { Core } from './card.ts';

const OPEN = '“';
const CLOSE = '”';
/** Between two marks, where a plain one beside another would read as a slip. */
const THIN = '\u202f';

export interface Marks {
  readonly before: string;
  readonly after: string;
}

export function marksOf(core: Core): Marks {
  const text = core.parts.map((part) => part.text).join('');
  const opened = text.startsWith(OPEN) ? closesAt(text) : undefined;
  if (opened === text.length - 1) return { before: '', after: '' };
  if (opened === -1) return { before: '', after: CLOSE };
  const isOpenEnded = text.endsWith(CLOSE) && depthOf(text) < 0;
  return {
    before: text.startsWith(OPEN) ? OPEN + THIN : OPEN,
    after: isOpenEnded ? '' : text.endsWith(CLOSE) ? THIN + CLOSE : CLOSE,
  };
}

/** Where the mark that opens the text is closed; -1 where it is not. */
function closesAt(text: string): number {
  let depth = 0;
  for (const [i, character] of [...text].entries()) {
    if (character === OPEN) depth++;
    if (character === CLOSE && --depth === 0) return [...text].slice(0, i).join('').length;
  }
  return -1;
}

function depthOf(text: string): number {
  return [...text].reduce((depth, one) => depth + Number(one === OPEN) - Number(one === CLOSE), 0);
}
