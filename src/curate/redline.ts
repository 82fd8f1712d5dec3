// What has changed between two texts, word by word: stretches that both have, that only the older has, only the newer.

export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this many cells a paragraph is compared whole: it was rewritten. */
const MOST_CELLS = 4_000_000;

/** Paragraphs first, then the words of those that changed. */
export function redline(before: string, after: string): readonly Stretch[] {
  const lines = compare(linesOf(before), linesOf(after));
  const found: Stretch[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [here, next] = [lines[i], lines[i + 1]];
    if (here?.kind === 'gone' && next?.kind === 'new') {
      found.push(...compare(wordsOf(here.text), wordsOf(next.text)));
      i++;
    } else if (here !== undefined) found.push(here);
  }
  return found;
}

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const wordsOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Longest common subsequence; neighbours of one kind joined, what is gone before what is new. */
function compare(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  if (before.length * after.length > MOST_CELLS)
    return [
      { kind: 'gone', text: before.join('') },
      { kind: 'new', text: after.join('') },
    ];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const found: { kind: Stretch['kind']; text: string }[] = [];
  const add = (kind: Stretch['kind'], text: string): void => {
    const last = found.at(-1);
    if (last?.kind === kind) last.text += text;
    else found.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      add('same', before[i] ?? '');
      i++;
      j++;
    } else if (
      j >= after.length ||
      (i < before.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      add('gone', before[i] ?? '');
      i++;
    } else {
      add('new', after[j] ?? '');
      j++;
    }
  }
  return found;
}

/** Words on either side of a change that tell where it is. */
const AROUND = 6;

/** The changes alone, a line each, with the words around them: “… four [-men-] {+women+} were held …”. */
export function redlineText(before: string, after: string): readonly string[] {
  const parts = redline(before, after);
  const lines: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    if (parts[i]?.kind === 'same') continue;
    const start = i;
    // Changes with few words between them are one.
    while (
      parts[i + 1] !== undefined &&
      (parts[i + 1]?.kind !== 'same' || isShort(parts[i + 1], parts[i + 2]))
    )
      i++;
    const changed = parts
      .slice(start, i + 1)
      .map(marked)
      .join('');
    const left = (parts[start - 1]?.text ?? '').split(/(?<=\s)(?=\S)/);
    const right = (parts[i + 1]?.text ?? '').split(/(?<=\S)(?=\s)/);
    const line = `${left.length > AROUND ? '… ' : ''}${left.slice(-AROUND).join('')}${changed}${right.slice(0, AROUND).join('')}${right.length > AROUND ? ' …' : ''}`;
    lines.push(line.replace(/\s+/g, ' ').trim());
  }
  return lines;
}

const wordsIn = (text = ''): readonly string[] => text.match(/\S+/g) ?? [];
const isShort = (part: Stretch | undefined, next: Stretch | undefined): boolean =>
  part?.kind === 'same' &&
  next !== undefined &&
  wordsIn(part.text).length <= AROUND &&
  !part.text.includes('\n');

function marked({ kind, text }: Stretch): string {
  return kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`;
}
