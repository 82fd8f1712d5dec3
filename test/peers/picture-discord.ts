// Discord messages of ours as a web page: skyra's components draw the message and its text; it has none for Components
// V2 yet, so the container and its separators are drawn here as Discord draws them.

import type { DiscordMessage } from '../../src/chat/discord/render.ts';

export interface DiscordPage {
  readonly author: string;
  readonly asked: string;
  readonly command: string;
}

export function discordPage(
  messages: readonly DiscordMessage[],
  { author, asked, command }: DiscordPage,
): string {
  const drawn = messages.map((message, i) => {
    const intro =
      i === 0 && command !== ''
        ? `<discord-command slot="reply" avatar="${avatar('A', '7d4f9e')}" author="${html(author)}" command="/${html(command)}"></discord-command>`
        : '';
    return `<discord-message author="Sitrep" avatar="${avatar('S', '2f7d6b')}" bot verified timestamp="3 Feb 2025">${intro}${container(message)}</discord-message>`;
  });
  const question =
    asked === ''
      ? ''
      : `<discord-message author="${html(author)}" avatar="${avatar('A', '7d4f9e')}" timestamp="3 Feb 2025"><discord-mention>Sitrep</discord-mention> ${html(asked)}</discord-message>`;
  return `<!doctype html><meta charset="utf-8"><script type="importmap">${importMap}</script>
<script type="module">import '@skyra/discord-components-core';</script>
<style>
  body { margin: 0; background: #313338; }
  discord-messages { border: 0 !important; }
  .container { box-sizing: border-box; max-width: 600px; margin: 6px 0 2px; padding: 16px; border: 1px solid #3f4147;
    border-left: 4px solid var(--accent); border-radius: 8px; background: #2b2d31; color: #dbdee1; font-size: 16px; line-height: 22px; }
  .text + .text { margin-top: 8px; }
  .separator { margin: 12px 0; border-top: 1px solid #4e5058; }
  h2 { font-size: 20px; line-height: 26px; margin: 0; color: #f2f3f5; } h3 { font-size: 16px; line-height: 22px; margin: 0; color: #f2f3f5; }
  .quote { border-left: 4px solid #4e5058; border-radius: 4px; padding: 0 8px 0 12px; margin: 2px 0; }
  .small { font-size: 13px; line-height: 18px; color: #949ba4; }
  pre { margin: 4px 0; padding: 8px; border: 1px solid #1e1f22; border-radius: 4px; background: #1e1f22; font: 14px/18px "DejaVu Sans Mono", monospace;
    white-space: pre-wrap; }
  @media (max-width: 500px) { .container { padding: 12px 10px; } pre { font-size: 13px; padding: 6px; } }
</style>
<discord-messages>${question}${drawn.join('')}</discord-messages>`;
}

function container({ components: [{ accent_color: accent, components }] }: DiscordMessage): string {
  const inner = components.map((each) =>
    each.type === 14 ? '<div class="separator"></div>' : `<div class="text">${markdown(each.content)}</div>`,
  );
  return `<div class="container" style="--accent:#${accent.toString(16).padStart(6, '0')}">${inner.join('')}</div>`;
}

/** The markup that render.ts writes, no more. */
export function markdown(text: string): string {
  const blocks = text.split(/(```\n[\s\S]*?\n```)/);
  return blocks
    .map((block) =>
      block.startsWith('```')
        ? `<pre>${html(block.slice(4, -4))}</pre>`
        : lines(block.replace(/^\n|\n$/g, '')),
    )
    .join('');
}

function lines(text: string): string {
  if (text === '') return '';
  const groups: { quoted: boolean; lines: string[] }[] = [];
  for (const each of text.split('\n')) {
    const quoted = each.startsWith('> ');
    const last = groups.at(-1);
    const content = line(quoted ? each.slice(2) : each);
    if (last?.quoted === quoted) last.lines.push(content);
    else groups.push({ quoted, lines: [content] });
  }
  return groups
    .map((group) =>
      group.quoted ? `<div class="quote">${group.lines.join('')}</div>` : group.lines.join(''),
    )
    .join('');
}

function line(text: string): string {
  const [, mark = '', rest = text] = /^(-#|###|##) (.*)$/s.exec(text) ?? [];
  const content = inline(rest);
  if (mark === '-#') return `<div class="small">${content}</div>`;
  if (mark === '##') return `<h2>${content}</h2>`;
  if (mark === '###') return `<h3>${content}</h3>`;
  return `<div>${content}</div>`;
}

/** An escaped character becomes its entity, so that it is markup no more. */
function inline(text: string): string {
  return text
    .replaceAll(/\\(.)|[&<>"]/gsu, (all, escaped?: string) => `&#${(escaped ?? all).codePointAt(0)};`)
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\*([^*]+)\*/g, '<em>$1</em>');
}

/** A letter on a colour, so that nothing has to be fetched. */
export function avatar(letter: string, colour: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'><rect width='36' height='36' fill='#${colour}'/><text x='18' y='25' font-size='20' text-anchor='middle' fill='white' font-family='sans-serif'>${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg).replaceAll("'", '%27')}`;
}

export function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const importMap = JSON.stringify({
  imports: {
    '@skyra/discord-components-core': '/@skyra/discord-components-core/dist/index.js',
    '@lit/context': '/@lit/context/index.js',
    '@lit/reactive-element': '/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/@lit/reactive-element/',
    lit: '/lit/index.js',
    'lit/': '/lit/',
    'lit-html': '/lit-html/lit-html.js',
    'lit-html/': '/lit-html/',
    'lit-element/': '/lit-element/',
  },
});
