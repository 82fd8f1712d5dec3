// The slash line: "/casualties as_of:2024-12-31 source:Seoul", "/who zelensky", "/ask how many were killed?".

/** A command with what stood behind it: options as name:value (quotes allow blanks) and the rest of the words. */
export interface SlashLine {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly rest: string;
}

const LINE = /^\/([a-z][a-z0-9_-]{0,31})(?:\s+([\s\S]*))?$/i;
const OPTION =
  /(?:^|\s)(as_of|as-of|source|topic|briefing|since|name|question|private):(?:"([^"]*)"|“([^”]*)”|(\S+))/gi;

/** Undefined when the text is no slash line. */
export function parseSlash(text: string): SlashLine | undefined {
  const match = LINE.exec(text.trim());
  if (match === null) return undefined;
  const [, command = '', tail = ''] = match;
  const options: Record<string, string> = {};
  const rest = tail.replace(OPTION, (_all, name: string, ...values: (string | undefined)[]) => {
    options[name.toLowerCase().replace('-', '_')] =
      values.slice(0, 3).find((value) => value !== undefined) ?? '';
    return ' ';
  });
  return { command: command.toLowerCase(), options, rest: rest.replace(/\s+/g, ' ').trim() };
}
