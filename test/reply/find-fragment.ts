// What a browser does with a text fragment, after the algorithm of the specification ("find a range from a text
// directive"), on a page whose blocks are the lines of a text: where it scrolls to, if anywhere.

export interface Found {
  readonly start: number;
  readonly end: number;
}

/** The passages that the address marks in the text; undefined for each directive that finds none. */
export function findFragment(url: string, text: string): readonly (Found | undefined)[] {
  const [, fragment = ''] = url.split('#:~:');
  return fragment
    .split('&')
    .filter((directive) => directive.startsWith('text='))
    .map((directive) => findDirective(directive.slice('text='.length), text));
}

interface Directive {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

function readDirective(written: string): Directive {
  const parts = written.split(',');
  const prefix = parts[0]?.endsWith('-') === true ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') === true ? parts.pop()?.slice(1) : undefined;
  const [start, end, ...rest] = parts;
  if (start === undefined || start === '' || rest.length > 0)
    throw new Error(`no text directive: ${written}`);
  return {
    ...(prefix === undefined ? {} : { prefix: decodeURIComponent(prefix) }),
    start: decodeURIComponent(start),
    ...(end === undefined ? {} : { end: decodeURIComponent(end) }),
    ...(suffix === undefined ? {} : { suffix: decodeURIComponent(suffix) }),
  };
}

function findDirective(written: string, text: string): Found | undefined {
  const { prefix, start, end, suffix } = readDirective(written);
  const bounds = new Set([text.length]);
  for (const { index } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) bounds.add(index);
  const folded = text.toLowerCase();
  const find = (query: string, from: number, isStartBounded: boolean, isEndBounded: boolean) => {
    const wanted = query.toLowerCase();
    for (let at = folded.indexOf(wanted, from); at !== -1; at = folded.indexOf(wanted, at + 1)) {
      if (isStartBounded && !bounds.has(at)) continue;
      if (isEndBounded && !bounds.has(at + wanted.length)) continue;
      return { start: at, end: at + wanted.length };
    }
    return undefined;
  };
  const skipBlank = (at: number): number => {
    let next = at;
    while (next < text.length && /\s/.test(text.charAt(next))) next += 1;
    return next;
  };
  const isWhole = end !== undefined || suffix === undefined;
  let from = 0;
  while (from < text.length) {
    let match: Found | undefined;
    if (prefix === undefined) {
      match = find(start, from, true, isWhole);
      if (match === undefined) return undefined;
      from = match.start + 1;
    } else {
      const before = find(prefix, from, true, false);
      if (before === undefined) return undefined;
      from = before.start + 1;
      const next = skipBlank(before.end);
      match = find(start, next, false, isWhole);
      if (match === undefined) return undefined;
      if (match.start !== next) continue;
    }
    let endFrom = match.end;
    while (endFrom <= text.length) {
      if (end !== undefined) {
        const last = find(end, endFrom, true, suffix === undefined);
        if (last === undefined) return undefined;
        match = { start: match.start, end: last.end };
      }
      if (suffix === undefined) return match;
      const next = skipBlank(match.end);
      const after = find(suffix, next, false, true);
      if (after === undefined) return undefined;
      if (after.start === next) return match;
      if (end === undefined) break;
      endFrom = match.end;
    }
  }
  return undefined;
}
