// What every page shares: head, banner, assets. No inline script or style, so that the content policy can forbid both.

import { assetPath } from './assets.ts';
import { type Html, html } from './html.ts';

export interface PageParts {
  readonly title: string;
  readonly subtitle: string;
  /** Which page it is: names the script and the body's class. */
  readonly page: 'chat' | 'document' | 'claim' | 'inbox' | 'review' | 'message';
  /** Links beside the name. */
  readonly links?: Html;
  /** What stands in the head beside title and style. */
  readonly head?: Html;
  readonly main: Html;
}

const scripted: ReadonlySet<PageParts['page']> = new Set(['chat', 'document', 'review']);

export function layOutPage({ title, subtitle, page, links, head, main }: PageParts): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath('sitrep.css')}">
${scripted.has(page) ? html`<script src="${assetPath(`${page}.js`)}" defer></script>` : undefined}
${head}</head>
<body class="${page}">
<a class="skip" href="#main">Skip to the content</a>
<header class="banner"><a class="brand" href="/">Sitrep</a><p class="subtitle">${subtitle}</p>${links}</header>
<main id="main">
${main}
</main>
</body>
</html>
`;
}

export function renderMessagePage(title: string, text: string): Html {
  return layOutPage({
    title: `${title} – Sitrep`,
    subtitle: '',
    page: 'message',
    main: html`<h1>${title}</h1><p class="words">${text}</p><p><a class="back" href="/">← To the conversation</a></p>`,
  });
}
