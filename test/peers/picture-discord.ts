// Discord messages of ours as a web page: skyra's components draw the message and its text; it has none for Components
// V2 yet, so the container and what may stand in it are drawn here as Discord draws them.

export interface DiscordPage {
  readonly author: string;
  readonly asked: string;
  readonly command: string;
  readonly theme?: 'dark' | 'light';
  /** File name of an attachment → data URI. */
  readonly files?: Readonly<Record<string, string>>;
}
/** As the REST API takes it; only what a card uses. */
export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly style?: number;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly default?: boolean }[];
  readonly default_values?: readonly { readonly id: string }[];
  readonly items?: readonly { media: { url: string }; description?: string }[];
}
export interface DiscordMessage {
  readonly flags?: number;
  readonly components: readonly Component[];
}
const EPHEMERAL = 64;

export function discordPage(
  messages: readonly DiscordMessage[],
  { author, asked, command, theme = 'dark', files = {} }: DiscordPage,
): string {
  const drawn = messages.map((message, i) => {
    const intro =
      i === 0 && command !== ''
        ? `<discord-command slot="reply" avatar="${avatar('A', '7d4f9e')}" author="${html(author)}" command="/${html(command)}"></discord-command>`
        : '';
    const isPrivate = ((message.flags ?? 0) & EPHEMERAL) !== 0;
    return `<discord-message author="Sitrep" avatar="${avatar('S', '2f7d6b')}" bot verified timestamp="3 Feb 2025"${isPrivate ? ' ephemeral' : ''}>${intro}${message.components.map((each) => component(each, files)).join('')}</discord-message>`;
  });
  const question =
    asked === ''
      ? ''
      : `<discord-message author="${html(author)}" avatar="${avatar('A', '7d4f9e')}" timestamp="3 Feb 2025"><discord-mention>Sitrep</discord-mention> ${html(asked)}</discord-message>`;
  return `<!doctype html><meta charset="utf-8"><script type="importmap">${importMap}</script>
<script type="module">import '@skyra/discord-components-core';</script>
<style>
  .dark { --page: #313338; --card: #2b2d31; --edge: #3f4147; --text: #dbdee1; --strong: #f2f3f5; --muted: #949ba4; --bar: #4e5058;
    --button: #4e5058; --on-button: #fff; --link: #00a8fc; --field: #1e1f22; --chip: #3c4270; --on-chip: #c9cdfb; }
  .light { --page: #fff; --card: #f8f8f9; --edge: #e1e2e4; --text: #2e3338; --strong: #060607; --muted: #5c5e66; --bar: #c4c9ce;
    --button: #e3e5e8; --on-button: #2e3338; --link: #006ce7; --field: #fff; --chip: #e6e8fd; --on-chip: #3c45a5; }
  ${signFont}
  body { margin: 0; background: var(--page); }
  .container, .container * { font-family: Sign, "gg sans", "Noto Sans", sans-serif; }
  discord-messages { border: 0 !important; }
  .container { box-sizing: border-box; max-width: 600px; margin: 6px 0 2px; padding: 16px; border: 1px solid var(--edge);
    border-left: 4px solid var(--accent); border-radius: 8px; background: var(--card); color: var(--text); font-size: 16px; line-height: 22px; }
  .container > * + * { margin-top: 8px; }
  .separator { height: 0; } .separator.divided { border-top: 1px solid var(--edge); }
  .container > .separator { margin: 12px 0; } .container > .separator.wide { margin: 20px 0; }
  h2 { font-size: 20px; line-height: 26px; margin: 0; color: var(--strong); } h3 { font-size: 16px; line-height: 22px; margin: 0; color: var(--strong); }
  .quote { border-left: 4px solid var(--bar); border-radius: 4px; padding: 0 8px 0 12px; margin: 2px 0; }
  .small { font-size: 13px; line-height: 18px; color: var(--muted); } strong { color: inherit; font-weight: 700; }
  a { color: var(--link); text-decoration: none; } del { opacity: .75; }
  .chip { border-radius: 3px; padding: 0 3px; background: var(--chip); color: var(--on-chip); font-weight: 500; }
  .container pre { margin: 4px 0; padding: 8px; border: 1px solid var(--edge); border-radius: 4px; background: var(--field); font: 14px/18px "DejaVu Sans Mono", monospace;
    white-space: pre-wrap; }
  .section { display: flex; gap: 12px; align-items: flex-start; justify-content: space-between; } .section > .body { flex: 1; min-width: 0; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; }
  .button { box-sizing: border-box; min-height: 32px; min-width: 32px; padding: 6px 12px; border-radius: 8px; background: var(--button); color: var(--on-button);
    font-size: 14px; line-height: 20px; font-weight: 500; white-space: nowrap; }
  .button.s1 { background: #5865f2; color: #fff; } .button.s3 { background: #248046; color: #fff; } .button.s4 { background: #da373c; color: #fff; } .button.off { opacity: .5; }
  .select { box-sizing: border-box; width: 100%; max-width: 400px; min-height: 40px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--field);
    color: var(--muted); font-size: 16px; line-height: 22px; display: flex; justify-content: space-between; }
  .media img { display: block; width: 100%; border-radius: 8px; }
  @media (max-width: 500px) { .container { padding: 12px 10px; } pre { font-size: 13px; padding: 6px; } .button { padding: 6px 10px; } }
</style>
<body class="${theme}"><discord-messages${theme === 'light' ? ' light-theme' : ''}>${question}${drawn.join('')}</discord-messages>`;
}

