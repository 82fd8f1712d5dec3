// What a page says of itself to those who show a link to it: Open Graph tags, and data for machines.

import { type Html, html } from './html.ts';

export interface Unfurl {
  readonly title: string;
  readonly description: string;
  /** Absolute addresses; without them a link has no picture, and is not known as the one address of its content. */
  readonly url?: string;
  readonly picture?: { readonly url: string; readonly alt: string };
}

const WIDTH = 1200;
const HEIGHT = 630;

export function renderUnfurl({ title, description, url, picture }: Unfurl): Html {
  const property = (name: string, content: string | number) =>
    html`<meta property="${name}" content="${content}">
`;
  return html`<meta name="description" content="${description}">
${property('og:type', 'article')}${property('og:site_name', 'Sitrep')}${property('og:title', title)}${property(
  'og:description',
  description,
)}${
  url === undefined
    ? undefined
    : html`${property('og:url', url)}<link rel="canonical" href="${url}">
`
}${
  picture === undefined
    ? html`<meta name="twitter:card" content="summary">`
    : html`${property('og:image', picture.url)}${property('og:image:type', 'image/png')}${property(
        'og:image:width',
        WIDTH,
      )}${property('og:image:height', HEIGHT)}${property('og:image:alt', picture.alt)}<meta name="twitter:card" content="summary_large_image">`
}
`;
}

/** A data block: browsers read it and run nothing of it; nothing in it can end it. */
export function renderJsonLd(data: unknown): Html {
  const json = JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html`<script type="application/ld+json">${{ html: json }}</script>
`;
}
