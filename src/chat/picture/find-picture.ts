// A picture by its address: "/picture/<topic>@<version>.png", or "/picture/c/<claim>,<claim>@<version>.png" for claims by
// their dates; ?page=2 where there are several, ?theme=dark, ?lang=fr for its fixed words. What is drawn once is kept: links unfurl in many places.

import type { PastContent } from '../../digest/changes/content.ts';
import { keepNewest } from '../../keep-newest.ts';
import { claimsPictures, topicPictures } from '../../reply/picture/compose-pictures.ts';
import type { Picture } from '../../reply/picture/picture.ts';
import type { ThemeName } from '../../reply/picture/theme.ts';
import { inLanguage, languageInUse, words } from '../../reply/words.ts';
import type { Store } from '../../store/store.ts';
import { drawPng } from './draw-png.ts';
import { loadTypesetter } from './fonts.ts';

const ADDRESS = /^\/picture\/(?:(c)\/)?([^/@]+)@([0-9a-f]{8,64})\.png$/;
/** As many claims as a card shows, and then some. */
const MOST_CLAIMS = 24;
const KEPT = 32;

export interface PictureSources {
  stores(): readonly Store[];
  pastStore?(briefing: string, digits: string): Promise<PastContent | undefined>;
}

const drawn = new Map<string, Promise<Buffer>>();

/** PNG; undefined where no such picture is. Throws a UserError where it cannot be drawn. */
export function findPicture(url: URL, sources: PictureSources): Promise<Buffer | undefined> {
  return inLanguage(url.searchParams.get('lang') ?? undefined, () => find(url, sources));
}

async function find(url: URL, sources: PictureSources): Promise<Buffer | undefined> {
  const [, isClaims, name = '', digits = ''] = ADDRESS.exec(url.pathname) ?? [];
  const theme = url.searchParams.get('theme') === 'dark' ? 'dark' : 'light';
  const page = Number(url.searchParams.get('page') ?? 1);
  if (digits === '') return undefined;
  for (const current of sources.stores()) {
    const isCurrent = current.version.startsWith(digits);
    const store = isCurrent ? current : (await sources.pastStore?.(current.briefing.id, digits))?.store;
    if (store === undefined) continue;
    const pictures =
      isClaims === undefined
        ? picturesOfTopic(store, decode(name), theme)
        : picturesOfClaims(store, decode(name).split(','), theme);
    const picture = pictures[page - 1];
    if (picture !== undefined)
      return kept(`${store.version} ${languageInUse()} ${theme} ${page} ${url.pathname}`, picture);
  }
  return undefined;
}

export function picturesOfTopic(store: Store, command: string, theme: ThemeName): readonly Picture[] {
  const topic = store.topic(command);
  if (topic === undefined) return [];
  const claims = store.briefing.claims.filter(({ topics }) => topics.includes(command));
  return topicPictures(store, topic, claims, { theme, typesetter: loadTypesetter() });
}

export function picturesOfClaims(store: Store, ids: readonly string[], theme: ThemeName): readonly Picture[] {
  const claims = ids.slice(0, MOST_CLAIMS).flatMap((id) => store.claim(id) ?? []);
  return claimsPictures(store, words.titles.byDate, claims, { theme, typesetter: loadTypesetter() });
}

function kept(key: string, { svg }: Picture): Promise<Buffer> {
  const found = drawn.get(key);
  if (found !== undefined) return found;
  const png = drawPng(svg);
  keepNewest(drawn, key, png, KEPT);
  png.catch(() => drawn.delete(key));
  return png;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
