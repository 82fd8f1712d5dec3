// The closing line of every reply: how new the newest document is, and which store it was made from.

import type { Store } from '../store/store.ts';
import { describeAge, publishedWithBasis } from './dates.ts';
import { fill, words } from './words.ts';

export function footerOf(store: Store, today: string): string {
  const age = describeAge(store.newest, today);
  const when = `${publishedWithBasis(store.newest)}${age === undefined ? '' : `, ${age}`}`;
  const { label } = store.newest;
  return fill(words.published.newest, { document: label, when, hash: store.version.slice(0, 12) });
}
