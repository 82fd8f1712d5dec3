// What a person asked, out of Slack's markup: names of others, channels, emoji, bare links and struck words are no part
// of a question; a link's own label is. A line quoted with > is not asked but shown: it is kept apart.
//
//   <@U02>  <@U02|bea>  <!subteam^S1|@desk>  <!here>  <#C01|desk>      mentions
//   <https://x.org>  <https://x.org|label>  <mailto:a@x.org|a@x.org>   links; Slack makes the label of a bare one
//   :eyes:  :+1::skin-tone-2:  ~struck~  *bold*  _italic_  `code`      inline marks
//   &gt; a quoted line        &gt;&gt;&gt; all that follows            quotes; &lt; &gt; &amp; are escapes

import { withoutEmojiCodes, withoutStyles } from '../text/inline-marks.ts';

export interface CleanedQuestion {
  readonly text: string;
  /** The text that quoted lines hold; '' without any. */
  readonly quoted: string;
}

/** A mention, with the "cc" before it. */
const MENTION =
  /(?:(?<![^\s(])\/?cc:?\s*)?(?:<(?:[@#]|!subteam\^)[^<>]*>|<!(?:here|channel|everyone)(?:\|[^<>]*)?>)/gi;
/** `<!date^1392734382^{date}|18 February 2014>`: people see what stands behind the bar. */
const OTHER_COMMAND = /<![^<>|]*(?:\|([^<>]*))?>/g;
const LINK = /<([a-z][a-z0-9+.-]*:[^<>|\s]+)(?:\|([^<>]*))?>/gi;
/** Typed into a slash command, a link comes without its brackets. */
const BARE_LINK = /(?<![\p{L}\p{N}])(?:https?:\/\/|mailto:)[^\s<>]+/giu;
const STRUCK = /(?<![\p{L}\p{N}~])~(?=\S)[^~\n]*?(?<=\S)~(?![\p{L}\p{N}~])/gu;
const QUOTE_LINE = /^\s*&gt;(?!&gt;&gt;) ?(.*)$/;
const QUOTE_REST = /^\s*&gt;&gt;&gt;\s?(.*)$/;

export function cleanQuestion(typed: string): CleanedQuestion {
  const asked: string[] = [];
  const quoted: string[] = [];
  let isQuotedToEnd = false;
  for (const line of typed.split('\n')) {
    const rest = isQuotedToEnd ? line : QUOTE_REST.exec(line)?.[1];
    if (rest !== undefined) isQuotedToEnd = true;
    const shown = rest ?? QUOTE_LINE.exec(line)?.[1];
    if (shown === undefined) asked.push(line);
    else quoted.push(shown);
  }
  return { text: clean(asked.join('\n')), quoted: clean(quoted.join('\n')) };
}

/** A message that is to be checked: all its lines, those that it quotes too. */
export function cleanMessage(typed: string): string {
  const lines = typed.split('\n').map((line) => clean(line.replace(/^\s*(?:&gt;)+ ?/, '')));
  return lines.filter((line) => line !== '').join('\n');
}

function clean(text: string): string {
  const plain = withoutEmojiCodes(
    text
      .replaceAll(MENTION, ' ')
      .replaceAll(LINK, (_all, url: string, label?: string) =>
        label === undefined || isAddress(label, url) ? ' ' : label,
      )
      .replaceAll(OTHER_COMMAND, '$1')
      .replaceAll(BARE_LINK, ' '),
  ).replaceAll(STRUCK, ' ');
  return withoutStyles(plain)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** "x.org/a" for https://x.org/a, "a@x.org" for mailto:a@x.org: the address again, not words about it. */
function isAddress(label: string, url: string): boolean {
  const bare = (address: string) => address.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?/i, '').replace(/\/+$/, '');
  return bare(label.trim()).toLowerCase() === bare(url).toLowerCase();
}
