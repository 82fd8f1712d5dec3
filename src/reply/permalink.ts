// Our own address of a claim: the quote in its paragraph with all that is known of it, as the briefing had it in that
// version of the store. It outlives the message that cites it.

import type { Card } from './card/card.ts';
import { languageInUse } from './words.ts';

/** So many digits of the store's version tell one from another. */
const DIGITS = 8;

/** "/c/r-seoul-killed-300@0123abcd"; without a version, the claim as it is now. */
export function claimPath(claim: string, version?: string): string {
  return `/c/${encodeURIComponent(claim)}${version === undefined ? '' : `@${version.slice(0, DIGITS)}`}`;
}

/** A topic's picture as PNG, its fixed words in the language in use; page 1 is the first. */
export function topicPicturePath(
  command: string,
  version: string,
  page: number,
  theme: 'light' | 'dark',
): string {
  return picturePath(encodeURIComponent(command), version, page, theme);
}

/** The picture of these claims by their dates. */
export function claimsPicturePath(
  claims: readonly string[],
  version: string,
  page: number,
  theme: 'light' | 'dark',
): string {
  return picturePath(`c/${claims.map(encodeURIComponent).join(',')}`, version, page, theme);
}

function picturePath(of: string, version: string, page: number, theme: 'light' | 'dark'): string {
  const language = languageInUse();
  const options = [
    ...(page === 1 ? [] : [`page=${page}`]),
    ...(theme === 'light' ? [] : [`theme=${theme}`]),
    ...(language === 'en' ? [] : [`lang=${language}`]),
  ];
  return `/picture/${of}@${version.slice(0, DIGITS)}.png${options.length === 0 ? '' : `?${options.join('&')}`}`;
}

/** `base` is where readers reach the web chat. */
export function absolute(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}

/** The card with an address of ours for each document and passage that has none of its own. */
export function withPermalinks(card: Card, version: string, base: string | undefined): Card {
  if (base === undefined || version === '') return card;
  const addressed = <Part extends { readonly url?: string; readonly claim?: string }>(part: Part): Part =>
    part.url !== undefined || part.claim === undefined
      ? part
      : { ...part, url: absolute(base, claimPath(part.claim, version)) };
  const [first, ...others] = card.lines.map((line) => (line.type === 'passage' ? addressed(line) : line));
  return {
    ...card,
    ...(first === undefined ? {} : { lines: [first, ...others] }),
    legend: card.legend.map(addressed),
  };
}
