// Why a file is not YAML, in the curator's words: what stands on the line, and how to mend it. The parser's own words reach
// nobody, and what only follows from an earlier slip is left out.

import type { YAMLParseError } from 'yaml';

export interface YamlFault {
  readonly at: number;
  readonly what: string;
  readonly fix: string;
}

type Words = readonly [what: string, fix: string];
/** `line` from the place of the slip on, `whole` the line it stands in. */
type Describe = (place: { readonly line: string; readonly whole: string; readonly message: string }) => Words;

const TWO_COLONS = /^[^"'#]*?: +(?!["'|>[{])[^#]*?: /;
const QUOTED: Words[1] = 'put the whole text into quotation marks: key: "…"';
const COLUMN: Words = [
  'a line does not begin in the column of those that it belongs with',
  'begin each key, and each “- ”, right below the one before it, with spaces',
];

const descriptions: Readonly<Record<string, Describe>> = {
  TAB_AS_INDENT: () => [
    'a tab stands before this line',
    'put spaces in its place, as many as the line above has',
  ],
  BLOCK_AS_IMPLICIT_KEY: ({ whole }) =>
    TWO_COLONS.test(whole) ? ['a second “: ” stands in the text', QUOTED] : COLUMN,
  MULTILINE_IMPLICIT_KEY: () => ['a key has no colon behind it', 'write it as key: value'],
  MISSING_CHAR: ({ message, line }) =>
    /quote/.test(message)
      ? ['a quotation mark opens a text and none closes it', 'close it, or take the mark away']
      : /^[\]}]|[\]}]$/.test(message)
        ? ['a bracket is not closed', 'close it']
        : [
            `“${short(line)}” has no colon behind it`,
            'write it as key: value, and a text of several lines behind key: >-',
          ],
  BAD_INDENT: ({ message }) =>
    /end with/.test(message) ? ['a bracket is opened and not closed', 'close it with ] or }'] : COLUMN,
  DUPLICATE_KEY: ({ line }) => [
    `the key \`${/^[^:\s]+/.exec(line)?.[0] ?? ''}\` stands here twice`,
    'keep one of the two',
  ],
  BAD_SCALAR_START: ({ line }) => [`no text can begin with “${line.slice(0, 1)}”`, QUOTED],
  MULTIPLE_DOCS: () => ['a line of three dashes begins a second file', 'remove that line'],
  UNEXPECTED_TOKEN: ({ line, whole }) =>
    /["'][^"']*$/.test(whole.slice(0, whole.length - line.length))
      ? [
          `“${short(line)}” stands behind the quotation mark that ends the text`,
          "a mark within the text is doubled where single ones are around it ('It''s'); or use the other kind around it",
        ]
      : [`“${short(line)}” cannot stand here`, 'check brackets, dashes and colons on this line'],
};

/** One finding for lines that follow each other, and of tabs alone where there are any: a slip breaks what stands below it. */
export function faultsIn(errors: readonly YAMLParseError[], source: string): readonly YamlFault[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  let told = -2;
  return (tabs.length > 0 ? tabs : errors).flatMap(({ code, message, pos: [at] }) => {
    const begin = source.lastIndexOf('\n', at - 1) + 1;
    const end = source.indexOf('\n', at);
    const line = source.slice(0, begin).split('\n').length;
    const isFollowing = line - told <= 1;
    told = line;
    if (isFollowing && code !== 'TAB_AS_INDENT' && code !== 'DUPLICATE_KEY') return [];
    const whole = source.slice(begin, end === -1 ? undefined : end).trimEnd();
    const [what, fix] = descriptions[code]?.({
      line: source.slice(at, begin + whole.length),
      whole,
      message,
    }) ?? [message.split('\n')[0] ?? '', 'check indentation, quotes and colons on this line'];
    return [{ at, what: `this is not YAML: ${what}`, fix }];
  });
}

/** A reference (*name) that the parser could not follow. */
export function aliasFault(message: string, source: string): YamlFault {
  const name = /^Unresolved alias .*: (.+)$/.exec(message)?.[1];
  return name === undefined
    ? {
        at: 0,
        what: 'this is not YAML: references (*name) unfold without measure',
        fix: 'write out what they stand for',
      }
    : {
        at: Math.max(source.search(new RegExp(`\\*${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`)), 0),
        what: `this is not YAML: “*${name}” refers to a place &${name} above it, and there is none`,
        fix: 'put the text into quotation marks if it begins with a star, or write the value out',
      };
}

function short(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
