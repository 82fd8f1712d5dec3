// Slack's escaping. In mrkdwn and fallback text only &, < and > act (links, mentions, broadcasts); in rich_text nothing
// does, yet what would be a mention elsewhere is never sent as one string.

import { cleanLine, cleanText } from '../../reply/clean-text.ts';

export function escapeText(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeLine(text: string): string {
  return escapeText(cleanLine(text));
}

export interface TextElement {
  readonly type: 'text';
  readonly text: string;
  readonly style?: { readonly bold?: true; readonly italic?: true; readonly strike?: true };
}

/** A literal text as rich_text elements that read as one; "<" stands apart from what follows it. */
export function literal(text: string, style?: TextElement['style']): readonly TextElement[] {
  return cleanText(text)
    .split(/(?<=<)(?=[!@#])/)
    .filter((part) => part !== '')
    .map((part) => ({ type: 'text', text: part, ...(style === undefined ? {} : { style }) }));
}
