// Discord's markup. Whatever a document holds is shown as it stands: nothing in it formats, links, pings or breaks out
// of its line.

import { cleanLine, cleanText } from '../../reply/clean-text.ts';

/** Characters that mean something anywhere: emphasis, code, spoilers, links, mentions, headings, emoji, timestamps. */
const ANYWHERE = /[\\*_~`|<>[\]@#]/g;
const BULLET = /^(\s*)([-+])/gm;
const NUMBER = /^(\s*\d+)([.)])/gm;
const SCHEME = /(https?):\/\//gi;

/** Any text, on as many lines as it has. */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(ANYWHERE, '\\$&')
    .replace(BULLET, '$1\\$2')
    .replace(NUMBER, '$1\\$2')
    .replace(SCHEME, '$1\\://');
}

export function escapeLine(text: string): string {
  return escapeMarkdown(cleanLine(text));
}

export function quoteLines(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

export function smallPrint(markdown: string): string {
  return `-# ${markdown}`;
}

/** A fence cannot be escaped, so a backtick inside becomes the look-alike prime. */
export function codeBlock(text: string): string {
  return `\`\`\`\n${text.replaceAll('`', 'ˋ')}\n\`\`\``;
}