function component(each: Component, files: Readonly<Record<string, string>>): string {
  const children = () => (each.components ?? []).map((child) => component(child, files)).join('');
  switch (each.type) {
    case 1:
      return `<div class="row">${children()}</div>`;
    case 2:
      return `<div class="button s${each.style ?? 2}${each.disabled === true ? ' off' : ''}">${html(each.label ?? '')}</div>`;
    case 3:
    case 6:
    case 8:
      return `<div class="select"><span>${html(chosenIn(each))}</span><span>⌄</span></div>`;
    case 9:
      return `<div class="section"><div class="body">${children()}</div>${each.accessory ? component(each.accessory, files) : ''}</div>`;
    case 10:
      return `<div class="text">${markdown(each.content ?? '')}</div>`;
    case 12:
      return `<div class="media">${(each.items ?? []).map(({ media, description = '' }) => `<img src="${files[media.url.replace('attachment://', '')] ?? media.url}" alt="${html(description)}">`).join('')}</div>`;
    case 14:
      return `<div class="separator${each.divider === false ? '' : ' divided'}${each.spacing === 2 ? ' wide' : ''}"></div>`;
    case 17: {
      const accent =
        each.accent_color === undefined
          ? 'var(--edge)'
          : `#${each.accent_color.toString(16).padStart(6, '0')}`;
      return `<div class="container" style="--accent:${accent}">${children()}</div>`;
    }
    default:
      throw new Error(`no drawing for component ${each.type}`);
  }
}

/** What a menu shows while it is closed. */
function chosenIn({ type, options = [], placeholder, default_values: picked = [] }: Component): string {
  const chosen = options.filter((option) => option.default === true).map(({ label }) => label);
  if (chosen.length > 0) return chosen.join(', ');
  const sign = type === 8 ? '#' : '@';
  if (picked.length > 0) return picked.map(({ id }) => `${sign}${id.slice(-4)}`).join(', ');
  return placeholder ?? (type === 3 ? 'Make a selection' : type === 8 ? 'Select channels' : 'Select roles');
}

/** Where the page's font lacks “≠” the browser takes one whose slash runs into the next letter; this one does not. */
export const signFont = `@font-face { font-family: Sign; src: local('DejaVu Sans'); unicode-range: U+2260; }`;

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
    .replaceAll(/<(\/[a-z0-9 -]+):\d+>/g, '\ue000$1\ue001')
    .replaceAll(/\\(.)|[&<>"]/gsu, (all, escaped?: string) => `&#${(escaped ?? all).codePointAt(0)};`)
    .replaceAll(/\ue000([^\ue001]+)\ue001/g, '<span class="chip">$1</span>')
    .replaceAll(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '<a href="$2">$1</a>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/~~([^~]+)~~/g, '<del>$1</del>')
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
