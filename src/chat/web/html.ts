// HTML that cannot be broken out of: a template tag that escapes whatever is put in, unless that is HTML itself.

import { cleanText } from '../../reply/clean-text.ts';

export interface Html {
  readonly html: string;
}

type Part = Html | string | number | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** html`<p>${text}</p>`: texts are escaped, lists are joined, undefined is nothing. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: strings.reduce((all, string, i) => all + (i === 0 ? '' : toHtml(parts[i - 1])) + string, ''),
  };
}

function toHtml(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return 'html' in part ? part.html : part.map(toHtml).join('');
}

function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
